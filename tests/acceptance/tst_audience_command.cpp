#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::acceptance;

/// Saved audiences as users have them: kept by runs and by hand, with causes, traits and the commands that ask. What is
/// stored is read by plain SQLite, and who must be in follows from the dates of the file.
class TestAudienceCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Folder m_project;

    void at(const std::string& instant) const
    {
        writeText(m_project / "weir.json",
                  Json{{"formatVersion", 2}, {"name", "Small"}, {"defaults", {{"runInstant", instant}}}}.dump());
    }
    void saved(int days) const
    {
        const Json audience = {
            {"id", "regular"},
            {"title", "Regular"},
            {"trait", "is_regular"},
            {"definition",
             {{"include",
               {{"match", "all"},
                {"rows",
                 {{{"kind", "event"},
                   {"event", "visit"},
                   {"compare", "atLeast"},
                   {"times", 1},
                   {"window", {{"kind", "last"}, {"span", {{"count", days}, {"unit", "days"}}}}}}}}}}}}};
        writeText(m_project / "audiences" / "regular.json", audience.dump(2));
    }
    /// "ann@x.example entered evaluated; ..." of the history, oldest first, entries before exits.
    std::string history() const
    {
        return lines("SELECT i.value, CASE c.entered WHEN 1 THEN 'entered' ELSE 'left' END, c.cause FROM "
                     "membership_change c JOIN identifier_list i ON i.profile = c.profile WHERE c.audience = 'regular' "
                     "ORDER BY c.time, c.entered DESC, i.value");
    }
    std::string lines(const std::string& sql) const
    {
        std::string text;
        for (const auto& row : sqliteRows(m_project / ".weir" / "store.sqlite", sql)) {
            for (const std::string& cell : row) {
                text += cell + (&cell == &row.back() ? "; " : " ");
            }
        }
        return text;
    }
    std::string personOf(const std::string& email) const
    {
        return sqliteRows(
                   m_project / ".weir" / "store.sqlite",
                   "SELECT p.public_id FROM profile p JOIN identifier_list i ON i.profile = p.id WHERE i.value = "
                   "'" +
                       email + "'")
            .at(0)
            .at(0);
    }
    Json done(std::vector<std::string> arguments) const
    {
        const Ended ended = runOn(m_project, std::move(arguments));
        if (ended.exit != 0) {
            qWarning("%s", ended.all().c_str());
        }
        return ended.exit == 0 ? ended.json() : Json();
    }

