#include "tests/core/stitch/random_case.h"

#include <QTest>

#include <ctime>

using namespace weir;
using namespace weir::stitch;
using namespace weir::test;

class tst_stitch_properties : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheOracle_data() { modes(); }
    void agreesWithTheOracle()
    {
        QFETCH(int, mode);
        for (unsigned seed = 0; seed < 1500; ++seed) {
            const bool decisions =
                seed % 4 == 3 && canMerge(kModes[mode]) && kModes[mode] != Mode::Segment && kModes[mode] != Mode::Link;
            const Case made = randomCase(kModes[mode], seed, decisions);
            const IdentityLog log = logOf(made.rows);
            const auto found = profilesOf(resolved(log, made.rules), log);
            // A key that came twice is one observation.
            std::vector<Row> once;
            std::set<std::uint64_t> keys;
            for (const Row& row : made.rows) {
                if (keys.insert(row.key).second) {
                    once.push_back(row);
                }
            }
            const auto expected = Oracle(once, made.rules).profiles();
            if (found != expected) {
                QFAIL(("seed " + std::to_string(seed) + "\nfound    " + shown(found) + "\nexpected " + shown(expected) +
                       '\n' + shown(made))
                          .c_str());
            }
        }
    }

    void orderOfArrivalAndRedeliveryChangeNothing_data() { modes(); }
    void orderOfArrivalAndRedeliveryChangeNothing()
    {
        QFETCH(int, mode);
        for (unsigned seed = 5000; seed < 5400; ++seed) {
            Case made = randomCase(kModes[mode], seed, seed % 2 == 0);
            const IdentityLog log = logOf(made.rows);
            const std::string expected = toText(resolved(log, made.rules), log);
            std::mt19937 random(seed);
            for (int i = 0; i < 3; ++i) {
                std::vector<Row> rows = made.rows;
                rows.insert(rows.end(), made.rows.begin(), made.rows.end());
                std::shuffle(rows.begin(), rows.end(), random);
                const IdentityLog other = logOf(rows);
                QCOMPARE(other.observations(), log.observations());
                QCOMPARE(toText(resolved(other, made.rules), other), expected);
            }
        }
    }

    /// What no identifier connects can be resolved apart: core/identity relies on it.
    void partsResolvedApartAreTheWhole_data() { modes(); }
    void partsResolvedApartAreTheWhole()
    {
        QFETCH(int, mode);
        int several = 0;
        for (unsigned seed = 9000; seed < 9300; ++seed) {
            const Case made = randomCase(kModes[mode], seed, false);
            const std::vector<std::vector<Row>> parts = partsOf(made.rows);
            several += parts.size() > 1 ? 1 : 0;
            const auto linesOf = [&](const std::vector<Row>& rows) {
                const IdentityLog log = logOf(rows);
                const Resolution resolution = resolved(log, made.rules);
                std::vector<std::string> lines;
                for (const std::vector<std::uint32_t>& members : resolution.members) {
                    std::vector<std::string> ids;
                    for (const std::uint32_t id : members) {
                        ids.push_back(log.typeName(log.typeOf(id)) + '=' + log.valueOf(id));
                    }
                    std::sort(ids.begin(), ids.end());
                    lines.push_back(joinText(ids, " "));
                }
                for (const Violation& each : resolution.violations) {
                    lines.push_back(std::string(name(each.refusal)) + ' ' + std::to_string(log.key(each.observation)));
                }
                return lines;
            };
            std::vector<std::string> apart;
            for (const std::vector<Row>& part : parts) {
                const std::vector<std::string> lines = linesOf(part);
                apart.insert(apart.end(), lines.begin(), lines.end());
            }
            std::vector<std::string> whole = linesOf(made.rows);
            std::sort(apart.begin(), apart.end());
            std::sort(whole.begin(), whole.end());
            QVERIFY2(apart == whole, (joinText(apart, "; ") + "\n---\n" + joinText(whole, "; ")).c_str());
        }
        QVERIFY(several > 10);
    }

    void noProfileExceedsALimit_data() { modes(); }
    void noProfileExceedsALimit()
    {
        QFETCH(int, mode);
        for (unsigned seed = 20'000; seed < 21'000; ++seed) {
            Case made = randomCase(kModes[mode], seed, false);
            for (TypeRule& rule : made.rules.types) {
                rule.window = Window::Ever; // values that left a window do not count: see the vectors
            }
            const IdentityLog log = logOf(made.rows);
            const Oracle oracle({}, made.rules);
            for (const auto& members : resolved(log, made.rules).members) {
                std::map<std::string, int> counts;
                for (const std::uint32_t id : members) {
                    ++counts[log.typeName(log.typeOf(id))];
                }
                for (const auto& [type, count] : counts) {
                    QVERIFY(oracle.limit(type) == 0 || count <= oracle.limit(type));
                }
                QVERIFY(made.rules.mode == Mode::Link ||
                        members.size() <= static_cast<std::size_t>(made.rules.mostIdentifiers));
            }
        }
    }

    void everyMergeHasAReason_data() { modes(); }
    void everyMergeHasAReason()
    {
        QFETCH(int, mode);
        for (unsigned seed = 30'000; seed < 30'500; ++seed) {
            const Case made = randomCase(kModes[mode], seed, seed % 2 == 0);
            const IdentityLog log = logOf(made.rows);
            const Resolution found = resolved(log, made.rules);
            // The joins alone give the profiles back: one less than there are identifiers, each by a row that shows
            // both.
            std::vector<std::set<std::uint32_t>> rebuilt(found.members.size());
            std::vector<std::size_t> joins(found.members.size(), 0);
            for (const Join& join : found.joins) {
                const auto row = log.identifiersOf(join.observation);
                QVERIFY(std::find(row.begin(), row.end(), join.anchor) != row.end());
                QVERIFY(std::find(row.begin(), row.end(), join.identifier) != row.end());
                rebuilt[join.profile].insert({join.anchor, join.identifier});
                ++joins[join.profile];
            }
            for (std::size_t p = 0; p < found.members.size(); ++p) {
                const std::set<std::uint32_t> members(found.members[p].begin(), found.members[p].end());
                QCOMPARE(joins[p], members.size() - 1);
                QVERIFY(members.size() == 1 || rebuilt[p] == members);
            }
            // Whoever is not where a row was has a violation in it.
            for (std::size_t o = 0; o < log.observations(); ++o) {
                for (const std::uint32_t id : log.identifiersOf(o)) {
                    const std::uint32_t profile = found.profileOf[o];
                    const bool inside =
                        profile != kNobody &&
                        std::binary_search(found.members[profile].begin(), found.members[profile].end(), id,
                                           [&](std::uint32_t a, std::uint32_t b) {
                                               return std::pair(log.typeName(log.typeOf(a)), log.valueOf(a)) <
                                                      std::pair(log.typeName(log.typeOf(b)), log.valueOf(b));
                                           });
                    QVERIFY2(inside || !found.violations.empty(), shown(made).c_str());
                }
            }
        }
    }

    void blockedValuesOwnNothing_data() { modes(); }
    void blockedValuesOwnNothing()
    {
        QFETCH(int, mode);
        for (unsigned seed = 40'000; seed < 40'300; ++seed) {
            Case made = randomCase(kModes[mode], seed, false);
            made.rules.blockedPatterns["*"] = {"[01]"};
            const IdentityLog log = logOf(made.rows);
            const Resolution found = resolved(log, made.rules);
            for (std::uint32_t id = 0; id < log.identifiers(); ++id) {
                if (log.valueOf(id) < "2") {
                    QCOMPARE(found.owner[id], kNobody);
                }
            }
        }
    }

    /// Without limits every mode that merges gives the connected components: the plain path of a run is exactly right.
    void withoutConflictEveryModeIsPlainLinking()
    {
        for (unsigned seed = 50'000; seed < 51'000; ++seed) {
            Case made = randomCase(Mode::Segment, seed, false);
            made.rules = {};
            const IdentityLog log = logOf(made.rows);
            const auto plain = profilesOf(resolved(log, made.rules), log);
            for (const Mode mode : {Mode::Segment, Mode::Replay, Mode::LimitDrop, Mode::NoGuess}) {
                Rules rules;
                rules.mode = mode;
                rules.others = 0;
                QCOMPARE(profilesOf(resolved(log, rules), log), plain);
                // And component by component: those that no limit is broken in are what they are without rules.
                rules.types = {{"user", Kind::Unique}, {"email", Kind::Multi, 2}, {"device", Kind::Multi, 3}};
                const Oracle oracle({}, rules);
                const auto limited = profilesOf(resolved(log, rules), log);
                for (const std::set<Id>& component : plain) {
                    std::map<std::string, int> counts;
                    for (const Id& id : component) {
                        ++counts[id.first];
                    }
                    const bool fits = std::all_of(counts.begin(), counts.end(), [&](const auto& entry) {
                        return oracle.limit(entry.first) == 0 || entry.second <= oracle.limit(entry.first);
                    });
                    QVERIFY(!fits || limited.contains(component));
                }
            }
        }
    }

    void takingARowBackIsReplayWithoutIt_data() { modes(); }
    void takingARowBackIsReplayWithoutIt()
    {
        QFETCH(int, mode);
        for (unsigned seed = 60'000; seed < 60'200; ++seed) {
            const Case made = randomCase(kModes[mode], seed, false);
            std::set<std::uint64_t> keys;
            for (const Row& row : made.rows) {
                keys.insert(row.key);
            }
            for (const std::uint64_t gone : keys) {
                Rules rules = made.rules;
                rules.withdrawn = {gone};
                std::vector<Row> rest = made.rows;
                std::erase_if(rest, [&](const Row& row) { return row.key == gone; });
                const IdentityLog all = logOf(made.rows);
                const IdentityLog without = logOf(rest);
                QCOMPARE(profilesOf(resolved(all, rules), all), profilesOf(resolved(without, made.rules), without));
            }
        }
    }

    /// One device and many users: the time of ten times as many rows stays near ten times, far from a hundred.
    void aSharedDeviceCostsNoMoreThanItsRows_data() { modes(); }
    void aSharedDeviceCostsNoMoreThanItsRows()
    {
        QFETCH(int, mode);
        const auto seconds = [&](int users) {
            IdentityLog log;
            for (int i = 0; i < users; ++i) {
                const std::uint32_t ids[] = {log.identifier(log.type("user"), std::to_string(i)),
                                             log.identifier(log.type("device"), "shared")};
                log.add(static_cast<std::uint64_t>(i), i, ids);
            }
            Rules rules = rulesOf(kModes[mode], {{"user", Kind::Unique}, {"device", Kind::Multi, 5}}, 5);
            const std::clock_t from = std::clock();
            const Resolution found = resolved(log, rules);
            const double took = static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
            const auto count = static_cast<std::size_t>(users);
            const Mode how = kModes[mode];
            const std::size_t expected = how == Mode::Link || how == Mode::BestMatch ? found.members.size()
                                         : how == Mode::NoGuess                      ? count + 1
                                                                                     : count;
            return found.members.size() == expected ? took : -1.0;
        };
        double small = 1e9;
        double large = 1e9;
        for (int i = 0; i < 3; ++i) {
            small = std::min(small, seconds(3'000));
            large = std::min(large, seconds(30'000));
        }
        QVERIFY(small > 0 && large > 0);
        QVERIFY2(large < small * 45, (std::to_string(small) + " s and " + std::to_string(large) + " s").c_str());
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

QTEST_APPLESS_MAIN(tst_stitch_properties)
#include "tst_stitch_properties.moc"
