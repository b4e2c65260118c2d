#pragma once

#include "core/base/ids.h"
#include "core/nodes/registry.h"
#include "ui/panels/palette/palette_memory.h"

#include <QWidget>

#include <optional>

class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

class SearchField;

/// All node types by family, with the user's favourites and the recent ones on top.
class PalettePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PalettePanel(const nodes::Registry& registry, QWidget* parent = nullptr);
    void focusSearch();
    /// A node of this type was made, wherever: it comes first among the recent ones.
    void noteUsed(const NodeTypeId& type);
    /// On top until taken away again.
    void setFavourite(const NodeTypeId& type, bool favourite);
    [[nodiscard]] QTreeWidget& tree() { return *m_tree; }
    /// The type that is current while the keys go to the palette.
    [[nodiscard]] std::optional<NodeTypeId> focused() const;

signals:
    /// Double-click or Enter: insert right of the selection.
    void chosen(const weir::NodeTypeId& type);

private:
    void filter(const QString& text);
    /// Fills "Favourites" and "Recent" anew.
    void showMemory();
    void showMenu(const QPoint& at);
    void activate(QTreeWidgetItem* item);

    const nodes::Registry& m_registry;
    SearchField* m_search;
    QTreeWidget* m_tree;
    PaletteMemory m_memory;
    QTreeWidgetItem* m_favourites;
    QTreeWidgetItem* m_recent;
};

} // namespace weir::ui
