#include "core/expr/constants.h"

#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/expr/date_pattern.h"
#include "core/expr/json_reader.h"
#include "core/expr/printer.h"
#include "core/expr/regexp.h"

#include <algorithm>
#include <array>

namespace weir::expr {
namespace {

constexpr std::array<std::string_view, 8> kUnits{"year", "quarter", "month", "week", "day", "hour", "minute", "second"};

Error unknown(std::string id, std::string sentence, const std::string& text)
{
    return {ErrorCode::InvalidInput, "expr." + std::move(id), std::move(sentence), {{"text", text}}};
}

std::optional<Error> unitError(const std::vector<Expr>& arguments, const std::string& text)
{
    const auto unit = parseUnit(text);
    if (!unit) {
        return unknown("unknownUnit",
                       "{text} is no unit. Use 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or "
                       "'second'.",
                       text);
    }
    const bool dates = std::any_of(arguments.begin(), arguments.end(),
                                   [](const Expr& argument) { return argument->type().kind() == TypeKind::Date; });
    if (dates && *unit > Unit::Day) {
        return unknown("unitTooShort", "A date has no {text}. Use a unit from day up, or cast the date as instant.",
                       text);
    }
    return std::nullopt;
}

std::optional<Error> regexpError(const std::vector<Expr>& arguments, const std::string& text, bool mayBeEmpty)
{
    const auto regexp = Regexp::parse(text);
    if (!regexp) {
        return regexp.error();
    }
    if (!mayBeEmpty && regexp->matchesEmpty()) {
        return unknown("regexpEmpty",
                       "The pattern {text} can match nothing at all, so there is no telling how often it occurs. Use + "
                       "instead of *.",
                       text);
    }
    if (arguments.size() == 3 && arguments[2]->type().kind() == TypeKind::Integer) {
        const auto group = std::get<std::int64_t>(arguments[2]->value());
        if (group < 0 || group > regexp->groups()) {
            return Error(ErrorCode::InvalidInput, "expr.regexpGroup",
                         "The pattern has {count} {count:group|groups} in brackets; there is no group {group}.",
                         {{"count", std::to_string(regexp->groups())}, {"group", std::to_string(group)}});
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Unit> parseUnit(std::string_view text)
{
    std::string word = toLower(text);
    if (word.size() > 1 && word.back() == 's') {
        word.pop_back();
    }
    const auto* found = std::find(kUnits.begin(), kUnits.end(), word);
    return found == kUnits.end() ? std::nullopt : std::optional(static_cast<Unit>(found - kUnits.begin()));
}

std::string_view name(Unit unit)
{
    return kUnits[static_cast<std::size_t>(unit)];
}

std::optional<Value> readConstant(std::string_view text, const DataType& type)
{
    const auto optional = [](auto result) { return result ? std::optional(Value(*result)) : std::nullopt; };
    switch (type.kind()) {
    case TypeKind::Date:
        return optional(weir::parseDate(text));
    case TypeKind::Instant:
        return optional(parseInstant(text));
    case TypeKind::Duration:
        return optional(parseDuration(text));
    case TypeKind::Boolean:
        if (text == "true" || text == "false") {
            return Value(text == "true");
        }
        break;
    default:
        break;
    }
    return std::nullopt;
}

std::string_view constantExample(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Date:
        return "'2026-11-20'";
    case TypeKind::Instant:
        return "'2026-11-20T12:00:00Z'";
    case TypeKind::Duration:
        return "'7 days'";
    default:
        return "true";
    }
}

std::optional<Error> constantError(Constant constant, const std::vector<Expr>& arguments, std::size_t index)
{
    const std::string& text = std::get<std::string>(arguments[index]->value());
    const auto errorOf = [](const auto& result) {
        return result ? std::nullopt : std::optional<Error>(result.error());
    };
    switch (constant) {
    case Constant::None:
        return std::nullopt;
    case Constant::Regexp:
        return regexpError(arguments, text, true);
    case Constant::NonEmptyRegexp:
        return regexpError(arguments, text, false);
    case Constant::Replacement: {
        const auto regexp = Regexp::parse(std::get<std::string>(arguments[1]->value()));
        return regexp ? errorOf(parseReplacement(text, std::min(regexp->groups(), 9))) : std::nullopt;
    }
    case Constant::Unit:
        return unitError(arguments, text);
    case Constant::Zone:
        return errorOf(Zone::named(text));
    case Constant::DatePattern:
        return errorOf(parseDatePattern(text));
    case Constant::DateOrder:
        if (text == "dmy" || text == "mdy" || text == "ymd") {
            return std::nullopt;
        }
        return unknown("unknownOrder", "{text} is no order. Use 'dmy', 'mdy' or 'ymd'.", text);
    case Constant::JsonPath:
        return errorOf(parseJsonPath(text));
    case Constant::EpochUnit:
        if (text == "second" || text == "millisecond" || text == "microsecond") {
            return std::nullopt;
        }
        return unknown("unknownEpochUnit", "{text} is no unit here. Use 'second', 'millisecond' or 'microsecond'.",
                       text);
    case Constant::Region: {
        const std::string upper = toUpper(text);
        const bool letters =
            upper.size() == 2 && upper[0] >= 'A' && upper[0] <= 'Z' && upper[1] >= 'A' && upper[1] <= 'Z';
        if (letters) {
            return std::nullopt;
        }
        return unknown("unknownRegion", "{text} is no region. Use the two letters of the country, like 'DE' or 'US'.",
                       text);
    }
    }
    return std::nullopt;
}

int positionInLiteral(std::string_view text, int position)
{
    int place = 1;
    int character = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) {
            continue;
        }
        if (character++ >= position) {
            break;
        }
        place += c == '\'' ? 2 : 1;
    }
    return place;
}

} // namespace weir::expr
