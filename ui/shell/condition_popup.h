#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace weir::ui {

/// Asks for a condition over the columns of a port. Enter takes it, also an empty one; Esc and a click elsewhere leave
/// all as it was. The button stays off as long as the condition cannot be read, and the popup says why.
class ConditionPopup : public QFrame
{
    Q_OBJECT

public:
    /// `check` gives what is wrong with a condition; nothing when it can be taken.
    ConditionPopup(const QString& title, const QString& condition, const QStringList& columns,
                   std::function<QString(const QString&)> check, QWidget* window);
    void openAt(const QPoint& global);

signals:
    void taken(const QString& condition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void judge();
    void take();

    std::function<QString(const QString&)> m_check;
    QLineEdit* m_condition;
    QLabel* m_fault;
    QPushButton* m_accept;
    QPointer<QWidget> m_focusBefore;
};

} // namespace weir::ui
