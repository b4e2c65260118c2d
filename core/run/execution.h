#pragma once

#include "core/compile/content_key.h"
#include "core/compile/lower.h"
#include "core/connect/cursor.h"
#include "core/nodes/computation.h"
#include "core/run/execute.h"
#include "core/run/expected_rows.h"
#include "core/run/people.h"
#include "core/run/run_definitions.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace weir::run {

/// Where a source's increment ends, once its stream has ended.
struct Increment
{
    DataType type;
    std::optional<connect::CursorState> after;
};

/// One run from analysis to report: the inside of `execute`. Each method is one part of the story; `go` tells it. Lives
/// for one run on one thread.
class Execution
{
public:
    Execution(const Workspace& workspace, const project::Project& project, const graph::Document& document,
              const RunDefinition& definition, const RunOptions& options, const RunContext& context,
              RunObserver* observer, const graph::Document& referring)
        : m_workspace(workspace), m_project(project), m_document(document), m_definition(definition),
          m_options(options), m_context(context), m_observer(observer), m_referring(referring)
    {}

    RunReport go();

private:
    // Before the first node.
    Status prepare();
    Status chooseNodes();
    Status findKeys();
    /// Finds the pins that count in this run, and leaves out the nodes whose rows nobody asks for because of them.
    void takePins();
    bool isSource(const NodeId& node) const;
    bool keepsAll() const;

    // One node.
    void runNode(NodeReport& report);
    Result<NodeState> compute(NodeReport& report, const RunContext& context);

    // Tables (execution_tables.cpp).
    /// The kept result for the key, unless the rows that it could not read are gone.
    std::optional<CachedResult> kept(const ContentKey& key, const NodeId& node) const;
    /// Does this run keep a result for the port? Everything, or where data leaves, forks or is asked for.
    bool keeps(const graph::PortRef& port) const;
    ContentKey keyOf(const graph::PortRef& port) const;
    Result<NodeState> computeTables(NodeReport& report, const compile::LoweredNode& node,
                                    const compile::Lowering& lowering, const RunContext& context);
    bool isRead(const graph::PortRef& port) const;
    void usePinned(NodeReport& report);
    /// Does what comes into the node depend on pinned rows?
    bool followsPin(const NodeId& node) const;
    /// The error, with the row and column that made it where that can be found.
    Error located(const Error& error, const plan::RelationPtr& relation, const compile::Lowering& lowering,
                  const RunContext& context);
    Result<CachedResult> materialize(const graph::PortRef& port, const ContentKey& key,
                                     const compile::LoweredNode& node, const compile::Lowering& lowering,
                                     NodeReport& report, const RunContext& context);
    void use(const graph::PortRef& port, const ContentKey& key, const CachedResult& result, NodeReport& report,
             bool first);
    /// What a computation gives, under the keys of its ports (execution_compute.cpp).
    Result<NodeState> computeStep(NodeReport& report, const nodes::ComputeStep& step, const compile::LoweredNode& node,
                                  const compile::Lowering& lowering, const RunContext& context);
    /// The relation as rows that `node` can read again: the kept result that it scans, or one made under `name`.
    Result<nodes::ComputeInput> rereadable(const plan::RelationPtr& relation, const NodeId& node,
                                           const std::string& name, const compile::Lowering& lowering,
                                           const RunContext& context);
    bool isComputed(const NodeId& node) const;
    /// Does the engine of the pipeline run on this machine?
    bool runsHere() const;
    Status runChecks(const nodes::TableStep& step, const compile::Lowering& lowering, NodeReport& report,
                     const RunContext& context);
    /// Waits at the breakpoint of the port, if it has one and a row for it came (execution_breakpoints.cpp).
    Status breakAt(const graph::PortRef& port, const RunContext& context);
    /// Compares the rows of a port with those that are expected of it, if any are, and writes the verdict into the
    /// report of the node.
    Status checkExpected(const graph::PortRef& port, NodeReport& report, const RunContext& context);
    /// What each scan of the lowering reads: a kept result, or the source itself.
    Result<engine::Bindings> bind(const compile::Lowering& lowering, const RunContext& context);
    /// Reads one source, from where its last committed increment ended when it has a cursor column.
    Result<engine::ScanBinding> bindNode(const NodeId& node, const RunContext& context);
    std::string cursorName(const NodeId& node) const { return "source:" + m_document.id.str() + '/' + node.str(); }
    /// Fails when files that the lowering reads are not those that the keys of this run name: a result would be half of
    /// one state and half of another.
    Status checkUnchanged(const compile::Lowering& lowering, const RunContext& context) const;
    Status checkUnchanged(const NodeId& node, const RunContext& context) const;
    /// Moves the cursors of all sources on: only when everything that read them succeeded, or rows would be lost.
    Status commitIncrements();
    /// Stores what the last statement could not read, under the source node whose file it came from. Returns how many
    /// rows belong to `node`.
    Result<std::int64_t> quarantine(const NodeId& node);
    /// Has the node settings that say how many rows may be rejected (execution_rejects.cpp)?
    bool limitsRejected(const NodeId& node) const;
    /// Does the node let rows leave through "rejected", and limit how many? Not where pinned rows stand in for them.
    bool limitsMoved(const compile::LoweredNode& node) const;
    /// Fails when more of `all` rows were rejected than the settings of the node allow.
    Status judgeRejected(const NodeId& node, std::int64_t rejected, std::int64_t all) const;

