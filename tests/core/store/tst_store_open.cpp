#include "core/store/schema.h"
#include "tests/core/store/store_fixture.h"

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// Wrong, locked, full, newer and damaged files end in one clear sentence.
class TestStoreOpen : public QObject
{
    Q_OBJECT

private slots:
    void wrongFilesAreNamed()
    {
        QTemporaryDir dir;
        const auto open = [&](const char* file, OpenMode mode) {
            Result<ProfileStore> store = ProfileStore::open(dir.filePath(file).toStdString(), options(mode));
            return store ? std::string("opened") : store.error().messageId();
        };
        QCOMPARE(open("missing", OpenMode::ReadOnly), std::string("file.missing"));
        QFile text(dir.filePath("text"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        QCOMPARE(open("text", OpenMode::ReadWrite), std::string("store.notDatabase"));
        must(must(Database::open(dir.filePath("other").toStdString(), OpenMode::Create)).execute("CREATE TABLE t(a)"));
        QCOMPARE(open("other", OpenMode::ReadWrite), std::string("store.notStore"));
        openStore(dir, "newer");
        must(must(Database::open(dir.filePath("newer").toStdString(), OpenMode::ReadWrite))
                 .execute("PRAGMA user_version=99"));
        QCOMPARE(open("newer", OpenMode::ReadWrite), std::string("store.newer"));
        QCOMPARE(open("newer", OpenMode::ReadOnly), std::string("store.newer"));
    }

    void oneWriterAtATime()
    {
        QTemporaryDir dir;
        ProfileStore first = openStore(dir);
        Result<ProfileStore> second = ProfileStore::open(first.path(), options());
        QVERIFY(!second);
        QCOMPARE(second.error().messageId(), std::string("store.inUse"));
        QVERIFY(QString::fromStdString(second.error().text())
                    .contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(ProfileStore::open(first.path(), options(OpenMode::ReadOnly)).has_value());
        const Database shell = must(Database::open(first.path(), OpenMode::ReadWrite));
        must(shell.execute("BEGIN IMMEDIATE"));
        const Result<Writer> writer = first.beginWrite(RunId("r"), context());
        QVERIFY(!writer);
        QCOMPARE(writer.error().messageId(), std::string("store.locked"));
    }

    void aFullDiskTakesEverythingBack()
    {
        QTemporaryDir dir;
        OpenOptions small = options();
        small.maxBytes = 1 << 20;
        ProfileStore store = must(ProfileStore::open(dir.filePath("full").toStdString(), small));
        {
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            const std::vector<SeenRange> many(100'000);
            QCOMPARE(must(writer.createProfiles(many)), 0U);
            const Result<WriteSummary> written = writer.commit(); // Only here the profiles become rows.
            QVERIFY(!written);
            QCOMPARE(written.error().messageId(), std::string("store.diskFull"));
        }
        QCOMPARE(must(store.info()).profiles, 0);
        mustBeSound(store);
    }

    void olderFormatsMigrateInOneStep()
    {
        QTemporaryDir dir;
        openStore(dir);
        const Database db = must(Database::open(dir.filePath("people.weir").toStdString(), OpenMode::ReadWrite));
        std::vector<std::string_view> broken(migrations().begin(), migrations().end());
        std::vector<std::string_view> next = broken;
        broken.emplace_back("CREATE TABLE extra(a); CREATE TABLE extra(a)");
        QVERIFY(!migrate(db, testClock().now(), broken));
        QCOMPARE(must(db.integer("PRAGMA user_version")), kFormatVersion);
        QCOMPARE(must(db.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'")), 0);
        next.emplace_back("CREATE TABLE extra(a)");
        must(migrate(db, testClock().now(), next));
        QCOMPARE(must(db.integer("PRAGMA user_version")), kFormatVersion + 1);
    }

    void everyDamagedSegmentByteIsFound()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        {
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            createProfiles(writer, 3);
            Rows rows;
            for (int i = 0; i < 5000; ++i) {
                rows.add(static_cast<std::uint32_t>(i % 3), must(writer.eventName("e")), i, 0, R"({"a":"b"})");
            }
            must(writer.appendEvents(rows.batch(must(writer.source("s")))));
            must(writer.commit());
        }
        std::mt19937_64 random(3);
        const Database& db = store.readable();
        for (int round = 0; round < 20; ++round) {
            must(db.execute("SAVEPOINT damage"));
            const std::string at = std::to_string(random() % 100'000);
            must(db.execute("UPDATE event_seg_col SET data = CAST(substr(data, 1, " + at +
                            " % bytes) || x'A5' || "
                            "substr(data, " +
                            at + " % bytes + 2) AS BLOB) WHERE slot = " + (round % 2 == 0 ? "0" : "16")));
            const bool changed = must(db.integer("SELECT changes()")) > 0;
            QVERIFY(changed);
            const Result<std::vector<Error>> wrong = store.check(context());
            QVERIFY(wrong && !wrong->empty());
            must(db.execute("ROLLBACK TO damage; RELEASE damage"));
        }
        mustBeSound(store);
    }
};

QTEST_GUILESS_MAIN(TestStoreOpen)
#include "tst_store_open.moc"
