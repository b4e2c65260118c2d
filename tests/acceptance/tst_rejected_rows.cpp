#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

/// How many rows a source may reject before a run stops at it.
class TestRejectedRows : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeSmallProject(m_project);
        std::string csv = "id,age\n";
        for (int row = 1; row <= 100; ++row) {
            csv += std::to_string(row) + ',' + (row % 25 == 0 ? "secret-word" : std::to_string(row % 90)) + '\n';
        }
        writeText(m_project / "data" / "ages.csv", csv);
        node(m_project, "young",
             {{"type", "filter"},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings", {{"condition", "age < 40"}}}});
    }

    void moreThanAreAllowedStopTheRun_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<double>("limit");
        QTest::addColumn<QString>("keep");
        QTest::addColumn<QString>("error");
        for (const char* keep : {"every-node", "borders"}) {
            const auto add = [keep](const char* setting, double limit, const char* error) {
                QTest::addRow("%s %g %s", setting, limit, keep) << setting << limit << keep << error;
            };
            add("maxRejected", 3, "run.rejectedTooMany");
            add("maxRejected", 0, "run.rejectedTooMany");
            add("maxRejected", 4, "");
            add("maxRejectedPercent", 3.9, "run.rejectedTooManyPercent");
            add("maxRejectedPercent", 4, "");
        }
    }
    void moreThanAreAllowedStopTheRun()
    {
        QFETCH(QString, setting);
        QFETCH(double, limit);
        QFETCH(QString, keep);
        QFETCH(QString, error);
        Json settings{{"path", "data/ages.csv"},
                      {"columns", {{{"name", "id"}, {"type", "integer"}}, {{"name", "age"}, {"type", "integer"}}}}};
        settings[setting.toStdString()] =
            limit == static_cast<int>(limit) ? Json(static_cast<int>(limit)) : Json(limit);
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", settings}});
        for (int time = 0; time < 2; ++time) { // what was refused is not kept: it is refused again
            const Ended ran = runOn(m_project, {"run", "--to", "young", "--keep", keep.toStdString()});
            const Json source = nodeOf(ran.json(), "ages");
            MUST(ran.all().find("secret-word") == std::string::npos, ran);
            if (error.isEmpty()) {
                MUST(ran.exit == 0, ran);
                SAME(source["rejected"], Json(4));
                continue;
            }
            MUST(ran.exit == 1, ran);
            SAME(source["error"]["id"], Json(error.toStdString()));
            SAME(source["error"]["where"]["parameter"], Json(setting.toStdString()));
            SAME(source["rejected"], Json(4));
            SAME(nodeOf(ran.json(), "young")["state"], Json("skipped"));
            MUST(ran.all().find("4 rows of 100 could not be read") != std::string::npos, ran);
            const Ended kept = runOn(m_project, {"quarantine", "--node", "ages", "--reveal"}); // and can be looked at
            MUST(kept.all().find("secret-word") != std::string::npos, kept);
        }
    }

    /// A limit says nothing of the columns: what was detected before stays, whatever came into the file since.
    void aLimitChangesNoColumns()
    {
        writeText(m_project / "data" / "ages.csv", "id,age\n1,20\n2,30\n");
        Json source{{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/ages.csv"}}}};
        node(m_project, "ages", source);
        SAME(runOn(m_project, {"run", "--to", "young"}).exit, 0);
        writeText(m_project / "data" / "ages.csv", "id,age\n1,20\n2,secret-word\n");
        source["settings"]["maxRejected"] = 0;
        node(m_project, "ages", source);
        const Ended ran = runOn(m_project, {"run", "--to", "young"});
        MUST(ran.exit == 1, ran);
        SAME(nodeOf(ran.json(), "ages")["error"]["id"], Json("run.rejectedTooMany"));
    }

private:
    QTemporaryDir m_folder;
    Folder m_project;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestRejectedRows)
#include "tst_rejected_rows.moc"
