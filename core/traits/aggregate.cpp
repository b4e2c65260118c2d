#include "core/traits/aggregate.h"

#include "core/audience/calendar.h"
#include "core/base/json.h"
#include "core/traits/streak.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <numeric>

namespace weir::traits {
namespace {

using Int128 = DecimalValue::Int128;

/// Rows begin..end-1 are one person's.
struct Group
{
    std::size_t begin;
    std::size_t end;
};

Error tooLarge(const Trait& trait)
{
    return {ErrorCode::InvalidInput,
            "traits.sum.tooLarge",
            "The sum of {property} in the computed trait {trait} is larger than its type can hold. Read the property "
            "as a number.",
            {{"property", trait.property}, {"trait", trait.name}}};
}

/// Exact sum of decimals, as the double nearest to it.
double nearest(Int128 unscaled, int scale)
{
    constexpr Int128 kExact = Int128{1} << 53;
    constexpr int kExactPower = 22;
    if (unscaled < kExact && unscaled > -kExact && scale <= kExactPower) {
        double power = 1;
        for (int i = 0; i < scale; ++i) {
            power *= 10;
        }
        return static_cast<double>(unscaled) / power; // both are exact: rounded once
    }
    const std::string digits = toText(DecimalValue{unscaled, scale});
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

class Aggregator
{
public:
    Aggregator(const Planned& planned, const Occurrences& events, std::span<const std::uint8_t> living)
        : m_planned(planned), m_trait(planned.trait), m_events(events), m_living(living)
    {
        m_out.type = planned.type;
    }

    Result<Column> go()
    {
        if (m_trait.aggregate == Aggregate::Rfm) {
            return rfm();
        }
        for (std::size_t begin = 0; begin < m_events.profiles.size();) {
            std::size_t end = begin + 1;
            while (end < m_events.profiles.size() && m_events.profiles[end] == m_events.profiles[begin]) {
                ++end;
            }
            Value value = valueOf({begin, end});
            if (m_failed) {
                return tooLarge(m_trait);
            }
            if (!isNull(value)) {
                put(m_events.profiles[begin], value);
            }
            begin = end;
        }
        fill(m_living.size());
        return std::move(m_out);
    }

private:
    void put(std::uint32_t profile, const Value& value)
    {
        fill(profile);
        if (m_living[profile] != 0) {
            m_out.append(value);
        } else {
            m_out.appendNull();
        }
    }

    /// Who has no event that counts, up to `end`.
    void fill(std::size_t end)
    {
        for (std::size_t profile = m_out.size(); profile < end; ++profile) {
            if (m_zero && m_living[profile] != 0) {
                m_out.append(*m_zero);
            } else {
                m_out.appendNull();
            }
        }
    }

    static std::optional<Value> zeroOf(const Planned& planned)
    {
        switch (planned.trait.aggregate) {
        case Aggregate::Count:
        case Aggregate::UniqueCount:
        case Aggregate::Streak:
            return planned.trait.whenNone == WhenNone::Missing ? std::nullopt : std::optional<Value>(std::int64_t{0});
        case Aggregate::Sum:
            if (planned.trait.whenNone != WhenNone::Zero) {
                return std::nullopt;
            }
            if (planned.type.kind() == TypeKind::Decimal) {
                return Value(DecimalValue{0, planned.type.scale()});
            }
            return planned.type.kind() == TypeKind::Integer ? Value(std::int64_t{0}) : Value(0.0);
        default:
            return std::nullopt;
        }
    }

    template <class Use>
    void eachCounting(Group group, Use&& use) const
    {
        for (std::size_t row = group.begin; row < group.end; ++row) {
            if (m_events.counts[row] != 0) {
                use(row);
            }
        }
    }
    /// Rows that count and have the property.
    template <class Use>
    void eachCell(Group group, Use&& use) const
    {
        eachCounting(group, [&](std::size_t row) {
            if (m_events.cells->has(row)) {
                use(row);
            }
        });
    }
    const std::vector<std::int64_t>& keys(Group group)
    {
        m_keys.clear();
        eachCell(group, [&](std::size_t row) { m_keys.push_back(m_events.cells->key(row)); });
        return m_keys;
    }
    const std::vector<std::int64_t>& distinct(Group group)
    {
        keys(group);
        std::sort(m_keys.begin(), m_keys.end());
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
        return m_keys;
    }
    [[nodiscard]] std::optional<std::int64_t> firstTime(Group group) const
    {
        for (std::size_t row = group.begin; row < group.end; ++row) {
            if (m_events.counts[row] != 0) {
                return m_events.times[row];
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::int64_t> lastTime(Group group) const
    {
        for (std::size_t row = group.end; row-- > group.begin;) {
            if (m_events.counts[row] != 0) {
                return m_events.times[row];
            }
        }
        return std::nullopt;
    }

    Value valueOf(Group group)
    {
        switch (m_trait.aggregate) {
        case Aggregate::Count:
            return count(group);
        case Aggregate::Sum:
            return sum(group);
        case Aggregate::Average:
            return average(group);
        case Aggregate::Minimum:
        case Aggregate::Maximum:
            return extreme(group);
        case Aggregate::Median:
            return percentile(group, 0.5);
        case Aggregate::Percentile:
            return percentile(group, m_trait.share);
        case Aggregate::MostFrequent:
        case Aggregate::LeastFrequent:
            return byFrequency(group);
        case Aggregate::First:
            return first(group);
        case Aggregate::Last:
            return last(group);
        case Aggregate::UniqueList:
            return uniqueList(group);
        case Aggregate::UniqueCount: {
            const auto found = static_cast<std::int64_t>(distinct(group).size());
            return found == 0 ? Value{} : Value(found);
        }
        case Aggregate::FirstTime:
        case Aggregate::LastTime:
        case Aggregate::TimeSinceFirst:
        case Aggregate::TimeSinceLast:
            return ofTime(group);
        case Aggregate::Streak: {
            std::vector<std::int64_t> times;
            eachCounting(group, [&](std::size_t row) { times.push_back(m_events.times[row]); });
            return times.empty() ? Value{} : Value(m_streaks.length(times));
        }
        case Aggregate::Rfm:
        case Aggregate::Formula:
        case Aggregate::Sql:
            break;
        }
        return {};
    }

    Value count(Group group) const
    {
        const auto begin = m_events.counts.begin();
        const auto found = std::count(begin + static_cast<std::ptrdiff_t>(group.begin),
                                      begin + static_cast<std::ptrdiff_t>(group.end), std::uint8_t{1});
        return found == 0 ? Value{} : Value(static_cast<std::int64_t>(found));
    }

    /// The exact sum as unscaled decimal; nothing when doubles are among the values that have too many digits.
    struct Total
    {
        Int128 unscaled = 0;
        int scale = 0;
        std::int64_t count = 0;
        bool exact = true;
        double rounded = 0; ///< When it is not exact.
    };
    Total total(Group group)
    {
        constexpr int kMillionths = 6;
        Total total;
        const Cells& cells = *m_events.cells;
        if (cells.type().kind() != TypeKind::Number) {
            total.scale = cells.type().kind() == TypeKind::Decimal ? cells.type().scale() : 0;
            eachCell(group, [&](std::size_t row) {
                total.unscaled += cells.key(row);
                ++total.count;
            });
            return total;
        }
        total.scale = kMillionths;
        eachCell(group, [&](std::size_t row) {
            ++total.count;
            if (total.exact) {
                const auto part = Cells::millionths(cells.numberOf(cells.key(row)));
                total.exact = part.has_value();
                total.unscaled += part.value_or(0);
            }
        });
        if (!total.exact) {
            // In the order of the values, so that the order of arrival changes no digit.
            keys(group);
            std::sort(m_keys.begin(), m_keys.end());
            long double sum = 0;
            for (const std::int64_t key : m_keys) {
                sum += static_cast<long double>(cells.numberOf(key));
            }
            total.rounded = static_cast<double>(sum);
        }
        return total;
    }

    Value sum(Group group)
    {
        const Total all = total(group);
        if (all.count == 0) {
            return {};
        }
        switch (m_planned.type.kind()) {
        case TypeKind::Integer:
            m_failed = m_failed || all.unscaled > INT64_MAX || all.unscaled < INT64_MIN;
            return m_failed ? Value{} : Value(static_cast<std::int64_t>(all.unscaled));
        case TypeKind::Decimal:
            return DecimalValue{all.unscaled, all.scale};
        default:
            return all.exact ? nearest(all.unscaled, all.scale) : all.rounded;
        }
    }

    Value average(Group group)
    {
        constexpr Int128 kExact = Int128{1} << 53;
        const Total all = total(group);
        if (all.count == 0) {
            return {};
        }
        if (!all.exact) {
            return all.rounded / static_cast<double>(all.count);
        }
        Int128 divisor = all.count;
        for (int i = 0; i < all.scale && divisor < kExact; ++i) {
            divisor *= 10;
        }
        if (all.scale <= 15 && divisor < kExact && all.unscaled < kExact && all.unscaled > -kExact) {
            return static_cast<double>(all.unscaled) / static_cast<double>(divisor); // rounded once
        }
        return nearest(all.unscaled, all.scale) / static_cast<double>(all.count);
    }

    Value extreme(Group group)
    {
        const std::vector<std::int64_t>& all = keys(group);
        if (all.empty()) {
            return {};
        }
        return m_events.cells->valueOf(m_trait.aggregate == Aggregate::Minimum
                                           ? *std::min_element(all.begin(), all.end())
                                           : *std::max_element(all.begin(), all.end()));
    }

    /// SQL's percentile_cont: linear between the two neighbours of the place `share` * (n - 1).
    Value percentile(Group group, double share)
    {
        keys(group);
        if (m_keys.empty()) {
            return {};
        }
        const double place = share * static_cast<double>(m_keys.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const auto middle = m_keys.begin() + static_cast<std::ptrdiff_t>(below);
        std::nth_element(m_keys.begin(), middle, m_keys.end());
        const double low = m_events.cells->numberOf(*middle);
        const double part = place - static_cast<double>(below);
        if (part == 0 || middle + 1 == m_keys.end()) {
            return low;
        }
        const double high = m_events.cells->numberOf(*std::min_element(middle + 1, m_keys.end()));
        return low + (high - low) * part;
    }

    Value byFrequency(Group group)
    {
        m_dated.clear();
        eachCell(group, [&](std::size_t row) { m_dated.emplace_back(m_events.cells->key(row), m_events.times[row]); });
        std::sort(m_dated.begin(), m_dated.end());
        const bool most = m_trait.aggregate == Aggregate::MostFrequent;
        std::optional<std::int64_t> best;
        std::int64_t bestCount = 0;
        std::int64_t bestTime = 0;
        for (std::size_t begin = 0; begin < m_dated.size();) {
            std::size_t end = begin + 1;
            while (end < m_dated.size() && m_dated[end].first == m_dated[begin].first) {
                ++end;
            }
            const auto times = static_cast<std::int64_t>(end - begin);
            const std::int64_t time = m_dated[end - 1].second;
            // Values come in ascending order: what is equal in all does not replace a smaller one.
            const bool better =
                !best || (most ? times > bestCount : times < bestCount) || (times == bestCount && time > bestTime);
            if (better && (!most || times >= m_trait.atLeast)) {
                best = m_dated[begin].first;
                bestCount = times;
                bestTime = time;
            }
            begin = end;
        }
        return best ? m_events.cells->valueOf(*best) : Value{};
    }

    Value first(Group group) const
    {
        std::optional<std::int64_t> found;
        std::int64_t time = 0;
        for (std::size_t row = group.begin; row < group.end; ++row) {
            if (m_events.counts[row] == 0 || !m_events.cells->has(row)) {
                continue;
            }
            if (found && m_events.times[row] != time) {
                break;
            }
            time = m_events.times[row];
            found = found ? std::min(*found, m_events.cells->key(row)) : m_events.cells->key(row);
        }
        return found ? m_events.cells->valueOf(*found) : Value{};
    }

    Value last(Group group) const
    {
        std::optional<std::int64_t> found;
        std::int64_t time = 0;
        for (std::size_t row = group.end; row-- > group.begin;) {
            if (m_events.counts[row] == 0 || !m_events.cells->has(row)) {
                continue;
            }
            if (found && m_events.times[row] != time) {
                break;
            }
            time = m_events.times[row];
            found = found ? std::max(*found, m_events.cells->key(row)) : m_events.cells->key(row);
        }
        return found ? m_events.cells->valueOf(*found) : Value{};
    }

    Value uniqueList(Group group)
    {
        const std::vector<std::int64_t>& all = distinct(group);
        if (all.empty()) {
            return {};
        }
        Json list = Json::array();
        for (const std::int64_t key : all) {
            if (m_trait.most != 0 && list.size() >= static_cast<std::size_t>(m_trait.most)) {
                break;
            }
            list.push_back(weir::toJson(m_events.cells->valueOf(key)));
        }
        return JsonText{compactJson(list)};
    }

    Value ofTime(Group group) const
    {
        const bool first = m_trait.aggregate == Aggregate::FirstTime || m_trait.aggregate == Aggregate::TimeSinceFirst;
        const std::optional<std::int64_t> time = first ? firstTime(group) : lastTime(group);
        if (!time) {
            return {};
        }
        if (m_trait.aggregate == Aggregate::FirstTime || m_trait.aggregate == Aggregate::LastTime) {
            return Instant{*time};
        }
        return (m_events.asOf.micros - *time) / audience::Span{1, m_trait.unit}.duration().micros;
    }

    /// The place of each of `order` in five groups of equal size, from 1; the larger ones first, as SQL's ntile.
    static std::vector<int> quintiles(const std::vector<std::size_t>& order)
    {
        constexpr std::size_t kGroups = 5;
        std::vector<int> result(order.size());
        const std::size_t size = order.size() / kGroups;
        const std::size_t larger = order.size() % kGroups;
        for (std::size_t place = 0; place < order.size(); ++place) {
            const std::size_t inLarger = larger * (size + 1);
            const std::size_t group = place < inLarger ? place / (size + 1) : larger + (place - inLarger) / size;
            result[order[place]] = static_cast<int>(group) + 1;
        }
        return result;
    }

    Result<Column> rfm()
    {
        struct Person
        {
            std::uint32_t profile = 0;
            std::int64_t last = 0;
            std::int64_t count = 0;
            Int128 amount = 0;
            double rounded = 0;
        };
        std::vector<Person> people;
        for (std::size_t begin = 0; begin < m_events.profiles.size();) {
            std::size_t end = begin + 1;
            while (end < m_events.profiles.size() && m_events.profiles[end] == m_events.profiles[begin]) {
                ++end;
            }
            const Group group{begin, end};
            const auto last = lastTime(group);
            if (last && m_living[m_events.profiles[begin]] != 0) {
                Person person{m_events.profiles[begin], *last, std::get<std::int64_t>(count(group))};
                if (m_events.cells) {
                    const Total all = total(group);
                    person.amount = all.unscaled;
                    person.rounded = all.exact ? nearest(all.unscaled, all.scale) : all.rounded;
                }
                people.push_back(person);
            }
            begin = end;
        }
        const bool doubles = m_events.cells && m_events.cells->type().kind() == TypeKind::Number;
        const auto ranked = [&](auto&& less) {
            std::vector<std::size_t> order(people.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::stable_sort(order.begin(), order.end(),
                             [&](std::size_t a, std::size_t b) { return less(people[a], people[b]); });
            return quintiles(order); // equal people stand by their number
        };
        const bool all = m_trait.part == RfmPart::All;
        std::vector<std::vector<int>> parts;
        if (all || m_trait.part == RfmPart::Recency) {
            parts.push_back(ranked([](const Person& a, const Person& b) { return a.last < b.last; }));
        }
        if (all || m_trait.part == RfmPart::Frequency) {
            parts.push_back(ranked([](const Person& a, const Person& b) { return a.count < b.count; }));
        }
        if (all || m_trait.part == RfmPart::Monetary) {
            parts.push_back(ranked([doubles](const Person& a, const Person& b) {
                return doubles ? a.rounded < b.rounded : a.amount < b.amount;
            }));
        }
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (!all) {
                put(people[i].profile, std::int64_t{parts[0][i]});
                continue;
            }
            std::string digits;
            for (const std::vector<int>& part : parts) {
                digits += std::to_string(part[i]);
            }
            put(people[i].profile, digits);
        }
        fill(m_living.size());
        return std::move(m_out);
    }

    const Planned& m_planned;
    const Trait& m_trait;
    const Occurrences& m_events;
    std::span<const std::uint8_t> m_living;
    Column m_out;
    std::optional<Value> m_zero = zeroOf(m_planned);
    Streaks m_streaks{m_trait, m_events.asOf};
    bool m_failed = false;
    std::vector<std::int64_t> m_keys; ///< Of the person at hand.
    std::vector<std::pair<std::int64_t, std::int64_t>> m_dated;
};

} // namespace

Result<Column> aggregate(const Planned& planned, const Occurrences& events, std::span<const std::uint8_t> living)
{
    return Aggregator(planned, events, living).go();
}

Instant nextTick(const Planned& planned, const Occurrences& events)
{
    const Trait& trait = planned.trait;
    if (trait.aggregate == Aggregate::Streak) {
        return Streaks(trait, events.asOf).nextDay();
    }
    if (trait.aggregate != Aggregate::TimeSinceFirst && trait.aggregate != Aggregate::TimeSinceLast) {
        return {INT64_MAX};
    }
    const std::int64_t unit = audience::Span{1, trait.unit}.duration().micros;
    std::int64_t next = INT64_MAX;
    for (std::size_t row = 0; row < events.times.size(); ++row) {
        if (events.counts[row] != 0) {
            const std::int64_t since = events.asOf.micros - events.times[row];
            next = std::min(next, events.asOf.micros + unit - since % unit);
        }
    }
    return {next};
}

} // namespace weir::traits
