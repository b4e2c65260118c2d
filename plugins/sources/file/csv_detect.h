#pragma once

#include "core/types/schema.h"
#include "plugins/sources/file/csv_reader.h"
#include "plugins/sources/file/sample.h"
#include "plugins/sources/file/type_guess.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::plugins::sources_file {

/// What the user fixed; the rest is detected.
struct CsvWishes
{
    std::optional<char> delimiter;
    std::optional<char> quote; ///< '\0': none.
    std::optional<char> escape;
    std::optional<bool> header;
    std::optional<std::int64_t> skip;
};

/// How a CSV text is laid out.
struct CsvLayout
{
    CsvDialect dialect;
    std::int64_t skip = 0; ///< Lines before the header or the first row.
    bool header = true;
    std::vector<std::string> names; ///< Distinct names of the columns in order.
    std::vector<std::string> notes;
    friend bool operator==(const CsvLayout&, const CsvLayout&) = default;
};

/// Finds the layout. The delimiter is the one that gives rows of equal length with cells of known kinds (numbers,
/// dates, words), after the measure of van den Burg, Nazabal and Sutton (2019): row pattern times cell kinds.
[[nodiscard]] CsvLayout detectLayout(const Sample& sample, const CsvWishes& wishes);

/// Cells of the rows below the header, at most `rows`; the last row of an incomplete sample is left out.
[[nodiscard]] std::vector<std::vector<std::string>> dataRows(const Sample& sample, const CsvLayout& layout,
                                                             std::size_t rows);

/// The column names of a header row: trimmed, NFC, distinct; empty ones become column_<position>.
[[nodiscard]] std::vector<std::string> columnNames(const std::vector<std::string>& header);

} // namespace weir::plugins::sources_file
