#include "tests/acceptance/expect.h"
#include "tests/acceptance/server_project.h"
#include "tests/acceptance/sqlite.h"
#include "tests/support/postgres/postgres_server.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <chrono>
#include <thread>

using namespace weir::acceptance;
using weir::Json;
using weir::testing::PostgresServer;
namespace fs = std::filesystem;

/// One project over tables of a real server, run by the real command in DuckDB and in the server: the same rows, the
/// same store, the same list. In the server the whole graph runs there and only results leave it.
class TestPostgresPipeline : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    QTemporaryDir m_folder;

    [[nodiscard]] fs::path folder(const std::string& name) const
    {
        return fs::path(m_folder.path().toStdString()) / name;
    }

    /// People by their addresses with traits and consent, and all events, without anything that names a run.
    static std::vector<std::string> storeContent(const fs::path& project)
    {
        const fs::path store = project / ".weir" / "store.sqlite";
        const fs::path events = project / "events.sqlite";
        (void)runOn(project, {"store", "explode", events.string()});
        std::vector<std::string> content;
        const auto add = [&content](const fs::path& file, const char* sql) {
            for (const auto& row : sqliteRows(file, sql)) {
                std::string text;
                for (const auto& cell : row) {
                    text += cell + '|';
                }
                content.push_back(text);
            }
        };
        try {
            add(store,
                "SELECT y.name, i.value, d.name, t.value FROM identifier i JOIN identifier_type y ON y.id = i.type "
                "JOIN trait t ON t.profile = i.profile JOIN trait_definition d ON d.id = t.definition "
                "ORDER BY 1, 2, 3, 4");
            add(store,
                "SELECT i.value, c.purpose, c.state, c.time FROM consent c JOIN identifier i ON i.profile = c.profile "
                "ORDER BY 1, 2, 3, 4");
            add(events, "SELECT name, time, properties FROM event_plain ORDER BY 1, 2, 3");
        } catch (const std::exception& error) {
            return {error.what()};
        }
        return content;
    }

private slots:
    void initTestCase();
    void givesTheSameAsDuckdb();
    void onlyResultsLeaveTheServer();
    void sqlNodesAskTheEngineForTheirColumns_data();
    void sqlNodesAskTheEngineForTheirColumns();
    void sqlNodesReadTheirInputsOnly_data();
    void sqlNodesReadTheirInputsOnly();
    void ctrlCReachesTheServer();
    void aServerThatGoesIsOneSentence();
};

void TestPostgresPipeline::initTestCase()
{
    auto server = PostgresServer::start();
    QVERIFY2(server, server ? "" : server.error().fullText().c_str());
    m_server = *std::move(server);
    const auto made = m_server->run(
        "CREATE SCHEMA shop;"
        "CREATE TABLE shop.people (email text, name text, country text, joined text, answer text, asked_at "
        "timestamptz);"
        "INSERT INTO shop.people SELECT CASE i % 5 WHEN 0 THEN ' P' || i || '@Example.COM ' WHEN 1 THEN 'p' || i ||"
        " '@bücher.example' WHEN 2 THEN 'mailto:p' || i || '@example.com' WHEN 3 THEN 'nobody' ELSE 'p' || i - 4 ||"
        " '@example.com' END, CASE i % 3 WHEN 0 THEN 'ADA VON LOVELACE' WHEN 1 THEN 'jean-luc o''neil' ELSE 'Zoë ' || i"
        " END, (ARRAY['Deutschland', 'FRA', 'gb', 'Österreich', NULL, 'nowhere'])[1 + i % 6], (ARRAY['31.12.2024',"
        " '2025-01-05', '5 Mär 2025', 'March 7th, 2025', ''])[1 + i % 5], (ARRAY['granted', 'denied', 'granted'])[1 + "
        "i %"
        " 3], timestamptz '2025-06-01 12:00+02' + i * interval '1 minute' FROM generate_series(1, 1500) i;"
        "CREATE TABLE shop.orders (id bigint, email text, amount numeric(12,2), at timestamptz);"
        "INSERT INTO shop.orders SELECT i, CASE WHEN i % 2 = 0 THEN 'p' || i % 700 || '@example.com' ELSE 'P' || i % "
        "700 ||"
        " '@BÜCHER.example' END, (i * 37 % 10000) / 100.0, timestamptz '2025-11-01 00:00+01' + i * interval '7 minutes'"
        " FROM generate_series(1, 6000) i");
    QVERIFY2(made, made ? "" : made.error().fullText().c_str());
    writeProject(m_server->connection(), folder("duckdb"), "duckdb");
    writeProject(m_server->connection(), folder("postgres"), "postgres");
}

