#include "core/plan/optimize.h"
#include "core/plan/print.h"
#include "core/sql/emit.h"
#include "tests/support/engine/random_plans.h"
#include "tests/support/postgres/postgres_server.h"

#include <QtTest>

#undef emit // Qt's word for nothing is our word for writing SQL

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::engines_postgres {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

/// Random typed pipelines, as they are and optimised (by all rules, and by some), on DuckDB and on PostgreSQL: all give
/// the same rows. WEIR_SEED is the first seed, WEIR_ROUNDS how many; a failure prints its seed, plan and first
/// difference.
class TestRandomPlans : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<engine::Session> m_duckdb;
    std::unique_ptr<engine::Session> m_postgres;
    Instant m_now{1'763'640'000'000'000};
    FixedClock m_clock{m_now};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};

    static plan::Rules someRules(RandomExpressions& random)
    {
        plan::Rules rules;
        for (const plan::Rule rule : plan::allRules()) {
            if (random.once(2)) {
                rules.off.insert(rule);
            }
        }
        return rules;
    }

    static std::string difference(const std::string& got, const std::string& wanted)
    {
        const QStringList a = QString::fromStdString(got).split('\n');
        const QStringList b = QString::fromStdString(wanted).split('\n');
        for (int i = 0; i < std::max(a.size(), b.size()); ++i) {
            const QString left = i < a.size() ? a[i] : "(no more rows)";
            const QString right = i < b.size() ? b[i] : "(no more rows)";
            if (left != right) {
                return (left + "\n instead of " + right).toStdString();
            }
        }
        return {};
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
        m_postgres = *plugins::engines_postgres::create()->open(options);
    }

    void allWaysGiveTheSameRows()
    {
        const unsigned first = qEnvironmentVariableIsSet("WEIR_SEED") ? qEnvironmentVariable("WEIR_SEED").toUInt() : 1;
        const unsigned rounds =
            qEnvironmentVariableIsSet("WEIR_ROUNDS") ? qEnvironmentVariable("WEIR_ROUNDS").toUInt() : 120;
        const bool goOn = qEnvironmentVariableIsSet("WEIR_GO_ON");
        std::size_t failed = 0;
        std::size_t refused = 0;
        std::size_t wrong = 0;
        for (unsigned seed = first; seed < first + rounds; ++seed) {
            RandomPlans plans(seed);
            const plan::RelationPtr relation = plans.next(2 + static_cast<int>(plans.expressions().below(5)));
            const engine::Bindings bindings = plans.bindings();
            const auto answer = [&](engine::Session& session, const plan::RelationPtr& what) {
                const std::string text = rowsText(session.query(what, bindings, m_context));
                return text.starts_with("error") ? text : sortedLines(text);
            };
            const std::string expected = answer(*m_duckdb, relation);
            const bool error = expected.starts_with("error");
            failed += error ? 1 : 0;
            const plan::RelationPtr optimised = plan::optimize(relation);
            const plan::RelationPtr partly = plan::optimize(relation, someRules(plans.expressions()));
            const auto compare = [&](const char* way, const std::string& got) {
                // A rule may take away what would have failed; nothing else may differ.
                if (got == expected || error) {
                    return true;
                }
                ++wrong;
                const std::string message = "seed " + std::to_string(seed) + ", " + way + ":\n" +
                                            difference(got, expected) + "\n" + plan::print(relation);
                std::fprintf(stderr, "%s\n", message.c_str());
                return false;
            };
            const bool same = compare("DuckDB optimised", answer(*m_duckdb, optimised)) &&
                              compare("DuckDB with some rules", answer(*m_duckdb, partly));
            const auto script = sql::emit(relation, m_postgres->dialect(), {}, m_now);
            if (!script) {
                QCOMPARE(script.error().code(), ErrorCode::Unsupported);
                ++refused;
            } else if (same) {
                const bool here = compare("PostgreSQL", answer(*m_postgres, relation)) &&
                                  compare("PostgreSQL optimised", answer(*m_postgres, optimised));
                for (const plan::RelationPtr& part :
                     here ? std::vector<plan::RelationPtr>() : plan::inOrder(relation)) {
                    const std::string a = answer(*m_postgres, part);
                    const std::string b = answer(*m_duckdb, part);
                    if (a != b) {
                        std::fprintf(stderr, "The first part that differs: %s\n%s\n", plan::printOne(*part).c_str(),
                                     difference(a, b).c_str());
                        break;
                    }
                }
            }
            QVERIFY2(goOn || wrong == 0, "the ways differ, see above");
        }
        std::fprintf(stderr, "seeds %u to %u: %zu differ, %zu ended in an error on DuckDB, %zu refused by PostgreSQL\n",
                     first, first + rounds - 1, wrong, failed, refused);
        QCOMPARE(wrong, std::size_t{0});
        QVERIFY2(failed * 20 <= rounds, "too many plans end in an error to say anything");
        QVERIFY2(refused * 10 <= rounds, "PostgreSQL refuses too many plans to say anything");
    }
};

QTEST_GUILESS_MAIN(TestRandomPlans)
#include "tst_random_plans.moc"
