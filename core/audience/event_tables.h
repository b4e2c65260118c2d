#pragma once

#include "core/audience/comparison.h"
#include "core/audience/people_columns.h"
#include "core/base/run_context.h"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace weir::audience {

/// The events of some names, person by person, those of one person by time and then by arrival.
struct EventTable
{
    std::vector<std::uint32_t> begins; ///< Rows of index i are begins[i] to begins[i + 1] - 1.
    std::vector<std::int64_t> times;
    std::vector<std::uint8_t> which; ///< Index of the name among those asked for; empty when it is one.
    std::int64_t newest = std::numeric_limits<std::int64_t>::min();
    std::map<std::string, store::TypedColumn> columns; ///< Of properties, by name and kind.
};

/// Which rows of a table are as some conditions on properties say; nullptr: all.
using EventMask = std::shared_ptr<const std::vector<std::uint8_t>>;

/// Does the comparison mean another thing at another instant?
[[nodiscard]] bool isRelative(const Comparison& is);
[[nodiscard]] bool isRelative(const std::vector<PropertyCondition>& where);

/// Events in columns, read once per set of names and per property. 8 bytes per event, 4 per person and name, and 5 to 9
/// per property cell.
class EventTables
{
public:
    explicit EventTables(PeopleColumns& people) : m_people(&people) {}

    /// Events of these names (distinct), with columns for what `properties` ask.
    [[nodiscard]] Result<const EventTable*> of(const std::vector<std::string>& names,
                                               const std::vector<store::PropertyRequest>& properties,
                                               const RunContext& context);
    /// Those of one name.
    [[nodiscard]] Result<const EventTable*> of(const std::string& name, const RunContext& context)
    {
        return of(std::vector<std::string>{name}, {}, context);
    }
    /// A column of a property.
    [[nodiscard]] Result<const store::TypedColumn*>
    column(const std::vector<std::string>& names, const store::PropertyRequest& property, const RunContext& context);
    /// Rows of the table of `names` for which all of `where` hold.
    [[nodiscard]] Result<EventMask> mask(const std::vector<std::string>& names,
                                         const std::vector<PropertyCondition>& where, Instant asOf,
                                         const RunContext& context);
    [[nodiscard]] PeopleColumns& people() const { return *m_people; }

private:
    PeopleColumns* m_people;
    std::map<std::vector<std::string>, EventTable> m_tables;
    std::map<std::string, EventMask> m_masks;
};

} // namespace weir::audience
