#include "core/predict/sample.h"

#include "core/predict/parallel.h"

#include <algorithm>

namespace weir::predict {

Result<std::vector<std::int64_t>> cutsOf(const History& history, const Prediction& prediction)
{
    constexpr std::int64_t kLeastSpans = 3; ///< One to know people by, one to learn from, one to measure on.
    const std::int64_t span = prediction.days * kDay;
    std::vector<std::int64_t> cuts;
    for (std::int64_t back = 1; back <= kMostCuts; ++back) {
        const std::int64_t cut = history.asOf().micros - back * span;
        if (history.firstTime() != INT64_MAX && history.firstTime() <= cut - span) {
            cuts.push_back(cut);
        }
    }
    if (cuts.size() < 2) {
        const std::int64_t have =
            history.firstTime() == INT64_MAX ? 0 : (history.asOf().micros - history.firstTime()) / kDay;
        return Error(
            ErrorCode::InvalidInput, "predict.history.short",
            "To predict the next {days} days, {needed} days of events are needed, but there are {have}. Predict "
            "fewer days, or load older events.",
            {{"days", std::to_string(prediction.days)},
             {"needed", std::to_string(kLeastSpans * prediction.days)},
             {"have", std::to_string(have)}});
    }
    return cuts;
}

std::vector<Example> examplesAt(const History& history, const Prediction& prediction,
                                const audience::ProfileSet& allowed, const std::vector<std::int64_t>& cuts,
                                std::size_t first, std::size_t count, unsigned threads)
{
    constexpr std::size_t kBlock = 4096; ///< People.
    const Judge judge(history, prediction);
    const std::vector<Stretch>& people = history.people();
    const std::size_t blocks = (people.size() + kBlock - 1) / kBlock;
    std::vector<Example> all;
    for (std::size_t cut = first; cut < first + count; ++cut) {
        std::vector<std::vector<Example>> parts(blocks);
        eachBlock(blocks, threads, [&](std::size_t block) {
            const std::size_t end = std::min(people.size(), (block + 1) * kBlock);
            for (std::size_t person = block * kBlock; person < end; ++person) {
                if (!allowed.contains(people[person].profile)) {
                    continue;
                }
                const Standing standing = judge.at(people[person], cuts[cut]);
                if (standing.eligible) {
                    parts[block].push_back({static_cast<std::uint32_t>(person), static_cast<std::uint8_t>(cut),
                                            static_cast<std::uint8_t>(standing.positive ? 1 : 0), standing.key});
                }
            }
        });
        for (const std::vector<Example>& part : parts) {
            all.insert(all.end(), part.begin(), part.end());
        }
    }
    return all;
}

void arrange(std::vector<Example>& examples, std::size_t most, const History& history,
             const std::vector<std::int64_t>& cuts)
{
    /// Which of two examples comes first by their traits, as they were known.
    const auto byTraits = [&](const Example& a, const Example& b) {
        const std::uint32_t personA = history.people()[a.person].profile;
        const std::uint32_t personB = history.people()[b.person].profile;
        for (const TraitHistory& trait : history.traits()) {
            const bool knownA = trait.knownAt(personA, cuts[a.cut]);
            const bool knownB = trait.knownAt(personB, cuts[b.cut]);
            if (knownA != knownB) {
                return knownB;
            }
            if (!knownA) {
                continue;
            }
            if (trait.values.kind == TypeKind::Text) {
                const int order = trait.values.text(personA).compare(trait.values.text(personB));
                if (order != 0) {
                    return order < 0;
                }
            } else if (trait.values.numbers[personA] != trait.values.numbers[personB]) {
                return trait.values.numbers[personA] < trait.values.numbers[personB];
            }
        }
        return false;
    };
    std::sort(examples.begin(), examples.end(), [&](const Example& a, const Example& b) {
        if (a.key != b.key) {
            return a.key < b.key;
        }
        if (a.cut != b.cut) {
            return a.cut < b.cut;
        }
        return a.positive != b.positive ? a.positive < b.positive : byTraits(a, b);
    });
    if (examples.size() > most) {
        std::vector<Example> kept;
        kept.reserve(most);
        for (std::size_t i = 0; i < most; ++i) {
            kept.push_back(examples[i * examples.size() / most]);
        }
        examples = std::move(kept);
    }
}

} // namespace weir::predict
