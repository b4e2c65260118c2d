#include "core/store/suppression.h"
#include "tests/core/identity/people_fixture.h"

#include <QFile>
#include <QTest>

#include <random>
#include <set>

using namespace weir;
using namespace weir::test;

namespace {

const Schema kWeb({{"cookie", TypeKind::Text},
                   {"email", TypeKind::Text},
                   {"event", TypeKind::Text},
                   {"at", TypeKind::Instant},
                   {"city", TypeKind::Text}});
const Schema kPairs({{"left", TypeKind::Text}, {"right", TypeKind::Text}, {"sure", TypeKind::Number}});

Json mapping(bool rules)
{
    Json json = {{"inputs",
                  {{{"source", "web"},
                    {"identifiers",
                     {{{"column", "cookie"}, {"type", "cookie"}},
                      {{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
                    {"traits", {{{"column", "city"}}}},
                    {"event", {{"name", {{"column", "event"}}}, {"time", "at"}}}}}}};
    if (rules) {
        json["rules"] = {{"types", {{{"type", "email"}, {"kind", "unique"}}}}, {"others", 50}};
    }
    return json;
}

/// Many rows of few people; some cookies are shared.
Cells visits(std::mt19937& random)
{
    Cells cells;
    for (int i = 0; i < 120; ++i) {
        const auto person = static_cast<unsigned>(random() % 12);
        const std::string email = random() % 4 == 0 ? "-" : "Person" + std::to_string(person) + "@Example.org";
        char at[32];
        std::snprintf(at, sizeof at, "2024-01-%02uT%02u:00:00Z", static_cast<unsigned>(random() % 28 + 1),
                      static_cast<unsigned>(random() % 24));
        cells.push_back({"c" + std::to_string(random() % 5 == 0 ? random() % 3 : person + 100), email, "view", at,
                         "city" + std::to_string(random() % 3)});
    }
    return cells;
}

/// What is counted of a store.
std::string countsOf(People& people)
{
    const store::StoreInfo info = must(people.store().info());
    return QStringLiteral("%1 people, %2 identifiers, %3 events, %4 traits, %5 links")
        .arg(info.profiles)
        .arg(info.identifiers)
        .arg(info.events)
        .arg(info.traits)
        .arg(info.links)
        .toStdString();
}

void forget(People& people, const std::vector<std::pair<std::string, std::string>>& identifiers)
{
    std::vector<store::NewSuppression> entries;
    for (const auto& [type, value] : identifiers) {
        entries.push_back({type, value, *store::readScope("forgotten"), "asked", "test", {}, "ana", {}});
    }
    must(store::SuppressionList(people.store()).add(entries, people.clock().now()));
}

} // namespace

class tst_forgotten_rows : public QObject
{
    Q_OBJECT

private slots:
    /// Reading all rows with a list is reading the rows that do not name anybody on it.
    void rowsAreAsIfTheyHadNeverCome_data()
    {
        QTest::addColumn<bool>("rules");
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 6; ++seed) {
            QTest::addRow("plain %d", seed) << false << seed;
            QTest::addRow("rules %d", seed) << true << seed;
        }
    }
    void rowsAreAsIfTheyHadNeverCome()
    {
        QFETCH(const bool, rules);
        QFETCH(const int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        const Cells all = visits(random);
        const std::set<std::string> emails{"Person3@Example.org", "Person7@Example.org"};
        const std::set<std::string> cookies{"c1", "c103"};
        Cells rest;
        for (const std::vector<std::string>& row : all) {
            if (!emails.contains(row[1]) && !cookies.contains(row[0])) {
                rest.push_back(row);
            }
        }
        People whole;
        forget(
            whole,
            {{"email", "person3@example.org"}, {"email", "person7@example.org"}, {"cookie", "c1"}, {"cookie", "c103"}});
        const identity::Report report = whole.resolve(mapping(rules), inputs(rows(kWeb, all)));
        People fewer;
        fewer.resolve(mapping(rules), inputs(rows(kWeb, rest)));
        QCOMPARE(countsOf(whole), countsOf(fewer));
        QCOMPARE(report.rowsForgotten, static_cast<std::int64_t>(all.size() - rest.size()));
        QCOMPARE(report.inputs[0].rows, static_cast<std::int64_t>(all.size()));
        QVERIFY(whole.rejected.empty());
        for (const char* gone : {"person3@example.org", "person7@example.org"}) {
            QCOMPARE(whole.find("email", gone), store::kNoProfile);
        }
        whole.close();
        QFile file(QString::fromStdString(whole.path("people.weir")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("person7@example.org"));
    }

    /// A row that is no use for another reason is not kept for a look either.
    void whatIsForgottenIsNotQuarantined()
    {
        People people;
        forget(people, {{"email", "ann@example.org"}});
        const Cells cells = {{"c1", "ann@example.org", "-", "2024-01-01T00:00:00Z", "Bonn"},
                             {"c2", "bob@example.org", "-", "2024-01-01T00:00:00Z", "Kiel"}};
        const identity::Report report = people.resolve(mapping(false), inputs(rows(kWeb, cells)));
        QCOMPARE(report.rowsForgotten, 1);
        QCOMPARE(people.rejected.size(), std::size_t{1});
        QVERIFY(people.rejected[0].raw.find("ann@") == std::string::npos);
    }

    void likelyLinksNameNobodyForgotten()
    {
        People people;
        forget(people, {{"email", "ann@example.org"}});
        const Json link = {{"source", "match"},
                           {"identifiers", Json::array()},
                           {"links",
                            {{"left", {{"column", "left"}, {"type", "email"}}},
                             {"right", {{"column", "right"}, {"type", "email"}}},
                             {"confidence", "sure"},
                             {"least", 0.5}}}};
        Json json = mapping(false);
        json["inputs"].push_back(link);
        const Cells cells = {{"c1", "bob@example.org", "view", "2024-01-01T00:00:00Z", "Bonn"},
                             {"c2", "cem@example.org", "view", "2024-01-01T00:00:00Z", "Bonn"}};
        const Cells pairs = {{"ann@example.org", "bob@example.org", "0.9"},
                             {"bob@example.org", "cem@example.org", "0.9"}};
        const identity::Report report = people.resolve(json, inputs(rows(kWeb, cells), rows(kPairs, pairs)));
        QCOMPARE(report.rowsForgotten, 1);
        QCOMPARE(people.find("email", "bob@example.org"), people.find("email", "cem@example.org"));
        QCOMPARE(people.find("email", "ann@example.org"), store::kNoProfile);
        const auto kept = must(people.store().readable().integer("SELECT count(*) FROM likely_link"));
        QCOMPARE(kept, 1);
    }
};

QTEST_GUILESS_MAIN(tst_forgotten_rows)
#include "tst_forgotten_rows.moc"
