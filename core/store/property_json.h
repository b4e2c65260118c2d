#pragma once

#include "core/base/result.h"
#include "core/types/value.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace weir::store {

/// A property value on its way between batches, segments and JSON. `text` is a view that lives as long as its source.
struct PropertyValue
{
    TypeKind kind = TypeKind::Null;
    int scale = 0;            ///< Of a Decimal.
    std::int64_t integer = 0; ///< Boolean, Integer, Decimal (unscaled), Date, Instant, Duration.
    double number = 0;
    std::string_view text; ///< Text; Json (a JSON text).
};

/// Appends `"text"` with JSON escapes.
void appendJsonText(std::string& out, std::string_view text);
/// Appends the value as JSON: numbers keep a point when they are doubles, so that reading gives the same kind; decimals
/// are number literals with all their digits; dates, instants and durations are text.
void appendJson(std::string& out, const PropertyValue& value);
/// The value as people read it (JSON text stays JSON).
[[nodiscard]] std::string toText(const PropertyValue& value);

/// Takes JSON objects apart. Keeps its parser's memory between calls.
class PropertyParser
{
public:
    PropertyParser();
    ~PropertyParser();
    PropertyParser(PropertyParser&&) noexcept;
    PropertyParser& operator=(PropertyParser&&) noexcept;

    /// Calls use(name, value) for each member that is not null; of members with the same name only for the last one.
    /// Numbers keep all their digits: where a double would lose some they are decimals, and JSON text
    /// beyond 64 bits. Objects and lists stay JSON text. The views are valid inside the call only. An empty text has no
    /// members; anything but an object is an error without the text.
    [[nodiscard]] Status parse(std::string_view json,
                               const std::function<void(std::string_view, const PropertyValue&)>& use);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Converts to the wanted kind without loss (Decimal: to the nearest double, as Number), or returns false: see
/// PropertyRequest. `scratch` owns text that had to be made.
[[nodiscard]] bool convert(PropertyValue& value, TypeKind wanted, std::string& scratch);

} // namespace weir::store
