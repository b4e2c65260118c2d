#include "ui/shell/past_runs.h"

#include "core/run/run_definitions.h"
#include "ui/document/node_face.h"
#include "ui/kit/moments.h"
#include "ui/kit/sentences.h"
#include "ui/panels/runs/run_words.h"
#include "ui/shell/reported_status.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace weir::ui {
namespace {

struct PastRunTexts
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::PastRunTexts)
};

} // namespace

Result<std::vector<PastRun>> pastRuns(const run::Workspace& workspace, const project::Project& now, const Clock& clock)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, clock));
    WEIR_ASSIGN_OR_RETURN(std::vector<store::RunRecord> records, store::RunLog(store).runs(run::kKeptRuns));
    const run::RunDefinitions definitions(workspace.folder());
    std::map<std::string, std::string> hashes; // of the pipelines as they are now
    std::vector<PastRun> past;
    for (store::RunRecord& record : records) {
        PastRun each{std::move(record), {}, false};
        each.definition = definitions.hashOf(each.record.id);
        const auto pipeline = now.pipelines.find(PipelineId(each.record.pipeline));
        if (!each.definition.empty() && pipeline != now.pipelines.end()) {
            std::string& hash = hashes[each.record.pipeline];
            if (hash.empty()) {
                hash = run::RunDefinition(now, pipeline->second).hash();
            }
            each.asNow = hash == each.definition;
        }
        past.push_back(std::move(each));
    }
    return past;
}

Result<PastVersion> pastVersion(const run::Workspace& workspace, const RunId& run, const Clock& clock)
{
    WEIR_ASSIGN_OR_RETURN(const project::Project project, run::RunDefinitions(workspace.folder()).load(run));
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, clock));
    WEIR_ASSIGN_OR_RETURN(const store::RunRecord record, store::RunLog(store).run(run));
    PastVersion version;
    if (auto report = run::reportFromJson(record.report)) {
        version.report = *std::move(report);
    }
    version.report.id = run; // a run that was killed left no report; what it ran is known all the same
    version.report.pipeline = PipelineId(record.pipeline);
    version.report.startedAt = record.startedAt;
    if (!project.pipelines.empty()) {
        version.document = project.pipelines.begin()->second;
    }
    return version;
}

RunLine lineOf(const PastRun& past, const QString& pipeline)
{
    const store::RunRecord& run = past.record;
    const QLocale locale;
    RunLine line;
    line.id = run.id;
    line.started = momentText(localTime(run.startedAt));
    line.pipeline = pipeline;
    line.state = QString::fromStdString(run.state);
    line.took = run.finishedAt ? tookText((*run.finishedAt - run.startedAt).micros) : QString();
    line.trigger = QString::fromStdString(run.trigger);
    if (const auto report = run::reportFromJson(run.report); report && !report->nodes.empty()) {
        const auto cached = std::count_if(report->nodes.begin(), report->nodes.end(), [](const run::NodeReport& node) {
            return node.state == run::NodeState::Cached;
        });
        line.cached = PastRunTexts::tr("%1 of %2")
                          .arg(locale.toString(static_cast<qlonglong>(cached)),
                               locale.toString(static_cast<qulonglong>(report->nodes.size())));
    }
    line.definition = QString::fromStdString(past.definition);
    line.asNow = past.asNow;
    return line;
}

QString titleOf(const run::RunReport& report)
{
    return PastRunTexts::tr("Run of %1").arg(momentText(localTime(report.startedAt)));
}

std::map<NodeId, NodeStatus> statesOf(const PastVersion& version, const nodes::Registry& registry)
{
    const graph::Document flat = graph::flatten(version.document).document;
    std::map<NodeId, NodeStatus> states;
    for (const run::NodeReport& node : version.report.nodes) {
        NodeStatus status;
        takeReport(status, node, flat, registry);
        if (status.state == NodeState::Queued || status.state == NodeState::Running) {
            status.state = NodeState::Ready; // the run was killed before it got that far
        }
        states[node.node] = std::move(status);
    }
    return states;
}

} // namespace weir::ui
