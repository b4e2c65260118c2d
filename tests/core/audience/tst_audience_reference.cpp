#include "core/audience/explain.h"
#include "tests/core/audience/random_shop.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <charconv>
#include <cmath>
#include <random>

using namespace weir;
using namespace weir::test;

namespace {

/// Random definitions over everything that a definition can say.
class Author
{
public:
    explicit Author(Shop& shop) : m_shop(shop) {}

    Json definition()
    {
        Json json = {{"include", group(0)}};
        if (m_shop.pick(3) == 0) {
            json["exclude"] = group(1);
        }
        return json;
    }

private:
    unsigned pick(unsigned n) { return m_shop.pick(n); }

    Json group(int depth)
    {
        static const std::vector<std::string> kMatch{"all", "any", "none"};
        Json json = {{"match", m_shop.pickOf(kMatch)}, {"rows", Json::array()}};
        for (unsigned i = 0, count = depth == 0 ? 1 + pick(3) : pick(4); i < count; ++i) {
            Json row = depth < 3 && pick(5) == 0 ? nested(depth + 1) : simple();
            if (pick(12) == 0) {
                row["disabled"] = true;
            }
            json["rows"].push_back(row);
        }
        return json;
    }

    Json nested(int depth)
    {
        Json row = group(depth);
        row["kind"] = "group";
        return row;
    }

    Json simple()
    {
        switch (pick(9)) {
        case 0:
        case 1:
        case 2:
            return trait();
        case 3:
            return identifier();
        case 4:
            return consent();
        case 5:
            return {{"kind", "audience"}, {"audience", pick(2) == 0 ? "staff" : "friends"}, {"in", pick(2) == 0}};
        default:
            return event();
        }
    }

    Json trait()
    {
        const Trait& trait = m_shop.pickOf(traits());
        Json row = {{"kind", "trait"}, {"trait", trait.name}};
        compare(row, trait.type, [&] {
            const std::string text = m_shop.pickOf(trait.texts);
            switch (trait.type) {
            case CellType::Integer:
                return pick(4) == 0 ? Json(text) : pick(4) == 0 ? Json(17.5) : Json(std::stoll(text));
            case CellType::Number:
                return pick(4) == 0 ? Json(text) : Json(numberOf(text));
            case CellType::Duration:
                return pick(2) == 0 ? Json(text) : Json(std::stoll(text));
            case CellType::List:
                return Json(pick(2) == 0 ? "red" : pick(2) == 0 ? "Red" : "");
            default:
                return Json(text);
            }
        });
        return row;
    }

    Json identifier()
    {
        Json row = {{"kind", "identifier"}, {"type", "id"}};
        compare(row, CellType::Text, [&] { return Json("p" + std::to_string(pick(30))); });
        return row;
    }

    Json consent()
    {
        static const std::vector<std::string> kStates{"granted", "denied",  "withdrawn",
                                                      "expired", "unknown", "neverAsked"};
        Json row = {{"kind", "consent"}, {"purpose", pick(3) == 0 ? "ads" : "mail"}, {"standings", Json::array()}};
        for (unsigned i = 0, count = 1 + pick(3); i < count; ++i) {
            row["standings"].push_back(m_shop.pickOf(kStates));
        }
        return row;
    }

    Json event()
    {
        static const std::vector<std::string> kNames{"view", "buy", "Buy", "return", "never happened"};
        static const std::vector<std::string> kCompare{"atLeast", "exactly", "atMost"};
        Json row = {{"kind", "event"},
                    {"event", m_shop.pickOf(kNames)},
                    {"compare", m_shop.pickOf(kCompare)},
                    {"times", pick(5)},
                    {"did", pick(3) != 0},
                    {"everyone", pick(3) == 0},
                    {"window", window()}};
        for (unsigned i = 0, count = pick(3); i < count; ++i) {
            row["where"].push_back(property());
        }
        return row;
    }

