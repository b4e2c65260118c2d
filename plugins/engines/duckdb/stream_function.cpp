#include "plugins/engines/duckdb/stream_function.h"

#include "plugins/engines/duckdb/table_function.h"
#include "plugins/engines/duckdb/vectors.h"

#include <algorithm>

namespace weir::plugins::engines_duckdb {
namespace {

struct Bound
{
    StreamFunction* owner = nullptr;
    std::shared_ptr<StreamSource> source;
};

/// Shared by all threads of one scan.
struct Shared
{
    std::mutex mutex;
    std::unique_ptr<RowStream> stream;
    std::vector<std::size_t> columns;
    bool ended = false;
};

/// The batch that one thread is handing out.
struct Local
{
    RowBatch batch;
    std::size_t next = 0;
};

template <class T>
void destroy(void* data)
{
    delete static_cast<T*>(data);
}

/// Lists travel as JSON text and are cast in the scan's SELECT.
LogicalType streamedType(const DataType& type)
{
    return logicalType(type.kind() == TypeKind::List ? DataType(TypeKind::Text) : type);
}

void bind(duckdb_bind_info info)
{
    auto* owner = static_cast<StreamFunction*>(duckdb_bind_get_extra_info(info));
    duckdb_value parameter = duckdb_bind_get_parameter(info, 0);
    const std::int64_t id = duckdb_get_int64(parameter);
    duckdb_destroy_value(&parameter);
    std::shared_ptr<StreamSource> source = owner->find(id);
    if (!source) {
        duckdb_bind_set_error(info, "weir_stream: there is no such stream");
        return;
    }
    for (std::size_t i = 0; i < source->schema.size(); ++i) {
        const LogicalType type = streamedType(source->schema[i].type);
        duckdb_bind_add_result_column(info, source->names[i].c_str(), type.get());
    }
    duckdb_bind_set_bind_data(info, new Bound{owner, std::move(source)}, destroy<Bound>);
}

void init(duckdb_init_info info)
{
    const auto& bound = *static_cast<const Bound*>(duckdb_init_get_bind_data(info));
    Result<std::unique_ptr<RowStream>> stream = bound.source->scan.open(bound.source->context);
    if (!stream) {
        bound.owner->noteError(std::move(stream).error());
        duckdb_init_set_error(info, "weir_stream: the source could not be opened");
        return;
    }
    auto shared = std::make_unique<Shared>();
    shared->stream = *std::move(stream);
    const Schema& given = *shared->stream->schema();
    for (std::size_t i = 0; i < bound.source->schema.size(); ++i) {
        if (i >= given.size() || given[i].type != bound.source->schema[i].type) {
            bound.owner->noteError(Error(ErrorCode::Internal, "engine.stream.type",
                                         "A source gives the column {column} in another type than it said. Read its "
                                         "schema again.",
                                         {{"column", bound.source->schema[i].name}}));
            duckdb_init_set_error(info, "weir_stream: the source has another schema");
            return;
        }
    }
    for (idx_t i = 0; i < duckdb_init_get_column_count(info); ++i) {
        shared->columns.push_back(duckdb_init_get_column_index(info, i));
    }
    duckdb_init_set_max_threads(info, 64);
    duckdb_init_set_init_data(info, shared.release(), destroy<Shared>);
}

void initLocal(duckdb_init_info info)
{
    duckdb_init_set_init_data(info, new Local, destroy<Local>);
}

/// Fetches the next batch for this thread; false at the end and after an error.
bool refill(duckdb_function_info info, const Bound& bound, Shared& shared, Local& local)
{
    const std::lock_guard lock(shared.mutex);
    if (shared.ended) {
        return false;
    }
    Result<RowBatch> batch = shared.stream->next();
    if (!batch) {
        shared.ended = true;
        bound.owner->noteError(std::move(batch).error());
        duckdb_function_set_error(info, "weir_stream: the source failed");
        return false;
    }
    local.batch = *std::move(batch);
    local.next = 0;
    shared.ended = local.batch.rows() == 0;
    return !shared.ended;
}

void produce(duckdb_function_info info, duckdb_data_chunk output)
{
    const auto& bound = *static_cast<const Bound*>(duckdb_function_get_bind_data(info));
    auto& shared = *static_cast<Shared*>(duckdb_function_get_init_data(info));
    auto& local = *static_cast<Local*>(duckdb_function_get_local_init_data(info));
    if (local.next >= local.batch.rows() && !refill(info, bound, shared, local)) {
        duckdb_data_chunk_set_size(output, 0);
        return;
    }
    const std::size_t begin = local.next;
    const std::size_t end = std::min<std::size_t>(local.batch.rows(), begin + duckdb_vector_size());
    for (std::size_t i = 0; i < shared.columns.size(); ++i) {
        if (shared.columns[i] < local.batch.columns().size()) {
            Column& column = local.batch.columns()[shared.columns[i]];
            const duckdb_vector vector = duckdb_data_chunk_get_vector(output, i);
            if (column.type.kind() == TypeKind::List) {
                Column text;
                std::swap(text, column);
                const DataType type = text.type;
                text.type = TypeKind::Text;
                writeVector(text, begin, end, vector);
                text.type = type;
                std::swap(text, column);
            } else {
                writeVector(column, begin, end, vector);
            }
        }
    }
    local.next = end;
    duckdb_data_chunk_set_size(output, end - begin);
}

} // namespace

Status StreamFunction::install(const Connection& connection)
{
    return addToDatabase(connection, {"weir_stream", this, bind, init, initLocal, produce});
}

std::int64_t StreamFunction::add(StreamSource source)
{
    const std::lock_guard lock(m_mutex);
    m_sources.emplace(m_next, std::make_shared<StreamSource>(std::move(source)));
    return m_next++;
}

void StreamFunction::remove(std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    m_sources.erase(id);
}

std::optional<Error> StreamFunction::takeError()
{
    const std::lock_guard lock(m_mutex);
    std::optional<Error> error;
    std::swap(error, m_error);
    return error;
}

std::shared_ptr<StreamSource> StreamFunction::find(std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sources.find(id);
    return found == m_sources.end() ? nullptr : found->second;
}

void StreamFunction::noteError(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error) {
        m_error = std::move(error);
    }
}

} // namespace weir::plugins::engines_duckdb
