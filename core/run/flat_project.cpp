#include "core/run/flat_project.h"

namespace weir::run {

FlatProject::FlatProject(const project::Project& project) : m_project(project)
{
    for (const auto& [id, document] : project.pipelines) {
        if (graph::hasPlaces(document)) {
            if (!m_copy) {
                m_copy = std::make_unique<project::Project>(project);
            }
            m_copy->pipelines[id] = graph::flatten(document).document;
        }
    }
}

FlatProject::FlatProject(const project::Project& project, const graph::Document& document) : FlatProject(project)
{
    m_document = &document;
    if (graph::hasPlaces(document)) {
        m_flat = std::make_unique<graph::Flat>(graph::flatten(document));
    }
}

Result<graph::PortRef> FlatProject::source(const graph::PortRef& port) const
{
    if (!m_flat) {
        return port;
    }
    if (auto source = m_flat->source(port)) {
        const bool same = source->node == port.node;
        return same ? port : *std::move(source);
    }
    return Error(ErrorCode::NotFound, "run.placeWithoutOutput",
                 "Nothing comes out of this sub-pipeline there. Wire a node inside it to an output.")
        .inNode(port.node.str());
}

} // namespace weir::run
