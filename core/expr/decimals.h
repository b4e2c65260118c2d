#pragma once

#include "core/types/value.h"

#include <optional>

namespace weir::expr {

/// Exact arithmetic on decimals of up to 38 digits. Nothing where the result has more.
[[nodiscard]] std::optional<DecimalValue> addDecimals(const DecimalValue& a, const DecimalValue& b, int scale);
[[nodiscard]] std::optional<DecimalValue> multiplyDecimals(const DecimalValue& a, const DecimalValue& b);
/// Remainder with the sign of a, at `scale` (at least both scales); b is not 0.
[[nodiscard]] std::optional<DecimalValue> decimalRemainder(const DecimalValue& a, const DecimalValue& b, int scale);
/// The value at another scale, rounded half away from zero.
[[nodiscard]] std::optional<DecimalValue> rescaled(const DecimalValue& value, int scale);
/// Digits below 10^-scale cut off (towards zero), to floor, or to ceiling; the result has scale 0.
enum class Whole
{
    Truncate,
    Floor,
    Ceil
};
[[nodiscard]] DecimalValue wholePart(const DecimalValue& value, Whole how);
/// -1, 0 or 1; without overflow at any scales.
[[nodiscard]] int compareDecimals(const DecimalValue& a, const DecimalValue& b);
[[nodiscard]] bool fits(const DecimalValue& value, const DataType& type);
/// The nearest double.
[[nodiscard]] double toDouble(const DecimalValue& value);
/// The decimal of the shortest text that reads back as `number`, rounded half away from zero; nothing when too large.
[[nodiscard]] std::optional<DecimalValue> decimalOf(double number, int scale);
[[nodiscard]] DecimalValue decimalOf(std::int64_t integer);

} // namespace weir::expr
