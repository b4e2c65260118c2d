#pragma once

#include "core/engine/watch.h"
#include "core/types/row_batch.h"
#include "plugins/engines/duckdb/session.h"

#include <memory>

namespace weir::plugins::engines_duckdb {

/// The rows of a running query as DuckDB produces them. Ends its statement when it is read to the end or destroyed.
class ResultStream final : public RowStream
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RowStream>> open(DuckdbSession& session,
                                                                 std::shared_ptr<Connection> connection,
                                                                 Statement statement, const NodeId& node,
                                                                 const RunContext& context);
    ~ResultStream() override;
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override;

private:
    ResultStream(DuckdbSession& session, std::shared_ptr<Connection> connection, Statement statement, NodeId node,
                 const RunContext& context);
    [[nodiscard]] Status start();
    void end();

    DuckdbSession& m_session;
    std::shared_ptr<Connection> m_connection;
    Statement m_statement;
    NodeId m_node;
    RunContext m_context;
    std::shared_ptr<const Schema> m_schema;
    std::unique_ptr<QueryResult> m_result;
    std::unique_ptr<engine::Watch> m_watch;
    std::int64_t m_rows = 0;
    bool m_ended = false;
};

} // namespace weir::plugins::engines_duckdb
