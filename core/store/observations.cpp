#include "core/store/observations.h"

#include "core/store/membership_carry.h"
#include "core/store/observation_statements.h"
#include "core/store/reader_state.h"
#include "core/store/segment_rewrite.h"
#include "core/store/statements.h"
#include "core/store/trait_sql.h"
#include "core/store/writer_state.h"

#include <algorithm>
#include <unordered_map>

namespace weir::store {

Result<std::vector<StoredObservation>> loadObservations(const Database& db)
{
    std::vector<StoredObservation> all;
    std::unordered_map<std::uint64_t, std::size_t> places;
    WEIR_ASSIGN_OR_RETURN(Statement rows, db.prepare(sql::kSelectObservations));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            break;
        }
        places.emplace(static_cast<std::uint64_t>(rows.integer(0)), all.size());
        all.push_back({static_cast<std::uint64_t>(rows.integer(0)),
                       static_cast<std::uint32_t>(rows.integer(1)),
                       {rows.integer(2), rows.integer(3)},
                       {}});
    }
    WEIR_ASSIGN_OR_RETURN(Statement parts, db.prepare(sql::kSelectObservationParts));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, parts.step());
        if (!row) {
            break;
        }
        const auto place = places.find(static_cast<std::uint64_t>(parts.integer(2)));
        if (place != places.end()) {
            all[place->second].identifiers.emplace_back(static_cast<std::uint32_t>(parts.integer(0)), parts.string(1));
        }
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    return all;
}

Result<std::vector<StoredObservation>> Reader::observations() const
{
    return loadObservations(m_state->db);
}

Result<std::vector<ViolationCount>> Reader::countViolations() const
{
    std::vector<ViolationCount> list;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db.prepare(sql::kCountViolations));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            return list;
        }
        list.push_back({rows.string(0), rows.string(1), rows.integer(2)});
    }
}

Result<std::vector<StoredViolation>> Reader::violations(std::size_t limit) const
{
    std::vector<StoredViolation> list;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db.prepare(sql::kSelectViolations));
    rows.bind(1, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            return list;
        }
        list.push_back(
            {rows.string(0), rows.string(1), rows.string(2), rows.string(3), RunId(rows.string(4)), rows.instant(5)});
    }
}

Status Reader::eachLink(const std::function<void(const LinkRecord&)>& use) const
{
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db.prepare(sql::kLinkRows));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            return {};
        }
        use(linkOf(rows));
    }
}

Result<std::vector<StoredObservation>> Writer::observations() const
{
    return loadObservations(m_state->db());
}

Status Writer::putObservations(std::span<const Observation> observations)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(IdentifierIndex * index, identifiers());
    WEIR_ASSIGN_OR_RETURN(Statement put, state.db().prepare(sql::kPutObservation));
    WEIR_ASSIGN_OR_RETURN(Statement part, state.db().prepare(sql::kPutObservationPart));
    for (const Observation& one : observations) {
        const auto key = static_cast<std::int64_t>(one.key);
        WEIR_RETURN_IF_ERROR(put.runWith(key, one.source, one.seen.first, one.seen.last));
        for (const std::uint32_t number : one.identifiers) {
            WEIR_RETURN_IF_ERROR(part.runWith(index->type(number), static_cast<std::int64_t>(index->hash(number)),
                                              index->value(number), key));
        }
    }
    return {};
}

Status Writer::replaceViolations(std::span<const ViolationRecord> violations)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(IdentifierIndex * index, identifiers());
    WEIR_RETURN_IF_ERROR(state.db().execute(sql::kClearViolations));
    WEIR_ASSIGN_OR_RETURN(Statement put, state.db().prepare(sql::kPutViolation));
    for (const ViolationRecord& one : violations) {
        WEIR_RETURN_IF_ERROR(put.runWith(index->type(one.identifier),
                                         static_cast<std::int64_t>(index->hash(one.identifier)),
                                         index->value(one.identifier), static_cast<std::int64_t>(one.observation),
                                         one.refusal, one.limitType, state.run.str(), one.time));
    }
    return {};
}

