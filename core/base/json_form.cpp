#include "core/base/json_form.h"

#include "core/base/text.h"

namespace weir {
namespace {

const Json kNull;
const Json kEmptyArray = Json::array();

} // namespace

Where atKey(std::string pointer)
{
    Where where;
    where.key = std::move(pointer);
    return where;
}

JsonForm::JsonForm(const Json& json, std::string pointer, std::string what, std::vector<Error>& findings)
    : m_json(&json), m_pointer(std::move(pointer)), m_what(std::move(what)), m_findings(&findings)
{
    if (!json.is_object()) {
        m_findings->push_back(Error(ErrorCode::InvalidInput, "json.form.notObject",
                                    "This part of the {what} must be a JSON object: fields in braces.",
                                    {{"what", m_what}})
                                  .at(atKey(m_pointer)));
        m_json = &kNull;
    }
}

std::string JsonForm::pointerTo(std::string_view key) const
{
    return m_pointer + '/' + std::string(key);
}

bool JsonForm::has(std::string_view key) const
{
    const auto found = m_json->find(key);
    return m_json->is_object() && found != m_json->end() && !found->is_null();
}

const Json& JsonForm::raw(std::string_view key)
{
    m_asked.emplace(key);
    return has(key) ? *m_json->find(key) : kNull;
}

std::string JsonForm::requiredText(std::string_view key)
{
    std::string value = text(key);
    if (value.empty() && (!has(key) || raw(key).is_string())) {
        note(key, "json.form.missing", "{key} is missing or empty in this {what}.",
             {{"key", std::string(key)}, {"what", m_what}});
    }
    return value;
}

std::string JsonForm::text(std::string_view key, std::string_view fallback)
{
    const Json& value = raw(key);
    if (value.is_null()) {
        return std::string(fallback);
    }
    if (!value.is_string()) {
        noteKind(key, "a text");
        return std::string(fallback);
    }
    return value.get<std::string>();
}

bool JsonForm::flag(std::string_view key, bool fallback)
{
    const Json& value = raw(key);
    if (value.is_null()) {
        return fallback;
    }
    if (!value.is_boolean()) {
        noteKind(key, "true or false");
        return fallback;
    }
    return value.get<bool>();
}

std::int64_t JsonForm::integer(std::string_view key, std::int64_t fallback, std::int64_t least, std::int64_t most)
{
    const Json& value = raw(key);
    if (value.is_null()) {
        return fallback;
    }
    const bool fits =
        value.is_number_integer() &&
        (!value.is_number_unsigned() || value.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
    if (!fits || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most) {
        noteKind(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return fallback;
    }
    return value.get<std::int64_t>();
}

double JsonForm::share(std::string_view key, double fallback)
{
    const Json& value = raw(key);
    if (value.is_null()) {
        return fallback;
    }
    if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > 1) {
        noteKind(key, "a number from 0 to 1");
        return fallback;
    }
    return value.get<double>();
}

std::vector<std::string> JsonForm::texts(std::string_view key)
{
    std::vector<std::string> values;
    for (const Json& item : array(key)) {
        if (!item.is_string()) {
            noteKind(key, "a list of texts");
            break;
        }
        values.push_back(item.get<std::string>());
    }
    return values;
}

std::size_t JsonForm::choice(std::string_view key, const std::vector<std::string_view>& names, std::size_t fallback)
{
    if (raw(key).is_null()) {
        return fallback;
    }
    const std::string value = text(key);
    std::vector<std::string> all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == value) {
            return i;
        }
        all.emplace_back(names[i]);
    }
    if (raw(key).is_string()) {
        note(key, "json.form.choice", "{key} cannot be \"{value}\" in this {what}. Use one of: {choices}.",
             {{"key", std::string(key)}, {"value", value}, {"what", m_what}, {"choices", joinText(all, ", ")}});
    }
    return fallback;
}

const Json& JsonForm::array(std::string_view key)
{
    const Json& value = raw(key);
    if (value.is_null()) {
        return kEmptyArray;
    }
    if (!value.is_array()) {
        noteKind(key, "a list");
        return kEmptyArray;
    }
    return value;
}

void JsonForm::noteUnknownKeys()
{
    if (!m_json->is_object()) {
        return;
    }
    for (const auto& [key, value] : m_json->items()) {
        if (m_asked.contains(key)) {
            continue;
        }
        const std::string near = closest(key, {m_asked.begin(), m_asked.end()});
        note(key, "json.form.unknownKey",
             near.empty() ? "{key} means nothing in this {what}. Remove it."
                          : "{key} means nothing in this {what}. Did you mean {near}?",
             {{"key", key}, {"what", m_what}, {"near", near}});
    }
}

void JsonForm::note(std::string_view key, std::string messageId, std::string sentence, Error::Arguments arguments)
{
    m_findings->push_back(
        Error(ErrorCode::InvalidInput, std::move(messageId), std::move(sentence), std::move(arguments))
            .at(atKey(key.empty() ? m_pointer : pointerTo(key))));
}

void JsonForm::noteKind(std::string_view key, std::string_view wanted)
{
    note(key, "json.form.kind", "{key} must be {wanted} in this {what}.",
         {{"key", std::string(key)}, {"wanted", std::string(wanted)}, {"what", m_what}});
}

} // namespace weir
