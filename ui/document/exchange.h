#pragma once

#include "ui/document/operations.h"

#include <optional>
#include <vector>

namespace weir::ui {

/// Puts a new node of `type` where `node` stands: wires stay where ports of the same name, or else free ports of the
/// same kind, take them; settings stay whose parameter has the same key and kind. Nothing when both types are the same.
[[nodiscard]] std::optional<Insertion> replaceNode(const graph::Document& document, const nodes::Registry& registry,
                                                   const NodeId& node, const nodes::NodeType& type);

/// Would every wire of the node stay when it became one of `type`?
[[nodiscard]] bool keepsWires(const graph::Document& document, const nodes::Registry& registry, const NodeId& node,
                              const nodes::NodeType& type);

/// Types that turn what comes out of `wire.from` into what `wire.to` needs; the wire itself cannot be.
[[nodiscard]] std::vector<const nodes::NodeType*> converters(const graph::Document& document,
                                                             const nodes::Registry& registry, const graph::Wire& wire);

/// A new node of `type` between the ends of a wire that cannot be drawn directly, with room made for it.
[[nodiscard]] std::optional<Insertion> insertBetween(const graph::Document& document, const nodes::Registry& registry,
                                                     const nodes::NodeType& type, const graph::Wire& wire);

} // namespace weir::ui
