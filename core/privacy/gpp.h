#pragma once

#include "core/privacy/tcf.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::privacy {

/// A section of a state of the USA or of the national one: fields of two bits, some of them several times.
///
/// Opt-outs are 0 (does not apply), 1 (opted out) or 2 (did not opt out); consents 0, 1 (no consent) or 2 (consent);
/// notices 0, 1 (was given) or 2 (was not given). Names as in the specification: "SaleOptOut".
struct UsSection
{
    int id = 0;       ///< 7 is usnat.
    std::string name; ///< "usca"
    int version = 0;
    std::map<std::string, std::vector<int>, std::less<>> fields;
    std::optional<bool> gpc; ///< Global Privacy Control, when the section says whether it was set.

    /// The first number of a field; 0 when the section has no such field.
    [[nodiscard]] int field(std::string_view name) const;
};

/// A string of IAB Tech Lab's Global Privacy Platform: one section per law.
struct GppString
{
    std::vector<int> sections; ///< Ids of the header, in order.
    std::optional<TcfString> tcfEu;
    std::string usPrivacy; ///< Section 6, as it is: "1YNN".
    std::vector<UsSection> us;
    std::vector<int> unread; ///< Sections that this program does not know; nothing may be concluded from them.
};

/// Source: IAB Tech Lab, Global Privacy Platform, consent string specification and sections. Fails with what is wrong
/// when the header or a known section cannot be read, or the sections are not as many as the header says.
[[nodiscard]] Result<GppString> decodeGpp(std::string_view text);

/// One field of a section: so many numbers of so many bits.
struct UsField
{
    std::string_view name;
    int count = 1;
    int bits = 2;
};
/// The core fields of a section in their order; none for an unknown section. Version 1 of usnat has fewer numbers.
[[nodiscard]] std::span<const UsField> usFields(int section);

} // namespace weir::privacy
