#include "tests/acceptance/graph_pieces.h"
#include "tests/core/deliver/http_server.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <thread>

using namespace weir::acceptance;
using weir::Json;

/// What reaches files and servers, and what does not, through the weir command.
class TestDestinations : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = Folder(m_folder.path().toStdString()) / ("p" + std::to_string(++m_count));
        writeSmallProject(m_project);
    }

    void whoLeavesIsRemoved();
    void consentThatLapsesAfterThePlanIsHonoured();
    void filesHoldTheCells();
    void killedBetweenSendAndLedger();
    void saltsAreSecrets();

private:
    Ended run() { return runOn(m_project, {"run"}); }
    void mustRun()
    {
        const auto ran = run();
        MUST(ran.exit == 0, ran);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    Folder m_project;
};

void TestDestinations::whoLeavesIsRemoved()
{
    weir::test::HttpServer server([](const weir::test::SeenRequest&) { return weir::test::HttpServer::reply(200); });
    node(m_project, "list", fileOut({"gate.out"}, "out/list.csv", "csv"));
    Json hook = fileOut({"gate.out"}, "", "");
    hook["type"] = "destination.webhook";
    hook["settings"].erase("path");
    hook["settings"].erase("format");
    hook["settings"]["url"] = server.url();
    hook["settings"]["body"] = "array";
    node(m_project, "hook", hook);
    const auto publish = [&] {
        const auto ran = run();
        MUST(ran.exit == 0, ran);
        for (const char* destination : {"list", "hook"}) {
            const Json plan = planOf(m_project, destination);
            const auto applied = runOn(m_project, {"apply", idOf(plan), "--confirm-removals",
                                                   std::to_string(plan["counts"]["removed"].get<int>())});
            MUST(applied.exit == 0, applied);
        }
    };
    publish();
    QCOMPARE(server.requests().size(), std::size_t{1});
    QVERIFY(keysIn(m_project / "out" / "list.csv") == (Keys{"ann@x.example", "cem@x.example"}));

    // Ann withdraws, and Bob says yes.
    QVERIFY(replaceInFile(m_project / "data" / "people.csv", "ann@x.example,Ulm,3,granted,2024-01-01",
                          "ann@x.example,Ulm,3,withdrawn,2024-02-01"));
    QVERIFY(replaceInFile(m_project / "data" / "people.csv", "5,denied,2024-01-01", "5,granted,2024-02-01"));
    publish();
    QVERIFY(keysIn(m_project / "out" / "list.csv") == (Keys{"bob@x.example", "cem@x.example"}));
    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t{2});
    const Json changes = *weir::parseJson(requests[1].body);
    QCOMPARE(changes.size(), std::size_t{2});
    SAME(changes[0], (Json{{"op", "remove"}, {"key", {{"email", "ann@x.example"}}}, {"traits", Json::object()}}));
    SAME(changes[1]["op"], Json("add"));
    SAME(changes[1]["key"]["email"], Json("bob@x.example"));
    publish();
    QCOMPARE(server.requests().size(), std::size_t{2}); // nothing is new, nothing is sent
}

void TestDestinations::consentThatLapsesAfterThePlanIsHonoured()
{
    // A grant that is valid for one day and was given a day ago, but for some seconds.
    writeText(m_project / "purposes" / "mail.json", R"({"id": "mail", "title": "Mail", "validForDays": 1})");
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(20);
    writeText(m_project / "data" / "people.csv", "email,city,visits,answer,at\nann@x.example,Ulm,3,granted," +
                                                     end.addDays(-1).toString(Qt::ISODate).toStdString() +
                                                     "\ncem@x.example,Bonn,3,granted," +
                                                     end.addSecs(-3600).toString(Qt::ISODate).toStdString() + "\n");
    const auto ran = run();
    MUST(ran.exit == 0, ran);
    const Json plan = newestPlan(m_project);
    SAME(plan["counts"]["added"], Json(2)); // both may be sent at the moment of the plan
    const auto left = QDateTime::currentDateTimeUtc().msecsTo(end) + 500;
    std::this_thread::sleep_for(std::chrono::milliseconds(std::max<qint64>(0, left)));
    const auto applied = runOn(m_project, {"apply", idOf(plan)});
    SAME(applied.json()["withdrawn"], Json(1));
    SAME(applied.json()["confirmed"], Json(1));
    QVERIFY(keysIn(m_project / "out" / "list.csv") == Keys{"cem@x.example"});
}

