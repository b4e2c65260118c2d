#pragma once

#include <string_view>

namespace weir::store::sql {

inline constexpr std::string_view kPruneRuns =
    "DELETE FROM run WHERE id NOT IN (SELECT id FROM run ORDER BY started_at DESC, id DESC LIMIT ?1)";
inline constexpr std::string_view kPruneNodes = "DELETE FROM run_node WHERE run NOT IN (SELECT id FROM run)";
inline constexpr std::string_view kPruneQuarantine =
    "DELETE FROM quarantine WHERE run IN (SELECT q.run FROM (SELECT DISTINCT run FROM quarantine) q WHERE q.run NOT IN "
    "(SELECT id FROM run) AND NOT EXISTS (SELECT 1 FROM run r WHERE instr(r.report, '\"' || q.run || '\"') > 0))";
inline constexpr std::string_view kRunIds = "SELECT id FROM run";

inline constexpr std::string_view kSelectCursors =
    "SELECT source, position FROM cursor WHERE substr(source, 1, length(?1)) = ?1 ORDER BY source";
inline constexpr std::string_view kDropCursor = "DELETE FROM cursor WHERE source = ?1";

} // namespace weir::store::sql
