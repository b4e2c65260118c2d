#pragma once

#include <filesystem>
#include <string>

namespace weir::acceptance {

/// Writes a project with one pipeline, data/people.csv -> Resolve -> Everybody -> gate on "mail" -> out/list.csv, with
/// three people of whom two have said yes. Node ids: rows, people, all, gate, list.
void writeSmallProject(const std::filesystem::path& folder);

/// The file of one node of its pipeline.
[[nodiscard]] std::filesystem::path nodeFile(const std::filesystem::path& project, const std::string& node);

} // namespace weir::acceptance
