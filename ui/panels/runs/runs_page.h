#pragma once

#include "core/run/report.h"

#include <QList>
#include <QWidget>

class QTreeWidget;

namespace weir::ui {

class EmptyState;
class SectionHeading;

/// A run node by node; also used below the canvas while a run goes on.
class RunReportView : public QWidget
{
    Q_OBJECT

public:
    explicit RunReportView(QWidget* parent = nullptr);
    void clear();
    /// A run begins; its nodes follow.
    void start();
    /// Adds or updates one node.
    void setNode(const run::NodeReport& node);
    void setReport(const run::RunReport& report);

signals:
    void nodeChosen(const weir::NodeId& node);

private:
    QTreeWidget* m_tree;
    EmptyState* m_empty;
    EmptyState* m_starting;
};

class RunsPage : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPage(QWidget* parent = nullptr);
    /// Rows of id, pipeline, state, start, duration, trigger.
    void setRuns(const QList<QStringList>& runs);
    void setReport(const run::RunReport& report);

private:
    QTreeWidget* m_runs;
    EmptyState* m_empty;
    SectionHeading* m_lastHeading;
    RunReportView* m_last;
};

} // namespace weir::ui
