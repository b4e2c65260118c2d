#pragma once

#include "core/base/result.h"
#include "core/types/value.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace weir::store {

/// Turns the last error of `db` into a sentence (locked, disk full, corrupt, read-only, not a database, ...).
[[nodiscard]] Error sqliteError(sqlite3* db, int code, const std::filesystem::path& path);

/// A prepared statement: bind parameters by number from 1, step, read columns by number from 0, reset.
///
/// Text and blobs are bound without a copy: they must live until the next step() that follows returns, or reset().
/// Binding errors show at the next step().
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3* db, sqlite3_stmt* statement, const std::filesystem::path* path);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bindNull(int index);
    void bindBlob(int index, std::span<const std::uint8_t> bytes);
    void bind(int index, std::optional<std::int64_t> value);
    void bind(int index, Instant value) { bind(index, value.micros); }
    void bind(int index, std::optional<Instant> value);

    /// True when a row is there, false at the end.
    [[nodiscard]] Result<bool> step();
    /// Steps to the end and resets: for statements without rows.
    [[nodiscard]] Status run();
    /// Binds `values` to 1, 2, ... and runs.
    template <class... Values>
    [[nodiscard]] Status runWith(const Values&... values)
    {
        int index = 0;
        (bindOne(++index, values), ...);
        return run();
    }
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double number(int column) const;
    /// Valid until the next step or reset; empty for NULL.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;
    [[nodiscard]] Instant instant(int column) const { return Instant{integer(column)}; }
    [[nodiscard]] sqlite3_stmt* handle() const { return m_statement; }

private:
    template <class T>
    void bindOne(int index, const T& value)
    {
        if constexpr (std::is_same_v<T, std::nullopt_t>) {
            bindNull(index);
        } else if constexpr (std::is_enum_v<T> || (std::is_integral_v<T> && !std::is_same_v<T, std::int64_t>)) {
            bind(index, static_cast<std::int64_t>(value));
        } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
            bind(index, std::string_view(value));
        } else {
            bind(index, value);
        }
    }

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    const std::filesystem::path* m_path = nullptr;
};

/// How a database file is opened.
enum class OpenMode
{
    ReadOnly,  ///< Must exist; nothing is written.
    ReadWrite, ///< Must exist.
    Create     ///< Read and write; made when missing.
};

/// One connection. Not for use by two threads at once; `interrupt` may be called from any thread.
class Database
{
public:
    Database() = default;
    Database(Database&& other) noexcept = default;
    Database& operator=(Database&& other) noexcept = default;

    /// Opens `path` (":memory:" works too) and waits up to `busy` for locks of other connections. `vfs` is SQLite's
    /// name of the file system to use; empty: its default.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, OpenMode mode,
                                               Duration busy = Duration::seconds(5), const std::string& vfs = {});
    /// Wraps a connection that somebody else closes (the loadable extension).
    [[nodiscard]] static Database borrow(sqlite3* db);

    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    /// Runs one or more statements separated by semicolons; rows are ignored.
    [[nodiscard]] Status execute(std::string_view sql) const;
    /// First column of the first row as integer; `fallback` when there is no row.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql, std::int64_t fallback = 0) const;
    /// First column of the first row as text.
    [[nodiscard]] Result<std::string> text(std::string_view sql) const;
    /// Rows that the last statement changed (stays as it was after a statement that changed nothing and was no DML).
    [[nodiscard]] std::int64_t changes() const;
    /// Rows changed since the connection was opened.
    [[nodiscard]] std::int64_t totalChanges() const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    /// True outside an explicit transaction.
    [[nodiscard]] bool autocommit() const;
    void interrupt() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    [[nodiscard]] const std::filesystem::path& path() const { return *m_path; }
    explicit operator bool() const { return m_handle != nullptr; }

private:
    struct Close
    {
        bool owned = true;
        void operator()(sqlite3* db) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle{nullptr, Close{}};
    std::unique_ptr<std::filesystem::path> m_path; ///< On the heap: statements point to it, the Database may move.
};

/// Interrupts the connection's running statement when the token is stopped; the call then returns `Cancelled`.
class InterruptGuard
{
public:
    InterruptGuard(const Database& db, const std::stop_token& stop);

private:
    struct Interrupt
    {
        sqlite3* db;
        void operator()() const;
    };
    std::stop_callback<Interrupt> m_callback;
};

/// A transaction that rolls back unless committed.
class Transaction
{
public:
    enum class Kind
    {
        Read, ///< Snapshot from the first read on.
        Write ///< Takes the write lock at once.
    };
    [[nodiscard]] static Result<Transaction> begin(const Database& db, Kind kind);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    [[nodiscard]] Status commit();
    void rollback();

private:
    explicit Transaction(const Database& db) : m_db(&db) {}
    const Database* m_db = nullptr;
};

} // namespace weir::store
