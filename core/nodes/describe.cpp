#include "core/nodes/describe.h"

#include "core/nodes/registry.h"

#include <algorithm>
#include <array>

namespace weir::nodes {
namespace {

struct KindName
{
    ParameterKind kind;
    std::string_view name;
    const char* jsonType; ///< Type in JSON Schema.
};

constexpr std::array<KindName, 29> kKinds{{
    {ParameterKind::Boolean, "boolean", "boolean"},
    {ParameterKind::Integer, "integer", "integer"},
    {ParameterKind::Number, "number", "number"},
    {ParameterKind::Text, "text", "string"},
    {ParameterKind::LongText, "long text", "string"},
    {ParameterKind::Choice, "choice", "string"},
    {ParameterKind::Choices, "choices", "array"},
    {ParameterKind::Column, "column", "string"},
    {ParameterKind::Columns, "columns", "array"},
    {ParameterKind::Expression, "expression", "string"},
    {ParameterKind::Type, "type", "string"},
    {ParameterKind::Duration, "duration", "string"},
    {ParameterKind::Instant, "instant", "string"},
    {ParameterKind::List, "list", "array"},
    {ParameterKind::Object, "object", "object"},
    {ParameterKind::File, "file", "string"},
    {ParameterKind::Folder, "folder", "string"},
    {ParameterKind::FilePattern, "file pattern", "string"},
    {ParameterKind::Connection, "connection", "string"},
    {ParameterKind::Texts, "texts", "array"},
    {ParameterKind::Schema, "schema", "array"},
    {ParameterKind::Secret, "secret", "object"},
    {ParameterKind::Sql, "sql", "string"},
    {ParameterKind::Purpose, "purpose", "string"},
    {ParameterKind::Purposes, "purposes", "array"},
    {ParameterKind::Audience, "audience", "object"},
    {ParameterKind::Mapping, "mapping", "object"},
    {ParameterKind::Traits, "traits", "array"},
    {ParameterKind::Decisions, "decisions", "array"},
}};

const KindName& entry(ParameterKind kind)
{
    return *std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& k) { return k.kind == kind; });
}

Json schemaOf(const ParameterSpec& parameter);

Json objectSchema(const std::vector<ParameterSpec>& parameters)
{
    Json properties = Json::object();
    Json required = Json::array();
    for (const ParameterSpec& parameter : parameters) {
        properties[parameter.key] = schemaOf(parameter);
        if (parameter.required) {
            required.push_back(parameter.key);
        }
    }
    Json result{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) {
        result["required"] = std::move(required);
    }
    return result;
}

Json schemaOf(const ParameterSpec& parameter)
{
    if (parameter.kind == ParameterKind::Object && !parameter.items.empty()) {
        Json result = objectSchema(parameter.items);
        result["title"] = parameter.title;
        result["description"] = parameter.help;
        return result;
    }
    Json result{{"title", parameter.title}, {"description", parameter.help}, {"weirKind", entry(parameter.kind).name}};
    result["type"] = entry(parameter.kind).jsonType;
    if (!parameter.defaultValue.is_null()) {
        result["default"] = parameter.defaultValue;
    }
    Json choices = Json::array();
    for (const Choice& choice : parameter.choices) {
        choices.push_back(choice.value);
    }
    if (parameter.kind == ParameterKind::Choice && !choices.empty()) {
        result["enum"] = choices;
    } else if (parameter.kind == ParameterKind::Choices) {
        result["items"] = Json{{"type", "string"}, {"enum", choices}};
    } else if (parameter.kind == ParameterKind::List) {
        result["items"] = objectSchema(parameter.items);
    } else if (result["type"] == "array" && parameter.kind != ParameterKind::Schema) {
        result["items"] = Json{{"type", "string"}};
    }
    if (parameter.minimum < parameter.maximum) {
        result["minimum"] = parameter.minimum;
        result["maximum"] = parameter.maximum;
    }
    return result;
}

/// Markdown table cells must hold no bar and no line break.
std::string cell(std::string text)
{
    std::string result;
    for (const char c : text) {
        if (c == '|') {
            result += "\\|";
        } else {
            result += c == '\n' ? ' ' : c;
        }
    }
    return result;
}

