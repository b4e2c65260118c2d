#include "plugins/engines/duckdb/session.h"

#include "core/base/file.h"
#include "core/engine/blame.h"
#include "core/engine/names.h"
#include "core/engine/watch.h"
#include "plugins/engines/duckdb/csv_stream.h"
#include "plugins/engines/duckdb/errors.h"
#include "plugins/engines/duckdb/query_check.h"
#include "plugins/engines/duckdb/result_stream.h"
#include "plugins/engines/duckdb/vectors.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <unistd.h>

namespace weir::plugins::engines_duckdb {
namespace {

using sql::fill;
using sql::Identifier;
using sql::Text;

std::int64_t defaultMemory()
{
    const std::int64_t bytes = static_cast<std::int64_t>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGE_SIZE);
    return bytes / 10 * 7;
}

/// Flushes a written file and its new name to the disk.
Status sync(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return fileError(errno, path);
    }
    const int failed = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return failed == 0 ? Status() : Status(fileError(failed, path));
}

/// What DuckDB says about a running statement, or, where it reads CSV files, how far they are read.
void reportProgress(const Connection& connection, const Statement& statement, const NodeId& node,
                    const RunContext& context)
{
    std::int64_t bytes = 0;
    std::int64_t total = 0;
    std::int64_t rows = 0;
    for (const auto& [id, scan] : statement.csvScans) {
        bytes += scan->bytes();
        total += scan->totalBytes();
        rows += scan->rows();
    }
    if (total > 0) {
        context.report(node.str(), std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total)), rows);
        return;
    }
    const duckdb_query_progress_type progress = duckdb_query_progress(connection.get());
    context.report(node.str(), progress.percentage < 0 ? -1 : progress.percentage / 100,
                   static_cast<std::int64_t>(progress.rows_processed));
}

/// The name under which a database file is attached.
std::string catalogName(std::size_t number)
{
    return "weir_database_" + std::to_string(number);
}

} // namespace

Result<std::unique_ptr<engine::Session>> DuckdbSession::open(const engine::SessionOptions& options)
{
    std::unique_ptr<DuckdbSession> session(new DuckdbSession(options));
    WEIR_RETURN_IF_ERROR(session->start());
    return std::unique_ptr<engine::Session>(std::move(session));
}

DuckdbSession::~DuckdbSession()
{
    m_database.reset();
    std::error_code ignored;
    if (m_ownsFolder) {
        std::filesystem::remove_all(m_folder, ignored);
    }
}

Status DuckdbSession::start()
{
    static std::atomic<unsigned> counter{0};
    std::error_code error;
    const std::filesystem::path parent =
        m_options.spillFolder.empty() ? std::filesystem::temp_directory_path(error) : m_options.spillFolder;
    m_folder = parent / ("weir-duckdb-" + std::to_string(::getpid()) + "-" + std::to_string(counter++));
    std::filesystem::create_directories(m_folder, error);
    if (error) {
        return fileError(error.value(), m_folder);
    }
    m_ownsFolder = true;

    Config config;
    duckdb_create_config(config.address());
    const std::int64_t memory = m_options.memoryLimitBytes > 0 ? m_options.memoryLimitBytes : defaultMemory();
    duckdb_set_config(config.get(), "memory_limit", (std::to_string(memory / 1024) + "KiB").c_str());
    duckdb_set_config(config.get(), "temp_directory", (m_folder / "spill").c_str());
    if (m_options.threads > 0) {
        duckdb_set_config(config.get(), "threads", std::to_string(m_options.threads).c_str());
    }
    // No code and no data from elsewhere: pipelines travel between machines and must not fetch anything.
    for (const char* name : {"autoinstall_known_extensions", "autoload_known_extensions", "allow_community_extensions",
                             "allow_unsigned_extensions"}) {
        duckdb_set_config(config.get(), name, "false");
    }
    m_database = std::make_shared<Database>();
    char* message = nullptr;
    if (duckdb_open_ext(nullptr, m_database->address(), config.get(), &message) != DuckDBSuccess) {
        const std::string reason = message ? message : "unknown";
        duckdb_free(message);
        return Error(ErrorCode::Unavailable, "duckdb.open", "DuckDB could not start: {reason}.", {{"reason", reason}});
    }
    const Connection connection(m_database);
    WEIR_RETURN_IF_ERROR(m_streams.install(connection));
    WEIR_RETURN_IF_ERROR(m_csv.install(connection));
    // "postgres" style UTC for casts between kinds of timestamps; progress without printing.
    for (const char* statement : {"SET GLOBAL TimeZone = 'UTC'", "SET GLOBAL allocator_background_threads = false"}) {
        if (const auto failure = connection.run(statement)) {
            return explain(*failure, nullptr);
        }
    }
    return {};
}

