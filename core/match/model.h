#pragma once

#include "core/match/comparator.h"

#include <cstdint>
#include <vector>

namespace weir::match {

/// What agreement is worth (Fellegi and Sunter 1969): for each level of each comparison how often it is seen among
/// records of one person (m) and of two (u). Level 0 says nothing.
struct Model
{
    struct Parameters
    {
        std::vector<double> m;
        std::vector<double> u;
    };
    double lambda = 0.001; ///< Probability that two records taken at random are one person.
    std::vector<Parameters> comparisons;
    double frequencyFloor =
        1.0 / 1024;             ///< A value this many times rarer than usual, or rarer, counts as that: 10 bits.
    double frequencyWeight = 1; ///< 0 takes no notice of how rare a value is.
    /// What decisions of people taught: the bits of each comparison times this; empty is 1 for all.
    std::vector<double> scales = {};

    [[nodiscard]] double priorWeight() const; ///< log2 of the prior odds.
};

/// Bits beyond which no single agreement counts.
constexpr double kMostBits = 40;

[[nodiscard]] inline double probabilityOf(double weight)
{
    return weight > 60 ? 1.0 : weight < -60 ? 0.0 : 1.0 / (1.0 + __builtin_exp2(-weight));
}

} // namespace weir::match
