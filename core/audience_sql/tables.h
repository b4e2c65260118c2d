#pragma once

#include "core/audience/definition.h"
#include "core/nodes/port_content.h"
#include "core/types/schema.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace weir::audience {

/// The tables that the SQL of a definition reads, with no more columns than it needs.
///
/// - people, one row per living person: person (a number; the older profile has the lower one), id (the public id),
///   first_seen (NULL: never), and columns for traits, for when a trait's value was told ("... since"), and for the
///   identifier of a type that was seen last.
/// - events: person, event, time, arrival (a number; of two events at one time the one that arrived later has the
///   higher one), and columns for properties. A property is there in each kind that it is compared in; a value that
///   does not convert without loss is NULL.
/// - consents: person, purpose, state ('granted', 'denied', 'withdrawn', 'unknown'), time.
/// - members: audience, person.
/// - related: person, role, type, object, and columns for properties of objects; a row per relation.
///
/// A table that nothing asks for has no columns.
struct Tables
{
    Schema people;
    Schema events;
    Schema consents;
    Schema members;
    Schema related;
    using Property = std::pair<std::string, TypeKind>;
    std::map<std::string, std::string> traits; ///< Column by trait, and so on.
    std::map<std::string, std::string> since;
    std::map<std::string, std::string> identifiers;
    std::map<Property, std::string> properties;
    std::map<Property, std::string> objectProperties;
    std::set<std::string> eventNames; ///< Rows of other names are not read; and so on.
    std::set<std::string> purposes;
    std::set<std::string> audiences;
    std::set<std::string> objectTypes;

    friend bool operator==(const Tables&, const Tables&) = default;
};

/// What `definition` needs. A trait that `shape` does not have has no column: `lower` says so with the row.
[[nodiscard]] Tables tablesOf(const Definition& definition, const nodes::ProfileShape& shape);

/// The kind in which a trait of this type stands in the table of people: decimals as doubles, as the evaluator compares
/// them.
[[nodiscard]] DataType columnType(const DataType& traitType);

} // namespace weir::audience