Status Writer::forget(std::span<const std::uint32_t> profiles, std::span<const std::uint32_t> sources)
{
    State& state = *m_state;
    if (profiles.empty() || sources.empty()) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(state.writeProfiles());
    const auto isTheirs = [&](std::uint32_t source) {
        return std::find(sources.begin(), sources.end(), source) != sources.end();
    };
    WEIR_ASSIGN_OR_RETURN(const Rewrite rewrite, Rewrite::begin(state.db()));
    std::vector<std::uint8_t> theirs;
    for (const ImportInfo& import : rewrite.imports) {
        const auto source = state.sources.find(import.source);
        theirs.push_back(source && isTheirs(*source) ? 1 : 0);
    }
    RawFilter filter;
    filter.profiles.emplace();
    for (std::uint32_t id = 0; id < rewrite.survivors.size(); ++id) {
        const std::uint32_t person = rewrite.survivors[id];
        if (std::find(profiles.begin(), profiles.end(), person) != profiles.end()) {
            filter.profiles->push_back(id);
        }
    }
    WEIR_RETURN_IF_ERROR(
        rewrite.drop(filter, [&](std::uint32_t import) { return import < theirs.size() && theirs[import] != 0; }));
    const auto run = [&](std::string_view sql, auto... values) -> Status {
        WEIR_ASSIGN_OR_RETURN(Statement statement, state.db().prepare(sql));
        return statement.runWith(values...);
    };
    for (const std::uint32_t profile : *filter.profiles) {
        for (const std::uint32_t source : sources) {
            WEIR_RETURN_IF_ERROR(run(sql::kForgetTail, profile, source));
            WEIR_RETURN_IF_ERROR(run(sql::kForgetConsents, profile, source));
            for (const auto& [definition, type] : state.traitTypes) {
                WEIR_RETURN_IF_ERROR(run(sql::kForgetTraits, definition, profile, source));
                WEIR_RETURN_IF_ERROR(run(sql::kForgetStatements, definition, profile, source));
            }
        }
        WEIR_RETURN_IF_ERROR(run(sql::kForgetMergeConsents, profile));
        for (const auto& [definition, type] : state.traitTypes) {
            if (state.survivorships.contains(definition)) {
                WEIR_RETURN_IF_ERROR(state.decideTrait(definition, profile));
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(Statement winner, state.db().prepare(sql::kTraitWinner));
            winner.bind(1, static_cast<std::int64_t>(definition));
            winner.bind(2, static_cast<std::int64_t>(profile));
            WEIR_ASSIGN_OR_RETURN(const bool row, winner.step());
            if (row) {
                WEIR_RETURN_IF_ERROR(run(sql::kSetTraitWinner, definition, profile, winner.integer(0)));
            }
        }
    }
    return {};
}

Status Writer::dropIdentifiers(std::span<const std::uint32_t> numbers)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(IdentifierIndex * index, identifiers());
    WEIR_ASSIGN_OR_RETURN(Statement drop, state.db().prepare(sql::kDropIdentifier));
    for (const std::uint32_t number : numbers) {
        WEIR_RETURN_IF_ERROR(
            drop.runWith(index->type(number), static_cast<std::int64_t>(index->hash(number)), index->value(number)));
        m_state->lostIdentifiers.insert(m_state->resolve(index->profile(number)));
        index->setProfile(number, kNoProfile);
        state.stored.resize(index->size(), 0);
        state.stored[number] = 0;
    }
    return {};
}

Status Writer::forgetLinks(std::span<const std::pair<std::string, std::string>> ends)
{
    WEIR_ASSIGN_OR_RETURN(Statement erase, m_state->db().prepare(sql::kEraseLinks));
    for (const auto& [type, value] : ends) {
        const LinkHash hash(type, value);
        WEIR_RETURN_IF_ERROR(erase.runWith(hash.first, hash.last, hash.hash, type, value));
    }
    return {};
}

Status Writer::retire(std::span<const std::uint32_t> profiles)
{
    WEIR_RETURN_IF_ERROR(m_state->writeProfiles());
    WEIR_ASSIGN_OR_RETURN(Statement profile, m_state->db().prepare(sql::kEraseProfile));
    const MembershipCarry memberships(m_state->db(), m_state->now, m_state->run);
    for (const std::uint32_t id : profiles) {
        WEIR_RETURN_IF_ERROR(profile.runWith(id, m_state->now));
        WEIR_RETURN_IF_ERROR(memberships.retire(id));
    }
    return {};
}

Result<std::optional<std::string>> Writer::cursor(std::string_view source) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_state->db().prepare(sql::kSelectCursor));
    row.bind(1, source);
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    return found ? std::optional(row.string(0)) : std::nullopt;
}

Result<std::vector<LinkRecord>> Writer::links() const
{
    std::vector<LinkRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db().prepare(sql::kLinkRows));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            return list;
        }
        list.push_back(linkOf(rows));
    }
}

std::string_view Writer::sourceName(std::uint32_t source) const
{
    return m_state->sources.name(source);
}

std::string_view Writer::identifierTypeName(std::uint32_t type) const
{
    return m_state->identifierTypes.name(type);
}

Status Writer::seenByIdentifiers(std::span<const std::uint32_t> profiles)
{
    WEIR_RETURN_IF_ERROR(m_state->writeProfiles());
    WEIR_ASSIGN_OR_RETURN(Statement update, m_state->db().prepare(sql::kSeenByIdentifiers));
    for (const std::uint32_t profile : profiles) {
        WEIR_RETURN_IF_ERROR(update.runWith(profile));
    }
    return {};
}

} // namespace weir::store
