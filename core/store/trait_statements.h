#pragma once

#include "core/store/sqlite.h"
#include "core/store/survivorship.h"
#include "core/types/data_type.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace weir::store {

/// Keeps everything that sources said about one trait, and in the table `trait` what stands: per source its own
/// survivor, and among them the winner.
class TraitLog
{
public:
    [[nodiscard]] static Result<TraitLog> open(const Database& db, std::uint32_t definition, const DataType& type,
                                               const Survivorship& survivorship);

    /// Whether it was news.
    [[nodiscard]] Result<bool> add(std::uint32_t profile, std::uint32_t source, std::int64_t time, const Value& value);
    /// `values` are all that the source says now; whether that differs from what it said last.
    [[nodiscard]] Result<bool> replace(std::uint32_t profile, std::uint32_t source, std::int64_t now,
                                       std::vector<Value> values);
    /// Decides anew. Whether another value stands now.
    [[nodiscard]] Result<bool> decide(std::uint32_t profile);

private:
    TraitLog() = default;

    std::uint32_t m_definition = 0;
    DataType m_type;
    const Survivorship* m_survivorship = nullptr;
    Statement m_add;
    Statement m_last;
    Statement m_dropAt;
    Statement m_said;
    Statement m_standing;
    Statement m_drop;
    Statement m_put;
    std::string m_scratch;
};

/// The rules of the traits that have had one, by number of the trait.
[[nodiscard]] Result<std::map<std::uint32_t, Survivorship>> loadSurvivorships(const Database& db);
/// A stored rule.
[[nodiscard]] Result<Survivorship> survivorshipOf(std::string_view text);

} // namespace weir::store
