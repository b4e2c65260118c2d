#pragma once

#include "core/nodes/node_spec.h"
#include "core/types/schema.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace weir::nodes {

/// What is known before a run about the people that travel over a Profiles or Consented wire.
struct ProfileShape
{
    Schema traits;
    std::set<std::string> identifierTypes;       ///< "email", "user_id", ...
    std::map<std::string, Schema> events;        ///< Properties by event name, when the name is fixed.
    std::map<std::string, Schema> dynamicEvents; ///< Properties by name column, when names come from data.
    std::map<std::string, Schema> objects = {};  ///< Properties of related objects by type ("order").
    std::set<std::string>
        purposes; ///< Purposes whose consent is recorded; empty set plus dynamicPurposes means "from data".
    bool dynamicPurposes = false;
    std::set<std::string> gatedFor; ///< Consented only: the purposes that the gate checked.
    friend bool operator==(const ProfileShape&, const ProfileShape&) = default;
};

/// The design-time description of what comes out of a port.
struct PortContent
{
    PortKind kind = PortKind::Table;
    Schema schema;         ///< Table.
    ProfileShape profiles; ///< Profiles and Consented.
    friend bool operator==(const PortContent&, const PortContent&) = default;
};

} // namespace weir::nodes
