#include "tests/acceptance/expect.h"
#include "tests/acceptance/small_project.h"
#include "tests/acceptance/sqlite.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <functional>
#include <set>
#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace weir::acceptance;
using weir::Json;
using Folder = std::filesystem::path;

namespace {

/// One wrong input: how to make it of the small project, what to call, and how the call has to end.
struct Wrong
{
    const char* name;
    std::function<void(const Folder&)> make;
    std::vector<std::string> call;
    int exit;
    const char* id;    ///< Message id of the first error; empty: no error.
    const char* place; ///< Must stand in the error's place, as JSON.
};

void people(const Folder& project, const std::string& text)
{
    writeText(project / "data" / "people.csv", text);
}

void change(const Folder& file, const std::string& from, const std::string& to)
{
    if (!replaceInFile(file, from, to)) {
        throw std::runtime_error(file.string() + " has no " + from);
    }
}

std::vector<Wrong> wrongFiles()
{
    return {
        {"missing file",
         [](const Folder& p) { std::filesystem::remove(p / "data" / "people.csv"); },
         {"run"},
         1,
         "source.file.missing",
         R"("node":"rows")"},
        {"no file chosen yet", // and nothing is looked for in the project's folder meanwhile
         [](const Folder& p) { change(nodeFile(p, "rows"), "data/people.csv", ""); },
         {"run"},
         1,
         "settings.missing",
         R"("node":"rows")"},
        {"pattern without a match",
         [](const Folder& p) { change(nodeFile(p, "rows"), "people.csv", "orders-*.csv"); },
         {"run"},
         1,
         "source.file.noMatch",
         R"("node":"rows")"},
        {"empty file", [](const Folder& p) { people(p, ""); }, {"run"}, 1, "source.file.empty", R"("node":"rows")"},
        {"binary file",
         [](const Folder& p) {
             people(p, std::string("\x7f"
                                   "ELF\x02\x01\x01\0\0\0\0\0\0\x03\0>\0\xfa\xb4\x01",
                                   20));
         },
         {"run"},
         1,
         "source.file.binary",
         R"("node":"rows")"},
        {"folder instead of a database",
         [](const Folder& p) {
             writeText(nodeFile(p, "rows"), R"({"type": "source.sqlite", "version": 1,
                 "settings": {"path": "data/people.csv", "table": "people"}})");
         },
         {"run"},
         1,
         "source.sqlite.notDatabase",
         R"("node":"rows")"},
        {"file lost a column",
         [](const Folder& p) {
             static_cast<void>(runOn(p, {"run"}));
             people(p, "email,city\nann@x.example,Ulm\n");
         },
         {"run"},
         1,
         "source.file.columnMissing",
         R"("node":"rows")"},
    };
}

std::vector<Wrong> wrongProjects()
{
    return {
        {"no project",
         [](const Folder& p) { std::filesystem::remove(p / "weir.json"); },
         {"run"},
         3,
         "project.missing",
         "{"},
        {"weir.json broken",
         [](const Folder& p) { writeText(p / "weir.json", "{\n  \"name\": \"x\",,\n}"); },
         {"run"},
         3,
         "json.syntax",
         R"("line":2)"},
        {"node file cut off",
         [](const Folder& p) { writeText(nodeFile(p, "gate"), "{\"type\": \"consent-gate\",\n \"sett"); },
         {"run"},
         3,
         "json.syntax",
         R"(gate.json)"},
        {"newer format",
         [](const Folder& p) { change(p / "weir.json", "\"formatVersion\": 2", "\"formatVersion\": 99"); },
         {"run"},
         3,
         "project.newer",
         "weir.json"},
        {"merge markers",
         [](const Folder& p) {
             writeText(nodeFile(p, "gate"), "<<<<<<< HEAD\n{}\n=======\n{\"type\": \"filter\"}\n>>>>>>> other\n");
         },
         {"run"},
         6,
         "project.mergeConflict",
         "gate.json"},
        {"wire from a missing node",
         [](const Folder& p) { change(nodeFile(p, "gate"), "all.out", "nobody.out"); },
         {"run"},
         1,
         "compile.nodeMissing",
         R"("node":"gate")"},
        {"cyclic graph",
         [](const Folder& p) {
             writeText(
                 nodeFile(p, "a"),
                 R"({"type": "filter", "version": 1, "inputs": {"in": ["b.out"]}, "settings": {"condition": "true"}})");
             writeText(
                 nodeFile(p, "b"),
                 R"({"type": "filter", "version": 1, "inputs": {"in": ["a.out"]}, "settings": {"condition": "true"}})");
         },
         {"run"},
         3,
         "graph.cycle",
         "{"},
        {"unknown node type",
         [](const Folder& p) { change(nodeFile(p, "gate"), "consent-gate", "crystal-ball"); },
         {"validate"},
         1,
         "compile.typeUnknown",
         R"("node":"gate")"},
        {"unknown pipeline", [](const Folder&) {}, {"run", "--pipeline", "other"}, 3, "cli.unknownPipeline", "{"},
        {"unknown node", [](const Folder&) {}, {"run", "--to", "peeple"}, 3, "cli.nodeMissing", "{"},
        {"bad expression",
         [](const Folder& p) {
             writeText(nodeFile(p, "some"), R"({"type": "filter", "version": 1, "inputs": {"in": ["rows.out"]},
                 "settings": {"condition": "visits > 3 and and city = 'Rom'"}})");
         },
         {"validate"},
         1,
         "expr.missingValue",
         R"("begin":15)"},
        {"unknown column in an expression",
         [](const Folder& p) {
             writeText(nodeFile(p, "some"), R"({"type": "filter", "version": 1, "inputs": {"in": ["rows.out"]},
                 "settings": {"condition": "vists > 3"}})");
         },
         {"validate"},
         1,
         "column.missingNear",
         R"("begin":0)"},
        {"literal secret",
         [](const Folder& p) {
             writeText(p / "connections" / "db.json", R"({"id": "db", "type": "postgres",
                 "settings": {"connection": "host=h password=hunter2"}})");
         },
         {"validate"},
         5,
         "project.literalSecret",
         "db.json"},
    };
}

