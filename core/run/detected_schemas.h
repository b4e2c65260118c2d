#pragma once

#include "core/types/schema.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace weir::run {

/// The file `.weir/schemas.json`: columns of sources as detection found them, by what they depend on. One thread at a
/// time.
class DetectedSchemas
{
public:
    using Schemas = std::map<std::string, Schema>;

    explicit DetectedSchemas(std::filesystem::path file) : m_file(std::move(file)) {}

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    /// What the file holds, read again only when it was written since. Equal columns stay the same object from one
    /// reading to the next, so that whoever kept them sees at once that nothing changed.
    [[nodiscard]] std::shared_ptr<const Schemas> read();
    /// The same as it stands there, to be written back with more; empty when it cannot be read: then sources are asked
    /// again.
    [[nodiscard]] Json asJson() const;

private:
    std::filesystem::path m_file;
    std::string m_stamp; ///< Of the last reading.
    std::shared_ptr<const Schemas> m_schemas;
};

} // namespace weir::run
