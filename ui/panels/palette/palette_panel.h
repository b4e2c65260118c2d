#pragma once

#include "core/base/ids.h"
#include "core/nodes/registry.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

class SearchField;

class PalettePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PalettePanel(const nodes::Registry& registry, QWidget* parent = nullptr);
    void focusSearch();

signals:
    /// Double-click or Enter: insert right of the selection.
    void chosen(const weir::NodeTypeId& type);

private:
    void filter(const QString& text);
    void activate(QTreeWidgetItem* item);

    SearchField* m_search;
    QTreeWidget* m_tree;
};

} // namespace weir::ui
