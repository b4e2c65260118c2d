#pragma once

#include <cstddef>
#include <cstdint>

namespace weir::sample {

__extension__ using Wide = unsigned __int128;

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, unlike the standard distributions.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    /// A stream of its own for one thing, so that adding draws elsewhere changes nothing here.
    Random(std::uint64_t seed, std::uint64_t stream)
        : m_state(seed ^ (stream * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL))
    {
        next();
    }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 to bound - 1.
    std::uint64_t below(std::uint64_t bound)
    {
        return static_cast<std::uint64_t>((static_cast<Wide>(next()) * bound) >> 64);
    }
    /// low to high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
    }
    bool chance(unsigned perMille) { return below(1000) < perMille; }
    template <class T, std::size_t N>
    const T& pick(const T (&items)[N])
    {
        return items[below(N)];
    }
    /// Small numbers often, large ones seldom: the product of two uniform draws, scaled to 0 .. bound - 1.
    std::uint64_t skewed(std::uint64_t bound)
    {
        return static_cast<std::uint64_t>(static_cast<Wide>(below(bound) + 1) * below(bound) / (bound + 1));
    }

private:
    std::uint64_t m_state;
};

} // namespace weir::sample
