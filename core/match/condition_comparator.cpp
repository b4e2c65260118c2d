#include "core/match/condition_comparator.h"

#include "core/match/strings.h"

#include <algorithm>
#include <cmath>

namespace weir::match {

void Texts::add(Condition::Text text, std::uint32_t number)
{
    m_places.push_back({m_bytes.size(), text ? letterSignature(*text) : 0,
                        static_cast<std::uint32_t>(text ? text->size() : 0), text ? number : 0});
    m_bytes += text.value_or(std::string_view());
}

Glance Texts::glance(std::uint32_t number) const
{
    const Place& place = m_places[number];
    const auto first = static_cast<std::uint8_t>(place.length == 0 ? 0 : m_bytes[place.begin]);
    return {place.number, place.letters, place.length, first, 0};
}

ConditionComparator::ConditionComparator(std::vector<Level> names, std::vector<ConditionLevel> levels,
                                         std::vector<Texts> columns)
    : Comparator(std::move(names)), m_conditions(std::move(levels)), m_columns(std::move(columns))
{}

Judged ConditionComparator::judge(std::uint32_t a, std::uint32_t b) const
{
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const ConditionLevel& level = m_conditions[i];
        if (level.condition && !holds(*level.condition, a, b)) {
            continue;
        }
        if (level.isNull) {
            return {};
        }
        Judged judged{static_cast<std::uint8_t>(m_conditions.size() - i), 0};
        if (!level.shares.empty()) {
            const double larger = std::max(level.shares[a], level.shares[b]);
            if (larger > 0 && level.exactU > 0) {
                judged.frequency = std::max(larger, level.tfLeast) / level.exactU;
                if (level.tfWeight != 1) {
                    judged.frequency = std::pow(judged.frequency, level.tfWeight);
                }
            }
        }
        return judged;
    }
    return {};
}

void ConditionComparator::prefetch(std::uint32_t value) const
{
    for (const Texts& column : m_columns) {
        column.prefetch(value);
    }
}

void ConditionComparator::learned(const std::vector<double>& u)
{
    for (ConditionLevel& level : m_conditions) {
        if (level.exactLevel != 0) {
            level.exactU = u[level.exactLevel];
        }
    }
}

bool ConditionComparator::holds(const Condition& condition, std::uint32_t a, std::uint32_t b) const
{
    if (const int quick = condition.quickColumn(); quick >= 0) {
        // Most pairs are told by numbers and letters, without a look at their texts.
        const Texts& column = m_columns[static_cast<std::size_t>(quick)];
        const std::uint32_t left = column.same(a);
        const std::uint32_t right = column.same(b);
        if (condition.isEitherNull() || left == 0 || right == 0) {
            return condition.isEitherNull() && (left == 0 || right == 0);
        }
        if (condition.exactColumn() >= 0) {
            return left == right;
        }
        const std::string_view x = *column.at(a);
        const std::string_view y = *column.at(b);
        return condition.mayHold(x, column.letters(a), y, column.letters(b)) && condition.holds(x, y);
    }
    return condition.holds([&](std::size_t column, bool right) { return m_columns[column].at(right ? b : a); });
}

std::vector<Bound> ConditionComparator::bounds() const
{
    const bool everKnown = m_columns.size() == 1 && m_columns[0].size() > 1 && m_columns[0].at(1).has_value();
    std::vector<Bound> all;
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const ConditionLevel& level = m_conditions[i];
        const auto number = static_cast<std::uint8_t>(level.isNull ? 0 : m_conditions.size() - i);
        if (level.isNull && everKnown && level.condition && level.condition->isEitherNull()) {
            continue;
        }
        all.push_back(level.condition && !level.isNull ? level.condition->bound(number) : Bound{number});
    }
    return all;
}

Glance ConditionComparator::glance(std::uint32_t value, std::size_t which) const
{
    return m_columns[which].glance(value);
}

} // namespace weir::match
