#pragma once

#include "core/store/columns.h"
#include "core/store/records.h"

#include <limits>
#include <span>
#include <string>
#include <vector>

namespace weir::store {

/// Objects are what people have or belong to: orders, products, accounts, households. An object is known by its type
/// and a key that is unique in the type; it has properties, and relations to people, each with a role that may be
/// empty.
///
/// One node tells all objects of a type (its *teller*, "pipeline/node"). A relation names an identifier of the person,
/// and the profile follows it: through merges, when people come apart, and when the identifier turns up later. Of
/// identifiers the store keeps only the hash here.

struct ObjectProperty
{
    std::string name;
    DataType type;
    Privacy privacy = Privacy::Personal;
    friend bool operator==(const ObjectProperty&, const ObjectProperty&) = default;
};

/// What objects of a type are.
struct ObjectTypeDefinition
{
    std::string name; ///< "order", "account", "household".
    std::string teller;
    bool personal = true; ///< When a person is forgotten, objects that nobody else is related to go, too.
    std::string description;
    std::vector<ObjectProperty> properties; ///< Distinct names.
};

/// A type as the store has it.
struct ObjectType
{
    ObjectTypeDefinition definition;
    std::int64_t objects = 0;
    std::int64_t relations = 0;        ///< To people of the store, those of merged profiles counted as they were told.
    std::int64_t unknownRelations = 0; ///< To identifiers that nobody has.
};

/// Object `object` and the surviving profile `profile`; `role` is an index of ObjectColumns::roles.
struct Relation
{
    std::uint32_t object = 0;
    std::uint32_t profile = 0;
    std::uint32_t role = 0;
    friend auto operator<=>(const Relation&, const Relation&) = default;
};

/// All objects of one type in columns; objects are numbered from 0 in the order in which they came into the store.
struct ObjectColumns
{
    std::size_t count = 0;
    std::vector<TypedColumn> properties; ///< In the order of the request; index = object number.
    std::vector<std::string> roles;      ///< Distinct, sorted.
    std::vector<Relation> byObject;      ///< By object, profile, role; each once.
    std::vector<Relation> byProfile;     ///< The same by profile, object, role.
};

/// A property of one object.
struct ObjectValue
{
    std::string name;
    Value value;
    Privacy privacy = Privacy::Personal;
};

/// One object, as pages and lists show it. Key and values may be personal: see the privacy of the properties.
struct ObjectRecord
{
    std::string type;
    std::uint32_t id = 0; ///< Stays as long as the object; not dense.
    std::string key;
    std::optional<Instant> time;
    std::string role;                ///< Of the person that was asked about; empty in lists of all.
    std::vector<ObjectValue> values; ///< By name; without those that are NULL.
    std::vector<std::pair<std::uint32_t, std::string>> people; ///< Surviving profiles and their roles, sorted.
};

/// The time of an object that says none.
inline constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();

/// How rows name a person: one cell per row with an identifier of one type, in its normal form (empty: nobody).
struct ObjectPeople
{
    std::uint32_t identifierType = 0; ///< From Writer::identifierType.
    const TextColumn* identifiers = nullptr;
    const TextColumn* roles = nullptr; ///< One per row; nullptr: `role` for all.
    std::string role = {};
};

/// Rows that say what objects are. Rows with the same key say one object together: of those with the newest time all
/// people count, and of differing values the greatest, so that the order of rows does not matter.
struct ObjectRows
{
    const TextColumn* keys = nullptr;      ///< Rows with an empty key are left out and counted.
    std::span<const std::int64_t> times;   ///< Micros or kNoTime; empty: none has a time.
    std::vector<const Column*> properties; ///< In the order of ObjectTypeDefinition::properties.
    std::vector<ObjectPeople> people;
};

/// What putting objects did.
struct ObjectSummary
{
    std::int64_t objects = 0; ///< Of the type, now.
    std::int64_t added = 0;
    std::int64_t changed = 0; ///< With another time, value or relation.
    std::int64_t removed = 0;
    std::int64_t withoutKey = 0; ///< Rows that were left out.
    std::int64_t sharedKeys = 0; ///< Rows whose key another row had before.
    std::int64_t unrelated = 0;  ///< Objects of these rows whose people are all unknown or that name none.
};

} // namespace weir::store
