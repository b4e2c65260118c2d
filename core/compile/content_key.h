#pragma once

#include "core/base/time.h"
#include "core/compile/analyze.h"

#include <map>
#include <string>

namespace weir::compile {

/// What results depend on beside the pipeline.
struct KeyInputs
{
    std::map<NodeId, std::string> fingerprints; ///< Of source nodes; a missing or empty one means: read again always.
    std::string engine;                         ///< Id and version of the engine.
    Instant runInstant;                         ///< Counts only for nodes that ask for the time.
    /// Ports whose rows are given, with a name for those rows: what is before them does not count.
    std::map<graph::PortRef, std::string> pinned = {};
};

using ContentKeys = std::map<graph::PortRef, ContentKey>;

/// Names the result of every output port by all that it depends on: SHA-256 over the node's type, version and settings
/// with defaults filled in, the keys of its inputs in wire order, the fingerprint and columns of sources, and the
/// engine.
///
/// Names, positions, notes and the ids of nodes do not count, so moving, renaming and copying find the old result, and
/// so does undo. The run's instant counts for nodes whose settings mention run_time and for everything about people,
/// because consent and audience windows look at the clock. A node that is switched off has its input's key. Ports
/// without a key (not ready, or behind a source without fingerprint) cannot be cached.
[[nodiscard]] ContentKeys contentKeys(const graph::Document& document, const Analysis& analysis,
                                      const nodes::Registry& registry, const KeyInputs& inputs);

} // namespace weir::compile
