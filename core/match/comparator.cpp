#include "core/match/comparator.h"

#include <algorithm>

namespace weir::match {

std::vector<Bound> Comparator::bounds() const
{
    std::vector<Bound> all;
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        all.push_back({static_cast<std::uint8_t>(level)});
    }
    return all;
}

Glance Comparator::glance(std::uint32_t /*value*/, std::size_t /*which*/) const
{
    return {};
}

void Comparator::keysOf(std::uint32_t /*value*/, std::uint32_t* /*numbers*/) const {}

std::uint32_t Comparator::read(std::span<const std::string> /*cells*/)
{
    return 0;
}

void addKeys(Comparison& comparison, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        comparison.keys.push_back({name, {}});
        comparison.keys.back().ids.reserve(comparison.ids.size());
    }
    std::vector<std::uint32_t> numbers(names.size());
    for (const std::uint32_t id : comparison.ids) {
        std::fill(numbers.begin(), numbers.end(), 0U);
        if (id != 0) {
            comparison.comparator->keysOf(id, numbers.data());
        }
        for (std::size_t key = 0; key < names.size(); ++key) {
            comparison.keys[key].ids.push_back(numbers[key]);
        }
    }
}

std::vector<float> frequencies(const std::vector<std::uint32_t>& ids, std::size_t values)
{
    std::vector<std::size_t> counts(values, 0);
    std::size_t filled = 0;
    for (const std::uint32_t id : ids) {
        filled += id != 0;
        ++counts[id];
    }
    std::vector<float> shares(values, 0.0F);
    double usual = 0;
    for (std::size_t i = 1; i < values; ++i) {
        const double share = static_cast<double>(counts[i]) / static_cast<double>(filled == 0 ? 1 : filled);
        shares[i] = static_cast<float>(share);
        usual += share * share;
    }
    for (float& share : shares) {
        share = usual > 0 ? static_cast<float>(static_cast<double>(share) / usual) : 0.0F;
    }
    return shares;
}

} // namespace weir::match
