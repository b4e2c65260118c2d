#pragma once

#include "core/connect/source.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace weir::connect {

/// Where the last committed run of an increment ended: the highest cursor value and a hash of every row that had it.
///
/// The next run reads from that value on, itself included, because rows with an equal value may have come since. The
/// hashes tell the rows that were read already from new ones; rows that are alike in every column are counted.
struct CursorState
{
    Value value;
    std::map<std::string, std::int64_t> rowsAtValue; ///< How many rows by their SHA-256 in hexadecimal.
    friend bool operator==(const CursorState&, const CursorState&) = default;
};

[[nodiscard]] Json toJson(const CursorState& state, const DataType& type);
/// Fails when the stored value does not fit the column's type of today: the column was changed, so the increment must
/// start over.
[[nodiscard]] Result<CursorState> cursorStateFromJson(const Json& json, const DataType& type);

/// Passes on the rows that `before` has not seen and notes the state after them.
///
/// Rows whose cursor is NULL or below `before` are dropped when there is a `before`; on the first run NULLs pass.
/// `after` is complete when the stream has ended. Rows need no order. Memory: the hashes of the rows at the highest
/// value.
class IncrementStream final : public RowStream
{
public:
    [[nodiscard]] static Result<std::unique_ptr<IncrementStream>>
    open(std::unique_ptr<RowStream> rows, const std::string& cursorColumn, std::optional<CursorState> before);
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_rows->schema(); }
    [[nodiscard]] Result<RowBatch> next() override;
    [[nodiscard]] const std::optional<CursorState>& after() const { return m_after; }

private:
    IncrementStream(std::unique_ptr<RowStream> rows, std::size_t column, std::optional<CursorState> before);
    [[nodiscard]] bool isNew(const RowBatch& batch, std::size_t row);

    std::unique_ptr<RowStream> m_rows;
    std::size_t m_column;
    std::optional<CursorState> m_before;
    std::optional<CursorState> m_after;
    std::map<std::string, std::int64_t> m_again; ///< Rows at the value of m_before, as they come once more.
};

/// -1, 0, 1 for two cursor values of one type (integer, decimal, date, instant).
[[nodiscard]] int compareCursors(const Value& a, const Value& b);

} // namespace weir::connect
