#include "core/audience/comparison.h"

#include "core/base/text.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace weir::audience {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;
constexpr std::int64_t kExactDouble = std::int64_t{1} << 53;

/// Does the operator look at the day of the year alone?
bool isAnniversary(Operator op)
{
    return op == Operator::AnniversaryWithinNext || op == Operator::AnniversaryWithinLast;
}

/// Wildcards over folded text: '*' any run, '?' one code point. Linear in practice: only the last star is retried.
bool like(std::string_view text, std::string_view pattern)
{
    const auto step = [](std::string_view s, std::size_t at) {
        do {
            ++at;
        } while (at < s.size() && (static_cast<unsigned char>(s[at]) & 0xC0U) == 0x80U);
        return at;
    };
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            t = step(text, t);
            ++p;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            retry = step(text, retry);
            t = retry;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                       [](char c) { return c == '*'; });
}

/// The elements of a JSON array as text; anything else has none.
std::vector<std::string> elements(std::string_view text)
{
    std::vector<std::string> result;
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_array()) {
        for (const Json& item : json) {
            result.push_back(item.is_string() ? item.get<std::string>() : compactJson(item));
        }
    }
    return result;
}

bool emptyDocument(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    return text.empty() || ((json.is_array() || json.is_object()) && json.empty());
}

bool isWhole(const Value& value)
{
    return std::holds_alternative<std::int64_t>(value);
}

Error unreadable(const Value& value, TypeKind kind)
{
    // The value stands in the definition, which its author wrote; still, a filter value may be somebody's e-mail.
    static_cast<void>(value);
    return Error(ErrorCode::InvalidInput, "audience.value.unreadable",
                 "A value here cannot be read as {type}. Correct it.", {{"type", toText(DataType(kind))}});
}

long double asLong(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<long double>(*whole);
    }
    return static_cast<long double>(std::get<double>(value));
}

} // namespace

Result<Value> valueAs(const Value& value, TypeKind kind)
{
    const auto* text = std::get_if<std::string>(&value);
    switch (kind) {
    case TypeKind::Boolean:
        if (std::holds_alternative<bool>(value)) {
            return value;
        }
        break;
    case TypeKind::Integer:
    case TypeKind::Decimal:
    case TypeKind::Number:
        if (isWhole(value) || std::holds_alternative<double>(value)) {
            return value;
        }
        if (text) {
            if (auto whole = parseValue(*text, TypeKind::Integer); whole && !isNull(*whole)) {
                return *whole;
            }
            if (auto number = parseValue(*text, TypeKind::Number); number && !isNull(*number)) {
                return *number;
            }
        }
        break;
    case TypeKind::Date:
    case TypeKind::Instant:
        if (text) {
            if (auto instant = parseInstant(*text)) {
                return Value(*instant);
            }
        }
        break;
    case TypeKind::Duration:
        if (const auto* micros = std::get_if<std::int64_t>(&value)) {
            return Value(Duration{*micros});
        }
        if (text) {
            if (auto duration = parseValue(*text, TypeKind::Duration); duration && !isNull(*duration)) {
                return *duration;
            }
        }
        break;
    case TypeKind::Text:
    case TypeKind::JsonValue:
    case TypeKind::List:
        return Value(toText(value));
    case TypeKind::Null:
        break;
    }
    return unreadable(value, kind);
}

TypeKind kindFor(const Comparison& comparison)
{
    switch (comparison.op) {
    case Operator::IsTrue:
    case Operator::IsFalse:
        return TypeKind::Boolean;
    case Operator::Before:
    case Operator::After:
    case Operator::WithinLast:
    case Operator::WithinNext:
    case Operator::BeforeLast:
    case Operator::AfterNext:
    case Operator::AnniversaryWithinNext:
    case Operator::AnniversaryWithinLast:
        return TypeKind::Instant;
    case Operator::Equals:
    case Operator::NotEquals:
    case Operator::AnyOf:
    case Operator::NoneOf:
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
    case Operator::Between:
        break;
    default:
        return TypeKind::Text;
    }
    const auto& values = comparison.values;
    const auto all = [&](auto predicate) {
        return !values.empty() && std::all_of(values.begin(), values.end(), predicate);
    };
    if (all([](const Value& value) { return std::holds_alternative<bool>(value); })) {
        return TypeKind::Boolean;
    }
    if (all([](const Value& value) { return isWhole(value) || std::holds_alternative<double>(value); })) {
        const bool wide = std::any_of(values.begin(), values.end(), [](const Value& value) {
            const auto* whole = std::get_if<std::int64_t>(&value);
            return whole && (*whole > kExactDouble || *whole < -kExactDouble);
        });
        return wide ? TypeKind::Integer : TypeKind::Number;
    }
    const bool ordered = comparison.op != Operator::Equals && comparison.op != Operator::NotEquals &&
                         comparison.op != Operator::AnyOf && comparison.op != Operator::NoneOf;
    if (ordered) {
        const bool dates = all([](const Value& value) { return valueAs(value, TypeKind::Instant).has_value(); });
        return dates ? TypeKind::Instant : TypeKind::Number;
    }
    return TypeKind::Text;
}