Result<std::shared_ptr<Connection>> DuckdbSession::connect()
{
    auto connection = std::make_shared<Connection>(m_database);
    if (!connection->isOpen()) {
        return Error(ErrorCode::Unavailable, "duckdb.connect", "DuckDB has no more connections. Close other previews.");
    }
    for (const char* statement :
         {"SET enable_progress_bar = true", "SET enable_progress_bar_print = false", "SET TimeZone = 'UTC'",
          // Streamed rows run so far ahead of their reader that threads need not stop and start every few thousand.
          "SET streaming_buffer_size = '32MB'"}) {
        if (const auto failure = connection->run(statement)) {
            return explain(*failure, nullptr);
        }
    }
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_active, [](const std::weak_ptr<Connection>& known) { return known.expired(); });
    m_active.push_back(connection);
    return connection;
}

void DuckdbSession::interrupt()
{
    const std::lock_guard lock(m_mutex);
    for (const std::weak_ptr<Connection>& known : m_active) {
        if (const auto connection = known.lock()) {
            connection->interrupt();
        }
    }
}

std::vector<engine::RejectedRow> DuckdbSession::takeRejected()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_rejected, {});
}

Result<Text> DuckdbSession::csvScanText(const engine::FileScan& scan, const plan::Relation& relation,
                                        Statement& statement, const RunContext& context)
{
    const Schema& schema = relation.schema();
    std::vector<std::string> names;
    for (const Identifier& name : m_dialect.columnNames(schema)) {
        names.push_back(name.name());
    }
    auto csv = std::make_shared<CsvScan>(schema, std::move(names), textOption(scan.options, "fileNameColumn", ""),
                                         relation.origin(), context);
    std::vector<const engine::FileScan*> parts{&scan};
    for (const engine::FileScan& more : scan.parts) {
        parts.push_back(&more);
    }
    for (const engine::FileScan* files : parts) {
        CsvPart part;
        WEIR_ASSIGN_OR_RETURN(part.files, readableFiles(files->paths));
        WEIR_ASSIGN_OR_RETURN(part.format, csvFormat(*files));
        WEIR_ASSIGN_OR_RETURN(part.columns, fileColumns(files->options, schema));
        csv->add(std::move(part));
    }
    const std::int64_t id = m_csv.add(csv);
    statement.csvScans.emplace_back(id, std::move(csv));
    return functionScan("weir_csv", id, schema);
}

Result<Text> DuckdbSession::fileScanText(const engine::FileScan& scan, const plan::Relation& relation,
                                         Statement& statement, const RunContext& context)
{
    const Schema& schema = relation.schema();
    WEIR_ASSIGN_OR_RETURN(std::vector<std::string> files, readableFiles(scan.paths));
    const TemporaryPath temporary = [&](const std::string& ending) {
        statement.temporaryFiles.push_back(m_folder / ("file-" + std::to_string(++m_number) + ending));
        return statement.temporaryFiles.back();
    };
    if (scan.format == "parquet") {
        const auto name = scan.options.find("fileNameColumn");
        return parquetScan(files, schema,
                           name != scan.options.end() && name->is_string() ? name->get<std::string>() : "");
    }
    if (scan.format == "json" || scan.format == "ndjson") {
        std::vector<engine::RejectedRow> rejected;
        WEIR_ASSIGN_OR_RETURN(const std::vector<PreparedFile> prepared,
                              prepareJson(files, scan, schema, temporary, rejected, context));
        for (engine::RejectedRow& row : rejected) {
            row.node = relation.origin();
        }
        {
            const std::lock_guard lock(m_mutex);
            std::move(rejected.begin(), rejected.end(), std::back_inserter(m_rejected));
        }
        return jsonScan(scan, schema, prepared);
    }
    return Error(ErrorCode::Unsupported, "duckdb.format",
                 "Files of the format {format} cannot be read. Use csv, tsv, json, ndjson or parquet.",
                 {{"format", scan.format}});
}

