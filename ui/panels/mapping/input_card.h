#pragma once

#include "core/identity/mapping.h"
#include "ui/kit/surfaces.h"

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QLineEdit;

namespace weir::ui {

class CountryFields;
class LinkFields;
class SignalFields;

/// What the columns of one connected table mean. Works on a copy of the mapping and says when it changed.
class InputCard : public Card
{
    Q_OBJECT

public:
    /// `types` are those of the identifiers of all tables.
    InputCard(const identity::InputMapping& mapping, const Schema& schema, const QString& title,
              const std::vector<std::string>& types, QWidget* parent);
    [[nodiscard]] const identity::InputMapping& mapping() const { return m_mapping; }
    /// Puts the cursor where a finding about this table points: to the use of a column, or else to the first field.
    /// `place` is within the table, as "traits/2/column".
    void focusOn(const std::string& place);

signals:
    void changed(const QString& detail);
    /// The whole card must be shown anew: a suggestion was taken, or rows are about something else.
    void replaced(const weir::identity::InputMapping& mapping, const QString& detail);

private:
    void addMeaning(const std::vector<std::string>& types);
    void addColumns(const Schema& schema);
    [[nodiscard]] identity::IdentifierColumn* identifierOf(const std::string& column);
    void addConstants();
    /// The column that is mapped at a place; empty when none is.
    [[nodiscard]] std::string columnAt(const std::string& place) const;

    identity::InputMapping m_mapping;
    QLineEdit* m_source;
    LinkFields* m_links = nullptr;            ///< Of a table of links.
    SignalFields* m_signal = nullptr;         ///< Of a table with consent.
    std::map<std::string, QComboBox*> m_uses; ///< By column.
    std::map<std::string, CountryFields*> m_countries;
};

} // namespace weir::ui
