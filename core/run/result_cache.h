#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace weir::run {

/// What is remembered about a result beside its rows.
struct CachedResult
{
    std::filesystem::path file; ///< Parquet
    std::int64_t rows = 0;
    std::int64_t rejected = 0; ///< Rows that the scan put into quarantine; they lie in the store under `run`.
    RunId run;                 ///< The run that computed it.
    Duration took;
    Instant at;
};

/// Results of node ports, one Parquet file per content key below `.weir/cache`, shared by the window and the command
/// line.
///
/// A result appears at once or not at all: it is written under another name and renamed, its description last. Reading
/// a half-written or damaged entry gives nothing, as if it had never been there. Any number of processes may use one
/// cache.
class ResultCache
{
public:
    explicit ResultCache(std::filesystem::path folder);

    [[nodiscard]] std::optional<CachedResult> find(const ContentKey& key) const;
    /// Where a result for `key` is to be written; makes the folder.
    [[nodiscard]] Result<std::filesystem::path> reserve(const ContentKey& key) const;
    /// Makes the file at `reserve(key)` known.
    [[nodiscard]] Status commit(const ContentKey& key, const CachedResult& result) const;
    void remove(const ContentKey& key) const;

    [[nodiscard]] std::int64_t bytes() const;
    /// Deletes the results that were used longest ago until at most `limit` bytes remain, and left-overs of killed
    /// runs.
    void trim(std::int64_t limit) const;

private:
    [[nodiscard]] std::filesystem::path stem(const ContentKey& key) const;
    std::filesystem::path m_folder;
};

} // namespace weir::run
