#pragma once

#include "core/engine/engine.h"
#include "plugins/engines/duckdb/api.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace weir::plugins::engines_duckdb {

/// One StreamScan that a running query may read.
struct StreamSource
{
    engine::StreamScan scan;
    Schema schema;
    std::vector<std::string> names; ///< Of the columns in SQL.
    RunContext context;
};

/// The table function weir_stream(id): the rows of a RowStream as they come, without a copy of the whole.
///
/// All threads of DuckDB pull from the one stream in turn and turn batches into vectors side by side; the order of rows
/// is not kept when there is more than one. Only the columns that the query reads are copied.
class StreamFunction
{
public:
    [[nodiscard]] Status install(const Connection& connection);
    /// Makes a stream readable under the returned number until `remove`.
    [[nodiscard]] std::int64_t add(StreamSource source);
    void remove(std::int64_t id);
    /// The error that a stream gave during the last query, if one did.
    [[nodiscard]] std::optional<Error> takeError();

    [[nodiscard]] std::shared_ptr<StreamSource> find(std::int64_t id);
    void noteError(Error error);

private:
    std::mutex m_mutex;
    std::map<std::int64_t, std::shared_ptr<StreamSource>> m_sources;
    std::int64_t m_next = 1;
    std::optional<Error> m_error;
};

} // namespace weir::plugins::engines_duckdb
