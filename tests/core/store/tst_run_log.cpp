#include "core/store/run_history.h"
#include "core/store/run_log.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

namespace {

RunRecord run(const char* id, const char* state, std::int64_t started)
{
    return {RunId(id), "main", state, Instant{started}, std::nullopt, "user", "weir test", Json()};
}

} // namespace

class tst_run_log : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProfileStore> m_store;

    std::string plain(const std::string& query) const { return plainRows(m_store->path().string(), query); }

private slots:
    void init()
    {
        static int count = 0;
        m_store = std::make_unique<ProfileStore>(
            openStore(m_folder, ("store" + std::to_string(++count) + ".sqlite").c_str()));
    }
    void cleanup() { m_store.reset(); }

    void aRunIsReplacedByItsEnd()
    {
        const RunLog log(*m_store);
        RunRecord record = run("r1", "running", 10);
        must(log.put(record));
        QVERIFY(must(log.run(RunId("r1"))).report.is_null());
        QVERIFY(!must(log.run(RunId("r1"))).finishedAt);
        record.state = "succeeded";
        record.finishedAt = Instant{25};
        record.report = {{"nodes", Json::array()}};
        must(log.put(record));
        must(log.put(run("r2", "running", 20)));
        must(log.put(run("r0", "failed", 5)));
        QCOMPARE(plain("SELECT id, state, started_at, finished_at FROM run ORDER BY started_at"),
                 std::string("r0|failed|5|-;r1|succeeded|10|25;r2|running|20|-"));
        const auto newest = must(log.runs(2));
        QCOMPARE(newest.size(), std::size_t{2});
        QCOMPARE(newest[0].id.str(), std::string("r2"));
        QCOMPARE(newest[1].report.dump(), record.report.dump());
        QCOMPARE(log.run(RunId("none")).error().messageId(), std::string("store.run.notFound"));
    }

    void runsOfADeadProgramAreInterrupted()
    {
        const RunLog log(*m_store);
        must(log.put(run("dead", "running", 1)));
        must(log.put(run("done", "succeeded", 2)));
        QCOMPARE(must(log.closeInterrupted(Instant{99})), 1);
        QCOMPARE(must(log.closeInterrupted(Instant{100})), 0);
        QCOMPARE(plain("SELECT id, state, finished_at FROM run ORDER BY id"),
                 std::string("dead|interrupted|99;done|succeeded|-"));
    }

    void nodesAreWrittenOncePerRun()
    {
        const RunLog log(*m_store);
        must(log.put(run("r", "running", 1)));
        RunNodeRecord node{RunId("r"),  NodeId("rows"), "running",       1,     0,
                           Instant{10}, std::nullopt,   ContentKey("k"), Json()};
        must(log.put(std::vector{node}));
        node.state = "failed";
        node.rowsOut = 7;
        node.finishedAt = Instant{20};
        node.error = {{"id", "x.y"}};
        must(log.put(std::vector{node}));
        const auto nodes = must(log.nodes(RunId("r")));
        QCOMPARE(nodes.size(), std::size_t{1});
        QCOMPARE(nodes[0].state, std::string("failed"));
        QCOMPARE(nodes[0].rowsOut, 7);
        QCOMPARE(nodes[0].key.str(), std::string("k"));
        QCOMPARE(nodes[0].error.dump(), node.error.dump());
        QVERIFY(must(log.nodes(RunId("other"))).empty());
    }

    void repeatingAStageDoesNotDoubleItsQuarantine()
    {
        const RunLog log(*m_store);
        const std::vector<QuarantineRow> rows{{RunId("r"), NodeId("n"), "a.csv", 3, "age", "id.1", "No number.", "x,y"},
                                              {RunId("r"), NodeId("n"), "a.csv", 9, "", "id.2", "Ragged.", "x"}};
        must(log.quarantine(RunId("r"), NodeId("n"), rows));
        must(log.quarantine(RunId("r"), NodeId("n"), rows));
        must(log.quarantine(RunId("r"), NodeId("other"), std::span(rows).first(1)));
        QCOMPARE(must(log.quarantinedCount(RunId("r"), NodeId("n"))), 2);
        QCOMPARE(plain("SELECT node, line FROM quarantine ORDER BY node, line"), std::string("n|3;n|9;other|3"));
        const auto read = must(log.quarantined(RunId("r"), NodeId("n"), 1));
        QCOMPARE(read.size(), std::size_t{1});
        QCOMPARE(read[0].raw, std::string("x,y"));
        must(log.quarantine(RunId("r"), NodeId("n"), {}));
        QCOMPARE(must(log.quarantinedCount(RunId("r"), NodeId("n"))), 0);
    }

    void oldRunsAreForgottenWithTheirRows()
    {
        const RunLog log(*m_store);
        for (int i = 1; i <= 4; ++i) {
            const std::string id = "run-" + std::to_string(i);
            RunRecord record = run(id.c_str(), "succeeded", i);
            if (i == 4) { // found the result of run-1 cached, so what that could not read is still missing
                record.report = {{"nodes", {{{"node", "n"}, {"rejectedIn", "run-1"}}}}};
            }
            must(log.put(record));
            must(log.put(std::vector{RunNodeRecord{RunId(id), NodeId("n"), "succeeded", 1, 1, std::nullopt,
                                                   std::nullopt, ContentKey("k"), Json()}}));
            const std::vector<QuarantineRow> rows{{RunId(id), NodeId("n"), "a.csv", 3, "age", "id.1", "No.", "x"}};
            must(log.quarantine(RunId(id), NodeId("n"), rows));
        }
        QCOMPARE(must(pruneRuns(*m_store, 2)).size(), std::size_t{2});
        QCOMPARE(plain("SELECT id FROM run ORDER BY id"), std::string("run-3;run-4"));
        QCOMPARE(plain("SELECT run FROM run_node ORDER BY run"), std::string("run-3;run-4"));
        QCOMPARE(plain("SELECT run FROM quarantine ORDER BY run"), std::string("run-1;run-3;run-4"));
    }

    void cursorsMoveForwardBySource()
    {
        const RunLog log(*m_store);
        QVERIFY(!must(log.cursor("source:a")));
        must(log.setCursor("source:a", "10", RunId("r1"), Instant{1}));
        must(log.setCursor("source:a", "20", RunId("r2"), Instant{2}));
        must(log.setCursor("source:b", "", RunId("r2"), Instant{2}));
        QCOMPARE(*must(log.cursor("source:a")), std::string("20"));
        QCOMPARE(*must(log.cursor("source:b")), std::string()); // an empty position is a position
        QCOMPARE(plain("SELECT source, position, run FROM cursor ORDER BY source"),
                 std::string("source:a|20|r2;source:b||r2"));
    }
};

QTEST_GUILESS_MAIN(tst_run_log)
#include "tst_run_log.moc"
