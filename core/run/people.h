#pragma once

#include "core/audience/evaluator.h"
#include "core/consent/gate.h"
#include "core/deliver/apply.h"
#include "core/identity/resolve.h"
#include "core/run/people_at.h"
#include "core/run/report.h"
#include "core/run/workspace.h"

#include <map>
#include <memory>
#include <optional>

namespace weir::run {

/// What travels over the people wires of one run: a set of people, or people whom a gate let pass.
struct PeopleFlow : Travellers
{
    std::string audienceKey; ///< Of the last audience on the way; names ledgers and files.
    std::string audienceName;
    std::string definitionHash;
    std::shared_ptr<const consent::GateResult> gated; ///< Behind a gate only.
};

/// The people part of a run: one reader snapshot and evaluator for all audiences and gates, opened when first needed.
class PeopleRun
{
public:
    PeopleRun(const Workspace& workspace, const project::Project& project, const PipelineId& pipeline,
              const store::ProfileStore& store, Instant asOf, RunId run);
    ~PeopleRun();

    /// After people were written: what follows sees them.
    void refresh();
    /// Everybody who lives in the store.
    [[nodiscard]] Result<PeopleFlow> everybody(const RunContext& context);
    /// Members among `input`; stores the membership with its entries and exits. Those whom a split holds out are
    /// members but go no further.
    [[nodiscard]] Result<PeopleFlow> audience(const graph::Node& node, const std::string& title, const Json& definition,
                                              const PeopleFlow& input, const RunContext& context, NodeReport& report);
    [[nodiscard]] Result<PeopleFlow> gate(const Json& policy, const PeopleFlow& input, const RunContext& context,
                                          NodeReport& report);
    /// Makes the publish plan of a destination node.
    [[nodiscard]] Result<deliver::PublishPlan> plan(const graph::Node& node, const nodes::DeliverStep& step,
                                                    const PeopleFlow& input, const RunContext& context,
                                                    NodeReport& report);
    /// The publish of a destination node with its inputs as they are now; used by plan and by apply.
    [[nodiscard]] Result<deliver::PublishRequest> request(const graph::Node& node, const nodes::DeliverStep& step,
                                                          const PeopleFlow& input);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The permanent name of an audience node in the store: its own key, or "pipeline/node".
[[nodiscard]] std::string audienceKeyOf(const PipelineId& pipeline, const graph::Node& node);
/// The purposes of the project as the gate takes them.
[[nodiscard]] consent::Purposes purposesOf(const project::Project& project);
/// Names the state of the store's people and events: changes when a resolve changes anything.
[[nodiscard]] Result<std::string> storeVersion(const store::ProfileStore& store);

} // namespace weir::run
