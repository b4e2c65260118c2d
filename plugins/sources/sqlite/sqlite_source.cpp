#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/connect/privacy_guess.h"
#include "core/connect/source_node.h"
#include "core/connect/table_source.h"
#include "plugin_help.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <sys/stat.h>

namespace weir::plugins::sources_sqlite {
namespace {

constexpr int kSampleRows = 1000;
constexpr std::size_t kBatchRows = 2048;

struct Closer
{
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

/// An open database, read-only.
class Database
{
public:
    static Result<std::shared_ptr<Database>> open(const std::filesystem::path& file, const RunContext& run)
    {
        WEIR_RETURN_IF_ERROR(checkFile(file));
        auto database = std::make_shared<Database>();
        database->m_file = file;
        database->m_run = run;
        sqlite3* handle = nullptr;
        const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        database->m_handle.reset(handle);
        if (code != SQLITE_OK) {
            return database->failure();
        }
        sqlite3_busy_timeout(handle, 2000);
        sqlite3_progress_handler(handle, 10'000, &Database::isStopped, &database->m_run);
        return database;
    }

    Result<Statement> prepare(const std::string& sql)
    {
        sqlite3_stmt* raw = nullptr;
        const char* rest = nullptr;
        const int code = sqlite3_prepare_v2(m_handle.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, &rest);
        Statement statement(raw);
        if (code != SQLITE_OK) {
            return failure();
        }
        if (!raw || sqlite3_stmt_readonly(raw) == 0 || (rest && *rest != '\0')) {
            return Error(ErrorCode::InvalidInput, "source.sqlite.notReading",
                         "The query must be one statement that only reads.")
                .inParameter("query");
        }
        return statement;
    }

    /// SQLite's own text names tables and columns, never values.
    [[nodiscard]] Error failure() const
    {
        const int code = sqlite3_errcode(m_handle.get());
        const Error::Arguments arguments{{"file", m_file.string()}, {"reason", sqlite3_errmsg(m_handle.get())}};
        switch (code & 0xFF) {
        case SQLITE_INTERRUPT:
            return cancelled();
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Error(ErrorCode::Conflict, "source.sqlite.locked",
                         "Another program is writing to {file}. Wait until it has finished, then run again.", arguments)
                .retryLater();
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return {ErrorCode::Corrupt, "source.sqlite.notDatabase",
                    "{file} is no SQLite database, or it is damaged ({reason}).", arguments};
        case SQLITE_CANTOPEN:
            return {ErrorCode::Io, "source.sqlite.open",
                    "{file} cannot be opened. Check the permissions of the file and its folder.", arguments};
        default:
            return {ErrorCode::InvalidInput, "source.sqlite.query",
                    "SQLite says about {file}: {reason}. Check the table, the columns and the query.", arguments};
        }
    }

private:
    static Status checkFile(const std::filesystem::path& file)
    {
        std::error_code failure;
        if (!std::filesystem::exists(file, failure)) {
            return fileError(ENOENT, file);
        }
        if (std::filesystem::is_directory(file, failure)) {
            return fileError(EISDIR, file);
        }
        return {};
    }
    static int isStopped(void* run) { return static_cast<const RunContext*>(run)->stopped() ? 1 : 0; }

    std::filesystem::path m_file;
    RunContext m_run;
    std::unique_ptr<sqlite3, Closer> m_handle;
};

std::string columnText(sqlite3_stmt* statement, int column)
{
    const auto* text = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return text ? std::string(text, size) : std::string{};
}

/// The cell as a value of `type`; nothing when it does not fit exactly. Floating point numbers count as what they
/// print.
std::optional<Value> valueOf(sqlite3_stmt* statement, int column, const DataType& type)
{
    const int storage = sqlite3_column_type(statement, column);
    if (storage == SQLITE_NULL) {
        return Value{};
    }
    if (storage == SQLITE_INTEGER) {
        const std::int64_t value = sqlite3_column_int64(statement, column);
        switch (type.kind()) {
        case TypeKind::Integer:
            return Value(value);
        case TypeKind::Number:
            return Value(static_cast<double>(value));
        case TypeKind::Boolean:
            return value == 0 || value == 1 ? std::optional<Value>(Value(value == 1)) : std::nullopt;
        case TypeKind::Decimal:
        case TypeKind::Text:
        case TypeKind::JsonValue: {
            return connect::exactValue(std::to_string(value), type);
        }
        default:
            return std::nullopt;
        }
    }
    if (storage == SQLITE_FLOAT) {
        const double value = sqlite3_column_double(statement, column);
        if (type.kind() == TypeKind::Number) {
            return Value(value);
        }
        if (type.kind() == TypeKind::Decimal) {
            return connect::exactValue(toText(Value(value)), type);
        }
        return type.kind() == TypeKind::Text ? std::optional<Value>(Value(toText(Value(value)))) : std::nullopt;
    }
    const std::string text = columnText(statement, column);
    if (!isValidUtf8(text)) {
        return std::nullopt;
    }
    if (text.empty() && type.kind() != TypeKind::Text) {
        return std::nullopt;
    }
    return connect::exactValue(text, type);
}

/// The type that a declared type promises, after SQLite's rules of affinity and the usual names for dates.
DataType declaredType(const std::string& declared)
{
    const std::string name = toLower(declared);
    const auto has = [&](const char* part) { return name.find(part) != std::string::npos; };
    if (has("bool")) {
        return TypeKind::Boolean;
    }
    if (has("int") && !has("interval") && !has("point")) {
        return TypeKind::Integer;
    }
    if (has("timestamp") || has("datetime")) {
        return TypeKind::Instant;
    }
    if (has("date")) {
        return TypeKind::Date;
    }
    if (has("json")) {
        return TypeKind::JsonValue;
    }
    if (has("char") || has("clob") || has("text") || has("uuid")) {
        return TypeKind::Text;
    }
    if (has("real") || has("floa") || has("doub")) {
        return TypeKind::Number;
    }
    if (has("decimal") || has("numeric")) {
        int precision = 0;
        int scale = 0;
        const std::size_t open = name.find('(');
        if (open != std::string::npos && std::sscanf(name.c_str() + open, "(%d , %d", &precision, &scale) >= 1 &&
            precision > 0 && precision <= 38 && scale >= 0 && scale <= precision) {
            return DataType::decimal(precision, scale);
        }
        return TypeKind::Number;
    }
    return TypeKind::Null; // none declared: the values decide
}

/// Narrows the declared type to what every sampled value fits.
class ColumnGuess
{
public:
    explicit ColumnGuess(const std::string& declared)
    {
        const DataType type = declaredType(declared);
        if (type.kind() == TypeKind::Decimal) {
            m_candidates = {type, TypeKind::Number};
        } else if (type.kind() != TypeKind::Null) {
            m_candidates = {type};
        } else {
            m_candidates = {TypeKind::Integer, TypeKind::Number};
            m_undeclared = true;
        }
        m_candidates.push_back(TypeKind::Text);
    }
    void add(sqlite3_stmt* statement, int column)
    {
        while (m_candidates.size() > 1 && !valueOf(statement, column, m_candidates.front())) {
            m_candidates.erase(m_candidates.begin());
        }
        const int storage = sqlite3_column_type(statement, column);
        m_filled = m_filled || storage != SQLITE_NULL;
        if (storage == SQLITE_TEXT && m_cells.size() < 200) {
            m_cells.emplace_back(columnText(statement, column));
        }
    }
    [[nodiscard]] DataType type() const
    {
        return m_undeclared && !m_filled ? DataType(TypeKind::Text) : m_candidates.front();
    }
    [[nodiscard]] const std::vector<std::string>& cells() const { return m_cells; }

private:
    std::vector<DataType> m_candidates;
    std::vector<std::string> m_cells;
    bool m_filled = false;
    bool m_undeclared = false;
};

nodes::NodeSpec makeSpec()
{
    nodes::NodeSpec spec;
    spec.id = NodeTypeId("source.sqlite");
    spec.family = nodes::Family::Source;
    spec.title = "SQLite";
    spec.summary = "Reads a table or query of an SQLite database.";
    spec.keywords = {"sqlite", "database", "table", "sql", "db"};
    spec.icon = "source.sqlite";
    nodes::PortSpec out;
    out.name = "out";
    out.title = "Rows";
    spec.outputs = {out};
    nodes::ParameterSpec path;
    path.key = "path";
    path.title = "Database file";
    path.help = "The SQLite file; it is opened read-only.";
    path.kind = nodes::ParameterKind::File;
    path.required = true;
    spec.parameters = connect::tableParameters();
    spec.parameters.insert(spec.parameters.begin(), path);
    spec.help = kHelp;
    return spec;
}

class SqliteSource final : public connect::Source
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
        WEIR_ASSIGN_OR_RETURN(const auto database, Database::open(fileOf(settings, context), context.run));
        WEIR_ASSIGN_OR_RETURN(const Statement statement, database->prepare(connect::selectText(settings, {})));
        const int count = sqlite3_column_count(statement.get());
        std::vector<ColumnGuess> guesses;
        Schema schema;
        for (int i = 0; i < count; ++i) {
            const char* declared = sqlite3_column_decltype(statement.get(), i);
            guesses.emplace_back(declared ? declared : "");
            schema.add({schema.freeName(sqlite3_column_name(statement.get(), i)), TypeKind::Text});
        }
        int code = SQLITE_ROW;
        for (int row = 0; row < kSampleRows && (code = sqlite3_step(statement.get())) == SQLITE_ROW; ++row) {
            for (int i = 0; i < count; ++i) {
                guesses[static_cast<std::size_t>(i)].add(statement.get(), i);
            }
        }
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            return database->failure();
        }
        std::vector<Field> fields = schema.fields();
        std::vector<std::vector<std::string>> cells;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            fields[i].type = guesses[i].type();
            cells.push_back(guesses[i].cells());
        }
        connect::Discovery discovery;
        discovery.notes = connect::markPrivacy(fields, cells);
        discovery.schema = Schema(std::move(fields));
        return discovery;
    }

