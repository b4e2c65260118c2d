#include <QtTest>

#include "core/match/decisions.h"
#include "core/match/evaluate.h"

#include <random>

using namespace weir::match;

namespace {

/// People whose copies differ by an edit of the name now and then; the city is worth little.
Table people(std::uint32_t seed, int number, std::vector<std::uint32_t>& truth)
{
    std::mt19937 random(seed);
    const auto word = [&] {
        std::string text;
        for (int i = 0; i < 7; ++i) {
            text += static_cast<char>('a' + random() % 26);
        }
        return text;
    };
    TableBuilder builder;
    builder.begin(weir::Schema({{"given name", weir::TypeKind::Text},
                                {"family name", weir::TypeKind::Text},
                                {"city", weir::TypeKind::Text}}),
                  0);
    for (int person = 0; person < number; ++person) {
        const std::string given = word();
        const std::string family = word();
        const auto copies = 1 + random() % 3;
        for (std::uint32_t copy = 0; copy < copies; ++copy) {
            std::string seen = family;
            if (random() % 3 == 0) {
                seen[random() % seen.size()] = 'x';
            }
            builder.add({given, seen, "town " + std::to_string(random() % 20)});
            truth.push_back(static_cast<std::uint32_t>(person));
        }
    }
    return builder.finish();
}

bool together(const std::vector<std::uint32_t>& groups, std::uint32_t a, std::uint32_t b)
{
    return groups[a] == groups[b];
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private slots:
    /// Whatever is decided, in any number: "different" holds always, "same" unless another decision forbids it.
    void decisionsHold()
    {
        for (std::uint32_t seed = 1; seed <= 30; ++seed) {
            std::vector<std::uint32_t> truth;
            const Table table = people(seed, 60, truth);
            std::mt19937 random(seed);
            Options options;
            for (int i = 0; i < 40; ++i) {
                const auto a = static_cast<std::uint32_t>(random() % table.records);
                const auto b = static_cast<std::uint32_t>(random() % table.records);
                if (a != b) {
                    options.decisions.push_back({a, b, random() % 2 == 0});
                }
            }
            const Outcome outcome = match(table, options);
            std::int64_t broken = 0;
            for (const Decision& each : options.decisions) {
                const bool forbidden =
                    std::any_of(options.decisions.begin(), options.decisions.end(), [&](const Decision& other) {
                        return !other.same && std::minmax(other.a, other.b) == std::minmax(each.a, each.b);
                    });
                if (!each.same) {
                    QVERIFY(!together(outcome.groups, each.a, each.b));
                } else if (!together(outcome.groups, each.a, each.b) && !forbidden) {
                    ++broken;
                }
            }
            QVERIFY(broken <= outcome.contradictions);
        }
    }

    /// Against the textbook: the penalised likelihood has its maximum where we are.
    void calibrationIsAMaximum()
    {
        std::vector<std::uint32_t> truth;
        const Table table = people(7, 80, truth);
        const Outcome outcome = match(table, {});
        std::vector<Decision> decisions;
        std::mt19937 random(3);
        for (std::uint32_t a = 0; a < table.records; ++a) {
            for (std::uint32_t b = a + 1; b < table.records; ++b) {
                if (truth[a] == truth[b] || random() % 50 == 0) { // some answers are wrong, as with people
                    decisions.push_back({a, b, (truth[a] == truth[b]) != (random() % 20 == 0)});
                }
            }
        }
        QVERIFY(decisions.size() > 50);
        Model learned = outcome.trained.model;
        QVERIFY(calibrate(learned, outcome.comparisons, decisions));
        const double prior = outcome.trained.model.priorWeight();
        const double shift = learned.priorWeight() - prior;
        const auto likelihood = [&](double intercept, const std::vector<double>& slopes) {
            double sum = -intercept * intercept / (2 * 9);
            for (const double slope : slopes) {
                sum -= (slope - 1) * (slope - 1) / (2 * 0.25);
            }
            for (const Decision& each : decisions) {
                double weight = prior + intercept;
                for (std::size_t c = 0; c < outcome.comparisons.size(); ++c) {
                    const Comparison& comparison = outcome.comparisons[c];
                    const Judged judged =
                        comparison.ids[each.a] != 0 && comparison.ids[each.b] != 0
                            ? comparison.comparator->judge(comparison.ids[each.a], comparison.ids[each.b])
                            : Judged{};
                    weight += slopes[c] * bitsOf(outcome.trained.model, c, judged,
                                                 comparison.comparator->levels()[judged.level].byFrequency);
                }
                const double p = 1 / (1 + std::exp2(-weight));
                sum += std::log(std::max(each.same ? p : 1 - p, 1e-300));
            }
            return sum;
        };
        const double best = likelihood(shift, learned.scales);
        for (const double step : {-0.05, 0.05}) {
            QVERIFY(likelihood(shift + step, learned.scales) <= best + 1e-6);
            for (std::size_t c = 0; c < learned.scales.size(); ++c) {
                std::vector<double> moved = learned.scales;
                moved[c] += step;
                QVERIFY(likelihood(shift, moved) <= best + 1e-6);
            }
        }
        QVERIFY(!calibrate(learned, outcome.comparisons, {}));
    }

    void answersDoNotDependOnThreads()
    {
        std::vector<std::uint32_t> truth;
        const Table table = people(11, 100, truth);
        Options options;
        options.decisions = {{0, 5, true}, {1, 9, false}, {3, 4, true}};
        options.training.threads = options.clusters.threads = 1;
        const Outcome one = match(table, options);
        options.training.threads = options.clusters.threads = 3;
        const Outcome three = match(table, options);
        QVERIFY(one.groups == three.groups);
        QVERIFY(one.trained.model.scales == three.trained.model.scales);
    }

    void aStopEndsItSoon()
    {
        std::vector<std::uint32_t> truth;
        const Table table = people(13, 200, truth);
        std::stop_source source;
        source.request_stop();
        Options options;
        options.training.stop = options.clusters.stop = source.get_token();
        QVERIFY(match(table, options).scored.edges.empty());
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
