#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/expr/decimals.h"
#include "core/expr/evaluation.h"
#include "core/expr/json_reader.h"

#include <cmath>

namespace weir::expr {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;
constexpr std::int64_t kFirstDay = -719'162; // 0001-01-01
constexpr std::int64_t kLastDay = 2'932'896; // 9999-12-31

Result<Value> finite(double number)
{
    return std::isfinite(number) ? Result<Value>(Value(number)) : Result<Value>(outOfRange());
}

DecimalValue toDecimal(const Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return decimalOf(*integer);
    }
    return std::get<DecimalValue>(value);
}

Result<Value> checkedDecimal(const std::optional<DecimalValue>& value, const DataType& type)
{
    return value && fits(*value, type) ? Result<Value>(Value(*value)) : Result<Value>(outOfRange());
}

Result<Value> integerArithmetic(FunctionId function, std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    bool overflow = false;
    if (function == FunctionId::Add) {
        overflow = __builtin_add_overflow(a, b, &result);
    } else if (function == FunctionId::Subtract) {
        overflow = __builtin_sub_overflow(a, b, &result);
    } else {
        overflow = __builtin_mul_overflow(a, b, &result);
    }
    return overflow ? Result<Value>(outOfRange()) : Result<Value>(Value(result));
}

Result<Value> shifted(Date date, std::int64_t days)
{
    std::int64_t result = 0;
    if (__builtin_add_overflow(std::int64_t{date.days}, days, &result) || result < kFirstDay || result > kLastDay) {
        return outOfRange();
    }
    return Value(Date{static_cast<std::int32_t>(result)});
}

Result<Value> shifted(const Value& start, std::int64_t micros)
{
    const auto* date = std::get_if<Date>(&start);
    const std::int64_t from = date ? date->days * kMicrosPerDay : std::get<Instant>(start).micros;
    std::int64_t result = 0;
    if (__builtin_add_overflow(from, micros, &result) || !isInRange(Instant{result})) {
        return outOfRange();
    }
    return date ? Value(utcDate(Instant{result})) : Value(Instant{result});
}

Result<Value> addOrSubtract(const Call& call)
{
    const bool subtract = call.function == FunctionId::Subtract;
    if (call.kind(0) == TypeKind::Date && call.kind(1) == TypeKind::Date) {
        return Value(std::int64_t{std::get<Date>(call[0]).days} - std::get<Date>(call[1]).days);
    }
    if (call.kind(0) == TypeKind::Instant && call.kind(1) == TypeKind::Instant) {
        return Value(std::get<Instant>(call[0]) - std::get<Instant>(call[1]));
    }
    if (call.kind(1) == TypeKind::Duration) {
        const std::int64_t micros = std::get<Duration>(call[1]).micros;
        if (call.kind(0) == TypeKind::Duration) {
            auto sum = integerArithmetic(call.function, std::get<Duration>(call[0]).micros, micros);
            return sum ? Result<Value>(Value(Duration{std::get<std::int64_t>(*sum)})) : sum;
        }
        if (subtract && micros == INT64_MIN) {
            return outOfRange();
        }
        return shifted(call[0], subtract ? -micros : micros);
    }
    if (call.kind(0) == TypeKind::Date) {
        const std::int64_t days = call.integer(1);
        if (days == INT64_MIN) {
            return outOfRange();
        }
        return shifted(std::get<Date>(call[0]), subtract ? -days : days);
    }
    if (call.result.kind() == TypeKind::Number) {
        return finite(subtract ? call.number(0) - call.number(1) : call.number(0) + call.number(1));
    }
    if (call.result.kind() == TypeKind::Integer) {
        return integerArithmetic(call.function, call.integer(0), call.integer(1));
    }
    DecimalValue right = toDecimal(call[1]);
    right.unscaled = subtract ? -right.unscaled : right.unscaled;
    return checkedDecimal(addDecimals(toDecimal(call[0]), right, call.result.scale()), call.result);
}

