#pragma once

#include "core/graph/document.h"

#include <set>
#include <vector>

namespace weir::ui {

/// What differs between two documents, so that views touch only what changed.
struct DocumentChange
{
    std::set<NodeId> added;
    std::set<NodeId> removed;
    std::set<NodeId> altered; ///< Settings, name, type version or disabled flag.
    std::set<NodeId> moved;
    std::vector<graph::Wire> addedWires;
    std::vector<graph::Wire> removedWires;
    bool wireOrder = false;          ///< Same wires, another order into some port.
    std::set<graph::FrameId> frames; ///< Added, removed or altered.
    std::set<graph::NoteId> notes;
    bool info = false; ///< Name or description of the pipeline.

    [[nodiscard]] bool empty() const;
    /// Can the change alter what comes out of a node? Moving, frames and notes cannot.
    [[nodiscard]] bool isLogic() const;
};

/// Everything of `before` goes and everything of `after` comes: another pipeline is shown.
[[nodiscard]] DocumentChange exchange(const graph::Document& before, const graph::Document& after);
/// Costs one walk over nodes and wires; equal nodes are recognised by their shared pointer.
[[nodiscard]] DocumentChange difference(const graph::Document& before, const graph::Document& after);

} // namespace weir::ui
