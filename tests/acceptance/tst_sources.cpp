// Sources end to end: increments of databases, files that change or lose columns, rejected rows on their port.
#include "tests/acceptance/duck.h"
#include "tests/acceptance/expect.h"
#include "tests/acceptance/small_project.h"
#include "tests/acceptance/sqlite.h"
#include "tests/support/postgres/postgres_server.h"

#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <functional>
#include <thread>

using namespace weir;
using namespace weir::acceptance;
namespace fs = std::filesystem;

namespace {

void writeEmptyProject(const fs::path& folder)
{
    writeText(folder / "weir.json", R"({"formatVersion": 2, "name": "Sources"})");
    writeText(folder / "pipelines" / "main" / "pipeline.json", R"({"id": "main", "name": "Main"})");
}

void writeNode(const fs::path& project, const std::string& id, const std::string& type, const Json& settings,
               const Json& inputs = Json())
{
    Json node{{"type", type}, {"version", 1}, {"settings", settings}};
    if (!inputs.is_null()) {
        node["inputs"] = inputs;
    }
    writeText(nodeFile(project, id), node.dump());
}

} // namespace

class TestSources : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_place;
    fs::path m_project;
    int m_number = 0;

    /// A run that must succeed, as its report.
    Json run(const std::vector<std::string>& more = {})
    {
        std::vector<std::string> arguments{"run"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Ended ended = runOn(m_project, arguments);
        if (ended.exit != 0) {
            qWarning("%s", ended.all().substr(0, 2000).c_str());
            return {};
        }
        return ended.json();
    }
    int rowsOf(const Json& report, const std::string& node)
    {
        const Json found = nodeOf(report, node);
        return found.is_object() ? found.value("rowsOut", -1) : -1;
    }
    /// Two runs and a third over a table whose cursor column has ties at the boundary. `execute` changes the table.
    void increments(const std::function<void(const std::string&)>& execute)
    {
        execute("INSERT INTO visits (email, page, seq) VALUES ('ann@x.example', 'a', 1), ('bob@x.example', 'b', 2), "
                "('cem@x.example', 'c', 2), ('cem@x.example', 'twin', 2)");
        Json report = run();
        QCOMPARE(rowsOf(report, "new"), 4);
        QCOMPARE(storeCounts(m_project)["events"].get<int>(), 4);

        // Nothing new: nothing read.
        QCOMPARE(rowsOf(run(), "new"), 0);
        QCOMPARE(storeCounts(m_project)["events"].get<int>(), 4);

        // One more row at the boundary, one that is its twin, and one beyond.
        execute("INSERT INTO visits (email, page, seq) VALUES ('dan@x.example', 'd', 2), ('cem@x.example', 'twin', 2), "
                "('eve@x.example', 'e', 3)");
        report = run();
        QCOMPARE(rowsOf(report, "new"), 3);
        // The twin is a row of its own; as an event without a message id it is the one that the store already has.
        QCOMPARE(storeCounts(m_project)["events"].get<int>(), 6);
        QCOMPARE(rowsOf(run(), "new"), 0);
        QCOMPARE(storeCounts(m_project)["profiles"].get<int>(), 5);

        // A late row below the boundary is not read; one at the new boundary is.
        execute("INSERT INTO visits (email, page, seq) VALUES ('late@x.example', 'l', 1), ('fay@x.example', 'f', 3)");
        QCOMPARE(rowsOf(run(), "new"), 1);
        QCOMPARE(storeCounts(m_project)["profiles"].get<int>(), 6);
    }
    void incrementPipeline(const std::string& type, Json settings)
    {
        settings["cursor"] = "seq";
        writeNode(m_project, "rows", type, settings);
        writeNode(m_project, "new", "filter", {{"condition", "seq > 0"}}, {{"in", {"rows.out"}}});
        writeNode(m_project, "people", "identity", Json::parse(R"({"mapping": {"inputs": [{"source": "visits",
                    "identifiers": [{"column": "email", "type": "email", "normalizer": "email"}],
                    "event": {"name": "visit", "time": "seen"}}]}})"),
                  {{"in", {"new.out"}}});
    }

