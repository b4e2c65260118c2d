#pragma once

#include "core/run/expected_rows.h"
#include "core/run/inspect.h"
#include "ui/document/audience_book.h"
#include "ui/document/document_controller.h"
#include "ui/document/node_status.h"
#include "ui/document/project_book.h"
#include "ui/jobs/job_runner.h"
#include "ui/shell/stale_reasons.h"

#include <QObject>
#include <QPointF>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <set>

namespace weir::ui {

/// What a session is opened with; the composition root fills it.
struct Services
{
    std::shared_ptr<const run::Toolbox> toolbox;
    std::function<std::unique_ptr<connect::SecretResolver>(const std::filesystem::path&)> makeSecrets;
    std::shared_ptr<const Clock> clock;
};

/// An open project: its pipelines as documents with history, what is known about the active one, and saving. UI thread
/// only; files are read and written in jobs.
class ProjectSession : public QObject
{
    Q_OBJECT

public:
    ProjectSession(project::Loaded loaded, const std::filesystem::path& folder, const Services& services,
                   JobRunner& jobs, QObject* parent = nullptr);
    ~ProjectSession() override;

    [[nodiscard]] QString title() const;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_workspace->folder(); }
    [[nodiscard]] std::shared_ptr<const run::Workspace> workspace() const { return m_workspace; }
    /// The project with the documents as they are now, saved or not.
    [[nodiscard]] project::Project project() const;
    [[nodiscard]] const project::Project& loadedProject() const { return m_loaded.project; }
    /// Name, defaults, purposes and connections as they are now, without pipelines and audiences.
    [[nodiscard]] const project::Project& facts() const { return m_book->now().facts; }

    [[nodiscard]] std::vector<PipelineId> pipelines() const;
    [[nodiscard]] bool has(const PipelineId& pipeline) const { return m_book->now().pipelines.contains(pipeline); }
    /// The name that a pipeline has now, or its id; the id of one that is not there.
    [[nodiscard]] QString pipelineTitle(const PipelineId& pipeline) const;
    /// Is it in the project folder as it is here?
    [[nodiscard]] bool isSaved(const PipelineId& pipeline) const;
    /// Which pipelines there are and what the project is called, with history.
    [[nodiscard]] ProjectBook& book() const { return *m_book; }
    /// Gives the project another name and description, as one step.
    void describe(const std::string& name, const std::string& description, const QString& step);
    /// Adds a pipeline under an id that none has had in this session, and shows it.
    void addPipeline(graph::Document document, const project::EngineChoice& engine, const QString& step);
    /// Takes a pipeline away, but not the last one. Its history stays for whoever takes that back.
    void removePipeline(const PipelineId& pipeline, const QString& step);
    /// Rows that are expected of `from` are so of its copy `to` as well, in files of its own once it is saved.
    void copyExpected(const PipelineId& from, const PipelineId& to);
    /// These files with expected rows are written with the next save, as those of the pipeline.
    void expectFiles(const PipelineId& pipeline, run::ExpectedBook::Files files)
    {
        m_expected[pipeline] = std::move(files);
    }
    /// Expected rows of pipelines that lie nowhere yet: those of copies, and of pipelines that came back.
    [[nodiscard]] const std::map<PipelineId, run::ExpectedBook::Files>& expectedElsewhere() const { return m_expected; }
    /// An id made of letters of `title` that no pipeline has or had in this session, nor in `taken`.
    [[nodiscard]] PipelineId freePipelineId(const QString& title, const std::set<std::string>& taken) const;
    /// Brings everything to what `version` holds: one step in each pipeline that differs, one of the project, and one
    /// of the audiences. Stops at the first pipeline that cannot be brought there, and returns false.
    bool restore(const project::Project& version, const QString& step);
    [[nodiscard]] DocumentController& controller() const { return *m_documents.at(m_active); }
    [[nodiscard]] DocumentController& controller(const PipelineId& pipeline) const { return *m_documents.at(pipeline); }
    [[nodiscard]] const PipelineId& active() const { return m_active; }
    void activate(const PipelineId& pipeline);
    [[nodiscard]] NodeStatusBoard& board() { return m_board; }
    /// The saved audiences, which pipelines refer to.
    [[nodiscard]] AudienceBook& audiences() const { return *m_audiences; }
    /// Of the active pipeline, after the last finished look.
    [[nodiscard]] const run::Inspection& inspection() const { return m_inspection; }

