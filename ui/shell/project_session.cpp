#include "ui/shell/project_session.h"

#include "core/base/file.h"
#include "core/graph/topology.h"
#include "ui/document/arrange.h"
#include "ui/document/file_sources.h"
#include "ui/document/node_face.h"
#include "ui/document/operations.h"
#include "ui/kit/sentences.h"
#include "ui/kit/unset.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace weir::ui {

namespace {

/// Jobs may hold the workspace longer than the session lives, so the secrets go with it.
std::shared_ptr<const run::Workspace> makeWorkspace(const std::filesystem::path& folder, const Services& services)
{
    std::shared_ptr<connect::SecretResolver> secrets = services.makeSecrets(folder);
    auto* workspace = new run::Workspace(folder, services.toolbox, secrets.get());
    workspace->usePins();
    return {workspace, [secrets](const run::Workspace* old) { delete old; }};
}

} // namespace

ProjectSession::ProjectSession(project::Loaded loaded, const std::filesystem::path& folder, const Services& services,
                               JobRunner& jobs, QObject* parent)
    : QObject(parent), m_loaded(std::move(loaded)), m_workspace(makeWorkspace(folder, services)), m_jobs(jobs),
      m_types(services.toolbox->registry()), m_clock(services.clock)
{
    if (m_loaded.project.pipelines.empty()) {
        graph::Document first;
        first.id = PipelineId("main");
        first.name = "Main";
        m_loaded.project.pipelines[first.id] = first;
    }
    ProjectState state{m_loaded.project, {}};
    state.facts.pipelines.clear();
    state.facts.audiences.clear();
    for (auto& [id, document] : m_loaded.project.pipelines) {
        placeMissing(document);
        for (auto& [partId, part] : document.parts) {
            graph::Document placed = *part;
            placeMissing(placed);
            part = std::make_shared<const graph::Document>(std::move(placed));
        }
        open(id, document);
        m_names[id] = document.name;
        state.pipelines.insert(id);
    }
    m_book = std::make_unique<ProjectBook>(std::move(state));
    connect(m_book.get(), &ProjectBook::changed, this, &ProjectSession::followBook);
    m_active = m_documents.begin()->first;
    m_audiences = std::make_unique<AudienceBook>(m_loaded.project.audiences, services.clock);
    connect(m_audiences.get(), &AudienceBook::changed, this, &ProjectSession::inspectSoon);
    connect(m_audiences.get(), &AudienceBook::cleanChanged, this, [this] { emit cleanChanged(isClean()); });
    m_board.show(controller().flat(), controller().scope());
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &ProjectSession::inspect);
    inspect();
}

ProjectSession::~ProjectSession() = default;

void ProjectSession::activate(const PipelineId& pipeline)
{
    if (pipeline == m_active || !has(pipeline)) {
        return;
    }
    m_active = pipeline;
    m_inspection = {};
    m_wasDone.clear();
    m_staleReasons.clear();
    m_told.clear();
    m_failed.clear();
    m_board.show(controller().flat(), controller().scope());
    emit activated();
    inspect();
}

void ProjectSession::save()
{
    saveAfter([snapshot = m_loaded.snapshot]() -> Result<project::Snapshot> { return snapshot; });
}

void ProjectSession::saveOverDisk()
{
    saveAfter([folder = folder()]() -> Result<project::Snapshot> {
        WEIR_ASSIGN_OR_RETURN(project::Loaded theirs, project::load(folder));
        return std::move(theirs.snapshot);
    });
}

void ProjectSession::checkDisk()
{
    if (m_saving) {
        return;
    }
    m_jobs.run(
        this, {QStringLiteral("disk"), tr("Looking at the files of the project"), JobRunner::Visibility::Quiet, {}},
        [folder = folder(), snapshot = m_loaded.snapshot](const RunContext&) {
            return project::changedOnDisk(folder, snapshot);
        },
        [this](Result<std::vector<std::string>> changed) {
            if (!changed || changed->empty() || m_saving) {
                return; // a folder that is gone is told when it is needed
            }
            QStringList files;
            for (const std::string& file : *changed) {
                files << QString::fromStdString(file);
            }
            emit changedOnDisk(files);
        });
}

std::set<NodeId> ProjectSession::addFiles(const QStringList& paths, const QPointF& at,
                                          const std::optional<NodeId>& target)
{
    std::vector<graph::Node> sources;
    for (const QString& path : paths) {
        if (const nodes::NodeType* type = sourceFor(controller().registry(), path)) {
            sources.push_back(
                sourceNode(controller().document(), *type, path, QString::fromStdString(folder().string())));
        }
    }
    return addSources(controller(), sources, at, target);
}

