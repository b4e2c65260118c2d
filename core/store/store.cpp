#include "core/store/store.h"

#include "core/base/file.h"
#include "core/store/event_table.h"
#include "core/store/reader_state.h"
#include "core/store/schema.h"
#include "core/store/sqlite_api.h"
#include "core/store/statements.h"
#include "core/store/writer_state.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace weir::store {

namespace {

/// A file up to this size is checked at every opening: it costs a few milliseconds.
constexpr std::uintmax_t kAlwaysCheck = std::uintmax_t{8} << 20;

std::filesystem::path beside(const std::filesystem::path& store, const char* suffix)
{
    return std::filesystem::path(store.string() + suffix);
}

Status quickCheck(const Database& db)
{
    WEIR_ASSIGN_OR_RETURN(const std::string verdict, db.text(sql::kQuickCheck));
    if (verdict != "ok") {
        return sqliteError(db.handle(), SQLITE_CORRUPT, db.path());
    }
    return {};
}

} // namespace

WriterLock::WriterLock(WriterLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

WriterLock::~WriterLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Result<WriterLock> WriterLock::take(const std::filesystem::path& store)
{
    const std::filesystem::path path = beside(store, ".lock");
    WriterLock lock;
    lock.m_file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock.m_file < 0) {
        return fileError(errno, path);
    }
    if (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0) {
        char holder[32] = {};
        const ssize_t size = ::read(lock.m_file, holder, sizeof holder - 1);
        std::string process(holder, size > 0 ? static_cast<std::size_t>(size) : 0);
        process = process.substr(0, process.find('\n'));
        return Error{ErrorCode::Conflict,
                     "store.inUse",
                     "{path} is in use by another Weir process (process {process}). Close it or wait until its run is "
                     "done; reading the store is possible meanwhile.",
                     {{"path", store.string()}, {"process", process.empty() ? "unknown" : process}}}
            .retryLater();
    }
    const std::string self = std::to_string(::getpid()) + '\n';
    if (::ftruncate(lock.m_file, 0) != 0 || ::pwrite(lock.m_file, self.data(), self.size(), 0) < 0) {
        return fileError(errno, path);
    }
    return lock;
}

ProfileStore::ProfileStore(std::shared_ptr<State> state) : m_state(std::move(state)) {}
ProfileStore::ProfileStore(ProfileStore&&) noexcept = default;
ProfileStore& ProfileStore::operator=(ProfileStore&&) noexcept = default;
ProfileStore::~ProfileStore() = default;

Result<ProfileStore> ProfileStore::open(const std::filesystem::path& path, const OpenOptions& options)
{
    auto state = std::make_shared<State>();
    state->path = path;
    state->options = options;
    std::error_code ignored;
    const std::uintmax_t walBytes = std::filesystem::file_size(beside(path, "-wal"), ignored);
    const bool unclean = !ignored && walBytes > 0;
    const std::uintmax_t bytes = std::filesystem::file_size(path, ignored);
    if (options.mode != OpenMode::Create && ignored) {
        return fileError(ENOENT, path);
    }
    if (options.mode != OpenMode::ReadOnly) {
        WEIR_ASSIGN_OR_RETURN(state->lock, WriterLock::take(path));
    }
    WEIR_ASSIGN_OR_RETURN(state->tempFiles, TempFiles::in(path.parent_path()));
    WEIR_ASSIGN_OR_RETURN(state->db, Database::open(path, options.mode, options.busyTimeout, state->tempFiles->name()));
    const Database& db = state->db;
    if (options.mode == OpenMode::ReadOnly) {
        WEIR_RETURN_IF_ERROR(requireFormat(db, kFormatVersion));
        WEIR_RETURN_IF_ERROR(db.execute(sql::kReaderSettings));
    } else {
        WEIR_RETURN_IF_ERROR(migrate(db, options.now));
        WEIR_RETURN_IF_ERROR(db.execute(sql::kWriterSettings));
        if (options.maxBytes > 0) {
            WEIR_ASSIGN_OR_RETURN(const std::int64_t page, db.integer(sql::kPageBytes));
            WEIR_RETURN_IF_ERROR(db.execute(sql::setMaxPages(options.maxBytes / page)));
        }
    }
    if ((unclean && options.mode != OpenMode::ReadOnly) || (!ignored && bytes <= kAlwaysCheck)) {
        WEIR_RETURN_IF_ERROR(quickCheck(db));
    }
    WEIR_ASSIGN_OR_RETURN(state->storeId, db.text(sql::kStoreId));
    WEIR_RETURN_IF_ERROR(registerEventTable(db.handle()));
    return ProfileStore(std::move(state));
}

