#pragma once

#include "core/project/tree.h"

namespace weir::project {

/// Brings the files of an older format to kFormatVersion, one version at a time. Gives the version found, or 0 when
/// weir.json is missing, says no version or a newer one; the reason is in `tree.errors`.
int migrate(Tree& tree);

} // namespace weir::project
