#include "core/expr/types_of_results.h"

#include <algorithm>

namespace weir::expr {
namespace {

constexpr int kIntegerDigits = 19;
constexpr int kMostDigits = 38;

int precisionOf(const DataType& type)
{
    return type.kind() == TypeKind::Decimal ? type.precision() : kIntegerDigits;
}

int scaleOf(const DataType& type)
{
    return type.kind() == TypeKind::Decimal ? type.scale() : 0;
}

bool isNumberAmong(const DataType& a, const DataType& b)
{
    return a.kind() == TypeKind::Number || b.kind() == TypeKind::Number;
}

bool areIntegers(const DataType& a, const DataType& b)
{
    return a.kind() != TypeKind::Decimal && b.kind() != TypeKind::Decimal;
}

} // namespace

bool castAllowed(const DataType& from, const DataType& to)
{
    if (from == to || from.kind() == TypeKind::Null) {
        return true;
    }
    switch (from.kind()) {
    case TypeKind::Boolean:
        return to.kind() == TypeKind::Integer || to.kind() == TypeKind::Text;
    case TypeKind::Integer:
        return to.isNumeric() || to.kind() == TypeKind::Text || to.kind() == TypeKind::Boolean;
    case TypeKind::Decimal:
    case TypeKind::Number:
        return to.isNumeric() || to.kind() == TypeKind::Text;
    case TypeKind::Text:
        return to.isNumeric() || to.kind() == TypeKind::Boolean || to.kind() == TypeKind::Date ||
               to.kind() == TypeKind::Instant || to.kind() == TypeKind::JsonValue;
    case TypeKind::Date:
        return to.kind() == TypeKind::Instant || to.kind() == TypeKind::Text;
    case TypeKind::Instant:
        return to.kind() == TypeKind::Date || to.kind() == TypeKind::Text;
    case TypeKind::JsonValue:
        return to.kind() == TypeKind::Text;
    case TypeKind::List:
        return to.kind() == TypeKind::Text ||
               (to.kind() == TypeKind::List && castAllowed(from.element(), to.element()));
    case TypeKind::Duration:
    case TypeKind::Null:
        break;
    }
    return false;
}

std::string castRemedy(const DataType& from, const DataType& to)
{
    if (castAllowed(from, to)) {
        return "Use cast(x as " + toText(to) + ") or try_cast.";
    }
    if (to.kind() == TypeKind::JsonValue) {
        return "Use to_json(x).";
    }
    if (from.kind() == TypeKind::JsonValue && to.isNumeric()) {
        return "Read it with json_number or json_integer.";
    }
    if (from.kind() == TypeKind::JsonValue && to.kind() == TypeKind::Boolean) {
        return "Read it with json_boolean.";
    }
    if (from.kind() == TypeKind::JsonValue && to.kind() == TypeKind::List) {
        return "Read it with json_texts.";
    }
    if (from.kind() == TypeKind::JsonValue) {
        return "Read it with json_text and cast the text.";
    }
    if (to.kind() == TypeKind::Instant && from.kind() == TypeKind::Integer) {
        return "Use from_epoch(x).";
    }
    if (from.kind() == TypeKind::Instant && to.isNumeric()) {
        return "Use epoch_seconds(x).";
    }
    if (from.kind() == TypeKind::Duration) {
        return "Use duration_seconds(x).";
    }
    if (to.kind() == TypeKind::Duration) {
        return to.isNumeric() ? "" : "Multiply by a duration, like x * 1 day.";
    }
    if (to.kind() == TypeKind::List && from.kind() == TypeKind::Text) {
        return "Use split(x, ',') or json_texts(parse_json(x)).";
    }
    if (to.kind() == TypeKind::Boolean && from.isNumeric()) {
        return "Compare it, like x <> 0.";
    }
    if (to.kind() == TypeKind::Boolean) {
        return "Compare it with a value, or use is not null.";
    }
    return {};
}

std::optional<DataType> sumType(const DataType& a, const DataType& b)
{
    if (isNumberAmong(a, b)) {
        return DataType(TypeKind::Number);
    }
    if (areIntegers(a, b)) {
        return DataType(TypeKind::Integer);
    }
    const int scale = std::max(scaleOf(a), scaleOf(b));
    const int before = std::max(precisionOf(a) - scaleOf(a), precisionOf(b) - scaleOf(b)) + 1;
    return DataType::decimal(std::min(kMostDigits, before + scale), scale);
}

std::optional<DataType> productType(const DataType& a, const DataType& b)
{
    if (isNumberAmong(a, b)) {
        return DataType(TypeKind::Number);
    }
    if (areIntegers(a, b)) {
        return DataType(TypeKind::Integer);
    }
    const int scale = scaleOf(a) + scaleOf(b);
    if (scale > kMostDigits) {
        return std::nullopt;
    }
    return DataType::decimal(std::min(kMostDigits, precisionOf(a) + precisionOf(b)), scale);
}

DataType remainderType(const DataType& a, const DataType& b)
{
    if (areIntegers(a, b)) {
        return TypeKind::Integer;
    }
    const int scale = std::max(scaleOf(a), scaleOf(b));
    const int before = std::max(precisionOf(a) - scaleOf(a), precisionOf(b) - scaleOf(b));
    return DataType::decimal(std::min(kMostDigits, before + scale), scale);
}

DataType roundedType(const DataType& x, int digits)
{
    if (x.kind() != TypeKind::Decimal || digits >= x.scale()) {
        return x;
    }
    const int scale = std::max(digits, 0);
    return DataType::decimal(std::min(kMostDigits, x.precision() - x.scale() + 1 + scale), scale);
}

DataType totalType(const DataType& x)
{
    return x.kind() == TypeKind::Decimal ? DataType::decimal(kMostDigits, x.scale()) : x;
}

} // namespace weir::expr
