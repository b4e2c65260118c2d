#include "core/base/file.h"
#include "core/run/result_cache.h"

#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::run;
namespace fs = std::filesystem;

/// The cache of results: an entry is there at once or not at all, whatever was left half done.
class TestResultCache : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsWhatWasCommitted();
    void halfWrittenEntriesAreNone_data();
    void halfWrittenEntriesAreNone();
    void removes();
    void trimsTheOldestFirst();
    void trimsLeftOvers();

private:
    ResultCache cache() const { return ResultCache(fs::path(m_folder->path().toStdString()) / "cache"); }
    fs::path put(const ContentKey& key, const std::string& content) const
    {
        const auto file = cache().reserve(key);
        CachedResult result;
        result.rows = 7;
        result.rejected = 2;
        result.run = RunId("run-1");
        result.took = {1234};
        result.at = {5678};
        const bool done = file && writeFileAtomically(*file, content) && cache().commit(key, result);
        return done ? *file : fs::path();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
const ContentKey kKey("abcdef0123");
}

void TestResultCache::findsWhatWasCommitted()
{
    QVERIFY(!cache().find(kKey));
    QVERIFY(!cache().find(ContentKey("")));
    const auto file = cache().reserve(kKey);
    QVERIFY(file.has_value());
    QVERIFY(bool(writeFileAtomically(*file, "rows")));
    QVERIFY2(!cache().find(kKey), "rows without their description are no result");
    QVERIFY(!put(kKey, "rows").empty());
    const auto found = cache().find(kKey);
    QVERIFY(found.has_value());
    QCOMPARE(found->file, *file);
    QCOMPARE(found->rows, 7);
    QCOMPARE(found->rejected, 2);
    QCOMPARE(found->run.str(), std::string("run-1"));
    QCOMPARE(found->took.micros, 1234);
    QCOMPARE(found->at.micros, 5678);
    QVERIFY(!cache().find(ContentKey("abcdef0124")));
}

void TestResultCache::halfWrittenEntriesAreNone_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::newRow("cut off") << QByteArray("{\"bytes\":4,\"ro");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no object") << QByteArray("[4]");
    QTest::newRow("text") << QByteArray("\"rows\"");
    QTest::newRow("no rows") << QByteArray("{\"bytes\":4}");
    QTest::newRow("another size") << QByteArray("{\"bytes\":5,\"rows\":7}");
    QTest::newRow("negative rows") << QByteArray("{\"bytes\":4,\"rows\":-7}");
    QTest::newRow("wrong type") << QByteArray("{\"bytes\":\"4\",\"rows\":7}");
}

void TestResultCache::halfWrittenEntriesAreNone()
{
    QFETCH(QByteArray, description);
    fs::path file = put(kKey, "rows");
    QVERIFY(bool(writeFileAtomically(fs::path(file).replace_extension(".json"), description.toStdString())));
    QVERIFY(!cache().find(kKey));
    // A strange optional part costs no result.
    QVERIFY(bool(writeFileAtomically(file.replace_extension(".json"), "{\"bytes\":4,\"rows\":7,\"run\":5}")));
    QVERIFY(cache().find(kKey).has_value());
}

void TestResultCache::removes()
{
    const fs::path file = put(kKey, "rows");
    cache().remove(kKey);
    QVERIFY(!cache().find(kKey));
    QVERIFY(!fs::exists(file));
    cache().remove(kKey); // twice is no fault
    QCOMPARE(cache().bytes(), 0);
}

void TestResultCache::trimsTheOldestFirst()
{
    const auto now = fs::file_time_type::clock::now();
    const std::vector<ContentKey> keys{ContentKey("aa1"), ContentKey("bb2"), ContentKey("cc3")};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const fs::path file = put(keys[i], std::string(1000, 'x'));
        fs::last_write_time(file, now - std::chrono::hours(10 - i));
    }
    QVERIFY(cache().find(keys[0]).has_value()); // using a result makes it young again
    cache().trim(2'000);
    QVERIFY(cache().find(keys[0]).has_value());
    QVERIFY(!cache().find(keys[1]));
    QVERIFY(cache().find(keys[2]).has_value());
    cache().trim(0);
    QVERIFY(!cache().find(keys[0]));
    QVERIFY(!cache().find(keys[2]));
}

void TestResultCache::trimsLeftOvers()
{
    const fs::path file = put(kKey, "rows");
    const fs::path old = file.parent_path() / "half.parquet.tmp1";
    const fs::path fresh = file.parent_path() / "half.parquet.tmp2";
    for (const fs::path& left : {old, fresh}) {
        QVERIFY(bool(writeFileAtomically(left, "half")));
    }
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(48));
    cache().trim(1'000'000);
    QVERIFY(!fs::exists(old));
    QVERIFY2(fs::exists(fresh), "somebody may be writing it");
    QVERIFY(cache().find(kKey).has_value());
}

QTEST_GUILESS_MAIN(TestResultCache)
#include "tst_result_cache.moc"
