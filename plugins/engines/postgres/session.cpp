#include "plugins/engines/postgres/session.h"

#include "core/engine/blame.h"
#include "core/engine/local_files.h"
#include "core/engine/names.h"
#include "plugins/engines/postgres/copy_text.h"

#include <algorithm>

namespace weir::plugins::engines_postgres {
namespace {

using sql::fill;
using sql::Identifier;
using sql::Text;

constexpr std::size_t kUploadBytes = 1 << 18;
// Object ids of types, as pg_type.dat fixes them for good.
constexpr Oid kJson = 114;
constexpr Oid kJsonb = 3802;
constexpr Oid kInterval = 1186;
constexpr Oid kTimestampWithZone = 1184;
constexpr Oid kNumeric = 1700;

/// Our type for a column of the server; text for what has no equal. `modifier` is the type's typmod.
DataType dataTypeOf(Oid type, int modifier)
{
    switch (type) {
    case 16:
        return TypeKind::Boolean;
    case 20:
    case 21:
    case 23:
    case 26:
        return TypeKind::Integer;
    case 700:
    case 701:
        return TypeKind::Number;
    case 1700: {
        // Without digits of its own, as sums and quotients are.
        const int precision = modifier < 4 ? 38 : (modifier - 4) >> 16;
        const int scale = modifier < 4 ? 10 : (modifier - 4) & 0x7FF;
        return precision <= 38 && scale <= precision ? DataType::decimal(precision, scale) : DataType(TypeKind::Text);
    }
    case 1082:
        return TypeKind::Date;
    case 1114:
    case kTimestampWithZone:
        return TypeKind::Instant;
    case kJson:
    case kJsonb:
        return TypeKind::JsonValue;
    case 1009:
        return DataType::list(TypeKind::Text);
    case 1016:
    case 1007:
        return DataType::list(TypeKind::Integer);
    default:
        return TypeKind::Text;
    }
}

std::vector<Text> quotedNames(const sql::Dialect& dialect, const Schema& schema)
{
    std::vector<Text> names;
    for (const Identifier& name : dialect.columnNames(schema)) {
        names.push_back(Text::quoted(name));
    }
    return names;
}

/// A column of the server in the type and form that the plan expects.
Text converted(const sql::Dialect& dialect, const Text& column, Oid type, int modifier, const DataType& to)
{
    switch (type) {
    case kNumeric:
        if (to.kind() == TypeKind::Decimal && modifier != ((to.precision() << 16) | to.scale()) + 4) {
            // A cast would round. What has more digits fails as a value of the wrong type instead.
            return fill(
                "CASE WHEN {0} IS NULL OR {0} = {1} THEN {1} ELSE CAST('~' || CAST({0} AS text) AS numeric) END",
                {column, dialect.cast(column, to)});
        }
        return dialect.cast(column, to);
    case kJson:
    case kJsonb:
        return to.kind() == TypeKind::JsonValue ? sql::postgresCompactJson(fill("CAST({0} AS text)", {column}))
                                                : dialect.cast(column, to);
    case kInterval:
        return fill("CAST(EXTRACT(EPOCH FROM {0}) * 1000000 AS bigint)", {column});
    case kTimestampWithZone:
        return fill("({0} AT TIME ZONE 'UTC')", {column});
    default:
        return dialect.cast(column, to);
    }
}

/// The error of a statement that makes something in the temporary schema.
Error temporaryDenied(const Error& error)
{
    return error.messageId() != "postgres.denied" && error.messageId() != "postgres.readOnly"
               ? error
               : Error(ErrorCode::Denied, "postgres.temporary",
                       "This pipeline needs temporary tables or functions, and the server does not let this user make "
                       "them. Ask its owner for GRANT TEMPORARY ON DATABASE, or run the pipeline in DuckDB.");
}

/// Lists leave the server as JSON; everything else as it is.
std::string copyStatement(const sql::Dialect& dialect, const sql::Script& script)
{
    const bool hasLists = std::any_of(script.schema.fields().begin(), script.schema.fields().end(),
                                      [](const Field& field) { return field.type.kind() == TypeKind::List; });
    if (!hasLists) {
        return "COPY (\n" + script.sql + ") TO STDOUT";
    }
    std::vector<Text> columns = quotedNames(dialect, script.schema);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (script.schema[i].type.kind() == TypeKind::List) {
            columns[i] = postgresListJson(columns[i], script.schema[i].type);
        }
    }
    return "COPY (SELECT " + join(columns, ", ").str() + " FROM (\n" + script.sql + ") AS result) TO STDOUT";
}

} // namespace

