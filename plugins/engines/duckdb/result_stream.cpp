#include "plugins/engines/duckdb/result_stream.h"

#include "plugins/engines/duckdb/errors.h"
#include "plugins/engines/duckdb/vectors.h"

namespace weir::plugins::engines_duckdb {

ResultStream::ResultStream(DuckdbSession& session, std::shared_ptr<Connection> connection, Statement statement,
                           NodeId node, const RunContext& context)
    : m_session(session), m_connection(std::move(connection)), m_statement(std::move(statement)),
      m_node(std::move(node)), m_context(context), m_schema(std::make_shared<const Schema>(m_statement.script.schema)),
      m_result(std::make_unique<QueryResult>())
{}

ResultStream::~ResultStream()
{
    end();
}

Result<std::unique_ptr<RowStream>> ResultStream::open(DuckdbSession& session, std::shared_ptr<Connection> connection,
                                                      Statement statement, const NodeId& node,
                                                      const RunContext& context)
{
    std::unique_ptr<ResultStream> stream(
        new ResultStream(session, std::move(connection), std::move(statement), node, context));
    WEIR_RETURN_IF_ERROR(stream->start());
    return std::unique_ptr<RowStream>(std::move(stream));
}

Status ResultStream::start()
{
    m_watch = std::make_unique<engine::Watch>(m_context, [connection = m_connection] { connection->interrupt(); });
    Prepared prepared;
    if (duckdb_prepare(m_connection->get(), m_statement.script.sql.c_str(), prepared.address()) != DuckDBSuccess) {
        const char* message = duckdb_prepare_error(prepared.get());
        const Failure failure = prepareFailure(message ? message : "no message");
        end();
        return m_session.errorOf(failure, m_statement, 1, m_context);
    }
    if (duckdb_execute_prepared_streaming(prepared.get(), m_result->get()) != DuckDBSuccess) {
        const Failure failure = failureOf(*m_result->get());
        end();
        return m_session.errorOf(failure, m_statement, 1, m_context);
    }
    return {};
}

Result<RowBatch> ResultStream::next()
{
    RowBatch batch(m_schema);
    while (!m_ended) {
        if (m_context.stopped()) {
            end();
            return cancelled();
        }
        const Chunk chunk(duckdb_fetch_chunk(*m_result->get()));
        if (!chunk) {
            const char* message = duckdb_result_error(m_result->get());
            if (message && *message != '\0') {
                const Failure failure = failureOf(*m_result->get());
                end();
                return m_session.errorOf(failure, m_statement, 1, m_context);
            }
            end();
            break;
        }
        const idx_t rows = duckdb_data_chunk_get_size(chunk.get());
        if (rows == 0) {
            continue;
        }
        for (std::size_t i = 0; i < batch.columns().size(); ++i) {
            WEIR_RETURN_IF_ERROR(appendVector(duckdb_data_chunk_get_vector(chunk.get(), i), rows, batch.columns()[i]));
        }
        m_rows += static_cast<std::int64_t>(rows);
        m_context.report(m_node.str(), -1, m_rows);
        return batch;
    }
    return RowBatch(m_schema);
}

void ResultStream::end()
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_watch.reset();
    m_result.reset();
    m_session.finish(m_statement);
}

} // namespace weir::plugins::engines_duckdb
