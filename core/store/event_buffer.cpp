#include "core/store/event_buffer.h"

#include "core/base/text.h"
#include "core/store/event_encoding.h"

#include <algorithm>
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

} // namespace

PropertyValue EventBuffer::Lane::value(std::size_t entry) const
{
    PropertyValue value;
    value.kind = kind;
    value.scale = scale;
    if (isText(kind)) {
        value.text = (*texts)[codes[entry]];
    } else if (kind == TypeKind::Number) {
        value.number = std::bit_cast<double>(values[entry]);
    } else {
        value.integer = static_cast<std::int64_t>(values[entry]);
    }
    return value;
}

EventRow EventBuffer::row(std::size_t index) const
{
    return {m_profiles[index], m_names[index], m_times[index], m_keys[index], import(index)};
}

void EventBuffer::reserve(std::size_t rows)
{
    m_profiles.reserve(rows);
    m_names.reserve(rows);
    m_times.reserve(rows);
    m_keys.reserve(rows);
}

EventBuffer EventBuffer::next() const
{
    EventBuffer buffer;
    for (const Lane& known : m_lanes) {
        Lane& lane = buffer.lane(known.property, known.kind, known.scale);
        lane.texts = known.texts;
        lane.repaired = known.repaired;
    }
    return buffer;
}

void EventBuffer::setImport(std::uint32_t import)
{
    if (m_profiles.empty()) {
        m_import = import;
        m_imports.clear();
    } else if (m_imports.empty() && import != m_import) {
        m_imports.resize(m_profiles.size(), m_import);
    }
}

void EventBuffer::append(std::span<const std::uint32_t> profiles, std::span<const std::uint32_t> names,
                         std::span<const std::int64_t> times, std::span<const std::uint64_t> keys, std::uint32_t import)
{
    setImport(import);
    m_profiles.insert(m_profiles.end(), profiles.begin(), profiles.end());
    m_names.insert(m_names.end(), names.begin(), names.end());
    m_times.insert(m_times.end(), times.begin(), times.end());
    m_keys.insert(m_keys.end(), keys.begin(), keys.end());
    m_keys.resize(m_profiles.size(), 0); // without keys no row is ever a duplicate
    if (!m_imports.empty()) {
        m_imports.resize(m_profiles.size(), import);
    }
}

void EventBuffer::append(const EventRow& row)
{
    setImport(row.import);
    m_profiles.push_back(row.profile);
    m_names.push_back(row.name);
    m_times.push_back(row.time);
    m_keys.push_back(row.key);
    if (!m_imports.empty()) {
        m_imports.push_back(row.import);
    }
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
            lane.texts = std::make_shared<TextInterner>();
        }
    }
    return m_lanes[found->second];
}

void EventBuffer::put(Lane& lane, std::size_t row, std::uint64_t value)
{
    if (lane.dense && lane.size() != row) {
        lane.dense = false;
        lane.rows.resize(lane.size());
        std::iota(lane.rows.begin(), lane.rows.end(), 0U);
    }
    if (!lane.dense) {
        lane.rows.push_back(static_cast<std::uint32_t>(row));
        m_valueBytes += 4;
    }
    if (lane.texts) {
        lane.codes.push_back(static_cast<std::uint32_t>(value));
        m_valueBytes += 4;
    } else {
        lane.values.push_back(value);
        m_valueBytes += 8;
    }
}

std::uint32_t EventBuffer::textCode(Lane& lane, std::string_view text)
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

