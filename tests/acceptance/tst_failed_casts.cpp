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
        writeAges(m_project, kRows, [](int id) { return id == kBad ? "secret-word" : std::to_string(id % 90); });
        node(m_project, "ages", {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/ages.csv"}}}});
    }

    void theRowAndTheColumnAreNamed_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("keep");
        QTest::addColumn<QString>("parameter");
        const auto row = [](const char* name, const char* type, const char* settings, const char* parameter,
                            const char* keep = "every-node") {
            QTest::newRow(name) << type << settings << keep << parameter;
        };
        row("cast", "cast",
            R"x({"columns": [{"column": "id", "type": "text"},
                             {"column": "age", "type": "integer", "onFailure": "fail"}]})x",
            "columns/1/type");
        row("formula", "formula", R"x({"columns": [{"name": "older", "expression": "1 + cast(age as integer)"}]})x",
            "columns/0/expression");
        row("filter", "filter", R"x({"condition": "cast(age as integer) < 30"})x", "condition");
        row("fused", "filter", R"x({"condition": "cast(age as integer) < 30"})x", "condition", "borders");
        row("aggregate", "aggregate",
            R"x({"groups": [{"expression": "id % 7"}],
                 "outputs": [{"function": "sum", "expression": "cast(age as integer)"}]})x",
            "outputs/0/expression");
        row("only where", "aggregate",
            R"x({"outputs": [{"function": "sum", "expression": "cast(age as integer)", "filter": "id > 4000"}]})x",
            "outputs/0/expression");
        row("sort", "sort", R"x({"order": [{"expression": "id"}, {"expression": "cast(age as integer)"}]})x",
            "order/1/expression");
    }
    void theRowAndTheColumnAreNamed()
    {
        QFETCH(QString, type);
        QFETCH(QString, settings);
        QFETCH(QString, keep);
        QFETCH(QString, parameter);
        node(m_project, "whole",
             {{"type", type.toStdString()},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings", *weir::parseJson(settings.toStdString())}});
        const Ended ran = runOn(m_project, {"run", "--to", "whole", "--keep", keep.toStdString()});
        MUST(ran.exit == 1, ran);
        const Json error = nodeOf(ran.json(), "whole")["error"];
        SAME(error["id"], Json("run.castFailedAt"));
        SAME(error["where"]["parameter"], Json(parameter.toStdString()));
        MUST(ran.all().find("Row " + std::to_string(kBad) + " ") != std::string::npos, ran);
        MUST(ran.all().find("age is no integer") != std::string::npos, ran);
        MUST(ran.all().find("secret-word") == std::string::npos, ran);
    }

    /// Rows are counted where they come into the node, not behind what the node itself leaves out.
    void rowsAreThoseOfTheInput()
    {
        std::string csv = "id,age\n";
        for (int row = 1; row <= kRows; ++row) { // every tenth row goes to the second output
            csv += (row % 10 == 0 ? "none" : std::to_string(row)) + ',' + (row == kBad ? "secret-word" : "7") + '\n';
        }
        writeText(m_project / "data" / "ages.csv", csv);
        node(m_project, "whole",
             {{"type", "cast"},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings",
               {{"columns",
                 {{{"column", "id"}, {"type", "integer"}, {"onFailure", "reject"}},
                  {{"column", "age"}, {"type", "integer"}, {"onFailure", "fail"}}}}}}});
        const Ended ran = runOn(m_project, {"run", "--to", "whole"});
        SAME(nodeOf(ran.json(), "whole")["error"]["id"], Json("run.castFailedAt"));
        MUST(ran.all().find("Row " + std::to_string(kBad) + " ") != std::string::npos, ran);
    }

    /// Behind a condition only the rows count that it lets through.
    void conditionsAreAsked_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("row");
        QTest::newRow("case") << "case when id > 400 then cast(age || 'x' as integer) end" << 401;
        QTest::newRow("else") << "case when id <= 700 then 1 else cast(age || 'x' as integer) end" << 701;
        QTest::newRow("second branch") << "case when id < 50 then 1 when id > 90 then cast(age || 'x' as integer) end"
                                       << 91;
        QTest::newRow("if") << "if(id > 10, cast(age || 'x' as integer), 0)" << 11;
        QTest::newRow("coalesce") << "coalesce(if(id < 20, 1, null), cast(age || 'x' as integer))" << 20;
        QTest::newRow("guard with a cast") << "if(cast(id as integer) > 30, cast(age || 'x' as integer), 0)" << 31;
        QTest::newRow("spared") << "case when id <> 4321 then cast(age as integer) end" << 0;
    }
    void conditionsAreAsked()
    {
        QFETCH(QString, expression);
        QFETCH(int, row);
        node(m_project, "whole",
             {{"type", "formula"},
              {"version", 1},
              {"inputs", {{"in", {"ages.out"}}}},
              {"settings", {{"columns", {{{"name", "n"}, {"expression", expression.toStdString()}}}}}}});
        const Ended ran = runOn(m_project, {"run", "--to", "whole"});
        MUST(ran.exit == (row > 0 ? 1 : 0), ran);
        if (row > 0) {
            const Json error = nodeOf(ran.json(), "whole")["error"];
            SAME(error["id"], Json("run.castFailedAt"));
            SAME(error["arguments"]["row"], Json(std::to_string(row)));
            const std::string cast = "cast(age || 'x' as integer)";
            const auto begin = static_cast<int>(expression.toStdString().find(cast));
            SAME(error["where"]["begin"], Json(begin));
            SAME(error["where"]["end"], Json(begin + static_cast<int>(cast.size())));
        }
    }

    /// Keys of a join are read from two inputs: the one that holds the row is told.
    void theInputIsTold()
    {
        node(m_project, "whole",
             {{"type", "join"},
              {"version", 1},
              {"inputs", {{"left", {"ages.out"}}, {"right", {"ages.out"}}}},
              {"settings", {{"matches", "many"}, {"keys", {{{"left", "id"}, {"right", "cast(age as integer)"}}}}}}});
        const Ended ran = runOn(m_project, {"run", "--to", "whole"});
        const Json error = nodeOf(ran.json(), "whole")["error"];
        SAME(error["id"], Json("run.castFailedAt"));
        SAME(error["arguments"]["row"], Json(std::to_string(kBad)));
        SAME(error["arguments"]["input"], Json("right"));
        SAME(error["where"]["parameter"], Json("keys/0/right"));
    }

    /// A source that cannot be read is so at the setting that says where it lies.
    void aMissingFileIsAFindingOfItsSetting()
    {
        node(m_project, "lost",
             {{"type", "source.file"},
              {"version", 1},
              {"settings", {{"path", "data/none.csv"}, {"columns", {{{"name", "id"}, {"type", "integer"}}}}}}});
        const Ended seen = runOn(m_project, {"preview", "lost"});
        MUST(seen.exit != 0, seen);
        MUST(seen.all().find("\"parameter\":\"path\"") != std::string::npos, seen);
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
