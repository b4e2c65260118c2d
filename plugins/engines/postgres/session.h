#pragma once

#include "core/engine/describe.h"
#include "core/engine/engine.h"
#include "core/engine/watch.h"
#include "core/sql/emit.h"
#include "core/sql/postgres_dialect.h"
#include "plugins/engines/postgres/connection.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace weir::plugins::engines_postgres {

/// Runs each plan as one read-only statement. Scans of the server itself are read in place; all others are uploaded
/// into temporary tables of the statement's connection first.
class PostgresSession final : public engine::Session, public engine::Describer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<engine::Session>> open(const engine::SessionOptions& options);
    const sql::Dialect& dialect() const override { return m_dialect; }
    Result<std::unique_ptr<RowStream>> query(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                             const RunContext& context) override;
    Result<std::int64_t> writeParquet(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                      const std::filesystem::path& file, const RunContext& context) override;
    std::vector<engine::RejectedRow> takeRejected() override { return std::exchange(m_rejected, {}); }
    void interrupt() override;
    Result<Schema> describe(const plan::RawSql& query, const RunContext& context) override;

    /// The error with the node whose own work fails.
    [[nodiscard]] Error blamed(Error error, const plan::RelationPtr& relation, const engine::Bindings& bindings,
                               const RunContext& context);
    /// Takes back a connection that a finished stream used.
    void giveBack(std::shared_ptr<Connection> connection);

private:
    explicit PostgresSession(const engine::SessionOptions& options) : m_options(options) {}
    [[nodiscard]] Result<std::shared_ptr<Connection>> take();
    [[nodiscard]] Result<sql::Text> nativeScan(const engine::NativeScan& scan, const Schema& schema,
                                               Connection& connection);
    [[nodiscard]] Result<sql::Text> upload(const std::string& binding, const engine::ScanBinding& scan,
                                           const Schema& schema, Connection& connection, const RunContext& context);
    [[nodiscard]] Result<std::unique_ptr<class CopyStream>>
    start(const plan::RelationPtr& relation, const engine::Bindings& bindings, const RunContext& context);
    [[nodiscard]] Result<sql::Script> prepare(const plan::RelationPtr& relation, const engine::Bindings& bindings,
                                              Connection& connection, const RunContext& context);

    engine::SessionOptions m_options;
    sql::PostgresDialect m_dialect;
    std::vector<engine::RejectedRow> m_rejected;
    std::size_t m_number = 0;
    std::mutex m_mutex; ///< Guards the two below.
    std::shared_ptr<Connection> m_idle;
    std::vector<std::weak_ptr<Connection>> m_active;
};

/// The rows of one COPY ... TO STDOUT, decoded as they arrive. Rolls its transaction back at the end.
class CopyStream final : public RowStream
{
public:
    CopyStream(PostgresSession& session, std::shared_ptr<Connection> connection, sql::Script script,
               plan::RelationPtr relation, engine::Bindings bindings, const RunContext& context);
    ~CopyStream() override { end(); }
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    [[nodiscard]] Status start();
    Result<RowBatch> next() override;
    /// Reads to the end without looking at the rows.
    [[nodiscard]] Status drain();

private:
    [[nodiscard]] Status finished(int size);
    void end();

    PostgresSession& m_session;
    std::shared_ptr<Connection> m_connection;
    sql::Script m_script;
    plan::RelationPtr m_relation;
    engine::Bindings m_bindings;
    RunContext m_context;
    std::shared_ptr<const Schema> m_schema;
    std::unique_ptr<engine::Watch> m_watch;
    std::int64_t m_rows = 0;
    bool m_copying = false;
};

} // namespace weir::plugins::engines_postgres
