#include "core/audience/event_rows.h"

#include "core/audience/row_logic.h"

#include <algorithm>
#include <cmath>

namespace weir::audience {
namespace {

/// Calls `use(row)` for the rows of a person that the mask lets through and that lie within the bounds.
template <class Use>
void eachRow(const EventTable& table, const std::vector<std::uint8_t>* mask, std::uint32_t index, const Bounds& bounds,
             Use&& use)
{
    for (std::uint32_t row = table.begins[index]; row < table.begins[index + 1]; ++row) {
        const std::int64_t time = table.times[row];
        if (time >= bounds.to) {
            break;
        }
        if (time >= bounds.from && (!mask || (*mask)[row] != 0)) {
            use(row);
        }
    }
}

std::uint32_t countRows(const EventTable& table, const std::vector<std::uint8_t>* mask, std::uint32_t index,
                        const Bounds& bounds)
{
    std::uint32_t count = 0;
    for (std::uint32_t row = table.begins[index]; row < table.begins[index + 1]; ++row) {
        const std::int64_t time = table.times[row];
        const auto inside =
            static_cast<std::uint32_t>(time >= bounds.from) & static_cast<std::uint32_t>(time < bounds.to);
        count += mask ? inside & (*mask)[row] : inside;
    }
    return count;
}

/// Does the count of one value of `same` do? `codes` is room to work in.
bool anyValueDoes(const EventCondition& condition, std::vector<std::uint32_t>& codes)
{
    EventCondition positive;
    positive.compare = condition.compare;
    positive.times = condition.times;
    std::sort(codes.begin(), codes.end());
    for (std::size_t begin = 0; begin < codes.size();) {
        std::size_t end = begin;
        while (end < codes.size() && codes[end] == codes[begin]) {
            ++end;
        }
        if (compares(positive, static_cast<std::int64_t>(end - begin))) {
            return true;
        }
        begin = end;
    }
    return false;
}

/// The row of the first or last event that is asked for; the end of the person's rows without one.
std::uint32_t occurrence(const OccurrenceCondition& condition, const EventTable& table,
                         const std::vector<std::uint8_t>* picked, std::uint32_t index, Instant asOf)
{
    const std::uint32_t end = table.begins[index + 1];
    std::uint32_t row = end;
    for (std::uint32_t each = table.begins[index]; each < end && table.times[each] <= asOf.micros; ++each) {
        if (!picked || (*picked)[each] != 0) {
            row = each;
            if (condition.which == OccurrenceCondition::Which::First) {
                break;
            }
        }
    }
    return row;
}

} // namespace

Result<WindowBounds> WindowBounds::make(const Window& window, Instant asOf, PeopleColumns& people)
{
    WindowBounds bounds;
    bounds.m_window = &window;
    bounds.m_asOf = asOf;
    if (window.kind == Window::Kind::Around) {
        WEIR_ASSIGN_OR_RETURN(bounds.m_anchors, people.anchors(window.trait, window.zone));
    } else {
        bounds.m_bounds = boundsOf(window, asOf);
    }
    return bounds;
}

Result<Matches> EventRows::judge(const EventCondition& condition)
{
    const std::vector<std::string> names{condition.event};
    WEIR_ASSIGN_OR_RETURN(const EventMask shared, m_tables->mask(names, condition.where, m_asOf, *m_context));
    const std::vector<std::uint8_t>* const mask = shared.get();
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(condition.window, m_asOf, *m_people));
    const store::TypedColumn* same = nullptr;
    if (!condition.same.empty()) {
        WEIR_ASSIGN_OR_RETURN(same, m_tables->column(names, {condition.same, TypeKind::Text}, *m_context));
    }
    WEIR_ASSIGN_OR_RETURN(const EventTable* const found, m_tables->of(condition.event, *m_context));
    const EventTable& table = *found;
    const bool ofZero = compares(condition, 0);
    const auto absent = [&](std::uint32_t i, const Bounds& bounds) {
        return !ofZero                                                            ? Verdict::No
               : absenceCounts(condition, bounds, m_people->firstSeen(i), m_asOf) ? Verdict::Yes
                                                                                  : Verdict::Unknown;
    };
    if (same) {
        std::vector<std::uint32_t> codes;
        return m_people->judge([&](std::uint32_t i) {
            if (!window.known(i)) {
                return Verdict::Unknown;
            }
            const Bounds bounds = window.of(i);
            codes.clear();
            eachRow(table, mask, i, bounds, [&](std::uint32_t row) {
                if (!same->isNull(row)) {
                    codes.push_back(same->codes[row]);
                }
            });
            if (codes.empty()) {
                return absent(i, bounds);
            }
            return anyValueDoes(condition, codes) == condition.did ? Verdict::Yes : Verdict::No;
        });
    }
    if (window.isFixed() && !mask && table.newest < window.of(0).to && !ofZero && condition.did &&
        condition.compare == EventCondition::Compare::AtLeast) {
        // Nothing lies after the window: the n-th event from the end says it all.
        const std::int64_t from = window.of(0).from;
        const auto times = static_cast<std::uint64_t>(condition.times);
        return m_people->judge([&](std::uint32_t i) {
            const std::uint64_t end = table.begins[i + 1];
            return end - table.begins[i] >= times && table.times[end - times] >= from ? Verdict::Yes : Verdict::No;
        });
    }
    return m_people->judge([&](std::uint32_t i) {
        if (!window.known(i)) {
            return Verdict::Unknown;
        }
        const Bounds bounds = window.of(i);
        const std::uint32_t count = countRows(table, mask, i, bounds);
        return count == 0 ? absent(i, bounds) : compares(condition, count) ? Verdict::Yes : Verdict::No;
    });
}

