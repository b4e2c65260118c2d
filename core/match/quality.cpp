#include "core/match/quality.h"

#include "core/match/model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::match {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// From the four counts, of which two are known by the totals.
QualityPoint pointOf(double bits, std::int64_t found, std::int64_t wrong, std::int64_t same, std::int64_t different)
{
    QualityPoint point;
    point.bits = bits;
    point.found = found;
    point.wrong = wrong;
    point.missed = same - found;
    point.apart = different - wrong;
    point.precision = shareOf(found, found + wrong);
    point.recall = shareOf(found, same);
    const Share agreed = shareOf(found, found + wrong + point.missed);
    const auto f1 = [](double share) { return 2 * share / (1 + share); };
    point.f1 = f1(agreed.value);
    point.f1Low = f1(agreed.low);
    point.f1High = f1(agreed.high);
    return point;
}

/// NaN is nothing in JSON either.
Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

} // namespace

Share shareOf(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0) {
        return {part, whole, kNothing, 0, 1};
    }
    constexpr double z = 1.959963984540054; // the normal distribution's 97.5 %
    const auto n = static_cast<double>(whole);
    const double p = static_cast<double>(part) / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double reach = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    // Rounding must not leave a range that does not hold the share itself.
    return {part, whole, p, std::clamp(middle - reach, 0.0, p), std::clamp(middle + reach, p, 1.0)};
}

QualityPoint qualityAt(std::span<const AnsweredPair> pairs, double bits)
{
    std::int64_t counts[2][2] = {};
    for (const AnsweredPair& pair : pairs) {
        ++counts[pair.same ? 1 : 0][pair.weight >= bits ? 1 : 0];
    }
    return pointOf(bits, counts[1][1], counts[0][1], counts[1][0] + counts[1][1], counts[0][0] + counts[0][1]);
}

std::vector<QualityPoint> qualityCurve(std::span<const AnsweredPair> pairs)
{
    constexpr double kLeast = -10;
    constexpr double kMost = 60;
    std::vector<AnsweredPair> sorted(pairs.begin(), pairs.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const AnsweredPair& a, const AnsweredPair& b) { return a.weight < b.weight; });
    if (sorted.empty()) {
        return {};
    }
    std::vector<std::int64_t> sameBelow{0}; // of the first n
    for (const AnsweredPair& pair : sorted) {
        sameBelow.push_back(sameBelow.back() + (pair.same ? 1 : 0));
    }
    const auto all = static_cast<std::int64_t>(sorted.size());
    const std::int64_t same = sameBelow.back();
    const auto met =
        std::find_if(sorted.begin(), sorted.end(), [](const AnsweredPair& pair) { return std::isfinite(pair.weight); });
    const double first = met == sorted.end() ? 0 : std::floor(std::clamp(met->weight, kLeast, kMost));
    const double last = met == sorted.end() ? 0 : std::floor(std::clamp(sorted.back().weight, kLeast, kMost)) + 1;
    std::vector<QualityPoint> curve;
    for (double bits = first; bits <= last; ++bits) {
        const auto below =
            std::lower_bound(sorted.begin(), sorted.end(), bits,
                             [](const AnsweredPair& pair, double least) { return pair.weight < least; }) -
            sorted.begin();
        const std::int64_t found = same - sameBelow[static_cast<std::size_t>(below)];
        curve.push_back(pointOf(bits, found, all - below - found, same, all - same));
    }
    return curve;
}

std::vector<CalibrationBin> calibrationOf(std::span<const AnsweredPair> pairs, std::size_t bins)
{
    std::vector<double> sums(bins, 0.0);
    std::vector<std::int64_t> counts(bins, 0);
    std::vector<std::int64_t> same(bins, 0);
    for (const AnsweredPair& pair : pairs) {
        if (!std::isfinite(pair.weight)) {
            continue;
        }
        const double p = probabilityOf(pair.weight);
        const std::size_t bin = std::min(static_cast<std::size_t>(p * static_cast<double>(bins)), bins - 1);
        sums[bin] += p;
        ++counts[bin];
        same[bin] += pair.same ? 1 : 0;
    }
    std::vector<CalibrationBin> result;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double width = 1 / static_cast<double>(bins);
        result.push_back({static_cast<double>(bin) * width, static_cast<double>(bin + 1) * width,
                          counts[bin] > 0 ? sums[bin] / static_cast<double>(counts[bin]) : kNothing,
                          shareOf(same[bin], counts[bin])});
    }
    return result;
}

Json toJson(const QualityPoint& point)
{
    const auto share = [](const Share& each) {
        return Json{{"value", number(each.value)}, {"low", each.low}, {"high", each.high}};
    };
    return {{"bits", point.bits},
            {"threshold", probabilityOf(point.bits)},
            {"found", point.found},
            {"wrong", point.wrong},
            {"missed", point.missed},
            {"apart", point.apart},
            {"precision", share(point.precision)},
            {"recall", share(point.recall)},
            {"f1", {{"value", number(point.f1)}, {"low", point.f1Low}, {"high", point.f1High}}}};
}

Json toJson(const CalibrationBin& bin)
{
    return {{"from", bin.from},
            {"to", bin.to},
            {"pairs", bin.observed.whole},
            {"same", bin.observed.part},
            {"predicted", number(bin.predicted)},
            {"observed", number(bin.observed.value)},
            {"low", bin.observed.low},
            {"high", bin.observed.high}};
}

} // namespace weir::match
