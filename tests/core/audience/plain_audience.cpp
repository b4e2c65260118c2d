#include "tests/core/audience/plain_audience.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <regex>

namespace weir::test {
namespace {

enum class Truth
{
    No,
    Unknown,
    Yes
};

Truth truth(bool value)
{
    return value ? Truth::Yes : Truth::No;
}

Truth opposite(Truth value)
{
    return value == Truth::Yes ? Truth::No : value == Truth::No ? Truth::Yes : Truth::Unknown;
}

bool isNull(const Cell& cell)
{
    return std::holds_alternative<std::monostate>(cell);
}

std::string lowered(std::string text)
{
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

/// Numbers without losing a digit of either side: long double has the 64 bits of an integer.
long double numberOf(const Json& value)
{
    if (value.is_string()) {
        return std::stold(value.get<std::string>());
    }
    return value.is_number_float() ? static_cast<long double>(value.get<double>())
                                   : static_cast<long double>(value.get<std::int64_t>());
}

std::int64_t spanOf(const Json& span)
{
    static const std::map<std::string, std::int64_t> kUnits{
        {"minutes", 60'000'000}, {"hours", 3'600'000'000}, {"days", 86'400'000'000}, {"weeks", 604'800'000'000}};
    return span["count"].get<std::int64_t>() * kUnits.at(span["unit"].get<std::string>());
}

bool textHolds(const std::string& op, const std::string& cell, const Json& is)
{
    const bool ignoreCase = is.value("ignoreCase", false) || op == "like";
    const auto ready = [&](const std::string& text) { return ignoreCase ? lowered(text) : text; };
    const std::string text = ready(cell);
    std::vector<std::string> wanted;
    for (const Json& value : is.value("values", Json::array())) {
        wanted.push_back(ready(value.is_string() ? value.get<std::string>() : value.dump()));
    }
    const auto any = [&](auto holds) { return std::any_of(wanted.begin(), wanted.end(), holds); };
    if (op == "equals" || op == "anyOf") {
        return any([&](const std::string& value) { return text == value; });
    }
    if (op == "notEquals" || op == "noneOf") {
        return !any([&](const std::string& value) { return text == value; });
    }
    if (op == "contains" || op == "containsAny" || op == "notContains") {
        return any([&](const std::string& value) { return text.find(value) != std::string::npos; }) !=
               (op == "notContains");
    }
    if (op == "startsWith") {
        return text.substr(0, wanted[0].size()) == wanted[0];
    }
    if (op == "endsWith") {
        return text.size() >= wanted[0].size() && text.substr(text.size() - wanted[0].size()) == wanted[0];
    }
    if (op == "like") {
        std::string pattern;
        for (const char c : wanted[0]) {
            pattern += c == '*' ? "[^]*" : c == '?' ? "[^]" : std::string("[") + c + "]";
        }
        return std::regex_match(text, std::regex(pattern));
    }
    if (op == "regex") {
        const auto flags =
            is.value("ignoreCase", false) ? std::regex::ECMAScript | std::regex::icase : std::regex::ECMAScript;
        return std::regex_search(cell, std::regex(is["values"][0].get<std::string>(), flags));
    }
    return cell.empty() == (op == "isEmpty");
}

template <class Number>
bool orderHolds(const std::string& op, Number cell, const std::vector<Number>& wanted)
{
    const bool among = std::find(wanted.begin(), wanted.end(), cell) != wanted.end();
    if (op == "equals" || op == "anyOf") {
        return among;
    }
    if (op == "notEquals" || op == "noneOf") {
        return !among;
    }
    if (op == "less" || op == "before") {
        return cell < wanted[0];
    }
    if (op == "lessOrEqual") {
        return cell <= wanted[0];
    }
    if (op == "greater" || op == "after") {
        return cell > wanted[0];
    }
    if (op == "greaterOrEqual") {
        return cell >= wanted[0];
    }
    return wanted[0] <= cell && cell <= wanted[1]; // between
}

bool listHolds(const std::string& op, const std::string& cell, const Json& is)
{
    const Json list = Json::parse(cell);
    if (op == "isEmpty" || op == "isNotEmpty") {
        return list.empty() == (op == "isEmpty");
    }
    bool found = false;
    for (const Json& element : list) {
        for (const Json& value : is["values"]) {
            const bool ignore = is.value("ignoreCase", false);
            const auto ready = [&](const std::string& text) { return ignore ? lowered(text) : text; };
            found = found || ready(element.get<std::string>()) == ready(value.get<std::string>());
        }
    }
    return found != (op == "notContains");
}

bool timeHolds(const std::string& op, std::int64_t cell, const Json& is, std::int64_t now)
{
    if (op == "withinLast") {
        return now - spanOf(is["span"]) < cell && cell <= now;
    }
    if (op == "withinNext") {
        return now < cell && cell <= now + spanOf(is["span"]);
    }
    if (op == "beforeLast") {
        return cell <= now - spanOf(is["span"]);
    }
    if (op == "afterNext") {
        return cell > now + spanOf(is["span"]);
    }
    std::vector<std::int64_t> wanted;
    for (const Json& value : is["values"]) {
        wanted.push_back(timeOf(value.get<std::string>()));
    }
    return orderHolds(op, cell, wanted);
}

/// A row's comparison with a cell of a known type.
Truth compare(const Cell& cell, CellType type, const Json& is, std::int64_t now)
{
    const auto op = is["operator"].get<std::string>();
    if (op == "exists" || op == "notExists") {
        return truth(isNull(cell) == (op == "notExists"));
    }
    if (isNull(cell)) {
        return is.value("includeUnknown", false) ? Truth::Yes : Truth::Unknown;
    }
    switch (type) {
    case CellType::Boolean:
        return truth(std::get<bool>(cell) == (op == "isTrue" || (op == "equals" && is["values"][0].get<bool>())));
    case CellType::Text:
        return truth(textHolds(op, std::get<std::string>(cell), is));
    case CellType::List:
        return truth(listHolds(op, std::get<std::string>(cell), is));
    case CellType::Time:
        return truth(timeHolds(op, std::get<std::int64_t>(cell), is, now));
    case CellType::Integer:
    case CellType::Duration: {
        std::vector<long double> wanted;
        for (const Json& value : is["values"]) {
            wanted.push_back(numberOf(value));
        }
        return truth(orderHolds(op, static_cast<long double>(std::get<std::int64_t>(cell)), wanted));
    }
    case CellType::Number: {
        std::vector<double> wanted;
        for (const Json& value : is["values"]) {
            wanted.push_back(static_cast<double>(numberOf(value)));
        }
        return truth(orderHolds(op, std::get<double>(cell), wanted));
    }
    }
    return Truth::No;
}

/// Properties have no declared type: what the comparison asks for decides how the cell is read.
std::pair<Cell, CellType> readProperty(const Cell& cell, const Json& is)
{
    const auto op = is["operator"].get<std::string>();
    const Json values = is.value("values", Json::array());
    if (op == "exists" || op == "notExists") {
        return {cell, CellType::Text};
    }
    const std::set<std::string> timeOnly{"before", "after", "withinLast", "withinNext", "beforeLast", "afterNext"};
    const std::set<std::string> ordered{"less", "lessOrEqual", "greater", "greaterOrEqual", "between"};
    const bool numbers = !values.empty() &&
                         std::all_of(values.begin(), values.end(), [](const Json& value) { return value.is_number(); });
    const bool flags = op == "isTrue" || op == "isFalse" || (op == "equals" && values[0].is_boolean());
    if (flags) {
        return {std::holds_alternative<bool>(cell) ? cell : Cell{}, CellType::Boolean};
    }
    if (timeOnly.contains(op) || (ordered.contains(op) && !numbers)) {
        return {std::holds_alternative<std::int64_t>(cell) ? cell : Cell{}, CellType::Time};
    }
    if (numbers && (ordered.contains(op) || op == "equals" || op == "notEquals" || op == "anyOf" || op == "noneOf")) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            double number = 0;
            const char* end = text->data() + text->size();
            const auto read = std::from_chars(text->data(), end, number);
            if (read.ec == std::errc{} && read.ptr == end) {
                return {Cell(number), CellType::Number};
            }
            return {Cell{}, CellType::Number};
        }
        if (const auto* flag = std::get_if<bool>(&cell)) {
            return {Cell(*flag ? 1.0 : 0.0), CellType::Number};
        }
        return {std::holds_alternative<double>(cell) ? cell : Cell{}, CellType::Number};
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return {Cell(std::to_string(static_cast<int>(*number))), CellType::Text}; // tests ask texts of whole ones only
    }
    if (const auto* flag = std::get_if<bool>(&cell)) {
        return {Cell(std::string(*flag ? "true" : "false")), CellType::Text};
    }
    return {std::holds_alternative<std::string>(cell) ? cell : Cell{}, CellType::Text};
}

/// Is an event at `t` inside the window?
bool inside(const Json& window, std::int64_t t, std::int64_t now)
{
    if (t > now) {
        return false;
    }
    const auto kind = window.value("kind", std::string("ever"));
    const auto zone = window.value("zone", std::string());
    // t lies less than `span` before now.
    const auto younger = [&](const Json& span) {
        const auto unit = span["unit"].get<std::string>();
        if (!zone.empty() && (unit == "days" || unit == "weeks")) {
            const auto days = span["count"].get<std::int64_t>() * (unit == "weeks" ? 7 : 1);
            return t >= dayStart(now, days - 1, zone);
        }
        return t > now - spanOf(span);
    };
    if (kind == "last") {
        return younger(window["span"]);
    }
    if (kind == "ago") {
        return younger(window["far"]) && !younger(window["near"]);
    }
    if ((kind == "since" || kind == "between") && t < timeOf(window["from"], zone)) {
        return false;
    }
    return (kind != "before" && kind != "between") || t < timeOf(window["to"], zone);
}

/// Was somebody who was first seen at `first` known when the window began?
bool knownBefore(const Json& window, std::int64_t first, std::int64_t now)
{
    const auto kind = window.value("kind", std::string("ever"));
    if (kind == "ever" || kind == "before") {
        return true;
    }
    // Somebody who appeared inside the window, or in the very moment in which it begins, came later.
    const auto zone = window.value("zone", std::string());
    if (kind == "since" || kind == "between") {
        return first <= now && first < timeOf(window["from"], zone);
    }
    const Json& longest = window[kind == "ago" ? "far" : "span"];
    return first <= now && !inside({{"kind", "last"}, {"span", longest}, {"zone", zone}}, first, now);
}

Truth eventRow(const Json& row, const PlainPerson& person, std::int64_t now)
{
    const Json window = row.value("window", Json::object());
    std::int64_t count = 0;
    for (const PlainEvent& event : person.events) {
        bool counts = event.name == row["event"] && inside(window, event.at, now);
        for (const Json& is : row.value("where", Json::array())) {
            const auto property = event.properties.find(is["property"].get<std::string>());
            const auto [cell, type] = readProperty(property == event.properties.end() ? Cell{} : property->second, is);
            counts = counts && compare(cell, type, is, now) == Truth::Yes;
        }
        count += counts ? 1 : 0;
    }
    const auto how = row.value("compare", std::string("atLeast"));
    const auto times = row.value("times", std::int64_t{1});
    const bool holds = how == "atLeast" ? count >= times : how == "atMost" ? count <= times : count == times;
    const bool matches = holds == row.value("did", true);
    const auto first = person.firstSeen();
    if (matches && count == 0 && !row.value("everyone", false) && first && !knownBefore(window, *first, now)) {
        return Truth::Unknown;
    }
    return truth(matches);
}

Truth consentRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const std::vector<std::string> strictness{"granted", "unknown", "denied", "withdrawn"};
    const auto strict = [&](const std::string& state) {
        return std::find(strictness.begin(), strictness.end(), state) - strictness.begin();
    };
    const PlainConsent* newest = nullptr;
    for (const PlainConsent& consent : person.consents) {
        if (consent.purpose == row["purpose"] && consent.at <= rules.asOf &&
            (!newest || consent.at > newest->at ||
             (consent.at == newest->at && strict(consent.state) > strict(newest->state)))) {
            newest = &consent;
        }
    }
    std::string standing = newest ? newest->state : "neverAsked";
    if (const auto valid = rules.validity.find(row["purpose"]);
        standing == "granted" && valid != rules.validity.end() && newest->at <= rules.asOf - valid->second) {
        standing = "expired";
    }
    const Json& wanted = row["standings"];
    return truth(std::find(wanted.begin(), wanted.end(), Json(standing)) != wanted.end());
}

bool counts(const Json& row)
{
    if (row.value("disabled", false)) {
        return false;
    }
    return row["kind"] != "group" || std::any_of(row["rows"].begin(), row["rows"].end(), counts);
}

Truth group(const Json& json, const PlainPerson& person, std::size_t place, const PlainRules& rules, const char* usual);

Truth oneRow(const Json& row, const PlainPerson& person, std::size_t place, const PlainRules& rules)
{
    const auto kind = row["kind"].get<std::string>();
    if (kind == "trait") {
        const auto trait = row["trait"].get<std::string>();
        const auto cell = person.traits.find(trait);
        return compare(cell == person.traits.end() ? Cell{} : cell->second, rules.traitTypes.at(trait), row,
                       rules.asOf);
    }
    if (kind == "identifier") {
        return compare(person.id.empty() ? Cell{} : Cell(person.id), CellType::Text, row, rules.asOf);
    }
    if (kind == "event") {
        return eventRow(row, person, rules.asOf);
    }
    if (kind == "consent") {
        return consentRow(row, person, rules);
    }
    if (kind == "audience") {
        return truth(rules.audiences.at(row["audience"]).contains(place) == row.value("in", true));
    }
    return group(row, person, place, rules, "all");
}

Truth group(const Json& json, const PlainPerson& person, std::size_t place, const PlainRules& rules, const char* usual)
{
    const auto match = json.value("match", std::string(usual));
    Truth result = match == "any" ? Truth::No : Truth::Yes;
    for (const Json& row : json["rows"]) {
        if (counts(row)) {
            const Truth one = oneRow(row, person, place, rules);
            result = match == "any"    ? std::max(result, one)
                     : match == "none" ? std::min(result, opposite(one))
                                       : std::min(result, one);
        }
    }
    return result;
}

} // namespace

std::optional<std::int64_t> PlainPerson::firstSeen() const
{
    std::optional<std::int64_t> first;
    for (const PlainEvent& event : events) {
        first = std::min(first.value_or(event.at), event.at);
    }
    for (const PlainConsent& consent : consents) {
        first = std::min(first.value_or(consent.at), consent.at);
    }
    return first;
}

bool isMember(const Json& definition, const PlainPerson& person, std::size_t place, const PlainRules& rules)
{
    const Json none = {{"rows", Json::array()}};
    const Json include = definition.value("include", none);
    const Json exclude = definition.value("exclude", none);
    const auto any = [](const Json& group) { return std::any_of(group["rows"].begin(), group["rows"].end(), counts); };
    if (any(include) && group(include, person, place, rules, "all") != Truth::Yes) {
        return false;
    }
    return !any(exclude) || group(exclude, person, place, rules, "any") != Truth::Yes;
}

std::int64_t timeOf(const std::string& text, const std::string& zone)
{
    const auto whole = QString::fromStdString(text);
    const QDate date = QDate::fromString(whole.left(10), Qt::ISODate);
    const QString rest = whole.mid(11);
    const bool stated = rest.endsWith('Z');
    if (rest.isEmpty() && !zone.empty()) {
        return dayStart(QDateTime(date, QTime(12, 0), QTimeZone(zone.c_str())).toMSecsSinceEpoch() * 1000, 0, zone);
    }
    const QString time = stated ? rest.chopped(1) : rest;
    std::int64_t micros = 0; // below a second, which Qt would cut at milliseconds
    if (const qsizetype point = time.indexOf('.'); point >= 0) {
        micros = time.mid(point + 1).leftJustified(6, '0').toLongLong();
    }
    const QTime clock = time.isEmpty() ? QTime(0, 0) : QTime::fromString(time.section('.', 0, 0), Qt::ISODate);
    const QDateTime moment =
        zone.empty() || stated ? QDateTime(date, clock, Qt::UTC) : QDateTime(date, clock, QTimeZone(zone.c_str()));
    return moment.toMSecsSinceEpoch() * 1000 + micros;
}

std::int64_t dayStart(std::int64_t at, std::int64_t days, const std::string& zone)
{
    constexpr std::int64_t kStep = 15 * 60 * 1'000'000LL; // every change of a clock happens at a quarter
    static std::map<std::tuple<std::int64_t, std::int64_t, std::string>, std::int64_t> known;
    const auto key = std::make_tuple(at, days, zone);
    if (const auto found = known.find(key); found != known.end()) {
        return found->second;
    }
    const QTimeZone place(zone.c_str());
    const auto dayOf = [&](std::int64_t micros) {
        const auto seconds = static_cast<std::int64_t>(std::floor(static_cast<double>(micros) / 1e6));
        return QDateTime::fromSecsSinceEpoch(seconds, place).date();
    };
    const QDate wanted = dayOf(at).addDays(-days);
    std::int64_t t = QDateTime(wanted.addDays(-2), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() * 1000;
    while (dayOf(t) < wanted) {
        t += kStep;
    }
    return known[key] = t;
}

} // namespace weir::test
