#include "core/match/decisions.h"
#include "core/match/matcher.h"
#include "core/match/saved_model.h"

#include <QtTest>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>

using namespace weir;
using namespace weir::match;

namespace {

/// People with copies that differ by an edit now and then, and what is not known now and then. Columns in two orders.
Table people(std::uint32_t seed, int number, bool turned)
{
    std::mt19937 random(seed);
    const auto word = [&] {
        std::string text;
        for (int i = 0; i < 6; ++i) {
            text += static_cast<char>('a' + random() % 26);
        }
        return text;
    };
    const std::vector<std::string> given{"anna", "bernd", "carla", "david", "emma", "felix", "greta", "hans"};
    TableBuilder builder;
    std::vector<Field> fields{{"first_name", TypeKind::Text},
                              {"surname", TypeKind::Text},
                              {"city", TypeKind::Text},
                              {"email", TypeKind::Text},
                              {"date_of_birth", TypeKind::Text}};
    if (turned) {
        std::reverse(fields.begin(), fields.end());
    }
    builder.begin(Schema(fields), 0);
    for (int person = 0; person < number; ++person) {
        const std::string first = given[random() % given.size()];
        const std::string family = word();
        const std::string born = std::to_string(1940 + random() % 60) + "-0" + std::to_string(1 + random() % 9) + "-1" +
                                 std::to_string(random() % 10);
        const std::uint32_t copies = 1 + static_cast<std::uint32_t>(random() % 3);
        for (std::uint32_t copy = 0; copy < copies; ++copy) {
            std::string seen = family;
            if (random() % 3 == 0) {
                seen[random() % seen.size()] = 'x';
            }
            std::vector<std::string> cells{first, seen, "town " + std::to_string(random() % 9),
                                           random() % 4 == 0 ? "" : family + "@example.org",
                                           random() % 5 == 0 ? "" : born};
            if (turned) {
                std::reverse(cells.begin(), cells.end());
            }
            builder.add(cells);
        }
    }
    return builder.finish();
}

bool sameBits(double a, double b)
{
    return std::memcmp(&a, &b, sizeof(a)) == 0;
}

/// The edges of at least even odds, by records.
std::map<std::pair<std::uint32_t, std::uint32_t>, double> sure(const Outcome& outcome)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> edges;
    for (const Edge& edge : outcome.scored.edges) {
        if (edge.weight >= -5) {
            edges[{edge.a, edge.b}] = edge.weight;
        }
    }
    return edges;
}

void compareToTheBit(const Outcome& one, const Outcome& other)
{
    const auto first = sure(one);
    const auto second = sure(other);
    QCOMPARE(first.size(), second.size());
    for (const auto& [pair, weight] : first) {
        const auto found = second.find(pair);
        QVERIFY(found != second.end());
        QVERIFY2(sameBits(weight, found->second), qPrintable(QString::number(weight - found->second)));
    }
    QCOMPARE(one.groups, other.groups);
}

} // namespace

