#include "core/nodes/table_node.h"

#include <algorithm>

namespace weir::nodes {

Configured TableNode::configure(Settings& settings, const InputContents& inputs) const
{
    InputRelations relations;
    for (const auto& [port, contents] : inputs) {
        for (const PortContent& content : contents) {
            relations[port].push_back(plan::scan({}, content.schema, {}));
        }
        relations[port];
    }
    const TableStep step = build(settings, relations);
    Configured result;
    for (const plan::RelationPtr& relation : step.outputs) {
        if (!relation) { // contents are by position: what follows a gap cannot be told apart
            break;
        }
        result.outputs.push_back(table(relation->schema()));
    }
    return result;
}

Result<Lowered> TableNode::lower(Settings& settings, const InputContents&, const InputRelations& inputs) const
{
    TableStep step = build(settings, inputs);
    const Diagnostics& found = settings.diagnostics();
    const auto error = std::find_if(found.begin(), found.end(),
                                    [](const Diagnostic& finding) { return finding.severity == Severity::Error; });
    if (error != found.end()) {
        return error->error;
    }
    return Lowered(std::move(step));
}

} // namespace weir::nodes
