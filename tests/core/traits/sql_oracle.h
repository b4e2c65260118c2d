#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

/// Computed traits by plain SQL: one query per trait over the events that `weir store explode` writes out, in SQLite,
/// written from the JSON of the definition. Shares nothing with core/traits.
namespace weir::test {

/// A value as SQLite has it: text, whole number or double.
using SqlCell = std::variant<std::string, std::int64_t, double>;
using SqlColumn = std::map<std::uint32_t, SqlCell>; ///< By profile; who has no value is not there.

class SqlOracle
{
public:
    /// `events` is a file with event_plain, `store` that of the store.
    SqlOracle(const std::string& events, const std::string& store);
    ~SqlOracle();
    SqlOracle(const SqlOracle&) = delete;
    SqlOracle& operator=(const SqlOracle&) = delete;

    /// What the trait of this JSON is at `now`. `type` is that of its property: "integer", "decimal(10,2)", "number",
    /// "text", "date", "boolean".
    SqlColumn column(const Json& trait, const std::string& type, std::int64_t now);
    /// The winning values of a trait in the store, as any other program reads them.
    SqlColumn stored(const std::string& trait);
    std::vector<std::uint32_t> living();

private:
    struct State;
    State* m_state;
};

} // namespace weir::test
