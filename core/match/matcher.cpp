#include "core/match/matcher.h"

#include "core/match/decisions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weir::match {
namespace {

constexpr double kLeastBits = -10; ///< Weaker pairs are forgotten.

/// The prior that agrees with what it finds: lambda = expected matches / all pairs, repeated until it stands. The edges
/// come without a prior and leave with that one, so that they are, to the last bit, what a match gives that begins with
/// it: shifting weights from one prior to the other would round otherwise.
void settlePrior(Model& model, Scored& scored, double allPairs)
{
    for (int round = 0; round < 20; ++round) {
        const double prior = model.priorWeight();
        double matches = 0;
        for (const Edge& edge : scored.edges) {
            matches += probabilityOf(prior + edge.weight);
        }
        const double now = std::clamp(std::max(matches, 1.0) / allPairs, 1e-12, 0.5);
        const bool still = std::abs(std::log2(now / model.lambda)) < 0.001;
        model.lambda = now;
        if (still) {
            break;
        }
    }
    const double prior = model.priorWeight();
    for (Edge& edge : scored.edges) {
        edge.weight = prior + edge.weight;
    }
    std::erase_if(scored.edges, [](const Edge& edge) { return edge.weight < kLeastBits; });
}

/// The model as if two records were one as often as not: what it says of a pair is the evidence alone.
Model withoutPrior(Model model)
{
    model.lambda = 0.5;
    return model;
}

/// Neighbours share an address too: of one household are only those who may be of one family.
void keepStrangersApart(Model& model, const std::vector<Comparison>& comparisons)
{
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        for (const std::uint8_t level : comparisons[c].comparator->strangers()) {
            model.comparisons[c].m[level] = model.comparisons[c].u[level] * std::exp2(-kMostBits);
        }
    }
}

/// What columns say, how they are compared, and everybody alone.
Outcome begun(const Table& table, std::vector<FieldChoice> fields, Entity entity)
{
    Outcome out;
    out.fields = fieldsFor(entity, std::move(fields));
    out.comparisons = makeComparisons(table, out.fields);
    out.groups.resize(table.records);
    std::iota(out.groups.begin(), out.groups.end(), 0U);
    return out;
}

/// `rows` of the outcome's comparisons.
std::vector<std::uint32_t> grouped(const Table& table, const Outcome& outcome, const Rows& rows, const Options& options,
                                   std::int64_t* contradictions)
{
    const bool oneToOne = options.linking == Options::Linking::OneToOne ||
                          (options.linking == Options::Linking::Automatic && !table.origins.empty());
    const Rulings rulings(options.decisions, table.records);
    std::vector<std::uint32_t> groups;
    if (oneToOne) {
        groups = linkOneToOne(table.records, rulings.settled(outcome.scored.edges), options.clusters.least);
    } else {
        const Model& model = outcome.trained.model;
        std::vector<Judge> judges(static_cast<std::size_t>(std::max(options.clusters.threads, 1)),
                                  Judge(outcome.comparisons, &model));
        const double prior = model.priorWeight();
        std::function<bool(std::uint32_t, std::uint32_t)> apart;
        if (rulings.anyApart()) {
            apart = [&rulings](std::uint32_t a, std::uint32_t b) { return rulings.isApart(a, b); };
        }
        groups = cluster(
            table.records, outcome.scored.edges, options.clusters,
            [&](std::uint32_t a, std::uint32_t b, int thread) {
                return prior + judges[static_cast<std::size_t>(thread)].weight(rows.row(a), rows.row(b));
            },
            apart);
    }
    const std::int64_t refused = rulings.join(groups);
    if (contradictions) {
        *contradictions = refused;
    }
    return groups;
}

} // namespace