void ProjectSession::addTable(const QString& text, const QPointF& at)
{
    m_jobs.run(
        this, {{}, tr("Keeping the pasted table"), JobRunner::Visibility::Listed, {}},
        [folder = folder(), bytes = text.toStdString()](const RunContext&) -> Result<std::string> {
            std::error_code failure;
            std::filesystem::create_directories(folder / "data", failure);
            if (failure) {
                return fileError(failure.value(), folder / "data");
            }
            std::filesystem::path file = folder / "data" / "pasted.tsv";
            for (int number = 2; std::filesystem::exists(file, failure); ++number) {
                file = folder / "data" / ("pasted-" + std::to_string(number) + ".tsv");
            }
            WEIR_RETURN_IF_ERROR(writeFileAtomically(file, bytes.ends_with('\n') ? bytes : bytes + '\n'));
            return file.string();
        },
        [this, at](Result<std::string> file) {
            if (!file) {
                emit failed(file.error());
                return;
            }
            const std::set<NodeId> added = addFiles({QString::fromStdString(*file)}, at);
            if (!added.empty()) {
                emit tableAdded(*added.begin());
            }
        });
}

void ProjectSession::saveAfter(std::function<Result<project::Snapshot>()> previous)
{
    if (m_saving) {
        return;
    }
    m_saving = true;
    auto now = std::make_shared<const project::Project>(project());
    struct Saved
    {
        project::Snapshot snapshot;
        std::map<PipelineId, run::ExpectedBook::Files> gone; ///< Expected rows of pipelines that are not there.
        Status followed;
    };
    std::set<PipelineId> gone;
    for (const auto& [id, document] : m_documents) {
        if (!has(id)) {
            gone.insert(id);
        }
    }
    m_jobs.run(
        this, {QStringLiteral("save"), tr("Saving"), JobRunner::Visibility::Listed, {}},
        [now, gone, expected = m_expected, folder = folder(),
         previous = std::move(previous)](const RunContext&) -> Result<Saved> {
            WEIR_ASSIGN_OR_RETURN(const project::Snapshot before, previous());
            Saved saved;
            WEIR_ASSIGN_OR_RETURN(saved.snapshot, project::save(*now, folder, before));
            const run::ExpectedBook book(folder);
            for (const auto& [id, files] : expected) {
                if (saved.followed && now->pipelines.contains(id) && book.filesOf(id).empty()) {
                    saved.followed = book.put(id, files);
                }
            }
            for (const PipelineId& id : gone) {
                if (auto files = book.filesOf(id); saved.followed && !files.empty()) {
                    saved.gone[id] = std::move(files);
                    saved.followed = book.clear(id);
                }
            }
            return saved;
        },
        [this, now](Result<Saved> done) {
            m_saving = false;
            if (!done) {
                emit failed(done.error());
                if (done.error().code() == ErrorCode::Conflict) {
                    checkDisk();
                }
                return;
            }
            if (done->followed) {
                std::erase_if(m_expected, [&](const auto& each) { return now->pipelines.contains(each.first); });
            } else {
                emit failed(done->followed.error()); // the pipelines are saved; the next save tries again
            }
            for (auto& [id, files] : done->gone) {
                m_expected[id] = std::move(files);
            }
            m_loaded.snapshot = std::move(done->snapshot);
            m_loaded.project = *now;
            m_audiences->markSaved(now->audiences);
            ProjectState state{*now, {}};
            state.facts.pipelines.clear();
            state.facts.audiences.clear();
            for (const auto& [id, document] : now->pipelines) {
                state.pipelines.insert(id);
                if (document == m_documents.at(id)->root()) {
                    m_documents.at(id)->markSaved();
                }
            }
            m_book->markSaved(state);
            emit saved();
            emit cleanChanged(isClean());
        });
}

void ProjectSession::inspectSoon()
{
    m_soon.start();
}

