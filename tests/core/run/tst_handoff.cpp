#include <QtTest>

#include "core/run/command_line.h"
#include "core/run/describe_pipeline.h"
#include "tests/core/compile/pipelines.h"

#include <QProcess>

using namespace weir;
using test::Pipeline;

/// What is taken out of the window: commands and prose.
class tst_handoff : public QObject
{
    Q_OBJECT

private slots:
    void aShellReadsTheWordsAsTheyAre()
    {
        const run::CommandLine line{"/home/o'brien/my $HOME shop", PipelineId("a b")};
        const std::vector<std::string> commands{line.run(NodeId("--odd node")), line.preview(NodeId("-x"), "out"),
                                                line.sql(NodeId("n;rm"), "duckdb"), line.run({}, true)};
        const std::vector<QStringList> wanted{
            {"--project", "/home/o'brien/my $HOME shop", "--pipeline", "a b", "run", "--to=--odd node"},
            {"--project", "/home/o'brien/my $HOME shop", "--pipeline", "a b", "preview", "--port", "out", "--", "-x"},
            {"--project", "/home/o'brien/my $HOME shop", "--pipeline", "a b", "sql", "--dialect", "duckdb", "n;rm"},
            {"--project", "/home/o'brien/my $HOME shop", "--pipeline", "a b", "run", "--force"}};
        for (std::size_t i = 0; i < commands.size(); ++i) {
            QProcess shell;
            shell.start("sh", {"-c", "weir() { printf '%s\\n' \"$@\"; }\n" + QString::fromStdString(commands[i])});
            QVERIFY(shell.waitForFinished());
            QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split('\n');
            words.removeLast();
            QCOMPARE(words.join('|').replace("--to='--odd node'", "--to=--odd node"), wanted[i].join('|'));
        }
    }

    void proseSaysWhatLeavesAndUnderWhichConsent()
    {
        nodes::Registry registry = test::testRegistry();
        Pipeline p;
        p.node("orders", "source.test", test::kOrders);
        p.node("keep", "filter", R"({"condition": "amount > 10"})").wire("orders", "keep");
        p.node("who", "identity", R"json({"mapping": {"inputs": [{"source": "shop",
            "identifiers": [{"column": "id", "type": "customer_id"}], "traits": [{"column": "country"}]}]}})json");
        p.wire("keep", "who");
        const project::Project project;
        const auto describe = [&] {
            return run::describePipeline(project, p.document, compile::analyze(p.document, registry), registry);
        };
        const std::string text = describe();
        QCOMPARE(describe(), text); // the same graph, the same words
        const auto has = [&](const char* part) { return text.find(part) != std::string::npos; };
        QVERIFY2(has("`amount > 10`"), text.c_str());
        QVERIFY2(has("tells people by id (customer_id)"), text.c_str());
        QVERIFY2(has("stores the traits country"), text.c_str());
        QVERIFY2(has("there is no destination"), text.c_str());
        QVERIFY(text.find("tells people by") > text.find("amount > 10")); // in flow order
    }
};

QTEST_GUILESS_MAIN(tst_handoff)
#include "tst_handoff.moc"
