#pragma once

#include "app/cli/session.h"
#include "core/match/table.h"

#include <filesystem>

namespace weir::cli {

/// Reads the records of a file (CSV, JSON, Parquet, whatever the file source knows) into `builder` as table `origin`.
/// Every cell is taken as text, so that a postcode keeps its zeros.
[[nodiscard]] Status readRecords(Session& session, const std::filesystem::path& file, std::uint8_t origin,
                                 match::TableBuilder& builder);

} // namespace weir::cli
