#pragma once

#include "core/run/report.h"

#include <QDateTime>
#include <QWidget>

#include <map>
#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

struct ChartSheet;
class EmptyState;
class InlineMessage;
class TextLabel;

/// A run node by node; also used below the canvas while a run goes on.
class RunReportView : public QWidget
{
    Q_OBJECT

public:
    explicit RunReportView(QWidget* parent = nullptr);
    void clear();
    /// The order in which nodes are listed: as they stand in the flow. Nodes that are not named come last.
    void setOrder(const std::vector<NodeId>& order);
    /// A run begins; its nodes follow.
    void start();
    /// Why the run could not begin or end, above its nodes; it stays until the next run.
    void setFault(const QString& sentence);
    /// Adds or updates one node.
    void setNode(const run::NodeReport& node);
    void setReport(const run::RunReport& report);
    /// What the runs shown here are runs of, for what leaves the window.
    void setPipeline(const QString& title);
    /// The bars of the nodes as a chart.
    [[nodiscard]] ChartSheet sheet() const;

signals:
    void nodeChosen(const weir::NodeId& node);
    /// The user wants to see the rows that a run could not use.
    void quarantineRequested(const weir::NodeId& node);

private:
    [[nodiscard]] QTreeWidgetItem* itemOf(const NodeId& node);
    void drawTimes();

    QTreeWidget* m_tree;
    QWidget* m_head; ///< How much was computed, and what can be done with the chart of it.
    TextLabel* m_summary;
    QString m_pipeline;
    RunId m_run; ///< Empty while it goes on.
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    InlineMessage* m_fault;
    std::map<NodeId, int> m_order;
    EmptyState* m_empty;
    EmptyState* m_starting;
};

} // namespace weir::ui
