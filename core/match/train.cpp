#include "core/match/train.h"

#include "core/match/numbering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>

namespace weir::match {
namespace {

std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL; // splitmix64 (Steele, Lea, Flood 2014)
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

std::size_t levelsOf(const Comparison& comparison)
{
    return comparison.comparator->levels().size();
}

/// How often two random records have the same value, by the level that equal values get: counted, not sampled.
std::vector<double> equalShares(const Comparison& comparison, const Blocking& blocking)
{
    std::vector<double> shares(levelsOf(comparison), 0.0);
    std::vector<std::uint32_t> sizes;
    std::vector<std::uint32_t> second; // in the second table, when two are linked
    double filled = 0;
    double filledSecond = 0;
    for (std::size_t i = 0; i < comparison.ids.size(); ++i) {
        const std::uint32_t id = comparison.ids[i];
        if (id == 0) {
            continue;
        }
        if (id >= sizes.size()) {
            sizes.resize(id + 1, 0);
            second.resize(id + 1, 0);
        }
        ++sizes[id];
        ++filled;
        if (i > 0 && blocking.isPair(0, static_cast<std::uint32_t>(i)) && !blocking.isPair(0, 0)) {
            ++second[id];
            ++filledSecond;
        }
    }
    const bool linked = !blocking.isPair(0, 0);
    const double pairs = linked ? (filled - filledSecond) * filledSecond : filled * (filled - 1) / 2;
    if (pairs <= 0) {
        return shares;
    }
    const std::uint8_t always = comparison.comparator->equalLevel();
    for (std::uint32_t id = 1; id < sizes.size(); ++id) {
        const auto size = static_cast<double>(sizes[id]);
        const auto others = static_cast<double>(second[id]);
        const double equal = linked ? (size - others) * others : size * (size - 1) / 2;
        if (equal > 0) {
            shares[always != 0 ? always : comparison.comparator->judge(id, id).level] += equal / pairs;
        }
    }
    return shares;
}

/// Counts rows of levels. Four levels are one number, and such numbers are numbered together.
class PatternCounts
{
public:
    explicit PatternCounts(std::size_t width)
        : m_width(width), m_levels((width + 3) / 4 * 4), m_numbers(m_levels.size() / 4)
    {}
    /// Where the levels to be counted are written.
    [[nodiscard]] std::uint8_t* levels() { return m_levels.data(); }
    void count()
    {
        std::uint32_t number = 0;
        for (std::size_t part = 0; part < m_numbers.size(); ++part) {
            std::uint32_t four = 0;
            std::memcpy(&four, m_levels.data() + 4 * part, sizeof(four));
            number = m_numbers[part].of(number, four);
        }
        if (number > m_counts.size()) {
            m_counts.push_back(0);
            m_seen.append(m_levels.begin(), m_levels.begin() + static_cast<std::ptrdiff_t>(m_width));
        }
        ++m_counts[number - 1];
    }
    void addTo(std::map<std::string, std::int64_t>& all) const
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            all[m_seen.substr(i * m_width, m_width)] += m_counts[i];
        }
    }

private:
    std::size_t m_width;
    std::vector<std::uint8_t> m_levels;
    std::vector<PairNumbering> m_numbers; ///< Of what came before and four levels more.
    std::vector<std::int64_t> m_counts;   ///< By number, from 1.
    std::string m_seen;                   ///< The levels of each number, end to end.
};

/// `judges`: one per thread; what they remember serves the next rule too.
Patterns collect(const Blocking& blocking, int rule, std::vector<Judge>& judges, const Rows& rows,
                 const TrainOptions& options)
{
    const std::vector<PairTask> tasks = tasksOf(blocking, rule);
    std::int64_t all = 0;
    for (const PairTask& task : tasks) {
        all += task.pairs;
    }
    const std::int64_t step = std::max<std::int64_t>(1, all / std::max<std::int64_t>(options.sessionPairs, 1));
    std::vector<PatternCounts> counts(judges.size(), PatternCounts(rows.width()));
    constexpr std::size_t kBatch = 64;
    constexpr std::size_t kAhead = 6;
    forEachTask(
        (tasks.size() + kBatch - 1) / kBatch, options.threads, options.stop, [&](std::size_t batch, int thread) {
            const auto t = static_cast<std::size_t>(thread);
            for (std::size_t number = batch * kBatch; number < std::min(tasks.size(), (batch + 1) * kBatch); ++number) {
                if (step > 1 && mixed(number ^ options.seed) % static_cast<std::uint64_t>(step) != 0) {
                    continue;
                }
                prefetch(blocking, rows, tasks[std::min(number + kAhead, tasks.size() - 1)]);
                const Blocking::Block& block = blocking.blocks()[tasks[number].block];
                const auto order = blocking.order(block.rule);
                for (std::uint32_t i = tasks[number].from; i < tasks[number].to; ++i) {
                    for (std::uint32_t j = i + 1; j < block.end; ++j) {
                        if (blocking.isPair(order[i], order[j])) {
                            judges[t].levels(rows.row(order[i]), rows.row(order[j]), counts[t].levels());
                            counts[t].count();
                        }
                    }
                }
            }
        });
    std::map<std::string, std::int64_t> merged;
    for (const PatternCounts& part : counts) {
        part.addTo(merged);
    }
    Patterns patterns;
    for (const auto& [levels, count] : merged) {
        patterns.levels.emplace_back(levels.begin(), levels.end());
        patterns.counts.push_back(static_cast<double>(count));
    }
    return patterns;
}

