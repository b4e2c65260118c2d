#pragma once

#include <string_view>

namespace weir::store::sql {

/// The tables come with the first scores: programs that know nothing of them open the store as before.
inline constexpr std::string_view kMakeScores =
    "CREATE TABLE IF NOT EXISTS scoring(id INTEGER PRIMARY KEY, prediction TEXT NOT NULL, as_of INTEGER NOT NULL, "
    "model "
    "TEXT NOT NULL, UNIQUE(prediction, as_of)) STRICT;"
    "CREATE TABLE IF NOT EXISTS score(scoring INTEGER NOT NULL, profile INTEGER NOT NULL, value REAL NOT NULL, PRIMARY "
    "KEY(scoring, profile)) STRICT, WITHOUT ROWID";
inline constexpr std::string_view kHasScores =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'score'";
inline constexpr std::string_view kScoringAt = "SELECT id FROM scoring WHERE prediction = ?1 AND as_of = ?2";
inline constexpr std::string_view kAddScoring = "INSERT INTO scoring(prediction, as_of, model) VALUES(?1, ?2, ?3)";
inline constexpr std::string_view kAddScore = "INSERT INTO score(scoring, profile, value) VALUES(?1, ?2, ?3)";
inline constexpr std::string_view kNewestScored =
    "SELECT profile FROM score WHERE scoring = (SELECT id FROM scoring WHERE prediction = ?1 ORDER BY as_of DESC LIMIT "
    "1)";
inline constexpr std::string_view kForgetScores =
    "DELETE FROM score WHERE scoring IN (SELECT id FROM scoring WHERE prediction = ?1) AND profile = ?2";
/// All but the newest ?2 of a prediction.
inline constexpr std::string_view kOldScorings =
    "SELECT id FROM scoring WHERE prediction = ?1 ORDER BY as_of DESC LIMIT -1 OFFSET ?2";
inline constexpr std::string_view kDropScores = "DELETE FROM score WHERE scoring = ?1";
inline constexpr std::string_view kDropScoring = "DELETE FROM scoring WHERE id = ?1";
inline constexpr std::string_view kScoresOf =
    "SELECT g.as_of, s.value, g.model FROM scoring g JOIN score s ON s.scoring = g.id WHERE g.prediction = ?1 AND "
    "s.profile = ?2 ORDER BY g.as_of";
inline constexpr std::string_view kCountScores =
    "SELECT count(*) FROM score WHERE scoring IN (SELECT id FROM scoring) AND (profile = ?1 OR profile IN (SELECT id "
    "FROM profile WHERE merged_into = ?1))";
inline constexpr std::string_view kEraseScores =
    "DELETE FROM score WHERE scoring IN (SELECT id FROM scoring) AND profile = ?1";

} // namespace weir::store::sql
