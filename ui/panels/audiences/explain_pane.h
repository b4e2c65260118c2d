#pragma once

#include "core/run/audience_insight.h"
#include "core/run/person.h"
#include "ui/panels/why/reason_rows.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QTreeWidget;

namespace weir::ui {

class SearchField;
class TextLabel;

/// Why somebody is in the open audience, or not (AUD-14): who is looked for by anything that names them, then each rule
/// with what was found. Values are masked until `reveal`.
class ExplainPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExplainPane(QWidget* parent = nullptr);

    void showFound(const QString& text, const std::vector<run::FoundPerson>& found);
    void showPerson(const run::PersonInAudience& person);
    void showFault(const QString& sentence);
    /// Whose answer is on show, to be asked again when the definition changes.
    [[nodiscard]] std::optional<PublicProfileId> person() const;
    /// Nobody is on show: another project.
    void clear();
    void reveal(const PublicProfileId& id);
    [[nodiscard]] QTreeWidget* rules() const { return m_rules; }

signals:
    void searched(const QString& text);
    void chosen(const weir::PublicProfileId& id);
    void revealRequested(const weir::PublicProfileId& id);
    void personRequested(const weir::PublicProfileId& id);

private:
    void fill();

    SearchField* m_search;
    QListWidget* m_found;
    TextLabel* m_verdict;
    TextLabel* m_note;
    QPushButton* m_reveal;
    QPushButton* m_open;
    QTreeWidget* m_rules;
    std::optional<run::PersonInAudience> m_person;
    std::optional<PublicProfileId> m_revealed;
};

} // namespace weir::ui
