#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/nodes/diagnostic.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::consent {

/// What must be granted before data passes a gate.
struct Policy
{
    std::vector<PurposeId> purposes; ///< Sorted, distinct.
    enum class Match
    {
        All, ///< Every purpose must be granted (D2).
        Any  ///< One is enough; must be chosen explicitly.
    } match = Match::All;
    /// D1: data that no consent is needed for. Only with a reason and the name of who approved it; purposes stay empty.
    struct StrictlyNecessary
    {
        std::string reason;
        std::string approvedBy;
        friend bool operator==(const StrictlyNecessary&, const StrictlyNecessary&) = default;
    };
    std::optional<StrictlyNecessary> strictlyNecessary;
    friend bool operator==(const Policy&, const Policy&) = default;
};

/// Reads {"purposes": ["ads"], "match": "all"} and returns every finding. A policy with findings must not be used.
[[nodiscard]] nodes::Diagnostics readPolicy(const Json& json, Policy& out);
[[nodiscard]] Result<Policy> policyFromJson(const Json& json);
/// Canonical JSON.
[[nodiscard]] Json toJson(const Policy& policy);
/// SHA-256 of the canonical JSON.
[[nodiscard]] std::string hashOf(const Policy& policy);
/// "consent for advertising and email"
[[nodiscard]] std::string describe(const Policy& policy);

} // namespace weir::consent
