#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <map>
#include <vector>

class QMenuBar;

namespace weir::ui {

/// Which keys start which action: the program's own keys, and the user's in their place. Remembers what the user
/// chose, under ids that do not depend on the language.
///
/// Tab is none of its business: whether it adds a node is a preference of its own.
class Keymap : public QObject
{
    Q_OBJECT

public:
    struct Binding
    {
        QString id;
        QString group; ///< The menu that the action is in.
        QString title; ///< Without what comes and goes in it ("Undo", never "Undo: move").
        QPointer<QAction> action;
        QList<QKeySequence> defaults;
    };

    using QObject::QObject;

    /// Takes in an action with the keys it has now, and gives it the user's if there are any.
    void add(const QString& id, const QString& group, QAction* action);
    /// Takes in all actions of the menus, in their order, under their object names, or else under their first key. An
    /// action without either stays as it is. Sub-menus, which change with the project, are left out.
    void addMenus(const QMenuBar& menus);

    [[nodiscard]] const std::vector<Binding>& bindings() const { return m_bindings; }
    [[nodiscard]] const Binding* find(const QString& id) const;
    [[nodiscard]] QList<QKeySequence> keys(const QString& id) const;
    [[nodiscard]] bool isChanged(const QString& id) const;
    [[nodiscard]] bool isAnyChanged() const;
    /// Who else than `id` has this key; null when it is free.
    [[nodiscard]] const Binding* owner(const QKeySequence& key, const QString& id = {}) const;

    /// Adds a key to an action; whoever had it loses it.
    void give(const QString& id, const QKeySequence& key);
    void take(const QString& id, const QKeySequence& key);
    /// The program's own keys again, taken back from whoever got them meanwhile.
    void reset(const QString& id);
    void resetAll();

    /// What differs from the program's own keys, by id.
    [[nodiscard]] std::map<QString, QList<QKeySequence>> changes() const;
    /// Exactly these in place of all changes made so far; ids that are not known are passed over.
    void setChanges(const std::map<QString, QList<QKeySequence>>& changes);

signals:
    void changed();

private:
    void put(const Binding& binding, const QList<QKeySequence>& keys);

    std::vector<Binding> m_bindings;
};

} // namespace weir::ui
