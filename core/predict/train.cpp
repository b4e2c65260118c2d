#include "core/predict/train.h"

#include "core/base/hash.h"
#include "core/predict/parallel.h"
#include "core/predict/regression.h"
#include "core/predict/score.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace weir::predict {
namespace {

constexpr std::size_t kMostEvents = 16; ///< Names that are chosen automatically, the most frequent ones.
constexpr std::size_t kMostLevels = 12; ///< Of a text; with more it says too much about too few.
constexpr std::int64_t kLeastPerLevel = 20;
constexpr std::size_t kMostTerms = 40;

/// A feature and how it is read from the examples.
struct Candidate
{
    Feature feature;
    std::size_t slot = 0;
    const TraitHistory* trait = nullptr;
    double mean = 0;
    double spread = 0;
    double relation = 0; ///< The absolute correlation with what came of it.
};

class Trainer
{
public:
    Trainer(const History& history, const Prediction& prediction, const audience::ProfileSet& allowed,
            std::vector<LeftOut> leftOut, const TrainOptions& options, const RunContext& context)
        : m_history(history), m_prediction(prediction), m_allowed(allowed), m_options(options), m_context(context)
    {
        m_model.prediction = prediction;
        m_model.asOf = history.asOf();
        m_model.leftOut = std::move(leftOut);
    }

    Result<Model> go()
    {
        WEIR_ASSIGN_OR_RETURN(m_cuts, cutsOf(m_history, m_prediction));
        m_model.training.cuts = static_cast<std::int64_t>(m_cuts.size()) - 1;
        m_measured = examplesAt(m_history, m_prediction, m_allowed, m_cuts, 0, 1, m_options.threads);
        m_examples = examplesAt(m_history, m_prediction, m_allowed, m_cuts, 1, m_cuts.size() - 1, m_options.threads);
        WEIR_RETURN_IF_ERROR(count());
        findLateTraits();
        arrange(m_examples, m_options.mostExamples, m_history, m_cuts);
        m_model.training.used = static_cast<std::int64_t>(m_examples.size());
        m_context.report("predict", 0.3, m_model.training.used);
        if (m_context.stopped()) {
            return cancelled();
        }
        chooseEvents();
        readEvents();
        chooseTraits();
        look();
        m_model.version = version();
        m_context.report("predict", 0.5, m_model.training.used);
        if (m_context.stopped()) {
            return cancelled();
        }
        fit();
        m_context.report("predict", 0.8, m_model.training.used);
        measureQuality();
        return std::move(m_model);
    }

private:
    std::uint32_t profileOf(const Example& example) const { return m_history.people()[example.person].profile; }

    static std::int64_t positivesIn(const std::vector<Example>& examples)
    {
        return std::count_if(examples.begin(), examples.end(), [](const Example& each) { return each.positive != 0; });
    }

    Status count()
    {
        const auto enough = [&](const std::vector<Example>& examples, std::int64_t least, std::string id,
                                std::string sentence) -> Status {
            const std::int64_t positives = positivesIn(examples);
            const std::int64_t negatives = static_cast<std::int64_t>(examples.size()) - positives;
            if (positives >= least && negatives >= least) {
                return {};
            }
            return Error(ErrorCode::InvalidInput, std::move(id), std::move(sentence),
                         {{"prediction", m_prediction.name},
                          {"needed", std::to_string(least)},
                          {"positives", std::to_string(positives)},
                          {"negatives", std::to_string(negatives)}});
        };
        WEIR_RETURN_IF_ERROR(
            enough(m_examples, kLeastExamples, "predict.few",
                   "{prediction} cannot be learnt: at least {needed} examples of which it came true "
                   "and {needed} of which it did not are needed, but there are {positives} and "
                   "{negatives}. Widen who is eligible or the event, or load more people with consent."));
        WEIR_RETURN_IF_ERROR(enough(m_measured, kLeastMeasured, "predict.few.measured",
                                    "{prediction} cannot be tested: in the newest period it came true for {positives} "
                                    "people and not for {negatives}, and {needed} of each are needed. Widen who is "
                                    "eligible or the event, or load more people with consent."));
        m_model.training.examples = static_cast<std::int64_t>(m_examples.size());
        m_model.training.positives = positivesIn(m_examples);
        return {};
    }

