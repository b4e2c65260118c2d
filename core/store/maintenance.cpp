#include "core/store/object_statements.h"
#include "core/store/reader_state.h"
#include "core/store/schema.h"
#include "core/store/segment_rewrite.h"
#include "core/store/statements.h"
#include "core/store/store.h"
#include "core/store/trait_sql.h"

#include <algorithm>
#include <numeric>

namespace weir::store {

namespace {

constexpr std::size_t kPartRows = 32 * kSegmentRows;
constexpr std::uint32_t kSmallSegment = 32'768;

/// First profiles of parts with about kPartRows events each; the last entry closes the last part.
std::vector<std::uint32_t> partition(const std::vector<std::uint64_t>& eventsOf)
{
    std::vector<std::uint32_t> bounds{0};
    std::uint64_t rows = 0;
    for (std::uint32_t profile = 0; profile < eventsOf.size(); ++profile) {
        if (rows != 0 && rows + eventsOf[profile] > kPartRows) {
            bounds.push_back(profile);
            rows = 0;
        }
        rows += eventsOf[profile];
    }
    bounds.push_back(static_cast<std::uint32_t>(eventsOf.size()));
    return bounds;
}

Error wrong(const char* id, const char* sentence, Error::Arguments arguments)
{
    return {ErrorCode::Corrupt, id, sentence, std::move(arguments)};
}

/// Everything about one segment that can be checked; adds what is wrong to `found`.
void checkSegment(const EventFile& file, const SegmentHeader& header, std::uint32_t profiles, std::size_t names,
                  std::vector<Error>& found)
{
    const auto report = [&](const char* what) {
        found.push_back(wrong("store.check.segment",
                              "Segment {segment} of the events is damaged ({what}). Restore a backup.",
                              {{"segment", std::to_string(header.id)}, {"what", what}}));
    };
    SegmentReader segment(file, header);
    Result<const std::vector<ColumnInfo>*> infos = segment.columns();
    if (!infos) {
        return report("its list of columns cannot be read");
    }
    std::vector<std::uint64_t> checksums;
    for (const ColumnInfo& info : **infos) {
        checksums.push_back(info.checksum);
        Result<SegmentColumn*> column = segment.column(info.slot);
        if (!column || !*column) {
            return report("a column fails its checksum");
        }
        for (std::uint32_t code = 0;
             (*column)->encoding() == SegmentColumn::Encoding::Texts && code < (*column)->codes(); code += kTextBlock) {
            if (!(*column)->entry(code)) {
                return report("texts cannot be read");
            }
        }
    }
    if (checksumOf(header, checksums) != header.checksum) {
        return report("its header fails its checksum");
    }
    Result<SegmentColumn*> owners = segment.column(Slot::Profile);
    Result<SegmentColumn*> times = segment.column(Slot::Time);
    Result<SegmentColumn*> ids = segment.column(Slot::Name);
    if (!owners || !times || !ids) {
        return report("a column is missing");
    }
    for (std::uint32_t row = 0; row < header.rows; ++row) {
        const std::int64_t profile = (*owners)->integer(row);
        const std::int64_t time = (*times)->integer(row);
        const std::int64_t name = (*ids)->integer(row);
        if (profile < header.minProfile || profile > header.maxProfile || profile >= profiles ||
            time < header.minTime || time > header.maxTime || static_cast<std::size_t>(name) >= names ||
            !std::binary_search(header.names.begin(), header.names.end(), static_cast<std::uint32_t>(name))) {
            return report("a row lies outside the segment's range");
        }
        if (header.sorted && row != 0 &&
            std::pair((*owners)->integer(row - 1), (*times)->integer(row - 1)) > std::pair(profile, time)) {
            return report("its rows are out of order");
        }
    }
}

} // namespace

Result<std::vector<Error>> ProfileStore::check(const RunContext& context) const
{
    const Database& db = m_state->db;
    std::vector<Error> found;
    const InterruptGuard guard(db, context.stop);
    const auto rows = [&](std::string_view sql, const std::function<void(const Statement&)>& use) -> Status {
        WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(sql));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
            if (!row) {
                return {};
            }
            use(statement);
        }
    };
    Status pages = rows(sql::kIntegrityCheck, [&](const Statement& row) {
        if (row.text(0) != "ok") {
            found.push_back(wrong("store.check.pages", "The database file is damaged ({what}). Restore a backup.",
                                  {{"what", row.string(0)}}));
        }
    });
    if (!pages) {
        if (pages.error().code() == ErrorCode::Cancelled) {
            return std::move(pages).error();
        }
        found.push_back(std::move(pages).error());
        return found;
    }
    WEIR_RETURN_IF_ERROR(rows(sql::kForeignKeyCheck, [&](const Statement& row) {
        found.push_back(wrong("store.check.reference", "A row of {table} refers to a missing row of {parent}.",
                              {{"table", row.string(0)}, {"parent", row.string(2)}}));
    }));
    const std::pair<std::string_view, const char*> counts[] = {
        {sql::kBadAliases, "merged profiles whose survivor is merged itself"},
        {sql::kGapsInProfiles, "missing profile numbers"},
        {sql::kStrayIdentifiers, "identifiers of profiles that do not exist"},
        {sql::kStrayTraits, "traits of profiles that do not exist"},
        {sql::kStrayStatements, "statements about profiles that do not exist"},
        {sql::kTraitsWithoutWinner, "traits without exactly one winning value"},
        {sql::kStrayObjectValues, "properties of objects that do not exist"},
        {sql::kStrayRelations, "relations of objects or profiles that do not exist"},
        {sql::kStrayColumns, "event columns without a segment"}};
    for (const auto& [sql, what] : counts) {
        WEIR_ASSIGN_OR_RETURN(const std::int64_t count, db.integer(sql));
        if (count != 0) {
            found.push_back(wrong("store.check.count", "The store is wrong: {what} ({count}). Restore a backup.",
                                  {{"count", std::to_string(count)}, {"what", what}}));
        }
    }
    const EventFile file(db);
    WEIR_ASSIGN_OR_RETURN(const std::vector<SegmentHeader> headers, file.headers());
    WEIR_ASSIGN_OR_RETURN(const std::int64_t profiles, db.integer(sql::kProfileCount));
    WEIR_ASSIGN_OR_RETURN(const Dictionary names, Dictionary::load(db, sql::kSelectEventNames));
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (context.stopped()) {
            return cancelled();
        }
        checkSegment(file, headers[i], static_cast<std::uint32_t>(profiles), names.names().size(), found);
        context.report("check", static_cast<double>(i + 1) / static_cast<double>(headers.size()),
                       static_cast<std::int64_t>(i));
    }
    const Result<std::vector<Segment>> tail = file.tail(std::nullopt);
    if (!tail) {
        found.push_back(tail.error());
    } else {
        for (const Segment& segment : *tail) {
            if (segment.header.maxProfile >= profiles || segment.header.names.back() >= names.names().size()) {
                found.push_back(wrong("store.check.tail",
                                      "Recent events belong to profiles or names that do not exist. Restore a backup.",
                                      {}));
            }
        }
    }
    return found;
}

