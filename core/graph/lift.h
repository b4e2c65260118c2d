#pragma once

#include "core/graph/edit.h"
#include "core/graph/flatten.h"

/// The way back from the flat pipeline, where findings are made, to the drawing, where they are mended.
namespace weir::graph {

/// An edit of what one sees inside these places; of the outermost pipeline when there are none.
struct ScopedEdit
{
    Address scope;
    Edit edit;
};

/// What to edit in `root`, which `flat` was made of, so that flat nodes get these settings. A setting that a place sets
/// for its sub-pipeline is changed at the place, any other inside, for all places of that sub-pipeline. Unknown nodes
/// are passed over; settings that are already so need no edit.
[[nodiscard]] std::vector<ScopedEdit> liftSettings(const Document& root, const Flat& flat,
                                                   const std::map<NodeId, Json>& settings);
/// What to edit so that the flat node is switched on: itself, and every place around it that is off.
[[nodiscard]] std::vector<ScopedEdit> liftSwitchOn(const Document& root, const Flat& flat, const NodeId& node);

/// The outermost pipeline after one of these edits. Fails as `apply` and `putBack` do.
[[nodiscard]] Result<Document> apply(const Document& root, const ScopedEdit& edit);

} // namespace weir::graph
