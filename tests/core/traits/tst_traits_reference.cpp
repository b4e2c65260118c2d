#include "core/traits/keep.h"
#include "tests/core/identity/people_fixture.h"
#include "tests/core/traits/sql_oracle.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace weir;
using namespace weir::test;

namespace {

constexpr std::int64_t kHour = 3'600'000'000;
constexpr std::int64_t kDay = 24 * kHour;

const Schema kEvents({{"id", TypeKind::Text},
                      {"user", TypeKind::Text},
                      {"cookie", TypeKind::Text},
                      {"event", TypeKind::Text},
                      {"at", TypeKind::Instant},
                      {"qty", TypeKind::Integer},
                      {"total", DataType::decimal(10, 2)},
                      {"price", TypeKind::Number},
                      {"city", TypeKind::Text},
                      {"paid", TypeKind::Boolean},
                      {"day", TypeKind::Date},
                      {"due", TypeKind::Instant}});

const std::map<std::string, std::string>& types()
{
    static const std::map<std::string, std::string> all{{"qty", "integer"},  {"total", "decimal(10,2)"},
                                                        {"price", "number"}, {"city", "text"},
                                                        {"paid", "boolean"}, {"day", "date"}};
    return all;
}

Json mappingJson(const Json& separations)
{
    Json mapping = {
        {"inputs",
         {{{"source", "web"},
           {"identifiers", {{{"column", "cookie"}, {"type", "cookie"}}, {{"column", "user"}, {"type", "user_id"}}}},
           {"event",
            {{"name", {{"column", "event"}}},
             {"time", "at"},
             {"messageId", "id"},
             {"properties", {"qty", "total", "price", "city", "paid", "day", "due"}}}}}}}};
    mapping["rules"] = {{"mode", "segment"},
                        {"types", {{{"type", "user_id"}, {"kind", "unique"}}, {{"type", "cookie"}}}}};
    if (!separations.empty()) {
        mapping["rules"]["separations"] = separations;
    }
    return mapping;
}

/// One random store with its log, and random traits over it.
class Shop
{
public:
    explicit Shop(unsigned seed) : m_random(seed)
    {
        for (std::size_t i = 0, count = 60 + pick(140); i < count; ++i) {
            m_rows.push_back(row(i));
        }
        std::shuffle(m_rows.begin(), m_rows.end(), m_random); // in the order of arrival, not of time
    }

    /// Rows of the log in parts, one per run; the last run may tell everything again and part two people.
    std::vector<Cells> parts()
    {
        std::vector<Cells> parts(1 + pick(4));
        for (const auto& row : m_rows) {
            parts[pick(static_cast<unsigned>(parts.size()))].push_back(row);
        }
        return parts;
    }
    const Cells& rows() const { return m_rows; }

    std::vector<Json> traits()
    {
        std::vector<Json> list;
        for (unsigned i = 0; i < 7; ++i) {
            Json trait = one();
            trait["name"] = "t" + std::to_string(i);
            list.push_back(std::move(trait));
        }
        list.insert(list.begin() + pick(8),
                    Json{{"name", "base"}, {"aggregate", "count"}, {"event", "buy"}, {"window", window()}});
        list.insert(list.begin() + pick(9),
                    Json{{"name", "double"}, {"aggregate", "formula"}, {"formula", "base * 2 + 1"}});
        return list;
    }

    std::int64_t moment()
    {
        // Days, hours and midnights on which windows of other events end, each a microsecond off too.
        std::int64_t t = now - static_cast<std::int64_t>(pick(25)) * kDay - static_cast<std::int64_t>(pick(3)) * kHour;
        t += pick(5) == 0 ? static_cast<std::int64_t>(m_random() % kDay) : 0;
        return t + static_cast<std::int64_t>(pick(3)) - 1 + (pick(12) == 0 ? 3 * kDay : 0); // some lie ahead
    }

