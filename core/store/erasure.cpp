#include "core/store/erasure.h"

#include "core/store/erasure_statements.h"
#include "core/store/ledger.h"
#include "core/store/ledger_statements.h"
#include "core/store/membership_carry.h"
#include "core/store/object_writing.h"
#include "core/store/observation_statements.h"
#include "core/store/reader_state.h"
#include "core/store/score_history.h"
#include "core/store/segment_rewrite.h"
#include "core/store/statements.h"
#include "core/store/trait_sql.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>

namespace weir::store {
namespace {

/// Values shorter than this stand in other texts by chance.
constexpr std::int64_t kLongEnough = 6;

/// Calls `use` for every row.
Status each(const Database& db, std::string_view sql, const std::function<void(const Statement&)>& use,
            const std::function<void(Statement&)>& bind = {})
{
    WEIR_ASSIGN_OR_RETURN(Statement row, db.prepare(sql));
    if (bind) {
        bind(row);
    }
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return {};
        }
        use(row);
    }
}

/// Identifiers of a person, and the forms in which sources wrote them.
Result<std::vector<PersonalValue>> identifyingValues(const Database& db, std::uint32_t profile)
{
    std::vector<PersonalValue> values;
    std::set<std::string> seen;
    WEIR_RETURN_IF_ERROR(each(
        db, sql::kIdentifyingValues,
        [&](const Statement& row) {
            const bool identifier = row.integer(2) != 0;
            if (!row.text(1).empty() && (seen.insert(row.string(1)).second || identifier)) {
                values.push_back({row.string(0), row.string(1), identifier});
            }
        },
        [&](Statement& row) { row.bind(1, static_cast<std::int64_t>(profile)); }));
    return values;
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Does `value` stand in `text` with nothing that goes on with it at either side?
bool hasWhole(std::string_view text, std::string_view value)
{
    for (std::size_t at = text.find(value); at != std::string_view::npos; at = text.find(value, at + 1)) {
        const std::size_t end = at + value.size();
        if ((at == 0 || !isWordByte(text[at - 1])) && (end == text.size() || !isWordByte(text[end]))) {
            return true;
        }
    }
    return false;
}

/// How often each value stands in the bytes of a file; a file that is not there has none.
Status countInFile(const std::filesystem::path& path, std::vector<Remnant>& remnants, const RunContext& context)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return {};
    }
    std::size_t longest = 1;
    for (const Remnant& remnant : remnants) {
        longest = std::max(longest, remnant.value.value.size());
    }
    constexpr std::size_t kPiece = std::size_t{8} << 20;
    std::string bytes;
    std::string piece(kPiece, '\0');
    while (file) {
        if (context.stopped()) {
            return cancelled();
        }
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        // What a border cuts in two is seen with the next piece, and counted there alone.
        const std::size_t kept = bytes.size();
        bytes.append(piece, 0, static_cast<std::size_t>(file.gcount()));
        for (Remnant& remnant : remnants) {
            const std::string& value = remnant.value.value;
            if (value.size() < static_cast<std::size_t>(kLongEnough)) {
                continue;
            }
            const std::size_t from = kept < value.size() ? 0 : kept - value.size() + 1;
            for (std::size_t at = bytes.find(value, from); at != std::string::npos; at = bytes.find(value, at + 1)) {
                ++remnant.inFile;
            }
        }
        bytes.erase(0, bytes.size() - std::min(bytes.size(), longest - 1));
    }
    return {};
}

/// Texts of events that name a value.
Status countInEvents(const Database& db, std::vector<Remnant>& remnants, const RunContext& context)
{
    const EventFile file(db);
    const auto look = [&](SegmentReader& segment) -> Status {
        WEIR_ASSIGN_OR_RETURN(const std::vector<ColumnInfo>* infos, segment.columns());
        for (const ColumnInfo& info : *infos) {
            WEIR_ASSIGN_OR_RETURN(SegmentColumn * column, segment.column(info.slot));
            if (!column || column->encoding() != SegmentColumn::Encoding::Texts) {
                continue;
            }
            for (std::uint32_t code = 0; code < column->codes(); ++code) {
                WEIR_ASSIGN_OR_RETURN(const std::string_view text, column->entry(code));
                for (Remnant& remnant : remnants) {
                    const std::string& value = remnant.value.value;
                    const bool distinctive = value.size() >= static_cast<std::size_t>(kLongEnough);
                    remnant.inEvents += distinctive && hasWhole(text, value) ? 1 : 0;
                    remnant.insideOthers |= distinctive && text.find(value) != std::string_view::npos;
                }
            }
        }
        return {};
    };
    WEIR_ASSIGN_OR_RETURN(const std::vector<SegmentHeader> headers, file.headers());
    for (const SegmentHeader& header : headers) {
        if (context.stopped()) {
            return cancelled();
        }
        SegmentReader segment(file, header);
        WEIR_RETURN_IF_ERROR(look(segment));
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<Segment> tail, file.tail(std::nullopt));
    for (Segment& encoded : tail) {
        SegmentReader segment(std::move(encoded));
        WEIR_RETURN_IF_ERROR(look(segment));
    }
    return {};
}

} // namespace

