#include "core/run/inspection_memory.h"

#include <algorithm>
#include <list>
#include <mutex>

namespace weir::run {
namespace {

/// As many pipelines as somebody works on at once; each holds the columns of all its ports.
constexpr std::size_t kKept = 8;

struct Entry
{
    std::filesystem::path folder;
    const nodes::Registry* registry = nullptr;
    PipelineId pipeline;
    std::shared_ptr<const KnownPipeline> known;
};

std::mutex s_mutex;

/// Newest first.
std::list<Entry>& entries()
{
    static std::list<Entry> all;
    return all;
}

std::list<Entry>::iterator find(const Workspace& workspace, const PipelineId& pipeline)
{
    return std::find_if(entries().begin(), entries().end(), [&](const Entry& entry) {
        return entry.pipeline == pipeline && entry.registry == &workspace.toolbox().registry() &&
               entry.folder == workspace.folder();
    });
}

} // namespace

std::shared_ptr<const KnownPipeline> knownPipeline(const Workspace& workspace, const PipelineId& pipeline)
{
    const std::lock_guard lock(s_mutex);
    const auto found = find(workspace, pipeline);
    return found == entries().end() ? nullptr : found->known;
}

const compile::Analysis* analysisOf(const std::shared_ptr<const KnownPipeline>& known)
{
    return known ? &known->analysis : nullptr;
}

void keepPipeline(const Workspace& workspace, const PipelineId& pipeline, std::shared_ptr<const KnownPipeline> known)
{
    std::list<Entry> old; // destroyed outside the lock
    const std::lock_guard lock(s_mutex);
    if (const auto found = find(workspace, pipeline); found != entries().end()) {
        old.splice(old.begin(), entries(), found);
    }
    entries().push_front({workspace.folder(), &workspace.toolbox().registry(), pipeline, std::move(known)});
    if (entries().size() > kKept) {
        old.splice(old.begin(), entries(), std::prev(entries().end()));
    }
}

} // namespace weir::run
