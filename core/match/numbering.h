#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::match {

/// Finds the number of a text among texts that the caller keeps: a table of numbers with open addressing, half full at
/// most. 8 to 16 bytes for each text.
class TextIndex
{
public:
    /// The number of `text` in `texts`; where it is not there, the number that it will have at the end, noted already.
    [[nodiscard]] std::uint32_t place(std::string_view text, const std::vector<std::string>& texts);

private:
    void grow();
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< Plus one; 0 is free.
    };
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
    [[nodiscard]] std::size_t size() const { return m_used + 1; } ///< Counting 0, which is never given.

private:
    struct Slot
    {
        std::uint64_t pair = 0;
        std::uint32_t number = 0; ///< 0 is free.
    };
    [[nodiscard]] Slot& find(std::uint64_t pair);
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace weir::match
