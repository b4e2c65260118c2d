#pragma once

#include "core/graph/edit.h"
#include "core/nodes/registry.h"

#include <optional>
#include <string>

namespace weir::ui {

/// An audience that shall reach a destination.
struct ActivationWish
{
    std::optional<NodeId> audience; ///< Its node, if it stands in the pipeline already.
    std::string title;
    Json definition; ///< Of a new audience node: a definition, or a reference to a saved audience.
    std::string key; ///< Permanent name of a new audience node; may be empty.
    NodeTypeId destination;
    PurposeId purpose;
    std::string identifier; ///< Identifier type that names a person at the destination.
    std::string fileStem;   ///< Destinations that write a file write "out/<fileStem>.csv".
};

/// The nodes that make the wish true, as one edit.
struct Activation
{
    graph::Edit edit;
    NodeId audience;
    NodeId gate;
    NodeId destination;
    bool complete = false; ///< The destination has all that it requires.
};

/// The node whose people a new audience takes: the first of the flow that resolves people; nothing when there is none.
[[nodiscard]] std::optional<NodeId> peopleNode(const graph::Document& document, const nodes::Registry& registry);
/// Audience (unless it is there), consent gate and destination in one row right of the people; nothing when there are
/// no people to take or a type is not installed.
[[nodiscard]] std::optional<Activation> activation(const graph::Document& document, const nodes::Registry& registry,
                                                   const ActivationWish& wish);

} // namespace weir::ui
