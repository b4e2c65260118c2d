#pragma once

#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QDateEdit;
class QPushButton;
class QTreeWidget;

namespace weir::ui {

class SectionHeading;

/// What a person answered to each purpose, and what holds: now, or at the end of any day ("could we send on 3 May?").
class PersonConsentPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonConsentPane(QWidget* parent = nullptr);

    void showPerson(const run::Person& person, Mask mask);
    /// Judges as of the end of a day; an invalid date is now.
    void setDay(const QDate& day);

private:
    void fill();

    run::Person m_person;
    Mask m_mask = Mask::On;
    QDate m_day; ///< Invalid: now.
    SectionHeading* m_title;
    QDateEdit* m_date;
    QPushButton* m_now;
    QTreeWidget* m_list;
};

} // namespace weir::ui
