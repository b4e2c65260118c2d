#include "core/audience/breakdown.h"
#include "core/audience/evaluator.h"
#include "core/audience/narrow.h"
#include "core/audience/overlap.h"
#include "core/audience/random_people.h"
#include "core/audience/row_logic.h"
#include "tests/core/audience/random_shop.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace weir;
using namespace weir::audience;

namespace {

ProfileSet everybody(const store::Reader& reader)
{
    ProfileSet people(reader.profileCount());
    const store::ProfileColumns columns = test::must(reader.profiles());
    for (std::uint32_t i = 0; i < columns.living.size(); ++i) {
        if (columns.living[i] != 0) {
            people.insert(i);
        }
    }
    return people;
}

ProfileSet randomSet(std::mt19937& random, const ProfileSet& from)
{
    ProfileSet set(from.universe());
    from.forEach([&](std::uint32_t profile) {
        if (random() % 3 == 0) {
            set.insert(profile);
        }
    });
    return set;
}

ProfileSet matching(const Row& row, const store::Reader& reader, const RunContext& context)
{
    Definition definition;
    definition.include.rows.push_back(row);
    return test::must(evaluate(definition, test::at("2024-06-01T12:00:00Z"), reader, context)).members;
}

} // namespace

/// Overlaps, breakdowns, samples and holdouts of sets of people, against loops over each person and against the
/// evaluator.
class TestAudienceParts : public QObject
{
    Q_OBJECT

private slots:
    void everyIntersectionIsCountedOnce()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 40; ++round) {
            const auto universe = static_cast<std::uint32_t>(1 + random() % 300);
            const std::size_t sets = round == 0 ? 30 : random() % 7;
            std::vector<ProfileSet> all;
            for (std::size_t i = 0; i < sets; ++i) {
                all.push_back(randomSet(random, ProfileSet::all(universe)));
            }
            std::map<std::set<std::size_t>, std::size_t> plain;
            std::map<std::pair<std::size_t, std::size_t>, std::size_t> both;
            for (std::uint32_t p = 0; p < universe; ++p) {
                std::set<std::size_t> in;
                for (std::size_t i = 0; i < sets; ++i) {
                    if (all[i].contains(p)) {
                        in.insert(i);
                    }
                }
                if (!in.empty()) {
                    ++plain[in];
                }
                for (const std::size_t a : in) {
                    for (const std::size_t b : in) {
                        ++both[{a, b}];
                    }
                }
            }
            const Overlap overlap = overlapOf(all);
            QCOMPARE(overlap.occupied.size(), plain.size());
            for (const Intersection& each : overlap.occupied) {
                std::set<std::size_t> in;
                for (std::size_t i = 0; i < sets; ++i) {
                    if ((each.in >> i & 1U) != 0) {
                        in.insert(i);
                    }
                }
                QCOMPARE(each.people, plain.at(in));
                QCOMPARE(peopleOf(each.in, all).count(), each.people);
            }
            QVERIFY(std::is_sorted(overlap.occupied.begin(), overlap.occupied.end(),
                                   [](const auto& a, const auto& b) { return a.people > b.people; }));
            for (std::size_t a = 0; a < sets; ++a) {
                QCOMPARE(overlap.sizes[a], all[a].count());
                for (std::size_t b = 0; b < sets; ++b) {
                    const std::size_t shared = both[{a, b}];
                    QCOMPARE(overlap.both[a][b], shared);
                    const std::size_t either = all[a].count() + all[b].count() - shared;
                    QCOMPARE(overlap.jaccard(a, b),
                             either == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(either));
                }
            }
        }
    }

    void partsAreWhatTheirConditionsPick()
    {
        std::size_t conditions = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            std::mt19937 random(seed);
            test::Shop shop(random, 150);
            const store::Reader reader = test::must(shop.people.store().openReader());
            const RunContext context = shop.people.context();
            const ProfileSet all = everybody(reader);
            const ProfileSet members = randomSet(random, all);
            for (const test::Trait& trait : test::traits()) {
                const Breakdown found = test::must(breakdown(members, all, trait.name, reader));
                QCOMPARE(found.members, members.count());
                QCOMPARE(found.people, all.count());
                std::size_t sumMembers = 0;
                std::size_t sumPeople = 0;
                for (const BreakdownPart& part : found.parts) {
                    sumMembers += part.members;
                    sumPeople += part.people;
                    QVERIFY(part.people > 0);
                    const double index = found.index(part).value_or(-1);
                    const double shareInside = static_cast<double>(part.members) / static_cast<double>(members.count());
                    const double shareOutside = static_cast<double>(part.people) / static_cast<double>(all.count());
                    QVERIFY(std::abs(index - 100 * shareInside / shareOutside) < 1e-9);
                    if (!part.is) {
                        continue;
                    }
                    ++conditions;
                    // Through JSON, as the definition keeps it.
                    Definition definition;
                    definition.include.rows.push_back({TraitCondition{found.trait, *part.is}, false});
                    const Definition read = test::must(definitionFromJson(toJson(definition)));
                    const ProfileSet picked = matching(read.include.rows.front(), reader, context);
                    QCOMPARE(picked.count(), part.people);
                    ProfileSet inside = picked;
                    inside &= members;
                    QCOMPARE(inside.count(), part.members);
                }
                if (!found.overlapping) {
                    QCOMPARE(sumMembers, found.members);
                    QCOMPARE(sumPeople, found.people);
                }
            }
        }
        QVERIFY(conditions > 150);
    }

    void numbersFallIntoEqualRangesAndTimesIntoMonths()
    {
        test::People people;
        test::Cells cells;
        for (int i = 0; i < 200; ++i) {
            // 0..149 once each, 1000 fifty times; days over 40 months.
            const int value = i < 150 ? i : 1000;
            cells.push_back({"u" + std::to_string(i), std::to_string(value), toText(Date{19000 + (i % 40) * 31})});
        }
        const Schema schema({{"user", TypeKind::Text}, {"spent", TypeKind::Integer}, {"joined", TypeKind::Date}});
        const Json mapping = {{"inputs",
                               {{{"source", "crm"},
                                 {"identifiers", {{{"column", "user"}, {"type", "user_id"}}}},
                                 {"traits", {{{"column", "spent"}}, {{"column", "joined"}}}}}}}};
        std::vector<std::unique_ptr<RowStream>> streams;
        streams.push_back(test::rows(schema, cells));
        people.resolve(mapping, std::move(streams));
        const store::Reader reader = test::must(people.store().openReader());
        const ProfileSet all = everybody(reader);
        const Breakdown spent = test::must(breakdown(all, all, "spent", reader));
        QCOMPARE(spent.parts.front().kind, BreakdownPart::Kind::Range);
        QCOMPARE(spent.parts.front().low, Value(std::int64_t{0}));
        QCOMPARE(spent.parts.front().people, std::size_t{20});
        QCOMPARE(spent.parts.back().high, Value(std::int64_t{1000}));
        QVERIFY(spent.parts.back().people >= 50);
        const Breakdown joined = test::must(breakdown(all, all, "joined", reader));
        QCOMPARE(joined.parts.front().kind, BreakdownPart::Kind::Year); // 40 months are too many
        std::size_t sum = 0;
        for (const BreakdownPart& part : joined.parts) {
            sum += part.people;
        }
        QCOMPARE(sum, std::size_t{200});
        QVERIFY(!breakdown(all, all, "spend", reader));
    }

    void samplesAreDrawnFairlyAndStay()
    {
        std::mt19937 random(4);
        const ProfileSet people = randomSet(random, ProfileSet::all(100));
        QCOMPARE(randomPeople(people, 10, 5), randomPeople(people, 10, 5));
        QVERIFY(randomPeople(people, 10, 5) != randomPeople(people, 10, 6));
        QCOMPARE(randomPeople(people, 1000, 1), people.toVector());
        QVERIFY(randomPeople(people, 0, 1).empty());
        std::map<std::uint32_t, int> drawn;
        constexpr int kRounds = 4000;
        for (std::uint64_t seed = 0; seed < kRounds; ++seed) {
            const auto some = randomPeople(people, 5, seed);
            QCOMPARE(some.size(), std::size_t{5});
            QCOMPARE(std::set<std::uint32_t>(some.begin(), some.end()).size(), std::size_t{5});
            for (const std::uint32_t each : some) {
                QVERIFY(people.contains(each));
                ++drawn[each];
            }
        }
        const double expected = kRounds * 5.0 / static_cast<double>(people.count());
        people.forEach([&](std::uint32_t profile) {
            // Six standard deviations of a binomial.
            QVERIFY(std::abs(drawn[profile] - expected) < 6 * std::sqrt(expected));
        });
    }

    void heldOutIsWhoLiesBeyondTheShares()
    {
        std::mt19937 random(7);
        test::Shop shop(random, 200);
        const store::Reader reader = test::must(shop.people.store().openReader());
        const ProfileSet all = everybody(reader);
        Split split{"spring", {{"A", 45}, {"B", 45}}};
        const ProfileSet out = heldOut(split, all, reader);
        all.forEach([&](std::uint32_t profile) {
            const double place =
                std::ldexp(static_cast<double>(placeOf(reader.publicId(profile).str(), "spring")), -kPlaceBits);
            QCOMPARE(out.contains(profile), place >= 0.9);
        });
        QVERIFY(out.count() > 4 && out.count() < 50);
        split.parts.push_back({"C", 10});
        QVERIFY(heldOut(split, all, reader).empty());
    }

    void narrowingKeepsWhatWasThere()
    {
        std::mt19937 random(3);
        test::Shop shop(random, 120);
        const store::Reader reader = test::must(shop.people.store().openReader());
        const RunContext context = shop.people.context();
        const Instant asOf = test::at("2024-06-01T12:00:00Z");
        const Row flag{TraitCondition{"flag", {Operator::IsTrue, {}, {}, false, false}}, false};
        const Row age{TraitCondition{"age", {Operator::Greater, {std::int64_t{17}}, {}, false, false}}, false};
        const Row city{TraitCondition{"city", {Operator::Equals, {Value(std::string("Ulm"))}, {}, true, false}}, false};
        for (const Group::Match match : {Group::Match::All, Group::Match::Any, Group::Match::None}) {
            for (const bool disabled : {false, true}) {
                Definition definition;
                definition.include = {match, {flag, age}};
                definition.exclude = {match, {city}};
                definition.include.rows[0].disabled = disabled;
                definition.include.rows[1].disabled = disabled;
                definition.exclude.rows[0].disabled = disabled;
                const ProfileSet before = test::must(evaluate(definition, asOf, reader, context)).members;
                const ProfileSet row = matching(city, reader, context);
                ProfileSet expected = before;
                expected &= row;
                QVERIFY(test::must(evaluate(narrowed(definition, city), asOf, reader, context)).members == expected);
                expected = before;
                expected -= row;
                QVERIFY(test::must(evaluate(excluding(definition, city), asOf, reader, context)).members == expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAudienceParts)
#include "tst_audience_parts.moc"
