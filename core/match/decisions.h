#pragma once

#include "core/match/matcher.h"
#include "core/match/quality.h"

#include <set>
#include <utility>

namespace weir::match {

/// Decisions of people as rules for groups.
class Rulings
{
public:
    Rulings(const std::vector<Decision>& decisions, std::size_t records);

    [[nodiscard]] bool anyApart() const { return !m_apart.empty(); }
    [[nodiscard]] bool isApart(std::uint32_t a, std::uint32_t b) const;
    /// The edges without those of records that are apart; those that are decided to be one come first of all.
    [[nodiscard]] std::vector<Edge> settled(const std::vector<Edge>& edges) const;
    /// Joins the groups of records that are one, unless two records in them are apart. Returns how often that was so.
    std::int64_t join(std::vector<std::uint32_t>& groups) const;

private:
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    std::set<Pair> m_same;
    std::set<Pair> m_apart;
};

/// Lets the weights learn from decisions: a logistic regression of "same" on the bits of the comparisons, whose
/// intercept shifts the prior and whose slopes scale the comparisons. It starts from what was learned without labels
/// and is held there by a penalty (intercept within 3 bits, slopes within 0.5 of 1, as one standard deviation), so that
/// few decisions change little. False when there is nothing to learn from.
bool calibrate(Model& model, const std::vector<Comparison>& comparisons, const std::vector<Decision>& decisions);

/// The decided pairs with their weights under models that have not learned from them: every decision belongs to one of
/// up to ten parts, and is judged by `model`, which knows no decision, after it has learned from the other parts
/// (cross-validation; Stone 1974). So the figures made of them do not praise what was learned by heart. In the order of
/// the decisions.
[[nodiscard]] std::vector<AnsweredPair> crossJudged(const Model& model, const std::vector<Comparison>& comparisons,
                                                    const std::vector<Decision>& decisions);
/// The same under one model, whatever it has learned from.
[[nodiscard]] std::vector<AnsweredPair> judged(const Model& model, const std::vector<Comparison>& comparisons,
                                               const std::vector<Decision>& decisions);

} // namespace weir::match
