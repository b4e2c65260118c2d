#include "core/store/event_parts.h"
#include "core/store/statements.h"
#include "core/store/writer_state.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace weir::store {

namespace {

/// Rows sorted and encoded together: 32 segments. More would make longer sorted runs, fewer less memory.
constexpr std::size_t kRunRows = 32 * kSegmentRows;
/// Rows of a load that are sorted and encoded together once it is settled who they belong to.
constexpr std::size_t kPartRows = 8 * kSegmentRows;
constexpr std::size_t kRunBytes = std::size_t{512} << 20;
constexpr std::size_t kSuspectRows = std::size_t{1} << 20;
/// Transactions with fewer events go to the tail, until the tail is full.
constexpr std::size_t kTailBatch = 4096;
constexpr std::int64_t kTailRows = 16'384;

/// Suspected duplicates by key.
class SuspectTable
{
public:
    explicit SuspectTable(const EventBuffer& rows)
        : m_rows(rows), m_slots(std::bit_ceil(rows.rows() * 2 + 16), 0), m_next(rows.rows(), 0),
          m_duplicate(rows.rows(), 0)
    {
        for (std::uint32_t row = 0; row < rows.rows(); ++row) {
            std::uint32_t& head = m_slots[slotOf(rows.keys()[row])];
            m_next[row] = head;
            head = row + 1;
        }
    }
    [[nodiscard]] bool mayHold(std::uint64_t key) const { return key != 0 && m_slots[slotOf(key)] != 0; }
    /// Marks the suspects that equal a stored row; `profile` is resolved already.
    void mark(std::uint64_t key, std::uint32_t profile, std::uint32_t name, std::int64_t time)
    {
        for (std::uint32_t at = m_slots[slotOf(key)]; at != 0; at = m_next[at - 1]) {
            const EventRow row = m_rows.row(at - 1);
            if (row.key == key && row.profile == profile && row.name == name && row.time == time) {
                m_duplicate[at - 1] = 1;
            }
        }
    }
    /// Marks all but the first of equal suspects.
    void markRepeats()
    {
        for (std::uint32_t row = 0; row < m_rows.rows(); ++row) {
            if (m_duplicate[row] == 0) {
                const EventRow first = m_rows.row(row);
                mark(first.key, first.profile, first.name, first.time);
                m_duplicate[row] = 0;
            }
        }
    }
    [[nodiscard]] bool duplicate(std::size_t row) const { return m_duplicate[row] != 0; }

private:
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const
    {
        return ((key * 0x9e37'79b9'7f4a'7c15ULL) >> 20) & (m_slots.size() - 1);
    }
    const EventBuffer& m_rows;
    std::vector<std::uint32_t> m_slots;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint8_t> m_duplicate;
};

} // namespace

Result<std::uint32_t> Writer::State::importOf(std::uint32_t source)
{
    const auto known = imports.find(source);
    if (known != imports.end()) {
        return known->second;
    }
    WEIR_ASSIGN_OR_RETURN(Statement insert, db().prepare(sql::kInsertImport));
    WEIR_RETURN_IF_ERROR(insert.runWith(source, run.str(), now));
    const auto id = static_cast<std::uint32_t>(db().lastInsertId());
    imports[source] = id;
    return id;
}

Status Writer::State::loadKeys()
{
    if (store->keys) {
        return {};
    }
    if (std::exchange(keysBehind, false)) {
        WEIR_RETURN_IF_ERROR(storeEncoded(0));
    }
    const EventFile file(db());
    WEIR_ASSIGN_OR_RETURN(const std::vector<SegmentHeader> headers, file.headers());
    KeySet keys;
    std::vector<std::uint64_t> some;
    std::vector<std::uint8_t> fresh;
    for (const SegmentHeader& header : headers) {
        WEIR_ASSIGN_OR_RETURN(std::vector<std::uint8_t> bytes,
                              file.load(header.id, static_cast<std::uint32_t>(Slot::Key)));
        if (!bytes.empty()) {
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn column, SegmentColumn::parse(std::move(bytes)));
            some.clear();
            column.integers(0, column.rows(),
                            [&](std::int64_t key) { some.push_back(static_cast<std::uint64_t>(key)); });
            fresh.resize(some.size());
            keys.insert(some, fresh);
        }
    }
    WEIR_ASSIGN_OR_RETURN(Statement tail, db().prepare(sql::kTailKeys));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, tail.step());
        if (!row) {
            break;
        }
        keys.insert(static_cast<std::uint64_t>(tail.integer(0)));
    }
    store->keys = std::move(keys);
    return {};
}

