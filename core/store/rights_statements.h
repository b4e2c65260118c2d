#pragma once

#include <string_view>

namespace weir::store::sql {

inline constexpr std::string_view kHasRights =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'rights_request'";
inline constexpr std::string_view kPutRequest =
    "INSERT INTO rights_request(id, kind, state, person, jurisdiction, received_at, due_at, closed_at, details) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(id) DO UPDATE SET state = excluded.state, jurisdiction = "
    "excluded.jurisdiction, due_at = excluded.due_at, closed_at = excluded.closed_at, details = excluded.details";
inline constexpr std::string_view kInsertRightsStep =
    "INSERT INTO rights_step(request, time, who, step, note) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr std::string_view kSelectRequest = "SELECT id, kind, state, person, jurisdiction, received_at, due_at, "
                                                   "closed_at, details FROM rights_request WHERE id "
                                                   "= ?1";
inline constexpr std::string_view kSelectRequests =
    "SELECT id, kind, state, person, jurisdiction, received_at, due_at, closed_at, details FROM rights_request WHERE "
    "?1 IS NULL OR person = ?1 ORDER BY closed_at IS NOT NULL, due_at, id";
inline constexpr std::string_view kSelectRightsSteps =
    "SELECT time, who, step, note FROM rights_step WHERE request = ?1 ORDER BY id";

inline constexpr std::string_view kReplaceRightsPlans =
    "UPDATE rights_plan SET state = 'replaced' WHERE request = ?1 AND state = 'open'";
inline constexpr std::string_view kInsertRightsPlan =
    "INSERT INTO rights_plan(id, request, hash, created_at, expires_at, state, contents, certificate) VALUES(?1, ?2, "
    "?3, ?4, ?5, ?6, ?7, ?8)";
inline constexpr std::string_view kSpendRightsPlan =
    "UPDATE rights_plan SET state = 'applied' WHERE id = ?1 AND state = 'open'";
inline constexpr std::string_view kSetCertificate = "UPDATE rights_plan SET certificate = ?2 WHERE id = ?1";
inline constexpr std::string_view kSelectRightsPlan =
    "SELECT id, request, hash, created_at, expires_at, state, contents, certificate FROM rights_plan WHERE id = ?1";
inline constexpr std::string_view kSelectRightsPlans = "SELECT id, request, hash, created_at, expires_at, state, "
                                                       "contents, certificate FROM rights_plan WHERE request = ?1 "
                                                       "ORDER BY created_at DESC, id";

inline constexpr std::string_view kInsertHold =
    "INSERT INTO legal_hold(person, reason, held_by, since, until, released_at, released_by) VALUES(?1, ?2, ?3, ?4, "
    "?5, NULL, '')";
inline constexpr std::string_view kReleaseHold =
    "UPDATE legal_hold SET released_at = ?2, released_by = ?3 WHERE id = ?1 AND released_at IS NULL";
inline constexpr std::string_view kSelectHolds =
    "SELECT id, person, reason, held_by, since, until, released_at, released_by FROM legal_hold WHERE ?1 IS NULL OR "
    "person = ?1 ORDER BY id";

inline constexpr std::string_view kHeldRows =
    "SELECT destination, audience, count(*) FROM delivered WHERE profile = ?1 OR profile IN (SELECT id FROM profile "
    "WHERE merged_into = ?1) GROUP BY destination, audience ORDER BY destination, audience";
inline constexpr std::string_view kToldByHand =
    "DELETE FROM delivered WHERE destination = ?2 AND (profile = ?1 OR profile IN (SELECT id FROM profile WHERE "
    "merged_into = ?1))";
/// Of plans that are over; rows that say what destinations hold keep theirs.
inline constexpr std::string_view kDropPlanKeys =
    "DELETE FROM publish_plan_row WHERE (profile = ?1 OR profile IN (SELECT id FROM profile WHERE merged_into = ?1)) "
    "AND plan IN (SELECT id FROM publish_plan WHERE state NOT IN ('open', 'applying'))";
inline constexpr std::string_view kDropDeliveryKeys =
    "UPDATE delivery_row SET key = '', payload_hash = '' WHERE key <> '' AND (profile = ?1 OR profile IN (SELECT id "
    "FROM profile WHERE merged_into = ?1)) AND delivery IN (SELECT id FROM delivery WHERE state <> 'running')";

} // namespace weir::store::sql
