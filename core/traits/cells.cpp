#include "core/traits/cells.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace weir::traits {
namespace {

constexpr double kExactDouble = 9007199254740992.0; ///< 2^53: below it a double is its integer.

/// Doubles in the order of their numbers; -0 and 0 are one value. Its own inverse but for the sign of zero.
std::int64_t keyOf(double number)
{
    const auto bits = std::bit_cast<std::int64_t>(number == 0 ? 0.0 : number);
    return bits < 0 ? bits ^ INT64_MAX : bits;
}

double numberAt(std::int64_t key)
{
    return std::bit_cast<double>(key < 0 ? key ^ INT64_MAX : key);
}

double powerOfTen(int scale)
{
    double power = 1;
    for (int i = 0; i < scale; ++i) {
        power *= 10; // exact up to 10^22
    }
    return power;
}

} // namespace

TypeKind Cells::kindFor(const DataType& type)
{
    return type.kind() == TypeKind::Decimal ? TypeKind::Number : type.kind();
}

std::optional<Cells> Cells::make(const store::TypedColumn& column, const DataType& type)
{
    Cells cells;
    cells.m_type = type;
    cells.m_valid = column.valid;
    const std::size_t rows = column.size();
    switch (type.kind()) {
    case TypeKind::Text: {
        std::vector<std::uint32_t> order(column.dictionary.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return column.dictionary[a] < column.dictionary[b]; });
        std::vector<std::int64_t> rank(order.size());
        cells.m_texts.reserve(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            rank[order[i]] = static_cast<std::int64_t>(i);
            cells.m_texts.push_back(column.dictionary[order[i]]);
        }
        cells.m_keys.assign(rows, 0);
        for (std::size_t row = 0; row < rows; ++row) {
            cells.m_keys[row] = column.isNull(row) ? 0 : rank[column.codes[row]];
        }
        break;
    }
    case TypeKind::Number:
        cells.m_keys.resize(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            cells.m_keys[row] = keyOf(column.numbers[row]);
            cells.m_valid[row] = column.isNull(row) || std::isnan(column.numbers[row]) ? 0 : 1;
        }
        break;
    case TypeKind::Decimal: {
        const double power = powerOfTen(type.scale());
        cells.m_keys.assign(rows, 0);
        for (std::size_t row = 0; row < rows; ++row) {
            if (column.isNull(row)) {
                continue;
            }
            const double unscaled = std::nearbyint(column.numbers[row] * power);
            if (!(std::fabs(unscaled) < kExactDouble)) {
                return std::nullopt;
            }
            // Dividing two exact numbers rounds once, as reading the decimal's digits does.
            if (unscaled / power != column.numbers[row]) {
                cells.m_valid[row] = 0; // more digits than the type has
                continue;
            }
            cells.m_keys[row] = static_cast<std::int64_t>(unscaled);
        }
        break;
    }
    default:
        cells.m_keys = column.integers;
        break;
    }
    return cells;
}

Cells Cells::fromText(const store::TypedColumn& column, const DataType& type)
{
    Cells cells;
    cells.m_type = type;
    cells.m_valid = column.valid;
    cells.m_keys.assign(column.size(), 0);
    std::vector<std::optional<std::int64_t>> keys(column.dictionary.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto read = parseDecimal(column.dictionary[i]);
        if (!read) {
            continue;
        }
        while (read->scale > type.scale() && read->unscaled % 10 == 0) {
            read->unscaled /= 10;
            --read->scale;
        }
        while (read->scale < type.scale() && read->unscaled <= INT64_MAX && read->unscaled >= INT64_MIN) {
            read->unscaled *= 10;
            ++read->scale;
        }
        if (read->scale == type.scale() && read->unscaled <= INT64_MAX && read->unscaled >= INT64_MIN) {
            keys[i] = static_cast<std::int64_t>(read->unscaled);
        }
    }
    for (std::size_t row = 0; row < cells.m_keys.size(); ++row) {
        if (!column.isNull(row)) {
            const auto& key = keys[column.codes[row]];
            cells.m_keys[row] = key.value_or(0);
            cells.m_valid[row] = key ? 1 : 0;
        }
    }
    return cells;
}

Value Cells::valueOf(std::int64_t key) const
{
    switch (m_type.kind()) {
    case TypeKind::Boolean:
        return key != 0;
    case TypeKind::Integer:
        return key;
    case TypeKind::Decimal:
        return DecimalValue{key, m_type.scale()};
    case TypeKind::Number:
        return numberAt(key);
    case TypeKind::Text:
        return m_texts[static_cast<std::size_t>(key)];
    case TypeKind::Date:
        return Date{static_cast<std::int32_t>(key)};
    case TypeKind::Instant:
        return Instant{key};
    case TypeKind::Duration:
        return Duration{key};
    default:
        return {};
    }
}

double Cells::numberOf(std::int64_t key) const
{
    switch (m_type.kind()) {
    case TypeKind::Number:
        return numberAt(key);
    case TypeKind::Decimal:
        return static_cast<double>(static_cast<long double>(key) /
                                   static_cast<long double>(powerOfTen(m_type.scale())));
    default:
        return static_cast<double>(key);
    }
}

std::optional<std::int64_t> Cells::millionths(double number)
{
    constexpr double kMillion = 1e6;
    const double count = std::nearbyint(number * kMillion);
    if (!(std::fabs(count) < kExactDouble) || count / kMillion != number) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(count);
}

} // namespace weir::traits
