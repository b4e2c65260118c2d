#pragma once

#include <string_view>

namespace weir::store::sql {

// Types and their properties
inline constexpr std::string_view kSelectObjectTypes =
    "SELECT id, name, teller, personal, description FROM object_type ORDER BY name";
inline constexpr std::string_view kFindObjectType =
    "SELECT id, teller, personal, description FROM object_type WHERE name = ?1";
inline constexpr std::string_view kAddObjectType =
    "INSERT INTO object_type(name, teller, personal, description) VALUES(?1, ?2, ?3, ?4)";
inline constexpr std::string_view kDefineObjectType =
    "UPDATE object_type SET personal = ?2, description = ?3 WHERE id = ?1 AND (personal <> ?2 OR description <> ?3)";
inline constexpr std::string_view kDropObjectType = "DELETE FROM object_type WHERE id = ?1";
inline constexpr std::string_view kObjectProperties =
    "SELECT id, name, data_type, privacy FROM object_property WHERE type = ?1 ORDER BY name";
inline constexpr std::string_view kAddObjectProperty =
    "INSERT INTO object_property(type, name, data_type, privacy) VALUES(?1, ?2, ?3, ?4)";
inline constexpr std::string_view kDefineObjectProperty =
    "UPDATE object_property SET data_type = ?2, privacy = ?3 WHERE id = ?1";
inline constexpr std::string_view kDropObjectProperty = "DELETE FROM object_property WHERE id = ?1";
inline constexpr std::string_view kDropValuesOfProperty = "DELETE FROM object_value WHERE property = ?1";
inline constexpr std::string_view kDropObjectsOfType = "DELETE FROM object WHERE type = ?1";
inline constexpr std::string_view kDropPeopleOfType = "DELETE FROM object_person WHERE type = ?1";
inline constexpr std::string_view kCountObjectsOfType = "SELECT count(*) FROM object WHERE type = ?1";
inline constexpr std::string_view kCountRelationsOfType =
    "SELECT count(profile), count(*) - count(profile) FROM object_person WHERE type = ?1";

// Objects
inline constexpr std::string_view kObjectsOfType = "SELECT id, key, time FROM object WHERE type = ?1 ORDER BY id";
inline constexpr std::string_view kObjectExtent =
    "SELECT count(*), coalesce(max(id) + 1, 0) FROM object WHERE type = ?1";
inline constexpr std::string_view kObjectIds = "SELECT id FROM object WHERE type = ?1 ORDER BY id";
inline constexpr std::string_view kNewestObjects =
    "SELECT id, key, time FROM object WHERE type = ?1 ORDER BY time DESC, key LIMIT ?2";
inline constexpr std::string_view kObject = "SELECT key, time FROM object WHERE type = ?1 AND id = ?2";
inline constexpr std::string_view kAddObject = "INSERT INTO object(type, id, key, time) VALUES(?1, ?2, ?3, ?4)";
inline constexpr std::string_view kSetObjectTime = "UPDATE object SET time = ?3 WHERE type = ?1 AND id = ?2";
inline constexpr std::string_view kDropObject = "DELETE FROM object WHERE type = ?1 AND id = ?2";

// Values
inline constexpr std::string_view kObjectColumn =
    "SELECT object, value FROM object_value WHERE property = ?1 ORDER BY object";
inline constexpr std::string_view kObjectCell =
    "SELECT object, value FROM object_value WHERE property = ?1 AND object = ?2";
inline constexpr std::string_view kPutObjectValue =
    "INSERT INTO object_value(property, object, value) VALUES(?1, ?2, ?3) ON CONFLICT(property, object) DO UPDATE SET "
    "value = excluded.value";
inline constexpr std::string_view kDropObjectValue = "DELETE FROM object_value WHERE property = ?1 AND object = ?2";

// Relations
inline constexpr std::string_view kRelationsOfType =
    "SELECT object, role, identifier_type, hash, profile FROM object_person WHERE type = ?1 ORDER BY object, role, "
    "identifier_type, hash";
inline constexpr std::string_view kRelationsOfObject =
    "SELECT object, role, identifier_type, hash, profile FROM object_person WHERE type = ?1 AND object = ?2 ORDER BY "
    "object, role, identifier_type, hash";
inline constexpr std::string_view kKnownRelations =
    "SELECT object, profile, role FROM object_person WHERE type = ?1 AND profile IS NOT NULL ORDER BY object";
inline constexpr std::string_view kPutRelation =
    "INSERT INTO object_person(type, object, role, identifier_type, hash, profile) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON "
    "CONFLICT(type, object, role, identifier_type, hash) DO UPDATE SET profile = excluded.profile";
inline constexpr std::string_view kDropRelation =
    "DELETE FROM object_person WHERE type = ?1 AND object = ?2 AND role = ?3 AND identifier_type = ?4 AND hash = ?5";
inline constexpr std::string_view kDropRelationsOfObject = "DELETE FROM object_person WHERE type = ?1 AND object = ?2";
inline constexpr std::string_view kObjectsOfProfile =
    "SELECT DISTINCT t.name, p.object, p.role, p.type FROM object_person p JOIN object_type t ON t.id = p.type WHERE "
    "p.profile IN (SELECT id FROM profile WHERE merged_into = ?1 UNION ALL SELECT ?1) ORDER BY t.name, p.object, "
    "p.role";
inline constexpr std::string_view kHasRelations = "SELECT EXISTS(SELECT 1 FROM object_person)";
/// Whom the hash of an identifier names: nobody when two identifiers share it.
inline constexpr std::string_view kSettleUnknown =
    "UPDATE object_person SET profile = (SELECT CASE WHEN count(*) = 1 THEN max(i.profile) END FROM identifier i WHERE "
    "i.type = object_person.identifier_type AND i.hash = object_person.hash) WHERE profile IS NULL AND EXISTS (SELECT "
    "1 "
    "FROM identifier i WHERE i.type = object_person.identifier_type AND i.hash = object_person.hash)";
inline constexpr std::string_view kSettleProfile =
    "UPDATE object_person SET profile = (SELECT CASE WHEN count(*) = 1 THEN max(i.profile) END FROM identifier i WHERE "
    "i.type = object_person.identifier_type AND i.hash = object_person.hash) WHERE profile = ?1";

// Forgetting a person, whose profiles are ?1 and those merged into it
inline constexpr std::string_view kRelatedObjects =
    "SELECT DISTINCT p.type, p.object, t.personal AND NOT EXISTS (SELECT 1 FROM object_person o WHERE o.type = p.type "
    "AND o.object = p.object AND o.profile IS NOT NULL AND o.profile <> ?1 AND o.profile NOT IN (SELECT id FROM "
    "profile WHERE merged_into = ?1)) FROM object_person p JOIN object_type t ON t.id = p.type WHERE p.profile IN "
    "(SELECT id FROM profile WHERE merged_into = ?1 UNION ALL SELECT ?1)";
inline constexpr std::string_view kDropRelationsOfProfile =
    "DELETE FROM object_person WHERE profile IN (SELECT id FROM profile WHERE merged_into = ?1 UNION ALL SELECT ?1)";
/// Objects whose key is ?2, unless others are related to them. Short keys count only where the person is related.
inline constexpr std::string_view kObjectsWithKey =
    "SELECT o.type, o.id FROM object o WHERE o.key = ?2 AND NOT EXISTS (SELECT 1 FROM object_person r WHERE r.type = "
    "o.type AND r.object = o.id AND r.profile IS NOT NULL AND r.profile <> ?1 AND r.profile NOT IN (SELECT id FROM "
    "profile WHERE merged_into = ?1)) AND (length(?2) >= 6 OR EXISTS (SELECT 1 FROM object_person r WHERE r.type = "
    "o.type AND r.object = o.id AND r.profile IS NOT NULL))";
inline constexpr std::string_view kDropValuesOfObject =
    "DELETE FROM object_value WHERE object = ?2 AND property IN (SELECT id FROM object_property WHERE type = ?1)";
/// A text of a related object that is an identifier of the person.
inline constexpr std::string_view kDropEqualValues =
    "DELETE FROM object_value WHERE object = ?2 AND value = ?3 AND property IN (SELECT id FROM object_property WHERE "
    "type = ?1)";
inline constexpr std::string_view kCountRelationsOfProfile =
    "SELECT count(*) FROM object_person WHERE profile IN (SELECT id FROM profile WHERE merged_into = ?1 UNION ALL "
    "SELECT ?1)";

// Sound references
inline constexpr std::string_view kStrayObjectValues =
    "SELECT count(*) FROM object_value v LEFT JOIN object_property p ON p.id = v.property LEFT JOIN object o ON o.type "
    "= p.type AND o.id = v.object WHERE o.id IS NULL";
inline constexpr std::string_view kStrayRelations =
    "SELECT count(*) FROM object_person r LEFT JOIN object o ON o.type = r.type AND o.id = r.object LEFT JOIN profile "
    "p "
    "ON p.id = r.profile WHERE o.id IS NULL OR (r.profile IS NOT NULL AND p.id IS NULL)";

} // namespace weir::store::sql
