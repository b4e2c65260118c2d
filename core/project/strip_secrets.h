#pragma once

#include "core/graph/document.h"

namespace weir::project {

/// The document without its literal secrets, those of sub-pipelines as well: for what is kept besides the project's
/// files, which refuse them.
[[nodiscard]] graph::Document withoutSecrets(graph::Document document);

} // namespace weir::project
