#include <QtTest>

#include "core/base/file.h"
#include "core/compile/lower.h"
#include "core/engine/streams.h"
#include "core/run/secret_settings.h"
#include "plugins/registry.h"
#include "tests/flows/flow_sql.h"
#include "tests/support/fake_nodes.h"
#include "tests/support/flow.h"
#include "tests/support/postgres/postgres_server.h"

#include <algorithm>
#include <map>

using namespace weir;
namespace fs = std::filesystem;

namespace {

const fs::path kSource = WEIR_SOURCE_DIR;
const FixedClock kClock{Instant{1'763'640'000'000'000}}; // 2025-11-20T12:00:00Z

/// A secret in the environment is its own name: flows stay one file.
class TestSecrets final : public connect::SecretResolver
{
public:
    Result<connect::Secret> resolve(const connect::SecretRef& reference) override
    {
        return connect::Secret(reference.name);
    }
};

std::string lineOf(const std::vector<Value>& row)
{
    std::string line;
    for (const Value& value : row) {
        line += (line.empty() ? "" : " | ") + (isNull(value) ? std::string("NULL") : toText(value));
    }
    return line;
}

std::string describe(const compile::Analysis& analysis)
{
    std::string text;
    for (const nodes::Diagnostic& finding : analysis.diagnostics()) {
        const Where& where = finding.error.where();
        text += "\n  " + std::string(finding.severity == nodes::Severity::Error ? "error " : "warning ") +
                finding.error.messageId() + " @" + where.node + ' ' + where.parameter + ' ' +
                std::to_string(where.begin) + '-' + std::to_string(where.end) + "  " + finding.error.text();
    }
    return text;
}

/// Why the findings are not the expected ones; empty when they are.
std::string compareFindings(const test::Flow& flow, const compile::Analysis& analysis)
{
    nodes::Diagnostics found = analysis.diagnostics();
    for (const test::FlowFinding& wanted : flow.findings) {
        const auto match = std::find_if(found.begin(), found.end(), [&](const nodes::Diagnostic& finding) {
            const Where& where = finding.error.where();
            return finding.error.messageId() == wanted.messageId && where.node == wanted.node &&
                   (finding.severity == nodes::Severity::Error) == (wanted.severity == "error") &&
                   where.parameter == wanted.parameter &&
                   (wanted.begin < 0 || (where.begin == wanted.begin && where.end == wanted.end));
        });
        if (match == found.end()) {
            return "missing: " + wanted.messageId + ' ' + wanted.parameter + "; found:" + describe(analysis);
        }
        found.erase(match);
    }
    return found.empty() ? std::string() : "not expected:" + describe(analysis);
}

} // namespace

class tst_flows : public QObject
{
    Q_OBJECT

    nodes::Registry m_registry;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<testing::PostgresServer> m_server; ///< Outlives the session.
    std::unique_ptr<engine::Session> m_session;
    std::vector<std::unique_ptr<engine::Engine>> m_engines;
    std::map<fs::path, std::map<std::string, std::string>> m_golden; ///< Node folder -> dialect -> text.

    [[nodiscard]] RunContext context() const
    {
        RunContext result;
        result.clock = &kClock;
        return result;
    }

    void compareRows(const test::FlowOutput& expected, const plan::RelationPtr& relation,
                     const engine::Bindings& bindings)
    {
        const Schema& schema = relation->schema();
        const std::string port = expected.port.node.str() + '.' + expected.port.port;
        QCOMPARE(schema.names(), expected.table.schema.names());
        for (std::size_t i = 0; i < schema.size(); ++i) {
            if (expected.table.typed[i]) {
                QCOMPARE(toText(schema[i].type), toText(expected.table.schema[i].type));
            }
        }
        auto wanted = test::rowsOf(expected.table, schema);
        QVERIFY2(wanted, wanted ? "" : wanted.error().fullText().c_str());
        auto stream = m_session->query(relation, bindings, context());
        QVERIFY2(stream, stream ? "" : stream.error().fullText().c_str());
        auto rows = engine::rowsOf(**stream);
        QVERIFY2(rows, rows ? "" : rows.error().fullText().c_str());
        std::vector<std::string> a;
        std::vector<std::string> b;
        std::transform(wanted->begin(), wanted->end(), std::back_inserter(a), lineOf);
        std::transform(rows->begin(), rows->end(), std::back_inserter(b), lineOf);
        if (!expected.ordered) {
            std::sort(a.begin(), a.end());
            std::sort(b.begin(), b.end());
        }
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
            const std::string left = i < a.size() ? a[i] : "(no row)";
            const std::string right = i < b.size() ? b[i] : "(no row)";
            QVERIFY2(left == right, (port + ": expected " + left + ", got " + right).c_str());
        }
    }

    void runChecks(const test::Flow& flow, const compile::Lowering& lowering, const engine::Bindings& bindings)
    {
        std::vector<std::string> found;
        for (const compile::LoweredNode& node : lowering.nodes) {
            const auto* step = std::get_if<nodes::TableStep>(&node.step);
            for (const nodes::RunCheck& check : step ? step->checks : std::vector<nodes::RunCheck>()) {
                auto stream = m_session->query(check.relation, bindings, context());
                QVERIFY2(stream, stream ? "" : stream.error().fullText().c_str());
                auto rows = engine::rowsOf(**stream);
                QVERIFY2(rows, rows ? "" : rows.error().fullText().c_str());
                QCOMPARE(rows->size(), std::size_t{1});
                if (std::get<std::int64_t>((*rows)[0][0]) > 0) {
                    found.push_back(check.messageId + ' ' + toText((*rows)[0][0]));
                }
            }
        }
        QCOMPARE(found, flow.checks);
    }

    void addGolden(const fs::path& file, const test::Flow& flow, const compile::Lowering& lowering)
    {
        const fs::path folder = file.parent_path().parent_path();
        if (folder.parent_path() != kSource / "plugins" / "nodes") {
            return;
        }
        for (const auto& engine : m_engines) {
            std::string& text = m_golden[folder][engine->id()];
            for (const test::FlowOutput& output : flow.outputs) {
                text += "-- " + file.stem().string() + ", port " + output.port.port + '\n';
                text += test::sqlText(lowering.relation(output.port), engine->dialect(), kClock.now());
                text += text.ends_with('\n') ? "\n" : "\n\n";
            }
        }
    }

private slots:
    void initTestCase()
    {
        for (auto& type : plugins::all_nodes()) {
            QVERIFY(m_registry.add(std::move(type)));
        }
        QVERIFY(m_registry.add(test::fakeSource()));
        m_engines = plugins::all_engines();
        const std::string wanted = qEnvironmentVariable("WEIR_FLOW_ENGINE", "duckdb").toStdString();
        for (const auto& engine : m_engines) {
            if (engine->id() == wanted) {
                engine::SessionOptions options;
                if (wanted == "postgres") {
                    auto server = testing::PostgresServer::start();
                    QVERIFY2(server, server ? "" : server.error().fullText().c_str());
                    m_server = *std::move(server);
                    options.connection = m_server->connection();
                }
                options.runInstant = kClock.now();
                options.threads = 2;
                auto session = engine->open(options);
                QVERIFY2(session, session ? "" : session.error().fullText().c_str());
                m_session = *std::move(session);
            }
        }
        QVERIFY2(m_session, "There is no such engine");
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_server.reset();
    }

    void flow_data()
    {
        QTest::addColumn<QString>("path");
        std::vector<fs::path> files;
        for (const fs::path& folder : {kSource / "plugins" / "nodes", kSource / "tests" / "flows"}) {
            for (const auto& entry : fs::recursive_directory_iterator(folder)) {
                if (entry.path().extension() == ".flow") {
                    files.push_back(entry.path());
                }
            }
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            const std::string name = fs::relative(file, kSource).string();
            QTest::newRow(name.c_str()) << QString::fromStdString(file.string());
        }
    }

    void flow()
    {
        QFETCH(QString, path);
        const fs::path file = path.toStdString();
        const auto flow = test::readFlow(file);
        QVERIFY2(flow, flow ? "" : flow.error().fullText().c_str());
        if (flow->duckdbOnly && m_session->dialect().id() != "duckdb") {
            QSKIP("for DuckDB only");
        }
        const compile::Analysis analysis = compile::analyze(flow->document, m_registry);
        const std::string difference = compareFindings(*flow, analysis);
        QVERIFY2(difference.empty(), difference.c_str());
        if (!analysis.ok()) {
            return;
        }
        TestSecrets secrets;
        std::map<NodeId, Error> unresolved;
        auto lowering =
            compile::lower(flow->document, run::withSecrets(analysis, m_registry, &secrets, unresolved), m_registry);
        QVERIFY(unresolved.empty());
        QVERIFY2(lowering, lowering ? "" : lowering.error().fullText().c_str());
        engine::Bindings bindings;
        for (const auto& [name, port] : lowering->scans) {
            const test::FlowTable& table = flow->inputs.at(port.node);
            auto rows = test::rowsOf(table, table.schema);
            QVERIFY2(rows, rows ? "" : rows.error().fullText().c_str());
            bindings[name] = engine::scanOf(table.schema, *std::move(rows));
        }
        addGolden(file, *flow, *lowering);
        if (!flow->fails.empty()) {
            const plan::RelationPtr relation = lowering->relation({NodeId("node"), "out"});
            auto stream = m_session->query(relation, bindings, context());
            std::string got = stream ? "success" : std::string(name(stream.error().code()));
            if (stream) {
                auto rows = engine::rowsOf(**stream);
                got = rows ? "success" : std::string(name(rows.error().code()));
            }
            QVERIFY2(got == flow->fails, got.c_str());
            return;
        }
        if (flow->outputs.empty()) { // a sample: every port must give its rows
            for (const auto& [port, relation] : lowering->find(NodeId("node"))->relations) {
                auto stream = m_session->query(relation, bindings, context());
                QVERIFY2(stream, stream ? "" : stream.error().fullText().c_str());
                auto rows = engine::rowsOf(**stream);
                QVERIFY2(rows, rows ? "" : rows.error().fullText().c_str());
            }
        }
        for (const test::FlowOutput& output : flow->outputs) {
            const plan::RelationPtr relation = lowering->relation(output.port);
            QVERIFY2(relation, ("no port " + output.port.port).c_str());
            compareRows(output, relation, bindings);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        runChecks(*flow, *lowering, bindings);
    }

    /// The SQL of every node's flows is as recorded, so that a change of it is seen in review.
    void golden()
    {
        if (m_server) {
            QSKIP("recorded SQL is compared in the run on DuckDB, which sees every flow");
        }
        const bool update = qEnvironmentVariableIntValue("WEIR_UPDATE_GOLDEN") != 0;
        QVERIFY(!m_golden.empty());
        for (const auto& [folder, dialects] : m_golden) {
            for (const auto& [dialect, text] : dialects) {
                const fs::path file = folder / "golden" / (dialect + ".sql");
                if (update) {
                    fs::create_directories(file.parent_path());
                    QVERIFY(writeFileAtomically(file, text));
                    continue;
                }
                const auto recorded = readFile(file);
                QVERIFY2(
                    recorded && *recorded == text,
                    (file.string() + " differs from the SQL of today; look at it and run with WEIR_UPDATE_GOLDEN=1")
                        .c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_flows)
#include "tst_flows.moc"
