#pragma once

#include "core/base/ids.h"
#include "core/compile/key_memory.h"

#include <list>
#include <memory>
#include <mutex>
#include <utility>

namespace weir::run {

/// What the last look at a pipeline found. The next one, be it for the window, a preview or a run, works on what
/// changed since; its results are those of a fresh look.
struct KnownPipeline
{
    compile::Analysis analysis;
    compile::KeyMemory keys;
};

/// The looks that a workspace remembers: those at the pipelines that were looked at last. Any thread.
class InspectionMemory
{
public:
    /// Null when nobody looked at this pipeline yet, or not lately.
    [[nodiscard]] std::shared_ptr<const KnownPipeline> known(const PipelineId& pipeline) const;
    /// Keeps `known` in place of what was known.
    void keep(const PipelineId& pipeline, std::shared_ptr<const KnownPipeline> known);

private:
    mutable std::mutex m_mutex;
    std::list<std::pair<PipelineId, std::shared_ptr<const KnownPipeline>>> m_pipelines; ///< Newest first.
};

/// A start for compile::analyze; valid as long as `known` is.
[[nodiscard]] inline const compile::Analysis* analysisOf(const std::shared_ptr<const KnownPipeline>& known)
{
    return known ? &known->analysis : nullptr;
}

} // namespace weir::run
