#pragma once

#include <filesystem>
#include <string>

namespace weir::acceptance {

/// Projects whose pipeline "main" reads the tables shop.people and shop.orders of the server at `connection`. `engine`
/// is "duckdb" or "postgres", which runs the pipeline in that server.

/// Both tables -> cleaned, filtered, joined, summed -> Resolve -> audience -> gate -> out/list.csv. Node ids: people,
/// orders, tidy, known, one, paid, sums, both, figures, resolve, all, gate, list.
void writeProject(const std::string& connection, const std::filesystem::path& project, const std::string& engine);
/// orders -> a SQL node "slow" that sleeps in the server.
void writeSleeper(const std::string& connection, const std::filesystem::path& project, int seconds);
/// Both tables -> a SQL node "own" that does not list its columns -> a filter "after" on its column n.
void writeQuery(const std::string& connection, const std::filesystem::path& project, const std::string& engine,
                const std::string& sql);

} // namespace weir::acceptance
