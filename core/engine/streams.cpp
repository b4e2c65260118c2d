#include "core/engine/streams.h"

#include <algorithm>

namespace weir::engine {
namespace {

constexpr std::size_t kBatchRows = 2048;

class Limited final : public RowStream
{
public:
    Limited(std::unique_ptr<RowStream> stream, std::int64_t rows) : m_stream(std::move(stream)), m_left(rows) {}
    std::shared_ptr<const Schema> schema() const override { return m_stream->schema(); }
    Result<RowBatch> next() override
    {
        if (m_left <= 0) {
            return RowBatch(schema());
        }
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, m_stream->next());
        const auto rows = static_cast<std::int64_t>(batch.rows());
        if (rows <= m_left) {
            m_left -= rows;
            return batch;
        }
        RowBatch cut(schema());
        std::vector<Value> row(batch.columns().size());
        for (std::size_t i = 0; i < static_cast<std::size_t>(m_left); ++i) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                row[column] = batch.value(i, column);
            }
            cut.appendRow(row);
        }
        m_left = 0;
        return cut;
    }

private:
    std::unique_ptr<RowStream> m_stream;
    std::int64_t m_left;
};

class Observed final : public RowStream
{
public:
    Observed(std::unique_ptr<RowStream> stream, std::function<Status(const RowBatch&)> onBatch)
        : m_stream(std::move(stream)), m_onBatch(std::move(onBatch))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_stream->schema(); }
    Result<RowBatch> next() override
    {
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, m_stream->next());
        WEIR_RETURN_IF_ERROR(m_onBatch(batch));
        return batch;
    }

private:
    std::unique_ptr<RowStream> m_stream;
    std::function<Status(const RowBatch&)> m_onBatch;
};

class Keeping final : public RowStream
{
public:
    Keeping(std::unique_ptr<RowStream> stream, std::shared_ptr<void> keeper)
        : m_keeper(std::move(keeper)), m_stream(std::move(stream))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_stream->schema(); }
    Result<RowBatch> next() override { return m_stream->next(); }

private:
    std::shared_ptr<void> m_keeper; ///< Before the stream, which goes first.
    std::unique_ptr<RowStream> m_stream;
};

} // namespace

Result<std::vector<RowBatch>> drain(RowStream& stream)
{
    std::vector<RowBatch> batches;
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, stream.next());
        if (batch.rows() == 0) {
            return batches;
        }
        batches.push_back(std::move(batch));
    }
}

Result<std::vector<std::vector<Value>>> rowsOf(RowStream& stream)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<RowBatch> batches, drain(stream));
    std::vector<std::vector<Value>> rows;
    for (const RowBatch& batch : batches) {
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            std::vector<Value> cells;
            for (const Column& column : batch.columns()) {
                cells.push_back(column.value(row));
            }
            rows.push_back(std::move(cells));
        }
    }
    return rows;
}

std::unique_ptr<RowStream> limited(std::unique_ptr<RowStream> stream, std::int64_t rows)
{
    return std::make_unique<Limited>(std::move(stream), rows);
}

std::unique_ptr<RowStream> observed(std::unique_ptr<RowStream> stream, std::function<Status(const RowBatch&)> onBatch)
{
    return std::make_unique<Observed>(std::move(stream), std::move(onBatch));
}

std::unique_ptr<RowStream> keeping(std::unique_ptr<RowStream> stream, std::shared_ptr<void> keeper)
{
    return std::make_unique<Keeping>(std::move(stream), std::move(keeper));
}

StreamScan scanOf(Schema schema, std::vector<std::vector<Value>> rows)
{
    const auto shared = std::make_shared<const Schema>(std::move(schema));
    const auto data = std::make_shared<const std::vector<std::vector<Value>>>(std::move(rows));
    return {[shared, data](const RunContext&) -> Result<std::unique_ptr<RowStream>> {
        std::vector<RowBatch> batches;
        for (std::size_t begin = 0; begin < data->size(); begin += kBatchRows) {
            RowBatch batch(shared);
            for (std::size_t row = begin; row < std::min(begin + kBatchRows, data->size()); ++row) {
                batch.appendRow((*data)[row]);
            }
            batches.push_back(std::move(batch));
        }
        return streamOf(shared, std::move(batches));
    }};
}

} // namespace weir::engine
