#pragma once

#include "core/project/project.h"
#include "core/rights/requests.h"
#include "core/run/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir::rights {

/// A file of a package.
struct PackageFile
{
    std::string name;
    std::int64_t bytes = 0;
    std::string sha256;
};

struct Package
{
    std::filesystem::path folder;
    PublicProfileId person;
    std::vector<PackageFile> files; ///< Without the manifest.
};

/// Writes everything that the store holds about a person into a new or empty folder that only its owner can read:
/// person.json (all of it, exact), one CSV file each of identifiers, traits with their sources, events, answers to
/// purposes, audiences, deliveries and merges, and manifest.json with the SHA-256 of each file. Nothing about anybody
/// else is in it.
///
/// That it is written is on record before the first file is: in the list of reveals, and in the request when one is
/// given, which is done by it. A readable PDF is the window's to add (sealPackage), because pages need fonts.
[[nodiscard]] Result<Package> writePackage(const run::Workspace& workspace, const project::Project& project,
                                           const PublicProfileId& person, const std::filesystem::path& folder,
                                           const std::string& request, const Actor& actor, const RunContext& context);
/// Writes manifest.json anew over all files that are in the folder.
[[nodiscard]] Result<Package> sealPackage(const std::filesystem::path& folder, const PublicProfileId& person,
                                          Instant now);
/// Is every file as the manifest says, and none besides?
[[nodiscard]] Status verifyPackage(const std::filesystem::path& folder);

} // namespace weir::rights
