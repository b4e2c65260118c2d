#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// Distinct texts in order of first appearance, numbered from 0. One hash and one or two cache misses per look-up.
class TextInterner
{
public:
    /// The code of `text`; adds it when it is new.
    std::uint32_t intern(std::string_view text);
    [[nodiscard]] std::string_view operator[](std::uint32_t code) const
    {
        return {m_bytes.data() + m_ends[code], m_ends[code + 1] - m_ends[code]};
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_hashes.size()); }
    void clear();

private:
    void grow();

    std::vector<std::uint64_t> m_hashes;
    std::vector<std::uint32_t> m_slots; ///< Code + 1, 0 when free; a power of two long.
    std::vector<std::uint64_t> m_ends{0};
    std::string m_bytes;
};

} // namespace weir::store
