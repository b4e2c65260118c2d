#include "core/store/event_table.h"

#include "core/store/event_file.h"
#include "core/store/public_id.h"
#include "core/store/sqlite_api.h"
#include "core/store/statements.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace weir::store {

namespace {

constexpr const char* kDeclaration =
    "CREATE TABLE event(profile INTEGER, public_id TEXT, name TEXT, ts INTEGER, properties TEXT, message_key INTEGER, "
    "source TEXT, received_at INTEGER, run TEXT)";

constexpr std::int64_t kRowidsPerSegment = std::int64_t{1} << 17;
constexpr std::int64_t kTailRowids = std::int64_t{1} << 61;

enum Column
{
    kProfile,
    kPublicId,
    kName,
    kTime,
    kProperties,
    kMessageKey,
    kSource,
    kReceivedAt,
    kRun
};

/// Constraints that are pushed down, one letter each in the plan's text, in the order of the arguments.
enum Push : char
{
    kPushProfile = 'p',
    kPushPublicId = 'i',
    kPushName = 'n',
    kPushAfter = '>',
    kPushFrom = 'g',
    kPushBefore = '<',
    kPushUpTo = 'l',
    kPushAt = '='
};

struct Table : sqlite3_vtab
{
    sqlite3* db = nullptr;
};

struct Cursor : sqlite3_vtab_cursor
{
    explicit Cursor(sqlite3* db) : database(Database::borrow(db)), file(database) {}

    Database database;
    EventFile file;
    Dictionary names;
    Dictionary properties;
    std::vector<ImportInfo> imports;
    std::unordered_map<std::uint32_t, std::uint32_t> survivors;
    std::optional<PublicIds> publicIds;
    RawFilter filter;
    std::vector<SegmentHeader> headers;
    /// The whole tail, whatever the filter: rowids must be the same in every scan of one statement.
    std::vector<std::unique_ptr<SegmentReader>> tail;
    bool loaded = false;
    std::size_t next = 0; ///< Of headers, then of tail.

    std::unique_ptr<SegmentReader> stored;
    SegmentReader* segment = nullptr;
    std::int64_t firstRowid = 0;
    Selection rows;
    std::size_t position = 0;
    bool end = true;
    SegmentColumn* profileColumn = nullptr;
    SegmentColumn* nameColumn = nullptr;
    SegmentColumn* timeColumn = nullptr;

    [[nodiscard]] std::uint32_t survivor(std::uint32_t profile) const
    {
        if (survivors.empty()) {
            return profile;
        }
        const auto found = survivors.find(profile);
        return found == survivors.end() ? profile : found->second;
    }
    [[nodiscard]] Status open();
    [[nodiscard]] Status nextSegment();
    [[nodiscard]] Status restrictTo(std::uint32_t profile);
    [[nodiscard]] Status column(sqlite3_context* out, int index);
};

int fail(sqlite3_vtab* table, const Error& error)
{
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", error.text().c_str());
    return error.code() == ErrorCode::Corrupt ? SQLITE_CORRUPT : SQLITE_ERROR;
}

Status Cursor::open()
{
    filter = RawFilter();
    next = 0;
    if (loaded) { // Again in a nested loop: the statement's snapshot is the same.
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(names, Dictionary::load(database, sql::kSelectEventNames));
    WEIR_ASSIGN_OR_RETURN(properties, Dictionary::load(database, sql::kSelectProperties));
    WEIR_ASSIGN_OR_RETURN(headers, file.headers());
    WEIR_ASSIGN_OR_RETURN(imports, file.imports());
    WEIR_ASSIGN_OR_RETURN(const std::string storeId, database.text(sql::kStoreId));
    publicIds.emplace(storeId);
    WEIR_ASSIGN_OR_RETURN(Statement aliases, database.prepare(sql::kSelectAliases));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, aliases.step());
        if (!row) {
            break;
        }
        survivors[static_cast<std::uint32_t>(aliases.integer(0))] = static_cast<std::uint32_t>(aliases.integer(1));
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<Segment> encoded, file.tail(std::nullopt));
    for (Segment& one : encoded) {
        tail.push_back(std::make_unique<SegmentReader>(std::move(one)));
    }
    loaded = true;
    return {};
}

Status Cursor::restrictTo(std::uint32_t profile)
{
    std::vector<std::uint32_t> wanted;
    if (survivor(profile) == profile) { // A merged profile has no rows of its own.
        wanted.push_back(profile);
        for (const auto& [absorbed, into] : survivors) {
            if (into == profile) {
                wanted.push_back(absorbed);
            }
        }
        std::sort(wanted.begin(), wanted.end());
    }
    if (filter.profiles && *filter.profiles != wanted) {
        wanted.clear();
    }
    filter.profiles = std::move(wanted);
    return {};
}