std::vector<Wrong> wrongPublishes()
{
    return {
        {"purpose that the project does not have",
         [](const Folder& p) { change(nodeFile(p, "gate"), "\"mail\"", "\"mial\""); },
         {"validate"},
         1,
         "settings.purposeMissingNear",
         R"("node":"gate")"},
        {"gate without a purpose",
         [](const Folder& p) { change(nodeFile(p, "gate"), "[\"mail\"]", "[]"); },
         {"validate"},
         1,
         "consent.policy.noPurpose",
         R"("node":"gate")"},
        {"destination without a gate",
         [](const Folder& p) { change(nodeFile(p, "list"), "gate.out", "all.out"); },
         {"validate"},
         1,
         "nodes.needsConsent",
         R"("node":"list")"},
        {"no such plan",
         [](const Folder& p) { static_cast<void>(runOn(p, {"run"})); },
         {"apply", "0123"},
         3,
         "store.plan.notFound",
         "{"},
        {"plan before the first run", [](const Folder&) {}, {"apply", "0123"}, 3, "run.noStore", "{"},
        {"as-of that is no time", [](const Folder&) {}, {"run", "--as-of", "yesterday"}, 3, "time.notAnInstant", "{"},
    };
}

/// The message ids and errors of everything that a call wrote: standard error, run report, findings.
std::vector<Json> errorsOf(const Ended& ended)
{
    std::vector<Json> errors = ended.errors();
    const Json json = ended.json();
    if (json.is_object() && json.contains("nodes")) {
        for (const Json& node : json["nodes"]) {
            if (node.contains("error")) {
                errors.push_back(node["error"]);
            }
        }
    }
    if (json.is_object() && json.contains("findings")) {
        for (const Json& finding : json["findings"]) {
            if (finding["severity"] == "error") {
                errors.push_back(finding);
            }
        }
    }
    return errors;
}

} // namespace

/// Every wrong input ends in one clear sentence with its place and what to do, by the exit code that the manual names,
/// and what was there before is still there.
class TestWrongInput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void endsInOneSentence_data();
    void endsInOneSentence();
    void badRowsGoToQuarantine_data();
    void badRowsGoToQuarantine();
    void headerOnlyIsAnEmptyTable();
    void unreadableFolder();
    void fullDisk_data();
    void fullDisk();
    void lockedStore();
    void plans();
    void serversGone();
    void unknownKeysSurvive();

private:
    std::map<std::string, Wrong> m_cases;
    std::unique_ptr<QTemporaryDir> m_folder;
    Folder m_project;
};

void TestWrongInput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Folder(m_folder->path().toStdString()) / "project";
    writeSmallProject(m_project);
}

void TestWrongInput::endsInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& list : {wrongFiles(), wrongProjects(), wrongPublishes()}) {
        for (const Wrong& wrong : list) {
            m_cases.insert_or_assign(wrong.name, wrong);
            QTest::newRow(wrong.name) << wrong.name;
        }
    }
}

