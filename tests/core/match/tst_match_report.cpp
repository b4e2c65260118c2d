#include "core/match/report.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <map>
#include <queue>
#include <random>
#include <set>

using namespace weir;
using namespace weir::match;

namespace {

/// How many parts the records of a group fall into by these edges.
std::size_t parts(const std::vector<std::uint32_t>& records, const std::vector<Edge>& edges, std::size_t without)
{
    std::map<std::uint32_t, std::uint32_t> part;
    for (const std::uint32_t record : records) {
        part[record] = record;
    }
    for (std::size_t round = 0; round < records.size(); ++round) {
        for (std::size_t e = 0; e < edges.size(); ++e) {
            if (e != without) {
                const std::uint32_t least = std::min(part[edges[e].a], part[edges[e].b]);
                part[edges[e].a] = part[edges[e].b] = least;
            }
        }
    }
    std::set<std::uint32_t> all;
    for (const auto& [record, number] : part) {
        all.insert(number);
    }
    return all.size();
}

/// The longest of the shortest ways, after Floyd and Warshall.
std::uint32_t longestWay(const std::vector<std::uint32_t>& records, const std::vector<Edge>& edges)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> far;
    constexpr std::uint32_t kNever = 1'000;
    for (const std::uint32_t a : records) {
        for (const std::uint32_t b : records) {
            far[{a, b}] = a == b ? 0 : kNever;
        }
    }
    for (const Edge& edge : edges) {
        far[{edge.a, edge.b}] = far[{edge.b, edge.a}] = 1;
    }
    for (const std::uint32_t by : records) {
        for (const std::uint32_t a : records) {
            for (const std::uint32_t b : records) {
                far[{a, b}] = std::min(far[{a, b}], far[{a, by}] + far[{by, b}]);
            }
        }
    }
    std::uint32_t longest = 0;
    for (const auto& [pair, steps] : far) {
        longest = steps < kNever ? std::max(longest, steps) : longest;
    }
    return longest;
}

} // namespace

