#include "core/sql/postgres_calls.h"

#include <cmath>

namespace weir::sql::postgres {
namespace {

using F = expr::FunctionId;

Text asNumber(const Call& call, std::size_t index)
{
    return call.kind(index) == TypeKind::Number ? call.a[index] : call.dialect.cast(call.a[index], TypeKind::Number);
}

/// The result at the scale that the checker gave it; PostgreSQL's own numeric has none.
Text scaled(const Call& call, const Text& value)
{
    return call.node.type().kind() == TypeKind::Decimal ? call.dialect.cast(value, call.node.type()) : value;
}

Written arithmetic(const Call& call)
{
    const std::vector<Text>& a = call.a;
    const TypeKind first = call.kind(0);
    const TypeKind second = a.size() > 1 ? call.kind(1) : TypeKind::Null;
    const bool add = call.node.isCall(F::Add);
    const bool subtract = call.node.isCall(F::Subtract);
    if ((add || subtract) && first == TypeKind::Instant && second == TypeKind::Duration) {
        return fill(add ? Words("({0} + {1})") : Words("({0} - {1})"), {a[0], interval(a[1])});
    }
    if ((add || subtract) && first == TypeKind::Date && second == TypeKind::Duration) {
        return fill(add ? Words("CAST({0} + {1} AS date)") : Words("CAST({0} - {1} AS date)"), {a[0], interval(a[1])});
    }
    if ((add || subtract) && first == TypeKind::Date && second == TypeKind::Integer) {
        return fill(add ? Words("({0} + {1})") : Words("({0} - {1})"), {a[0], asInt4(a[1])});
    }
    if (subtract && first == TypeKind::Date) {
        return fill("CAST({0} - {1} AS bigint)", a);
    }
    if (subtract && first == TypeKind::Instant) {
        return fill("CAST(EXTRACT(EPOCH FROM ({0} - {1})) * 1000000 AS bigint)", a);
    }
    switch (call.node.function()) {
    case F::Add:
        return scaled(call, fill("({0} + {1})", a));
    case F::Subtract:
        return scaled(call, fill("({0} - {1})", a));
    case F::Multiply:
        return scaled(call, fill("({0} * {1})", a));
    case F::Divide:
        return fill("({0} / NULLIF({1}, 0))", {asNumber(call, 0), asNumber(call, 1)});
    case F::Modulo:
        return scaled(call, fill("({0} % NULLIF({1}, 0))", a));
    case F::Negate:
        return fill("(-{0})", a);
    case F::IntegerDivide:
        return fill("({0} / NULLIF({1}, 0))", a);
    default:
        return std::nullopt;
    }
}

Text rounded(const Call& call)
{
    const std::int64_t digits = call.integer(1).value_or(0);
    switch (call.kind(0)) {
    case TypeKind::Integer:
        return digits >= 0
                   ? call.a[0]
                   : fill("CAST(ROUND(CAST({0} AS numeric), {1}) AS bigint)", {call.a[0], Text::number(digits)});
    case TypeKind::Decimal:
        return scaled(call, fill("ROUND({0}, {1})", {call.a[0], Text::number(digits)}));
    default:
        break;
    }
    const Text unit = call.dialect.literal(std::pow(10.0, std::abs(static_cast<double>(digits))), TypeKind::Number);
    return digits < 0 ? fill("({0} * {1})", {roundedHalfAway(fill("({0} / {1})", {call.a[0], unit})), unit})
                      : fill("({0} / {1})", {roundedHalfAway(fill("({0} * {1})", {call.a[0], unit})), unit});
}

Text whole(const Call& call, Words onNumeric)
{
    return call.kind(0) == TypeKind::Integer ? call.a[0] : scaled(call, fill(onNumeric, call.a));
}

} // namespace

Text roundedHalfAway(const Text& number)
{
    return fill(
        "(SELECT TRUNC(x) + CASE WHEN ABS(x - TRUNC(x)) >= 0.5 THEN SIGN(x) ELSE 0 END FROM (SELECT {0} AS x) AS o)",
        {number});
}

Written numberCall(const Call& call)
{
    switch (call.node.function()) {
    case F::Round:
        return rounded(call);
    case F::Floor:
        return whole(call, "FLOOR({0})");
    case F::Ceil:
        return whole(call, "CEIL({0})");
    case F::Truncate:
        return whole(call, "TRUNC({0})");
    case F::Sign:
        return fill("CAST(SIGN({0}) AS bigint)", call.a);
    case F::Power:
        return fill(
            "CASE WHEN ({0} = 0 AND {1} < 0) OR ({0} < 0 AND {1} <> TRUNC({1})) THEN NULL ELSE POWER({0}, {1}) END",
            call.a);
    case F::SquareRoot:
        return fill("CASE WHEN {0} >= 0 THEN SQRT({0}) END", call.a);
    case F::NaturalLog:
        return fill("CASE WHEN {0} > 0 THEN LN({0}) END", call.a);
    case F::Log10:
        return fill("CASE WHEN {0} > 0 THEN LOG({0}) END", call.a);
    case F::Exp:
        return fill("CASE WHEN {0} < -708 THEN 0 ELSE EXP({0}) END", call.a);
    default:
        return arithmetic(call);
    }
}

} // namespace weir::sql::postgres