void ProjectSession::inspect()
{
    auto now = std::make_shared<const project::Project>(project());
    auto previous = std::make_shared<const compile::Analysis>(m_inspection.analysis);
    m_jobs.run(
        this, {QStringLiteral("inspect"), tr("Checking the pipeline"), JobRunner::Visibility::Quiet, {}},
        [now, previous, remembered = m_inspection.remembered, workspace = m_workspace,
         pipeline = m_active](const RunContext& context) -> Result<run::Inspection> {
            return run::inspect(*workspace, *now, now->pipelines.at(pipeline), context,
                                previous->registry ? previous.get() : nullptr, remembered);
        },
        [this](Result<run::Inspection> inspection) {
            if (!inspection) {
                emit failed(inspection.error());
                return;
            }
            m_inspection = *std::move(inspection);
            showStates();
            emit inspected();
        });
}

void ProjectSession::tell(const NodeId& node, const ContentKey& key, const NodeStatus& status,
                          const std::optional<Error>& error)
{
    if (status.state == NodeState::Done || status.state == NodeState::DoneWithWarnings) {
        m_told[node] = {key, status};
        m_wasDone.insert(node); // an edit may come before the look at what the run left
    } else if (const auto told = m_told.find(node); told != m_told.end() && (error || told->second.key.empty())) {
        m_told.erase(told); // a run that did not get there changed nothing of what the one before said
    }
    std::erase_if(m_failed, [&](const auto& each) { // what other settings ended with is true of them still
        return (each.first == node || each.second.run == node) &&
               each.second.key == (key.empty() ? resultKey(each.second.run) : key);
    });
    if (error && error->code() != ErrorCode::Cancelled) { // who stops a run has no problem
        const NodeId culprit(error->where().node);
        const bool other = !culprit.empty() && controller().flat()->document.find(culprit);
        m_failed.insert_or_assign(other ? culprit : node, Failure{node, key.empty() ? resultKey(node) : key, *error});
    }
}

void ProjectSession::forgetResults(const std::set<NodeId>& nodes)
{
    for (const auto& [port, key] : m_inspection.keys) {
        if (nodes.contains(port.node) && !m_inspection.pinned.contains(port)) {
            m_workspace->cache().remove(key);
        }
    }
    for (const NodeId& node : nodes) {
        m_told.erase(node);
        m_wasDone.erase(node);
    }
    std::erase_if(m_failed, [&](const auto& each) { return nodes.contains(each.second.run); });
    inspectSoon();
}

nodes::Diagnostics ProjectSession::findingsOf(const NodeId& node) const
{
    nodes::Diagnostics findings = m_inspection.diagnostics(node);
    const Error* failure = failureOf(node);
    const bool known = std::any_of(findings.begin(), findings.end(), [&](const nodes::Diagnostic& each) {
        return failure && each.error.messageId() == failure->messageId();
    });
    if (failure && !known) {
        findings.push_back({nodes::Severity::Error, *failure});
    }
    return findings;
}

bool ProjectSession::isTold(const NodeId& node) const
{
    return m_told.contains(node) || std::any_of(m_failed.begin(), m_failed.end(), [&](const auto& each) {
               return each.first == node || each.second.run == node;
           });
}

const Error* ProjectSession::failureOf(const NodeId& node) const
{
    const auto found = m_failed.find(node);
    return found != m_failed.end() && found->second.key == resultKey(found->second.run) ? &found->second.error
                                                                                        : nullptr;
}

/// What names the node's result: settings and all that it reads.
ContentKey ProjectSession::resultKey(const NodeId& node) const
{
    const auto port = m_inspection.keys.lower_bound({node, {}});
    if (port != m_inspection.keys.end() && port->first.node == node) {
        return port->second;
    }
    const auto people = m_inspection.people.find(node);
    return people == m_inspection.people.end() ? ContentKey() : people->second;
}

/// Nodes that wait for one that failed, and for which.
std::map<NodeId, NodeId> ProjectSession::behindFailures() const
{
    std::map<NodeId, NodeId> behind;
    for (const auto& [failed, failure] : m_failed) {
        if (failureOf(failed)) {
            for (const NodeId& node : graph::downstream(controller().flat()->document, failed)) {
                behind.emplace(node, failed);
            }
        }
    }
    return behind;
}

void ProjectSession::detect(const NodeId& node)
{
    auto document = std::make_shared<const graph::Document>(controller().document());
    m_jobs.run(
        this, {QStringLiteral("detect"), tr("Looking at a source"), JobRunner::Visibility::Listed, {}},
        [document, node, workspace = m_workspace](const RunContext& context) {
            return workspace->discover(*document, node, context);
        },
        [this, node](Result<connect::Discovery> discovery) {
            if (!discovery) {
                emit failed(discovery.error());
                return;
            }
            QStringList notes;
            for (const std::string& note : discovery->notes) {
                notes << QString::fromStdString(note);
            }
            emit detected(node, notes.isEmpty()
                                    ? tr("%n columns found.", nullptr, static_cast<int>(discovery->schema.size()))
                                    : notes.join(QLatin1Char(' ')));
            inspect();
        });
}

