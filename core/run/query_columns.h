#pragma once

#include "core/run/workspace.h"

namespace weir::run {

/// May the engine be asked, or is only what it said before looked up?
enum class Asking
{
    KnownOnly,
    Missing
};

/// The columns of SQL nodes that do not list them, beside `known`: the engine whose SQL a node is written in says which
/// columns its query gives over inputs without rows. Nothing runs and no row is read. Answers are kept in the project's
/// .weir/queries.json by the content of the question (statement, dialect, names and columns of the inputs), so that
/// each is asked once. Nodes whose question fails are reported and left out. Opens an engine: call it from a worker
/// thread.
[[nodiscard]] SourceSchemas queryColumns(const Workspace& workspace, const project::Project& project,
                                         const graph::Document& document, SourceSchemas known, Asking asking,
                                         const RunContext& context, nodes::Diagnostics& diagnostics);

/// What is known without asking anybody: columns of sources and of queries.
[[nodiscard]] SourceSchemas knownColumns(const Workspace& workspace, const project::Project& project,
                                         const graph::Document& document);

} // namespace weir::run
