#include "core/audience/profile_set.h"

#include <algorithm>

namespace weir::audience {

ProfileSet ProfileSet::all(std::uint32_t universe)
{
    return ProfileSet(universe).inverted();
}

ProfileSet ProfileSet::of(std::uint32_t universe, std::span<const std::uint32_t> profiles)
{
    ProfileSet set(universe);
    for (const std::uint32_t profile : profiles) {
        if (profile < universe) {
            set.insert(profile);
        }
    }
    return set;
}

std::size_t ProfileSet::count() const noexcept
{
    std::size_t total = 0;
    for (const std::uint64_t word : m_words) {
        total += static_cast<std::size_t>(std::popcount(word));
    }
    return total;
}

bool ProfileSet::empty() const noexcept
{
    return std::all_of(m_words.begin(), m_words.end(), [](std::uint64_t word) { return word == 0; });
}

ProfileSet& ProfileSet::operator&=(const ProfileSet& other) noexcept
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] &= other.m_words[i];
    }
    return *this;
}

ProfileSet& ProfileSet::operator|=(const ProfileSet& other) noexcept
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] |= other.m_words[i];
    }
    return *this;
}

ProfileSet& ProfileSet::operator-=(const ProfileSet& other) noexcept
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] &= ~other.m_words[i];
    }
    return *this;
}

ProfileSet ProfileSet::inverted() const
{
    ProfileSet result = *this;
    for (std::uint64_t& word : result.m_words) {
        word = ~word;
    }
    if (const std::uint32_t rest = m_universe % 64; rest != 0) {
        result.m_words.back() &= (std::uint64_t{1} << rest) - 1;
    }
    return result;
}

std::vector<std::uint32_t> ProfileSet::toVector() const
{
    std::vector<std::uint32_t> profiles;
    profiles.reserve(count());
    forEach([&](std::uint32_t profile) { profiles.push_back(profile); });
    return profiles;
}

} // namespace weir::audience
