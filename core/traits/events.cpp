#include "core/traits/events.h"

#include "core/audience/calendar.h"
#include "core/audience/comparison.h"
#include "core/base/zone.h"

#include <algorithm>

namespace weir::traits {
namespace {

using audience::Unit;
using audience::Window;

bool byCalendar(const audience::Span& span, const Window& window)
{
    return !window.zone.empty() && (span.unit == Unit::Days || span.unit == Unit::Weeks);
}

/// When events enter and leave a window by time alone: an event at t counts from t + `enters` on and no longer from
/// t + `leaves` on (none: never). Where days are those of a calendar, something may change at every midnight.
struct Passage
{
    std::int64_t enters = 0;
    std::optional<std::int64_t> leaves;
    bool atMidnight = false;
};

Passage passageOf(const Window& window)
{
    Passage passage;
    if (window.kind == Window::Kind::Last) {
        passage.leaves = window.near.duration().micros;
        passage.atMidnight = byCalendar(window.near, window);
    } else if (window.kind == Window::Kind::Ago) {
        passage.enters = window.near.duration().micros;
        passage.leaves = window.far.duration().micros;
        passage.atMidnight = byCalendar(window.near, window) || byCalendar(window.far, window);
    }
    return passage;
}

bool comparesWithNow(const audience::PropertyCondition& condition)
{
    return audience::takesSpan(condition.is.op);
}

} // namespace

Result<EventTable> EventTable::read(const store::Reader& reader, const std::vector<const Planned*>& traits,
                                    Instant asOf, std::optional<std::uint32_t> profile, const RunContext& context)
{
    EventTable table;
    table.m_reader = &reader;
    table.m_filter.names.push_back(traits.front()->trait.event);
    table.m_filter.profile = profile;
    std::int64_t from = INT64_MAX;
    const auto want = [&](const std::string& property, TypeKind kind) {
        if (!table.slot(property, kind)) {
            table.m_requests.push_back({property, kind});
        }
    };
    for (const Planned* planned : traits) {
        from = std::min(from, audience::boundsOf(planned->trait.window, asOf).from);
        for (const audience::PropertyCondition& condition : planned->trait.where) {
            want(condition.property, audience::kindFor(condition.is));
        }
        if (needsProperty(planned->trait)) {
            want(planned->trait.property, Cells::kindFor(planned->reads));
        }
    }
    // What lies in the future is read too: it says until when the values hold. One person is shown with all events.
    if (from != INT64_MIN && !profile) {
        table.m_filter.from = Instant{from};
    }
    WEIR_ASSIGN_OR_RETURN(table.m_chunk, reader.events(table.m_filter, table.m_requests, context));
    return table;
}

std::optional<std::size_t> EventTable::slot(const std::string& property, TypeKind kind) const
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(), [&](const store::PropertyRequest& request) {
        return request.name == property && request.kind == kind;
    });
    return found == m_requests.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - m_requests.begin()));
}

Result<std::vector<std::uint8_t>> EventTable::holding(const Planned& planned, Instant asOf) const
{
    std::vector<std::uint8_t> holds(m_chunk.size(), 1);
    for (const audience::PropertyCondition& condition : planned.trait.where) {
        const TypeKind kind = audience::kindFor(condition.is);
        WEIR_ASSIGN_OR_RETURN(const audience::Matcher matcher, audience::Matcher::make(condition.is, kind, asOf));
        WEIR_ASSIGN_OR_RETURN(const std::vector<audience::Verdict> verdicts,
                              matcher.test(m_chunk.properties[*slot(condition.property, kind)]));
        for (std::size_t row = 0; row < holds.size(); ++row) {
            holds[row] = holds[row] != 0 && verdicts[row] == audience::Verdict::Yes ? 1 : 0;
        }
    }
    return holds;
}

