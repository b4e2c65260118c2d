#pragma once

#include "core/engine/local_files.h"
#include "core/run/computations.h"

#include <filesystem>
#include <string>

namespace weir::run {

/// Where the kept results of a node "Match people" lie.
struct MatchResults
{
    std::filesystem::path records;
    Schema recordSchema;
    std::filesystem::path pairs;
    Schema pairSchema;
};

/// Columns that the node adds to its records, at their end: name of the record, of its group, size of the group,
/// probability. Their names begin with what is grouped ("match_record", "household_record").
inline constexpr std::size_t kAddedColumns = 4;
[[nodiscard]] inline bool isAdded(const MatchResults& results, std::size_t column)
{
    return column + kAddedColumns >= results.recordSchema.size();
}
[[nodiscard]] inline std::string addedColumn(const MatchResults& results, std::size_t number)
{
    const std::size_t size = results.recordSchema.size();
    return size < kAddedColumns ? std::string() : results.recordSchema[size - kAddedColumns + number].name;
}
[[nodiscard]] inline std::string recordColumn(const MatchResults& results)
{
    return addedColumn(results, 0);
}
[[nodiscard]] inline std::string groupColumn(const MatchResults& results)
{
    return addedColumn(results, 1);
}

/// A cell of a text column; empty for NULL and for a column that is not there.
[[nodiscard]] inline std::string textAt(const RowBatch& batch, std::size_t row, const std::string& column)
{
    const auto index = batch.schema().indexOf(column);
    return index && !batch.column(*index).isNull(row) ? std::string(batch.column(*index).texts[row]) : std::string();
}
/// A cell of a column of numbers; 0 for NULL and for a column that is not there.
[[nodiscard]] inline double numberAt(const RowBatch& batch, std::size_t row, const std::string& column)
{
    const auto index = batch.schema().indexOf(column);
    return index && !batch.column(*index).isNull(row) ? batch.column(*index).numbers[row] : 0;
}

/// Calls `see(batch)` for all rows of a kept result.
template <class See>
Status eachBatch(const Workspace& workspace, const std::filesystem::path& file, const Schema& schema,
                 const RunContext& context, const See& see)
{
    const nodes::ComputeInput input = keptInput(workspace, engine::ParquetScan{{file}}, schema, context);
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, input.open());
    for (;;) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return {};
        }
        see(batch);
    }
}

} // namespace weir::run