Status Cursor::nextSegment()
{
    while (next < headers.size() + tail.size()) {
        const std::size_t index = next++;
        if (index < headers.size()) {
            if (!mayMatch(headers[index], filter)) {
                continue;
            }
            stored = std::make_unique<SegmentReader>(file, headers[index]);
            segment = stored.get();
            firstRowid = headers[index].id * kRowidsPerSegment;
        } else {
            segment = tail[index - headers.size()].get();
            firstRowid = kTailRowids + static_cast<std::int64_t>(index - headers.size()) * kRowidsPerSegment;
        }
        WEIR_ASSIGN_OR_RETURN(rows, segment->select(filter));
        if (rows.size() != 0) {
            position = 0;
            profileColumn = nullptr;
            nameColumn = nullptr;
            timeColumn = nullptr;
            return {};
        }
    }
    end = true;
    return {};
}

Status Cursor::column(sqlite3_context* out, int index)
{
    const std::uint32_t row = rows[position];
    switch (index) {
    case kProfile:
    case kPublicId: {
        if (!profileColumn) {
            WEIR_ASSIGN_OR_RETURN(profileColumn, segment->column(Slot::Profile));
        }
        const std::uint32_t profile = survivor(static_cast<std::uint32_t>(profileColumn->integer(row)));
        if (index == kProfile) {
            sqlite3_result_int64(out, profile);
        } else {
            const PublicProfileId id = publicIds->encode(profile);
            sqlite3_result_text(out, id.str().data(), static_cast<int>(id.str().size()), SQLITE_TRANSIENT);
        }
        break;
    }
    case kName: {
        if (!nameColumn) {
            WEIR_ASSIGN_OR_RETURN(nameColumn, segment->column(Slot::Name));
        }
        const std::string_view name = names.name(static_cast<std::uint32_t>(nameColumn->integer(row)));
        sqlite3_result_text(out, name.data(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
        break;
    }
    case kTime:
        if (!timeColumn) {
            WEIR_ASSIGN_OR_RETURN(timeColumn, segment->column(Slot::Time));
        }
        sqlite3_result_int64(out, timeColumn->integer(row));
        break;
    case kProperties: {
        WEIR_ASSIGN_OR_RETURN(const std::string json, segment->propertiesJson(row, properties));
        sqlite3_result_text64(out, json.data(), json.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    }
    case kMessageKey: {
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* keys, segment->column(Slot::Key));
        if (keys && keys->integer(row) != 0) {
            sqlite3_result_int64(out, keys->integer(row));
        }
        break;
    }
    default: {
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* column, segment->column(Slot::Import));
        const auto import = column ? static_cast<std::size_t>(column->integer(row)) : 0;
        if (import < imports.size()) {
            if (index == kReceivedAt) {
                sqlite3_result_int64(out, imports[import].receivedAt);
            } else {
                const std::string& text = index == kSource ? imports[import].source : imports[import].run;
                sqlite3_result_text64(out, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            }
        }
    }
    }
    return {};
}

/// Narrows the time range by a number; returns false when the value is no number, and SQLite must compare alone.
void narrowTime(RawFilter& filter, char push, sqlite3_value* value)
{
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    std::int64_t low = kLeast;
    std::int64_t high = kMost;
    if (sqlite3_value_type(value) == SQLITE_INTEGER) {
        low = high = sqlite3_value_int64(value);
        if ((push == kPushAfter && low == kMost) || (push == kPushBefore && high == kLeast)) {
            filter.from = 1;
            filter.to = 0;
            return;
        }
        low += push == kPushAfter ? 1 : 0;
        high -= push == kPushBefore ? 1 : 0;
    } else if (sqlite3_value_type(value) == SQLITE_FLOAT) {
        // Wider than asked by up to one: SQLite compares exactly afterwards.
        const double number = sqlite3_value_double(value);
        constexpr double kSafe = 9.0e18;
        low = number < -kSafe ? kLeast : number > kSafe ? kMost : static_cast<std::int64_t>(std::floor(number));
        high = number < -kSafe ? kLeast : number > kSafe ? kMost : static_cast<std::int64_t>(std::ceil(number));
    } else {
        return;
    }
    if (push == kPushAfter || push == kPushFrom || push == kPushAt) {
        filter.from = std::max(filter.from, low);
    }
    if (push == kPushBefore || push == kPushUpTo || push == kPushAt) {
        filter.to = std::min(filter.to, high);
    }
}

int connectTable(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**)
{
    const int code = sqlite3_declare_vtab(db, kDeclaration);
    if (code == SQLITE_OK) {
        auto* table = new Table(); // NOLINT: SQLite owns it until xDisconnect.
        table->db = db;
        *out = table;
    }
    return code;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

char pushFor(int column, unsigned char op)
{
    if (column == kTime) {
        switch (op) {
        case SQLITE_INDEX_CONSTRAINT_GT:
            return kPushAfter;
        case SQLITE_INDEX_CONSTRAINT_GE:
            return kPushFrom;
        case SQLITE_INDEX_CONSTRAINT_LT:
            return kPushBefore;
        case SQLITE_INDEX_CONSTRAINT_LE:
            return kPushUpTo;
        case SQLITE_INDEX_CONSTRAINT_EQ:
            return kPushAt;
        default:
            return 0;
        }
    }
    if (op != SQLITE_INDEX_CONSTRAINT_EQ) {
        return 0;
    }
    return column == kProfile    ? kPushProfile
           : column == kPublicId ? kPushPublicId
           : column == kName     ? kPushName
                                 : static_cast<Push>(0);
}

int bestIndex(sqlite3_vtab*, sqlite3_index_info* info)
{
    std::string plan;
    double rows = 1e7;
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        const char push = constraint.usable != 0 ? pushFor(constraint.iColumn, constraint.op) : '\0';
        const bool text = push == kPushName || push == kPushPublicId;
        if (push == 0 || (text && std::string_view(sqlite3_vtab_collation(info, i)) != "BINARY")) {
            continue;
        }
        plan += push;
        info->aConstraintUsage[i].argvIndex = static_cast<int>(plan.size());
        rows *= push == kPushProfile || push == kPushPublicId ? 1e-6 : push == kPushName ? 0.2 : 0.25;
    }
    info->estimatedCost = rows + 1000;
    info->estimatedRows = static_cast<sqlite3_int64>(rows) + 1;
    info->idxStr = sqlite3_mprintf("%s", plan.c_str());
    info->needToFreeIdxStr = 1;
    return info->idxStr ? SQLITE_OK : SQLITE_NOMEM;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** out)
{
    *out = new Cursor(static_cast<Table*>(table)->db); // NOLINT: SQLite owns it until xClose.
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

Status filterRows(Cursor& cursor, std::string_view plan, sqlite3_value** arguments)
{
    WEIR_RETURN_IF_ERROR(cursor.open());
    bool nothing = false;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        sqlite3_value* value = arguments[i];
        const int type = sqlite3_value_type(value);
        if (type == SQLITE_NULL) {
            nothing = true; // No comparison with NULL is true.
            continue;
        }
        const auto* bytes = reinterpret_cast<const char*>(type == SQLITE_TEXT ? sqlite3_value_text(value) : nullptr);
        const std::string_view text =
            bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
        switch (plan[i]) {
        case kPushProfile:
            if (type == SQLITE_INTEGER) {
                const std::int64_t profile = sqlite3_value_int64(value);
                nothing = nothing || profile < 0 || profile >= kNoProfile;
                WEIR_RETURN_IF_ERROR(cursor.restrictTo(static_cast<std::uint32_t>(profile)));
            }
            break;
        case kPushPublicId:
            if (type == SQLITE_TEXT) {
                const std::optional<std::uint32_t> profile = cursor.publicIds->decode(text);
                nothing = nothing || !profile;
                WEIR_RETURN_IF_ERROR(cursor.restrictTo(profile.value_or(kNoProfile)));
            }
            break;
        case kPushName:
            if (type == SQLITE_TEXT) {
                const std::optional<std::uint32_t> name = cursor.names.find(text);
                const bool other = cursor.filter.names && name && *cursor.filter.names != std::vector{*name};
                nothing = nothing || !name || other;
                cursor.filter.names = std::vector{name.value_or(0)};
            }
            break;
        default:
            narrowTime(cursor.filter, plan[i], value);
        }
    }
    cursor.end = nothing || cursor.filter.from > cursor.filter.to;
    if (cursor.end) {
        return {};
    }
    return cursor.nextSegment();
}

int filterCursor(sqlite3_vtab_cursor* base, int, const char* plan, int, sqlite3_value** arguments)
{
    const Status status = filterRows(*static_cast<Cursor*>(base), plan ? plan : "", arguments);
    return status ? SQLITE_OK : fail(base->pVtab, status.error());
}

int nextRow(sqlite3_vtab_cursor* base)
{
    auto* cursor = static_cast<Cursor*>(base);
    if (++cursor->position < cursor->rows.size()) {
        return SQLITE_OK;
    }
    const Status status = cursor->nextSegment();
    return status ? SQLITE_OK : fail(base->pVtab, status.error());
}

int atEnd(sqlite3_vtab_cursor* base)
{
    return static_cast<Cursor*>(base)->end ? 1 : 0;
}

int readColumn(sqlite3_vtab_cursor* base, sqlite3_context* out, int index)
{
    const Status status = static_cast<Cursor*>(base)->column(out, index);
    return status ? SQLITE_OK : fail(base->pVtab, status.error());
}

int readRowid(sqlite3_vtab_cursor* base, sqlite3_int64* rowid)
{
    const auto* cursor = static_cast<Cursor*>(base);
    *rowid = cursor->firstRowid + cursor->rows[cursor->position];
    return SQLITE_OK;
}

} // namespace

Status registerEventTable(sqlite3* db)
{
    // No xCreate: the table exists under its module's name and needs no row in the schema.
    static const sqlite3_module kModule = [] {
        sqlite3_module module{};
        module.xConnect = connectTable;
        module.xBestIndex = bestIndex;
        module.xDisconnect = disconnectTable;
        module.xOpen = openCursor;
        module.xClose = closeCursor;
        module.xFilter = filterCursor;
        module.xNext = nextRow;
        module.xEof = atEnd;
        module.xColumn = readColumn;
        module.xRowid = readRowid;
        return module;
    }();
    const int code = sqlite3_create_module_v2(db, "event", &kModule, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return sqliteError(db, code, {});
    }
    return {};
}

} // namespace weir::store
