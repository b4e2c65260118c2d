#pragma once

#include "core/identity/mapping.h"
#include "ui/panels/settings/field_editor.h"

class QVBoxLayout;

namespace weir::ui {

class InputCard;
class RulesCard;
class SurvivorsCard;
class TextLabel;

class MappingEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit MappingEditor(QWidget* parent);

    void setValue(const Json& value) override;
    [[nodiscard]] Json value() const override;
    void setContext(const FormContext& context) override;
    bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings) override;
    void focusOn(const Where& where, const std::string& below) override;

private:
    void rebuild();
    void rebuildLater();
    void showRules();
    void showSurvivors();

    identity::Mapping m_mapping;
    std::vector<Schema> m_inputs;
    std::function<void()> m_preview; ///< Of what the rules would change.
    std::vector<QString> m_titles;   ///< Of the nodes that the tables come from.
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    std::vector<InputCard*> m_cards; ///< One for each table.
    RulesCard* m_rules = nullptr;
    SurvivorsCard* m_survivors = nullptr;
    bool m_rebuilds = false;
    TextLabel* m_faults;
};

} // namespace weir::ui
