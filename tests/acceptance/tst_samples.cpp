#include "tests/acceptance/expect.h"
#include "tests/acceptance/sqlite.h"

#include <QTemporaryDir>

#include <map>
#include <set>
#include <sstream>

using namespace weir::acceptance;
using weir::Json;

namespace {

/// The cells of a CSV file without quotes in it.
TextRows csvRows(const std::filesystem::path& file)
{
    TextRows rows;
    std::istringstream lines(readText(file));
    for (std::string line; std::getline(lines, line);) {
        auto& row = rows.emplace_back();
        std::istringstream cells(line + ',');
        for (std::string cell; std::getline(cells, cell, ',');) {
            row.push_back(cell);
        }
    }
    return rows;
}

std::string folded(std::string text)
{
    std::string result;
    for (const char c : text) {
        if (c != ' ') {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

/// The people of a store by "type:value", the links as the run made them.
std::map<std::string, std::string> peopleOf(const std::filesystem::path& store)
{
    std::map<std::string, std::string> people;
    for (const auto& row :
         sqliteRows(store, "SELECT t.name, i.value, coalesce(p.merged_into, p.id) FROM identifier i "
                           "JOIN identifier_type t ON t.id = i.type JOIN profile p ON p.id = i.profile")) {
        people[row[0] + ':' + row[1]] = row[2];
    }
    return people;
}

/// People whose newest answers about `purpose` in the consent log are all yes, by plain code over the CSV file.
std::set<std::string> agreedTo(const std::string& purpose, const std::filesystem::path& log,
                               const std::map<std::string, std::string>& people)
{
    std::map<std::string, std::pair<std::string, bool>> newest; // person -> time, yes
    const TextRows rows = csvRows(log);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& row = rows[i]; // email, user_id, purpose, status, at, ...
        if (row[2] != purpose) {
            continue;
        }
        const bool yes = row[3] == "granted" || row[3] == "yes";
        std::set<std::string> who;
        for (const std::string& key : {"email:" + folded(row[0]), "user_id:" + row[1]}) {
            if (const auto person = people.find(key); person != people.end()) {
                who.insert(person->second);
            }
        }
        for (const std::string& person : who) {
            auto& [time, agreed] = newest[person];
            agreed = row[4] > time ? yes : row[4] == time ? agreed && yes : agreed;
            time = std::max(time, row[4]);
        }
    }
    std::set<std::string> result;
    for (const auto& [person, answer] : newest) {
        if (answer.second) {
            result.insert(person);
        }
    }
    return result;
}

} // namespace

/// Every bundled sample as a user meets it: written, validated, run twice, published, run again.
class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void runsAndPublishes_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("output");
        QTest::newRow("shop") << "shop"
                              << "people"
                              << "out/win-back.csv";
        QTest::newRow("retail") << "retail"
                                << "people"
                                << "out/frequent-quiet.parquet";
    }
    void runsAndPublishes();
    void shopSendsToThoseWhoAgreed();
    void existingFolderIsNotOverwritten();

private:
    std::filesystem::path folder(const std::string& sample) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / sample;
    }
    QTemporaryDir m_folder;
};

void TestSamples::runsAndPublishes()
{
    QFETCH(QString, sample);
    QFETCH(QString, identity);
    QFETCH(QString, output);
    const auto project = folder(sample.toStdString());
    const auto written =
        runWeir({"sample", sample.toStdString(), project.string(), "--people", "400", "--events", "4000"});
    MUST(written.exit == 0, written);
    const auto valid = runOn(project, {"validate"});
    MUST(valid.exit == 0 && valid.json()["errors"] == 0, valid);

    const auto first = runOn(project, {"run"});
    MUST(first.exit == 0 && first.json()["state"] == "succeeded", first);
    QVERIFY(!std::filesystem::exists(project / output.toStdString())); // a run sends nothing
    const Json counts = storeCounts(project);
    QVERIFY(counts["profiles"] > 50);
    QVERIFY(counts["events"] > 100);

    const auto second = runOn(project, {"run"});
    MUST(second.exit == 0, second);
    SAME(storeCounts(project), counts);
    for (const Json& node : second.json()["nodes"]) {
        const bool table = !node.contains("details") || node["details"].empty();
        QVERIFY2(!table || node["state"] == "cached", node.dump().c_str());
    }
    const Json forced = runOn(project, {"run", "--force"}).json(); // everything again, and still nothing is new
    SAME(nodeOf(forced, identity.toStdString())["details"]["eventsAdded"], Json(0));
    SAME(nodeOf(forced, identity.toStdString())["state"], Json("succeeded"));
    SAME(storeCounts(project), counts);

    const Json plan = newestPlan(project);
    QVERIFY(plan["counts"]["added"] > 0);
    const auto applied = runOn(project, {"apply", plan["id"].get<std::string>()});
    MUST(applied.exit == 0 && applied.json()["confirmed"] == plan["counts"]["added"], applied);
    QVERIFY(std::filesystem::file_size(project / output.toStdString()) > 0);
    const std::string file = readText(project / output.toStdString());

    const auto third = runOn(project, {"run"});
    MUST(third.exit == 0, third);
    const Json after = newestPlan(project)["counts"];
    SAME(after["added"], Json(0));
    SAME(after["changed"], Json(0));
    SAME(after["removed"], Json(0));
    SAME(after["unchanged"], plan["counts"]["added"]);
    SAME(storeCounts(project), counts);
    QCOMPARE(readText(project / output.toStdString()), file);
    const auto check = runOn(project, {"store", "check"});
    MUST(check.exit == 0, check);
}

void TestSamples::shopSendsToThoseWhoAgreed()
{
    const auto project = folder("shop");
    const auto store = project / ".weir" / "store.sqlite";
    const auto people = peopleOf(store);
    const auto agreed = agreedTo("email_marketing", project / "data" / "consent_log.csv", people);
    QVERIFY(agreed.size() > 20);

    TextRows rows = csvRows(project / "out" / "win-back.csv");
    QCOMPARE(rows.at(0), (std::vector<std::string>{"email", "first_name", "country"}));
    std::set<std::string> sent;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto person = people.find("email:" + rows[i][0]);
        QVERIFY(person != people.end());
        QVERIFY2(agreed.contains(person->second), "an address without a yes was sent");
        QVERIFY2(sent.insert(person->second).second, "a person was sent twice");
    }
    // And everybody of the audience who agreed and has an address is in the file.
    std::set<std::string> expected;
    for (const auto& row :
         sqliteRows(store, "SELECT DISTINCT m.profile FROM membership m JOIN identifier i ON i.profile = "
                           "m.profile JOIN identifier_type t ON t.id = i.type AND t.name = 'email'")) {
        if (agreed.contains(row[0])) {
            expected.insert(row[0]);
        }
    }
    QCOMPARE(sent.size(), expected.size());
    QVERIFY(sent == expected);
    QVERIFY(sent.size() > 3);
}

void TestSamples::existingFolderIsNotOverwritten()
{
    const auto again = runWeir({"--json", "sample", "shop", folder("shop").string()});
    QCOMPARE(again.exit, 6);
    SAME(again.errors().at(0)["id"], Json("sample.folderNotEmpty"));
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
