#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <span>
#include <vector>

namespace weir::match {

/// Two records of which somebody knows whether they are one person, and what the weights say about them.
struct AnsweredPair
{
    double weight = 0; ///< In bits, prior included; minus infinity when matching never met the pair.
    bool same = false;
};

/// A share and the range in which the true one is with 95 % confidence (Wilson, Probable inference, the law of
/// succession, and statistical inference, 1927). NaN, from 0 to 1, of nothing.
struct Share
{
    std::int64_t part = 0;
    std::int64_t whole = 0;
    double value = 0;
    double low = 0;
    double high = 1;
};
[[nodiscard]] Share shareOf(std::int64_t part, std::int64_t whole);

/// How well pairs are told apart when those of at least `bits` count as one person.
struct QualityPoint
{
    double bits = 0;
    std::int64_t found = 0;  ///< Called one person, and are.
    std::int64_t wrong = 0;  ///< Called one person, and are two.
    std::int64_t missed = 0; ///< Called two people, and are one.
    std::int64_t apart = 0;  ///< Called two people, and are.
    Share precision;
    Share recall;
    /// 2 found / (2 found + wrong + missed). Its range comes from that of found / (found + wrong + missed), a share of
    /// which F1 is a rising function (Hand, Christen and Kirielle, F*, Machine Learning 110, 2021).
    double f1 = 0;
    double f1Low = 0;
    double f1High = 1;
};
[[nodiscard]] QualityPoint qualityAt(std::span<const AnsweredPair> pairs, double bits);
/// The same at every whole bit from that of the least weight to the one above the greatest, but not below -10 and not
/// above 60. Empty without a pair. Cost: n log n.
[[nodiscard]] std::vector<QualityPoint> qualityCurve(std::span<const AnsweredPair> pairs);

/// Pairs whose probabilities lie between `from` and `to` (1 belongs to the last): the mean of what the weights say, and
/// the share of those that are one person.
struct CalibrationBin
{
    double from = 0;
    double to = 1;
    double predicted = 0; ///< NaN without a pair.
    Share observed;
};
/// `bins` ranges of equal width. Pairs that matching never met have no probability and are left out.
[[nodiscard]] std::vector<CalibrationBin> calibrationOf(std::span<const AnsweredPair> pairs, std::size_t bins);

/// For programs; what is not known is null.
[[nodiscard]] Json toJson(const QualityPoint& point);
[[nodiscard]] Json toJson(const CalibrationBin& bin);

} // namespace weir::match
