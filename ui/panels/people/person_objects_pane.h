#pragma once

#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QTreeWidget;

namespace weir::ui {

class TextLabel;

/// What a person has or belongs to: orders, accounts, households by type, the newest first; below each its properties
/// and the other people of it, who open with Enter or a double click. Keys and values are masked as they are personal.
class PersonObjectsPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonObjectsPane(QWidget* parent = nullptr);

    void showPerson(const run::Person& person, Mask mask);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

signals:
    void otherRequested(const weir::PublicProfileId& id);

private:
    TextLabel* m_note;
    QTreeWidget* m_list;
};

} // namespace weir::ui
