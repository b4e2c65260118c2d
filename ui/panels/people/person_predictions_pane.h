#pragma once

#include "ui/panels/people/person_rows.h"

#include <QWidget>

class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class SectionHeading;
class TextLabel;

/// What predictions say about one person: score, trend, percentile and model, and below each what raises and what
/// lowers it. All of it is personal: masked, it only says which predictions there are and whether the person is scored.
class PersonPredictionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit PersonPredictionsPane(QWidget* parent = nullptr);

    void showPerson(const run::Person& person, Mask mask);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] InlineMessage* warning() const { return m_warning; }

private:
    InlineMessage* m_warning; ///< Not for automated decisions.
    TextLabel* m_note;
    QTreeWidget* m_list;
};

} // namespace weir::ui
