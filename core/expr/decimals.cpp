#include "core/expr/decimals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace weir::expr {
namespace {

using Int128 = DecimalValue::Int128;

constexpr int kMostDigits = 38;

Int128 powerOfTen(int exponent)
{
    static const std::array<Int128, kMostDigits + 1> kPowers = [] {
        std::array<Int128, kMostDigits + 1> powers{};
        powers[0] = 1;
        for (std::size_t i = 1; i < powers.size(); ++i) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }();
    return kPowers[static_cast<std::size_t>(exponent)];
}

bool tooLong(Int128 value)
{
    return value >= powerOfTen(kMostDigits) || value <= -powerOfTen(kMostDigits);
}

} // namespace

std::optional<DecimalValue> rescaled(const DecimalValue& value, int scale)
{
    if (scale >= value.scale) {
        Int128 result = 0;
        if (scale - value.scale > kMostDigits) {
            return value.unscaled == 0 ? std::optional(DecimalValue{0, scale}) : std::nullopt;
        }
        if (__builtin_mul_overflow(value.unscaled, powerOfTen(scale - value.scale), &result) || tooLong(result)) {
            return std::nullopt;
        }
        return DecimalValue{result, scale};
    }
    const int drop = value.scale - scale;
    if (drop > kMostDigits) {
        return DecimalValue{0, scale};
    }
    const Int128 divisor = powerOfTen(drop);
    Int128 quotient = value.unscaled / divisor;
    const Int128 rest = value.unscaled % divisor;
    const Int128 half = divisor / 2;
    if (rest >= half) {
        ++quotient;
    } else if (rest <= -half) {
        --quotient;
    }
    return DecimalValue{quotient, scale};
}

std::optional<DecimalValue> addDecimals(const DecimalValue& a, const DecimalValue& b, int scale)
{
    const auto x = rescaled(a, scale);
    const auto y = rescaled(b, scale);
    Int128 sum = 0;
    if (!x || !y || __builtin_add_overflow(x->unscaled, y->unscaled, &sum) || tooLong(sum)) {
        return std::nullopt;
    }
    return DecimalValue{sum, scale};
}

std::optional<DecimalValue> multiplyDecimals(const DecimalValue& a, const DecimalValue& b)
{
    Int128 product = 0;
    if (__builtin_mul_overflow(a.unscaled, b.unscaled, &product) || tooLong(product)) {
        return std::nullopt;
    }
    return DecimalValue{product, a.scale + b.scale};
}

std::optional<DecimalValue> decimalRemainder(const DecimalValue& a, const DecimalValue& b, int scale)
{
    const auto x = rescaled(a, scale);
    const auto y = rescaled(b, scale);
    if (!x || !y) {
        return std::nullopt;
    }
    return DecimalValue{x->unscaled % y->unscaled, scale};
}

DecimalValue wholePart(const DecimalValue& value, Whole how)
{
    const Int128 divisor = powerOfTen(std::min(value.scale, kMostDigits));
    Int128 quotient = value.unscaled / divisor;
    const Int128 rest = value.unscaled % divisor;
    if (how == Whole::Floor && rest < 0) {
        --quotient;
    } else if (how == Whole::Ceil && rest > 0) {
        ++quotient;
    }
    return {quotient, 0};
}

int compareDecimals(const DecimalValue& a, const DecimalValue& b)
{
    const Int128 wholeA = wholePart(a, Whole::Floor).unscaled;
    const Int128 wholeB = wholePart(b, Whole::Floor).unscaled;
    if (wholeA != wholeB) {
        return wholeA < wholeB ? -1 : 1;
    }
    // The parts after the point are below 10^38 at any scale up to 38.
    const int scale = std::max(a.scale, b.scale);
    const Int128 restA = (a.unscaled - wholeA * powerOfTen(a.scale)) * powerOfTen(scale - a.scale);
    const Int128 restB = (b.unscaled - wholeB * powerOfTen(b.scale)) * powerOfTen(scale - b.scale);
    return restA < restB ? -1 : (restA > restB ? 1 : 0);
}

bool fits(const DecimalValue& value, const DataType& type)
{
    const Int128 limit = powerOfTen(type.precision());
    return value.unscaled < limit && value.unscaled > -limit;
}

double toDouble(const DecimalValue& value)
{
    const std::string text = toText(value);
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::optional<DecimalValue> decimalOf(double number, int scale)
{
    if (!std::isfinite(number)) {
        return std::nullopt;
    }
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t mark = text.find('e');
    auto digits = parseDecimal(text.substr(0, mark));
    int exponent = 0;
    const std::size_t sign = mark + (text[mark + 1] == '+' ? 2U : 1U);
    std::from_chars(text.data() + sign, text.data() + text.size(), exponent);
    if (!digits) {
        return std::nullopt;
    }
    // digits * 10^exponent at a scale that may be negative or long.
    const int trueScale = digits->scale - exponent;
    if (trueScale < 0) {
        if (-trueScale > kMostDigits) {
            return std::nullopt;
        }
        Int128 whole = 0;
        if (__builtin_mul_overflow(digits->unscaled, powerOfTen(-trueScale), &whole) || tooLong(whole)) {
            return digits->unscaled == 0 ? std::optional(DecimalValue{0, scale}) : std::nullopt;
        }
        return rescaled({whole, 0}, scale);
    }
    return rescaled({digits->unscaled, trueScale}, scale);
}

DecimalValue decimalOf(std::int64_t integer)
{
    return {integer, 0};
}

} // namespace weir::expr
