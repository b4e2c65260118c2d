#pragma once

#include "core/base/result.h"

#include <duckdb.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace weir::plugins::engines_duckdb {

/// What DuckDB said went wrong: its kind and its message, which may quote values and is never shown as it is.
struct Failure
{
    duckdb_error_type type = DUCKDB_ERROR_INVALID;
    std::string message;
};

/// Owns one opaque handle of the C API.
template <class Handle, void (*destroy)(Handle*)>
class Owned
{
public:
    Owned() = default;
    explicit Owned(Handle handle) : m_handle(handle) {}
    Owned(Owned&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Owned()
    {
        if (m_handle) {
            destroy(&m_handle);
        }
    }
    [[nodiscard]] Handle get() const { return m_handle; }
    [[nodiscard]] Handle* address() { return &m_handle; }
    explicit operator bool() const { return m_handle != nullptr; }

private:
    Handle m_handle = nullptr;
};

using LogicalType = Owned<duckdb_logical_type, duckdb_destroy_logical_type>;
using Chunk = Owned<duckdb_data_chunk, duckdb_destroy_data_chunk>;
using Prepared = Owned<duckdb_prepared_statement, duckdb_destroy_prepare>;
using Config = Owned<duckdb_config, duckdb_destroy_config>;
using Database = Owned<duckdb_database, duckdb_close>;
using ConnectionHandle = Owned<duckdb_connection, duckdb_disconnect>;

/// The result of a statement; streaming or in memory.
class QueryResult
{
public:
    QueryResult() = default;
    ~QueryResult() { duckdb_destroy_result(&m_result); }
    QueryResult(const QueryResult&) = delete;
    QueryResult& operator=(const QueryResult&) = delete;
    [[nodiscard]] duckdb_result* get() { return &m_result; }

private:
    duckdb_result m_result{};
};

/// One connection to an open database. Keeps the database open.
class Connection
{
public:
    explicit Connection(std::shared_ptr<Database> database);
    [[nodiscard]] duckdb_connection get() const { return m_connection.get(); }
    [[nodiscard]] bool isOpen() const { return static_cast<bool>(m_connection); }
    /// Runs one statement for its effect.
    [[nodiscard]] std::optional<Failure> run(const std::string& sql) const;
    /// Runs one statement; the whole result is in memory.
    [[nodiscard]] std::optional<Failure> query(const std::string& sql, QueryResult& result) const;
    void interrupt() const { duckdb_interrupt(m_connection.get()); }

private:
    std::shared_ptr<Database> m_database;
    ConnectionHandle m_connection;
};

[[nodiscard]] Failure failureOf(duckdb_result& result);
/// A text cell of a small in-memory result; empty for NULL.
[[nodiscard]] std::string cellText(duckdb_result& result, idx_t column, idx_t row);

} // namespace weir::plugins::engines_duckdb
