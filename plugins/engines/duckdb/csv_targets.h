#pragma once

#include "core/types/row_batch.h"
#include "plugins/engines/duckdb/api.h"

#include <array>
#include <cstring>
#include <string_view>

namespace weir::plugins::engines_duckdb {

// Where the cells of a column go. Both targets have the same few calls; rows come from the first to the last, each
// once.

/// Rows of a vector of DuckDB. Its mask is asked for at the first NULL.
class VectorTarget
{
public:
    explicit VectorTarget(duckdb_vector vector) : m_vector(vector), m_data(duckdb_vector_get_data(vector)) {}
    void setNull(std::size_t row)
    {
        if (!m_valid) {
            duckdb_vector_ensure_validity_writable(m_vector);
            m_valid = duckdb_vector_get_validity(m_vector);
        }
        m_valid[row / 64] &= ~(std::uint64_t{1} << (row % 64));
    }
    void leave(std::size_t) {}
    /// Text of at most 12 bytes lies in the vector itself, as duckdb.h lays it out.
    void setText(std::size_t row, std::string_view text)
    {
        duckdb_string_t& target = static_cast<duckdb_string_t*>(m_data)[row];
        constexpr std::size_t inlined = sizeof target.value.inlined.inlined;
        if (text.size() > inlined) {
            duckdb_vector_assign_string_element_len(m_vector, row, text.data(), text.size());
            return;
        }
        std::array<char, 16> bytes{};
        std::memcpy(bytes.data(), text.data(), text.size());
        target.value.inlined.length = static_cast<std::uint32_t>(text.size());
        std::memcpy(target.value.inlined.inlined, bytes.data(), inlined);
    }
    template <class T>
    void set(std::size_t row, T value)
    {
        static_cast<T*>(m_data)[row] = value;
    }

private:
    duckdb_vector m_vector;
    void* m_data;
    std::uint64_t* m_valid = nullptr;
};

/// Rows of a column of a batch, filled from the first to the last.
class ColumnTarget
{
public:
    ColumnTarget(Column& column, std::size_t rows) : m_column(column), m_rows(rows), m_kind(column.type.kind())
    {
        if (m_kind == TypeKind::Number) {
            column.numbers.resize(rows);
        } else if (m_kind == TypeKind::Decimal) {
            column.decimals.resize(rows);
        } else if (m_kind != TypeKind::Text) {
            column.integers.resize(rows);
        }
    }
    void setNull(std::size_t row)
    {
        if (m_column.valid.empty()) {
            m_column.valid.assign(m_rows, 1);
        }
        m_column.valid[row] = 0;
        leave(row);
    }
    void leave(std::size_t)
    {
        if (m_kind == TypeKind::Text) {
            m_column.texts.append({});
        }
    }
    void setText(std::size_t, std::string_view text) { m_column.texts.append(text); }
    void set(std::size_t row, double value) { m_column.numbers[row] = value; }
    void set(std::size_t row, duckdb_hugeint value)
    {
        m_column.decimals[row] =
            static_cast<DecimalValue::Int128>(value.upper) * (static_cast<DecimalValue::Int128>(1) << 64) +
            static_cast<DecimalValue::Int128>(value.lower);
    }
    template <class T>
    void set(std::size_t row, T value)
    {
        if (m_kind == TypeKind::Decimal) {
            m_column.decimals[row] = value;
        } else {
            m_column.integers[row] = value;
        }
    }

private:
    Column& m_column;
    std::size_t m_rows;
    TypeKind m_kind;
};

} // namespace weir::plugins::engines_duckdb
