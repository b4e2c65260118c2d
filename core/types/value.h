#pragma once

#include "core/base/json.h"
#include "core/base/time.h"
#include "core/types/data_type.h"

#include <string>
#include <variant>

namespace weir {

/// Exact decimal: unscaled / 10^scale.
struct DecimalValue
{
    __extension__ using Int128 = __int128;
    Int128 unscaled = 0;
    int scale = 0;
    friend bool operator==(const DecimalValue& a, const DecimalValue& b);
};
[[nodiscard]] std::string toText(const DecimalValue& value);
[[nodiscard]] Result<DecimalValue> parseDecimal(std::string_view text);

/// A JSON document carried as text, distinct from plain text.
struct JsonText
{
    std::string text;
    friend bool operator==(const JsonText&, const JsonText&) = default;
};

/// One cell. std::monostate is NULL. Lists are JsonText.
using Value = std::variant<std::monostate, bool, std::int64_t, DecimalValue, double, std::string, Date, Instant,
                           Duration, JsonText>;

[[nodiscard]] inline bool isNull(const Value& value)
{
    return value.index() == 0;
}
/// As people and files read it: true, 42, 1.50, text itself, 2026-11-20, ISO instants; NULL is the empty text.
[[nodiscard]] std::string toText(const Value& value);
/// Reads `text` as a value of `type`; empty text is NULL except for Text.
[[nodiscard]] Result<Value> parseValue(std::string_view text, const DataType& type);
/// Numbers, booleans and text keep their JSON type; decimals, dates, instants and durations are text; NULL is null.
[[nodiscard]] Json toJson(const Value& value);

} // namespace weir
