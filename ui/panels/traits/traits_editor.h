#pragma once

#include "core/traits/plan.h"
#include "ui/panels/settings/field_editor.h"

#include <set>

class QVBoxLayout;

namespace weir::ui {

class TraitCard;

/// Edits the list of computed traits of a node: one card for each, folded to its sentence.
class TraitsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TraitsEditor(QWidget* parent);

    void setValue(const Json& value) override;
    [[nodiscard]] Json value() const override;
    void setContext(const FormContext& context) override;
    bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings) override;
    void focusOn(const Where& where, const std::string& below) override;

private:
    void rebuild();
    void rebuildLater();
    void add(traits::Aggregate aggregate);
    void remove(std::size_t index);
    /// What the other traits of the list give, for formulas.
    [[nodiscard]] Schema schemaWithout(std::size_t index) const;

    std::vector<traits::Trait> m_traits;
    FormContext m_context;
    std::set<std::size_t> m_open;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    std::vector<TraitCard*> m_cards;
    std::vector<std::pair<std::string, nodes::Diagnostic>> m_findings;
    bool m_rebuilds = false;
};

} // namespace weir::ui
