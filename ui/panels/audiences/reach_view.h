#pragma once

#include "core/run/audience_reach.h"

#include <QWidget>

class QVBoxLayout;

namespace weir::ui {

class TextLabel;

/// The way of an audience to each destination, step by step, with how many are left and how many are stopped. A click
/// on a step asks for its people.
class ReachView : public QWidget
{
    Q_OBJECT

public:
    explicit ReachView(QWidget* parent = nullptr);

    void setReach(const std::vector<run::Reach>& ways);
    void setFault(const QString& sentence);
    /// What is shown is of an older definition; nothing is taken away until the new one is there.
    void setCounting(bool counting);

signals:
    /// Of a step that stops somebody those it stops, else those who are left; `title` says which.
    void peopleRequested(const weir::audience::ProfileSet& people, const QString& title);
    void activateRequested();

private:
    void add(const run::Reach& way);
    void clear();

    QVBoxLayout* m_ways;
    TextLabel* m_note;
};

} // namespace weir::ui
