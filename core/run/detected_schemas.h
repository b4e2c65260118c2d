#pragma once

#include "core/types/schema.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace weir::run {

/// Columns of sources as detection found them, by what they depend on.
using DetectedSchemas = std::map<std::string, Schema>;

/// What the file `.weir/schemas.json` holds, read again only when it was written since. Equal columns stay the same
/// object from one reading to the next, so that whoever kept them sees at once that nothing changed. Any thread.
[[nodiscard]] std::shared_ptr<const DetectedSchemas> detectedSchemas(const std::filesystem::path& file);
/// The same as it stands there, to be written back with more; empty when it cannot be read: then sources are asked
/// again.
[[nodiscard]] Json detectedSchemasAsJson(const std::filesystem::path& file);

} // namespace weir::run
