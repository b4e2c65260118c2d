#include "core/match/evaluate.h"
#include "core/match/matcher.h"
#include "core/match/output.h"

#include <QtTest>

#include <map>
#include <random>
#include <set>

using namespace weir;
using namespace weir::match;

namespace {

struct People
{
    Table table;
    std::vector<std::uint32_t> truth;
};

/// People with copies that have typing mistakes and gaps, always the same for a seed.
People people(std::size_t count, unsigned seed)
{
    static const std::vector<std::string> given{"anna",  "peter", "william", "elizabeth", "george", "susan", "james",
                                                "laura", "david", "agnes",   "thomas",    "oliver", "clara", "henry"};
    static const std::vector<std::string> middle{"han", "mor", "bel", "tar", "win", "sol", "ker", "dun", "lam", "ros"};
    static const std::vector<std::string> last{"ton", "field", "man", "ley", "son", "by", "worth", "ham", "er", "ell"};
    std::mt19937 random(seed);
    const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
    TableBuilder builder;
    builder.begin(Schema({{"first_name", TypeKind::Text},
                          {"surname", TypeKind::Text},
                          {"dob", TypeKind::Text},
                          {"city", TypeKind::Text},
                          {"email", TypeKind::Text}}),
                  0);
    People made;
    for (std::size_t person = 0; person < count; ++person) {
        const std::string first = pick(given);
        const std::string family = pick(middle) + pick(middle) + pick(last);
        const std::string year = std::to_string(1940 + random() % 60);
        const std::string month = std::to_string(10 + random() % 3);
        const std::string day = std::to_string(10 + random() % 18);
        const std::string city = pick(middle) + "ford";
        const std::string email = first + '.' + family + std::to_string(random() % 90) + "@example.com";
        const std::size_t copies = 1 + random() % 4;
        for (std::size_t copy = 0; copy < copies; ++copy) {
            std::vector<std::string> cells{first, family, year + '-' + month + '-' + day, city, email};
            if (copy > 0) {
                std::string& hit = cells[random() % cells.size()];
                hit.erase(random() % hit.size(), 1);
                if (random() % 3 == 0) {
                    cells[random() % cells.size()].clear();
                }
            }
            builder.add(cells);
            made.truth.push_back(static_cast<std::uint32_t>(person));
        }
    }
    made.table = builder.finish();
    return made;
}

} // namespace

