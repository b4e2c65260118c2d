#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir::store {

/// Flat set of non-zero 64-bit duplicate keys, at most half full: 16 to 32 bytes per key, one cache miss per look-up.
class KeySet
{
public:
    /// False when the key was there already.
    bool insert(std::uint64_t key)
    {
        if ((m_size + 1) * 2 > m_slots.size()) {
            grow(m_slots.empty() ? 1024 : m_slots.size() * 2);
        }
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
    /// Fetches the cache line that `insert` of this key will need.
    void prefetch(std::uint64_t key) const
    {
        if (!m_slots.empty()) {
            __builtin_prefetch(&m_slots[slotOf(key)], 1);
        }
    }
    void reserve(std::size_t keys)
    {
        std::size_t slots = 1024;
        while (slots < keys * 2) {
            slots *= 2;
        }
        if (slots > m_slots.size()) {
            grow(slots);
        }
    }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const
    {
        // Keys are hashes already; the multiplication guards against a caller's weak ones.
        return ((key * 0x9e37'79b9'7f4a'7c15ULL) >> 20) & (m_slots.size() - 1);
    }
    void grow(std::size_t slots)
    {
        std::vector<std::uint64_t> old = std::move(m_slots);
        m_slots.assign(slots, 0);
        for (const std::uint64_t key : old) {
            if (key != 0) {
                std::size_t slot = slotOf(key);
                while (m_slots[slot] != 0) {
                    slot = (slot + 1) & (slots - 1);
                }
                m_slots[slot] = key;
            }
        }
    }

    std::vector<std::uint64_t> m_slots;
    std::size_t m_size = 0;
};

} // namespace weir::store