Result<std::unique_ptr<engine::Session>> PostgresSession::open(const engine::SessionOptions& options)
{
    std::unique_ptr<PostgresSession> session(new PostgresSession(options));
    WEIR_ASSIGN_OR_RETURN(session->m_idle, Connection::open(options.connection));
    return std::unique_ptr<engine::Session>(std::move(session));
}

Result<std::shared_ptr<Connection>> PostgresSession::take()
{
    std::shared_ptr<Connection> connection;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(connection, m_idle);
    }
    if (!connection || !connection->isGood()) {
        WEIR_ASSIGN_OR_RETURN(connection, Connection::open(m_options.connection));
    }
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_active, [](const std::weak_ptr<Connection>& known) { return known.expired(); });
    m_active.push_back(connection);
    return connection;
}

void PostgresSession::giveBack(std::shared_ptr<Connection> connection)
{
    if (connection->isGood() && connection->run("DISCARD TEMP")) {
        const std::lock_guard lock(m_mutex);
        m_idle = std::move(connection);
    }
}

void PostgresSession::interrupt()
{
    const std::lock_guard lock(m_mutex);
    for (const std::weak_ptr<Connection>& known : m_active) {
        if (const auto connection = known.lock()) {
            connection->cancel();
        }
    }
}

Result<Text> PostgresSession::nativeScan(const engine::NativeScan& scan, const Schema& schema, Connection& connection)
{
    Text source;
    if (scan.table.empty()) {
        source = "(\n" + Text::written(scan.query) + "\n  ) AS q";
    } else {
        source = Text::quoted(Identifier(scan.table));
        if (!scan.schemaName.empty()) {
            source = Text::quoted(Identifier(scan.schemaName)) + "." + source;
        }
    }
    WEIR_ASSIGN_OR_RETURN(const Reply begun, connection.run("BEGIN READ ONLY"));
    const Result<Reply> described = connection.run(("SELECT * FROM " + source + " LIMIT 0").str());
    WEIR_ASSIGN_OR_RETURN(const Reply ended, connection.run("ROLLBACK"));
    if (!described) {
        return described.error();
    }
    const std::vector<Text> names = quotedNames(m_dialect, schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const Text name = Text::quoted(Identifier(schema[i].name));
        const int index = PQfnumber(described->get(), name.str().c_str());
        if (index < 0) {
            return columnMissing(schema[i].name, schema);
        }
        columns.push_back(converted(m_dialect, name, PQftype(described->get(), index), PQfmod(described->get(), index),
                                    schema[i].type) +
                          " AS " + names[i]);
    }
    return "  SELECT " + join(columns, ",\n         ") + "\n  FROM " + source;
}

Result<Text> PostgresSession::upload(const std::string& binding, const engine::ScanBinding& scan, const Schema& schema,
                                     Connection& connection, const RunContext& context)
{
    std::unique_ptr<RowStream> rows;
    if (const auto* stream = std::get_if<engine::StreamScan>(&scan)) {
        WEIR_ASSIGN_OR_RETURN(rows, stream->open(context));
    } else if (m_options.localFiles) {
        WEIR_ASSIGN_OR_RETURN(rows, m_options.localFiles->read(binding, scan, schema, m_rejected, context));
    } else {
        return Error(ErrorCode::Unsupported, "postgres.files",
                     "PostgreSQL cannot read files of this machine here. Run the pipeline in DuckDB.");
    }
    const Text table = Text::quoted(Identifier(engine::temporaryName(binding, ++m_number)));
    const std::vector<Text> names = quotedNames(m_dialect, schema);
    std::vector<Text> definitions;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        definitions.push_back(names[i] + " " + m_dialect.typeName(schema[i].type));
    }
    const Result<Reply> created =
        connection.run(fill("CREATE TEMP TABLE {0} ({1})", {table, join(definitions, ", ")}).str());
    if (!created) {
        return temporaryDenied(created.error());
    }
    WEIR_ASSIGN_OR_RETURN(const Reply copying, connection.run(fill("COPY {0} FROM STDIN", {table}).str()));
    std::string buffer;
    Status status;
    for (bool more = true; more && status;) {
        Result<RowBatch> batch = context.stopped() ? Result<RowBatch>(cancelled()) : rows->next();
        if (!batch) {
            status = std::move(batch).error();
            break;
        }
        more = batch->rows() > 0;
        for (std::size_t row = 0; row < batch->rows() && status; ++row) {
            status = writeCopyRow(*batch, row, buffer);
        }
        if (status && (buffer.size() > kUploadBytes || !more) && !buffer.empty()) {
            if (PQputCopyData(connection.get(), buffer.data(), static_cast<int>(buffer.size())) != 1) {
                status = connection.explain(nullptr, nullptr, 1);
            }
            buffer.clear();
        }
    }
    PQputCopyEnd(connection.get(), status ? nullptr : "stopped by the client");
    std::optional<Error> serverError;
    while (const Reply reply{PQgetResult(connection.get())}) {
        if (PQresultStatus(reply.get()) == PGRES_FATAL_ERROR && status) {
            serverError = connection.explain(reply.get(), nullptr, 1);
        }
    }
    if (!status) {
        return std::move(status).error();
    }
    if (serverError) {
        return *std::move(serverError);
    }
    WEIR_ASSIGN_OR_RETURN(const Reply analyzed, connection.run(fill("ANALYZE {0}", {table}).str()));
    return "  SELECT " + join(names, ", ") + "\n  FROM " + table;
}