bool ProjectSession::isAsTold(const NodeId& node, const Told& told) const
{
    const auto now = m_inspection.people.find(node);
    return told.key.empty() || now == m_inspection.people.end() || now->second == told.key;
}

void ProjectSession::showStates()
{
    const std::map<NodeId, NodeId> behind = behindFailures();
    std::map<NodeId, NodeStatus> next;
    for (const auto& [id, analysis] : m_inspection.analysis.nodes) {
        NodeStatus status;
        if (m_board.ofFlat(id).state == NodeState::Running || m_board.ofFlat(id).state == NodeState::Queued) {
            continue; // the run speaks for this node
        }
        const nodes::Diagnostics findings = m_inspection.diagnostics(id);
        for (const nodes::Diagnostic& finding : findings) {
            const bool says =
                finding.severity == nodes::Severity::Error || finding.error.messageId() == "compile.blockedByDisabled";
            if (says && status.reason.isEmpty()) {
                status.reason = sentence(finding.error);
            }
        }
        bool done = false;
        std::int64_t rejected = 0;
        for (const nodes::PortSpec& port : analysis->outputs) {
            status.pinned = status.pinned || m_inspection.pinned.contains({id, port.name});
            if (m_inspection.unfit.contains({id, port.name})) {
                status.reason = tr("The pinned rows have other columns than this node gives now. Pin them again.");
            }
        }
        for (const nodes::PortSpec& port : analysis->outputs) {
            const auto result = m_inspection.results.find({id, port.name});
            if (result != m_inspection.results.end()) {
                status.rows[port.name] = result->second.rows;
                done = true;
                rejected += result->second.rejected;
            }
        }
        const NodeStatus before = m_board.ofFlat(id);
        const bool isTable = !analysis->outputs.empty() && analysis->contents.size() == analysis->outputs.size() &&
                             analysis->contents.front() && analysis->contents.front()->kind == nodes::PortKind::Table;
        switch (analysis->state) {
        case compile::NodeState::NotConfigured:
            status.state = NodeState::NotConfigured;
            for (const nodes::Diagnostic& finding : findings) {
                if (finding.severity == nodes::Severity::Error && !isUnset(finding.error)) { // wrong, not only missing
                    status.state = NodeState::Error;
                    status.reason = sentence(finding.error);
                    break;
                }
            }
            break;
        case compile::NodeState::Blocked:
            status.state = NodeState::Blocked;
            break;
        case compile::NodeState::Disabled:
            status.state = NodeState::Disabled;
            break;
        case compile::NodeState::Unknown:
            status.state = NodeState::Error;
            status.reason = tr("This node type is not installed.");
            break;
        case compile::NodeState::Ready:
            if (m_inspection.unreadable.contains(id)) {
                status.state = NodeState::Error;
            } else if (done) {
                status.state = rejected > 0 || before.state == NodeState::DoneWithWarnings ? NodeState::DoneWithWarnings
                                                                                           : NodeState::Done;
                m_wasDone.insert(id);
            } else if (const auto told = m_told.find(id);
                       !isTable && told != m_told.end() && isAsTold(id, told->second)) {
                status = told->second.status;
            } else if (const Error* failure = failureOf(id)) {
                status.state = NodeState::Error;
                status.reason = sentence(*failure);
            } else if (const auto waits = behind.find(id); waits != behind.end()) {
                status.state = NodeState::Blocked;
                const graph::Node& failed = *controller().flat()->document.find(waits->second);
                status.reason = tr("'%1' failed in the last run.").arg(faceOf(failed, controller().registry()).title);
            } else {
                const bool was = m_wasDone.contains(id) || (!isTable && told != m_told.end());
                status.state = was ? NodeState::Stale : NodeState::Ready;
            }
            break;
        }
        next.emplace(id, std::move(status));
    }
    const std::shared_ptr<const graph::Flat> flat = controller().flat();
    m_staleReasons.give(next, m_board, flat->document, controller().registry(), m_clock->now());
    for (auto& [id, status] : next) {
        m_board.set(id, std::move(status));
    }
}

} // namespace weir::ui
