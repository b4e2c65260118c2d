#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/connect/privacy_guess.h"
#include "core/connect/source_node.h"
#include "core/connect/table_source.h"
#include "plugin_help.h"

#include <duckdb.h>

#include <cerrno>
#include <sys/stat.h>
#include <tuple>

namespace weir::plugins::sources_duckdb {
namespace {

/// Small results as text: descriptions of columns and lists of tables.
using TextRows = std::vector<std::vector<std::string>>;

/// A database file, open read-only.
class Database
{
public:
    Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database()
    {
        duckdb_disconnect(&m_connection);
        duckdb_close(&m_database);
    }

    Status open(const std::filesystem::path& file)
    {
        std::error_code failure;
        if (!std::filesystem::exists(file, failure)) {
            return fileError(ENOENT, file); // DuckDB would create it
        }
        duckdb_config config = nullptr;
        duckdb_create_config(&config);
        duckdb_set_config(config, "access_mode", "READ_ONLY");
        duckdb_set_config(config, "enable_external_access", "false");
        char* reason = nullptr;
        const duckdb_state state = duckdb_open_ext(file.c_str(), &m_database, config, &reason);
        duckdb_destroy_config(&config);
        const std::string text = reason ? reason : "";
        duckdb_free(reason);
        if (state != DuckDBSuccess) {
            if (text.find("lock") != std::string::npos) {
                return Error(ErrorCode::Conflict, "source.duckdb.locked",
                             "{file} is open in another program that writes to it. Close it there and try again.",
                             {{"file", file.string()}})
                    .retryLater();
            }
            return Error(ErrorCode::InvalidInput, "source.duckdb.notDatabase",
                         "{file} cannot be opened as a DuckDB database: it is of another format or of a newer version.",
                         {{"file", file.string()}});
        }
        if (duckdb_connect(m_database, &m_connection) != DuckDBSuccess) {
            return Error(ErrorCode::Internal, "source.duckdb.memory", "There is no memory left to open {file}.",
                         {{"file", file.string()}});
        }
        return {};
    }

    Result<TextRows> query(const std::string& sql)
    {
        duckdb_result result;
        const duckdb_state state = duckdb_query(m_connection, sql.c_str(), &result);
        TextRows rows;
        std::string reason;
        if (state == DuckDBSuccess) {
            for (idx_t r = 0; r < duckdb_row_count(&result); ++r) {
                rows.emplace_back();
                for (idx_t c = 0; c < duckdb_column_count(&result); ++c) {
                    char* text = duckdb_value_varchar(&result, c, r);
                    rows.back().emplace_back(text ? text : "");
                    duckdb_free(text);
                }
            }
        } else {
            const char* text = duckdb_result_error(&result);
            reason = std::string(text ? text : "");
            reason = reason.substr(0, reason.find('\n'));
        }
        duckdb_destroy_result(&result);
        if (state != DuckDBSuccess) {
            return Error(ErrorCode::InvalidInput, "source.duckdb.query",
                         "DuckDB refuses the query: {reason}. Check the table, the columns and the query.",
                         {{"reason", reason}});
        }
        return rows;
    }

private:
    duckdb_database m_database = nullptr;
    duckdb_connection m_connection = nullptr;
};

/// DuckDB's name of a type as a type of Weir; what has no counterpart is text or JSON.
DataType typeOf(const std::string& name)
{
    if (name.ends_with("[]")) {
        return DataType::list(typeOf(name.substr(0, name.size() - 2)));
    }
    if (name == "BOOLEAN") {
        return TypeKind::Boolean;
    }
    if (name == "TINYINT" || name == "SMALLINT" || name == "INTEGER" || name == "BIGINT" || name == "UTINYINT" ||
        name == "USMALLINT" || name == "UINTEGER") {
        return TypeKind::Integer;
    }
    if (name == "HUGEINT" || name == "UBIGINT" || name == "UHUGEINT") {
        return DataType::decimal(38, 0);
    }
    if (name == "FLOAT" || name == "DOUBLE") {
        return TypeKind::Number;
    }
    if (name.starts_with("DECIMAL")) {
        return parseDataType(toLower(name)).value_or(DataType::decimal(18, 3));
    }
    if (name == "DATE") {
        return TypeKind::Date;
    }
    if (name.starts_with("TIMESTAMP")) {
        return TypeKind::Instant;
    }
    if (name == "INTERVAL") {
        return TypeKind::Duration;
    }
    return name == "JSON" || name.starts_with("STRUCT") || name.starts_with("MAP") ? TypeKind::JsonValue
                                                                                   : TypeKind::Text;
}

nodes::NodeSpec makeSpec()
{
    nodes::NodeSpec spec;
    spec.id = NodeTypeId("source.duckdb");
    spec.family = nodes::Family::Source;
    spec.title = "DuckDB";
    spec.summary = "Reads a table or query of a DuckDB database.";
    spec.keywords = {"duckdb", "database", "table", "sql", "warehouse", "motherduck"};
    spec.icon = "source.duckdb";
    nodes::PortSpec out;
    out.name = "out";
    out.title = "Rows";
    spec.outputs = {out};
    nodes::ParameterSpec path;
    path.key = "path";
    path.title = "Database file";
    path.help = "The DuckDB file; it is attached read-only.";
    path.kind = nodes::ParameterKind::File;
    path.required = true;
    spec.parameters = connect::tableParameters();
    spec.parameters.insert(spec.parameters.begin(), path);
    spec.help = kHelp;
    return spec;
}

class DuckdbSource final : public connect::Source
{
public:
    [[nodiscard]] const nodes::NodeSpec& spec() const override { return m_spec; }

