#pragma once

#include "core/project/tree.h"

#include <set>
#include <string>

namespace weir::project {

/// Reads the keys of one JSON object and notes every wrong type; what nobody asked for is `extra()`.
class ObjectReader
{
public:
    /// Reads `object`, which stands at `pointer` of the file at `path`.
    ObjectReader(Tree& tree, std::string path, std::string pointer, const Json& object);

    [[nodiscard]] bool has(const std::string& key);
    [[nodiscard]] std::string text(const std::string& key, const std::string& fallback = {});
    /// Notes an error when the key is missing.
    [[nodiscard]] std::string requiredText(const std::string& key);
    [[nodiscard]] bool flag(const std::string& key);
    [[nodiscard]] int integer(const std::string& key, int fallback);
    [[nodiscard]] double number(const std::string& key);
    /// An object, or an empty one.
    [[nodiscard]] Json object(const std::string& key);
    /// A reader for the object at `key`; empty when there is none.
    [[nodiscard]] ObjectReader inner(const std::string& key);
    [[nodiscard]] const Json& json() const { return m_object; }
    /// Keys that were not read.
    [[nodiscard]] Json extra() const;

    void fail(const std::string& key, Error error);
    void warn(const std::string& key, Error error);
    [[nodiscard]] std::string pointerTo(const std::string& key) const;
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    [[nodiscard]] const Json* find(const std::string& key);
    void wrongType(const std::string& key, const std::string& wanted);

    Tree& m_tree;
    std::string m_path;
    std::string m_pointer;
    Json m_object;
    std::set<std::string> m_read;
};

} // namespace weir::project
