#pragma once

#include "ui/kit/icon.h"

#include <QWidget>

#include <vector>

class QAction;
class QButtonGroup;
class QVBoxLayout;

namespace weir::ui {

/// The areas of the program down the left edge: icon and word, one of them current. Ctrl+Alt+1.. switches.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);
    void add(Icon icon, const QString& title);
    /// -1: none, while a page that belongs to no area is open.
    void setCurrent(int index);
    void setEnabled(int index, bool enabled);
    [[nodiscard]] QWidget* button(int index) const;
    /// One per area, for the menu.
    [[nodiscard]] const std::vector<QAction*>& goTo() const { return m_goTo; }
    using QWidget::setEnabled;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QVBoxLayout* m_column;
    std::vector<QAction*> m_goTo;
    int m_count = 0;
};

} // namespace weir::ui
