#pragma once

#include "core/sql/emit.h"

namespace weir::sql {

/// What is said about the relations of one node in SQL that people read.
using Sentences = std::map<NodeId, std::string>;

/// Writes `root` as a person would: one CTE per step that computes something, called after its node, with the node's
/// sentence above it; filters and joins stand in the statement that needs them; scans are tables of their binding's
/// name. Gives the same rows as `emit`. The script has no parts.
[[nodiscard]] Result<Script> readable(const plan::RelationPtr& root, const Dialect& dialect, const Sentences& sentences,
                                      Instant runInstant);

/// `text` as a comment of one line, whatever it holds.
[[nodiscard]] Text commentOf(std::string_view text);

} // namespace weir::sql
