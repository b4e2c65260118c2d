#pragma once

#include "core/nodes/registry.h"
#include "core/project/project.h"
#include "ui/canvas/canvas_find.h"

namespace weir::ui {

/// Something in a project that a search found, and the way there.
struct ProjectHit
{
    enum class Kind
    {
        Node,
        Note,
        Frame,
        Audience,
        Purpose,
        Connection
    } kind = Kind::Node;
    PipelineId pipeline;   ///< Of nodes, notes and frames.
    graph::Address places; ///< Sub-pipelines that one goes through.
    std::string id;
    QString title = {};
    QString why = {};
    bool carries = false; ///< See FindHit.
    Icon icon = Icon::Node;
};

/// Columns that come out of a node, by its flat id, as far as they are known.
using ProjectColumns = std::function<std::vector<std::string>(const PipelineId& pipeline, const NodeId& flat)>;

/// Everything in the project that contains `query`: nodes, notes and frames of every pipeline and sub-pipeline,
/// audiences with their conditions, purposes and connections. Audiences and the rest follow the pipelines; secrets are
/// references, and so never found. Nothing for an empty query.
[[nodiscard]] std::vector<ProjectHit> searchProject(const project::Project& project, const nodes::Registry& registry,
                                                    const QString& query, const ProjectColumns& columns);

/// The first node, outside of sub-pipelines, whose settings name the purpose: a gate that asks for it.
[[nodiscard]] std::optional<ProjectHit> gateFor(const project::Project& project, const nodes::Registry& registry,
                                                const PurposeId& purpose);

} // namespace weir::ui
