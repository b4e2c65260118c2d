#include "tests/core/stitch/likely_oracle.h"
#include "tests/core/stitch/random_case.h"

#include <QTest>

using namespace weir;
using namespace weir::stitch;
using namespace weir::test;

namespace {

struct LikelyCase
{
    Case seen;
    std::vector<Likely> links;
};

LikelyCase randomLikely(Mode mode, unsigned seed)
{
    LikelyCase made;
    made.seen = randomCase(mode, seed, seed % 4 == 3);
    std::mt19937 random(seed + 1);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    const std::vector<std::string> types = {"user", "email", "phone", "device", "ip"};
    const auto end = [&] { return Id(types[below(5)], std::to_string(below(5))); };
    for (unsigned i = 0; i < 1 + below(6); ++i) {
        made.links.push_back({2'000'000 + i, end(), end(), 0.5 + 0.1 * below(5)});
    }
    return made;
}

void add(IdentityLog& log, const std::vector<Likely>& links)
{
    const auto number = [&](const Id& id) { return log.identifier(log.type(id.first), id.second); };
    for (const Likely& link : links) {
        log.addLikely({link.key, number(link.a), number(link.b), link.confidence});
    }
}

IdentityLog logOf(const LikelyCase& made)
{
    IdentityLog log = test::logOf(made.seen.rows);
    add(log, made.links);
    return log;
}

std::set<Id> ambiguousOf(const Resolution& found, const IdentityLog& log)
{
    std::set<Id> ids;
    for (const Violation& violation : found.violations) {
        if (violation.refusal == Refusal::Ambiguous) {
            ids.emplace(log.typeName(log.typeOf(violation.identifier)), log.valueOf(violation.identifier));
        }
    }
    return ids;
}

std::string shown(const LikelyCase& made)
{
    std::string text = test::shown(made.seen);
    for (const Likely& link : made.links) {
        text += "\nlikely #" + std::to_string(link.key) + ' ' + link.a.first + link.a.second + ' ' + link.b.first +
                link.b.second + ' ' + std::to_string(link.confidence);
    }
    return text;
}

} // namespace

