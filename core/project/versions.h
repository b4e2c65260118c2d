#pragma once

#include "core/base/time.h"
#include "core/project/project.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir::project {

/// One saved version of a project.
struct Version
{
    std::string id; ///< File name of its manifest: time and content ("20261128T070501.123456Z-3f2a9c01").
    Instant at;
    std::string note;
    std::string parent;  ///< The version before it; empty for the first.
    std::string content; ///< SHA-256 of everything that the version holds.
};

/// Saves `project` as a version below `versions/` of `folder`.
///
/// A version is one manifest that no other version ever touches, and objects named by the hash of their content that
/// versions share. So folders copy with their history, Git merges branches without conflicts (two people add two
/// manifests), and nothing that exists is ever overwritten.
[[nodiscard]] Result<Version> saveVersion(const std::filesystem::path& folder, const Project& project,
                                          const std::string& note, Instant at);

/// All versions, newest first. Manifests that cannot be read are left out.
[[nodiscard]] std::vector<Version> versionsOf(const std::filesystem::path& folder);

/// The project of one version; every object is checked against the hash that names it. `id` may be the beginning of
/// one, or of its content's hash, when only one version fits.
[[nodiscard]] Result<Project> loadVersion(const std::filesystem::path& folder, const std::string& id);

/// The content hash that saving `project` as a version would give.
[[nodiscard]] std::string contentOf(const Project& project);

} // namespace weir::project
