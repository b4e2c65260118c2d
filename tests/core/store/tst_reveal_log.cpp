#include "core/store/reveal_log.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

class tst_reveal_log : public QObject
{
    Q_OBJECT

private slots:
    void reveals()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const RevealLog log(store);
        QVERIFY(must(log.newest()).empty());
        must(log.add({Instant{10}, "ana", "main", "crm", "out", "email"}));
        must(log.add({Instant{30}, "ben", "main", "people", "out", "phone"}));
        must(log.add({Instant{30}, "ben", "main", "people", "out", "it's \"odd\""}));
        const auto newest = must(log.newest(2));
        QCOMPARE(newest.size(), std::size_t{2});
        QCOMPARE(newest[0].column, std::string("it's \"odd\""));
        QCOMPARE(newest[1].column, std::string("phone"));
        QCOMPARE(newest[1].at.micros, std::int64_t{30});
        QCOMPARE(plainRows(store.path().string(), "SELECT time, who, node, column_name FROM reveal WHERE id = 1"),
                 std::string("10|ana|crm|email"));
    }

    void aStoreThatIsReadHasNoneUntilSomebodyWrites()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("old.sqlite").toStdString();
        {
            must(ProfileStore::open(path, options()));
        }
        OpenOptions reading = options();
        reading.mode = OpenMode::ReadOnly;
        {
            const ProfileStore store = must(ProfileStore::open(path, reading));
            QVERIFY(must(RevealLog(store).newest()).empty());
            QVERIFY(!RevealLog(store).add({Instant{10}, "ana", "main", "crm", "out", "email"}));
        }
        const ProfileStore store = must(ProfileStore::open(path, options()));
        must(RevealLog(store).add({Instant{10}, "ana", "main", "crm", "out", "email"}));
        QCOMPARE(must(RevealLog(store).newest()).size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(tst_reveal_log)
#include "tst_reveal_log.moc"
