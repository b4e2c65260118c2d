#pragma once

#include "core/base/json.h"
#include "core/match/matcher.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weir::match {

/// How the records of a group hang together.
struct GroupShape
{
    std::uint32_t group = 0; ///< Its smallest record.
    std::uint32_t records = 0;
    std::uint32_t pairs = 0; ///< Of its records, at least as sure as the groups ask for.
    double density = 1;      ///< Of all its pairs the share of those.
    /// Bits of the surest pair that alone holds parts of it together: without it the group would be two. Infinite when
    /// no single pair does.
    double weakestBridge = 0;
    std::uint32_t diameter =
        0;               ///< Pairs on the longest of the shortest ways between two records; 0 beyond 200 records.
    std::string id = {}; ///< What the group is called where rows carry its name; empty otherwise.
};

/// In how many records one comparison has nothing to compare.
struct Lack
{
    std::string comparison;
    std::vector<std::string> columns;
    std::int64_t unlinkable = 0; ///< Of the records that nobody can be linked with.
    std::int64_t all = 0;        ///< Of all.
};

/// What matching found, as figures: how sure its pairs are, who can be linked at all, how its groups hang together.
struct Report
{
    /// Pairs by whole bits: weights[i] are those of at least leastBits + i bits and less than one more.
    std::int64_t leastBits = 0;
    std::vector<std::int64_t> weights;
    std::int64_t kept = 0; ///< Pairs at least as sure as groups ask for.
    /// Records by how many bits they reach against themselves, the same way.
    std::int64_t leastSelf = 0;
    std::vector<std::int64_t> selves;
    std::int64_t unlinkable = 0;          ///< Records that say too little to be linked with anybody, even an equal one.
    std::vector<Lack> lacks;              ///< One per comparison.
    std::vector<std::int64_t> sizes;      ///< sizes[n]: groups of n + 1 records.
    std::vector<GroupShape> questionable; ///< Groups of three and more that one pair holds together, weakest first.
};

/// Of the outcome of match(). `least`: bits that groups asked of a pair; `most`: of questionable groups. Cost: linear
/// in records and kept pairs, and for the diameter of a group its records times its pairs.
[[nodiscard]] Report reportOf(const Outcome& outcome, double least, std::size_t most);

/// For programs and for reports of runs; records and groups by number and digest alone.
[[nodiscard]] Json toJson(const Report& report);
/// Reads what toJson wrote. What is missing or of another kind, as in reports of earlier versions, stays empty.
[[nodiscard]] Report reportFromJson(const Json& json);

} // namespace weir::match
