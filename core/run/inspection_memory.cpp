#include "core/run/inspection_memory.h"

#include <algorithm>

namespace weir::run {
namespace {

/// As many pipelines as somebody works on at once; each holds the columns of all its ports.
constexpr std::size_t kKept = 8;

auto isOf(const PipelineId& pipeline)
{
    return [&pipeline](const auto& entry) { return entry.first == pipeline; };
}

} // namespace

std::shared_ptr<const KnownPipeline> InspectionMemory::known(const PipelineId& pipeline) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_pipelines.begin(), m_pipelines.end(), isOf(pipeline));
    return found == m_pipelines.end() ? nullptr : found->second;
}

void InspectionMemory::keep(const PipelineId& pipeline, std::shared_ptr<const KnownPipeline> known)
{
    decltype(m_pipelines) old; // destroyed outside the lock
    const std::lock_guard lock(m_mutex);
    if (const auto found = std::find_if(m_pipelines.begin(), m_pipelines.end(), isOf(pipeline));
        found != m_pipelines.end()) {
        old.splice(old.begin(), m_pipelines, found);
    }
    m_pipelines.emplace_front(pipeline, std::move(known));
    if (m_pipelines.size() > kKept) {
        old.splice(old.begin(), m_pipelines, std::prev(m_pipelines.end()));
    }
}

} // namespace weir::run
