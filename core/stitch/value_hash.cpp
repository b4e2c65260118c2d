#include "core/stitch/value_hash.h"

#include <bit>
#include <cstring>

namespace weir::stitch {
namespace {

static_assert(std::endian::native == std::endian::little, "words are read as they lie");

struct State
{
    std::uint64_t v0;
    std::uint64_t v1;
    std::uint64_t v2;
    std::uint64_t v3;

    void rounds(int count)
    {
        for (int i = 0; i < count; ++i) {
            v0 += v1;
            v1 = std::rotl(v1, 13) ^ v0;
            v0 = std::rotl(v0, 32);
            v2 += v3;
            v3 = std::rotl(v3, 16) ^ v2;
            v0 += v3;
            v3 = std::rotl(v3, 21) ^ v0;
            v2 += v1;
            v1 = std::rotl(v1, 17) ^ v2;
            v2 = std::rotl(v2, 32);
        }
    }
    void take(std::uint64_t word)
    {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }
    [[nodiscard]] std::uint64_t all() const { return v0 ^ v1 ^ v2 ^ v3; }
};

} // namespace

ValueHash sipHash128(std::string_view bytes, std::uint64_t key0, std::uint64_t key1)
{
    State state{key0 ^ 0x736f6d6570736575, key1 ^ 0x646f72616e646f6d ^ 0xee, key0 ^ 0x6c7967656e657261,
                key1 ^ 0x7465646279746573};
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        state.take(word);
    }
    std::uint64_t last = 0;
    if (left > 0) {
        std::memcpy(&last, at, left);
    }
    state.take(last | static_cast<std::uint64_t>(bytes.size()) << 56);
    ValueHash hash;
    state.v2 ^= 0xee;
    state.rounds(4);
    hash.high = state.all();
    state.v1 ^= 0xdd;
    state.rounds(4);
    hash.low = state.all();
    return hash;
}

} // namespace weir::stitch