    [[nodiscard]] Result<std::vector<connect::CatalogEntry>>
    catalog(const Json& settings, const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const auto database, Database::open(fileOf(settings, context), context.run));
        WEIR_ASSIGN_OR_RETURN(
            const Statement statement,
            database->prepare("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND "
                              "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
        std::vector<connect::CatalogEntry> entries;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
            entries.push_back({{}, columnText(statement.get(), 0), columnText(statement.get(), 1), -1});
        }
        if (code != SQLITE_DONE) {
            return database->failure();
        }
        return entries;
    }

    [[nodiscard]] Result<engine::ScanBinding> bind(const Json& settings, const Schema& schema, const std::string&,
                                                   const std::string&,
                                                   const connect::SourceContext& context) const override
    {
        const std::filesystem::path file = fileOf(settings, context);
        // Times are text of any form in SQLite, so only numbers can be compared there; IncrementStream drops the rest.
        const bool isNumber = context.cursor && std::holds_alternative<std::int64_t>(*context.cursor);
        const std::string cursor = isNumber ? cursorColumn(settings) : std::string{};
        const std::string sql = connect::selectText(settings, schema.names(), cursor, "?1");
        engine::StreamScan scan;
        scan.open = [file, sql, cursor, schema = std::make_shared<const Schema>(schema),
                     from = context.cursor](const RunContext& run) -> Result<std::unique_ptr<RowStream>> {
            return openStream(file, sql, cursor.empty() ? std::nullopt : from, schema, run);
        };
        return engine::ScanBinding(std::move(scan));
    }

