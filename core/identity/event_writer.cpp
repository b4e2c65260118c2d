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

std::int64_t correctedTime(std::int64_t time, std::optional<std::int64_t> received)
{
    return received && time > *received + Duration::minutes(5).micros ? *received : time;
}

Status EventWriter::hold(RowBatch rows, const Input& input, std::span<const std::uint32_t> anchors,
                         std::span<const std::int64_t> times, std::span<const std::uint64_t> identity)
{
    if (m_sources.insert(input.source).second) {
        WEIR_RETURN_IF_ERROR(finish());
        WEIR_RETURN_IF_ERROR(m_writer->prepareHold(input.source));
    }
    Batch batch;
    batch.rows = std::move(rows);
    batch.input = &input;
    WEIR_RETURN_IF_ERROR(fillNames(batch));
    batch.anchors.assign(anchors.begin(), anchors.end());
    batch.times.assign(times.begin(), times.end());
    batch.identity.assign(identity.begin(), identity.end());
    return m_holder.give(std::move(batch));
}

Status EventWriter::take(const Batch& batch)
{
    fillKeys(batch);
    store::EventBatch events;
    events.source = batch.input->source;
    events.profiles = batch.anchors;
    events.names = batch.names;
    events.times = batch.times;
    events.keys = m_keyColumn;
    for (const Input::Property& property : batch.input->properties) {
        events.properties.push_back({property.id, &batch.rows.column(property.column)});
    }
    WEIR_RETURN_IF_ERROR(m_writer->holdEvents(events));
    m_heldBytes = m_writer->heldBytes();
    return {};
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
    const std::uint32_t code = m_names.intern(name);
    if (code == m_nameIds.size()) {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t added, m_writer->eventName(name));
        m_nameIds.push_back(added);
    }
    return m_nameIds[code];
}

Status EventWriter::fillNames(Batch& batch)
{
    const NamePlace& place = batch.input->eventName;
    const std::size_t count = batch.rows.rows();
    if (!place.column) {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, nameId(place.constant));
        batch.names.assign(count, id);
        return {};
    }
    batch.names.resize(count);
    const TextColumn& names = batch.rows.column(*place.column).texts;
    for (std::size_t row = 0; row < count; ++row) {
        const std::uint32_t code = m_names.intern(names[row]);
        if (code == m_nameIds.size()) {
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t added, m_writer->eventName(names[row]));
            m_nameIds.push_back(added);
        }
        batch.names[row] = m_nameIds[code];
    }
    return {};
}

void EventWriter::fillKeys(const Batch& batch)
{
    const RowBatch& rows = batch.rows;
    const Input& input = *batch.input;
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
    m_content.assign(batch.identity.begin(), batch.identity.end());
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
        m_keyColumn[row] = keys->second.key(input.eventName.of(rows, row), batch.times[row],
                                            std::string_view(bytes.data(), bytes.size()));
    }
}

} // namespace weir::identity
