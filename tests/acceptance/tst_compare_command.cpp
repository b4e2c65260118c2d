#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

/// `weir compare`: what a node gave in two runs, row by row, personal values masked.
class TestCompareCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_project = Folder(m_folder.path().toStdString()) / "p";
        writeSmallProject(m_project);
        node(m_project, "list",
             {{"type", "source.file"},
              {"version", 1},
              {"settings",
               {{"path", "data/list.csv"},
                {"columns",
                 {{{"name", "id"}, {"type", "integer"}},
                  {{"name", "email"}, {"type", "text"}, {"privacy", "identifier"}},
                  {{"name", "city"}, {"type", "text"}}}}}}});
        write("1,ann@web.example,Bonn\n2,bob@web.example,Bonn\n3,eve@web.example,Bonn\n");
    }

    void oneResultIsNothingToCompare()
    {
        SAME(runOn(m_project, {"run", "--to", "list"}).exit, 0);
        const Ended alone = runOn(m_project, {"compare", "list"});
        MUST(alone.exit != 0, alone);
        MUST(alone.all().find("no two results of list") != std::string::npos, alone);
    }

    void whatDiffersIsToldAndPersonalValuesAreNot()
    {
        write("1,ann@web.example,Bonn\n3,mallory@web.example,Trier\n4,new@web.example,Bonn\n");
        SAME(runOn(m_project, {"run", "--to", "list"}).exit, 0);
        const Ended ran = runOn(m_project, {"compare", "list"});
        MUST(ran.exit == 0, ran);
        MUST(ran.all().find("@web.example") == std::string::npos, ran);
        const Json found = ran.json();
        SAME(found["key"], Json({"id"}));
        SAME(found["added"], Json(1));
        SAME(found["missing"], Json(1));
        SAME(found["changed"], Json(1));
        SAME(found["same"], Json(1));
        SAME(found["masked"], Json({"email"}));
        Json changes;
        for (const Json& row : found["rows"]) {
            changes = row["what"] == "changed" ? row["changes"] : changes;
        }
        SAME(changes[0], (Json{{"column", "email"}, {"before", "***"}, {"now", "***"}}));
        SAME(changes[1], (Json{{"column", "city"}, {"before", "Bonn"}, {"now", "Trier"}}));
        const Ended words = runOn(m_project, {"compare", "list", "--key", "email"}); // named by personal values
        MUST(words.exit == 0, words);
        MUST(words.all().find("@web.example") == std::string::npos, words);
        SAME(words.json()["added"], Json(2));
        SAME(words.json()["missing"], Json(2));
        SAME(words.json()["changed"], Json(0));
        MUST(runOn(m_project, {"compare", "list", "--key", "no"}).exit != 0, words);
    }

    void aResultThatWasCleanedIsSaid()
    {
        const std::string before = runOn(m_project, {"compare", "list"}).json()["before"];
        std::filesystem::remove_all(m_project / ".weir" / "cache");
        write("1,ann@web.example,Bonn\n");
        SAME(runOn(m_project, {"run", "--to", "list"}).exit, 0);
        const Ended left = runOn(m_project, {"compare", "list"});
        MUST(left.exit != 0, left);
        MUST(left.all().find("cleaned from the cache") != std::string::npos, left);
        const Ended named = runOn(m_project, {"compare", "list", "--with", before});
        MUST(named.all().find("was cleaned from the cache") != std::string::npos, named);
    }

private:
    void write(const std::string& rows) const { writeText(m_project / "data" / "list.csv", "id,email,city\n" + rows); }

    QTemporaryDir m_folder;
    Folder m_project;
};

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_compare_command.moc"
