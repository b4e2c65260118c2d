#include "tests/acceptance/graph_pieces.h"

#include <QTemporaryDir>

using namespace weir::acceptance;
using weir::Json;

namespace {

Json stitchNode(const Json& settings)
{
    return {{"type", "stitch"}, {"version", 1}, {"inputs", {{"in", {"people.out"}}}}, {"settings", settings}};
}

} // namespace

/// "Stitch records" in pipelines and as a command, through the weir command, judged by a recursive query in plain
/// DuckDB.
class TestStitchNode : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeText(m_project / "weir.json", R"({"formatVersion": 1, "name": "Stitching"})");
        writeText(m_project / "pipelines" / "main" / "pipeline.json", R"({"id": "main", "name": "Main"})");
        std::filesystem::create_directories(m_project / "data");
        // 3,000 records of some hundred people; 40 of them share a placeholder.
        m_duck.rows(
            "COPY (SELECT 'r' || i AS id, CASE WHEN i % 75 = 0 THEN 'test@x.example' WHEN i % 3 > 0 THEN 'm' || "
            "hash(i) % 2100 || '@x.example' END AS email, CASE WHEN i % 4 > 0 THEN '+49' || hash(i * 7) % 2500 "
            "END AS phone, CASE WHEN i % 5 = 0 THEN '+49' || hash(i * 13) % 2500 END AS mobile FROM range(3000) "
            "t(i)) TO " +
            quoted(csv()) + " (HEADER)");
        node(m_project, "people",
             {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/people.csv"}}}});
        node(m_project, "stitch", stitchNode(settings(30)));
    }

    void runsGiveWhatARecursiveQueryGives()
    {
        for (const char* keep : {"every-node", "borders"}) {
            const Json report = run({"--force", "--keep", keep});
            const Json told = nodeOf(report, "stitch")["details"]["stitching"];
            SAME(told["records"], Json(3000));
            SAME(told["commonValues"], Json(1));
            const Json warnings = nodeOf(report, "stitch")["warnings"];
            SAME(warnings.size(), std::size_t(1));
            QVERIFY2(warnings.dump().find("1 value is carried by more than 30 records and links nobody") !=
                         std::string::npos,
                     warnings.dump().c_str());
            tableOf("stitch", "found");
            expect("expected", 30);
            SAME(m_duck.cell(
                     "SELECT count(*) FROM found JOIN expected USING (id) WHERE found.stitch_id = expected.person "
                     "AND found.stitch_records = expected.records"),
                 std::string("3000"));
            SAME(m_duck.cell("SELECT count(DISTINCT person) FROM expected"), told["groups"].dump());
            SAME(m_duck.cell("SELECT max(records) FROM expected"), told["largest"].dump());
            QVERIFY(told["largest"].get<int>() > 5 && told["groups"].get<int>() > 300);
        }
        SAME(nodeOf(run(), "stitch")["state"], Json("cached"));
    }

    void itIsComputedInMemoryHereAndAsSqlElsewhere()
    {
        run();
        const Ended sql = runOn(m_project, {"sql", "stitch", "--dialect", "postgres"});
        MUST(sql.exit == 0, sql);
        MUST(sql.json()["sql"].get<std::string>().find("WITH RECURSIVE") != std::string::npos, sql);
        // The SQL of the tab gives the rows of the run.
        const Ended here = runOn(m_project, {"sql", "stitch"});
        MUST(here.exit == 0, here);
        tableOf("stitch", "found");
        m_duck.rows("CREATE OR REPLACE TABLE \"people.out\" AS FROM read_csv_auto(" + quoted(csv()) +
                    ", all_varchar = true)");
        m_duck.rows("CREATE OR REPLACE TABLE shown AS " + here.json()["sql"].get<std::string>());
        SAME(m_duck.cell(
                 "SELECT count(*) FROM (SELECT id, stitch_id, stitch_records::BIGINT FROM shown INTERSECT SELECT "
                 "id, stitch_id, stitch_records::BIGINT FROM found)"),
             std::string("3000"));
    }

    void previewNeedsNoRun()
    {
        const Ended shown = runOn(m_project, {"preview", "stitch", "--limit", "20"});
        MUST(shown.exit == 0, shown);
        SAME(shown.json()["rows"].size(), std::size_t(20));
        SAME(shown.json()["full"], Json(false));
    }

    void whatComesBeforeAndAfterWorks()
    {
        node(m_project, "tidy",
             {{"type", "filter"},
              {"version", 1},
              {"inputs", {{"in", {"people.out"}}}},
              {"settings", {{"condition", "email is null or email <> 'test@x.example'"}}}});
        Json stitch = stitchNode(settings(30));
        stitch["inputs"]["in"] = {"tidy.out"};
        node(m_project, "stitch", stitch);
        node(m_project, "one",
             {{"type", "deduplicate"},
              {"version", 1},
              {"inputs", {{"in", {"stitch.out"}}}},
              {"settings", {{"keys", {"stitch_id"}}}}});
        for (const char* keep : {"every-node", "borders"}) {
            const Json report = run({"--force", "--keep", keep});
            const Json told = nodeOf(report, "stitch")["details"]["stitching"];
            SAME(told["records"], Json(2960));
            SAME(nodeOf(report, "stitch")["warnings"].size(), std::size_t(0));
            SAME(nodeOf(report, "one")["rowsOut"], told["groups"]);
        }
    }

    void theCommandGivesTheSame()
    {
        const std::string out = (m_project / "out.csv").string();
        const Ended ended = runWeir({"stitch", csv(), "--by", "email,phone,mobile=phone", "--key", "id", "--most", "30",
                                     "--out", out, "--json"});
        MUST(ended.exit == 0, ended);
        SAME(ended.json()["records"], Json(3000));
        SAME(ended.json()["commonValues"], Json(1));
        expect("expected", 30);
        m_duck.rows("CREATE OR REPLACE TABLE found AS FROM read_csv_auto(" + quoted(out) + ", all_varchar = true)");
        SAME(m_duck.cell("SELECT count(*) FROM found JOIN expected USING (id) WHERE found.stitch_id = expected.person "
                         "AND found.stitch_records::BIGINT = expected.records"),
             std::string("3000"));
        // In the order of the file, and on one thread the same bytes.
        SAME(m_duck.cell(
                 "SELECT count(*) FROM (SELECT id, row_number() OVER () - 1 AS n FROM found) WHERE id <> 'r' || n"),
             std::string("0"));
        const std::string again = (m_project / "again.csv").string();
        MUST(runWeir({"stitch", csv(), "--by", "email", "--by", "phone,mobile=phone", "--key", "id", "--most", "30",
                      "--out", again, "--threads", "1"})
                     .exit == 0,
             ended);
        QVERIFY(readText(out) == readText(again));
        QVERIFY(!std::filesystem::exists(out + ".part"));
    }

    void theCommandReadsSeveralFiles()
    {
        writeText(m_project / "a.csv", "id,email\n1,ada@x.example\n2,\"bob, the\"\n");
        writeText(m_project / "b.csv", "mail,note\nada@x.example,hello\n");
        const std::string out = (m_project / "both.csv").string();
        const Ended ended = runWeir({"stitch", (m_project / "a.csv").string(), (m_project / "b.csv").string(), "--by",
                                     "email=mail,mail", "--out", out});
        MUST(ended.exit == 0, ended);
        MUST(ended.out.find("3 records, 2 people, the largest with 2 records; 1 value links.") != std::string::npos,
             ended);
        SAME(readText(out), std::string("stitch_id,stitch_records,id,email,mail,note\n"
                                        "1,2,1,ada@x.example,,\n"
                                        "2,1,2,\"bob, the\",,\n"
                                        "1,2,,,ada@x.example,hello\n"));
    }

    void wrongWishesAreSaid()
    {
        const Ended column = runWeir({"stitch", csv(), "--by", "nobody"});
        QCOMPARE(column.exit, 3);
        MUST(column.err.find("There is no column nobody. The columns are: id, email, phone, mobile.") !=
                 std::string::npos,
             column);
        QCOMPARE(runWeir({"stitch", csv()}).exit, 2);
        QCOMPARE(runWeir({"stitch", "/nowhere.csv", "--by", "x"}).exit, 3);
        const Ended folder = runWeir({"stitch", csv(), "--by", "email", "--out", "/nowhere/at/all.csv"});
        MUST(folder.exit == 3 && folder.err.find("/nowhere/at/all.csv") != std::string::npos, folder);
    }

private:
    [[nodiscard]] std::string csv() const { return (m_project / "data" / "people.csv").string(); }

    static Json settings(int most)
    {
        return {{"key", "id"},
                {"by",
                 {{{"column", "email"}},
                  {{"column", "phone"}, {"type", "phone"}},
                  {{"column", "mobile"}, {"type", "phone"}}}},
                {"mostRecords", most}};
    }

    Json run(std::vector<std::string> more = {})
    {
        more.insert(more.begin(), "run");
        const Ended ended = runOn(m_project, more);
        [&] { MUST(ended.exit == 0, ended); }();
        return ended.json();
    }

    void tableOf(const std::string& id, const std::string& name)
    {
        const Ended shown = runOn(m_project, {"preview", id, "--limit", "1000000", "--reveal"});
        const Folder file = m_project / (name + ".json");
        writeText(file, shown.json()["rows"].dump());
        m_duck.rows("CREATE OR REPLACE TABLE " + name + " AS FROM read_json_auto(" + quoted(file.string()) +
                    ", maximum_object_size = 100000000)");
    }

    /// Every pair of records that can reach each other, the slow way.
    void expect(const std::string& name, int most)
    {
        m_duck.rows("CREATE OR REPLACE TABLE cell AS SELECT DISTINCT * FROM (SELECT id, 'e' || email AS v FROM "
                    "read_csv_auto(" +
                    quoted(csv()) + ", all_varchar = true) UNION ALL SELECT id, 'p' || phone FROM read_csv_auto(" +
                    quoted(csv()) + ", all_varchar = true) UNION ALL SELECT id, 'p' || mobile FROM read_csv_auto(" +
                    quoted(csv()) + ", all_varchar = true)) WHERE v IS NOT NULL");
        m_duck.rows("DELETE FROM cell WHERE v IN (SELECT v FROM cell GROUP BY v HAVING count(*) > " +
                    std::to_string(most) + ")");
        m_duck.rows(
            "CREATE OR REPLACE TABLE pair AS SELECT DISTINCT a.id AS x, b.id AS y FROM cell a JOIN cell b USING (v)");
        m_duck.rows("CREATE OR REPLACE TABLE reach AS WITH RECURSIVE r(x, y) AS (SELECT id, id FROM read_csv_auto(" +
                    quoted(csv()) +
                    ", all_varchar = true) UNION SELECT r.x, pair.y FROM r JOIN pair ON pair.x = r.y) FROM r");
        m_duck.rows("CREATE OR REPLACE TABLE " + name +
                    " AS SELECT x AS id, min(y) AS person, count(*) AS records FROM reach GROUP BY x");
    }

    QTemporaryDir m_folder;
    Folder m_project;
    int m_count = 0;
    Duck m_duck;
};

QTEST_GUILESS_MAIN(TestStitchNode)
#include "tst_stitch_node.moc"
