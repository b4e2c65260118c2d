#pragma once

#include "core/nodes/computation.h"
#include "core/run/workspace.h"

#include <filesystem>
#include <vector>

namespace weir::run {

/// Rows of Parquet files as input of a computation. The workspace must outlive it.
[[nodiscard]] nodes::ComputeInput keptInput(const Workspace& workspace, engine::ParquetScan files, const Schema& schema,
                                            const RunContext& context);
/// Rows in memory as input of a computation.
[[nodiscard]] nodes::ComputeInput inputOf(std::shared_ptr<const Schema> schema, std::vector<RowBatch> rows);
/// Runs a computation; what it throws becomes the error of a defect.
[[nodiscard]] Result<nodes::Computed> runComputation(const nodes::Computation& computation,
                                                     const nodes::ComputeInputs& inputs, std::size_t outputs,
                                                     const RunContext& context);

} // namespace weir::run
