#include "core/store/event_buffer.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <simdjson.h>

namespace weir::store {

namespace {

bool isText(TypeKind kind)
{
    return kind == TypeKind::Text || kind == TypeKind::JsonValue || kind == TypeKind::List;
}

void finish(Segment& segment, std::uint32_t slot, std::uint32_t property, TypeKind kind, int scale,
            std::vector<std::uint8_t> data)
{
    const std::uint64_t checksum = checksumOf(data);
    segment.columns.push_back({slot, property, kind, scale, std::move(data), checksum});
}

} // namespace

std::vector<std::uint32_t> orderByProfileAndTime(std::span<const std::uint32_t> profiles,
                                                 std::span<const std::int64_t> times)
{
    std::vector<std::uint32_t> order(profiles.size());
    if (profiles.empty()) {
        return order;
    }
    const auto [smallest, largest] = std::minmax_element(profiles.begin(), profiles.end());
    const std::size_t range = *largest - *smallest + std::size_t{1};
    if (range > profiles.size() * 8 + 1024) {
        // A handful of people with far apart ids: counting would cost more than comparing.
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(profiles[a], times[a]) < std::pair(profiles[b], times[b]);
        });
        return order;
    }
    std::vector<std::uint32_t> next(range + 1, 0);
    for (const std::uint32_t profile : profiles) {
        ++next[profile - *smallest + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (std::uint32_t row = 0; row < profiles.size(); ++row) {
        order[next[profiles[row] - *smallest]++] = row;
    }
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; };
    struct Timed
    {
        std::int64_t time;
        std::uint32_t row;
    };
    constexpr std::size_t kFew = 32;
    std::array<Timed, kFew> few;
    for (std::size_t begin = 0; begin < order.size();) {
        const std::size_t end = next[profiles[order[begin]] - *smallest];
        if (end - begin > kFew) {
            const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto last = order.begin() + static_cast<std::ptrdiff_t>(end);
            if (!std::is_sorted(first, last, earlier)) {
                std::stable_sort(first, last, earlier);
            }
        } else { // insertion sort of times that lie together; only moves what is out of order
            for (std::size_t i = begin; i < end; ++i) {
                const Timed timed{times[order[i]], order[i]};
                std::size_t place = i - begin;
                for (; place > 0 && few[place - 1].time > timed.time; --place) {
                    few[place] = few[place - 1];
                }
                few[place] = timed;
            }
            for (std::size_t i = begin; i < end; ++i) {
                order[i] = few[i - begin].row;
            }
        }
        begin = end;
    }
    return order;
}

PropertyValue EventBuffer::Lane::value(std::size_t entry) const
{
    PropertyValue value;
    value.kind = kind;
    value.scale = scale;
    if (isText(kind)) {
        value.text = (*texts)[static_cast<std::uint32_t>(values[entry])];
    } else if (kind == TypeKind::Number) {
        value.number = std::bit_cast<double>(values[entry]);
    } else {
        value.integer = static_cast<std::int64_t>(values[entry]);
    }
    return value;
}

EventRow EventBuffer::row(std::size_t index) const
{
    return {m_profiles[index], m_names[index], m_times[index], m_keys[index], m_imports[index]};
}

void EventBuffer::reserve(std::size_t rows)
{
    m_profiles.reserve(rows);
    m_names.reserve(rows);
    m_times.reserve(rows);
    m_keys.reserve(rows);
    m_imports.reserve(rows);
}

void EventBuffer::append(std::span<const std::uint32_t> profiles, std::span<const std::uint32_t> names,
                         std::span<const std::int64_t> times, std::span<const std::uint64_t> keys, std::uint32_t import)
{
    m_profiles.insert(m_profiles.end(), profiles.begin(), profiles.end());
    m_names.insert(m_names.end(), names.begin(), names.end());
    m_times.insert(m_times.end(), times.begin(), times.end());
    m_keys.insert(m_keys.end(), keys.begin(), keys.end());
    m_keys.resize(m_profiles.size(), 0); // without keys no row is ever a duplicate
    m_imports.resize(m_profiles.size(), import);
}

void EventBuffer::append(const EventRow& row)
{
    m_profiles.push_back(row.profile);
    m_names.push_back(row.name);
    m_times.push_back(row.time);
    m_keys.push_back(row.key);
    m_imports.push_back(row.import);
}

EventBuffer::Lane& EventBuffer::lane(std::uint32_t property, TypeKind kind, int scale)
{
    const auto [found, added] = m_laneOf.try_emplace({property, kind, scale}, m_lanes.size());
    if (added) {
        Lane& lane = m_lanes.emplace_back();
        lane.property = property;
        lane.kind = kind;
        lane.scale = scale;
        if (isText(kind)) {
            lane.texts = std::make_unique<TextInterner>();
        }
    }
    return m_lanes[found->second];
}

