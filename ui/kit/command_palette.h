#pragma once

#include "ui/kit/picker_popup.h"

#include <QAction>
#include <QPointer>

#include <map>

namespace weir::ui {

/// Ctrl+K: every action of the program plus objects that the shell offers. Recent commands come first; ">" shows only
/// commands, "@" only objects, "#" only columns.
class CommandPalette : public PickerPopup
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// An object to jump to; `prefix` is '@' for objects and '#' for columns.
    struct Target
    {
        QChar prefix = QLatin1Char('@');
        PickerItem item;
        std::function<void()> go;
    };

    /// Asked each time the palette opens; disabled actions show with their status tip as the reason.
    void setActions(std::function<std::vector<QAction*>()> actions);
    void setTargets(std::function<std::vector<Target>()> targets);
    void open();

private:
    void rebuild(const QString& query);
    void run(const QString& id);

    QWidget* m_window;
    std::function<std::vector<QAction*>()> m_listActions;
    std::function<std::vector<Target>()> m_listTargets;
    std::vector<QPointer<QAction>> m_actions;
    std::vector<Target> m_targets;
    std::map<QString, int> m_uses;
    int m_clock = 0;
    QChar m_prefix;
};

} // namespace weir::ui
