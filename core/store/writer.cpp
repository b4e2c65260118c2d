#include "core/store/writer_state.h"

#include "core/store/bulk_insert.h"
#include "core/store/identifier_rows.h"
#include "core/store/membership_carry.h"
#include "core/store/statements.h"

#include <algorithm>
#include <array>
#include <future>
#include <numeric>
#include <set>
#include <tuple>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

namespace {

/// Identifiers, from which on a thread is worth its start, and rebuilding the profile index beats maintaining it row by
/// row when they come in an order of their own.
constexpr std::size_t kManyIdentifiers = 50'000;

std::uint64_t hashParts(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts) {
        text += std::to_string(part.size());
        text += ':';
        text += part;
    }
    return XXH3_64bits(text.data(), text.size());
}

} // namespace

LinkHash::LinkHash(std::string_view type, std::string_view value)
    : hash(static_cast<std::int64_t>(hashParts({type, value})))
{
    const std::uint64_t upper = static_cast<std::uint64_t>(hash) & 0xffff'ffff'0000'0000ULL;
    first = static_cast<std::int64_t>(upper);
    last = static_cast<std::int64_t>(upper | 0xffff'ffffULL);
}

std::int64_t linkKey(const LinkRecord& link)
{
    const std::uint64_t all = hashParts({link.typeA, link.valueA, link.typeB, link.valueB, link.source, link.rule});
    return LinkHash(link.typeA, link.valueA).first | static_cast<std::int64_t>(all & 0xffff'ffffULL);
}

LinkRecord linkOf(const Statement& row)
{
    LinkRecord link{row.string(1), row.string(2), row.string(3),        row.string(4),
                    row.string(5), row.string(6), RunId(row.string(7)), row.instant(8)};
    if (!row.isNull(9)) {
        link.confidence = row.number(9);
    }
    return link;
}

void bindValue(Statement& statement, int index, const Value& value, std::string& scratch)
{
    if (isNull(value)) {
        statement.bindNull(index);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        statement.bind(index, std::int64_t{*flag ? 1 : 0});
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *integer);
    } else if (const auto* number = std::get_if<double>(&value)) {
        statement.bind(index, *number);
    } else {
        scratch = toText(value);
        statement.bind(index, std::string_view(scratch));
    }
}

Writer::Writer(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer::~Writer() = default;

Writer::State::~State()
{
    if (!done) {
        transaction.rollback();
        store->keys.reset(); // Holds keys of events that are gone now.
        store->writerOpen = false;
    }
}

Result<std::uint32_t> Writer::State::dictionaryId(Dictionary& dictionary, std::string_view name,
                                                  std::string_view insert) const
{
    if (const std::optional<std::uint32_t> known = dictionary.find(name)) {
        return *known;
    }
    const std::uint32_t id = dictionary.add(std::string(name));
    WEIR_ASSIGN_OR_RETURN(Statement statement, db().prepare(insert));
    WEIR_RETURN_IF_ERROR(statement.runWith(id, name));
    return id;
}

Result<std::uint32_t> Writer::source(std::string_view name, SourceKind kind)
{
    if (const std::optional<std::uint32_t> known = m_state->sources.find(name)) {
        return *known;
    }
    const std::uint32_t id = m_state->sources.add(std::string(name));
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db().prepare(sql::kInsertSource));
    WEIR_RETURN_IF_ERROR(statement.runWith(id, name, kind == SourceKind::Live ? "live" : "replayable"));
    return id;
}

Result<std::uint32_t> Writer::identifierType(std::string_view name)
{
    return m_state->dictionaryId(m_state->identifierTypes, name, sql::kInsertIdentifierType);
}

Result<std::uint32_t> Writer::eventName(std::string_view name)
{
    return m_state->dictionaryId(m_state->names, name, sql::kInsertEventName);
}

Result<std::uint32_t> Writer::property(std::string_view name)
{
    return m_state->dictionaryId(m_state->properties, name, sql::kInsertProperty);
}

Result<std::uint32_t> Writer::trait(const TraitDefinition& definition)
{
    State& state = *m_state;
    if (const std::optional<std::uint32_t> known = state.traitNames.find(definition.name)) {
        const DataType& type = state.traitTypes[*known];
        if (!(type == definition.type)) {
            return Error{ErrorCode::InvalidInput,
                         "store.trait.type",
                         "The trait '{trait}' is stored as {stored} and cannot take {given} values. Cast the column to "
                         "{stored}, or use another trait name.",
                         {{"trait", definition.name}, {"stored", toText(type)}, {"given", toText(definition.type)}}};
        }
        return *known;
    }
    const std::uint32_t id = state.traitNames.add(definition.name);
    state.traitTypes[id] = definition.type;
    WEIR_ASSIGN_OR_RETURN(Statement statement, state.db().prepare(sql::kInsertTraitDefinition));
    WEIR_RETURN_IF_ERROR(statement.runWith(id, definition.name, toText(definition.type), weir::name(definition.privacy),
                                           definition.description));
    return id;
}

Result<IdentifierIndex*> Writer::identifiers()
{
    State& state = *m_state;
    if (!state.index) {
        IdentifierIndex index;
        WEIR_ASSIGN_OR_RETURN(const std::int64_t count, state.db().integer(sql::kCountIdentifiers));
        index.reserve(static_cast<std::size_t>(count));
        WEIR_ASSIGN_OR_RETURN(Statement statement, state.db().prepare(sql::kSelectIdentifiers));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
            if (!row) {
                break;
            }
            const std::uint32_t number =
                index.intern(static_cast<std::uint32_t>(statement.integer(0)), statement.text(1));
            index.setProfile(number, state.resolve(static_cast<std::uint32_t>(statement.integer(2))));
        }
        state.stored.assign(index.size(), 1);
        state.index = std::move(index);
    }
    return &*state.index;
}

