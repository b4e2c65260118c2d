#pragma once

#include "core/identity/mapping.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QVBoxLayout;

namespace weir::ui {

/// The fields of an input whose rows are links between two people: whom each end names, and how sure the link is.
class LinkFields : public QWidget
{
    Q_OBJECT

public:
    /// `types` are those of the identifiers that other inputs give people.
    LinkFields(const identity::LinkPart& links, const Schema& schema, const std::vector<std::string>& types,
               QWidget* parent);
    [[nodiscard]] const identity::LinkPart& links() const { return m_links; }
    /// The field that a finding points to; `place` as in "left/column". Null: none.
    [[nodiscard]] QWidget* fieldAt(const std::string& place) const;

signals:
    void changed(const QString& detail);

private:
    void addEnd(const QString& title, const std::string& place, identity::IdentifierColumn& end, const Schema& schema,
                const std::vector<std::string>& types);
    void addConfidence(const Schema& schema);
    [[nodiscard]] QComboBox* columnBox(const Schema& schema, const std::string& chosen, bool numbers);

    identity::LinkPart m_links;
    QVBoxLayout* m_column;
    std::map<std::string, QWidget*> m_fields; ///< By place.
};

} // namespace weir::ui
