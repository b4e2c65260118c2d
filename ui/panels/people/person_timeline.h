#pragma once

#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QComboBox;
class QTreeWidget;

namespace weir::ui {

class SearchField;
class TextLabel;
class TimelineStrip;

/// What happened to a person, by day and the newest first: filtered by kind and text, and zoomed to a stretch of time.
class PersonTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit PersonTimeline(QWidget* parent = nullptr);

    /// Another person is shown as a whole; the same one again keeps filter and zoom.
    void showPerson(const run::Person& person, Mask mask);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] TimelineStrip* strip() const { return m_strip; }

private:
    void filter();

    PublicProfileId m_person;
    QComboBox* m_kind;
    SearchField* m_find;
    TimelineStrip* m_strip;
    QTreeWidget* m_list;
    TextLabel* m_more;
};

} // namespace weir::ui