void TestWrongInput::endsInOneSentence()
{
    QFETCH(QString, name);
    const Wrong& wrong = m_cases.at(name.toStdString());
    wrong.make(m_project);
    const Ended ended = runOn(m_project, wrong.call);
    const std::vector<Json> errors = errorsOf(ended);
    MUST(errors.size() == 1, ended);
    QCOMPARE(QString::fromStdString(errors[0]["id"].get<std::string>()), QString(wrong.id));
    QCOMPARE(ended.exit, wrong.exit);
    QVERIFY2(line(errors[0]).contains(wrong.place), line(errors[0]).toUtf8().constData());
    const QString text = QString::fromStdString(errors[0]["text"].get<std::string>());
    static const QRegularExpression whole(R"(([.?]|: weir [a-z]+)$)");
    static const QRegularExpression placeholder(R"(\{[a-zA-Z]+\})"); // a gap that nobody filled in
    QVERIFY2(whole.match(text).hasMatch() && !placeholder.match(text).hasMatch(), qPrintable(text));
}

void TestWrongInput::badRowsGoToQuarantine_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("good");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<int>("line");
    const QByteArray whole = "dan@x.example,Oslo,1,granted,2024-01-01T00:00:00Z\n";
    QTest::newRow("too few cells") << QByteArray("eve@x.example,Oslo\n") + whole << 4 << 1 << 5;
    QTest::newRow("too many cells") << "eve@x.example,Oslo,1,granted,2024-01-01T00:00:00Z,more,cells\n" + whole << 4
                                    << 1 << 5;
    QTest::newRow("broken UTF-8") << "eve@x.example,\xff\xfe\xc3(,1,granted,2024-01-01T00:00:00Z\n" + whole << 4 << 1
                                  << 5;
    QTest::newRow("10 MB line") << "eve@x.example," + QByteArray(10'000'000, 'x') +
                                       ",1,granted,2024-01-01T00:00:00Z\n" + whole
                                << 4 << 1 << 5;
    QTest::newRow("wrong type") << "eve@x.example,Oslo,many,granted,2024-01-01T00:00:00Z\n" + whole << 4 << 1 << 5;
    QTest::newRow("wrong time") << "eve@x.example,Oslo,1,granted,2024-31-01T00:00:00Z\n" + whole << 4 << 1 << 5;
}

void TestWrongInput::badRowsGoToQuarantine()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, good);
    QFETCH(int, rejected);
    QFETCH(int, line);
    QVERIFY(runOn(m_project, {"run"}).exit == 0); // types are known from the good rows
    people(m_project, readText(m_project / "data" / "people.csv") + bad.toStdString());
    const Ended ended = runOn(m_project, {"run"});
    MUST(ended.exit == 0, ended);
    const Json rows = nodeOf(ended.json(), "rows");
    QCOMPARE(rows["rowsOut"].get<int>(), good);
    QCOMPARE(rows.value("rejected", 0), rejected);
    QCOMPARE(storeCounts(m_project)["profiles"].get<int>(), good);
    const Ended listed = runOn(m_project, {"quarantine"});
    MUST(listed.exit == 0 && listed.json().size() == 1, listed);
    const Json first = listed.json()[0];
    QCOMPARE(first["line"].get<int>(), line);
    QCOMPARE(first["node"].get<std::string>(), std::string("rows"));
    QVERIFY(first["file"].get<std::string>().ends_with("data/people.csv"));
    QVERIFY(!first["reason"].get<std::string>().empty());
    QVERIFY2(listed.out.find("eve@x.example") == std::string::npos, "personal text is shown without being asked for");
    QVERIFY(runOn(m_project, {"quarantine", "--reveal"}).out.find("eve@x.example") != std::string::npos);
    // The rows are still known after a run that read nothing again.
    QCOMPARE(nodeOf(runOn(m_project, {"run"}).json(), "rows").value("rejected", 0), rejected);
    QCOMPARE(runOn(m_project, {"quarantine"}).json().size(), std::size_t(1));
}

void TestWrongInput::headerOnlyIsAnEmptyTable()
{
    people(m_project, "email,city,visits,answer,at\n");
    writeText(nodeFile(m_project, "rows"),
              R"({"type": "source.file", "version": 1, "settings": {"path": "data/people.csv",
        "columns": [{"name": "email", "type": "text"}, {"name": "city", "type": "text"}, {"name": "visits", "type": "integer"},
          {"name": "answer", "type": "text"}, {"name": "at", "type": "instant"}]}})");
    const Ended ended = runOn(m_project, {"run"});
    MUST(ended.exit == 0 && nodeOf(ended.json(), "rows")["rowsOut"] == 0, ended);
    QCOMPARE(storeCounts(m_project)["profiles"].get<int>(), 0);
}