Result<bool> Writer::State::hasNoEvents() const
{
    if (store->keys || keysBehind || buffer.rows() > 0 || suspects.rows() > 0 || encoder.rows() > 0 ||
        segmentsWritten) {
        return false;
    }
    WEIR_ASSIGN_OR_RETURN(const std::int64_t tail, db().integer(sql::kCountTail));
    WEIR_ASSIGN_OR_RETURN(const std::vector<SegmentHeader> headers, EventFile(db()).headers());
    return tail == 0 && headers.empty();
}

Status Writer::State::append(EventBuffer& target, const EventBatch& batch, std::span<const std::uint32_t> people)
{
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t import, importOf(batch.source));
    const std::size_t first = target.rows();
    if (!batch.json) {
        target.append(people, batch.names, batch.times, batch.keys, import);
    }
    for (std::size_t row = 0; batch.json && row < batch.times.size(); ++row) {
        target.append(
            {people[row], batch.names[row], batch.times[row], batch.keys.empty() ? 0 : batch.keys[row], import});
        Status failed;
        Status parsed = parser.parse((*batch.json)[row], [&](std::string_view name, const PropertyValue& value) {
            Result<std::uint32_t> id = dictionaryId(properties, name, sql::kInsertProperty);
            if (id) {
                target.add(*id, value);
            } else {
                failed = std::move(id).error();
            }
        });
        WEIR_RETURN_IF_ERROR(std::move(parsed));
        WEIR_RETURN_IF_ERROR(std::move(failed));
    }
    for (const EventProperty& one : batch.properties) {
        target.addColumn(first, one.property, *one.values);
    }
    return {};
}

Status Writer::appendEvents(const EventBatch& batch)
{
    State& state = *m_state;
    if (state.context.stopped()) {
        return cancelled();
    }
    state.owners.resize(batch.profiles.size());
    std::transform(batch.profiles.begin(), batch.profiles.end(), state.owners.begin(),
                   [&](std::uint32_t profile) { return state.resolve(profile); });
    WEIR_RETURN_IF_ERROR(state.append(state.buffer, batch, state.owners));
    if (state.buffer.rows() >= kRunRows || state.buffer.bytes() >= kRunBytes) {
        WEIR_RETURN_IF_ERROR(state.flush());
        // Not more than two runs wait for their turn, and one is filled.
        WEIR_RETURN_IF_ERROR(state.storeEncoded(2 * kRunRows));
        state.buffer.reserve(kRunRows);
    }
    return {};
}

Status Writer::prepareHold(std::uint32_t source)
{
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const std::uint32_t import, m_state->importOf(source));
    return {};
}

Status Writer::holdEvents(const EventBatch& batch)
{
    State& state = *m_state;
    if (state.context.stopped()) {
        return cancelled();
    }
    if (state.held.empty()) {
        state.held.emplace_back();
    } else if (state.held.back().rows() >= kRunRows || state.held.back().bytes() >= kRunBytes) {
        state.held.push_back(state.held.back().next());
    }
    if (state.held.back().rows() >= kSegmentRows || state.held.size() > 1) {
        state.held.back().reserve(kRunRows); // Many more will come: moving them over and over costs more than the room.
    }
    return state.append(state.held.back(), batch, batch.profiles);
}

std::size_t Writer::heldBytes() const
{
    return std::accumulate(m_state->held.begin(), m_state->held.end(), std::size_t{0},
                           [](std::size_t sum, const EventBuffer& rows) { return sum + rows.bytes(); });
}

Status Writer::prepareRelease()
{
    const auto hasKey = [](const EventBuffer& rows) {
        return std::any_of(rows.keys().begin(), rows.keys().end(), [](std::uint64_t key) { return key != 0; });
    };
    if (m_state->suspects.rows() >= kSuspectRows || m_state->suspects.bytes() >= kRunBytes) {
        WEIR_RETURN_IF_ERROR(m_state->settleSuspects());
    }
    const bool keyed = std::any_of(m_state->held.begin(), m_state->held.end(), hasKey) || hasKey(m_state->buffer);
    if (!keyed) {
        return {};
    }
    // Events that go to the tail are told from others by the set, and so is all that follows on others.
    const std::size_t rows =
        std::accumulate(m_state->held.begin(), m_state->held.end(), std::size_t{0},
                        [](std::size_t sum, const EventBuffer& held) { return sum + held.rows(); });
    if (rows > static_cast<std::size_t>(kTailRows)) {
        WEIR_ASSIGN_OR_RETURN(m_state->firstKeys, m_state->hasNoEvents());
    }
    return m_state->firstKeys ? Status() : m_state->loadKeys();
}

