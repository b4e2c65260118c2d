#pragma once

#include "core/run/report.h"

#include <QList>
#include <QWidget>

#include <map>
#include <vector>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

class EmptyState;
class InlineMessage;
class SectionHeading;

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

signals:
    void nodeChosen(const weir::NodeId& node);
    /// The user wants to see the rows that a run could not use.
    void quarantineRequested(const weir::NodeId& node);

private:
    [[nodiscard]] QTreeWidgetItem* itemOf(const NodeId& node);

    QTreeWidget* m_tree;
    InlineMessage* m_fault;
    std::map<NodeId, int> m_order;
    EmptyState* m_empty;
    EmptyState* m_starting;
};

/// The history of runs, and node by node the one that is selected.
class RunsPage : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPage(QWidget* parent = nullptr);
    /// Newest first: rows of start, pipeline, state, duration, trigger, id, nodes from the cache ("3 of 9"), hash of
    /// what ran (empty when it is not kept) and "now" when the pipeline is still exactly that. The newest is selected,
    /// or the older one that was.
    void setRuns(const QList<QStringList>& runs);
    void setOrder(const std::vector<NodeId>& order);
    /// The report of the selected run, asked for by `runChosen`.
    void setReport(const run::RunReport& report);
    /// Why the report of the selected run is not there.
    void setNoReport(const QString& sentence);
    [[nodiscard]] RunReportView* report() const { return m_last; }

signals:
    void runChosen(const weir::RunId& run);
    /// The user wants to look at the pipeline as it was in the run.
    void openRequested(const weir::RunId& run);
    /// What the pipeline of the run holds beside what it is now.
    void compareRequested(const weir::RunId& run);

private:
    [[nodiscard]] RunId current() const;
    void offerVersion();

    QTreeWidget* m_runs;
    EmptyState* m_empty;
    SectionHeading* m_lastHeading;
    QPushButton* m_open;
    QPushButton* m_compare;
    RunReportView* m_last;
};

} // namespace weir::ui