Result<Value> multiply(const Call& call)
{
    if (call.result.kind() == TypeKind::Duration) {
        const bool first = call.kind(0) == TypeKind::Duration;
        auto product = integerArithmetic(FunctionId::Multiply, std::get<Duration>(call[first ? 0 : 1]).micros,
                                         call.integer(first ? 1 : 0));
        return product ? Result<Value>(Value(Duration{std::get<std::int64_t>(*product)})) : product;
    }
    if (call.result.kind() == TypeKind::Number) {
        return finite(call.number(0) * call.number(1));
    }
    if (call.result.kind() == TypeKind::Integer) {
        return integerArithmetic(call.function, call.integer(0), call.integer(1));
    }
    return checkedDecimal(multiplyDecimals(toDecimal(call[0]), toDecimal(call[1])), call.result);
}

Result<Value> divide(const Call& call)
{
    const bool durations = call.kind(0) == TypeKind::Duration;
    const double a = durations ? static_cast<double>(std::get<Duration>(call[0]).micros) : call.number(0);
    const double b = durations ? static_cast<double>(std::get<Duration>(call[1]).micros) : call.number(1);
    return b == 0 ? Result<Value>(Value{}) : finite(a / b);
}

Result<Value> remainder(const Call& call)
{
    if (call.result.kind() == TypeKind::Integer) {
        const std::int64_t b = call.integer(1);
        if (b == 0) {
            return Value{};
        }
        return Value(b == -1 ? std::int64_t{0} : call.integer(0) % b);
    }
    const DecimalValue b = toDecimal(call[1]);
    if (b.unscaled == 0) {
        return Value{};
    }
    return checkedDecimal(decimalRemainder(toDecimal(call[0]), b, call.result.scale()), call.result);
}

Result<Value> negate(const Call& call)
{
    switch (call.kind(0)) {
    case TypeKind::Integer:
        return integerArithmetic(FunctionId::Subtract, 0, call.integer(0));
    case TypeKind::Number:
        return Value(-call.number(0));
    case TypeKind::Duration: {
        auto result = integerArithmetic(FunctionId::Subtract, 0, std::get<Duration>(call[0]).micros);
        return result ? Result<Value>(Value(Duration{std::get<std::int64_t>(*result)})) : result;
    }
    default:
        break;
    }
    DecimalValue value = std::get<DecimalValue>(call[0]);
    value.unscaled = -value.unscaled;
    return Value(value);
}

Result<Value> isIn(const Call& call)
{
    bool unknown = isNull(call[0]);
    for (std::size_t i = 1; i < call.count(); ++i) {
        if (isNull(call[0]) || isNull(call[i])) {
            unknown = true;
        } else if (compareValues(call[0], call[i]) == 0) {
            return Value(true);
        }
    }
    return unknown ? Value{} : Value(false);
}

Result<Value> isBetween(const Call& call)
{
    // Three-valued `value >= low and value <= high`.
    const auto compared = [&call](std::size_t bound, int outside) -> std::optional<bool> {
        if (isNull(call[0]) || isNull(call[bound])) {
            return std::nullopt;
        }
        const int order = compareValues(call[0], call[bound]);
        return order != outside;
    };
    const auto low = compared(1, -1);
    const auto high = compared(2, 1);
    if ((low && !*low) || (high && !*high)) {
        return Value(false);
    }
    return low && high ? Value(true) : Value{};
}

Result<Value> jsonMember(const Call& call)
{
    JsonStep step;
    if (call.kind(1) == TypeKind::Text) {
        step.key = call.text(1);
    } else {
        step.index = call.integer(1);
        if (step.index < 0) {
            return Value{};
        }
    }
    const auto part = jsonPart(call.json(0), std::span(&step, 1));
    if (!part || jsonKind(*part) == JsonKind::Null) {
        return Value{};
    }
    if (call.function == FunctionId::JsonMember) {
        return Value(weir::JsonText{compactJsonText(*part).value_or(std::string(*part))});
    }
    auto text = jsonAsText(*part);
    return text ? Value(*std::move(text)) : Value{};
}

} // namespace

Error outOfRange()
{
    return {ErrorCode::InvalidInput, "expr.outOfRange",
            "A result is too large for its type in at least one row. Cast to a wider type first, or filter such rows "
            "out."};
}

bool isInRange(Date date)
{
    return date.days >= kFirstDay && date.days <= kLastDay;
}

