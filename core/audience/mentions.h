#pragma once

#include "core/audience/definition.h"

#include <set>
#include <string>

namespace weir::audience {

/// What a definition speaks of, in rows that are not switched off. Of a prediction its two traits.
struct Mentions
{
    std::set<std::string> traits;
    std::set<std::string> identifiers;
    std::set<std::string> events;
    std::set<std::string> purposes;
    std::set<std::string> audiences;
    /// Somebody's answer depends on who else there is (ranks, a limit) or on things outside of the person (objects).
    bool others = false;
};

[[nodiscard]] Mentions mentionsOf(const Definition& definition);

} // namespace weir::audience