Result<sql::Script> PostgresSession::prepare(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                             Connection& connection, const RunContext& context)
{
    // What the dialect refuses is refused before anything is read or sent.
    WEIR_ASSIGN_OR_RETURN(const sql::Script dry, sql::emit(relation, m_dialect, {}, m_options.runInstant));
    const engine::Watch watch(context, [&connection] { connection.cancel(); });
    sql::ScanTexts scans;
    for (const plan::RelationPtr& node : plan::inOrder(relation)) {
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
        const auto* native = std::get_if<engine::NativeScan>(&found->second);
        Result<Text> text = native && native->database.empty()
                                ? nativeScan(*native, node->schema(), connection)
                                : upload(scan->binding, found->second, node->schema(), connection, context);
        if (!text) {
            return context.stopped() ? cancelled() : std::move(text).error().inNode(node->origin().str());
        }
        scans.emplace(scan->binding, *std::move(text));
    }
    WEIR_ASSIGN_OR_RETURN(sql::Script script, sql::emit(relation, m_dialect, scans, m_options.runInstant));
    for (const std::string& statement : script.preparations) {
        if (const Result<Reply> reply = connection.run(statement); !reply) {
            return context.stopped() ? cancelled() : temporaryDenied(reply.error());
        }
    }
    return script;
}

Result<std::unique_ptr<RowStream>> PostgresSession::query(const plan::RelationPtr& relation,
                                                          const engine::Bindings& bindings, const RunContext& context)
{
    if (context.stopped()) {
        return cancelled();
    }
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<CopyStream> stream, start(relation, bindings, context));
    if (Status started = stream->start(); !started) {
        stream.reset(); // gives the connection back
        return blamed(std::move(started).error(), relation, bindings, context);
    }
    return std::unique_ptr<RowStream>(std::move(stream));
}

Result<std::unique_ptr<CopyStream>> PostgresSession::start(const plan::RelationPtr& relation,
                                                           const engine::Bindings& bindings, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(std::shared_ptr<Connection> connection, take());
    Result<sql::Script> script = prepare(relation, bindings, *connection, context);
    if (!script) {
        giveBack(std::move(connection));
        return std::move(script).error();
    }
    return std::make_unique<CopyStream>(*this, std::move(connection), *std::move(script), relation, bindings, context);
}

Error PostgresSession::blamed(Error error, const plan::RelationPtr& relation, const engine::Bindings& bindings,
                              const RunContext& context)
{
    return engine::blamed(
        std::move(error), relation,
        [&](const plan::RelationPtr& probed) {
            std::vector<engine::RejectedRow> rejected = takeRejected();
            const auto stream = start(probed, bindings, context);
            Status status = stream ? (*stream)->start() : Status(stream.error());
            if (status) {
                status = (*stream)->drain();
            }
            m_rejected = std::move(rejected);
            return !status && status.error().code() == ErrorCode::InvalidInput;
        },
        context);
}

Result<std::int64_t> PostgresSession::writeParquet(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                                   const std::filesystem::path& file, const RunContext& context)
{
    if (!m_options.localFiles) {
        return Error(ErrorCode::Unsupported, "postgres.parquet",
                     "Results of PostgreSQL cannot be kept as Parquet here. Run the pipeline in DuckDB.");
    }
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<RowStream> rows, query(relation, bindings, context));
    return m_options.localFiles->writeParquet(std::move(rows), file, context);
}

