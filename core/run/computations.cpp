#include "core/run/computations.h"

#include "core/engine/local_files.h"
#include "core/engine/streams.h"

#include <exception>

namespace weir::run {

nodes::ComputeInput keptInput(const Workspace& workspace, engine::ParquetScan files, const Schema& schema,
                              const RunContext& context)
{
    return {std::make_shared<const Schema>(schema),
            [local = workspace.localFiles(), files = std::move(files), schema, context]() {
                // Stays empty: nothing is ever rejected of a file that this program wrote.
                auto rejected = std::make_shared<std::vector<engine::RejectedRow>>();
                auto rows = local->read("input", files, schema, *rejected, context);
                return rows ? Result(engine::keeping(*std::move(rows), std::move(rejected))) : std::move(rows);
            }};
}

nodes::ComputeInput inputOf(std::shared_ptr<const Schema> schema, std::vector<RowBatch> rows)
{
    return {schema, [schema, rows = std::move(rows)]() -> Result<std::unique_ptr<RowStream>> {
                return streamOf(schema, rows);
            }};
}

Result<nodes::Computed> runComputation(const nodes::Computation& computation, const nodes::ComputeInputs& inputs,
                                       std::size_t outputs, const RunContext& context)
{
    try {
        Result<nodes::Computed> computed = computation.run(inputs, context);
        if (computed && computed->outputs.size() != outputs) {
            return Error(ErrorCode::Internal, "run.computedPorts",
                         "The node gave rows for another number of ports than it has. This is a defect of the node.");
        }
        return computed;
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::Io, "run.computeMemory",
                     "The memory of this machine is not enough for these rows. Filter them first, or choose fewer "
                     "columns.");
    } catch (const std::exception& exception) {
        return Error(ErrorCode::Internal, "run.computeFailed",
                     "The node failed ({reason}). This is a defect of the node.", {{"reason", exception.what()}});
    }
}

} // namespace weir::run
