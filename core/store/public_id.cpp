#include "core/store/public_id.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

namespace {
constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kDigits = 13;
constexpr std::uint32_t kRounds = 6;
constexpr std::uint32_t kCheckRound = 99;
} // namespace

PublicIds::PublicIds(std::string_view storeId) : m_key(XXH3_64bits(storeId.data(), storeId.size())) {}

std::uint32_t PublicIds::mix(std::uint32_t half, std::uint32_t round) const
{
    return static_cast<std::uint32_t>(XXH3_64bits_withSeed(&half, sizeof half, m_key + round));
}

PublicProfileId PublicIds::encode(std::uint32_t profile) const
{
    std::uint32_t left = profile;
    std::uint32_t right = mix(profile, kCheckRound);
    for (std::uint32_t round = 0; round < kRounds; ++round) {
        const std::uint32_t next = left ^ mix(right, round);
        left = right;
        right = next;
    }
    std::uint64_t block = (std::uint64_t{left} << 32) | right;
    std::string text(kDigits + 1, 'p');
    for (std::size_t i = kDigits; i > 0; --i, block >>= 5) {
        text[i] = kAlphabet[block & 31];
    }
    return PublicProfileId(std::move(text));
}

std::optional<std::uint32_t> PublicIds::decode(std::string_view text) const
{
    if (text.size() != kDigits + 1 || text[0] != 'p' || kAlphabet.find(text[1]) > 15) {
        return std::nullopt;
    }
    std::uint64_t block = 0;
    for (std::size_t i = 1; i <= kDigits; ++i) {
        const std::size_t digit = kAlphabet.find(text[i]);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        block = (block << 5) | digit;
    }
    auto left = static_cast<std::uint32_t>(block >> 32);
    auto right = static_cast<std::uint32_t>(block);
    for (std::uint32_t round = kRounds; round-- > 0;) {
        const std::uint32_t before = right ^ mix(left, round);
        right = left;
        left = before;
    }
    return right == mix(left, kCheckRound) ? std::optional(left) : std::nullopt;
}

} // namespace weir::store