void EventBuffer::put(Lane& lane, std::size_t row, std::uint64_t value)
{
    if (lane.dense && lane.values.size() != row) {
        lane.dense = false;
        lane.rows.resize(lane.values.size());
        std::iota(lane.rows.begin(), lane.rows.end(), 0U);
    }
    if (!lane.dense) {
        lane.rows.push_back(static_cast<std::uint32_t>(row));
        m_valueBytes += 4;
    }
    lane.values.push_back(value);
    m_valueBytes += 8;
}

std::uint64_t EventBuffer::textCode(Lane& lane, std::string_view text)
{
    const std::uint32_t known = lane.texts->size();
    const std::uint32_t code = lane.texts->intern(text);
    if (lane.texts->size() != known) {
        m_valueBytes += text.size() + 24;
        if (!simdjson::validate_utf8(text.data(), text.size())) {
            const std::uint32_t repaired = lane.texts->intern(toNfc(text));
            lane.repaired[code] = repaired;
        }
    }
    if (!lane.repaired.empty()) {
        const auto repaired = lane.repaired.find(code);
        return repaired == lane.repaired.end() ? code : repaired->second;
    }
    return code;
}

void EventBuffer::add(std::uint32_t property, const PropertyValue& value)
{
    addAt(m_profiles.size() - 1, property, value);
}

void EventBuffer::addAt(std::size_t row, std::uint32_t property, const PropertyValue& value)
{
    if (value.kind == TypeKind::Null || (value.kind == TypeKind::Number && !std::isfinite(value.number))) {
        return;
    }
    const TypeKind kind = value.kind == TypeKind::List ? TypeKind::JsonValue : value.kind;
    Lane& target = lane(property, kind, value.scale);
    std::uint64_t bits = static_cast<std::uint64_t>(value.integer);
    if (isText(kind)) {
        bits = textCode(target, value.text);
    } else if (kind == TypeKind::Number) {
        bits = std::bit_cast<std::uint64_t>(value.number);
    }
    put(target, row, bits);
}

void EventBuffer::addColumn(std::size_t firstRow, std::uint32_t property, const Column& values,
                            std::span<const std::uint8_t> take)
{
    const TypeKind kind = values.type.kind();
    if (kind == TypeKind::Null) {
        return;
    }
    Lane& target = lane(property, kind == TypeKind::List ? TypeKind::JsonValue : kind,
                        kind == TypeKind::Decimal ? values.type.scale() : 0);
    std::size_t row = firstRow;
    const auto each = [&](auto&& use) {
        for (std::size_t i = 0; i < take.size(); ++i) {
            if (take[i] != 0) {
                if (!values.isNull(i)) {
                    use(i);
                }
                ++row;
            }
        }
    };
    if (isText(kind)) {
        each([&](std::size_t i) { put(target, row, textCode(target, values.texts[i])); });
    } else if (kind == TypeKind::Number) {
        each([&](std::size_t i) {
            if (std::isfinite(values.numbers[i])) {
                put(target, row, std::bit_cast<std::uint64_t>(values.numbers[i]));
            }
        });
    } else if (kind == TypeKind::Decimal) {
        // Unscaled values beyond 64 bits are rare enough to be kept as JSON numbers, with all their digits.
        Lane* large = nullptr;
        each([&](std::size_t i) {
            const DecimalValue::Int128 unscaled = values.decimals[i];
            const auto narrow = static_cast<std::int64_t>(unscaled);
            if (narrow == unscaled) {
                put(lane(property, kind, values.type.scale()), row, static_cast<std::uint64_t>(narrow));
            } else {
                large = &lane(property, TypeKind::JsonValue, 0);
                put(*large, row, textCode(*large, weir::toText(DecimalValue{unscaled, values.type.scale()})));
            }
        });
    } else {
        each([&](std::size_t i) { put(target, row, static_cast<std::uint64_t>(values.integers[i])); });
    }
}

void EventBuffer::appendFrom(const EventBuffer& other, std::span<const std::uint8_t> take)
{
    constexpr std::uint32_t kSkipped = ~0U;
    std::vector<std::uint32_t> target(other.rows(), kSkipped);
    for (std::size_t row = 0; row < other.rows(); ++row) {
        if (take[row] != 0) {
            target[row] = static_cast<std::uint32_t>(rows());
            append(other.row(row));
        }
    }
    for (const Lane& source : other.m_lanes) {
        for (std::size_t entry = 0; entry < source.values.size(); ++entry) {
            const std::uint32_t row = target[source.rowOf(entry)];
            if (row != kSkipped) {
                Lane& to = lane(source.property, source.kind, source.scale);
                put(to, row, isText(source.kind) ? textCode(to, source.value(entry).text) : source.values[entry]);
            }
        }
    }
}