Status ProfileStore::compact(const CompactOptions& options, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, writable());
    const Instant now = context.clock ? context.clock->now() : m_state->options.now;
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(const Rewrite rewrite, Rewrite::begin(*db));
    WEIR_ASSIGN_OR_RETURN(std::vector<SegmentHeader> headers, rewrite.file.headers());
    if (options.what == Compact::Small) {
        std::erase_if(headers, [](const SegmentHeader& h) { return h.level != 0 && h.rows >= kSmallSegment; });
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<Segment> encodedTail, rewrite.file.tail(std::nullopt));
    std::vector<std::unique_ptr<SegmentReader>> tail;
    for (Segment& segment : encodedTail) {
        tail.push_back(std::make_unique<SegmentReader>(std::move(segment)));
    }
    const auto keepKey = [&](std::uint32_t import) {
        if (import >= rewrite.imports.size()) {
            return true;
        }
        const ImportInfo& info = rewrite.imports[import];
        return info.live ? info.receivedAt + options.keyHorizon.micros >= now.micros : !options.dropReplayableKeys;
    };

    // Parts by surviving profile, so that memory stays bounded and the result is one sorted sequence.
    std::vector<std::uint64_t> eventsOf(rewrite.survivors.size(), 0);
    const auto count = [&](SegmentReader& segment) -> Status {
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* owners, segment.column(Slot::Profile));
        owners->integers(0, owners->rows(), [&](std::int64_t profile) {
            const std::uint32_t survivor = rewrite.survivor(static_cast<std::uint32_t>(profile));
            if (survivor < eventsOf.size()) {
                ++eventsOf[survivor];
            }
        });
        return {};
    };
    for (const SegmentHeader& header : headers) {
        SegmentReader segment(rewrite.file, header);
        WEIR_RETURN_IF_ERROR(count(segment));
    }
    for (const std::unique_ptr<SegmentReader>& segment : tail) {
        WEIR_RETURN_IF_ERROR(count(*segment));
    }
    const std::vector<std::uint32_t> bounds = partition(eventsOf);
    const int level = options.what == Compact::All ? 2 : 1;
    for (std::size_t part = 0; part + 1 < bounds.size(); ++part) {
        EventBuffer buffer;
        const auto take = [&](SegmentReader& segment) -> Status {
            WEIR_ASSIGN_OR_RETURN(const SegmentColumn* owners, segment.column(Slot::Profile));
            Selection rows;
            rows.total = segment.header().rows;
            std::uint32_t row = 0;
            owners->integers(0, owners->rows(), [&](std::int64_t profile) {
                const std::uint32_t survivor = rewrite.survivor(static_cast<std::uint32_t>(profile));
                if (survivor >= bounds[part] && survivor < bounds[part + 1]) {
                    rows.rows.push_back(row);
                }
                ++row;
            });
            return rows.size() == 0 ? Status() : rewrite.append(buffer, segment, rows, keepKey);
        };
        for (const SegmentHeader& header : headers) {
            if (context.stopped()) {
                return cancelled();
            }
            SegmentReader segment(rewrite.file, header);
            WEIR_RETURN_IF_ERROR(take(segment));
        }
        for (const std::unique_ptr<SegmentReader>& segment : tail) {
            WEIR_RETURN_IF_ERROR(take(*segment));
        }
        WEIR_RETURN_IF_ERROR(storeSegments(*db, rewrite.encode(buffer, level)));
        context.report("compact", static_cast<double>(part + 1) / static_cast<double>(bounds.size() - 1),
                       static_cast<std::int64_t>(buffer.rows()));
    }
    for (const SegmentHeader& header : headers) {
        WEIR_RETURN_IF_ERROR(dropSegment(*db, header.id));
    }
    WEIR_RETURN_IF_ERROR(db->execute(sql::kDeleteTail));
    WEIR_RETURN_IF_ERROR(transaction.commit());
    m_state->keys.reset();
    m_state->checkpoint.wait();
    return db->execute(sql::kCheckpoint);
}

Result<std::int64_t> ProfileStore::explode(const std::filesystem::path& target, const RunContext& context) const
{
    WEIR_ASSIGN_OR_RETURN(const Reader reader, openReader());
    WEIR_ASSIGN_OR_RETURN(const Database out, Database::open(target, OpenMode::Create));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t application, out.integer(sql::kApplicationId));
    if (application == kApplicationId) {
        return Error{ErrorCode::InvalidInput,
                     "store.explode.intoStore",
                     "{path} is a Weir store. Write the plain event table into another file.",
                     {{"path", target.string()}}};
    }
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(out, Transaction::Kind::Write));
    WEIR_RETURN_IF_ERROR(out.execute(sql::kMakePlainEvents));
    WEIR_ASSIGN_OR_RETURN(Statement insert, out.prepare(sql::kInsertPlainEvent));
    WEIR_ASSIGN_OR_RETURN(const std::int64_t rows, reader.copyEvents(insert, context));
    WEIR_RETURN_IF_ERROR(transaction.commit());
    return rows;
}

} // namespace weir::store
