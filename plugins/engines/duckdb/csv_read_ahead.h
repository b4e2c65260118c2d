#pragma once

#include "plugins/engines/duckdb/csv_producer.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// Threads that parse ahead of one reader, and hand out the chunks in the order of the file.
///
/// Where the order of rows counts (a plain copy), DuckDB reads a function like ours with one thread. These threads then
/// do the parsing, so that the reading thread has only its own work.
class CsvReadAhead
{
public:
    CsvReadAhead(CsvUse& use, std::size_t threads);
    ~CsvReadAhead();
    CsvReadAhead(const CsvReadAhead&) = delete;
    CsvReadAhead& operator=(const CsvReadAhead&) = delete;

    /// Some chunks of rows, and what goes with them.
    struct Parsed
    {
        std::vector<Chunk> chunks;
        std::vector<CsvProducer::Rejected> rejected;
        std::optional<Error> error;
    };
    /// The next block's rows; nothing at the end. Waits for them.
    [[nodiscard]] std::unique_ptr<Parsed> next();

private:
    void work();
    /// Waits for room and takes the next block; its number, or nothing at the end.
    std::optional<std::size_t> claim(CsvProducer& producer, Parsed& parsed);
    void parse(CsvProducer& producer, Parsed& parsed);

    CsvUse& m_use;
    std::vector<LogicalType> m_types;
    std::size_t m_depth;
    std::mutex m_claim; ///< Keeps the numbers in the order of the blocks.
    std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable m_changed;
    std::map<std::size_t, std::unique_ptr<Parsed>> m_ready;
    std::size_t m_claimed = 0;
    std::size_t m_taken = 0;
    bool m_ended = false;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace weir::plugins::engines_duckdb