std::uint32_t Writer::profileCount() const
{
    return m_state->profiles;
}

std::uint32_t Writer::resolve(std::uint32_t profile) const
{
    return m_state->resolve(profile);
}

Result<Instant> Writer::createdAt(std::uint32_t profile) const
{
    WEIR_RETURN_IF_ERROR(m_state->writeProfiles());
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db().prepare(sql::kSelectProfile));
    statement.bind(1, static_cast<std::int64_t>(profile));
    WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
    if (!row) {
        return Error{ErrorCode::Internal, "store.profile.missing", "The store has no profile with this number."};
    }
    return statement.instant(1);
}

Result<std::uint32_t> Writer::createProfiles(std::span<const SeenRange> seen)
{
    State& state = *m_state;
    const std::uint32_t firstId = state.profiles;
    if (seen.size() >= kNoProfile - firstId) {
        return Error{ErrorCode::Unsupported, "store.profiles.full",
                     "The store holds as many profiles as it can (4.29 billion)."};
    }
    state.newProfiles.insert(state.newProfiles.end(), seen.begin(), seen.end());
    state.profiles += static_cast<std::uint32_t>(seen.size());
    state.summary.profilesCreated += static_cast<std::int64_t>(seen.size());
    return firstId;
}

Status Writer::State::writeProfiles()
{
    const std::vector<SeenRange> seen = std::exchange(newProfiles, {});
    if (seen.empty()) {
        return {};
    }
    auto profile = static_cast<std::int64_t>(profiles - seen.size());
    WEIR_ASSIGN_OR_RETURN(BulkInsert insert, BulkInsert::prepare(db(), sql::kInsertProfile, 5, seen.size()));
    std::array<PublicProfileId, BulkInsert::kRows> ids; // of the statement at hand
    for (const SeenRange& range : seen) {
        PublicProfileId& id = ids[static_cast<std::size_t>(profile) % ids.size()];
        id = publicIds->encode(static_cast<std::uint32_t>(profile));
        insert.add(profile);
        insert.add(id.str());
        insert.add(now.micros);
        if (range.first <= range.last) {
            insert.add(range.first);
            insert.add(range.last);
        } else {
            insert.addNull();
            insert.addNull();
        }
        WEIR_RETURN_IF_ERROR(insert.endRow());
        ++profile;
    }
    return {};
}

