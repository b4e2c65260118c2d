#include "app/cli/match_files.h"

#include "core/base/text.h"
#include "core/connect/source.h"
#include "core/plan/builders.h"

#include <algorithm>
#include <cmath>
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
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return {};
        }
        builder.add(std::move(batch));
    }
}

Result<std::vector<match::FieldChoice>> fieldsOf(const match::Table& table, const std::vector<std::string>& wishes)
{
    std::vector<match::FieldChoice> fields = match::detectFields(table);
    for (const std::string& wish : wishes) {
        const std::size_t cut = wish.rfind('=');
        const std::string column = wish.substr(0, cut);
        const auto kind = cut == std::string::npos ? std::nullopt : match::fieldKind(wish.substr(cut + 1));
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const match::FieldChoice& field) {
            return table.columns[field.column].name == column;
        });
        if (found == fields.end()) {
            std::vector<std::string> names;
            for (const match::CodedColumn& one : table.columns) {
                names.push_back(one.name);
            }
            return Error(ErrorCode::InvalidInput, "match.noColumn",
                         "There is no column {column}. The columns are: {columns}.",
                         {{"column", column}, {"columns", joinText(names, ", ")}});
        }
        if (!kind) {
            return Error(
                ErrorCode::InvalidInput, "match.noKind",
                "Write --column NAME=KIND with a kind such as given_name, family_name, full_name, email, phone, "
                "date, postcode, city, street, address, identifier, category, text, number or ignore.");
        }
        found->kind = *kind;
    }
    return fields;
}

double bitsAt(double probability)
{
    return std::log2(probability / (1.0 - probability));
}

} // namespace weir::cli
