#include "core/expr/decimals.h"
#include "core/expr/evaluation.h"

#include <array>
#include <cmath>

namespace weir::expr {
namespace {

Result<Value> finite(double number)
{
    return std::isfinite(number) ? Result<Value>(Value(number)) : Result<Value>(outOfRange());
}

double powerOfTen(std::int64_t exponent)
{
    constexpr std::array<double, 16> kPowers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    return kPowers[static_cast<std::size_t>(exponent)];
}

Result<Value> roundedInteger(std::int64_t value, std::int64_t digits)
{
    if (digits >= 0) {
        return Value(value);
    }
    std::int64_t unit = 1;
    for (std::int64_t i = digits; i < 0; ++i) {
        unit *= 10; // at most 10^15
    }
    const std::int64_t rest = value % unit;
    std::int64_t result = value - rest;
    const bool away = rest >= unit - rest || -rest >= unit + rest;
    if (rest != 0 && away && __builtin_add_overflow(result, rest > 0 ? unit : -unit, &result)) {
        return outOfRange();
    }
    return Value(result);
}

Result<Value> roundedDecimal(const DecimalValue& value, std::int64_t digits, const DataType& type)
{
    std::optional<DecimalValue> result;
    if (digits >= value.scale) {
        result = value;
    } else if (digits >= 0) {
        result = rescaled(value, static_cast<int>(digits));
    } else {
        // Shift the point, round to a whole, shift back.
        const DecimalValue moved{value.unscaled, value.scale - static_cast<int>(digits)};
        const auto whole = moved.scale <= 38 ? rescaled(moved, 0) : std::optional(DecimalValue{});
        result = whole ? rescaled({whole->unscaled, 0}, static_cast<int>(-digits)) : std::nullopt;
        if (result) {
            result->scale = 0;
        }
    }
    return result && fits(*result, type) ? Result<Value>(Value(*result)) : Result<Value>(outOfRange());
}

Result<Value> rounded(const Call& call)
{
    const std::int64_t digits = call.count() > 1 ? call.integer(1) : 0;
    switch (call.kind(0)) {
    case TypeKind::Integer:
        return roundedInteger(call.integer(0), digits);
    case TypeKind::Decimal:
        return roundedDecimal(std::get<DecimalValue>(call[0]), digits, call.result);
    default:
        break;
    }
    const double x = call.number(0);
    const double unit = powerOfTen(digits < 0 ? -digits : digits);
    const double result = digits < 0 ? std::round(x / unit) * unit : std::round(x * unit) / unit;
    return Value(std::isfinite(result) ? result : x);
}

Result<Value> whole(const Call& call)
{
    const bool floor = call.function == FunctionId::Floor;
    const bool ceil = call.function == FunctionId::Ceil;
    switch (call.kind(0)) {
    case TypeKind::Integer:
        return call[0];
    case TypeKind::Decimal:
        return Value(
            wholePart(std::get<DecimalValue>(call[0]), floor ? Whole::Floor : (ceil ? Whole::Ceil : Whole::Truncate)));
    default:
        break;
    }
    const double x = call.number(0);
    return Value(floor ? std::floor(x) : (ceil ? std::ceil(x) : std::trunc(x)));
}

Result<Value> absolute(const Call& call)
{
    switch (call.kind(0)) {
    case TypeKind::Integer:
        if (call.integer(0) == INT64_MIN) {
            return outOfRange();
        }
        return Value(call.integer(0) < 0 ? -call.integer(0) : call.integer(0));
    case TypeKind::Decimal: {
        DecimalValue value = std::get<DecimalValue>(call[0]);
        value.unscaled = value.unscaled < 0 ? -value.unscaled : value.unscaled;
        return Value(value);
    }
    default:
        return Value(std::fabs(call.number(0)));
    }
}

Result<Value> sign(const Call& call)
{
    const auto of = [](auto value) { return Value(std::int64_t{value > 0 ? 1 : (value < 0 ? -1 : 0)}); };
    switch (call.kind(0)) {
    case TypeKind::Integer:
        return of(call.integer(0));
    case TypeKind::Decimal:
        return of(std::get<DecimalValue>(call[0]).unscaled);
    default:
        return of(call.number(0));
    }
}

Result<Value> power(double x, double exponent)
{
    if ((x == 0 && exponent < 0) || (x < 0 && std::trunc(exponent) != exponent)) {
        return Value{};
    }
    return finite(std::pow(x, exponent));
}

Result<Value> triedCast(const Call& call, const DataType& type)
{
    auto result = castValue(call[0], call.types[0], type);
    return result ? std::move(result) : Result<Value>(Value{});
}

} // namespace

Result<Value> evaluateNumber(const Call& call)
{
    switch (call.function) {
    case FunctionId::Abs:
        return absolute(call);
    case FunctionId::Round:
        return rounded(call);
    case FunctionId::Floor:
    case FunctionId::Ceil:
    case FunctionId::Truncate:
        return whole(call);
    case FunctionId::Sign:
        return sign(call);
    case FunctionId::Power:
        return power(call.number(0), call.number(1));
    case FunctionId::SquareRoot:
        return call.number(0) < 0 ? Value{} : Value(std::sqrt(call.number(0)));
    case FunctionId::NaturalLog:
        return call.number(0) <= 0 ? Value{} : Value(std::log(call.number(0)));
    case FunctionId::Log10:
        return call.number(0) <= 0 ? Value{} : Value(std::log10(call.number(0)));
    case FunctionId::Exp:
        return finite(std::exp(call.number(0)));
    case FunctionId::IntegerDivide:
        if (call.integer(1) == 0) {
            return Value{};
        }
        if (call.integer(0) == INT64_MIN && call.integer(1) == -1) {
            return outOfRange();
        }
        return Value(call.integer(0) / call.integer(1));
    case FunctionId::ToInteger:
        return triedCast(call, TypeKind::Integer);
    case FunctionId::ToNumber:
        return triedCast(call, TypeKind::Number);
    case FunctionId::ToText:
        return castValue(call[0], call.types[0], TypeKind::Text);
    default:
        break;
    }
    return Error(ErrorCode::Internal, "expr.notANumber", "A number function has no rule.");
}

} // namespace weir::expr
