#include "plugins/engines/duckdb/csv_read_ahead.h"

namespace weir::plugins::engines_duckdb {

CsvReadAhead::CsvReadAhead(CsvUse& use, std::size_t threads) : m_use(use), m_depth(threads * 2 + 1)
{
    for (const std::size_t column : use.columns()) {
        m_types.push_back(csvReadType(use.scan().schema()[column].type));
    }
    for (std::size_t i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

CsvReadAhead::~CsvReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

std::unique_ptr<CsvReadAhead::Parsed> CsvReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    const std::size_t wanted = m_taken++;
    m_changed.wait(lock, [&] { return m_ready.contains(wanted) || (m_ended && wanted >= m_claimed); });
    const auto found = m_ready.find(wanted);
    if (found == m_ready.end()) {
        return nullptr;
    }
    std::unique_ptr<Parsed> parsed = std::move(found->second);
    m_ready.erase(found);
    lock.unlock();
    m_changed.notify_all();
    return parsed;
}

void CsvReadAhead::work()
{
    CsvProducer producer(m_use);
    for (;;) {
        auto parsed = std::make_unique<Parsed>();
        const std::optional<std::size_t> number = claim(producer, *parsed);
        if (!number) {
            return;
        }
        if (!parsed->error) {
            parse(producer, *parsed);
        }
        {
            const std::lock_guard lock(m_mutex);
            m_ready.emplace(*number, std::move(parsed));
        }
        m_changed.notify_all();
    }
}

std::optional<std::size_t> CsvReadAhead::claim(CsvProducer& producer, Parsed& parsed)
{
    const std::lock_guard claim(m_claim);
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_stop || m_ended || m_claimed < m_taken + m_depth; });
        if (m_stop || m_ended) {
            return std::nullopt;
        }
    }
    Result<bool> more = producer.nextBlock(); // reads: not under the lock that the reader waits for
    std::optional<std::size_t> number;
    {
        const std::lock_guard lock(m_mutex);
        m_ended = !more || !*more;
        if (!more) {
            parsed.error = std::move(more).error();
        }
        if (parsed.error || !m_ended) {
            number = m_claimed++;
        }
    }
    m_changed.notify_all();
    return number;
}

void CsvReadAhead::parse(CsvProducer& producer, Parsed& parsed)
{
    std::vector<duckdb_logical_type> types;
    for (const LogicalType& type : m_types) {
        types.push_back(type.get());
    }
    for (;;) {
        Chunk chunk(duckdb_create_data_chunk(types.data(), types.size()));
        if (producer.fill(chunk.get()) == 0) {
            break;
        }
        parsed.chunks.push_back(std::move(chunk));
    }
    parsed.rejected = producer.takeRejected();
}

} // namespace weir::plugins::engines_duckdb