void EventBuffer::encodeFixed(Segment& segment, std::span<const std::uint32_t> order) const
{
    SegmentHeader& header = segment.header;
    header.rows = static_cast<std::uint32_t>(order.size());
    std::vector<std::int64_t> values(order.size());
    const auto encode = [&](Slot slot, auto&& of) {
        std::transform(order.begin(), order.end(), values.begin(),
                       [&](std::uint32_t row) { return static_cast<std::int64_t>(of(row)); });
        const auto [smallest, largest] = std::minmax_element(values.begin(), values.end());
        const std::pair range(*smallest, *largest);
        if (slot != Slot::Key || range != std::pair<std::int64_t, std::int64_t>(0, 0)) {
            finish(segment, static_cast<std::uint32_t>(slot), 0, TypeKind::Integer, 0, encodeIntegers(values, {}));
        }
        return range;
    };
    const auto profiles = encode(Slot::Profile, [&](std::uint32_t row) { return m_profiles[row]; });
    header.minProfile = static_cast<std::uint32_t>(profiles.first);
    header.maxProfile = static_cast<std::uint32_t>(profiles.second);
    encode(Slot::Name, [&](std::uint32_t row) { return m_names[row]; });
    std::vector<std::uint8_t> seen;
    for (const std::uint32_t row : order) {
        if (m_names[row] >= seen.size()) {
            seen.resize(m_names[row] + std::size_t{1}, 0);
        }
        seen[m_names[row]] = 1;
    }
    for (std::uint32_t name = 0; name < seen.size(); ++name) {
        if (seen[name] != 0) {
            header.names.push_back(name);
        }
    }
    const auto times = encode(Slot::Time, [&](std::uint32_t row) { return m_times[row]; });
    header.minTime = times.first;
    header.maxTime = times.second;
    encode(Slot::Key, [&](std::uint32_t row) { return m_keys[row]; });
    const auto imports = encode(Slot::Import, [&](std::uint32_t row) { return m_imports[row]; });
    header.minImport = static_cast<std::uint32_t>(imports.first);
    header.maxImport = static_cast<std::uint32_t>(imports.second);
}

void EventBuffer::encodeLane(Segment& segment, const Lane& lane, std::span<const Placed> placed, std::size_t begin,
                             std::size_t rows)
{
    std::vector<std::uint8_t> valid;
    if (placed.size() != rows) {
        valid.assign(rows, 0);
        for (const Placed& cell : placed) {
            valid[cell.position - begin] = 1;
        }
    }
    std::vector<std::uint8_t> data;
    if (isText(lane.kind)) {
        std::vector<std::uint32_t> codes(rows, 0);
        for (const Placed& cell : placed) {
            codes[cell.position - begin] = static_cast<std::uint32_t>(lane.values[cell.entry]);
        }
        data = encodeTexts(codes, valid, lane.texts->size(), [&](std::uint32_t code) { return (*lane.texts)[code]; });
    } else if (lane.kind == TypeKind::Number) {
        std::vector<double> numbers(rows, 0);
        for (const Placed& cell : placed) {
            numbers[cell.position - begin] = std::bit_cast<double>(lane.values[cell.entry]);
        }
        data = encodeNumbers(numbers, valid);
    } else {
        std::vector<std::int64_t> integers(rows, 0);
        for (const Placed& cell : placed) {
            integers[cell.position - begin] = static_cast<std::int64_t>(lane.values[cell.entry]);
        }
        data = encodeIntegers(integers, valid);
    }
    const auto slot = static_cast<std::uint32_t>(Slot::FirstProperty) +
                      static_cast<std::uint32_t>(std::count_if(
                          segment.columns.begin(), segment.columns.end(), [](const EncodedColumn& column) {
                              return column.slot >= static_cast<std::uint32_t>(Slot::FirstProperty);
                          }));
    finish(segment, slot, lane.property, lane.kind, lane.scale, std::move(data));
}

std::vector<std::string> EventBuffer::writeObjects(std::vector<Cell>& cells, std::size_t rows,
                                                   const PropertyNames& names)
{
    std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
        return std::pair(a.position, a.lane->property) < std::pair(b.position, b.lane->property);
    });
    std::vector<std::string> objects(rows);
    for (const Cell& cell : cells) {
        std::string& object = objects[cell.position];
        object += object.empty() ? '{' : ',';
        appendJsonText(object, names(cell.lane->property));
        object += ':';
        appendJson(object, cell.lane->value(cell.entry));
    }
    for (std::string& object : objects) {
        if (!object.empty()) {
            object += '}';
        }
    }
    return objects;
}

