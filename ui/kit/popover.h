#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace weir::ui {

/// Paints the rounded surface of a popup below what it holds. Call it from paintEvent.
void paintPopover(QWidget& popup);

/// A small surface over the window that a button of the status bar opens: a title, a column of lines that scrolls when
/// it grows long. Esc and a click elsewhere close it, and the focus goes back to where it was.
class Popover : public QFrame
{
    Q_OBJECT

public:
    explicit Popover(const QString& title, QWidget* window);

    /// Shows it above (below where there is no room) a button, its trailing or leading edges aligned.
    void openAt(QWidget* anchor);
    /// Takes the lines away.
    void clear();
    void addLine(QWidget* line);
    /// Moves and sizes it for what it holds now.
    void fit();
    [[nodiscard]] QVBoxLayout* lines() const { return m_lines; }
    [[nodiscard]] QWidget* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* m_body;
    QVBoxLayout* m_lines;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace weir::ui
