#pragma once

#include <string_view>

namespace weir::store::sql {

/// The table comes with the first reveal: programs that know nothing of it open the store as before.
inline constexpr std::string_view kMakeReveals =
    "CREATE TABLE IF NOT EXISTS reveal(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, who TEXT NOT NULL, pipeline TEXT "
    "NOT NULL, node TEXT NOT NULL, port TEXT NOT NULL, column_name TEXT NOT NULL) STRICT";
inline constexpr std::string_view kInsertReveal =
    "INSERT INTO reveal(time, who, pipeline, node, port, column_name) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr std::string_view kHasReveals =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'reveal'";
inline constexpr std::string_view kSelectReveals =
    "SELECT time, who, pipeline, node, port, column_name FROM reveal ORDER BY time DESC, id DESC LIMIT ?1";

} // namespace weir::store::sql
