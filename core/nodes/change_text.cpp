#include "core/nodes/change_text.h"

#include <algorithm>

namespace weir::nodes {
namespace {

constexpr std::string_view kSettings = "settings/";

const ParameterSpec* parameterOf(const NodeSpec* spec, const std::string& property)
{
    if (!spec || !property.starts_with(kSettings)) {
        return nullptr;
    }
    const std::string key = property.substr(kSettings.size(), property.find('/', kSettings.size()) - kSettings.size());
    const auto found = std::find_if(spec->parameters.begin(), spec->parameters.end(),
                                    [&](const ParameterSpec& parameter) { return parameter.key == key; });
    return found == spec->parameters.end() ? nullptr : &*found;
}

std::string spaced(std::string path)
{
    for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 3)) {
        path.replace(at, 1, " / ");
    }
    return path;
}

} // namespace

std::string propertyTitle(const NodeSpec* spec, const graph::PropertyChange& change)
{
    const std::string& property = change.property;
    if (const ParameterSpec* parameter = parameterOf(spec, property)) {
        const std::size_t deeper = property.find('/', kSettings.size());
        return parameter->title + (deeper == std::string::npos ? std::string() : spaced(property.substr(deeper)));
    }
    if (property == "name") {
        return "Name";
    }
    if (property == "type") {
        return "Type";
    }
    if (property == "inside") {
        return "Inside the sub-pipeline";
    }
    if (property == "disabled") {
        return "Disabled";
    }
    if (property.starts_with("inputs/")) {
        return "Input " + property.substr(property.find('/') + 1);
    }
    return spaced(property.starts_with(kSettings) ? property.substr(kSettings.size()) : property);
}

std::string valueText(const NodeSpec* spec, const graph::PropertyChange& change, const Json& value)
{
    if (value.is_null()) {
        return "(not set)";
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? "yes" : "no";
    }
    const ParameterSpec* parameter = parameterOf(spec, change.property);
    if (parameter) {
        for (const Choice& choice : parameter->choices) {
            if (value == choice.value) {
                return choice.title;
            }
        }
    }
    if (value.is_string()) {
        const auto text = value.get<std::string>();
        return text.empty() ? "(empty)" : text;
    }
    const bool isTexts = value.is_array() && !value.empty() &&
                         std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_string(); });
    if (isTexts) {
        std::string text;
        for (const Json& item : value) {
            text += (text.empty() ? "" : ", ") + item.get<std::string>();
        }
        return text;
    }
    return compactJson(value);
}

} // namespace weir::nodes
