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

/// Makes empty rows of the columns of a use; shared by threads.
template <class Rows>
class CsvMaker;
template <>
class CsvMaker<Chunk>
{
public:
    explicit CsvMaker(const CsvUse& use);
    [[nodiscard]] Chunk operator()() const;
    [[nodiscard]] static std::size_t fill(CsvProducer& producer, Chunk& rows) { return producer.fill(rows.get()); }

private:
    std::vector<LogicalType> m_types;
};
template <>
class CsvMaker<RowBatch>
{
public:
    /// `schema` names the columns of the use.
    explicit CsvMaker(std::shared_ptr<const Schema> schema) : m_schema(std::move(schema)) {}
    [[nodiscard]] RowBatch operator()() const { return RowBatch(m_schema); }
    [[nodiscard]] static std::size_t fill(CsvProducer& producer, RowBatch& rows) { return producer.fill(rows); }

private:
    std::shared_ptr<const Schema> m_schema;
};

/// Threads that parse ahead of one reader, and hand out the rows in the order of the file.
///
/// Where the order of rows counts (a plain copy), DuckDB reads a function like ours with one thread. These threads then
/// do the parsing, so that the reading thread has only its own work. `Rows` is a Chunk for DuckDB or a RowBatch.
template <class Rows>
class CsvReadAhead
{
public:
    CsvReadAhead(CsvUse& use, CsvMaker<Rows> maker, std::size_t threads);
    ~CsvReadAhead();
    CsvReadAhead(const CsvReadAhead&) = delete;
    CsvReadAhead& operator=(const CsvReadAhead&) = delete;

    /// The rows of a block in some pieces, and what goes with them.
    struct Parsed
    {
        std::vector<Rows> pieces;
        std::vector<CsvProducer::Rejected> rejected;
        std::optional<Error> error;
    };
    /// The next block's rows; nothing at the end. Parses a block itself instead of waiting for them.
    [[nodiscard]] std::unique_ptr<Parsed> next();

private:
    void work();
    enum class Room
    {
        Wait,
        OrNothing
    };
    /// Parses one more block; false at the end, or when there is no room and none is waited for.
    bool parseNext(CsvProducer& producer, Room room);
    /// Takes the next block; its number, or nothing.
    std::optional<std::size_t> claim(CsvProducer& producer, Parsed& parsed, Room room);
    void parse(CsvProducer& producer, Parsed& parsed);

    CsvUse& m_use;
    CsvMaker<Rows> m_maker;
    std::size_t m_depth;
    CsvProducer m_producer; ///< Of the reader.
    std::mutex m_claim;     ///< Keeps the numbers in the order of the blocks.
    std::mutex m_mutex;     ///< Guards what follows.
    std::condition_variable m_changed;
    std::map<std::size_t, std::unique_ptr<Parsed>> m_ready;
    std::size_t m_claimed = 0;
    std::size_t m_taken = 0;
    bool m_ended = false;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace weir::plugins::engines_duckdb
