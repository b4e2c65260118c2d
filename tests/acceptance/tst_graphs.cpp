#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

#include <thread>

using namespace weir::acceptance;
using weir::Json;

/// Graphs of other shapes than a chain, and what may happen between a plan and its apply, through the weir command.
class TestGraphs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeSmallProject(m_project);
    }

    void severalPipelinesShareTheStore();
    void severalIdentityNodesInOneRun();
    void manyBranchesOffOneAudience();
    void aDestinationTakesOneGate();
    void nodesSwitchedOff();
    void aBadMappingStopsOnlyItsOwnBranch();
    void audiencesHaveKeys();
    void plansAreSpentOnce();
    void twoRunsAtOnce();

private:
    void mustRun()
    {
        const auto ran = run();
        MUST(ran.exit == 0, ran);
    }
    Ended run(std::vector<std::string> more = {})
    {
        more.insert(more.begin(), "run");
        return runOn(m_project, more);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    Folder m_project;
};

void TestGraphs::severalPipelinesShareTheStore()
{
    std::filesystem::copy(m_project / "pipelines" / "main", m_project / "pipelines" / "second",
                          std::filesystem::copy_options::recursive);
    writeText(m_project / "pipelines" / "second" / "pipeline.json", R"({"id": "second", "name": "Second"})");
    writeText(m_project / "data" / "more.csv", "email,city,visits,answer,at\n"
                                               "ann@x.example,Ulm,4,granted,2024-02-01T00:00:00Z\n"
                                               "dan@x.example,Bonn,1,granted,2024-02-01T00:00:00Z\n");
    const auto second = m_project / "pipelines" / "second" / "nodes";
    QVERIFY(replaceInFile(second / "rows.json", "people.csv", "more.csv"));
    QVERIFY(replaceInFile(second / "people.json", "\"list\"", "\"more\""));
    QVERIFY(replaceInFile(second / "list.json", "out/list.csv", "out/second.csv"));

    const auto unclear = run();
    QCOMPARE(unclear.exit, 3);
    QCOMPARE(errorId(unclear), std::string("cli.choosePipeline"));
    const auto first = runOn(m_project, {"--pipeline", "main", "run"});
    MUST(first.exit == 0, first);
    const auto other = runOn(m_project, {"--pipeline", "second", "run"});
    MUST(other.exit == 0, other);
    SAME(storeCounts(m_project)["profiles"], Json(4)); // Ann is one person in both
    SAME(storeCounts(m_project)["events"], Json(5));

    // The second pipeline has changed people: the first one's plan is out of date, and says so.
    Json plans = runOn(m_project, {"plan"}).json();
    QCOMPARE(plans.size(), std::size_t{2});
    const auto stale = runOn(m_project, {"apply", idOf(plans[1])});
    QCOMPARE(stale.exit, 6);
    QCOMPARE(errorId(stale), std::string("deliver.plan.inputsChanged"));
    const auto applied = runOn(m_project, {"apply", idOf(plans[0])});
    MUST(applied.exit == 0, applied);
    QVERIFY(keysIn(m_project / "out" / "second.csv") == (Keys{"ann@x.example", "cem@x.example", "dan@x.example"}));
    QVERIFY(!std::filesystem::exists(m_project / "out" / "list.csv"));
    const auto again = runOn(m_project, {"--pipeline", "main", "run"});
    MUST(again.exit == 0, again);
    const auto main = runOn(m_project, {"apply", idOf(newestPlan(m_project))});
    MUST(main.exit == 0, main);
    QVERIFY(keysIn(m_project / "out" / "list.csv") == (Keys{"ann@x.example", "cem@x.example", "dan@x.example"}));
}

