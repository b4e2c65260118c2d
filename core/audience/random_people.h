#pragma once

#include "core/audience/definition.h"
#include "core/audience/profile_set.h"
#include "core/store/reader.h"

#include <cstdint>
#include <vector>

namespace weir::audience {

/// `count` people drawn without replacement, each as likely as any other, in ascending order; the same ones for the
/// same seed and set. All of them when there are no more.
[[nodiscard]] std::vector<std::uint32_t> randomPeople(const ProfileSet& people, std::size_t count, std::uint64_t seed);

/// The members whom a split gives to no group, who are never sent anywhere (D16): those whose places lie beyond the
/// shares of all groups.
[[nodiscard]] ProfileSet heldOut(const Split& split, const ProfileSet& members, const store::Reader& reader);

} // namespace weir::audience
