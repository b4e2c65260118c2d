#include "core/types/data_type.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir {
namespace {

struct NamedKind
{
    TypeKind kind;
    std::string_view name;
};

constexpr std::array<NamedKind, 9> kPlainKinds{{{TypeKind::Null, "null"},
                                                {TypeKind::Boolean, "boolean"},
                                                {TypeKind::Integer, "integer"},
                                                {TypeKind::Number, "number"},
                                                {TypeKind::Text, "text"},
                                                {TypeKind::Date, "date"},
                                                {TypeKind::Instant, "instant"},
                                                {TypeKind::Duration, "duration"},
                                                {TypeKind::JsonValue, "json"}}};

Error unknownType(std::string_view text)
{
    return {ErrorCode::InvalidInput,
            "type.unknown",
            "There is no type {type}. The types are boolean, integer, decimal(p,s), number, text, date, instant, "
            "duration, json and list<...>.",
            {{"type", std::string(text)}}};
}

} // namespace

DataType DataType::decimal(int precision, int scale)
{
    DataType type(TypeKind::Decimal);
    type.m_precision = std::clamp(precision, 1, 38);
    type.m_scale = std::clamp(scale, 0, type.m_precision);
    return type;
}

DataType DataType::list(const DataType& element)
{
    DataType type(TypeKind::List);
    type.m_element = std::make_shared<const DataType>(element);
    return type;
}

DataType DataType::element() const
{
    return m_element ? *m_element : DataType{};
}

bool operator==(const DataType& a, const DataType& b)
{
    return a.m_kind == b.m_kind && a.m_precision == b.m_precision && a.m_scale == b.m_scale &&
           (a.m_kind != TypeKind::List || a.element() == b.element());
}

std::string toText(const DataType& type)
{
    if (type.kind() == TypeKind::Decimal) {
        return "decimal(" + std::to_string(type.precision()) + ',' + std::to_string(type.scale()) + ')';
    }
    if (type.kind() == TypeKind::List) {
        return "list<" + toText(type.element()) + '>';
    }
    for (const NamedKind& named : kPlainKinds) {
        if (named.kind == type.kind()) {
            return std::string(named.name);
        }
    }
    return "null";
}

Result<DataType> parseDataType(std::string_view text)
{
    for (const NamedKind& named : kPlainKinds) {
        if (named.name == text) {
            return DataType(named.kind);
        }
    }
    if (text == "decimal") {
        return DataType::decimal(18, 3);
    }
    if (text.starts_with("decimal(") && text.ends_with(")")) {
        const std::string_view inner = text.substr(8, text.size() - 9);
        const std::size_t comma = inner.find(',');
        int precision = 0;
        int scale = 0;
        const auto first = std::from_chars(inner.data(), inner.data() + std::min(comma, inner.size()), precision);
        std::errc second{};
        if (comma != std::string_view::npos) {
            second = std::from_chars(inner.data() + comma + 1, inner.data() + inner.size(), scale).ec;
        }
        if (first.ec == std::errc{} && second == std::errc{} && precision >= 1 && precision <= 38 && scale >= 0 &&
            scale <= precision) {
            return DataType::decimal(precision, scale);
        }
    }
    if (text.starts_with("list<") && text.ends_with(">")) {
        WEIR_ASSIGN_OR_RETURN(const DataType element, parseDataType(text.substr(5, text.size() - 6)));
        return DataType::list(element);
    }
    return unknownType(text);
}

Result<DataType> commonType(const DataType& a, const DataType& b)
{
    if (a == b || b.kind() == TypeKind::Null) {
        return a;
    }
    if (a.kind() == TypeKind::Null) {
        return b;
    }
    if (a.isNumeric() && b.isNumeric()) {
        if (a.kind() == TypeKind::Number || b.kind() == TypeKind::Number) {
            return DataType(TypeKind::Number);
        }
        const auto digitsBefore = [](const DataType& type) {
            return type.kind() == TypeKind::Integer ? 19 : type.precision() - type.scale();
        };
        const auto digitsAfter = [](const DataType& type) {
            return type.kind() == TypeKind::Integer ? 0 : type.scale();
        };
        const int before = std::max(digitsBefore(a), digitsBefore(b));
        const int after = std::max(digitsAfter(a), digitsAfter(b));
        return DataType::decimal(std::min(38, before + after), std::min(after, 38 - std::min(before, 38)));
    }
    if ((a.kind() == TypeKind::Date && b.kind() == TypeKind::Instant) ||
        (a.kind() == TypeKind::Instant && b.kind() == TypeKind::Date)) {
        return DataType(TypeKind::Instant);
    }
    if (a.kind() == TypeKind::List && b.kind() == TypeKind::List) {
        WEIR_ASSIGN_OR_RETURN(const DataType element, commonType(a.element(), b.element()));
        return DataType::list(element);
    }
    return Error(ErrorCode::InvalidInput, "type.noCommon",
                 "There is no type for both {first} and {second}. Cast one of them.",
                 {{"first", toText(a)}, {"second", toText(b)}});
}

} // namespace weir
