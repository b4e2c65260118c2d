#pragma once

#include "tests/acceptance/duck.h"

#include <filesystem>

namespace weir::acceptance {

/// Runs one statement on a SQLite file with nothing but SQLite; every cell as text. Throws std::runtime_error.
[[nodiscard]] TextRows sqliteRows(const std::filesystem::path& file, const std::string& sql);
/// The first cell of the first row.
[[nodiscard]] std::string sqliteCell(const std::filesystem::path& file, const std::string& sql);

} // namespace weir::acceptance
