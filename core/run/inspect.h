#pragma once

#include "core/compile/content_key.h"
#include "core/run/losses.h"
#include "core/run/people_keys.h"
#include "core/run/workspace.h"

#include <map>
#include <set>

namespace weir::run {

/// Everything that is known about a pipeline without running it: columns and findings, the name of every result, and
/// which results are there.
struct Inspection
{
    compile::Analysis analysis;
    std::map<NodeId, Error> unreadable; ///< Sources that could not be looked at.
    compile::ContentKeys keys;
    std::map<graph::PortRef, CachedResult> results; ///< Pinned rows are among them.
    std::set<graph::PortRef> pinned;                ///< Ports whose rows are pinned...
    std::set<graph::PortRef> unfit;                 ///< ...and those whose pin has other columns than they have now.
    PeopleKeys people;
    Remembered remembered;    ///< Takes what was remembered before along.
    std::vector<Loss> losses; ///< Names and types that nodes use and no longer get, and since when.

    /// All findings of a node, those of its source included; where a node before is to blame, that is their cause.
    [[nodiscard]] nodes::Diagnostics diagnostics(const NodeId& node) const;
    /// The loss behind a finding; null when it has none.
    [[nodiscard]] const Loss* lossOf(const Error& finding) const;
};

/// Looks at sources whose columns are not known, analyses, and looks into the cache. Reads files and asks servers: call
/// it from a worker thread. `previous` makes the analysis after a small edit cheap, and `remembered` tells what the
/// nodes got when they were last right.
[[nodiscard]] Inspection inspect(const Workspace& workspace, const project::Project& project,
                                 const graph::Document& document, const RunContext& context,
                                 const compile::Analysis* previous = nullptr, Remembered remembered = {});

} // namespace weir::run