Outcome match(const Table& table, const Options& options)
{
    Outcome out = begun(table, options.fields.empty() ? detectFields(table) : options.fields, options.entity);
    if (out.comparisons.empty() || table.records < 2) {
        return out;
    }
    const auto reached = [&options](double part) {
        if (options.progress) {
            options.progress(part);
        }
    };
    const Rows rows(out.comparisons);
    const Blocking blocking(chooseRules(out.comparisons, table.records, options.limits), table.records, table.origins);
    for (const BlockRule& rule : blocking.rules()) {
        out.rules.push_back(rule.name);
    }
    reached(0.1);
    BlockLimits training = options.limits;
    training.allPairs = 0;
    training.pairsPerRecord = 100;
    const bool all = blocking.rules().size() == 1 && blocking.rules().front().comparisons.empty();
    if (all) {
        const Blocking narrow(chooseRules(out.comparisons, table.records, training), table.records, table.origins);
        out.trained = train(narrow, out.comparisons, rows, options.training);
    } else {
        out.trained = train(blocking, out.comparisons, rows, options.training);
    }
    Model& model = out.trained.model;
    if (options.entity == Entity::Household) {
        keepStrangersApart(model, out.comparisons);
    }
    out.scored = scorePairs(blocking, out.comparisons, rows, withoutPrior(model), kLeastBits - model.priorWeight(),
                            options.training.threads, options.training.stop);
    settlePrior(model, out.scored, blocking.allPairs());
    out.answers = crossJudged(model, out.comparisons, options.decisions);
    if (calibrate(model, out.comparisons, options.decisions)) {
        out.scored = scorePairs(blocking, out.comparisons, rows, model, kLeastBits, options.training.threads,
                                options.training.stop);
    }
    reached(0.8);
    out.groups = grouped(table, out, rows, options, &out.contradictions);
    return out;
}

Result<Outcome> match(const Table& table, const Options& options, const SavedModel& saved)
{
    WEIR_ASSIGN_OR_RETURN(std::vector<FieldChoice> fields, fieldsOf(saved, table));
    Outcome out = begun(table, std::move(fields), saved.entity);
    WEIR_RETURN_IF_ERROR(checkComparisons(saved, out.comparisons));
    if (out.comparisons.empty() || table.records < 2) {
        return out;
    }
    const Rows rows(out.comparisons);
    const Blocking blocking(chooseRules(out.comparisons, table.records, saved.limits), table.records, table.origins);
    for (const BlockRule& rule : blocking.rules()) {
        out.rules.push_back(rule.name);
    }
    out.trained.model = saved.model;
    out.scored = scorePairs(blocking, out.comparisons, rows, saved.model, kLeastBits, options.training.threads,
                            options.training.stop);
    out.answers = judged(saved.model, out.comparisons, options.decisions);
    out.answersLearned = true;
    if (options.progress) {
        options.progress(0.8);
    }
    out.groups = grouped(table, out, rows, options, &out.contradictions);
    return out;
}

Outcome match(const Table& table, const Options& options, SplinkModel& read)
{
    Outcome out;
    out.comparisons = std::move(read.comparisons);
    out.groups.resize(table.records);
    std::iota(out.groups.begin(), out.groups.end(), 0U);
    std::vector<BlockRule> rules = read.rules;
    if (rules.empty()) {
        rules.push_back({"all pairs", {}, std::vector<std::uint32_t>(table.records, 1), 0});
    }
    const Rows rows(out.comparisons);
    const Blocking blocking(std::move(rules), table.records, table.origins);
    for (const BlockRule& rule : blocking.rules()) {
        out.rules.push_back(rule.name);
    }
    if (!read.trained && table.records > 1) {
        out.trained = train(blocking, out.comparisons, rows, options.training);
        const double floor = read.model.frequencyFloor;
        read.model = out.trained.model;
        read.model.frequencyFloor = floor; // how rare a value is counts without a limit there
        read.trained = true;
        for (std::size_t c = 0; c < out.comparisons.size(); ++c) {
            out.comparisons[c].comparator->learned(read.model.comparisons[c].u);
        }
    }
    out.trained.model = read.model;
    out.scored = scorePairs(blocking, out.comparisons, rows, read.model, kLeastBits, options.training.threads,
                            options.training.stop);
    out.groups = grouped(table, out, rows, options, nullptr);
    return out;
}

std::vector<std::uint32_t> groupRecords(const Table& table, const Outcome& outcome, const Options& options,
                                        std::int64_t* contradictions)
{
    return grouped(table, outcome, Rows(outcome.comparisons), options, contradictions);
}

} // namespace weir::match
