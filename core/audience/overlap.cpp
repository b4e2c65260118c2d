#include "core/audience/overlap.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace weir::audience {

double Overlap::jaccard(std::size_t a, std::size_t b) const
{
    const std::size_t shared = both[a][b];
    const std::size_t either = sizes[a] + sizes[b] - shared;
    return either == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(either);
}

Overlap overlapOf(std::span<const ProfileSet> sets)
{
    sets = sets.first(std::min(sets.size(), kOverlapSets));
    Overlap overlap;
    std::vector<std::uint32_t> in(sets.empty() ? 0 : sets.front().universe());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const std::uint32_t bit = std::uint32_t{1} << i;
        sets[i].forEach([&](std::uint32_t profile) { in[profile] |= bit; });
        overlap.sizes.push_back(sets[i].count());
    }
    std::unordered_map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t each : in) {
        if (each != 0) {
            ++counts[each];
        }
    }
    overlap.both.assign(sets.size(), std::vector<std::size_t>(sets.size()));
    for (const auto& [where, people] : counts) {
        overlap.occupied.push_back({where, people});
        for (std::uint32_t a = where; a != 0; a &= a - 1) {
            for (std::uint32_t b = where; b != 0; b &= b - 1) {
                overlap.both[static_cast<std::size_t>(std::countr_zero(a))]
                            [static_cast<std::size_t>(std::countr_zero(b))] += people;
            }
        }
    }
    std::sort(overlap.occupied.begin(), overlap.occupied.end(), [](const Intersection& a, const Intersection& b) {
        return a.people != b.people ? a.people > b.people : a.in < b.in;
    });
    return overlap;
}

ProfileSet peopleOf(std::uint32_t in, std::span<const ProfileSet> sets)
{
    sets = sets.first(std::min(sets.size(), kOverlapSets));
    if (sets.empty() || in == 0) {
        return ProfileSet(sets.empty() ? 0 : sets.front().universe());
    }
    ProfileSet people = ProfileSet::all(sets.front().universe());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if ((in >> i & 1U) != 0) {
            people &= sets[i];
        } else {
            people -= sets[i];
        }
    }
    return people;
}

} // namespace weir::audience
