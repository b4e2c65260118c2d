#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace weir::sample {

/// Writes one CSV (RFC 4180, LF) or line-oriented file through a buffer. The first failure is kept and given by
/// `finish`.
class TableWriter
{
public:
    explicit TableWriter(std::filesystem::path path);
    void row(std::initializer_list<std::string_view> cells);
    void line(std::string_view text);
    [[nodiscard]] Status finish();

private:
    void flush();

    struct Close
    {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    std::string m_buffer;
    int m_error = 0;
};

} // namespace weir::sample