    /// A trait of which some value is newer than the cut of its example: what was there before is gone, and that it is
    /// newer may itself tell what came.
    void findLateTraits()
    {
        for (const TraitHistory& trait : m_history.traits()) {
            const auto late = [&](const Example& example) {
                const std::int64_t since = trait.since[profileOf(example)];
                return since != INT64_MAX && since > m_cuts[example.cut];
            };
            if (std::any_of(m_examples.begin(), m_examples.end(), late) ||
                std::any_of(m_measured.begin(), m_measured.end(), late)) {
                m_late.insert(trait.name);
                m_model.leftOut.push_back({trait.name, Omission::Later});
            }
        }
    }

    /// Those that are named, or the most frequent ones before the newest cut.
    void chooseEvents()
    {
        if (!m_prediction.features.empty()) {
            for (const std::string& name : m_prediction.features) {
                if (m_history.idOf(name)) {
                    m_events.push_back(name);
                }
            }
            return;
        }
        std::vector<std::int64_t> counts(m_history.nameCount(), 0);
        for (const Stretch& person : m_history.people()) {
            for (std::size_t event = person.begin; event < person.end; ++event) {
                counts[m_history.names()[event]] += m_history.times()[event] <= m_cuts.front() ? 1 : 0;
            }
        }
        std::vector<std::uint32_t> ids;
        for (std::uint32_t id = 0; id < counts.size(); ++id) {
            if (counts[id] == 0) {
                continue;
            }
            if (isSensitive(m_history.nameOf(id))) {
                m_model.leftOut.push_back({m_history.nameOf(id), Omission::Sensitive});
            } else {
                ids.push_back(id);
            }
        }
        std::sort(ids.begin(), ids.end(), [&](std::uint32_t a, std::uint32_t b) {
            return counts[a] != counts[b] ? counts[a] > counts[b] : m_history.nameOf(a) < m_history.nameOf(b);
        });
        ids.resize(std::min(ids.size(), kMostEvents));
        for (const std::uint32_t id : ids) {
            m_events.push_back(m_history.nameOf(id));
        }
    }

    void readEvents()
    {
        const EventReader reader(m_history, m_events);
        m_width = reader.width();
        m_cells.assign(m_width * m_examples.size(), 0);
        constexpr std::size_t kBlock = 4096;
        eachBlock((m_examples.size() + kBlock - 1) / kBlock, m_options.threads, [&](std::size_t block) {
            const std::size_t end = std::min(m_examples.size(), (block + 1) * kBlock);
            for (std::size_t i = block * kBlock; i < end; ++i) {
                reader.read(m_history.people()[m_examples[i].person], m_cuts[m_examples[i].cut],
                            m_cells.data() + i * m_width);
            }
        });
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            const std::vector<Feature> features = featuresOfEvent(m_events[i]);
            for (std::size_t k = 0; k < features.size(); ++k) {
                m_candidates.push_back({features[k], i * kPerEvent + k});
            }
        }
    }

    void chooseTraits()
    {
        for (const TraitHistory& trait : m_history.traits()) {
            if (m_late.contains(trait.name)) {
                continue;
            }
            if (trait.values.kind != TypeKind::Text) {
                m_candidates.push_back({{Feature::Kind::Number, trait.name, 0, {}}, 0, &trait});
                continue;
            }
            std::map<std::string_view, std::int64_t> levels;
            for (const Example& example : m_examples) {
                if (trait.knownAt(profileOf(example), m_cuts[example.cut])) {
                    ++levels[trait.values.text(profileOf(example))];
                }
                if (levels.size() > kMostLevels) {
                    break;
                }
            }
            if (levels.size() > kMostLevels) {
                m_model.leftOut.push_back({trait.name, Omission::Many});
                continue;
            }
            for (const auto& [level, people] : levels) {
                if (people >= kLeastPerLevel) {
                    m_candidates.push_back({{Feature::Kind::Level, trait.name, 0, std::string(level)}, 0, &trait});
                }
            }
        }
        std::sort(m_model.leftOut.begin(), m_model.leftOut.end(),
                  [](const LeftOut& a, const LeftOut& b) { return a.name < b.name; });
    }

