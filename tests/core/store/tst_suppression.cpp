#include "core/base/hash.h"
#include "core/store/suppression.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

#include <QFile>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

namespace {

constexpr Instant kNow{1'000'000};

NewSuppression entry(const char* type, const char* value, const char* scope,
                     std::optional<Instant> until = std::nullopt)
{
    return {type, value, *readScope(scope), "asked", "test", {}, "ana", until};
}

bool names(const Suppression& list, const char* type, const char* value)
{
    return !list.find(type, value).empty();
}

} // namespace

class TestSuppression : public QObject
{
    Q_OBJECT

private slots:
    void scopesAreReadAsTheyAreWritten()
    {
        for (const char* text : {"all", "forgotten", "purpose:ads", "destination:shop/send"}) {
            QCOMPARE(toText(*readScope(text)), std::string(text));
        }
        for (const char* text : {"", "everything", "purpose:", "destination", "ALL"}) {
            QVERIFY2(!readScope(text), text);
        }
    }

    void whatMeansTheSameIsFound()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const SuppressionList list(store);
        const std::vector<NewSuppression> entries{entry("email", "anna@example.org", "all"),
                                                  entry("phone", "+49301234567", "all"),
                                                  entry("user_id", "4711", "forgotten")};
        QCOMPARE(must(list.add(entries, kNow)), 3);
        QCOMPARE(must(list.add(entries, kNow)), 0);
        const Suppression loaded = must(list.load());
        QCOMPARE(loaded.entries().size(), std::size_t{3});
        QVERIFY(names(loaded, "email", "anna@example.org"));
        QVERIFY(names(loaded, "contact", "anna@example.org")); // a type that is renamed lets nobody back in
        QVERIFY(names(loaded, "email", " Anna@EXAMPLE.org"));
        QVERIFY(names(loaded, "mobile", "+49 30 1234567"));
        QVERIFY(names(loaded, "user_id", "4711"));
        QVERIFY(!names(loaded, "order_id", "4711")); // another number
        QVERIFY(!names(loaded, "email", "joanna@example.org"));
        QVERIFY(!names(loaded, "phone", "+4930123456"));
        QVERIFY(loaded.isForgotten("user_id", "4711", kNow));
        QVERIFY(!loaded.isForgotten("email", "anna@example.org", kNow)); // stopped, but still read
        QVERIFY(loaded.forgets(kNow));
        QCOMPARE(loaded.entries()[0].identifier, std::string("email"));
        QCOMPARE(loaded.entries()[0].addedBy, std::string("ana"));
    }

    /// The hash as anybody can compute it, and nothing else of the value in the file.
    void onlySaltedHashesAreKept()
    {
        QTemporaryDir folder;
        std::string path;
        {
            const ProfileStore store = openStore(folder);
            path = store.path().string();
            const std::vector<NewSuppression> entries{entry("email", "secret.person@example.org", "all")};
            must(SuppressionList(store).add(entries, kNow));
        }
        const std::string salt = plainRows(path, "SELECT value FROM meta WHERE key = 'suppression_salt'");
        QCOMPARE(salt.size(), std::size_t{64});
        using namespace std::string_literals;
        QCOMPARE(plainRows(path, "SELECT hash FROM suppression"),
                 sha256Hex(salt + "email\0secret.person@example.org"s));
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret.person"));
        QTemporaryDir other;
        const ProfileStore second = openStore(other);
        QVERIFY(plainRows(second.path().string(), "SELECT value FROM meta WHERE key = 'suppression_salt'") != salt);
    }

    void entriesEndAndAreTakenOff()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const SuppressionList list(store);
        const std::vector<NewSuppression> entries{entry("email", "a@example.org", "forgotten", Instant{2'000'000}),
                                                  entry("email", "a@example.org", "purpose:ads"),
                                                  entry("email", "b@example.org", "all")};
        must(list.add(entries, kNow));
        Suppression loaded = must(list.load());
        QVERIFY(loaded.isForgotten("email", "a@example.org", Instant{1'999'999}));
        QVERIFY(!loaded.isForgotten("email", "a@example.org", Instant{2'000'000}));
        QVERIFY(!loaded.forgets(Instant{2'000'000}));

        // Said again with a later end it lasts longer, never shorter.
        const std::vector<NewSuppression> longer{entry("email", "a@example.org", "forgotten", Instant{3'000'000})};
        must(list.add(longer, kNow));
        const std::vector<NewSuppression> shorter{entry("email", "a@example.org", "forgotten", Instant{1'500'000})};
        must(list.add(shorter, kNow));
        QVERIFY(must(list.load()).isForgotten("email", "a@example.org", Instant{2'999'999}));

        QCOMPARE(must(list.remove("email", "a@example.org", std::nullopt)), 1); // not what is forgotten
        QCOMPARE(must(list.remove("email", "a@example.org", readScope("forgotten"))), 1);
        QCOMPARE(must(list.remove("email", "nobody@example.org", std::nullopt)), 0);
        loaded = must(list.load());
        QCOMPARE(loaded.entries().size(), std::size_t{1});
        QVERIFY(must(list.remove(loaded.entries()[0].id)));
        QVERIFY(!must(list.remove(loaded.entries()[0].id)));
        QVERIFY(must(list.load()).empty());
    }

    void aListThatCannotBeReadIsAnError()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const Database& db = *must(store.writable());
        must(db.execute("INSERT INTO suppression(hash, tag, identifier, scope, reason, source, request, added_at, "
                        "added_by) VALUES('x', 1, 'email', 'whatever', '', '', '', 0, '')"));
        QVERIFY(!SuppressionList(store).load());
        QVERIFY(!must(store.openReader()).suppressedPeople());
        must(db.execute("DELETE FROM suppression; DELETE FROM meta WHERE key = 'suppression_salt'"));
        QVERIFY(!SuppressionList(store).load());
        must(db.execute("DROP TABLE suppression"));
        const auto gone = SuppressionList(store).load();
        QVERIFY(!gone);
        QCOMPARE(gone.error().messageId(), std::string("store.suppression.unreadable"));
    }
};

QTEST_APPLESS_MAIN(TestSuppression)
#include "tst_suppression.moc"
