#pragma once

#include "core/store/store.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace weir::store {

/// Rows of one table. `table` is the name in the file; "event" stands for all segments.
struct TableRows
{
    std::string table;
    std::int64_t rows = 0;
};

/// What the store holds about a person, table by table, those with no row included. "delivered" are rows that say what
/// destinations hold: they stay until a publish has taken the person off, because they have the key to do so.
[[nodiscard]] Result<std::vector<TableRows>> rowsAbout(const ProfileStore& store, std::uint32_t profile);

/// A text that tells who somebody is.
struct PersonalValue
{
    std::string type; ///< Of the identifier; of a text as its source wrote it, the trait that kept it.
    std::string value;
    bool identifier = true;
};
[[nodiscard]] Result<std::vector<PersonalValue>> identifyingValues(const ProfileStore& store, std::uint32_t profile);

/// Where a value still stands.
struct Remnant
{
    PersonalValue value;
    std::map<std::string, std::int64_t> tables; ///< Rows that have it as a whole, by table.
    std::int64_t inEvents = 0;                  ///< Distinct texts of events that name it.
    std::int64_t inFile = 0;   ///< Times that its bytes stand in the file or its log (six bytes or more).
    bool insideOthers = false; ///< It is part of a longer text of somebody else, so its bytes must be there.
    [[nodiscard]] bool gone() const { return tables.empty() && inEvents == 0 && (inFile == 0 || insideOthers); }
};

/// Searches all columns of all tables, the texts of all events, and the bytes of the file. For a check behind an
/// erasure and a vacuum(): reads everything, about 1 s per GB and value.
[[nodiscard]] Result<std::vector<Remnant>>
findRemnants(const ProfileStore& store, std::span<const PersonalValue> values, const RunContext& context);

} // namespace weir::store
