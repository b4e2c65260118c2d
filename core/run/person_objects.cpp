#include "core/run/person_objects.h"

#include <algorithm>

namespace weir::run {

Result<std::vector<PersonObject>> objectsOf(const store::Reader& reader, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(std::vector<store::ObjectRecord> records, reader.objectsOf(profile));
    std::vector<PersonObject> objects;
    if (records.empty()) {
        return objects;
    }
    const std::uint32_t person = profile < reader.survivors().size() ? reader.survivors()[profile] : profile;
    std::uint32_t last = 0;
    for (store::ObjectRecord& record : records) {
        // Records come once per role.
        if (!objects.empty() && objects.back().type == record.type && last == record.id) {
            if (!record.role.empty()) {
                objects.back().roles.push_back(record.role);
            }
            continue;
        }
        last = record.id;
        PersonObject& object = objects.emplace_back();
        object.type = std::move(record.type);
        object.key = std::move(record.key);
        object.time = record.time;
        if (!record.role.empty()) {
            object.roles.push_back(std::move(record.role));
        }
        object.properties = std::move(record.values);
        for (const auto& [other, role] : record.people) {
            if (other == person) {
                continue;
            }
            if (object.others.size() < PersonObject::kMostOthers) {
                object.others.push_back({reader.publicId(other), role});
            } else {
                ++object.furtherOthers;
            }
        }
    }
    return objects;
}

bool tellsOnlyOf(const PersonObject& object, const store::ObjectValue& value)
{
    return object.others.empty() || value.privacy == Privacy::Plain;
}

Json toJson(const PersonObject& object)
{
    Json json = {{"type", object.type}, {"key", object.key}};
    if (object.time) {
        json["time"] = toText(*object.time);
    }
    if (!object.roles.empty()) {
        json["roles"] = object.roles;
    }
    for (const store::ObjectValue& one : object.properties) {
        if (tellsOnlyOf(object, one)) {
            json["properties"][one.name] = weir::toJson(one.value);
        }
    }
    if (!object.others.empty()) {
        json["others"] = object.others.size() + object.furtherOthers;
    }
    return json;
}

} // namespace weir::run