void EventBuffer::addColumn(std::size_t firstRow, std::uint32_t property, const Column& values)
{
    const TypeKind kind = values.type.kind();
    if (kind == TypeKind::Null) {
        return;
    }
    Lane& target = lane(property, kind == TypeKind::List ? TypeKind::JsonValue : kind,
                        kind == TypeKind::Decimal ? values.type.scale() : 0);
    const std::size_t count = rows() - firstRow;
    const auto each = [&](auto&& use) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!values.isNull(i)) {
                use(i);
            }
        }
    };
    /// `bits(i)` of a column without gaps, into a lane without gaps.
    const auto fill = [&](auto& lane, auto&& bits) {
        lane.reserve(m_times.capacity());
        lane.resize(firstRow + count);
        for (std::size_t i = 0; i < count; ++i) {
            lane[firstRow + i] = bits(i);
        }
        m_valueBytes += sizeof(lane[0]) * count;
    };
    const bool whole = values.valid.empty() && target.dense && target.size() == firstRow;
    if (isText(kind)) {
        if (whole) {
            fill(target.codes, [&](std::size_t i) { return textCode(target, values.texts[i]); });
        } else {
            each([&](std::size_t i) { put(target, firstRow + i, textCode(target, values.texts[i])); });
        }
    } else if (kind == TypeKind::Number) {
        if (whole && std::all_of(values.numbers.begin(), values.numbers.end(), [](double v) { return v - v == 0; })) {
            fill(target.values, [&](std::size_t i) { return std::bit_cast<std::uint64_t>(values.numbers[i]); });
        } else {
            each([&](std::size_t i) {
                if (std::isfinite(values.numbers[i])) {
                    put(target, firstRow + i, std::bit_cast<std::uint64_t>(values.numbers[i]));
                }
            });
        }
    } else if (kind == TypeKind::Decimal) {
        // Unscaled values beyond 64 bits are rare enough to be kept as JSON numbers, with all their digits.
        each([&](std::size_t i) {
            const DecimalValue::Int128 unscaled = values.decimals[i];
            const auto narrow = static_cast<std::int64_t>(unscaled);
            if (narrow == unscaled) {
                put(lane(property, kind, values.type.scale()), firstRow + i, static_cast<std::uint64_t>(narrow));
            } else {
                Lane& large = lane(property, TypeKind::JsonValue, 0);
                put(large, firstRow + i, textCode(large, weir::toText(DecimalValue{unscaled, values.type.scale()})));
            }
        });
    } else if (whole) {
        fill(target.values, [&](std::size_t i) { return static_cast<std::uint64_t>(values.integers[i]); });
    } else {
        each([&](std::size_t i) { put(target, firstRow + i, static_cast<std::uint64_t>(values.integers[i])); });
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
        for (std::size_t entry = 0; entry < source.size(); ++entry) {
            const std::uint32_t row = target[source.rowOf(entry)];
            if (row != kSkipped) {
                Lane& to = lane(source.property, source.kind, source.scale);
                put(to, row, isText(source.kind) ? textCode(to, source.value(entry).text) : source.values[entry]);
            }
        }
    }
}

void EventBuffer::keepOnly(std::span<const std::uint8_t> take)
{
    const auto keep = [&](auto& column) {
        std::size_t kept = 0;
        for (std::size_t row = 0; row < take.size(); ++row) {
            column[kept] = column[row];
            kept += take[row];
        }
        column.resize(kept);
    };
    std::vector<std::uint32_t> newRow(take.size());
    std::uint32_t next = 0;
    for (std::size_t row = 0; row < take.size(); ++row) {
        newRow[row] = next;
        next += take[row];
    }
    for (Lane& lane : m_lanes) {
        const auto keepCells = [&](auto& cells) {
            std::size_t kept = 0;
            for (std::size_t entry = 0; entry < cells.size(); ++entry) {
                const std::uint32_t row = lane.rowOf(entry);
                cells[kept] = cells[entry];
                kept += take[row];
            }
            cells.resize(kept);
        };
        keepCells(lane.values);
        keepCells(lane.codes);
        std::size_t kept = 0;
        for (const std::uint32_t row : lane.rows) {
            lane.rows[kept] = newRow[row];
            kept += take[row];
        }
        lane.rows.resize(kept);
    }
    keep(m_profiles);
    keep(m_names);
    keep(m_times);
    keep(m_keys);
    if (!m_imports.empty()) {
        keep(m_imports);
    }
}

void EventBuffer::mapProfiles(std::span<const std::uint32_t> profileOf)
{
    for (std::uint32_t& profile : m_profiles) {
        profile = profileOf[profile];
    }
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
    const EventEncoding encoding(*this, level, names);
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < encoding.size(); ++i) {
        segments.push_back(encoding.encode(i));
    }
    return segments;
}

std::vector<std::string> EventBuffer::propertiesJson(const PropertyNames& names) const
{
    std::vector<Cell> cells;
    for (const Lane& lane : m_lanes) {
        for (std::uint32_t entry = 0; entry < lane.size(); ++entry) {
            cells.push_back({lane.rowOf(entry), &lane, entry});
        }
    }
    return writeObjects(cells, rows(), names);
}

} // namespace weir::store
