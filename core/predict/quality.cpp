#include "core/predict/quality.h"

#include "core/base/json_form.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace weir::predict {
namespace {

constexpr double kLeast = 1e-15; ///< A score of 0 or 1 that was wrong would cost infinitely much.

double costOf(double score, bool positive)
{
    return -std::log(std::max(kLeast, positive ? score : 1 - score));
}

double number(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? found->get<double>() : 0;
}

std::int64_t integer(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

} // namespace

double Quality::baseRate() const
{
    return people == 0 ? 0 : static_cast<double>(positives) / static_cast<double>(people);
}

double Quality::lift(std::size_t tenth) const
{
    const Tenth& own = tenths.at(tenth);
    return own.people == 0 || positives == 0
               ? 0
               : static_cast<double>(own.positives) / static_cast<double>(own.people) / baseRate();
}

Quality measure(std::span<const double> scores, std::span<const std::uint8_t> labels)
{
    Quality quality;
    quality.people = static_cast<std::int64_t>(scores.size());
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    double inOrder = 0; ///< Pairs.
    std::int64_t above = 0;
    std::int64_t positivesAbove = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        const double score = scores[order[begin]];
        std::size_t end = begin;
        std::int64_t positives = 0;
        for (; end < order.size() && scores[order[end]] == score; ++end) {
            positives += labels[order[end]] != 0 ? 1 : 0;
        }
        const auto people = static_cast<std::int64_t>(end - begin);
        const std::int64_t negatives = people - positives;
        inOrder += static_cast<double>(negatives) *
                   (static_cast<double>(positivesAbove) + 0.5 * static_cast<double>(positives));
        quality.logLoss += static_cast<double>(positives) * costOf(score, true) +
                           static_cast<double>(negatives) * costOf(score, false);
        Tenth& tenth = quality.tenths[static_cast<std::size_t>(above * 10 / quality.people)];
        tenth.people += people;
        tenth.positives += positives;
        tenth.expected += score * static_cast<double>(people);
        above += people;
        positivesAbove += positives;
        begin = end;
    }
    quality.positives = positivesAbove;
    const std::int64_t negatives = quality.people - quality.positives;
    if (quality.positives > 0 && negatives > 0) {
        quality.auc = inOrder / (static_cast<double>(quality.positives) * static_cast<double>(negatives));
        const double rate = quality.baseRate();
        quality.plainLogLoss = -(rate * std::log(rate) + (1 - rate) * std::log(1 - rate));
    }
    quality.logLoss = quality.people == 0 ? 0 : quality.logLoss / static_cast<double>(quality.people);
    return quality;
}

Json toJson(const Quality& quality)
{
    Json tenths = Json::array();
    for (const Tenth& tenth : quality.tenths) {
        tenths.push_back({{"people", tenth.people}, {"positives", tenth.positives}, {"expected", tenth.expected}});
    }
    return {{"people", quality.people},   {"positives", quality.positives},       {"auc", quality.auc},
            {"logLoss", quality.logLoss}, {"plainLogLoss", quality.plainLogLoss}, {"tenths", std::move(tenths)}};
}

Result<Quality> qualityFromJson(const Json& json)
{
    Quality quality;
    const auto tenths = json.is_object() ? json.find("tenths") : json.end();
    if (tenths == json.end() || !tenths->is_array() || tenths->size() != quality.tenths.size()) {
        return Error(ErrorCode::Corrupt, "predict.model.unreadable",
                     "The kept model of a prediction cannot be read. Run the pipeline again.");
    }
    quality.people = integer(json, "people");
    quality.positives = integer(json, "positives");
    quality.auc = number(json, "auc");
    quality.logLoss = number(json, "logLoss");
    quality.plainLogLoss = number(json, "plainLogLoss");
    for (std::size_t i = 0; i < quality.tenths.size(); ++i) {
        const Json& tenth = (*tenths)[i];
        if (tenth.is_object()) {
            quality.tenths[i] = {integer(tenth, "people"), integer(tenth, "positives"), number(tenth, "expected")};
        }
    }
    return quality;
}

} // namespace weir::predict
