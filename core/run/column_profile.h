#pragma once

#include "core/engine/engine.h"
#include "core/expr/node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// Rows whose value is at least `low` and below `high`; `high` itself counts where the range is closed.
struct ValueRange
{
    Value low;
    Value high;
    bool closed = false;
    std::int64_t rows = 0;
};

struct ValueCount
{
    Value value;
    std::int64_t rows = 0;
};

/// What is in a column: how much of it is there, how it is spread, what is most frequent.
struct ColumnProfile
{
    static constexpr int kBins = 20;
    static constexpr int kTop = 10;

    Field field;
    std::int64_t rows = 0;
    std::int64_t nulls = 0;
    std::int64_t distinct = 0; ///< Different values, without NULL.
    Value least;               ///< NULL when there is no value, or none is less than another.
    Value greatest;
    std::optional<double> mean;  ///< Of numbers.
    std::vector<ValueCount> top; ///< The most frequent values, of equally frequent ones the lower first; no NULL.
    std::vector<ValueRange>
        bins; ///< Ranges of equal width from least to greatest, of numbers and times that are finite.
};

/// Looks at one column of `rows`, which have the columns of `schema`. Costs three passes; the engine computes, so rows
/// need not fit into memory.
[[nodiscard]] Result<ColumnProfile> profileColumn(engine::Session& session, const engine::ScanBinding& rows,
                                                  const Schema& schema, const std::string& column,
                                                  const RunContext& context);

/// Ranges that together hold every value from `least` to `greatest` once, without counts. Whole numbers, dates and
/// times have edges that are whole as well, so there are fewer ranges than kBins where there are fewer values.
[[nodiscard]] std::vector<ValueRange> rangesOf(const Value& least, const Value& greatest);

/// "this value": an expression for a filter that keeps the rows counted for `value`; NULL gives "is null".
[[nodiscard]] expr::Expr hasValue(const Field& field, const Value& value);
/// The same for the rows of a range.
[[nodiscard]] expr::Expr isWithin(const Field& field, const ValueRange& range);

} // namespace weir::run
