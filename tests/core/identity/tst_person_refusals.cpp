#include "core/stitch/refusal_words.h"
#include "core/stitch/resolution.h"
#include "core/store/person_refusals.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <random>
#include <set>

using namespace weir;
using namespace weir::test;

namespace {

const Schema kWeb({{"cookie", TypeKind::Text}, {"user", TypeKind::Text}, {"at", TypeKind::Instant}});

Json mapping(const Json& rules)
{
    return {{"inputs",
             {{{"source", "web"},
               {"identifiers", {{{"column", "cookie"}, {"type", "cookie"}}, {{"column", "user"}, {"type", "user_id"}}}},
               {"event", {{"name", "view"}, {"time", "at"}}}}}},
            {"rules", rules}};
}

const Json kOneUser = {{"mode", "segment"}, {"types", {{{"type", "user_id"}, {"kind", "unique"}}}}};

} // namespace

/// Why two profiles stay two, told about each of them.
class TestPersonRefusals : public QObject
{
    Q_OBJECT

private slots:
    void aSharedTabletIsToldToBoth()
    {
        People people;
        people.resolve(mapping(kOneUser), inputs(rows(kWeb, {{"tablet", "ann", "2024-01-01T10:00:00Z"},
                                                             {"tablet", "bob", "2024-01-02T10:00:00Z"},
                                                             {"own", "cid", "2024-01-03T10:00:00Z"}})));
        const std::uint32_t ann = people.find("user_id", "ann");
        const std::uint32_t bob = people.find("user_id", "bob");
        QVERIFY(ann != bob);
        for (const auto& [who, other] : {std::pair(ann, bob), std::pair(bob, ann)}) {
            const auto refusals = must(store::refusalsOf(people.store(), who, 10));
            QCOMPARE(refusals.size(), std::size_t{1});
            QCOMPARE(refusals[0].type, std::string("cookie"));
            QCOMPARE(refusals[0].value, std::string("tablet"));
            QCOMPARE(refusals[0].refusal, std::string("limit"));
            QCOMPARE(refusals[0].limitType, std::string("user_id"));
            QCOMPARE(refusals[0].source, std::string("web"));
            QCOMPARE(refusals[0].time, at("2024-01-02T10:00:00Z"));
            QCOMPARE(refusals[0].others.size(), std::size_t{1});
            QCOMPARE(refusals[0].others[0].profile, other);
        }
        QVERIFY(must(store::refusalsOf(people.store(), people.find("user_id", "cid"), 10)).empty());
    }

    void withoutRulesNothingIsRefused()
    {
        People people;
        people.resolve(mapping(Json::object()), inputs(rows(kWeb, {{"tablet", "ann", "2024-01-01T10:00:00Z"},
                                                                   {"tablet", "bob", "2024-01-02T10:00:00Z"}})));
        QVERIFY(must(store::refusalsOf(people.store(), 0, 10)).empty());
    }

    /// The other way round: whoever a refused row names is told of it, found by walking all rows.
    void everyoneInARefusedRowIsTold()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 5; ++round) {
            People people;
            Cells cells;
            for (int i = 0; i < 30; ++i) {
                cells.push_back({"c" + std::to_string(random() % 8), "u" + std::to_string(random() % 8),
                                 "2024-01-01T10:00:" + std::to_string(10 + i) + "Z"});
            }
            people.resolve(mapping(kOneUser), inputs(rows(kWeb, cells)));
            std::set<std::pair<std::uint32_t, std::uint32_t>> apart; // people whom one row names
            for (const auto& row : cells) {
                const std::uint32_t cookie = people.find("cookie", row[0].c_str());
                const std::uint32_t user = people.find("user_id", row[1].c_str());
                if (cookie != store::kNoProfile && user != store::kNoProfile && cookie != user) {
                    apart.emplace(cookie, user);
                    apart.emplace(user, cookie);
                }
            }
            QVERIFY(!apart.empty());
            std::set<std::pair<std::uint32_t, std::uint32_t>> told;
            for (std::uint32_t who = 0; who < must(people.store().openReader()).profileCount(); ++who) {
                for (const store::PersonRefusal& refusal : must(store::refusalsOf(people.store(), who, 1'000))) {
                    for (const store::PersonRefusal::Other& other : refusal.others) {
                        QVERIFY(other.profile != who);
                        told.emplace(who, other.profile);
                    }
                }
            }
            QCOMPARE(told, apart);
        }
    }

    void wordsNameTheLimit()
    {
        QVERIFY(stitch::refusalText("limit", "user_id").find("user_id") != std::string::npos);
        for (int refusal = 0; refusal <= static_cast<int>(stitch::Refusal::NoIdentifier); ++refusal) {
            const std::string id(stitch::name(static_cast<stitch::Refusal>(refusal)));
            QVERIFY2(stitch::refusalText(id) != id, id.c_str());
        }
        QCOMPARE(stitch::refusalText("something new"), std::string("something new"));
    }
};

QTEST_GUILESS_MAIN(TestPersonRefusals)
#include "tst_person_refusals.moc"
