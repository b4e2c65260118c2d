#include "tests/acceptance/duck.h"
#include "tests/acceptance/expect.h"
#include "tests/acceptance/small_project.h"
#include "tests/acceptance/sqlite.h"

#include <QTemporaryDir>

#include <random>

using namespace weir;
using namespace weir::acceptance;

namespace {

constexpr const char* kOrders = R"({"type": "objects", "version": 1,
    "inputs": {"in": ["people.out"], "rows": ["orders.out"]},
    "settings": {"type": "order", "key": "order", "time": "at", "properties": ["total", "status"],
      "people": [{"column": "email", "type": "email", "role": "buyer"}]}})";

std::string joined(const TextRows& rows)
{
    std::string text;
    for (const auto& row : rows) {
        for (const std::string& cell : row) {
            text += cell + '|';
        }
        text += '\n';
    }
    return text;
}

} // namespace

/// Objects as users have them: told by a node of a pipeline, asked by `weir store objects`, gone with their person.
/// What the store has is compared with DuckDB over the same files.
class TestObjectsCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_project;

    [[nodiscard]] std::filesystem::path storeFile() const { return m_project / ".weir" / "store.sqlite"; }

    void writeOrders(int seed, int count)
    {
        std::mt19937 random(static_cast<unsigned>(seed));
        const std::vector<std::string> people{"ann@x.example", "Bob@X.example", "cem@x.example", "dan@x.example"};
        std::string csv = "order,email,at,total,status\n";
        for (int i = 0; i < count; ++i) {
            char line[120];
            // Some orders have several rows: the newest counts.
            std::snprintf(line, sizeof line, "o%u,%s,2024-05-%02uT%02u:%02u:00Z,%u,%s\n",
                          static_cast<unsigned>(random() % 25), people[random() % 4].c_str(),
                          static_cast<unsigned>(random() % 28 + 1), static_cast<unsigned>(random() % 24),
                          static_cast<unsigned>(i % 60), static_cast<unsigned>(random() % 90),
                          random() % 2 == 0 ? "open" : "sent");
            csv += line;
        }
        writeText(m_project / "data" / "orders.csv", csv);
    }

    [[nodiscard]] std::string byDuck(const std::string& select) const
    {
        return joined(
            Duck().rows("WITH o AS (SELECT *, row_number() OVER (PARTITION BY \"order\" ORDER BY \"at\" DESC) AS "
                        "n FROM read_csv('" +
                        (m_project / "data" / "orders.csv").string() + "', types={'at': 'TIMESTAMP'})) " + select));
    }

    void sameAsTheFile() const
    {
        QCOMPARE(joined(sqliteRows(storeFile(), "SELECT key, name, value FROM object_value_list ORDER BY key, name")),
                 byDuck("SELECT * FROM (SELECT \"order\" AS k, 'total' AS p, total::VARCHAR AS v FROM o WHERE n = 1 "
                        "UNION ALL SELECT \"order\", 'status', status FROM o WHERE n = 1) ORDER BY k, p"));
        QCOMPARE(joined(sqliteRows(storeFile(), "SELECT l.key, l.role, i.value FROM object_person_list l JOIN "
                                                "identifier_list i ON i.profile = l.profile WHERE i.type = 'email' "
                                                "ORDER BY l.key, i.value")),
                 byDuck("SELECT \"order\", 'buyer', lower(email) FROM o WHERE n = 1 AND lower(email) <> "
                        "'dan@x.example' ORDER BY 1, 3"));
    }

    [[nodiscard]] std::string dump() const
    {
        std::string text;
        for (const char* table : {"object_type", "object_property", "object", "object_value", "object_person"}) {
            text += joined(sqliteRows(storeFile(), std::string("SELECT * FROM ") + table));
        }
        return text;
    }

