#include "core/match/evaluate.h"

#include <algorithm>
#include <unordered_map>

namespace weir::match {

Evaluation evaluate(std::span<const std::uint32_t> groups, std::span<const std::uint32_t> labels)
{
    std::unordered_map<std::uint32_t, std::int64_t> groupSizes;
    std::unordered_map<std::uint32_t, std::int64_t> labelSizes;
    std::unordered_map<std::uint64_t, std::int64_t> common;
    std::int64_t records = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (labels[i] == kUnlabelled) {
            continue;
        }
        ++records;
        ++groupSizes[groups[i]];
        ++labelSizes[labels[i]];
        ++common[(static_cast<std::uint64_t>(groups[i]) << 32) | labels[i]];
    }
    const auto pairsOf = [](std::int64_t size) { return size * (size - 1) / 2; };
    Evaluation result;
    result.groups = groupSizes.size();
    for (const auto& [group, size] : groupSizes) {
        result.foundPairs += pairsOf(size);
        result.largest = std::max(result.largest, static_cast<std::size_t>(size));
    }
    for (const auto& [label, size] : labelSizes) {
        result.truePairs += pairsOf(size);
    }
    std::int64_t right = 0;
    std::int64_t exact = 0;
    double precision = 0;
    double recall = 0;
    for (const auto& [key, both] : common) {
        const std::int64_t group = groupSizes[static_cast<std::uint32_t>(key >> 32)];
        const std::int64_t label = labelSizes[static_cast<std::uint32_t>(key)];
        right += pairsOf(both);
        exact += both == group && both == label;
        const auto share = static_cast<double>(both);
        precision += share * share / static_cast<double>(group);
        recall += share * share / static_cast<double>(label);
    }
    const auto ratio = [](double part, double whole) { return whole > 0 ? part / whole : 0; };
    result.pairs = {ratio(static_cast<double>(right), static_cast<double>(result.foundPairs)),
                    ratio(static_cast<double>(right), static_cast<double>(result.truePairs))};
    result.bCubed = {ratio(precision, static_cast<double>(records)), ratio(recall, static_cast<double>(records))};
    result.exactGroups = ratio(static_cast<double>(exact), static_cast<double>(labelSizes.size()));
    return result;
}

} // namespace weir::match