Result<std::vector<PersonalValue>> identifyingValues(const ProfileStore& store, std::uint32_t profile)
{
    return identifyingValues(store.readable(), profile);
}

Result<std::vector<TableRows>> rowsAbout(const ProfileStore& store, std::uint32_t profile)
{
    const Database& db = store.readable();
    std::vector<TableRows> counts;
    for (const auto& [table, query] : sql::kCountsAbout) {
        TableRows rows{std::string(table), 0};
        WEIR_RETURN_IF_ERROR(each(
            db, query, [&](const Statement& row) { rows.rows = row.integer(0); },
            [&](Statement& row) { row.bind(1, static_cast<std::int64_t>(profile)); }));
        counts.push_back(std::move(rows));
    }
    WEIR_ASSIGN_OR_RETURN(const Reader reader, store.openReader());
    EventFilter filter;
    filter.profile = profile;
    TableRows events{"event", 0};
    WEIR_ASSIGN_OR_RETURN(events.rows, reader.countEvents(filter));
    counts.push_back(std::move(events));
    WEIR_ASSIGN_OR_RETURN(const std::vector<PersonalValue> values, identifyingValues(db, profile));
    std::set<std::int64_t> rejected;
    for (const PersonalValue& value : values) {
        WEIR_RETURN_IF_ERROR(each(
            db, sql::kQuarantineNaming, [&](const Statement& row) { rejected.insert(row.integer(0)); },
            [&](Statement& row) {
                row.bind(1, std::string_view(value.value));
                row.bind(2, kLongEnough);
            }));
    }
    TableRows relations{"object_person", 0};
    WEIR_ASSIGN_OR_RETURN(relations.rows, countRelations(db, profile));
    counts.push_back(std::move(relations));
    TableRows scores{"score", 0};
    WEIR_ASSIGN_OR_RETURN(scores.rows, countScores(db, profile));
    counts.push_back(std::move(scores));
    counts.push_back({"quarantine", static_cast<std::int64_t>(rejected.size())});
    return counts;
}