    unsigned pick(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    template <class T>
    T pickOf(const std::vector<T>& all)
    {
        return all[pick(static_cast<unsigned>(all.size()))];
    }

    const std::int64_t now = at("2024-06-01T12:00:00Z").micros;

private:
    std::vector<std::string> row(std::size_t index)
    {
        const unsigned person = pick(9);
        const bool known = pick(3) != 0;
        const std::string cookie = "c" + std::to_string(person) + (pick(2) == 0 ? "a" : "b");
        const auto some = [&](const std::vector<std::string>& cells) { return pick(5) == 0 ? "-" : pickOf(cells); };
        return {"m" + std::to_string(index),
                known ? "u" + std::to_string(person) : "-",
                pick(4) == 0 && known ? "-" : cookie,
                pick(3) == 0 ? "view" : "buy",
                toText(Instant{moment()}),
                some({"0", "1", "2", "3", "-4"}),
                some({"0.10", "12.50", "-3.00", "99.99", "0.20"}),
                some({"0.1", "0.2", "12.5", "-7.25", "3", "0.000001"}),
                some({"Ulm", "ulm", "Bonn", "Zürich", ""}),
                some({"true", "false"}),
                some({"2024-05-01", "2024-05-31", "1970-01-01", "1969-12-31"}),
                toText(Instant{moment() / 1'000'000 * 1'000'000})};
    }

    Json span(unsigned most)
    {
        return {{"count", 1 + pick(most)}, {"unit", pickOf<std::string>({"hours", "days", "days", "weeks"})}};
    }

    Json window()
    {
        Json json;
        switch (pick(7)) {
        case 0:
            return {{"kind", "ever"}};
        case 1:
        case 2:
            json = {{"kind", "last"}, {"span", span(20)}};
            break;
        case 3:
            json = {{"kind", "ago"},
                    {"near", {{"count", 1 + pick(5)}, {"unit", "days"}}},
                    {"far", {{"count", 6 + pick(10)}, {"unit", "days"}}}};
            break;
        case 4:
            json = {{"kind", "since"}, {"from", "2024-05-20"}};
            break;
        case 5:
            json = {{"kind", "before"}, {"to", "2024-05-25T12:00:00Z"}};
            break;
        default:
            json = {{"kind", "between"}, {"from", "2024-05-10"}, {"to", "2024-05-28"}};
            break;
        }
        if (pick(3) == 0) {
            json["zone"] = pickOf<std::string>({"Europe/Berlin", "America/Havana", "Asia/Kolkata"});
        }
        return json;
    }

    Json where()
    {
        switch (pick(8)) {
        case 0:
            return Json::array({{{"property", "city"}, {"operator", "equals"}, {"values", {"Ulm"}}}});
        case 1:
            return Json::array({{{"property", "qty"}, {"operator", "greater"}, {"values", {0}}}});
        case 2:
            return Json::array({{{"property", "paid"}, {"operator", "isTrue"}},
                                {{"property", "price"}, {"operator", "greater"}, {"values", {0.15}}}});
        case 3:
            return Json::array(
                {{{"property", "due"}, {"operator", "withinLast"}, {"span", {{"count", 9}, {"unit", "days"}}}}});
        default:
            return nullptr;
        }
    }

    Json one()
    {
        static const std::vector<std::string> kAggregates{"count",         "sum",       "average",    "minimum",
                                                          "maximum",       "median",    "percentile", "mostFrequent",
                                                          "leastFrequent", "first",     "last",       "uniqueList",
                                                          "uniqueCount",   "firstTime", "lastTime",   "timeSinceFirst",
                                                          "timeSinceLast", "streak",    "rfm"};
        Json trait{{"aggregate", pickOf(kAggregates)}, {"event", pickOf<std::string>({"buy", "buy", "view"})}};
        const std::string aggregate = trait["aggregate"];
        const std::set<std::string> numbers{"sum", "average", "median", "percentile", "rfm"};
        const std::set<std::string> ordered{"minimum", "maximum"};
        const std::set<std::string> any{"mostFrequent", "leastFrequent", "first", "last", "uniqueCount"};
        if (numbers.contains(aggregate)) {
            trait["property"] = pickOf<std::string>({"qty", "total", "price"});
        } else if (ordered.contains(aggregate)) {
            trait["property"] = pickOf<std::string>({"qty", "total", "price", "day"});
        } else if (any.contains(aggregate)) {
            trait["property"] = pickOf<std::string>({"qty", "total", "price", "city", "city", "paid", "day"});
        } else if (aggregate == "uniqueList") {
            trait["property"] = pickOf<std::string>({"qty", "price", "city", "day"});
            trait["most"] = pick(3);
        }
        if (aggregate == "rfm") {
            trait["part"] = pickOf<std::string>({"all", "all", "recency", "frequency", "monetary"});
            if (trait["part"] == "recency" || trait["part"] == "frequency") {
                trait.erase("property");
            }
        }
        if (aggregate == "percentile") {
            trait["share"] = pickOf<double>({0, 0.25, 0.9, 1});
        }
        if (aggregate == "mostFrequent") {
            trait["atLeast"] = 1 + pick(3);
        }
        if (aggregate.starts_with("timeSince")) {
            trait["unit"] = pickOf<std::string>({"minutes", "hours", "days", "weeks"});
        }
        if (aggregate == "streak") {
            trait["unit"] = pickOf<std::string>({"days", "days", "weeks"});
            trait["longest"] = pick(2) == 0;
            trait["zone"] = pickOf<std::string>({"", "Europe/Berlin", "America/Havana", "Asia/Kolkata"});
        }
        if (aggregate == "count" || aggregate == "sum") {
            trait["whenNone"] = pickOf<std::string>({"usual", "missing", aggregate == "sum" ? "zero" : "usual"});
        }
        if (pick(4) != 0) {
            trait["window"] = window();
        }
        if (const Json conditions = where(); !conditions.is_null()) {
            trait["where"] = conditions;
        }
        return trait;
    }

    std::mt19937 m_random;
    Cells m_rows;
};

bool equal(const SqlCell& a, const SqlCell& b)
{
    const auto* left = std::get_if<double>(&a);
    const auto* right = std::get_if<double>(&b);
    if (left && right) { // interpolation may round elsewhere
        return *left == *right || std::fabs(*left - *right) <= 1e-13 * std::max(std::fabs(*left), std::fabs(*right));
    }
    return a == b;
}

std::string text(const SqlCell& cell)
{
    return std::visit(
        [](const auto& value) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
                return '"' + value + '"';
            } else {
                return std::to_string(value);
            }
        },
        cell);
}

