#pragma once

#include "core/store/event_file.h"
#include "core/store/key_set.h"
#include "core/store/public_id.h"
#include "core/store/store.h"
#include "core/store/temp_files.h"
#include "core/store/wal.h"

#include <optional>

namespace weir::store {

/// Holds the lock file that says who writes to a store; the system frees it when the process dies.
class WriterLock
{
public:
    WriterLock() = default;
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;
    ~WriterLock();
    /// Fails with a sentence that names the process when somebody else holds it.
    [[nodiscard]] static Result<WriterLock> take(const std::filesystem::path& store);

private:
    int m_file = -1;
};

/// What ProfileStore, its Writer and its Readers share.
struct ProfileStore::State
{
    WriterLock lock; ///< Outlives the connection, as does what follows.
    std::unique_ptr<TempFiles> tempFiles;
    Database db;
    std::filesystem::path path;
    OpenOptions options;
    std::string storeId;
    bool writerOpen = false;
    Checkpoint checkpoint;      ///< Over before the connection and the lock are given up.
    std::optional<KeySet> keys; ///< Duplicate keys of all stored events, once an import needed them.
};

/// Fills `survivors` with the profile that each one lives on in.
[[nodiscard]] Result<std::vector<std::uint32_t>> loadSurvivors(const Database& db, std::uint32_t profiles);
/// Result<TypeKind-typed value> as a plain SQL value: numbers stay numbers, dates and times are ISO text, decimals are
/// their digits.
void bindValue(Statement& statement, int index, const Value& value, std::string& scratch);
/// What bindValue stored, as a Value of `type`; NULL when it does not read.
[[nodiscard]] Value storedValue(const Statement& row, int column, const DataType& type);
/// Hash of one end of a link, and the range of link keys that begin with it.
struct LinkHash
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t hash = 0;
    LinkHash(std::string_view type, std::string_view value);
};
/// The key of a link: the same ends, source and rule have the same one.
[[nodiscard]] std::int64_t linkKey(const LinkRecord& link);
/// A row of sql::kLinkRows.
[[nodiscard]] LinkRecord linkOf(const Statement& row);

} // namespace weir::store