    [[nodiscard]] bool isClean() const;
    void save();
    /// Saves although somebody else changed files: theirs are overwritten.
    void saveOverDisk();
    /// Asks whether somebody else changed files of the project, and says so by `changedOnDisk`.
    void checkDisk();
    /// Adds a source node per file, from `at` downwards, as one undo step; returns the nodes. Their rows go to `target`
    /// as far as it has free ports that take them.
    std::set<NodeId> addFiles(const QStringList& paths, const QPointF& at, const std::optional<NodeId>& target = {});
    /// Keeps a pasted table as a file of the project, in a job, and adds a source for it.
    void addTable(const QString& text, const QPointF& at);
    /// Looks again, for example after a run filled the cache.
    void inspectSoon();
    /// Keeps what a run said of a node of people, for as long as the node's key stays `key`; an empty key keeps it
    /// until the next run. A status that is not Done forgets what was said. `error` is why the node failed.
    void tell(const NodeId& node, const ContentKey& key, const NodeStatus& status,
              const std::optional<Error>& error = std::nullopt);
    /// Why the last run failed at the node; null when it did not, or when the node or what it reads changed since.
    [[nodiscard]] const Error* failureOf(const NodeId& node) const;
    /// What the last look found at the node of the flat pipeline, and why the last run failed there.
    [[nodiscard]] nodes::Diagnostics findingsOf(const NodeId& node) const;
    /// Is it known what the last run said of the node?
    [[nodiscard]] bool isTold(const NodeId& node) const;
    /// Drops what is kept of the results of these nodes of the flat pipeline: they are as if they had never run.
    void forgetResults(const std::set<NodeId>& nodes);
    /// Asks a source again, whatever is known, and reports what was found.
    void detect(const NodeId& node);

signals:
    void activated();
    /// Pipelines came, went or have another name, or the project has one.
    void pipelinesChanged();
    /// A pipeline changed, layout included.
    void edited();
    void inspected();
    void cleanChanged(bool clean);
    void saved();
    /// Paths below the project folder.
    void changedOnDisk(const QStringList& files);
    void failed(const weir::Error& error);
    /// A source was added for a pasted table.
    void tableAdded(const weir::NodeId& node);
    void detected(const weir::NodeId& node, const QString& note);

private:
    struct Told;
    [[nodiscard]] bool isAsTold(const NodeId& node, const Told& told) const;
    [[nodiscard]] ContentKey resultKey(const NodeId& node) const;
    [[nodiscard]] std::map<NodeId, NodeId> behindFailures() const;
    void inspect();
    void open(const PipelineId& id, graph::Document document);
    void put(ProjectState next, const QString& step);
    void followBook();
    void showStates();
    void saveAfter(std::function<Result<project::Snapshot>()> previous);

    project::Loaded m_loaded;
    std::shared_ptr<const run::Workspace> m_workspace;
    JobRunner& m_jobs;
    const nodes::Registry& m_types;
    std::shared_ptr<const Clock> m_clock;
    /// Those that are there and those that went, which undo brings back with their history.
    std::map<PipelineId, std::unique_ptr<DocumentController>> m_documents;
    std::map<PipelineId, std::string> m_names; ///< As they were told last.
    /// Of copies until they are saved, and of pipelines that were deleted, which undo brings back.
    std::map<PipelineId, run::ExpectedBook::Files> m_expected;
    std::unique_ptr<ProjectBook> m_book;
    std::unique_ptr<AudienceBook> m_audiences;
    PipelineId m_active;
    NodeStatusBoard m_board;
    run::Inspection m_inspection;
    std::set<NodeId> m_wasDone; ///< Nodes whose result was there; without it now they are stale, not ready.
    struct Told
    {
        ContentKey key;
        NodeStatus status;
    };
    StaleReasons m_staleReasons;
    std::map<NodeId, Told> m_told; ///< Nodes of people keep what the run said until they or what is before them change.
    struct Failure
    {
        NodeId run; ///< The node that was computed: it may be another, which has this one in its statement.
        ContentKey key;
        Error error;
    };
    std::map<NodeId, Failure> m_failed; ///< What the last run ended with, by culprit, with the name of the result then.
    QTimer m_soon;
    bool m_saving = false;
};

} // namespace weir::ui
