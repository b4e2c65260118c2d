#include "core/types/schema.h"

#include "core/base/text.h"

#include <algorithm>

namespace weir {

std::optional<std::size_t> Schema::indexOf(std::string_view name) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

const Field* Schema::find(std::string_view name) const
{
    const auto index = indexOf(name);
    return index ? &m_fields[*index] : nullptr;
}

std::vector<std::string> Schema::names() const
{
    std::vector<std::string> result;
    result.reserve(m_fields.size());
    std::transform(m_fields.begin(), m_fields.end(), std::back_inserter(result),
                   [](const Field& field) { return field.name; });
    return result;
}

std::string Schema::freeName(std::string_view wanted) const
{
    std::string name(wanted);
    for (int number = 2; find(name); ++number) {
        name = std::string(wanted) + '_' + std::to_string(number);
    }
    return name;
}

Error columnMissing(std::string_view name, const Schema& schema)
{
    const std::string near = closest(name, schema.names());
    if (near.empty()) {
        return {ErrorCode::NotFound,
                "column.missing",
                "There is no column {column} here. Choose one of the columns of the input.",
                {{"column", std::string(name)}}};
    }
    return {ErrorCode::NotFound,
            "column.missingNear",
            "There is no column {column} here. Did you mean {near}?",
            {{"column", std::string(name)}, {"near", near}}};
}

std::string_view name(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Plain:
        return "plain";
    case Privacy::Personal:
        return "personal";
    case Privacy::Identifier:
        return "identifier";
    }
    return "identifier";
}

Json toJson(const Schema& schema)
{
    Json result = Json::array();
    for (const Field& field : schema.fields()) {
        Json item{{"name", field.name}, {"type", toText(field.type)}};
        if (!field.nullable) {
            item["nullable"] = false;
        }
        if (field.privacy != Privacy::Plain) {
            item["privacy"] = name(field.privacy);
        }
        result.push_back(std::move(item));
    }
    return result;
}

Result<Schema> schemaFromJson(const Json& json)
{
    const auto wrong = [](const std::string& place) {
        return Error(ErrorCode::InvalidInput, "schema.json",
                     "The column list is wrong at {place}: each column needs a name and a type, each name once.",
                     {{"place", place}});
    };
    if (!json.is_array()) {
        return wrong("its start");
    }
    Schema schema;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const Json& item = json[i];
        const std::string place = "column " + std::to_string(i + 1);
        if (!item.is_object() || !item.value("name", Json()).is_string() || !item.value("type", Json()).is_string()) {
            return wrong(place);
        }
        Field field;
        field.name = item["name"].get<std::string>();
        WEIR_ASSIGN_OR_RETURN(field.type, parseDataType(item["type"].get<std::string>()));
        if (item.contains("nullable") && item["nullable"].is_boolean()) {
            field.nullable = item["nullable"].get<bool>();
        }
        if (item.contains("privacy")) {
            const Json& privacy = item["privacy"];
            if (privacy == "plain") {
                field.privacy = Privacy::Plain;
            } else if (privacy == "personal") {
                field.privacy = Privacy::Personal;
            } else {
                field.privacy = Privacy::Identifier; // unknown words count as the most careful one
            }
        }
        if (field.name.empty() || schema.find(field.name)) {
            return wrong(place);
        }
        schema.add(std::move(field));
    }
    return schema;
}

} // namespace weir
