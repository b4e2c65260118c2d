#pragma once

#include <string_view>

namespace weir::store::sql {

inline constexpr std::string_view kHasSuppressions =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'suppression'";
inline constexpr std::string_view kSuppressionSalt = "SELECT value FROM meta WHERE key = 'suppression_salt'";
inline constexpr std::string_view kSelectSuppressions = "SELECT id, hash, tag, identifier, scope, reason, source, "
                                                        "request, added_at, added_by, until FROM suppression ORDER "
                                                        "BY id";
inline constexpr std::string_view kInsertSuppression = "INSERT OR IGNORE INTO suppression(hash, tag, identifier, "
                                                       "scope, reason, source, request, added_at, added_by, until) "
                                                       "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
/// NULL is for good, and stays.
inline constexpr std::string_view kExtendSuppression =
    "UPDATE suppression SET until = CASE WHEN ?3 IS NULL THEN NULL ELSE max(until, ?3) END WHERE hash = ?1 AND scope = "
    "?2 AND until IS NOT NULL";
inline constexpr std::string_view kDropSuppression = "DELETE FROM suppression WHERE hash = ?1 AND scope = ?2";
inline constexpr std::string_view kDropSuppressions =
    "DELETE FROM suppression WHERE hash = ?1 AND scope <> 'forgotten'";
inline constexpr std::string_view kDropSuppressionById = "DELETE FROM suppression WHERE id = ?1";
inline constexpr std::string_view kAllIdentifiers =
    "SELECT t.name, i.value, i.profile FROM identifier i JOIN identifier_type t ON t.id = i.type";

} // namespace weir::store::sql
