#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The place of a JSON pointer, without a file.
[[nodiscard]] Where atKey(std::string pointer);

/// Reads one JSON object key by key and collects every finding with its JSON pointer, instead of stopping at the first.
///
/// Readers give a default after a finding, so that callers go on. `findings` is shared by nested forms and must outlive
/// them, like the JSON.
class JsonForm
{
public:
    /// `what` names the object in findings: "audience", "mapping".
    JsonForm(const Json& json, std::string pointer, std::string what, std::vector<Error>& findings);

    [[nodiscard]] const std::string& pointer() const { return m_pointer; }
    [[nodiscard]] std::string pointerTo(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// The member, or null when it is missing.
    [[nodiscard]] const Json& raw(std::string_view key);

    /// A text that is not empty.
    [[nodiscard]] std::string requiredText(std::string_view key);
    [[nodiscard]] std::string text(std::string_view key, std::string_view fallback = {});
    [[nodiscard]] bool flag(std::string_view key, bool fallback = false);
    [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t fallback, std::int64_t least,
                                       std::int64_t most);
    /// From 0 to 1.
    [[nodiscard]] double share(std::string_view key, double fallback);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    /// The index of the text among `names`; `fallback` when the key is missing.
    [[nodiscard]] std::size_t choice(std::string_view key, const std::vector<std::string_view>& names,
                                     std::size_t fallback);
    /// The elements of an array; none when the key is missing.
    [[nodiscard]] const Json& array(std::string_view key);

    /// Notes every key that no reader has asked for, with the closest one.
    void noteUnknownKeys();
    void note(std::string_view key, std::string messageId, std::string sentence, Error::Arguments arguments = {});

private:
    void noteKind(std::string_view key, std::string_view wanted);

    const Json* m_json;
    std::string m_pointer;
    std::string m_what;
    std::vector<Error>* m_findings;
    std::set<std::string, std::less<>> m_asked;
};

} // namespace weir
