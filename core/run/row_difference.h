#pragma once

#include "core/types/row_batch.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

using RowCell = std::optional<std::string>; ///< As `toText` writes it; unset for NULL.
using RowCells = std::vector<RowCell>;

/// The cells of one row of a batch in these columns.
[[nodiscard]] RowCells cellsOf(const RowBatch& batch, std::size_t row, const std::vector<std::size_t>& columns);

/// One row that is not as it was before.
struct RowDifference
{
    enum class Kind
    {
        Added,   ///< Not there before.
        Missing, ///< There before, and not now.
        Changed
    };
    struct Cells
    {
        std::string column;
        RowCell before;
        RowCell now;
    };

    Kind kind = Kind::Changed;
    RowCells key; ///< Values of the key; of all columns when there is none.
    std::vector<Cells> changes;
};

/// How many rows differ, and the first of them.
struct RowDifferences
{
    static constexpr std::size_t kListed = 200;

    std::int64_t added = 0;
    std::int64_t missing = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::vector<RowDifference> rows;         ///< At most `kListed`, in the order of their keys.
    std::vector<std::string> key;            ///< Columns that name a row; none when whole rows are compared.
    std::vector<std::string> columns;        ///< That are named by the keys of `rows`.
    std::vector<std::string> missingColumns; ///< There before, and not now or of another type.
    std::vector<std::string> newColumns;     ///< Not there before.
};

/// What of two tables is compared: columns that both have. Rows are given as their cells in this order.
struct ComparedColumns
{
    std::vector<std::string> names;
    std::vector<bool> numbers;    ///< With a point: they may differ in their last digits.
    std::vector<std::size_t> key; ///< Places of the columns that name a row; none compares whole rows.

    /// The cells by which rows that may be the same are found: those of the key, or without one all that can be looked
    /// up exactly.
    [[nodiscard]] RowCells foundBy(const RowCells& row) const;
};

/// Compares the rows of two tables; both are kept until the end. Of several rows with one key those that are equal
/// find each other, and the others change in the order in which they came.
class RowComparison
{
public:
    explicit RowComparison(ComparedColumns columns) : m_columns(std::move(columns)) {}

    [[nodiscard]] const ComparedColumns& columns() const { return m_columns; }
    void addBefore(RowCells row);
    void addNow(RowCells row);
    /// Adds what was found to `differences`. The comparison is empty afterwards.
    void finish(RowDifferences& differences);

private:
    using ByKey = std::map<RowCells, std::vector<RowCells>>;

    void compare(const RowCells& key, std::vector<RowCells> before, std::vector<RowCells> now,
                 RowDifferences& differences) const;

    ComparedColumns m_columns;
    ByKey m_before;
    ByKey m_now;
};

/// The columns that name the rows of each of these tables: the first that is filled and different in every row, or the
/// first two that are so together; none when there are none. Only the columns in `fit` are tried.
[[nodiscard]] std::vector<std::size_t> namingColumns(const std::vector<std::vector<RowCells>>& tables,
                                                     const std::vector<std::size_t>& fit);

/// Can a column of this type (as `toText` writes it) name rows? Amounts and documents cannot.
[[nodiscard]] bool canNameRows(const std::string& type);

} // namespace weir::run
