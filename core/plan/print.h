#pragma once

#include "core/plan/relation.h"

#include <map>
#include <string>

namespace weir::plan {

/// Indented text, one relation per line with its readers above it. A relation with several readers is printed once, as
/// "#1 = ...", and then named.
[[nodiscard]] std::string print(const RelationPtr& root);
/// One relation without its inputs: "filter amount > 100".
[[nodiscard]] std::string printOne(const Relation& relation);

/// 64 hexadecimal digits that say what `root` computes: operators, expressions, names, types and the content of its
/// scans, which `scanKeys` gives by binding (a key of upstream results, or a fingerprint of a source). Nodes' ids and
/// names do not count, so that moving and renaming a node keeps its results.
[[nodiscard]] std::string contentHash(const RelationPtr& root, const std::map<std::string, std::string>& scanKeys);

} // namespace weir::plan
