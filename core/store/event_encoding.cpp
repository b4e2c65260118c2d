#include "core/store/event_encoding.h"

#include <algorithm>
#include <bit>
#include <set>
#include <utility>

namespace weir::store {

namespace {

bool isText(TypeKind kind)
{
    return kind == TypeKind::Text || kind == TypeKind::JsonValue || kind == TypeKind::List;
}

void finish(Segment& segment, Slot slot, std::vector<std::uint8_t> data)
{
    const std::uint64_t checksum = checksumOf(data);
    const TypeKind kind = slot == Slot::Rest ? TypeKind::JsonValue : TypeKind::Integer;
    segment.columns.push_back({static_cast<std::uint32_t>(slot), 0, kind, 0, std::move(data), checksum});
}

/// Takes the next free slot for a property.
void finishProperty(Segment& segment, std::uint32_t property, TypeKind kind, int scale, std::vector<std::uint8_t> data)
{
    constexpr auto kFirst = static_cast<std::uint32_t>(Slot::FirstProperty);
    const auto taken = std::count_if(segment.columns.begin(), segment.columns.end(),
                                     [](const EncodedColumn& column) { return column.slot >= kFirst; });
    const std::uint64_t checksum = checksumOf(data);
    segment.columns.push_back(
        {kFirst + static_cast<std::uint32_t>(taken), property, kind, scale, std::move(data), checksum});
}

/// The position of a row that was dropped.
constexpr std::uint32_t kNowhere = ~0U;

} // namespace

EventEncoding::EventEncoding(const EventBuffer& rows, int level, PropertyNames names, Repeats repeats)
    : m_rows(&rows), m_level(level), m_names(std::move(names)), m_order(orderedEvents(rows.m_profiles, rows.m_times))
{
    if (repeats == Repeats::Drop) {
        dropRepeats();
    }
    std::vector<std::uint32_t> positionOf;
    for (const Lane& lane : rows.m_lanes) {
        LanePlaces& places = m_lanes.emplace_back();
        places.lane = &lane;
        places.whole = lane.dense && lane.size() == rows.rows();
        if (places.whole) {
            continue;
        }
        if (positionOf.empty()) {
            positionOf.resize(rows.rows(), kNowhere);
            for (std::uint32_t position = 0; position < m_order.size(); ++position) {
                positionOf[m_order[position].row] = position;
            }
        }
        places.placed = place(lane, positionOf);
    }
    std::stable_sort(m_lanes.begin(), m_lanes.end(),
                     [](const LanePlaces& a, const LanePlaces& b) { return a.lane->property < b.lane->property; });
}

std::vector<EventEncoding::Placed> EventEncoding::place(const Lane& lane,
                                                        std::span<const std::uint32_t> positionOf) const
{
    std::vector<Placed> placed;
    placed.reserve(lane.size());
    if (lane.size() * kColumnShare >= positionOf.size()) {
        constexpr std::uint32_t kEmpty = ~0U;
        std::vector<std::uint32_t> entryAt(m_order.size(), kEmpty);
        for (std::uint32_t entry = 0; entry < lane.size(); ++entry) {
            if (const std::uint32_t position = positionOf[lane.rowOf(entry)]; position != kNowhere) {
                entryAt[position] = entry;
            }
        }
        for (std::uint32_t position = 0; position < entryAt.size(); ++position) {
            if (entryAt[position] != kEmpty) {
                placed.push_back({position, entryAt[position]});
            }
        }
        return placed;
    }
    for (std::uint32_t entry = 0; entry < lane.size(); ++entry) {
        if (const std::uint32_t position = positionOf[lane.rowOf(entry)]; position != kNowhere) {
            placed.push_back({position, entry});
        }
    }
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.position < b.position; });
    return placed;
}