/// What differs between the store and SQL, for the message.
std::string difference(const SqlColumn& stored, const SqlColumn& wanted)
{
    for (const auto& [profile, cell] : wanted) {
        const auto found = stored.find(profile);
        if (found == stored.end() || !equal(found->second, cell)) {
            return "profile " + std::to_string(profile) + " has " +
                   (found == stored.end() ? std::string("nothing") : text(found->second)) + ", not " + text(cell);
        }
    }
    for (const auto& [profile, cell] : stored) {
        if (!wanted.contains(profile)) {
            return "profile " + std::to_string(profile) + " has " + text(cell) + ", not nothing";
        }
    }
    return {};
}

} // namespace

/// Values in the store after every run and at many instants, each compared with SQL over the exploded events.
class tst_traits_reference : public QObject
{
    Q_OBJECT

    int m_skipped = 0;
    int m_expired = 0;
    int m_compared = 0;

    void compare(People& people, const std::vector<Json>& definitions, std::int64_t now, unsigned seed)
    {
        SqlOracle oracle(people.path("events.sqlite"), people.path("people.weir"));
        SqlColumn base;
        for (const Json& trait : definitions) {
            const std::string name = trait["name"];
            SqlColumn wanted;
            if (name == "double") {
                for (const Json& other : definitions) {
                    if (other["name"] == "base") {
                        for (const auto& [profile, cell] : oracle.column(other, "", now)) {
                            wanted.emplace(profile, std::get<std::int64_t>(cell) * 2 + 1);
                        }
                    }
                }
            } else {
                const std::string property = trait.value("property", "");
                wanted = oracle.column(trait, property.empty() ? "" : types().at(property), now);
            }
            const std::string wrong = difference(oracle.stored(name), wanted);
            ++m_compared;
            QVERIFY2(wrong.empty(),
                     (wrong + " at " + toText(Instant{now}) + ", seed " + std::to_string(seed) + ", " + trait.dump())
                         .c_str());
        }
    }

