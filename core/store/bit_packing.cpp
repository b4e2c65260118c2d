#include "core/store/bit_packing.h"

namespace weir::store {

void pack(std::span<const std::uint64_t> values, unsigned width, std::vector<std::uint8_t>& out)
{
    if (width == 0) {
        return;
    }
    const std::size_t begin = out.size();
    out.resize(begin + packedBytes(values.size(), width));
    std::uint8_t* target = out.data() + begin;
    if (width == 64) {
        std::memcpy(target, values.data(), values.size() * 8);
        return;
    }
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (const std::uint64_t value : values) {
        pending |= value << filled;
        filled += width;
        if (filled >= 64) {
            std::memcpy(target, &pending, 8);
            target += 8;
            filled -= 64;
            pending = filled == 0 ? 0 : value >> (width - filled);
        }
    }
    if (filled != 0) {
        std::memcpy(target, &pending, (filled + 7) / 8);
    }
}

} // namespace weir::store
