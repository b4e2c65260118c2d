#pragma once

#include "core/nodes/registry.h"
#include "core/project/project.h"

#include <string>
#include <vector>

namespace weir::run {

/// Something in the project that reads a trait.
struct TraitUse
{
    enum class Kind
    {
        Audience,      ///< A condition of an audience node.
        SavedAudience, ///< A condition of a saved audience.
        Formula,       ///< The formula of another computed trait.
        Destination    ///< A field or the key of what is sent.
    } kind = Kind::Audience;
    PipelineId pipeline; ///< Empty for saved audiences.
    NodeId node;
    std::string title; ///< Of the node, the saved audience or the trait.
};

/// Everything that would miss the trait if it were gone, in the order of pipelines and nodes.
[[nodiscard]] std::vector<TraitUse> usesOfTrait(const project::Project& project, const nodes::Registry& registry,
                                                const std::string& trait);

} // namespace weir::run