Status Writer::touchProfiles(std::span<const std::uint32_t> profiles, std::span<const SeenRange> seen)
{
    if (profiles.empty()) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(m_state->writeProfiles());
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_state->db().prepare(sql::kTouchProfile));
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        WEIR_RETURN_IF_ERROR(statement.runWith(m_state->resolve(profiles[i]), seen[i].first, seen[i].last));
    }
    return {};
}

Status Writer::mergeProfiles(std::uint32_t survivor, std::uint32_t absorbed, std::string_view reason)
{
    State& state = *m_state;
    survivor = state.resolve(survivor);
    absorbed = state.resolve(absorbed);
    if (survivor == absorbed) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(state.writeProfiles());
    const Database& db = state.db();
    const auto run = [&](std::string_view sql, auto... values) -> Status {
        WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(sql));
        return statement.runWith(values...);
    };
    {
        WEIR_ASSIGN_OR_RETURN(Statement seen, db.prepare(sql::kSelectProfile));
        seen.bind(1, static_cast<std::int64_t>(absorbed));
        WEIR_ASSIGN_OR_RETURN(const bool row, seen.step());
        if (row && !seen.isNull(2)) {
            WEIR_RETURN_IF_ERROR(run(sql::kTouchProfile, survivor, seen.integer(2), seen.integer(3)));
        }
    }
    WEIR_RETURN_IF_ERROR(run(sql::kMergeProfile, absorbed, survivor, state.now.micros));
    WEIR_RETURN_IF_ERROR(run(sql::kInsertMerge, survivor, absorbed, state.run.str(), reason, state.now.micros));
    WEIR_RETURN_IF_ERROR(run(sql::kMoveIdentifiers, absorbed, survivor));
    WEIR_RETURN_IF_ERROR(MembershipCarry(db, state.now, state.run).merge(survivor, absorbed));
    for (const auto& [definition, type] : state.traitTypes) {
        if (state.survivorships.contains(definition)) {
            WEIR_RETURN_IF_ERROR(state.moveStatements(definition, absorbed, survivor));
            continue;
        }
        WEIR_RETURN_IF_ERROR(run(sql::kMoveTraits, definition, absorbed, survivor));
        if (db.changes() > 0) {
            WEIR_RETURN_IF_ERROR(run(sql::kDeleteTraits, definition, absorbed));
            WEIR_ASSIGN_OR_RETURN(Statement winner, db.prepare(sql::kTraitWinner));
            winner.bind(1, static_cast<std::int64_t>(definition));
            winner.bind(2, static_cast<std::int64_t>(survivor));
            WEIR_ASSIGN_OR_RETURN(const bool row, winner.step());
            if (row) {
                WEIR_RETURN_IF_ERROR(run(sql::kSetTraitWinner, definition, survivor, winner.integer(0)));
            }
        } else {
            WEIR_RETURN_IF_ERROR(run(sql::kDeleteTraits, definition, absorbed));
        }
    }
    for (std::size_t p = state.survivors.size(); p < state.profiles; ++p) {
        state.survivors.push_back(static_cast<std::uint32_t>(p));
    }
    std::vector<std::uint32_t> moved = std::move(state.absorbed[absorbed]);
    state.absorbed.erase(absorbed);
    moved.push_back(absorbed);
    for (const std::uint32_t profile : moved) {
        state.survivors[profile] = survivor;
        state.absorbed[survivor].push_back(profile);
    }
    ++state.summary.profilesMerged;
    return {};
}

