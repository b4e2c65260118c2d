#include "core/predict/score.h"

#include "core/predict/parallel.h"
#include "core/predict/regression.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace weir::predict {
namespace {

constexpr std::uint32_t kNoLevel = 0xffff'ffffU;
constexpr std::size_t kBlock = 4096; ///< People.

/// The events that a model's terms read.
std::vector<std::string> eventsOf(const Model& model)
{
    std::vector<std::string> events;
    for (const Term& term : model.terms) {
        if (isOfEvent(term.feature) && std::find(events.begin(), events.end(), term.feature.name) == events.end()) {
            events.push_back(term.feature.name);
        }
    }
    return events;
}

store::TypedColumn emptyNumbers(std::uint32_t universe)
{
    store::TypedColumn column;
    column.kind = TypeKind::Number;
    column.numbers.assign(universe, 0);
    column.valid.assign(universe, 0);
    return column;
}

/// The share of scores that are not higher, in percent.
void rank(Scores& scores)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t profile = 0; profile < scores.score.size(); ++profile) {
        if (!scores.score.isNull(profile)) {
            order.push_back(profile);
        }
    }
    const std::vector<double>& values = scores.score.numbers;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
    constexpr double kPercent = 100;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]]) {
            ++end;
        }
        for (std::size_t i = begin; i < end; ++i) {
            scores.percentile.numbers[order[i]] =
                kPercent * static_cast<double>(end) / static_cast<double>(order.size());
            scores.percentile.valid[order[i]] = 1;
        }
        begin = end;
    }
}

} // namespace

Scorer::Scorer(const Model& model, const History& history)
    : m_model(&model), m_history(&history), m_events(history, eventsOf(model))
{
    const std::vector<std::string> events = eventsOf(model);
    for (const Term& term : model.terms) {
        Place place;
        if (isOfEvent(term.feature)) {
            const std::vector<Feature> features = featuresOfEvent(term.feature.name);
            const auto event = std::find(events.begin(), events.end(), term.feature.name) - events.begin();
            const auto kind = std::find(features.begin(), features.end(), term.feature) - features.begin();
            place.slot =
                static_cast<std::size_t>(event) * kPerEvent + std::min(static_cast<std::size_t>(kind), kPerEvent - 1);
        } else {
            place.trait = history.trait(term.feature.name);
            place.level = kNoLevel;
            if (place.trait && term.feature.kind == Feature::Kind::Level) {
                const auto& levels = place.trait->values.dictionary;
                const auto found = std::find(levels.begin(), levels.end(), term.feature.level);
                place.level = found == levels.end() ? kNoLevel : static_cast<std::uint32_t>(found - levels.begin());
            }
        }
        m_places.push_back(place);
    }
}

/// Calls use(index of the term, value, scaled value); both are nothing where the value is not known.
template <class Use>
void Scorer::eachTerm(const Stretch& person, std::int64_t cut, const Use& use) const
{
    thread_local std::vector<std::uint16_t> counts;
    counts.resize(m_events.width());
    m_events.read(person, cut, counts.data());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place& place = m_places[i];
        const Feature& feature = m_model->terms[i].feature;
        if (isOfEvent(feature)) {
            const double value = counts[place.slot];
            use(i, std::optional(value), std::optional(scaled(feature, value)));
            continue;
        }
        std::optional<double> value;
        const bool known =
            place.trait && person.profile < place.trait->since.size() && place.trait->knownAt(person.profile, cut);
        if (feature.kind == Feature::Kind::Level) {
            value = known && place.trait->values.codes[person.profile] == place.level ? 1 : 0;
        } else if (known) {
            value = place.trait->values.numbers[person.profile];
        }
        use(i, value, value);
    }
}

std::vector<double> Scorer::contributions(const Stretch& person, std::int64_t cut) const
{
    std::vector<double> parts(m_places.size(), 0);
    eachTerm(person, cut, [&](std::size_t i, std::optional<double>, std::optional<double> value) {
        const Term& term = m_model->terms[i];
        parts[i] = value ? term.weight * (*value - term.mean) : 0;
    });
    return parts;
}

std::vector<std::optional<double>> Scorer::values(const Stretch& person, std::int64_t cut) const
{
    std::vector<std::optional<double>> all(m_places.size());
    eachTerm(person, cut, [&](std::size_t i, std::optional<double> value, std::optional<double>) { all[i] = value; });
    return all;
}

