#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace weir::ui {

class FormRow;

/// Asks for a name and a description beside what is named. Enter takes them, Esc and a click elsewhere leave all as it
/// was. The button stays off as long as the name cannot be taken, and the field says why.
class NamePopup : public QFrame
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString explanation;
        QString accept; ///< A verb ("Rename").
        QString descriptionHelp;
    };
    /// `check` gives what is wrong with a name; nothing when it can be taken.
    NamePopup(const Words& words, const QString& name, const QString& description,
              std::function<QString(const QString&)> check, QWidget* window);

    /// Shows it below `place` (global), with the focus in the name.
    void openBelow(const QRect& place);

signals:
    void named(const QString& name, const QString& description);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void judge();
    void take();
    void settle();

    std::function<QString(const QString&)> m_check;
    QLineEdit* m_name;
    QPlainTextEdit* m_description;
    QPushButton* m_accept;
    FormRow* m_row;
    QPointer<QWidget> m_focusBefore;
    QRect m_place;
    bool m_touched = false; ///< Nobody is blamed for a field that was not touched yet.
};

} // namespace weir::ui
