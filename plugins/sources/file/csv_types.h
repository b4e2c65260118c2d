#pragma once

#include "plugins/sources/file/detection.h"
#include "plugins/sources/file/sample.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir::plugins::sources_file {

/// How much of the files detection looks at.
struct SampleSizes
{
    static constexpr std::size_t kFirstBytes = 4U << 20U;   ///< Of the first file.
    static constexpr std::size_t kOtherBytes = 256U << 10U; ///< Of the others, and of later places in large files.
    static constexpr std::size_t kTypedFiles = 64;
    static constexpr std::size_t kRows = 50'000; ///< Of one sample.
};

/// Decides the types, formats and words for "no value" of CSV files whose layout and columns are known, from samples:
/// the beginning of up to 64 files, and eight later places of each large plain one. Gives up to 200 cells of each
/// column.
///
/// What a later row says otherwise is not guessed at: it is rejected when it is read.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> decideTypes(const Json& settings,
                                                                        const connect::SourceContext& context,
                                                                        const std::filesystem::path& firstFile,
                                                                        const Sample& first, Detection& result);

} // namespace weir::plugins::sources_file
