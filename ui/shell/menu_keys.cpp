#include "ui/shell/menu_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>

namespace weir::ui {

MenuKeys::MenuKeys(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool MenuKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        (qobject_cast<QMenu*>(watched) || qobject_cast<QMenuBar*>(watched))) {
        // Alt and a letter still goes from one menu to another.
        if (!static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::AltModifier)) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace weir::ui
