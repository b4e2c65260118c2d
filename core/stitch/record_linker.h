#pragma once

#include "core/base/result.h"
#include "core/stitch/record_keys.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace weir::stitch {

/// What links records.
struct RecordLinking
{
    /// Cells of columns of one type link with each other, whichever of them they stand in.
    struct Column
    {
        std::string name;
        std::string type;
    };
    std::vector<Column> columns;
    std::string key;                ///< The column that names a record; empty: rows are numbered from 1.
    bool integerKey = false;        ///< Keys are integers and ordered as such; otherwise they are texts.
    std::int64_t mostRecords = 100; ///< A value that more records carry links nobody; 0 is no limit.
    int threads = 2;                ///< Changes nothing but the time.
};

/// Numbers for a report.
struct LinkCounts
{
    std::int64_t rows = 0;
    std::int64_t records = 0;    ///< Rows with equal keys are one record.
    std::int64_t groups = 0;     ///< People, those with one record included.
    std::int64_t largest = 0;    ///< Records of the largest group.
    std::int64_t cells = 0;      ///< That carry a value.
    std::int64_t shared = 0;     ///< Values that link.
    std::int64_t common = 0;     ///< Values that link nobody since too many records carry them.
    std::int64_t withoutKey = 0; ///< Rows.
    std::int64_t keysTwice = 0;  ///< Keys of more than one row.
};

/// Which group each row is in.
class RecordGroups
{
public:
    RecordGroups() = default;
    [[nodiscard]] const LinkCounts& counts() const { return m_counts; }
    /// Has the row a key? Without one it is in no group, and the two below mean nothing.
    [[nodiscard]] bool known(std::size_t row) const { return !m_keys.missing(row); }
    /// The smallest key in the group of the row, as text.
    [[nodiscard]] std::string id(std::size_t row) const { return m_keys.text(m_groups[m_first[row]].smallest); }
    /// The number of records in the group of the row.
    [[nodiscard]] std::int64_t records(std::size_t row) const { return m_groups[m_first[row]].records; }

private:
    friend class RecordLinker;
    struct Group
    {
        std::uint32_t smallest = 0; ///< The row with the smallest key.
        std::uint32_t records = 0;
    };

    RecordKeys m_keys{RecordKeys::Kind::Numbers};
    std::vector<std::uint32_t> m_first; ///< By row: the first row of its group.
    std::vector<Group> m_groups;        ///< By first row.
    LinkCounts m_counts;
};

/// Finds which records are one person: those that a chain of shared values joins. NULL and the empty text are no
/// values.
///
/// Exact but for equal hashes of 128 bits (value_hash.h). The result is a function of the set of rows; their order and
/// the number of threads change nothing. Memory per row: key, 12 bytes, and 20 bytes for each cell.
class RecordLinker
{
public:
    explicit RecordLinker(RecordLinking linking);
    ~RecordLinker();
    RecordLinker(const RecordLinker&) = delete;
    RecordLinker& operator=(const RecordLinker&) = delete;

    /// The columns of the batches that follow. A column of the linking that is not among them is NULL there.
    void begin(const Schema& schema);
    /// Takes rows. Their cells are hashed on another thread, or on this one when that is behind. An error when there
    /// are more rows than 32 bits can number.
    [[nodiscard]] Status add(RowBatch batch);
    /// Joins what shares a value. Cancelled soon after `stop`.
    [[nodiscard]] Result<RecordGroups> finish(std::stop_token stop = {});

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace weir::stitch