void EventEncoding::dropRepeats()
{
    constexpr std::size_t kFew = 8; // to be compared one with another
    std::set<std::pair<std::uint64_t, std::uint32_t>> seen;
    std::size_t kept = 0;
    for (std::size_t begin = 0, end = 0; begin < m_order.size(); begin = end) {
        while (end < m_order.size() && m_order[end].profile == m_order[begin].profile &&
               m_order[end].time == m_order[begin].time) {
            ++end;
        }
        if (end - begin == 1) { // nearly all
            m_order[kept++] = m_order[begin];
            continue;
        }
        const std::size_t first = kept;
        seen.clear();
        for (std::size_t at = begin; at < end; ++at) {
            const OrderedEvent event = m_order[at];
            const std::uint64_t key = m_rows->m_keys[event.row];
            const std::uint32_t name = m_rows->m_names[event.row];
            const auto same = [&](const OrderedEvent& other) {
                return m_rows->m_keys[other.row] == key && m_rows->m_names[other.row] == name;
            };
            const bool repeats =
                key != 0 && (end - begin > kFew ? !seen.emplace(key, name).second
                                                : std::any_of(&m_order[first], &m_order[first] + (kept - first), same));
            m_order[kept] = event;
            kept += repeats ? 0 : 1;
        }
    }
    m_order.resize(kept);
}

Segment EventEncoding::encode(std::size_t index) const
{
    const std::size_t begin = index * kSegmentRows;
    const auto order = std::span(m_order).subspan(begin, std::min(kSegmentRows, m_order.size() - begin));
    Segment segment;
    SegmentHeader& header = segment.header;
    header.level = m_level;
    header.sorted = true;
    encodeFixed(segment, order);

    std::vector<EventBuffer::Cell> rest;
    for (const LanePlaces& places : m_lanes) {
        const Lane& lane = *places.lane;
        if (places.whole) {
            encodeWhole(segment, lane, order);
            continue;
        }
        const auto at = [&](std::size_t position) {
            return std::lower_bound(places.placed.begin(), places.placed.end(), position,
                                    [](const Placed& cell, std::size_t p) { return cell.position < p; });
        };
        const std::span<const Placed> placed(at(begin), at(begin + order.size()));
        if (placed.empty()) {
            continue;
        }
        if (placed.size() * kColumnShare >= order.size()) {
            encodeSome(segment, lane, placed, begin);
            continue;
        }
        for (const Placed& cell : placed) {
            rest.push_back({static_cast<std::uint32_t>(cell.position - begin), &lane, cell.entry});
        }
        header.restProperties.push_back(lane.property);
    }
    auto& listed = header.restProperties;
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    if (!rest.empty()) {
        TextInterner texts;
        std::vector<std::uint32_t> codes(order.size(), 0);
        std::vector<std::uint8_t> valid(order.size(), 0);
        const std::vector<std::string> objects = EventBuffer::writeObjects(rest, order.size(), m_names);
        for (std::size_t row = 0; row < objects.size(); ++row) {
            if (!objects[row].empty()) {
                codes[row] = texts.intern(objects[row]);
                valid[row] = 1;
            }
        }
        finish(segment, Slot::Rest,
               encodeTexts(codes, valid, texts.size(), [&](std::uint32_t code) { return texts[code]; }));
    }
    std::sort(segment.columns.begin(), segment.columns.end(),
              [](const EncodedColumn& a, const EncodedColumn& b) { return a.slot < b.slot; });
    std::vector<std::uint64_t> checksums;
    for (const EncodedColumn& column : segment.columns) {
        checksums.push_back(column.checksum);
    }
    header.checksum = checksumOf(header, checksums);
    return segment;
}

