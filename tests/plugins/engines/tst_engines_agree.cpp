#include "core/expr/evaluator.h"
#include "core/plan/optimize.h"
#include "core/sql/emit.h"
#include "tests/support/engine/sample_plans.h"
#include "tests/support/postgres/postgres_server.h"

#include <QtTest>

#undef emit // Qt's word for nothing is our word for writing SQL

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stop_token>
#include <thread>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::engines_postgres {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

/// QCOMPARE for texts that shows both sides whole.
#define COMPARE_TEXT(actual, expected)                                                                                 \
    do {                                                                                                               \
        const std::string left = (actual);                                                                             \
        const std::string right = (expected);                                                                          \
        QVERIFY2(left == right, ("\n" + left + "\ninstead of\n" + right).c_str());                                     \
    } while (false)

/// The same plans and expressions on DuckDB, on a real PostgreSQL server and in core/expr's evaluator.
class TestEnginesAgree : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<engine::Session> m_duckdb;
    std::unique_ptr<engine::Session> m_postgres;
    Instant m_now{1'763'640'000'000'000};
    FixedClock m_clock{m_now};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};

    /// All but the order of rows and the last digits of doubles.
    std::string answer(engine::Session& session, const plan::RelationPtr& relation, const Shop& shop, bool ordered)
    {
        std::string text = rowsText(session.query(relation, shop.bindings(), m_context));
        return ordered || text.starts_with("error") ? text : sortedLines(text);
    }

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        QVERIFY2(server, server ? "" : server.error().fullText().c_str());
        m_server = *std::move(server);
        engine::SessionOptions options;
        options.runInstant = m_now;
        options.threads = 2;
        m_duckdb = *plugins::engines_duckdb::create()->open(options);
        options.connection = m_server->connection();
        auto session = plugins::engines_postgres::create()->open(options);
        QVERIFY2(session, session ? "" : session.error().fullText().c_str());
        m_postgres = *std::move(session);
    }

    void plansGiveTheSameRows_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, relation] : samplePlans(Shop())) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void plansGiveTheSameRows()
    {
        QFETCH(QString, name);
        const Shop shop;
        const plan::RelationPtr relation = samplePlans(shop).at(name.toStdString());
        const bool ordered = name == "sort" || name == "top";
        const std::string expected = answer(*m_duckdb, relation, shop, ordered);
        QVERIFY2(!expected.starts_with("error"), expected.c_str());
        COMPARE_TEXT(answer(*m_postgres, relation, shop, ordered), expected);
        COMPARE_TEXT(answer(*m_duckdb, plan::optimize(relation), shop, ordered), expected);
        COMPARE_TEXT(answer(*m_postgres, plan::optimize(relation), shop, ordered), expected);
    }

    void goldenSqlIsUnchanged_data() { plansGiveTheSameRows_data(); }
    void goldenSqlIsUnchanged()
    {
        QFETCH(QString, name);
        const Shop shop;
        const plan::RelationPtr relation = samplePlans(shop).at(name.toStdString());
        for (const engine::Session* session : {m_duckdb.get(), m_postgres.get()}) {
            const auto script = sql::emit(relation, session->dialect(), {}, m_now);
            QVERIFY2(script, script ? "" : script.error().fullText().c_str());
            const std::string path = std::string(WEIR_SOURCE_DIR "/tests/golden/") +
                                     std::string(session->dialect().id()) + "/" + name.toStdString() + ".sql";
            if (std::getenv("WEIR_UPDATE_GOLDEN")) {
                std::ofstream(path) << script->sql;
            }
            std::stringstream golden;
            golden << std::ifstream(path).rdbuf();
            QCOMPARE(script->sql, golden.str());
        }
    }

    /// Each example of the catalogue is "call = result": it must be true everywhere, or refused before it runs.
    void examplesOfTheCatalogueHold_data()
    {
        QTest::addColumn<QString>("example");
        for (const expr::Function& function : expr::catalogue()) {
            if (function.kind == expr::FunctionKind::Scalar) {
                QTest::newRow(std::string(function.name).c_str())
                    << QString::fromUtf8(function.example.data(), static_cast<qsizetype>(function.example.size()));
            }
        }
    }
    void examplesOfTheCatalogueHold()
    {
        QFETCH(QString, example);
        const Schema one{{{"one", TypeKind::Integer}}};
        const plan::RelationPtr row = plan::values(one, {{std::int64_t{1}}}, node("v"));
        const auto relation = plan::project(row, {{"holds", compiled(example.toStdString(), one)}}, node("p"));
        COMPARE_TEXT(rowsText(m_duckdb->query(relation, {}, m_context)), std::string("true\n"));
        const auto script = sql::emit(relation, m_postgres->dialect(), {}, m_now);
        if (!script) {
            QCOMPARE(script.error().code(), ErrorCode::Unsupported);
            return;
        }
        COMPARE_TEXT(rowsText(m_postgres->query(relation, {}, m_context)), std::string("true\n"));
    }

    void expressionsOverColumns_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"amount + 1",
                                 "amount * amount",
                                 "amount - 0.005",
                                 "amount / 3",
                                 "amount % 3",
                                 "-amount",
                                 "order_id + customer",
                                 "order_id * 3 - customer",
                                 "round(amount)",
                                 "round(amount / 7, 2)",
                                 "floor(amount)",
                                 "ceil(amount / 3)",
                                 "trunc(amount / 3)",
                                 "sign(amount)",
                                 "abs(amount)",
                                 "sqrt(amount)",
                                 "order_id % 4",
                                 "div(order_id, 4)",
                                 "upper(tag)",
                                 "lower(tag)",
                                 "length(tag)",
                                 "reverse(tag)",
                                 "left(tag, 2)",
                                 "right(tag, -1)",
                                 "substring(tag, -1, 3)",
                                 "substring(tag, customer, 2)",
                                 "substring(tag, 2, customer)",
                                 "split_part(tag, 'o', customer)",
                                 "repeat(tag, customer)",
                                 "left(tag, customer)",
                                 "split(tag, nullif(tag, 'web')) is null",
                                 "position(tag, 'e')",
                                 "replace(tag, 'e', '')",
                                 "lpad(tag, 6, '*')",
                                 "split_part(tag, 'o', 2)",
                                 "concat(tag, '-', to_text(amount))",
                                 "concat_ws('/', tag, to_text(customer))",
                                 "tag || '!'",
                                 "tag < 'a'",
                                 "tag between 'S' and 'f'",
                                 "greatest(tag, 'k')",
                                 "least(customer, 3)",
                                 "tag like '%o_'",
                                 "tag ilike 'SH%'",
                                 "tag in ('web', 'x')",
                                 "customer in (1, null)",
                                 "regexp_matches(tag, '^[a-z]+$')",
                                 "regexp_extract(tag, '[a-z]+')",
                                 "regexp_replace(tag, '[aeiou]', '<\\0>')",
                                 "coalesce(tag, to_text(order_id))",
                                 "nullif(tag, 'web')",
                                 "case when amount > 5 then 'high' when amount is null then 'none' else 'low' end",
                                 "year(at)",
                                 "quarter(at)",
                                 "month(at)",
                                 "day(at)",
                                 "hour(at)",
                                 "minute(at)",
                                 "second(at)",
                                 "day_of_week(at)",
                                 "day_of_year(at)",
                                 "week(at)",
                                 "week_year(at)",
                                 "hour(at, 'Europe/Berlin')",
                                 "to_date(at)",
                                 "to_date(at, 'America/New_York')",
                                 "date_trunc('month', at)",
                                 "date_trunc('week', at)",
                                 "date_trunc('day', at, 'Asia/Tokyo')",
                                 "date_add('month', 1, at)",
                                 "date_add('day', 40, at, 'Europe/Berlin')",
                                 "date_diff('day', at, run_time())",
                                 "date_diff('week', at, run_time())",
                                 "date_diff('month', at, run_time())",
                                 "date_diff('hour', at, run_time())",
                                 "years_between(to_date(at), to_date(run_time()))",
                                 "at + 90 minutes",
                                 "run_time() - at",
                                 "to_date(at) + 31",
                                 "epoch_seconds(at)",
                                 "epoch_millis(at)",
                                 "from_epoch(order_id * 100000000)",
                                 "to_text(at)",
                                 "to_text(amount)",
                                 "to_text(amount / 3)",
                                 "to_text(amount > 1)",
                                 "format_date(at, '%d.%m.%Y %H:%M:%S.%f %j %y %B %b %A %a %u %G-W%V')",
                                 "make_date(order_id * 200, customer, 29)",
                                 "sha256(tag)",
                                 "md5(tag)",
                                 "cast(amount as integer)",
                                 "try_cast(tag as integer)",
                                 "to_integer(to_text(order_id))",
                                 "to_number(to_text(amount))",
                                 "try_cast(to_text(amount) as decimal(5,1))",
                                 "cast(amount / 3 as decimal(10,3))",
                                 "cast(order_id as number)",
                                 "list_length(split(tag, 'o'))",
                                 "list_join(list_sort([tag, 'm', 'a']), '+')",
                                 "list_get([order_id, customer], 2)",
                                 "list_contains([1, 5], customer)",
                                 "customer is distinct from 1",
                                 "not (amount > 5)",
                                 "amount > 5 and tag = 'web'",
                                 "amount > 5 or tag = 'web'",
                                 "if(amount > 5, tag, 'x')",
                                 "power(amount, 2)",
                                 "ln(amount)",
                                 "exp(customer)"}) {
            QTest::newRow(text) << QString(text);
        }
    }
    void expressionsOverColumns()
    {
        QFETCH(QString, text);
        const Shop shop;
        const expr::CheckedExpr expr = compiled(text.toStdString(), shop.orders);
        const auto relation =
            plan::project(shop.orderScan(), {{"id", compiled("order_id", shop.orders)}, {"x", expr}}, node("p"));
        std::string expected;
        for (const std::vector<Value>& row : shop.orderRows) {
            const auto value = expr::evaluate(expr, shop.orders, row, {m_now});
            QVERIFY2(value, value ? "" : value.error().fullText().c_str());
            Column column{expr.type, {}, {}, {}, {}, {}};
            column.append(*value);
            expected += cellText(row[0]) + "|" + cellText(column.value(0)) + "\n";
        }
        COMPARE_TEXT(answer(*m_duckdb, relation, shop, false), expected);
        const auto script = sql::emit(relation, m_postgres->dialect(), {}, m_now);
        if (!script) {
            QCOMPARE(script.error().code(), ErrorCode::Unsupported);
            return;
        }
        COMPARE_TEXT(answer(*m_postgres, relation, shop, false), expected);
    }

    void aWholePipelineRunsInTheServer()
    {
        QVERIFY(m_server->run(
            "CREATE TABLE public.events (id bigint, at timestamptz, props jsonb, took interval, email text); "
            "INSERT INTO public.events SELECT i, timestamptz '2026-01-01 00:00+02' + i * interval '1 hour', "
            "jsonb_build_object('n', i, 'a', 'x y'), interval '1 minute', 'p' || i FROM generate_series(1, 5) i"));
        const Schema schema{{{"id", TypeKind::Integer},
                             {"at", TypeKind::Instant},
                             {"props", TypeKind::JsonValue},
                             {"took", TypeKind::Duration}}};
        const auto relation = plan::filter(plan::scan("e", schema, node("e")),
                                           compiled("json_integer(props, '$.n') > 3", schema), node("f"));
        QCOMPARE(
            rowsText(m_postgres->query(relation, {{"e", engine::NativeScan{"public", "events", {}, {}}}}, m_context)),
            std::string("4|2026-01-01T02:00:00Z|{\"a\":\"x y\",\"n\":4}|60000000\n"
                        "5|2026-01-01T03:00:00Z|{\"a\":\"x y\",\"n\":5}|60000000\n"));
    }

    /// A numeric without declared digits is never rounded into a column's type.
    void numericsOfTheServerAreExact()
    {
        QVERIFY(m_server->run("CREATE TABLE digits(n numeric); INSERT INTO digits VALUES (1.25), (2.500), (NULL)")
                    .has_value());
        const Schema schema({{"n", DataType::decimal(9, 2)}});
        const engine::Bindings bindings{{"d", engine::NativeScan{"public", "digits", {}, {}}}};
        const plan::RelationPtr scan = plan::scan("d", schema, node("d"));
        QCOMPARE(sortedLines(rowsText(m_postgres->query(scan, bindings, m_context))),
                 std::string("1.25\n2.50\nNULL\n"));
        QVERIFY(m_server->run("INSERT INTO digits VALUES (1.255)").has_value());
        const std::string refused = rowsText(m_postgres->query(scan, bindings, m_context));
        QVERIFY2(refused.find("A value cannot be read") != std::string::npos, refused.c_str());
    }

    /// Uploads and helper functions last as long as their statement, also when it fails or is not read to the end.
    void nothingTemporaryIsLeft()
    {
        const Shop shop;
        const auto used =
            plan::project(shop.orderScan(), {{"x", compiled("normalize_country(tag)", shop.orders)}}, node("p"));
        const auto fails =
            plan::project(shop.orderScan(), {{"x", compiled("cast(tag as integer)", shop.orders)}}, node("p"));
        (void)rowsText(m_postgres->query(used, shop.bindings(), m_context));
        (void)rowsText(m_postgres->query(fails, shop.bindings(), m_context));
        {
            const auto left = m_postgres->query(used, shop.bindings(), m_context);
            QVERIFY(left);
        }
        const auto count = m_server->cell(
            "SELECT (SELECT count(*) FROM pg_class WHERE relpersistence = 't') + (SELECT count(*) FROM pg_proc p JOIN "
            "pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname LIKE 'pg_temp%')");
        QVERIFY(count);
        QCOMPARE(QString::fromStdString(*count), QString("0"));
    }
    void aRoleWithoutTemporaryObjectsIsToldSo()
    {
        QVERIFY(m_server->run("CREATE ROLE bare LOGIN"));
        QVERIFY(m_server->run("REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC"));
        engine::SessionOptions options;
        options.connection = m_server->connection() + " user=bare";
        const auto session = *plugins::engines_postgres::create()->open(options);
        const Schema one{{{"one", TypeKind::Integer}}};
        const plan::RelationPtr row = plan::values(one, {{std::int64_t{1}}}, node("v"));
        const auto helped = plan::project(row, {{"x", compiled("normalize_email('a@b.c')", one)}}, node("p"));
        const auto plain = plan::project(row, {{"x", compiled("one + 1", one)}}, node("p"));
        const auto refused = session->query(helped, {}, m_context);
        QVERIFY(!refused);
        COMPARE_TEXT(refused.error().messageId(), std::string("postgres.temporary"));
        COMPARE_TEXT(rowsText(session->query(plain, {}, m_context)), std::string("2\n"));
        QVERIFY(m_server->run("GRANT TEMPORARY ON DATABASE postgres TO PUBLIC"));
    }

    void wrongThingsAreSentences_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("id");
        QTest::newRow("missing table") << "SELECT 1 AS n FROM nowhere"
                                       << "postgres.table";
        QTest::newRow("change") << "INSERT INTO public.events VALUES (1) RETURNING 1 AS n"
                                << "postgres.syntax";
        QTest::newRow("second statement") << "SELECT 1 AS n) AS q) TO STDOUT; DROP TABLE public.events; --"
                                          << "postgres.syntax";
        QTest::newRow("no right") << "SELECT count(*) AS n FROM public.secret"
                                  << "postgres.denied";
        QTest::newRow("division") << "SELECT 1 / (n - 1) AS n FROM (VALUES (1)) v(n)"
                                  << "postgres.divideByZero";
    }
    void wrongThingsAreSentences()
    {
        QFETCH(QString, sql);
        QFETCH(QString, id);
        (void)m_server->run("CREATE TABLE public.secret (n int); CREATE ROLE reader LOGIN");
        engine::SessionOptions options;
        options.connection = m_server->connection() + " user=reader";
        const auto session = *plugins::engines_postgres::create()->open(options);
        const auto relation =
            plan::make(plan::RawSql{{}, sql.toStdString(), ""}, Schema{{{"n", TypeKind::Integer}}}, node("q"));
        auto stream = session->query(relation, {}, m_context);
        const Result<std::vector<std::vector<Value>>> rows =
            stream ? engine::rowsOf(**stream) : Result<std::vector<std::vector<Value>>>(stream.error());
        QVERIFY(!rows);
        QCOMPARE(QString::fromStdString(rows.error().messageId()), id);
    }

    void errorsOfDataNameTheNode_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::newRow("cast") << "cast(tag as integer)";
        QTest::newRow("overflow") << "order_id * 4611686018427387904";
        QTest::newRow("decimal") << "cast(amount as decimal(3,2))";
        QTest::newRow("date") << "cast(tag as date)";
        QTest::newRow("json") << "length(to_text(cast(tag as json)))";
        QTest::newRow("instant") << "cast(tag as instant)";
    }
    /// The step that meets the value is named, wherever the rows are asked for: also steps that do the same and work.
    void errorsOfDataNameTheNode()
    {
        QFETCH(QString, expression);
        const Shop shop;
        const auto columns = [](const plan::RelationPtr& input, const std::string& name, const std::string& text) {
            return std::vector<plan::NamedExpr>{{"order_id", compiled("order_id", input->schema())},
                                                {"customer", compiled("customer", input->schema())},
                                                {"amount", compiled("amount", input->schema())},
                                                {"tag", compiled("tag", input->schema())},
                                                {name, compiled(text, input->schema())}};
        };
        plan::RelationPtr relation = shop.orderScan();
        relation =
            plan::project(relation, columns(relation, "fine", "cast(to_text(order_id) as integer)"), node("sound"));
        relation = plan::filter(relation, compiled("order_id > 0", relation->schema()), node("keep"));
        relation = plan::project(relation, columns(relation, "x", expression.toStdString()), node("culprit"));
        relation = plan::filter(relation, compiled("x is not null", relation->schema()), node("after"));
        plan::Aggregate op{relation, {}, {{"n", {"count", {compiled("x", relation->schema())}, false, {}}, {}}}};
        relation = plan::make(std::move(op), Schema{{{"n", TypeKind::Integer}}}, node("last"));
        relation = plan::project(relation, {{"y", compiled("cast(to_text(n) as integer) * 2", relation->schema())}},
                                 node("target"));
        for (engine::Session* session : {m_duckdb.get(), m_postgres.get()}) {
            auto stream = session->query(relation, shop.bindings(), m_context);
            const auto rows =
                stream ? engine::rowsOf(**stream) : Result<std::vector<std::vector<Value>>>(stream.error());
            QVERIFY(!rows);
            QCOMPARE(rows.error().code(), ErrorCode::InvalidInput);
            COMPARE_TEXT(rows.error().where().node, std::string("culprit"));
        }
        const auto written =
            m_duckdb->writeParquet(relation, shop.bindings(), "/tmp/weir-never-written.parquet", m_context);
        QVERIFY(!written);
        COMPARE_TEXT(written.error().where().node, std::string("culprit"));
    }
    void errorsInSqlNameTheNode()
    {
        const Shop shop;
        const plan::RelationPtr divided = plan::make(
            plan::RawSql{{{"orders", shop.orderScan()}}, "SELECT order_id, CAST(tag AS bigint) AS n FROM orders", ""},
            Schema{{{"order_id", TypeKind::Integer}, {"n", TypeKind::Integer}}}, node("own"));
        const auto relation = plan::filter(divided, compiled("n > 0", divided->schema()), node("after"));
        for (engine::Session* session : {m_duckdb.get(), m_postgres.get()}) {
            auto stream = session->query(relation, shop.bindings(), m_context);
            const auto rows =
                stream ? engine::rowsOf(**stream) : Result<std::vector<std::vector<Value>>>(stream.error());
            QVERIFY(!rows);
            COMPARE_TEXT(rows.error().where().node, std::string("own"));
        }
    }

    void aStopEndsTheStatement()
    {
        const auto relation = plan::make(plan::RawSql{{}, "SELECT 1 AS n FROM (SELECT pg_sleep(30)) s", ""},
                                         Schema{{{"n", TypeKind::Integer}}}, node("q"));
        std::stop_source source;
        RunContext context = m_context;
        context.stop = source.get_token();
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        COMPARE_TEXT(rowsText(m_postgres->query(relation, {}, context)), "error: " + cancelled().fullText());
        QVERIFY(timer.elapsed() < 2000);
    }

    void aServerThatIsGoneIsSaid()
    {
        engine::SessionOptions options;
        options.connection = "host=/nonexistent dbname=x user=y";
        const auto none = plugins::engines_postgres::create()->open(options);
        QVERIFY(!none);
        QCOMPARE(none.error().messageId(), std::string("postgres.unreachable"));
        m_server->kill();
        const auto relation = plan::values(Schema{{{"n", TypeKind::Integer}}}, {{std::int64_t{1}}}, node("v"));
        const std::string text = rowsText(m_postgres->query(relation, {}, m_context));
        QVERIFY2(text.starts_with("error: "), text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestEnginesAgree)
#include "tst_engines_agree.moc"
