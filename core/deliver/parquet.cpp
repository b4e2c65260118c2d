#include "core/deliver/parquet.h"

#include "core/plan/relation.h"

namespace weir::deliver {

ParquetWriter parquetThrough(engine::Session& session)
{
    return [&session](std::unique_ptr<RowStream> rows, const std::filesystem::path& file,
                      const RunContext& context) -> Status {
        const Schema schema = *rows->schema();
        // The binding's function may be copied; the stream is handed out once.
        auto once = std::make_shared<std::unique_ptr<RowStream>>(std::move(rows));
        engine::Bindings bindings;
        bindings["rows"] = engine::StreamScan{[once](const RunContext&) -> Result<std::unique_ptr<RowStream>> {
            if (!*once) {
                return Error(ErrorCode::Internal, "deliver.parquet.twice", "The rows of a file can be read only once.");
            }
            return std::move(*once);
        }};
        const plan::RelationPtr relation = plan::make(plan::Scan{"rows"}, schema, NodeId());
        WEIR_ASSIGN_OR_RETURN(const std::int64_t written, session.writeParquet(relation, bindings, file, context));
        static_cast<void>(written);
        return {};
    };
}

} // namespace weir::deliver
