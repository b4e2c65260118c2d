#pragma once

#include <QObject>

namespace weir::ui {

/// Gives keys to the menu that is open, or to the menu bar while it has the keyboard. Without it they would start the
/// commands of the canvas whose menus hang there: the toolkit takes the menu bar for a place where those hold.
class MenuKeys : public QObject
{
    Q_OBJECT

public:
    /// Watches the whole application as long as it lives.
    explicit MenuKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace weir::ui
