#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace weir::store::sql {

/// Identifiers of profile ?1 (1), and texts of the traits in which their sources' spelling is kept (0).
inline constexpr std::string_view kIdentifyingValues =
    "SELECT t.name, i.value, 1 FROM identifier i JOIN identifier_type t ON t.id = i.type WHERE i.profile = ?1 UNION "
    "ALL "
    "SELECT d.name, r.value, 0 FROM trait r JOIN trait_definition d ON d.id = r.definition JOIN identifier_type t ON "
    "d.name = t.name || '_raw' WHERE r.profile = ?1 AND typeof(r.value) = 'text' UNION ALL "
    "SELECT d.name, s.value, 0 FROM trait_statement s JOIN trait_definition d ON d.id = s.definition JOIN "
    "identifier_type t ON d.name = t.name || '_raw' WHERE s.profile = ?1 AND typeof(s.value) = 'text' ORDER BY 3 DESC, "
    "1, 2";

/// Rejected rows that name ?1; texts shorter than ?2 count only where they are a whole cell.
inline constexpr std::string_view kQuarantineNaming =
    "SELECT id FROM quarantine WHERE (length(?1) >= ?2 AND instr(lower(raw), lower(?1)) > 0) OR instr(raw, '\"' || ?1 "
    "|| '\"') > 0 OR instr(replace(raw, '}', ',') || ',', ':' || ?1 || ',') > 0 OR instr(',' || raw || ',', ',' || ?1 "
    "|| ',') > 0";
inline constexpr std::string_view kEraseQuarantine =
    "DELETE FROM quarantine WHERE (length(?1) >= ?2 AND instr(lower(raw), lower(?1)) > 0) OR instr(raw, '\"' || ?1 || "
    "'\"') > 0 OR instr(replace(raw, '}', ',') || ',', ':' || ?1 || ',') > 0 OR instr(',' || raw || ',', ',' || ?1 || "
    "',') > 0";
inline constexpr std::string_view kEraseMembershipChanges = "DELETE FROM membership_change WHERE profile = ?1";
/// The lines stay, for the sums of their deliveries; whom they were about is gone.
inline constexpr std::string_view kEraseDeliveryKeys =
    "UPDATE delivery_row SET key = '', payload_hash = '' WHERE profile = ?1";

/// Rows about profile ?1 and those that live on in it.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kCountsAbout{{
    {"identifier", "SELECT count(*) FROM identifier WHERE profile = ?1"},
    {"trait", "SELECT count(*) FROM trait WHERE profile = ?1"},
    {"trait_statement", "SELECT count(*) FROM trait_statement WHERE profile = ?1"},
    {"consent", "SELECT count(*) FROM consent WHERE profile = ?1 OR profile IN (SELECT id FROM profile WHERE "
                "merged_into = ?1)"},
    {"link", "SELECT count(*) FROM link l WHERE EXISTS (SELECT 1 FROM identifier i JOIN identifier_type t ON t.id = "
             "i.type WHERE i.profile = ?1 AND ((t.name = l.type_a AND i.value = l.value_a) OR (t.name = l.type_b AND "
             "i.value = l.value_b)))"},
    {"likely_link", "SELECT count(*) FROM likely_link l WHERE EXISTS (SELECT 1 FROM identifier i WHERE i.profile = ?1 "
                    "AND ((i.type = l.type_a AND i.value = l.value_a) OR (i.type = l.type_b AND i.value = "
                    "l.value_b)))"},
    {"observation_part", "SELECT count(*) FROM observation_part o JOIN identifier i ON i.type = o.type AND i.hash = "
                         "o.hash AND i.value = o.value WHERE i.profile = ?1"},
    {"identity_violation", "SELECT count(*) FROM identity_violation v JOIN identifier i ON i.type = v.type AND i.hash "
                           "= v.hash AND i.value = v.value WHERE i.profile = ?1"},
    {"membership", "SELECT count(*) FROM membership WHERE profile = ?1 OR profile IN (SELECT id FROM profile WHERE "
                   "merged_into = ?1)"},
    {"membership_change", "SELECT count(*) FROM membership_change WHERE profile = ?1 OR profile IN (SELECT id FROM "
                          "profile WHERE merged_into = ?1)"},
    {"publish_plan_row", "SELECT count(*) FROM publish_plan_row WHERE profile = ?1 OR profile IN (SELECT id FROM "
                         "profile WHERE merged_into = ?1)"},
    {"delivery_row", "SELECT count(*) FROM delivery_row WHERE key <> '' AND (profile = ?1 OR profile IN (SELECT id "
                     "FROM profile WHERE merged_into = ?1))"},
    {"delivered", "SELECT count(*) FROM delivered WHERE profile = ?1 OR profile IN (SELECT id FROM profile WHERE "
                  "merged_into = ?1)"},
}};

/// The copy goes through a file, not through memory.
inline constexpr std::string_view kVacuum = "PRAGMA temp_store=FILE; VACUUM; PRAGMA temp_store=MEMORY";
inline constexpr std::string_view kTextColumns =
    "SELECT m.name, p.name FROM sqlite_schema m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.sql LIKE "
    "'CREATE TABLE%' AND p.type IN ('TEXT', 'ANY') ORDER BY 1, 2";
/// Rows of a column that have ?1 as a whole or as a JSON text, and those that have it anywhere. The names come from
/// SQLite's own schema.
[[nodiscard]] inline std::string searchColumn(const std::string& table, const std::string& column)
{
    return "SELECT coalesce(sum(\"" + column + "\" = ?1 OR instr(\"" + column +
           "\", '\"' || ?1 || '\"') > 0), 0), "
           "coalesce(sum(instr(\"" +
           column + "\", ?1) > 0), 0) FROM \"" + table + "\" WHERE typeof(\"" + column + "\") = 'text'";
}

} // namespace weir::store::sql
