#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weir::project {

/// A name for a file or folder that stands for `id` on every file system.
///
/// Lower-case ASCII letters, digits, '-', '_' and inner dots stay; every other byte becomes %xx, capitals included, so
/// that ids that differ only in case or Unicode form never meet in one file. Device names of Windows ("con", "nul.x")
/// get their first letter escaped. Longer than 120 characters: the first 80, '~' and 32 digits of the id's SHA-256;
/// such a name cannot be decoded, and the object states its id.
[[nodiscard]] std::string fileNameOf(std::string_view id);
/// The id that `fileName` (without ".json") stands for; nothing when it is shortened or malformed. Names typed by hand
/// ("Filter") decode to themselves.
[[nodiscard]] std::optional<std::string> idOfFileName(std::string_view fileName);

} // namespace weir::project
