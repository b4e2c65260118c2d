#pragma once

#include "core/engine/engine.h"
#include "plugins/engines/duckdb/text_input.h"
#include "plugins/engines/duckdb/time_format.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// How the CSV files of one scan are written.
///
/// A record ends at a line break (LF, CR LF or CR) outside quotes. A quote counts only at the beginning of a cell;
/// there it lasts to the next quote that is not doubled or escaped. What follows it up to the delimiter must be spaces,
/// or the record is malformed. Lines without any character are no records, unless the file has one column.
struct CsvFormat
{
    char delimiter = ',';
    char quote = '"';  ///< '\0': none.
    char escape = '"'; ///< Equal to `quote`: a quote inside is doubled. '\0': none.
    bool header = true;
    std::int64_t skip = 0; ///< Lines before the header.
    std::int64_t maxLineBytes = 2'000'000;
    Encoding encoding = Encoding::Utf8;
    char decimalSeparator = '.';
    std::vector<std::string> nulls{""};  ///< Texts that mean no value.
    std::vector<std::string> typedNulls; ///< More of them in columns that are not text.
    std::optional<TimeFormat> date;      ///< None: ISO.
    std::optional<TimeFormat> timestamp;
};

[[nodiscard]] Result<CsvFormat> csvFormat(const engine::FileScan& scan);

/// The columns in the order of the file. Without the option: those of the schema but the one for the file's name.
[[nodiscard]] Result<Schema> fileColumns(const Json& options, const Schema& schema);

/// The format at `key`, if one is set.
[[nodiscard]] Result<std::optional<TimeFormat>> formatOption(const Json& options, const char* key);
[[nodiscard]] std::string textOption(const Json& options, const char* key, const std::string& fallback);

} // namespace weir::plugins::engines_duckdb