Status Writer::putIdentifiers(std::span<const IdentifierAssignment> assignments)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(IdentifierIndex * index, identifiers());
    state.stored.resize(index->size(), 0);
    constexpr std::uint8_t kAdded = 2; // in this call
    std::vector<IdentifierRows::Added> added;
    added.reserve(assignments.size());
    WEIR_ASSIGN_OR_RETURN(Statement widen, state.db().prepare(sql::kWidenIdentifier));
    WEIR_ASSIGN_OR_RETURN(Statement assign, state.db().prepare(sql::kAssignIdentifier));
    std::set<std::pair<std::uint32_t, std::uint32_t>> moved; // from the person who came apart to the new one
    for (std::size_t i = 0; i < assignments.size(); ++i) {
        const IdentifierAssignment& a = assignments[i];
        const std::uint32_t profile = state.resolve(a.profile);
        if (state.stored[a.number] != 1) {
            added.push_back({a.number, profile, static_cast<std::uint32_t>(i)});
            state.stored[a.number] = kAdded;
        } else {
            const auto hash = static_cast<std::int64_t>(index->hash(a.number));
            WEIR_RETURN_IF_ERROR(
                widen.runWith(index->type(a.number), hash, index->value(a.number), a.seen.first, a.seen.last));
            const std::uint32_t owner = state.resolve(index->profile(a.number));
            if (owner != profile) {
                state.lostIdentifiers.insert(owner);
                WEIR_RETURN_IF_ERROR(assign.runWith(index->type(a.number), hash, index->value(a.number), profile));
                if (profile >= state.profilesBefore) {
                    moved.emplace(owner, profile);
                }
            }
        }
        index->setProfile(a.number, profile);
    }
    for (const IdentifierRows::Added& one : added) {
        state.stored[one.number] = 1;
    }
    // Rows of identifiers are made while those of profiles are written.
    std::future<IdentifierRows> made = std::async(
        added.size() >= kManyIdentifiers ? std::launch::async | std::launch::deferred : std::launch::deferred,
        [&] { return IdentifierRows(*index, assignments, added); });
    WEIR_RETURN_IF_ERROR(state.writeProfiles());
    const IdentifierRows rows = made.get();
    if (rows.scattered() >= kManyIdentifiers && !state.identifierIndexDropped) {
        WEIR_RETURN_IF_ERROR(state.db().execute(sql::kDropIdentifierIndex));
        state.identifierIndexDropped = true;
    }
    WEIR_ASSIGN_OR_RETURN(BulkInsert insert,
                          BulkInsert::prepare(state.db(), sql::kInsertIdentifier, 7, rows.rows().size()));
    for (const IdentifierRows::Row& row : rows.rows()) {
        insert.add(std::int64_t{row.type});
        insert.add(row.hash);
        insert.add(rows.text(row));
        insert.add(std::int64_t{row.profile});
        insert.add(row.seen.first);
        insert.add(row.seen.last);
        insert.add(std::int64_t{row.source});
        WEIR_RETURN_IF_ERROR(insert.endRow());
    }
    state.summary.identifiersAdded += static_cast<std::int64_t>(rows.rows().size());
    for (const auto& [whole, part] : moved) {
        WEIR_RETURN_IF_ERROR(MembershipCarry(state.db(), state.now, state.run).split(whole, part));
    }
    return {};
}

Status Writer::putTraits(const TraitBatch& batch)
{
    State& state = *m_state;
    if (state.survivorships.contains(batch.definition)) {
        return state.logTraits(batch, false);
    }
    const auto [known, fresh] = state.traitSources.try_emplace(batch.definition);
    std::set<std::uint32_t>& sources = known->second;
    if (fresh) {
        WEIR_ASSIGN_OR_RETURN(Statement statement, state.db().prepare(sql::kTraitSources));
        statement.bind(1, static_cast<std::int64_t>(batch.definition));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
            if (!row) {
                break;
            }
            sources.insert(static_cast<std::uint32_t>(statement.integer(0)));
        }
    }
    sources.insert(batch.source);
    const bool alone = sources.size() == 1;

    std::vector<std::uint32_t> order(batch.profiles.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return state.resolve(batch.profiles[a]) < state.resolve(batch.profiles[b]);
    });
    WEIR_ASSIGN_OR_RETURN(Statement put, state.db().prepare(sql::kPutTrait));
    WEIR_ASSIGN_OR_RETURN(Statement winner, state.db().prepare(sql::kTraitWinner));
    WEIR_ASSIGN_OR_RETURN(Statement setWinner, state.db().prepare(sql::kSetTraitWinner));
    std::string scratch;
    for (const std::uint32_t row : order) {
        const auto profile = static_cast<std::int64_t>(state.resolve(batch.profiles[row]));
        const Value value = batch.values->value(row);
        put.bind(1, static_cast<std::int64_t>(batch.definition));
        put.bind(2, profile);
        put.bind(3, static_cast<std::int64_t>(batch.source));
        bindValue(put, 4, value, scratch);
        put.bind(5, batch.times[row]);
        put.bind(6, std::int64_t{alone ? 1 : 0});
        const std::int64_t before = state.db().totalChanges();
        WEIR_RETURN_IF_ERROR(put.run());
        if (state.db().totalChanges() == before) {
            continue;
        }
        ++state.summary.traitsChanged;
        if (!alone) {
            winner.bind(1, static_cast<std::int64_t>(batch.definition));
            winner.bind(2, profile);
            WEIR_ASSIGN_OR_RETURN(const bool found, winner.step());
            const std::int64_t source = found ? winner.integer(0) : 0;
            winner.reset();
            WEIR_RETURN_IF_ERROR(setWinner.runWith(batch.definition, profile, source));
        }
    }
    return {};
}

