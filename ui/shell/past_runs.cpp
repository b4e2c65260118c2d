#include "ui/shell/past_runs.h"

#include "core/run/run_definitions.h"
#include "ui/document/node_face.h"
#include "ui/kit/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace weir::ui {
namespace {

struct PastRunTexts
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::PastRunTexts)
};

QString timeText(Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.micros / 1000);
    const QLocale locale;
    return locale.toString(time.date(), QLocale::ShortFormat) + QLatin1Char(' ') +
           locale.toString(time.time(), QLocale::ShortFormat);
}

NodeState stateOf(const run::NodeReport& node)
{
    switch (node.state) {
    case run::NodeState::Succeeded:
    case run::NodeState::Cached:
        return node.warnings.empty() && node.rejected == 0 ? NodeState::Done : NodeState::DoneWithWarnings;
    case run::NodeState::Fused:
        return NodeState::Done;
    case run::NodeState::Failed:
        return NodeState::Error;
    case run::NodeState::Skipped:
        return NodeState::Blocked;
    case run::NodeState::Waiting:
    case run::NodeState::Running:
    case run::NodeState::Cancelled:
        break;
    }
    return NodeState::Ready; // it did not get that far
}

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

QStringList rowOf(const PastRun& past, const QString& pipeline)
{
    const store::RunRecord& run = past.record;
    const QLocale locale;
    QString took;
    if (run.finishedAt) {
        const std::int64_t tenths = (*run.finishedAt - run.startedAt).micros / 100'000;
        took = PastRunTexts::tr("%1 s").arg(locale.toString(static_cast<double>(tenths) / 10, 'f', 1));
    }
    QString fromCache;
    if (const auto report = run::reportFromJson(run.report); report && !report->nodes.empty()) {
        const auto cached = std::count_if(report->nodes.begin(), report->nodes.end(), [](const run::NodeReport& node) {
            return node.state == run::NodeState::Cached;
        });
        fromCache = PastRunTexts::tr("%1 of %2")
                        .arg(locale.toString(static_cast<qlonglong>(cached)),
                             locale.toString(static_cast<qulonglong>(report->nodes.size())));
    }
    return {timeText(run.startedAt),
            pipeline,
            QString::fromStdString(run.state),
            took,
            QString::fromStdString(run.trigger),
            QString::fromStdString(run.id.str()),
            fromCache,
            QString::fromStdString(past.definition),
            past.asNow ? QStringLiteral("now") : QString()};
}

QString titleOf(const run::RunReport& report)
{
    return PastRunTexts::tr("Run of %1").arg(timeText(report.startedAt));
}

std::map<NodeId, NodeStatus> statesOf(const PastVersion& version, const nodes::Registry& registry)
{
    const graph::Document flat = graph::flatten(version.document).document;
    std::map<NodeId, NodeStatus> states;
    for (const run::NodeReport& node : version.report.nodes) {
        NodeStatus status;
        status.state = stateOf(node);
        status.reason = node.error ? sentence(*node.error) : QString();
        const graph::Node* drawn = flat.find(node.node);
        if (drawn && node.rowsOut >= 0) {
            const NodeFace face = faceOf(flat, *drawn, registry);
            if (!face.outputs.empty()) {
                status.rows[face.outputs.front().name] = node.rowsOut;
            }
        }
        states[node.node] = std::move(status);
    }
    return states;
}

} // namespace weir::ui