class tst_match : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatBelongsTogether()
    {
        const People made = people(400, 7);
        const Outcome outcome = match::match(made.table, {});
        const Evaluation found = evaluate(outcome.groups, made.truth);
        QVERIFY2(found.pairs.precision > 0.93, qPrintable(QString::number(found.pairs.precision)));
        QVERIFY2(found.pairs.recall > 0.95, qPrintable(QString::number(found.pairs.recall)));
    }

    /// Families and neighbours in the same houses, with typing mistakes: a household is one name at one address.
    void householdsAreFamiliesUnderOneRoof()
    {
        std::mt19937 random(4);
        const auto word = [&](std::size_t syllables) {
            static const std::vector<std::string> list{"han", "mor", "bel", "tar", "win", "sol", "ker", "dun", "lam"};
            std::string made;
            for (std::size_t i = 0; i < syllables; ++i) {
                made += list[random() % list.size()];
            }
            return made;
        };
        TableBuilder builder;
        builder.begin(Schema({{"first_name", TypeKind::Text},
                              {"surname", TypeKind::Text},
                              {"street", TypeKind::Text},
                              {"postcode", TypeKind::Text},
                              {"city", TypeKind::Text},
                              {"email", TypeKind::Text}}),
                      0);
        std::vector<std::uint32_t> households;
        std::vector<std::uint32_t> addresses;
        std::uint32_t household = 0;
        for (std::uint32_t house = 0; house < 500; ++house) {
            const std::string street = std::to_string(1 + random() % 150) + ' ' + word(3) + " street";
            const std::string postcode = std::to_string(10'000 + random() % 80'000);
            const std::string city = word(2) + "ford";
            for (std::uint32_t family = 0; family < 1 + random() % 2; ++family, ++household) {
                const std::string surname = word(3) + "son";
                for (std::uint32_t person = 0; person < 1 + random() % 4; ++person) {
                    const std::string given = word(2);
                    std::vector<std::string> cells{given,  surname,
                                                   street, postcode,
                                                   city,   given + std::to_string(random() % 1'000) + "@example.org"};
                    if (random() % 4 == 0) {
                        std::string& hit = cells[1 + random() % 4];
                        hit.erase(random() % hit.size(), 1);
                    }
                    builder.add(cells);
                    households.push_back(household);
                    addresses.push_back(house);
                }
            }
        }
        const Table table = builder.finish();
        Options options;
        for (const auto& [entity, truth] :
             {std::pair(Entity::Household, &households), std::pair(Entity::Address, &addresses)}) {
            options.entity = entity;
            const Evaluation found = evaluate(match::match(table, options).groups, *truth);
            QVERIFY2(found.pairs.precision > 0.97 && found.pairs.recall > 0.95,
                     qPrintable(QStringLiteral("%1 %2").arg(found.pairs.precision).arg(found.pairs.recall)));
        }
    }

    void everyPairIsComparedOnceAndWeighsWhatTheFormulaSays()
    {
        const People made = people(300, 3);
        Options options;
        options.limits.allPairs = 0; // with blocking
        const Outcome outcome = match::match(made.table, options);
        QVERIFY(outcome.rules.size() > 3);
        // Brute force: all pairs that share a block of any rule, and their weights by Fellegi and Sunter's formula.
        const auto rules = chooseRules(outcome.comparisons, made.table.records, options.limits);
        std::map<std::pair<std::uint32_t, std::uint32_t>, double> expected;
        std::int64_t pairs = 0;
        const Model& model = outcome.trained.model;
        for (std::uint32_t a = 0; a < made.table.records; ++a) {
            for (std::uint32_t b = a + 1; b < made.table.records; ++b) {
                const bool shares = std::any_of(rules.begin(), rules.end(), [&](const BlockRule& rule) {
                    return rule.ids[a] != 0 && rule.ids[a] == rule.ids[b];
                });
                if (!shares) {
                    continue;
                }
                ++pairs;
                double odds = model.lambda / (1 - model.lambda);
                for (std::size_t c = 0; c < outcome.comparisons.size(); ++c) {
                    const Comparison& comparison = outcome.comparisons[c];
                    if (comparison.ids[a] == 0 || comparison.ids[b] == 0) {
                        continue;
                    }
                    const Judged judged = comparison.comparator->judge(comparison.ids[a], comparison.ids[b]);
                    const Judged mirrored = comparison.comparator->judge(comparison.ids[b], comparison.ids[a]);
                    QCOMPARE(judged.level, mirrored.level);
                    if (judged.level == 0) {
                        continue;
                    }
                    odds *= model.comparisons[c].m[judged.level] / model.comparisons[c].u[judged.level];
                    if (comparison.comparator->levels()[judged.level].byFrequency && judged.frequency > 0) {
                        odds /= std::max(judged.frequency, model.frequencyFloor);
                    }
                }
                expected[{a, b}] = std::log2(odds);
            }
        }
        QCOMPARE(outcome.scored.pairs, pairs);
        std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
        for (const Edge& edge : outcome.scored.edges) {
            QVERIFY(seen.insert({edge.a, edge.b}).second);
            QVERIFY(std::abs(expected.at({edge.a, edge.b}) - edge.weight) < 1e-9);
        }
        for (const auto& [pair, weight] : expected) {
            QVERIFY(weight < -2 || seen.contains(pair)); // pruning loses none that counts
        }
    }

    void sharesOfCountedLevelsAreThoseOfAllPairs()
    {
        const People made = people(120, 5);
        const auto comparisons = makeComparisons(made.table, detectFields(made.table));
        const Rows rows(comparisons);
        const Blocking blocking({}, made.table.records, {});
        const auto shares = randomShares(blocking, comparisons, rows, {});
        for (std::size_t c = 0; c < comparisons.size(); ++c) {
            std::vector<double> counts(shares[c].size(), 0.0);
            double all = 0;
            for (std::size_t a = 0; a < made.table.records; ++a) {
                for (std::size_t b = a + 1; b < made.table.records; ++b) {
                    const std::uint32_t x = comparisons[c].ids[a];
                    const std::uint32_t y = comparisons[c].ids[b];
                    if (x != 0 && y != 0) {
                        ++counts[comparisons[c].comparator->judge(x, y).level];
                        ++all;
                    }
                }
            }
            for (std::size_t level = 1; level < counts.size(); ++level) {
                QVERIFY(std::abs(shares[c][level] - counts[level] / all) < 1e-3);
            }
        }
    }

    void sameBytesForAnyNumberOfThreads()
    {
        const People made = people(500, 11);
        std::string first;
        for (const int threads : {1, 2, 3, 7}) {
            Options options;
            options.limits.allPairs = 100'000;
            options.training.threads = threads;
            options.clusters.threads = threads;
            const Outcome outcome = match::match(made.table, options);
            const std::string text = groupsAsCsv(made.table, outcome.groups) + pairsAsCsv(outcome, -5);
            if (first.empty()) {
                first = text;
            }
            QVERIFY(text == first);
        }
    }

    void oneWrongEdgeJoinsNobody()
    {
        // Two groups of four, all inside agree, one edge between them, all other pairs across disagree.
        std::vector<Edge> edges;
        for (std::uint32_t a = 0; a < 8; ++a) {
            for (std::uint32_t b = a + 1; b < 8; ++b) {
                if (a / 4 == b / 4 || (a == 3 && b == 4)) {
                    edges.push_back({a, b, 6.0});
                }
            }
        }
        const auto weight = [](std::uint32_t a, std::uint32_t b, int) {
            return a / 4 == b / 4 || (a == 3 && b == 4) ? 6.0 : -6.0;
        };
        QCOMPARE(cluster(8, edges, {}, weight), (std::vector<std::uint32_t>{0, 0, 0, 0, 4, 4, 4, 4}));
        // Records that must not be together stay apart whatever speaks for it.
        const auto groups = cluster(8, edges, {}, weight, [](std::uint32_t a, std::uint32_t b) {
            return std::min(a, b) == 0 && std::max(a, b) == 1;
        });
        QVERIFY(groups[0] != groups[1]);
    }

    void linksOneToOne()
    {
        const std::vector<Edge> edges{{0, 3, 5.0}, {0, 4, 9.0}, {1, 4, 8.0}, {2, 5, -1.0}, {1, 3, 2.0}};
        QCOMPARE(linkOneToOne(6, edges, 0), (std::vector<std::uint32_t>{0, 1, 2, 1, 0, 5}));
    }

    void evaluationByHand()
    {
        // Truth {0,1,2},{3,4}; found {0,1},{2,3,4}: 2 of 4 found pairs are true, 2 of 4 true ones found.
        const std::vector<std::uint32_t> groups{0, 0, 2, 2, 2};
        const std::vector<std::uint32_t> truth{9, 9, 9, 7, 7};
        const Evaluation found = evaluate(groups, truth);
        QCOMPARE(found.pairs.precision, 0.5);
        QCOMPARE(found.pairs.recall, 0.5);
        QCOMPARE(found.bCubed.precision, (1 + 1 + 1.0 / 3 + 2.0 / 3 + 2.0 / 3) / 5);
        QCOMPARE(found.bCubed.recall, (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1 + 1) / 5);
        QCOMPARE(found.largest, std::size_t{3});
    }

    void columnsAreRecognised()
    {
        const People made = people(50, 1);
        std::map<std::string, std::string> kinds;
        for (const FieldChoice& field : detectFields(made.table)) {
            kinds[made.table.columns[field.column].name] = std::string(match::name(field.kind));
        }
        const std::map<std::string, std::string> expected{{"first_name", "given_name"},
                                                          {"surname", "family_name"},
                                                          {"dob", "date"},
                                                          {"city", "city"},
                                                          {"email", "email"}};
        QVERIFY(kinds == expected);
    }

    void nothingToMatchIsNoError()
    {
        const Table none;
        QVERIFY(match::match(none, {}).groups.empty());
    }
};

QTEST_GUILESS_MAIN(tst_match)
#include "tst_match.moc"
