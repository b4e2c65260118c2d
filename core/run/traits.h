#pragma once

#include "core/run/workspace.h"
#include "core/traits/compute.h"
#include "core/traits/keep.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// A node of computed traits, ready to be computed.
struct TraitsNode
{
    NodeId node;
    std::string title;
    traits::Plan plan;
    traits::Kept kept; ///< What the store has of it; empty without a store.
};

/// The nodes of a pipeline that compute traits and can run, in flow order. Asks no source.
[[nodiscard]] Result<std::vector<TraitsNode>> traitsNodes(const Workspace& workspace, const project::Project& project,
                                                          const graph::Document& document, const RunContext& context);

/// Whether traits that still hold are computed all the same.
enum class Due
{
    Only,
    All
};

/// Computes what is due of one node's traits, writes what differs, and takes values away whose traits are gone from the
/// node. `project` is flat. The same as a run does when it comes to the node.
[[nodiscard]] Result<traits::KeepReport> keepTraits(store::ProfileStore& store, const Workspace& workspace,
                                                    const project::Project& project, const PipelineId& pipeline,
                                                    const NodeId& node, const traits::Plan& plan, Due due, Instant asOf,
                                                    const RunId& run, const RunContext& context);

/// Computes the traits of a pipeline on the people that the store holds, without running anything else.
[[nodiscard]] Result<std::vector<traits::KeepReport>>
computeTraits(const Workspace& workspace, const project::Project& project, const graph::Document& document, Due due,
              std::optional<Instant> asOf, const RunContext& context);

/// Takes away the values of traits whose node is no longer in the project, wherever they are not computed now. Gives
/// their names.
[[nodiscard]] Result<std::vector<std::string>> dropLostTraits(store::ProfileStore& store,
                                                              const project::Project& project,
                                                              const nodes::Registry& registry, const RunId& run,
                                                              const RunContext& context);

/// What `trait` would be for everybody now, with nothing kept: the preview of a definition that is being edited.
struct TraitPreview
{
    traits::Planned planned;
    traits::Computed computed;
    std::int64_t living = 0; ///< Everybody in the store.
    Instant asOf;
};
/// `index` is the trait's place in the node's list. A trait that is not ready is an error that says why.
[[nodiscard]] Result<TraitPreview> previewTrait(const Workspace& workspace, const project::Project& project,
                                                const graph::Document& document, const NodeId& node, std::size_t index,
                                                const RunContext& context);

/// How one person's value of one trait comes about, as of now or `asOf`.
struct ExplainedTrait
{
    traits::Planned planned;
    traits::Explanation how;
    PublicProfileId person;
    Instant asOf;
};
/// `person` is a public id, also one that was merged since. The trait of a node that cannot run is not found.
[[nodiscard]] Result<ExplainedTrait> explainTrait(const Workspace& workspace, const project::Project& project,
                                                  const graph::Document& document, const std::string& trait,
                                                  const PublicProfileId& person, std::optional<Instant> asOf,
                                                  const RunContext& context);

} // namespace weir::run
