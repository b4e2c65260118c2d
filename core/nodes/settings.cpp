#include "core/nodes/settings.h"

#include "core/base/text.h"
#include "core/expr/printer.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace weir::nodes {
namespace {

const Json kNothing;

/// Warns of keys in `values` that `parameters` do not name; goes into lists and objects.
void findUnknown(
    const Json& values, const std::vector<ParameterSpec>& parameters, const std::string& place,
    const std::function<void(const std::string& path, const std::string& key, const std::string& near)>& warn)
{
    if (!values.is_object()) {
        return;
    }
    for (const auto& [key, value] : values.items()) {
        const auto spec = std::find_if(parameters.begin(), parameters.end(),
                                       [&name = key](const ParameterSpec& p) { return p.key == name; });
        const std::string path = place.empty() ? key : place + '/' + key;
        if (spec == parameters.end()) {
            std::vector<std::string> keys;
            for (const ParameterSpec& p : parameters) {
                keys.push_back(p.key);
            }
            warn(path, key, closest(key, keys));
        } else if (spec->kind == ParameterKind::Object && !spec->items.empty()) {
            findUnknown(value, spec->items, path, warn);
        } else if (spec->kind == ParameterKind::List && !spec->items.empty() && value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                findUnknown(value[i], spec->items, path + '/' + std::to_string(i), warn);
            }
        }
    }
}

} // namespace

Settings::Settings(const Json& values, const std::vector<ParameterSpec>& parameters, std::string node,
                   ConfigureContext context, std::string place)
    : m_values(&values), m_parameters(&parameters), m_node(std::move(node)), m_context(context),
      m_place(std::move(place))
{
    if (!values.is_object()) {
        note(Severity::Error, {}, "settings.notObject",
             "The settings are no JSON object. Set them again, or mend the file.");
    }
}

const ParameterSpec* Settings::parameter(const std::string& key) const
{
    const auto found = std::find_if(m_parameters->begin(), m_parameters->end(),
                                    [&](const ParameterSpec& parameter) { return parameter.key == key; });
    return found == m_parameters->end() ? nullptr : &*found;
}

std::string Settings::pathOf(const std::string& key) const
{
    if (m_place.empty() || key.empty()) {
        return m_place.empty() ? key : m_place;
    }
    return m_place + '/' + key;
}

bool Settings::has(const std::string& key) const
{
    return m_values->is_object() && m_values->contains(key) && !(*m_values)[key].is_null();
}

const Json& Settings::raw(const std::string& key) const
{
    if (has(key)) {
        return (*m_values)[key];
    }
    const ParameterSpec* spec = parameter(key);
    return spec ? spec->defaultValue : kNothing;
}

const Json* Settings::require(const std::string& key)
{
    const Json& value = raw(key);
    const bool empty = value.is_null() || (value.is_string() && trimmed(value.get_ref<const std::string&>()).empty()) ||
                       (value.is_array() && value.empty());
    const ParameterSpec* spec = parameter(key);
    if (empty && spec && spec->required) {
        note(Severity::Error, key, "settings.missing", "{title} is not set yet. {help}",
             {{"title", spec->title}, {"help", spec->help}});
        return nullptr;
    }
    return value.is_null() ? nullptr : &value;
}

void Settings::noteKind(const std::string& key, std::string_view wanted)
{
    const ParameterSpec* spec = parameter(key);
    note(Severity::Error, key, "settings.kind", "{title} must be {wanted}.",
         {{"title", spec ? spec->title : key}, {"wanted", std::string(wanted)}});
}

const Json* Settings::requireText(const std::string& key)
{
    const Json* value = require(key);
    if (value && !value->is_string()) {
        noteKind(key, "text");
        return nullptr;
    }
    return value;
}

std::string Settings::text(const std::string& key)
{
    const Json* value = requireText(key);
    return value ? value->get<std::string>() : std::string();
}

bool Settings::flag(const std::string& key)
{
    const Json* value = require(key);
    if (value && !value->is_boolean()) {
        noteKind(key, "true or false");
        return false;
    }
    return value && value->get<bool>();
}

double Settings::number(const std::string& key)
{
    const Json* value = require(key);
    if (!value) {
        return 0;
    }
    if (!value->is_number() || !std::isfinite(value->get<double>())) {
        noteKind(key, "a number");
        return 0;
    }
    const auto result = value->get<double>();
    const ParameterSpec* spec = parameter(key);
    if (spec && spec->minimum < spec->maximum && (result < spec->minimum || result > spec->maximum)) {
        note(Severity::Error, key, "settings.range", "{title} must be between {minimum} and {maximum}.",
             {{"title", spec->title},
              {"minimum", toText(Value(spec->minimum))},
              {"maximum", toText(Value(spec->maximum))}});
        return std::clamp(result, spec->minimum, spec->maximum);
    }
    return result;
}

