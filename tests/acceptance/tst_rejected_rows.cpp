#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

/// How many rows a node may reject before a run stops at it.
class TestRejectedRows : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeSmallProject(m_project);
        writeAges(m_project, 100, [](int id) { return id % 25 == 0 ? "secret-word" : std::to_string(id % 90); });
        readBy("ages.out", "age < 40");
    }

    void moreThanAreAllowedStopTheRun_data() { limits(); }
    void moreThanAreAllowedStopTheRun()
    {
        QFETCH(QString, setting);
        QFETCH(double, limit);
        QFETCH(QString, keep);
        QFETCH(QString, error);
        Json settings{{"path", "data/ages.csv"},
                      {"columns", {{{"name", "id"}, {"type", "integer"}}, {{"name", "age"}, {"type", "integer"}}}}};
        settings[setting.toStdString()] = number(limit);
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", settings}});
        for (int time = 0; time < 2; ++time) { // what was refused is not kept: it is refused again
            const Ended ran = runOn(m_project, {"run", "--to", "young", "--keep", keep.toStdString()});
            MUST(ran.all().find("secret-word") == std::string::npos, ran);
            if (error.isEmpty()) {
                MUST(ran.exit == 0, ran);
            } else {
                mustHaveStopped(ran, "ages", error, setting);
                // and can be looked at
                const Ended kept = runOn(m_project, {"quarantine", "--node", "ages", "--reveal"});
                MUST(kept.all().find("secret-word") != std::string::npos, kept);
            }
            SAME(nodeOf(ran.json(), "ages")["rejected"], Json(4));
        }
    }

    /// Also of rows that a node moves to its second output, whether anything reads that or not.
    void moreThanMayBeMovedStopTheRun_data() { limits(); }
    void moreThanMayBeMovedStopTheRun()
    {
        QFETCH(QString, setting);
        QFETCH(double, limit);
        QFETCH(QString, keep);
        QFETCH(QString, error);
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/ages.csv"}}}});
        readBy("checked.out", "id < 40");
        for (const char* type : {"cast", "clean"}) {
            const bool cast = type == std::string_view("cast");
            writeAges(m_project, 100, [cast](int id) {
                return id % 25 == 0 ? "secret-word" : cast ? std::to_string(id % 90) : "2024-01-05";
            });
            Json column{{"column", "age"}, {"onFailure", "reject"}};
            column.update(cast ? Json{{"type", "integer"}} : Json{{"steps", {"parse_date"}}});
            Json settings{{"columns", Json::array({column})}};
            settings[setting.toStdString()] = number(limit);
            node(m_project, "checked",
                 {{"type", type}, {"version", 1}, {"inputs", {{"in", {"ages.out"}}}}, {"settings", settings}});
            for (int time = 0; time < 2; ++time) {
                const Ended ran = runOn(m_project, {"run", "--to", "young", "--keep", keep.toStdString()});
                MUST(ran.all().find("secret-word") == std::string::npos, ran);
                if (error.isEmpty()) {
                    MUST(ran.exit == 0, ran);
                    SAME(nodeOf(ran.json(), "checked")["rowsOut"], Json(96));
                } else {
                    mustHaveStopped(ran, "checked", error, setting);
                    const Ended moved = runOn(m_project, {"preview", "checked", "--port", "rejected"});
                    SAME(moved.json()["rows"].size(), std::size_t{4});
                }
            }
            node(m_project, "checked", // who lets them pass is not asked how many they are
                 {{"type", type},
                  {"version", 1},
                  {"disabled", true},
                  {"inputs", {{"in", {"ages.out"}}}},
                  {"settings", settings}});
            SAME(runOn(m_project, {"run", "--to", "young", "--keep", keep.toStdString()}).exit, 0);
        }
    }

    /// What is no number would allow any number of rows, and nobody would know.
    void aLimitThatCannotBeReadIsAFinding_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("finding");
        for (const char* type : {"source.file", "cast", "clean"}) {
            const auto add = [type](const char* setting, const char* limit, const char* finding) {
                QTest::addRow("%s %s %s", type, setting, limit) << type << setting << limit << finding;
            };
            add("maxRejected", "\"3\"", "settings.kind");
            add("maxRejected", "2.5", "settings.kind");
            add("maxRejected", "-1", "settings.range");
            add("maxRejectedPercent", "\"3\"", "settings.kind");
            add("maxRejectedPercent", "101", "settings.range");
            add("maxRejectedPercent", "2.5", "");
            add("maxRejected", "null", "");
        }
    }
    void aLimitThatCannotBeReadIsAFinding()
    {
        QFETCH(QString, type);
        QFETCH(QString, setting);
        QFETCH(QString, limit);
        QFETCH(QString, finding);
        const bool source = type == QLatin1String("source.file");
        Json ages{{"path", "data/ages.csv"}};
        Json column{{"column", "age"}};
        column.update(type == QLatin1String("cast") ? Json{{"type", "integer"}} : Json{{"steps", {"trim"}}});
        Json checked{{"columns", Json::array({column})}};
        (source ? ages : checked)[setting.toStdString()] = *weir::parseJson(limit.toStdString());
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", ages}});
        node(m_project, "checked",
             {{"type", source ? "cast" : type.toStdString()},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings", source ? Json{{"columns", {{{"column", "age"}, {"type", "integer"}}}}} : checked}});
        const Ended ran = runOn(m_project, {"run", "--to", "checked"});
        MUST((ran.exit == 0) == finding.isEmpty(), ran);
        MUST(finding.isEmpty() || ran.all().find('"' + finding.toStdString() + '"') != std::string::npos, ran);
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

    /// Of a file with very many of them only the first are kept; the limits are about all.
    void rowsThatAreNotKeptCountToo_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<double>("limit");
        QTest::newRow("csv rows") << "csv"
                                  << "maxRejected" << 129'999.0;
        QTest::newRow("csv part") << "csv"
                                  << "maxRejectedPercent" << 80.0; // of those that are kept it would be 80
        QTest::newRow("csv allowed") << "csv"
                                     << "maxRejected" << 130'000.0;
        QTest::newRow("json rows") << "ndjson"
                                   << "maxRejected" << 129'999.0;
        QTest::newRow("json allowed") << "ndjson"
                                      << "maxRejected" << 130'000.0;
    }
    void rowsThatAreNotKeptCountToo()
    {
        QFETCH(QString, format);
        QFETCH(QString, setting);
        QFETCH(double, limit);
        std::string text = format == QLatin1String("csv") ? "id,age\n" : "";
        for (int id = 1; id <= 155'000; ++id) {
            const std::string age = id <= 130'000 ? "old" : "20";
            text += format == QLatin1String("csv") ? std::to_string(id) + ',' + age + '\n'
                                                   : "{\"id\": " + std::to_string(id) + ", \"age\": \"" + age + "\"}\n";
        }
        const std::string path = "data/many." + format.toStdString();
        writeText(m_project / path, text);
        Json settings{{"path", path},
                      {"columns", {{{"name", "id"}, {"type", "integer"}}, {{"name", "age"}, {"type", "integer"}}}}};
        settings[setting.toStdString()] = number(limit);
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", settings}});
        const Ended ran = runOn(m_project, {"run", "--to", "young"});
        MUST(ran.exit == (limit < 130'000 ? 1 : 0), ran);
        SAME(nodeOf(ran.json(), "ages")["rejected"], Json(130'000));
    }

private:
    static void limits()
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

    static Json number(double limit)
    {
        return limit == static_cast<int>(limit) ? Json(static_cast<int>(limit)) : Json(limit);
    }

    void readBy(const char* port, const char* condition)
    {
        node(m_project, "young",
             {{"type", "filter"},
              {"version", 1},
              {"inputs", {{"in", {port}}}},
              {"settings", {{"condition", condition}}}});
    }

    static void mustHaveStopped(const Ended& ran, const char* id, const QString& error, const QString& setting)
    {
        MUST(ran.exit == 1, ran);
        const Json stopped = nodeOf(ran.json(), id)["error"];
        SAME(stopped["id"], Json(error.toStdString()));
        SAME(stopped["where"]["parameter"], Json(setting.toStdString()));
        SAME(nodeOf(ran.json(), "young")["state"], Json("skipped"));
        MUST(ran.all().find("4 rows of 100 could not be read") != std::string::npos, ran);
    }

    QTemporaryDir m_folder;
    Folder m_project;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestRejectedRows)
#include "tst_rejected_rows.moc"
