#include "core/types/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace weir {
namespace {

template <class... F>
struct Overload : F...
{
    using F::operator()...;
};
template <class... F>
Overload(F...) -> Overload<F...>;

std::string numberText(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value < 0 ? "-Infinity" : "Infinity";
    }
    // The shortest digits that read back the same, as PostgreSQL writes them: plain from 0.0001 to below 10^15,
    // otherwise with an exponent.
    const double size = std::fabs(value);
    const auto format =
        size == 0 || (size >= 1e-4 && size < 1e15) ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return {buffer.data(), end.ptr};
}

Error unreadable(const DataType& type)
{
    return {ErrorCode::InvalidInput, "value.unreadable", "This cannot be read as {type}.", {{"type", toText(type)}}};
}

} // namespace

bool operator==(const DecimalValue& a, const DecimalValue& b)
{
    DecimalValue x = a;
    DecimalValue y = b;
    for (; x.scale < y.scale; ++x.scale) {
        x.unscaled *= 10;
    }
    for (; y.scale < x.scale; ++y.scale) {
        y.unscaled *= 10;
    }
    return x.unscaled == y.unscaled;
}

std::string toText(const DecimalValue& value)
{
    const bool negative = value.unscaled < 0;
    auto rest = negative ? -value.unscaled : value.unscaled;
    std::string digits;
    while (rest > 0 || static_cast<int>(digits.size()) <= value.scale) {
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    std::reverse(digits.begin(), digits.end());
    if (value.scale > 0) {
        digits.insert(digits.size() - static_cast<std::size_t>(value.scale), 1, '.');
    }
    return negative ? '-' + digits : digits;
}

Result<DecimalValue> parseDecimal(std::string_view text)
{
    DecimalValue value;
    std::size_t at = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (negative || (!text.empty() && text[0] == '+')) {
        ++at;
    }
    int digits = 0;
    bool point = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && !point) {
            point = true;
        } else if (text[at] >= '0' && text[at] <= '9' && digits < 38) {
            value.unscaled = value.unscaled * 10 + (text[at] - '0');
            value.scale += point ? 1 : 0;
            digits += value.unscaled != 0 ? 1 : 0;
        } else {
            return unreadable(DataType::decimal(38, 10));
        }
    }
    if (digits == 0 && (text.empty() || text.find_first_of("0123456789") == std::string_view::npos)) {
        return unreadable(DataType::decimal(38, 10));
    }
    if (negative) {
        value.unscaled = -value.unscaled;
    }
    return value;
}

std::string toText(const Value& value)
{
    return std::visit(
        Overload{[](std::monostate) { return std::string{}; }, [](bool b) { return std::string(b ? "true" : "false"); },
                 [](std::int64_t i) { return std::to_string(i); }, [](const DecimalValue& d) { return toText(d); },
                 [](double d) { return numberText(d); }, [](const std::string& s) { return s; },
                 [](Date d) { return toText(d); }, [](Instant i) { return toText(i); },
                 [](Duration d) { return std::to_string(d.micros); }, [](const JsonText& j) { return j.text; }},
        value);
}

Result<Value> parseValue(std::string_view text, const DataType& type)
{
    if (type.kind() == TypeKind::Text) {
        return Value(std::string(text));
    }
    if (text.empty()) {
        return Value{};
    }
    switch (type.kind()) {
    case TypeKind::Boolean:
        if (text == "true" || text == "false") {
            return Value(text == "true");
        }
        return unreadable(type);
    case TypeKind::Integer:
    case TypeKind::Duration: {
        std::int64_t number = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
        if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) {
            return unreadable(type);
        }
        return type.kind() == TypeKind::Integer ? Value(number) : Value(Duration{number});
    }
    case TypeKind::Number: {
        double number = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
        if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) {
            return unreadable(type);
        }
        return Value(number);
    }
    case TypeKind::Decimal: {
        WEIR_ASSIGN_OR_RETURN(const DecimalValue decimal, parseDecimal(text));
        return Value(decimal);
    }
    case TypeKind::Date: {
        WEIR_ASSIGN_OR_RETURN(const Date date, parseDate(text));
        return Value(date);
    }
    case TypeKind::Instant: {
        WEIR_ASSIGN_OR_RETURN(const Instant instant, parseInstant(text));
        return Value(instant);
    }
    case TypeKind::JsonValue:
    case TypeKind::List:
        return Value(JsonText{std::string(text)});
    case TypeKind::Null:
    case TypeKind::Text:
        break;
    }
    return Value{};
}

Json toJson(const Value& value)
{
    return std::visit(Overload{[](std::monostate) { return Json(); }, [](bool b) { return Json(b); },
                               [](std::int64_t i) { return Json(i); },
                               [](const DecimalValue& d) { return Json(toText(d)); },
                               [](double d) { return std::isfinite(d) ? Json(d) : Json(numberText(d)); },
                               [](const std::string& s) { return Json(s); }, [](Date d) { return Json(toText(d)); },
                               [](Instant i) { return Json(toText(i)); }, [](Duration d) { return Json(d.micros); },
                               [](const JsonText& j) {
                                   Json parsed = Json::parse(j.text, nullptr, false);
                                   return parsed.is_discarded() ? Json(j.text) : parsed;
                               }},
                      value);
}

} // namespace weir