Status Writer::releaseEvents(std::span<const std::uint32_t> profileOf)
{
    State& state = *m_state;
    const bool first = std::exchange(state.firstKeys, false);
    std::vector<EventBuffer> runs;
    const auto take = [&]() -> Status {
        if (!first) {
            WEIR_RETURN_IF_ERROR(state.findSuspects());
        }
        runs.push_back(std::exchange(state.buffer, EventBuffer()));
        state.checked = 0;
        return {};
    };
    WEIR_RETURN_IF_ERROR(take());
    for (EventBuffer& rows : std::exchange(state.held, {})) {
        if (state.context.stopped()) {
            return cancelled();
        }
        rows.mapProfiles(profileOf);
        state.buffer = std::move(rows);
        WEIR_RETURN_IF_ERROR(take());
    }
    const std::size_t rows = std::accumulate(runs.begin(), runs.end(), std::size_t{0},
                                             [](std::size_t sum, const EventBuffer& run) { return sum + run.rows(); });
    std::vector<EventBuffer> parts = EventParts::of(std::move(runs), kPartRows);
    if (rows <= static_cast<std::size_t>(kTailRows)) {
        if (!parts.empty()) {
            state.buffer = std::move(parts.front());
            state.checked = state.buffer.rows();
        }
        return {};
    }
    state.keysBehind = state.keysBehind || first;
    state.summary.eventsAdded += static_cast<std::int64_t>(rows);
    for (EventBuffer& part : parts) {
        state.encoder.push(std::move(part), 1, state.properties,
                           first ? EventEncoding::Repeats::Drop : EventEncoding::Repeats::Keep);
    }
    return {};
}

Status Writer::State::findSuspects()
{
    const std::span<const std::uint64_t> all = buffer.keys();
    const auto keysToCheck = all.subspan(checked);
    if (std::all_of(keysToCheck.begin(), keysToCheck.end(), [](std::uint64_t key) { return key == 0; })) {
        checked = buffer.rows();
        return {};
    }
    WEIR_RETURN_IF_ERROR(loadKeys());
    std::vector<std::uint8_t> fresh(all.size(), 1);
    store->keys->insert(keysToCheck, std::span(fresh).subspan(checked));
    const auto known = static_cast<std::size_t>(std::count(fresh.begin(), fresh.end(), 0));
    if (known == buffer.rows() && suspects.rows() == 0) {
        suspects = std::exchange(buffer, EventBuffer());
    } else if (known != 0) {
        std::vector<std::uint8_t> suspected(fresh.size());
        std::transform(fresh.begin(), fresh.end(), suspected.begin(),
                       [](std::uint8_t flag) { return static_cast<std::uint8_t>(flag == 0 ? 1 : 0); });
        suspects.appendFrom(buffer, suspected);
        buffer.keepOnly(fresh);
    }
    checked = buffer.rows();
    return {};
}

Status Writer::State::settleSuspects()
{
    if (suspects.rows() == 0) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(storeEncoded(0));
    SuspectTable table(suspects);
    RawFilter range;
    range.from = std::numeric_limits<std::int64_t>::max();
    range.to = std::numeric_limits<std::int64_t>::min();
    for (const std::int64_t time : suspects.times()) {
        range.from = std::min(range.from, time);
        range.to = std::max(range.to, time);
    }
    for (std::size_t row = 0; row < buffer.rows(); ++row) {
        if (table.mayHold(buffer.keys()[row])) {
            const EventRow pending = buffer.row(row);
            table.mark(pending.key, resolve(pending.profile), pending.name, pending.time);
        }
    }
    WEIR_ASSIGN_OR_RETURN(Statement tail, db().prepare(sql::kTailRows));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, tail.step());
        if (!row) {
            break;
        }
        table.mark(static_cast<std::uint64_t>(tail.integer(0)), resolve(static_cast<std::uint32_t>(tail.integer(1))),
                   static_cast<std::uint32_t>(tail.integer(2)), tail.integer(3));
    }
    const EventFile file(db());
    WEIR_ASSIGN_OR_RETURN(const std::vector<SegmentHeader> headers, file.headers());
    for (const SegmentHeader& header : headers) {
        if (!mayMatch(header, range)) {
            continue;
        }
        SegmentReader segment(file, header);
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * keys, segment.column(Slot::Key));
        if (!keys) {
            continue;
        }
        std::vector<std::uint32_t> hits;
        std::uint32_t row = 0;
        keys->integers(0, header.rows, [&](std::int64_t key) {
            if (table.mayHold(static_cast<std::uint64_t>(key))) {
                hits.push_back(row);
            }
            ++row;
        });
        if (hits.empty()) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * people, segment.column(Slot::Profile));
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * ids, segment.column(Slot::Name));
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * times, segment.column(Slot::Time));
        for (const std::uint32_t hit : hits) {
            table.mark(static_cast<std::uint64_t>(keys->integer(hit)),
                       resolve(static_cast<std::uint32_t>(people->integer(hit))),
                       static_cast<std::uint32_t>(ids->integer(hit)), times->integer(hit));
        }
        if (context.stopped()) {
            return cancelled();
        }
    }
    table.markRepeats();
    std::vector<std::uint8_t> take(suspects.rows(), 0);
    for (std::size_t row = 0; row < take.size(); ++row) {
        take[row] = table.duplicate(row) ? 0 : 1;
        summary.eventDuplicates += table.duplicate(row) ? 1 : 0;
    }
    buffer.appendFrom(suspects, take);
    checked = buffer.rows(); // These are no duplicates, though their keys are known.
    suspects = EventBuffer();
    return {};
}

