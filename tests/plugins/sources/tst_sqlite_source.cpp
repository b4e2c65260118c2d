#include "core/connect/source.h"
#include "core/engine/streams.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace weir;

namespace weir::plugins::sources_sqlite {
std::unique_ptr<connect::Source> create();
}

namespace {

class Database
{
public:
    explicit Database(const char* sql)
    {
        context.projectFolder = m_place.path().toStdString();
        sqlite3* handle = nullptr;
        sqlite3_open((context.projectFolder / "a.db").c_str(), &handle);
        if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            qFatal("%s", sqlite3_errmsg(handle));
        }
        sqlite3_close(handle);
    }
    [[nodiscard]] QString columns(const Json& settings) const
    {
        const auto found = source->discover(settings, context);
        if (!found) {
            return QString::fromStdString(found.error().messageId());
        }
        QStringList list;
        for (const Field& field : found->schema.fields()) {
            list << QString::fromStdString(field.name + ':' + toText(field.type));
        }
        return list.join(' ');
    }
    [[nodiscard]] QStringList rows(const Json& settings) const
    {
        const auto found = source->discover(settings, context);
        const auto binding = source->bind(settings, found->schema, "duckdb", {}, context);
        auto stream = std::get<engine::StreamScan>(*binding).open(context.run);
        const auto all = engine::rowsOf(**stream);
        if (!all) {
            return {QString::fromStdString(all.error().messageId())};
        }
        QStringList list;
        for (const auto& row : *all) {
            QStringList cells;
            for (const Value& value : row) {
                cells << (isNull(value) ? QString("-") : QString::fromStdString(toText(value)));
            }
            list << cells.join('|');
        }
        return list;
    }
    std::unique_ptr<connect::Source> source = plugins::sources_sqlite::create();
    connect::SourceContext context;

private:
    QTemporaryDir m_place;
};

Json table(const char* name)
{
    return {{"path", "a.db"}, {"table", name}};
}

} // namespace

class TestSqliteSource : public QObject
{
    Q_OBJECT

private slots:
    void typesComeFromDeclarationsAndValues()
    {
        const Database database(
            "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, price DECIMAL(10,2), ok BOOLEAN, day DATE, "
            "at TIMESTAMP, any, lie INTEGER);"
            "INSERT INTO t VALUES (1,'Ann',2.5,1,'2024-01-31','2024-01-31 08:00:00',7,'x'),"
            "(2,NULL,NULL,0,NULL,NULL,8.5,3);");
        QCOMPARE(
            database.columns(table("t")),
            QString("id:integer name:text price:decimal(10,2) ok:boolean day:date at:instant any:number lie:text"));
        const QStringList wanted{"1|Ann|2.50|true|2024-01-31|2024-01-31T08:00:00Z|7|x", "2|-|-|false|-|-|8.5|3"};
        QCOMPARE(database.rows(table("t")), wanted);
        QCOMPARE(database.source->catalog(table("t"), database.context)->at(0).name, std::string("t"));
    }

    void queriesReadOnly()
    {
        const Database database("CREATE TABLE \"odd name\"(\"a b\"); INSERT INTO \"odd name\" VALUES (1),(2);");
        QCOMPARE(database.rows(table("odd name")), QStringList({"1", "2"}));
        QCOMPARE(database.rows({{"path", "a.db"}, {"query", "SELECT sum(\"a b\") AS s FROM \"odd name\" -- end"}}),
                 QStringList{"3"});
        QCOMPARE(database.columns(table("missing")), QString("source.sqlite.query"));
        QCOMPARE(database.columns({{"path", "b.db"}, {"table", "t"}}), QString("file.missing"));
    }

    void manyRowsComeOnce()
    {
        const Database database(
            "CREATE TABLE t(i INTEGER); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<4096) "
            "INSERT INTO t SELECT i FROM n;");
        QCOMPARE(database.rows(table("t")).size(), 4096);
    }

    void cursorIsInclusive()
    {
        Database database("CREATE TABLE t(i INTEGER); INSERT INTO t VALUES (1),(2),(2),(3);");
        database.context.cursor = Value(std::int64_t{2});
        QCOMPARE(database.rows({{"path", "a.db"}, {"table", "t"}, {"cursor", "i"}}), QStringList({"2", "2", "3"}));
    }
};

QTEST_GUILESS_MAIN(TestSqliteSource)
#include "tst_sqlite_source.moc"
