#include "ui/shell/run_controller.h"

#include "core/graph/topology.h"
#include "core/store/run_log.h"
#include "ui/document/breakpoints.h"
#include "ui/kit/sentences.h"
#include "ui/shell/past_runs.h"
#include "ui/shell/reported_status.h"

#include <QCoreApplication>
#include <QPointer>

#include <condition_variable>
#include <mutex>

namespace weir::ui {
namespace {

constexpr std::size_t kRecalledRuns = 20; ///< How far back the last word about a node is looked for.

} // namespace

/// Where the thread of a run waits until somebody lets it go on or stops it.
struct RunController::Wait
{
    std::mutex lock;
    std::condition_variable_any changed;
    bool over = false;
};

/// Brings what the run reports to the UI thread.
class RunController::Observer final : public run::RunObserver
{
public:
    explicit Observer(RunController* controller) : m_controller(controller) {}
    void started(const run::RunReport& report) override
    {
        post([report](RunController& c) {
            c.m_open.clear();
            c.m_parts = report.nodes.size();
            for (const run::NodeReport& node : report.nodes) {
                c.m_open.insert(node.node);
                c.take(node);
            }
        });
    }
    void changed(const run::NodeReport& node) override
    {
        post([node](RunController& c) { c.take(node); });
    }
    void finished(const run::RunReport&) override {}
    void reached(const run::Pause& pause, const std::stop_token& stop) override
    {
        auto wait = std::make_shared<Wait>();
        post([pause, wait](RunController& c) {
            c.m_wait = wait;
            c.m_session.inspectSoon(); // the rows are in the cache now
            emit c.paused(pause);
        });
        {
            std::unique_lock held(wait->lock);
            wait->changed.wait(held, stop, [&] { return wait->over; });
        }
        post([wait](RunController& c) {
            if (c.m_wait == wait) {
                c.m_wait.reset();
                emit c.resumed();
            }
        });
    }

private:
    template <class Use>
    void post(Use&& use)
    {
        QMetaObject::invokeMethod(
            qApp,
            [controller = m_controller, use = std::forward<Use>(use)] {
                if (controller) {
                    use(*controller);
                }
            },
            Qt::QueuedConnection);
    }
    QPointer<RunController> m_controller;
};

RunController::RunController(ProjectSession& session, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_session(session), m_jobs(jobs)
{}

void RunController::runAll()
{
    start({});
}

void RunController::runTo(const NodeId& node)
{
    run::RunOptions options;
    options.targets = m_session.controller().flatNodes(node);
    start(std::move(options));
}

void RunController::force(const NodeId& node)
{
    run::RunOptions options;
    options.targets = m_session.controller().flatNodes(node);
    options.force = {options.targets.begin(), options.targets.end()};
    start(std::move(options));
}

void RunController::runFrom(const NodeId& node)
{
    const std::vector<NodeId> here = m_session.controller().flatNodes(node);
    run::RunOptions options;
    options.force = {here.begin(), here.end()};
    for (const NodeId& each : here) {
        options.force.merge(graph::downstream(m_session.controller().flat()->document, each));
    }
    options.targets = {options.force.begin(), options.force.end()};
    start(std::move(options));
}

void RunController::runSelected(const std::set<NodeId>& nodes)
{
    run::RunOptions options;
    for (const NodeId& node : nodes) {
        const std::vector<NodeId> inside = m_session.controller().flatNodes(node);
        options.targets.insert(options.targets.end(), inside.begin(), inside.end());
    }
    if (!options.targets.empty()) { // none would mean all
        start(std::move(options));
    }
}

void RunController::reset(const std::set<NodeId>& nodes)
{
    std::set<NodeId> flat;
    for (const NodeId& node : nodes) {
        const std::vector<NodeId> inside = m_session.controller().flatNodes(node);
        flat.insert(inside.begin(), inside.end());
    }
    if (!m_running) { // a run would bring them back, or miss them
        m_session.forgetResults(flat);
    }
}

void RunController::start(run::RunOptions options)
{
    if (m_running) {
        return;
    }
    m_running = true;
    options.breakpoints = flatBreakpoints(m_session.controller().root(), *m_session.controller().flat());
    emit runningChanged(true);
    auto now = std::make_shared<const project::Project>(m_session.project());
    auto observer = std::make_shared<Observer>(this);
    JobRunner::Options job{
        QStringLiteral("run"), tr("Running %1").arg(m_session.title()), JobRunner::Visibility::Listed, {}};
    job.onProgress = [this](const std::map<std::string, JobProgress>& progress) {
        for (const auto& [node, amount] : progress) {
            NodeStatus status = m_session.board().ofFlat(NodeId(node));
            if (status.state == NodeState::Running) {
                status.progress = amount.fraction;
                m_session.board().set(NodeId(node), std::move(status));
            }
        }
    };
    m_open.clear();
    m_jobs.run(
        this, std::move(job),
        [now, options = std::move(options), observer, workspace = m_session.workspace(),
         pipeline = m_session.active()](const RunContext& context) -> Result<run::RunReport> {
            return run::execute(*workspace, *now, now->pipelines.at(pipeline), options, context, observer.get());
        },
        [this, observer](Result<run::RunReport> report) {
            m_running = false;
            emit runningChanged(false);
            if (!report) {
                emit runFailed(report.error());
                emit failed(report.error());
                return;
            }
            m_report = *std::move(report);
            for (const run::NodeReport& node : m_report->nodes) {
                take(node);
            }
            if (m_report->error) {
                emit failed(*m_report->error);
            }
            m_session.inspectSoon();
            emit finished(*m_report);
            loadPlans();
        });
    m_jobs.tell(this, QStringLiteral("run"), {0, 0}); // what a node says of itself is not how far the run is
}

void RunController::goOn()
{
    if (m_wait) {
        const std::scoped_lock held(m_wait->lock);
        m_wait->over = true;
        m_wait->changed.notify_all();
    }
}

void RunController::cancel()
{
    m_jobs.cancel(this, QStringLiteral("run"));
}

void RunController::take(const run::NodeReport& node)
{
    NodeStatus status = m_session.board().ofFlat(node.node);
    takeReport(status, node, m_session.controller().flat()->document, m_session.controller().registry());
    m_session.tell(node.node, node.key, status, node.error);
    m_session.board().set(node.node, std::move(status));
    if (node.state != run::NodeState::Waiting && node.state != run::NodeState::Running && m_open.erase(node.node) > 0) {
        m_jobs.tell(this, QStringLiteral("run"),
                    {static_cast<double>(m_parts - m_open.size()) / static_cast<double>(m_parts), 0});
    }
    emit nodeChanged(node);
}

void RunController::recall()
{
    m_jobs.run(
        this, {QStringLiteral("recall"), tr("Reading the last run"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session.workspace(),
         pipeline = m_session.active()](const RunContext& context) -> Result<std::vector<run::NodeReport>> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            const store::RunLog log(store);
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunRecord> runs, log.runs(kRecalledRuns));
            std::map<NodeId, run::NodeReport> last;
            for (const store::RunRecord& run : runs) { // newest first: the first word about a node counts
                const auto report = run::reportFromJson(run.report);
                if (run.pipeline != pipeline.str() || !report) {
                    continue;
                }
                WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunNodeRecord> records, log.nodes(run.id));
                for (const store::RunNodeRecord& record : records) {
                    const run::NodeReport* node = report->find(record.node);
                    const bool ran =
                        node && (node->state == run::NodeState::Failed || node->state == run::NodeState::Succeeded ||
                                 node->state == run::NodeState::Cached);
                    if (ran && last.emplace(record.node, *node).second) {
                        last[record.node].key = record.key;
                    }
                }
            }
            std::vector<run::NodeReport> nodes;
            for (auto& [id, node] : last) {
                nodes.push_back(std::move(node));
            }
            return nodes;
        },
        [this](Result<std::vector<run::NodeReport>> nodes) {
            if (!nodes || m_running) {
                return; // no store yet, or a run that says more
            }
            for (const run::NodeReport& node : *nodes) {
                if (!node.key.empty() && !m_session.isTold(node.node)) {
                    NodeStatus status = m_session.board().ofFlat(node.node);
                    takeReport(status, node, m_session.controller().flat()->document,
                               m_session.controller().registry());
                    m_session.tell(node.node, node.key, status, node.error);
                }
            }
            m_session.inspectSoon();
        });
}