Status ProfileStore::erase(std::uint32_t profile, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, writable());
    const Instant now = context.clock ? context.clock->now() : m_state->options.now;
    WEIR_RETURN_IF_ERROR(db->execute(sql::kSecureDelete));
    Status erased = [&]() -> Status {
        WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
        WEIR_ASSIGN_OR_RETURN(const Rewrite rewrite, Rewrite::begin(*db));
        const std::uint32_t person = rewrite.survivor(profile);
        RawFilter filter;
        filter.profiles.emplace();
        for (std::uint32_t id = 0; id < rewrite.survivors.size(); ++id) {
            if (rewrite.survivors[id] == person) {
                filter.profiles->push_back(id);
            }
        }
        WEIR_RETURN_IF_ERROR(rewrite.drop(filter, [](std::uint32_t) { return true; }));
        WEIR_ASSIGN_OR_RETURN(const std::vector<PersonalValue> values, identifyingValues(*db, person));
        const auto run = [&](std::string_view sql, auto... bound) -> Status {
            WEIR_ASSIGN_OR_RETURN(Statement statement, db->prepare(sql));
            return statement.runWith(bound...);
        };
        std::vector<std::string> texts;
        for (const PersonalValue& value : values) {
            texts.push_back(value.value);
        }
        WEIR_RETURN_IF_ERROR(eraseObjects(*db, person, texts));
        // Links hang on identifiers, so they go first.
        WEIR_ASSIGN_OR_RETURN(Statement identifiers, db->prepare(sql::kIdentifiersOf));
        identifiers.bind(1, static_cast<std::int64_t>(person));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, identifiers.step());
            if (!row) {
                break;
            }
            const LinkHash hash(identifiers.text(0), identifiers.text(1));
            WEIR_RETURN_IF_ERROR(
                run(sql::kEraseLinks, hash.first, hash.last, hash.hash, identifiers.string(0), identifiers.string(1)));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseViolations, identifiers.string(0), identifiers.string(1)));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseObservations, identifiers.string(0), identifiers.string(1)));
        }
        WEIR_RETURN_IF_ERROR(run(sql::kEraseLikely, person));
        WEIR_RETURN_IF_ERROR(run(sql::kEraseEmptyParts));
        WEIR_RETURN_IF_ERROR(run(sql::kEraseOrphanViolations));
        WEIR_ASSIGN_OR_RETURN(const Dictionary traits, Dictionary::load(*db, sql::kSelectTraitNames));
        for (const std::uint32_t id : *filter.profiles) {
            WEIR_RETURN_IF_ERROR(run(sql::kDeleteTailOf, id));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseIdentifiers, id));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseConsents, id));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseMemberships, id));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseMembershipChanges, id));
            WEIR_RETURN_IF_ERROR(eraseParts(*db, id));
            WEIR_RETURN_IF_ERROR(run(sql::kErasePlanRows, id));
            WEIR_RETURN_IF_ERROR(run(sql::kEraseDeliveryKeys, id));
            WEIR_RETURN_IF_ERROR(eraseScores(*db, id));
            for (std::uint32_t definition = 0; definition < traits.names().size(); ++definition) {
                WEIR_RETURN_IF_ERROR(run(sql::kDeleteTraits, definition, id));
                WEIR_RETURN_IF_ERROR(run(sql::kDeleteStatements, definition, id));
            }
        }
        for (const PersonalValue& value : values) {
            WEIR_RETURN_IF_ERROR(run(sql::kEraseQuarantine, value.value, kLongEnough));
        }
        WEIR_ASSIGN_OR_RETURN(const std::int64_t ledgered, db->integer(sql::kHasLedger));
        if (ledgered > 0) {
            WEIR_ASSIGN_OR_RETURN(LedgerWriter ledger, LedgerWriter::open(*db));
            WEIR_ASSIGN_OR_RETURN(const std::int64_t taken, ledger.erase(person, now));
            static_cast<void>(taken);
        }
        WEIR_RETURN_IF_ERROR(run(sql::kEraseProfile, person, now.micros));
        return transaction.commit();
    }();
    WEIR_RETURN_IF_ERROR(db->execute(sql::kPlainDelete));
    WEIR_RETURN_IF_ERROR(std::move(erased));
    m_state->keys.reset();
    // Old pages must not survive in the WAL either.
    m_state->checkpoint.wait();
    return db->execute(sql::kCheckpoint);
}

Status ProfileStore::vacuum()
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, writable());
    m_state->checkpoint.wait();
    WEIR_RETURN_IF_ERROR(db->execute(sql::kVacuum));
    return db->execute(sql::kCheckpoint);
}

Result<std::vector<Remnant>> findRemnants(const ProfileStore& store, std::span<const PersonalValue> values,
                                          const RunContext& context)
{
    const Database& db = store.readable();
    std::vector<Remnant> remnants;
    for (const PersonalValue& value : values) {
        remnants.push_back({value, {}, 0, 0, false});
    }
    std::vector<std::pair<std::string, std::string>> columns;
    WEIR_RETURN_IF_ERROR(
        each(db, sql::kTextColumns, [&](const Statement& row) { columns.emplace_back(row.string(0), row.string(1)); }));
    for (const auto& [table, column] : columns) {
        WEIR_ASSIGN_OR_RETURN(Statement search, db.prepare(sql::searchColumn(table, column)));
        for (Remnant& remnant : remnants) {
            if (context.stopped()) {
                return cancelled();
            }
            search.bind(1, std::string_view(remnant.value.value));
            WEIR_ASSIGN_OR_RETURN(const bool row, search.step());
            if (row && search.integer(0) > 0) {
                remnant.tables[table] += search.integer(0);
            }
            remnant.insideOthers |= row && search.integer(1) > 0;
            search.reset();
        }
    }
    WEIR_RETURN_IF_ERROR(countInEvents(db, remnants, context));
    WEIR_RETURN_IF_ERROR(countInFile(store.path(), remnants, context));
    WEIR_RETURN_IF_ERROR(countInFile(std::filesystem::path(store.path().string() + "-wal"), remnants, context));
    return remnants;
}

} // namespace weir::store
