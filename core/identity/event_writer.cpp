#include "core/identity/event_writer.h"

#include <bit>
#include <cstring>
#include <xxhash.h>

namespace weir::identity {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    // The finaliser of SplitMix64 over the running hash: cheap, and the order of columns matters.
    std::uint64_t z = hash * 0x9E37'79B9'7F4A'7C15U + value + 0xD1B5'4A32'D192'ED03U;
    z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return z ^ (z >> 31U);
}

/// Folds a column into the running hash of each row. NULL and zero differ.
void mixColumn(const Column& column, std::vector<std::uint64_t>& hashes)
{
    constexpr std::uint64_t kNull = 0x6E75'6C6CU;
    const auto each = [&](auto hashOf) {
        for (std::size_t row = 0; row < hashes.size(); ++row) {
            hashes[row] = mix(hashes[row], column.isNull(row) ? kNull : hashOf(row) | 1U);
        }
    };
    if (!column.integers.empty()) {
        each([&](std::size_t row) { return static_cast<std::uint64_t>(column.integers[row]) << 1U; });
    } else if (!column.numbers.empty()) {
        each([&](std::size_t row) { return std::bit_cast<std::uint64_t>(column.numbers[row] + 0.0) << 1U; });
    } else if (!column.decimals.empty()) {
        each([&](std::size_t row) {
            const auto low = static_cast<std::uint64_t>(column.decimals[row]);
            const auto high = static_cast<std::uint64_t>(column.decimals[row] >> 64);
            return mix(high, low);
        });
    } else {
        each([&](std::size_t row) { return XXH3_64bits(column.texts[row].data(), column.texts[row].size()); });
    }
}

} // namespace

std::size_t EventWriter::NameHash::operator()(std::string_view name) const
{
    return XXH3_64bits(name.data(), name.size());
}

std::int64_t correctedTime(std::int64_t time, std::optional<std::int64_t> received)
{
    return received && time > *received + Duration::minutes(5).micros ? *received : time;
}

Status EventWriter::write(const PendingBatch& batch, const Input& input, Components& people)
{
    const RowBatch& rows = batch.rows;
    const std::size_t count = rows.rows();
    m_profileColumn.resize(count);
    std::uint32_t lastAnchor = kNoIdentifier;
    std::uint32_t lastProfile = 0;
    constexpr std::size_t kAhead = 16;
    for (std::size_t row = 0; row < count; ++row) {
        if (row + kAhead < count) {
            people.prefetch(batch.anchors[row + kAhead]);
        }
        if (batch.anchors[row] != lastAnchor) {
            lastAnchor = batch.anchors[row];
            lastProfile = people.profileOf(lastAnchor);
        }
        m_profileColumn[row] = lastProfile;
    }
    WEIR_RETURN_IF_ERROR(fillNames(rows, input));
    fillTimes(rows, input);
    fillKeys(batch, input);

    store::EventBatch events;
    events.source = input.source;
    events.profiles = m_profileColumn;
    events.names = m_nameColumn;
    events.times = m_timeColumn;
    events.keys = m_keyColumn;
    for (const Input::Property& property : input.properties) {
        events.properties.push_back({property.id, &rows.column(property.column)});
    }
    return m_writer->appendEvents(events);
}

Status EventWriter::fillNames(const RowBatch& rows, const Input& input)
{
    const std::size_t count = rows.rows();
    m_nameColumn.resize(count);
    std::string_view last;
    std::uint32_t id = 0;
    for (std::size_t row = 0; row < count; ++row) {
        const std::string_view name = input.eventName.of(rows, row);
        if (row == 0 || name != last) {
            last = name;
            auto known = m_names.find(name);
            if (known == m_names.end()) {
                WEIR_ASSIGN_OR_RETURN(const std::uint32_t added, m_writer->eventName(name));
                known = m_names.emplace(std::string(name), added).first;
            }
            id = known->second;
        }
        m_nameColumn[row] = id;
    }
    return {};
}

void EventWriter::fillTimes(const RowBatch& rows, const Input& input)
{
    const std::size_t count = rows.rows();
    m_timeColumn.resize(count);
    for (std::size_t row = 0; row < count; ++row) {
        const std::int64_t time = *timeAt(rows, *input.eventTime, row);
        const auto received = input.received ? timeAt(rows, *input.received, row) : std::nullopt;
        m_timeColumn[row] = correctedTime(time, received);
        m_clamped += m_timeColumn[row] != time ? 1 : 0;
    }
}

void EventWriter::fillKeys(const PendingBatch& batch, const Input& input)
{
    const RowBatch& rows = batch.rows;
    const std::size_t count = rows.rows();
    m_keyColumn.resize(count);
    const Column* ids = input.messageId ? &rows.column(*input.messageId) : nullptr;
    if (ids && ids->type.kind() != TypeKind::Text) {
        m_content.assign(count, 0);
        mixColumn(*ids, m_content);
        for (std::size_t row = 0; row < count; ++row) {
            m_keyColumn[row] = std::max<std::uint64_t>(1, m_content[row]);
        }
    } else if (ids) {
        for (std::size_t row = 0; row < count; ++row) {
            m_keyColumn[row] = ids->isNull(row) || ids->texts[row].empty() ? 0 : store::messageKey(ids->texts[row]);
        }
    }
    const bool anyWithout = !ids || (ids->type.kind() == TypeKind::Text &&
                                     std::find(m_keyColumn.begin(), m_keyColumn.end(), 0U) != m_keyColumn.end());
    if (!anyWithout) {
        return;
    }
    m_content = batch.identity;
    for (const std::size_t column : input.recordKey) {
        mixColumn(rows.column(column), m_content);
    }
    for (const Input::Property& property : input.properties) {
        mixColumn(rows.column(property.column), m_content);
    }
    auto keys = m_contentKeys.find(input.source);
    if (keys == m_contentKeys.end()) {
        keys = m_contentKeys.emplace(input.source, store::ContentKeys(input.mapping->source)).first;
    }
    for (std::size_t row = 0; row < count; ++row) {
        if (ids && m_keyColumn[row] != 0) {
            continue;
        }
        std::array<char, sizeof(std::uint64_t)> bytes{};
        std::memcpy(bytes.data(), &m_content[row], bytes.size());
        m_keyColumn[row] = keys->second.key(input.eventName.of(rows, row), m_timeColumn[row],
                                            std::string_view(bytes.data(), bytes.size()));
    }
}

} // namespace weir::identity
