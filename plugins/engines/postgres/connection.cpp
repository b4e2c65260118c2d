#include "plugins/engines/postgres/connection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace weir::plugins::engines_postgres {
namespace {

constexpr int kOldestVersion = 140000;

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// libpq gives no SQLSTATE for a connection that was never made, so that its words have to do.
Error connectError(std::string_view message)
{
    if (has(message, "password authentication failed") || has(message, "no password supplied") ||
        has(message, "authentication failed") || has(message, "pg_hba.conf")) {
        return {ErrorCode::Denied, "postgres.password",
                "The PostgreSQL server does not let this user in. Check user name, password and the server's access "
                "rules."};
    }
    if (has(message, "database \"") && has(message, "does not exist")) {
        return {ErrorCode::NotFound, "postgres.database",
                "There is no such database on the PostgreSQL server. Check its name."};
    }
    if (has(message, "role \"") && has(message, "does not exist")) {
        return {ErrorCode::Denied, "postgres.role", "The PostgreSQL server knows no such user. Check the user name."};
    }
    if (has(message, "could not translate host name")) {
        return {ErrorCode::NotFound, "postgres.host",
                "There is no host of this name. Check the name of the PostgreSQL server."};
    }
    if (has(message, "too many clients") || has(message, "remaining connection slots")) {
        return Error(ErrorCode::Unavailable, "postgres.full",
                     "The PostgreSQL server has no free connection. Close other programs or try again later.")
            .retryLater();
    }
    if (has(message, "missing \"=\"") || has(message, "invalid connection option") || has(message, "invalid URI")) {
        return {ErrorCode::InvalidInput, "postgres.connection",
                "The connection text is wrong. Write it like host=db.example.org dbname=shop user=weir."};
    }
    return Error(ErrorCode::Unavailable, "postgres.unreachable",
                 "The PostgreSQL server does not answer. Check host, port and network, and whether the server runs.")
        .retryLater();
}

std::string field(const PGresult* reply, int code)
{
    const char* text = PQresultErrorField(reply, code);
    return text ? text : "";
}

/// The name in the first pair of double quotes of a message: a table, column or function, never a value.
std::string quotedName(const std::string& message)
{
    const std::size_t begin = message.find('"');
    const std::size_t end = begin == std::string::npos ? begin : message.find('"', begin + 1);
    return end == std::string::npos ? std::string() : message.substr(begin + 1, end - begin - 1);
}

struct Entry
{
    std::string_view state; ///< Of SQLSTATE, or its class of two characters.
    ErrorCode code;
    const char* id;
    const char* sentence;
};
constexpr std::array<Entry, 18> kStates{{
    {"42P01", ErrorCode::NotFound, "postgres.table",
     "There is no table {name} on the server. Check its name and schema, or read it again with a source."},
    {"3F000", ErrorCode::NotFound, "postgres.schema", "There is no schema {name} on the server. Check its name."},
    {"42703", ErrorCode::NotFound, "postgres.column",
     "There is no column {name} here. The table may have changed: read its schema again."},
    {"42501", ErrorCode::Denied, "postgres.denied",
     "The server does not let this user read it. Ask its owner for the right (GRANT SELECT), or use another user."},
    {"25006", ErrorCode::Denied, "postgres.readOnly",
     "The SQL tries to change the database. Pipelines may only read; write a SELECT."},
    {"42601", ErrorCode::InvalidInput, "postgres.syntax",
     "The server cannot read the SQL. Check the text at that place."},
    {"42883", ErrorCode::Unsupported, "postgres.function",
     "The server lacks a function or operator that this step needs. Use PostgreSQL 15 or newer, or DuckDB."},
    {"22012", ErrorCode::InvalidInput, "postgres.divideByZero",
     "A number is divided by zero. Use nullif(x, 0) as the divisor."},
    {"22003", ErrorCode::InvalidInput, "postgres.range",
     "A number becomes too large for its type. Cast to a decimal or a number before computing."},
    {"22P05", ErrorCode::InvalidInput, "postgres.character",
     "A JSON text holds \\u0000 or half of a surrogate pair, which PostgreSQL cannot take out of it. Filter such rows "
     "out "
     "before, or run the pipeline in DuckDB."},
    {"22", ErrorCode::InvalidInput, "postgres.value",
     "A value cannot be read as the type that is wanted. Use try_cast to get NULL instead, or filter such rows out "
     "before."},
    {"42", ErrorCode::InvalidInput, "postgres.sql",
     "The SQL does not fit its inputs. Check names and types at that place."},
    {"53100", ErrorCode::Unavailable, "postgres.diskFull",
     "The disk of the PostgreSQL server is full. Free some space there and run again; nothing was lost."},
    {"53", ErrorCode::Unavailable, "postgres.resources",
     "The PostgreSQL server has not enough memory or connections for this step. Try later, or use DuckDB."},
    {"57014", ErrorCode::Unavailable, "postgres.timeout",
     "The server stopped the statement after its time limit. Raise statement_timeout, or read less."},
    {"57P", ErrorCode::Unavailable, "postgres.gone",
     "The PostgreSQL server was shut down or restarted during the run. Run again when it is back."},
    {"08", ErrorCode::Unavailable, "postgres.gone",
     "The connection to the PostgreSQL server broke. Check the network and run again."},
    {"40", ErrorCode::Conflict, "postgres.conflict", "Another transaction was in the way. Run again."},
}};

} // namespace

