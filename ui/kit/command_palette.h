#pragma once

#include "ui/kit/picker_popup.h"

#include <QAction>
#include <QPointer>

namespace weir::ui {

/// Ctrl+K: every action of the program plus objects that the shell offers. What was chosen last comes first, also after
/// the next start; ">" shows only commands, "@" only objects, "#" only columns.
class CommandPalette : public PickerPopup
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// Something to jump to; `prefix` is '@' for objects, '#' for columns and '>' for what counts as a command. The id
    /// of the item names it among those chosen last.
    struct Target
    {
        QChar prefix = QLatin1Char('@');
        PickerItem item;
        std::function<void()> go;
    };

    /// Asked each time the palette opens; disabled actions show with their property "weirReason" as the reason. Object
    /// names tell actions apart, or else texts.
    void setActions(std::function<std::vector<QAction*>()> actions);
    void setTargets(std::function<std::vector<Target>()> targets);
    /// `query` may be a prefix alone: then only what it stands for is listed.
    void open(const QString& query = {});

private:
    void rebuild(const QString& query);
    void run(const QString& id);

    QWidget* m_window;
    std::function<std::vector<QAction*>()> m_listActions;
    std::function<std::vector<Target>()> m_listTargets;
    std::vector<QPointer<QAction>> m_actions;
    std::vector<Target> m_targets;
    void noteUsed(const QString& name);
    [[nodiscard]] int weightOf(const QString& name) const;

    QStringList m_recent; ///< Names of what was chosen last, newest first.
    QChar m_prefix;
};

} // namespace weir::ui