double Scorer::score(const Stretch& person, std::int64_t cut) const
{
    double logit = m_model->intercept;
    eachTerm(person, cut, [&](std::size_t i, std::optional<double>, std::optional<double> value) {
        const Term& term = m_model->terms[i];
        logit += value ? term.weight * (*value - term.mean) : 0;
    });
    return logistic(logit);
}

Scores score(Model& model, const History& history, const audience::ProfileSet& people, std::uint32_t universe,
             unsigned threads)
{
    Scores scores{emptyNumbers(universe), emptyNumbers(universe)};
    const Scorer scorer(model, history);
    const Judge judge(history, model.prediction);
    const std::int64_t now = history.asOf().micros;
    const std::vector<Stretch>& everybody = history.people();
    const std::size_t blocks = (everybody.size() + kBlock - 1) / kBlock;
    // Sums in 2^-20 are exact, so that the order of people does not matter.
    constexpr double kOne = 1048576;
    std::vector<std::vector<std::int64_t>> sums(blocks);
    std::vector<std::vector<std::int64_t>> counts(blocks);
    std::vector<std::int64_t> scored(blocks, 0);
    eachBlock(blocks, threads, [&](std::size_t block) {
        sums[block].assign(model.terms.size(), 0);
        counts[block].assign(model.terms.size(), 0);
        const std::size_t end = std::min(everybody.size(), (block + 1) * kBlock);
        for (std::size_t at = block * kBlock; at < end; ++at) {
            const Stretch& person = everybody[at];
            if (person.profile >= universe || !people.contains(person.profile) || !judge.at(person, now).eligible) {
                continue;
            }
            const std::vector<double> parts = scorer.contributions(person, now);
            double logit = model.intercept;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                const Term& term = model.terms[i];
                logit += parts[i];
                if (term.weight != 0) {
                    sums[block][i] += std::llround(parts[i] / (term.weight * term.spread) * kOne);
                    ++counts[block][i];
                }
            }
            scores.score.numbers[person.profile] = logistic(logit);
            scores.score.valid[person.profile] = 1;
            ++scored[block];
        }
    });
    scores.people = std::accumulate(scored.begin(), scored.end(), std::int64_t{0});
    model.drift = 0;
    for (std::size_t i = 0; i < model.terms.size() && scores.people > 0; ++i) {
        std::int64_t sum = 0;
        std::int64_t count = 0;
        for (std::size_t block = 0; block < blocks; ++block) {
            sum += sums[block][i];
            count += counts[block][i];
        }
        const double moved = count == 0 ? 0 : std::fabs(static_cast<double>(sum) / kOne / static_cast<double>(count));
        if (moved > model.drift) {
            model.drift = moved;
            model.drifted = model.terms[i].feature.name;
        }
    }
    rank(scores);
    return scores;
}

Explanation explain(const Model& model, const History& history, std::uint32_t profile)
{
    Explanation explanation;
    const auto person = std::find_if(history.people().begin(), history.people().end(),
                                     [&](const Stretch& each) { return each.profile == profile; });
    if (person == history.people().end()) {
        return explanation;
    }
    const std::int64_t now = history.asOf().micros;
    explanation.eligible = Judge(history, model.prediction).at(*person, now).eligible;
    const Scorer scorer(model, history);
    explanation.score = scorer.score(*person, now);
    const std::vector<double> parts = scorer.contributions(*person, now);
    const std::vector<std::optional<double>> values = scorer.values(*person, now);
    std::map<std::string, Contribution> traits;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Feature& feature = model.terms[i].feature;
        if (feature.kind != Feature::Kind::Level) {
            explanation.contributions.push_back({describe(feature, values[i]), parts[i]});
            continue;
        }
        Contribution& whole = traits[feature.name]; // its levels exclude each other: the one that holds tells most
        whole.weight += parts[i];
        if (whole.words.empty() || values[i].value_or(0) != 0) {
            whole.words = describe(feature, values[i]);
        }
    }
    for (auto& [name, whole] : traits) {
        explanation.contributions.push_back(std::move(whole));
    }
    std::sort(explanation.contributions.begin(), explanation.contributions.end(),
              [](const Contribution& a, const Contribution& b) {
                  return std::fabs(a.weight) != std::fabs(b.weight) ? std::fabs(a.weight) > std::fabs(b.weight)
                                                                    : a.words < b.words;
              });
    return explanation;
}

} // namespace weir::predict
