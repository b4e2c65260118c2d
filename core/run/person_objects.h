#pragma once

#include "core/base/json.h"
#include "core/store/reader.h"

#include <string>
#include <vector>

namespace weir::run {

/// An object that a person is related to. Values are as personal as their property.
struct PersonObject
{
    struct Other
    {
        PublicProfileId id;
        std::string role;
    };
    std::string type; ///< "order"
    std::string key;
    std::optional<Instant> time;
    std::vector<std::string> roles;             ///< Of the person; sorted, may be empty.
    std::vector<store::ObjectValue> properties; ///< By name; without those that are NULL.
    std::vector<Other> others;                  ///< Other people of the object, the oldest first; at most kMostOthers.
    std::size_t furtherOthers = 0;              ///< Left out of them.
    static constexpr std::size_t kMostOthers = 50;
};

/// By type, the newest first.
[[nodiscard]] Result<std::vector<PersonObject>> objectsOf(const store::Reader& reader, std::uint32_t profile);

/// Does the value say nothing about the others of an object that they share?
[[nodiscard]] bool tellsOnlyOf(const PersonObject& object, const store::ObjectValue& value);
/// For who asks what is stored about them: nothing tells who the others are, and of an object that others share only
/// what says nothing about a person.
[[nodiscard]] Json toJson(const PersonObject& object);

} // namespace weir::run