    Json span(unsigned most)
    {
        static const std::vector<std::string> kUnits{"minutes", "hours", "days", "days", "weeks"};
        const std::string unit = m_shop.pickOf(kUnits);
        return {{"count", pick(most) * (unit == "minutes" ? 60 : 1)}, {"unit", unit}};
    }

    std::string date(const std::string& zone)
    {
        const std::int64_t t = m_shop.moment();
        if (!zone.empty() || pick(2) == 0) {
            return instantText(t).substr(0, 10) + (pick(4) == 0 && !zone.empty() ? "T12:34:56" : "");
        }
        return instantText(t);
    }

    Json window()
    {
        static const std::vector<std::string> kKinds{"ever", "last", "ago", "since", "before", "between"};
        Json json = {{"kind", m_shop.pickOf(kKinds)}};
        const std::string zone = m_shop.pickOf(kZones);
        if (json["kind"] != "ever" && !zone.empty()) {
            json["zone"] = zone;
        }
        if (json["kind"] == "last") {
            json["span"] = span(12);
        } else if (json["kind"] == "ago") {
            json["near"] = span(5);
            json["far"] = {{"count", 36 + pick(5)}, {"unit", "days"}};
        } else if (json["kind"] == "since") {
            json["from"] = date(zone);
        } else if (json["kind"] == "before") {
            json["to"] = date(zone);
        } else if (json["kind"] == "between") {
            json["from"] = date(zone);
            json["to"] = "2024-12-0" + std::to_string(1 + pick(9));
            if (pick(2) == 0) {
                json["to"] = json["from"].get<std::string>().substr(0, 10) + "T23:59:59Z";
                json["from"] = json["from"].get<std::string>().substr(0, 8) + "01T00:00:00Z";
            }
        }
        return json;
    }

    Json property()
    {
        Json row;
        switch (pick(6)) {
        case 0:
            row["property"] = "gift";
            compare(row, CellType::Boolean, [] { return Json(true); });
            break;
        case 1:
            row["property"] = "due";
            compare(row, CellType::Time, [&] { return Json(instantText(m_shop.moment())); });
            if (row["operator"] == "equals" || row["operator"] == "notEquals") {
                row["operator"] = "before"; // the text of a time is not what this compares
            }
            break;
        case 2:
            row["property"] = "sku";
            compare(row, CellType::Text, [&] { return Json(pick(2) == 0 ? "a-1" : pick(2) == 0 ? "12" : "A"); });
            break;
        case 3:
            row["property"] = pick(2) == 0 ? "unheard of" : "sku";
            compare(row, CellType::Number, [&] { return Json(pick(13)); });
            break;
        default:
            row["property"] = "amount";
            compare(row, CellType::Number, [&] { return pick(2) == 0 ? Json(5.5) : Json(pick(13)); });
            break;
        }
        return row;
    }

