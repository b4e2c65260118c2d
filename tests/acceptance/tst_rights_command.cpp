#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::acceptance;

namespace {

/// How often `text` stands in the bytes of the store and its log, by plain reading.
int timesInStore(const Folder& project, const std::string& text)
{
    int times = 0;
    for (const char* file : {"store.sqlite", "store.sqlite-wal"}) {
        const std::string bytes = readText(project / ".weir" / file);
        for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) {
            ++times;
        }
    }
    return times;
}

std::string open(const Folder& project, std::vector<std::string> what)
{
    what.insert(what.begin(), {"rights", "open"});
    return runOn(project, what).json().value("id", std::string());
}

} // namespace

/// Rights of people as users have them: a project is run and published, somebody asks to be forgotten, and everything
/// that could bring them back is tried.
class TestRightsCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Folder published(const char* name)
    {
        const Folder project = m_folder.filePath(name).toStdString();
        writeSmallProject(project);
        expectExit(runOn(project, {"run"}).exit, 0);
        expectExit(runOn(project, {"apply", idOf(newestPlan(project))}).exit, 0);
        return project;
    }
    static void expectExit(int is, int wanted) { QCOMPARE(is, wanted); }

private slots:
    void forgottenPeopleAreGoneAndStayGone()
    {
        const Folder project = published("forget");
        QCOMPARE(keysIn(project / "out" / "list.csv"), (Keys{"ann@x.example", "cem@x.example"}));
        QVERIFY(timesInStore(project, "ann@x.example") > 0);

        const std::string request = open(project, {"delete", "ann@x.example", "--note", "by post"});
        QVERIFY(request.starts_with("r-"));
        const Ended planned = runOn(project, {"rights", "plan", request});
        QVERIFY2(planned.exit == 0, planned.all().c_str());
        const Json plan = planned.json();
        SAME(plan["identifiers"], 1);
        SAME(plan["rows"]["identifier"], 1);
        SAME(plan["rows"]["event"], 1);
        SAME(plan["rows"]["consent"], 1);
        SAME(plan["rows"]["membership"], 1);
        SAME(plan["rows"]["delivered"], 1);
        SAME(plan["files"], Json::array({"data/people.csv", "out/list.csv"}));
        QCOMPARE(plan["destinations"].size(), std::size_t{1});
        SAME(plan["destinations"][0]["inProject"], true);
        QVERIFY(timesInStore(project, "ann@x.example") > 0); // a plan deletes nothing

        const std::string id = plan["plan"];
        const Ended applied = runOn(project, {"rights", "apply", id});
        QVERIFY2(applied.exit == 0, applied.all().c_str());
        const Json certificate = applied.json();
        SAME(certificate["clean"], true);
        SAME(certificate["complete"], false); // a destination holds her still
        SAME(certificate["destinations"][0]["state"], "pending");
        SAME(certificate["search"]["found"], 0);
        SAME(certificate["after"]["identifier"], 0);
        QCOMPARE(errorId(runOn(project, {"rights", "apply", id})), std::string("rights.plan.spent"));
        QCOMPARE(sqliteCell(project / ".weir" / "store.sqlite",
                            "SELECT count(*) FROM identifier WHERE value = 'ann@x.example'"),
                 std::string("0"));
        // Her address is left where the removal needs it, once.
        QCOMPARE(sqliteCell(project / ".weir" / "store.sqlite",
                            "SELECT count(*) FROM delivered WHERE key = 'ann@x.example'"),
                 std::string("1"));

        // Reading the same file again brings nobody back, and takes her off the list.
        const Json again = runOn(project, {"run"}).json();
        SAME(nodeOf(again, "people")["details"]["rowsForgotten"], 1);
        SAME(nodeOf(again, "people")["details"]["profilesCreated"], 0);
        SAME(newestPlan(project)["counts"]["removed"], 1);
        const Ended taken =
            runOn(project, {"apply", idOf(newestPlan(project)), "--confirm-removals", "1", "--reason", "forgotten"});
        QVERIFY2(taken.exit == 0, taken.all().c_str());
        QCOMPARE(keysIn(project / "out" / "list.csv"), (Keys{"cem@x.example"}));
        const Ended checked = runOn(project, {"rights", "certificate", request});
        QVERIFY2(checked.exit == 0, checked.all().c_str());
        SAME(checked.json()["complete"], true);
        SAME(checked.json()["destinations"][0]["state"], "removed");
        SAME(checked.json()["cameBack"], 0);
        QCOMPARE(timesInStore(project, "ann@x.example"), 0);
        SAME(runOn(project, {"rights", "show", request}).json()["state"], "done");

        // Not by a renamed type, not by another spelling, not by force.
        QVERIFY(replaceInFile(project / "data" / "people.csv", "ann@x.example", " Ann@X.Example"));
        QVERIFY(replaceInFile(nodeFile(project, "people"), "\"type\": \"email\"", "\"type\": \"contact\""));
        QVERIFY(replaceInFile(nodeFile(project, "list"), "\"of\": \"email\"", "\"of\": \"contact\""));
        const Ended forced = runOn(project, {"run", "--force"});
        QVERIFY2(forced.exit == 0, forced.all().c_str());
        SAME(nodeOf(forced.json(), "people")["details"]["rowsForgotten"], 1);
        QCOMPARE(timesInStore(project, "ann@x.example"), 0);
        SAME(runOn(project, {"store", "check"}).json()["sound"], true);

        // The certificate can be checked without the store.
        writeText(project / "certificate.json", checked.out);
        QCOMPARE(runOn(project, {"rights", "verify", (project / "certificate.json").string()}).exit, 0);
        QVERIFY(replaceInFile(project / "certificate.json", "\"cameBack\": 0", "\"cameBack\": 1"));
        QCOMPARE(errorId(runOn(project, {"rights", "verify", (project / "certificate.json").string()})),
                 std::string("rights.certificate.changed"));

        // Whoever takes the entry off the list reads her in again.
        const Json entries = runOn(project, {"suppress", "list"}).json();
        QCOMPARE(entries.size(), std::size_t{1});
        SAME(entries[0]["scope"], "forgotten");
        expectExit(runOn(project, {"suppress", "remove", "ann@x.example", "--scope", "forgotten"}).exit, 0);
        SAME(nodeOf(runOn(project, {"run"}).json(), "people")["details"]["profilesCreated"], 1);
    }

    void holdsAndChangesStandInTheWay()
    {
        const Folder project = published("hold");
        const std::string request = open(project, {"delete", "ann@x.example"});
        expectExit(runOn(project, {"rights", "hold", "ann@x.example", "--reason", "lawsuit 7"}).exit, 0);
        const Ended planned = runOn(project, {"rights", "plan", request});
        QCOMPARE(planned.exit, 5);
        SAME(planned.json()["holds"], Json::array({"lawsuit 7"}));
        const Ended held = runOn(project, {"rights", "apply", planned.json()["plan"]});
        QCOMPARE(errorId(held), std::string("rights.onHold"));
        QVERIFY(held.err.find("lawsuit 7") != std::string::npos);
        expectExit(runOn(project, {"rights", "release", "1"}).exit, 0);

        // A person about whom more has become known since is not deleted by an old plan.
        const Json plan = runOn(project, {"rights", "plan", request}).json();
        writeText(project / "data" / "people.csv",
                  readText(project / "data" / "people.csv") + "ann@x.example,Ulm,4,granted,2024-03-01T00:00:00Z\n");
        expectExit(runOn(project, {"run"}).exit, 0);
        QCOMPARE(errorId(runOn(project, {"rights", "apply", plan["plan"]})), std::string("rights.plan.changed"));
        QVERIFY(timesInStore(project, "ann@x.example") > 0);
    }

    void objectionsStopThePurposeAndRestrictionsEverything()
    {
        const Folder project = published("object");
        const std::string object = open(project, {"object", "ann@x.example", "--purpose", "mail"});
        const Ended done = runOn(project, {"rights", "apply", object});
        QVERIFY2(done.exit == 0, done.all().c_str());
        SAME(runOn(project, {"rights", "show", object}).json()["state"], "done");
        expectExit(runOn(project, {"run"}).exit, 0);
        SAME(newestPlan(project)["counts"]["blockedByReason"]["suppressed"], 1);
        SAME(newestPlan(project)["counts"]["removed"], 1);

        // An apply asks again: who was put on the list after the plan is not sent.
        expectExit(runOn(project, {"suppress", "remove", "ann@x.example"}).exit, 0);
        writeText(project / "data" / "people.csv",
                  readText(project / "data" / "people.csv") + "dan@x.example,Bonn,1,granted,2024-01-02T00:00:00Z\n");
        expectExit(runOn(project, {"run"}).exit, 0);
        SAME(newestPlan(project)["counts"]["added"], 1);
        expectExit(runOn(project, {"suppress", "add", "Dan@X.example", "--reason", "bounced", "--scope",
                                   "destination:main/list"})
                       .exit,
                   0);
        const Ended applied = runOn(project, {"apply", idOf(newestPlan(project))});
        QVERIFY2(applied.exit == 0, applied.all().c_str());
        SAME(applied.json()["withdrawn"], 1);
        QCOMPARE(keysIn(project / "out" / "list.csv"), (Keys{"ann@x.example", "cem@x.example"}));
        expectExit(runOn(project, {"run"}).exit, 0);
        SAME(newestPlan(project)["counts"]["blockedByReason"]["suppressed"], 1);
        SAME(newestPlan(project)["counts"]["added"], 0);
    }

    void listsAreImported()
    {
        const Folder project = published("import");
        writeText(project / "stop.txt", "email\nann@x.example\n# a note\nnot an address\nCEM@x.example\n");
        const Ended imported =
            runOn(project, {"suppress", "import", (project / "stop.txt").string(), "--reason", "old list"});
        QCOMPARE(imported.exit, 1);
        SAME(imported.json(), Json({{"added", 2}, {"known", 0}, {"unreadable", 1}}));
        QVERIFY(imported.all().find("not an address") == std::string::npos);
        expectExit(runOn(project, {"run"}).exit, 0);
        SAME(newestPlan(project)["counts"]["blockedByReason"]["suppressed"], 2);
        QCOMPARE(runOn(project, {"suppress", "list"}).out.find("x.example"), std::string::npos);
    }

    void packagesHoldEverythingAndSayWhenTheyWereChanged()
    {
        const Folder project = published("export");
        const std::string request = open(project, {"access", "ann@x.example", "--received", "2024-01-31"});
        const Json shown = runOn(project, {"rights", "show", request}).json();
        SAME(shown["due"], "2024-02-29");
        const Folder folder = m_folder.filePath("package").toStdString();
        const Ended written = runOn(project, {"rights", "export", request, folder.string()});
        QVERIFY2(written.exit == 0, written.all().c_str());
        QCOMPARE(keysInCsv(folder / "identifiers.csv", "value"), (Keys{"ann@x.example"}));
        QCOMPARE(keysInCsv(folder / "events.csv", "event"), (Keys{"visit"}));
        QCOMPARE(keysInCsv(folder / "traits.csv", "name"), (Keys{"city", "email_raw", "visits"}));
        QCOMPARE(keysInCsv(folder / "consent_answers.csv", "answer"), (Keys{"granted"}));
        QCOMPARE(keysInCsv(folder / "deliveries.csv", "what"), (Keys{"add confirmed"}));
        QCOMPARE(weir::parseJson(readText(folder / "person.json"))->at("identifiers").size(), std::size_t{1});
        for (const auto& each : std::filesystem::directory_iterator(folder)) {
            QVERIFY(readText(each.path()).find("cem@x.example") == std::string::npos); // nobody else
        }
        QCOMPARE(sqliteCell(project / ".weir" / "store.sqlite", "SELECT count(*) FROM reveal"), std::string("1"));
        QCOMPARE(runOn(project, {"rights", "verify", folder.string()}).exit, 0);
        QCOMPARE(errorId(runOn(project, {"rights", "export", request, folder.string()})),
                 std::string("rights.package.notEmpty"));
        writeText(folder / "traits.csv", readText(folder / "traits.csv") + "x\n");
        QCOMPARE(errorId(runOn(project, {"rights", "verify", folder.string()})), std::string("rights.package.changed"));
        QVERIFY(runOn(project, {"rights", "open", "access", "nobody@x.example"}).exit != 0);
    }

private:
    static Keys keysInCsv(const Folder& file, const std::string& column)
    {
        Keys keys;
        for (const auto& row :
             Duck().rows("SELECT " + column + " FROM read_csv(" + quoted(file.string()) + ", header=true)")) {
            keys.insert(row[0]);
        }
        return keys;
    }
};

QTEST_GUILESS_MAIN(TestRightsCommand)
#include "tst_rights_command.moc"