void settingsRows(const std::vector<ParameterSpec>& parameters, const std::string& prefix, std::string& out)
{
    for (const ParameterSpec& parameter : parameters) {
        std::string kind(entry(parameter.kind).name);
        if (!parameter.choices.empty()) {
            kind += ": ";
            for (const Choice& choice : parameter.choices) {
                kind += (&choice == &parameter.choices.front() ? "" : ", ") + choice.value;
            }
        }
        const std::string standard = parameter.required                 ? "required"
                                     : parameter.defaultValue.is_null() ? ""
                                                                        : compactJson(parameter.defaultValue);
        out += "| `" + prefix + parameter.key + "` | " + cell(kind) + " | " + cell(standard) + " | " +
               cell(parameter.help) + " |\n";
        settingsRows(parameter.items, prefix + parameter.key + (parameter.kind == ParameterKind::List ? "[]." : "."),
                     out);
    }
}

Json portsJson(const std::vector<PortSpec>& ports)
{
    Json result = Json::array();
    for (const PortSpec& port : ports) {
        Json item{{"name", port.name}, {"title", port.title}, {"kind", name(port.kind)}};
        if (port.arity != PortSpec::Arity::One) {
            item["arity"] = port.arity == PortSpec::Arity::Many ? "many" : "optional";
        }
        result.push_back(std::move(item));
    }
    return result;
}

} // namespace

std::string_view name(ParameterKind kind)
{
    return entry(kind).name;
}

Json withDefaults(const Json& settings, const std::vector<ParameterSpec>& parameters)
{
    if (!settings.is_object()) {
        return settings;
    }
    Json result = Json::object();
    for (const auto& [key, value] : settings.items()) {
        if (!value.is_null()) {
            result[key] = value;
        }
    }
    for (const ParameterSpec& parameter : parameters) {
        if (!result.contains(parameter.key)) {
            if (!parameter.defaultValue.is_null()) {
                result[parameter.key] = parameter.defaultValue;
            }
            continue;
        }
        Json& value = result[parameter.key];
        if (parameter.kind == ParameterKind::Object && !parameter.items.empty()) {
            value = withDefaults(value, parameter.items);
        } else if (parameter.kind == ParameterKind::List && value.is_array()) {
            for (Json& item : value) {
                item = withDefaults(item, parameter.items);
            }
        }
    }
    return result;
}

Json defaultSettings(const NodeSpec& spec)
{
    return withDefaults(Json::object(), spec.parameters);
}

Json settingsSchema(const NodeSpec& spec)
{
    Json result = objectSchema(spec.parameters);
    result["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    result["title"] = spec.title;
    result["description"] = spec.summary;
    return result;
}

Json toJson(const NodeSpec& spec)
{
    return Json{{"id", spec.id.str()},
                {"version", spec.version},
                {"family", name(spec.family)},
                {"title", spec.title},
                {"summary", spec.summary},
                {"keywords", spec.keywords},
                {"inputs", portsJson(spec.inputs)},
                {"outputs", portsJson(spec.outputs)},
                {"settings", settingsSchema(spec)}};
}

std::string_view helpIn(const NodeSpec& spec, std::string_view language)
{
    std::string_view english;
    for (const HelpPage& page : spec.help) {
        if (page.language == language) {
            return page.text;
        }
        if (page.language == "en") {
            english = page.text;
        }
    }
    return english;
}

std::string helpText(const NodeSpec& spec)
{
    std::string out = "# " + spec.title + "\n\n" + spec.summary + "\n\n";
    if (const std::string_view page = helpIn(spec, "en"); !page.empty()) {
        out += page;
        out += page.ends_with('\n') ? "\n" : "\n\n";
    }
    if (!spec.inputs.empty() || !spec.outputs.empty()) {
        out += "## Ports\n\n| Port | Direction | Carries | |\n|---|---|---|---|\n";
        for (const PortSpec& port : spec.inputs) {
            const char* arity = port.arity == PortSpec::Arity::Many       ? " (one or more)"
                                : port.arity == PortSpec::Arity::Optional ? " (optional)"
                                                                          : "";
            out += "| `" + port.name + "` | in" + arity + " | " + std::string(title(port.kind)) + " | " +
                   cell(port.title) + " |\n";
        }
        for (const PortSpec& port : spec.outputs) {
            out += "| `" + port.name + "` | out | " + std::string(title(port.kind)) + " | " + cell(port.title) + " |\n";
        }
        out += '\n';
    }
    if (!spec.parameters.empty()) {
        out += "## Settings\n\n| Key | Kind | Default | Meaning |\n|---|---|---|---|\n";
        settingsRows(spec.parameters, {}, out);
    }
    return out;
}

} // namespace weir::nodes
