#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace weir::match {

/// How well groups agree with the truth.
struct Accuracy
{
    double precision = 0;
    double recall = 0;
    [[nodiscard]] double f1() const
    {
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }
};
struct Evaluation
{
    Accuracy pairs;  ///< Over all pairs of records in one group, and all true pairs, found by blocking or not.
    Accuracy bCubed; ///< Per record, averaged (Bagga and Baldwin 1998).
    std::int64_t truePairs = 0;
    std::int64_t foundPairs = 0;
    std::size_t groups = 0;
    std::size_t largest = 0;
    double exactGroups = 0; ///< Share of the true groups that were found exactly.
};

/// Compares groups with labels, one of each per record. Records labelled kUnlabelled are left out.
constexpr std::uint32_t kUnlabelled = 0xffff'ffffU;
[[nodiscard]] Evaluation evaluate(std::span<const std::uint32_t> groups, std::span<const std::uint32_t> labels);

} // namespace weir::match
