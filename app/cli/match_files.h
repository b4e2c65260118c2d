#pragma once

#include "app/cli/session.h"
#include "core/match/comparisons.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace weir::cli {

/// The records of a file: CSV, JSON, Parquet, whatever the file source knows. Every cell is taken as text, so that a
/// postcode keeps its zeros; Parquet files have types of their own. The session must outlive it.
struct RecordFile
{
    Schema schema;
    std::function<Result<std::unique_ptr<RowStream>>()> open; ///< Any number of times, with the same rows.
};
[[nodiscard]] Result<RecordFile> recordFile(Session& session, const std::filesystem::path& file);

/// Reads the records of a file into `builder` as table `origin`.
[[nodiscard]] Status readRecords(Session& session, const std::filesystem::path& file, std::uint8_t origin,
                                 match::TableBuilder& builder);

/// What the columns are: guessed, and then by wishes of the form "column=kind".
[[nodiscard]] Result<std::vector<match::FieldChoice>> fieldsOf(const match::Table& table,
                                                               const std::vector<std::string>& wishes);

/// log2 of the odds of a probability.
[[nodiscard]] double bitsAt(double probability);

} // namespace weir::cli
