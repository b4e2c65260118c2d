#pragma once

#include <string_view>

namespace weir::store::sql {

/// Everything that was said about traits with a rule of survivorship. A removal has `removed` set and a value that
/// means nothing, since NULL cannot be part of a key.
inline constexpr std::string_view kAddStatement =
    "INSERT INTO trait_statement(definition, profile, source, time, removed, value) VALUES(?1, ?2, ?3, ?4, ?5 IS NULL, "
    "coalesce(?5, 0)) ON CONFLICT DO NOTHING RETURNING 1";
inline constexpr std::string_view kLastStatements =
    "SELECT CASE WHEN removed THEN NULL ELSE value END, time FROM trait_statement WHERE definition = ?1 AND profile = "
    "?2 AND source = ?3 AND time = (SELECT max(time) FROM trait_statement WHERE definition = ?1 AND profile = ?2 AND "
    "source = ?3)";
inline constexpr std::string_view kDropStatementsAt =
    "DELETE FROM trait_statement WHERE definition = ?1 AND profile = ?2 AND source = ?3 AND time = ?4";
inline constexpr std::string_view kStatementsOf =
    "SELECT t.source, CASE WHEN t.removed THEN NULL ELSE t.value END, t.time, s.name FROM trait_statement t JOIN "
    "source "
    "s ON s.id = t.source WHERE t.definition = ?1 AND t.profile = ?2 ORDER BY t.source, t.time, t.removed, t.value";
inline constexpr std::string_view kMoveStatements =
    "INSERT OR IGNORE INTO trait_statement(definition, profile, source, time, removed, value) SELECT definition, ?3, "
    "source, time, removed, value FROM trait_statement WHERE definition = ?1 AND profile = ?2";
inline constexpr std::string_view kDeleteStatements =
    "DELETE FROM trait_statement WHERE definition = ?1 AND profile = ?2";
inline constexpr std::string_view kForgetStatements =
    "DELETE FROM trait_statement WHERE definition = ?1 AND profile = ?2 AND source = ?3";
inline constexpr std::string_view kProfilesWithStatements =
    "SELECT DISTINCT profile FROM trait_statement WHERE definition = ?1";
inline constexpr std::string_view kStrayStatements = "SELECT count(*) FROM trait_statement t LEFT JOIN profile p ON "
                                                     "p.id = t.profile WHERE p.id IS NULL OR p.merged_into "
                                                     "IS NOT NULL";

/// What stands of it.
inline constexpr std::string_view kStandingTraits =
    "SELECT source, value, time, winner FROM trait WHERE definition = ?1 AND profile = ?2 ORDER BY source";
inline constexpr std::string_view kDeleteStandingTraits = "DELETE FROM trait WHERE definition = ?1 AND profile = ?2";
inline constexpr std::string_view kPutStandingTrait =
    "INSERT INTO trait(definition, profile, source, value, time, winner) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";

/// Traits that one source alone computes.
inline constexpr std::string_view kOtherSourceOfTrait =
    "SELECT s.name FROM trait t JOIN source s ON s.id = t.source WHERE t.definition = ?1 AND t.source <> ?2 LIMIT 1";
inline constexpr std::string_view kDefineTrait =
    "UPDATE trait_definition SET type = ?2, privacy = ?3, description = ?4 WHERE id = ?1 AND (type <> ?2 OR privacy <> "
    "?3 OR description <> ?4)";
inline constexpr std::string_view kComputedValues =
    "SELECT profile, value FROM trait WHERE definition = ?1 ORDER BY profile";
inline constexpr std::string_view kPutComputed =
    "INSERT INTO trait(definition, profile, source, value, time, winner) VALUES(?1, ?2, ?3, ?4, ?5, 1) ON "
    "CONFLICT(definition, profile, source) DO UPDATE SET value = excluded.value, time = excluded.time, winner = 1";
inline constexpr std::string_view kDeleteTraitValues = "DELETE FROM trait WHERE definition = ?1";
inline constexpr std::string_view kDeleteTraitStatements = "DELETE FROM trait_statement WHERE definition = ?1";
inline constexpr std::string_view kDeleteTraitDefinition = "DELETE FROM trait_definition WHERE id = ?1";

/// The rules. Before a trait gets its first one, only the newest value of each source was kept.
inline constexpr std::string_view kSelectSurvivorships =
    "SELECT id, survivorship, name FROM trait_definition WHERE survivorship <> ''";
inline constexpr std::string_view kSetSurvivorship = "UPDATE trait_definition SET survivorship = ?2 WHERE id = ?1";
inline constexpr std::string_view kFirstStatements =
    "INSERT INTO trait_statement(definition, profile, source, time, removed, value) SELECT definition, profile, "
    "source, "
    "time, value IS NULL, coalesce(value, 0) FROM trait WHERE definition = ?1";

/// Of one person, for whoever asks why a value stands.
inline constexpr std::string_view kStatementsAbout =
    "SELECT d.name, d.type, s.name, CASE WHEN t.removed THEN NULL ELSE t.value END, min(t.time), max(t.time), count(*) "
    "FROM trait_statement t JOIN trait_definition d ON d.id = t.definition JOIN source s ON s.id = t.source WHERE "
    "t.definition IN (SELECT id FROM trait_definition WHERE survivorship <> '') AND t.profile = ?1 GROUP BY "
    "t.definition, t.source, t.removed, t.value ORDER BY d.name, 6 DESC, s.name";

/// The newest ?2 of them one by one, told in the order in which they were said.
inline constexpr std::string_view kPastTraits =
    "SELECT name, type, source, value, time FROM (SELECT d.name AS name, d.type AS type, s.name AS source, CASE WHEN "
    "t.removed THEN NULL ELSE t.value END AS value, t.time AS time FROM trait_statement t JOIN trait_definition d ON "
    "d.id = t.definition JOIN source s ON s.id = t.source WHERE t.definition IN (SELECT id FROM trait_definition WHERE "
    "survivorship <> '') AND t.profile = ?1 ORDER BY t.time DESC LIMIT ?2) ORDER BY name, time, source";

} // namespace weir::store::sql
