#include "core/project/object_reader.h"

#include <limits>
#include <utility>

namespace weir::project {

ObjectReader::ObjectReader(Tree& tree, std::string path, std::string pointer, const Json& object)
    : m_tree(tree), m_path(std::move(path)), m_pointer(std::move(pointer)),
      m_object(object.is_object() ? object : Json::object())
{}

bool ObjectReader::has(const std::string& key)
{
    return find(key) != nullptr;
}

std::string ObjectReader::text(const std::string& key, const std::string& fallback)
{
    const Json* value = find(key);
    if (value && !value->is_string()) {
        wrongType(key, "a text");
        value = nullptr;
    }
    return value ? value->get<std::string>() : fallback;
}

std::string ObjectReader::requiredText(const std::string& key)
{
    if (!find(key)) {
        fail(key,
             Error(ErrorCode::InvalidInput, "project.keyMissing", "The key \"{key}\" is missing.", {{"key", key}}));
    }
    return text(key);
}

bool ObjectReader::flag(const std::string& key)
{
    const Json* value = find(key);
    if (value && !value->is_boolean()) {
        wrongType(key, "true or false");
        value = nullptr;
    }
    return value && value->get<bool>();
}

int ObjectReader::integer(const std::string& key, int fallback)
{
    const Json* value = find(key);
    if (value && !(value->is_number_integer() && *value <= std::numeric_limits<int>::max() &&
                   *value >= std::numeric_limits<int>::min())) {
        wrongType(key, "a whole number");
        value = nullptr;
    }
    return value ? value->get<int>() : fallback;
}

double ObjectReader::number(const std::string& key)
{
    const Json* value = find(key);
    if (value && !value->is_number()) {
        wrongType(key, "a number");
        value = nullptr;
    }
    return value ? value->get<double>() : 0.0;
}

Json ObjectReader::object(const std::string& key)
{
    const Json* value = find(key);
    if (value && !value->is_object()) {
        wrongType(key, "an object in braces");
        value = nullptr;
    }
    return value ? *value : Json::object();
}

ObjectReader ObjectReader::inner(const std::string& key)
{
    return {m_tree, m_path, pointerTo(key), object(key)};
}

Json ObjectReader::extra() const
{
    Json rest = m_object;
    for (const std::string& key : m_read) {
        rest.erase(key);
    }
    return rest;
}

void ObjectReader::fail(const std::string& key, Error error)
{
    m_tree.fail(m_path, key.empty() ? m_pointer : pointerTo(key), std::move(error));
}

void ObjectReader::warn(const std::string& key, Error error)
{
    m_tree.warn(m_path, key.empty() ? m_pointer : pointerTo(key), std::move(error));
}

std::string ObjectReader::pointerTo(const std::string& key) const
{
    return m_pointer + pointerStep(key);
}

const Json* ObjectReader::find(const std::string& key)
{
    m_read.insert(key);
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

void ObjectReader::wrongType(const std::string& key, const std::string& wanted)
{
    fail(key, Error(ErrorCode::InvalidInput, "project.wrongType", "\"{key}\" must be {what}.",
                    {{"key", key}, {"what", wanted}}));
}

} // namespace weir::project