private slots:
    void initTestCase()
    {
        m_project = m_folder.filePath("project").toStdString();
        writeSmallProject(m_project);
        writeOrders(1, 60);
        writeText(nodeFile(m_project, "orders"),
                  R"({"type": "source.file", "version": 1, "settings": {"path": "data/orders.csv"}})");
        writeText(nodeFile(m_project, "things"), kOrders);
        QVERIFY(replaceInFile(nodeFile(m_project, "all"), "people.out", "things.out"));
    }

    void aRunTellsWhatTheFileSays()
    {
        const Ended valid = runOn(m_project, {"validate"});
        MUST(valid.exit == 0, valid);
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        const Json node = nodeOf(run.json(), "things");
        SAME(node["details"]["objects"], Json(std::stoi(sqliteCell(storeFile(), "SELECT count(*) FROM object"))));
        sameAsTheFile();
        const std::string before = dump();
        const Ended again = runOn(m_project, {"run"});
        MUST(again.exit == 0, again);
        SAME(nodeOf(again.json(), "things")["state"], Json("cached"));
        const Ended forced = runOn(m_project, {"run", "--force"});
        MUST(forced.exit == 0, forced);
        QCOMPARE(dump(), before);
    }

    void aNewFileReplacesWhatTheOldOneSaid()
    {
        writeOrders(2, 40);
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        sameAsTheFile();
    }

    void whoTurnsUpLaterIsRelatedWithoutReadingAgain()
    {
        QCOMPARE(sqliteCell(storeFile(), "SELECT count(*) FROM identifier_list WHERE value = 'dan@x.example'"),
                 std::string("0"));
        const std::string people = readText(m_project / "data" / "people.csv");
        writeText(m_project / "data" / "people.csv", people + "dan@x.example,Bonn,1,granted,2024-01-02T00:00:00Z\n");
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        SAME(nodeOf(run.json(), "things")["state"], Json("cached"));
        QVERIFY(sqliteCell(storeFile(), "SELECT count(*) FROM object_person_list l JOIN identifier_list i ON i.profile "
                                        "= l.profile WHERE i.value = 'dan@x.example'") != "0");
    }

    void theCommandListsAndMasks()
    {
        const Ended types = runOn(m_project, {"store", "objects"});
        MUST(types.exit == 0, types);
        SAME(types.json()[0]["type"], Json("order"));
        SAME(types.json()[0]["toldBy"], Json("main/things"));
        const Ended orders = runOn(m_project, {"store", "objects", "order", "--limit", "3"});
        MUST(orders.exit == 0, orders);
        const Json list = orders.json()["list"];
        QCOMPARE(list.size(), std::size_t{3});
        SAME(list[0]["key"], Json("•••"));
        const Ended wrong = runOn(m_project, {"store", "objects", "odrer"});
        QCOMPARE(wrong.exit, 3);
        QVERIFY(wrong.err.find("order") != std::string::npos);
    }

    void aWrongIdentifierTypeIsFound()
    {
        const std::string good = readText(nodeFile(m_project, "things"));
        QVERIFY(replaceInFile(nodeFile(m_project, "things"), "\"type\": \"email\"", "\"type\": \"e_mail\""));
        const Ended valid = runOn(m_project, {"validate"});
        QVERIFY2(valid.all().find("objects.identifier") != std::string::npos, valid.all().c_str());
        writeText(nodeFile(m_project, "things"), good);
    }

    void householdsAreCalledAfterTheirOldestMember()
    {
        writeText(m_project / "data" / "homes.csv", "home,email,sure\nh1,ann@x.example,0.9\nh1,bob@x.example,0.9\n"
                                                    "h2,cem@x.example,0.7\nh3,eva@x.example,0.7\n");
        writeText(nodeFile(m_project, "homes"),
                  R"({"type": "source.file", "version": 1, "settings": {"path": "data/homes.csv"}})");
        writeText(nodeFile(m_project, "households"), R"({"type": "objects", "version": 1,
            "inputs": {"in": ["things.out"], "rows": ["homes.out"]},
            "settings": {"type": "household", "key": "home", "properties": ["sure"], "named": true,
              "people": [{"column": "email", "type": "email", "role": "member"}]}})");
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        const char* keys = "SELECT o.key FROM object o JOIN object_type t ON t.id = o.type WHERE t.name = 'household' "
                           "ORDER BY o.id";
        const std::string before = joined(sqliteRows(storeFile(), keys));
        QCOMPARE(sqliteCell(storeFile(), "SELECT count(*) FROM object_person_list l JOIN profile p ON p.id = l.profile "
                                         "WHERE l.type = 'household' AND l.key = p.public_id"),
                 std::string("2")); // each is related to whom it is called after
        // Other keys, and one more member: the same households.
        writeText(m_project / "data" / "homes.csv", "home,email,sure\nx7,bob@x.example,0.9\nx7,ann@x.example,0.9\n"
                                                    "x9,cem@x.example,0.7\nx9,dan@x.example,0.7\n");
        const Ended again = runOn(m_project, {"run"});
        MUST(again.exit == 0, again);
        QCOMPARE(joined(sqliteRows(storeFile(), keys)), before);
        QCOMPARE(sqliteCell(storeFile(), "SELECT count(*) FROM object_person_list WHERE type = 'household'"),
                 std::string("4"));
    }

    void aNodeThatIsGoneTakesItsObjects()
    {
        std::filesystem::remove(nodeFile(m_project, "households"));
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(sqliteCell(storeFile(), "SELECT group_concat(name) FROM object_type"), std::string("order"));
    }
};

QTEST_GUILESS_MAIN(TestObjectsCommand)
#include "tst_objects_command.moc"
