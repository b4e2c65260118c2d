#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace weir;
using namespace weir::acceptance;

namespace {

constexpr const char* kNow = "2024-06-01T00:00:00Z";

Json count(const std::string& name, int days)
{
    return {{"name", name},
            {"aggregate", "count"},
            {"event", "Order"},
            {"window", {{"kind", "last"}, {"span", {{"count", days}, {"unit", "days"}}}}}};
}

Json traitsNode(const Json& list)
{
    return {{"type", "traits"}, {"version", 1}, {"inputs", {{"in", {"people.out"}}}}, {"settings", {{"traits", list}}}};
}

Json usual()
{
    return Json::array(
        {count("orders_30d", 30),
         {{"name", "spent"}, {"aggregate", "sum"}, {"event", "Order"}, {"property", "total"}},
         {{"name", "favourite"},
          {"aggregate", "mostFrequent"},
          {"event", "Order"},
          {"property", "category"},
          {"where", {{{"property", "total"}, {"operator", "greater"}, {"values", {5}}}}}},
         {{"name", "average"}, {"aggregate", "formula"}, {"formula", "spent / nullif(orders_all, 0)"}},
         {{"name", "orders_all"}, {"aggregate", "count"}, {"event", "Order"}},
         {{"name", "last_tea"},
          {"aggregate", "sql"},
          {"sql", "SELECT person, max(time) AS value FROM events WHERE category = 'tea' GROUP BY person"},
          {"reads", "instant"}}});
}

} // namespace

/// Computed traits as users have them: in runs, audiences and files, by the command, and gone when they are removed.
/// Values are compared with DuckDB over the events that `weir store explode` writes.
class TestTraitsCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Folder m_project;

    /// "ann@x.example 3; ..." of one trait, as plain SQLite sees the store.
    std::string stored(const std::string& trait)
    {
        std::string text;
        for (const auto& row :
             sqliteRows(m_project / ".weir" / "store.sqlite",
                        "SELECT i.value, t.value FROM trait_list t JOIN identifier_list i ON i.profile = t.profile "
                        "WHERE t.name = '" +
                            trait + "' AND t.source = 'computed' ORDER BY 1")) {
            text += row[0] + ' ' + row[1] + '\n';
        }
        return text;
    }

    /// The same by a query of DuckDB over `orders`, that has email, at, total, category.
    std::string byDuck(const std::string& query)
    {
        const std::string orders = "read_csv(" + quoted((m_project / "data" / "orders.csv").string()) +
                                   ", types={'at': 'TIMESTAMP', 'total': 'DECIMAL(18,2)'})";
        std::string text;
        for (const auto& row :
             Duck().rows("WITH orders AS (SELECT * FROM " + orders + "), people AS (SELECT email FROM read_csv_auto(" +
                         quoted((m_project / "data" / "people.csv").string()) + ")) " + query)) {
            text += row[0] + ' ' + row[1] + '\n';
        }
        return text;
    }

