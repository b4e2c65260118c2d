#include "core/store/event_order.h"
#include "core/store/reader_state.h"
#include "core/store/statements.h"

#include <algorithm>

namespace weir::store {

namespace {

template <class Out>
void gather(const SegmentColumn& column, const Selection& rows, Out&& out)
{
    if (rows.all) {
        column.integers(0, rows.total, out);
    } else {
        for (const std::uint32_t row : rows.rows) {
            out(column.integer(row));
        }
    }
}

template <class T>
void permute(std::vector<T>& values, std::span<const std::uint32_t> order)
{
    if (!values.empty()) {
        std::vector<T> sorted(values.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            sorted[i] = values[order[i]];
        }
        values = std::move(sorted);
    }
}

/// Collects fixed columns and properties of one or more segments.
class ChunkBuilder
{
public:
    ChunkBuilder(const Reader::State& state, const std::vector<PropertyRequest>& properties) : m_state(state)
    {
        for (const PropertyRequest& request : properties) {
            m_gatherers.emplace_back(state.properties.find(request.name), request.name, request.kind);
        }
    }
    void reserve(std::size_t rows)
    {
        m_chunk.profiles.reserve(rows);
        m_chunk.names.reserve(rows);
        m_chunk.times.reserve(rows);
    }
    [[nodiscard]] Status append(SegmentReader& segment, const Selection& rows)
    {
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* owners, segment.column(Slot::Profile));
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* names, segment.column(Slot::Name));
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* times, segment.column(Slot::Time));
        const std::size_t base = m_chunk.times.size();
        const std::size_t size = base + rows.size();
        m_chunk.profiles.resize(size);
        m_chunk.names.resize(size);
        m_chunk.times.resize(size);
        std::uint32_t* profile = m_chunk.profiles.data() + base;
        gather(*owners, rows, [&](std::int64_t value) { *profile++ = static_cast<std::uint32_t>(value); });
        if (m_state.merged) {
            for (std::size_t i = base; i < size; ++i) {
                m_chunk.profiles[i] = m_state.survivor(m_chunk.profiles[i]);
            }
        }
        std::uint32_t* name = m_chunk.names.data() + base;
        gather(*names, rows, [&](std::int64_t value) { *name++ = static_cast<std::uint32_t>(value); });
        std::int64_t* time = m_chunk.times.data() + base;
        gather(*times, rows, [&](std::int64_t value) { *time++ = value; });
        for (PropertyGatherer& gatherer : m_gatherers) {
            WEIR_RETURN_IF_ERROR(gatherer.append(segment, rows));
        }
        return {};
    }
    [[nodiscard]] EventChunk take()
    {
        EventChunk chunk = std::move(m_chunk);
        m_chunk = EventChunk();
        for (PropertyGatherer& gatherer : m_gatherers) {
            chunk.properties.push_back(gatherer.take());
        }
        return chunk;
    }

private:
    const Reader::State& m_state;
    std::vector<PropertyGatherer> m_gatherers;
    EventChunk m_chunk;
};

} // namespace

Result<std::vector<std::uint32_t>> Reader::State::rawProfiles(std::uint32_t profile) const
{
    std::vector<std::uint32_t> members{survivor(profile)};
    if (merged) {
        WEIR_ASSIGN_OR_RETURN(Statement aliases, db.prepare(sql::kSelectAliasesOf));
        aliases.bind(1, static_cast<std::int64_t>(members.front()));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, aliases.step());
            if (!row) {
                break;
            }
            members.push_back(static_cast<std::uint32_t>(aliases.integer(0)));
        }
        std::sort(members.begin(), members.end());
    }
    return members;
}

