#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace weir::bench {

/// Writes a project of one pipeline: chains of nine transforms, each behind a source that reads a file of `columns`
/// columns, as many as give `nodes` nodes. The data has 2,000 rows: what is measured is the window, not the engine.
[[nodiscard]] Status writeWideProject(const std::filesystem::path& folder, int nodes, int columns);

} // namespace weir::bench
