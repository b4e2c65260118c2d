#pragma once

#include "core/base/run_context.h"
#include "core/connect/secret.h"

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

namespace weir::plugins::sources_postgres {

struct ResultCloser
{
    void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ResultCloser>;

/// A connection in one read-only transaction, with ISO dates, UTC and full precision. Errors hide the secrets of the
/// connection text. Connecting and queries end with Cancelled soon after a stop.
class Connection
{
public:
    [[nodiscard]] static Result<std::shared_ptr<Connection>> open(const connect::ResolvedText& text,
                                                                  const RunContext& run);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs one statement; parameters are text ($1, $2, ...).
    [[nodiscard]] Result<PgResult> query(const std::string& sql, const std::vector<std::string>& parameters = {});

private:
    Connection(PGconn* connection, std::vector<std::string> secrets, RunContext run);
    [[nodiscard]] Result<PgResult> nextResult();
    /// Waits until the server sends, at most 100 ms at a time; cancels the query on a stop.
    [[nodiscard]] Status waitForServer();
    [[nodiscard]] Error failure(const PGresult* result) const;

    PGconn* m_connection;
    std::vector<std::string> m_secrets;
    RunContext m_run;
};

} // namespace weir::plugins::sources_postgres
