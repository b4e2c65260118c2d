#include "core/store/schema.h"

#include "core/base/hash.h"
#include "core/store/statements.h"
#include "core/store/store.h"

#include <array>

namespace weir::store {

namespace {

// Version 1. Instants are UTC microseconds; ids of profiles are dense from 0; text ids come from outside.
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK(kind IN ('replayable', 'live'))) STRICT;

CREATE TABLE profile(id INTEGER PRIMARY KEY, public_id TEXT NOT NULL, created_at INTEGER NOT NULL,
  first_seen INTEGER, last_seen INTEGER, merged_into INTEGER REFERENCES profile(id), merged_at INTEGER,
  erased_at INTEGER) STRICT;
CREATE INDEX profile_merged ON profile(merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE profile_merge(id INTEGER PRIMARY KEY, survivor INTEGER NOT NULL, absorbed INTEGER NOT NULL,
  run TEXT NOT NULL, reason TEXT NOT NULL, time INTEGER NOT NULL) STRICT;

CREATE TABLE identifier_type(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE identifier(type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  value TEXT NOT NULL, profile INTEGER NOT NULL, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source(id), PRIMARY KEY(type, hash, value)) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_profile ON identifier(profile);

CREATE TABLE trait_definition(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
  privacy TEXT NOT NULL, description TEXT NOT NULL) STRICT;
CREATE TABLE trait(definition INTEGER NOT NULL REFERENCES trait_definition(id), profile INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source(id), value ANY, time INTEGER NOT NULL, winner INTEGER NOT NULL,
  PRIMARY KEY(definition, profile, source)) STRICT, WITHOUT ROWID;

CREATE TABLE link(key INTEGER PRIMARY KEY, hash_b INTEGER NOT NULL, type_a TEXT NOT NULL, value_a TEXT NOT NULL, type_b TEXT NOT NULL,
  value_b TEXT NOT NULL, source TEXT NOT NULL, rule TEXT NOT NULL, run TEXT NOT NULL, time INTEGER NOT NULL) STRICT;
CREATE INDEX link_b ON link(hash_b);

CREATE TABLE consent(id INTEGER PRIMARY KEY, key INTEGER NOT NULL, profile INTEGER NOT NULL, purpose TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('granted', 'denied', 'withdrawn', 'unknown')), time INTEGER NOT NULL,
  source TEXT NOT NULL, method TEXT NOT NULL, evidence TEXT NOT NULL, received_at INTEGER NOT NULL,
  run TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX consent_key ON consent(key);
CREATE INDEX consent_profile ON consent(profile);
CREATE INDEX consent_purpose ON consent(purpose, profile, time);

CREATE TABLE event_name(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE property(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE event_import(id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), run TEXT NOT NULL,
  received_at INTEGER NOT NULL) STRICT;
CREATE TABLE event_tail(id INTEGER PRIMARY KEY, profile INTEGER NOT NULL, name INTEGER NOT NULL,
  ts INTEGER NOT NULL, key INTEGER NOT NULL, import INTEGER NOT NULL, properties TEXT NOT NULL) STRICT;
CREATE INDEX event_tail_profile ON event_tail(profile);
CREATE TABLE event_seg(id INTEGER PRIMARY KEY, level INTEGER NOT NULL, rows INTEGER NOT NULL, sorted INTEGER NOT NULL,
  min_ts INTEGER NOT NULL, max_ts INTEGER NOT NULL, min_profile INTEGER NOT NULL, max_profile INTEGER NOT NULL,
  min_import INTEGER NOT NULL, max_import INTEGER NOT NULL, names TEXT NOT NULL, rest_properties TEXT NOT NULL,
  checksum INTEGER NOT NULL) STRICT;
CREATE TABLE event_seg_col(id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, slot INTEGER NOT NULL,
  property INTEGER NOT NULL, kind INTEGER NOT NULL, scale INTEGER NOT NULL, checksum INTEGER NOT NULL,
  bytes INTEGER NOT NULL, data BLOB NOT NULL) STRICT;

CREATE TABLE audience(key TEXT PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL,
  updated_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE membership(audience TEXT NOT NULL REFERENCES audience(key), profile INTEGER NOT NULL,
  since INTEGER NOT NULL, PRIMARY KEY(audience, profile)) STRICT, WITHOUT ROWID;
CREATE INDEX membership_profile ON membership(profile);
CREATE TABLE membership_change(id INTEGER PRIMARY KEY, audience TEXT NOT NULL, profile INTEGER NOT NULL,
  entered INTEGER NOT NULL, time INTEGER NOT NULL, cause TEXT NOT NULL, run TEXT NOT NULL) STRICT;
CREATE INDEX membership_change_audience ON membership_change(audience, id);

CREATE TABLE run(id TEXT PRIMARY KEY, pipeline TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL,
  finished_at INTEGER, trigger TEXT NOT NULL, program TEXT NOT NULL, report TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX run_started ON run(started_at);
CREATE TABLE run_node(run TEXT NOT NULL, node TEXT NOT NULL, state TEXT NOT NULL, rows_in INTEGER NOT NULL,
  rows_out INTEGER NOT NULL, started_at INTEGER, finished_at INTEGER, cache_key TEXT NOT NULL, error TEXT NOT NULL,
  PRIMARY KEY(run, node)) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine(id INTEGER PRIMARY KEY, run TEXT NOT NULL, node TEXT NOT NULL, file TEXT NOT NULL,
  line INTEGER NOT NULL, column_name TEXT NOT NULL, reason_id TEXT NOT NULL, reason TEXT NOT NULL,
  raw TEXT NOT NULL) STRICT;
CREATE INDEX quarantine_node ON quarantine(run, node);
CREATE TABLE cursor(source TEXT PRIMARY KEY, position TEXT NOT NULL, run TEXT NOT NULL,
  updated_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE publish_plan(id TEXT PRIMARY KEY, hash TEXT NOT NULL, pipeline TEXT NOT NULL, node TEXT NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, state TEXT NOT NULL, inputs TEXT NOT NULL,
  summary TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE publish_plan_row(plan TEXT NOT NULL REFERENCES publish_plan(id), sequence INTEGER NOT NULL,
  key TEXT NOT NULL, profile INTEGER NOT NULL, op TEXT NOT NULL, payload_hash TEXT NOT NULL, payload TEXT NOT NULL,
  PRIMARY KEY(plan, sequence)) STRICT, WITHOUT ROWID;
CREATE TABLE delivery(id TEXT PRIMARY KEY, plan TEXT NOT NULL, run TEXT NOT NULL, destination TEXT NOT NULL,
  audience TEXT NOT NULL, state TEXT NOT NULL, started_at INTEGER NOT NULL, finished_at INTEGER,
  report TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE delivery_row(delivery TEXT NOT NULL REFERENCES delivery(id), sequence INTEGER NOT NULL,
  key TEXT NOT NULL, profile INTEGER NOT NULL, op TEXT NOT NULL, payload_hash TEXT NOT NULL, status TEXT NOT NULL,
  attempt INTEGER NOT NULL, sent_at INTEGER, closed_at INTEGER, response_code INTEGER NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY(delivery, sequence)) STRICT, WITHOUT ROWID;
CREATE TABLE delivered(destination TEXT NOT NULL, audience TEXT NOT NULL, key TEXT NOT NULL,
  profile INTEGER NOT NULL, payload_hash TEXT NOT NULL, confirmed_at INTEGER NOT NULL, delivery TEXT NOT NULL,
  PRIMARY KEY(destination, audience, key)) STRICT, WITHOUT ROWID;

CREATE VIEW identifier_list AS
  SELECT t.name AS type, i.value, coalesce(p.merged_into, p.id) AS profile, i.first_seen, i.last_seen, s.name AS source
  FROM identifier i JOIN identifier_type t ON t.id = i.type JOIN profile p ON p.id = i.profile
  JOIN source s ON s.id = i.source;
CREATE VIEW trait_list AS
  SELECT t.profile, d.name, t.value, d.type, s.name AS source, t.time, t.winner
  FROM trait t JOIN trait_definition d ON d.id = t.definition JOIN source s ON s.id = t.source;
)sql";

// Version 2: what identity rules are applied to. An observation is a distinct set of identifiers of one source; sets of
// one identifier are not kept, the identifier's own row says all about them.
constexpr std::string_view kVersion2 = R"sql(
CREATE TABLE observation(key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id),
  first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL) STRICT;
CREATE TABLE observation_part(type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  value TEXT NOT NULL, observation INTEGER NOT NULL, PRIMARY KEY(type, hash, value, observation)) STRICT, WITHOUT ROWID;
CREATE TABLE identity_violation(type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  value TEXT NOT NULL, observation INTEGER NOT NULL, refusal TEXT NOT NULL, limit_type TEXT NOT NULL,
  run TEXT NOT NULL, time INTEGER NOT NULL, PRIMARY KEY(type, hash, value, observation, refusal)) STRICT, WITHOUT ROWID;
CREATE VIEW identity_violation_list AS
  SELECT t.name AS type, v.value, v.refusal, v.limit_type, v.run, v.time
  FROM identity_violation v JOIN identifier_type t ON t.id = v.type;
)sql";

// Version 3: what every source said about traits that have a rule of their own (survivorship.h). Other traits keep only
// the newest value of each source, and no row here.
constexpr std::string_view kVersion3 = R"sql(
ALTER TABLE trait_definition ADD COLUMN survivorship TEXT NOT NULL DEFAULT '';
CREATE TABLE trait_statement(definition INTEGER NOT NULL REFERENCES trait_definition(id), profile INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source(id), time INTEGER NOT NULL, removed INTEGER NOT NULL, value ANY NOT NULL,
  PRIMARY KEY(definition, profile, source, time, removed, value)) STRICT, WITHOUT ROWID;
)sql";

// Version 4: what sources that compare records say. All of it is kept, so that any run can decide again which links the
// rules let stand; those that stand are links with a confidence.
constexpr std::string_view kVersion4 = R"sql(
CREATE TABLE likely_link(key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id),
  type_a INTEGER NOT NULL REFERENCES identifier_type(id), hash_a INTEGER NOT NULL, value_a TEXT NOT NULL,
  type_b INTEGER NOT NULL REFERENCES identifier_type(id), hash_b INTEGER NOT NULL, value_b TEXT NOT NULL,
  confidence REAL NOT NULL, since INTEGER NOT NULL) STRICT;
CREATE INDEX likely_link_a ON likely_link(hash_a);
CREATE INDEX likely_link_b ON likely_link(hash_b);
ALTER TABLE link ADD COLUMN confidence REAL;
CREATE INDEX link_confidence ON link(confidence) WHERE confidence IS NOT NULL;
)sql";

// Version 5: rights of people. Who is on the suppression list is told by hashes with a salt of the store's own,
// requests name people by their public ids: all of it outlives the people. A program that does not know the list must
// not open the store.
constexpr std::string_view kVersion5 = R"sql(
CREATE TABLE suppression(id INTEGER PRIMARY KEY, hash TEXT NOT NULL, tag INTEGER NOT NULL, identifier TEXT NOT NULL,
  scope TEXT NOT NULL, reason TEXT NOT NULL, source TEXT NOT NULL, request TEXT NOT NULL, added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL, until INTEGER, UNIQUE(hash, scope)) STRICT;
INSERT INTO meta(key, value) VALUES('suppression_salt', lower(hex(randomblob(32))));
CREATE TABLE rights_request(id TEXT PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, person TEXT NOT NULL,
  jurisdiction TEXT NOT NULL, received_at INTEGER NOT NULL, due_at INTEGER NOT NULL, closed_at INTEGER,
  details TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX rights_request_person ON rights_request(person);
CREATE TABLE rights_step(id INTEGER PRIMARY KEY, request TEXT NOT NULL REFERENCES rights_request(id),
  time INTEGER NOT NULL, who TEXT NOT NULL, step TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX rights_step_request ON rights_step(request);
CREATE TABLE rights_plan(id TEXT PRIMARY KEY, request TEXT NOT NULL REFERENCES rights_request(id), hash TEXT NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, state TEXT NOT NULL, contents TEXT NOT NULL,
  certificate TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX rights_plan_request ON rights_plan(request);
CREATE TABLE legal_hold(id INTEGER PRIMARY KEY, person TEXT NOT NULL, reason TEXT NOT NULL, held_by TEXT NOT NULL,
  since INTEGER NOT NULL, until INTEGER, released_at INTEGER, released_by TEXT NOT NULL) STRICT;
CREATE INDEX legal_hold_person ON legal_hold(person);
)sql";

// Version 6: objects and whom they belong to (objects.h). A relation keeps the hash of the identifier that it names, as
// the table of identifiers does, never the identifier; `profile` is NULL as long as nobody has it.
constexpr std::string_view kVersion6 = R"sql(
CREATE TABLE object_type(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, teller TEXT NOT NULL,
  personal INTEGER NOT NULL, description TEXT NOT NULL) STRICT;
CREATE TABLE object_property(id INTEGER PRIMARY KEY, type INTEGER NOT NULL REFERENCES object_type(id),
  name TEXT NOT NULL, data_type TEXT NOT NULL, privacy TEXT NOT NULL, UNIQUE(type, name)) STRICT;
CREATE TABLE object(type INTEGER NOT NULL REFERENCES object_type(id), id INTEGER NOT NULL, key TEXT NOT NULL,
  time INTEGER, PRIMARY KEY(type, id)) STRICT, WITHOUT ROWID;
CREATE TABLE object_value(property INTEGER NOT NULL REFERENCES object_property(id), object INTEGER NOT NULL,
  value ANY NOT NULL, PRIMARY KEY(property, object)) STRICT, WITHOUT ROWID;
CREATE TABLE object_person(type INTEGER NOT NULL REFERENCES object_type(id), object INTEGER NOT NULL,
  role TEXT NOT NULL, identifier_type INTEGER NOT NULL REFERENCES identifier_type(id), hash INTEGER NOT NULL,
  profile INTEGER, PRIMARY KEY(type, object, role, identifier_type, hash)) STRICT, WITHOUT ROWID;
CREATE INDEX object_person_profile ON object_person(profile);
CREATE VIEW object_value_list AS
  SELECT t.name AS type, v.object, o.key, p.name, v.value, p.data_type, p.privacy
  FROM object_value v JOIN object_property p ON p.id = v.property JOIN object_type t ON t.id = p.type
  JOIN object o ON o.type = p.type AND o.id = v.object;
CREATE VIEW object_person_list AS
  SELECT DISTINCT t.name AS type, r.object, o.key, r.role, coalesce(p.merged_into, p.id) AS profile
  FROM object_person r JOIN object_type t ON t.id = r.type JOIN object o ON o.type = r.type AND o.id = r.object
  JOIN profile p ON p.id = r.profile;
)sql";

constexpr std::array kMigrations{kVersion1, kVersion2, kVersion3, kVersion4, kVersion5, kVersion6};
static_assert(kMigrations.size() == kFormatVersion);

// What a reader puts before the tables of an older format, at index n what format n + 1 lacks: a name without a schema
// means the temporary one first. Each empty table has the columns that statements ask for.
constexpr std::array<std::string_view, kFormatVersion - 1> kStandIns{
    R"sql(
CREATE TEMP TABLE observation(key, source, first_seen, last_seen);
CREATE TEMP TABLE observation_part(type, hash, value, observation);
CREATE TEMP TABLE identity_violation(type, hash, value, observation, refusal, limit_type, run, time);
)sql",
    R"sql(
CREATE TEMP VIEW trait_definition AS SELECT *, '' AS survivorship FROM main.trait_definition;
CREATE TEMP TABLE trait_statement(definition, profile, source, time, removed, value);
)sql",
    R"sql(
CREATE TEMP TABLE likely_link(key, source, type_a, hash_a, value_a, type_b, hash_b, value_b, confidence, since);
CREATE TEMP VIEW link AS SELECT *, NULL AS confidence FROM main.link;
)sql",
    // Nobody could be suppressed, and nobody asked for anything: who reads asks whether the tables are there.
    "",
    R"sql(
CREATE TEMP TABLE object_type(id, name, teller, personal, description);
CREATE TEMP TABLE object_property(id, type, name, data_type, privacy);
CREATE TEMP TABLE object(type, id, key, time);
CREATE TEMP TABLE object_value(property, object, value);
CREATE TEMP TABLE object_person(type, object, role, identifier_type, hash, profile);
)sql"};

} // namespace

