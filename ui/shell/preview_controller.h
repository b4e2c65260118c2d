#pragma once

#include "core/run/preview.h"
#include "ui/document/operations.h"
#include "ui/panels/data/data_panel.h"
#include "ui/shell/project_session.h"
#include "ui/shell/run_controller.h"

#include <QObject>

#include <map>

namespace weir::ui {

/// Keeps a data panel on the selected node: asks for a preview when the selection, the port or the node's result
/// changes. It shows what goes out of the node, or what comes in over its wires.
class PreviewController : public QObject
{
    Q_OBJECT

public:
    PreviewController(DataPanel& panel, JobRunner& jobs, PortSide side, QObject* parent = nullptr);

    /// The rows on show, for looking at them in other ways.
    struct Shown
    {
        graph::PortRef port; ///< Of the pipeline that is shown.
        std::shared_ptr<const Schema> schema;
        std::filesystem::path file; ///< Parquet with all rows, where there are more than in `batches`.
        std::vector<RowBatch> batches;
        bool table = false; ///< Rows of a table port, which other nodes can take.
    };
    /// Null while nothing is.
    [[nodiscard]] const Shown* shown() const { return m_shown ? &*m_shown : nullptr; }
    [[nodiscard]] ProjectSession* session() const { return m_session; }

    /// `runs` knows what the last run could not use.
    void setSession(ProjectSession* session, RunController* runs);
    /// The node to show; nothing clears the panel.
    void select(const std::optional<NodeId>& node);
    /// The rows that could not be used: the port for them, or the quarantine of the last run.
    void showRejected();
    /// Another port of the node that is selected; an empty one is its first.
    void choosePort(const QString& port);
    /// The same by its place in the list of ports; false when there is none.
    bool chooseOutput(int place);
    /// One row among those that come from this port of the pipeline that is shown, whole rows computed up to there if
    /// need be, with the cursor in `column`.
    void showRow(const graph::PortRef& from, std::int64_t row, const QString& column);
    /// What comes out of a port of the node that is selected, as soon as all of it is there only the rows that fit.
    void showFitting(const QString& port, const QString& condition);
    /// The same node again, after inspection or a run.
    void refresh();
    /// A panel that nobody sees asks for nothing.
    void setActive(bool active);

signals:
    /// Other rows are on show, or none.
    void shownChanged();
    /// The user wants to see the publish plan of the destination that is selected.
    void publishRequested();
    /// Something was done, in one sentence.
    void said(const QString& sentence);
    void failed(const weir::Error& error);

private:
    void chooseExport();
    void exportTo(const QString& file);
    void load();
    /// Loads what a node put aside in the run that `last` tells of; null loads nothing.
    void loadQuarantine(const run::NodeReport* last);
    /// Is this where a source puts the rows that it cannot read?
    bool isSourceRejects(const graph::PortRef& flat) const;
    const run::NodeReport* stoppedBy(const graph::PortRef& flat) const;
    void show(Result<run::Preview> preview, bool people);
    /// What the last run said about the node; null when it said nothing.
    [[nodiscard]] const run::NodeReport* report() const;
    void showOutputs(const graph::Node& node);
    void showInputs(const graph::Node& node);
    /// The port on show, in the pipeline that is shown.
    [[nodiscard]] graph::PortRef port() const;
    /// What that is for analysis and runs: inside, when the node is a sub-pipeline.
    [[nodiscard]] graph::PortRef flatPort() const;

    DataPanel& m_panel;
    JobRunner& m_jobs;
    PortSide m_side;
    bool m_active = true;
    std::optional<Shown> m_shown;
    std::map<QString, graph::PortRef> m_sources; ///< By name in the list of ports, of the wires that come in.
    ProjectSession* m_session = nullptr;
    RunController* m_runs = nullptr;
    std::optional<NodeId> m_node;
    QString m_port;
    std::string m_shownKey;    ///< What is shown; the same is not fetched again.
    std::uint64_t m_asked = 0; ///< Rows that come for an earlier question are not shown.
    struct Goal
    {
        std::int64_t row = 0;
        QString column;
    };
    std::optional<Goal> m_goal; ///< Where to go in the rows that are on their way.
    QString m_fitting;          ///< What is kept of a full result that is on its way.
};

} // namespace weir::ui
