#pragma once

#include <string_view>

namespace weir::store::sql {

inline constexpr std::string_view kSelectObservations = "SELECT key, source, first_seen, last_seen FROM observation";
inline constexpr std::string_view kSelectObservationParts = "SELECT type, value, observation FROM observation_part";
inline constexpr std::string_view kPutObservation =
    "INSERT INTO observation(key, source, first_seen, last_seen) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(key) DO UPDATE SET "
    "first_seen = min(first_seen, excluded.first_seen), last_seen = max(last_seen, excluded.last_seen) WHERE "
    "first_seen > "
    "excluded.first_seen OR last_seen < excluded.last_seen";
inline constexpr std::string_view kPutObservationPart =
    "INSERT OR IGNORE INTO observation_part(type, hash, value, observation) VALUES(?1, ?2, ?3, ?4)";

inline constexpr std::string_view kClearViolations = "DELETE FROM identity_violation";
inline constexpr std::string_view kPutViolation = "INSERT OR IGNORE INTO identity_violation(type, hash, value, "
                                                  "observation, refusal, limit_type, run, time) VALUES(?1, "
                                                  "?2, ?3, ?4, ?5, ?6, ?7, ?8)";
inline constexpr std::string_view kCountViolations =
    "SELECT refusal, limit_type, count(*) FROM identity_violation GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2";
inline constexpr std::string_view kSelectViolations = "SELECT t.name, v.value, v.refusal, v.limit_type, v.run, v.time "
                                                      "FROM identity_violation v JOIN identifier_type t ON "
                                                      "t.id = v.type ORDER BY v.time DESC, t.name, v.value LIMIT ?1";

/// What was refused in rows or likely links that name profile ?1, or about its identifiers; and who else is named
/// there. ?2 of the latter is a JSON array of keys of both.
inline constexpr std::string_view kRefusalsAbout =
    "WITH mine AS (SELECT type, hash, value FROM identifier WHERE profile = ?1), seen AS (SELECT p.observation FROM "
    "mine m JOIN observation_part p ON p.type = m.type AND p.hash = m.hash AND p.value = m.value UNION SELECT l.key "
    "FROM mine m JOIN likely_link l ON l.hash_a = m.hash AND l.type_a = m.type AND l.value_a = m.value UNION SELECT "
    "l.key FROM mine m JOIN likely_link l ON l.hash_b = m.hash AND l.type_b = m.type AND l.value_b = m.value) SELECT "
    "v.observation, t.name, v.value, v.refusal, v.limit_type, coalesce(o.last_seen, v.time), coalesce(s.name, '') FROM "
    "identity_violation v JOIN identifier_type t ON t.id = v.type LEFT JOIN observation o ON o.key = v.observation "
    "LEFT JOIN likely_link l ON l.key = v.observation LEFT JOIN source s ON s.id = coalesce(o.source, l.source) WHERE "
    "v.observation IN (SELECT observation FROM seen) OR EXISTS (SELECT 1 FROM mine m WHERE m.type = v.type AND m.hash "
    "= v.hash AND m.value = v.value) ORDER BY 6 DESC, 2, 3, 1 LIMIT ?2";
inline constexpr std::string_view kOthersRefused =
    "WITH part AS (SELECT observation, type, hash, value FROM observation_part WHERE observation IN (SELECT value FROM "
    "json_each(?2)) UNION ALL SELECT key, type_a, hash_a, value_a FROM likely_link WHERE key IN (SELECT value FROM "
    "json_each(?2)) UNION ALL SELECT key, type_b, hash_b, value_b FROM likely_link WHERE key IN (SELECT value FROM "
    "json_each(?2))) SELECT p.observation, i.profile, t.name, p.value FROM part p JOIN identifier i ON i.type = p.type "
    "AND i.hash = p.hash AND i.value = p.value JOIN identifier_type t ON t.id = p.type WHERE i.profile <> ?1 ORDER BY "
    "1, 2, 3, 4";

/// ?1 is the type's name, ?2 the value. An observation goes when one of its identifiers does.
inline constexpr std::string_view kEraseObservations = "DELETE FROM observation WHERE key IN (SELECT p.observation "
                                                       "FROM observation_part p JOIN identifier_type t ON t.id = "
                                                       "p.type WHERE t.name = ?1 AND p.value = ?2)";
inline constexpr std::string_view kEraseEmptyParts =
    "DELETE FROM observation_part WHERE observation NOT IN (SELECT key FROM observation)";
inline constexpr std::string_view kEraseViolations =
    "DELETE FROM identity_violation WHERE value = ?2 AND type = (SELECT id FROM identifier_type WHERE name = ?1)";
inline constexpr std::string_view kEraseOrphanViolations =
    "DELETE FROM identity_violation WHERE observation <> 0 AND observation NOT IN (SELECT key FROM observation) AND "
    "observation NOT IN (SELECT key FROM likely_link)";

inline constexpr std::string_view kSelectLikely =
    "SELECT key, source, type_a, value_a, type_b, value_b, confidence, since FROM likely_link";
inline constexpr std::string_view kClearLikely = "DELETE FROM likely_link WHERE source = ?1";
inline constexpr std::string_view kPutLikely =
    "INSERT INTO likely_link(key, source, type_a, hash_a, value_a, type_b, hash_b, value_b, confidence, since) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
inline constexpr std::string_view kLikelyLinkKeys =
    "SELECT key, confidence FROM link WHERE confidence IS NOT NULL ORDER BY key";
inline constexpr std::string_view kDropLink = "DELETE FROM link WHERE key = ?1";
inline constexpr std::string_view kSetConfidence = "UPDATE link SET confidence = ?2 WHERE key = ?1";
/// ?1 is the profile.
inline constexpr std::string_view kEraseLikely =
    "DELETE FROM likely_link WHERE key IN (SELECT l.key FROM identifier i JOIN likely_link l ON l.hash_a = i.hash AND "
    "l.type_a = i.type AND l.value_a = i.value WHERE i.profile = ?1 UNION ALL SELECT l.key FROM identifier i JOIN "
    "likely_link l ON l.hash_b = i.hash AND l.type_b = i.type AND l.value_b = i.value WHERE i.profile = ?1)";

/// What a source said about a profile, so that it can be told again.
inline constexpr std::string_view kForgetTail =
    "DELETE FROM event_tail WHERE profile = ?1 AND import IN (SELECT id FROM event_import WHERE source = ?2)";
inline constexpr std::string_view kForgetTraits =
    "DELETE FROM trait WHERE definition = ?1 AND profile = ?2 AND source = ?3";
inline constexpr std::string_view kForgetConsents =
    "DELETE FROM consent WHERE profile = ?1 AND source IN (SELECT name FROM source WHERE id = ?2)";
/// Answers that were settled for a merge that did not hold.
inline constexpr std::string_view kForgetMergeConsents =
    "DELETE FROM consent WHERE profile = ?1 AND source = 'weir' AND method = 'merge'";
inline constexpr std::string_view kDropIdentifier =
    "DELETE FROM identifier WHERE type = ?1 AND hash = ?2 AND value = ?3";
inline constexpr std::string_view kSeenByIdentifiers =
    "UPDATE profile SET first_seen = (SELECT min(first_seen) FROM identifier WHERE profile = ?1), last_seen = (SELECT "
    "max(last_seen) FROM identifier WHERE profile = ?1) WHERE id = ?1";

} // namespace weir::store::sql
