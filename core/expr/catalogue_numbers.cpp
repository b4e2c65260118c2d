#include "core/expr/catalogue.h"

namespace weir::expr {
namespace {

using A = ArgumentType;
using R = ResultRule;
using F = FunctionId;

constexpr Category kNumber = Category::Number;
constexpr FunctionKind kScalar = FunctionKind::Scalar;
constexpr NullRule kPropagates = NullRule::Propagates;
constexpr PrivacyRule kHighest = PrivacyRule::Highest;

std::vector<Signature> one(A argument, R result)
{
    return {signature(result, {{"x", argument}})};
}

} // namespace

std::vector<Function> numberFunctions()
{
    return {
        {F::Abs, "abs", kNumber, kScalar, kPropagates, kHighest, one(A::Numeric, R::First),
         "The value without its sign.", "abs(-3) = 3"},
        {F::Round,
         "round",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Rounded, {{"x", A::Numeric}, {"digits", A::IntegerConstant}}, 1)},
         "Rounds half away from zero to so many digits after the point (-15 to 15, 0 when left out; negative ones "
         "round "
         "to tens, hundreds). Numbers are scaled by a power of ten, rounded and scaled back in doubles; cast to a "
         "decimal first for exact rounding of written values.",
         "round(2.345, 2) = 2.35"},
        {F::Floor,
         "floor",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Rounded, {{"x", A::Numeric}})},
         "The largest whole number that is not above x.",
         "floor(-1.5) = -2"},
        {F::Ceil,
         "ceil",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Rounded, {{"x", A::Numeric}})},
         "The smallest whole number that is not below x.",
         "ceil(1.2) = 2"},
        {F::Truncate,
         "trunc",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Rounded, {{"x", A::Numeric}})},
         "Cuts the digits after the point off.",
         "trunc(-1.9) = -1"},
        {F::Sign, "sign", kNumber, kScalar, kPropagates, kHighest, one(A::Numeric, R::Integer), "-1, 0 or 1.",
         "sign(-3.5) = -1"},
        {F::Power,
         "power",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Number, {{"x", A::Number}, {"exponent", A::Number}})},
         "x to the power of the exponent, as a number. NULL where it is not defined: zero to a negative power, a "
         "negative x to a power that is not whole. Too large a result is an error.",
         "power(2, 10) = 1024",
         true},
        {F::SquareRoot, "sqrt", kNumber, kScalar, kPropagates, kHighest, one(A::Number, R::Number),
         "The square root; NULL for negative x.", "sqrt(9) = 3", true},
        {F::NaturalLog, "ln", kNumber, kScalar, kPropagates, kHighest, one(A::Number, R::Number),
         "The natural logarithm; NULL unless x is above 0.", "ln(1) = 0", true},
        {F::Log10, "log10", kNumber, kScalar, kPropagates, kHighest, one(A::Number, R::Number),
         "The logarithm to base 10; NULL unless x is above 0.", "log10(1000) = 3", true},
        {F::Exp, "exp", kNumber, kScalar, kPropagates, kHighest, one(A::Number, R::Number),
         "e to the power of x; too large a result is an error.", "exp(0) = 1"},
        {F::IntegerDivide,
         "div",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"a", A::Integer}, {"b", A::Integer}})},
         "Whole quotient, cut towards zero; NULL when b is 0.",
         "div(-7, 2) = -3",
         true},
        {F::ToInteger,
         "to_integer",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"text", A::Text}}), signature(R::Integer, {{"x", A::Numeric}}),
          signature(R::Integer, {{"x", A::Boolean}})},
         "try_cast(x as integer): NULL when it is none or too large; numbers are rounded half away from zero.",
         "to_integer(' 42 ') = 42",
         true},
        {F::ToNumber,
         "to_number",
         kNumber,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Number, {{"text", A::Text}}), signature(R::Number, {{"x", A::Numeric}}),
          signature(R::Number, {{"x", A::Boolean}})},
         "try_cast(x as number): NULL when the text is no number.",
         "to_number('1e3') = 1000",
         true},
        {F::ToText,
         "to_text",
         Category::Text,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"x", A::Any}})},
         "cast(x as text): decimals with all their digits, numbers as the shortest text that reads back the same, "
         "dates and instants in ISO 8601, lists and JSON as JSON.",
         "to_text(1.50) = '1.50'"},
    };
}

} // namespace weir::expr
