#include "tests/acceptance/graph_pieces.h"

#include <QDate>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace weir;
using namespace weir::acceptance;

namespace {

constexpr int kPeople = 300;

Json predictNode(const Json& more = Json::object())
{
    Json settings{{"name", "likely"}, {"event", "Order"}, {"days", 20}, {"activeDays", 60}, {"purpose", "mail"}};
    settings.update(more);
    return {{"type", "predict"}, {"version", 1}, {"inputs", {{"in", {"people.out"}}}}, {"settings", settings}};
}

void setNow(const Folder& project, const std::string& now)
{
    writeText(project / "weir.json",
              "{\"formatVersion\": 2, \"name\": \"Small\", \"defaults\": {\"runInstant\": \"" + now + "\"}}");
}

std::string day(int back)
{
    return QDate(2024, 6, 1).addDays(-back).toString(Qt::ISODate).toStdString();
}

} // namespace

/// Predictions as users have them: in runs, audiences and by the command, only of people who agreed, and gone when they
/// are removed. Counts are those of plain SQLite over the store.
class TestPredictCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Folder m_project;

    std::string cell(const std::string& sql) { return sqliteCell(m_project / ".weir" / "store.sqlite", sql); }
    std::string scored(const std::string& more = {})
    {
        return cell("SELECT count(*) FROM trait_list t WHERE t.name = 'likely' AND t.source = 'predicted'" + more);
    }
    std::string person(const std::string& where)
    {
        return cell("SELECT p.public_id FROM profile p WHERE p.merged_into IS NULL AND " + where +
                    " ORDER BY p.id LIMIT 1");
    }

    void writePeople()
    {
        std::string csv = "email,city,visits,answer,at\n";
        for (int i = 0; i < kPeople; ++i) {
            const bool agrees = i % 6 != 0;
            csv += "u" + std::to_string(i) + "@x.example," + (i % 2 == 0 ? "Ulm" : "Bonn") + ',' +
                   std::to_string(i % 7) +
                   (agrees        ? ",granted,"
                    : i % 12 == 0 ? ",denied,"
                                  : ",,") +
                   "2023-06-01T00:00:00Z\n";
        }
        writeText(m_project / "data" / "people.csv", csv);
    }