private slots:
    void initTestCase()
    {
        m_project = m_folder.filePath("project").toStdString();
        writeSmallProject(m_project);
        at("2024-01-15T00:00:00Z");
        saved(30);
        QVERIFY(!done({"run"}).is_null());
    }

    void membersAreKeptOnceAskedFor()
    {
        SAME(done({"audience", "list"})[0]["members"].is_null(), true);
        const Json first = done({"audience", "refresh", "regular"});
        SAME(first[0]["members"], 3);
        SAME(first[0]["entered"], 3);
        const Json second = done({"audience", "refresh", "--all"});
        SAME(second[0]["entered"], 0);
        SAME(second[0]["traitValuesChanged"], 0);
        SAME(lines("SELECT count(*) FROM membership_change WHERE audience = 'regular'"), std::string("3; "));
        SAME(done({"audience", "list"})[0]["members"], 3);
    }

    void timeAloneEndsMemberships()
    {
        at("2024-01-31T12:00:00Z"); // the visits of the first were 30 days and a half ago
        QVERIFY(!done({"run"}).is_null());
        SAME(history(),
             std::string("ann@x.example entered evaluated; bob@x.example entered evaluated; cem@x.example entered "
                         "evaluated; ann@x.example left expired; bob@x.example left expired; "));
        SAME(lines("SELECT i.value, t.value FROM trait_list t JOIN identifier_list i ON i.profile = t.profile WHERE "
                   "t.name = 'is_regular' ORDER BY 1"),
             std::string("ann@x.example 0; bob@x.example 0; cem@x.example 1; "));
        at("2024-02-01T00:00:00Z"); // the last visit leaves exactly at t + w
        SAME(done({"audience", "refresh", "regular"})[0]["left"], 1);
    }

    void definitionsAndLateRowsAreCauses()
    {
        saved(100);
        const Json wider = done({"audience", "refresh", "regular"});
        SAME(wider[0]["entered"], 3);
        SAME(lines("SELECT DISTINCT cause FROM membership_change WHERE audience = 'regular' AND entered ORDER BY id "
                   "DESC LIMIT 1"),
             std::string("definition changed; "));
        const std::string before = readText(m_project / "data" / "people.csv");
        writeText(m_project / "data" / "people.csv", before + "dee@x.example,Ulm,1,granted,2024-01-03T00:00:00Z\n");
        QVERIFY(!done({"run"}).is_null());
        SAME(lines("SELECT i.value, c.cause FROM membership_change c JOIN identifier_list i ON i.profile = c.profile "
                   "WHERE c.audience = 'regular' ORDER BY c.id DESC LIMIT 1"),
             std::string("dee@x.example late data; "));
    }

    void questionsAreAnswered()
    {
        const Json sizes = done({"audience", "size", "regular"});
        SAME(sizes["members"], 4);
        SAME(sizes["rows"][1]["matching"], 4);
        const Json why = done({"audience", "why", "regular", personOf("ann@x.example")});
        SAME(why["member"], true);
        SAME(why["rows"][1]["found"], "1");
        SAME(why["rows"][1]["turns"], true);
        const Json overlap = done({"audience", "overlap", "regular", "main/all"});
        SAME(overlap["regions"].size(), std::size_t{1});
        SAME(overlap["regions"][0]["people"], 4);
        const Json diff =
            done({"audience", "diff", "regular", "--from", "2024-01-15T00:00:00Z", "--to", "2024-01-31T12:00:00Z"});
        SAME(diff["left"]["count"], 2);
        SAME(diff["left"]["byCause"]["expired"], 2);
        SAME(diff["entered"]["count"], 0);
        SAME(done({"audience", "history", "regular"}).size(), std::size_t{10});
        const Ended unknown = runOn(m_project, {"audience", "size", "regulra"});
        SAME(unknown.exit, 3);
        QVERIFY2(unknown.all().find("regular") != std::string::npos, unknown.all().c_str());
    }

    void testsOfAudiencesSayWhichRowDecides()
    {
        const auto who = [](const char* email) { return Json{{"email", email}}; };
        const auto visit = [](const char* time) { return Json{{"event", "visit"}, {"time", time}}; };
        const Json stored = {{"audience", "regular"},
                             {"asOf", "2024-01-31T12:00:00Z"},
                             {"in", Json::array({who("ann@x.example")})},
                             {"out", Json::array({who("dee@x.example")})}};
        const Json own = {{"audience", "regular"},
                          {"asOf", "2024-06-01T00:00:00Z"},
                          {"in", Json::array({who("new@x.example")})},
                          {"out", Json::array({who("old@x.example")})},
                          {"people", Json::array({Json{{"identifiers", who("new@x.example")},
                                                       {"events", Json::array({visit("2024-05-31T00:00:00Z")})}},
                                                  Json{{"identifiers", who("old@x.example")},
                                                       {"traits", {{"visits", 3}}},
                                                       {"events", Json::array({visit("2024-02-22T00:00:00Z")})}}})}};
        writeText(m_project / "tests" / "a.json", stored.dump(2));
        writeText(m_project / "tests" / "b.json", own.dump(2));
        const Ended ended = runOn(m_project, {"test"});
        SAME(ended.exit, 1);
        const Json tests = ended.json();
        SAME(tests[0]["passed"], false); // dee came 28 days before
        SAME(tests[0]["cases"][0]["passed"], true);
        SAME(tests[0]["cases"][1]["isIn"], true);
        SAME(tests[0]["cases"][1]["rows"][0]["path"], "/include/rows/0");
        SAME(tests[1]["passed"], true); // exactly 100 days ago is out
        QVERIFY(ended.out.find("dee@") == std::string::npos);
        QVERIFY(!std::filesystem::exists(m_project / ".weir" / "audience-test"));
        std::filesystem::remove(m_project / "tests" / "a.json");
        SAME(runOn(m_project, {"test"}).exit, 0);
    }

    void identifiersAreMaskedAndRevealsWrittenDown()
    {
        const Ended masked = runOn(m_project, {"audience", "members", "regular"});
        SAME(masked.json().size(), std::size_t{4});
        QVERIFY(masked.out.find('@') == std::string::npos);
        const Ended shown = runOn(m_project, {"audience", "members", "regular", "--reveal"});
        QVERIFY(shown.out.find("ann@x.example") != std::string::npos);
        SAME(lines("SELECT node, port FROM reveal"), std::string("regular audience; "));
    }
};

QTEST_GUILESS_MAIN(TestAudienceCommand)
#include "tst_audience_command.moc"
