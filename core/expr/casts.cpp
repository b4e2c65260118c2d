#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/expr/decimals.h"
#include "core/expr/evaluation.h"
#include "core/expr/json_reader.h"
#include "core/expr/printer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace weir::expr {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

Error castFailed(const DataType& from, const DataType& to)
{
    return {ErrorCode::InvalidInput,
            "expr.castFailed",
            "At least one value of type {from} cannot be cast to {to}. Use try_cast to get NULL for such values, or "
            "filter them out.",
            {{"from", toText(from)}, {"to", toText(to)}}};
}

std::string_view trimmedSpaces(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(kSpaces);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

/// [+-] digits with a point, and with an exponent when `exponent`; at least one digit.
bool isNumeral(std::string_view text, bool exponent)
{
    std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            ++at;
        }
        return at - begin;
    };
    std::size_t count = digits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        count += digits();
    }
    if (count == 0) {
        return false;
    }
    if (exponent && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && (text[at] == '-' || text[at] == '+') ? 1U : 0U;
        if (digits() == 0) {
            return false;
        }
    }
    return at == text.size();
}

std::optional<Value> decimalValue(const std::optional<DecimalValue>& value, const DataType& type)
{
    return value && fits(*value, type) ? std::optional(Value(*value)) : std::nullopt;
}

std::optional<Value> integerFrom(const DecimalValue& value)
{
    const auto whole = rescaled(value, 0);
    if (!whole || whole->unscaled > INT64_MAX || whole->unscaled < INT64_MIN) {
        return std::nullopt;
    }
    return Value(static_cast<std::int64_t>(whole->unscaled));
}

std::optional<Value> integerFrom(double number)
{
    const double whole = std::round(number); // half away from zero
    if (!(whole >= -9223372036854775808.0 && whole < 9223372036854775808.0)) {
        return std::nullopt;
    }
    return Value(static_cast<std::int64_t>(whole));
}

std::optional<Value> booleanFrom(std::string_view text)
{
    const std::string word = toLower(text);
    for (const std::string_view yes : {"true", "t", "yes", "y", "on", "1"}) {
        if (word == yes) {
            return Value(true);
        }
    }
    for (const std::string_view no : {"false", "f", "no", "n", "off", "0"}) {
        if (word == no) {
            return Value(false);
        }
    }
    return std::nullopt;
}

std::optional<Value> fromText(std::string_view whole, const DataType& to)
{
    const std::string_view text = trimmedSpaces(whole);
    const std::string_view unsignedText = text.starts_with('+') ? text.substr(1) : text;
    switch (to.kind()) {
    case TypeKind::Boolean:
        return booleanFrom(text);
    case TypeKind::Integer: {
        std::int64_t integer = 0;
        const char* const end = unsignedText.data() + unsignedText.size();
        const auto read = std::from_chars(unsignedText.data(), end, integer);
        const bool good = isNumeral(text, false) && read.ec == std::errc{} && read.ptr == end;
        return good ? std::optional(Value(integer)) : std::nullopt;
    }
    case TypeKind::Decimal: {
        if (!isNumeral(text, false)) {
            return std::nullopt;
        }
        const auto decimal = parseDecimal(text);
        return decimal ? decimalValue(rescaled(*decimal, to.scale()), to) : std::nullopt;
    }
    case TypeKind::Number: {
        double number = 0;
        if (!isNumeral(text, true) ||
            std::from_chars(unsignedText.data(), unsignedText.data() + unsignedText.size(), number).ec != std::errc{}) {
            return std::nullopt;
        }
        return Value(number);
    }
    case TypeKind::Date: {
        const auto date = weir::parseDate(text);
        return date && isInRange(*date) ? std::optional(Value(*date)) : std::nullopt;
    }
    case TypeKind::Instant: {
        const auto instant = parseInstant(text);
        return instant && isInRange(*instant) ? std::optional(Value(*instant)) : std::nullopt;
    }
    case TypeKind::JsonValue: {
        auto json = compactJsonText(whole);
        return json ? std::optional(Value(weir::JsonText{*std::move(json)})) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

std::optional<Value> fromNumber(const Value& value, const DataType& to)
{
    const auto* integer = std::get_if<std::int64_t>(&value);
    const auto* decimal = std::get_if<DecimalValue>(&value);
    const auto* number = std::get_if<double>(&value);
    switch (to.kind()) {
    case TypeKind::Boolean:
        return integer ? std::optional(Value(*integer != 0)) : std::nullopt;
    case TypeKind::Integer:
        return integer ? std::optional(value) : (decimal ? integerFrom(*decimal) : integerFrom(*number));
    case TypeKind::Number:
        return integer ? Value(static_cast<double>(*integer)) : (decimal ? Value(toDouble(*decimal)) : value);
    case TypeKind::Decimal:
        if (number) {
            return decimalValue(decimalOf(*number, to.scale()), to);
        }
        return decimalValue(rescaled(integer ? decimalOf(*integer) : *decimal, to.scale()), to);
    default:
        return std::nullopt;
    }
}

std::optional<Value> convert(const Value& value, const DataType& from, const DataType& to)
{
    if (to.kind() == TypeKind::Text) {
        if (const auto* duration = std::get_if<Duration>(&value)) {
            return Value(durationText(*duration));
        }
        return Value(toText(value));
    }
    switch (from.kind()) {
    case TypeKind::Text:
        return fromText(std::get<std::string>(value), to);
    case TypeKind::Integer:
    case TypeKind::Decimal:
    case TypeKind::Number:
        return fromNumber(value, to);
    case TypeKind::Boolean:
        return Value(std::int64_t{std::get<bool>(value) ? 1 : 0});
    case TypeKind::Date:
        return Value(Instant{std::get<Date>(value).days * kMicrosPerDay});
    case TypeKind::Instant:
        return Value(utcDate(std::get<Instant>(value)));
    case TypeKind::List: {
        std::vector<Value> elements;
        for (const Value& element : listElements(value, from.element())) {
            auto converted = castValue(element, from.element(), to.element());
            if (!converted) {
                return std::nullopt;
            }
            elements.push_back(*std::move(converted));
        }
        return listOf(elements);
    }
    default:
        return std::nullopt;
    }
}

} // namespace

Result<Value> castValue(const Value& value, const DataType& from, const DataType& to)
{
    if (isNull(value) || from == to) {
        return value;
    }
    auto converted = convert(value, from, to);
    return converted ? Result<Value>(*std::move(converted)) : Result<Value>(castFailed(from, to));
}

} // namespace weir::expr