private slots:
    void initTestCase()
    {
        m_project = m_folder.filePath("project").toStdString();
        writeSmallProject(m_project);
        writeText(m_project / "weir.json",
                  std::string("{\"formatVersion\": 2, \"name\": \"Small\", \"defaults\": {\"runInstant\": \"") + kNow +
                      "\"}}");
        std::mt19937 random(7);
        std::string csv = "order,email,at,total,category\n";
        const std::vector<std::string> people{"ann@x.example", "bob@x.example", "cem@x.example"};
        for (int i = 0; i < 60; ++i) {
            const auto person = static_cast<unsigned>(random() % 5); // Cem seldom orders
            char line[120];
            std::snprintf(line, sizeof line, "o%d,%s,2024-05-%02uT%02u:00:00Z,%u.%02u,%s\n", i,
                          people[person < 2   ? 0
                                 : person < 4 ? 1
                                              : 2]
                              .c_str(),
                          static_cast<unsigned>(random() % 31 + 1), static_cast<unsigned>(random() % 24),
                          static_cast<unsigned>(random() % 40), static_cast<unsigned>(random() % 100),
                          random() % 2 == 0 ? "tea" : "cups");
            csv += line;
        }
        writeText(m_project / "data" / "orders.csv", csv);
        node(m_project, "orders",
             {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/orders.csv"}}}});
        Json resolve = *parseJson(readText(nodeFile(m_project, "people")));
        resolve["inputs"]["in"].push_back("orders.out");
        resolve["settings"]["mapping"]["inputs"].push_back(
            {{"source", "shop"},
             {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
             {"event",
              {{"name", "Order"}, {"time", "at"}, {"messageId", "order"}, {"properties", {"total", "category"}}}}});
        node(m_project, "people", resolve);
        node(m_project, "traits", traitsNode(usual()));
        Json all = audience(
            "traits.out",
            Json::array(
                {{{"kind", "trait"}, {"trait", "orders_all"}, {"operator", "greaterOrEqual"}, {"values", {1}}}}));
        node(m_project, "all", all);
        Json list = *parseJson(readText(nodeFile(m_project, "list")));
        list["settings"]["fields"] = Json::array({{{"from", "trait"}, {"of", "spent"}}});
        node(m_project, "list", list);
    }

    void aRunComputesThem()
    {
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        const Json report = nodeOf(run.json(), "traits");
        QCOMPARE(report["state"].get<std::string>(), std::string("succeeded"));
        QCOMPARE(report["details"]["traits"].get<int>(), 6);
        QCOMPARE(
            stored("orders_30d"),
            byDuck("SELECT p.email, count(o.email) FROM people p LEFT JOIN orders o ON o.email = p.email AND o.at > "
                   "TIMESTAMP '2024-06-01' - INTERVAL 30 DAY AND o.at <= TIMESTAMP '2024-06-01' GROUP BY 1 ORDER BY "
                   "1"));
        QCOMPARE(stored("spent"), byDuck("SELECT email, sum(total) FROM orders GROUP BY 1 ORDER BY 1"));
        QCOMPARE(
            stored("favourite"),
            byDuck(
                "SELECT DISTINCT ON (email) email, category FROM (SELECT email, category, count(*) AS c, max(\"at\") "
                "AS last FROM orders WHERE total > 5 GROUP BY 1, 2) ORDER BY email, c DESC, last DESC, category"));
        QCOMPARE(stored("orders_all"), byDuck("SELECT email, count(*) FROM orders GROUP BY 1 ORDER BY 1"));
        QVERIFY(!stored("average").empty());
        QCOMPARE(stored("last_tea"),
                 byDuck("SELECT email, strftime(max(\"at\"), '%Y-%m-%dT%H:%M:%SZ') FROM orders WHERE "
                        "category = 'tea' GROUP BY 1 ORDER BY 1"));
        // The audience and the plan use them as any trait.
        QCOMPARE(nodeOf(run.json(), "all")["details"]["members"].get<int>(), 3);
        const Json plan = planOf(m_project, "list");
        QCOMPARE(plan["counts"]["added"].get<int>(), 2);
    }

    void aSecondRunFindsThatTheyHold()
    {
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(nodeOf(run.json(), "traits")["state"].get<std::string>(), std::string("cached"));
    }

    void theListSaysThemInWords()
    {
        const Json list = runOn(m_project, {"traits", "list"}).json();
        QCOMPARE(list.size(), std::size_t{6});
        QCOMPARE(list[0]["words"].get<std::string>(), std::string("Number of Order in the last 30 days."));
        QCOMPARE(list[0]["people"].get<int>(), 3);
        QVERIFY(list[0]["holdsUntil"].is_string());
        QVERIFY(list[2]["holdsUntil"].is_null()); // all time: time alone changes nothing
    }

    void anotherInstantComputesWhatTimeChanges()
    {
        const Ended later = runOn(m_project, {"traits", "compute", "--as-of", "2024-06-20T00:00:00Z"});
        MUST(later.exit == 0, later);
        std::map<std::string, bool> computed;
        for (const Json& trait : later.json()) {
            computed[trait["trait"]] = trait["computed"];
        }
        QVERIFY((computed == std::map<std::string, bool>{{"orders_30d", true},
                                                         {"spent", false},
                                                         {"favourite", false},
                                                         {"average", false},
                                                         {"last_tea", true}, // nobody knows what a query makes of time
                                                         {"orders_all", false}}));
        QCOMPARE(
            stored("orders_30d"),
            byDuck("SELECT p.email, count(o.email) FROM people p LEFT JOIN orders o ON o.email = p.email AND o.at > "
                   "TIMESTAMP '2024-06-20' - INTERVAL 30 DAY GROUP BY 1 ORDER BY 1"));
    }

    void oneValueIsExplainedByItsEvents()
    {
        const std::string id = sqliteCell(m_project / ".weir" / "store.sqlite",
                                          "SELECT public_id FROM profile p JOIN identifier_list i ON i.profile = p.id "
                                          "WHERE i.value = 'ann@x.example'");
        const Ended ended =
            runOn(m_project, {"traits", "explain", "orders_30d", id, "--as-of", "2024-06-20T00:00:00Z"});
        MUST(ended.exit == 0, ended);
        const Json how = ended.json();
        QCOMPARE(std::to_string(how["value"].get<int>()),
                 Duck().cell("SELECT count(*) FROM read_csv(" + quoted((m_project / "data" / "orders.csv").string()) +
                             ", types={'at': 'TIMESTAMP'}) WHERE email = 'ann@x.example' AND \"at\" > TIMESTAMP "
                             "'2024-06-20' - INTERVAL 30 DAY"));
        SAME(how["counting"], how["value"]);
        QCOMPARE(how["words"].get<std::string>(), std::string("Number of Order in the last 30 days."));
        const Ended formula = runOn(m_project, {"traits", "explain", "average", id});
        MUST(formula.exit == 0, formula);
        QVERIFY(formula.json()["inputs"].contains("spent"));
        QCOMPARE(errorId(runOn(m_project, {"traits", "explain", "orders_30", id})), std::string("run.trait.unknown"));
        QCOMPARE(errorId(runOn(m_project, {"traits", "explain", "spent", "nobody"})),
                 std::string("run.trait.noPerson"));
    }

    void usesAreNamed()
    {
        std::set<std::string> kinds;
        for (const Json& use : runOn(m_project, {"traits", "uses", "spent"}).json()) {
            kinds.insert(use["kind"]);
        }
        QVERIFY((kinds == std::set<std::string>{"computed trait", "destination"}));
    }

    void whatIsRemovedIsGone()
    {
        // Something else still needs it: the run says so, and nothing is sent.
        Json list = usual();
        list.erase(4);
        list.erase(3);
        node(m_project, "traits", traitsNode(list));
        const Ended missing = runOn(m_project, {"run"});
        QCOMPARE(missing.exit, 1);
        node(m_project, "all", audience("traits.out", Json::array()));
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(stored("orders_all"), std::string());
        QCOMPARE(stored("average"), std::string());
        QVERIFY(!stored("spent").empty());

        // Without the node its traits go, whatever runs next.
        std::filesystem::remove(nodeFile(m_project, "traits"));
        node(m_project, "all", audience("people.out", Json::array()));
        Json out = *parseJson(readText(nodeFile(m_project, "list")));
        out["settings"]["fields"] = Json::array();
        node(m_project, "list", out);
        const Ended last = runOn(m_project, {"run"});
        MUST(last.exit == 0, last);
        QCOMPARE(stored("spent"), std::string());
        QCOMPARE(sqliteCell(m_project / ".weir" / "store.sqlite",
                            "SELECT count(*) FROM trait_definition WHERE name IN ('spent', 'favourite', 'orders_30d')"),
                 std::string("0"));
        MUST(runOn(m_project, {"store", "check"}).exit == 0, last);
    }

    void twoNodesNeverShareATrait()
    {
        node(m_project, "traits", traitsNode(Json::array({count("n", 30)})));
        node(m_project, "more", traitsNode(Json::array({count("n", 90)})));
        const Ended run = runOn(m_project, {"run"});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.out.find("run.traitTwice") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTraitsCommand)
#include "tst_traits_command.moc"