private slots:
    void init()
    {
        m_project = fs::path(m_place.path().toStdString()) / std::to_string(++m_number);
        writeEmptyProject(m_project);
    }

    void sqliteIncrements()
    {
        const fs::path file = m_project / "shop.db";
        const auto execute = [&](const std::string& sql) { (void)sqliteRows(file, sql); };
        fs::create_directories(m_project);
        execute(
            "CREATE TABLE visits (email TEXT, page TEXT, seq INTEGER, seen TIMESTAMP DEFAULT '2024-01-01 00:00:00')");
        incrementPipeline("source.sqlite", {{"path", "shop.db"}, {"table", "visits"}});
        increments(execute);
    }

    void postgresIncrements()
    {
        const auto server = testing::PostgresServer::start();
        QVERIFY2(server.has_value(), server ? "" : server.error().fullText().c_str());
        const auto execute = [&](const std::string& sql) { QVERIFY((*server)->run(sql).has_value()); };
        execute("CREATE TABLE visits (email text, page text, seq bigint, seen timestamptz DEFAULT '2024-01-01 "
                "00:00:00+00')");
        incrementPipeline("source.postgres", {{"connection", (*server)->connection()}, {"table", "visits"}});
        increments(execute);
    }

    void duckdbIncrements()
    {
        const fs::path file = m_project / "shop.duckdb";
        const auto execute = [&](const std::string& sql) {
            Duck duck;
            (void)duck.rows("ATTACH " + quoted(file.string()) + " AS shop");
            (void)duck.rows("USE shop");
            (void)duck.rows(sql);
        };
        execute("CREATE TABLE visits (email VARCHAR, page VARCHAR, seq BIGINT, seen TIMESTAMP DEFAULT '2024-01-01 "
                "00:00:00')");
        incrementPipeline("source.duckdb", {{"path", "shop.duckdb"}, {"table", "visits"}});
        increments(execute);
    }

    void duckdbTablesAndQueries()
    {
        const fs::path file = m_project / "shop.duckdb";
        {
            Duck duck;
            (void)duck.rows("ATTACH " + quoted(file.string()) + " AS shop");
            (void)duck.rows(
                "CREATE TABLE shop.orders (id INTEGER, price DECIMAL(9,3), seen TIMESTAMP, tags VARCHAR[])");
            (void)duck.rows("INSERT INTO shop.orders VALUES (1, 1.239, '2024-01-01 10:00:00', ['a', 'b']), "
                            "(2, NULL, NULL, NULL)");
        }
        writeNode(m_project, "table", "source.duckdb", {{"path", "shop.duckdb"}, {"table", "orders"}});
        writeNode(m_project, "query", "source.duckdb",
                  {{"path", "shop.duckdb"}, {"query", "SELECT id * 2 AS twice FROM orders ORDER BY id"}});
        const Json report = run();
        QCOMPARE(rowsOf(report, "table"), 2);
        QCOMPARE(rowsOf(report, "query"), 2);
        const Json rows = runOn(m_project, {"preview", "table", "--reveal"}).json()["rows"];
        SAME(rows[0]["price"], Json("1.239"));
        SAME(rows[0]["seen"], Json("2024-01-01T10:00:00Z"));
        SAME(runOn(m_project, {"preview", "query"}).json()["rows"][1]["twice"], Json(4));
    }

    /// Rejected rows on their port: the same on a run that reads nothing again, and each node has its own.
    void rejectedRowsAreAPort()
    {
        writeText(m_project / "data" / "a.csv", "id,price\n1,1.50\n2,few,many\n3,2.25\nx,3.00\n5,1.239\n");
        const Json columns =
            Json::parse(R"J([{"name": "id", "type": "integer"}, {"name": "price", "type": "decimal(9,2)"}])J");
        const Json texts = Json::parse(R"([{"name": "id", "type": "text"}, {"name": "price", "type": "text"}])");
        writeNode(m_project, "typed", "source.file", {{"path", "data/a.csv"}, {"columns", columns}});
        writeNode(m_project, "texts", "source.file", {{"path", "data/a.csv"}, {"columns", texts}});
        writeNode(m_project, "bad", "filter", {{"condition", "column = 'price' or column is null or column = ''"}},
                  {{"in", {"typed.rejected"}}});
        for (int round = 0; round < 2; ++round) {
            const Json report = run();
            QCOMPARE(rowsOf(report, "typed"), 2);
            QCOMPARE(rowsOf(report, "texts"), 4);
            QCOMPARE(nodeOf(report, "typed").value("rejected", 0), 3);
            QCOMPARE(nodeOf(report, "texts").value("rejected", 0), 1);
            QCOMPARE(rowsOf(report, "bad"), 2);
            std::vector<std::string> listed;
            for (const Json& row : runOn(m_project, {"quarantine", "--reveal"}).json()) {
                listed.push_back(row["node"].get<std::string>() + ' ' + std::to_string(row["line"].get<int>()) + ' ' +
                                 row["column"].get<std::string>());
            }
            std::sort(listed.begin(), listed.end());
            const std::vector<std::string> wanted{"texts 3 ", "typed 3 ", "typed 5 id", "typed 6 price"};
            QCOMPARE(listed, wanted);
        }
        // A run for the filter alone finds them too.
        QCOMPARE(rowsOf(run({"--to", "bad", "--force"}), "bad"), 2);
    }

    /// A file that grows while it is read: one sentence, nothing kept; at rest it is read whole.
    void growingFileIsNoticed()
    {
        const fs::path file = m_project / "log.csv";
        writeText(file, "id,word\n");
        std::atomic<bool> stop{false};
        std::int64_t rows = 0;
        std::ofstream log(file, std::ios::app);
        const auto append = [&](int count) {
            for (int i = 0; i < count; ++i) {
                log << ++rows << ",word\n";
            }
            log.flush();
        };
        append(50'000);
        writeNode(m_project, "rows", "source.file", {{"path", "log.csv"}});
        writeNode(m_project, "few", "filter", {{"condition", "id > 10"}}, {{"in", {"rows.out"}}});
        std::thread writer([&] {
            while (!stop) {
                append(10);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        const Ended ended = runOn(m_project, {"run"});
        stop = true;
        writer.join();
        log.close();
        QVERIFY2(ended.exit != 0, ended.all().c_str());
        const Json error = nodeOf(ended.json(), "rows")["error"];
        QCOMPARE(error["id"].get<std::string>(), std::string("run.sourceChanged"));
        QVERIFY(error["text"].get<std::string>().find("log.csv changed while it was read") != std::string::npos);
        const Json report = run();
        QCOMPARE(rowsOf(report, "rows"), static_cast<int>(rows));
        QCOMPARE(rowsOf(report, "few"), static_cast<int>(rows - 10));
    }

    void lostColumnsAreNamed()
    {
        writeText(m_project / "a.csv", "id,left\n1,x\n");
        writeNode(m_project, "rows", "source.file",
                  {{"path", "a.csv"},
                   {"columns", Json::parse(R"([{"name": "id", "type": "integer"}, {"name": "price", "type": "text"},
                                               {"name": "day", "type": "date"}])")}});
        const Ended ended = runOn(m_project, {"run"});
        QVERIFY(ended.exit != 0);
        const Json error = nodeOf(ended.json(), "rows")["error"];
        QCOMPARE(error["id"].get<std::string>(), std::string("source.file.columnMissing"));
        const std::string text = error["text"].get<std::string>();
        QVERIFY2(text.find("price, day") != std::string::npos && text.find("--detect") != std::string::npos,
                 text.c_str());
        // What the file has is shown.
        const Ended shown = runOn(m_project, {"schema", "rows", "--detect"});
        MUST(shown.exit == 0 && shown.out.find("left") != std::string::npos, shown);
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
