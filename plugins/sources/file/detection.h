#pragma once

#include "core/connect/source.h"
#include "plugins/sources/file/csv_detect.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir::plugins::sources_file {

/// Files of one layout: their columns have the same names in the same order.
struct FileGroup
{
    std::vector<std::filesystem::path> files;
    std::vector<std::string> names;
};

/// Everything that reading needs to know about a set of files.
struct Detection
{
    std::string format; ///< "csv", "json", "ndjson", "parquet"
    std::string compression = "auto";
    std::string encoding = "utf-8";
    CsvLayout layout;                    ///< For CSV.
    TypeGuess::Formats formats;          ///< For CSV.
    std::vector<std::string> nulls;      ///< Texts that mean "no value".
    std::vector<std::string> typedNulls; ///< Such texts in columns that are not text.
    Schema schema;                       ///< The union of all columns, in order of first appearance.
    std::vector<FileGroup> groups;       ///< In order of their first file.
    std::vector<std::string> notes;
};

/// Looks at the files. Whatever `settings` states counts; the rest is detected from samples: the layout from the first
/// file with content, the columns from the head of every file, the types from up to 64 files.
[[nodiscard]] Result<Detection> detect(const Json& settings, const connect::SourceContext& context);

/// The files that `settings` name.
[[nodiscard]] Result<std::vector<std::filesystem::path>> filesOf(const Json& settings,
                                                                 const connect::SourceContext& context);
/// The text at `key`, or `fallback`.
[[nodiscard]] std::string textAt(const Json& settings, const char* key, const std::string& fallback = {});

} // namespace weir::plugins::sources_file
