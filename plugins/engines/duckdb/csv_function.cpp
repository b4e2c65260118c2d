#include "plugins/engines/duckdb/csv_function.h"

#include "plugins/engines/duckdb/csv_read_ahead.h"
#include "plugins/engines/duckdb/table_function.h"

#include <algorithm>
#include <atomic>

namespace weir::plugins::engines_duckdb {
namespace {

struct Bound
{
    CsvFunction* owner = nullptr;
    std::shared_ptr<CsvScan> scan;
};

/// Shared by all threads of one use of a scan.
struct Shared
{
    explicit Shared(std::shared_ptr<CsvScan> scan, std::vector<std::size_t> columns)
        : use(std::move(scan), std::move(columns))
    {}
    CsvUse use;
    std::atomic<std::size_t> readers{0};
    std::mutex mutex; ///< Guards `ahead`, which is set once.
    std::unique_ptr<CsvReadAhead<Chunk>> ahead;
};

/// What one thread works on.
struct Local
{
    explicit Local(CsvUse& use) : producer(use) {}
    CsvProducer producer;
    std::size_t blocks = 0; ///< Parsed by this thread.
    std::unique_ptr<CsvReadAhead<Chunk>::Parsed> parsed;
    std::size_t next = 0; ///< In parsed->pieces.
};

template <class T>
void destroy(void* data)
{
    delete static_cast<T*>(data);
}

void bind(duckdb_bind_info info)
{
    auto* owner = static_cast<CsvFunction*>(duckdb_bind_get_extra_info(info));
    duckdb_value parameter = duckdb_bind_get_parameter(info, 0);
    const std::int64_t id = duckdb_get_int64(parameter);
    duckdb_destroy_value(&parameter);
    std::shared_ptr<CsvScan> scan = owner->find(id);
    if (!scan) {
        duckdb_bind_set_error(info, "weir_csv: there is no such scan");
        return;
    }
    for (std::size_t i = 0; i < scan->schema().size(); ++i) {
        const LogicalType type = csvReadType(scan->schema()[i].type);
        duckdb_bind_add_result_column(info, scan->names()[i].c_str(), type.get());
    }
    constexpr std::int64_t kBytesPerRow = 64; // a guess, for the order of joins
    duckdb_bind_set_cardinality(info, static_cast<idx_t>(scan->totalBytes() / kBytesPerRow + 1), false);
    duckdb_bind_set_bind_data(info, new Bound{owner, std::move(scan)}, destroy<Bound>);
}

void init(duckdb_init_info info)
{
    const auto& bound = *static_cast<const Bound*>(duckdb_init_get_bind_data(info));
    std::vector<std::size_t> columns;
    for (idx_t i = 0; i < duckdb_init_get_column_count(info); ++i) {
        columns.push_back(duckdb_init_get_column_index(info, i));
    }
    constexpr std::int64_t kBytesPerThread = 1 << 20;
    duckdb_init_set_max_threads(
        info, static_cast<idx_t>(std::clamp<std::int64_t>(bound.scan->totalBytes() / kBytesPerThread, 1, 64)));
    duckdb_init_set_init_data(info, new Shared(bound.scan, std::move(columns)), destroy<Shared>);
}

/// Makes what a thread works on when it comes for the first time: DuckDB calls initLocal before `init` data can be
/// seen.
struct Lazy
{
    std::unique_ptr<Local> local;
};

void initLocal(duckdb_init_info info)
{
    duckdb_init_set_init_data(info, new Lazy, destroy<Lazy>);
}

/// The threads that parse ahead, once a large scan turns out to have one reader only.
CsvReadAhead<Chunk>* readAhead(Shared& shared, const Local& local)
{
    constexpr std::int64_t kLarge = 4 << 20;
    constexpr unsigned kMostThreads = 8;
    const std::lock_guard lock(shared.mutex);
    const CsvScan& scan = shared.use.scan();
    const std::vector<std::size_t>& columns = shared.use.columns();
    const bool rows =
        std::all_of(columns.begin(), columns.end(), [&](std::size_t column) { return column < scan.schema().size(); });
    if (!shared.ahead && rows && local.blocks > 0 && shared.readers == 1 && scan.totalBytes() >= kLarge) {
        shared.ahead = std::make_unique<CsvReadAhead<Chunk>>(
            shared.use, CsvMaker<Chunk>(shared.use),
            std::clamp(std::thread::hardware_concurrency(), 2U, kMostThreads) - 1);
    }
    return shared.ahead.get();
}

/// Hands out the next chunk that was parsed ahead; false when there is none left.
Result<bool> handOut(CsvReadAhead<Chunk>& ahead, Shared& shared, Local& local, duckdb_data_chunk output)
{
    while (!local.parsed || local.next == local.parsed->pieces.size()) {
        local.parsed = ahead.next();
        local.next = 0;
        if (!local.parsed) {
            duckdb_data_chunk_set_size(output, 0);
            return false;
        }
        if (local.parsed->error) {
            return *std::move(local.parsed->error);
        }
        report(shared.use.scan(), std::move(local.parsed->rejected));
    }
    const Chunk& chunk = local.parsed->pieces[local.next++];
    for (idx_t i = 0; i < duckdb_data_chunk_get_column_count(chunk.get()); ++i) {
        duckdb_vector_reference_vector(duckdb_data_chunk_get_vector(output, i),
                                       duckdb_data_chunk_get_vector(chunk.get(), i));
    }
    duckdb_data_chunk_set_size(output, duckdb_data_chunk_get_size(chunk.get()));
    return true;
}

/// Fills `output` with the next rows; false at the end.
Result<bool> read(Shared& shared, Local& local, duckdb_data_chunk output)
{
    if (local.parsed) {
        return handOut(*shared.ahead, shared, local, output);
    }
    for (;;) {
        const std::size_t rows = local.producer.fill(output);
        report(shared.use.scan(), local.producer.takeRejected());
        if (rows > 0) {
            return true;
        }
        if (CsvReadAhead<Chunk>* ahead = readAhead(shared, local)) {
            return handOut(*ahead, shared, local, output);
        }
        WEIR_ASSIGN_OR_RETURN(const bool more, local.producer.nextBlock());
        if (!more) {
            return false;
        }
        ++local.blocks;
    }
}

void produce(duckdb_function_info info, duckdb_data_chunk output)
{
    const auto& bound = *static_cast<const Bound*>(duckdb_function_get_bind_data(info));
    auto& shared = *static_cast<Shared*>(duckdb_function_get_init_data(info));
    auto& lazy = *static_cast<Lazy*>(duckdb_function_get_local_init_data(info));
    if (!lazy.local) {
        lazy.local = std::make_unique<Local>(shared.use);
        ++shared.readers;
    }
    Result<bool> rows = read(shared, *lazy.local, output);
    if (!rows) {
        bound.owner->noteError(std::move(rows).error());
        duckdb_function_set_error(info, "weir_csv: a file could not be read");
    }
}

} // namespace

Status CsvFunction::install(const Connection& connection)
{
    return addToDatabase(connection, {"weir_csv", this, bind, init, initLocal, produce});
}

std::int64_t CsvFunction::add(std::shared_ptr<CsvScan> scan)
{
    const std::lock_guard lock(m_mutex);
    m_scans.emplace(m_next, std::move(scan));
    return m_next++;
}

std::shared_ptr<CsvScan> CsvFunction::find(std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_scans.find(id);
    return found == m_scans.end() ? nullptr : found->second;
}

void CsvFunction::remove(std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    m_scans.erase(id);
}

std::optional<Error> CsvFunction::takeError()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_error, std::nullopt);
}

void CsvFunction::noteError(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error) {
        m_error = std::move(error);
    }
}

} // namespace weir::plugins::engines_duckdb
