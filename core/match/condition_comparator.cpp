#include "core/match/condition_comparator.h"

#include "core/match/strings.h"

#include <algorithm>
#include <cmath>

namespace weir::match {

void Texts::add(Condition::Text text, std::uint32_t number)
{
    const std::string_view known = text.value_or(std::string_view());
    Place place;
    place.begin = m_bytes.size();
    place.letters = letterSignature(known);
    place.length = static_cast<std::uint32_t>(known.size());
    place.number = text ? number : 0;
    place.first = known.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(known.front());
    m_places.push_back(place);
    m_bytes += known;
}

Glance Texts::glance(std::uint32_t number) const
{
    const Place& place = m_places[number];
    return {place.number, place.letters, place.length, place.first, 0};
}

ConditionComparator::ConditionComparator(std::vector<Level> names, std::vector<ConditionLevel> levels,
                                         std::vector<Texts> columns)
    : Comparator(std::move(names)), m_conditions(std::move(levels)), m_columns(std::move(columns))
{
    m_isOneColumn = std::all_of(m_conditions.begin(), m_conditions.end(), [](const ConditionLevel& level) {
        return !level.condition || level.condition->quickColumn() == 0;
    });
    for (const ConditionLevel& level : m_conditions) {
        if (!m_isOneColumn || !level.condition) {
            break;
        }
        m_quick.push_back({level.condition->form(), level.condition->limit()});
    }
}

Judged ConditionComparator::judge(std::uint32_t a, std::uint32_t b) const
{
    const std::size_t place = m_isOneColumn ? firstOfOneColumn(a, b) : firstThatHolds(a, b);
    if (place == m_conditions.size() || m_conditions[place].isNull) {
        return {};
    }
    const ConditionLevel& level = m_conditions[place];
    Judged judged{static_cast<std::uint8_t>(m_conditions.size() - place), 0};
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

std::size_t ConditionComparator::firstThatHolds(std::uint32_t a, std::uint32_t b) const
{
    const auto holds = [&](const ConditionLevel& level) {
        return !level.condition || level.condition->holds([&](std::size_t column, bool right) {
            return m_columns[column].at(right ? b : a);
        });
    };
    return static_cast<std::size_t>(std::find_if(m_conditions.begin(), m_conditions.end(), holds) -
                                    m_conditions.begin());
}

/// Most pairs are told by numbers, lengths and letters, without a look at their texts.
std::size_t ConditionComparator::firstOfOneColumn(std::uint32_t a, std::uint32_t b) const
{
    using Form = Condition::Form;
    const Texts& column = m_columns.front();
    const Texts::Place& x = column.place(a);
    const Texts::Place& y = column.place(b);
    const bool known = x.number != 0 && y.number != 0;
    const int different = bitsSet(x.letters ^ y.letters);
    const bool sameFirst = x.first == y.first;
    const auto apart = static_cast<int>(x.length > y.length ? x.length - y.length : y.length - x.length);
    std::size_t place = 0;
    for (; place < m_quick.size(); ++place) {
        const Quick& quick = m_quick[place];
        bool may = known;
        switch (quick.form) {
        case Form::EitherNull:
            if (!known) {
                return place;
            }
            continue;
        case Form::Exact:
            if (known && x.number == y.number) {
                return place;
            }
            continue;
        case Form::JaroWinkler:
            may = known && canBeAlike(x.length, y.length, different, sameFirst, quick.limit);
            break;
        case Form::Levenshtein:
        case Form::Damerau:
            may = known && std::max(apart, (different + 1) / 2) <= quick.limit;
            break;
        default:
            break;
        }
        if (may && m_conditions[place].condition->holds(column.at(a), column.at(b))) {
            return place;
        }
    }
    return place;
}

void ConditionComparator::countLevels(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                      std::int64_t* counts) const
{
    constexpr std::size_t kAhead = 12; // values that the memory is asked for
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (i + kAhead < a.size()) {
            for (const Texts& column : m_columns) {
                column.prefetch(a[i + kAhead]);
                column.prefetch(b[i + kAhead]);
            }
        }
        ++counts[judge(a[i], b[i]).level];
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