std::int64_t Settings::integer(const std::string& key)
{
    const Json& value = raw(key);
    if (!value.is_null() && !value.is_number_integer()) {
        noteKind(key, "a whole number");
        return 0;
    }
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{INT64_MAX}) {
        noteKind(key, "a whole number below 2^63");
        return 0;
    }
    const double checked = number(key); // notes what is missing or out of range
    const std::int64_t exact = value.is_null() ? 0 : value.get<std::int64_t>();
    return std::abs(static_cast<double>(exact) - checked) < 1 ? exact : static_cast<std::int64_t>(checked);
}

std::string Settings::choice(const std::string& key)
{
    const ParameterSpec* spec = parameter(key);
    const Json* value = requireText(key);
    if (!spec || spec->choices.empty()) {
        return {};
    }
    if (!value) {
        return spec->choices.front().value;
    }
    std::vector<std::string> known;
    for (const Choice& choice : spec->choices) {
        if (choice.value == *value) {
            return choice.value;
        }
        known.push_back(choice.value);
    }
    note(Severity::Error, key, "settings.choice", "{value} is no choice for {title}. Choose one of: {choices}.",
         {{"value", value->get<std::string>()}, {"title", spec->title}, {"choices", joinText(known, ", ")}});
    return spec->choices.front().value;
}

std::vector<std::string> Settings::texts(const std::string& key)
{
    const Json* value = require(key);
    if (!value) {
        return {};
    }
    const ParameterSpec* spec = parameter(key);
    std::vector<std::string> result;
    if (!value->is_array()) {
        noteKind(key, "a list of texts");
        return {};
    }
    for (const Json& item : *value) {
        if (!item.is_string()) {
            noteKind(key, "a list of texts");
            return {};
        }
        result.push_back(item.get<std::string>());
        if (spec && spec->kind == ParameterKind::Choices &&
            std::none_of(spec->choices.begin(), spec->choices.end(),
                         [&](const Choice& choice) { return choice.value == result.back(); })) {
            std::vector<std::string> known;
            for (const Choice& choice : spec->choices) {
                known.push_back(choice.value);
            }
            note(Severity::Error, key, "settings.choice", "{value} is no choice for {title}. Choose one of: {choices}.",
                 {{"value", result.back()}, {"title", spec->title}, {"choices", joinText(known, ", ")}});
            result.pop_back();
        }
    }
    return result;
}

std::optional<Duration> Settings::duration(const std::string& key)
{
    const Json* value = requireText(key);
    if (!value || value->get_ref<const std::string&>().empty()) {
        return std::nullopt;
    }
    auto result = expr::parseDuration(value->get_ref<const std::string&>());
    if (!result) {
        note(Severity::Error, key, std::move(result).error());
        return std::nullopt;
    }
    return *result;
}

std::optional<Instant> Settings::instant(const std::string& key)
{
    const Json* value = requireText(key);
    if (!value || value->get_ref<const std::string&>().empty()) {
        return std::nullopt;
    }
    auto result = parseInstant(value->get_ref<const std::string&>());
    if (!result) {
        note(Severity::Error, key, std::move(result).error());
        return std::nullopt;
    }
    return *result;
}

std::optional<Field> Settings::column(const std::string& key, const Schema& schema)
{
    const Json* value = requireText(key);
    if (!value || value->get_ref<const std::string&>().empty()) {
        return std::nullopt;
    }
    const Field* field = schema.find(value->get_ref<const std::string&>());
    if (!field) {
        note(Severity::Error, key, columnMissing(value->get_ref<const std::string&>(), schema));
        return std::nullopt;
    }
    return *field;
}

std::vector<Field> Settings::columns(const std::string& key, const Schema& schema)
{
    std::vector<Field> result;
    for (const std::string& name : texts(key)) {
        const Field* field = schema.find(name);
        if (!field) {
            note(Severity::Error, key, columnMissing(name, schema));
        } else if (std::any_of(result.begin(), result.end(), [&](const Field& f) { return f.name == name; })) {
            note(Severity::Error, key, "settings.columnTwice", "Column {column} is listed twice. Remove one.",
                 {{"column", name}});
        } else {
            result.push_back(*field);
        }
    }
    return result;
}

