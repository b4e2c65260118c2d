#include "core/nodes/computation.h"
#include "core/nodes/table_node.h"
#include "core/plan/optimize.h"
#include "tests/core/stitch/linked_by_hand.h"
#include "tests/support/engine/plans.h"
#include "tests/support/postgres/postgres_server.h"

#include <QtTest>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::engines_postgres {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::nodes_stitch {
std::unique_ptr<nodes::NodeType> create();
}

using namespace weir;
using namespace weir::testing;
using namespace weir::test;

/// "Stitch records" in memory, as SQL in DuckDB and as SQL in PostgreSQL: all three give what walking by hand gives,
/// and say the same about it.
class TestStitchWays : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<engine::Session> m_duckdb;
    std::unique_ptr<engine::Session> m_postgres;
    FixedClock m_clock{Instant{1'763'640'000'000'000}};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};
    std::unique_ptr<nodes::NodeType> m_type = plugins::nodes_stitch::create();

    static std::vector<std::vector<Value>> valuesOf(const RandomRecords& records)
    {
        std::vector<std::vector<Value>> rows;
        for (std::size_t i = 0; i < records.rows.size(); ++i) {
            std::vector<Value> row{std::int64_t(i)};
            for (std::size_t c = 0; c < records.rows[i].size(); ++c) {
                const Cell& cell = records.rows[i][c];
                row.push_back(!cell                        ? Value()
                              : c == 0 && records.integers ? Value(std::int64_t{std::stoll(*cell)})
                                                           : Value(*cell));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    static Schema schemaOf(const RandomRecords& records)
    {
        std::vector<Field> fields{{"row", TypeKind::Integer, false}};
        for (Field field : kRecordSchema.fields()) {
            field.type = field.name == "key" && records.integers ? TypeKind::Integer : TypeKind::Text;
            fields.push_back(std::move(field));
        }
        return Schema(std::move(fields));
    }

    nodes::TableStep stepOf(const RandomRecords& records, const plan::RelationPtr& input) const
    {
        Json by = Json::array();
        for (const RecordLinking::Column& column : records.linking.columns) {
            by.push_back({{"column", column.name}, {"type", column.type}});
        }
        const Json json{{"key", "key"}, {"by", by}, {"mostRecords", records.linking.mostRecords}};
        nodes::Settings settings(json, m_type->spec().parameters, "stitch");
        auto lowered = m_type->lower(settings, {}, {{"in", {input}}});
        if (!lowered) {
            qFatal("%s", lowered.error().fullText().c_str());
        }
        return std::get<nodes::TableStep>(*std::move(lowered));
    }

    /// By the number of the row: id and records; an error as the only answer.
    static Answers answersOf(Result<std::unique_ptr<RowStream>> stream)
    {
        const auto rows = stream ? engine::rowsOf(**stream) : Result<std::vector<std::vector<Value>>>(stream.error());
        if (!rows) {
            return {rows.error().fullText()};
        }
        Answers answers(rows->size());
        for (const std::vector<Value>& row : *rows) {
            const std::size_t last = row.size() - 1;
            answers[static_cast<std::size_t>(std::get<std::int64_t>(row[0]))] =
                isNull(row[last - 1]) && isNull(row[last]) ? "none" : toText(row[last - 1]) + ' ' + toText(row[last]);
        }
        return answers;
    }

    /// "id count" of each check that counts something.
    Answers checksOf(const nodes::TableStep& step, engine::Session& session, const engine::Bindings& bindings) const
    {
        Answers found;
        for (const nodes::RunCheck& check : step.checks) {
            auto stream = session.query(check.relation, bindings, m_context);
            const auto rows = engine::rowsOf(**stream);
            if (const auto count = std::get<std::int64_t>((*rows)[0][0]); count > 0) {
                found.push_back(check.messageId + ' ' + std::to_string(count));
            }
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        QVERIFY2(server, server ? "" : server.error().fullText().c_str());
        m_server = *std::move(server);
        engine::SessionOptions options;
        options.threads = 2;
        m_duckdb = *plugins::engines_duckdb::create()->open(options);
        options.connection = m_server->connection();
        m_postgres = *plugins::engines_postgres::create()->open(options);
    }

    void allWaysGiveTheSame_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1001; seed <= 1090; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }
    void allWaysGiveTheSame()
    {
        QFETCH(unsigned, seed);
        const RandomRecords records = randomRecords(seed);
        const Answers expected = byHand(records.linking, records.rows, records.integers);
        const Schema schema = schemaOf(records);
        const engine::Bindings bindings{{"in", engine::scanOf(schema, valuesOf(records))}};
        const nodes::TableStep step = stepOf(records, plan::scan("in", schema, node("in")));
        const plan::RelationPtr relation = plan::optimize(step.outputs.front());
        QCOMPARE(answersOf(m_duckdb->query(relation, bindings, m_context)), expected);
        QCOMPARE(answersOf(m_postgres->query(relation, bindings, m_context)), expected);

        const auto shared = std::make_shared<const Schema>(schema);
        const nodes::ComputeInput input{shared, [&]() -> Result<std::unique_ptr<RowStream>> {
                                            RowBatch batch(shared);
                                            for (const std::vector<Value>& row : valuesOf(records)) {
                                                batch.appendRow(row);
                                            }
                                            return streamOf(shared, {std::move(batch)});
                                        }};
        auto computed = step.computation->run({{"in", {input}}}, m_context);
        QVERIFY2(computed, computed ? "" : computed.error().fullText().c_str());
        QVERIFY(*computed->outputs.front()->schema() == step.outputs.front()->schema());
        QCOMPARE(answersOf(std::move(computed->outputs.front())), expected);

        Answers warnings;
        for (const Error& warning : computed->warnings) {
            const auto count = std::find_if(warning.arguments().begin(), warning.arguments().end(),
                                            [](const auto& argument) { return argument.first == "count"; });
            warnings.push_back(warning.messageId() + ' ' + count->second);
        }
        QCOMPARE(checksOf(step, *m_duckdb, bindings), warnings);
        QCOMPARE(checksOf(step, *m_postgres, bindings), warnings);
    }

    /// Chains whose members stand in random, rising and zigzag order, and one crowd: what walks far and what has many
    /// labels.
    void longWays_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("random chain") << 0;
        QTest::newRow("rising chain") << 1;
        QTest::newRow("zigzag chain") << 2;
        QTest::newRow("crowd") << 3;
    }
    void longWays()
    {
        QFETCH(int, shape);
        constexpr int kCount = 400;
        std::mt19937 random(5);
        RandomRecords records;
        records.integers = true;
        records.linking = {{{"a", "x"}, {"b", "x"}}, "key", true, 0, 2};
        std::vector<int> keys(kCount);
        for (int i = 0; i < kCount; ++i) {
            keys[static_cast<std::size_t>(i)] = shape == 2 && i % 2 == 1 ? kCount * 2 - i : i;
        }
        if (shape == 0 || shape == 3) {
            std::shuffle(keys.begin(), keys.end(), random);
        }
        for (int i = 0; i < kCount; ++i) {
            const int other = shape == 3 ? static_cast<int>(random() % kCount) : i + 1;
            records.rows.push_back({std::to_string(keys[static_cast<std::size_t>(i)]),
                                    "v" + std::to_string(i),
                                    "v" + std::to_string(other),
                                    {}});
        }
        const Answers expected = byHand(records.linking, records.rows, true);
        const Schema schema = schemaOf(records);
        const engine::Bindings bindings{{"in", engine::scanOf(schema, valuesOf(records))}};
        const plan::RelationPtr relation =
            plan::optimize(stepOf(records, plan::scan("in", schema, node("in"))).outputs.front());
        QCOMPARE(answersOf(m_duckdb->query(relation, bindings, m_context)), expected);
        QCOMPARE(answersOf(m_postgres->query(relation, bindings, m_context)), expected);
    }

    /// What comes out of the node is an ordinary table: it is filtered, joined and grouped in the same statement.
    void fusesWithWhatComesAfter()
    {
        for (const bool integers : {true, false}) {
            RandomRecords records = randomRecords(1);
            records.integers = integers;
            records.rows = {{"3", "ada", {}, {}}, {"10", "ada", "bob", {}}, {"7", {}, "bob", {}}, {"8", "cem", {}, {}}};
            const Schema schema = schemaOf(records);
            records.linking.mostRecords = 100;
            const engine::Bindings bindings{{"in", engine::scanOf(schema, valuesOf(records))}};
            const plan::RelationPtr scan = plan::scan("in", schema, node("in"));
            plan::RelationPtr out = stepOf(records, scan).outputs.front();
            out = plan::filter(out, compiled("stitch_records > 1 and stitch_id <> 'x'", out->schema()), node("some"));
            plan::RelationPtr joined = plan::join(
                out, plan::project(scan, {{"name", compiled("cast(key as text)", schema)}}, node("names")),
                plan::JoinKind::Inner,
                {{compiled("stitch_id", out->schema()), compiled("name", Schema{{{"name", TypeKind::Text}}})}},
                node("join"));
            plan::Aggregate counts{
                joined, {{"who", compiled("stitch_id", joined->schema())}}, {{"n", {"count", {}, false, {}}, {}}}};
            const plan::RelationPtr counted =
                plan::make(std::move(counts), Schema{{{"who", TypeKind::Text}, {"n", TypeKind::Integer}}}, node("n"));
            const std::string expected = integers ? "3|3\n" : "10|3\n";
            for (engine::Session* session : {m_duckdb.get(), m_postgres.get()}) {
                QCOMPARE(QString::fromStdString(rowsText(session->query(plan::optimize(counted), bindings, m_context))),
                         QString::fromStdString(expected));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStitchWays)
#include "tst_stitch_ways.moc"