Result<EventRows::Figures> EventRows::figures(const AggregateCondition& condition)
{
    using Function = AggregateCondition::Function;
    const std::vector<std::string> names{condition.of.event};
    WEIR_ASSIGN_OR_RETURN(const EventMask shared, m_tables->mask(names, condition.of.where, m_asOf, *m_context));
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(condition.of.window, m_asOf, *m_people));
    const bool isDistinct = condition.function == Function::Distinct;
    const store::PropertyRequest request{condition.property, isDistinct ? TypeKind::Text : TypeKind::Number};
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, m_tables->column(names, request, *m_context));
    WEIR_ASSIGN_OR_RETURN(const EventTable* const table, m_tables->of(condition.of.event, *m_context));
    Figures figures;
    figures.values.kind = TypeKind::Number;
    figures.values.numbers.assign(m_people->universe(), 0);
    figures.values.valid.assign(m_people->universe(), 0);
    figures.nothing.assign(m_people->universe(), 1);
    std::vector<std::uint32_t> codes;
    m_people->living().forEach([&](std::uint32_t i) {
        if (!window.known(i)) {
            return;
        }
        codes.clear();
        __extension__ __int128 sum = 0;
        std::int64_t count = 0;
        double least = 0;
        double most = 0;
        eachRow(*table, shared.get(), i, window.of(i), [&](std::uint32_t row) {
            if (column->isNull(row)) {
                return;
            }
            if (isDistinct) {
                codes.push_back(column->codes[row]);
                return;
            }
            const double amount = column->numbers[row];
            if (std::isnan(amount)) {
                return;
            }
            sum += millionths(amount);
            least = count == 0 ? amount : std::min(least, amount);
            most = count == 0 ? amount : std::max(most, amount);
            ++count;
        });
        if (isDistinct) {
            std::sort(codes.begin(), codes.end());
            count = std::unique(codes.begin(), codes.end()) - codes.begin();
        }
        constexpr double kMillion = 1e6;
        const auto total = static_cast<double>(sum);
        double figure = 0;
        switch (condition.function) {
        case Function::Sum:
            figure = total / kMillion;
            break;
        case Function::Average:
            figure = total / (kMillion * static_cast<double>(std::max<std::int64_t>(count, 1)));
            break;
        case Function::Minimum:
            figure = least;
            break;
        case Function::Maximum:
            figure = most;
            break;
        case Function::Distinct:
            figure = static_cast<double>(count);
            break;
        }
        figures.values.numbers[i] = figure;
        figures.nothing[i] = count == 0 ? 1 : 0;
        figures.values.valid[i] = count > 0 || isDistinct || condition.function == Function::Sum ? 1 : 0;
    });
    return figures;
}

