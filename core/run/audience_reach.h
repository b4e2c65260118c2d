#pragma once

#include "core/audience/profile_set.h"
#include "core/consent/gate.h"
#include "core/run/saved_audiences.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// What stands between being a member and being sent, in the order in which it counts (D23): suppression, consent, the
/// rules of the destination, holdout. Whom several stop counts for the first one, as in a publish plan.
struct ReachStep
{
    enum class Kind
    {
        Member,        ///< In the audience.
        Arrives,       ///< Also passes what else stands before the consent gate in the pipeline.
        NotSuppressed, ///< Not on the suppression list, for this destination either.
        Consented,     ///< The gate lets them pass.
        Addressed,     ///< Has what names a person there, and every field that must be there.
        Distinct,      ///< No older profile has the same key there.
        Sent           ///< Not held out by a split.
    } kind = Kind::Member;
    audience::ProfileSet people; ///< Who is left after this step.
    audience::ProfileSet lost;   ///< Who was left before it and is no longer.
};

/// The way of an audience to one destination.
struct Reach
{
    std::string destination; ///< Title of the node; of a supposed one empty.
    PipelineId pipeline;
    NodeId node;                       ///< Of the flat pipeline; empty: there is no such destination, it is supposed.
    std::string named;                 ///< What names people there: an identifier type, a trait, "".
    std::vector<std::string> purposes; ///< Titles of what the gate asks consent for.
    std::vector<ReachStep> steps;
    std::map<consent::DenialReason, std::int64_t> denied; ///< Of Consented and NotSuppressed together.
    std::optional<Error> error;                           ///< Why the steps are not known.
};

/// Which audience: saved, or a node of a pipeline; `chain` is its definitions.
struct ReachQuestion
{
    project::AudienceId saved;
    PipelineId pipeline;
    NodeId node; ///< Of the flat pipeline.
    DefinitionChain chain;
    /// While no destination is sent the audience: what names people, as if it were sent for each declared purpose.
    std::string supposedIdentifier;
};

/// Every destination that is sent the audience, by pipeline and node; supposed ones while there are none. The gate, the
/// suppression list and the keys are asked as `PeopleRun` and `deliver::plan` ask them, so that a plan made now sends
/// as many.
[[nodiscard]] Result<std::vector<Reach>> reachOf(const Workspace& workspace, const project::Project& project,
                                                 const ReachQuestion& question, const RunContext& context);

} // namespace weir::run
