#pragma once

#include "ui/shell/keymap.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

class InlineMessage;
class KeyRecorder;
class TextLabel;

/// The keys of every action, grouped as in the menus, and below the list what can be done with those of the chosen one.
class KeyboardSection : public QWidget
{
    Q_OBJECT

public:
    explicit KeyboardSection(Keymap& keymap, QWidget* parent = nullptr);

    /// Shows what contains `text` in name, group or keys; returns how many actions that are.
    int filter(const QString& text);
    void choose(const QString& id);

private:
    void fill();
    void show(const QString& id);
    void record(const QKeySequence& keys);
    void refresh();

    Keymap& m_keymap;
    QString m_id;
    QString m_filter;
    QTreeWidget* m_tree;
    QWidget* m_editor;
    TextLabel* m_title;
    QHBoxLayout* m_keys;
    KeyRecorder* m_recorder;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    InlineMessage* m_message;
};

} // namespace weir::ui
