#include "core/engine/local_files.h"

#include "core/engine/streams.h"
#include "core/plan/builders.h"

#include <iterator>

namespace weir::engine {

std::shared_ptr<const LocalFiles> localFilesOf(Engine& engine, const SessionOptions& options)
{
    auto files = std::make_shared<LocalFiles>();
    files->read = [&engine, options](const std::string& binding, const ScanBinding& scan, const Schema& schema,
                                     std::vector<RejectedRow>& rejected,
                                     const RunContext& context) -> Result<std::unique_ptr<RowStream>> {
        WEIR_ASSIGN_OR_RETURN(std::unique_ptr<Session> opened, engine.open(options));
        const std::shared_ptr<Session> session = std::move(opened);
        WEIR_ASSIGN_OR_RETURN(std::unique_ptr<RowStream> rows,
                              session->query(plan::scan(binding, schema, NodeId(binding)), {{binding, scan}}, context));
        auto noted = observed(std::move(rows), [session, &rejected](const RowBatch& batch) -> Status {
            if (batch.rows() == 0) {
                std::vector<RejectedRow> more = session->takeRejected();
                rejected.insert(rejected.end(), std::make_move_iterator(more.begin()),
                                std::make_move_iterator(more.end()));
            }
            return {};
        });
        return keeping(std::move(noted), session);
    };
    files->writeParquet = [&engine, options](std::unique_ptr<RowStream> rows, const std::filesystem::path& file,
                                             const RunContext& context) -> Result<std::int64_t> {
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<Session> session, engine.open(options));
        const Schema schema = *rows->schema();
        const auto source = std::make_shared<std::unique_ptr<RowStream>>(std::move(rows));
        const StreamScan scan{
            [source](const RunContext&) -> Result<std::unique_ptr<RowStream>> { return std::move(*source); }};
        return session->writeParquet(plan::scan("rows", schema, NodeId("rows")), {{"rows", scan}}, file, context);
    };
    return files;
}

} // namespace weir::engine