Result<Schema> PostgresSession::describe(const plan::RawSql& query, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const sql::Script script,
                          sql::emit(engine::question(query), m_dialect, {}, m_options.runInstant));
    WEIR_ASSIGN_OR_RETURN(std::shared_ptr<Connection> connection, take());
    const engine::Watch watch(context, [connection] { connection->cancel(); });
    // Prepared only: the server reads the text and looks up names, and runs nothing.
    Reply reply(PQprepare(connection->get(), "", script.sql.c_str(), 0, nullptr));
    if (PQresultStatus(reply.get()) == PGRES_COMMAND_OK) {
        reply.reset(PQdescribePrepared(connection->get(), ""));
    }
    if (PQresultStatus(reply.get()) != PGRES_COMMAND_OK) {
        Error error = context.stopped() ? cancelled() : connection->explain(reply.get(), nullptr, 1);
        giveBack(std::move(connection));
        return std::move(error).inParameter("sql");
    }
    std::vector<Field> columns;
    for (int i = 0; i < PQnfields(reply.get()); ++i) {
        columns.push_back({PQfname(reply.get(), i), dataTypeOf(PQftype(reply.get(), i), PQfmod(reply.get(), i))});
    }
    giveBack(std::move(connection));
    return engine::answer(columns);
}

CopyStream::CopyStream(PostgresSession& session, std::shared_ptr<Connection> connection, sql::Script script,
                       plan::RelationPtr relation, engine::Bindings bindings, const RunContext& context)
    : m_session(session), m_connection(std::move(connection)), m_script(std::move(script)),
      m_relation(std::move(relation)), m_bindings(std::move(bindings)), m_context(context),
      m_schema(std::make_shared<const Schema>(m_script.schema))
{}

Status CopyStream::start()
{
    m_watch = std::make_unique<engine::Watch>(m_context, [connection = m_connection] { connection->cancel(); });
    WEIR_ASSIGN_OR_RETURN(const Reply begun, m_connection->run("BEGIN READ ONLY"));
    const std::string copy = copyStatement(m_session.dialect(), m_script);
    sql::Script placed = m_script; // positions in errors count from the start of the whole statement
    placed.sql = copy;
    Result<Reply> copying = m_connection->run(copy, &placed, 2);
    if (!copying) {
        return m_context.stopped() ? cancelled() : std::move(copying).error();
    }
    m_copying = true;
    return {};
}

Result<RowBatch> CopyStream::next()
{
    constexpr std::size_t kBatchRows = 4096;
    RowBatch batch(m_schema);
    while (m_copying && batch.rows() < kBatchRows) {
        char* data = nullptr;
        const int size = PQgetCopyData(m_connection->get(), &data, 0);
        const std::unique_ptr<char, Release> owned(data);
        if (size > 0) {
            WEIR_RETURN_IF_ERROR(appendCopyRow({data, static_cast<std::size_t>(size)}, batch));
            continue;
        }
        if (Status status = finished(size); !status) {
            return m_session.blamed(std::move(status).error(), m_relation, m_bindings, m_context);
        }
    }
    m_rows += static_cast<std::int64_t>(batch.rows());
    m_context.report(m_relation->origin().str(), -1, m_rows);
    return batch;
}

Status CopyStream::drain()
{
    while (m_copying) {
        char* data = nullptr;
        const int size = PQgetCopyData(m_connection->get(), &data, 0);
        const std::unique_ptr<char, Release> owned(data);
        if (size <= 0) {
            return finished(size);
        }
    }
    return {};
}

Status CopyStream::finished(int size)
{
    m_copying = false;
    const Reply reply(PQgetResult(m_connection->get()));
    const bool good = size == -1 && PQresultStatus(reply.get()) == PGRES_COMMAND_OK;
    Status status;
    if (!good) {
        status = m_context.stopped() ? cancelled() : m_connection->explain(reply.get(), nullptr, 2);
    }
    end();
    return status;
}

void CopyStream::end()
{
    if (!m_connection) {
        return;
    }
    if (m_copying) {
        m_connection->cancel();
        m_copying = false;
    }
    m_watch.reset();
    while (const Reply reply{PQgetResult(m_connection->get())}) {
        if (PQresultStatus(reply.get()) == PGRES_COPY_OUT) {
            char* data = nullptr;
            while (PQgetCopyData(m_connection->get(), &data, 0) > 0) {
                PQfreemem(data);
            }
        }
    }
    (void)m_connection->run("ROLLBACK");
    m_session.giveBack(std::exchange(m_connection, nullptr));
}

} // namespace weir::plugins::engines_postgres
