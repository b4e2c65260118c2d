#pragma once

#include "core/compile/content_key.h"

namespace weir::run {

using PeopleKeys = std::map<NodeId, ContentKey>;

/// Names what each node of people (identity, audience, gate, destination) was made from: its type, its settings and
/// everything before it. Unlike a content key it does not look at the clock, so an equal key says that the node's last
/// answer was to the same question, not that asking again would give the same people. Nodes after a table without a key
/// have none.
[[nodiscard]] PeopleKeys peopleKeys(const graph::Document& document, const nodes::Registry& registry,
                                    const compile::ContentKeys& tables);

} // namespace weir::run
