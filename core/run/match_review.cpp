#include "core/run/match_review.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace weir::run {
namespace {

constexpr std::size_t kAlike = 3; ///< Pairs that reach the same steps everywhere.

struct Candidate
{
    std::string left;
    std::string right;
    double probability = 0;
    double weight = 0;
    std::string why;

    [[nodiscard]] double distance() const { return std::abs(weight); }
};

std::vector<PairReason> reasonsOf(const std::string& why)
{
    std::vector<PairReason> reasons;
    const Result<Json> json = parseJson(why);
    for (const Json& each : json && json->is_array() ? *json : Json::array()) {
        reasons.push_back({each.value("comparison", ""), each.value("step", ""), each.value("bits", 0.0)});
    }
    return reasons;
}

/// What a pair looks like: the steps it reached.
std::string patternOf(const std::string& why)
{
    std::string pattern;
    for (const PairReason& reason : reasonsOf(why)) {
        pattern += reason.comparison + '\n' + reason.step + '\n';
    }
    return pattern;
}

std::set<std::pair<std::string, std::string>> pairsOf(const std::vector<nodes::PairDecision>& decisions)
{
    std::set<std::pair<std::string, std::string>> pairs;
    for (const nodes::PairDecision& decision : decisions) {
        pairs.insert(std::minmax(decision.left, decision.right));
    }
    return pairs;
}

/// The nearest candidates, few of each pattern, in order. Patterns are only read for those that may stay.
std::vector<Candidate> chosen(std::vector<Candidate> candidates, std::size_t count)
{
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.distance() != b.distance() ? a.distance() < b.distance()
               : a.left != b.left           ? a.left < b.left
                                            : a.right < b.right;
    });
    std::map<std::string, std::size_t> seen;
    std::vector<Candidate> first;
    std::vector<Candidate> rest;
    for (Candidate& each : candidates) {
        (++seen[patternOf(each.why)] <= kAlike ? first : rest).push_back(std::move(each));
    }
    std::move(rest.begin(), rest.end(), std::back_inserter(first));
    first.resize(std::min(first.size(), count));
    return first;
}

} // namespace

Result<PairReview> pairsToReview(const Workspace& workspace, const MatchResults& results,
                                 const std::vector<nodes::PairDecision>& decided, std::size_t count,
                                 const RunContext& context)
{
    PairReview review;
    const auto known = pairsOf(decided);
    std::vector<Candidate> nearest;
    const std::size_t held = count * 20; // enough for some of every pattern
    const auto nearer = [](const Candidate& a, const Candidate& b) { return a.distance() < b.distance(); };
    WEIR_RETURN_IF_ERROR(eachBatch(workspace, results.pairs, results.pairSchema, context, [&](const RowBatch& batch) {
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            Candidate each{textAt(batch, row, "left_record"),
                           textAt(batch, row, "right_record"),
                           numberAt(batch, row, "probability"),
                           numberAt(batch, row, "weight"),
                           {}};
            if (known.contains(std::minmax(each.left, each.right)) || each.left == each.right) {
                continue;
            }
            ++review.undecided;
            if (nearest.size() == held && !nearer(each, nearest.front())) {
                continue;
            }
            each.why = textAt(batch, row, "why");
            nearest.push_back(std::move(each));
            std::push_heap(nearest.begin(), nearest.end(), nearer);
            if (nearest.size() > held) {
                std::pop_heap(nearest.begin(), nearest.end(), nearer);
                nearest.pop_back();
            }
        }
    }));
    const std::vector<Candidate> picked = chosen(std::move(nearest), count);

    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < results.recordSchema.size(); ++c) {
        const Field& field = results.recordSchema[c];
        if (isAdded(results, c)) {
            continue;
        }
        columns.push_back(c);
        review.schema.add(field);
    }
    std::unordered_map<std::string, std::vector<Value>> cells;
    for (const Candidate& each : picked) {
        cells[each.left];
        cells[each.right];
    }
    WEIR_RETURN_IF_ERROR(
        eachBatch(workspace, results.records, results.recordSchema, context, [&](const RowBatch& batch) {
            for (std::size_t row = 0; row < batch.rows(); ++row) {
                const auto wanted = cells.find(textAt(batch, row, recordColumn(results)));
                if (wanted == cells.end() || !wanted->second.empty()) {
                    continue;
                }
                for (const std::size_t column : columns) {
                    wanted->second.push_back(batch.value(row, column));
                }
            }
        }));
    for (const Candidate& each : picked) {
        ReviewPair pair{each.left,           each.right,       each.probability, each.weight,
                        reasonsOf(each.why), cells[each.left], cells[each.right]};
        pair.leftCells.resize(columns.size());
        pair.rightCells.resize(columns.size());
        review.pairs.push_back(std::move(pair));
    }
    return review;
}

} // namespace weir::run
