#pragma once

#include "core/audience/profile_set.h"

#include <cstdint>
#include <span>
#include <vector>

namespace weir::audience {

/// How many sets an overlap is told of: more could not be read.
inline constexpr std::size_t kOverlapSets = 30;

/// People who are in exactly these sets and in no other.
struct Intersection
{
    std::uint32_t in = 0; ///< Bit i: in the set of that place.
    std::size_t people = 0;
    friend bool operator==(const Intersection&, const Intersection&) = default;
};

/// Exact counts of several sets and of what they share.
struct Overlap
{
    std::vector<std::size_t> sizes;
    /// Every combination that somebody is in, once: most people first, then by `in`. They add up to everybody who is in
    /// at least one set.
    std::vector<Intersection> occupied;
    std::vector<std::vector<std::size_t>> both; ///< both[a][b]: people in a and b, whatever else they are in.

    /// Shared people out of all people of the two sets, 0 to 1; 0 when both are empty.
    [[nodiscard]] double jaccard(std::size_t a, std::size_t b) const;
};

/// One pass over the members of up to kOverlapSets sets of one universe; more are left out. 4 bytes per profile.
[[nodiscard]] Overlap overlapOf(std::span<const ProfileSet> sets);

/// The people of an intersection, counted in the same sets.
[[nodiscard]] ProfileSet peopleOf(std::uint32_t in, std::span<const ProfileSet> sets);

} // namespace weir::audience