    /// The scaled value of a candidate in an example, if it is known.
    std::optional<double> cell(const Candidate& candidate, std::size_t row) const
    {
        if (!candidate.trait) {
            return scaled(candidate.feature, m_cells[row * m_width + candidate.slot]);
        }
        const std::uint32_t profile = profileOf(m_examples[row]);
        const bool known = candidate.trait->knownAt(profile, m_cuts[m_examples[row].cut]);
        if (candidate.feature.kind == Feature::Kind::Level) {
            return known && candidate.trait->values.text(profile) == candidate.feature.level ? 1 : 0;
        }
        return known ? std::optional(candidate.trait->values.numbers[profile]) : std::nullopt;
    }

    /// Means, spreads and what relates most to what came of it; the best stay, in a fixed order.
    void look()
    {
        eachBlock(m_candidates.size(), m_options.threads, [&](std::size_t at) {
            Candidate& candidate = m_candidates[at];
            double sum = 0;
            double count = 0;
            double labels = 0;
            for (std::size_t row = 0; row < m_examples.size(); ++row) {
                if (const auto value = cell(candidate, row)) {
                    sum += *value;
                    labels += m_examples[row].positive;
                    ++count;
                }
            }
            if (count == 0) {
                return;
            }
            candidate.mean = sum / count;
            const double rate = labels / count;
            double squares = 0;
            double products = 0;
            for (std::size_t row = 0; row < m_examples.size(); ++row) {
                if (const auto value = cell(candidate, row)) {
                    const double off = *value - candidate.mean;
                    squares += off * off;
                    products += off * (m_examples[row].positive - rate);
                }
            }
            candidate.spread = std::sqrt(squares / count);
            const double scale = candidate.spread * std::sqrt(std::max(rate * (1 - rate), 1e-12)) * count;
            candidate.relation = scale > 0 ? std::fabs(products) / scale : 0;
        });
        std::vector<std::size_t> order(m_candidates.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        constexpr double kFlat = 1e-9;
        std::erase_if(order, [&](std::size_t at) { return !(m_candidates[at].spread > kFlat); });
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_candidates[a].relation > m_candidates[b].relation;
        });
        order.resize(std::min(order.size(), kMostTerms));
        std::sort(order.begin(), order.end());
        std::vector<Candidate> chosen;
        for (const std::size_t at : order) {
            chosen.push_back(m_candidates[at]);
        }
        m_candidates = std::move(chosen);
    }

    /// Of the definition, the features that were chosen, and everything that is learnt from.
    std::string version() const
    {
        std::uint64_t content = m_examples.size();
        const auto take = [&](std::uint64_t bits) {
            content = std::rotl(content, 23) * 0x9e37'79b9'7f4a'7c15U + bits;
            content ^= content >> 29;
        };
        for (std::size_t row = 0; row < m_examples.size(); ++row) {
            take(m_examples[row].key);
            take(m_examples[row].positive);
            for (const Candidate& candidate : m_candidates) {
                const auto value = cell(candidate, row);
                take(value ? std::bit_cast<std::uint64_t>(*value) : 1);
            }
        }
        Json features = Json::array();
        for (const Candidate& candidate : m_candidates) {
            features.push_back(toJson(candidate.feature));
        }
        constexpr std::size_t kLetters = 12;
        return sha256Hex("predict 1\n" + hashOf(m_prediction) + '\n' + compactJson(features) + '\n' +
                         std::to_string(content) + '\n' + std::to_string(m_history.asOf().micros))
            .substr(0, kLetters);
    }

    void fit()
    {
        Design design;
        design.rows = m_examples.size();
        design.columns = m_candidates.size();
        design.cells.resize(design.rows * design.columns);
        design.labels.resize(design.rows);
        constexpr std::size_t kBlock = 4096;
        eachBlock((design.rows + kBlock - 1) / kBlock, m_options.threads, [&](std::size_t block) {
            const std::size_t end = std::min(design.rows, (block + 1) * kBlock);
            for (std::size_t row = block * kBlock; row < end; ++row) {
                design.labels[row] = m_examples[row].positive;
                for (std::size_t i = 0; i < design.columns; ++i) {
                    const Candidate& candidate = m_candidates[i];
                    const auto value = cell(candidate, row);
                    design.cells[row * design.columns + i] = value ? (*value - candidate.mean) / candidate.spread : 0;
                }
            }
        });
        FitOptions options;
        options.threads = m_options.threads;
        Fit fit = fitLogistic(design, options);
        calibrate(design, fit);
        m_model.intercept = fit.intercept;
        for (std::size_t i = 0; i < design.columns; ++i) {
            const Candidate& candidate = m_candidates[i];
            m_model.terms.push_back(
                {candidate.feature, fit.weights[i] / candidate.spread, candidate.mean, candidate.spread});
        }
    }

    /// Stretches and moves the logits to what the newest of the cuts that are learnt from shows (Platt 1999), so that
    /// probabilities follow the times. It stays a sum of the same terms.
    void calibrate(const Design& design, Fit& fit) const
    {
        if (m_cuts.size() < 3) {
            return; // all of them are of that cut already
        }
        Design newest;
        newest.columns = 1;
        for (std::size_t row = 0; row < design.rows; ++row) {
            if (m_examples[row].cut != 1) {
                continue;
            }
            double logit = fit.intercept;
            for (std::size_t i = 0; i < design.columns; ++i) {
                logit += fit.weights[i] * design.cells[row * design.columns + i];
            }
            newest.cells.push_back(logit);
            newest.labels.push_back(design.labels[row]);
        }
        newest.rows = newest.labels.size();
        const std::int64_t positives = std::count(newest.labels.begin(), newest.labels.end(), std::uint8_t{1});
        if (positives < kLeastMeasured || static_cast<std::int64_t>(newest.rows) - positives < kLeastMeasured) {
            return;
        }
        FitOptions options;
        options.threads = m_options.threads;
        const Fit line = fitLogistic(newest, options);
        if (!(line.weights.front() > 0)) {
            return; // it would turn the ranks around
        }
        fit.intercept = line.intercept + line.weights.front() * fit.intercept;
        for (double& weight : fit.weights) {
            weight *= line.weights.front();
        }
    }

    void measureQuality()
    {
        const Scorer scorer(m_model, m_history);
        std::vector<double> scores(m_measured.size());
        std::vector<std::uint8_t> labels(m_measured.size());
        constexpr std::size_t kBlock = 4096;
        eachBlock((scores.size() + kBlock - 1) / kBlock, m_options.threads, [&](std::size_t block) {
            const std::size_t end = std::min(scores.size(), (block + 1) * kBlock);
            for (std::size_t i = block * kBlock; i < end; ++i) {
                scores[i] = scorer.score(m_history.people()[m_measured[i].person], m_cuts.front());
                labels[i] = m_measured[i].positive;
            }
        });
        m_model.quality = measure(scores, labels);
    }

    const History& m_history;
    const Prediction& m_prediction;
    const audience::ProfileSet& m_allowed;
    const TrainOptions& m_options;
    const RunContext& m_context;
    Model m_model;
    std::vector<std::int64_t> m_cuts;
    std::vector<Example> m_measured;
    std::vector<Example> m_examples;
    std::set<std::string> m_late;
    std::vector<std::string> m_events;
    std::vector<Candidate> m_candidates;
    std::vector<std::uint16_t> m_cells; ///< Of events: m_width per example.
    std::size_t m_width = 0;
};

} // namespace

