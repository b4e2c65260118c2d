#pragma once

#include "core/expr/node.h"

#include <optional>
#include <string_view>
#include <vector>

namespace weir::expr {

/// Units of date_trunc, date_add and date_diff, from long to short.
enum class Unit
{
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second
};
/// "day" or "days", in any case.
[[nodiscard]] std::optional<Unit> parseUnit(std::string_view text);
[[nodiscard]] std::string_view name(Unit unit);

/// Reads a text literal where it meets a date, instant, duration or boolean; nothing when it is none.
[[nodiscard]] std::optional<Value> readConstant(std::string_view text, const DataType& type);
/// '2026-11-20' and so on: how a literal of that type is written.
[[nodiscard]] std::string_view constantExample(const DataType& type);
/// What is wrong with the constant argument `index`, with the range inside the text when known; nothing when it is
/// good.
[[nodiscard]] std::optional<Error> constantError(Constant constant, const std::vector<Expr>& arguments,
                                                 std::size_t index);
/// Place of character `position` of `text` inside its quoted form, whose opening quote is at 0.
[[nodiscard]] int positionInLiteral(std::string_view text, int position);

} // namespace weir::expr
