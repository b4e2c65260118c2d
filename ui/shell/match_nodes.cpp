#include "ui/shell/match_nodes.h"

#include "ui/document/node_face.h"

#include <algorithm>

namespace weir::ui {

bool matchesPeople(const ProjectSession& session, const NodeId& node)
{
    const DocumentController& controller = session.controller();
    const graph::Node* found = controller.document().find(node);
    const nodes::NodeType* type = found ? controller.registry().find(found->type) : nullptr;
    const auto& parameters = type ? type->spec().parameters : std::vector<nodes::ParameterSpec>();
    return std::any_of(parameters.begin(), parameters.end(), [](const nodes::ParameterSpec& parameter) {
        return parameter.kind == nodes::ParameterKind::Decisions;
    });
}

std::optional<NodeId> matchNode(const ProjectSession& session, const std::optional<NodeId>& selected)
{
    if (selected && matchesPeople(session, *selected)) {
        return selected;
    }
    std::optional<NodeId> only;
    for (const auto& [id, node] : session.controller().document().nodes) {
        if (matchesPeople(session, id)) {
            if (only) {
                return std::nullopt;
            }
            only = id;
        }
    }
    return only;
}

std::optional<run::MatchResults> matchResults(const ProjectSession& session, const NodeId& node)
{
    const run::Inspection& inspection = session.inspection();
    const NodeId flat = session.controller().flatId(node);
    const auto records = inspection.results.find({flat, "out"});
    const auto pairs = inspection.results.find({flat, "pairs"});
    const Schema* recordSchema = inspection.analysis.schema({flat, "out"});
    const Schema* pairSchema = inspection.analysis.schema({flat, "pairs"});
    if (records == inspection.results.end() || pairs == inspection.results.end() || !recordSchema || !pairSchema) {
        return std::nullopt;
    }
    return run::MatchResults{records->second.file, *recordSchema, pairs->second.file, *pairSchema};
}

QString matchTitle(const ProjectSession& session, const NodeId& node)
{
    const DocumentController& controller = session.controller();
    const graph::Node* found = controller.document().find(node);
    return found ? faceOf(controller.document(), *found, controller.registry()).title : QString();
}

} // namespace weir::ui
