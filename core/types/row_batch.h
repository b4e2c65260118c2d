#pragma once

#include "core/types/schema.h"
#include "core/types/value.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Text cells laid end to end: cell i is bytes[offsets[i], offsets[i+1]).
class TextColumn
{
public:
    TextColumn() { m_offsets.push_back(0); }
    [[nodiscard]] std::size_t size() const noexcept { return m_offsets.size() - 1; }
    [[nodiscard]] std::string_view operator[](std::size_t row) const
    {
        return {m_bytes.data() + m_offsets[row], m_offsets[row + 1] - m_offsets[row]};
    }
    void append(std::string_view text)
    {
        m_bytes.append(text);
        m_offsets.push_back(m_bytes.size());
    }
    static constexpr std::size_t kWord = 16;
    /// Appends `count` texts of `bytes` in all; `text(i)` gives each, of which kWord bytes can be read however short it
    /// is. Short texts are then one load and one store instead of a call.
    template <class Text>
    void appendWords(std::size_t count, std::size_t bytes, Text&& text)
    {
        const std::size_t before = m_bytes.size();
        m_offsets.reserve(m_offsets.size() + count);
        m_bytes.resize(before + bytes + kWord); // the last text is written with a whole word, too
        char* const begin = m_bytes.data();
        std::size_t end = before;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view cell = text(i);
            if (cell.size() <= kWord) {
                std::memcpy(begin + end, cell.data(), kWord);
            } else {
                std::memcpy(begin + end, cell.data(), cell.size());
            }
            end += cell.size();
            m_offsets.push_back(end);
        }
        m_bytes.resize(end);
    }
    void reserve(std::size_t rows, std::size_t bytes)
    {
        m_offsets.reserve(rows + 1);
        m_bytes.reserve(bytes);
    }
    void clear()
    {
        m_offsets.resize(1);
        m_bytes.clear();
    }

private:
    std::vector<std::size_t> m_offsets;
    std::string m_bytes;
};

/// One column of a batch. Which storage is filled depends on the type:
/// Boolean, Integer, Date (days), Instant and Duration (micros) -> `integers`; Number -> `numbers`;
/// Decimal -> `decimals` (unscaled at the type's scale); Text, Json, List -> `texts`. Null cells hold a zero or empty
/// cell.
struct Column
{
    DataType type;
    std::vector<std::int64_t> integers;
    std::vector<double> numbers;
    std::vector<DecimalValue::Int128> decimals;
    TextColumn texts;
    std::vector<std::uint8_t> valid; ///< 1 per non-null row; empty when every row is valid.

    [[nodiscard]] bool isNull(std::size_t row) const { return !valid.empty() && valid[row] == 0; }
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Value value(std::size_t row) const;
    /// Appends `value`, which must be NULL or of the column's type (integers fit Number and Decimal).
    void append(const Value& value);
    void appendNull();
};

/// Rows in columns, at most a few thousand at a time. `schema` gives names and order.
class RowBatch
{
public:
    RowBatch() = default;
    explicit RowBatch(std::shared_ptr<const Schema> schema);

    [[nodiscard]] const Schema& schema() const { return *m_schema; }
    [[nodiscard]] std::shared_ptr<const Schema> sharedSchema() const { return m_schema; }
    [[nodiscard]] std::size_t rows() const { return m_columns.empty() ? m_emptyRows : m_columns.front().size(); }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] std::vector<Column>& columns() { return m_columns; }
    [[nodiscard]] const Column& column(std::size_t index) const { return m_columns[index]; }
    [[nodiscard]] Value value(std::size_t row, std::size_t column) const { return m_columns[column].value(row); }
    void appendRow(std::span<const Value> values);

private:
    std::shared_ptr<const Schema> m_schema;
    std::vector<Column> m_columns;
    std::size_t m_emptyRows = 0;
};

/// Pulls batches one after the other. Not thread-safe.
class RowStream
{
public:
    virtual ~RowStream() = default;
    [[nodiscard]] virtual std::shared_ptr<const Schema> schema() const = 0;
    /// The next non-empty batch, or an empty one (rows() == 0) at the end.
    [[nodiscard]] virtual Result<RowBatch> next() = 0;
};

/// A stream over batches in memory.
[[nodiscard]] std::unique_ptr<RowStream> streamOf(std::shared_ptr<const Schema> schema, std::vector<RowBatch> batches);

} // namespace weir