std::optional<DataType> Settings::type(const std::string& key)
{
    const Json* value = requireText(key);
    if (!value || value->get_ref<const std::string&>().empty()) {
        return std::nullopt;
    }
    auto result = parseDataType(value->get_ref<const std::string&>());
    if (!result) {
        note(Severity::Error, key, std::move(result).error());
        return std::nullopt;
    }
    return *std::move(result);
}

std::optional<expr::CheckedExpr> Settings::expression(const std::string& key, const Schema& schema,
                                                      const DataType& expected)
{
    const Json* value = requireText(key);
    if (!value || trimmed(value->get_ref<const std::string&>()).empty()) {
        return std::nullopt;
    }
    expr::CheckOptions options;
    if (expected.kind() != TypeKind::Null) {
        options.expected = expected;
    }
    expr::Checked checked = expr::compileAll(value->get_ref<const std::string&>(), schema, options);
    for (Error& error : checked.errors) {
        note(Severity::Error, key, std::move(error));
    }
    return std::move(checked.expr);
}

std::optional<Schema> Settings::schema(const std::string& key)
{
    const Json* value = require(key);
    if (!value || (value->is_array() && value->empty())) {
        return std::nullopt;
    }
    auto result = schemaFromJson(*value);
    if (!result) {
        note(Severity::Error, key, std::move(result).error());
        return std::nullopt;
    }
    return *std::move(result);
}

std::vector<PurposeId> Settings::purposes(const std::string& key)
{
    std::vector<std::string> names;
    if (raw(key).is_string()) {
        names.push_back(text(key));
    } else {
        names = texts(key);
    }
    std::vector<PurposeId> result;
    for (const std::string& name : names) {
        if (name.empty()) {
            continue;
        }
        if (m_context.project && !m_context.project->purposes.contains(name)) {
            const std::string near =
                closest(name, {m_context.project->purposes.begin(), m_context.project->purposes.end()});
            if (near.empty()) {
                note(Severity::Error, key, "settings.purposeMissing",
                     "The project has no purpose {purpose}. Declare it under Purposes, or choose another.",
                     {{"purpose", name}});
            } else {
                note(Severity::Error, key, "settings.purposeMissingNear",
                     "The project has no purpose {purpose}. Did you mean {near}?", {{"purpose", name}, {"near", near}});
            }
        }
        result.emplace_back(name);
    }
    return result;
}

std::vector<Settings> Settings::items(const std::string& key)
{
    static const std::vector<ParameterSpec> none;
    const Json* value = require(key);
    if (!value) {
        return {};
    }
    if (!value->is_array()) {
        noteKind(key, "a list");
        return {};
    }
    const ParameterSpec* spec = parameter(key);
    std::vector<Settings> result;
    result.reserve(value->size());
    for (std::size_t i = 0; i < value->size(); ++i) {
        result.emplace_back((*value)[i], spec ? spec->items : none, m_node, m_context,
                            pathOf(key) + '/' + std::to_string(i));
    }
    return result;
}

void Settings::absorb(Settings& item)
{
    for (Diagnostic& diagnostic : item.m_diagnostics) {
        m_diagnostics.push_back(std::move(diagnostic));
    }
    item.m_diagnostics.clear();
}

void Settings::note(Severity severity, const std::string& key, Error error)
{
    Where where = error.where();
    where.node = m_node;
    where.parameter = pathOf(key);
    m_diagnostics.push_back({severity, std::move(error).at(std::move(where))});
}

void Settings::note(Severity severity, const std::string& key, std::string messageId, std::string sentence,
                    Error::Arguments arguments)
{
    note(severity, key,
         Error(ErrorCode::InvalidInput, std::move(messageId), std::move(sentence), std::move(arguments)));
}

void Settings::checkUnknown()
{
    findUnknown(*m_values, *m_parameters, m_place,
                [this](const std::string& path, const std::string& key, const std::string& near) {
                    Error error =
                        near.empty()
                            ? Error(ErrorCode::InvalidInput, "settings.unknown",
                                    "The setting {key} is not known here and has no effect. Remove it.", {{"key", key}})
                            : Error(ErrorCode::InvalidInput, "settings.unknownNear",
                                    "The setting {key} is not known here and has no effect. Did you mean {near}?",
                                    {{"key", key}, {"near", near}});
                    Where where;
                    where.node = m_node;
                    where.parameter = path;
                    m_diagnostics.push_back({Severity::Warning, std::move(error).at(std::move(where))});
                });
}

} // namespace weir::nodes
