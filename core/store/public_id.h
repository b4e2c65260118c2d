#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace weir::store {

/// Turns dense profile numbers into public ids and back: a keyed permutation of 64 bits (32 bits of id, 32 bits of
/// check), written as 'p' and 13 letters and digits. No table and no index is needed, neighbours look unrelated, and a
/// mistyped id is refused. Not a secret: the key is the store's id.
class PublicIds
{
public:
    explicit PublicIds(std::string_view storeId);
    [[nodiscard]] PublicProfileId encode(std::uint32_t profile) const;
    /// The profile number, or nothing when the text is no public id of this store.
    [[nodiscard]] std::optional<std::uint32_t> decode(std::string_view text) const;

private:
    [[nodiscard]] std::uint32_t mix(std::uint32_t half, std::uint32_t round) const;
    std::uint64_t m_key = 0;
};

} // namespace weir::store