void TestDestinations::filesHoldTheCells()
{
    const std::string data = "email,note,price,big,born,seen,member,answer,at\n"
                             "a1@x.example,\"say \"\"hi\"\", ok\",12.50,9007199254740993,1969-12-31,"
                             "2024-03-31T01:00:00.000001Z,true,granted,2024-01-01T00:00:00Z\n"
                             "a2@x.example,\"two\nlines\",-0.01,-9223372036854775807,2024-02-29,"
                             "1970-01-01T00:00:00Z,false,granted,2024-01-01T00:00:00Z\n"
                             "a3@x.example,Zürich 🐘 ß,0.00,0,0099-01-01,2099-12-31T23:59:59Z,true,granted,"
                             "2024-01-01T00:00:00Z\n"
                             "a4@x.example,,,,,,,granted,2024-01-01T00:00:00Z\n"
                             "a5@x.example,  spaces  ,99999999999.99,1,2024-03-31,2024-03-31T02:30:00Z,false,granted,"
                             "2024-01-01T00:00:00Z\n"
                             "no@x.example,secret,1.00,1,2024-03-31,2024-03-31T02:30:00Z,false,denied,"
                             "2024-01-01T00:00:00Z\n";
    writeText(m_project / "data" / "people.csv", data);
    const std::vector<std::string> columns{"note", "price", "big", "born", "seen", "member"};
    Json traits = Json::array();
    Json fields = Json::array();
    for (const std::string& column : columns) {
        traits.push_back({{"column", column}});
        fields.push_back({{"from", "trait"}, {"of", column}});
    }
    Json people = *weir::parseJson(readText(nodeFile(m_project, "people")));
    people["settings"]["mapping"]["inputs"][0]["traits"] = traits;
    node(m_project, "people", people);
    const std::vector<std::string> formats{"csv", "ndjson", "parquet"};
    for (const std::string& format : formats) {
        Json out = fileOut({"gate.out"}, "out/cells." + format, format);
        out["settings"]["fields"] = fields;
        node(m_project, format, out);
    }
    std::filesystem::remove(nodeFile(m_project, "list"));
    const auto ran = run();
    MUST(ran.exit == 0, ran);

    // What DuckDB reads of the source under stated types is what it must read of each file, cell by cell.
    const std::string types = "{'email': 'VARCHAR', 'note': 'VARCHAR', 'price': 'DECIMAL(18,2)', 'big': 'BIGINT', "
                              "'born': 'DATE', 'seen': 'TIMESTAMPTZ', 'member': 'BOOLEAN'";
    const std::string list = "email, note, price, big, born, seen, member";
    Duck duck;
    duck.rows("SET TimeZone = 'UTC'");
    duck.rows("CREATE TABLE wanted AS SELECT " + list + " FROM read_csv(" +
              quoted((m_project / "data" / "people.csv").string()) + ", header = true, columns = " + types +
              ", 'answer': 'VARCHAR', 'at': 'TIMESTAMPTZ'}) WHERE answer = 'granted'");
    for (const std::string& format : formats) {
        const auto applied = runOn(m_project, {"apply", idOf(planOf(m_project, format))});
        MUST(applied.exit == 0, applied);
        const std::string file = quoted((m_project / "out" / ("cells." + format)).string());
        const std::string reader =
            format == "parquet" ? "read_parquet(" + file + ")"
            : format == "csv"   ? "read_csv(" + file + ", header = true, columns = " + types + "})"
                                : "read_json(" + file + ", format = 'newline_delimited', columns = " + types + "})";
        duck.rows("CREATE OR REPLACE TABLE got AS SELECT " + list + " FROM " + reader);
        QCOMPARE(duck.cell("SELECT count(*) FROM got"), std::string("5"));
        const auto differing = duck.rows("(SELECT * FROM wanted EXCEPT SELECT * FROM got) UNION ALL "
                                         "(SELECT * FROM got EXCEPT SELECT * FROM wanted)");
        std::string text = format + ":";
        for (const auto& row : differing) {
            text += "\n";
            for (const std::string& cell : row) {
                text += cell + " | ";
            }
        }
        QVERIFY2(differing.empty(), text.c_str());
    }
    // Parquet keeps the types themselves.
    std::string kept;
    for (const auto& row : duck.rows("DESCRIBE SELECT " + list + " FROM read_parquet(" +
                                     quoted((m_project / "out" / "cells.parquet").string()) + ")")) {
        kept += row[1] + ' ';
    }
    QCOMPARE(QString::fromStdString(kept), QString("VARCHAR VARCHAR DECIMAL(18,2) BIGINT DATE TIMESTAMP BOOLEAN "));
}