using LevelCounts = std::vector<std::vector<std::int64_t>>; ///< By comparison and level.

/// Pairs of records whose levels are counted, in batches. They are rarely seen twice, so nothing is remembered. A batch
/// is judged comparison by comparison: its values are far apart in memory, and what does not depend on each other can
/// be waited for together.
class Drawn
{
public:
    Drawn(const Rows& rows, const std::vector<Comparison>& comparisons, LevelCounts& counts)
        : m_rows(&rows), m_comparisons(&comparisons), m_counts(&counts), m_lefts(comparisons.size() * kMost),
          m_rights(m_lefts.size()), m_used(comparisons.size())
    {}
    void add(std::uint32_t a, std::uint32_t b)
    {
        m_pairs[m_count++] = {a, b};
        m_rows->prefetch(a);
        m_rows->prefetch(b);
        if (m_count == kMost) {
            judge();
        }
    }
    /// Counts those that were added since.
    void judge()
    {
        const std::size_t width = m_comparisons->size();
        std::fill(m_used.begin(), m_used.end(), std::size_t{0});
        for (std::size_t i = 0; i < m_count; ++i) {
            const std::uint32_t* left = m_rows->row(m_pairs[i].first);
            const std::uint32_t* right = m_rows->row(m_pairs[i].second);
            for (std::size_t c = 0; c < width; ++c) { // without a branch: which values are known nobody foresees
                const std::size_t at = c * kMost + m_used[c];
                m_lefts[at] = std::min(left[c], right[c]);
                m_rights[at] = std::max(left[c], right[c]);
                m_used[c] += static_cast<std::size_t>(m_lefts[at] != 0) & static_cast<std::size_t>(left[c] != right[c]);
            }
        }
        for (std::size_t c = 0; c < width; ++c) {
            (*m_comparisons)[c].comparator->countLevels({m_lefts.data() + c * kMost, m_used[c]},
                                                        {m_rights.data() + c * kMost, m_used[c]},
                                                        (*m_counts)[c].data());
        }
        m_count = 0;
    }

private:
    static constexpr std::size_t kMost = 256; ///< Whose rows stay in the fastest cache.
    const Rows* m_rows;
    const std::vector<Comparison>* m_comparisons;
    LevelCounts* m_counts;
    std::array<std::pair<std::uint32_t, std::uint32_t>, kMost> m_pairs;
    std::size_t m_count = 0;
    std::vector<std::uint32_t> m_lefts; ///< kMost values for each comparison, of which some are used.
    std::vector<std::uint32_t> m_rights;
    std::vector<std::size_t> m_used;
};

/// A first guess of m: better levels are likelier, all else is rare.
std::vector<double> firstGuess(const Comparison& comparison, const std::vector<double>& u)
{
    const std::vector<Level>& levels = comparison.comparator->levels();
    std::vector<double> m(levels.size(), 0.0);
    double sum = 0;
    for (std::size_t level = 1; level < levels.size(); ++level) {
        const double place = static_cast<double>(level) / static_cast<double>(levels.size() - 1);
        m[level] = levels.size() <= 2 ? place : std::exp2(3 * place) * (level == 1 ? 0.3 : 1.0);
        m[level] *= std::pow(std::max(u[level], 1e-9), 0.05);
        sum += m[level];
    }
    for (double& value : m) {
        value /= sum > 0 ? sum : 1;
    }
    return m;
}

} // namespace

