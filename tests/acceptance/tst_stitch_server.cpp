#include "tests/acceptance/graph_pieces.h"
#include "tests/support/postgres/postgres_server.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace weir::acceptance;
using weir::Json;
using weir::testing::PostgresServer;

/// "Stitch records" over a table of a real server: stitched there in one statement, and stitched on this machine, it
/// gives the same rows, the same sentences and the same after what follows.
class TestStitchServer : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    QTemporaryDir m_folder;

    [[nodiscard]] Folder project(const std::string& engine) const
    {
        return Folder(m_folder.path().toStdString()) / engine;
    }

    void write(const std::string& engine) const
    {
        const Folder folder = project(engine);
        writeText(folder / "weir.json", R"({"formatVersion": 2, "name": "Server"})");
        writeText(folder / "pipelines" / "main" / "pipeline.json",
                  Json{{"id", "main"}, {"name", "Main"}, {"engine", engine}, {"connection", "server"}}.dump());
        writeText(folder / "connections" / "server.json", Json{{"id", "server"},
                                                               {"type", "postgres"},
                                                               {"title", "Server"},
                                                               {"settings", {{"connection", m_server->connection()}}}}
                                                              .dump());
        node(folder, "people",
             {{"type", "source.postgres"},
              {"version", 1},
              {"settings", {{"connection", m_server->connection()}, {"table", "public.people"}}}});
        node(folder, "stitch",
             {{"type", "stitch"},
              {"version", 1},
              {"inputs", {{"in", {"people.out"}}}},
              {"settings",
               {{"key", "code"},
                {"by",
                 {{{"column", "email"}},
                  {{"column", "phone"}, {"type", "phone"}},
                  {{"column", "mobile"}, {"type", "phone"}}}},
                {"mostRecords", 30}}}});
        node(folder, "known",
             {{"type", "filter"},
              {"version", 1},
              {"inputs", {{"in", {"stitch.out"}}}},
              {"settings", {{"condition", "stitch_id <> 'nobody' and stitch_records > 1"}}}});
        node(folder, "sizes",
             {{"type", "aggregate"},
              {"version", 1},
              {"inputs", {{"in", {"known.out"}}}},
              {"settings",
               {{"groups", {{{"expression", "stitch_id"}}}},
                {"outputs", {{{"function", "count"}, {"name", "rows"}}}}}}});
    }

    static std::vector<std::string> rowsOf(const Folder& folder, const std::string& id)
    {
        const Ended shown = runOn(folder, {"preview", id, "--limit", "100000", "--reveal"});
        if (shown.exit != 0) {
            return {shown.all()};
        }
        std::vector<std::string> rows;
        const Json preview = shown.json();
        for (const Json& row : preview["rows"]) {
            rows.push_back(weir::compactJson(row));
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        QVERIFY2(server, server ? "" : server.error().fullText().c_str());
        m_server = *std::move(server);
        // Keys in a collation of people's, where ä stands before b; a placeholder, some rows without a key, one key
        // twice.
        const auto made = m_server->run(
            "CREATE TABLE public.people AS SELECT (CASE WHEN i % 500 = 0 THEN NULL WHEN i = 7 THEN 'c8' ELSE "
            "(ARRAY['c', "
            "'B', 'ä', 'Z'])[1 + i % 4] || i END) COLLATE \"en-x-icu\" AS code, CASE WHEN i % 90 = 0 THEN "
            "'test@x.example' WHEN i % 3 > 0 THEN 'm' || i * 7919 % 2100 || '@x.example' END COLLATE \"de-x-icu\" AS "
            "email, CASE WHEN i % 4 > 0 THEN '+49' || i * 104729 % 2500 END AS phone, CASE WHEN i % 5 = 0 THEN 490000 "
            "+ "
            "i * 1299709 % 2500 END AS mobile FROM generate_series(1::bigint, 4000) i");
        QVERIFY2(made, made ? "" : made.error().fullText().c_str());
        write("duckdb");
        write("postgres");
    }

    void bothGiveTheSame()
    {
        Json reports[2];
        for (const char* engine : {"duckdb", "postgres"}) {
            const Ended ended = runOn(project(engine), {"run", "--to", "stitch", "--to", "sizes"});
            MUST(ended.exit == 0, ended);
            reports[engine == std::string("duckdb") ? 0 : 1] = ended.json();
        }
        SAME(nodeOf(reports[0], "stitch")["warnings"].size(), std::size_t(3));
        SAME(nodeOf(reports[1], "stitch")["warnings"], nodeOf(reports[0], "stitch")["warnings"]);
        const Json here = nodeOf(reports[0], "stitch")["details"]["stitching"];
        const Json there = nodeOf(reports[1], "stitch")["details"]["checks"];
        SAME(there["stitch.common"], here["commonValues"]);
        SAME(there["stitch.noKey"], here["rowsWithoutKey"]);
        SAME(there["stitch.keyTwice"], here["keysTwice"]);
        for (const char* id : {"stitch", "sizes"}) {
            const std::vector<std::string> a = rowsOf(project("duckdb"), id);
            const std::vector<std::string> b = rowsOf(project("postgres"), id);
            QVERIFY2(a.size() > 100, a.empty() ? id : a.front().c_str());
            QVERIFY2(a == b, id);
        }
    }
};

QTEST_GUILESS_MAIN(TestStitchServer)
#include "tst_stitch_server.moc"
