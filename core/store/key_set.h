#pragma once

#include "core/store/big_vector.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace weir::store {

/// Flat set of non-zero 64-bit duplicate keys, at most three quarters full: 11 to 22 bytes per key.
///
/// A key's slot comes from the upper bits of its hash, so that growing moves keys from front to back through memory
/// instead of at random.
class KeySet
{
public:
    /// False when the key was there already.
    bool insert(std::uint64_t key)
    {
        if ((m_size + 1) * 4 > m_slots.size() * 3) {
            reserve(m_size + 1);
        }
        return insertInto(key);
    }
    /// Inserts all keys in their order; `fresh[i]` becomes 0 where key i was there already, 1 elsewhere. Zeros are not
    /// inserted and always fresh. The cache misses of neighbours overlap: about 20 ns per key.
    void insert(std::span<const std::uint64_t> keys, std::span<std::uint8_t> fresh);
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    /// Keys are hashes already; the multiplication guards against a caller's weak ones.
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const { return (key * 0x9e37'79b9'7f4a'7c15ULL) >> m_shift; }
    bool insertInto(std::uint64_t key)
    {
        std::size_t slot = slotOf(key);
        while (m_slots[slot] != 0) {
            if (m_slots[slot] == key) {
                return false;
            }
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        m_slots[slot] = key;
        ++m_size;
        return true;
    }
    /// Makes room for `keys` in all.
    void reserve(std::size_t keys);

    BigVector<std::uint64_t> m_slots; ///< A power of two long.
    std::size_t m_size = 0;
    unsigned m_shift = 63;
};

} // namespace weir::store