Result<Text> DuckdbSession::nativeScanText(const engine::NativeScan& scan, const Schema& schema,
                                           const Connection& connection)
{
    const std::string file = scan.database.empty() ? m_options.connection : scan.database;
    std::string catalog;
    if (!file.empty()) {
        const auto known = m_attached.find(file);
        if (known != m_attached.end()) {
            catalog = known->second;
        } else {
            WEIR_RETURN_IF_ERROR(readableFiles({file}));
            catalog = catalogName(m_attached.size() + 1);
            const Text attach =
                "ATTACH " + Text::quotedText(file) + " AS " + Text::quoted(Identifier(catalog)) + " (READ_ONLY)";
            if (const auto failure = connection.run(attach.str())) {
                if (failure->message.find("lock") != std::string::npos) {
                    return Error(ErrorCode::Conflict, "duckdb.locked",
                                 "{file} is open in another program that writes to it. Close it there and run again.",
                                 {{"file", file}})
                        .retryLater();
                }
                return Error(
                    ErrorCode::InvalidInput, "duckdb.notDatabase",
                    "{file} cannot be opened as a DuckDB database: it is of another format or of a newer version.",
                    {{"file", file}});
            }
            m_attached.emplace(file, catalog);
        }
    }
    if (scan.table.empty()) {
        if (!catalog.empty()) {
            if (const auto failure = connection.run(("USE " + Text::quoted(Identifier(catalog))).str())) {
                return explain(*failure, nullptr);
            }
        }
        return nativeScan("(\n" + Text::written(scan.query) + "\n  ) AS q", schema, {});
    }
    Text source = Text::quoted(Identifier(scan.schemaName.empty() ? "main" : scan.schemaName)) + "." +
                  Text::quoted(Identifier(scan.table));
    if (!catalog.empty()) {
        source = Text::quoted(Identifier(catalog)) + "." + source;
    }
    return nativeScan(source, schema, {});
}

Result<Text> DuckdbSession::scanText(const plan::Relation& scan, const std::string& binding,
                                     const engine::ScanBinding& what, const Connection& connection,
                                     Statement& statement, const RunContext& context)
{
    const Schema& schema = scan.schema();
    if (const auto* file = std::get_if<engine::FileScan>(&what)) {
        if (file->format == "csv" || file->format == "tsv") {
            return csvScanText(*file, scan, statement, context);
        }
        WEIR_ASSIGN_OR_RETURN(Text text, fileScanText(*file, scan, statement, context));
        for (const engine::FileScan& part : file->parts) {
            WEIR_ASSIGN_OR_RETURN(const Text more, fileScanText(part, scan, statement, context));
            text += "\n  UNION ALL\n" + more;
        }
        return text;
    }
    if (const auto* native = std::get_if<engine::NativeScan>(&what)) {
        return nativeScanText(*native, schema, connection);
    }
    if (const auto* parquet = std::get_if<engine::ParquetScan>(&what)) {
        std::vector<std::string> files;
        std::transform(parquet->files.begin(), parquet->files.end(), std::back_inserter(files),
                       [](const std::filesystem::path& path) { return path.string(); });
        WEIR_ASSIGN_OR_RETURN(files, readableFiles(files));
        return parquetScan(files, schema, {});
    }
    (void)binding;
    StreamSource source{std::get<engine::StreamScan>(what), schema, {}, context};
    for (const Identifier& name : m_dialect.columnNames(schema)) {
        source.names.push_back(name.name());
    }
    statement.streams.push_back(m_streams.add(std::move(source)));
    return functionScan("weir_stream", statement.streams.back(), schema);
}

