#include "core/store/sqlite.h"

#include "core/base/run_context.h"
#include "core/store/sqlite_api.h"

#include <utility>

namespace weir::store {

Error sqliteError(sqlite3* db, int code, const std::filesystem::path& path)
{
    const Error::Arguments arguments{{"path", path.string()}};
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return cancelled();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error{ErrorCode::Conflict, "store.locked",
                     "{path} is locked by another program that is writing to it. Close that program or wait until it "
                     "is done, then try again; nothing was changed.",
                     arguments}
            .retryLater();
    case SQLITE_FULL:
        return {ErrorCode::Io, "store.diskFull",
                "The disk is full while writing {path}. Free some space and run again; what was written by this run "
                "has been taken back, so nothing is lost or doubled.",
                arguments};
    case SQLITE_CORRUPT:
        return {ErrorCode::Corrupt, "store.corrupt",
                "{path} is damaged. Restore a backup, or run 'weir store check' to see what is affected.", arguments};
    case SQLITE_NOTADB:
        return {ErrorCode::InvalidInput, "store.notDatabase",
                "{path} is not a SQLite database. Choose another file, or restore a backup if this was a store.",
                arguments};
    case SQLITE_READONLY:
        return {ErrorCode::Io, "store.readOnly",
                "{path} or its folder is read-only. Check the permissions, or open the store for reading only.",
                arguments};
    case SQLITE_CANTOPEN:
        return {ErrorCode::NotFound, "store.cannotOpen",
                "{path} cannot be opened. Check that the file and its folder exist and that you may read them.",
                arguments};
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::Denied, "store.denied", "You may not open {path}. Check its permissions.", arguments};
    case SQLITE_IOERR:
        if (sqlite3_system_errno(db) == 28 /* ENOSPC */ || code == SQLITE_IOERR_WRITE) {
            return {ErrorCode::Io, "store.writeFailed",
                    "Writing {path} failed: the disk is full or does not answer. Free some space, check the disk and "
                    "run again; the store keeps its last complete state.",
                    arguments};
        }
        return {ErrorCode::Io,
                "store.io",
                "Reading or writing {path} failed ({reason}). Check the disk; the store keeps its last complete state.",
                {{"path", path.string()}, {"reason", sqlite3_errstr(code)}}};
    case SQLITE_NOMEM:
        return {ErrorCode::Io, "store.noMemory",
                "There is not enough memory to work on {path}. Close other programs and try again.", arguments};
    case SQLITE_CONSTRAINT:
        // The extended code only: the message would name values of a person.
        return {ErrorCode::Internal,
                "store.constraint",
                "A rule of the store refused a row ({reason}). This is a defect in Weir; nothing was changed.",
                {{"path", path.string()}, {"reason", sqlite3_errstr(code)}}};
    default:
        return {ErrorCode::Internal,
                "store.sqlite",
                "SQLite refused a statement on {path}: {reason}.",
                {{"path", path.string()}, {"reason", db ? sqlite3_errmsg(db) : sqlite3_errstr(code)}}};
    }
}

Statement::Statement(sqlite3* db, sqlite3_stmt* statement, const std::filesystem::path* path)
    : m_db(db), m_statement(statement), m_path(path)
{}

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr)), m_path(other.m_path)
{}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this != &other) {
        sqlite3_finalize(m_statement);
        m_db = other.m_db;
        m_statement = std::exchange(other.m_statement, nullptr);
        m_path = other.m_path;
    }
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(m_statement, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
}

void Statement::bindBlob(int index, std::span<const std::uint8_t> bytes)
{
    sqlite3_bind_blob64(m_statement, index, bytes.empty() ? static_cast<const void*>("") : bytes.data(), bytes.size(),
                        SQLITE_STATIC);
}

void Statement::bind(int index, std::optional<std::int64_t> value)
{
    value ? bind(index, *value) : bindNull(index);
}

void Statement::bind(int index, std::optional<Instant> value)
{
    value ? bind(index, value->micros) : bindNull(index);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    Error error = sqliteError(m_db, sqlite3_extended_errcode(m_db), *m_path);
    sqlite3_reset(m_statement);
    return error;
}

