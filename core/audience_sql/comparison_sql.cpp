#include "core/audience_sql/comparison_sql.h"

#include "core/audience/comparison.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace weir::audience {
namespace {

using namespace phrase;

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

Expr oneOf(const Expr& cell, const std::vector<Value>& values)
{
    if (values.size() == 1) {
        return call(F::Equal, {cell, value(values.front())});
    }
    std::vector<Expr> arguments = {cell};
    std::transform(values.begin(), values.end(), std::back_inserter(arguments),
                   [](const Value& v) { return value(v); });
    return call(F::In, std::move(arguments));
}

/// False, but unknown where the cell is.
Expr never(const Expr& cell)
{
    return call(F::Case, {isNotNull(cell), value(false)});
}

// --- texts

Result<Expr> textSql(const Comparison& is, const Expr& cell)
{
    if (is.ignoreCase || is.op == Operator::Like) {
        return Error(ErrorCode::Unsupported, "audience.sql.case",
                     "Upper and lower case are made equal in Weir as Unicode says, and in databases in other ways. "
                     "Compare with the exact letters.");
    }
    const Expr& text = cell;
    std::vector<Value> texts;
    for (const Value& given : is.values) {
        WEIR_ASSIGN_OR_RETURN(const Value read, valueAs(given, TypeKind::Text));
        const std::string& own = std::get<std::string>(read);
        if (own.find('\0') != std::string::npos) {
            return Error(ErrorCode::Unsupported, "audience.sql.zero",
                         "A value holds the character zero, which no database has in texts.");
        }
        texts.emplace_back(own);
    }
    const auto any = [&](F function) {
        std::vector<Expr> parts;
        for (const Value& own : texts) {
            parts.push_back(call(function, {text, value(own)}));
        }
        return either(std::move(parts));
    };
    switch (is.op) {
    case Operator::Equals:
    case Operator::AnyOf:
        return oneOf(text, texts);
    case Operator::NotEquals:
    case Operator::NoneOf:
        return no(oneOf(text, texts));
    case Operator::Contains:
    case Operator::ContainsAny:
        return any(F::Contains);
    case Operator::NotContains:
        return no(any(F::Contains));
    case Operator::StartsWith:
        return any(F::StartsWith);
    case Operator::EndsWith:
        return any(F::EndsWith);
    case Operator::Regex: {
        WEIR_ASSIGN_OR_RETURN(std::string pattern, patternForEngines(std::get<std::string>(texts.front())));
        return call(F::RegexpMatches, {text, value(std::move(pattern))});
    }
    case Operator::IsEmpty:
        return call(F::Equal, {cell, value(std::string())});
    case Operator::IsNotEmpty:
        return call(F::NotEqual, {cell, value(std::string())});
    default:
        return never(cell);
    }
}

// --- lists and documents

bool plainWord(const std::string& text)
{
    // Texts that no number, list or object is written as.
    const bool number = text.find_first_of("0123456789") != std::string::npos;
    return !number && text != "null" && text.find_first_of("[{") == std::string::npos;
}

Result<Expr> elementsSql(const Comparison& is, const Expr& cell, TypeKind kind)
{
    if (is.ignoreCase) {
        return Error(ErrorCode::Unsupported, "audience.sql.elements",
                     "Elements of a list cannot be compared without regard to upper and lower case in SQL.");
    }
    const bool document = kind == TypeKind::JsonValue;
    if (is.op == Operator::IsEmpty || is.op == Operator::IsNotEmpty) {
        // Of a document without elements, that is of a text or a number, the length is NULL: not empty.
        const Expr length =
            document ? orElse(call(F::JsonLength, {cell}), std::int64_t{1}) : call(F::ListLength, {cell});
        const Expr empty = call(F::Equal, {length, value(std::int64_t{0})});
        const Expr known = document ? call(F::Case, {isNotNull(cell), empty}) : empty;
        return is.op == Operator::IsEmpty ? known : no(known);
    }
    std::vector<Expr> parts;
    for (const Value& given : is.values) {
        WEIR_ASSIGN_OR_RETURN(const Value read, valueAs(given, TypeKind::Text));
        if (document && !plainWord(std::get<std::string>(read))) {
            return Error(ErrorCode::Unsupported, "audience.sql.documents",
                         "Numbers inside a document are written in other ways by other engines, so they cannot be "
                         "looked for in SQL. Make a trait of the value first.");
        }
        const Expr list = document ? call(F::JsonTexts, {cell}) : cell;
        const Expr found = call(F::ListContains, {list, value(read)});
        parts.push_back(document ? call(F::Case, {isNotNull(cell), orElse(found, false)}) : found);
    }
    const Expr any = either(std::move(parts));
    return is.op == Operator::NotContains ? no(any) : any;
}

// --- numbers and times

/// cell OP values, which are of the cell's type.
Result<Expr> orderSql(Operator op, const Expr& cell, const std::vector<Value>& values)
{
    const auto compare = [&](F function) { return call(function, {cell, value(values.at(0))}); };
    switch (op) {
    case Operator::Equals:
    case Operator::AnyOf:
        return oneOf(cell, values);
    case Operator::NotEquals:
    case Operator::NoneOf:
        return no(oneOf(cell, values));
    case Operator::Less:
    case Operator::Before:
        return compare(F::Less);
    case Operator::LessOrEqual:
    case Operator::BeforeLast:
        return compare(F::LessOrEqual);
    case Operator::Greater:
    case Operator::After:
    case Operator::AfterNext:
        return compare(F::Greater);
    case Operator::GreaterOrEqual:
        return compare(F::GreaterOrEqual);
    case Operator::Between:
        return call(F::Between, {cell, value(values.at(0)), value(values.at(1))});
    case Operator::WithinLast:
    case Operator::WithinNext:
        return both(compare(F::Greater), call(F::LessOrEqual, {cell, value(values.at(1))}));
    default:
        return never(cell);
    }
}

/// Whole numbers against a fraction: the whole number next to it decides, because engines would make doubles of both.
Result<Expr> wholeSql(const Comparison& is, const Expr& cell, const std::vector<Value>& values)
{
    constexpr double kBeyond = 9.2e18;
    std::vector<Value> whole;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto* fraction = std::get_if<double>(&values[i]);
        if (!fraction) {
            whole.push_back(values[i]);
            continue;
        }
        const bool list = is.op == Operator::Equals || is.op == Operator::NotEquals || is.op == Operator::AnyOf ||
                          is.op == Operator::NoneOf;
        const bool fits = std::abs(*fraction) < kBeyond;
        if (list) {
            if (fits && std::floor(*fraction) == *fraction) {
                whole.emplace_back(static_cast<std::int64_t>(*fraction));
            }
            continue; // no whole number equals it
        }
        const bool up = is.op == Operator::Less || is.op == Operator::GreaterOrEqual ||
                        (is.op == Operator::Between && i == 0); // x < 1.5 is x < 2
        const double next = up ? std::ceil(*fraction) : std::floor(*fraction);
        whole.emplace_back(fits ? static_cast<std::int64_t>(next) : *fraction > 0 ? INT64_MAX : INT64_MIN);
        if (!fits) {
            const bool less = is.op == Operator::Less || is.op == Operator::LessOrEqual;
            if (is.op != Operator::Between) {
                return less == (*fraction > 0) ? no(never(cell)) : never(cell);
            }
        }
    }
    if (whole.empty()) {
        const bool none = is.op == Operator::NotEquals || is.op == Operator::NoneOf;
        return none ? no(never(cell)) : never(cell);
    }
    return orderSql(is.op, cell, whole);
}

