#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/sample/person.h"
#include "core/sample/shop.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace weir;

namespace {

/// Splits one file into records by RFC 4180, independently of the writer.
std::vector<std::vector<std::string>> readCsv(const std::filesystem::path& path)
{
    const std::string text = *readFile(path);
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

std::map<std::string, std::string> hashes(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> result;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            result[std::filesystem::relative(entry.path(), folder).string()] = sha256Hex(*readFile(entry.path()));
        }
    }
    return result;
}

} // namespace

class TestShop : public QObject
{
    Q_OBJECT

    static sample::ShopReport write(const QTemporaryDir& folder, std::uint64_t seed)
    {
        SystemClock clock;
        RunContext context;
        context.clock = &clock;
        const auto report =
            sample::writeShopData(folder.path().toStdString(), {400, 6'000, seed, sample::ShopOptions{}.end}, context);
        return report ? *report : sample::ShopReport{};
    }

private slots:
    void equalSeedsGiveEqualBytes()
    {
        QTemporaryDir first;
        QTemporaryDir second;
        QTemporaryDir other;
        const auto report = write(first, 7);
        write(second, 7);
        write(other, 8);
        QCOMPARE(hashes(first.path().toStdString()), hashes(second.path().toStdString()));
        QVERIFY(hashes(first.path().toStdString()) != hashes(other.path().toStdString()));
        QCOMPARE(report.events, std::uint64_t{6'000});
    }

    void everyRowHasTheColumnsOfItsHeader()
    {
        QTemporaryDir folder;
        write(folder, 7);
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path().toStdString())) {
            if (entry.path().extension() != ".csv") {
                continue;
            }
            ++files;
            const auto rows = readCsv(entry.path());
            QVERIFY2(rows.size() > 1, entry.path().c_str());
            for (const auto& row : rows) {
                QCOMPARE(row.size(), rows.front().size());
                for (const auto& cell : row) {
                    QVERIFY(isValidUtf8(cell));
                }
            }
        }
        QVERIFY(files >= 6);
    }

    void truthNamesEveryContactOnce()
    {
        QTemporaryDir folder;
        write(folder, 7);
        const std::filesystem::path root = folder.path().toStdString();
        std::set<std::string> contacts;
        for (const auto& row : readCsv(root / "data" / "crm_contacts.csv")) {
            contacts.insert(row[0]);
        }
        contacts.erase("contact_id");
        std::set<std::string> named;
        std::map<std::string, int> recordsOf;
        for (const auto& row : readCsv(root / "truth" / "records.csv")) {
            if (row[0] == "crm_contacts.csv") {
                QVERIFY(named.insert(row[1]).second);
                ++recordsOf[row[2]];
            }
        }
        QCOMPARE(named, contacts);
        QVERIFY(std::any_of(recordsOf.begin(), recordsOf.end(), [](const auto& item) { return item.second == 5; }));
    }

    void theMessIsThere()
    {
        QTemporaryDir folder;
        write(folder, 7);
        const std::filesystem::path root = folder.path().toStdString();
        std::multiset<std::string> ids;
        std::size_t late = 0;
        std::size_t anonymous = 0;
        std::set<std::string> onTablet;
        for (const auto& entry : std::filesystem::directory_iterator(root / "data" / "web")) {
            for (const auto& row : readCsv(entry.path())) {
                if (row[0] == "message_id") {
                    continue;
                }
                ids.insert(row[0]);
                anonymous += row[2].empty() ? 1U : 0U;
                late += (*parseInstant(row[6]) - *parseInstant(row[5])) >= Duration::hours(1) ? 1U : 0U;
                if (row[1] == "c-store-tablet-01") {
                    onTablet.insert(row[2]);
                }
            }
        }
        QVERIFY(std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return ids.count(id) > 1; }));
        QVERIFY(late > 10);
        QVERIFY(anonymous > 100);
        std::set<std::string> asked;
        for (const auto& row : readCsv(root / "data" / "consent_log.csv")) {
            asked.insert(row[0]);
            asked.insert(row[1]);
        }
        std::size_t neverAsked = 0;
        for (const auto& row : readCsv(root / "data" / "crm_contacts.csv")) {
            neverAsked += !asked.contains(toLower(trimmed(row[3]))) && !asked.contains(row[9]) ? 1U : 0U;
        }
        QVERIFY(neverAsked > 20);
    }

    void phoneNumbersAreUnique()
    {
        std::set<std::string> seen;
        for (const auto& person : sample::makePeople(20'000, 1, sample::ShopOptions{}.end)) {
            QVERIFY(person.phone.empty() || seen.insert(person.phone).second);
        }
        QVERIFY(seen.size() > 5'000);
    }

    void nobodyIsAnErrorWithARemedy()
    {
        QTemporaryDir folder;
        RunContext context;
        const auto report = sample::writeShopData(folder.path().toStdString(), {0, 10, 1, {}}, context);
        QVERIFY(!report);
        QCOMPARE(report.error().messageId(), std::string("sample.noPeople"));
    }

    void anUnwritableFolderIsNamed()
    {
        RunContext context;
        const auto report =
            sample::writeShopData("/proc/weir-cannot-write-here", {10, 100, 1, sample::ShopOptions{}.end}, context);
        QVERIFY(!report);
        QVERIFY(report.error().text().find("/proc/weir-cannot-write-here") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestShop)
#include "tst_shop.moc"
