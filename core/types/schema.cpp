#include "core/types/schema.h"

#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>

namespace weir {

namespace {

/// Up to so many columns a walk over them beats a hash table.
constexpr std::size_t kWalked = 16;

} // namespace

struct Schema::Content
{
    std::vector<Field> fields;
    std::vector<std::uint32_t> slots; ///< Position + 1 by hash of the name, 0 when free; a power of two, or empty.

    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view name) const
    {
        if (slots.empty()) {
            const auto found =
                std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
            return found == fields.end() ? std::nullopt
                                         : std::optional(static_cast<std::size_t>(found - fields.begin()));
        }
        const std::uint32_t found = slots[slotOf(name)];
        return found == 0 ? std::nullopt : std::optional<std::size_t>(found - 1);
    }

    /// Enters the fields from `first` on; of equal names the first one counts.
    void enter(std::size_t first)
    {
        if (fields.size() <= kWalked) {
            return;
        }
        if (fields.size() * 2 > slots.size()) {
            slots.assign(std::bit_ceil(fields.size() * 4), 0);
            first = 0;
        }
        for (; first < fields.size(); ++first) {
            std::uint32_t& slot = slots[slotOf(fields[first].name)];
            slot = slot == 0 ? static_cast<std::uint32_t>(first + 1) : slot;
        }
    }

private:
    [[nodiscard]] std::size_t slotOf(std::string_view name) const
    {
        const std::size_t mask = slots.size() - 1;
        std::size_t slot = std::hash<std::string_view>()(name) & mask;
        while (slots[slot] != 0 && fields[slots[slot] - 1].name != name) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
};

Schema::Schema(std::vector<Field> fields)
{
    if (!fields.empty()) {
        m_content = std::make_shared<Content>();
        m_content->fields = std::move(fields);
        m_content->enter(0);
    }
}

const std::vector<Field>& Schema::fields() const noexcept
{
    static const std::vector<Field> none;
    return m_content ? m_content->fields : none;
}

void Schema::add(Field field)
{
    if (!m_content) {
        m_content = std::make_shared<Content>();
    } else if (m_content.use_count() != 1) {
        m_content = std::make_shared<Content>(*m_content);
    }
    m_content->fields.push_back(std::move(field));
    m_content->enter(m_content->fields.size() - 1);
}

bool operator==(const Schema& a, const Schema& b)
{
    return a.m_content == b.m_content || a.fields() == b.fields();
}

std::optional<std::size_t> Schema::indexOf(std::string_view name) const
{
    return m_content ? m_content->indexOf(name) : std::nullopt;
}

const Field* Schema::find(std::string_view name) const
{
    const auto index = indexOf(name);
    return index ? &m_content->fields[*index] : nullptr;
}

std::vector<std::string> Schema::names() const
{
    std::vector<std::string> result;
    result.reserve(size());
    std::transform(fields().begin(), fields().end(), std::back_inserter(result),
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
