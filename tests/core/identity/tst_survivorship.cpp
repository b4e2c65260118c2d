#include "core/store/person_history.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace weir;
using namespace weir::store;
using namespace weir::test;

namespace {

/// What was said about one person's trait, in the words of the test: minutes, "-" for a removal.
struct Said
{
    std::string source;
    int minute = 0;
    std::string value;
    auto operator<=>(const Said&) const = default;
};

const std::vector<std::string> kSources{"crm", "shop", "web"};
const std::vector<std::string> kOrder{"shop", "crm"};

Survivorship rule(Survivor survivor)
{
    return {survivor, survivor == Survivor::SourceOrder ? kOrder : std::vector<std::string>{}};
}

/// A slow second opinion: puts everything that may stand in a list and sorts it by a key of texts and numbers, one
/// rule after the other, as the header tells it.
std::string expected(Survivor survivor, const std::set<Said>& all)
{
    std::vector<Said> list(all.begin(), all.end());
    if (survivor != Survivor::Latest) {
        std::vector<Said> standing;
        for (const Said& one : list) {
            bool stands = one.value != "-";
            if (survivor == Survivor::NonEmpty) {
                stands = stands && one.value.find_first_not_of(' ') != std::string::npos;
            } else {
                for (const Said& other : list) {
                    stands = stands && !(other.value == "-" && other.source == one.source && other.minute > one.minute);
                }
            }
            if (stands) {
                standing.push_back(one);
            }
        }
        if (!standing.empty()) {
            list = standing;
        } else {
            survivor = Survivor::Latest; // nothing stands: the newest word about it
        }
    }
    const auto newest = [](const Said& one) { return std::tuple(-one.minute, one.source); };
    const auto greater = [](const Said& a, const Said& b) { // a removal is less than any value, also than ""
        return (a.value == "-") != (b.value == "-") ? b.value == "-" : a.value > b.value;
    };
    if (survivor == Survivor::MostFrequent) {
        std::map<std::string, std::pair<int, int>> counts; // times, newest
        for (const Said& one : list) {
            auto& [times, last] = counts.try_emplace(one.value, 0, one.minute).first->second;
            ++times;
            last = std::max(last, one.minute);
        }
        return std::min_element(counts.begin(), counts.end(),
                                [](const auto& a, const auto& b) {
                                    return std::tuple(-a.second.first, -a.second.second, a.first) <
                                           std::tuple(-b.second.first, -b.second.second, b.first);
                                })
            ->first;
    }
    const auto key = [&](const Said& one) -> int {
        switch (survivor) {
        case Survivor::First:
            return one.minute;
        case Survivor::SourceOrder:
            return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), one.source) - kOrder.begin());
        case Survivor::Longest:
            return -static_cast<int>(QString::fromStdString(one.value).toUcs4().size());
        default:
            return 0;
        }
    };
    std::sort(list.begin(), list.end(), [&](const Said& a, const Said& b) {
        if (key(a) != key(b)) {
            return key(a) < key(b);
        }
        return newest(a) != newest(b) ? newest(a) < newest(b) : greater(a, b);
    });
    return list.front().value;
}

std::vector<Said> randomSaid(std::mt19937& random, int count)
{
    const std::vector<std::string> values{"Ann", "Anna", "ann", "Änne", "", "  ", "-", "Zoë-Marie", "Ann-Sophie"};
    std::vector<Said> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(
            {kSources[random() % kSources.size()], static_cast<int>(random() % 6), values[random() % values.size()]});
    }
    return all;
}

Schema schemaOfSource()
{
    return Schema({{"id", TypeKind::Text, true, Privacy::Identifier},
                   {"other", TypeKind::Text, true, Privacy::Identifier},
                   {"at", TypeKind::Instant, true, Privacy::Plain},
                   {"name", TypeKind::Text, true, Privacy::Personal}});
}

