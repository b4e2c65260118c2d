#pragma once

#include "core/store/columns.h"
#include "core/store/event_buffer.h"
#include "core/store/segment.h"
#include "core/store/sqlite.h"

#include <limits>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace weir::store {

/// Names with dense ids, as one of the dictionary tables holds them.
class Dictionary
{
public:
    [[nodiscard]] static Result<Dictionary> load(const Database& db, std::string_view select);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
    [[nodiscard]] std::string_view name(std::uint32_t id) const
    {
        return id < m_names.size() ? std::string_view(m_names[id]) : std::string_view();
    }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }
    std::uint32_t add(std::string name);

private:
    std::vector<std::string> m_names;
    std::map<std::string, std::uint32_t, std::less<>> m_ids;
};

/// What a column of a stored segment is, without its bytes.
struct ColumnInfo
{
    std::uint32_t slot = 0;
    std::uint32_t property = 0;
    TypeKind kind = TypeKind::Null;
    int scale = 0;
    std::uint64_t checksum = 0;
};

/// Filter in store terms: ids and raw profiles (before aliases are resolved); time bounds inclusive.
struct RawFilter
{
    std::optional<std::vector<std::uint32_t>> names;    ///< Sorted.
    std::optional<std::vector<std::uint32_t>> profiles; ///< Sorted.
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max();
};

/// Rows of one segment, ascending; `all` stands for every row.
struct Selection
{
    bool all = false;
    std::vector<std::uint32_t> rows;
    std::size_t total = 0; ///< Rows of the segment.

    [[nodiscard]] std::size_t size() const { return all ? total : rows.size(); }
    [[nodiscard]] std::uint32_t operator[](std::size_t i) const
    {
        return all ? static_cast<std::uint32_t>(i) : rows[i];
    }
};

/// Where an import came from, by id of event_import.
struct ImportInfo
{
    std::string source;
    std::string run;
    std::int64_t receivedAt = 0;
    bool live = false;
};

class EventFile;

/// One segment, from the file or from memory. Columns are loaded, checked against their checksums and kept at first
/// use.
class SegmentReader
{
public:
    SegmentReader(const EventFile& file, SegmentHeader header);
    explicit SegmentReader(Segment segment);

    [[nodiscard]] const SegmentHeader& header() const { return m_header; }
    [[nodiscard]] Result<const std::vector<ColumnInfo>*> columns();
    /// Null when the segment has no such column.
    [[nodiscard]] Result<SegmentColumn*> column(std::uint32_t slot);
    [[nodiscard]] Result<SegmentColumn*> column(Slot slot) { return column(static_cast<std::uint32_t>(slot)); }
    [[nodiscard]] Result<Selection> select(const RawFilter& filter);
    /// Reads the properties of one row; the views live until the next call.
    [[nodiscard]] Status properties(std::uint32_t row, const Dictionary& names,
                                    const std::function<void(std::string_view, const PropertyValue&)>& use);
    /// Properties of one row as a JSON object.
    [[nodiscard]] Result<std::string> propertiesJson(std::uint32_t row, const Dictionary& names);
    /// One property value of a typed column.
    [[nodiscard]] static Result<PropertyValue> value(SegmentColumn& column, const ColumnInfo& info, std::uint32_t row);

private:
    const EventFile* m_file = nullptr;
    SegmentHeader m_header;
    bool m_listed = false;
    std::vector<ColumnInfo> m_columns;
    std::map<std::uint32_t, SegmentColumn> m_loaded;
    PropertyParser m_parser;
};

/// The event tables as one connection sees them: headers, tail and statements to load columns.
class EventFile
{
public:
    explicit EventFile(const Database& db) : m_db(&db) {}
    [[nodiscard]] const Database& db() const { return *m_db; }

    [[nodiscard]] Result<std::vector<SegmentHeader>> headers() const;
    /// The tail as in-memory segments, all of it or the rows of some profiles.
    [[nodiscard]] Result<std::vector<Segment>> tail(const std::optional<std::vector<std::uint32_t>>& profiles) const;
    [[nodiscard]] Result<std::vector<ColumnInfo>> columns(std::int64_t segment) const;
    /// Bytes and stored checksum; an empty vector when there is no such column.
    [[nodiscard]] Result<std::vector<std::uint8_t>> load(std::int64_t segment, std::uint32_t slot) const;
    [[nodiscard]] Result<std::vector<ImportInfo>> imports() const;

private:
    const Database* m_db;
    mutable Statement m_column; ///< Prepared once: a timeline loads a dozen columns.
};

/// Rowid of a segment's column.
[[nodiscard]] inline std::int64_t columnRow(std::int64_t segment, std::uint32_t slot)
{
    return segment * (std::int64_t{1} << 20) + slot;
}
/// Can the segment hold a matching row?
[[nodiscard]] bool mayMatch(const SegmentHeader& header, const RawFilter& filter);

/// Writes segments with new ids into the file, one after the other.
class SegmentWriter
{
public:
    [[nodiscard]] static Result<SegmentWriter> begin(const Database& db);
    [[nodiscard]] Status add(const Segment& segment);

private:
    std::int64_t m_next = 0;
    Statement m_header;
    Statement m_column;
};
[[nodiscard]] Status storeSegments(const Database& db, std::vector<Segment> segments);
[[nodiscard]] Status dropSegment(const Database& db, std::int64_t id);

/// Gathers one property of selected rows into a TypedColumn, chunk after chunk.
class PropertyGatherer
{
public:
    PropertyGatherer(std::optional<std::uint32_t> property, std::string name, TypeKind kind);
    [[nodiscard]] Status append(SegmentReader& segment, const Selection& rows);
    /// The column so far; starts anew.
    [[nodiscard]] TypedColumn take();

private:
    void set(std::size_t row, PropertyValue value);
    [[nodiscard]] Status appendColumn(SegmentColumn& column, const ColumnInfo& info, const Selection& rows,
                                      std::size_t base);

    std::optional<std::uint32_t> m_property;
    std::string m_name;
    TypedColumn m_out;
    TextInterner m_texts;
    PropertyParser m_parser;
    std::string m_scratch;
};

} // namespace weir::store
