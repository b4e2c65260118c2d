#pragma once

#include "core/base/result.h"
#include "core/match/table.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace weir::match {

/// Records whose people are known, for measuring.
struct LabelledSet
{
    std::string name;
    Table table;                       ///< Without the columns that tell the answer, rows shuffled.
    std::vector<std::uint32_t> labels; ///< One per record: which person it is.
};

/// Reads one file; every column as text.
using ReadTable = std::function<Result<Table>(const std::filesystem::path& file)>;

/// Reads the sets of a folder: each subfolder is one, or the folder itself when it has data files.
///
/// A set has CSV files and a README.md whose line "Ground truth:" says where the answer is: a column in backticks of
/// the data; "prefix" for ids like rec-12-dup-0, of person 12; a file of pairs of ids, of one data file or of two that
/// are linked; or a file with the columns CLUSTER_ID and RECORD_ID. Files that differ in a last letter a and b are two
/// tables to be linked, other files with a column or prefix are sets of their own.
[[nodiscard]] Result<std::vector<LabelledSet>> readLabelledSets(const std::filesystem::path& folder,
                                                                const ReadTable& read);

} // namespace weir::match
