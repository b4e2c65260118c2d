#pragma once

#include "core/graph/document.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace weir::compile {

/// The nodes of a document so that each stands after all that feed it, with the wires that enter it; nodes on or after
/// a cycle stand apart. Points into the document. Unlike graph::topologicalOrder it keeps what is sound of a broken
/// graph, and costs O(nodes log nodes + wires log wires).
struct Order
{
    struct Entry
    {
        const std::shared_ptr<const graph::Node>* node = nullptr;
        std::span<const graph::Wire> wires;
    };
    std::vector<Entry> entries;
    /// The bool says that the node is on a cycle (false: only after one).
    std::vector<std::pair<const std::shared_ptr<const graph::Node>*, bool>> cyclic;
};

[[nodiscard]] Order orderOf(const graph::Document& document);

} // namespace weir::compile
