#include "app/cli/match_files.h"

#include "core/connect/source.h"
#include "core/plan/builders.h"

#include <system_error>

namespace weir::cli {

Status readRecords(Session& session, const std::filesystem::path& file, std::uint8_t origin,
                   match::TableBuilder& builder)
{
    const connect::Source* source = session.toolbox()->source("source.file");
    engine::Engine* engine = session.toolbox()->engine("duckdb");
    if (!source || !engine) {
        return Error(ErrorCode::Internal, "match.noReader", "This build of weir cannot read files.");
    }
    if (std::error_code failure; !std::filesystem::exists(file, failure)) { // no project here to look in
        return Error(ErrorCode::NotFound, "match.noFile", "{file} does not exist. Check the path.",
                     {{"file", file.string()}});
    }
    connect::SourceContext context;
    context.projectFolder = std::filesystem::current_path();
    context.run = session.context();
    Json settings{{"path", std::filesystem::absolute(file).string()}};
    WEIR_ASSIGN_OR_RETURN(const connect::Discovery found, source->discover(settings, context));
    Schema schema = found.schema;
    if (found.detected.value("format", std::string()) != "parquet") {
        std::vector<Field> fields = schema.fields();
        for (Field& field : fields) {
            field.type = TypeKind::Text;
        }
        schema = Schema(std::move(fields));
    }
    WEIR_ASSIGN_OR_RETURN(const engine::ScanBinding scan, source->bind(settings, schema, "duckdb", {}, context));
    engine::SessionOptions options;
    options.runInstant = session.clock.now();
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> opened, engine->open(options));
    WEIR_ASSIGN_OR_RETURN(
        const std::unique_ptr<RowStream> rows,
        opened->query(plan::scan("records", schema, NodeId("records")), {{"records", scan}}, context.run));
    builder.begin(schema, origin);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return {};
        }
        builder.add(batch);
    }
}

} // namespace weir::cli
