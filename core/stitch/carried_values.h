#pragma once

#include "core/stitch/joined_rows.h"
#include "core/stitch/value_hash.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace weir::stitch {

/// Which row carries which value, dealt out into parts by the value, so that each part can be looked at on its own and
/// in the cache. One thread fills one of these. 20 bytes per cell.
class CarriedValues
{
public:
    static constexpr std::size_t kParts = 1024;

    struct Cell
    {
        std::array<std::uint32_t, 4> value;
        std::uint32_t row;
    };

    CarriedValues() : m_parts(kParts) {}
    void add(const ValueHash& value, std::uint32_t row)
    {
        Part& part = m_parts[value.high >> 54];
        if (part.used == kChunk) {
            part.chunks.push_back(std::make_unique_for_overwrite<Chunk>());
            part.used = 0;
        }
        (*part.chunks.back())[part.used++] =
            Cell{{static_cast<std::uint32_t>(value.high), static_cast<std::uint32_t>(value.high >> 32),
                  static_cast<std::uint32_t>(value.low), static_cast<std::uint32_t>(value.low >> 32)},
                 row};
        ++m_cells;
    }
    /// Appends the cells of a part and forgets them.
    void take(std::size_t part, std::vector<Cell>& cells);
    [[nodiscard]] std::int64_t cells() const { return m_cells; }

private:
    static constexpr std::size_t kChunk = 204; // a page of memory
    using Chunk = std::array<Cell, kChunk>;
    struct Part
    {
        std::vector<std::unique_ptr<Chunk>> chunks;
        std::size_t used = kChunk; ///< Of the last chunk.
    };

    std::vector<Part> m_parts;
    std::int64_t m_cells = 0;
};

/// How many values there are of each kind.
struct ValueCounts
{
    std::int64_t shared = 0; ///< Carried by several records, and not by too many: these link.
    std::int64_t common = 0; ///< Carried by more records than may be.
};

/// Joins the rows that share a value, part by part. One per thread; its memory is used again for every part.
class ValueJoiner
{
public:
    /// Values of more than `most` records join nobody; 0 is no limit. When rows are of one record, `records` says the
    /// first row of each row's record; else it is empty and every row is a record.
    ValueJoiner(std::int64_t most, std::span<const std::uint32_t> records) : m_most(most), m_records(records) {}

    void run(std::span<CarriedValues> carried, std::size_t part, JoinedRows& rows);
    [[nodiscard]] const ValueCounts& counts() const { return m_counts; }

private:
    struct Slot
    {
        std::array<std::uint32_t, 4> value;
        std::uint32_t row;
        std::uint32_t count;
    };
    void oneCellPerRecord();

    std::int64_t m_most;
    std::span<const std::uint32_t> m_records;
    ValueCounts m_counts;
    std::vector<CarriedValues::Cell> m_cells;
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_slotOf; ///< By cell.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs;
};

} // namespace weir::stitch