    [[nodiscard]] Result<std::string> fingerprint(const Json& settings,
                                                  const connect::SourceContext& context) const override
    {
        const std::filesystem::path file = fileOf(settings, context);
        Json all = Json::array();
        for (const std::string& path : {file.string(), file.string() + "-wal"}) {
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

    static Result<std::unique_ptr<RowStream>> openStream(const std::filesystem::path& file, const std::string& sql,
                                                         const std::optional<Value>& from,
                                                         const std::shared_ptr<const Schema>& schema,
                                                         const RunContext& run)
    {
        WEIR_ASSIGN_OR_RETURN(const auto database, Database::open(file, run));
        WEIR_ASSIGN_OR_RETURN(Statement prepared, database->prepare(sql));
        if (from) {
            sqlite3_bind_int64(prepared.get(), 1, std::get<std::int64_t>(*from));
        }
        const std::shared_ptr<sqlite3_stmt> statement(prepared.release(), Closer{});
        auto pull = [database, statement, schema, rowNumber = std::int64_t{0},
                     done = false](RowBatch& batch) mutable -> Status {
            std::vector<Value> row(schema->size());
            while (!done && batch.rows() < kBatchRows) {
                const int code = sqlite3_step(statement.get());
                if (code == SQLITE_DONE) {
                    done = true; // another step would begin again
                    break;
                }
                if (code != SQLITE_ROW) {
                    return database->failure();
                }
                ++rowNumber;
                for (std::size_t i = 0; i < row.size(); ++i) {
                    auto value = valueOf(statement.get(), static_cast<int>(i), (*schema)[i].type);
                    if (!value) {
                        return Error(ErrorCode::InvalidInput, "source.sqlite.value",
                                     "Row {row} has a value in column {column} that is no {type}. Set the column to "
                                     "text in "
                                     "the list of columns, and convert it with the node Cast.",
                                     {{"row", std::to_string(rowNumber)},
                                      {"column", (*schema)[i].name},
                                      {"type", toText((*schema)[i].type)}})
                            .inParameter("columns");
                    }
                    row[i] = *std::move(value);
                }
                batch.appendRow(row);
            }
            return {};
        };
        return std::unique_ptr<RowStream>(std::make_unique<connect::PulledStream>(schema, std::move(pull)));
    }

    nodes::NodeSpec m_spec = makeSpec();
};

} // namespace

std::unique_ptr<connect::Source> create()
{
    return std::make_unique<SqliteSource>();
}

} // namespace weir::plugins::sources_sqlite
