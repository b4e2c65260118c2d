#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace weir::ui {

/// "?": every key of the menus, grouped as they are there, with a search line. Reads the live actions each time.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const QMenuBar& menus, QWidget* parent = nullptr);

signals:
    /// The user wants other keys.
    void changeRequested();

private:
    void filter(const QString& text);
    QTreeWidget* m_tree;
};

} // namespace weir::ui
