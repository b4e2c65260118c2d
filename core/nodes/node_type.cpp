#include "core/nodes/node_type.h"

namespace weir::nodes {

std::vector<PortSpec> NodeType::outputs(const Json&) const
{
    return spec().outputs;
}

std::string NodeType::subtitle(const Json&) const
{
    return {};
}

Result<Json> NodeType::migrate(int fromVersion, Json settings) const
{
    if (fromVersion > spec().version) {
        return Error(ErrorCode::Unsupported, "node.newer",
                     "This node was made by a newer Weir (version {version} of {type}). Update Weir to use it.",
                     {{"version", std::to_string(fromVersion)}, {"type", spec().title}});
    }
    return settings;
}

} // namespace weir::nodes
