#include "core/audience_sql/audience_sql.h"
#include "core/audience_sql/store_tables.h"
#include "tests/core/audience/random_definition.h"
#include "tests/support/engine/plans.h"
#include "tests/support/postgres/postgres_server.h"

#include <QTest>

#undef emit

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::engines_postgres {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::test;
using weir::testing::PostgresServer;

namespace {

nodes::ProfileShape shapeOf(const store::Reader& reader)
{
    nodes::ProfileShape shape;
    for (const store::TraitDefinition& trait : must(reader.traits())) {
        shape.traits.add({trait.name, trait.type});
    }
    return shape;
}

} // namespace

/// Random audiences over random stores as SQL, on DuckDB and on PostgreSQL, member by member against the plain reading:
/// as a relation, and as the text that people read. WEIR_AUDIENCE_STORES, WEIR_AUDIENCE_CASES and WEIR_AUDIENCE_SEED as
/// in tst_audience_reference; WEIR_AUDIENCE_JSON takes one definition for all cases.
class tst_audience_sql : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    static int number(const char* name, int usual)
    {
        return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usual;
    }

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        QVERIFY2(server, server ? "" : server.error().fullText().c_str());
        m_server = *std::move(server);
    }

    void agreesWithThePlainReading()
    {
        const int stores = number("WEIR_AUDIENCE_STORES", 2);
        const int cases = number("WEIR_AUDIENCE_CASES", 50);
        const auto seed = static_cast<unsigned>(number("WEIR_AUDIENCE_SEED", 20240331));
        qInfo("WEIR_AUDIENCE_SEED=%u", seed);
        int refused = 0;
        int texts = 0;
        for (int s = 0; s < stores; ++s) {
            std::mt19937 random(seed + static_cast<unsigned>(s));
            Shop shop(random, 30);
            const auto reader = std::make_shared<const store::Reader>(must(shop.people.store().openReader()));
            const nodes::ProfileShape shape = shapeOf(*reader);
            audience::SqlOptions options;
            options.asOf = Instant{shop.rules.asOf};
            for (const auto& [purpose, micros] : shop.rules.validity) {
                options.consentValidity[purpose] = Duration{micros};
            }
            const auto members = [&](const std::string& name) -> Result<audience::ProfileSet> {
                audience::ProfileSet set(reader->profileCount());
                for (const std::size_t place : shop.rules.audiences.at(name)) {
                    set.insert(shop.profiles[place]);
                }
                return set;
            };
            engine::SessionOptions session;
            session.runInstant = options.asOf;
            session.threads = 1;
            const auto duckdb = must(plugins::engines_duckdb::create()->open(session));
            session.connection = m_server->connection();
            const auto postgres = must(plugins::engines_postgres::create()->open(session));
            Author author(shop);
            for (int i = 0; i < cases; ++i) {
                const Json json = qEnvironmentVariableIsSet("WEIR_AUDIENCE_JSON")
                                      ? Json::parse(qgetenv("WEIR_AUDIENCE_JSON").toStdString())
                                      : author.definition();
                audience::Definition definition;
                QVERIFY(audience::readDefinition(json, definition).empty());
                const auto lowered = audience::lower(definition, shape, options);
                const std::string about = "store " + std::to_string(s) + ", case " + std::to_string(i) + ": " +
                                          json.dump() + "\nas of " + instantText(shop.rules.asOf);
                if (!lowered) {
                    QVERIFY2(lowered.error().code() == ErrorCode::Unsupported,
                             (about + '\n' + lowered.error().fullText()).c_str());
                    ++refused;
                    continue;
                }
                std::string expected;
                for (const std::size_t place : membersOf(json, shop.rules)) {
                    expected += std::to_string(shop.profiles[place]);
                    if (definition.split) {
                        const std::string part = partOf(json, shop.persons[place]);
                        expected += '|' + (part.empty() ? std::string("NULL") : part);
                    }
                    expected += '\n';
                }
                expected = testing::sortedLines(expected);
                const engine::Bindings bindings = audience::storeTables(lowered->tables, reader, members);
                for (engine::Session* engine : {duckdb.get(), postgres.get()}) {
                    const std::string name(engine->dialect().title());
                    const std::string got = testing::sortedLines(
                        testing::rowsText(engine->query(lowered->relation, bindings, shop.people.context())));
                    QVERIFY2(got == expected,
                             (name + ", " + about + "\ngot\n" + got + "expected\n" + expected).c_str());
                    const std::string text = must(audience::sql(definition, shape, engine->dialect(), options)).sql;
                    plan::RawSql own;
                    own.sql = text;
                    for (const plan::RelationPtr& part : plan::inOrder(lowered->relation)) {
                        if (const auto* scan = std::get_if<plan::Scan>(&part->op())) {
                            own.inputs.push_back({scan->binding, part});
                        }
                    }
                    const plan::RelationPtr whole =
                        plan::make(std::move(own), lowered->relation->schema(), NodeId("text"));
                    const std::string read =
                        testing::sortedLines(testing::rowsText(engine->query(whole, bindings, shop.people.context())));
                    QVERIFY2(read == expected, (name + " text, " + about + "\ngot\n" + read + "\n" + text).c_str());
                    ++texts;
                }
            }
        }
        qInfo("%d refused, %d texts", refused, texts);
        QVERIFY(refused * 4 <= stores * cases);
    }
};

QTEST_GUILESS_MAIN(tst_audience_sql)
#include "tst_audience_sql.moc"
