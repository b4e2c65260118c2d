#include "core/base/json.h"
#include "core/store/ledger.h"
#include "core/store/reveal_log.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

#include <QCryptographicHash>
#include <QFile>

#include <set>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

namespace {

constexpr int kPeople = 6;

/// A store with two answers of each of six people, and a look at personal data.
ProfileStore someStore(const QTemporaryDir& folder)
{
    ProfileStore store = openStore(folder);
    {
        Writer writer = must(store.beginWrite(RunId("r1"), context()));
        createProfiles(writer, kPeople);
        std::vector<ConsentRecord> consents;
        for (std::uint32_t person = 0; person < kPeople; ++person) {
            for (const ConsentState state : {ConsentState::Granted, ConsentState::Withdrawn}) {
                ConsentRecord record;
                record.profile = person;
                record.purpose = "ads";
                record.state = state;
                record.time = Instant{static_cast<std::int64_t>(state) * 1'000'000};
                record.source = "form";
                record.evidence = "notice of person " + std::to_string(person);
                consents.push_back(record);
            }
        }
        must(writer.putConsents(consents));
        must(writer.putConsents(consents)); // said again, they are no new answers
        must(writer.commit());
    }
    must(RevealLog(store).add({testClock().now(), "ana", "shop", "crm", "out", "email"}));
    return store;
}

/// Changes the file as any other tool could.
void plainRun(const std::string& file, const std::string& sql)
{
    sqlite3* db = nullptr;
    char* fault = nullptr;
    if (sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK ||
        sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &fault) != SQLITE_OK) {
        qFatal("%s in %s", fault ? fault : sqlite3_errmsg(db), sql.c_str());
    }
    sqlite3_close(db);
}

constexpr const char* kNoGuards = "DROP TRIGGER ledger_keeps; DROP TRIGGER ledger_stands;";

