#include "core/engine/local_files.h"
#include "core/plan/optimize.h"
#include "tests/support/engine/plans.h"

#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <stop_token>
#include <thread>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

class TestDuckdbSession : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<engine::Session> open()
    {
        engine::SessionOptions options;
        options.runInstant = Instant{1'763'640'000'000'000};
        options.threads = 2;
        return *plugins::engines_duckdb::create()->open(options);
    }
    FixedClock m_clock{Instant{1'763'640'000'000'000}};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};

private slots:
    void streamsAreReadInPlace()
    {
        const Shop shop;
        const auto session = open();
        const auto relation =
            plan::filter(shop.orderScan(), compiled("amount > 5 and tag = 'web'", shop.orders), node("f"));
        QCOMPARE(sortedLines(rowsText(session->query(relation, shop.bindings(), m_context))),
                 std::string("10|1|10.50|2023-11-14T22:13:20Z|web\n15|5|7.00|2023-11-14T22:13:20Z|web\n"));
    }

    void parquetIsWrittenAndReadBack()
    {
        const Shop shop;
        const auto session = open();
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("cache.parquet").toStdString();
        const auto written = session->writeParquet(shop.customerScan(), shop.bindings(), file, m_context);
        QVERIFY2(written, written ? "" : written.error().fullText().c_str());
        QCOMPARE(*written, std::int64_t{6});
        const std::string before = rowsText(session->query(shop.customerScan(), shop.bindings(), m_context));
        const std::string after =
            rowsText(session->query(shop.customerScan(), {{"customers", engine::ParquetScan{{file}}}}, m_context));
        QCOMPARE(sortedLines(after), sortedLines(before));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path().toStdString()), {}), 1L);
    }

    void aFullFolderLeavesNothingBehind()
    {
        const Shop shop;
        const auto session = open();
        const auto written =
            session->writeParquet(shop.customerScan(), shop.bindings(), "/nonexistent/folder/x.parquet", m_context);
        QVERIFY(!written);
        QVERIFY2(!written.error().text().empty(), written.error().text().c_str());
    }

    void errorsNameTheNode()
    {
        const Shop shop;
        const auto session = open();
        auto relation = plan::project(shop.customerScan(), {{"n", compiled("cast(name as integer)", shop.customers)}},
                                      node("caster"));
        relation = plan::filter(relation, compiled("n > 1", relation->schema()), node("later"));
        auto stream = session->query(relation, shop.bindings(), m_context);
        const Result<std::vector<std::vector<Value>>> rows =
            stream ? engine::rowsOf(**stream) : Result<std::vector<std::vector<Value>>>(stream.error());
        QVERIFY(!rows);
        QCOMPARE(rows.error().where().node, std::string("caster"));
        QVERIFY2(rows.error().fullText().find("Ada") == std::string::npos, rows.error().fullText().c_str());
    }

    void aFailingSourceKeepsItsOwnError()
    {
        const Shop shop;
        const auto session = open();
        const engine::Bindings bindings{
            {"orders", engine::StreamScan{[](const RunContext&) -> Result<std::unique_ptr<RowStream>> {
                 return Error(ErrorCode::Unavailable, "test.gone", "The server is gone.");
             }}}};
        QCOMPARE(rowsText(session->query(shop.orderScan(), bindings, m_context)),
                 std::string("error: The server is gone."));
    }

    void aStopEndsTheRunningCall()
    {
        const auto session = open();
        const Schema schema{{{"n", TypeKind::Integer}}};
        const auto relation = plan::make(
            plan::RawSql{
                {},
                "SELECT count(*) AS n FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3",
                "duckdb"},
            schema, node("slow"));
        std::stop_source source;
        RunContext context = m_context;
        context.stop = source.get_token();
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            source.request_stop();
        });
        const auto begin = std::chrono::steady_clock::now();
        const std::string text = rowsText(session->query(relation, {}, context));
        const auto millis =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
        QVERIFY2(text.starts_with("error: "), text.c_str());
        QCOMPARE(text, "error: " + cancelled().fullText());
        QVERIFY2(millis < 2000, std::to_string(millis).c_str());
        QCOMPARE(rowsText(session->query(plan::values(schema, {{std::int64_t{1}}}, node("v")), {}, m_context)),
                 std::string("1\n"));
    }

    void columnsThatDifferInCaseStayApart()
    {
        const Schema schema{{{"Id", TypeKind::Integer}, {"id", TypeKind::Integer}, {"ID", TypeKind::Integer}}};
        const engine::Bindings bindings{
            {"x", engine::scanOf(schema, {{std::int64_t{1}, std::int64_t{2}, std::int64_t{3}}})}};
        const auto session = open();
        const auto relation =
            plan::project(plan::scan("x", schema, node("x")),
                          {{"id", compiled("\"Id\" + \"id\" * 10 + \"ID\" * 100", schema)}}, node("p"));
        QCOMPARE(rowsText(session->query(relation, bindings, m_context)), std::string("321\n"));
    }

    void ownSqlCannotChangeOrFetch()
    {
        const auto session = open();
        const Schema schema{{{"n", TypeKind::Integer}}};
        for (const char* sql : {"SELECT 1 AS n) AS q; DROP TABLE x; SELECT 1 FROM (SELECT 1", "INSTALL httpfs",
                                "DELETE FROM t", "SELECT * FROM read_csv('https://example.org/x.csv')"}) {
            const auto relation = plan::make(plan::RawSql{{}, sql, ""}, schema, node("sql"));
            const std::string text = rowsText(session->query(relation, {}, m_context));
            QVERIFY2(text.starts_with("error: "), text.c_str());
        }
    }

    void localFilesServeOtherEngines()
    {
        const Shop shop;
        const auto engine = plugins::engines_duckdb::create();
        const auto files = engine::localFilesOf(*engine, {});
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.parquet").toStdString();
        auto rows = engine::scanOf(shop.orders, shop.orderRows).open(m_context);
        const auto written = files->writeParquet(*std::move(rows), file, m_context);
        QVERIFY2(written, written ? "" : written.error().fullText().c_str());
        QCOMPARE(*written, std::int64_t{6});
        std::vector<engine::RejectedRow> rejected;
        QCOMPARE(
            sortedLines(rowsText(files->read("orders", engine::ParquetScan{{file}}, shop.orders, rejected, m_context))),
            sortedLines(rowsText(engine::scanOf(shop.orders, shop.orderRows).open(m_context))));
    }
};

QTEST_GUILESS_MAIN(TestDuckdbSession)
#include "tst_duckdb_session.moc"
