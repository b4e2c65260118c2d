#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace weir::match {

/// The groups of given names that a name in lower case without accents belongs to: two names that share a group are
/// used for one person ("bill" and "william"). A short form may belong to several groups ("alex").
[[nodiscard]] const std::vector<std::uint16_t>& nicknameGroups(std::string_view name);
[[nodiscard]] bool areNicknames(const std::vector<std::uint16_t>& a, const std::vector<std::uint16_t>& b);

} // namespace weir::match
