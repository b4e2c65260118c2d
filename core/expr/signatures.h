#pragma once

#include "core/expr/node.h"

/// How arguments meet the parameters of the catalogue's signatures; private to the checker.
namespace weir::expr {

[[nodiscard]] bool isTextLiteral(const Expr& expr);
[[nodiscard]] bool isNullLiteral(const Expr& expr);
/// True for the types that a text literal may be read as where it meets them.
[[nodiscard]] bool readsText(TypeKind kind);
/// The type that an argument of that kind is converted or cast to; Null when there is no single one.
[[nodiscard]] DataType targetOf(ArgumentType type);
/// Can the signature be called with so many arguments?
[[nodiscard]] bool takes(const Signature& signature, std::size_t count);
/// The parameter of argument `index` of `count`; repeats the variadic group, and knows that "else" is a value.
[[nodiscard]] const Parameter& parameterAt(const Signature& signature, std::size_t index, std::size_t count);
/// 0 for a perfect fit, more for conversions, -1 when the argument does not fit.
[[nodiscard]] int fit(const Parameter& parameter, const Expr& argument, const std::vector<Expr>& arguments);

/// Why no signature fits, and which part of the text is to blame.
struct Mismatch
{
    Range range;
    Error error;
};
[[nodiscard]] Mismatch explainMismatch(const Expr& expr, const Function& called, const std::vector<Expr>& arguments);
/// Can the result of such a call be NULL?
[[nodiscard]] bool resultNullable(const Function& called, const std::vector<Expr>& arguments);

} // namespace weir::expr
