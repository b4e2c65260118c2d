#pragma once

#include "core/base/json.h"
#include "core/nodes/diagnostic.h"

#include <string>
#include <vector>

namespace weir::nodes {

/// What a person said about two records. Records are named by digests ("match_record"), so that a project says nothing
/// about anybody.
struct PairDecision
{
    std::string left;
    std::string right;
    bool same = false;

    /// The same two records, whichever stands first?
    [[nodiscard]] bool isOf(const std::string& a, const std::string& b) const
    {
        return (left == a && right == b) || (left == b && right == a);
    }
};

/// Reads a list of {"left": "...", "right": "...", "same": true}. What cannot be read is left out and noted.
[[nodiscard]] std::vector<PairDecision> readDecisions(const Json& json, Diagnostics& findings);
[[nodiscard]] Json toJson(const std::vector<PairDecision>& decisions);
/// The list with `decision` in the place of an earlier one about the same two records; at the end otherwise.
[[nodiscard]] Json withDecision(const Json& json, const PairDecision& decision);

} // namespace weir::nodes
