#include "ui/shell/keymap.h"

#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include <algorithm>

namespace weir::ui {
namespace {

const QKeySequence& tabKey()
{
    static const QKeySequence key(Qt::Key_Tab);
    return key;
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("...")).remove(QStringLiteral("…"));
}

QString settingOf(const QString& id)
{
    return QStringLiteral("keys/") + id;
}

/// An empty text says that the user took all keys away, which a list in QSettings cannot say.
QString toStored(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys) {
        texts << key.toString(QKeySequence::PortableText);
    }
    return texts.join(QLatin1Char('\n'));
}

QList<QKeySequence> fromStored(const QString& text)
{
    QList<QKeySequence> keys;
    for (const QString& each : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        keys << QKeySequence::fromString(each, QKeySequence::PortableText);
    }
    return keys;
}

} // namespace

void Keymap::add(const QString& id, const QString& group, QAction* action)
{
    QList<QKeySequence> defaults = action->shortcuts();
    defaults.removeAll(tabKey());
    action->setObjectName(id);
    if (!action->property("weirPath").isValid()) {
        action->setProperty("weirPath", group);
    }
    m_bindings.push_back({id, group, plain(action->text()), action, defaults});
    const QSettings settings;
    if (settings.contains(settingOf(id))) {
        put(m_bindings.back(), fromStored(settings.value(settingOf(id)).toString()));
    }
}

void Keymap::addMenus(const QMenuBar& menus)
{
    for (const QAction* top : menus.actions()) {
        const QList<QAction*> entries = top->menu() ? top->menu()->actions() : QList<QAction*>();
        for (QAction* action : entries) {
            if (action->isSeparator() || action->menu()) {
                continue;
            }
            const QString key = action->shortcut().toString(QKeySequence::PortableText);
            const QString id = !action->objectName().isEmpty() ? action->objectName()
                               : key.isEmpty()                 ? QString()
                                                               : QStringLiteral("key.") + key;
            if (!id.isEmpty()) {
                add(id, plain(top->text()), action);
            }
        }
    }
}

const Keymap::Binding* Keymap::find(const QString& id) const
{
    const auto found = std::find_if(m_bindings.begin(), m_bindings.end(),
                                    [&](const Binding& each) { return each.id == id && each.action; });
    return found == m_bindings.end() ? nullptr : &*found;
}

QList<QKeySequence> Keymap::keys(const QString& id) const
{
    const Binding* binding = find(id);
    QList<QKeySequence> keys = binding ? binding->action->shortcuts() : QList<QKeySequence>();
    keys.removeAll(tabKey());
    return keys;
}

bool Keymap::isChanged(const QString& id) const
{
    const Binding* binding = find(id);
    return binding && keys(id) != binding->defaults;
}

bool Keymap::isAnyChanged() const
{
    return std::any_of(m_bindings.begin(), m_bindings.end(),
                       [this](const Binding& each) { return isChanged(each.id); });
}

const Keymap::Binding* Keymap::owner(const QKeySequence& key, const QString& id) const
{
    const auto found = std::find_if(m_bindings.begin(), m_bindings.end(), [&](const Binding& each) {
        return each.id != id && each.action && each.action->shortcuts().contains(key);
    });
    return found == m_bindings.end() ? nullptr : &*found;
}

void Keymap::put(const Binding& binding, const QList<QKeySequence>& keys)
{
    QList<QKeySequence> all = keys;
    if (binding.action->shortcuts().contains(tabKey())) {
        all.prepend(tabKey());
    }
    binding.action->setShortcuts(all);
    QSettings settings;
    if (keys == binding.defaults) {
        settings.remove(settingOf(binding.id));
    } else {
        settings.setValue(settingOf(binding.id), toStored(keys));
    }
}

void Keymap::give(const QString& id, const QKeySequence& key)
{
    const Binding* binding = find(id);
    QList<QKeySequence> own = keys(id);
    if (!binding || key.isEmpty() || own.contains(key)) {
        return;
    }
    while (const Binding* other = owner(key, id)) {
        QList<QKeySequence> rest = keys(other->id);
        rest.removeAll(key);
        put(*other, rest);
    }
    own << key;
    put(*binding, own);
    emit changed();
}

void Keymap::take(const QString& id, const QKeySequence& key)
{
    if (const Binding* binding = find(id)) {
        QList<QKeySequence> rest = keys(id);
        rest.removeAll(key);
        put(*binding, rest);
        emit changed();
    }
}

void Keymap::reset(const QString& id)
{
    const Binding* binding = find(id);
    if (!binding) {
        return;
    }
    for (const QKeySequence& key : binding->defaults) {
        while (const Binding* other = owner(key, id)) {
            QList<QKeySequence> rest = keys(other->id);
            rest.removeAll(key);
            put(*other, rest);
        }
    }
    put(*binding, binding->defaults);
    emit changed();
}

void Keymap::resetAll()
{
    setChanges({});
}

std::map<QString, QList<QKeySequence>> Keymap::changes() const
{
    std::map<QString, QList<QKeySequence>> changes;
    for (const Binding& each : m_bindings) {
        if (isChanged(each.id)) {
            changes[each.id] = keys(each.id);
        }
    }
    return changes;
}

void Keymap::setChanges(const std::map<QString, QList<QKeySequence>>& changes)
{
    for (const Binding& each : m_bindings) {
        if (each.action) {
            const auto wanted = changes.find(each.id);
            put(each, wanted == changes.end() ? each.defaults : wanted->second);
        }
    }
    emit changed();
}

} // namespace weir::ui