    /// Keeps what is due at `now` and compares everything.
    void keepAndCompare(People& people, const std::vector<Json>& definitions, const traits::Plan& plan,
                        traits::Kept& kept, const std::string& version, std::int64_t now, unsigned seed)
    {
        const auto due = traits::dueTraits(plan, kept, version, Instant{now});
        m_skipped += static_cast<int>(plan.size() - due.size());
        m_expired += kept.storeVersion == version ? static_cast<int>(due.size()) : 0;
        traits::KeepReport report =
            must(traits::keep(people.store(), plan, due, kept, {}, Instant{now}, RunId("run"), people.context()));
        kept = std::move(report.kept);
        kept.storeVersion = version;
        compare(people, definitions, now, seed);
    }

private slots:
    void storeEqualsSql()
    {
        const int stores = qEnvironmentVariableIntValue("WEIR_TRAIT_STORES");
        for (unsigned seed = 1; seed <= static_cast<unsigned>(stores > 0 ? stores : 12); ++seed) {
            Shop shop(seed);
            People people;
            const std::vector<Json> definitions = shop.traits();
            std::vector<traits::Trait> list;
            const auto misread = traits::readTraits(definitions, list);
            QVERIFY2(misread.empty(), misread.empty() ? "" : misread.front().error.fullText().c_str());
            traits::Plan plan;
            const std::vector<Schema> schemas{kEvents};
            const auto findings = traits::makePlan(
                list, identity::shapeOf(must(identity::mappingFromJson(mappingJson(Json::array()))), schemas), plan);
            QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().error.fullText().c_str());
            plan = must(traits::planFromJson(traits::toJson(plan)));
            QCOMPARE(plan.size(), definitions.size());

            traits::Kept kept;
            std::vector<Cells> parts = shop.parts();
            Json separations = Json::array();
            const bool splits = shop.pick(3) == 0;
            for (std::size_t run = 0; run < parts.size() + (splits ? 1 : 0); ++run) {
                if (run == parts.size()) { // two browsers are two people after all; everything is told again
                    separations.push_back({{"left", Json::array({{{"type", "cookie"}, {"value", "c1a"}}})},
                                           {"right", Json::array({{{"type", "cookie"}, {"value", "c1b"}}})},
                                           {"reason", "shared"}});
                }
                const Cells& rows = run == parts.size() ? shop.rows() : parts[run];
                people.resolve(mappingJson(separations), inputs(weir::test::rows(kEvents, rows, 40)));
                must(people.store().explode(people.path("events.sqlite"), people.context()));
                const std::string version = "run " + std::to_string(run);
                std::int64_t now = shop.now + static_cast<std::int64_t>(run) * kHour;
                keepAndCompare(people, definitions, plan, kept, version, now, seed);
                for (int step = 0; step < 3; ++step) {
                    std::int64_t next = INT64_MAX;
                    for (const auto& [name, trait] : kept.traits) {
                        next = trait.validUntil.micros > now + 1 ? std::min(next, trait.validUntil.micros) : next;
                    }
                    if (next == INT64_MAX) {
                        break;
                    }
                    for (const std::int64_t instant : {next - 1, next, next + 1}) { // before, at and after expiry
                        keepAndCompare(people, definitions, plan, kept, version, instant, seed);
                        if (QTest::currentTestFailed()) {
                            return;
                        }
                    }
                    now = next + 1 + static_cast<std::int64_t>(shop.pick(30)) * kHour;
                }
                const std::int64_t back = shop.moment(); // the clock may also stand earlier than before
                keepAndCompare(people, definitions, plan, kept, version, back, seed);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            // One computation of everything in a store of its own gives the same, whatever the runs were.
            const store::Reader reader = must(people.store().openReader());
            const auto all = must(traits::Computer(reader).compute(plan, Instant{shop.now}, people.context()));
            const std::uint32_t person = shop.pick(reader.profileCount());
            for (std::size_t i = 0; i < plan.size(); ++i) {
                if (reader.survivors()[person] != person) {
                    continue;
                }
                const auto how = must(traits::explain(reader, plan, i, person, Instant{shop.now}, people.context()));
                const traits::Trait& trait = plan[i].trait;
                QVERIFY(how.value == all.at(trait.name).values.value(person));
                if (trait.aggregate == traits::Aggregate::Count) {
                    const auto counting =
                        std::count_if(how.events.begin(), how.events.end(), [](const traits::ExplainedEvent& event) {
                            return event.standing == traits::Standing::Counts;
                        });
                    QCOMPARE(isNull(how.value) ? 0 : std::get<std::int64_t>(how.value), counting);
                }
            }
        }
        qInfo("%d columns compared, %d still held, %d computed because time had passed", m_compared, m_skipped,
              m_expired);
        QVERIFY(m_skipped > 100);
        QVERIFY(m_expired > 100);
    }
};

QTEST_GUILESS_MAIN(tst_traits_reference)
#include "tst_traits_reference.moc"
