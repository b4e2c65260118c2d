#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::expr {

/// One step into a document: a key of an object, or an index (from 0) of an array.
struct JsonStep
{
    std::string key;
    std::int64_t index = -1; ///< -1 when the step is a key.
    friend bool operator==(const JsonStep&, const JsonStep&) = default;
};

/// Reads "$.a.b[0]" and "$.\"a b\""; "$" alone is the document. The error holds the range inside the path.
[[nodiscard]] Result<std::vector<JsonStep>> parseJsonPath(std::string_view path);

enum class JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object
};

/// The document without white space between its parts, everything else as written; nothing when the text is no JSON
/// by RFC 8259 (or nested over 500 levels).
[[nodiscard]] std::optional<std::string> compactJsonText(std::string_view text);
/// The kind of a valid JSON value by its first character.
[[nodiscard]] JsonKind jsonKind(std::string_view json);
/// The part of a valid document; nothing when there is none. Of equal keys the last counts.
[[nodiscard]] std::optional<std::string_view> jsonPart(std::string_view document, std::span<const JsonStep> path);
/// The content of a JSON string; a lone surrogate escape becomes U+FFFD, \u0000 is kept.
[[nodiscard]] std::string jsonStringContent(std::string_view json);
/// What json_text gives for a valid value: nothing for null.
[[nodiscard]] std::optional<std::string> jsonAsText(std::string_view json);
/// The elements of a valid array, or the values of an object; empty for other kinds.
[[nodiscard]] std::vector<std::string_view> jsonElements(std::string_view json);
/// The keys of a valid object, decoded, as often as they occur; empty for other kinds.
[[nodiscard]] std::vector<std::string> jsonKeyList(std::string_view json);
/// The text as a JSON string: quotes, backslash and control characters escaped, the rest as it is.
[[nodiscard]] std::string jsonString(std::string_view text);

} // namespace weir::expr
