#include "plugins/sources/postgres/connection.h"

#include "core/net/redaction.h"

#include <array>
#include <poll.h>

namespace weir::plugins::sources_postgres {
namespace {

constexpr int kConnectTries = 150; ///< Of 100 ms each.

Error unreachable(PGconn* connection, const std::vector<std::string>& secrets)
{
    std::string reason = connection ? PQerrorMessage(connection) : "no memory";
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' ')) {
        reason.pop_back();
    }
    return Error(ErrorCode::Unavailable, "source.postgres.connect",
                 "PostgreSQL cannot be reached: {reason}. Check host, port, user, password and that the server runs.",
                 {{"reason", net::redact(reason, secrets)}})
        .retryLater();
}

bool waitFor(int socket, short events)
{
    pollfd wait{socket, events, 0};
    return ::poll(&wait, 1, 100) != 0;
}

} // namespace

Connection::Connection(PGconn* connection, std::vector<std::string> secrets, RunContext run)
    : m_connection(connection), m_secrets(std::move(secrets)), m_run(std::move(run))
{}

Connection::~Connection()
{
    PQfinish(m_connection);
}

Result<std::shared_ptr<Connection>> Connection::open(const connect::ResolvedText& text, const RunContext& run)
{
    PGconn* raw = PQconnectStart(text.text.reveal().c_str());
    std::shared_ptr<Connection> connection(new Connection(raw, text.secrets, run));
    if (!raw || PQstatus(raw) == CONNECTION_BAD) {
        return unreachable(raw, text.secrets);
    }
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    for (int tries = 0; state != PGRES_POLLING_OK;) {
        if (run.stopped()) {
            return cancelled();
        }
        if (state == PGRES_POLLING_FAILED || tries > kConnectTries) {
            return unreachable(raw, text.secrets);
        }
        if (!waitFor(PQsocket(raw), state == PGRES_POLLING_READING ? POLLIN : POLLOUT)) {
            ++tries;
            continue;
        }
        state = PQconnectPoll(raw);
    }
    PQsetNoticeProcessor(
        raw, [](void*, const char*) {}, nullptr);
    constexpr std::array<const char*, 6> settings{
        "SET client_encoding = 'UTF8'", "SET datestyle = 'ISO, YMD'",
        "SET timezone = 'UTC'",         "SET intervalstyle = 'postgres'",
        "SET extra_float_digits = 1",   "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"};
    for (const char* setting : settings) {
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const PgResult done, connection->query(setting));
    }
    return connection;
}

Result<PgResult> Connection::query(const std::string& sql, const std::vector<std::string>& parameters)
{
    std::vector<const char*> values;
    for (const std::string& parameter : parameters) {
        values.push_back(parameter.c_str());
    }
    if (PQsendQueryParams(m_connection, sql.c_str(), static_cast<int>(values.size()), nullptr,
                          values.empty() ? nullptr : values.data(), nullptr, nullptr, 0) == 0) {
        return failure(nullptr);
    }
    PgResult last;
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(PgResult result, nextResult());
        if (!result) {
            break;
        }
        last = std::move(result);
    }
    const ExecStatusType status = PQresultStatus(last.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        return m_run.stopped() ? cancelled() : failure(last.get());
    }
    return last;
}

Result<PgResult> Connection::nextResult()
{
    WEIR_RETURN_IF_ERROR(waitForServer());
    return PgResult(PQgetResult(m_connection));
}

Status Connection::waitForServer()
{
    bool asked = false;
    while (PQisBusy(m_connection) != 0) {
        if (m_run.stopped() && !asked) {
            asked = true;
            if (PGcancel* cancel = PQgetCancel(m_connection)) {
                std::array<char, 256> reason{};
                PQcancel(cancel, reason.data(), static_cast<int>(reason.size()));
                PQfreeCancel(cancel);
            }
        }
        PQflush(m_connection);
        if (waitFor(PQsocket(m_connection), POLLIN) && PQconsumeInput(m_connection) == 0) {
            return failure(nullptr);
        }
    }
    return {};
}

Error Connection::failure(const PGresult* result) const
{
    if (PQstatus(m_connection) == CONNECTION_BAD) {
        return Error(ErrorCode::Unavailable, "source.postgres.gone",
                     "The connection to PostgreSQL was lost. Check that the server runs, then run again.")
            .retryLater();
    }
    // The primary message names tables and columns; DETAIL may hold values and stays out.
    const char* primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    std::string reason = primary ? primary : "no reason given";
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    if (state && std::string_view(state).starts_with("22")) { // data exceptions quote the value
        reason = "a value does not fit its type (SQLSTATE " + std::string(state) + ")";
    }
    return {ErrorCode::InvalidInput,
            "source.postgres.query",
            "PostgreSQL refuses the query: {reason}. Check the table, the columns and your rights.",
            {{"reason", net::redact(reason, m_secrets)}}};
}

} // namespace weir::plugins::sources_postgres
