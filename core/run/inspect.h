#pragma once

#include "core/compile/content_key.h"
#include "core/run/people_keys.h"
#include "core/run/workspace.h"

#include <map>

namespace weir::run {

/// Everything that is known about a pipeline without running it: columns and findings, the name of every result, and
/// which results are there.
struct Inspection
{
    compile::Analysis analysis;
    std::map<NodeId, Error> unreadable; ///< Sources that could not be looked at.
    compile::ContentKeys keys;
    std::map<graph::PortRef, CachedResult> results;
    PeopleKeys people;

    /// All findings of a node, those of its source included.
    [[nodiscard]] nodes::Diagnostics diagnostics(const NodeId& node) const;
};

/// Looks at sources whose columns are not known, analyses, and looks into the cache. Reads files and asks servers: call
/// it from a worker thread. `previous` makes the analysis after a small edit cheap.
[[nodiscard]] Inspection inspect(const Workspace& workspace, const project::Project& project,
                                 const graph::Document& document, const RunContext& context,
                                 const compile::Analysis* previous = nullptr);

} // namespace weir::run