std::span<const std::string_view> migrations()
{
    return kMigrations;
}

Status requireFormat(const Database& db, int newest)
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t application, db.integer(sql::kApplicationId));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t version, db.integer(sql::kUserVersion));
    if (application != kApplicationId) {
        return Error{ErrorCode::InvalidInput,
                     "store.notStore",
                     "{path} is a SQLite database but not a Weir store. Choose another file.",
                     {{"path", db.path().string()}}};
    }
    if (version > newest) {
        return Error{
            ErrorCode::Unsupported,
            "store.newer",
            "{path} was written by a newer Weir (store format {found}; this program knows {known}). Update "
            "Weir to open it; nothing was changed.",
            {{"path", db.path().string()}, {"found", std::to_string(version)}, {"known", std::to_string(newest)}}};
    }
    return {};
}

Status readAsNewest(const Database& db)
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t version, db.integer(sql::kUserVersion));
    if (version == kFormatVersion) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(db.execute(sql::kAllowWrites)); // to the temporary schema; the file is open for reading
    for (std::size_t lacking = static_cast<std::size_t>(version) - 1; lacking < kStandIns.size(); ++lacking) {
        WEIR_RETURN_IF_ERROR(db.execute(kStandIns[lacking]));
    }
    return db.execute(sql::kRefuseWrites);
}

