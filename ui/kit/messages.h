#pragma once

#include "ui/kit/surfaces.h"

#include <QDateTime>
#include <QPointer>

#include <functional>
#include <vector>

namespace weir::ui {

class FlowLayout;
class TextLabel;

/// A button offered with a message ("Change type to text").
struct Fix
{
    QString text;
    std::function<void()> act;
};

/// The buttons of fixes, in as many lines as they need; gone while there are none.
class FixButtons : public QWidget
{
    Q_OBJECT

public:
    explicit FixButtons(QWidget* parent = nullptr);
    void setFixes(std::vector<Fix> fixes);

private:
    FlowLayout* m_row;
};

/// A message in the flow of a page: icon, sentence, details, fix buttons. Tone Info, Success, Warning or Error.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    InlineMessage(Tone tone, const QString& sentence, const QString& detail = {}, QWidget* parent = nullptr);
    void setMessage(Tone tone, const QString& sentence, const QString& detail = {});
    void setFixes(std::vector<Fix> fixes) { m_fixes->setFixes(std::move(fixes)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    TextLabel* m_sentence;
    TextLabel* m_detail;
    FixButtons* m_fixes;
};

/// One entry of the notification history.
struct Notification
{
    Tone tone = Tone::Info;
    QString sentence;
    QDateTime at;
};

/// Shows toasts in the bottom right corner of a window, or at the foot of its home: at most three, 6 s each, pausing
/// under the mouse.
///
/// A toast never carries the only notice of an error; the history keeps the last hundred.
class ToastHost : public QWidget
{
    Q_OBJECT

public:
    explicit ToastHost(QWidget* window);
    void show(Tone tone, const QString& sentence, std::vector<Fix> actions = {});
    [[nodiscard]] const std::vector<Notification>& history() const { return m_history; }
    [[nodiscard]] int visibleToasts() const;
    /// Distance of the toasts from the window's bottom edge, above the status bar.
    void setBottomMargin(int margin);
    /// While this is visible, toasts stand in the middle of its foot, where they cover no list and no form.
    void setHome(QWidget* home);
    using QWidget::show;

signals:
    void historyChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void dismiss(QWidget* toast);
    std::vector<QPointer<QWidget>> m_toasts;
    std::vector<Notification> m_history;
    QPointer<QWidget> m_home;
    int m_bottom = 40;
};

} // namespace weir::ui