/// Ranges of days of the year as month * 100 + day, out of those that the window of an anniversary has.
std::vector<std::pair<std::int64_t, std::int64_t>> anniversaryRanges(const Comparison& is, Instant asOf)
{
    using namespace std::chrono;
    constexpr std::int64_t kLongestYear = 366;
    std::array<bool, 1300> marked{};
    const auto mark = [&](unsigned month, unsigned day) { marked[month * 100 + day] = true; };
    const sys_days today = floor<days>(sys_time<microseconds>(microseconds(asOf.micros)));
    const int step = is.op == Operator::AnniversaryWithinNext ? 1 : -1;
    for (std::int64_t i = 0; i < std::min(is.span.duration().micros / kMicrosPerDay, kLongestYear); ++i) {
        const year_month_day day{today + days(step * i)};
        mark(unsigned(day.month()), unsigned(day.day()));
        if (day.month() == February && day.day() == std::chrono::day(28) && !day.year().is_leap()) {
            mark(2, 29);
        }
    }
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
    bool open = false;
    constexpr int kLeapYear = 2024;
    for (sys_days at = sys_days(year(kLeapYear) / January / 1); at <= sys_days(year(kLeapYear) / December / 31);
         at += days(1)) {
        const year_month_day day{at};
        const std::int64_t number = std::int64_t{unsigned(day.month())} * 100 + unsigned(day.day());
        if (!marked[static_cast<std::size_t>(number)]) {
            open = false;
        } else if (open) {
            ranges.back().second = number;
        } else {
            ranges.emplace_back(number, number);
            open = true;
        }
    }
    return ranges;
}