void RunController::applyPlan(const PlanId& plan, std::int64_t confirmedRemovals, const QString& reason)
{
    run::ApplyOptions options;
    if (confirmedRemovals >= 0) {
        options.confirmation = deliver::Confirmation{confirmedRemovals, reason.toStdString()};
    }
    auto now = std::make_shared<const project::Project>(m_session.project());
    m_jobs.run(
        this, {QStringLiteral("apply"), tr("Publishing"), JobRunner::Visibility::Listed, {}},
        [now, plan, options, workspace = m_session.workspace()](const RunContext& context) {
            return run::apply(*workspace, *now, plan, options, context);
        },
        [this](Result<deliver::DeliveryReport> report) {
            if (report) {
                emit applied(*report);
            } else {
                emit applyFailed(report.error());
                emit failed(report.error());
            }
            loadPlans();
        });
}

void RunController::loadPlans()
{
    m_jobs.run(
        this, {QStringLiteral("plans"), tr("Reading the plans"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session.workspace()](const RunContext& context) {
            return run::plans(*workspace, *context.clock);
        },
        [this](Result<std::vector<deliver::PublishPlan>> plans) { // no store yet: no plans
            emit plansLoaded(plans ? *plans : std::vector<deliver::PublishPlan>{});
        });
}

void RunController::loadRun(const RunId& id)
{
    m_jobs.run(
        this, {QStringLiteral("run-report"), tr("Reading a run"), JobRunner::Visibility::Quiet, {}},
        [id, workspace = m_session.workspace()](const RunContext& context) -> Result<store::RunRecord> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            return store::RunLog(store).run(id);
        },
        [this](Result<store::RunRecord> record) {
            if (!record) {
                emit runMissing(sentence(record.error()));
                return;
            }
            const auto report = run::reportFromJson(record->report);
            if (report) {
                if (!m_report) {
                    m_report = *report;
                }
                emit runLoaded(*report);
            } else {
                emit runMissing(record->state == "running" ? tr("This run has not ended yet.")
                                                           : tr("This run was interrupted before it could report."));
            }
        });
}

void RunController::loadRuns()
{
    m_jobs.run(
        this, {QStringLiteral("runs"), tr("Reading the runs"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session.workspace(), now = m_session.project()](const RunContext& context) {
            return pastRuns(*workspace, now, *context.clock);
        },
        [this](const Result<std::vector<PastRun>>& runs) {
            std::vector<RunLine> lines;
            for (const PastRun& past : runs ? *runs : std::vector<PastRun>{}) { // no store yet: no runs
                lines.push_back(lineOf(past, m_session.pipelineTitle(PipelineId(past.record.pipeline))));
            }
            emit runsLoaded(lines);
        });
}

} // namespace weir::ui
