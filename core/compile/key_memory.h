#pragma once

#include "core/compile/content_key.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace weir::compile {

/// What the keys of a pipeline were made of, by node: nodes of which nothing changed are not hashed again. A value; an
/// empty one knows nothing, and one that comes from another pipeline costs time and changes no key.
struct KeyMemory
{
    struct Entry
    {
        std::shared_ptr<const NodeAnalysis> node; ///< The same object as long as the analysis kept it.
        std::string fingerprint;
        std::vector<ContentKey> inputs;
        bool looksAtClock = false;
        std::vector<ContentKey> outputs; ///< One per port, before pins.
    };
    std::unordered_map<NodeId, Entry> nodes;
    std::string engine;
    Instant runInstant;
};

/// The same keys as without a memory. Only what changed since is hashed, and afterwards it holds what this call found.
[[nodiscard]] ContentKeys contentKeys(const graph::Document& document, const Analysis& analysis,
                                      const nodes::Registry& registry, const KeyInputs& inputs, KeyMemory& memory);

} // namespace weir::compile
