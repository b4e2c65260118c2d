#pragma once

#include "core/graph/flatten.h"
#include "core/project/project.h"

#include <memory>

namespace weir::run {

/// The project and one of its pipelines without sub-pipelines: what analysis, engines and reports work on. Holds copies
/// only when there is something to flatten.
class FlatProject
{
public:
    /// Both must outlive it.
    FlatProject(const project::Project& project, const graph::Document& document);
    explicit FlatProject(const project::Project& project);

    [[nodiscard]] const project::Project& project() const { return m_copy ? *m_copy : m_project; }
    [[nodiscard]] const graph::Document& document() const { return m_flat ? m_flat->document : *m_document; }
    /// The port whose rows `port` shows: that of a node inside when it names a place.
    [[nodiscard]] Result<graph::PortRef> source(const graph::PortRef& port) const;

private:
    const project::Project& m_project;
    const graph::Document* m_document = nullptr;
    std::unique_ptr<project::Project> m_copy;
    std::unique_ptr<graph::Flat> m_flat;
};

} // namespace weir::run