Status Writer::State::storeEncoded(std::size_t rows)
{
    for (;;) {
        std::optional<Segment> segment = encoder.rows() > rows ? encoder.wait() : encoder.ready();
        if (!segment) {
            return {};
        }
        if (!segments) {
            WEIR_ASSIGN_OR_RETURN(segments, SegmentWriter::begin(db()));
        }
        segmentsWritten = true;
        WEIR_RETURN_IF_ERROR(segments->add(*segment));
        constexpr std::size_t kPerWriteBack = 16; // some 20 MB
        if (++segmentsStored % kPerWriteBack == 0) {
            beginWriteBack(store->path);
        }
    }
}

Status Writer::State::flush()
{
    WEIR_RETURN_IF_ERROR(findSuspects());
    if (suspects.rows() >= kSuspectRows || suspects.bytes() >= kRunBytes) {
        WEIR_RETURN_IF_ERROR(settleSuspects());
    }
    return encode();
}

Status Writer::State::encode()
{
    WEIR_RETURN_IF_ERROR(findSuspects());
    summary.eventsAdded += static_cast<std::int64_t>(buffer.rows());
    encoder.push(std::exchange(buffer, EventBuffer()), 1, properties);
    checked = 0;
    return {};
}

Status Writer::State::writeTail()
{
    const std::vector<std::string> json = buffer.propertiesJson([&](std::uint32_t id) { return properties.name(id); });
    WEIR_ASSIGN_OR_RETURN(Statement insert, db().prepare(sql::kInsertTail));
    for (std::size_t i = 0; i < buffer.rows(); ++i) {
        const EventRow row = buffer.row(i);
        WEIR_RETURN_IF_ERROR(insert.runWith(row.profile, row.name, row.time, static_cast<std::int64_t>(row.key),
                                            row.import, json[i].empty() ? std::string_view("{}") : json[i]));
    }
    summary.eventsAdded += static_cast<std::int64_t>(buffer.rows());
    buffer = EventBuffer();
    checked = 0;
    return {};
}

Result<WriteSummary> Writer::commit()
{
    State& state = *m_state;
    if (state.context.stopped()) {
        return cancelled();
    }
    WEIR_RETURN_IF_ERROR(state.findSuspects());
    WEIR_RETURN_IF_ERROR(state.settleSuspects());
    WEIR_ASSIGN_OR_RETURN(const std::int64_t tail, state.db().integer(sql::kCountTail));
    if (state.buffer.rows() != 0 && state.buffer.rows() <= kTailBatch && !state.segmentsWritten &&
        state.encoder.rows() == 0 && tail + static_cast<std::int64_t>(state.buffer.rows()) <= kTailRows) {
        WEIR_RETURN_IF_ERROR(state.writeTail());
    } else {
        WEIR_RETURN_IF_ERROR(state.flush());
    }
    WEIR_RETURN_IF_ERROR(state.writeProfiles());
    if (state.identifierIndexDropped) {
        WEIR_RETURN_IF_ERROR(state.db().execute(sql::kMakeIdentifierIndex));
    }
    WEIR_RETURN_IF_ERROR(state.settleRelations());
    WEIR_RETURN_IF_ERROR(state.storeEncoded(0)); // Last: the people were written while segments were encoded.
    state.summary.eventsAdded -= static_cast<std::int64_t>(state.encoder.dropped());
    state.summary.eventDuplicates += static_cast<std::int64_t>(state.encoder.dropped());
    WEIR_RETURN_IF_ERROR(state.db().execute(sql::kNoAutoCheckpoint));
    Status committed = state.transaction.commit();
    WEIR_RETURN_IF_ERROR(state.db().execute(sql::kAutoCheckpoint));
    WEIR_RETURN_IF_ERROR(std::move(committed));
    state.done = true;
    state.store->writerOpen = false;
    state.store->checkpoint.start(state.store->path);
    return state.summary;
}

} // namespace weir::store