const std::filesystem::path& ProfileStore::path() const
{
    return m_state->path;
}

OpenMode ProfileStore::mode() const
{
    return m_state->options.mode;
}

Result<const Database*> ProfileStore::writable() const
{
    if (m_state->options.mode == OpenMode::ReadOnly) {
        return Error{ErrorCode::Denied,
                     "store.openedReadOnly",
                     "{path} is open for reading only. Open it for writing to change it.",
                     {{"path", m_state->path.string()}}};
    }
    if (m_state->writerOpen) {
        return Error{ErrorCode::Conflict,
                     "store.writerOpen",
                     "A run is writing to {path}. Wait until its transaction is done.",
                     {{"path", m_state->path.string()}}};
    }
    return &m_state->db;
}

const Database& ProfileStore::readable() const
{
    return m_state->db;
}

Result<Writer> ProfileStore::beginWrite(const RunId& run, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    auto state = std::make_unique<Writer::State>(m_state, std::move(transaction));
    m_state->writerOpen = true;
    state->run = run;
    state->context = context;
    state->now = context.clock ? context.clock->now() : m_state->options.now;
    WEIR_ASSIGN_OR_RETURN(state->sources, Dictionary::load(*db, sql::kSelectSources));
    WEIR_ASSIGN_OR_RETURN(state->identifierTypes, Dictionary::load(*db, sql::kSelectIdentifierTypes));
    WEIR_ASSIGN_OR_RETURN(state->names, Dictionary::load(*db, sql::kSelectEventNames));
    WEIR_ASSIGN_OR_RETURN(state->properties, Dictionary::load(*db, sql::kSelectProperties));
    WEIR_ASSIGN_OR_RETURN(state->traitNames, Dictionary::load(*db, sql::kSelectTraitNames));
    WEIR_ASSIGN_OR_RETURN(Statement traits, db->prepare(sql::kSelectTraitDefinitions));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, traits.step());
        if (!row) {
            break;
        }
        WEIR_ASSIGN_OR_RETURN(state->traitTypes[static_cast<std::uint32_t>(traits.integer(0))],
                              parseDataType(traits.text(2)));
    }
    WEIR_ASSIGN_OR_RETURN(state->survivorships, loadSurvivorships(*db));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t profiles, db->integer(sql::kProfileCount));
    state->profiles = static_cast<std::uint32_t>(profiles);
    state->profilesBefore = state->profiles;
    state->publicIds.emplace(m_state->storeId);
    WEIR_ASSIGN_OR_RETURN(state->survivors, loadSurvivors(*db, state->profiles));
    for (std::uint32_t i = 0; i < state->profiles; ++i) {
        if (state->survivors[i] != i) {
            state->absorbed[state->survivors[i]].push_back(i);
        }
    }
    return Writer(std::move(state));
}

Result<Reader> ProfileStore::openReader() const
{
    return Reader::State::open(m_state->path, m_state->storeId, m_state->options.busyTimeout);
}

