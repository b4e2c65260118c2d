#pragma once

#include <QObject>

class QAction;
class QToolButton;

namespace weir::ui {

class Popover;
class StatusStrip;
class ToastHost;

/// The bell of the status bar: how many notices came since it was last opened, and the list of them, newest first. What
/// a toast said can be read there long after it is gone.
class NoticeBell : public QObject
{
    Q_OBJECT

public:
    NoticeBell(ToastHost& toasts, StatusStrip& strip, QObject* parent);

    void open();
    [[nodiscard]] int unread() const { return m_unread; }

private:
    void took();
    void fill();
    void show();

    ToastHost& m_toasts;
    QToolButton* m_button;
    Popover* m_popover;
    int m_unread = 0;
    bool m_errors = false; ///< Among those that were not read.
};

} // namespace weir::ui
