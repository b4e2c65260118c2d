#pragma once

#include "tests/core/audience/random_shop.h"

/// Random definitions about the people of a random shop, for every evaluator to be held against the plain reading.
namespace weir::test {

/// Kinds of rows that an Author may write; a kind that is there twice comes twice as often.
inline const std::vector<std::string> kRowKinds = {"trait",     "trait",      "trait",    "identifier", "consent",
                                                   "audience",  "event",      "event",    "event",      "aggregate",
                                                   "aggregate", "occurrence", "sequence", "sequence",   "lifecycle",
                                                   "state",     "rank",       "sample",   "prediction"};

/// Random definitions over everything that a definition can say; all of them are valid.
class Author
{
public:
    explicit Author(Shop& shop, std::vector<std::string> kinds = kRowKinds) : m_shop(shop), m_kinds(std::move(kinds)) {}

    Json definition()
    {
        Json json = {{"include", group(0)}};
        if (m_shop.pick(3) == 0) {
            json["exclude"] = group(1);
        }
        if (pick(6) == 0) {
            json["cap"] = {{"people", pick(12)}};
            if (pick(2) == 0) {
                json["cap"]["trait"] = rankable();
                json["cap"]["lowest"] = pick(2) == 0;
            } else {
                json["cap"]["salt"] = salt();
            }
        }
        if (pick(6) == 0) {
            json["split"] = {{"salt", salt()}, {"parts", Json::array()}};
            for (unsigned i = 0, count = 1 + pick(3); i < count; ++i) {
                json["split"]["parts"].push_back({{"name", "part " + std::to_string(i)}, {"percent", pick(34) * 0.97}});
            }
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
        const std::string& kind = m_shop.pickOf(m_kinds);
        const std::map<std::string, Json (Author::*)()> makers{{"trait", &Author::trait},
                                                               {"identifier", &Author::identifier},
                                                               {"consent", &Author::consent},
                                                               {"audience", &Author::audience},
                                                               {"event", &Author::event},
                                                               {"aggregate", &Author::aggregate},
                                                               {"occurrence", &Author::occurrence},
                                                               {"sequence", &Author::sequence},
                                                               {"lifecycle", &Author::lifecycle},
                                                               {"state", &Author::state},
                                                               {"rank", &Author::rank},
                                                               {"sample", &Author::sample},
                                                               {"prediction", &Author::prediction}};
        return (this->*makers.at(kind))();
    }

    Json audience()
    {
        return {{"kind", "audience"}, {"audience", pick(2) == 0 ? "staff" : "friends"}, {"in", pick(2) == 0}};
    }

    std::string eventName()
    {
        static const std::vector<std::string> kNames{"view", "view", "buy", "buy", "Buy", "return", "never happened"};
        return m_shop.pickOf(kNames);
    }
    std::string rankable()
    {
        static const std::vector<std::string> kTraits{"age", "price", "score", "born", "joined", "likely"};
        return m_shop.pickOf(kTraits);
    }
    std::string salt()
    {
        static const std::vector<std::string> kSalts{"", "holdout", "b"};
        return m_shop.pickOf(kSalts);
    }
    /// Nothing, mostly: rows that ask for much seldom find it.
    void narrow(Json& row, const char* key = "where")
    {
        for (unsigned i = 0, count = pick(3) == 0 ? 1 + pick(2) : 0; i < count; ++i) {
            row[key].push_back(property());
        }
    }

    Json aggregate()
    {
        static const std::vector<std::string> kFunctions{"sum", "average", "minimum", "maximum", "distinct"};
        static const std::vector<std::string> kProperties{"amount", "amount", "amount", "sku", "gift", "unheard of"};
        static const std::vector<std::string> kOperators{"equals",  "notEquals",      "less",   "lessOrEqual",
                                                         "greater", "greaterOrEqual", "between"};
        Json row = {{"kind", "aggregate"},
                    {"function", m_shop.pickOf(kFunctions)},
                    {"property", m_shop.pickOf(kProperties)},
                    {"event", eventName()},
                    {"window", window()},
                    {"operator", m_shop.pickOf(kOperators)},
                    {"values", {pick(3) == 0 ? Json(pick(4) * 5.5) : Json(pick(20))}},
                    {"everyone", pick(3) == 0},
                    {"includeUnknown", pick(4) == 0}};
        if (row["operator"] == "between") {
            row["values"].push_back(row["values"][0].get<double>() + pick(12));
        }
        narrow(row);
        return row;
    }

    Json occurrence()
    {
        Json row = {{"kind", "occurrence"},
                    {"which", pick(2) == 0 ? "first" : "last"},
                    {"event", eventName()},
                    {"window", window()}};
        narrow(row);
        narrow(row, "having");
        return row;
    }

    Json sequence()
    {
        Json row = {{"kind", "sequence"}, {"steps", Json::array()}, {"window", window()}};
        for (unsigned i = 0, count = 2 + pick(3); i < count; ++i) {
            Json step = {{"event", eventName()}};
            if (pick(4) == 0) {
                step["where"].push_back(property());
            }
            if (i > 0) {
                step["did"] = pick(3) != 0;
                if (pick(3) == 0) {
                    step["within"] = length();
                }
            }
            row["steps"].push_back(step);
        }
        if (pick(3) == 0) {
            row["total"] = length();
        }
        if (pick(4) == 0) {
            row["same"] = pick(2) == 0 ? "sku" : "amount";
        }
        return row;
    }

    Json lifecycle()
    {
        static const std::vector<std::string> kStages{"new", "active", "returning", "stopped", "dormant", "regular"};
        Json row = {
            {"kind", "lifecycle"}, {"event", eventName()}, {"stage", m_shop.pickOf(kStages)}, {"period", length()}};
        if (row["stage"] == "regular") {
            row["of"] = 1 + pick(6);
            row["times"] = 1 + pick(row["of"].get<unsigned>());
        }
        narrow(row);
        return row;
    }

    Json state()
    {
        Json row = trait();
        row["kind"] = "state";
        if (row["operator"] == "notExists") {
            row["operator"] = "exists";
        }
        row["compare"] = pick(2) == 0 ? "atLeast" : "lessThan";
        row["length"] = length();
        return row;
    }

    Json rank()
    {
        Json row = {{"kind", "rank"},
                    {"trait", rankable()},
                    {"part", pick(2) == 0 ? "top" : "bottom"},
                    {"includeUnknown", pick(4) == 0}};
        if (pick(2) == 0) {
            row["people"] = pick(25);
        } else {
            row["percent"] = pick(2) == 0 ? Json(pick(101)) : Json(pick(1000) / 10.0);
        }
        return row;
    }

    Json sample()
    {
        const double from = pick(90);
        return {{"kind", "sample"}, {"salt", salt()}, {"from", from}, {"to", from + 0.5 + pick(10)}};
    }

    Json prediction()
    {
        Json row = {{"kind", "prediction"}, {"prediction", "likely"}};
        switch (pick(3)) {
        case 0:
            row["part"] = "score";
            compare(row, CellType::Number, [&] { return Json(pick(10) / 10.0); });
            return row;
        case 1:
            row["part"] = "bottom";
            break;
        default:
            row["part"] = "top";
        }
        static const std::vector<double> kPercents{20, 50, 80, 33.5, 100};
        row["percent"] = m_shop.pickOf(kPercents);
        row["includeUnknown"] = pick(4) == 0;
        return row;
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
        if (pick(5) == 0) {
            row["same"] = pick(2) == 0 ? "sku" : "amount";
        }
        for (unsigned i = 0, count = pick(3); i < count; ++i) {
            row["where"].push_back(property());
        }
        return row;
    }

    /// Not nothing.
    Json length()
    {
        Json json = span(30);
        json["count"] = json["count"].get<unsigned>() + 1;
        return json;
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
        static const std::vector<std::string> kKinds{"ever", "last", "ago", "since", "before", "between", "around"};
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
        } else if (json["kind"] == "around") {
            json["trait"] = pick(2) == 0 ? "born" : "joined";
            json["before"] = span(30);
            json["after"] = length();
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
              "afterNext", "anniversaryWithinNext", "anniversaryWithinLast", "exists", "notExists"}},
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
        if (op.starts_with("within") || op == "beforeLast" || op == "afterNext" || op.starts_with("anniversary")) {
            row["span"] = span(30);
            count = 0;
            if (op.starts_with("anniversary")) {
                row["span"] = {{"count", pick(40)}, {"unit", "days"}};
            }
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
    std::vector<std::string> m_kinds;
};

} // namespace weir::test