    // People (execution_people.cpp).
    Result<NodeState> computeResolve(NodeReport& report, const nodes::ResolveStep& step,
                                     const compile::LoweredNode& node, const compile::Lowering& lowering,
                                     const RunContext& context);
    /// Computes what is due of the node's traits and writes it (traits.h).
    Result<NodeState> computeTraits(NodeReport& report, const nodes::TraitsStep& step, const PeopleFlow& input,
                                    const RunContext& context);
    /// Learns and scores, where that is due (predictions.h).
    Result<NodeState> computePrediction(NodeReport& report, const nodes::PredictStep& step, const PeopleFlow& input,
                                        const RunContext& context);
    /// Lets everybody who came in pass a node that writes values of everybody.
    void passEverybody(NodeReport& report, const PeopleFlow& input);
    /// Reads the rows of objects, where that is due, and tells the store (execution_objects.cpp).
    Result<NodeState> computeObjects(NodeReport& report, const nodes::ObjectsStep& step,
                                     const compile::LoweredNode& node, const compile::Lowering& lowering,
                                     const RunContext& context);
    /// Names what rows that come in at `port` would write; nothing when an input has no lasting name.
    std::optional<std::string> resolveKey(const Json& mapping, const NodeId& node, std::string_view port) const;
    /// Opens the query when its first row is asked for: inputs are read one after the other.
    std::unique_ptr<RowStream> lazyStream(plan::RelationPtr relation, const compile::Lowering& lowering,
                                          const RunContext& context);
    Result<NodeState> computePeople(NodeReport& report, const compile::LoweredNode& node, const RunContext& context);
    /// Makes the stored members of saved audiences current, once, when all people are written and before anything is
    /// planned; what could not be judged is a warning of the node at hand.
    Status keepSaved(NodeReport& report, const RunContext& context);
    /// The people who come in over all wires together.
    Result<PeopleFlow> inputFlow(const NodeId& node, const RunContext& context);
    PeopleRun& people();

    // Reporting.
    void settle(NodeReport& report, NodeState state);
    void notify(const NodeReport& report);
    Status saveRun();
    /// Forgets runs beyond the last 100, with what they ran.
    Status pruneRuns();
    void finish();

    const Workspace& m_workspace;
    const project::Project& m_project;
    const graph::Document& m_document;
    const RunDefinition& m_definition; ///< What the other two were made from.
    const RunOptions& m_options;
    const RunContext& m_context;
    RunObserver* m_observer;
    const graph::Document& m_referring; ///< The document with references to saved audiences as they are.

    RunReport m_report;
    std::unique_ptr<store::ProfileStore> m_store;
    SourceSchemas m_schemas;
    compile::Analysis m_analysis;
    compile::Analysis m_filled; ///< m_analysis with secrets, for lowering and keys.
    compile::ContentKeys m_keys;
    std::map<NodeId, Error> m_detectionErrors;
    std::unique_ptr<engine::Session> m_session;
    bool m_keepAll = true;
    Pins m_pins;
    std::map<graph::PortRef, ExpectedRows> m_expected;
    std::set<graph::PortRef> m_pinned; ///< Of m_pins.
    std::set<graph::PortRef> m_ready;  ///< Ports whose rows lie in m_files.
    std::map<graph::PortRef, std::filesystem::path> m_files;
    std::map<NodeId, std::string> m_fingerprints;      ///< Of the sources, as this run found them.
    std::map<NodeId, std::set<std::string>> m_scanned; ///< Files that each source node has read in this run.
    std::map<graph::PortRef, PeopleFlow> m_flows;
    std::set<NodeId> m_resolves;               ///< Nodes that give everybody who lives in the store.
    std::vector<engine::RejectedRow> m_unread; ///< Of the inputs of a resolve, until it has ended.
    std::map<NodeId, RunId> m_rejectedIn;      ///< The run whose quarantine holds what a source could not read.
    std::map<NodeId, std::shared_ptr<Increment>> m_increments;
    std::set<NodeId> m_unusable;
    std::unique_ptr<PeopleRun> m_people;
    bool m_savedKept = false;
};

} // namespace weir::run