void TestPostgresPipeline::givesTheSameAsDuckdb()
{
    const Ended here = runOn(folder("duckdb"), {"run"});
    MUST(here.exit == 0, here);
    const Ended there = runOn(folder("postgres"), {"run"});
    MUST(there.exit == 0, there);
    for (const char* node : {"figures", "both", "paid"}) {
        const Ended a = runOn(folder("duckdb"), {"preview", node, "--limit", "5000", "--reveal"});
        const Ended b = runOn(folder("postgres"), {"preview", node, "--limit", "5000", "--reveal"});
        MUST(a.exit == 0, a);
        MUST(b.exit == 0, b);
        std::vector<std::string> rows[2];
        for (const Ended* ended : {&a, &b}) {
            const Json preview = ended->json();
            for (const Json& row : preview["rows"]) {
                rows[ended == &a ? 0 : 1].push_back(weir::compactJson(row));
            }
        }
        std::sort(rows[0].begin(), rows[0].end());
        std::sort(rows[1].begin(), rows[1].end());
        QVERIFY2(!rows[0].empty(), a.all().c_str());
        QVERIFY2(rows[0] == rows[1], (std::string(node) + ": " + rows[0].front() + " and " + rows[1].front()).c_str());
    }
    SAME(storeCounts(folder("duckdb")), storeCounts(folder("postgres")));
    QVERIFY(storeCounts(folder("postgres"))["profiles"].get<int>() > 500);
    const std::vector<std::string> content = storeContent(folder("duckdb"));
    QVERIFY2(content.size() > 8000, content.empty() ? "" : content.front().c_str());
    QVERIFY(storeContent(folder("postgres")) == content);
    for (const char* engine : {"duckdb", "postgres"}) {
        const Json plan = newestPlan(folder(engine));
        QVERIFY(plan.is_object());
        const Ended applied = runOn(folder(engine), {"apply", plan.value("id", std::string())});
        MUST(applied.exit == 0, applied);
    }
    const std::string list = readText(folder("duckdb") / "out" / "list.csv");
    QVERIFY(std::count(list.begin(), list.end(), '\n') > 50);
    QCOMPARE(readText(folder("postgres") / "out" / "list.csv"), list);
    // Nothing has changed, so that nothing is added, though a server cannot say so before it is read again.
    const Json before = storeCounts(folder("postgres"));
    MUST(runOn(folder("postgres"), {"run"}).exit == 0, there);
    SAME(storeCounts(folder("postgres")), before);
}

void TestPostgresPipeline::onlyResultsLeaveTheServer()
{
    QVERIFY(m_server->run("ALTER SYSTEM SET log_statement = 'all'"));
    QVERIFY(m_server->run("SELECT pg_reload_conf()"));
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const std::size_t begin = m_server->log().size();
    const Ended ended = runOn(folder("postgres"), {"run", "--force"});
    MUST(ended.exit == 0, ended);
    const std::string log = m_server->log().substr(begin);
    QVERIFY(m_server->run("ALTER SYSTEM RESET log_statement"));
    QVERIFY(m_server->run("SELECT pg_reload_conf()"));
    // No table is fetched, nothing is sent up, and no temporary table is made.
    for (const char* word : {"FROM STDIN", "CREATE TEMP", "FETCH FORWARD"}) {
        QVERIFY2(log.find(word) == std::string::npos, word);
    }
    int copies = 0;
    for (std::size_t at = log.find("COPY ("); at != std::string::npos; at = log.find("COPY (", at + 1)) {
        ++copies;
    }
    // The figures, and the two inputs of Resolve (both and paid, which are also read by others).
    QVERIFY2(copies >= 3 && copies <= 8, std::to_string(copies).c_str());
    const auto left =
        m_server->cell("SELECT (SELECT count(*) FROM pg_class WHERE relpersistence = 't') + (SELECT count(*) "
                       "FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname LIKE "
                       "'pg_temp%') + (SELECT count(*) FROM pg_stat_activity WHERE application_name = 'weir')");
    QVERIFY(left);
    QCOMPARE(QString::fromStdString(*left), QString("0"));
}

