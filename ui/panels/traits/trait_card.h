#pragma once

#include "core/traits/plan.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/settings/form_context.h"

#include <QStringList>

class QComboBox;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace weir::ui {

class FieldEditor;
class FoldButton;
class InlineMessage;
class TextLabel;

/// One computed trait: what is computed of which events. Works on a copy and says when it changed.
class TraitCard : public Card
{
    Q_OBJECT

public:
    /// `others` are the traits of the same list, for formulas.
    TraitCard(const traits::Trait& trait, std::size_t index, const FormContext& context, const Schema& others,
              QWidget* parent);
    [[nodiscard]] const traits::Trait& trait() const { return m_trait; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    /// Findings by the key below the trait: "property", "where/0/values".
    void setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings);
    /// Puts the cursor into the field of a key.
    void focusOn(const std::string& key);

signals:
    void changed(const QString& detail);
    void removed();
    void opened(bool open);

private:
    void build();
    void buildLater();
    void addName();
    void addAggregate();
    void addProperty();
    void addOptions();
    void addEvents();
    void addFormula();
    void addQuery();
    void addType(const QString& label, const QString& none, const QString& help);
    void refresh();
    void edit(const QString& detail);
    void askRemoval();
    QComboBox* choice(const QString& label, const QStringList& texts, int current, const QString& help,
                      std::function<void(int)> use);
    void row(const std::string& key, const QString& label, QWidget* field, const QString& help = {});
    [[nodiscard]] Schema propertiesOf(const std::string& event) const;

    traits::Trait m_trait;
    std::size_t m_index;
    FormContext m_context;
    Schema m_others;
    std::string m_suggested; ///< The name that was made up; it follows the trait until somebody types one.
    FoldButton* m_fold;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QLineEdit* m_name = nullptr;
    TextLabel* m_words;
    TextLabel* m_faults;
    InlineMessage* m_removal = nullptr;
    std::map<std::string, QWidget*> m_fields;
};

/// A name for a trait that has none, made of what it computes: "order_completed_count".
[[nodiscard]] std::string suggestedName(const traits::Trait& trait);

} // namespace weir::ui
