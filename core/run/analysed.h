#pragma once

#include "core/compile/analyze.h"
#include "core/run/flat_project.h"
#include "core/run/people.h"
#include "core/run/query_columns.h"
#include "core/run/saved_audiences.h"

namespace weir::run {

/// The pipeline as it runs, with its analysis.
struct Analysed
{
    Analysed(const Workspace& workspace, const project::Project& project, const graph::Document& drawn)
        : flat(project, drawn), document(withSavedAudiences(flat.document(), flat.project())),
          analysis(compile::analyze(document, workspace.toolbox().registry(),
                                    knownColumns(workspace, flat.project(), document), factsOf(flat.project())))
    {}
    FlatProject flat;
    graph::Document document;
    compile::Analysis analysis;
};

} // namespace weir::run
