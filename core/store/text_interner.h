#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// Distinct texts in order of first appearance, numbered from 0. One hash and one or two cache misses per look-up; a
/// few instructions for short texts that came not long ago.
class TextInterner
{
public:
    /// The code of `text`; adds it when it is new.
    std::uint32_t intern(std::string_view text)
    {
        if (text.size() > 2 * sizeof(std::uint64_t) || m_recent.empty()) {
            return lookOften(text);
        }
        const Words words(text);
        Recent& recent = m_recent[words.slot()];
        if (recent.next == 0 || !(recent.words == words)) {
            recent = {words, look(text) + 1};
        }
        return recent.next - 1;
    }
    [[nodiscard]] std::string_view operator[](std::uint32_t code) const
    {
        return {m_bytes.data() + m_ends[code], m_ends[code + 1] - m_ends[code]};
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_hashes.size()); }
    void clear();

private:
    /// A short text as two words that overlap, and its size: equal for equal texts only.
    struct Words
    {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::uint32_t size = 0;
        Words() = default;
        explicit Words(std::string_view text) : size(static_cast<std::uint32_t>(text.size()))
        {
            if (size >= sizeof first) {
                std::memcpy(&first, text.data(), sizeof first);
                std::memcpy(&last, text.data() + size - sizeof last, sizeof last);
            } else if (size >= 4) {
                std::memcpy(&first, text.data(), 4);
                std::memcpy(&last, text.data() + size - 4, 4);
            } else {
                std::memcpy(&first, text.data(), size);
            }
        }
        bool operator==(const Words&) const = default;
        [[nodiscard]] std::size_t slot() const
        {
            return ((first ^ std::rotl(last, 24) ^ size) * 0x9e37'79b9'7f4a'7c15ULL) >> (64 - kRecentBits);
        }
    };
    static constexpr unsigned kRecentBits = 12;
    struct Recent
    {
        Words words;
        std::uint32_t next = 0; ///< Code + 1, 0 when free.
    };
    [[nodiscard]] std::uint32_t look(std::string_view text);
    /// The same; makes m_recent once it was called many times.
    [[nodiscard]] std::uint32_t lookOften(std::string_view text);
    void grow();

    std::vector<Recent> m_recent; ///< By slot; empty until many texts were looked up, as most properties are rare.
    std::uint32_t m_looks = 0;    ///< Before that.
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::uint32_t> m_slots; ///< Code + 1, 0 when free; a power of two long.
    std::vector<std::uint64_t> m_ends{0};
    std::string m_bytes;
};

} // namespace weir::store
