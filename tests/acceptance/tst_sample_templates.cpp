#include "tests/acceptance/expect.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

using namespace weir::acceptance;
using weir::Json;
namespace fs = std::filesystem;

namespace {

/// The rows of a CSV file without quotes in it, by column.
std::vector<std::map<std::string, std::string>> rowsOf(const fs::path& file)
{
    std::vector<std::map<std::string, std::string>> rows;
    std::vector<std::string> head;
    std::istringstream lines(readText(file));
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells;
        std::istringstream text(line + ',');
        for (std::string cell; std::getline(text, cell, ',');) {
            cells.push_back(cell);
        }
        if (head.empty()) {
            head = cells;
            continue;
        }
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < head.size() && i < cells.size(); ++i) {
            row[head[i]] = cells[i];
        }
    }
    return rows;
}

std::string folded(std::string text)
{
    std::erase(text, ' ');
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// Distinct e-mails, folded, of the rows that `wanted` takes.
template <class Wanted>
std::set<std::string> emails(const fs::path& file, const std::string& column, Wanted wanted)
{
    std::set<std::string> found;
    for (auto& row : rowsOf(file)) {
        if (!row[column].empty() && wanted(row)) {
            found.insert(folded(row[column]));
        }
    }
    return found;
}

const std::vector<std::string> kTemplates{"abandoned-cart", "lapsed-high-value", "win-back",    "ads-list",
                                          "identity-merge", "csv-clean-up",      "dsar-export", "rfm-scoring"};

} // namespace

/// Every template, written and run by the real command, against plain code over its files.
class TestTemplates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_home.isValid()); }

    void runsAsItIs_data()
    {
        QTest::addColumn<QString>("id");
        for (const std::string& id : kTemplates) {
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
        }
    }

    void runsAsItIs()
    {
        QFETCH(QString, id);
        const fs::path folder = folderOf(id.toStdString());
        const Ended written = runWeir({"sample", id.toStdString(), folder.string()});
        QVERIFY2(written.exit == 0, written.all().c_str());
        const Ended valid = runOn(folder, {"validate"});
        QVERIFY2(valid.exit == 0, valid.all().c_str());
        QCOMPARE(valid.json()["warnings"].get<int>(), 0);
        const Ended ran = runOn(folder, {"run"});
        QVERIFY2(ran.exit == 0, ran.all().c_str());
        m_reports[id.toStdString()] = ran.json();
        const Json reported = ran.json();
        for (const Json& node : reported["nodes"]) {
            QVERIFY2(node.value("rowsOut", 1) > 0, node.dump().c_str()); // no template shows an empty node
        }
        std::printf("%s: %.1f s\n", qPrintable(id), ran.seconds);
        const double limit = qEnvironmentVariableIsSet("WEIR_MEASURE") ? 5.0 : 60.0; // a busy machine proves nothing
        QVERIFY2(ran.seconds < limit, "slower than 5 s");
    }

    void cleanUpKeepsOneRowPerEmail()
    {
        const auto wanted =
            emails(folderOf("csv-clean-up") / "data/crm_contacts.csv", "email", [](auto&) { return true; });
        QCOMPARE(rows("csv-clean-up", "columns"), static_cast<int>(wanted.size()));
    }

    void everyCustomerIsScored()
    {
        const fs::path folder = folderOf("rfm-scoring");
        const auto wanted =
            emails(folder / "data/orders.csv", "customer_email", [](auto& row) { return row["status"] == "paid"; });
        QCOMPARE(rows("rfm-scoring", "segment"), static_cast<int>(wanted.size()));
        int sum = 0;
        const Json segments = runOn(folder, {"preview", "sizes"}).json();
        for (const Json& row : segments["rows"]) {
            sum += row["customers"].get<int>();
        }
        QCOMPARE(sum, static_cast<int>(wanted.size()));
        std::map<int, int> sizes;
        const Json customers = runOn(folder, {"preview", "segment", "--limit", "1000"}).json();
        for (const Json& row : customers["rows"]) {
            ++sizes[row["r"].get<int>()];
        }
        QCOMPARE(sizes.size(), 5U); // fifths of equal size, but for one
        for (const auto& [score, size] : sizes) {
            QVERIFY(std::abs(size - sizes.begin()->second) <= 1);
        }
    }

    void exportHasEverythingOfThePerson()
    {
        const fs::path folder = folderOf("dsar-export");
        const std::string condition =
            Json::parse(readText(folder / "pipelines/main/nodes/only_crm.json"))["settings"]["condition"];
        const std::string who =
            condition.substr(condition.find('\'') + 1, condition.rfind('\'') - condition.find('\'') - 1);
        int wanted = 0;
        for (const auto& [file, column] : {std::pair("crm_contacts", "email"), std::pair("orders", "customer_email"),
                                           std::pair("email_engagement", "email"), std::pair("consent_log", "email")}) {
            for (auto& row : rowsOf(folder / "data" / (std::string(file) + ".csv"))) {
                wanted += folded(row[column]) == who ? 1 : 0;
            }
        }
        QVERIFY(wanted >= 4);
        QCOMPARE(rows("dsar-export", "sorted"), wanted);
    }

    void listsHoldBackWhoDidNotAgree()
    {
        for (const char* id : {"abandoned-cart", "lapsed-high-value", "win-back", "ads-list"}) {
            const int members = rows(id, "audience");
            const int passed = rows(id, "gate");
            QVERIFY2(passed > 0 && passed < members, id);
        }
    }

    void adsListSendsOnlyHashes()
    {
        const fs::path folder = folderOf("ads-list");
        const Json plan = newestPlan(folder);
        QVERIFY(!plan.is_null());
        const Ended applied = runOn(folder, {"apply", plan["id"].get<std::string>()});
        QVERIFY2(applied.exit == 0, applied.all().c_str());
        const std::string text = readText(folder / "out/ads-list.csv");
        QVERIFY(text.find('@') == std::string::npos);
        QCOMPARE(static_cast<int>(std::count(text.begin(), text.end(), '\n')) - 1, rows("ads-list", "gate"));
    }

private:
    fs::path folderOf(const std::string& id) const { return fs::path(m_home.path().toStdString()) / id; }
    int rows(const std::string& id, const std::string& node)
    {
        const Json found = nodeOf(m_reports[id], node);
        return found.is_null() ? -1 : found.value("rowsOut", -1);
    }

    QTemporaryDir m_home;
    std::map<std::string, Json> m_reports;
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_sample_templates.moc"