Json mappingOf(const std::vector<std::string>& sources, const Survivorship& survivorship, bool timed = true)
{
    Json json{{"inputs", Json::array()}};
    for (const std::string& source : sources) {
        Json input{{"source", source},
                   {"identifiers", {{{"column", "id"}, {"type", "user_id"}}, {{"column", "other"}, {"type", "card"}}}},
                   {"traits", {{{"column", "name"}}}}};
        if (timed) {
            input["traitTime"] = "at";
        }
        json["inputs"].push_back(input);
    }
    if (survivorship != Survivorship{}) {
        json["survivorship"]["name"] = toJson(survivorship);
    }
    return json;
}

std::string timeText(int minute)
{
    return "2024-01-01T00:0" + std::to_string(minute) + ":00Z";
}

/// One run over `rows`: whose, what.
void load(People& people, const Survivorship& survivorship, const std::vector<std::pair<std::string, Said>>& all,
          const std::string& card = "-", std::int64_t bufferBytes = std::int64_t{64} << 20)
{
    std::vector<std::unique_ptr<RowStream>> streams;
    for (const std::string& source : kSources) {
        Cells cells;
        for (const auto& [who, said] : all) {
            if (said.source == source) {
                cells.push_back({who, card, timeText(said.minute), said.value});
            }
        }
        // An empty cell is a text of its own here, not a missing one.
        streams.push_back(rows(schemaOfSource(), cells));
    }
    people.resolve(mappingOf(kSources, survivorship), std::move(streams), bufferBytes);
}

std::string standing(People& people, const char* who)
{
    const Reader reader = must(people.store().openReader());
    const std::uint32_t profile = *must(reader.findByIdentifier("user_id", who));
    std::string value = "nobody";
    int winners = 0;
    for (const TraitRecord& record : must(reader.traitsOf(profile))) {
        if (record.name == "name" && record.winner) {
            value = isNull(record.value) ? "-" : std::get<std::string>(record.value);
            ++winners;
        }
    }
    return winners <= 1 ? value : "several";
}

} // namespace

/// Which value of a trait stands: a function of what was said and of nothing else.
class TestSurvivorship : public QObject
{
    Q_OBJECT

private:
    static void rulesAsRows()
    {
        QTest::addColumn<int>("survivor");
        for (int i = 0; i <= static_cast<int>(Survivor::NonEmpty); ++i) {
            QTest::newRow(std::string(name(static_cast<Survivor>(i))).c_str()) << i;
        }
    }

private slots:
    void theRuleDecidesAsASlowOpinionDoes_data() { rulesAsRows(); }
    void theRuleDecidesAsASlowOpinionDoes()
    {
        QFETCH(const int, survivor);
        const auto which = static_cast<Survivor>(survivor);
        std::mt19937 random(7);
        std::set<std::string> seen;
        for (int round = 0; round < 4'000; ++round) {
            std::vector<Said> said = randomSaid(random, 1 + static_cast<int>(random() % 9));
            const std::set<Said> distinct(said.begin(), said.end());
            said.assign(distinct.begin(), distinct.end());
            std::shuffle(said.begin(), said.end(), random);
            std::vector<TraitStatement> statements;
            for (const Said& one : said) {
                statements.push_back({one.value == "-" ? Value() : Value(one.value), one.source,
                                      Instant{std::int64_t{one.minute} * 60'000'000}});
            }
            const Value& value = statements[survivingStatement(rule(which), statements)].value;
            const std::string found = isNull(value) ? "-" : std::get<std::string>(value);
            QCOMPARE(found, expected(which, distinct));
            seen.insert(found);
        }
        QVERIFY(seen.size() > 5); // the cases are not all alike
    }

    void runsInAnyPartsAndOrderEndTheSame_data() { rulesAsRows(); }
    void runsInAnyPartsAndOrderEndTheSame()
    {
        QFETCH(const int, survivor);
        const auto which = static_cast<Survivor>(survivor);
        std::mt19937 random(static_cast<unsigned>(100 + survivor));
        for (int round = 0; round < 6; ++round) {
            std::vector<std::pair<std::string, Said>> all;
            for (const char* who : {"u1", "u2", "u3"}) {
                for (const Said& one : randomSaid(random, 8)) {
                    all.emplace_back(who, one);
                }
            }
            People people;
            // Parts in any order, some of them told twice, and in several writes of one run.
            std::shuffle(all.begin(), all.end(), random);
            const std::size_t cut = random() % all.size();
            const auto middle = all.begin() + static_cast<std::ptrdiff_t>(cut);
            load(people, rule(which), {middle, all.end()}, "-", round % 2 == 0 ? 1 : std::int64_t{64} << 20);
            load(people, rule(which), {all.begin(), middle});
            load(people, rule(which), all);
            for (const char* who : {"u1", "u2", "u3"}) {
                std::set<Said> said;
                for (const auto& [whose, one] : all) {
                    if (whose == who) {
                        said.insert(one);
                    }
                }
                QCOMPARE(standing(people, who), expected(which, said));
            }
            QCOMPARE(must(people.store().check(people.context())).size(), std::size_t{0});
        }
    }