bool isInRange(Instant instant)
{
    return instant.micros >= kFirstDay * kMicrosPerDay && instant.micros < (kLastDay + 1) * kMicrosPerDay;
}

int compareValues(const Value& a, const Value& b)
{
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : (y < x ? 1 : 0); };
    if (const auto* x = std::get_if<DecimalValue>(&a)) {
        return compareDecimals(*x, std::get<DecimalValue>(b));
    }
    if (const auto* x = std::get_if<double>(&a)) {
        const double y = std::get<double>(b);
        if (std::isnan(*x) || std::isnan(y)) {
            return order(std::isnan(*x) ? 1 : 0, std::isnan(y) ? 1 : 0);
        }
        return order(*x, y);
    }
    if (const auto* x = std::get_if<std::string>(&a)) {
        const int result = x->compare(std::get<std::string>(b)); // UTF-8 bytes sort as code points do
        return order(result, 0);
    }
    if (const auto* x = std::get_if<bool>(&a)) {
        return order(*x ? 1 : 0, std::get<bool>(b) ? 1 : 0);
    }
    if (const auto* x = std::get_if<std::int64_t>(&a)) {
        return order(*x, std::get<std::int64_t>(b));
    }
    if (const auto* x = std::get_if<Date>(&a)) {
        return order(x->days, std::get<Date>(b).days);
    }
    if (const auto* x = std::get_if<Instant>(&a)) {
        return order(x->micros, std::get<Instant>(b).micros);
    }
    if (const auto* x = std::get_if<Duration>(&a)) {
        return order(x->micros, std::get<Duration>(b).micros);
    }
    return 0;
}

Result<Value> evaluateOperator(const Call& call)
{
    const auto compared = [&call] { return compareValues(call[0], call[1]); };
    switch (call.function) {
    case FunctionId::Add:
    case FunctionId::Subtract:
        return addOrSubtract(call);
    case FunctionId::Multiply:
        return multiply(call);
    case FunctionId::Divide:
        return divide(call);
    case FunctionId::Modulo:
        return remainder(call);
    case FunctionId::Negate:
        return negate(call);
    case FunctionId::Concatenate:
        return Value(call.text(0) + call.text(1));
    case FunctionId::Equal:
        return Value(compared() == 0);
    case FunctionId::NotEqual:
        return Value(compared() != 0);
    case FunctionId::Less:
        return Value(compared() < 0);
    case FunctionId::LessOrEqual:
        return Value(compared() <= 0);
    case FunctionId::Greater:
        return Value(compared() > 0);
    case FunctionId::GreaterOrEqual:
        return Value(compared() >= 0);
    case FunctionId::DistinctFrom:
    case FunctionId::NotDistinctFrom: {
        const bool same = isNull(call[0]) || isNull(call[1]) ? isNull(call[0]) == isNull(call[1]) : compared() == 0;
        return Value(same == (call.function == FunctionId::NotDistinctFrom));
    }
    case FunctionId::Not:
        return Value(!std::get<bool>(call[0]));
    case FunctionId::IsNull:
        return Value(isNull(call[0]));
    case FunctionId::IsNotNull:
        return Value(!isNull(call[0]));
    case FunctionId::Like:
        return Value(isLike(call.text(0), call.text(1)));
    case FunctionId::ILike:
        return Value(isLike(toLower(call.text(0)), toLower(call.text(1))));
    case FunctionId::In:
        return isIn(call);
    case FunctionId::Between:
        return isBetween(call);
    case FunctionId::JsonMember:
    case FunctionId::JsonMemberText:
        return jsonMember(call);
    case FunctionId::ListOf:
        return listOf(call.arguments);
    case FunctionId::NullIf:
        return !isNull(call[0]) && !isNull(call[1]) && compared() == 0 ? Value{} : call[0];
    case FunctionId::Greatest:
    case FunctionId::Least: {
        const int wanted = call.function == FunctionId::Greatest ? 1 : -1;
        Value best;
        for (const Value& value : call.arguments) {
            if (!isNull(value) && (isNull(best) || compareValues(value, best) == wanted)) {
                best = value;
            }
        }
        return best;
    }
    default:
        break;
    }
    return Error(ErrorCode::Internal, "expr.notAnOperator", "An operator has no rule.");
}

} // namespace weir::expr
