#include "core/audience/event_rows.h"

#include <algorithm>

namespace weir::audience {

std::vector<std::string> namesOf(const SequenceCondition& condition)
{
    std::vector<std::string> names;
    for (const SequenceStep& step : condition.steps) {
        if (std::find(names.begin(), names.end(), step.event) == names.end()) {
            names.push_back(step.event);
        }
    }
    std::sort(names.begin(), names.end()); // sequences of the same events share a table
    return names;
}

namespace {

/// Lays out the events of one person as a SequenceFinder takes them.
class StepReader
{
public:
    static Result<StepReader> make(const SequenceCondition& condition, Instant asOf, EventTables& tables,
                                   const RunContext& context)
    {
        StepReader reader;
        const std::vector<std::string> names = namesOf(condition);
        reader.m_plain.resize(names.size(), 0);
        for (std::size_t i = 0; i < condition.steps.size(); ++i) {
            const SequenceStep& step = condition.steps[i];
            const auto name =
                static_cast<std::uint8_t>(std::find(names.begin(), names.end(), step.event) - names.begin());
            const std::uint64_t bit = std::uint64_t{1} << i;
            if (step.where.empty()) {
                reader.m_plain[name] |= bit;
            } else {
                WEIR_ASSIGN_OR_RETURN(EventMask mask, tables.mask(names, step.where, asOf, context));
                reader.m_masked.push_back({name, bit, std::move(mask)});
            }
        }
        if (!condition.same.empty()) {
            WEIR_ASSIGN_OR_RETURN(reader.m_same, tables.column(names, {condition.same, TypeKind::Text}, context));
        }
        WEIR_ASSIGN_OR_RETURN(reader.m_table, tables.of(names, {}, context));
        reader.m_asOf = asOf.micros;
        return reader;
    }

    /// Calls `use(events)` with all events of a person, or those of one value after the other, until it says true.
    /// `rows()` are the rows of the table they come from.
    template <class Use>
    bool any(std::uint32_t index, Use&& use)
    {
        m_events.clear();
        m_rows.clear();
        for (std::uint32_t row = m_table->begins[index]; row < m_table->begins[index + 1]; ++row) {
            if (m_table->times[row] > m_asOf) {
                break;
            }
            if (m_same && m_same->isNull(row)) {
                continue;
            }
            const std::uint8_t name = m_table->which.empty() ? 0 : m_table->which[row];
            std::uint64_t fits = m_plain[name];
            for (const Masked& step : m_masked) {
                fits |= step.name == name && (*step.mask)[row] != 0 ? step.bit : 0;
            }
            if (fits != 0) {
                m_events.push_back({m_table->times[row], fits});
                m_rows.push_back(row);
            }
        }
        if (!m_same) {
            return !m_events.empty() && use(std::span<const SequenceFinder::Event>(m_events));
        }
        sortByValue();
        for (std::size_t begin = 0; begin < m_rows.size();) {
            std::size_t end = begin;
            while (end < m_rows.size() && m_same->codes[m_rows[end]] == m_same->codes[m_rows[begin]]) {
                ++end;
            }
            m_base = begin;
            if (use(std::span<const SequenceFinder::Event>(m_events).subspan(begin, end - begin))) {
                return true;
            }
            begin = end;
        }
        return false;
    }
    /// The row of the event at a place of what `use` was called with.
    [[nodiscard]] std::uint32_t rowAt(std::size_t place) const { return m_rows[m_base + place]; }

private:
    struct Masked
    {
        std::uint8_t name;
        std::uint64_t bit;
        EventMask mask;
    };

    void sortByValue()
    {
        std::vector<std::size_t> order(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_same->codes[m_rows[a]] < m_same->codes[m_rows[b]];
        });
        std::vector<SequenceFinder::Event> events(order.size());
        std::vector<std::uint32_t> rows(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            events[i] = m_events[order[i]];
            rows[i] = m_rows[order[i]];
        }
        m_events = std::move(events);
        m_rows = std::move(rows);
    }

    const EventTable* m_table = nullptr;
    const store::TypedColumn* m_same = nullptr;
    std::int64_t m_asOf = 0;
    std::vector<std::uint64_t> m_plain; ///< By name: steps that any event of it fits.
    std::vector<Masked> m_masked;
    std::vector<SequenceFinder::Event> m_events;
    std::vector<std::uint32_t> m_rows;
    std::size_t m_base = 0;
};

Status checkLength(const SequenceCondition& condition)
{
    constexpr std::size_t kMost = 64;
    if (condition.steps.size() > kMost) {
        return Error(ErrorCode::Unsupported, "audience.sequence.long",
                     "A sequence has {steps} steps: 64 at most. Leave some out.",
                     {{"steps", std::to_string(condition.steps.size())}});
    }
    return {};
}

} // namespace

Result<Matches> EventRows::judge(const SequenceCondition& condition)
{
    WEIR_RETURN_IF_ERROR(checkLength(condition));
    WEIR_ASSIGN_OR_RETURN(StepReader steps, StepReader::make(condition, m_asOf, *m_tables, *m_context));
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(condition.window, m_asOf, *m_people));
    SequenceFinder finder(condition, m_asOf);
    return m_people->judge([&](std::uint32_t i) {
        if (!window.known(i)) {
            return Verdict::Unknown;
        }
        const Bounds bounds = window.of(i);
        const bool found =
            steps.any(i, [&](std::span<const SequenceFinder::Event> events) { return finder.find(events, bounds); });
        return found ? Verdict::Yes : Verdict::No;
    });
}

Result<std::vector<std::uint32_t>> EventRows::chainOf(const SequenceCondition& condition, std::uint32_t index)
{
    WEIR_RETURN_IF_ERROR(checkLength(condition));
    WEIR_ASSIGN_OR_RETURN(StepReader steps, StepReader::make(condition, m_asOf, *m_tables, *m_context));
    WEIR_ASSIGN_OR_RETURN(const WindowBounds window, WindowBounds::make(condition.window, m_asOf, *m_people));
    SequenceFinder finder(condition, m_asOf);
    std::vector<std::uint32_t> rows;
    if (window.known(index)) {
        steps.any(index, [&](std::span<const SequenceFinder::Event> events) {
            for (const std::size_t place : finder.chain(events, window.of(index))) {
                rows.push_back(steps.rowAt(place));
            }
            return !rows.empty();
        });
    }
    return rows;
}

} // namespace weir::audience