private slots:
    void initTestCase()
    {
        m_project = m_folder.filePath("project").toStdString();
        writeSmallProject(m_project);
        setNow(m_project, "2024-06-01T12:00:00Z");
        writePeople();
        std::mt19937 random(7);
        std::string csv = "order,email,at,what\n";
        int id = 0;
        for (int i = 0; i < kPeople; ++i) {
            const auto keen = static_cast<unsigned>(random() % 5);
            for (int back = 1; back < 200; ++back) {
                if (random() % 40 < 1 + keen) {
                    csv += "o" + std::to_string(id++) + ",u" + std::to_string(i) + "@x.example," + day(back) + "T" +
                           (random() % 2 == 0 ? "08" : "19") + ":00:00Z," + (random() % 6 < keen ? "Order" : "View") +
                           '\n';
                }
            }
        }
        writeText(m_project / "data" / "orders.csv", csv);
        node(m_project, "orders",
             {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/orders.csv"}}}});
        Json resolve = *parseJson(readText(nodeFile(m_project, "people")));
        resolve["inputs"]["in"].push_back("orders.out");
        resolve["settings"]["mapping"]["inputs"].push_back(
            {{"source", "shop"},
             {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
             {"event", {{"name", {{"column", "what"}}}, {"time", "at"}, {"messageId", "order"}}}});
        node(m_project, "people", resolve);
        node(m_project, "predict", predictNode());
        node(m_project, "all",
             audience(
                 "predict.out",
                 Json::array({{{"kind", "prediction"}, {"prediction", "likely"}, {"part", "top"}, {"percent", 20}}})));
    }

    void aRunPredicts()
    {
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        const Json report = nodeOf(run.json(), "predict");
        QCOMPARE(report["state"].get<std::string>(), std::string("succeeded"));
        QCOMPARE(scored(), std::to_string(report["details"]["people"].get<int>()));
        QCOMPARE(report["details"]["without consent"].get<int>(), kPeople / 6);
        QCOMPARE(scored(" AND t.profile IN (SELECT p.id FROM profile p WHERE NOT EXISTS (SELECT 1 FROM consent c WHERE "
                        "c.profile = p.id AND c.state = 'granted'))"),
                 std::string("0"));
        // The best fifth, by counting in SQL; equal scores are not parted.
        QCOMPARE(
            std::to_string(nodeOf(run.json(), "all")["details"]["members"].get<int>()),
            cell("WITH s AS (SELECT value AS v FROM trait_list WHERE name = 'likely') SELECT count(*) FROM s WHERE "
                 "(SELECT count(*) FROM s o WHERE o.v > s.v) * 5 < (SELECT count(*) FROM s)"));
    }

    void aSecondRunFindsThatItHolds()
    {
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(nodeOf(run.json(), "predict")["state"].get<std::string>(), std::string("cached"));
        const Json done = runOn(m_project, {"predict", "train"}).json();
        QCOMPARE(done.size(), std::size_t{1});
        QVERIFY(!done[0]["computed"].get<bool>());
    }

    void theCommandTellsModels()
    {
        const Json list = runOn(m_project, {"predict", "list"}).json();
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list[0]["words"].get<std::string>(),
                 std::string("How likely people who were active in the last 60 days are to do Order in the next 20 "
                             "days."));
        const Json model = runOn(m_project, {"predict", "show", "likely"}).json()[0];
        SAME(model, list[0]["model"]);
        QVERIFY(model["quality"]["auc"].get<double>() > 0.6);
        QCOMPARE(model["version"].get<std::string>().size(), std::size_t{12});
        QCOMPARE(errorId(runOn(m_project, {"predict", "show", "other"})), std::string("predict.noModel"));
    }

    void onePersonIsExplained()
    {
        const std::string id = person("p.id IN (SELECT profile FROM trait_list WHERE name = 'likely')");
        const Ended ended = runOn(m_project, {"predict", "explain", id});
        MUST(ended.exit == 0, ended);
        const Json told = ended.json()[0];
        QCOMPARE(told["state"].get<std::string>(), std::string("scored"));
        QVERIFY(told["notForAutomatedDecisions"].get<bool>());
        QVERIFY(!told["changedSince"].get<bool>());
        QVERIFY(told["contributions"].size() > 3);
        QCOMPARE(told["history"].size(), std::size_t{1});
        QVERIFY(std::abs(told["score"].get<double>() -
                         std::stod(cell("SELECT printf('%.17g', value) FROM trait_list t JOIN profile p ON p.id = "
                                        "t.profile WHERE t.name = 'likely' AND p.public_id = '" +
                                        id + "'"))) < 1e-15);
        const std::string other = person("NOT EXISTS (SELECT 1 FROM consent c WHERE c.profile = p.id AND c.state = "
                                         "'granted')");
        const Json silent = runOn(m_project, {"predict", "explain", other}).json()[0];
        QCOMPARE(silent["state"].get<std::string>(), std::string("noConsent"));
        QVERIFY(!silent.contains("score") && !silent.contains("contributions"));
        QCOMPARE(errorId(runOn(m_project, {"predict", "explain", "nobody"})), std::string("run.prediction.noPerson"));
    }

    void laterDaysMakeATrend()
    {
        setNow(m_project, "2024-06-03T01:00:00Z");
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(nodeOf(run.json(), "predict")["state"].get<std::string>(), std::string("succeeded"));
        const std::string id = person("p.id IN (SELECT profile FROM score GROUP BY profile HAVING count(*) = 2)");
        const Json told = runOn(m_project, {"predict", "explain", id}).json()[0];
        QCOMPARE(told["history"].size(), std::size_t{2});
        QCOMPARE(told["history"][1]["asOf"].get<std::string>(), std::string("2024-06-03T00:00:00Z"));
    }

    /// Who takes the consent back loses the score and all older ones.
    void withdrawalTakesTheScore()
    {
        const std::string before = scored();
        const std::string who = cell("SELECT profile FROM identifier_list WHERE value = 'u1@x.example'");
        QCOMPARE(cell("SELECT count(*) FROM score WHERE profile = " + who), std::string("2"));
        writeText(m_project / "data" / "withdrawn.csv",
                  "email,answer,at\nu1@x.example,withdrawn,2024-05-30T00:00:00Z\n");
        node(m_project, "withdrawn",
             {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/withdrawn.csv"}}}});
        Json resolve = *parseJson(readText(nodeFile(m_project, "people")));
        resolve["inputs"]["in"].push_back("withdrawn.out");
        resolve["settings"]["mapping"]["inputs"].push_back(
            {{"source", "withdrawals"},
             {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
             {"consent", {{"purpose", "mail"}, {"state", "answer"}, {"time", "at"}}}});
        node(m_project, "people", resolve);
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(nodeOf(run.json(), "predict")["state"].get<std::string>(), std::string("succeeded"));
        QCOMPARE(scored(" AND t.profile = " + who), std::string("0"));
        QCOMPARE(cell("SELECT count(*) FROM score WHERE profile = " + who), std::string("0"));
        QCOMPARE(std::stoi(scored()), std::stoi(before) - 1);
    }

    void tooFewAreRefused()
    {
        node(m_project, "predict", predictNode({{"event", "Nothing"}}));
        const Ended run = runOn(m_project, {"run"});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.out.find("predict.few") != std::string::npos);
        node(m_project, "predict", predictNode({{"purpose", "nowhere"}}));
        QCOMPARE(runOn(m_project, {"run"}).exit, 1); // a purpose that is not declared
        node(m_project, "predict", predictNode());
    }

    void twoNodesNeverShareAName()
    {
        node(m_project, "more", predictNode({{"days", 10}}));
        const Ended run = runOn(m_project, {"run"});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.out.find("run.predictionTwice") != std::string::npos);
        std::filesystem::remove(nodeFile(m_project, "more"));
    }

    void whatIsRemovedIsGone()
    {
        std::filesystem::remove(nodeFile(m_project, "predict"));
        node(m_project, "all", audience("people.out", Json::array()));
        const Ended run = runOn(m_project, {"run"});
        MUST(run.exit == 0, run);
        QCOMPARE(scored(), std::string("0"));
        QCOMPARE(cell("SELECT (SELECT count(*) FROM score) + (SELECT count(*) FROM scoring) + (SELECT count(*) FROM "
                      "trait_definition WHERE name LIKE 'likely%')"),
                 std::string("0"));
        MUST(runOn(m_project, {"store", "check"}).exit == 0, run);
    }
};

QTEST_GUILESS_MAIN(TestPredictCommand)
#include "tst_predict_command.moc"
