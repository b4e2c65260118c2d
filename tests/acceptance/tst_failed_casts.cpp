#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

/// A run that a value stops says in which row and column it stands, and keeps the value to itself.
class TestFailedCasts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeSmallProject(m_project);
        std::string csv = "id,age\n";
        for (int row = 1; row <= kRows; ++row) {
            csv += std::to_string(row) + ',' + (row == kBad ? "secret-word" : std::to_string(row % 90)) + '\n';
        }
        writeText(m_project / "data" / "ages.csv", csv);
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/ages.csv"}}}});
    }

    void theRowAndTheColumnAreNamed_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("keep");
        QTest::newRow("cast") << "cast"
                              << R"({"columns": [{"column": "id", "type": "text"},
            {"column": "age", "type": "integer", "onFailure": "fail"}]})"
                              << "every-node";
        QTest::newRow("formula") << "formula"
                                 << R"({"columns": [{"name": "older",
            "expression": "cast(age as integer) + 1"}]})"
                                 << "every-node";
        QTest::newRow("filter") << "filter"
                                << R"({"condition": "cast(age as integer) < 30"})"
                                << "every-node";
        QTest::newRow("fused") << "filter"
                               << R"({"condition": "cast(age as integer) < 30"})"
                               << "borders";
    }
    void theRowAndTheColumnAreNamed()
    {
        QFETCH(QString, type);
        QFETCH(QString, settings);
        QFETCH(QString, keep);
        node(m_project, "whole",
             {{"type", type.toStdString()},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings", *weir::parseJson(settings.toStdString())}});
        const Ended ran = runOn(m_project, {"run", "--to", "whole", "--keep", keep.toStdString()});
        MUST(ran.exit == 1, ran);
        const Json error = nodeOf(ran.json(), "whole")["error"];
        SAME(error["id"], Json("run.castFailedAt"));
        MUST(ran.all().find("Row " + std::to_string(kBad) + " ") != std::string::npos, ran);
        MUST(ran.all().find("age is no integer") != std::string::npos, ran);
        MUST(ran.all().find("secret-word") == std::string::npos, ran);
    }

    /// Behind a condition the first value that does not fit need not be the one.
    void whatStandsBehindAConditionIsNotGuessed()
    {
        node(m_project, "whole",
             {{"type", "formula"},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings",
               {{"columns",
                 {{{"name", "n"}, {"expression", "case when id > 400 then cast(age || 'x' as integer) end"}}}}}}});
        const Ended ran = runOn(m_project, {"run", "--to", "whole"});
        MUST(ran.exit == 1, ran);
        MUST(nodeOf(ran.json(), "whole")["error"]["id"] != Json("run.castFailedAt"), ran);
        MUST(ran.all().find("cannot be cast to integer") != std::string::npos, ran);
    }

private:
    static constexpr int kRows = 5000;
    static constexpr int kBad = 4321;
    QTemporaryDir m_folder;
    int m_count = 0;
    Folder m_project;
};

QTEST_GUILESS_MAIN(TestFailedCasts)
#include "tst_failed_casts.moc"