Result<Statement> DuckdbSession::prepare(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                         const Connection& connection, const RunContext& context)
{
    if (context.stopped()) {
        return cancelled();
    }
    (void)m_streams.takeError();
    (void)m_csv.takeError();
    Statement statement;
    statement.relation = relation;
    statement.bindings = bindings;
    sql::ScanTexts scans;
    const auto fill = [&]() -> Status {
        for (const plan::RelationPtr& node : plan::inOrder(relation)) {
            if (const auto* query = std::get_if<plan::RawSql>(&node->op())) {
                if (Status reads = readsInputsOnly(*query, connection); !reads) {
                    return std::move(reads).error().inNode(node->origin().str());
                }
            }
            const auto* scan = std::get_if<plan::Scan>(&node->op());
            if (!scan || scans.find(scan->binding) != scans.end()) {
                continue;
            }
            const auto found = bindings.find(scan->binding);
            if (found == bindings.end()) {
                return Error(ErrorCode::Internal, "engine.binding",
                             "Nothing is known about the input {binding}. This is a defect in Weir; please report it.",
                             {{"binding", scan->binding}})
                    .inNode(node->origin().str());
            }
            Result<Text> text = scanText(*node, scan->binding, found->second, connection, statement, context);
            if (!text) {
                return std::move(text).error().inNode(node->origin().str());
            }
            scans.emplace(scan->binding, *std::move(text));
        }
        WEIR_ASSIGN_OR_RETURN(statement.script, sql::emit(relation, m_dialect, scans, m_options.runInstant));
        return m_functions.provide(connection, statement.script.functions);
    };
    if (Status status = fill(); !status) {
        finish(statement);
        return std::move(status).error();
    }
    return statement;
}

Result<std::unique_ptr<RowStream>> DuckdbSession::query(const plan::RelationPtr& relation,
                                                        const engine::Bindings& bindings, const RunContext& context)
{
    if (const std::optional<PlainCsvQuery> plain = plainCsvQuery(relation, bindings)) {
        return queryCsv(*plain, relation, context);
    }
    WEIR_ASSIGN_OR_RETURN(const std::shared_ptr<Connection> connection, connect());
    WEIR_ASSIGN_OR_RETURN(Statement statement, prepare(relation, bindings, *connection, context));
    return ResultStream::open(*this, connection, std::move(statement), relation->origin(), context);
}

Result<std::unique_ptr<RowStream>> DuckdbSession::queryCsv(const PlainCsvQuery& query,
                                                           const plan::RelationPtr& relation, const RunContext& context)
{
    if (context.stopped()) {
        return cancelled();
    }
    Statement statement;
    statement.relation = relation;
    if (Result<Text> text = csvScanText(*query.files, *query.scan, statement, context); !text) {
        finish(statement);
        return std::move(text).error().inNode(query.scan->origin().str());
    }
    return std::unique_ptr<RowStream>(std::make_unique<CsvStream>(*this, std::move(statement), query.columns,
                                                                  std::make_shared<const Schema>(relation->schema()),
                                                                  relation->origin(), m_options.threads, context));
}

Result<std::int64_t> DuckdbSession::writeParquet(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                                 const std::filesystem::path& file, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const std::shared_ptr<Connection> connection, connect());
    WEIR_ASSIGN_OR_RETURN(Statement statement, prepare(relation, bindings, *connection, context));
    const std::filesystem::path temporary = file.string() + ".tmp-" + std::to_string(::getpid());
    const Text copy = "COPY (\n" + Text::written(statement.script.sql) + ") TO " +
                      Text::quotedText(temporary.string()) + " (FORMAT parquet)";
    QueryResult result;
    std::optional<Failure> failure;
    {
        const engine::Watch watch(
            context, [&] { connection->interrupt(); },
            [&] { reportProgress(*connection, statement, relation->origin(), context); });
        failure = connection->query(copy.str(), result);
    }
    std::error_code ignored;
    if (failure || context.stopped()) {
        std::filesystem::remove(temporary, ignored);
        finish(statement);
        return failure ? errorOf(*failure, statement, 2, context) : cancelled();
    }
    const std::int64_t rows = duckdb_value_int64(result.get(), 0, 0);
    finish(statement);
    if (Status synced = sync(temporary); !synced) {
        std::filesystem::remove(temporary, ignored);
        return std::move(synced).error();
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0) {
        const int reason = errno;
        std::filesystem::remove(temporary, ignored);
        return fileError(reason, file);
    }
    WEIR_RETURN_IF_ERROR(sync(file.has_parent_path() ? file.parent_path() : std::filesystem::path(".")));
    context.report(relation->origin().str(), 1, rows);
    return rows;
}