    void mergedPeopleHaveWhatWasSaidAboutBoth_data() { rulesAsRows(); }
    void mergedPeopleHaveWhatWasSaidAboutBoth()
    {
        QFETCH(const int, survivor);
        const auto which = static_cast<Survivor>(survivor);
        std::mt19937 random(static_cast<unsigned>(200 + survivor));
        for (int round = 0; round < 4; ++round) {
            std::vector<std::pair<std::string, Said>> all;
            std::set<Said> said;
            for (const char* who : {"u1", "u2"}) {
                for (const Said& one : randomSaid(random, 5)) {
                    all.emplace_back(who, one);
                    said.insert(one);
                }
            }
            People people;
            load(people, rule(which), all);
            // The same rows again, now with a card that both have.
            load(people, rule(which), all, "card-1");
            QCOMPARE(people.find("user_id", "u1"), people.find("user_id", "u2"));
            QCOMPARE(standing(people, "u1"), expected(which, said));
            QCOMPARE(must(people.store().check(people.context())).size(), std::size_t{0});
        }
    }

    void aRuleThatChangesDecidesAnewForAll()
    {
        People people;
        const std::vector<std::pair<std::string, Said>> all{
            {"u1", {"crm", 1, "Ann"}}, {"u1", {"shop", 2, "Anna Maria"}}, {"u1", {"web", 3, "A."}}};
        load(people, {}, all);
        QCOMPARE(standing(people, "u1"), std::string("A."));
        // What the rule needs is known from the sources' newest values, without a row to read.
        load(people, rule(Survivor::Longest), {});
        QCOMPARE(standing(people, "u1"), std::string("Anna Maria"));
        load(people, rule(Survivor::First), {});
        QCOMPARE(standing(people, "u1"), std::string("Ann"));
        load(people, rule(Survivor::SourceOrder), {});
        QCOMPARE(standing(people, "u1"), std::string("Anna Maria"));
        load(people, {}, {});
        QCOMPARE(standing(people, "u1"), std::string("A."));
        // Once kept, statements stay kept: an older one that comes later is there when a rule wants it.
        load(people, {}, {{"u1", {"web", 0, "The very first"}}});
        QCOMPARE(standing(people, "u1"), std::string("A."));
        load(people, rule(Survivor::First), {});
        QCOMPARE(standing(people, "u1"), std::string("The very first"));
    }

