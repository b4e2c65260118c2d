#include "tests/core/audience/plain_cells.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <regex>
#include <set>

namespace weir::test {
namespace {

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

QDate utcDay(std::int64_t micros)
{
    return QDate(1970, 1, 1).addDays(static_cast<qint64>(std::floor(static_cast<double>(micros) / 86'400e6)));
}

/// Walks the days of the window and asks of each whether it is the anniversary.
bool anniversaryHolds(std::int64_t cell, std::int64_t now, std::int64_t span, int step)
{
    const QDate born = utcDay(cell);
    QDate day = utcDay(now);
    for (std::int64_t i = 0; i < span / 86'400'000'000; ++i, day = day.addDays(step)) {
        const bool leapDay = born.month() == 2 && born.day() == 29 && !QDate::isLeapYear(day.year());
        if (day.month() == born.month() && day.day() == (leapDay ? 28 : born.day())) {
            return true;
        }
    }
    return false;
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
    if (op.starts_with("anniversary")) {
        return anniversaryHolds(cell, now, spanOf(is["span"]), op == "anniversaryWithinNext" ? 1 : -1);
    }
    std::vector<std::int64_t> wanted;
    for (const Json& value : is["values"]) {
        wanted.push_back(timeOf(value.get<std::string>()));
    }
    return orderHolds(op, cell, wanted);
}

} // namespace

std::int64_t spanOf(const Json& span)
{
    static const std::map<std::string, std::int64_t> kUnits{
        {"minutes", 60'000'000}, {"hours", 3'600'000'000}, {"days", 86'400'000'000}, {"weeks", 604'800'000'000}};
    return span["count"].get<std::int64_t>() * kUnits.at(span["unit"].get<std::string>());
}

Truth truth(bool value)
{
    return value ? Truth::Yes : Truth::No;
}

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

std::pair<Cell, CellType> readProperty(const Cell& cell, const Json& is)
{
    const auto op = is["operator"].get<std::string>();
    const Json values = is.value("values", Json::array());
    if (op == "exists" || op == "notExists") {
        return {cell, CellType::Text};
    }
    const std::set<std::string> timeOnly{"before",
                                         "after",
                                         "withinLast",
                                         "withinNext",
                                         "beforeLast",
                                         "afterNext",
                                         "anniversaryWithinNext",
                                         "anniversaryWithinLast"};
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
