#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace weir::plugins::sources_file {

/// The beginning of a file as UTF-8 text.
struct Sample
{
    std::string text;                 ///< Decompressed, decoded, without byte order mark.
    bool complete = false;            ///< The whole file is in `text`.
    std::string compression = "none"; ///< "none", "gzip", "zstd"
    std::string encoding = "utf-8";   ///< "utf-8", "utf-16", "latin-1"
    std::string note;                 ///< A sentence when the encoding was a guess.
};

/// Reads about `bytes` of `file` (of its content, when it is compressed). `encoding` "auto" detects: byte order mark,
/// valid UTF-8, the zero bytes of UTF-16, then ICU's statistics. Files that are not text (archives, pictures,
/// spreadsheets, databases) are errors that name what they are. A Parquet file gives its first bytes as they are.
[[nodiscard]] Result<Sample> readSample(const std::filesystem::path& file, std::size_t bytes,
                                        const std::string& encoding = "auto");

/// Is it a Parquet file, by its first bytes?
[[nodiscard]] bool isParquet(const Sample& sample);

} // namespace weir::plugins::sources_file
