#pragma once

#include "core/types/schema.h"

#include <set>
#include <string>

namespace weir::nodes {

/// What analysis may know about the project beside the pipeline itself.
struct ProjectFacts
{
    std::set<std::string> purposes;  ///< Ids of the declared consent purposes.
    std::set<std::string> audiences; ///< Ids of the saved audiences.
    friend bool operator==(const ProjectFacts&, const ProjectFacts&) = default;
};

/// What a node may know beside its settings and inputs while it is configured. Both may be missing.
struct ConfigureContext
{
    const ProjectFacts* project = nullptr; ///< Missing: purposes and audiences are not checked.
    const Schema* detected = nullptr;      ///< Columns that detection found for this node (sources, SQL).
};

} // namespace weir::nodes
