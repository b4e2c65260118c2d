#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// Every SQL statement of the store, beside the schema in schema.cpp.
namespace weir::store::sql {

/// Parts of statements laid end to end by the compiler, so that what several have in common stands once.
template <const std::string_view&... Parts>
struct Joined
{
    static constexpr auto kText = [] {
        std::array<char, (Parts.size() + ...)> text{};
        auto at = text.begin();
        ((at = std::copy(Parts.begin(), Parts.end(), at)), ...);
        return text;
    }();
};
template <const std::string_view&... Parts>
inline constexpr std::string_view kJoined{Joined<Parts...>::kText.data(), Joined<Parts...>::kText.size()};
inline constexpr std::string_view kWhereId = " WHERE id = ?1";
inline constexpr std::string_view kNewestStarted = " ORDER BY started_at DESC, id DESC LIMIT ?1";
inline constexpr std::string_view kInOrder = " ORDER BY id";

// Opening and checking
inline constexpr std::string_view kApplicationId = "PRAGMA application_id";
inline constexpr std::string_view kUserVersion = "PRAGMA user_version";
inline constexpr std::string_view kPageSize = "PRAGMA page_size=16384";
inline constexpr std::string_view kCountObjects = "SELECT count(*) FROM sqlite_schema";
inline constexpr std::string_view kWriterSettings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA "
    "temp_store=MEMORY; PRAGMA trusted_schema=OFF";
inline constexpr std::string_view kReaderSettings =
    "PRAGMA query_only=ON; PRAGMA cache_size=-32768; PRAGMA mmap_size=4294967296; PRAGMA temp_store=MEMORY; PRAGMA "
    "trusted_schema=OFF";
inline constexpr std::string_view kAllowWrites = "PRAGMA query_only=OFF";
inline constexpr std::string_view kRefuseWrites = "PRAGMA query_only=ON";
inline constexpr std::string_view kQuickCheck = "PRAGMA quick_check(1)";
inline constexpr std::string_view kIntegrityCheck = "PRAGMA integrity_check(20)";
inline constexpr std::string_view kForeignKeyCheck = "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check";
inline constexpr std::string_view kCheckpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
inline constexpr std::string_view kPassiveCheckpoint = "PRAGMA wal_checkpoint(PASSIVE)";
inline constexpr std::string_view kNoAutoCheckpoint = "PRAGMA wal_autocheckpoint=0";
inline constexpr std::string_view kAutoCheckpoint = "PRAGMA wal_autocheckpoint=1000";
inline constexpr std::string_view kSecureDelete = "PRAGMA secure_delete=ON";
inline constexpr std::string_view kPlainDelete = "PRAGMA secure_delete=OFF";
inline constexpr std::string_view kPageBytes = "PRAGMA page_size";
inline constexpr std::string_view kFileBytes = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
inline constexpr std::string_view kRollbackJournal = "PRAGMA journal_mode=DELETE";
[[nodiscard]] inline std::string setApplicationId(std::int64_t id)
{
    return "PRAGMA application_id=" + std::to_string(id);
}
[[nodiscard]] inline std::string setUserVersion(int version)
{
    return "PRAGMA user_version=" + std::to_string(version);
}
[[nodiscard]] inline std::string setMaxPages(std::int64_t pages)
{
    return "PRAGMA max_page_count=" + std::to_string(pages);
}
/// The INSERT of one row `insert` with `rows` rows of `columns` parameters.
[[nodiscard]] inline std::string manyRows(std::string_view insert, std::size_t columns, std::size_t rows)
{
    std::string sql(insert.substr(0, insert.find(" VALUES(")));
    for (std::size_t row = 0; row < rows; ++row) {
        sql.append(row == 0 ? std::string_view(" VALUES(") : std::string_view("), ("));
        for (std::size_t column = 0; column < columns; ++column) {
            sql.append(column == 0 ? std::string_view("?") : std::string_view(", ?"));
        }
    }
    sql.append(")");
    return sql;
}
inline constexpr std::string_view kInsertMeta = "INSERT INTO meta(key, value) VALUES(?1, ?2)";
inline constexpr std::string_view kStoreId = "SELECT value FROM meta WHERE key = 'store_id'";

// Dictionaries; kSelect... list (id, name)
inline constexpr std::string_view kSelectSources = "SELECT id, name FROM source ORDER BY id";
inline constexpr std::string_view kInsertSource = "INSERT INTO source(id, name, kind) VALUES(?1, ?2, ?3)";
inline constexpr std::string_view kSelectSourceKinds = "SELECT id, kind FROM source ORDER BY id";
inline constexpr std::string_view kSelectIdentifierTypes = "SELECT id, name FROM identifier_type ORDER BY id";
inline constexpr std::string_view kInsertIdentifierType = "INSERT INTO identifier_type(id, name) VALUES(?1, ?2)";
inline constexpr std::string_view kSelectEventNames = "SELECT id, name FROM event_name ORDER BY id";
inline constexpr std::string_view kInsertEventName = "INSERT INTO event_name(id, name) VALUES(?1, ?2)";
inline constexpr std::string_view kSelectProperties = "SELECT id, name FROM property ORDER BY id";
inline constexpr std::string_view kInsertProperty = "INSERT INTO property(id, name) VALUES(?1, ?2)";
inline constexpr std::string_view kSelectTraitNames = "SELECT id, name FROM trait_definition ORDER BY id";
inline constexpr std::string_view kSelectTraitDefinitions =
    "SELECT id, name, type, privacy, description FROM trait_definition ORDER BY name";
inline constexpr std::string_view kInsertTraitDefinition =
    "INSERT INTO trait_definition(id, name, type, privacy, description) VALUES(?1, ?2, ?3, ?4, ?5)";

// Profiles
inline constexpr std::string_view kProfileCount = "SELECT coalesce(max(id) + 1, 0) FROM profile";
// OR FAIL: what a statement of many rows did before an error is taken back with the whole transaction. To take it back
// alone, SQLite would keep a copy of every page that the statement changes.
inline constexpr std::string_view kInsertProfile =
    "INSERT OR FAIL INTO profile(id, public_id, created_at, first_seen, last_seen) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr std::string_view kWidenProfile =
    "UPDATE profile SET first_seen = ?2, last_seen = ?3 WHERE id = ?1 AND (first_seen IS NULL OR first_seen > ?2 OR "
    "last_seen < ?3)";
inline constexpr std::string_view kTouchProfile =
    "UPDATE profile SET first_seen = min(coalesce(first_seen, ?2), ?2), last_seen = max(coalesce(last_seen, ?3), ?3) "
    "WHERE id = ?1 AND (first_seen IS NULL OR first_seen > ?2 OR last_seen < ?3)";
inline constexpr std::string_view kSelectAliases = "SELECT id, merged_into FROM profile WHERE merged_into IS NOT NULL";
inline constexpr std::string_view kSelectAliasesOf = "SELECT id FROM profile WHERE merged_into = ?1";
inline constexpr std::string_view kSelectProfile =
    "SELECT public_id, created_at, first_seen, last_seen, merged_into, erased_at FROM profile WHERE id = ?1";
inline constexpr std::string_view kSelectProfiles =
    "SELECT id, created_at, first_seen, last_seen, merged_into IS NULL AND erased_at IS NULL FROM profile";
inline constexpr std::string_view kMergeProfile =
    "UPDATE profile SET merged_into = ?2, merged_at = ?3 WHERE id = ?1 OR merged_into = ?1";
inline constexpr std::string_view kInsertMerge =
    "INSERT INTO profile_merge(survivor, absorbed, run, reason, time) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr std::string_view kMoveIdentifiers = "UPDATE identifier SET profile = ?2 WHERE profile = ?1";
inline constexpr std::string_view kEraseProfile =
    "UPDATE profile SET erased_at = ?2, first_seen = NULL, last_seen = NULL WHERE id = ?1 OR merged_into = ?1";

// Identifiers
inline constexpr std::string_view kCountIdentifiers = "SELECT count(*) FROM identifier";
inline constexpr std::string_view kSelectIdentifiers = "SELECT type, value, profile FROM identifier";
inline constexpr std::string_view kInsertIdentifier = "INSERT OR FAIL INTO identifier(type, hash, value, profile, "
                                                      "first_seen, last_seen, source) VALUES(?1, ?2, ?3, ?4, ?5, ?6, "
                                                      "?7)";
inline constexpr std::string_view kWidenIdentifier =
    "UPDATE identifier SET first_seen = min(first_seen, ?4), last_seen = max(last_seen, ?5) WHERE type = ?1 AND hash = "
    "?2 AND value = ?3 AND (first_seen > ?4 OR last_seen < ?5)";
inline constexpr std::string_view kAssignIdentifier =
    "UPDATE identifier SET profile = ?4 WHERE type = ?1 AND hash = ?2 AND value = ?3 AND profile <> ?4";
inline constexpr std::string_view kDropIdentifierIndex = "DROP INDEX identifier_profile";
/// The sort of many identifiers: in pieces that fit the processor's cache, which a thread sorts while the table is read
/// on. In one piece in memory, as the store sorts what is small, it takes two to three times as long.
inline constexpr std::string_view kMakeIdentifierIndex =
    "PRAGMA temp_store=FILE; PRAGMA threads=1; PRAGMA cache_size=-4096; "
    "CREATE INDEX identifier_profile ON identifier(profile); "
    "PRAGMA temp_store=MEMORY; PRAGMA threads=0; PRAGMA cache_size=-65536";
inline constexpr std::string_view kFindIdentifier =
    "SELECT i.profile FROM identifier i JOIN identifier_type t ON t.id = i.type WHERE t.name = ?1 AND i.hash = ?2 AND "
    "i.value = ?3";
inline constexpr std::string_view kFindIdentifierType = "SELECT id FROM identifier_type WHERE name = ?1";
inline constexpr std::string_view kIdentifiersOf =
    "SELECT t.name, i.value, i.first_seen, i.last_seen, s.name FROM identifier i JOIN identifier_type t ON t.id = "
    "i.type JOIN source s ON s.id = i.source WHERE i.profile = ?1 ORDER BY t.name, i.first_seen, i.value";
inline constexpr std::string_view kIdentifierColumn =
    "SELECT i.profile, i.value, i.first_seen, i.last_seen FROM identifier i JOIN identifier_type t ON t.id = i.type "
    "WHERE t.name = ?1";

// Traits; value order of SQLite decides between values of the same time, so that the order of input does not
inline constexpr std::string_view kTraitSources = "SELECT DISTINCT source FROM trait WHERE definition = ?1";
inline constexpr std::string_view kTraitValues =
    "SELECT t.source, t.value, t.time, t.winner, s.name FROM trait t JOIN source s ON s.id = t.source WHERE "
    "t.definition = ?1 AND t.profile = ?2 ORDER BY t.time DESC, s.name";
inline constexpr std::string_view kPutTrait =
    "INSERT INTO trait(definition, profile, source, value, time, winner) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON "
    "CONFLICT(definition, profile, source) DO UPDATE SET value = excluded.value, time = excluded.time WHERE "
    "excluded.time > time OR (excluded.time = time AND (excluded.value > value OR (value IS NULL AND excluded.value IS "
    "NOT NULL)))";
inline constexpr std::string_view kTraitWinner =
    "SELECT t.source FROM trait t JOIN source s ON s.id = t.source WHERE t.definition = ?1 AND t.profile = ?2 ORDER BY "
    "t.time DESC, s.name LIMIT 1";
inline constexpr std::string_view kSetTraitWinner =
    "UPDATE trait SET winner = (source = ?3) WHERE definition = ?1 AND profile = ?2 AND winner <> (source = ?3)";
inline constexpr std::string_view kMoveTraits =
    "INSERT INTO trait(definition, profile, source, value, time, winner) SELECT definition, ?3, source, value, time, 0 "
    "FROM trait WHERE definition = ?1 AND profile = ?2 ON CONFLICT(definition, profile, source) DO UPDATE SET value = "
    "excluded.value, time = excluded.time WHERE excluded.time > time OR (excluded.time = time AND (excluded.value > "
    "value OR (value IS NULL AND excluded.value IS NOT NULL)))";
inline constexpr std::string_view kDeleteTraits = "DELETE FROM trait WHERE definition = ?1 AND profile = ?2";
inline constexpr std::string_view kTraitColumn =
    "SELECT profile, value FROM trait WHERE definition = ?1 AND winner = 1 AND value IS NOT NULL";
inline constexpr std::string_view kTraitTimes =
    "SELECT t.profile, t.time FROM trait t JOIN trait_definition d ON d.id = t.definition WHERE d.name = ?1 AND "
    "t.winner = 1 AND t.value IS NOT NULL";
inline constexpr std::string_view kTraitCell =
    "SELECT 0, value FROM trait WHERE definition = ?1 AND profile = ?2 AND winner = 1 AND value IS NOT NULL";

// Links: the upper half of the key is the hash of end A
inline constexpr std::string_view kInsertLink =
    "INSERT OR IGNORE INTO link(key, hash_b, type_a, value_a, type_b, value_b, source, rule, run, time, confidence) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
inline constexpr std::string_view kLinkRows =
    "SELECT key, type_a, value_a, type_b, value_b, source, rule, run, time, confidence FROM link";
inline constexpr std::string_view kWithEndA = " WHERE key BETWEEN ?1 AND ?2 AND type_a = ?4 AND value_a = ?5";
inline constexpr std::string_view kWithEndB = " WHERE hash_b = ?3 AND type_b = ?4 AND value_b = ?5";
inline constexpr std::string_view kUnion = " UNION ";
inline constexpr std::string_view kLinksOf = kJoined<kLinkRows, kWithEndA, kUnion, kLinkRows, kWithEndB>;
inline constexpr std::string_view kEraseLinks =
    "DELETE FROM link WHERE (key BETWEEN ?1 AND ?2 AND type_a = ?4 AND value_a = ?5) OR (hash_b = ?3 AND type_b = ?4 "
    "AND value_b = ?5)";

// Consents
inline constexpr std::string_view kConsentExists = "SELECT 1 FROM consent WHERE key = ?1";
inline constexpr std::string_view kInsertConsent =
    "INSERT OR IGNORE INTO consent(key, profile, purpose, state, time, source, method, evidence, received_at, run) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
inline constexpr std::string_view kConsentsOf =
    "SELECT c.profile, c.purpose, c.state, c.time, c.source, c.method, c.evidence, c.received_at FROM consent c WHERE "
    "c.profile IN (SELECT id FROM profile WHERE merged_into = ?1 UNION ALL SELECT ?1) ORDER BY c.purpose, c.time, c.id";
inline constexpr std::string_view kConsentsForPurpose =
    "SELECT profile, purpose, state, time, source, method, evidence, received_at FROM consent WHERE purpose = ?1 ORDER "
    "BY profile, time, id";

// Cursors
inline constexpr std::string_view kPutCursor =
    "INSERT INTO cursor(source, position, run, updated_at) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(source) DO UPDATE SET "
    "position = excluded.position, run = excluded.run, updated_at = excluded.updated_at";
inline constexpr std::string_view kSelectCursor = "SELECT position FROM cursor WHERE source = ?1";

// Events
inline constexpr std::string_view kInsertImport =
    "INSERT INTO event_import(source, run, received_at) VALUES(?1, ?2, ?3)";
inline constexpr std::string_view kSelectImports =
    "SELECT i.id, s.name, i.run, i.received_at, s.kind FROM event_import i JOIN source s ON s.id = i.source ORDER BY "
    "i.id";
inline constexpr std::string_view kInsertTail =
    "INSERT INTO event_tail(profile, name, ts, key, import, properties) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr std::string_view kTailEvents = "SELECT profile, name, ts, key, import, properties FROM event_tail";
inline constexpr std::string_view kOfProfile = " WHERE profile = ?1";
inline constexpr std::string_view kSelectTail = kJoined<kTailEvents, kInOrder>;
inline constexpr std::string_view kSelectTailOf = kJoined<kTailEvents, kOfProfile, kInOrder>;
inline constexpr std::string_view kCountTail = "SELECT count(*) FROM event_tail";
inline constexpr std::string_view kDeleteTail = "DELETE FROM event_tail";
inline constexpr std::string_view kDeleteTailOf = "DELETE FROM event_tail WHERE profile = ?1";
inline constexpr std::string_view kTailKeys = "SELECT key FROM event_tail WHERE key <> 0";
inline constexpr std::string_view kTailRows = "SELECT key, profile, name, ts FROM event_tail WHERE key <> 0";
inline constexpr std::string_view kSelectSegments =
    "SELECT id, level, rows, sorted, min_ts, max_ts, min_profile, max_profile, min_import, max_import, names, "
    "rest_properties, checksum FROM event_seg ORDER BY id";
inline constexpr std::string_view kInsertSegment =
    "INSERT INTO event_seg(id, level, rows, sorted, min_ts, max_ts, min_profile, max_profile, min_import, max_import, "
    "names, rest_properties, checksum) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
inline constexpr std::string_view kNextSegment = "SELECT coalesce(max(id) + 1, 1) FROM event_seg";
inline constexpr std::string_view kInsertSegmentColumn =
    "INSERT INTO event_seg_col(id, segment, slot, property, kind, scale, checksum, bytes, data) VALUES(?1, ?2, ?3, ?4, "
    "?5, ?6, ?7, ?8, ?9)";
inline constexpr std::string_view kSegmentColumns =
    "SELECT slot, property, kind, scale, checksum FROM event_seg_col WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr std::string_view kSegmentColumn = "SELECT checksum, data FROM event_seg_col WHERE id = ?1";
inline constexpr std::string_view kDeleteSegment = "DELETE FROM event_seg WHERE id = ?1";
inline constexpr std::string_view kDeleteSegmentColumns = "DELETE FROM event_seg_col WHERE id BETWEEN ?1 AND ?2";

// Erasing a person
inline constexpr std::string_view kEraseIdentifiers = "DELETE FROM identifier WHERE profile = ?1";
inline constexpr std::string_view kEraseConsents = "DELETE FROM consent WHERE profile = ?1";
inline constexpr std::string_view kEraseMemberships = "DELETE FROM membership WHERE profile = ?1";
inline constexpr std::string_view kErasePlanRows = "DELETE FROM publish_plan_row WHERE profile = ?1";

// Information
inline constexpr std::string_view kCountLiving =
    "SELECT count(*) FROM profile WHERE merged_into IS NULL AND erased_at IS NULL";
inline constexpr std::string_view kCountMerged = "SELECT count(*) FROM profile WHERE merged_into IS NOT NULL";
inline constexpr std::string_view kCountTraits = "SELECT count(*) FROM trait";
inline constexpr std::string_view kCountLinks = "SELECT count(*) FROM link";
inline constexpr std::string_view kCountConsents = "SELECT count(*) FROM consent";
inline constexpr std::string_view kSegmentSums =
    "SELECT count(*), coalesce(sum(rows), 0), min(min_ts), max(max_ts) FROM event_seg";
inline constexpr std::string_view kSegmentBytes =
    "SELECT coalesce(sum(bytes), 0), coalesce(sum(CASE WHEN slot = 3 THEN bytes END), 0) FROM event_seg_col";
inline constexpr std::string_view kTailSums = "SELECT count(*), min(ts), max(ts) FROM event_tail";
inline constexpr std::string_view kCountSmallSegments =
    "SELECT count(*) FROM event_seg WHERE level = 0 OR rows < 32768";

// Sound references, for the full check: each counts what is wrong
inline constexpr std::string_view kBadAliases =
    "SELECT count(*) FROM profile p JOIN profile s ON s.id = p.merged_into WHERE s.merged_into IS NOT NULL OR s.id = "
    "p.id";
inline constexpr std::string_view kGapsInProfiles = "SELECT coalesce(max(id) + 1, 0) - count(*) FROM profile";
inline constexpr std::string_view kStrayIdentifiers =
    "SELECT count(*) FROM identifier i LEFT JOIN profile p ON p.id = i.profile WHERE p.id IS NULL OR p.merged_into IS "
    "NOT NULL";
inline constexpr std::string_view kStrayTraits =
    "SELECT count(*) FROM trait t LEFT JOIN profile p ON p.id = t.profile WHERE p.id IS NULL OR p.merged_into IS NOT "
    "NULL";
inline constexpr std::string_view kTraitsWithoutWinner =
    "SELECT count(*) FROM (SELECT 1 FROM trait GROUP BY definition, profile HAVING sum(winner) <> 1)";
inline constexpr std::string_view kStrayColumns =
    "SELECT count(*) FROM event_seg_col c LEFT JOIN event_seg s ON s.id = c.segment WHERE s.id IS NULL";

// Runs
inline constexpr std::string_view kPutRun =
    "INSERT INTO run(id, pipeline, state, started_at, finished_at, trigger, program, report) VALUES(?1, ?2, ?3, ?4, "
    "?5, "
    "?6, ?7, ?8) ON CONFLICT(id) DO UPDATE SET pipeline = excluded.pipeline, state = excluded.state, started_at = "
    "excluded.started_at, finished_at = excluded.finished_at, trigger = excluded.trigger, program = excluded.program, "
    "report = excluded.report";
inline constexpr std::string_view kPutRunNode =
    "INSERT OR REPLACE INTO run_node(run, node, state, rows_in, rows_out, started_at, finished_at, cache_key, error) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr std::string_view kCloseInterruptedRuns =
    "UPDATE run SET state = 'interrupted', finished_at = ?1 WHERE state = 'running'";
inline constexpr std::string_view kRunRows =
    "SELECT id, pipeline, state, started_at, finished_at, trigger, program, report FROM run";
inline constexpr std::string_view kSelectRun = kJoined<kRunRows, kWhereId>;
inline constexpr std::string_view kSelectRuns = kJoined<kRunRows, kNewestStarted>;
inline constexpr std::string_view kSelectRunNodes = "SELECT node, state, rows_in, rows_out, started_at, finished_at, "
                                                    "cache_key, error FROM run_node WHERE run = ?1 ORDER "
                                                    "BY started_at IS NULL, started_at, node";
inline constexpr std::string_view kDeleteQuarantine = "DELETE FROM quarantine WHERE run = ?1 AND node = ?2";
inline constexpr std::string_view kInsertQuarantine =
    "INSERT INTO quarantine(run, node, file, line, column_name, reason_id, reason, raw) VALUES(?1, ?2, ?3, ?4, ?5, ?6, "
    "?7, ?8)";
inline constexpr std::string_view kSelectQuarantine =
    "SELECT file, line, column_name, reason_id, reason, raw FROM quarantine WHERE run = ?1 AND node = ?2 ORDER BY id "
    "LIMIT ?3";
inline constexpr std::string_view kCountQuarantine = "SELECT count(*) FROM quarantine WHERE run = ?1 AND node = ?2";

// Audiences
inline constexpr std::string_view kPutAudience =
    "INSERT INTO audience(key, name, definition, updated_at) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(key) DO UPDATE SET "
    "name "
    "= excluded.name, definition = excluded.definition, updated_at = excluded.updated_at";
inline constexpr std::string_view kSelectAudiences =
    "SELECT key, name, definition, updated_at FROM audience ORDER BY key";
inline constexpr std::string_view kInsertMember = "INSERT INTO membership(audience, profile, since) VALUES(?1, ?2, ?3)";
inline constexpr std::string_view kDeleteMember = "DELETE FROM membership WHERE audience = ?1 AND profile = ?2";
inline constexpr std::string_view kInsertMembershipChange =
    "INSERT INTO membership_change(audience, profile, entered, time, cause, run) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr std::string_view kSelectMembers =
    "SELECT profile FROM membership WHERE audience = ?1 ORDER BY profile";
inline constexpr std::string_view kSelectMembershipChanges =
    "SELECT profile, entered, time, cause, run FROM membership_change WHERE audience = ?1 ORDER BY id DESC LIMIT ?2";
inline constexpr std::string_view kSelectAudiencesOf =
    "SELECT audience FROM membership WHERE profile = ?1 ORDER BY audience";

// Plans and deliveries
inline constexpr std::string_view kPutPlan =
    "INSERT INTO publish_plan(id, hash, pipeline, node, created_at, expires_at, state, inputs, summary) VALUES(?1, ?2, "
    "?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(id) DO UPDATE SET hash = excluded.hash, pipeline = excluded.pipeline, "
    "node "
    "= excluded.node, created_at = excluded.created_at, expires_at = excluded.expires_at, state = excluded.state, "
    "inputs "
    "= excluded.inputs, summary = excluded.summary";
inline constexpr std::string_view kDeletePlanRows = "DELETE FROM publish_plan_row WHERE plan = ?1";
inline constexpr std::string_view kInsertPlanRow =
    "INSERT INTO publish_plan_row(plan, sequence, key, profile, op, payload_hash, payload) VALUES(?1, ?2, ?3, ?4, ?5, "
    "?6, ?7)";
inline constexpr std::string_view kSetPlanState = "UPDATE publish_plan SET state = ?2 WHERE id = ?1";
inline constexpr std::string_view kPlanRecords =
    "SELECT id, hash, pipeline, node, created_at, expires_at, state, inputs, summary FROM publish_plan";
inline constexpr std::string_view kNewestCreated = " ORDER BY created_at DESC, id DESC LIMIT ?1";
inline constexpr std::string_view kSelectPlan = kJoined<kPlanRecords, kWhereId>;
inline constexpr std::string_view kSelectPlans = kJoined<kPlanRecords, kNewestCreated>;
inline constexpr std::string_view kSelectPlanRows =
    "SELECT sequence, key, profile, op, payload_hash, payload FROM publish_plan_row WHERE plan = ?1 AND sequence > ?2 "
    "ORDER BY sequence LIMIT ?3";
inline constexpr std::string_view kInsertDelivery =
    "INSERT INTO delivery(id, plan, run, destination, audience, state, started_at, finished_at, report) VALUES(?1, ?2, "
    "?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr std::string_view kPlanDeliveryRows =
    "INSERT INTO delivery_row(delivery, sequence, key, profile, op, payload_hash, status, attempt, response_code, "
    "message) SELECT ?1, sequence, key, profile, op, payload_hash, 'planned', 0, 0, '' FROM publish_plan_row WHERE "
    "plan "
    "= ?2";
inline constexpr std::string_view kMarkSending =
    "UPDATE delivery_row SET status = 'sending', attempt = ?3, sent_at = ?4, closed_at = NULL WHERE delivery = ?1 AND "
    "sequence = ?2";
inline constexpr std::string_view kCloseDeliveryRow =
    "UPDATE delivery_row SET status = ?3, closed_at = ?4, response_code = ?5, message = ?6 WHERE delivery = ?1 AND "
    "sequence = ?2";
inline constexpr std::string_view kFinishDelivery =
    "UPDATE delivery SET state = ?2, finished_at = ?3, report = ?4 WHERE id = ?1";
inline constexpr std::string_view kSendingBecomesUnknown = "UPDATE delivery_row SET status = 'unknown', closed_at = ?1 "
                                                           "WHERE status = 'sending' AND delivery IN (SELECT id FROM "
                                                           "delivery WHERE state = 'running')";
inline constexpr std::string_view kCloseInterruptedDeliveries =
    "UPDATE delivery SET state = 'interrupted', finished_at = ?1 WHERE state = 'running'";
inline constexpr std::string_view kDeliveryRecords =
    "SELECT id, plan, run, destination, audience, state, started_at, finished_at, report FROM delivery";
inline constexpr std::string_view kSelectDelivery = kJoined<kDeliveryRecords, kWhereId>;
inline constexpr std::string_view kSelectDeliveries = kJoined<kDeliveryRecords, kNewestStarted>;
inline constexpr std::string_view kSelectDeliveryRows =
    "SELECT sequence, key, profile, op, payload_hash, status, attempt, sent_at, closed_at, response_code, message FROM "
    "delivery_row WHERE delivery = ?1 AND sequence > ?2 AND (?3 = '' OR status = ?3) ORDER BY sequence LIMIT ?4";
inline constexpr std::string_view kSelectDelivered =
    "SELECT key, profile, payload_hash, confirmed_at FROM delivered WHERE destination = ?1 AND audience = ?2 ORDER BY "
    "key";
inline constexpr std::string_view kPutDelivered =
    "INSERT OR REPLACE INTO delivered(destination, audience, key, profile, payload_hash, confirmed_at, delivery) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
inline constexpr std::string_view kDeleteDelivered =
    "DELETE FROM delivered WHERE destination = ?1 AND audience = ?2 AND key = ?3";
inline constexpr std::string_view kClearDelivered = "DELETE FROM delivered WHERE destination = ?1 AND audience = ?2";

// Plain copy of the events (`explode`)
inline constexpr std::string_view kMakePlainEvents =
    "DROP TABLE IF EXISTS event_plain; CREATE TABLE event_plain(id INTEGER PRIMARY KEY, profile INTEGER NOT NULL, "
    "public_id TEXT NOT NULL, name TEXT NOT NULL, ts INTEGER NOT NULL, time TEXT NOT NULL, properties TEXT NOT NULL, "
    "source TEXT NOT NULL, received_at INTEGER NOT NULL, run TEXT NOT NULL) STRICT";
inline constexpr std::string_view kInsertPlainEvent =
    "INSERT INTO event_plain(profile, public_id, name, ts, time, properties, source, received_at, run) VALUES(?1, ?2, "
    "?3, ?4, ?5, ?6, ?7, ?8, ?9)";

} // namespace weir::store::sql
