#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"
#include "core/sql/emit.h"

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <string>

namespace weir::plugins::engines_postgres {

struct Release
{
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
    void operator()(char* text) const { PQfreemem(text); }
};
using Reply = std::unique_ptr<PGresult, Release>;

/// One connection with UTF-8, UTC and ISO dates. Not thread-safe but for `cancel`.
class Connection
{
public:
    /// Connects within ten seconds unless the text says otherwise.
    [[nodiscard]] static Result<std::shared_ptr<Connection>> open(const std::string& text);
    /// Runs one statement; several in one text are refused by the server.
    [[nodiscard]] Result<Reply> run(const std::string& sql, const sql::Script* script = nullptr, int firstLine = 1);
    /// Asks the server to stop the running statement; from any thread.
    void cancel() const;
    [[nodiscard]] PGconn* get() const { return m_connection.get(); }
    /// False once the server has gone.
    [[nodiscard]] bool isGood() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    /// The error of a failed reply as a sentence without values, with the node when the server names a place.
    [[nodiscard]] Error explain(const PGresult* reply, const sql::Script* script, int firstLine) const;

private:
    std::unique_ptr<PGconn, Release> m_connection;
    std::unique_ptr<PGcancel, Release> m_cancel;
};

} // namespace weir::plugins::engines_postgres
