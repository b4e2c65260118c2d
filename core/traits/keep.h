#pragma once

#include "core/store/store.h"
#include "core/traits/compute.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace weir::traits {

/// The source of computed traits in the store.
inline constexpr const char* kSource = "computed";

/// What was computed last of one trait, and how long it holds.
struct KeptTrait
{
    std::string key; ///< All that the values depend on but store and clock.
    Instant asOf;
    Instant validUntil;
    std::int64_t people = 0;
    std::int64_t unreadable = 0;
    friend bool operator==(const KeptTrait&, const KeptTrait&) = default;
};

/// What one list of traits has left in a store. Holds no values.
struct Kept
{
    std::string storeVersion; ///< Names the people and events that the values were made of.
    std::map<std::string, KeptTrait> traits;
    friend bool operator==(const Kept&, const Kept&) = default;
};
[[nodiscard]] Json toJson(const Kept& kept);
/// What cannot be read counts as never computed.
[[nodiscard]] Kept keptFromJson(const Json& json);

/// The traits to compute: all when the store has changed, else those whose definition did, and those of which time has
/// changed something. Indices into the plan.
[[nodiscard]] std::vector<std::size_t> dueTraits(const Plan& plan, const Kept& kept, const std::string& storeVersion,
                                                 Instant asOf);

/// What keeping one trait did.
struct KeptOutcome
{
    std::string trait;
    bool computed = false; ///< Else what was there still holds.
    std::int64_t people = 0;
    std::int64_t changed = 0; ///< Values that differ from before.
    std::int64_t unreadable = 0;
};

struct KeepReport
{
    Kept kept; ///< Without the version, which the caller knows once everything is written.
    std::vector<KeptOutcome> traits;
    std::vector<std::string> dropped;
    std::int64_t changed = 0; ///< Values, those that went with their traits included.
};

/// Computes the traits of the plan at `due`, writes what differs in one transaction, and takes away traits that were
/// kept before, are no longer in the plan and are not among `elsewhere`.
[[nodiscard]] Result<KeepReport> keep(store::ProfileStore& store, const Plan& plan, const std::vector<std::size_t>& due,
                                      const Kept& before, const std::set<std::string>& elsewhere, Instant asOf,
                                      const RunId& run, const RunContext& context, const SqlRunner& sql = {});

} // namespace weir::traits
