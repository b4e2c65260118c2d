#include "core/store/event_file.h"

#include "core/store/statements.h"

#include <algorithm>

namespace weir::store {

Result<Dictionary> Dictionary::load(const Database& db, std::string_view select)
{
    Dictionary dictionary;
    WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(select));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
        if (!row) {
            return dictionary;
        }
        const auto id = static_cast<std::size_t>(statement.integer(0));
        while (dictionary.m_names.size() < id) {
            dictionary.m_names.emplace_back();
        }
        dictionary.add(statement.string(1));
    }
}

std::optional<std::uint32_t> Dictionary::find(std::string_view name) const
{
    const auto found = m_ids.find(name);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t Dictionary::add(std::string name)
{
    const auto id = static_cast<std::uint32_t>(m_names.size());
    m_names.push_back(name);
    m_ids.emplace(std::move(name), id);
    return id;
}

Result<std::vector<SegmentHeader>> EventFile::headers() const
{
    std::vector<SegmentHeader> headers;
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_db->prepare(sql::kSelectSegments));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
        if (!row) {
            return headers;
        }
        SegmentHeader& header = headers.emplace_back();
        header.id = statement.integer(0);
        header.level = static_cast<int>(statement.integer(1));
        header.rows = static_cast<std::uint32_t>(statement.integer(2));
        header.sorted = statement.integer(3) != 0;
        header.minTime = statement.integer(4);
        header.maxTime = statement.integer(5);
        header.minProfile = static_cast<std::uint32_t>(statement.integer(6));
        header.maxProfile = static_cast<std::uint32_t>(statement.integer(7));
        header.minImport = static_cast<std::uint32_t>(statement.integer(8));
        header.maxImport = static_cast<std::uint32_t>(statement.integer(9));
        header.names = parseIdList(statement.text(10));
        header.restProperties = parseIdList(statement.text(11));
        header.checksum = static_cast<std::uint64_t>(statement.integer(12));
    }
}

Result<std::vector<Segment>> EventFile::tail(const std::optional<std::vector<std::uint32_t>>& profiles) const
{
    EventBuffer buffer;
    Dictionary names;
    bool namesLoaded = false;
    PropertyParser parser;
    const auto read = [&](Statement& statement) -> Status {
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
            if (!row) {
                return {};
            }
            if (!namesLoaded) {
                WEIR_ASSIGN_OR_RETURN(names, Dictionary::load(*m_db, sql::kSelectProperties));
                namesLoaded = true;
            }
            buffer.append({static_cast<std::uint32_t>(statement.integer(0)),
                           static_cast<std::uint32_t>(statement.integer(1)), statement.integer(2),
                           static_cast<std::uint64_t>(statement.integer(3)),
                           static_cast<std::uint32_t>(statement.integer(4))});
            WEIR_RETURN_IF_ERROR(
                parser.parse(statement.text(5), [&](std::string_view name, const PropertyValue& value) {
                    if (const std::optional<std::uint32_t> property = names.find(name)) {
                        buffer.add(*property, value);
                    }
                }));
        }
    };
    if (profiles) {
        WEIR_ASSIGN_OR_RETURN(Statement statement, m_db->prepare(sql::kSelectTailOf));
        for (const std::uint32_t profile : *profiles) {
            statement.bind(1, static_cast<std::int64_t>(profile));
            WEIR_RETURN_IF_ERROR(read(statement));
            statement.reset();
        }
    } else {
        WEIR_ASSIGN_OR_RETURN(Statement statement, m_db->prepare(sql::kSelectTail));
        WEIR_RETURN_IF_ERROR(read(statement));
    }
    if (buffer.rows() == 0) {
        return std::vector<Segment>{};
    }
    return buffer.encode(0, [&](std::uint32_t id) { return names.name(id); });
}

Result<std::vector<ColumnInfo>> EventFile::columns(std::int64_t segment) const
{
    std::vector<ColumnInfo> columns;
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_db->prepare(sql::kSegmentColumns));
    statement.bind(1, columnRow(segment, 0));
    statement.bind(2, columnRow(segment + 1, 0) - 1);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
        if (!row) {
            return columns;
        }
        columns.push_back({static_cast<std::uint32_t>(statement.integer(0)),
                           static_cast<std::uint32_t>(statement.integer(1)),
                           static_cast<TypeKind>(statement.integer(2)), static_cast<int>(statement.integer(3)),
                           static_cast<std::uint64_t>(statement.integer(4))});
    }
}

