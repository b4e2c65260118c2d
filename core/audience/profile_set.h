#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weir::audience {

/// A set of dense profile numbers 0 .. universe()-1 as one bit per profile. A regular value.
///
/// A million people take 125 KB; and, or and subtraction of two sets run at memory speed. Both operands of an operation
/// must have the same universe.
class ProfileSet
{
public:
    ProfileSet() = default;
    explicit ProfileSet(std::uint32_t universe) : m_universe(universe), m_words((std::size_t{universe} + 63) / 64) {}
    /// Every profile of the universe.
    [[nodiscard]] static ProfileSet all(std::uint32_t universe);
    /// Numbers outside the universe are left out.
    [[nodiscard]] static ProfileSet of(std::uint32_t universe, std::span<const std::uint32_t> profiles);

    [[nodiscard]] std::uint32_t universe() const noexcept { return m_universe; }
    [[nodiscard]] bool contains(std::uint32_t profile) const noexcept
    {
        return profile < m_universe && ((m_words[profile >> 6] >> (profile & 63)) & 1U) != 0;
    }
    void insert(std::uint32_t profile) noexcept { m_words[profile >> 6] |= std::uint64_t{1} << (profile & 63); }
    void erase(std::uint32_t profile) noexcept { m_words[profile >> 6] &= ~(std::uint64_t{1} << (profile & 63)); }
    /// Sets the bits of profiles 64 * index and on; those beyond the universe must be 0.
    void setWord(std::size_t index, std::uint64_t bits) noexcept { m_words[index] = bits; }
    [[nodiscard]] std::span<const std::uint64_t> words() const noexcept { return m_words; }
    [[nodiscard]] std::size_t count() const noexcept;
    [[nodiscard]] bool empty() const noexcept;

    ProfileSet& operator&=(const ProfileSet& other) noexcept;
    ProfileSet& operator|=(const ProfileSet& other) noexcept;
    /// Set difference.
    ProfileSet& operator-=(const ProfileSet& other) noexcept;
    /// The profiles of the universe that are not in the set.
    [[nodiscard]] ProfileSet inverted() const;

    /// Sorted numbers.
    [[nodiscard]] std::vector<std::uint32_t> toVector() const;
    /// Calls `use(profile)` in ascending order.
    template <class Use>
    void forEach(Use&& use) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1) {
                use(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
            }
        }
    }
    friend bool operator==(const ProfileSet&, const ProfileSet&) = default;

private:
    std::uint32_t m_universe = 0;
    std::vector<std::uint64_t> m_words; ///< Bits beyond the universe are always 0.
};

/// Three-valued result of a row or group; the two sets are disjoint, everybody else is "no".
struct Matches
{
    ProfileSet yes;
    ProfileSet unknown;
};

} // namespace weir::audience
