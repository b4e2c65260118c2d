#include "core/connect/source.h"
#include "core/engine/streams.h"
#include "tests/support/postgres/postgres_server.h"

#include <QTest>

using namespace weir;

namespace weir::plugins::sources_postgres {
std::unique_ptr<connect::Source> create();
}

class TestPostgresSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto started = testing::PostgresServer::start();
        QVERIFY2(started.has_value(), started ? "" : started.error().fullText().c_str());
        m_server = *std::move(started);
        const auto made = m_server->run(
            "CREATE SCHEMA s; CREATE TABLE s.t(id bigint, name text, price numeric(10,2), ok boolean, day date, at "
            "timestamptz, doc jsonb); INSERT INTO s.t VALUES (1,'Ann',2.5,true,'2024-01-31','2024-01-31 "
            "08:00:00.5+01','{\"a\": "
            "1}'),(2,NULL,NULL,NULL,NULL,NULL,NULL)");
        QVERIFY2(made.has_value(), made ? "" : made.error().fullText().c_str());
        m_settings = {{"connection", m_server->connection()}, {"table", "s.t"}};
    }

    void columnsAndRows()
    {
        const auto found = m_source->discover(m_settings, m_context);
        QVERIFY2(found.has_value(), found ? "" : found.error().fullText().c_str());
        QStringList columns;
        for (const Field& field : found->schema.fields()) {
            columns << QString::fromStdString(field.name + ':' + toText(field.type));
        }
        QCOMPARE(columns.join(' '),
                 QString("id:integer name:text price:decimal(10,2) ok:boolean day:date at:instant doc:json"));
        const QStringList wanted{"1|Ann|2.50|true|2024-01-31|2024-01-31T07:00:00.500Z|{\"a\": 1}", "2||||||"};
        QCOMPARE(rows(m_settings, found->schema), wanted);
        QCOMPARE(m_source->catalog(m_settings, m_context)->at(0).schemaName, std::string("s"));
    }

    void sameServerIsNative()
    {
        const auto native = m_source->bind(m_settings, {}, "postgres", m_server->connection(), m_context);
        QCOMPARE(std::get<engine::NativeScan>(*native).table, std::string("t"));
    }

    /// A numeric without declared digits keeps every digit, or says that it cannot.
    void numericsAreNeverRounded()
    {
        const auto made = m_server->run("CREATE TABLE s.n(few numeric, many numeric, huge numeric); "
                                        "INSERT INTO s.n VALUES (1.5, 0.12345678901234567, 1e40), (-2.25, 3, 0.5)");
        QVERIFY2(made.has_value(), made ? "" : made.error().fullText().c_str());
        Json settings{{"connection", m_server->connection()}, {"table", "s.n"}};
        const auto found = m_source->discover(settings, m_context);
        QCOMPARE(toText(found->schema[0].type), std::string("decimal(38,10)"));
        QCOMPARE(toText(found->schema[1].type), std::string("decimal(38,17)"));
        QCOMPARE(toText(found->schema[2].type), std::string("text"));
        const QStringList all = rows(settings, found->schema);
        QCOMPARE(all.at(0), QString("1.5000000000|0.12345678901234567|1" + QString(40, '0')));
        const Schema narrow({{"many", DataType::decimal(18, 2)}});
        QVERIFY(
            rows(settings, narrow).at(0).contains("Column many has a value that does not fit decimal(18,2) exactly"));
        const Schema whole({{"few", TypeKind::Integer}});
        QVERIFY(rows(settings, whole).at(0).contains("does not fit integer exactly"));
    }

    void manyRowsAndCursor()
    {
        Json settings = m_settings;
        settings.erase("table");
        settings["query"] = "SELECT i FROM generate_series(1, 12000) AS i -- numbers";
        settings["cursor"] = "i";
        const Schema schema({{"i", TypeKind::Integer}});
        QCOMPARE(rows(settings, schema).size(), 12000);
        m_context.cursor = Value(std::int64_t{11999});
        QCOMPARE(rows(settings, schema), QStringList({"11999", "12000"}));
        m_context.cursor.reset();
    }

    void errorsAreSentences()
    {
        Json settings = m_settings;
        settings["table"] = "missing";
        QCOMPARE(m_source->discover(settings, m_context).error().messageId(), std::string("source.postgres.query"));
        settings["connection"] = "host=127.0.0.1 port=1 user=x dbname=y";
        QCOMPARE(m_source->discover(settings, m_context).error().messageId(), std::string("source.postgres.connect"));
        settings["connection"] = "host=h password=literal";
        QCOMPARE(m_source->discover(settings, m_context).error().messageId(), std::string("connect.secret.literal"));
    }

private:
    QStringList rows(const Json& settings, const Schema& schema)
    {
        const auto binding = m_source->bind(settings, schema, "duckdb", {}, m_context);
        auto stream = std::get<engine::StreamScan>(*binding).open(m_context.run);
        if (!stream) {
            return {QString::fromStdString(stream.error().fullText())};
        }
        const auto all = engine::rowsOf(**stream);
        if (!all) {
            return {QString::fromStdString(all.error().fullText())};
        }
        QStringList list;
        for (const auto& row : *all) {
            QStringList cells;
            for (const Value& value : row) {
                cells << QString::fromStdString(toText(value));
            }
            list << cells.join('|');
        }
        return list;
    }

    std::unique_ptr<testing::PostgresServer> m_server;
    std::unique_ptr<connect::Source> m_source = plugins::sources_postgres::create();
    connect::SourceContext m_context;
    Json m_settings;
};

QTEST_GUILESS_MAIN(TestPostgresSource)
#include "tst_postgres_source.moc"