Result<RawFilter> Reader::State::rawFilter(const EventFilter& filter) const
{
    RawFilter raw;
    if (!filter.names.empty()) {
        raw.names.emplace();
        for (const std::string& name : filter.names) {
            if (const std::optional<std::uint32_t> id = names.find(name)) {
                raw.names->push_back(*id);
            }
        }
        std::sort(raw.names->begin(), raw.names->end());
        raw.names->erase(std::unique(raw.names->begin(), raw.names->end()), raw.names->end());
    }
    if (filter.profile) {
        WEIR_ASSIGN_OR_RETURN(raw.profiles, rawProfiles(*filter.profile));
    }
    if (filter.from) {
        raw.from = filter.from->micros;
    }
    if (filter.to) {
        if (filter.to->micros == std::numeric_limits<std::int64_t>::min()) {
            raw.from = 1; // Nothing lies before the first instant: an empty range.
            raw.to = 0;
        } else {
            raw.to = filter.to->micros - 1;
        }
    }
    return raw;
}

Status Reader::State::eachSegment(const RawFilter& filter, const RunContext& context,
                                  const std::function<Result<bool>(SegmentReader&, const Selection&)>& use) const
{
    const auto visit = [&](SegmentReader& segment) -> Result<bool> {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const Selection rows, segment.select(filter));
        return rows.size() == 0 ? Result<bool>(true) : use(segment, rows);
    };
    for (const SegmentHeader& header : headers) {
        if (mayMatch(header, filter)) {
            SegmentReader segment(file, header);
            WEIR_ASSIGN_OR_RETURN(const bool more, visit(segment));
            if (!more) {
                return {};
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<Segment> tail, file.tail(filter.profiles));
    for (Segment& encoded : tail) {
        SegmentReader segment(std::move(encoded));
        WEIR_ASSIGN_OR_RETURN(const bool more, visit(segment));
        if (!more) {
            return {};
        }
    }
    return {};
}

Result<std::int64_t> Reader::countEvents(const EventFilter& filter) const
{
    WEIR_ASSIGN_OR_RETURN(const RawFilter raw, m_state->rawFilter(filter));
    std::int64_t count = 0;
    WEIR_RETURN_IF_ERROR(
        m_state->eachSegment(raw, RunContext{}, [&](SegmentReader&, const Selection& rows) -> Result<bool> {
            count += static_cast<std::int64_t>(rows.size());
            return true;
        }));
    return count;
}

Status Reader::scanEvents(const EventFilter& filter, const std::vector<PropertyRequest>& properties,
                          const RunContext& context, const std::function<bool(const EventChunk&)>& use) const
{
    WEIR_ASSIGN_OR_RETURN(const RawFilter raw, m_state->rawFilter(filter));
    ChunkBuilder builder(*m_state, properties);
    return m_state->eachSegment(raw, context, [&](SegmentReader& segment, const Selection& rows) -> Result<bool> {
        WEIR_RETURN_IF_ERROR(builder.append(segment, rows));
        return use(builder.take());
    });
}

Result<EventChunk> Reader::events(const EventFilter& filter, const std::vector<PropertyRequest>& properties,
                                  const RunContext& context) const
{
    WEIR_ASSIGN_OR_RETURN(const RawFilter raw, m_state->rawFilter(filter));
    ChunkBuilder builder(*m_state, properties);
    if (!raw.names && !raw.profiles && !filter.from && !filter.to) {
        std::size_t rows = 0;
        for (const SegmentHeader& header : m_state->headers) {
            rows += header.rows;
        }
        builder.reserve(rows);
    }
    Status gathered =
        m_state->eachSegment(raw, context, [&](SegmentReader& segment, const Selection& rows) -> Result<bool> {
            WEIR_RETURN_IF_ERROR(builder.append(segment, rows));
            return true;
        });
    WEIR_RETURN_IF_ERROR(std::move(gathered));
    EventChunk chunk = builder.take();
    bool sorted = true;
    for (std::size_t i = 1; sorted && i < chunk.size(); ++i) {
        sorted = std::pair(chunk.profiles[i - 1], chunk.times[i - 1]) <= std::pair(chunk.profiles[i], chunk.times[i]);
    }
    if (!sorted) {
        const std::vector<std::uint32_t> order = orderByProfileAndTime(chunk.profiles, chunk.times);
        permute(chunk.profiles, order);
        permute(chunk.names, order);
        permute(chunk.times, order);
        for (TypedColumn& column : chunk.properties) {
            permute(column.integers, order);
            permute(column.numbers, order);
            permute(column.codes, order);
            permute(column.valid, order);
        }
    }
    return chunk;
}

Result<std::int64_t> Reader::copyEvents(Statement& insert, const RunContext& context) const
{
    std::int64_t count = 0;
    Status copied =
        m_state->eachSegment(RawFilter(), context, [&](SegmentReader& segment, const Selection& rows) -> Result<bool> {
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn* owners, segment.column(Slot::Profile));
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn* names, segment.column(Slot::Name));
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn* times, segment.column(Slot::Time));
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn* imports, segment.column(Slot::Import));
            static const ImportInfo kUnknown;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const std::uint32_t row = rows[i];
                const std::uint32_t profile = m_state->survivor(static_cast<std::uint32_t>(owners->integer(row)));
                const PublicProfileId id = publicId(profile);
                const std::string time = toText(Instant{times->integer(row)});
                const auto import = imports ? static_cast<std::size_t>(imports->integer(row)) : 0;
                const ImportInfo& origin = import < m_state->imports.size() ? m_state->imports[import] : kUnknown;
                WEIR_ASSIGN_OR_RETURN(const std::string json, segment.propertiesJson(row, m_state->properties));
                WEIR_RETURN_IF_ERROR(insert.runWith(
                    profile, id.str(), m_state->names.name(static_cast<std::uint32_t>(names->integer(row))),
                    times->integer(row), time, json, origin.source, origin.receivedAt, origin.run));
                ++count;
            }
            context.report("explode", -1, count);
            return true;
        });
    WEIR_RETURN_IF_ERROR(std::move(copied));
    return count;
}

