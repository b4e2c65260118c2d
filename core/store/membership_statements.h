#pragma once

#include <string_view>

namespace weir::store::sql {

// People who become one: ?1 lives on, ?2 is absorbed, ?3 the time, ?4 the run.
inline constexpr std::string_view kHasMemberships = "SELECT 1 FROM membership WHERE profile = ?1 LIMIT 1";
inline constexpr std::string_view kMergedOut =
    "INSERT INTO membership_change(audience, profile, entered, time, cause, run) SELECT audience, ?1, 0, ?2, 'merged', "
    "?3 FROM membership WHERE profile = ?1 ORDER BY audience";
inline constexpr std::string_view kMergedIn =
    "INSERT INTO membership_change(audience, profile, entered, time, cause, run) SELECT m.audience, ?1, 1, ?3, "
    "'merged', "
    "?4 FROM membership m WHERE m.profile = ?2 AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.audience = "
    "m.audience AND s.profile = ?1) ORDER BY m.audience";
inline constexpr std::string_view kMergeMemberships =
    "INSERT INTO membership(audience, profile, since) SELECT audience, ?1, since FROM membership WHERE profile = ?2 "
    "ON CONFLICT(audience, profile) DO UPDATE SET since = min(since, excluded.since)";

// People who come apart: what ?1 was in, ?2 is in as well; ?3 the time, ?4 the run.
inline constexpr std::string_view kSplitIn =
    "INSERT INTO membership_change(audience, profile, entered, time, cause, run) SELECT m.audience, ?2, 1, ?3, "
    "'split', "
    "?4 FROM membership m WHERE m.profile = ?1 AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.audience = "
    "m.audience AND s.profile = ?2) ORDER BY m.audience";
inline constexpr std::string_view kSplitMemberships =
    "INSERT OR IGNORE INTO membership(audience, profile, since) SELECT audience, ?2, since FROM membership WHERE "
    "profile = ?1";
/// Nothing is left of ?1.
inline constexpr std::string_view kSplitOut =
    "INSERT INTO membership_change(audience, profile, entered, time, cause, run) SELECT audience, ?1, 0, ?2, 'split', "
    "?3 FROM membership WHERE profile = ?1 ORDER BY audience";

// Groups of split audiences. The table comes with the first of them: programs that know nothing of it open the store as
// before.
inline constexpr std::string_view kMakeParts =
    "CREATE TABLE IF NOT EXISTS membership_part(audience TEXT NOT NULL, profile INTEGER NOT NULL, part TEXT NOT NULL, "
    "PRIMARY KEY(audience, profile)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS membership_part_profile ON membership_part(profile)";
inline constexpr std::string_view kHasParts =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'membership_part'";
inline constexpr std::string_view kPutPart =
    "INSERT OR REPLACE INTO membership_part(audience, profile, part) VALUES(?1, ?2, ?3)";
inline constexpr std::string_view kSelectParts =
    "SELECT profile, part FROM membership_part WHERE audience = ?1 ORDER BY profile";
inline constexpr std::string_view kDropPart = "DELETE FROM membership_part WHERE audience = ?1 AND profile = ?2";
inline constexpr std::string_view kEraseParts = "DELETE FROM membership_part WHERE profile = ?1";
/// Who was in for longer keeps the group: ?1 takes those of ?2 that are older than its own. Before memberships move.
inline constexpr std::string_view kMergeParts =
    "INSERT OR REPLACE INTO membership_part(audience, profile, part) SELECT p.audience, ?1, p.part FROM "
    "membership_part "
    "p LEFT JOIN membership a ON a.audience = p.audience AND a.profile = ?2 LEFT JOIN membership s ON s.audience = "
    "p.audience AND s.profile = ?1 WHERE p.profile = ?2 AND (s.since IS NULL OR a.since < s.since)";
inline constexpr std::string_view kSplitParts =
    "INSERT OR IGNORE INTO membership_part(audience, profile, part) SELECT audience, ?2, part FROM membership_part "
    "WHERE profile = ?1";

// What memberships are asked for.
inline constexpr std::string_view kSelectMembersSince =
    "SELECT profile, since FROM membership WHERE audience = ?1 ORDER BY profile";
inline constexpr std::string_view kChangesBetween =
    "SELECT profile, entered, time, cause, run FROM membership_change WHERE audience = ?1 AND time > ?2 AND time <= ?3 "
    "ORDER BY id";
inline constexpr std::string_view kNewestMerge = "SELECT coalesce(max(id), 0) FROM profile_merge";
inline constexpr std::string_view kMergedSince =
    "SELECT DISTINCT coalesce(p.merged_into, p.id) FROM profile_merge m JOIN profile p ON p.id = m.survivor WHERE m.id "
    "> ?1 ORDER BY 1";
inline constexpr std::string_view kNewestConsent = "SELECT coalesce(max(id), 0) FROM consent";
inline constexpr std::string_view kConsentsSince =
    "SELECT DISTINCT coalesce(p.merged_into, p.id), c.purpose FROM consent c JOIN profile p ON p.id = c.profile WHERE "
    "c.id > ?1 ORDER BY 1, 2";
inline constexpr std::string_view kSelectOneAudience =
    "SELECT key, name, definition, updated_at FROM audience WHERE key = ?1";

} // namespace weir::store::sql
