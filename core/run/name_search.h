#pragma once

#include "core/store/reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::run {

/// Somebody whose name is like what was typed.
struct NameHit
{
    std::uint32_t profile = 0;
    std::string trait; ///< The first of the person's name traits that has part of it.
    std::string name;  ///< All of these parts. Personal.
    int cost = 0;      ///< 0: every word as typed.
};

/// Living people each of whose typed words is like a word of their name: the same, its beginning, a short form of it
/// ("Bill" and "William"), or with one letter wrong from four letters on and two from seven on. Case and accents do not
/// count. Best first, then who was seen last. Names are the winning texts of traits called first_name, last_name, name
/// and the like. About 10 ms per 20,000 people.
[[nodiscard]] Result<std::vector<NameHit>> findNames(const store::Reader& reader, std::string_view text,
                                                     std::size_t limit);
/// What one word costs beside another, both without case and accents; nothing when they are not alike.
[[nodiscard]] std::optional<int> wordCost(std::string_view typed, std::string_view word);
[[nodiscard]] bool isNameTrait(std::string_view trait);

} // namespace weir::run
