#pragma once

#include "core/compile/key_memory.h"
#include "core/run/workspace.h"

#include <memory>

namespace weir::run {

/// What the last look at a pipeline found. The next one, be it for the window, a preview or a run, works on what
/// changed since; its results are those of a fresh look.
struct KnownPipeline
{
    compile::Analysis analysis;
    compile::KeyMemory keys;
};

/// Null when nobody looked at this pipeline of the workspace in this program yet, or not lately. Any thread.
[[nodiscard]] std::shared_ptr<const KnownPipeline> knownPipeline(const Workspace& workspace,
                                                                 const PipelineId& pipeline);
/// The same, as a start for compile::analyze; valid as long as `known` is.
[[nodiscard]] const compile::Analysis* analysisOf(const std::shared_ptr<const KnownPipeline>& known);
/// Keeps it in place of what was known. The pipelines looked at last are kept, some few of all workspaces.
void keepPipeline(const Workspace& workspace, const PipelineId& pipeline, std::shared_ptr<const KnownPipeline> known);

} // namespace weir::run
