#pragma once

#include "core/project/folder.h"

namespace weir::test {

/// Writes a project of one filter node, "filter", whose place can count edits.
inline bool writeOneNodeProject(const std::filesystem::path& folder)
{
    project::Project project;
    project.name = "One node";
    graph::Document& document = project.pipelines[PipelineId("main")];
    document.id = PipelineId("main");
    document.name = "Main";
    graph::Node node;
    node.id = NodeId("filter");
    node.type = NodeTypeId("filter");
    document.nodes[node.id] = std::make_shared<const graph::Node>(node);
    document.positions[node.id] = {0, 0};
    return project::save(project, folder, {}).has_value();
}

} // namespace weir::test
