#pragma once

#include "core/identity/mapping.h"
#include "core/store/objects.h"

namespace weir::objects {

/// How a row names one of its people.
struct PersonColumn
{
    identity::IdentifierColumn identifier;
    std::string role; ///< "buyer"; may be empty.
    friend bool operator==(const PersonColumn&, const PersonColumn&) = default;
};

/// What the rows of an Objects node mean.
struct Mapping
{
    std::string type; ///< "order"
    std::string keyColumn;
    std::string timeColumn; ///< Optional: instant or date; of rows with one key the newest count.
    std::vector<std::string> properties;
    std::vector<PersonColumn> people;
    bool personal = true; ///< Objects of nobody else go with a person who is forgotten.
    /// The key only says which rows belong together, and may be another one in the next run: the object is called after
    /// the oldest of its people.
    bool named = false;
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// The JSON of a step; what toJson wrote.
[[nodiscard]] Result<Mapping> mappingFromJson(const Json& json);
[[nodiscard]] Json toJson(const Mapping& mapping);

/// The type of the store for rows of `schema`; columns that are not there are left out. Properties are called as their
/// columns and are as personal as these; of what goes with a person, at least personal.
[[nodiscard]] store::ObjectTypeDefinition definitionOf(const Mapping& mapping, const Schema& schema,
                                                       std::string teller);

/// Can cells of this type be a property of an object?
[[nodiscard]] bool canBeProperty(const DataType& type);

} // namespace weir::objects
