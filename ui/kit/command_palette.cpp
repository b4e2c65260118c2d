#include "ui/kit/command_palette.h"

#include <QSettings>

#include <algorithm>

namespace weir::ui {
namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…")).remove(QStringLiteral("..."));
}

const QString kRecent = QStringLiteral("recentCommands");
constexpr qsizetype kKept = 12;
constexpr int kRecentWeight = 40;

/// Stays the same when the text says what will be undone.
QString nameOf(const QAction& action)
{
    return action.objectName().isEmpty() ? plain(action.text()) : action.objectName();
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : PickerPopup(tr("Type a command, or @ for objects, # for columns"), Size::Large, window), m_window(window)
{
    setPrefixes(QStringLiteral(">@#"));
    connect(this, &PickerPopup::chosen, this, &CommandPalette::run);
    connect(this, &PickerPopup::queryChanged, this, &CommandPalette::rebuild);
    setFooter(tr("> commands and preferences   @ objects   # columns"));
    m_recent = QSettings().value(kRecent).toStringList();
}

void CommandPalette::noteUsed(const QString& name)
{
    m_recent.removeAll(name);
    m_recent.prepend(name);
    m_recent = m_recent.mid(0, kKept);
    QSettings().setValue(kRecent, m_recent);
}

int CommandPalette::weightOf(const QString& name) const
{
    const qsizetype at = m_recent.indexOf(name);
    return at < 0 ? 0 : kRecentWeight + static_cast<int>(kKept - at);
}

void CommandPalette::setActions(std::function<std::vector<QAction*>()> actions)
{
    m_listActions = std::move(actions);
}

void CommandPalette::setTargets(std::function<std::vector<Target>()> targets)
{
    m_listTargets = std::move(targets);
}

void CommandPalette::open(const QString& query)
{
    m_actions.clear();
    if (m_listActions) {
        for (QAction* action : m_listActions()) {
            m_actions.emplace_back(action);
        }
    }
    m_targets = m_listTargets ? m_listTargets() : std::vector<Target>();
    m_prefix = QLatin1Char('!');
    rebuild(query);
    popupOver(m_window);
    if (!query.isEmpty()) {
        setQuery(query);
    }
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
                const QString reason = action->property("weirReason").toString();
                item.disabledReason = reason.isEmpty() ? tr("Not available now") : reason;
            }
            item.weight = weightOf(nameOf(*action));
            items.push_back(std::move(item));
        }
    }
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        // Columns are many; they show only when asked for.
        const bool shown = prefix.isNull() ? m_targets[i].prefix != QLatin1Char('#') : m_targets[i].prefix == prefix;
        if (shown) {
            PickerItem item = m_targets[i].item;
            item.weight += weightOf(item.id);
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
            noteUsed(nameOf(*m_actions[number]));
            m_actions[number]->trigger();
        }
    } else if (number < m_targets.size() && m_targets[number].go) {
        noteUsed(m_targets[number].item.id);
        m_targets[number].go();
    }
}

} // namespace weir::ui
