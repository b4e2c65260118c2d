#include "plugins/sources/spreadsheet/cell_values.h"

#include "core/connect/table_source.h"

#include <cmath>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr double kExactWhole = 9007199254740992.0;
constexpr std::int64_t kMicrosOfDay = 86'400'000'000;

bool isWhole(double number)
{
    return std::trunc(number) == number && std::abs(number) < kExactWhole;
}

} // namespace

std::optional<Value> valueOf(const Workbook& book, const Cell& cell, const DataType& type)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        return Value{};
    }
    if (type.kind() == TypeKind::Text) {
        return Value(book.textOf(cell));
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        switch (type.kind()) {
        case TypeKind::Number:
            return Value(*number);
        case TypeKind::Integer:
            return isWhole(*number) ? std::optional<Value>(Value(static_cast<std::int64_t>(*number))) : std::nullopt;
        case TypeKind::Boolean:
            return *number == 0 || *number == 1 ? std::optional<Value>(Value(*number == 1)) : std::nullopt;
        case TypeKind::Decimal:
            return connect::exactValue(book.textOf(cell), type);
        default:
            return std::nullopt;
        }
    }
    if (const auto* truth = std::get_if<bool>(&cell)) {
        return type.kind() == TypeKind::Boolean   ? std::optional<Value>(Value(*truth))
               : type.kind() == TypeKind::Integer ? std::optional<Value>(Value(std::int64_t{*truth ? 1 : 0}))
                                                  : std::nullopt;
    }
    if (const auto* date = std::get_if<Date>(&cell)) {
        return type.kind() == TypeKind::Date ? std::optional<Value>(Value(*date))
               : type.kind() == TypeKind::Instant
                   ? std::optional<Value>(Value(Instant{static_cast<std::int64_t>(date->days) * kMicrosOfDay}))
                   : std::nullopt;
    }
    if (const auto* instant = std::get_if<Instant>(&cell)) {
        return type.kind() == TypeKind::Instant ? std::optional<Value>(Value(*instant)) : std::nullopt;
    }
    if (const auto* time = std::get_if<ClockTime>(&cell)) {
        return type.kind() == TypeKind::Duration ? std::optional<Value>(Value(Duration{time->micros})) : std::nullopt;
    }
    return connect::exactValue(book.textOf(cell), type);
}

void CellTypes::add(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell)) {
        (isWhole(*number) ? m_whole : m_fractions) = true;
    } else if (std::holds_alternative<bool>(cell)) {
        m_booleans = true;
    } else if (std::holds_alternative<Date>(cell)) {
        m_dates = true;
    } else if (std::holds_alternative<Instant>(cell)) {
        m_instants = true;
    } else if (!std::holds_alternative<std::monostate>(cell)) {
        m_others = true;
    }
}

DataType CellTypes::type() const
{
    const bool numbers = m_whole || m_fractions;
    const bool dated = m_dates || m_instants;
    if (m_others || int{m_booleans} + int{numbers} + int{dated} != 1) {
        return TypeKind::Text;
    }
    return m_booleans    ? DataType(TypeKind::Boolean)
           : m_fractions ? DataType(TypeKind::Number)
           : m_whole     ? DataType(TypeKind::Integer)
           : m_instants  ? DataType(TypeKind::Instant)
                         : DataType(TypeKind::Date);
}

} // namespace weir::plugins::sources_spreadsheet
