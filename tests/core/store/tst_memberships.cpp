#include "core/store/membership_carry.h"
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

    void peopleTakeMembershipsAlong()
    {
        ProfileStore store = openStore(m_folder, "carry.sqlite");
        {
            Writer writer = must(store.beginWrite(RunId("w"), context()));
            createProfiles(writer, 6);
            must(writer.commit());
        }
        const Memberships memberships(store);
        must(memberships.put({"a", "A", Json::object(), Instant{1}}));
        must(memberships.put({"b", "B", Json::object(), Instant{1}}));
        must(memberships.replace("a", std::vector<std::uint32_t>{1, 2}, Instant{10}, "evaluated", RunId("r1")));
        must(memberships.replace("a", std::vector<std::uint32_t>{0, 1, 2}, Instant{20}, "evaluated", RunId("r2")));
        must(memberships.replace("b", std::vector<std::uint32_t>{2}, Instant{30}, "evaluated", RunId("r3")));
        must(memberships.putParts("a", {{0, "late"}, {1, "early"}, {2, ""}}));
        {
            Writer writer = must(store.beginWrite(RunId("w"), context()));
            must(writer.mergeProfiles(0, 1, "test")); // both in a: the earlier time and its group stay
            must(writer.mergeProfiles(3, 2, "test")); // 3 was nowhere
            must(writer.commit());
        }
        const std::string file = store.path().string();
        QCOMPARE(plainRows(file, "SELECT audience, profile, since FROM membership ORDER BY 1, 2"),
                 std::string("a|0|10;a|3|10;b|3|30"));
        QCOMPARE(plainRows(file, "SELECT audience, profile, part FROM membership_part ORDER BY 1, 2"),
                 std::string("a|0|early;a|3|"));
        QCOMPARE(plainRows(file, "SELECT audience, profile, entered FROM membership_change WHERE cause = 'merged' "
                                 "ORDER BY id"),
                 std::string("a|1|0;a|2|0;b|2|0;a|3|1;b|3|1"));

        const MembershipCarry carry(*must(store.writable()), Instant{50}, RunId("r5"));
        must(carry.split(0, 4));
        must(carry.split(5, 4)); // who was nowhere takes nothing along
        must(carry.retire(3));
        QCOMPARE(plainRows(file, "SELECT audience, profile, since FROM membership ORDER BY 1, 2"),
                 std::string("a|0|10;a|4|10"));
        QCOMPARE(plainRows(file, "SELECT audience, profile, entered FROM membership_change WHERE cause = 'split' "
                                 "ORDER BY id"),
                 std::string("a|4|1;a|3|0;b|3|0"));
        QVERIFY((must(memberships.parts("a")) == std::map<std::uint32_t, std::string>{{0, "early"}, {4, "early"}}));
        // Whoever leaves loses the group: on the next entry it is given again.
        must(memberships.replace("a", std::vector<std::uint32_t>{4}, Instant{60}, "evaluated", RunId("r6")));
        QVERIFY((must(memberships.parts("a")) == std::map<std::uint32_t, std::string>{{4, "early"}}));
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
