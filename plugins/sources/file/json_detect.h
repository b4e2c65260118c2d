#pragma once

#include "core/types/schema.h"
#include "plugins/sources/file/sample.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weir::plugins::sources_file {

/// Fields of the records in a JSON text, in order of first appearance, with the type that holds all values seen.
/// Objects and arrays stay JSON. Also gives cells as text for the guess of privacy.
struct JsonShape
{
    bool newlineDelimited = false;
    Schema schema;
    std::vector<std::vector<std::string>> cells; ///< Per column.
    std::size_t records = 0;
    std::size_t broken = 0;
};

/// The text must be an array of objects or one object per line.
[[nodiscard]] Result<JsonShape> detectJson(const Sample& sample, const std::filesystem::path& file,
                                           std::size_t records);

} // namespace weir::plugins::sources_file
