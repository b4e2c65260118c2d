#pragma once

#include "core/project/project.h"

#include <map>
#include <string>

namespace weir::project {

/// The files that `project` is written as: content by path below its folder. Equal projects give equal bytes.
[[nodiscard]] std::map<std::string, std::string> filesOf(const Project& project);

/// Reads a project out of such files, of this format or an older one. The error is the first finding.
[[nodiscard]] Result<Project> projectOf(const std::map<std::string, std::string>& files);

} // namespace weir::project
