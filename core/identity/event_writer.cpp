#include "core/identity/event_writer.h"

#include <algorithm>
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

Status EventWriter::hold(const RowBatch& rows, const Input& input, std::span<const std::uint32_t> anchors,
                         std::span<const std::int64_t> times, std::span<const std::uint64_t> identity)
{
    WEIR_RETURN_IF_ERROR(fillNames(rows, input));
    fillKeys(rows, input, times, identity);
    store::EventBatch events;
    events.source = input.source;
    events.profiles = anchors;
    events.names = m_nameColumn;
    events.times = times;
    events.keys = m_keyColumn;
    for (const Input::Property& property : input.properties) {
        events.properties.push_back({property.id, &rows.column(property.column)});
    }
    return m_writer->holdEvents(events);
}

bool EventWriter::needsIdentity(const RowBatch& rows, const Input& input)
{
    if (!input.messageId) {
        return true;
    }
    const Column& ids = rows.column(*input.messageId);
    bool missing = false;
    for (std::size_t row = 0; ids.type.kind() == TypeKind::Text && row < rows.rows(); ++row) {
        missing = missing || ids.texts[row].empty(); // as NULL is
    }
    return missing;
}

Result<std::uint32_t> EventWriter::nameId(std::string_view name)
{
    auto known = m_names.find(name);
    if (known == m_names.end()) {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t added, m_writer->eventName(name));
        known = m_names.emplace(std::string(name), added).first;
    }
    return known->second;
}

Status EventWriter::fillNames(const RowBatch& rows, const Input& input)
{
    const std::size_t count = rows.rows();
    if (!input.eventName.column) {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, nameId(input.eventName.constant));
        m_nameColumn.assign(count, id);
        return {};
    }
    m_nameColumn.resize(count);
    const TextColumn& names = rows.column(*input.eventName.column).texts;
    for (std::size_t row = 0; row < count; ++row) {
        const std::string_view name = names[row];
        Recent& recent = m_recent[(name.size() * 5 + static_cast<unsigned char>(name.back())) % m_recent.size()];
        if (recent.name != name) {
            WEIR_ASSIGN_OR_RETURN(recent.id, nameId(name));
            recent.name = name;
        }
        m_nameColumn[row] = recent.id;
    }
    return {};
}

void EventWriter::fillKeys(const RowBatch& rows, const Input& input, std::span<const std::int64_t> times,
                           std::span<const std::uint64_t> identity)
{
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
    if (ids && std::find(m_keyColumn.begin(), m_keyColumn.end(), 0) == m_keyColumn.end()) {
        return;
    }
    m_content.assign(identity.begin(), identity.end());
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
        m_keyColumn[row] =
            keys->second.key(input.eventName.of(rows, row), times[row], std::string_view(bytes.data(), bytes.size()));
    }
}

} // namespace weir::identity
