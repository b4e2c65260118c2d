#include "core/audience/random_people.h"

#include "core/audience/row_logic.h"

#include <algorithm>
#include <queue>

namespace weir::audience {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): every input gives another output, and neighbours share nothing.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

} // namespace

std::vector<std::uint32_t> randomPeople(const ProfileSet& people, std::size_t count, std::uint64_t seed)
{
    // Whoever has the smallest lots is drawn: one pass, and nothing but the drawn ones is kept.
    std::priority_queue<std::pair<std::uint64_t, std::uint32_t>> drawn;
    const std::uint64_t start = mixed(seed);
    people.forEach([&](std::uint32_t profile) {
        const std::pair<std::uint64_t, std::uint32_t> lot(mixed(start ^ profile), profile);
        if (drawn.size() < count) {
            drawn.push(lot);
        } else if (count > 0 && lot < drawn.top()) {
            drawn.pop();
            drawn.push(lot);
        }
    });
    std::vector<std::uint32_t> result;
    for (; !drawn.empty(); drawn.pop()) {
        result.push_back(drawn.top().second);
    }
    std::sort(result.begin(), result.end());
    return result;
}

ProfileSet heldOut(const Split& split, const ProfileSet& members, const store::Reader& reader)
{
    double shares = 0;
    for (const Split::Part& part : split.parts) {
        shares += part.percent;
    }
    const std::uint64_t end = placeAt(std::min(shares, 100.0));
    ProfileSet out(members.universe());
    members.forEach([&](std::uint32_t profile) {
        if (placeOf(reader.publicId(profile).str(), split.salt) >= end) {
            out.insert(profile);
        }
    });
    return out;
}

} // namespace weir::audience
