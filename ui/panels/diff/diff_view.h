#pragma once

#include "core/graph/difference.h"
#include "core/nodes/registry.h"
#include "ui/document/node_status.h"

#include <QWidget>

#include <map>
#include <memory>

class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

class CanvasScene;
class Chip;
class DiffCanvas;
class DocumentController;
class ElidedLabel;
class TextLabel;

/// Shows what differs between two pipelines: the later one with the removed nodes of the earlier one as ghosts, marks
/// on what changed, and every changed setting in words. N and P step through the changes, Escape closes.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(const nodes::Registry& registry, QWidget* parent = nullptr);
    ~DiffView() override;

    void show(const graph::Document& before, const graph::Document& after, const QString& beforeTitle,
              const QString& afterTitle);
    /// One pipeline to look at: what a run said of its nodes (by flat id), and every setting in words.
    void showOne(const graph::Document& document, const QString& title, const std::map<NodeId, NodeStatus>& states);
    using QWidget::show;
    [[nodiscard]] const graph::Difference& difference() const { return m_difference; }
    void next();
    void previous();

signals:
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(graph::Document document);
    void finish(const QString& titles);
    void fillSettings(const graph::Document& document);
    void fillList(const graph::Document& before, const graph::Document& after);
    void step(int by);
    void reveal(const QTreeWidgetItem* item);

    const nodes::Registry& m_registry;
    std::shared_ptr<const Clock> m_clock;
    graph::Difference m_difference;
    std::unique_ptr<DocumentController> m_controller; ///< Both pipelines in one; nobody can change it here.
    NodeStatusBoard m_board;
    std::map<NodeId, NodeStatus> m_states; ///< What the board was told.
    std::unique_ptr<CanvasScene> m_scene;
    DiffCanvas* m_canvas;
    QTreeWidget* m_list;
    ElidedLabel* m_titles;
    Chip* m_added;
    Chip* m_changed;
    Chip* m_removed;
    TextLabel* m_quiet; ///< What differs without changing what the pipeline does.
    QToolButton* m_previous;
    QToolButton* m_next;
    bool m_fits = false;
};

} // namespace weir::ui
