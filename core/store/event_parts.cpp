#include "core/store/event_parts.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace weir::store {

namespace {

/// Ranges of people that stay together: fine enough to fill parts well, and few enough to be counted inside the cache.
constexpr unsigned kRangeBits = 12;

} // namespace

std::vector<EventBuffer> EventParts::of(std::vector<EventBuffer> runs, std::size_t rows)
{
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](const EventBuffer& run) { return run.rows() == 0; }),
               runs.end());
    if (runs.empty() || (runs.size() == 1 && runs.front().rows() <= rows)) {
        return runs;
    }
    EventParts parts(std::move(runs), rows);
    return std::move(parts.m_parts);
}

EventParts::EventParts(std::vector<EventBuffer> runs, std::size_t rows) : m_runs(std::move(runs))
{
    findParts(rows);
    alignLanes();
    deal([](EventBuffer & buffer) -> auto& { return buffer.m_times; });
    deal([](EventBuffer & buffer) -> auto& { return buffer.m_keys; });
    deal([](EventBuffer & buffer) -> auto& { return buffer.m_names; });
    dealImports();
    for (std::size_t lane = 0; lane < m_parts.front().m_lanes.size(); ++lane) {
        dealLane(lane);
    }
    deal([](EventBuffer & buffer) -> auto& { return buffer.m_profiles; }); // last: it says where the others go
}

void EventParts::findParts(std::size_t rows)
{
    std::uint32_t largest = 0;
    m_smallest = kNoProfile;
    for (const EventBuffer& run : m_runs) {
        const auto [least, most] = std::minmax_element(run.m_profiles.begin(), run.m_profiles.end());
        m_smallest = std::min(m_smallest, *least);
        largest = std::max(largest, *most);
    }
    const auto bits = static_cast<unsigned>(std::bit_width(largest - m_smallest));
    m_shift = bits > kRangeBits ? bits - kRangeBits : 0;
    std::vector<std::size_t> rowsOfRange((std::size_t{largest - m_smallest} >> m_shift) + 1, 0);
    for (const EventBuffer& run : m_runs) {
        for (const std::uint32_t profile : run.m_profiles) {
            ++rowsOfRange[(profile - m_smallest) >> m_shift];
        }
    }
    for (const std::size_t count : rowsOfRange) {
        if (m_rows.empty() || m_rows.back() + count > rows) {
            m_rows.push_back(0);
        }
        m_rows.back() += count;
        m_partOfRange.push_back(static_cast<std::uint16_t>(m_rows.size() - 1));
    }
    m_parts.resize(m_rows.size());
}

template <class Use>
void EventParts::eachRow(const EventBuffer& run, Use&& use) const
{
    for (std::size_t row = 0; row < run.m_profiles.size(); ++row) {
        use(row, partOf(run.m_profiles[row]));
    }
}

template <class Of>
void EventParts::deal(Of&& of)
{
    using Cells = std::remove_reference_t<decltype(of(m_parts.front()))>;
    std::vector<typename Cells::value_type*> ends;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        Cells& cells = of(m_parts[part]);
        cells.resize(m_rows[part]);
        ends.push_back(cells.data());
    }
    for (EventBuffer& run : m_runs) {
        const auto* const cells = of(run).data();
        eachRow(run, [&](std::size_t row, std::uint32_t part) { *ends[part]++ = cells[row]; });
        Cells().swap(of(run));
    }
}

void EventParts::dealImports()
{
    const std::uint32_t first = m_runs.front().m_import;
    const bool same = std::all_of(m_runs.begin(), m_runs.end(), [&](const EventBuffer& run) {
        return run.m_imports.empty() && run.m_import == first;
    });
    for (EventBuffer& part : m_parts) {
        part.m_import = first;
    }
    if (!same) {
        for (EventBuffer& run : m_runs) {
            if (run.m_imports.empty()) {
                run.m_imports.resize(run.rows(), run.m_import);
            }
        }
        deal([](EventBuffer & buffer) -> auto& { return buffer.m_imports; });
    }
}

void EventParts::alignLanes()
{
    for (const EventBuffer& run : m_runs) {
        for (const EventBuffer::Lane& lane : run.m_lanes) {
            static_cast<void>(m_parts.front().lane(lane.property, lane.kind, lane.scale));
        }
    }
    for (const EventBuffer::Lane& known : m_parts.front().m_lanes) {
        for (EventBuffer& part : m_parts) {
            part.lane(known.property, known.kind, known.scale).texts = known.texts;
        }
    }
    for (EventBuffer& run : m_runs) {
        std::vector<EventBuffer::Lane> lanes(m_parts.front().m_lanes.size());
        for (EventBuffer::Lane& lane : run.m_lanes) {
            const std::size_t number = m_parts.front().m_laneOf.at({lane.property, lane.kind, lane.scale});
            EventBuffer::Lane& ofParts = m_parts.front().m_lanes[number];
            if (lane.texts && ofParts.texts->size() == 0) { // the first run's numbers are everybody's
                for (EventBuffer& part : m_parts) {
                    part.m_lanes[number].texts = lane.texts;
                }
            } else if (lane.texts && lane.texts != ofParts.texts) {
                renumber(lane, *ofParts.texts);
            }
            lanes[number] = std::move(lane);
        }
        run.m_lanes = std::move(lanes);
    }
}

void EventParts::renumber(EventBuffer::Lane& lane, TextInterner& texts)
{
    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 0; code < lane.texts->size(); ++code) {
        codes.push_back(texts.intern((*lane.texts)[code]));
    }
    for (std::uint32_t& code : lane.codes) {
        code = codes[code];
    }
}

void EventParts::dealLane(std::size_t lane)
{
    const bool whole = std::all_of(m_runs.begin(), m_runs.end(), [&](const EventBuffer& run) {
        return run.m_lanes[lane].dense && run.m_lanes[lane].size() == run.rows();
    });
    if (!whole) {
        dealSparse(lane);
    } else if (m_parts.front().m_lanes[lane].texts) {
        deal([lane](EventBuffer & buffer) -> auto& { return buffer.m_lanes[lane].codes; });
    } else {
        deal([lane](EventBuffer & buffer) -> auto& { return buffer.m_lanes[lane].values; });
    }
}

void EventParts::dealSparse(std::size_t lane)
{
    std::vector<std::uint32_t> next(m_parts.size(), 0); // row of each part
    for (EventBuffer& part : m_parts) {
        part.m_lanes[lane].dense = false;
    }
    for (EventBuffer& run : m_runs) {
        EventBuffer::Lane& from = run.m_lanes[lane];
        std::vector<std::uint32_t> entries(from.size()); // by row: two columns may have given the same property
        std::iota(entries.begin(), entries.end(), 0U);
        if (!std::is_sorted(from.rows.begin(), from.rows.end())) {
            std::stable_sort(entries.begin(), entries.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return from.rows[a] < from.rows[b]; });
        }
        auto entry = entries.begin();
        eachRow(run, [&](std::size_t row, std::uint32_t part) {
            for (; entry != entries.end() && from.rowOf(*entry) == row; ++entry) {
                EventBuffer::Lane& to = m_parts[part].m_lanes[lane];
                to.rows.push_back(next[part]);
                if (to.texts) {
                    to.codes.push_back(from.codes[*entry]);
                } else {
                    to.values.push_back(from.values[*entry]);
                }
            }
            ++next[part];
        });
        from = EventBuffer::Lane();
    }
}

} // namespace weir::store