Status readCandidates(History& history, const store::Reader& reader, const Prediction& prediction,
                      std::vector<LeftOut>& leftOut)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> known, reader.traits());
    std::vector<std::string> names;
    for (const store::TraitDefinition& trait : known) {
        const bool own = trait.name == prediction.name || trait.name == audience::percentileTrait(prediction.name);
        if (own || trait.privacy == Privacy::Identifier || !prediction.features.empty()) {
            continue;
        }
        if (isSensitive(trait.name)) {
            leftOut.push_back({trait.name, Omission::Sensitive});
        } else {
            names.push_back(trait.name);
        }
    }
    for (const std::string& name : prediction.features) {
        const bool there = std::any_of(known.begin(), known.end(), [&](const store::TraitDefinition& trait) {
            return trait.name == name && trait.privacy != Privacy::Identifier;
        });
        if (there) {
            names.push_back(name);
        } else if (!history.idOf(name)) {
            leftOut.push_back({name, Omission::Unusable});
        }
    }
    return history.readTraits(reader, names);
}

Result<Model> train(const History& history, const Prediction& prediction, const audience::ProfileSet& allowed,
                    std::vector<LeftOut> leftOut, const TrainOptions& options, const RunContext& context)
{
    return Trainer(history, prediction, allowed, std::move(leftOut), options, context).go();
}

} // namespace weir::predict
