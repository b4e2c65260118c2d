#pragma once

#include <string_view>

namespace weir::store::sql {

/// Text that stands anywhere in an identifier: ?1 in lower case, ?2 as it was typed but for the letters of ASCII, which
/// are all that SQLite's lower() knows. ?3 is the number of rows wanted.
inline constexpr std::string_view kSearchIdentifiers =
    "SELECT profile, type, value FROM identifier_list WHERE (instr(lower(value), ?1) > 0 OR instr(lower(value), ?2) > "
    "0) LIMIT ?3";
/// The same for the winning texts of traits.
inline constexpr std::string_view kSearchTraits =
    "SELECT profile, name, value FROM trait_list WHERE winner = 1 AND typeof(value) = 'text' AND "
    "(instr(lower(value), ?1) > 0 OR instr(lower(value), ?2) > 0) LIMIT ?3";
inline constexpr std::string_view kNewestProfiles =
    "SELECT id FROM profile WHERE merged_into IS NULL AND erased_at IS NULL ORDER BY last_seen DESC LIMIT ?1";

/// The profile itself and all that live on in it.
inline constexpr std::string_view kAbsorbedProfiles = "SELECT id FROM profile WHERE merged_into = ?1 ORDER BY id";
inline constexpr std::string_view kMergesOf =
    "SELECT absorbed, reason, run, time FROM profile_merge WHERE survivor = ?1 ORDER BY id";
inline constexpr std::string_view kMembershipsOf =
    "SELECT m.audience, a.name, m.since FROM membership m JOIN audience a ON a.key = m.audience WHERE m.profile = ?1 "
    "ORDER BY a.name, m.audience";
inline constexpr std::string_view kMembershipChangesOf =
    "SELECT c.audience, a.name, c.entered, c.time, c.cause, c.run FROM membership_change c JOIN audience a ON a.key = "
    "c.audience WHERE c.profile = ?1 ORDER BY c.id";
inline constexpr std::string_view kDeliveriesOf =
    "SELECT d.destination, d.id, d.run, r.op, r.status, coalesce(r.closed_at, r.sent_at, d.started_at) FROM "
    "delivery_row r JOIN delivery d ON d.id = r.delivery WHERE r.profile = ?1 ORDER BY 6";

/// Also under the ids of profiles that live on in this one.
inline constexpr std::string_view kHeldBy =
    "SELECT destination, audience, max(confirmed_at) FROM delivered WHERE profile = ?1 OR profile IN (SELECT id FROM "
    "profile WHERE merged_into = ?1) GROUP BY destination, audience ORDER BY destination, audience";

} // namespace weir::store::sql
