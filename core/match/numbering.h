#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::match {

/// Finds the number of a text among texts that the caller keeps: a table of numbers with open addressing, half full at
/// most. 8 to 16 bytes for each text.
class TextIndex
{
public:
    [[nodiscard]] static std::size_t hashOf(std::string_view text) { return std::hash<std::string_view>()(text); }
    /// The number of `text` in `texts`; where it is not there, the number that it will have at the end, noted already.
    [[nodiscard]] std::uint32_t place(std::string_view text, std::size_t hash, const std::vector<std::string>& texts);
    [[nodiscard]] std::uint32_t place(std::string_view text, const std::vector<std::string>& texts)
    {
        return place(text, hashOf(text), texts);
    }
    /// Asks the memory for what place() looks at first, ...
    void prefetch(std::size_t hash) const
    {
        if (!m_slots.empty()) {
            __builtin_prefetch(&slotOf(hash));
        }
    }
    /// ... and for the text that it will find there.
    void prefetchText(std::size_t hash, const std::vector<std::string>& texts) const
    {
        if (!m_slots.empty() && slotOf(hash).number != 0) {
            __builtin_prefetch(&texts[slotOf(hash).number - 1]);
        }
    }

private:
    void grow();
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< Plus one; 0 is free.
    };
    [[nodiscard]] const Slot& slotOf(std::size_t hash) const
    {
        return m_slots[static_cast<std::uint32_t>(hash) & (m_slots.size() - 1)];
    }
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

/// Numbers for texts, first come first numbered from 1; the empty text is 0.
class Numbering
{
public:
    [[nodiscard]] std::uint32_t of(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    TextIndex m_index;
    std::vector<std::string> m_texts{std::string()};
};

/// Numbers for pairs of numbers, first come first numbered from 1.
class PairNumbering
{
public:
    [[nodiscard]] std::uint32_t of(std::uint32_t a, std::uint32_t b);
    /// Asks the memory for what of() looks at first.
    void prefetch(std::uint32_t a, std::uint32_t b) const
    {
        if (!m_slots.empty()) {
            __builtin_prefetch(&m_slots[placeOf((static_cast<std::uint64_t>(a) << 32) | b)]);
        }
    }
    [[nodiscard]] std::size_t size() const { return m_used + 1; } ///< Counting 0, which is never given.

private:
    struct Slot
    {
        std::uint64_t pair = 0;
        std::uint32_t number = 0; ///< 0 is free.
    };
    [[nodiscard]] std::size_t placeOf(std::uint64_t pair) const
    {
        return (pair * 0x9e3779b97f4a7c15ULL >> 20) & (m_slots.size() - 1);
    }
    [[nodiscard]] Slot& find(std::uint64_t pair);
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace weir::match
