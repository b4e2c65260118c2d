#pragma once

#include "core/base/run_context.h"
#include "core/store/reader.h"
#include "core/traits/plan.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace weir::traits {

/// The values of one trait.
struct Computed
{
    Column values;               ///< Index = profile; NULL: no value.
    std::int64_t people = 0;     ///< With a value.
    std::int64_t unreadable = 0; ///< Events that count, whose property is there but not readable in its type.
    /// Until then (exclusive) the same store gives the same values: no event enters or leaves a window, no unit or day
    /// goes by. INT64_MAX: for ever.
    Instant validUntil{INT64_MAX};
};

/// Runs the query of a trait: gives rows of the columns "person" (the number of a profile) and "value".
using SqlRunner = std::function<Result<std::unique_ptr<RowStream>>(const Planned& planned, const store::Reader& reader,
                                                                   Instant asOf, const RunContext& context)>;

/// Computes traits on one snapshot of the store, all people at once, over event columns. Exact at every instant: an
/// event of "in the last 30 days" counts from its time on, and no longer 30 days later to the microsecond.
///
/// The events of one name are read once for all traits over it. One thread at a time. Memory: 16 bytes per event of the
/// name at hand and 16 per property cell, and 8 to 16 per person and value that formulas still need.
class Computer
{
public:
    /// `reader` must outlive it. Without a runner traits by SQL are an error.
    explicit Computer(const store::Reader& reader, SqlRunner sql = {}) : m_reader(&reader), m_sql(std::move(sql)) {}

    /// The traits of the plan whose index is in `wanted`, and those that formulas among them read. Values by name.
    [[nodiscard]] Result<std::map<std::string, Computed>>
    compute(const Plan& plan, const std::vector<std::size_t>& wanted, Instant asOf, const RunContext& context);
    /// All of them.
    [[nodiscard]] Result<std::map<std::string, Computed>> compute(const Plan& plan, Instant asOf,
                                                                  const RunContext& context);

private:
    const store::Reader* m_reader;
    SqlRunner m_sql;
};

/// Why an event does or does not count.
enum class Standing
{
    Counts,
    Condition, ///< A condition on its properties does not hold.
    TooOld,    ///< The window begins after it.
    TooNew,    ///< The window ends before it.
    Future,    ///< It lies after the instant.
    NoValue    ///< The property is missing, or cannot be read in its type.
};

/// One event of a person and what it does to a trait. `value` may be personal.
struct ExplainedEvent
{
    Instant time;
    Standing standing = Standing::Counts;
    Value value;
};

/// How one person's value came to be.
struct Explanation
{
    Value value;
    std::vector<ExplainedEvent> events;                ///< Of the trait's event, newest first.
    std::vector<std::pair<std::string, Value>> inputs; ///< Of a formula.
    Instant validUntil{INT64_MAX};
};

/// The value of `plan[index]` for a living profile. RFM looks at everybody.
[[nodiscard]] Result<Explanation> explain(const store::Reader& reader, const Plan& plan, std::size_t index,
                                          std::uint32_t profile, Instant asOf, const RunContext& context,
                                          const SqlRunner& sql = {});

[[nodiscard]] std::string_view name(Standing standing);

} // namespace weir::traits