std::vector<std::vector<double>> randomShares(const Blocking& blocking, const std::vector<Comparison>& comparisons,
                                              const Rows& rows, const TrainOptions& options)
{
    const std::uint64_t n = blocking.records();
    const auto threads = static_cast<std::size_t>(std::max(options.threads, 1));
    LevelCounts empty;
    for (const Comparison& comparison : comparisons) {
        empty.emplace_back(levelsOf(comparison), 0);
    }
    std::vector<LevelCounts> counts(threads, empty);
    const bool all = n * (n - 1) / 2 <= static_cast<std::uint64_t>(options.randomPairs);
    const std::uint64_t draws = all ? n : static_cast<std::uint64_t>(options.randomPairs);
    constexpr std::uint64_t kBatch = 4096;
    forEachTask((draws + kBatch - 1) / kBatch, options.threads, options.stop, [&](std::size_t batch, int thread) {
        Drawn drawn(rows, comparisons, counts[static_cast<std::size_t>(thread)]);
        const auto draw = [&](std::uint64_t a, std::uint64_t b) {
            const auto x = static_cast<std::uint32_t>(a);
            const auto y = static_cast<std::uint32_t>(b);
            if (x != y && blocking.isPair(x, y)) {
                drawn.add(x, y);
            }
        };
        for (std::uint64_t i = batch * kBatch; i < std::min(draws, (batch + 1) * kBatch); ++i) {
            if (all) {
                for (std::uint64_t j = i + 1; j < n; ++j) {
                    draw(i, j);
                }
            } else {
                const std::uint64_t hash = mixed(i ^ (options.seed << 40));
                draw((hash & 0xffff'ffffU) * n >> 32, (hash >> 32) * n >> 32);
            }
        }
        drawn.judge();
    });
    std::vector<std::vector<double>> shares(comparisons.size());
    forEachTask(comparisons.size(), options.threads, {},
                [&](std::size_t c, int /*thread*/) { shares[c] = equalShares(comparisons[c], blocking); });
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        std::vector<double>& u = shares[c];
        double equal = 0;
        for (const double share : u) {
            equal += share;
        }
        double seen = 0;
        std::vector<double> drawn(u.size(), 0.0);
        for (std::size_t level = 1; level < u.size(); ++level) {
            for (const LevelCounts& part : counts) {
                drawn[level] += static_cast<double>(part[c][level]);
            }
            seen += drawn[level];
        }
        const double half = 0.3; // of a pair for levels never drawn
        for (std::size_t level = 1; level < u.size(); ++level) {
            u[level] += (1 - equal) * (drawn[level] + half) / (seen + half * static_cast<double>(u.size() - 1));
        }
    }
    return shares;
}

double maximise(const Patterns& patterns, const std::vector<std::uint8_t>& active, Model& model, int rounds)
{
    const std::size_t width = model.comparisons.size();
    double total = 0;
    for (const double count : patterns.counts) {
        total += count;
    }
    // One comparison alone does not tell matches from the rest: any share of "all else" fits. So it is bounded.
    const auto several = std::count(active.begin(), active.end(), std::uint8_t{1}) > 1;
    const double mostElse = several ? 0.35 : 0.1;
    double matches = 0;
    for (int round = 0; round < rounds && total > 0; ++round) {
        std::vector<std::vector<double>> sums(width);
        for (std::size_t c = 0; c < width; ++c) {
            sums[c].assign(model.comparisons[c].m.size(), 0.0);
        }
        matches = 0;
        const double prior = model.priorWeight();
        for (std::size_t p = 0; p < patterns.levels.size(); ++p) {
            double weight = prior;
            for (std::size_t c = 0; c < width; ++c) {
                const std::uint8_t level = patterns.levels[p][c];
                if (active[c] != 0 && level != 0) {
                    weight += std::log2(model.comparisons[c].m[level] / model.comparisons[c].u[level]);
                }
            }
            const double expected = probabilityOf(weight) * patterns.counts[p];
            matches += expected;
            for (std::size_t c = 0; c < width; ++c) {
                sums[c][patterns.levels[p][c]] += expected;
            }
        }
        double change = 0;
        for (std::size_t c = 0; c < width; ++c) {
            if (active[c] == 0) {
                continue;
            }
            std::vector<double>& m = model.comparisons[c].m;
            double filled = 0;
            for (std::size_t level = 1; level < m.size(); ++level) {
                filled += sums[c][level];
            }
            if (filled < 1) {
                continue;
            }
            // Levels that few matches reach lean on a guess that gives rare levels little: otherwise a level that
            // nobody ever reached would be the strongest evidence of all.
            constexpr double kLean = 2;
            const std::vector<double>& u = model.comparisons[c].u;
            double guesses = 0;
            for (std::size_t level = 1; level < m.size(); ++level) {
                guesses += std::sqrt(u[level]);
            }
            const double others = filled - sums[c][1];
            sums[c][1] = std::min(sums[c][1], others * mostElse / (1 - mostElse));
            filled = others + sums[c][1];
            for (std::size_t level = 1; level < m.size(); ++level) {
                const double now = (sums[c][level] + kLean * std::sqrt(u[level]) / guesses) / (filled + kLean);
                change = std::max(change, std::abs(now - m[level]));
                m[level] = now;
            }
        }
        model.lambda = std::clamp(matches / total, 1e-12, 1 - 1e-6);
        if (change < 1e-4) {
            break;
        }
    }
    return matches;
}

namespace {

/// Among few records most that agree are one person, so what random pairs show says little about strangers. The shares
/// lean on what is usual in large populations, which counts as much as a thousand pairs and fades as pairs come in:
/// everything for ten records, a tenth for a hundred, nothing for three hundred.
void leanOnUsual(std::vector<double>& shares, double usual, double pairs)
{
    const double usualPairs = 1000 * std::exp(-pairs / 2000);
    constexpr double kWorse = 6; // times as often for each step down
    double rest = 1;
    for (std::size_t level = shares.size(); level-- > 1;) {
        const double expected =
            level == 1 ? std::max(rest, 0.05)
                       : std::min(usual * std::pow(kWorse, static_cast<double>(shares.size() - 1 - level)), 0.2);
        rest -= expected;
        shares[level] = (pairs * shares[level] + usualPairs * expected) / (pairs + usualPairs);
    }
}

} // namespace

Trained train(const Blocking& blocking, const std::vector<Comparison>& comparisons, const Rows& rows,
              const TrainOptions& options)
{
    Trained trained;
    std::vector<std::vector<double>> shares = randomShares(blocking, comparisons, rows, options);
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        leanOnUsual(shares[c], comparisons[c].usual, blocking.allPairs());
    }
    Model start;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        start.comparisons.push_back({firstGuess(comparisons[c], shares[c]), shares[c]});
    }
    std::vector<std::vector<double>> sums;
    std::vector<double> weights(comparisons.size(), 0.0);
    for (const Comparison& comparison : comparisons) {
        sums.emplace_back(levelsOf(comparison), 0.0);
    }
    std::vector<std::size_t> order(blocking.rules().size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return blocking.rules()[a].comparisons.size() < blocking.rules()[b].comparisons.size();
    });
    constexpr std::size_t kSessions = 14;
    constexpr double kLeastLeft = 0.2; // of u: what is taken out of it as matches is an estimate itself
    double most = 0;
    std::vector<Judge> judges(static_cast<std::size_t>(std::max(options.threads, 1)), Judge(comparisons, nullptr));
    for (std::size_t number = 0; number < std::min(order.size(), kSessions); ++number) {
        const BlockRule& rule = blocking.rules()[order[number]];
        const Patterns patterns = collect(blocking, static_cast<int>(order[number]), judges, rows, options);
        std::vector<std::uint8_t> active(comparisons.size(), 1);
        for (const std::size_t c : rule.comparisons) {
            active[c] = 0;
        }
        double total = 0;
        for (const double count : patterns.counts) {
            total += count;
        }
        if (total < 20) {
            continue;
        }
        Model model = start;
        model.lambda = rule.comparisons.empty() ? std::min(0.01, 1.0 / static_cast<double>(blocking.records())) : 0.1;
        const double matches = maximise(patterns, active, model, options.rounds);
        trained.sessions.push_back({rule.name, static_cast<std::int64_t>(total), matches});
        if (matches < 5 || matches > 0.9999 * total) {
            continue;
        }
        most = std::max(most, matches / total * static_cast<double>(rule.pairs));
        for (std::size_t c = 0; c < comparisons.size(); ++c) {
            if (active[c] != 0) {
                for (std::size_t level = 1; level < sums[c].size(); ++level) {
                    sums[c][level] += matches * model.comparisons[c].m[level];
                }
                weights[c] += matches;
            }
        }
    }
    trained.model = start;
    Model& model = trained.model;
    model.lambda = std::clamp(1.2 * std::max(most, 1.0) / blocking.allPairs(), 1e-12, 0.5);
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        Model::Parameters& p = model.comparisons[c];
        for (std::size_t level = 1; level < p.m.size(); ++level) {
            if (weights[c] > 0) {
                p.m[level] = sums[c][level] / weights[c];
            }
            p.u[level] =
                std::max((p.u[level] - model.lambda * p.m[level]) / (1 - model.lambda), p.u[level] * kLeastLeft);
        }
    }
    return trained;
}

} // namespace weir::match
