#pragma once

#include "core/run/preview.h"
#include "ui/panels/data/data_panel.h"
#include "ui/shell/project_session.h"
#include "ui/shell/run_controller.h"

#include <QObject>

namespace weir::ui {

/// Keeps the data panel on the selected node: asks for a preview when the selection, the port or the node's result
/// changes.
class PreviewController : public QObject
{
    Q_OBJECT

public:
    PreviewController(DataPanel& panel, JobRunner& jobs, QObject* parent = nullptr);

    /// `runs` knows what the last run could not use.
    void setSession(ProjectSession* session, RunController* runs);
    /// The node to show; nothing clears the panel.
    void select(const std::optional<NodeId>& node);
    /// The rows that could not be used: the port for them, or the quarantine of the last run.
    void showRejected();
    /// Another port of the node that is selected; an empty one is its first.
    void choosePort(const QString& port);
    /// The same node again, after inspection or a run.
    void refresh();

signals:
    /// The user wants to see the publish plan of the destination that is selected.
    void publishRequested();
    /// Something was done, in one sentence.
    void said(const QString& sentence);
    void failed(const weir::Error& error);

private:
    void chooseExport();
    void exportTo(const QString& file);
    void load();
    void loadQuarantine();
    void show(Result<run::Preview> preview, bool people);
    /// What the last run said about the node; null when it said nothing.
    [[nodiscard]] const run::NodeReport* report() const;
    /// What the chosen port is for analysis and runs: inside, when the node is a sub-pipeline.
    [[nodiscard]] graph::PortRef flatPort() const;

    DataPanel& m_panel;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    RunController* m_runs = nullptr;
    std::optional<NodeId> m_node;
    QString m_port;
    std::string m_shownKey; ///< What is shown; the same is not fetched again.
};

} // namespace weir::ui