void TestDestinations::killedBetweenSendAndLedger()
{
    std::atomic<qint64> victim{0};
    std::atomic<int> asked{0};
    weir::test::HttpServer server([&](const weir::test::SeenRequest&) {
        if (++asked == 2) { // received, and nobody will hear of it
            while (victim <= 0) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            ::kill(static_cast<pid_t>(victim.load()), SIGKILL);
        }
        return weir::test::HttpServer::reply(200);
    });
    Json hook = fileOut({"gate.out"}, "", "");
    hook["type"] = "destination.webhook";
    hook["settings"].erase("path");
    hook["settings"].erase("format");
    hook["settings"]["url"] = server.url();
    hook["settings"]["body"] = "single";
    node(m_project, "list", hook);
    mustRun();
    const std::string plan = idOf(newestPlan(m_project));
    QProcess apply;
    apply.start(QString::fromStdString(weirProgram().string()),
                {"--project", QString::fromStdString(m_project.string()), "apply", QString::fromStdString(plan)});
    QVERIFY(apply.waitForStarted());
    victim = apply.processId();
    QVERIFY(apply.waitForFinished(60'000));
    QVERIFY(apply.exitStatus() == QProcess::CrashExit);
    const auto store = m_project / ".weir" / "store.sqlite";
    QCOMPARE(sqliteCell(store, "SELECT count(*) FROM delivered"), std::string("1"));

    const auto resumed = runOn(m_project, {"apply", plan});
    MUST(resumed.exit == 0, resumed);
    const auto requests = server.requests();
    QCOMPARE(requests.size(), std::size_t{3});
    // The row whose fate was unknown went again under the same key: a receiver that knows keys has every row once.
    QCOMPARE(requests[2].header("Idempotency-Key"), requests[1].header("Idempotency-Key"));
    QCOMPARE(requests[2].body, requests[1].body);
    QVERIFY(requests[0].header("Idempotency-Key") != requests[1].header("Idempotency-Key"));
    std::map<std::string, std::string> received;
    for (const auto& request : requests) {
        received[request.header("Idempotency-Key")] = request.body;
    }
    QCOMPARE(received.size(), std::size_t{2});
    QCOMPARE(sqliteCell(store, "SELECT count(*) FROM delivered"), std::string("2"));
    QCOMPARE(errorId(runOn(m_project, {"apply", plan})), std::string("deliver.plan.spent"));
}

void TestDestinations::saltsAreSecrets()
{
    const auto hashed = [&](const Json& salt) {
        node(m_project, "hashed",
             {{"type", "hash"},
              {"version", 1},
              {"inputs", {{"in", {"rows.out"}}}},
              {"settings", {{"columns", {{{"column", "city"}, {"salt", salt}}}}}}});
    };
    const auto value = [&] {
        const auto rows = runOn(m_project, {"preview", "hashed", "--reveal"});
        return rows.out + rows.err;
    };
    const auto hmac = [](const char* salt) {
        return QMessageAuthenticationCode::hash("Ulm", salt, QCryptographicHash::Sha256).toHex().toStdString();
    };
    hashed("plain");
    const auto valid = runOn(m_project, {"validate"});
    QCOMPARE(valid.exit, 1);
    QVERIFY2(valid.out.find("hash.saltInClear") != std::string::npos &&
                 valid.out.find("columns/0/salt") != std::string::npos && valid.out.find("plain") == std::string::npos,
             valid.out.c_str());

    hashed({{"env", "WEIR_TEST_SALT"}});
    qunsetenv("WEIR_TEST_SALT");
    const auto without = run();
    QCOMPARE(without.exit, 1);
    SAME(nodeOf(without.json(), "hashed")["state"], Json("failed"));
    SAME(nodeOf(without.json(), "list")["state"], Json("succeeded")); // the rest goes on
    qputenv("WEIR_TEST_SALT", "pepper");
    QVERIFY2(value().find(hmac("pepper")) != std::string::npos, value().c_str());
    const auto with = run();
    MUST(with.exit == 0, with);
    QVERIFY(value().find(hmac("pepper")) != std::string::npos);
    const auto sql = runOn(m_project, {"sql", "hashed"});
    QVERIFY2(sql.out.find("pepper") == std::string::npos && sql.out.find("WEIR_TEST_SALT") != std::string::npos,
             sql.all().c_str());
    // Another salt is another result, whatever is kept.
    qputenv("WEIR_TEST_SALT", "other");
    QVERIFY(value().find(hmac("other")) != std::string::npos);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_project)) {
        if (entry.is_regular_file() && entry.path().extension() != ".parquet") {
            QVERIFY2(readText(entry.path()).find("pepper") == std::string::npos, entry.path().c_str());
        }
    }
    qunsetenv("WEIR_TEST_SALT");
}

QTEST_GUILESS_MAIN(TestDestinations)
#include "tst_destinations.moc"
