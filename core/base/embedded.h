#pragma once

#include <span>
#include <string_view>

namespace weir {

/// A file that was compiled into the program (see packaging/cmake/WeirEmbed.cmake).
struct EmbeddedFile
{
    std::string_view path; ///< Relative to the embedded folder, with '/'.
    std::string_view content;
};

} // namespace weir
