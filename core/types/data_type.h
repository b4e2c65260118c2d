#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace weir {

/// The kinds of value that every engine represents alike.
enum class TypeKind
{
    Null, ///< Only the literal NULL; fits every other type.
    Boolean,
    Integer,   ///< 64-bit signed.
    Decimal,   ///< Exact, up to 38 digits; `precision` and `scale` hold.
    Number,    ///< IEEE 754 double.
    Text,      ///< UTF-8.
    Date,      ///< Calendar day without zone.
    Instant,   ///< UTC, microseconds.
    Duration,  ///< Microseconds.
    JsonValue, ///< A JSON document, carried as text.
    List       ///< Homogeneous list, carried as JSON array text outside the engines.
};

/// Type of a column or expression. A regular value.
class DataType
{
public:
    DataType() = default;
    DataType(TypeKind kind)
        : m_kind(kind)
    {} // NOLINT(google-explicit-constructor): DataType{TypeKind::Text} everywhere would hide the point
    [[nodiscard]] static DataType decimal(int precision, int scale);
    [[nodiscard]] static DataType list(const DataType& element);

    [[nodiscard]] TypeKind kind() const noexcept { return m_kind; }
    [[nodiscard]] int precision() const noexcept { return m_precision; }
    [[nodiscard]] int scale() const noexcept { return m_scale; }
    /// Element type of a list; Null otherwise.
    [[nodiscard]] DataType element() const;
    [[nodiscard]] bool isNumeric() const noexcept
    {
        return m_kind == TypeKind::Integer || m_kind == TypeKind::Decimal || m_kind == TypeKind::Number;
    }

    friend bool operator==(const DataType& a, const DataType& b);

private:
    TypeKind m_kind = TypeKind::Null;
    int m_precision = 0;
    int m_scale = 0;
    std::shared_ptr<const DataType> m_element;
};

/// "boolean", "integer", "decimal(18,3)", "number", "text", "date", "instant", "duration", "json", "list<text>",
/// "null".
[[nodiscard]] std::string toText(const DataType& type);
/// Reads what toText writes; "decimal" alone is decimal(18,3).
[[nodiscard]] Result<DataType> parseDataType(std::string_view text);
/// The type that holds values of both without loss, as UNION and CASE need; an error names both types when there is
/// none.
[[nodiscard]] Result<DataType> commonType(const DataType& a, const DataType& b);

} // namespace weir