Status Statement::run()
{
    int code = sqlite3_step(m_statement);
    while (code == SQLITE_ROW) {
        code = sqlite3_step(m_statement);
    }
    if (code != SQLITE_DONE) {
        Error error = sqliteError(m_db, sqlite3_extended_errcode(m_db), *m_path);
        sqlite3_reset(m_statement);
        return error;
    }
    sqlite3_reset(m_statement);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::number(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::span(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::span<const std::uint8_t>();
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Instant> Statement::optionalInstant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(Instant{integer(column)});
}

void Database::Close::operator()(sqlite3* db) const
{
    if (owned) {
        sqlite3_close_v2(db);
    }
}

namespace {

/// Nobody asks SQLite how much memory it uses, and counting it takes a lock for every allocation. SQLite refuses this,
/// without harm, when another part of the process has started it before.
void countNoMemory()
{
#ifndef WEIR_SQLITE_EXTENSION // there the host decides
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
#endif
}

} // namespace

Result<Database> Database::open(const std::filesystem::path& path, OpenMode mode, Duration busy, const std::string& vfs)
{
    countNoMemory();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= mode == OpenMode::Create ? SQLITE_OPEN_CREATE : 0;
    Database database;
    database.m_path = std::make_unique<std::filesystem::path>(path);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    database.m_handle = std::unique_ptr<sqlite3, Close>(handle, Close{true});
    if (code != SQLITE_OK) {
        return sqliteError(handle, code, path);
    }
    sqlite3_busy_timeout(handle, static_cast<int>(busy.micros / 1000));
    // Small texts of a statement of many rows then need no call of malloc: some hundred pieces of 128 and 1,200 bytes.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 1200, 256);
    return database;
}

Database Database::borrow(sqlite3* db)
{
    Database database;
    const char* file = sqlite3_db_filename(db, "main");
    database.m_path = std::make_unique<std::filesystem::path>(file ? file : "");
    database.m_handle = std::unique_ptr<sqlite3, Close>(db, Close{false});
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr);
    if (code != SQLITE_OK) {
        return sqliteError(m_handle.get(), code, *m_path);
    }
    return Statement(m_handle.get(), statement, m_path.get());
}

Status Database::execute(std::string_view sql) const
{
    const std::string text(sql);
    const int code = sqlite3_exec(m_handle.get(), text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return sqliteError(m_handle.get(), code, *m_path);
    }
    return {};
}

Result<std::int64_t> Database::integer(std::string_view sql, std::int64_t fallback) const
{
    WEIR_ASSIGN_OR_RETURN(Statement statement, prepare(sql));
    WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
    return row ? statement.integer(0) : fallback;
}

Result<std::string> Database::text(std::string_view sql) const
{
    WEIR_ASSIGN_OR_RETURN(Statement statement, prepare(sql));
    WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
    return row ? statement.string(0) : std::string();
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

std::int64_t Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle.get());
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

bool Database::autocommit() const
{
    return sqlite3_get_autocommit(m_handle.get()) != 0;
}

void Database::interrupt() const
{
    sqlite3_interrupt(m_handle.get());
}

void InterruptGuard::Interrupt::operator()() const
{
    sqlite3_interrupt(db);
}

InterruptGuard::InterruptGuard(const Database& db, const std::stop_token& stop)
    : m_callback(stop, Interrupt{db.handle()})
{}

Result<Transaction> Transaction::begin(const Database& db, Kind kind)
{
    WEIR_RETURN_IF_ERROR(db.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"));
    return Transaction(db);
}

Transaction::Transaction(Transaction&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}

Transaction::~Transaction()
{
    rollback();
}

Status Transaction::commit()
{
    WEIR_RETURN_IF_ERROR(m_db->execute("COMMIT"));
    m_db = nullptr;
    return {};
}

void Transaction::rollback()
{
    if (m_db && !m_db->autocommit()) {
        sqlite3_exec(m_db->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    m_db = nullptr;
}

} // namespace weir::store
