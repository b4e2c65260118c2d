#pragma once

#include "core/project/project.h"
#include "core/project/tree.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace weir::project {

/// Reads the project out of the files of today's format. Findings go to `tree`; paths that were understood go to
/// `used`.
[[nodiscard]] Project decode(Tree& tree, std::set<std::string>& used);
/// The files of the project: content by path.
[[nodiscard]] std::map<std::string, Json> encode(const Project& project);

} // namespace weir::project