Status Writer::putLinks(std::span<const LinkRecord> links)
{
    State& state = *m_state;
    std::vector<std::pair<std::int64_t, std::size_t>> order;
    order.reserve(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        order.emplace_back(linkKey(links[i]), i);
    }
    std::sort(order.begin(), order.end());
    WEIR_ASSIGN_OR_RETURN(Statement insert, state.db().prepare(sql::kInsertLink));
    for (const auto& [key, i] : order) {
        const LinkRecord& link = links[i];
        const auto put = [&](const auto& confidence) {
            return insert.runWith(key, LinkHash(link.typeB, link.valueB).hash, link.typeA, link.valueA, link.typeB,
                                  link.valueB, link.source, link.rule, link.run.str(), link.time, confidence);
        };
        WEIR_RETURN_IF_ERROR(link.confidence ? put(*link.confidence) : put(std::nullopt));
        state.summary.linksAdded += state.db().changes();
    }
    return {};
}

Status Writer::State::noteConsent(const ConsentRecord& record, std::uint32_t profile)
{
    if (!ledger) {
        WEIR_ASSIGN_OR_RETURN(ledger, LedgerWriter::open(db()));
    }
    return ledger->append("consent",
                          {{"person", publicIds->encode(profile).str()},
                           {"purpose", record.purpose},
                           {"state", weir::store::name(record.state)},
                           {"time", toText(record.time)},
                           {"source", record.source},
                           {"method", record.method},
                           {"evidence", record.evidence},
                           {"run", run.str()}},
                          profile, now);
}

Status Writer::putConsents(std::span<const ConsentRecord> consents)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(Statement insert, state.db().prepare(sql::kInsertConsent));
    WEIR_ASSIGN_OR_RETURN(Statement exists, state.db().prepare(sql::kConsentExists));
    for (const ConsentRecord& record : consents) {
        const auto keyFor = [&](std::uint32_t profile) {
            return static_cast<std::int64_t>(
                hashParts({std::to_string(profile), record.purpose, weir::store::name(record.state),
                           std::to_string(record.time.micros), record.source, record.method, record.evidence}));
        };
        const std::uint32_t profile = state.resolve(record.profile);
        // The same record may have been written before its person was merged into this one.
        bool known = false;
        const auto absorbed = state.absorbed.find(profile);
        if (absorbed != state.absorbed.end()) {
            for (const std::uint32_t alias : absorbed->second) {
                exists.bind(1, keyFor(alias));
                WEIR_ASSIGN_OR_RETURN(const bool row, exists.step());
                exists.reset();
                known = known || row;
            }
        }
        if (!known) {
            WEIR_RETURN_IF_ERROR(insert.runWith(keyFor(profile), profile, record.purpose,
                                                weir::store::name(record.state), record.time, record.source,
                                                record.method, record.evidence, record.receivedAt, state.run.str()));
            if (state.db().changes() > 0) {
                ++state.summary.consentsAdded;
                WEIR_RETURN_IF_ERROR(state.noteConsent(record, profile));
            }
        }
    }
    return {};
}

Status Writer::setCursor(std::string_view source, std::string_view position)
{
    WEIR_ASSIGN_OR_RETURN(Statement put, m_state->db().prepare(sql::kPutCursor));
    return put.runWith(source, position, m_state->run.str(), m_state->now);
}

} // namespace weir::store
