#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A second reader of CSV, written for tests only: one character after the other over the whole text, nothing shared
/// with the product.
namespace weir::testing {

struct OracleFormat
{
    char delimiter = ',';
    char quote = '"';
    char escape = '"';
};

enum class OracleType
{
    Text,
    Integer,
    Decimal92, ///< decimal(9,2)
    Date,
    Instant
};

struct OracleResult
{
    std::vector<std::string> rows;                ///< Cells joined by '|', NULL as "NULL".
    std::map<std::int64_t, std::string> rejected; ///< Line and column ("" when it is no one's).
};

/// What a file without header holds when its columns have the given names and types.
[[nodiscard]] OracleResult readCsv(const std::string& text, const OracleFormat& format,
                                   const std::vector<std::pair<std::string, OracleType>>& columns);

} // namespace weir::testing