Result<Expr> timeSql(const Comparison& is, const Expr& cell, Instant asOf)
{
    if (is.op == Operator::AnniversaryWithinNext || is.op == Operator::AnniversaryWithinLast) {
        const Expr day =
            call(F::Add, {call(F::Multiply, {call(F::Month, {cell}), value(std::int64_t{100})}), call(F::Day, {cell})});
        std::vector<Expr> parts;
        for (const auto& [first, last] : anniversaryRanges(is, asOf)) {
            parts.push_back(call(F::Between, {day, value(first), value(last)}));
        }
        return parts.empty() ? never(cell) : either(std::move(parts));
    }
    std::vector<Value> times;
    const Duration span = is.span.duration();
    switch (is.op) {
    case Operator::WithinLast:
        times = {asOf - span, asOf};
        break;
    case Operator::WithinNext:
        times = {asOf, asOf + span};
        break;
    case Operator::BeforeLast:
        times = {asOf - span};
        break;
    case Operator::AfterNext:
        times = {asOf + span};
        break;
    default:
        for (const Value& given : is.values) {
            WEIR_ASSIGN_OR_RETURN(Value read, valueAs(given, TypeKind::Instant));
            times.push_back(std::move(read));
        }
    }
    return orderSql(is.op, cell, times);
}

Result<Expr> presentSql(const Comparison& is, const Expr& cell, TypeKind kind, Instant asOf)
{
    switch (kind) {
    case TypeKind::Text:
        return textSql(is, cell);
    case TypeKind::JsonValue:
    case TypeKind::List:
        return elementsSql(is, cell, kind);
    case TypeKind::Date:
    case TypeKind::Instant:
        return timeSql(is, cell, asOf);
    case TypeKind::Boolean:
        if (is.op == Operator::IsTrue || is.op == Operator::IsFalse) {
            return is.op == Operator::IsTrue ? cell : no(cell);
        }
        break;
    default:
        break;
    }
    std::vector<Value> values;
    for (const Value& given : is.values) {
        WEIR_ASSIGN_OR_RETURN(Value read, valueAs(given, kind));
        if (const auto* whole = std::get_if<std::int64_t>(&read);
            whole && (kind == TypeKind::Number || kind == TypeKind::Decimal)) {
            read = static_cast<double>(*whole);
        }
        values.push_back(std::move(read));
    }
    return kind == TypeKind::Integer ? wholeSql(is, cell, values) : orderSql(is.op, cell, values);
}

} // namespace

Result<Expr> comparisonSql(const Comparison& comparison, const Expr& cell, TypeKind kind, Instant asOf)
{
    // Matcher says what is wrong with operator and values.
    WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(comparison, kind, asOf));
    static_cast<void>(matcher);
    if (comparison.op == Operator::Exists) {
        return isNotNull(cell);
    }
    if (comparison.op == Operator::NotExists) {
        return isNull(cell);
    }
    WEIR_ASSIGN_OR_RETURN(Expr present, presentSql(comparison, cell, kind, asOf));
    return comparison.includeUnknown ? orElse(std::move(present), true) : std::move(present);
}

} // namespace weir::audience