Result<std::vector<std::uint8_t>> EventFile::load(std::int64_t segment, std::uint32_t slot) const
{
    if (m_column.handle() == nullptr) {
        WEIR_ASSIGN_OR_RETURN(m_column, m_db->prepare(sql::kSegmentColumn));
    }
    m_column.bind(1, columnRow(segment, slot));
    WEIR_ASSIGN_OR_RETURN(const bool row, m_column.step());
    std::vector<std::uint8_t> bytes;
    if (row) {
        const std::span<const std::uint8_t> blob = m_column.blob(1);
        bytes.assign(blob.begin(), blob.end());
        const auto expected = static_cast<std::uint64_t>(m_column.integer(0));
        m_column.reset();
        if (checksumOf(bytes) != expected) {
            return segmentDamaged();
        }
    }
    m_column.reset();
    return bytes;
}

Result<std::vector<ImportInfo>> EventFile::imports() const
{
    std::vector<ImportInfo> imports;
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_db->prepare(sql::kSelectImports));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, statement.step());
        if (!row) {
            return imports;
        }
        imports.resize(static_cast<std::size_t>(statement.integer(0)) + 1);
        imports.back() = {statement.string(1), statement.string(2), statement.integer(3), statement.text(4) == "live"};
    }
}

bool mayMatch(const SegmentHeader& header, const RawFilter& filter)
{
    if (header.maxTime < filter.from || header.minTime > filter.to) {
        return false;
    }
    if (filter.profiles) {
        const auto at = std::lower_bound(filter.profiles->begin(), filter.profiles->end(), header.minProfile);
        if (at == filter.profiles->end() || *at > header.maxProfile) {
            return false;
        }
    }
    if (filter.names) {
        return std::any_of(filter.names->begin(), filter.names->end(), [&](std::uint32_t name) {
            return std::binary_search(header.names.begin(), header.names.end(), name);
        });
    }
    return true;
}

Result<SegmentWriter> SegmentWriter::begin(const Database& db)
{
    SegmentWriter writer;
    WEIR_ASSIGN_OR_RETURN(writer.m_next, db.integer(sql::kNextSegment));
    WEIR_ASSIGN_OR_RETURN(writer.m_header, db.prepare(sql::kInsertSegment));
    WEIR_ASSIGN_OR_RETURN(writer.m_column, db.prepare(sql::kInsertSegmentColumn));
    return writer;
}

Status SegmentWriter::add(const Segment& segment)
{
    const std::int64_t id = m_next++;
    const SegmentHeader& header = segment.header;
    WEIR_RETURN_IF_ERROR(m_header.runWith(id, header.level, header.rows, header.sorted ? 1 : 0, header.minTime,
                                          header.maxTime, header.minProfile, header.maxProfile, header.minImport,
                                          header.maxImport, idListText(header.names), idListText(header.restProperties),
                                          static_cast<std::int64_t>(header.checksum)));
    for (const EncodedColumn& column : segment.columns) {
        m_column.bindBlob(9, column.data);
        WEIR_RETURN_IF_ERROR(m_column.runWith(columnRow(id, column.slot), id, column.slot, column.property, column.kind,
                                              column.scale, static_cast<std::int64_t>(column.checksum),
                                              static_cast<std::int64_t>(column.data.size())));
    }
    return {};
}

Status storeSegments(const Database& db, std::vector<Segment> segments)
{
    WEIR_ASSIGN_OR_RETURN(SegmentWriter writer, SegmentWriter::begin(db));
    for (const Segment& segment : segments) {
        WEIR_RETURN_IF_ERROR(writer.add(segment));
    }
    return {};
}

Status dropSegment(const Database& db, std::int64_t id)
{
    WEIR_ASSIGN_OR_RETURN(Statement header, db.prepare(sql::kDeleteSegment));
    WEIR_RETURN_IF_ERROR(header.runWith(id));
    WEIR_ASSIGN_OR_RETURN(Statement columns, db.prepare(sql::kDeleteSegmentColumns));
    return columns.runWith(columnRow(id, 0), columnRow(id + 1, 0) - 1);
}

} // namespace weir::store