void TestWrongInput::unreadableFolder()
{
    if (::geteuid() == 0) {
        QSKIP("root may read everything; run the tests as another user for this one");
    }
    std::filesystem::permissions(m_project / "data", std::filesystem::perms::none);
    const Ended ended = runOn(m_project, {"run"});
    std::filesystem::permissions(m_project / "data", std::filesystem::perms::owner_all);
    QCOMPARE(ended.exit, 1);
    QCOMPARE(errorsOf(ended).at(0)["id"].get<std::string>(), std::string("file.denied"));
}

void TestWrongInput::fullDisk_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("kilobytes");
    QTest::newRow("cache and store") << ".weir" << 16;
    QTest::newRow("cache and store a bit later") << ".weir" << 600;
    QTest::newRow("store grows") << ".weir" << 1'400;
    QTest::newRow("output") << "out" << 4;
}

void TestWrongInput::fullDisk()
{
    QFETCH(QString, where);
    QFETCH(int, kilobytes);
    const Folder folder = m_project / where.toStdString();
    std::string rows = "email,city,visits,answer,at\n";
    for (int i = 0; i < 20'000; ++i) {
        rows += "p" + std::to_string(i * 7919) + "@x.example,Town" + std::to_string(i % 977) + ',' + std::to_string(i) +
                ",granted,2024-01-01T00:00:00Z\n";
    }
    people(m_project, rows);
    std::filesystem::create_directories(folder);
    const std::string size = "size=" + std::to_string(kilobytes) + "k";
    if (::geteuid() != 0 || ::mount("tmpfs", folder.c_str(), "tmpfs", 0, size.c_str()) != 0) {
        QSKIP("only root can mount a small disk");
    }
    struct Unmount
    {
        const Folder& folder;
        ~Unmount() { ::umount2(folder.c_str(), MNT_DETACH); }
    } unmount{folder};
    Ended ended = runOn(m_project, {"run"});
    if (where == "out") {
        MUST(ended.exit == 0, ended);
        ended = runOn(m_project, {"apply", newestPlan(m_project)["id"].get<std::string>()});
        QVERIFY(!std::filesystem::exists(folder / "list.csv"));
    }
    MUST(ended.exit == 1 || ended.exit == 4, ended);
    const std::vector<Json> errors = errorsOf(ended);
    MUST(!errors.empty(), ended);
    const std::string id = errors[0]["id"];
    MUST(id == "file.diskFull" || id == "store.diskFull" || id == "duckdb.diskFull", ended);

    // More room, and everything goes well.
    QVERIFY(::mount("tmpfs", folder.c_str(), "tmpfs", MS_REMOUNT, "size=200m") == 0);
    const Ended after = runOn(m_project, {"run"});
    MUST(after.exit == 0, after);
    QCOMPARE(storeCounts(m_project)["profiles"].get<int>(), 20'000);
    MUST(runOn(m_project, {"store", "check"}).exit == 0, after);
    const Ended applied = runOn(m_project, {"apply", newestPlan(m_project)["id"].get<std::string>()});
    MUST(applied.exit == 0, applied);
}

void TestWrongInput::lockedStore()
{
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    const Json counts = storeCounts(m_project);
    sqlite3* other = nullptr;
    QCOMPARE(sqlite3_open((m_project / ".weir" / "store.sqlite").c_str(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const Ended ended = runOn(m_project, {"run", "--force"});
    sqlite3_close(other);
    QCOMPARE(ended.exit, 6);
    QCOMPARE(errorsOf(ended).at(0)["id"].get<std::string>(), std::string("store.locked"));
    QCOMPARE(runOn(m_project, {"run"}).exit, 0);
    SAME(storeCounts(m_project), counts);
}

void TestWrongInput::plans()
{
    const auto idOf = [&] { return newestPlan(m_project)["id"].get<std::string>(); };
    const auto refused = [&](const std::string& plan) {
        const Ended ended = runOn(m_project, {"apply", plan});
        const auto errors = errorsOf(ended);
        return std::to_string(ended.exit) + ' ' + (errors.empty() ? ended.out : errors[0]["id"].get<std::string>());
    };
    const Folder store = m_project / ".weir" / "store.sqlite";
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    const std::string first = idOf();
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    QCOMPARE(refused(first), std::string("6 deliver.plan.replaced"));

    // The people change under the plan.
    const std::string second = idOf();
    people(m_project,
           readText(m_project / "data" / "people.csv") + "dan@x.example,Oslo,1,granted,2024-01-01T00:00:00Z\n");
    QVERIFY(runOn(m_project, {"run", "--to", "people"}).exit == 0);
    QCOMPARE(refused(second), std::string("6 deliver.plan.inputsChanged"));

    // The settings of the destination change.
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    const std::string third = idOf();
    change(nodeFile(m_project, "list"), "out/list.csv", "out/other.csv");
    QCOMPARE(refused(third), std::string("6 deliver.plan.inputsChanged"));
    change(nodeFile(m_project, "list"), "out/other.csv", "out/list.csv");

    // The destination is taken out of the graph.
    std::filesystem::rename(nodeFile(m_project, "list"), m_project / "list.json");
    QCOMPARE(refused(third), std::string("6 run.planNodeGone"));
    std::filesystem::rename(m_project / "list.json", nodeFile(m_project, "list"));

    // Somebody waits too long.
    static_cast<void>(sqliteRows(store, "UPDATE publish_plan SET inputs = json_set(inputs, '$.expiresAt', 1000)"));
    QCOMPARE(refused(third), std::string("6 deliver.plan.expired"));
    QVERIFY(!std::filesystem::exists(m_project / "out" / "list.csv"));

    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    const std::string fourth = idOf();
    QCOMPARE(runOn(m_project, {"apply", fourth}).exit, 0);
    const std::string sent = readText(m_project / "out" / "list.csv");
    QCOMPARE(sent, std::string("email\nann@x.example\ncem@x.example\ndan@x.example\n"));
    QCOMPARE(refused(fourth), std::string("6 deliver.plan.spent"));
    QCOMPARE(readText(m_project / "out" / "list.csv"), sent);

    // Everybody takes back the consent: many removals need a confirmation with their number.
    people(m_project, readText(m_project / "data" / "people.csv") +
                          "ann@x.example,Ulm,1,withdrawn,2024-02-01T00:00:00Z\n"
                          "cem@x.example,Ulm,1,withdrawn,2024-02-01T00:00:00Z\n"
                          "dan@x.example,Ulm,1,withdrawn,2024-02-01T00:00:00Z\n");
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    const std::string fifth = idOf();
    QCOMPARE(refused(fifth), std::string("5 deliver.plan.unconfirmed"));
    const Ended confirmed = runOn(m_project, {"apply", fifth, "--confirm-removals", "3", "--reason", "asked for"});
    MUST(confirmed.exit == 0, confirmed);
    QCOMPARE(readText(m_project / "out" / "list.csv"), std::string("email\n"));
}

void TestWrongInput::serversGone()
{
    writeText(nodeFile(m_project, "list"),
              R"({"type": "destination.webhook", "version": 1, "inputs": {"in": ["gate.out"]},
        "settings": {"url": "http://127.0.0.1:1/people", "mode": "mirror", "repeatable": true,
          "key": {"name": "email", "from": "identifier", "of": "email", "required": true}, "fields": []}})");
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    const std::string plan = newestPlan(m_project)["id"];
    const Ended gone = runOn(m_project, {"apply", plan, "--attempts", "2"});
    QCOMPARE(gone.exit, 4);
    QCOMPARE(errorsOf(gone).at(0)["id"].get<std::string>(), std::string("net.http.connect"));
    QVERIFY(runOn(m_project, {"run"}).exit == 0);
    QCOMPARE(newestPlan(m_project)["counts"]["added"].get<int>(), 2); // nothing counts as sent

    writeText(nodeFile(m_project, "table"), R"({"type": "source.postgres", "version": 1,
        "settings": {"connection": "host=127.0.0.1 port=1 user=weir", "table": "people"}})");
    const Ended source = runOn(m_project, {"run"});
    QCOMPARE(source.exit, 1);
    QCOMPARE(errorsOf(source).at(0)["id"].get<std::string>(), std::string("source.postgres.connect"));
    QCOMPARE(nodeOf(source.json(), "people")["state"].get<std::string>(), std::string("cached")); // the rest goes on
}

void TestWrongInput::unknownKeysSurvive()
{
    change(m_project / "weir.json", "\"name\"", "\"colour\": \"green\", \"name\"");
    const Ended ended = runOn(m_project, {"validate"});
    MUST(ended.exit == 0, ended);
    const Ended other = runOn(m_project, {"run"});
    MUST(other.exit == 0, other);
    QVERIFY(readText(m_project / "weir.json").find("green") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestWrongInput)
#include "tst_wrong_input.moc"