void TestPostgresPipeline::sqlNodesAskTheEngineForTheirColumns_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("duckdb") << "duckdb";
    QTest::newRow("postgres") << "postgres";
}
void TestPostgresPipeline::sqlNodesAskTheEngineForTheirColumns()
{
    QFETCH(QString, engine);
    const fs::path project = folder("query-" + engine.toStdString());
    writeQuery(
        m_server->connection(), project, engine.toStdString(),
        "select p.country, count(*) as n, max(o.at) as last, min(o.amount) as least from orders o join people p on "
        "lower(p.email) = lower(o.email) group by p.country");
    const Ended valid = runOn(project, {"validate"});
    MUST(valid.exit == 0, valid);
    const Ended schema = runOn(project, {"schema", "own"});
    MUST(schema.exit == 0, schema);
    for (const char* column :
         {"country", "least", "last", engine == "duckdb" ? "decimal(12,2)" : "decimal(38,10)", "instant", "integer"}) {
        MUST(schema.out.find(column) != std::string::npos, schema);
    }
    // The answer is kept by content: it is not asked for again, and other SQL is another question.
    const auto asked = fs::last_write_time(project / ".weir" / "queries.json");
    MUST(runOn(project, {"schema", "own"}).exit == 0, schema);
    QVERIFY(fs::last_write_time(project / ".weir" / "queries.json") == asked);
    const Ended run = runOn(project, {"run"});
    MUST(run.exit == 0, run);
    QVERIFY(nodeOf(run.json(), "after")["rowsOut"].get<int>() > 3);
    writeQuery(m_server->connection(), project, engine.toStdString(), "select nothing as n from orders");
    const Ended wrong = runOn(project, {"validate"});
    MUST(wrong.exit != 0, wrong);
    MUST(wrong.all().find("own") != std::string::npos && wrong.all().find("column") != std::string::npos, wrong);
}

void TestPostgresPipeline::sqlNodesReadTheirInputsOnly_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("sql");
    const auto add = [](const char* engine, const char* sql) {
        QTest::newRow((std::string(engine) + ": " + sql).c_str()) << QString(engine) << QString(sql);
    };
    for (const char* engine : {"duckdb", "postgres"}) {
        for (const char* sql :
             {"insert into orders values (1)", "delete from shop.orders", "select 1 as n; drop table shop.orders",
              "with x as (delete from shop.orders returning id) select count(*) as n from x",
              "copy (select 1 as n) to '/tmp/weir-leak'", "attach 'x.db'", "pragma database_list", "set threads = 1",
              "select count(*) as n from orders, read_text('/etc/passwd')", "select 1 as n from '/etc/passwd'",
              "select id as n into shop.stolen from orders", "create table t as select 1 as n",
              "select length(pg_read_file('/etc/passwd')) as n", "select id as n from orders for update"}) {
            add(engine, sql);
        }
    }
    add("duckdb", "select 1 as n from \"/etc/passwd\"");
    add("duckdb", "select 1 as n from orders, information_schema.tables");
    add("duckdb", "select count(*) as n from (from duckdb_settings())");
    add("duckdb", "select (select count(*) from \"x.parquet\") as n from orders");
}
void TestPostgresPipeline::sqlNodesReadTheirInputsOnly()
{
    QFETCH(QString, engine);
    QFETCH(QString, sql);
    const fs::path project = folder("refused");
    writeQuery(m_server->connection(), project, engine.toStdString(), sql.toStdString());
    const Ended ended = runOn(project, {"validate"});
    MUST(ended.exit != 0, ended);
    MUST(ended.all().find("sql.") != std::string::npos, ended);
    MUST(ended.all().find("own") != std::string::npos, ended);
}

void TestPostgresPipeline::ctrlCReachesTheServer()
{
    writeSleeper(m_server->connection(), folder("sleeper"), 60);
    const Ended ended = runAndInterrupt(folder("sleeper"), {"run"}, 2.5);
    MUST(ended.exit == 130, ended);
    QVERIFY2(ended.seconds < 2.0, std::to_string(ended.seconds).c_str());
    const auto running =
        m_server->cell("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'weir' AND state = "
                       "'active'");
    QVERIFY(running);
    QCOMPARE(QString::fromStdString(*running), QString("0"));
}

void TestPostgresPipeline::aServerThatGoesIsOneSentence()
{
    writeSleeper(m_server->connection(), folder("sleeper"), 6);
    Ended ended;
    std::thread running([&] { ended = runOn(folder("sleeper"), {"run"}); });
    for (int tries = 0; tries < 200; ++tries) {
        const auto busy =
            m_server->cell("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'weir' AND query "
                           "LIKE '%pg_sleep%' AND state = 'active' AND pid <> pg_backend_pid()");
        if (busy && *busy != "0") {
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    m_server->kill();
    running.join();
    MUST(ended.exit != 0 && ended.exit != -1, ended);
    const std::string all = ended.all();
    MUST(all.find("postgres.gone") != std::string::npos, ended);
    MUST(all.find("Internal") == std::string::npos, ended);
    const auto back = m_server->restart();
    QVERIFY2(back, back ? "" : back.error().fullText().c_str());
    const Ended again = runOn(folder("sleeper"), {"run"});
    MUST(again.exit == 0, again);
    const Ended check = runOn(folder("sleeper"), {"store", "check"});
    MUST(check.exit == 0, check);
}

QTEST_GUILESS_MAIN(TestPostgresPipeline)
#include "tst_postgres_pipeline.moc"