Result<StoreInfo> ProfileStore::info() const
{
    const Database& db = m_state->db;
    StoreInfo info;
    info.path = m_state->path.string();
    info.storeId = m_state->storeId;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t version, db.integer(sql::kUserVersion));
    info.formatVersion = static_cast<int>(version);
    WEIR_ASSIGN_OR_RETURN(info.fileBytes, db.integer(sql::kFileBytes));
    WEIR_ASSIGN_OR_RETURN(info.profiles, db.integer(sql::kCountLiving));
    WEIR_ASSIGN_OR_RETURN(info.mergedProfiles, db.integer(sql::kCountMerged));
    WEIR_ASSIGN_OR_RETURN(info.identifiers, db.integer(sql::kCountIdentifiers));
    WEIR_ASSIGN_OR_RETURN(info.traits, db.integer(sql::kCountTraits));
    WEIR_ASSIGN_OR_RETURN(info.links, db.integer(sql::kCountLinks));
    WEIR_ASSIGN_OR_RETURN(info.consents, db.integer(sql::kCountConsents));
    WEIR_ASSIGN_OR_RETURN(Statement segments, db.prepare(sql::kSegmentSums));
    WEIR_ASSIGN_OR_RETURN(const bool some, segments.step());
    WEIR_ASSIGN_OR_RETURN(Statement tail, db.prepare(sql::kTailSums));
    WEIR_ASSIGN_OR_RETURN(const bool more, tail.step());
    WEIR_ASSIGN_OR_RETURN(Statement bytes, db.prepare(sql::kSegmentBytes));
    WEIR_ASSIGN_OR_RETURN(const bool sums, bytes.step());
    if (some && more && sums) {
        info.segments = segments.integer(0);
        info.tailEvents = tail.integer(0);
        info.events = segments.integer(1) + info.tailEvents;
        for (const auto& [row, column] : {std::pair(&segments, 2), std::pair(&tail, 1)}) {
            if (!row->isNull(column)) {
                const Instant first = row->instant(column);
                const Instant last = row->instant(column + 1);
                info.firstEvent = info.firstEvent ? std::min(*info.firstEvent, first) : first;
                info.lastEvent = info.lastEvent ? std::max(*info.lastEvent, last) : last;
            }
        }
        info.segmentBytes = bytes.integer(0);
        info.keyBytes = bytes.integer(1);
    }
    return info;
}

Status ProfileStore::backup(const std::filesystem::path& target, const RunContext& context) const
{
    const std::filesystem::path part = beside(target, ".part");
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    Status copied = [&]() -> Status {
        WEIR_ASSIGN_OR_RETURN(const Database copy, Database::open(part, OpenMode::Create));
        // Copying from a connection of its own: a Writer of this store does not disturb it.
        WEIR_ASSIGN_OR_RETURN(const Database source, Database::open(m_state->path, OpenMode::ReadOnly));
        sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
        if (!backup) {
            return sqliteError(copy.handle(), sqlite3_extended_errcode(copy.handle()), part);
        }
        int code = SQLITE_OK;
        while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
            if (context.stopped()) {
                sqlite3_backup_finish(backup);
                return cancelled();
            }
            constexpr int kPagesPerStep = 1024;
            code = sqlite3_backup_step(backup, kPagesPerStep);
            const int total = sqlite3_backup_pagecount(backup);
            context.report("backup",
                           total == 0 ? -1 : 1.0 - static_cast<double>(sqlite3_backup_remaining(backup)) / total, 0);
        }
        sqlite3_backup_finish(backup);
        if (code != SQLITE_DONE) {
            return sqliteError(copy.handle(), code, part);
        }
        WEIR_RETURN_IF_ERROR(copy.execute(sql::kRollbackJournal)); // One file, without a WAL beside it.
        return {};
    }();
    if (copied) {
        OpenOptions reading;
        reading.mode = OpenMode::ReadOnly;
        Result<ProfileStore> copy = ProfileStore::open(part, reading);
        if (!copy) {
            copied = std::move(copy).error();
        } else {
            Result<std::vector<Error>> wrong = copy->check(context);
            if (!wrong) {
                copied = std::move(wrong).error();
            } else if (!wrong->empty()) {
                copied = Error{ErrorCode::Corrupt,
                               "store.backup.damaged",
                               "The copy at {path} does not pass its check, so it was not kept. Check the disk and run "
                               "'weir store check' on the store itself.",
                               {{"path", target.string()}}}
                             .because(wrong->front());
            }
        }
    }
    if (copied) {
        std::filesystem::rename(part, target, ignored);
        if (ignored) {
            copied = fileError(ignored.value(), target);
        }
    }
    if (!copied) {
        std::filesystem::remove(part, ignored);
    }
    return copied;
}

Result<bool> ProfileStore::wantsCompaction() const
{
    constexpr std::int64_t kManySmall = 16;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t small, m_state->db.integer(sql::kCountSmallSegments));
    return small >= kManySmall;
}

} // namespace weir::store