struct Matcher::State
{
    Comparison is;
    TypeKind kind = TypeKind::Null;
    std::int64_t now = 0;
    std::vector<Value> values;      ///< Read in `kind`.
    std::vector<std::string> texts; ///< Text values, folded when case is ignored.
    std::unique_ptr<icu::RegexPattern> pattern;
    std::array<bool, std::size_t{13} * 32> anniversaries{}; ///< By month * 32 + day.

    [[nodiscard]] bool isText() const
    {
        return kind == TypeKind::Text || kind == TypeKind::JsonValue || kind == TypeKind::List;
    }
    [[nodiscard]] Verdict missing() const
    {
        if (is.op == Operator::Exists) {
            return Verdict::No;
        }
        return is.op == Operator::NotExists || is.includeUnknown ? Verdict::Yes : Verdict::Unknown;
    }

    [[nodiscard]] Result<bool> testText(std::string_view cell) const
    {
        const std::string folded = is.ignoreCase || is.op == Operator::Like ? foldCase(cell) : std::string();
        const std::string_view text = is.ignoreCase || is.op == Operator::Like ? std::string_view(folded) : cell;
        const auto any = [&](auto predicate) { return std::any_of(texts.begin(), texts.end(), predicate); };
        const auto equal = [&](const std::string& value) { return text == value; };
        const auto inside = [&](const std::string& value) { return text.find(value) != std::string_view::npos; };
        switch (is.op) {
        case Operator::Equals:
        case Operator::AnyOf:
            return any(equal);
        case Operator::NotEquals:
        case Operator::NoneOf:
            return !any(equal);
        case Operator::Contains:
        case Operator::ContainsAny:
        case Operator::NotContains: {
            bool found = false;
            if (kind == TypeKind::Text) {
                found = any(inside);
            } else {
                for (const std::string& element : elements(cell)) {
                    const std::string own = is.ignoreCase ? foldCase(element) : element;
                    found = found || any([&](const std::string& value) { return own == value; });
                }
            }
            return found != (is.op == Operator::NotContains);
        }
        case Operator::StartsWith:
            return any([&](const std::string& value) { return text.starts_with(value); });
        case Operator::EndsWith:
            return any([&](const std::string& value) { return text.ends_with(value); });
        case Operator::Like:
            return like(text, texts.front());
        case Operator::Regex:
            return testRegex(cell);
        case Operator::IsEmpty:
            return kind == TypeKind::Text ? cell.empty() : emptyDocument(cell);
        case Operator::IsNotEmpty:
            return !(kind == TypeKind::Text ? cell.empty() : emptyDocument(cell));
        case Operator::NotExists:
            return false;
        default:
            return is.op == Operator::Exists;
        }
    }

    [[nodiscard]] Result<bool> testRegex(std::string_view cell) const
    {
        constexpr std::int32_t kTimeLimit = 10'000; ///< ICU steps of about a thousand characters.
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString text =
            icu::UnicodeString::fromUTF8(icu::StringPiece(cell.data(), static_cast<std::int32_t>(cell.size())));
        const std::unique_ptr<icu::RegexMatcher> matcher(pattern->matcher(text, status));
        if (U_SUCCESS(status)) {
            matcher->setTimeLimit(kTimeLimit, status);
        }
        const bool found = U_SUCCESS(status) && matcher->find(status);
        if (U_FAILURE(status)) {
            return Error(ErrorCode::InvalidInput, "audience.regex.slow",
                         "The regular expression takes too long on some values. Make it simpler.");
        }
        return found;
    }

