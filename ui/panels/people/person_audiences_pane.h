#pragma once

#include "core/run/person_audiences.h"
#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QTreeWidget;

namespace weir::ui {

class SectionHeading;
class TextLabel;

/// The audiences of a project and one person: in or out, why, and what was before. Judging takes longer than reading,
/// so it is asked for when somebody looks.
class PersonAudiencesPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonAudiencesPane(QWidget* parent = nullptr);

    /// Somebody else, or the same one after a run: what is known of audiences is asked for again.
    void showPerson(const run::Person& person, Mask mask);
    /// What was asked for.
    void showAudiences(const PublicProfileId& id, const std::vector<run::PersonAudience>& audiences);
    void showFault(const QString& sentence);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

signals:
    void wanted(const weir::PublicProfileId& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void fill();

    run::Person m_person;
    Mask m_mask = Mask::On;
    std::vector<run::PersonAudience> m_audiences;
    bool m_known = false;
    SectionHeading* m_title;
    TextLabel* m_note;
    QTreeWidget* m_list;
};

} // namespace weir::ui
