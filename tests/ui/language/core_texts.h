#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace weir::test {

/// Every English text of core and plugins that the window shows through a translator: what node types say of themselves
/// (from the registry), and by reading the sources the sentences of errors ("id", "sentence") and of `say("...")`.
[[nodiscard]] std::set<std::string> coreTexts(const std::filesystem::path& sources);

/// Has the text forms that a count chooses among, as "{count:row|rows}"?
[[nodiscard]] bool hasPluralForms(const std::string& text);

} // namespace weir::test
