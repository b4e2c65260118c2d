#include "ui/kit/command_palette.h"

#include <algorithm>

namespace weir::ui {
namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : PickerPopup(tr("Type a command, or @ for objects, # for columns"), Size::Large, window), m_window(window)
{
    setPrefixes(QStringLiteral(">@#"));
    connect(this, &PickerPopup::chosen, this, &CommandPalette::run);
    connect(this, &PickerPopup::queryChanged, this, &CommandPalette::rebuild);
}

void CommandPalette::setActions(std::function<std::vector<QAction*>()> actions)
{
    m_listActions = std::move(actions);
}

void CommandPalette::setTargets(std::function<std::vector<Target>()> targets)
{
    m_listTargets = std::move(targets);
}

void CommandPalette::open()
{
    m_actions.clear();
    if (m_listActions) {
        for (QAction* action : m_listActions()) {
            m_actions.emplace_back(action);
        }
    }
    m_targets = m_listTargets ? m_listTargets() : std::vector<Target>();
    m_prefix = QLatin1Char('!');
    rebuild({});
    popupOver(m_window);
}

void CommandPalette::rebuild(const QString& query)
{
    const QChar first = query.isEmpty() ? QChar() : query.front();
    const QChar prefix = QStringLiteral(">@#").contains(first) && !first.isNull() ? first : QChar();
    if (prefix == m_prefix) {
        return;
    }
    m_prefix = prefix;
    std::vector<PickerItem> items;
    if (prefix.isNull() || prefix == QLatin1Char('>')) {
        for (std::size_t i = 0; i < m_actions.size(); ++i) {
            const QAction* action = m_actions[i];
            if (!action || action->isSeparator() || action->text().isEmpty() || !action->isVisible()) {
                continue;
            }
            PickerItem item;
            item.id = QStringLiteral("action:%1").arg(i);
            item.title = plain(action->text());
            item.detail = action->property("weirPath").toString();
            item.keywords = action->property("weirKeywords").toStringList();
            item.icon = action->property("weirIcon").isValid() ? static_cast<Icon>(action->property("weirIcon").toInt())
                                                               : Icon::ChevronRight;
            item.keys = action->shortcut();
            if (!action->isEnabled()) {
                const QString reason = action->statusTip();
                item.disabledReason = reason.isEmpty() ? tr("Not available now") : reason;
            }
            if (const auto used = m_uses.find(item.title); used != m_uses.end()) {
                item.weight = 40 + used->second;
            }
            items.push_back(std::move(item));
        }
    }
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        // Columns are many; they show only when asked for.
        const bool shown = prefix.isNull() ? m_targets[i].prefix != QLatin1Char('#') : m_targets[i].prefix == prefix;
        if (shown) {
            PickerItem item = m_targets[i].item;
            item.id = QStringLiteral("target:%1").arg(i);
            items.push_back(std::move(item));
        }
    }
    setItems(std::move(items));
}

void CommandPalette::run(const QString& id)
{
    const auto number = static_cast<std::size_t>(id.mid(id.indexOf(QLatin1Char(':')) + 1).toULongLong());
    if (id.startsWith(QStringLiteral("action:"))) {
        if (number < m_actions.size() && m_actions[number]) {
            m_uses[plain(m_actions[number]->text())] = ++m_clock;
            m_actions[number]->trigger();
        }
    } else if (number < m_targets.size() && m_targets[number].go) {
        m_targets[number].go();
    }
}

} // namespace weir::ui