    void losersAreKeptAndCounted()
    {
        People people;
        load(people, rule(Survivor::MostFrequent),
             {{"u1", {"crm", 1, "Ann"}},
              {"u1", {"crm", 2, "Ann"}},
              {"u1", {"crm", 5, "Anna"}},
              {"u1", {"web", 3, "Ann"}}});
        QCOMPARE(standing(people, "u1"), std::string("Ann"));
        const PersonHistory history(people.store());
        std::map<std::pair<std::string, std::string>, std::int64_t> times;
        for (const SaidTrait& one : must(history.saidTraits(people.find("user_id", "u1")))) {
            times[{one.source, std::get<std::string>(one.value)}] = one.times;
        }
        const std::map<std::pair<std::string, std::string>, std::int64_t> wanted{
            {{"crm", "Ann"}, 2}, {{"crm", "Anna"}, 1}, {{"web", "Ann"}, 1}};
        QCOMPARE(times, wanted);
        const auto rules = must(history.survivorships());
        QCOMPARE(rules.at("name"), rule(Survivor::MostFrequent));
        // One by one, in the order in which they were said; of more than are wanted the newest.
        for (const std::size_t limit : {std::size_t{100}, std::size_t{2}}) {
            std::vector<std::pair<std::string, std::string>> told;
            Instant last{INT64_MIN};
            for (const PastTrait& one : must(history.pastTraits(people.find("user_id", "u1"), limit))) {
                QVERIFY(one.trait == "name" && one.time > last);
                last = one.time;
                told.emplace_back(one.source, std::get<std::string>(one.value));
            }
            std::vector<std::pair<std::string, std::string>> all{
                {"crm", "Ann"}, {"crm", "Ann"}, {"web", "Ann"}, {"crm", "Anna"}};
            all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(std::min(limit, all.size())));
            QCOMPARE(told, all);
        }
    }

    void sourcesWithoutTimesSayWhatHoldsNow()
    {
        People people;
        const auto run = [&](const Cells& cells) {
            people.clock().set(people.clock().now() + Duration::days(1));
            return people
                .resolve(mappingOf({"crm"}, rule(Survivor::MostFrequent), false), inputs(rows(schemaOfSource(), cells)))
                .traitsChanged;
        };
        QVERIFY(run({{"u1", "-", "-", "Ann"}, {"u1", "-", "-", "Anna"}}) > 0);
        QCOMPARE(standing(people, "u1"), std::string("Ann")); // as often and as new: the smaller
        QCOMPARE(run({{"u1", "-", "-", "Anna"}, {"u1", "-", "-", "Ann"}}), 0);
        QVERIFY(run({{"u1", "-", "-", "Anna"}}) > 0);
        QCOMPARE(standing(people, "u1"), std::string("Anna")); // said on two days now
        QCOMPARE(run({{"u1", "-", "-", "Anna"}}), 0);
        QVERIFY(run({{"u1", "-", "-", "-"}}) > 0);
        QCOMPARE(standing(people, "u1"), std::string("-"));
    }

    void anErasedPersonLeavesNoStatement()
    {
        People people;
        load(people, rule(Survivor::First), {{"u1", {"crm", 1, "Ann"}}, {"u2", {"crm", 1, "Ben"}}});
        must(people.store().erase(people.find("user_id", "u1"), people.context()));
        QCOMPARE(must(people.store().readable().integer("SELECT count(*) FROM trait_statement")), std::int64_t{1});
    }

    void mappingsKeepTheirRules()
    {
        const Json json = mappingOf(kSources, rule(Survivor::SourceOrder));
        const identity::Mapping mapping = must(identity::mappingFromJson(json));
        QCOMPARE(mapping.survivorship.at("name"), rule(Survivor::SourceOrder));
        QVERIFY(identity::toJson(mapping) ==
                identity::toJson(must(identity::mappingFromJson(identity::toJson(mapping)))));
        QVERIFY(!identity::toJson(must(identity::mappingFromJson(mappingOf(kSources, {})))).contains("survivorship"));
        Json wrong = json;
        wrong["survivorship"]["name"] = "newest";
        QVERIFY(!identity::mappingFromJson(wrong));
    }

    void whatARuleNamesMustBeThere()
    {
        const std::vector<Schema> schemas(3, schemaOfSource());
        const auto findings = [&](const Json& survivorship) {
            Json json = mappingOf(kSources, {});
            json["survivorship"] = survivorship;
            std::vector<std::string> ids;
            for (const nodes::Diagnostic& one : identity::validate(must(identity::mappingFromJson(json)), schemas)) {
                ids.emplace_back(one.error.messageId());
            }
            return ids;
        };
        using Ids = std::vector<std::string>;
        QCOMPARE(findings({{"name", "longest"}}), Ids{});
        QCOMPARE(findings({{"age", "first"}}), Ids{"identity.survivorship.noTrait"});
        QCOMPARE(findings({{"name", {{"order", {"crm", "erp"}}}}}), Ids{"identity.survivorship.noSource"});
        QCOMPARE(findings({{"name", {{"order", Json::array()}}}}), Ids{"identity.survivorship.noOrder"});
    }
};

QTEST_GUILESS_MAIN(TestSurvivorship)
#include "tst_survivorship.moc"
