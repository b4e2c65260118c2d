#pragma once

#include "core/store/big_vector.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weir::store {

/// Flat set of non-zero 64-bit duplicate keys, at most three quarters full: 11 to 22 bytes per key. Split into parts
/// that each fit into the processor's cache, so that many keys at once cost a few nanoseconds each and not a cache
/// miss.
class KeySet
{
public:
    /// False when the key was there already.
    bool insert(std::uint64_t key) { return m_parts[partOf(key)].insert(key); }
    /// Inserts all keys in their order; `fresh[i]` becomes 0 where key i was there already, 1 elsewhere. Zeros are not
    /// inserted and always fresh.
    void insert(std::span<const std::uint64_t> keys, std::span<std::uint8_t> fresh);
    [[nodiscard]] std::size_t size() const;

private:
    static constexpr std::size_t kParts = 512;
    class Part
    {
    public:
        bool insert(std::uint64_t key)
        {
            if ((m_size + 1) * 4 > m_slots.size() * 3) {
                reserve(m_size + 1);
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
        void reserve(std::size_t keys);
        [[nodiscard]] std::size_t size() const { return m_size; }

    private:
        [[nodiscard]] std::size_t slotOf(std::uint64_t key) const { return (mixed(key) >> 20) & (m_slots.size() - 1); }
        BigVector<std::uint64_t> m_slots;
        std::size_t m_size = 0;
    };
    /// Keys are hashes already; the multiplication guards against a caller's weak ones.
    [[nodiscard]] static std::uint64_t mixed(std::uint64_t key) { return key * 0x9e37'79b9'7f4a'7c15ULL; }
    [[nodiscard]] static std::size_t partOf(std::uint64_t key) { return mixed(key) >> 55; }

    /// A key on its way to its part.
    struct Item
    {
        std::uint64_t key = 0;
        std::uint32_t index = 0;
    };
    void insertByParts(std::span<const std::uint64_t> keys, std::span<std::uint8_t> fresh, std::vector<Item>& items);

    std::array<Part, kParts> m_parts;
};

} // namespace weir::store
