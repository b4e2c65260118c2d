#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

struct zip;

namespace weir::plugins::sources_spreadsheet {

/// An open ZIP archive, read-only.
class Archive
{
public:
    [[nodiscard]] static Result<Archive> open(const std::filesystem::path& file);
    [[nodiscard]] bool has(const std::string& part) const;
    /// The unpacked part. Fails when it is missing, damaged or larger than 1 GB.
    [[nodiscard]] Result<std::string> read(const std::string& part) const;
    /// The error for whatever else is wrong inside.
    [[nodiscard]] Error damaged() const;
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    struct Close
    {
        void operator()(zip* archive) const;
    };
    std::filesystem::path m_file;
    std::unique_ptr<zip, Close> m_zip;
};

} // namespace weir::plugins::sources_spreadsheet
