#pragma once

#include "core/audience/definition.h"
#include "core/base/run_context.h"
#include "core/store/reader.h"
#include "core/types/schema.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir::audience {

/// What a store can say about people, as far as templates ask.
struct StoreFacts
{
    std::map<std::string, std::int64_t> events; ///< How many of each name.
    /// Upper quartile of the properties of purchases that read as an amount ("total", "value", ...).
    std::map<std::string, double> purchaseAmounts;
    Schema traits;
    std::map<std::string, double> traitAmounts; ///< Upper quartile of traits that read as a customer's worth.
    std::map<std::string, Schema> objects;      ///< Properties of related objects by type.
    friend bool operator==(const StoreFacts&, const StoreFacts&) = default;
};

/// Looks at names, counts and the values of a few columns: reads every purchase once.
[[nodiscard]] Result<StoreFacts> storeFacts(const store::Reader& reader, const RunContext& context);

/// A ready-made audience, filled in with what the store has.
struct Template
{
    std::string id; ///< "lapsed-high-value"
    std::string title;
    std::string summary;
    std::optional<Definition> definition; ///< Nothing when data is missing.
    std::vector<std::string> events;      ///< Names that it uses.
    std::vector<std::string> columns;     ///< Traits and properties that it uses.
    std::optional<std::int64_t> amount;   ///< The limit that was taken from the data: a quarter lies above it.
    std::string missing;                  ///< What is not there: "There is no event that says that somebody bought."
};

/// All templates in their order, each bound to events and traits by what their names mean ("Order completed" is a
/// purchase). Pure.
[[nodiscard]] std::vector<Template> templatesFor(const StoreFacts& facts);

} // namespace weir::audience