    /// Marks every day of the year that the window of an anniversary has.
    void markAnniversaries()
    {
        using namespace std::chrono;
        const std::int64_t span = is.span.duration().micros / kMicrosPerDay;
        const sys_days today = floor<days>(sys_time<microseconds>(microseconds(now)));
        const int step = is.op == Operator::AnniversaryWithinNext ? 1 : -1;
        constexpr std::int64_t kLongestYear = 366;
        for (std::int64_t i = 0; i < std::min(span, kLongestYear); ++i) {
            const year_month_day day{today + days(step * i)};
            anniversaries[dayOfYear(day)] = true;
            if (day.month() == February && day.day() == std::chrono::day(28) && !day.year().is_leap()) {
                anniversaries[dayOfYear(year_month_day(day.year(), February, std::chrono::day(29)))] = true;
            }
        }
    }

    [[nodiscard]] bool testAnniversary(std::int64_t micros) const
    {
        using namespace std::chrono;
        return anniversaries[dayOfYear(floor<days>(sys_time<microseconds>(microseconds(micros))))];
    }

    static std::size_t dayOfYear(const std::chrono::year_month_day& day)
    {
        return std::size_t{unsigned(day.month())} * 32 + unsigned(day.day());
    }

    /// The verdict on a present number. Numeric cells come as long double, which holds every 64-bit integer exactly.
    template <class Number>
    [[nodiscard]] bool testNumber(Number cell, const std::vector<Number>& wanted) const
    {
        switch (is.op) {
        case Operator::Equals:
            return cell == wanted[0];
        case Operator::NotEquals:
            return cell != wanted[0];
        case Operator::Less:
        case Operator::Before:
            return cell < wanted[0];
        case Operator::LessOrEqual:
            return cell <= wanted[0];
        case Operator::Greater:
        case Operator::After:
            return cell > wanted[0];
        case Operator::GreaterOrEqual:
            return cell >= wanted[0];
        case Operator::Between:
            return cell >= wanted[0] && cell <= wanted[1];
        case Operator::AnyOf:
            return std::find(wanted.begin(), wanted.end(), cell) != wanted.end();
        case Operator::NoneOf:
            return std::find(wanted.begin(), wanted.end(), cell) == wanted.end();
        case Operator::IsTrue:
            return cell != Number{0};
        case Operator::IsFalse:
            return cell == Number{0};
        case Operator::WithinLast:
            return cell > wanted[0] && cell <= wanted[1];
        case Operator::WithinNext:
            return cell > wanted[0] && cell <= wanted[1];
        case Operator::BeforeLast:
            return cell <= wanted[0];
        case Operator::AfterNext:
            return cell > wanted[0];
        default:
            return is.op == Operator::Exists;
        }
    }

    template <class Number, class CellOf>
    [[nodiscard]] std::vector<Verdict> testNumbers(const store::TypedColumn& column, const std::vector<Number>& wanted,
                                                   CellOf cellOf) const
    {
        std::vector<Verdict> verdicts(column.size(), missing());
        for (std::size_t row = 0; row < verdicts.size(); ++row) {
            if (!column.isNull(row)) {
                verdicts[row] = testNumber<Number>(cellOf(row), wanted) ? Verdict::Yes : Verdict::No;
            }
        }
        return verdicts;
    }

    /// Times as micros; the spans of "within last" and its kin become bounds.
    [[nodiscard]] std::vector<std::int64_t> times() const
    {
        const std::int64_t span = is.span.duration().micros;
        switch (is.op) {
        case Operator::WithinLast:
            return {now - span, now};
        case Operator::WithinNext:
            return {now, now + span};
        case Operator::BeforeLast:
            return {now - span};
        case Operator::AfterNext:
            return {now + span};
        default:
            break;
        }
        std::vector<std::int64_t> result;
        for (const Value& value : values) {
            if (const auto* instant = std::get_if<Instant>(&value)) {
                result.push_back(instant->micros);
            } else if (const auto* duration = std::get_if<Duration>(&value)) {
                result.push_back(duration->micros);
            } else if (const auto* flag = std::get_if<bool>(&value)) {
                result.push_back(*flag ? 1 : 0);
            }
        }
        return result;
    }
};

