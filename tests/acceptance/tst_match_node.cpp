#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

#include <algorithm>
#include <map>

using namespace weir::acceptance;
using weir::Json;

namespace {

const Folder kSet = Folder(WEIR_SOURCE_DIR) / "tests" / "core" / "match" / "sets" / "fake_1000" / "fake_1000.csv";

Json matchNode(const Json& inputs, const Json& settings)
{
    return {{"type", "match"}, {"version", 1}, {"inputs", {{"in", inputs}}}, {"settings", settings}};
}

/// All columns that say who somebody is: not the number of the record, and not the truth.
Json columns()
{
    Json list = Json::array();
    for (const char* name : {"first_name", "surname", "dob", "city", "email"}) {
        list.push_back({{"column", name}});
    }
    return list;
}

} // namespace

/// The node "Match people" in pipelines, through the weir command, judged by SQL in plain DuckDB.
class TestMatchNode : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeText(m_project / "weir.json", R"({"formatVersion": 1, "name": "Matching"})");
        writeText(m_project / "pipelines" / "main" / "pipeline.json", R"({"id": "main", "name": "Main"})");
        std::filesystem::create_directories(m_project / "data");
        std::filesystem::copy_file(kSet, m_project / "data" / "people.csv");
        source("people", "data/people.csv");
    }

    void groupsAgreeWithThePublishedTruth()
    {
        node(m_project, "match", matchNode({"people.out"}, {{"columns", columns()}, {"key", "unique_id"}}));
        const Json report = run();
        const Json told = nodeOf(report, "match")["details"]["matching"];
        SAME(told["records"], Json(1000));
        SAME(told["columns"]["dob"], Json("date"));
        SAME(told["comparisons"].size(), std::size_t(4));
        const std::string table = tableOf("match", "out", "found");
        // Pairs of records in one group, of one person, and both.
        const auto counts = m_duck.rows("SELECT count(*) FILTER (a.match_id = b.match_id), "
                                        "count(*) FILTER (a.cluster = b.cluster), "
                                        "count(*) FILTER (a.match_id = b.match_id AND a.cluster = b.cluster) FROM " +
                                        table + " a JOIN " + table + " b ON a.unique_id < b.unique_id");
        SAME(counts[0][1], std::string("2031")); // as the set's README counts
        const double f1 = 2 * std::stod(counts[0][2]) / (std::stod(counts[0][0]) + std::stod(counts[0][1]));
        QVERIFY2(f1 >= 0.955, qPrintable(QStringLiteral("pairwise F1 %1").arg(f1)));
        // What is told of groups is so.
        SAME(m_duck.cell("SELECT count(DISTINCT match_id) FROM " + table), told["groups"].dump());
        SAME(m_duck.cell("SELECT count(*) FROM (SELECT *, count(*) OVER (PARTITION BY match_id) AS n FROM " + table +
                         ") WHERE n <> match_records OR (n = 1) <> (match_probability IS NULL)"),
             std::string("0"));
        // Bits add up: the prior is the same for every pair.
        const std::string pairs = tableOf("match", "pairs", "pairs");
        SAME(m_duck.cell("SELECT count(*) > 1000 AND max(prior) - min(prior) < 0.01 FROM (SELECT weight - "
                         "list_sum(list_transform(from_json(why, '[{\"bits\":\"DOUBLE\"}]'), x -> x.bits)) AS prior "
                         "FROM " +
                         pairs + ")"),
             std::string("true"));
        SAME(m_duck.cell("SELECT count(*) FROM " + pairs + " p LEFT JOIN " + table +
                         " a ON a.match_record = p.left_record LEFT JOIN " + table +
                         " b ON b.match_record = p.right_record WHERE a.unique_id IS DISTINCT FROM p.\"left\" OR "
                         "b.unique_id IS DISTINCT FROM p.\"right\""),
             std::string("0"));
    }

    void theSameRowsAreNotComputedAgainAndGiveTheSame()
    {
        node(m_project, "match", matchNode({"people.out"}, {{"columns", columns()}}));
        const Json first = run();
        tableOf("match", "out", "first");
        const Json again = run();
        SAME(nodeOf(again, "match")["state"], Json("cached"));
        run({"--force", "--keep", "borders"});
        tableOf("match", "out", "second");
        SAME(m_duck.cell("SELECT count(*) FROM (FROM first EXCEPT FROM second)"), std::string("0"));
        // Another order of the same rows gives the same names of records.
        m_duck.rows("COPY (SELECT * FROM read_csv_auto(" + quoted((m_project / "data" / "people.csv").string()) +
                    ", all_varchar = true) ORDER BY hash(unique_id)) TO " +
                    quoted((m_project / "data" / "people.csv").string()) + " (HEADER)");
        run();
        tableOf("match", "out", "shuffled");
        SAME(m_duck.cell("SELECT count(*) FROM (SELECT unique_id, match_record FROM first EXCEPT SELECT unique_id, "
                         "match_record FROM shuffled)"),
             std::string("0"));
    }

    void previewNeedsNoRun()
    {
        node(m_project, "match", matchNode({"people.out"}, {{"columns", columns()}}));
        const Ended shown = runOn(m_project, {"preview", "match", "--port", "pairs", "--limit", "5"});
        MUST(shown.exit == 0, shown);
        SAME(shown.json()["rows"].size(), std::size_t(5));
        SAME(shown.json()["full"], Json(false));
        const Ended sql = runOn(m_project, {"sql", "match"});
        SAME(errorId(sql), std::string("run.computedNoSql"));
    }

    void whatComesAfterWorks()
    {
        node(m_project, "match", matchNode({"people.out"}, {{"columns", columns()}, {"key", "unique_id"}}));
        node(m_project, "one",
             {{"type", "deduplicate"},
              {"version", 1},
              {"inputs", {{"in", {"match.out"}}}},
              {"settings", {{"keys", {"match_id"}}, {"keep", "complete"}}}});
        node(m_project, "who",
             {{"type", "identity"},
              {"version", 1},
              {"inputs", {{"in", {"match.out"}}}},
              {"settings",
               {{"mapping",
                 {{"inputs",
                   {{{"source", "crm"},
                     {"identifiers",
                      {{{"column", "match_id"}, {"type", "match_id"}},
                       {{"column", "unique_id"}, {"type", "user_id"}}}}}}}}}}}});
        for (const char* keep : {"every-node", "borders"}) {
            const Json report = run({"--keep", keep});
            const Json groups = nodeOf(report, "match")["state"] == "cached"
                                    ? Json()
                                    : nodeOf(report, "match")["details"]["matching"]["groups"];
            if (!groups.is_null()) {
                m_groups = groups.get<int>();
            }
            SAME(nodeOf(report, "one")["rowsOut"], Json(m_groups));
            SAME(nodeOf(report, "who")["rowsOut"], Json(m_groups));
        }
    }

    void aNodeSwitchedOffBetweenLetsRowsPass()
    {
        node(m_project, "some",
             {{"type", "filter"},
              {"version", 1},
              {"disabled", true},
              {"inputs", {{"in", {"people.out"}}}},
              {"settings", {{"condition", "unique_id < 10"}}}});
        node(m_project, "match", matchNode({"some.out"}, {{"columns", columns()}}));
        SAME(nodeOf(run({"--keep", "borders"}), "match")["details"]["matching"]["records"], Json(1000));
    }

    void threeRecordsAreEnough()
    {
        writeText(m_project / "data" / "people.csv", "name,email,city\n"
                                                     "Ann Lee,ann.lee@x.example,Ulm\n"
                                                     "A. Lee,ann.lee@x.example,Ulm\n"
                                                     "Bob Fox,bob@y.example,Kiel\n");
        node(m_project, "match", matchNode({"people.out"}, Json::object()));
        SAME(nodeOf(run(), "match")["details"]["matching"]["groups"], Json(2));
        // And strangers of one town stay strangers.
        writeText(m_project / "data" / "people.csv", "name,email,city\n"
                                                     "Ann Lee,ann.lee@x.example,Ulm\n"
                                                     "Cem Kaya,cem@z.example,Ulm\n"
                                                     "Bob Fox,bob@y.example,Kiel\n");
        SAME(nodeOf(run(), "match")["details"]["matching"]["groups"], Json(3));
    }

    void decisionsHold()
    {
        node(m_project, "match", matchNode({"people.out"}, {{"columns", columns()}, {"key", "unique_id"}}));
        run();
        const std::string table = tableOf("match", "out", "before");
        const std::string pairs = tableOf("match", "pairs", "ask");
        // The three surest pairs are different people, the three least sure ones the same, whatever the truth is.
        Json decisions = Json::array();
        const auto say = [&](const std::string& order, bool same) {
            for (const auto& row : m_duck.rows("SELECT left_record, right_record FROM " + pairs + " ORDER BY weight " +
                                               order + " LIMIT 3")) {
                decisions.push_back({{"left", row[1]}, {"right", row[0]}, {"same", same}});
            }
        };
        say("DESC", false);
        say("ASC", true);
        Json settings{{"columns", columns()}, {"key", "unique_id"}, {"decisions", decisions}};
        node(m_project, "match", matchNode({"people.out"}, settings));
        const Json report = run();
        SAME(nodeOf(report, "match")["details"]["matching"]["decisions"], Json(6));
        const std::string after = tableOf("match", "out", "after");
        for (const Json& each : decisions) {
            const std::string together = m_duck.cell(
                "SELECT count(DISTINCT match_id) = 1 FROM " + after + " WHERE match_record IN (" +
                quoted(each["left"].get<std::string>()) + ", " + quoted(each["right"].get<std::string>()) + ")");
            SAME(together, std::string(each["same"].get<bool>() ? "true" : "false"));
        }
        // A decision about somebody who is gone is told and does no harm; a broken one is an error of the setting.
        settings["decisions"].push_back({{"left", "00"}, {"right", "01"}, {"same", true}});
        node(m_project, "match", matchNode({"people.out"}, settings));
        SAME(nodeOf(run(), "match")["warnings"].size(), std::size_t(1));
        settings["decisions"] = {{{"left", 3}}};
        node(m_project, "match", matchNode({"people.out"}, settings));
        const Ended broken = runOn(m_project, {"validate"});
        MUST(broken.exit != 0 && broken.all().find("match.decision") != std::string::npos, broken);
    }

    /// Answers by the truth must not make it worse.
    void answersTeach()
    {
        Json settings{{"columns", columns()}, {"key", "unique_id"}};
        node(m_project, "match", matchNode({"people.out"}, settings));
        run();
        const double before = truth("match", "t0");
        Json decisions = Json::array();
        for (const auto& row : m_duck.rows(
                 "SELECT left_record, right_record, a.cluster = b.cluster FROM " + tableOf("match", "pairs", "askAll") +
                 " p JOIN t0 a ON a.match_record = left_record JOIN t0 b ON b.match_record = right_record "
                 "ORDER BY abs(weight) LIMIT 60")) {
            decisions.push_back({{"left", row[0]}, {"right", row[1]}, {"same", row[2] == "true"}});
        }
        settings["decisions"] = decisions;
        node(m_project, "match", matchNode({"people.out"}, settings));
        run();
        const double after = truth("match", "t1");
        QVERIFY2(after > before, qPrintable(QStringLiteral("F1 %1, after 60 answers %2").arg(before).arg(after)));
    }

    /// What a run tells it has learned can stand in the settings, and then another run gives the same rows.
    void whatWasLearnedCanBeUsedAgain()
    {
        Json settings{{"columns", columns()}, {"key", "unique_id"}};
        node(m_project, "match", matchNode({"people.out"}, settings));
        const Json learned = nodeOf(run(), "match")["details"]["matching"];
        const std::string before = tableOf("match", "pairs", "learned");
        const std::string groups = tableOf("match", "out", "learnedGroups");
        SAME(learned["model"]["comparisons"].size(), std::size_t(4));
        QVERIFY(!learned["sessions"].empty());
        settings["model"] = learned["model"];
        settings.erase("columns"); // the model says what is compared
        node(m_project, "match", matchNode({"people.out"}, settings));
        const Json used = nodeOf(run(), "match")["details"]["matching"];
        QVERIFY(used["sessions"].empty());
        SAME(used["model"], learned["model"]);
        const std::string after = tableOf("match", "pairs", "used");
        SAME(m_duck.cell("SELECT count(*) > 1000 FROM " + before), std::string("true"));
        SAME(m_duck.cell("SELECT count(*) FROM (FROM " + before + " EXCEPT ALL FROM " + after + ")"), std::string("0"));
        SAME(m_duck.cell("SELECT count(*) FROM (FROM " + after + " EXCEPT ALL FROM " + before + ")"), std::string("0"));
        SAME(m_duck.cell("SELECT count(*) FROM " + groups + " a JOIN " + tableOf("match", "out", "usedGroups") +
                         " b USING (match_record) WHERE a.match_id <> b.match_id"),
             std::string("0"));
        // Of people is no model for households, and half a model is none.
        settings["of"] = "households";
        node(m_project, "match", matchNode({"people.out"}, settings));
        const Ended other = runOn(m_project, {"validate"});
        MUST(other.exit != 0 && other.all().find("match.modelEntity") != std::string::npos, other);
        settings["of"] = "people";
        settings["model"].erase("lambda");
        node(m_project, "match", matchNode({"people.out"}, settings));
        const Ended broken = runOn(m_project, {"validate"});
        MUST(broken.exit != 0 && broken.all().find("match.savedModelWrong") != std::string::npos, broken);
    }

    void twoTablesLinkOneToOne()
    {
        const std::string all = "read_csv_auto(" + quoted(kSet.string()) + ", all_varchar = true)";
        for (const char* part : {"0", "1"}) {
            m_duck.rows("COPY (SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY cluster ORDER BY "
                        "unique_id::int) AS n FROM " +
                        all + ") WHERE n = 1 + " + part + ") TO " +
                        quoted((m_project / "data" / (std::string("part") + part + ".csv")).string()) + " (HEADER)");
            source(std::string("part") + part, std::string("data/part") + part + ".csv");
        }
        node(m_project, "match",
             matchNode({"part0.out", "part1.out"},
                       {{"columns", columns()}, {"key", "unique_id"}, {"linking", "oneToOne"}}));
        run();
        const std::string table = tableOf("match", "out", "linked");
        SAME(m_duck.cell("SELECT max(c) FROM (SELECT count(*) AS c FROM " + table + " GROUP BY match_id, n)"),
             std::string("1"));
        node(m_project, "match", matchNode({"part0.out"}, {{"columns", columns()}, {"linking", "oneToOne"}}));
        const Ended one = runOn(m_project, {"validate"});
        MUST(one.all().find("match.twoTables") != std::string::npos, one);
    }

    void wrongSettingsAreSaid()
    {
        node(m_project, "match",
             matchNode({"people.out"},
                       {{"columns", {{{"column", "nobody"}}, {{"column", "dob"}}, {{"column", "dob"}}}}}));
        const Ended wrong = runOn(m_project, {"validate"});
        MUST(wrong.exit != 0 && wrong.all().find("nobody") != std::string::npos &&
                 wrong.all().find("match.columnTwice") != std::string::npos,
             wrong);
        writeText(m_project / "data" / "tiny.csv", "number,same\n1,1\n2,1\n");
        source("tiny", "data/tiny.csv");
        node(m_project, "match", matchNode({"tiny.out"}, {{"columns", {{{"column", "same"}}}}}));
        const Ended nothing = runOn(m_project, {"run"});
        MUST(nothing.exit != 0 && nothing.all().find("match.nothingSays") != std::string::npos, nothing);
    }