Result<std::optional<Cells>> EventTable::cells(const Planned& planned, const RunContext& context) const
{
    if (!needsProperty(planned.trait)) {
        return std::optional<Cells>();
    }
    const std::size_t at = *slot(planned.trait.property, Cells::kindFor(planned.reads));
    std::optional<Cells> cells = Cells::make(m_chunk.properties[at], planned.reads);
    if (!cells) { // Decimals with more digits than a double has: once more, digit by digit.
        WEIR_ASSIGN_OR_RETURN(const store::EventChunk exact,
                              m_reader->events(m_filter, {{planned.trait.property, TypeKind::Text}}, context));
        cells = Cells::fromText(exact.properties.front(), planned.reads);
    }
    return cells;
}

Result<Occurrences> EventTable::of(const Planned& planned, Instant asOf, const RunContext& context,
                                   std::vector<Standing>* standings) const
{
    Occurrences events;
    events.profiles = m_chunk.profiles;
    events.times = m_chunk.times;
    events.asOf = asOf;
    WEIR_ASSIGN_OR_RETURN(events.counts, holding(planned, asOf));
    WEIR_ASSIGN_OR_RETURN(events.cells, cells(planned, context));
    const audience::Bounds bounds = audience::boundsOf(planned.trait.window, asOf);
    if (standings) {
        standings->assign(m_chunk.size(), Standing::Counts);
    }
    for (std::size_t row = 0; row < events.counts.size(); ++row) {
        const std::int64_t time = m_chunk.times[row];
        const bool inside = time >= bounds.from && time < bounds.to;
        if (standings) {
            (*standings)[row] = time > asOf.micros                        ? Standing::Future
                                : time < bounds.from                      ? Standing::TooOld
                                : !inside                                 ? Standing::TooNew
                                : events.counts[row] == 0                 ? Standing::Condition
                                : events.cells && !events.cells->has(row) ? Standing::NoValue
                                                                          : Standing::Counts;
        }
        events.counts[row] = inside ? events.counts[row] : 0;
    }
    return events;
}

Result<Instant> EventTable::validUntil(const Planned& planned, const Occurrences& events) const
{
    const Trait& trait = planned.trait;
    const std::int64_t now = events.asOf.micros;
    if (std::any_of(trait.where.begin(), trait.where.end(), comparesWithNow)) {
        return Instant{now + 1};
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint8_t> holds, holding(planned, events.asOf));
    const Passage passage = passageOf(trait.window);
    std::int64_t next = nextTick(planned, events).micros;
    for (std::size_t row = 0; row < holds.size(); ++row) {
        if (holds[row] == 0) {
            continue;
        }
        const std::int64_t time = m_chunk.times[row];
        if (time > now) {
            next = std::min(next, time);
        }
        if (passage.enters != 0 && time + passage.enters > now) {
            next = std::min(next, time + passage.enters);
        }
        if (passage.leaves && time + *passage.leaves > now) {
            next = std::min(next, time + *passage.leaves);
        }
    }
    if (passage.atMidnight) {
        const Zone* zone = Zone::find(trait.window.zone);
        const std::int64_t tomorrow = zone ? std::int64_t{zone->dateAt(events.asOf).days} + 1 : 0;
        next = zone ? std::min(next, audience::startOfDay(tomorrow, *zone).micros) : now + 1;
    }
    return Instant{next};
}

Result<std::int64_t> EventTable::unreadable(const Planned& planned, const Occurrences& events,
                                            const RunContext& context) const
{
    if (!events.cells) {
        return 0;
    }
    bool suspicious = false;
    for (std::size_t row = 0; row < events.counts.size() && !suspicious; ++row) {
        suspicious = events.counts[row] != 0 && !events.cells->has(row);
    }
    if (!suspicious) {
        return 0;
    }
    // Some have no value: only as text can a missing one be told from one that does not fit.
    WEIR_ASSIGN_OR_RETURN(const store::EventChunk texts,
                          m_reader->events(m_filter, {{planned.trait.property, TypeKind::Text}}, context));
    std::int64_t count = 0;
    for (std::size_t row = 0; row < events.counts.size(); ++row) {
        count += events.counts[row] != 0 && !events.cells->has(row) && !texts.properties.front().isNull(row) ? 1 : 0;
    }
    return count;
}

} // namespace weir::traits