std::vector<Segment> EventBuffer::encode(int level, const PropertyNames& names) const
{
    const std::vector<std::uint32_t> order = orderByProfileAndTime(m_profiles, m_times);
    std::vector<Segment> segments((rows() + kSegmentRows - 1) / kSegmentRows);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::size_t begin = i * kSegmentRows;
        segments[i].header.level = level;
        segments[i].header.sorted = true;
        encodeFixed(segments[i], std::span(order).subspan(begin, std::min(kSegmentRows, rows() - begin)));
    }

    std::vector<std::uint32_t> positionOf;
    std::vector<const Lane*> lanes;
    for (const Lane& lane : m_lanes) {
        lanes.push_back(&lane);
        if (positionOf.empty() && lane.values.size() != rows()) {
            positionOf.resize(rows());
            for (std::uint32_t position = 0; position < order.size(); ++position) {
                positionOf[order[position]] = position;
            }
        }
    }
    std::stable_sort(lanes.begin(), lanes.end(),
                     [](const Lane* a, const Lane* b) { return a->property < b->property; });

    std::vector<std::vector<Cell>> rest(segments.size());
    std::vector<Placed> placed;
    for (const Lane* lane : lanes) {
        placed.resize(lane->values.size());
        if (lane->values.size() == rows()) {
            for (std::uint32_t position = 0; position < order.size(); ++position) {
                placed[position] = {position, order[position]};
            }
        } else if (lane->values.size() * kColumnShare >= rows()) {
            constexpr std::uint32_t kEmpty = ~0U;
            std::vector<std::uint32_t> entryAt(rows(), kEmpty);
            for (std::uint32_t entry = 0; entry < lane->values.size(); ++entry) {
                entryAt[positionOf[lane->rowOf(entry)]] = entry;
            }
            placed.clear();
            for (std::uint32_t position = 0; position < entryAt.size(); ++position) {
                if (entryAt[position] != kEmpty) {
                    placed.push_back({position, entryAt[position]});
                }
            }
        } else {
            for (std::uint32_t entry = 0; entry < lane->values.size(); ++entry) {
                placed[entry] = {positionOf[lane->rowOf(entry)], entry};
            }
            std::sort(placed.begin(), placed.end(),
                      [](const Placed& a, const Placed& b) { return a.position < b.position; });
        }
        for (std::size_t begin = 0; begin < placed.size();) {
            const std::size_t index = placed[begin].position / kSegmentRows;
            std::size_t end = begin;
            while (end < placed.size() && placed[end].position / kSegmentRows == index) {
                ++end;
            }
            const std::size_t firstRow = index * kSegmentRows;
            const std::size_t segmentRows = segments[index].header.rows;
            if ((end - begin) * kColumnShare >= segmentRows) {
                encodeLane(segments[index], *lane, std::span(placed).subspan(begin, end - begin), firstRow,
                           segmentRows);
            } else {
                for (std::size_t i = begin; i < end; ++i) {
                    rest[index].push_back(
                        {static_cast<std::uint32_t>(placed[i].position - firstRow), lane, placed[i].entry});
                }
                segments[index].header.restProperties.push_back(lane->property);
            }
            begin = end;
        }
    }

    for (std::size_t i = 0; i < segments.size(); ++i) {
        Segment& segment = segments[i];
        auto& listed = segment.header.restProperties;
        std::sort(listed.begin(), listed.end());
        listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
        if (!rest[i].empty()) {
            TextInterner texts;
            std::vector<std::uint32_t> codes(segment.header.rows, 0);
            std::vector<std::uint8_t> valid(segment.header.rows, 0);
            const std::vector<std::string> objects = writeObjects(rest[i], segment.header.rows, names);
            for (std::size_t row = 0; row < objects.size(); ++row) {
                if (!objects[row].empty()) {
                    codes[row] = texts.intern(objects[row]);
                    valid[row] = 1;
                }
            }
            finish(segment, static_cast<std::uint32_t>(Slot::Rest), 0, TypeKind::JsonValue, 0,
                   encodeTexts(codes, valid, texts.size(), [&](std::uint32_t code) { return texts[code]; }));
        }
        std::sort(segment.columns.begin(), segment.columns.end(),
                  [](const EncodedColumn& a, const EncodedColumn& b) { return a.slot < b.slot; });
        std::vector<std::uint64_t> checksums;
        for (const EncodedColumn& column : segment.columns) {
            checksums.push_back(column.checksum);
        }
        segment.header.checksum = checksumOf(segment.header, checksums);
    }
    return segments;
}

std::vector<std::string> EventBuffer::propertiesJson(const PropertyNames& names) const
{
    std::vector<Cell> cells;
    for (const Lane& lane : m_lanes) {
        for (std::uint32_t entry = 0; entry < lane.values.size(); ++entry) {
            cells.push_back({lane.rowOf(entry), &lane, entry});
        }
    }
    return writeObjects(cells, rows(), names);
}

} // namespace weir::store
