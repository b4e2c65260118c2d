#pragma once

#include "core/base/run_context.h"
#include "core/store/reader.h"
#include "core/store/records.h"
#include "core/store/sqlite.h"
#include "core/store/writer.h"

#include <filesystem>
#include <memory>

namespace weir::store {

/// The newest format that this program reads and writes (SQLite's user_version).
inline constexpr int kFormatVersion = 6;

/// How a store is opened.
struct OpenOptions
{
    OpenMode mode = OpenMode::Create;
    /// Time of opening: stands in created_at of a new store and feeds its id.
    Instant now;
    Duration busyTimeout = Duration::seconds(5);
    /// Upper limit of the file in bytes, 0 for none. A write beyond it fails like a full disk.
    std::int64_t maxBytes = 0;
};

/// What compaction rewrites.
enum class Compact
{
    Small, ///< Segments that are small or in order of arrival, and the tail.
    All    ///< Everything, into one (profile, time)-sorted sequence.
};

struct CompactOptions
{
    Compact what = Compact::Small;
    /// Duplicate keys of live sources older than this are dropped.
    Duration keyHorizon = Duration::days(30);
    /// Also drops the keys of replayable sources. Reading those inputs again would then double their events: only for
    /// inputs that are gone for good.
    bool dropReplayableKeys = false;
};

/// The one durable store of a project: a SQLite file with plain tables for people, identifiers, traits, consents,
/// audiences, ledgers and runs, and events in columnar segments behind the virtual table `event`.
///
/// At most one ProfileStore per file may be open for writing, in all processes together (a lock file beside the store
/// says who); readers are free. Not thread-safe: one thread at a time, except `openReader`, which any thread may call.
class ProfileStore
{
public:
    /// Opens or makes the store, brings an older format up to date in one transaction, refuses a newer one, and checks
    /// the file (quickly; thoroughly after a crash).
    [[nodiscard]] static Result<ProfileStore> open(const std::filesystem::path& path, const OpenOptions& options);
    ProfileStore(ProfileStore&&) noexcept;
    ProfileStore& operator=(ProfileStore&&) noexcept;
    ~ProfileStore();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] OpenMode mode() const;

    /// Begins the write transaction of a run. Only one at a time; the run log and ledgers must wait until it ends.
    [[nodiscard]] Result<Writer> beginWrite(const RunId& run, const RunContext& context);
    /// A snapshot of the committed state on its own connection.
    [[nodiscard]] Result<Reader> openReader() const;

    [[nodiscard]] Result<StoreInfo> info() const;
    /// Reads every page, segment and reference. Returns all that is wrong; empty means sound.
    [[nodiscard]] Result<std::vector<Error>> check(const RunContext& context) const;
    /// Copies the store to `target` while it may be in use, then verifies the copy. An existing file is replaced only
    /// when the copy is complete.
    [[nodiscard]] Status backup(const std::filesystem::path& target, const RunContext& context) const;
    /// Writes all events into the plain table `event_plain` of the SQLite file `target` (made when missing; the table
    /// is replaced). Returns the number of rows.
    [[nodiscard]] Result<std::int64_t> explode(const std::filesystem::path& target, const RunContext& context) const;

    /// Rewrites event segments sorted by (profile, time), moves the tail into segments and re-keys merged profiles.
    [[nodiscard]] Status compact(const CompactOptions& options, const RunContext& context);
    /// True when so many small segments have gathered that Compact::Small is worth its time.
    [[nodiscard]] Result<bool> wantsCompaction() const;
    /// Removes a person for good: events (their segments are rewritten), identifiers, traits, links, consents,
    /// memberships, rejected rows that name them, keys in closed deliveries; freed pages are overwritten. The dense id
    /// and public id stay reserved, and so does what destinations hold until they are told (erasure.h).
    [[nodiscard]] Status erase(std::uint32_t profile, const RunContext& context);
    /// Writes the file anew, so that nothing is left of what was deleted or changed before. Takes the time of a copy
    /// and twice the space meanwhile.
    [[nodiscard]] Status vacuum();

    /// The writing connection, for the ledgers of this module; fails with a sentence while a Writer is open or the
    /// store is read-only.
    [[nodiscard]] Result<const Database*> writable() const;
    /// The connection for reading the ledgers.
    [[nodiscard]] const Database& readable() const;

    struct State;

private:
    explicit ProfileStore(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

} // namespace weir::store