Result<Schema> DuckdbSession::describe(const plan::RawSql& query, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const std::shared_ptr<Connection> connection, connect());
    WEIR_ASSIGN_OR_RETURN(const Statement statement, prepare(engine::question(query), {}, *connection, context));
    Prepared prepared;
    if (duckdb_prepare(connection->get(), statement.script.sql.c_str(), prepared.address()) != DuckDBSuccess) {
        const char* message = duckdb_prepare_error(prepared.get());
        return explain(prepareFailure(message ? message : "no message"), nullptr).inParameter("sql");
    }
    std::vector<Field> columns;
    const idx_t count = duckdb_prepared_statement_column_count(prepared.get());
    for (idx_t i = 0; i < count; ++i) {
        const char* name = duckdb_prepared_statement_column_name(prepared.get(), i);
        const LogicalType type(duckdb_prepared_statement_column_logical_type(prepared.get(), i));
        const DataType known = dataType(type.get());
        columns.push_back({name ? name : "", known.kind() == TypeKind::Null ? DataType(TypeKind::Text) : known});
        duckdb_free(const_cast<char*>(name));
    }
    return engine::answer(columns);
}

Error DuckdbSession::errorOf(const Failure& failure, const Statement& statement, int firstLine,
                             const RunContext& context)
{
    std::optional<Error> fromStream = m_streams.takeError();
    std::optional<Error> fromFile = m_csv.takeError();
    if (context.stopped()) {
        return cancelled();
    }
    if (fromStream || fromFile) {
        return fromStream ? *std::move(fromStream) : *std::move(fromFile);
    }
    const auto probe = [&](const plan::RelationPtr& relation) { return fails(relation, statement.bindings, context); };
    return engine::blamed(explain(failure, &statement.script, firstLine), statement.relation, probe, context);
}

bool DuckdbSession::fails(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                          const RunContext& context)
{
    std::vector<engine::RejectedRow> rejected = takeRejected();
    bool failed = false;
    if (const auto connection = connect()) {
        Result<Statement> statement = prepare(relation, bindings, **connection, context);
        if (statement) {
            const engine::Watch watch(context, [&] { (*connection)->interrupt(); });
            QueryResult result;
            const auto failure = (*connection)->query(statement->script.sql, result);
            failed = failure && explain(*failure, nullptr).code() == ErrorCode::InvalidInput;
            (void)m_streams.takeError();
            (void)m_csv.takeError();
            finish(*statement);
        }
    }
    const std::lock_guard lock(m_mutex);
    m_rejected = std::move(rejected);
    return failed;
}

void DuckdbSession::finish(Statement& statement)
{
    std::vector<engine::RejectedRow> rejected;
    for (const auto& [id, scan] : statement.csvScans) {
        m_csv.remove(id);
        std::vector<engine::RejectedRow> rows = scan->takeRejected();
        std::move(rows.begin(), rows.end(), std::back_inserter(rejected));
    }
    statement.csvScans.clear();
    for (const std::int64_t stream : statement.streams) {
        m_streams.remove(stream);
    }
    statement.streams.clear();
    std::error_code ignored;
    for (const std::filesystem::path& path : statement.temporaryFiles) {
        std::filesystem::remove(path, ignored);
    }
    statement.temporaryFiles.clear();
    const std::lock_guard lock(m_mutex);
    std::move(rejected.begin(), rejected.end(), std::back_inserter(m_rejected));
}

} // namespace weir::plugins::engines_duckdb
