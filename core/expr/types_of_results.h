#pragma once

#include "core/expr/function.h"

#include <optional>
#include <span>

namespace weir::expr {

/// May a value of `from` be cast to `to` at all?
[[nodiscard]] bool castAllowed(const DataType& from, const DataType& to);
/// How to get from `from` to `to` where no cast does: one sentence, or empty.
[[nodiscard]] std::string castRemedy(const DataType& from, const DataType& to);

/// Type of + and - over numbers; nothing when the digits do not fit into 38.
[[nodiscard]] std::optional<DataType> sumType(const DataType& a, const DataType& b);
[[nodiscard]] std::optional<DataType> productType(const DataType& a, const DataType& b);
/// Type of %, and the decimal type in which both are compared.
[[nodiscard]] DataType remainderType(const DataType& a, const DataType& b);
/// Type of round(x, digits), floor, ceil and trunc.
[[nodiscard]] DataType roundedType(const DataType& x, int digits);
/// Type of sum(x).
[[nodiscard]] DataType totalType(const DataType& x);

} // namespace weir::expr