    /// Any operator that the type allows, with as many values as it takes.
    template <class Value>
    void compare(Json& row, CellType type, Value value)
    {
        static const std::vector<std::string> kNumber{"equals",  "notEquals",      "less",     "lessOrEqual",
                                                      "greater", "greaterOrEqual", "between",  "anyOf",
                                                      "noneOf",  "exists",         "notExists"};
        static const std::map<CellType, std::vector<std::string>> kAll{
            {CellType::Boolean, {"isTrue", "isFalse", "exists", "notExists", "equals"}},
            {CellType::Integer, kNumber},
            {CellType::Number, kNumber},
            {CellType::Duration, kNumber},
            {CellType::Text,
             {"equals", "notEquals", "anyOf", "noneOf", "contains", "containsAny", "notContains", "startsWith",
              "endsWith", "like", "regex", "isEmpty", "isNotEmpty", "exists", "notExists"}},
            {CellType::Time,
             {"equals", "notEquals", "before", "after", "between", "withinLast", "withinNext", "beforeLast",
              "afterNext", "exists", "notExists"}},
            {CellType::List,
             {"contains", "containsAny", "notContains", "isEmpty", "isNotEmpty", "exists", "notExists"}}};
        const std::string op = m_shop.pickOf(kAll.at(type));
        row["operator"] = op;
        unsigned count = 1;
        if (op == "between") {
            count = 2;
        } else if (op == "anyOf" || op == "noneOf" || op == "containsAny") {
            count = 1 + pick(3);
        } else if (op.starts_with("is") || op == "exists" || op == "notExists") {
            count = 0;
        }
        if (op.starts_with("within") || op == "beforeLast" || op == "afterNext") {
            row["span"] = span(30);
            count = 0;
        }
        for (unsigned i = 0; i < count; ++i) {
            row["values"].push_back(type == CellType::Boolean ? Json(pick(2) == 0) : value());
        }
        if (op == "like") {
            static const std::vector<std::string> kPatterns{"*", "u*", "?lm", "*LM", "a-?", "", "a*b?"};
            row["values"] = {m_shop.pickOf(kPatterns)};
        } else if (op == "regex") {
            static const std::vector<std::string> kPatterns{"^U", "[0-9]+", "m$", "a.1|Ulm", "^$"};
            row["values"] = {m_shop.pickOf(kPatterns)};
        }
        if (type == CellType::Text && pick(3) == 0) {
            row["ignoreCase"] = true;
        }
        if (pick(4) == 0) {
            row["includeUnknown"] = true;
        }
    }

    Shop& m_shop;
};

/// Rows of a definition that are no groups, as the explanation of one person has them.
void collectLeaves(const audience::Reason& reason, std::vector<const audience::Reason*>& leaves)
{
    if (reason.kind != audience::Reason::Kind::Group) {
        leaves.push_back(&reason);
    }
    for (const audience::Reason& row : reason.below) {
        collectLeaves(row, leaves);
    }
}

/// The definition with another row in the place of one: "never happened" holds for everybody or for nobody.
Json withRow(Json definition, const std::string& path, bool holds)
{
    definition[Json::json_pointer(path)] = {{"kind", "event"},
                                            {"event", "never happened"},
                                            {"compare", holds ? "exactly" : "atLeast"},
                                            {"times", holds ? 0 : 1},
                                            {"did", true},
                                            {"everyone", true},
                                            {"window", {{"kind", "ever"}}}};
    return definition;
}

} // namespace

/// Random audiences over random stores, member by member against the plain reading. WEIR_AUDIENCE_STORES and
/// WEIR_AUDIENCE_CASES (per store) set how many, WEIR_AUDIENCE_SEED repeats a campaign.
class tst_audience_reference : public QObject
{
    Q_OBJECT

