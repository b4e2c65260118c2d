#include "core/store/memberships.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

#include <set>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

class tst_memberships : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void entriesAndExitsAreHistory()
    {
        const ProfileStore store = openStore(m_folder, "few.sqlite");
        const Memberships memberships(store);
        QCOMPARE(memberships.replace("none", {}, Instant{1}, "evaluated", RunId("r")).error().messageId(),
                 std::string("store.audience.notFound"));
        must(memberships.put({"vip", "Vip", {{"include", 1}}, Instant{5}}));
        must(memberships.put({"all", "All", Json::object(), Instant{5}}));
        const std::vector<std::uint32_t> first{1, 3, 70'000};
        const MembershipDiff entered = must(memberships.replace("vip", first, Instant{10}, "evaluated", RunId("r1")));
        QCOMPARE(entered.entered, 3);
        const MembershipDiff same = must(memberships.replace("vip", first, Instant{20}, "evaluated", RunId("r2")));
        QCOMPARE(same.entered + same.left, 0);
        QCOMPARE(same.members, 3);
        const std::vector<std::uint32_t> second{2, 3};
        const MembershipDiff moved = must(memberships.replace("vip", second, Instant{30}, "evaluated", RunId("r3")));
        QCOMPARE(moved.entered, 1);
        QCOMPARE(moved.left, 2);
        must(memberships.replace("all", second, Instant{40}, "evaluated", RunId("r4")));

        const std::string file = store.path().string();
        QCOMPARE(plainRows(file, "SELECT profile, since FROM membership WHERE audience = 'vip' ORDER BY profile"),
                 std::string("2|30;3|10")); // who stays keeps the time of entering
        QCOMPARE(plainRows(file, "SELECT profile, entered, time, run FROM membership_change WHERE audience = 'vip' "
                                 "ORDER BY time, profile"),
                 std::string("1|1|10|r1;3|1|10|r1;70000|1|10|r1;1|0|30|r3;2|1|30|r3;70000|0|30|r3"));
        const auto history = must(memberships.history("vip", 2));
        QCOMPARE(history.size(), std::size_t{2});
        QCOMPARE(history[0].time.micros, 30); // newest first
        QVERIFY((must(memberships.audiencesOf(3)) == std::vector<std::string>{"all", "vip"}));
        QVERIFY(must(memberships.audiencesOf(1)).empty());
        QVERIFY(must(memberships.members("vip")) == second);
    }

    void definitionsAreKeptByKey()
    {
        const ProfileStore store = openStore(m_folder, "keys.sqlite");
        const Memberships memberships(store);
        must(memberships.put({"a", "Old name", {{"v", 1}}, Instant{1}}));
        must(memberships.replace("a", std::vector<std::uint32_t>{4}, Instant{2}, "evaluated", RunId("r")));
        must(memberships.put({"a", "New name", {{"v", 2}}, Instant{3}}));
        const AudienceRecord record = must(memberships.audience("a"));
        QCOMPARE(record.name, std::string("New name"));
        QCOMPARE(record.definition.dump(), std::string(R"({"v":2})"));
        QCOMPARE(must(memberships.members("a")).size(), std::size_t{1}); // a new name is no new audience
        QCOMPARE(must(memberships.audiences()).size(), std::size_t{1});
    }

    void agreesWithSetsOfNumbers()
    {
        const ProfileStore store = openStore(m_folder, "many.sqlite");
        const Memberships memberships(store);
        must(memberships.put({"a", "A", Json::object(), Instant{1}}));
        std::mt19937 random(7);
        std::set<std::uint32_t> before;
        for (int round = 1; round <= 20; ++round) {
            std::set<std::uint32_t> now;
            for (std::uint32_t i = 0; i < 40; ++i) {
                if (random() % 3 == 0) {
                    now.insert(i);
                }
            }
            std::int64_t entered = 0;
            std::int64_t left = 0;
            for (std::uint32_t i = 0; i < 40; ++i) {
                entered += now.contains(i) && !before.contains(i) ? 1 : 0;
                left += !now.contains(i) && before.contains(i) ? 1 : 0;
            }
            const std::vector<std::uint32_t> members(now.begin(), now.end());
            const MembershipDiff diff =
                must(memberships.replace("a", members, Instant{round}, "evaluated", RunId("r")));
            QCOMPARE(diff.entered, entered);
            QCOMPARE(diff.left, left);
            QVERIFY(must(memberships.members("a")) == members);
            before = now;
        }
        // The history alone gives the members of the end.
        QCOMPARE(plainRows(store.path().string(),
                           "SELECT count(*) FROM (SELECT profile FROM membership_change GROUP BY profile "
                           "HAVING sum(CASE WHEN entered THEN 1 ELSE -1 END) = 1)"),
                 std::to_string(before.size()));
    }
};

QTEST_GUILESS_MAIN(tst_memberships)
#include "tst_memberships.moc"
