#include "plugins/engines/duckdb/csv_read_ahead.h"

#include <pthread.h>

namespace weir::plugins::engines_duckdb {

CsvMaker<Chunk>::CsvMaker(const CsvUse& use)
{
    for (const std::size_t column : use.columns()) {
        m_types.push_back(csvReadType(use.scan().schema()[column].type));
    }
}

Chunk CsvMaker<Chunk>::operator()() const
{
    std::vector<duckdb_logical_type> types;
    for (const LogicalType& type : m_types) {
        types.push_back(type.get());
    }
    return Chunk(duckdb_create_data_chunk(types.data(), types.size()));
}

template <class Rows>
CsvReadAhead<Rows>::CsvReadAhead(CsvUse& use, CsvMaker<Rows> maker, std::size_t threads)
    : m_use(use), m_maker(std::move(maker)), m_depth(threads * 8), m_producer(use)
{
    for (std::size_t i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

template <class Rows>
CsvReadAhead<Rows>::~CsvReadAhead()
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

template <class Rows>
std::unique_ptr<typename CsvReadAhead<Rows>::Parsed> CsvReadAhead<Rows>::next()
{
    std::unique_lock lock(m_mutex);
    const std::size_t wanted = m_taken++;
    const auto settled = [&] { return m_ready.contains(wanted) || (m_ended && wanted >= m_claimed); };
    while (!settled()) {
        lock.unlock();
        m_changed.notify_all(); // there is room for one more
        const bool helped = parseNext(m_producer, Room::OrNothing);
        lock.lock();
        if (!helped) {
            m_changed.wait(lock, settled);
        }
    }
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

template <class Rows>
void CsvReadAhead<Rows>::work()
{
    ::pthread_setname_np(::pthread_self(), "weir-csv");
    CsvProducer producer(m_use);
    while (parseNext(producer, Room::Wait)) {
    }
}

template <class Rows>
bool CsvReadAhead<Rows>::parseNext(CsvProducer& producer, Room room)
{
    auto parsed = std::make_unique<Parsed>();
    const std::optional<std::size_t> number = claim(producer, *parsed, room);
    if (!number) {
        return false;
    }
    if (!parsed->error) {
        parse(producer, *parsed);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_ready.emplace(*number, std::move(parsed));
    }
    m_changed.notify_all();
    return true;
}

template <class Rows>
std::optional<std::size_t> CsvReadAhead<Rows>::claim(CsvProducer& producer, Parsed& parsed, Room room)
{
    std::unique_lock claim(m_claim, std::defer_lock);
    if (room == Room::Wait) {
        claim.lock();
    } else if (!claim.try_lock()) {
        return std::nullopt; // who has it may wait for room, which only the reader makes
    }
    {
        std::unique_lock lock(m_mutex);
        const auto free = [&] { return m_claimed < m_taken + m_depth; };
        if (room == Room::Wait) {
            m_changed.wait(lock, [&] { return m_stop || m_ended || free(); });
        }
        if (m_stop || m_ended || !free()) {
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

template <class Rows>
void CsvReadAhead<Rows>::parse(CsvProducer& producer, Parsed& parsed)
{
    for (;;) {
        Rows rows = m_maker();
        if (m_maker.fill(producer, rows) == 0) {
            break;
        }
        parsed.pieces.push_back(std::move(rows));
    }
    parsed.rejected = producer.takeRejected();
}

template class CsvReadAhead<Chunk>;
template class CsvReadAhead<RowBatch>;

} // namespace weir::plugins::engines_duckdb