class tst_saved_model : public QObject
{
    Q_OBJECT

private slots:
    /// Through the text of a file and back: the same weights to the last bit, and the same groups, with every way of
    /// learning and blocking.
    void theSameFileGivesTheSameWeights()
    {
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const Table table = people(seed, 150, false);
            Options options;
            if (seed % 2 == 0) { // by blocks instead of all pairs
                options.limits.allPairs = 0;
            }
            if (seed % 3 == 0) { // with answers of people
                std::mt19937 random(seed);
                for (int i = 0; i < 30; ++i) {
                    const auto a = static_cast<std::uint32_t>(random() % table.records);
                    options.decisions.push_back({a, (a + 1) % static_cast<std::uint32_t>(table.records), i % 2 == 0});
                }
            }
            options.entity = seed == 5 ? Entity::Household : Entity::Person;
            const Outcome learned = match::match(table, options);
            const std::string text = printJson(toJson(savedModel(table, learned, options.entity, options.limits, 0.5)));
            const auto json = parseJson(text);
            QVERIFY(json);
            const auto model = savedModelFromJson(*json);
            QVERIFY2(model, model ? "" : model.error().text().c_str());
            const auto used = match::match(table, options, *model);
            QVERIFY2(used, used ? "" : used.error().text().c_str());
            compareToTheBit(learned, *used);
            QVERIFY(options.entity == Entity::Household || sure(learned).size() > 100);
            // What is saved from it again is the same file.
            QCOMPARE(QByteArray::fromStdString(
                         printJson(toJson(savedModel(table, *used, options.entity, options.limits, 0.5)))),
                     QByteArray::fromStdString(text));
        }
    }

    /// Columns are found by their names, wherever they stand.
    void columnsMayStandInAnotherOrder()
    {
        const Table table = people(3, 120, false);
        const Outcome learned = match::match(table, {});
        const SavedModel model = savedModel(table, learned, Entity::Person, {}, 0.5);
        const auto used = match::match(people(3, 120, true), Options(), model);
        QVERIFY(used);
        compareToTheBit(learned, *used);
    }

    /// Other records are judged by what the first ones taught: the weights of a pair differ from those that are learned
    /// there.
    void otherRecordsLearnNothing()
    {
        const Table first = people(1, 200, false);
        const Table second = people(2, 40, false);
        const SavedModel model = savedModel(first, match::match(first, {}), Entity::Person, {}, 0.5);
        const auto used = match::match(second, Options(), model);
        QVERIFY(used);
        QVERIFY(sameBits(used->trained.model.lambda, model.model.lambda));
        QVERIFY(used->trained.sessions.empty());
        const Outcome own = match::match(second, {});
        QVERIFY(!sameBits(own.trained.model.lambda, model.model.lambda));
    }

    void whatIsWrongIsNamed()
    {
        const Table table = people(1, 60, false);
        const Json good = toJson(savedModel(table, match::match(table, {}), Entity::Person, {}, 0.5));
        QVERIFY(savedModelFromJson(good));
        const auto fault = [](const Json& json) {
            const auto read = savedModelFromJson(json);
            return read ? QString() : QString::fromStdString(read.error().text());
        };
        for (const char* member : {"entity", "threshold", "lambda", "columns", "comparisons", "frequencyFloor"}) {
            Json bad = good;
            bad.erase(member);
            QVERIFY2(fault(bad).contains(QLatin1String(member)), member);
            bad = good;
            bad[member] = Json::object();
            QVERIFY2(fault(bad).contains(QLatin1String(member)), member);
        }
        Json bad = good;
        bad["comparisons"][0]["levels"][0]["m"] = 0;
        QVERIFY(fault(bad).contains(QStringLiteral("\"m\"")));
        bad = good;
        bad["comparisons"][0]["levels"][0]["m"] = 3;
        QVERIFY(fault(bad).contains(QStringLiteral("\"m\"")));
        bad = good;
        bad["weirMatchModel"] = 2;
        QVERIFY(fault(bad).contains(QStringLiteral("newer")));
        QVERIFY(!fault(Json::array()).isEmpty());
        QVERIFY(!fault(Json()).isEmpty());

        // Steps that this version does not take, and columns that are not there.
        bad = good;
        bad["comparisons"][0]["levels"][0]["name"] = "something else";
        const auto other = savedModelFromJson(bad);
        QVERIFY(other);
        QVERIFY(!match::match(table, Options(), *other));
        TableBuilder builder;
        builder.begin(Schema({{"colour", TypeKind::Text}}), 0);
        builder.add(std::vector<std::string>{"red"});
        const auto missing = match::match(builder.finish(), Options(), *savedModelFromJson(good));
        QVERIFY(!missing);
        QCOMPARE(missing.error().messageId(), std::string("match.modelColumn"));
    }

    /// Answers are judged by weights that have not seen them: taught the wrong answer about one pair alone, the weights
    /// of that pair do not follow.
    void answersAreJudgedByTheOthers()
    {
        const Table table = people(4, 150, false);
        const Outcome plain = match::match(table, {});
        Options options;
        for (std::size_t i = 0; i < plain.scored.edges.size() && options.decisions.size() < 40; i += 5) {
            const Edge& edge = plain.scored.edges[i];
            options.decisions.push_back({edge.a, edge.b, edge.weight > 0});
        }
        const Model& model = plain.trained.model;
        const auto answers = crossJudged(model, plain.comparisons, options.decisions);
        QCOMPARE(answers.size(), options.decisions.size());
        for (std::size_t d = 0; d < answers.size(); ++d) {
            QCOMPARE(answers[d].same, options.decisions[d].same);
            // The same by hand: learn from all that are not of its part, then weigh it.
            std::vector<Decision> others;
            for (std::size_t o = 0; o < options.decisions.size(); ++o) {
                if (o % 10 != d % 10) {
                    others.push_back(options.decisions[o]);
                }
            }
            Model taught = model;
            QVERIFY(calibrate(taught, plain.comparisons, others));
            double weight = taught.priorWeight();
            for (std::size_t c = 0; c < plain.comparisons.size(); ++c) {
                const Comparison& comparison = plain.comparisons[c];
                const std::uint32_t a = comparison.ids[options.decisions[d].a];
                const std::uint32_t b = comparison.ids[options.decisions[d].b];
                const Judged judged = a != 0 && b != 0 ? comparison.comparator->judge(a, b) : Judged{};
                weight += bitsOf(taught, c, judged, comparison.comparator->levels()[judged.level].byFrequency);
            }
            QVERIFY(std::abs(weight - answers[d].weight) < 1e-9);
        }
        const Outcome outcome = match::match(table, options);
        QCOMPARE(outcome.answers.size(), options.decisions.size());
        QVERIFY(!outcome.answersLearned);
    }
};

QTEST_APPLESS_MAIN(tst_saved_model)
#include "tst_saved_model.moc"
