#pragma once

#include "core/nodes/port_content.h"
#include "core/traits/definition.h"

#include <vector>

namespace weir::traits {

/// A trait made ready for the people that come in.
struct Planned
{
    Trait trait;
    DataType type;  ///< Of the values.
    DataType reads; ///< In which the property is read; Null without one.
    /// At most as free as its inputs: the highest class of the property, of the properties in conditions and of the
    /// traits in a formula, and at least personal.
    Privacy privacy = Privacy::Personal;
    Schema inputs; ///< Of a formula or a query: the traits that it reads.
    Schema events; ///< Of a query: the properties that it reads.
    friend bool operator==(const Planned&, const Planned&) = default;
};

/// Traits in the order in which they can be computed: a formula after what it reads.
using Plan = std::vector<Planned>;

/// Checks traits against the people that come in and gives them types. Findings are at "/2/property". Traits with an
/// error are left out of the plan, and so are formulas over them.
[[nodiscard]] nodes::Diagnostics makePlan(const std::vector<Trait>& traits, const nodes::ProfileShape& people,
                                          Plan& out);
/// The people with the planned traits.
[[nodiscard]] nodes::ProfileShape withTraits(nodes::ProfileShape people, const Plan& plan);

/// What a run takes: definitions with their types.
[[nodiscard]] Json toJson(const Plan& plan);
[[nodiscard]] Result<Plan> planFromJson(const Json& json);
/// SHA-256 of all that the values of one planned trait depend on but the store and the clock.
[[nodiscard]] std::string hashOf(const Planned& planned);

/// The type in which a property is read unless the user says another one, and whether it is known what properties there
/// are. `field` is null when nobody knows the property.
struct PropertyLookup
{
    const Field* field = nullptr;
    bool complete = false;
    std::vector<std::string> names;
};
[[nodiscard]] PropertyLookup findProperty(const nodes::ProfileShape& people, const std::string& event,
                                          const std::string& property);

} // namespace weir::traits