Matcher::Matcher(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Result<Matcher> Matcher::make(const Comparison& comparison, TypeKind kind, Instant asOf)
{
    auto state = std::make_unique<State>();
    state->is = comparison;
    state->kind = kind;
    state->now = asOf.micros;
    const std::vector<Operator> allowed = operatorsFor(kind);
    const bool timeOrder = (kind == TypeKind::Date || kind == TypeKind::Instant) &&
                           (comparison.op == Operator::Less || comparison.op == Operator::LessOrEqual ||
                            comparison.op == Operator::Greater || comparison.op == Operator::GreaterOrEqual);
    const bool booleanEquals = kind == TypeKind::Boolean && comparison.op == Operator::Equals;
    if (!timeOrder && !booleanEquals && std::find(allowed.begin(), allowed.end(), comparison.op) == allowed.end()) {
        return Error(ErrorCode::InvalidInput, "audience.operator.type", "\"{operator}\" does not work on {type}.",
                     {{"operator", std::string(title(comparison.op))}, {"type", toText(DataType(kind))}});
    }
    for (const Value& value : comparison.values) {
        WEIR_ASSIGN_OR_RETURN(Value read, valueAs(value, kind));
        if (state->isText()) {
            const bool fold = comparison.ignoreCase || comparison.op == Operator::Like;
            const std::string& text = std::get<std::string>(read);
            state->texts.push_back(fold ? foldCase(text) : text);
        }
        state->values.push_back(std::move(read));
    }
    const int wanted = valueCount(comparison.op);
    if (wanted >= 0 ? static_cast<int>(state->values.size()) != wanted : state->values.empty()) {
        return Error(ErrorCode::InvalidInput, "audience.values.missing", "\"{operator}\" misses a value.",
                     {{"operator", std::string(title(comparison.op))}});
    }
    if (comparison.op == Operator::Regex) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where{};
        state->pattern.reset(icu::RegexPattern::compile(
            icu::UnicodeString::fromUTF8(std::get<std::string>(state->values.front())),
            comparison.ignoreCase ? static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE) : 0U, where, status));
        if (U_FAILURE(status)) {
            return Error(ErrorCode::InvalidInput, "audience.regex.wrong",
                         "The regular expression is wrong near character {position}.",
                         {{"position", std::to_string(where.offset + 1)}});
        }
    }
    if (isAnniversary(comparison.op)) {
        state->markAnniversaries();
    }
    return Matcher(std::move(state));
}

Result<std::vector<Verdict>> Matcher::test(const store::TypedColumn& column) const
{
    const State& state = *m_state;
    if (state.isText()) {
        std::vector<Verdict> byValue(column.dictionary.size());
        for (std::size_t i = 0; i < byValue.size(); ++i) {
            WEIR_ASSIGN_OR_RETURN(const bool match, state.testText(column.dictionary[i]));
            byValue[i] = match ? Verdict::Yes : Verdict::No;
        }
        std::vector<Verdict> verdicts(column.size(), state.missing());
        for (std::size_t row = 0; row < verdicts.size(); ++row) {
            if (!column.isNull(row)) {
                verdicts[row] = byValue[column.codes[row]];
            }
        }
        return verdicts;
    }
    if (isAnniversary(state.is.op)) {
        const std::int64_t unit = state.kind == TypeKind::Date ? kMicrosPerDay : 1;
        std::vector<Verdict> verdicts(column.size(), state.missing());
        for (std::size_t row = 0; row < verdicts.size(); ++row) {
            if (!column.isNull(row)) {
                verdicts[row] = state.testAnniversary(column.integers[row] * unit) ? Verdict::Yes : Verdict::No;
            }
        }
        return verdicts;
    }
    switch (state.kind) {
    case TypeKind::Integer:
    case TypeKind::Decimal:
    case TypeKind::Number: {
        std::vector<long double> wanted;
        std::transform(state.values.begin(), state.values.end(), std::back_inserter(wanted), asLong);
        if (state.kind == TypeKind::Integer) {
            return state.testNumbers<long double>(
                column, wanted, [&](std::size_t row) { return static_cast<long double>(column.integers[row]); });
        }
        // Both sides as doubles: 0.1 in a definition is the double nearest to it, and so is a decimal 0.1.
        std::vector<double> doubles;
        std::transform(wanted.begin(), wanted.end(), std::back_inserter(doubles),
                       [](long double value) { return static_cast<double>(value); });
        return state.testNumbers<double>(column, doubles, [&](std::size_t row) { return column.numbers[row]; });
    }
    case TypeKind::Date:
        return state.testNumbers<std::int64_t>(column, state.times(),
                                               [&](std::size_t row) { return column.integers[row] * kMicrosPerDay; });
    default:
        return state.testNumbers<std::int64_t>(column, state.times(),
                                               [&](std::size_t row) { return column.integers[row]; });
    }
}

} // namespace weir::audience