    void validate(nodes::Settings& settings) const override
    {
        (void)settings.text("path");
        connect::validateTable(settings);
    }

    [[nodiscard]] Result<connect::Discovery> discover(const Json& settings,
                                                      const connect::SourceContext& context) const override
    {
        Database database;
        WEIR_RETURN_IF_ERROR(database.open(fileOf(settings, context)));
        const std::string select = connect::selectText(settings, {});
        WEIR_ASSIGN_OR_RETURN(const TextRows described, database.query("DESCRIBE " + select));
        WEIR_ASSIGN_OR_RETURN(const TextRows sample, database.query(select + " LIMIT 200"));
        Schema schema;
        std::vector<std::vector<std::string>> cells(described.size());
        for (std::size_t i = 0; i < described.size(); ++i) {
            schema.add({schema.freeName(described[i].at(0)), typeOf(described[i].at(1))});
            for (const auto& row : sample) {
                cells[i].push_back(row[i]);
            }
        }
        std::vector<Field> fields = schema.fields();
        connect::Discovery discovery;
        discovery.notes = connect::markPrivacy(fields, cells);
        discovery.schema = Schema(std::move(fields));
        return discovery;
    }

    [[nodiscard]] Result<std::vector<connect::CatalogEntry>>
    catalog(const Json& settings, const connect::SourceContext& context) const override
    {
        Database database;
        WEIR_RETURN_IF_ERROR(database.open(fileOf(settings, context)));
        WEIR_ASSIGN_OR_RETURN(
            const TextRows rows,
            database.query("SELECT table_schema, table_name, table_type FROM information_schema.tables "
                           "ORDER BY 1, 2"));
        std::vector<connect::CatalogEntry> entries;
        for (const auto& row : rows) {
            entries.push_back({row[0], row[1], row[2] == "VIEW" ? "view" : "table", -1});
        }
        return entries;
    }

    [[nodiscard]] Result<engine::ScanBinding> bind(const Json& settings, const Schema&, const std::string& engineId,
                                                   const std::string&,
                                                   const connect::SourceContext& context) const override
    {
        if (engineId != "duckdb") {
            return Error(
                ErrorCode::Unsupported, "source.duckdb.engine",
                "A DuckDB file can only be read by the engine DuckDB. Choose that engine for the pipeline, or write "
                "the table as Parquet and read that.");
        }
        const std::string cursor = context.cursor ? cursorColumn(settings) : std::string{};
        engine::NativeScan scan;
        scan.database = fileOf(settings, context).string();
        std::tie(scan.schemaName, scan.table) = connect::splitTable(textAt(settings, "table"));
        if (scan.table.empty() || !cursor.empty()) {
            scan.table.clear();
            scan.query = connect::selectText(settings, {}, cursor, cursorLiteral(context));
        }
        return engine::ScanBinding(std::move(scan));
    }

    [[nodiscard]] Result<std::string> fingerprint(const Json& settings,
                                                  const connect::SourceContext& context) const override
    {
        const std::filesystem::path file = fileOf(settings, context);
        Json all = Json::array();
        for (const std::string& path : {file.string(), file.string() + ".wal"}) {
            struct stat status
            {};
            if (::stat(path.c_str(), &status) == 0) {
                all.push_back({path, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ino});
            } else if (path == file.string()) {
                return fileError(errno, file);
            }
        }
        return sha256Hex(compactJson(all));
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override { return connect::tableSubtitle(settings); }

private:
    static std::filesystem::path fileOf(const Json& settings, const connect::SourceContext& context)
    {
        return (context.projectFolder / textAt(settings, "path")).lexically_normal();
    }
    /// Cursor values are numbers, dates and instants: their text has no quote in it.
    static std::string cursorLiteral(const connect::SourceContext& context)
    {
        return context.cursor ? '\'' + toText(*context.cursor) + '\'' : std::string{};
    }

    nodes::NodeSpec m_spec = makeSpec();
};

} // namespace

std::unique_ptr<connect::Source> create()
{
    return std::make_unique<DuckdbSource>();
}

} // namespace weir::plugins::sources_duckdb