Status migrate(const Database& db, Instant now, std::span<const std::string_view> steps)
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t objects, db.integer(sql::kCountObjects));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t application, db.integer(sql::kApplicationId));
    const bool fresh = objects == 0 && application == 0;
    if (!fresh) {
        WEIR_RETURN_IF_ERROR(requireFormat(db, static_cast<int>(steps.size())));
    } else {
        WEIR_RETURN_IF_ERROR(db.execute(sql::kPageSize));
    }
    WEIR_ASSIGN_OR_RETURN(const std::int64_t version, db.integer(sql::kUserVersion));
    if (version == static_cast<std::int64_t>(steps.size())) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(db, Transaction::Kind::Write));
    for (std::size_t step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
        WEIR_RETURN_IF_ERROR(db.execute(steps[step]));
    }
    if (fresh) {
        // Distinguishes stores, so that their public ids differ; no secret.
        const std::string id = sha256Hex(db.path().string() + '@' + toText(now)).substr(0, 32);
        WEIR_ASSIGN_OR_RETURN(Statement insert, db.prepare(sql::kInsertMeta));
        WEIR_RETURN_IF_ERROR(insert.runWith("store_id", id));
        WEIR_RETURN_IF_ERROR(insert.runWith("created_at", toText(now)));
    }
    WEIR_RETURN_IF_ERROR(db.execute(sql::setApplicationId(kApplicationId)));
    WEIR_RETURN_IF_ERROR(db.execute(sql::setUserVersion(static_cast<int>(steps.size()))));
    return transaction.commit();
}

} // namespace weir::store
