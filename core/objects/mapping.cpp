#include "core/objects/mapping.h"

#include "core/base/json_form.h"

#include <algorithm>

namespace weir::objects {
namespace {

constexpr std::string_view kNormalizers[] = {"none", "lower", "email", "phone"};

} // namespace

Json toJson(const Mapping& mapping)
{
    Json json{{"type", mapping.type},         {"key", mapping.keyColumn},
              {"time", mapping.timeColumn},   {"properties", mapping.properties},
              {"personal", mapping.personal}, {"named", mapping.named},
              {"people", Json::array()}};
    for (const PersonColumn& person : mapping.people) {
        json["people"].push_back({{"column", person.identifier.column},
                                  {"type", person.identifier.type},
                                  {"normalizer", identity::name(person.identifier.normalizer)},
                                  {"region", person.identifier.region},
                                  {"role", person.role}});
    }
    return json;
}

Result<Mapping> mappingFromJson(const Json& json)
{
    std::vector<Error> findings;
    JsonForm form(json, "", "objects", findings);
    Mapping mapping;
    mapping.type = form.text("type");
    mapping.keyColumn = form.text("key");
    mapping.timeColumn = form.text("time");
    mapping.properties = form.texts("properties");
    mapping.personal = form.flag("personal", true);
    mapping.named = form.flag("named", false);
    const std::vector<std::string_view> normalizers(std::begin(kNormalizers), std::end(kNormalizers));
    std::size_t index = 0;
    for (const Json& one : form.array("people")) {
        JsonForm item(one, form.pointerTo("people") + '/' + std::to_string(index++), "objects", findings);
        PersonColumn person;
        person.identifier.column = item.text("column");
        person.identifier.type = item.text("type");
        person.identifier.normalizer = static_cast<identity::Normalizer>(item.choice("normalizer", normalizers, 0));
        person.identifier.region = item.text("region");
        person.role = item.text("role");
        mapping.people.push_back(std::move(person));
    }
    if (!findings.empty()) {
        return std::move(findings.front());
    }
    return mapping;
}

bool canBeProperty(const DataType& type)
{
    return type.kind() != TypeKind::Null;
}

store::ObjectTypeDefinition definitionOf(const Mapping& mapping, const Schema& schema, std::string teller)
{
    store::ObjectTypeDefinition type{mapping.type, std::move(teller), mapping.personal, {}, {}};
    for (const std::string& name : mapping.properties) {
        if (const Field* field = schema.find(name); field && canBeProperty(field->type)) {
            type.properties.push_back(
                {name, field->type, mapping.personal ? std::max(field->privacy, Privacy::Personal) : field->privacy});
        }
    }
    return type;
}

} // namespace weir::objects