Result<std::shared_ptr<Connection>> Connection::open(const std::string& text)
{
    auto connection = std::make_shared<Connection>();
    const std::array<const char*, 4> names{"connect_timeout", "dbname", "application_name", nullptr};
    const std::array<const char*, 4> values{"10", text.c_str(), "weir", nullptr};
    connection->m_connection.reset(PQconnectdbParams(names.data(), values.data(), 1));
    PGconn* raw = connection->m_connection.get();
    if (PQstatus(raw) != CONNECTION_OK) {
        return connectError(PQerrorMessage(raw));
    }
    PQsetNoticeProcessor(
        raw, [](void*, const char*) {}, nullptr);
    connection->m_cancel.reset(PQgetCancel(raw));
    if (PQserverVersion(raw) < kOldestVersion) {
        return Error(ErrorCode::Unsupported, "postgres.version",
                     "The server is PostgreSQL {version}; 14 or newer is needed.",
                     {{"version", std::to_string(PQserverVersion(raw) / 10000)}});
    }
    if (const char* encoding = PQparameterStatus(raw, "server_encoding");
        !encoding || std::string_view(encoding) != "UTF8") {
        return Error(
            ErrorCode::Unsupported, "postgres.encoding",
            "The database is not encoded in UTF-8. Copy its tables through a source instead of computing there.");
    }
    for (const char* statement : {"SET client_encoding = 'UTF8'", "SET TimeZone = 'UTC'", "SET DateStyle = 'ISO, YMD'",
                                  "SET extra_float_digits = 1", "SET standard_conforming_strings = on"}) {
        const Result<Reply> reply = connection->run(statement);
        if (!reply) {
            return reply.error();
        }
    }
    return connection;
}

Result<Reply> Connection::run(const std::string& sql, const sql::Script* script, int firstLine)
{
    // The extended protocol takes one statement only, so that no text can smuggle in another.
    Reply reply(PQexecParams(get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0));
    switch (PQresultStatus(reply.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
        return reply;
    default:
        return explain(reply.get(), script, firstLine);
    }
}

void Connection::cancel() const
{
    std::array<char, 256> message{};
    (void)PQcancel(m_cancel.get(), message.data(), static_cast<int>(message.size()));
}

Error Connection::explain(const PGresult* reply, const sql::Script* script, int firstLine) const
{
    const std::string state = reply ? field(reply, PG_DIAG_SQLSTATE) : std::string();
    if (state.empty()) {
        return Error(ErrorCode::Unavailable, "postgres.gone",
                     "The connection to the PostgreSQL server broke. Check that it runs, then run again.")
            .retryLater();
    }
    std::optional<Error> error;
    for (const Entry& entry : kStates) {
        if (state.starts_with(entry.state)) {
            error = Error(entry.code, entry.id, entry.sentence,
                          {{"name", quotedName(field(reply, PG_DIAG_MESSAGE_PRIMARY))}});
            break;
        }
    }
    if (!error) {
        error =
            Error(ErrorCode::Internal, "postgres.failed",
                  "The PostgreSQL server could not run this step (SQLSTATE {state}). If it goes on, please report it.",
                  {{"state", state}});
    }
    if (error->code() == ErrorCode::Unavailable) {
        error = std::move(*error).retryLater();
    }
    const std::string position = field(reply, PG_DIAG_STATEMENT_POSITION);
    int place = 0;
    std::from_chars(position.data(), position.data() + position.size(), place);
    if (script && place > 0) {
        // Positions count characters of the statement, whose script begins on line `firstLine`.
        int line = 1;
        int character = 1;
        for (std::size_t i = 0; i < script->sql.size() && character < place; ++i) {
            line += script->sql[i] == '\n' ? 1 : 0;
            character += (static_cast<unsigned char>(script->sql[i]) & 0xC0U) == 0x80U ? 0 : 1;
        }
        if (const sql::Part* part = script->at(line - firstLine + 1)) {
            return std::move(*error).inNode(part->node.str());
        }
    }
    return *std::move(error);
}

} // namespace weir::plugins::engines_postgres