Result<std::vector<TimelineEvent>> Reader::timeline(std::uint32_t profile, const TimelineOptions& options) const
{
    EventFilter filter;
    filter.profile = profile;
    filter.from = options.from;
    filter.to = options.to;
    WEIR_ASSIGN_OR_RETURN(const RawFilter raw, m_state->rawFilter(filter));

    struct Place
    {
        std::int64_t time;
        std::size_t segment;
        std::uint32_t row;
    };
    std::vector<std::unique_ptr<SegmentReader>> segments;
    for (const SegmentHeader& header : m_state->headers) {
        if (mayMatch(header, raw)) {
            segments.push_back(std::make_unique<SegmentReader>(m_state->file, header));
        }
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<Segment> tail, m_state->file.tail(raw.profiles));
    for (Segment& encoded : tail) {
        segments.push_back(std::make_unique<SegmentReader>(std::move(encoded)));
    }
    std::vector<Place> places;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(const Selection rows, segments[i]->select(raw));
        if (rows.size() != 0) {
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn* times, segments[i]->column(Slot::Time));
            for (std::size_t r = 0; r < rows.size(); ++r) {
                places.push_back({times->integer(rows[r]), i, rows[r]});
            }
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.time < b.time; });
    if (options.newestFirst) {
        std::reverse(places.begin(), places.end());
    }
    places.resize(std::min(places.size(), options.limit));

    std::vector<TimelineEvent> events;
    events.reserve(places.size());
    for (const Place& place : places) {
        SegmentReader& segment = *segments[place.segment];
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* names, segment.column(Slot::Name));
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* imports, segment.column(Slot::Import));
        TimelineEvent event;
        event.time = Instant{place.time};
        event.name = m_state->names.name(static_cast<std::uint32_t>(names->integer(place.row)));
        WEIR_ASSIGN_OR_RETURN(event.properties, segment.propertiesJson(place.row, m_state->properties));
        const auto import = imports ? static_cast<std::size_t>(imports->integer(place.row)) : 0;
        if (import < m_state->imports.size()) {
            event.source = m_state->imports[import].source;
            event.receivedAt = Instant{m_state->imports[import].receivedAt};
        }
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace weir::store