void EventEncoding::encodeFixed(Segment& segment, std::span<const OrderedEvent> order) const
{
    SegmentHeader& header = segment.header;
    header.rows = static_cast<std::uint32_t>(order.size());
    static thread_local std::vector<std::int64_t> values; // kept: the system would clear such a block each time
    values.resize(order.size());
    const auto encode = [&](Slot slot, auto&& of) {
        auto smallest = static_cast<std::int64_t>(of(order.front()));
        std::int64_t largest = smallest;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto value = static_cast<std::int64_t>(of(order[i]));
            values[i] = value;
            smallest = std::min(smallest, value);
            largest = std::max(largest, value);
        }
        if (slot != Slot::Key || smallest != 0 || largest != 0) {
            finish(segment, slot, encodeIntegers(values, {}));
        }
        return std::pair(smallest, largest);
    };
    const auto profiles = encode(Slot::Profile, [](const OrderedEvent& event) { return event.profile; });
    header.minProfile = static_cast<std::uint32_t>(profiles.first);
    header.maxProfile = static_cast<std::uint32_t>(profiles.second);
    const auto names = encode(Slot::Name, [&](const OrderedEvent& event) { return m_rows->m_names[event.row]; });
    std::vector<std::uint8_t> seen(static_cast<std::size_t>(names.second) + 1, 0);
    for (const std::int64_t name : values) {
        seen[static_cast<std::size_t>(name)] = 1;
    }
    for (std::uint32_t name = 0; name < seen.size(); ++name) {
        if (seen[name] != 0) {
            header.names.push_back(name);
        }
    }
    const auto times = encode(Slot::Time, [](const OrderedEvent& event) { return event.time; });
    header.minTime = times.first;
    header.maxTime = times.second;
    encode(Slot::Key, [&](const OrderedEvent& event) { return m_rows->m_keys[event.row]; });
    const auto imports = encode(Slot::Import, [&](const OrderedEvent& event) { return m_rows->import(event.row); });
    header.minImport = static_cast<std::uint32_t>(imports.first);
    header.maxImport = static_cast<std::uint32_t>(imports.second);
}

void EventEncoding::encodeWhole(Segment& segment, const Lane& lane, std::span<const OrderedEvent> order) const
{
    const auto gathered = [&](const auto& cells, auto&& convert) -> auto&
    {
        static thread_local std::vector<decltype(convert(cells[0]))> values; // kept, as above
        values.resize(order.size());
        std::transform(order.begin(), order.end(), values.begin(),
                       [&](const OrderedEvent& event) { return convert(cells[event.row]); });
        return values;
    };
    std::vector<std::uint8_t> data;
    if (isText(lane.kind)) {
        data = encodeTexts(gathered(lane.codes, [](std::uint32_t code) { return code; }), {}, lane.texts->size(),
                           [&](std::uint32_t code) { return (*lane.texts)[code]; });
    } else if (lane.kind == TypeKind::Number) {
        data = encodeNumbers(gathered(lane.values, [](std::uint64_t bits) { return std::bit_cast<double>(bits); }), {});
    } else {
        data = encodeIntegers(gathered(lane.values, [](std::uint64_t bits) { return static_cast<std::int64_t>(bits); }),
                              {});
    }
    finishProperty(segment, lane.property, lane.kind, lane.scale, std::move(data));
}

void EventEncoding::encodeSome(Segment& segment, const Lane& lane, std::span<const Placed> placed,
                               std::size_t begin) const
{
    const std::size_t rows = segment.header.rows;
    std::vector<std::uint8_t> valid;
    if (placed.size() != rows) {
        valid.assign(rows, 0);
        for (const Placed& cell : placed) {
            valid[cell.position - begin] = 1;
        }
    }
    const auto scattered = [&](auto&& convert) {
        std::vector<decltype(convert(std::uint64_t{0}))> values(rows);
        for (const Placed& cell : placed) {
            values[cell.position - begin] = convert(lane.bits(cell.entry));
        }
        return values;
    };
    std::vector<std::uint8_t> data;
    if (isText(lane.kind)) {
        const auto codes = scattered([](std::uint64_t bits) { return static_cast<std::uint32_t>(bits); });
        data = encodeTexts(codes, valid, lane.texts->size(), [&](std::uint32_t code) { return (*lane.texts)[code]; });
    } else if (lane.kind == TypeKind::Number) {
        data = encodeNumbers(scattered([](std::uint64_t bits) { return std::bit_cast<double>(bits); }), valid);
    } else {
        data = encodeIntegers(scattered([](std::uint64_t bits) { return static_cast<std::int64_t>(bits); }), valid);
    }
    finishProperty(segment, lane.property, lane.kind, lane.scale, std::move(data));
}

} // namespace weir::store
