#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

namespace {

/// As somebody writes it by hand: what three people answered, by their visits. Who they are is not in it.
std::string expected(const std::string& first)
{
    return R"({"pipeline": "main", "node": "rows", "port": "out", "key": ["visits"], "columns": [
        {"name": "visits", "type": "integer"}, {"name": "answer", "type": "text"}], "rows": [
        ["3", ")" +
           first + R"("], ["5", "denied"], ["8", "granted"]]})";
}

} // namespace

/// Expected rows of a port through the weir command: the report and the exit status say whether they came.
class TestExpected : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeSmallProject(m_project);
    }

    void agreementIsSaid()
    {
        writeText(m_project / "expected" / "main" / "rows.json", expected("granted"));
        const Ended ran = runOn(m_project, {"run"});
        MUST(ran.exit == 0, ran);
        const Json verdict = nodeOf(ran.json(), "rows")["details"]["expected"][0];
        SAME(verdict["agrees"], Json(true));
        SAME(verdict["same"], Json(3));
        const Ended said = runWeir({"--project", m_project.string(), "run"});
        MUST(said.exit == 0 && said.out.find("rows as expected") != std::string::npos, said);
    }

    void personalDataInClearIsRefused()
    {
        writeText(m_project / "expected" / "main" / "rows.json",
                  R"({"pipeline": "main", "node": "rows", "port": "out", "key": ["city"], "columns": [
                      {"name": "city", "type": "text"}], "rows": [["Ulm"], ["Zürich"], ["İzmir"]]})");
        const Ended ran = runOn(m_project, {"run"});
        MUST(ran.exit == 1, ran);
        SAME(nodeOf(ran.json(), "rows")["details"]["expected"][0]["error"]["id"], Json("run.expectedExposed"));
    }

    void aDifferenceEndsTheRunWithFindings()
    {
        for (const char* keep : {"every-node", "borders"}) { // where nobody asked for the rows of the node, too
            writeText(m_project / "expected" / "main" / "rows.json", expected("denied"));
            const Ended ran = runOn(m_project, {"run", "--keep", keep});
            MUST(ran.exit == 1, ran);
            const Json report = ran.json();
            SAME(report["state"], Json("succeeded")); // the rest went on
            const Json node = nodeOf(report, "rows");
            SAME(node["details"]["expected"][0]["changed"], Json(1));
            SAME(node["details"]["expected"][0]["same"], Json(2));
            MUST(node["warnings"][0].get<std::string>().find("0 added, 0 missing, 1 changed") != std::string::npos,
                 ran);
            MUST(ran.all().find("x.example") == std::string::npos, ran);
            // The result is in the cache now: it is compared all the same.
            const Ended again = runOn(m_project, {"run", "--keep", keep});
            MUST(again.exit == 1, again);
        }
        // The data becomes what is expected.
        QVERIFY(replaceInFile(m_project / "data" / "people.csv", "Ulm,3,granted", "Ulm,3,denied"));
        const Ended right = runOn(m_project, {"run"});
        MUST(right.exit == 0, right);
        // And what cannot be read does not pass for agreement.
        writeText(m_project / "expected" / "main" / "rows.json", "{");
        const Ended broken = runOn(m_project, {"run"});
        MUST(broken.exit == 1, broken);
        SAME(nodeOf(broken.json(), "rows")["details"]["expected"][0]["error"]["id"], Json("run.expectedDamaged"));
    }

    void theCommandLineKeepsAndCompares()
    {
        const Ended early = runOn(m_project, {"expected", "keep", "rows"});
        MUST(early.exit == 3 && early.all().find("weir run --to rows") != std::string::npos, early);
        MUST(runOn(m_project, {"run"}).exit == 0, early);
        const Ended kept = runOn(m_project, {"expected", "keep", "rows", "--key", "visits"});
        MUST(kept.exit == 0, kept);
        SAME(kept.json()["rows"], Json(3));
        SAME(kept.json()["key"], Json::array({"visits"}));
        const Ended same = runOn(m_project, {"expected", "compare"});
        MUST(same.exit == 0, same);
        SAME(same.json()[0]["agrees"], Json(true));
        QVERIFY(replaceInFile(m_project / "data" / "people.csv", "Ulm,3,granted", "Ulm,3,denied"));
        MUST(runOn(m_project, {"run"}).exit == 1, same);
        const Ended differs = runOn(m_project, {"expected", "compare", "rows"});
        MUST(differs.exit == 1, differs);
        const Json row = differs.json()[0]["rows"][0];
        SAME(row["what"], Json("changed"));
        SAME(row["row"]["visits"], Json("3"));
        SAME(row["changes"][0]["expected"], Json("granted"));
        SAME(row["changes"][0]["now"], Json("denied"));
        // Kept again, the rows are named as somebody chose, and by whole rows when they chose that.
        SAME(runOn(m_project, {"expected", "keep", "rows"}).json()["key"], Json::array({"visits"}));
        MUST(runOn(m_project, {"expected", "compare"}).exit == 0, differs);
        SAME(runOn(m_project, {"expected", "keep", "rows", "--whole-rows"}).json()["key"], Json::array());
        const Ended wrong = runOn(m_project, {"expected", "keep", "rows", "--key", "email"});
        MUST(wrong.exit == 3, wrong); // personal, so it is not kept
        MUST(runOn(m_project, {"expected", "forget", "rows"}).exit == 0, wrong);
        SAME(runOn(m_project, {"expected", "list"}).json(), Json::array());
        MUST(runOn(m_project, {"expected", "forget", "rows"}).exit == 3, wrong);
    }

    void rowsOfANodeThatIsGoneAreReported()
    {
        writeText(m_project / "expected" / "main" / "gone.json", expected("granted"));
        const Ended ran = runOn(m_project, {"run"});
        MUST(ran.exit == 1, ran);
        SAME(ran.json()["state"], Json("succeeded"));
        SAME(ran.json()["warnings"][0]["id"], Json("run.expectedNobody"));
        MUST(ran.all().find("expected/main/gone.json") != std::string::npos, ran);
        const Ended checked = runOn(m_project, {"validate"});
        MUST(checked.all().find("run.expectedNobody") != std::string::npos, checked);
        MUST(runOn(m_project, {"expected", "compare"}).exit == 1, checked);
        MUST(runOn(m_project, {"expected", "list"}).exit == 1, checked);
        MUST(runOn(m_project, {"expected", "forget", "gone"}).exit == 0, checked);
        MUST(runOn(m_project, {"run"}).exit == 0, checked);
    }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    Folder m_project;
};

QTEST_GUILESS_MAIN(TestExpected)
#include "tst_expected.moc"