class tst_match_report : public QObject
{
    Q_OBJECT
private slots:
    /// Random groups and pairs; a bridge is found by leaving each edge out.
    void shapesAreThoseOfBruteForce()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 200; ++round) {
            Outcome outcome;
            std::map<std::uint32_t, std::vector<std::uint32_t>> members;
            for (std::uint32_t record = 0; record < 30; ++record) {
                const std::uint32_t group = record < 4 ? record : static_cast<std::uint32_t>(random() % 4);
                outcome.groups.push_back(group);
                members[group].push_back(record);
            }
            std::map<std::uint32_t, std::vector<Edge>> inside;
            std::set<std::pair<std::uint32_t, std::uint32_t>> drawn;
            for (int i = 0; i < 45; ++i) {
                const auto a = static_cast<std::uint32_t>(random() % 30);
                const auto b = static_cast<std::uint32_t>(random() % 30);
                if (a < b && drawn.emplace(a, b).second) {
                    const Edge edge{a, b, static_cast<double>(random() % 4000) / 100 - 10};
                    outcome.scored.edges.push_back(edge);
                    if (edge.weight >= 1 && outcome.groups[a] == outcome.groups[b] &&
                        members[outcome.groups[a]].size() > 2) {
                        inside[outcome.groups[a]].push_back(edge);
                    }
                }
            }
            const Report report = reportOf(outcome, 1, 1'000);
            std::map<std::uint32_t, GroupShape> found;
            double before = -1'000;
            for (const GroupShape& shape : report.questionable) {
                found[shape.group] = shape;
                QVERIFY(shape.weakestBridge >= before);
                before = shape.weakestBridge;
            }
            std::size_t expected = 0;
            for (const auto& [group, edges] : inside) {
                double weakest = std::numeric_limits<double>::infinity();
                const std::size_t whole = parts(members[group], edges, edges.size());
                for (std::size_t e = 0; e < edges.size(); ++e) {
                    if (parts(members[group], edges, e) > whole) {
                        weakest = std::min(weakest, edges[e].weight);
                    }
                }
                QCOMPARE(found.contains(group), !std::isinf(weakest));
                if (found.contains(group)) {
                    ++expected;
                    QCOMPARE(found[group].weakestBridge, weakest);
                    QCOMPARE(found[group].pairs, static_cast<std::uint32_t>(edges.size()));
                    QCOMPARE(found[group].records, static_cast<std::uint32_t>(members[group].size()));
                    QCOMPARE(found[group].diameter, longestWay(members[group], edges));
                }
            }
            QCOMPARE(found.size(), expected);
        }
    }

    void figuresAddUp()
    {
        TableBuilder builder;
        builder.begin(Schema({{"first_name", TypeKind::Text}, {"surname", TypeKind::Text}, {"email", TypeKind::Text}}),
                      0);
        std::mt19937 random(2);
        for (int i = 0; i < 400; ++i) {
            const std::string name = "name" + std::string(1, static_cast<char>('a' + random() % 20));
            const std::string family = "fam" + std::string(1, static_cast<char>('a' + random() % 20)) + "ly";
            builder.add({name, i % 10 == 0 ? "" : family, i % 10 == 0 ? "" : name + '.' + family + "@example.org"});
        }
        const Table table = builder.finish();
        const Outcome outcome = match::match(table, {});
        const Report report = reportOf(outcome, 0, 10);
        std::int64_t pairs = 0;
        for (const std::int64_t count : report.weights) {
            pairs += count;
        }
        QCOMPARE(pairs, static_cast<std::int64_t>(outcome.scored.edges.size()));
        std::int64_t records = 0;
        std::int64_t below = 0;
        for (std::size_t i = 0; i < report.selves.size(); ++i) {
            records += report.selves[i];
            below += report.leastSelf + static_cast<std::int64_t>(i) < 0 ? report.selves[i] : 0;
        }
        QCOMPARE(records, std::int64_t{400});
        QCOMPARE(below, report.unlinkable);
        std::int64_t grouped = 0;
        for (std::size_t n = 0; n < report.sizes.size(); ++n) {
            grouped += report.sizes[n] * static_cast<std::int64_t>(n + 1);
        }
        QCOMPARE(grouped, std::int64_t{400});
        // What is lacking, record by record.
        QCOMPARE(report.lacks.size(), outcome.comparisons.size());
        const Rows rows(outcome.comparisons);
        Judge judge(outcome.comparisons, &outcome.trained.model);
        for (std::size_t c = 0; c < outcome.comparisons.size(); ++c) {
            std::int64_t all = 0;
            std::int64_t unlinkable = 0;
            for (std::uint32_t record = 0; record < 400; ++record) {
                const double self =
                    outcome.trained.model.priorWeight() + judge.weight(rows.row(record), rows.row(record));
                const bool lacks = outcome.comparisons[c].ids[record] == 0;
                all += lacks ? 1 : 0;
                unlinkable += lacks && self < 0 ? 1 : 0;
            }
            QCOMPARE(report.lacks[c].all, all);
            QCOMPARE(report.lacks[c].unlinkable, unlinkable);
            QCOMPARE(report.lacks[c].columns, outcome.comparisons[c].columns);
        }
        QCOMPARE(report.kept,
                 static_cast<std::int64_t>(std::count_if(outcome.scored.edges.begin(), outcome.scored.edges.end(),
                                                         [](const Edge& edge) { return edge.weight >= 0; })));
        const Json json = toJson(report);
        QCOMPARE(QByteArray::fromStdString(compactJson(toJson(reportFromJson(json)))),
                 QByteArray::fromStdString(compactJson(json)));
        QCOMPARE(json["sizes"].size(), report.sizes.size());
        // Nothing that anybody said stands in it.
        QVERIFY(json.dump().find("fam") == std::string::npos);
        QVERIFY(json.dump().find("example") == std::string::npos);
    }

    void nothingComesOfNothing()
    {
        const Report report = reportOf({}, 0, 10);
        QVERIFY(report.weights.empty() && report.selves.empty() && report.sizes.empty());
        QVERIFY(report.questionable.empty());
        // A report of an earlier version, or a damaged one, tells less and breaks nothing.
        for (const char* text : {"null", "[]", "{}", "{\"weights\":3,\"sizes\":{\"a\":1},\"lacks\":[1,[]]}",
                                 "{\"questionable\":[{\"group\":\"x\"}],\"selves\":{\"counts\":[\"a\",null]}}"}) {
            const Report read = reportFromJson(*parseJson(text));
            QVERIFY(read.weights.empty() && read.selves.empty());
        }
    }
};

QTEST_APPLESS_MAIN(tst_match_report)
#include "tst_match_report.moc"