    /// One person alone is judged as everybody is, and a row turns the outcome if and only if the plain reading of the
    /// definition with yes or no in its place says so. Returns how many rows do.
    static int explained(const Shop& shop, const Json& json, const audience::Definition& definition, std::size_t place,
                         const audience::EvaluateOptions& options, const store::Reader& reader)
    {
        const audience::Explanation why =
            must(audience::explain(definition, shop.profiles[place], options, reader, shop.people.context()));
        const auto memberOf = [&](const Json& of) { return isMember(of, shop.persons[place], place, shop.rules); };
        const bool expected = memberOf(json);
        const std::string about = "person " + std::to_string(place) + ", " + json.dump();
        if (why.member != expected) {
            QTest::qFail(("explained otherwise: " + about).c_str(), __FILE__, __LINE__);
            return 0;
        }
        std::vector<const audience::Reason*> leaves;
        for (const std::optional<audience::Reason>* side : {&why.include, &why.exclude}) {
            if (*side) {
                collectLeaves(**side, leaves);
            }
        }
        int turning = 0;
        for (const audience::Reason* leaf : leaves) {
            const bool turns = memberOf(withRow(json, leaf->path, true)) != expected ||
                               memberOf(withRow(json, leaf->path, false)) != expected;
            if (leaf->turns != turns) {
                QTest::qFail((leaf->path + (turns ? " turns: " : " does not turn: ") + about).c_str(), __FILE__,
                             __LINE__);
                return turning;
            }
            turning += turns ? 1 : 0;
        }
        return turning;
    }

private slots:
    void agreesWithThePlainReading()
    {
        const auto number = [](const char* name, int usual) {
            return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usual;
        };
        const int stores = number("WEIR_AUDIENCE_STORES", 2);
        const int cases = number("WEIR_AUDIENCE_CASES", 60);
        const bool fixed = stores <= 2 || qEnvironmentVariableIsSet("WEIR_AUDIENCE_SEED");
        const auto seed =
            fixed ? static_cast<unsigned>(number("WEIR_AUDIENCE_SEED", 20240331)) : std::random_device{}();
        qInfo("WEIR_AUDIENCE_SEED=%u", seed);
        int telling = 0;
        int turning = 0;
        for (int s = 0; s < stores; ++s) {
            std::mt19937 random(seed + static_cast<unsigned>(s));
            Shop shop(random, 30);
            const store::Reader reader = must(shop.people.store().openReader());
            audience::Evaluator evaluator(reader);
            audience::EvaluateOptions options;
            options.asOf = Instant{shop.rules.asOf};
            for (const auto& [purpose, micros] : shop.rules.validity) {
                options.consentValidity[purpose] = Duration{micros};
            }
            options.members = [&](const std::string& name) -> Result<audience::ProfileSet> {
                audience::ProfileSet set(reader.profileCount());
                for (const std::size_t place : shop.rules.audiences.at(name)) {
                    set.insert(shop.profiles[place]);
                }
                return set;
            };
            Author author(shop);
            for (int i = 0; i < cases; ++i) {
                const Json json = author.definition();
                audience::Definition definition;
                const nodes::Diagnostics findings = audience::readDefinition(json, definition);
                if (!findings.empty()) {
                    QFAIL((json.dump() + '\n' + findings.front().error.fullText()).c_str());
                }
                const audience::Evaluation evaluation =
                    must(evaluator.evaluate(definition, options, shop.people.context()));
                std::size_t members = 0;
                for (std::size_t place = 0; place < shop.persons.size(); ++place) {
                    const bool expected = isMember(json, shop.persons[place], place, shop.rules);
                    members += expected ? 1 : 0;
                    if (evaluation.members.contains(shop.profiles[place]) != expected) {
                        QFAIL(("store " + std::to_string(s) + ", case " + std::to_string(i) + ", person " +
                               std::to_string(place) + (expected ? " must be in: " : " must not be in: ") +
                               json.dump() + "\nas of " + instantText(shop.rules.asOf) + ", first seen " +
                               instantText(shop.persons[place].firstSeen().value_or(0)))
                                  .c_str());
                    }
                }
                QCOMPARE(evaluation.members.count(), members); // nobody beside the people of the rows
                const Json canonical = audience::toJson(definition);
                QCOMPARE(canonical.dump(), audience::toJson(must(audience::definitionFromJson(canonical))).dump());
                telling += members > 0 && members < shop.persons.size() ? 1 : 0;
                for (std::size_t place = static_cast<std::size_t>(i) % 3; place < shop.persons.size(); place += 3) {
                    turning += explained(shop, json, definition, place, options, reader);
                    if (QTest::currentTestFailed()) {
                        return;
                    }
                }
            }
        }
        QVERIFY(turning > stores * cases); // rows that decide were among them
        qInfo("%d stores with %d audiences each; %d of the audiences hold some and not all", stores, cases, telling);
        QVERIFY(telling * 3 > stores * cases);
    }
};

QTEST_GUILESS_MAIN(tst_audience_reference)
#include "tst_audience_reference.moc"