Result<Matches> EventRows::judge(const AggregateCondition& condition)
{
    WEIR_ASSIGN_OR_RETURN(const Figures figures, this->figures(condition));
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(condition.of.window, m_asOf, *m_people));
    WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(condition.is, TypeKind::Number, m_asOf));
    WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(figures.values));
    const Verdict unknown = condition.is.includeUnknown ? Verdict::Yes : Verdict::Unknown;
    return m_people->judge([&](std::uint32_t i) {
        if (!window.known(i)) {
            return unknown;
        }
        // A 0 that is there because nothing was counted says something about those alone who were known.
        const bool absence = figures.nothing[i] != 0 && figures.values.valid[i] != 0 && verdicts[i] == Verdict::Yes;
        return absence && !absenceCounts(condition.everyone, window.of(i), m_people->firstSeen(i), m_asOf)
                   ? unknown
                   : verdicts[i];
    });
}

Result<Matches> EventRows::judge(const OccurrenceCondition& condition)
{
    const std::vector<std::string> names{condition.of.event};
    WEIR_ASSIGN_OR_RETURN(const EventMask picked, m_tables->mask(names, condition.of.where, m_asOf, *m_context));
    WEIR_ASSIGN_OR_RETURN(const EventMask having, m_tables->mask(names, condition.having, m_asOf, *m_context));
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(condition.of.window, m_asOf, *m_people));
    WEIR_ASSIGN_OR_RETURN(const EventTable* const table, m_tables->of(condition.of.event, *m_context));
    return m_people->judge([&](std::uint32_t i) {
        if (!window.known(i)) {
            return Verdict::Unknown;
        }
        const std::uint32_t row = occurrence(condition, *table, picked.get(), i, m_asOf);
        if (row == table->begins[i + 1]) {
            return Verdict::No;
        }
        const Bounds bounds = window.of(i);
        const std::int64_t time = table->times[row];
        return time >= bounds.from && time < bounds.to && (!having || (*having)[row] != 0) ? Verdict::Yes : Verdict::No;
    });
}

Result<Matches> EventRows::judge(const LifecycleCondition& condition)
{
    const std::vector<std::string> names{condition.event};
    WEIR_ASSIGN_OR_RETURN(const EventMask mask, m_tables->mask(names, condition.where, m_asOf, *m_context));
    WEIR_ASSIGN_OR_RETURN(const EventTable* const table, m_tables->of(condition.event, *m_context));
    std::vector<std::int64_t> times;
    return m_people->judge([&](std::uint32_t i) {
        times.clear();
        eachRow(*table, mask.get(), i, {INT64_MIN, m_asOf.micros + 1},
                [&](std::uint32_t row) { times.push_back(table->times[row]); });
        return stands(condition, times, m_asOf) ? Verdict::Yes : Verdict::No;
    });
}

Result<std::vector<std::uint32_t>> EventRows::rowsOf(const EventSet& of, std::uint32_t index)
{
    WEIR_ASSIGN_OR_RETURN(const EventMask mask, m_tables->mask({of.event}, of.where, m_asOf, *m_context));
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(of.window, m_asOf, *m_people));
    WEIR_ASSIGN_OR_RETURN(const EventTable* const table, m_tables->of(of.event, *m_context));
    std::vector<std::uint32_t> rows;
    if (window.known(index)) {
        eachRow(*table, mask.get(), index, window.of(index), [&](std::uint32_t row) { rows.push_back(row); });
    }
    return rows;
}

} // namespace weir::audience