void TestGraphs::severalIdentityNodesInOneRun()
{
    writeText(m_project / "data" / "late.csv", "email,city,answer,at\n"
                                               "eve@x.example,Köln,granted,2024-02-01T00:00:00Z\n");
    node(m_project, "zlate", {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/late.csv"}}}});
    node(m_project, "zpeople",
         {{"type", "identity"},
          {"version", 1},
          {"inputs", {{"in", {"zlate.out"}}}},
          {"settings",
           {{"mapping",
             {{"inputs",
               {{{"source", "late"},
                 {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
                 {"traits", {{{"column", "city"}}}},
                 {"event", {{"name", "visit"}, {"time", "at"}}},
                 {"consent", {{"purpose", "mail"}, {"state", "answer"}, {"time", "at"}}}}}}}}}}});
    const auto ran = run();
    MUST(ran.exit == 0, ran);
    const auto applied = runOn(m_project, {"apply", idOf(newestPlan(m_project))});
    MUST(applied.exit == 0, applied); // the plan is not out of date because of its own run
    QVERIFY(keysIn(m_project / "out" / "list.csv") == (Keys{"ann@x.example", "cem@x.example", "eve@x.example"}));
}

void TestGraphs::manyBranchesOffOneAudience()
{
    moreConsent(m_project);
    node(m_project, "busy",
         audience("people.out", {{{"kind", "trait"}, {"trait", "visits"}, {"operator", "greater"}, {"values", {3}}}}));
    node(m_project, "ads", gate("all.out", {{"purposes", {"ads"}}}));
    node(m_project, "both", gate("all.out", {{"purposes", {"ads", "mail"}}}));
    node(m_project, "either", gate("all.out", {{"purposes", {"ads", "mail"}}, {"match", "any"}}));
    node(m_project, "busy_ads", gate("busy.out", {{"purposes", {"ads"}}}));
    node(m_project, "list", fileOut({"gate.out"}, "out/list.csv", "csv"));
    node(m_project, "list2", fileOut({"gate.out"}, "out/list2.ndjson", "ndjson")); // two off one gate
    node(m_project, "list_ads", fileOut({"ads.out"}, "out/ads.parquet", "parquet"));
    node(m_project, "list_both", fileOut({"both.out"}, "out/both.csv", "csv"));
    node(m_project, "list_either", fileOut({"either.out"}, "out/either.csv", "csv"));
    node(m_project, "list_busy", fileOut({"busy_ads.out"}, "out/busy.csv", "csv"));
    const auto ran = run();
    MUST(ran.exit == 0, ran);
    for (const char* destination : {"list", "list2", "list_ads", "list_both", "list_either", "list_busy"}) {
        const auto applied = runOn(m_project, {"apply", idOf(planOf(m_project, destination))});
        MUST(applied.exit == 0, applied);
    }
    const Folder out = m_project / "out";
    QVERIFY(keysIn(out / "list.csv") == (Keys{"ann@x.example", "cem@x.example"}));
    QVERIFY(keysIn(out / "list2.ndjson") == (Keys{"ann@x.example", "cem@x.example"}));
    QVERIFY(keysIn(out / "ads.parquet") == (Keys{"ann@x.example", "bob@x.example"}));
    QVERIFY(keysIn(out / "both.csv") == Keys{"ann@x.example"}); // every purpose (D2)
    QVERIFY(keysIn(out / "either.csv") == (Keys{"ann@x.example", "bob@x.example", "cem@x.example"}));
    QVERIFY(keysIn(out / "busy.csv") == Keys{"bob@x.example"});
    SAME(nodeOf(run().json(), "list_both")["details"]["unchanged"], Json(1));
}

void TestGraphs::aDestinationTakesOneGate()
{
    moreConsent(m_project);
    node(m_project, "ads", gate("all.out", {{"purposes", {"ads"}}}));
    node(m_project, "list", fileOut({"gate.out", "ads.out"}, "out/list.csv", "csv"));
    const auto valid = runOn(m_project, {"validate"});
    QCOMPARE(valid.exit, 1);
    QVERIFY2(valid.out.find("compile.wireTwice") != std::string::npos, valid.out.c_str());
    QVERIFY2(valid.out.find("one gate that asks for all purposes") != std::string::npos, valid.out.c_str());
    const auto ran = run();
    QCOMPARE(ran.exit, 1);
    SAME(newestPlan(m_project), Json()); // nobody was planned by one of the two gates alone
}

void TestGraphs::nodesSwitchedOff()
{
    mustRun();
    const std::string plan = idOf(newestPlan(m_project));
    Json list = *weir::parseJson(readText(nodeFile(m_project, "list")));
    list["disabled"] = true;
    node(m_project, "list", list);
    const auto off = runOn(m_project, {"apply", plan});
    QCOMPARE(off.exit, 6);
    QCOMPARE(errorId(off), std::string("run.planNodeOff"));
    const auto ran = run();
    MUST(ran.exit == 0, ran);
    SAME(nodeOf(ran.json(), "list")["state"], Json("skipped"));

    // A gate that is switched off lets nobody pass; it does not open.
    list["disabled"] = false;
    node(m_project, "list", list);
    Json gateNode = *weir::parseJson(readText(nodeFile(m_project, "gate")));
    gateNode["disabled"] = true;
    node(m_project, "gate", gateNode);
    const auto without = run();
    SAME(nodeOf(without.json(), "list")["state"], Json("skipped"));
    QVERIFY(runOn(m_project, {"apply", plan}).exit != 0);
    QVERIFY(!std::filesystem::exists(m_project / "out"));

    // Nor does an audience that is switched off stand for everybody.
    gateNode["disabled"] = false;
    node(m_project, "gate", gateNode);
    Json all = *weir::parseJson(readText(nodeFile(m_project, "all")));
    all["disabled"] = true;
    node(m_project, "all", all);
    const auto nobody = run();
    SAME(nodeOf(nobody.json(), "gate")["state"], Json("skipped"));
    SAME(nodeOf(nobody.json(), "list")["state"], Json("skipped"));
    QVERIFY(runOn(m_project, {"apply", plan}).exit != 0);
}

void TestGraphs::aBadMappingStopsOnlyItsOwnBranch()
{
    Json bad = fileOut({"gate.out"}, "out/bad.csv", "csv");
    bad["settings"]["fields"][0]["of"] = "citty";
    node(m_project, "bad", bad);
    const auto valid = runOn(m_project, {"validate"});
    QCOMPARE(valid.exit, 1);
    QVERIFY2(valid.out.find("Did you mean \\\"city\\\"?") != std::string::npos, valid.out.c_str());
    QVERIFY2(valid.out.find("fields/0/of") != std::string::npos, valid.out.c_str());
    const auto ran = run();
    QCOMPARE(ran.exit, 1);
    const Json states = ran.json();
    SAME(nodeOf(states, "list")["state"], Json("succeeded"));
    QVERIFY(nodeOf(states, "bad")["state"] != "succeeded");
    const Json plans = runOn(m_project, {"plan"}).json();
    QCOMPARE(plans.size(), std::size_t{1});
    const auto applied = runOn(m_project, {"apply", idOf(plans[0])});
    MUST(applied.exit == 0, applied);
    QVERIFY(!std::filesystem::exists(m_project / "out" / "bad.csv"));
}

void TestGraphs::audiencesHaveKeys()
{
    node(m_project, "all",
         audience("people.out", {{{"kind", "trait"}, {"trait", "visits"}, {"operator", "exists"}}},
                  {{"key", "everyone"}}));
    node(m_project, "zrest", audience("people.out", {{{"kind", "audience"}, {"audience", "everyone"}, {"in", false}}}));
    const auto ran = run();
    MUST(ran.exit == 0, ran);
    SAME(nodeOf(ran.json(), "zrest")["rowsOut"], Json(0));
    const auto store = m_project / ".weir" / "store.sqlite";
    QCOMPARE(sqliteCell(store, "SELECT count(*) FROM audience WHERE key IN ('everyone', 'main/zrest')"),
             std::string("2"));
    QCOMPARE(planOf(m_project, "list")["audience"].get<std::string>(), std::string("everyone"));
    const auto applied = runOn(m_project, {"apply", idOf(planOf(m_project, "list"))});
    MUST(applied.exit == 0, applied);
    // A second audience under the same key would take the first one's members away.
    node(m_project, "zrest", audience("people.out", Json::array(), {{"key", "everyone"}}));
    const auto twice = run();
    QCOMPARE(twice.exit, 1);
    QVERIFY2(twice.out.find("run.audienceKeyTwice") != std::string::npos, twice.out.c_str());
}

void TestGraphs::plansAreSpentOnce()
{
    mustRun();
    const std::string first = idOf(newestPlan(m_project));
    mustRun();
    const Json second = newestPlan(m_project);
    QVERIFY(idOf(second) != first);
    const auto replaced = runOn(m_project, {"apply", first});
    QCOMPARE(replaced.exit, 6);
    QCOMPARE(errorId(replaced), std::string("deliver.plan.replaced"));
    const auto applied = runOn(m_project, {"apply", idOf(second)});
    MUST(applied.exit == 0, applied);
    const auto again = runOn(m_project, {"apply", idOf(second)});
    QCOMPARE(again.exit, 6);
    QCOMPARE(errorId(again), std::string("deliver.plan.spent"));
    Json states = Json::array();
    for (const Json& plan : runOn(m_project, {"plan"}).json()) {
        states.push_back(plan["state"]);
    }
    SAME(states, Json::array({"applied", "replaced"}));
    const auto unknown = runOn(m_project, {"apply", "0123"});
    QVERIFY(unknown.exit == 3 && !unknown.errors().empty());

    // A run of the people alone changes the store under the plan that is open.
    mustRun();
    const std::string open = idOf(newestPlan(m_project));
    QVERIFY(replaceInFile(m_project / "data" / "people.csv", "cem@x.example,İzmir,8,granted,2024-01-02",
                          "cem@x.example,İzmir,8,withdrawn,2024-03-02"));
    const auto part = run({"--to", "people"});
    MUST(part.exit == 0, part);
    const auto stale = runOn(m_project, {"apply", open});
    QCOMPARE(stale.exit, 6);
    QCOMPARE(errorId(stale), std::string("deliver.plan.inputsChanged"));
    QVERIFY(keysIn(m_project / "out" / "list.csv") == (Keys{"ann@x.example", "cem@x.example"})); // as before
}

void TestGraphs::twoRunsAtOnce()
{
    const Folder shop = Folder(m_folder.path().toStdString()) / "shop";
    const auto written = runWeir({"sample", "shop", shop.string(), "--people", "800", "--events", "12000"});
    MUST(written.exit == 0, written);
    Ended first;
    std::thread runner([&] { first = runOn(shop, {"run"}); });
    Ended second;
    for (int i = 0; i < 200; ++i) { // until the first has the store
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (std::filesystem::exists(shop / ".weir" / "store.sqlite")) {
            second = runOn(shop, {"run"});
            if (second.exit != 0) {
                break;
            }
        }
    }
    const auto look = runOn(shop, {"runs"}); // looking is allowed
    runner.join();
    MUST(first.exit == 0, first);
    QCOMPARE(second.exit, 6);
    QCOMPARE(second.errors().size(), std::size_t{1});
    QVERIFY2(errorId(second) == "store.inUse", second.err.c_str());
    MUST(look.exit == 0, look);
    const auto check = runOn(shop, {"store", "check"});
    MUST(check.exit == 0, check);
    const Json counts = storeCounts(shop);
    QCOMPARE(runOn(shop, {"run"}).exit, 0);
    SAME(storeCounts(shop), counts);
}

QTEST_GUILESS_MAIN(TestGraphs)
#include "tst_graphs.moc"
