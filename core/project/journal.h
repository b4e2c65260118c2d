#pragma once

#include "core/base/time.h"
#include "core/project/project.h"

#include <filesystem>
#include <map>
#include <vector>

namespace weir::project {

/// Files that belong to pipelines and are not saved with them: bytes by name.
using PipelineFiles = std::map<PipelineId, std::map<std::string, std::string>>;

/// Pipelines with changes that were not saved, as one session left them in `.weir/recovery/`.
struct Recovery
{
    std::filesystem::path file;
    Instant at; ///< When it was written.
    std::map<PipelineId, graph::Document> pipelines;
    PipelineFiles expected; ///< Rows that were expected of them and lie nowhere yet.
};

/// Writes `pipelines` to `file` (whole, or not at all). Literal secrets in settings are left out: they may only be on
/// their way into the settings, and no file of Weir holds one. Without pipelines the file is removed.
Status writeJournal(const std::filesystem::path& file, const std::map<PipelineId, graph::Document>& pipelines,
                    Instant at, const PipelineFiles& expected = {});

/// What earlier sessions left, newest first: pipelines that differ from those of `saved`. Files that hold nothing of
/// the kind any more are removed; unreadable ones stay where they are and are skipped.
[[nodiscard]] std::vector<Recovery> findRecoveries(const std::filesystem::path& folder, const Project& saved);

/// Takes one pipeline out of a recovery, on the disk as well.
Status forgetRecovered(Recovery& recovery, const PipelineId& pipeline);

/// A name for a session's journal below `folder`.
[[nodiscard]] std::filesystem::path journalFile(const std::filesystem::path& folder, Instant started);

} // namespace weir::project