/// Links that somebody only holds to be likely, behind everything that was seen.
class tst_stitch_likely : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheOracle_data() { modes(); }
    void agreesWithTheOracle()
    {
        QFETCH(int, mode);
        int joined = 0;
        int refused = 0;
        for (unsigned seed = 0; seed < 1500; ++seed) {
            const LikelyCase made = randomLikely(kModes[mode], seed);
            const IdentityLog seen = test::logOf(made.seen.rows);
            const Resolution before = resolved(seen, made.seen.rules);
            const IdentityLog log = logOf(made);
            const Resolution after = resolved(log, made.seen.rules);
            const auto found = profilesOf(after, log);
            const auto expected = canMerge(kModes[mode])
                                      ? LikelyOracle(made.seen.rows, made.seen.rules)
                                            .likely(profilesOf(before, seen), made.links, ambiguousOf(before, seen))
                                      : profilesOf(before, seen);
            QVERIFY2(found == expected, ("seed " + std::to_string(seed) + "\nfound    " + test::shown(found) +
                                         "\nexpected " + test::shown(expected) + '\n' + shown(made))
                                            .c_str());
            joined += static_cast<int>(after.joins.size() - before.joins.size());
            refused += static_cast<int>(after.violations.size() - before.violations.size());
        }
        QVERIFY(!canMerge(kModes[mode]) || joined > 500);
        QVERIFY(!canMerge(kModes[mode]) || kModes[mode] == Mode::Link || refused > 50);
    }

    void orderOfArrivalAndRedeliveryChangeNothing_data() { modes(); }
    void orderOfArrivalAndRedeliveryChangeNothing()
    {
        QFETCH(int, mode);
        for (unsigned seed = 5000; seed < 5300; ++seed) {
            const LikelyCase made = randomLikely(kModes[mode], seed);
            const IdentityLog log = logOf(made);
            const auto expected = profilesOf(resolved(log, made.seen.rules), log);
            std::mt19937 random(seed);
            for (int i = 0; i < 3; ++i) {
                LikelyCase other = made;
                other.seen.rows.insert(other.seen.rows.end(), made.seen.rows.begin(), made.seen.rows.end());
                other.links.insert(other.links.end(), made.links.begin(), made.links.end());
                std::shuffle(other.seen.rows.begin(), other.seen.rows.end(), random);
                std::shuffle(other.links.begin(), other.links.end(), random);
                const IdentityLog again = logOf(other);
                QCOMPARE(again.likely().size(), log.likely().size());
                QVERIFY(profilesOf(resolved(again, made.seen.rules), again) == expected);
            }
        }
    }

    /// No link that was seen is given up for a likely one, and every join has a reason that shows both.
    void whatWasSeenStaysAndEveryJoinHasAReason_data() { modes(); }
    void whatWasSeenStaysAndEveryJoinHasAReason()
    {
        QFETCH(int, mode);
        for (unsigned seed = 10'000; seed < 10'500; ++seed) {
            const LikelyCase made = randomLikely(kModes[mode], seed);
            const IdentityLog log = logOf(made);
            const Resolution found = resolved(log, made.seen.rules);
            const auto after = profilesOf(found, log);
            const IdentityLog seen = test::logOf(made.seen.rows);
            for (const std::set<Id>& profile : profilesOf(resolved(seen, made.seen.rules), seen)) {
                QVERIFY(std::any_of(after.begin(), after.end(), [&](const std::set<Id>& each) {
                    return std::includes(each.begin(), each.end(), profile.begin(), profile.end());
                }));
            }
            std::vector<std::size_t> joins(found.members.size(), 0);
            for (const Join& join : found.joins) {
                ++joins[join.profile];
                QVERIFY(!canMerge(kModes[mode]) || found.owner[join.anchor] == found.owner[join.identifier]);
                const std::uint32_t likely = likelyOf(log, made.seen.rules, join.observation);
                QVERIFY(likely != kNobody || join.observation < log.observations());
                QVERIFY(likely == kNobody ||
                        (log.likely()[likely].a == join.anchor && log.likely()[likely].b == join.identifier));
            }
            for (std::size_t p = 0; canMerge(kModes[mode]) && p < joins.size(); ++p) {
                QCOMPARE(joins[p], found.members[p].size() - 1);
            }
        }
    }

    void takingALinkBackIsResolvingWithoutIt_data() { modes(); }
    void takingALinkBackIsResolvingWithoutIt()
    {
        QFETCH(int, mode);
        for (unsigned seed = 20'000; seed < 20'300; ++seed) {
            const LikelyCase made = randomLikely(kModes[mode], seed);
            for (std::size_t gone = 0; gone < made.links.size(); ++gone) {
                LikelyCase rest = made;
                rest.links.erase(rest.links.begin() + static_cast<std::ptrdiff_t>(gone));
                Rules rules = made.seen.rules;
                rules.withdrawn = {made.links[gone].key};
                // An identifier that only this link names is still a person of its own.
                const IdentityLog all = logOf(made);
                const IdentityLog without = logOf(rest);
                auto found = profilesOf(resolved(all, rules), all);
                auto expected = profilesOf(resolved(without, made.seen.rules), without);
                for (const Id& end : {made.links[gone].a, made.links[gone].b}) {
                    found.erase({end});
                    expected.erase({end});
                }
                QVERIFY2(found == expected, shown(made).c_str());
            }
        }
    }

    void theSurestWinsWhereALimitLeavesRoomForOne()
    {
        IdentityLog log = test::logOf(std::string_view("user a, email x; user b, email y; email z"));
        const std::uint32_t z = log.identifier(log.type("email"), "z");
        log.addLikely({100, z, log.identifier(log.type("user"), "a"), 0.7});
        log.addLikely({101, z, log.identifier(log.type("user"), "b"), 0.9});
        const Rules rules = rulesOf(Mode::Segment, {{"user", Kind::Unique}}, 5);
        const Resolution found = resolved(log, rules);
        QCOMPARE(groups(found, log), std::string("a,x | b,y,z"));
        QCOMPARE(found.violations.size(), std::size_t{1});
        QCOMPARE(found.violations.front().refusal, Refusal::Limit);
        QCOMPARE(likelyOf(log, rules, found.violations.front().observation), 0U);
    }

private:
    static void modes()
    {
        QTest::addColumn<int>("mode");
        for (int i = 0; i < static_cast<int>(std::size(kModes)); ++i) {
            QTest::newRow(std::string(name(kModes[i])).c_str()) << i;
        }
    }
};

QTEST_APPLESS_MAIN(tst_stitch_likely)
#include "tst_stitch_likely.moc"