/// The chain computed again by Qt's hash over what plain SQLite reads; empty where it does not hold.
QByteArray headByHand(const std::string& file)
{
    QByteArray before(32, '\0');
    const auto number = [](qint64 value) {
        QByteArray bytes;
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes += static_cast<char>((value >> shift) & 0xFF);
        }
        return bytes;
    };
    const auto rows =
        QByteArray::fromStdString(plainRows(file, "SELECT seq, time, kind, hex(salt), hex(payload), hex(payload_hash), "
                                                  "hex(hash) FROM ledger ORDER BY seq"))
            .split(';');
    for (const QByteArray& row : rows) {
        const QList<QByteArray> cells = row.split('|');
        const QByteArray content = QByteArray::fromHex(cells[5]);
        const QByteArray said = QByteArray::fromHex(cells[3]) + QByteArray::fromHex(cells[4]);
        if (!cells[4].isEmpty() && QCryptographicHash::hash(said, QCryptographicHash::Sha256) != content) {
            return {};
        }
        const QByteArray link = number(cells[0].toLongLong()) + number(cells[1].toLongLong()) +
                                number(cells[2].size()) + cells[2] + before + content;
        before = QCryptographicHash::hash(link, QCryptographicHash::Sha256);
        if (before != QByteArray::fromHex(cells[6])) {
            return {};
        }
    }
    return before.toHex();
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private slots:
    void everyAnswerAndLookIsAnEntry()
    {
        QTemporaryDir folder;
        const ProfileStore store = someStore(folder);
        const LedgerReport report = must(Ledger(store).verify(context()));
        QVERIFY(!report.broken);
        QCOMPARE(report.head.entries, 2 * kPeople + 1);
        QCOMPARE(report.erased, 0);
        QVERIFY(report.head == must(Ledger(store).head()));
        const std::vector<LedgerEntry> newest = must(Ledger(store).newest(2));
        QCOMPARE(newest[0].kind, std::string("reveal"));
        QCOMPARE(newest[1].kind, std::string("consent"));
        const Json said = Json::parse(newest[1].payload);
        QCOMPARE(said["purpose"].get<std::string>(), std::string("ads"));
        QCOMPARE(said["state"].get<std::string>(), std::string("withdrawn"));
        QCOMPARE(headByHand(folder.filePath("people.weir").toStdString()).toStdString(), report.head.hash);
    }

    void anEmptyStoreHasAnEmptyLedger()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        QVERIFY(must(Ledger(store).head()) == LedgerHead{});
        QVERIFY(!must(Ledger(store).verify(context())).broken);
        QVERIFY(must(Ledger(store).newest(5)).empty());
    }

    void anyChangedByteIsFound()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("people.weir").toStdString();
        someStore(folder);
        plainRun(file, kNoGuards);
        int changes = 0;
        for (int sequence : {1, 7, 2 * kPeople + 1}) {
            const std::string where = " WHERE seq = " + std::to_string(sequence);
            for (const char* column : {"kind", "salt", "payload", "payload_hash", "hash"}) {
                const QByteArray whole = QByteArray::fromHex(QByteArray::fromStdString(
                    plainRows(file, std::string("SELECT hex(") + column + ") FROM ledger" + where)));
                const bool text = column == std::string("kind") || column == std::string("payload");
                const auto put = [&](const QByteArray& bytes) {
                    const std::string blob = "x'" + bytes.toHex().toStdString() + "'";
                    plainRun(file, std::string("UPDATE ledger SET ") + column + " = " +
                                       (text ? "CAST(" + blob + " AS TEXT)" : blob) + where);
                };
                const qsizetype step = sequence == 7 ? 1 : 16; // every byte of one entry, some of others
                for (qsizetype i = 0; i < whole.size(); i += step) {
                    QByteArray changed = whole;
                    changed[i] = static_cast<char>(changed[i] ^ 1);
                    put(changed);
                    const ProfileStore store =
                        must(ProfileStore::open(std::filesystem::path(file), options(OpenMode::ReadOnly)));
                    const LedgerReport report = must(Ledger(store).verify(context()));
                    QVERIFY2(report.broken, column);
                    QCOMPARE(report.broken->sequence, sequence);
                    ++changes;
                }
                put(whole);
            }
        }
        QVERIFY(changes > 250);
        const ProfileStore store = must(ProfileStore::open(std::filesystem::path(file), options(OpenMode::ReadOnly)));
        QVERIFY(!must(Ledger(store).verify(context())).broken);
    }

    void entriesNeitherGoNorComeNorMove()
    {
        for (const char* change :
             {"DELETE FROM ledger WHERE seq = 4", "UPDATE ledger SET time = time + 1 WHERE seq = 4",
              "UPDATE ledger SET seq = 99 WHERE seq = 4",
              "UPDATE ledger SET payload = NULL, salt = NULL, subject = NULL WHERE seq = 4",
              "UPDATE ledger SET seq = 1000 WHERE seq = 4; UPDATE ledger SET seq = 4 WHERE seq = 5; "
              "UPDATE ledger SET seq = 5 WHERE seq = 1000"}) {
            QTemporaryDir folder;
            const std::string file = folder.filePath("people.weir").toStdString();
            someStore(folder);
            plainRun(file, std::string(kNoGuards) + change);
            const ProfileStore store =
                must(ProfileStore::open(std::filesystem::path(file), options(OpenMode::ReadOnly)));
            const LedgerReport report = must(Ledger(store).verify(context()));
            QVERIFY2(report.broken, change);
            QCOMPARE(report.broken->sequence, 4);
        }
    }

    void theGuardsStopMistakes()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("people.weir").toStdString();
        someStore(folder);
        for (const char* change : {"DELETE FROM ledger", "UPDATE ledger SET hash = x'00'"}) {
            sqlite3* db = nullptr;
            QCOMPARE(sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
            QVERIFY(sqlite3_exec(db, change, nullptr, nullptr, nullptr) != SQLITE_OK);
            sqlite3_close(db);
        }
    }

    void anErasureTakesWhatWasSaidAndKeepsTheChain()
    {
        QTemporaryDir folder;
        ProfileStore store = someStore(folder);
        const LedgerHead before = must(Ledger(store).head());
        must(store.erase(2, context()));
        const LedgerReport report = must(Ledger(store).verify(context()));
        QVERIFY(!report.broken);
        QCOMPARE(report.erased, 2);
        QCOMPARE(report.head.entries, before.entries + 1);
        QVERIFY(must(Ledger(store).holds(before)));
        must(store.vacuum());
        QFile file(folder.filePath("people.weir"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("notice of person 2"));
        QVERIFY(bytes.contains("notice of person 3"));
        mustBeSound(store);
    }

    void aNewChainIsNotTheAnchoredOne()
    {
        QTemporaryDir first;
        QTemporaryDir second;
        const LedgerHead anchor = must(Ledger(someStore(first)).head());
        const ProfileStore other = someStore(second); // the same answers, other salts
        QVERIFY(!must(Ledger(other).verify(context())).broken);
        QVERIFY(!must(Ledger(other).holds(anchor)));
        QVERIFY(!must(Ledger(other).holds({anchor.entries + 1, anchor.hash})));
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