private:
    void source(const std::string& id, const std::string& path)
    {
        node(m_project, id, {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", path}}}});
    }

    Json run(std::vector<std::string> more = {})
    {
        more.insert(more.begin(), "run");
        const Ended ended = runOn(m_project, more);
        [&] { MUST(ended.exit == 0, ended); }();
        return ended.json();
    }

    /// The rows of a port as a table of the second opinion.
    std::string tableOf(const std::string& id, const std::string& port, const std::string& name)
    {
        const Ended shown = runOn(m_project, {"preview", id, "--port", port, "--limit", "1000000", "--reveal"});
        const Folder file = m_project / (name + ".json");
        writeText(file, shown.json()["rows"].dump());
        m_duck.rows("CREATE OR REPLACE TABLE " + name + " AS FROM read_json_auto(" + quoted(file.string()) +
                    ", maximum_object_size = 100000000)");
        return name;
    }

    /// Pairwise F1 against the truth.
    double truth(const std::string& id, const std::string& name)
    {
        const std::string table = tableOf(id, "out", name);
        const auto counts = m_duck.rows("SELECT count(*) FILTER (a.match_id = b.match_id), "
                                        "count(*) FILTER (a.cluster = b.cluster), "
                                        "count(*) FILTER (a.match_id = b.match_id AND a.cluster = b.cluster) FROM " +
                                        table + " a JOIN " + table + " b ON a.unique_id < b.unique_id");
        return 2 * std::stod(counts[0][2]) / (std::stod(counts[0][0]) + std::stod(counts[0][1]));
    }

    QTemporaryDir m_folder;
    Folder m_project;
    Duck m_duck;
    int m_count = 0;
    int m_groups = 0;
};

QTEST_GUILESS_MAIN(TestMatchNode)
#include "tst_match_node.moc"
