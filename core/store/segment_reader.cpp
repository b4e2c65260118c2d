#include "core/store/event_file.h"

#include <algorithm>
#include <array>

namespace weir::store {

SegmentReader::SegmentReader(const EventFile& file, SegmentHeader header) : m_file(&file), m_header(std::move(header))
{}

SegmentReader::SegmentReader(Segment segment) : m_header(std::move(segment.header)), m_listed(true)
{
    for (EncodedColumn& column : segment.columns) {
        m_columns.push_back({column.slot, column.property, column.kind, column.scale, column.checksum});
        // Encoded a moment ago by this program: it parses.
        m_loaded.emplace(column.slot, *SegmentColumn::parse(std::move(column.data)));
    }
}

Result<const std::vector<ColumnInfo>*> SegmentReader::columns()
{
    if (!m_listed) {
        WEIR_ASSIGN_OR_RETURN(m_columns, m_file->columns(m_header.id));
        m_listed = true;
    }
    return &m_columns;
}

Result<SegmentColumn*> SegmentReader::column(std::uint32_t slot)
{
    const auto known = m_loaded.find(slot);
    if (known != m_loaded.end()) {
        return known->second.rows() == 0 ? nullptr : &known->second;
    }
    SegmentColumn column;
    if (m_file) {
        WEIR_ASSIGN_OR_RETURN(std::vector<std::uint8_t> bytes, m_file->load(m_header.id, slot));
        if (!bytes.empty()) {
            WEIR_ASSIGN_OR_RETURN(column, SegmentColumn::parse(std::move(bytes)));
            if (column.rows() != m_header.rows) {
                return segmentDamaged();
            }
        }
    }
    if (column.rows() == 0 && slot <= static_cast<std::uint32_t>(Slot::Time)) {
        return segmentDamaged(); // A segment without profiles, names or times.
    }
    SegmentColumn& kept = m_loaded.emplace(slot, std::move(column)).first->second;
    return kept.rows() == 0 ? nullptr : &kept;
}

Result<Selection> SegmentReader::select(const RawFilter& filter)
{
    Selection selection;
    selection.total = m_header.rows;
    if (!mayMatch(m_header, filter)) {
        return selection;
    }
    selection.all = true;
    const auto narrow = [&](SegmentColumn& column, auto&& keep) {
        std::vector<std::uint32_t> rows;
        if (selection.all) {
            // In blocks that stay in the cache: what is kept is often a small part of the rows.
            constexpr std::uint32_t kBlock = 1024;
            std::array<std::uint32_t, kBlock> block;
            for (std::uint32_t begin = 0; begin < m_header.rows;) {
                const auto end = std::min(m_header.rows, begin + kBlock);
                std::size_t kept = 0;
                column.integers(begin, end, [&](std::int64_t value) {
                    block[kept] = begin++;
                    kept += keep(value) ? 1 : 0;
                });
                rows.insert(rows.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(kept));
            }
        } else {
            for (const std::uint32_t row : selection.rows) {
                if (keep(column.integer(row))) {
                    rows.push_back(row);
                }
            }
        }
        selection.all = false;
        selection.rows = std::move(rows);
    };
    if (filter.profiles) {
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * profiles, column(Slot::Profile));
        if (m_header.sorted) {
            selection.all = false;
            for (const std::uint32_t profile : *filter.profiles) {
                std::uint32_t low = 0;
                std::uint32_t high = m_header.rows;
                while (low < high) {
                    const std::uint32_t middle = (low + high) / 2;
                    profiles->integer(middle) < profile ? low = middle + 1 : high = middle;
                }
                for (; low < m_header.rows && profiles->integer(low) == profile; ++low) {
                    selection.rows.push_back(low);
                }
            }
        } else {
            narrow(*profiles, [&](std::int64_t profile) {
                return std::binary_search(filter.profiles->begin(), filter.profiles->end(),
                                          static_cast<std::uint32_t>(profile));
            });
        }
    }
    // Names before times: their column is a fraction as wide, and times are then looked at in few rows only.
    if (filter.names &&
        !std::includes(filter.names->begin(), filter.names->end(), m_header.names.begin(), m_header.names.end())) {
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * names, column(Slot::Name));
        std::vector<std::uint8_t> wanted(m_header.names.empty() ? 1 : m_header.names.back() + std::size_t{1}, 0);
        for (const std::uint32_t name : *filter.names) {
            if (name < wanted.size()) {
                wanted[name] = 1;
            }
        }
        narrow(*names, [&](std::int64_t name) {
            return static_cast<std::size_t>(name) < wanted.size() && wanted[static_cast<std::size_t>(name)] != 0;
        });
    }
    if (m_header.minTime < filter.from || m_header.maxTime > filter.to) {
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * times, column(Slot::Time));
        const auto first = static_cast<std::uint64_t>(filter.from);
        const std::uint64_t width = static_cast<std::uint64_t>(filter.to) - first;
        if (filter.from > filter.to) {
            selection = {false, {}, m_header.rows};
        } else {
            narrow(*times, [&](std::int64_t time) { return static_cast<std::uint64_t>(time) - first <= width; });
        }
    }
    return selection;
}

Result<PropertyValue> SegmentReader::value(SegmentColumn& column, const ColumnInfo& info, std::uint32_t row)
{
    PropertyValue value;
    if (!column.isValid(row)) {
        return value;
    }
    value.kind = info.kind;
    value.scale = info.scale;
    switch (column.encoding()) {
    case SegmentColumn::Encoding::Texts: {
        WEIR_ASSIGN_OR_RETURN(value.text, column.text(row));
        break;
    }
    case SegmentColumn::Encoding::Integers:
        value.integer = column.integer(row);
        break;
    default:
        value.number = column.number(row);
    }
    return value;
}

Status SegmentReader::properties(std::uint32_t row, const Dictionary& names,
                                 const std::function<void(std::string_view, const PropertyValue&)>& use)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<ColumnInfo>* infos, columns());
    for (const ColumnInfo& info : *infos) {
        if (info.slot >= static_cast<std::uint32_t>(Slot::FirstProperty)) {
            WEIR_ASSIGN_OR_RETURN(SegmentColumn * loaded, column(info.slot));
            WEIR_ASSIGN_OR_RETURN(const PropertyValue cell, value(*loaded, info, row));
            if (cell.kind != TypeKind::Null) {
                use(names.name(info.property), cell);
            }
        }
    }
    if (!m_header.restProperties.empty()) {
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * rest, column(Slot::Rest));
        if (rest && rest->isValid(row)) {
            WEIR_ASSIGN_OR_RETURN(const std::string_view json, rest->text(row));
            WEIR_RETURN_IF_ERROR(m_parser.parse(json, use));
        }
    }
    return {};
}

Result<std::string> SegmentReader::propertiesJson(std::uint32_t row, const Dictionary& names)
{
    std::string json = "{";
    WEIR_RETURN_IF_ERROR(properties(row, names, [&](std::string_view name, const PropertyValue& value) {
        if (json.size() > 1) {
            json += ',';
        }
        appendJsonText(json, name);
        json += ':';
        appendJson(json, value);
    }));
    json += '}';
    return json;
}

PropertyGatherer::PropertyGatherer(std::optional<std::uint32_t> property, std::string name, TypeKind kind)
    : m_property(property), m_name(std::move(name))
{
    m_out.kind = kind;
}

TypedColumn PropertyGatherer::take()
{
    TypedColumn out = std::move(m_out);
    for (std::uint32_t code = 0; code < m_texts.size(); ++code) {
        out.dictionary.emplace_back(m_texts[code]);
    }
    m_out = TypedColumn();
    m_out.kind = out.kind;
    m_texts.clear();
    return out;
}

void PropertyGatherer::set(std::size_t row, PropertyValue value)
{
    if (value.kind == TypeKind::Null || !convert(value, m_out.kind, m_scratch)) {
        return;
    }
    m_out.valid[row] = 1;
    if (!m_out.codes.empty()) {
        m_out.codes[row] = m_texts.intern(value.text);
    } else if (!m_out.numbers.empty()) {
        m_out.numbers[row] = value.number;
    } else {
        m_out.integers[row] = value.integer;
    }
}

Status PropertyGatherer::appendColumn(SegmentColumn& column, const ColumnInfo& info, const Selection& rows,
                                      std::size_t base)
{
    const bool same = info.kind == m_out.kind;
    if (column.encoding() == SegmentColumn::Encoding::Texts) {
        // Each distinct text is looked at once.
        constexpr std::int64_t kFresh = -1;
        std::vector<std::int64_t> target(column.codes(), kFresh);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::uint32_t row = rows[i];
            if (!column.isValid(row)) {
                continue;
            }
            const std::uint32_t code = column.code(row);
            if (code >= target.size()) {
                return segmentDamaged();
            }
            if (target[code] == kFresh) {
                WEIR_ASSIGN_OR_RETURN(PropertyValue cell, SegmentReader::value(column, info, row));
                set(base + i, cell);
                target[code] = static_cast<std::int64_t>(base + i);
                continue;
            }
            const auto from = static_cast<std::size_t>(target[code]);
            m_out.valid[base + i] = m_out.valid[from];
            if (!m_out.codes.empty()) {
                m_out.codes[base + i] = m_out.codes[from];
            } else if (!m_out.numbers.empty()) {
                m_out.numbers[base + i] = m_out.numbers[from];
            } else {
                m_out.integers[base + i] = m_out.integers[from];
            }
        }
        return {};
    }
    const bool integers = same && column.encoding() == SegmentColumn::Encoding::Integers && !m_out.integers.empty();
    const bool numbers = same && column.encoding() != SegmentColumn::Encoding::Integers && !m_out.numbers.empty();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        if (!column.isValid(row)) {
            continue;
        }
        if (integers) {
            m_out.integers[base + i] = column.integer(row);
            m_out.valid[base + i] = 1;
        } else if (numbers) {
            m_out.numbers[base + i] = column.number(row);
            m_out.valid[base + i] = 1;
        } else {
            WEIR_ASSIGN_OR_RETURN(PropertyValue cell, SegmentReader::value(column, info, row));
            set(base + i, cell);
        }
    }
    return {};
}

Status PropertyGatherer::append(SegmentReader& segment, const Selection& rows)
{
    const std::size_t base = m_out.valid.size();
    const std::size_t size = base + rows.size();
    m_out.valid.resize(size, 0);
    switch (m_out.kind) {
    case TypeKind::Text:
    case TypeKind::JsonValue:
    case TypeKind::List:
        m_out.codes.resize(size, 0);
        break;
    case TypeKind::Number:
    case TypeKind::Decimal:
        m_out.numbers.resize(size, 0);
        break;
    default:
        m_out.integers.resize(size, 0);
    }
    if (!m_property || rows.size() == 0) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<ColumnInfo>* infos, segment.columns());
    for (const ColumnInfo& info : *infos) {
        if (info.slot >= static_cast<std::uint32_t>(Slot::FirstProperty) && info.property == *m_property) {
            WEIR_ASSIGN_OR_RETURN(SegmentColumn * column, segment.column(info.slot));
            WEIR_RETURN_IF_ERROR(appendColumn(*column, info, rows, base));
        }
    }
    const std::vector<std::uint32_t>& listed = segment.header().restProperties;
    if (std::binary_search(listed.begin(), listed.end(), *m_property)) {
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * rest, segment.column(Slot::Rest));
        for (std::size_t i = 0; rest && i < rows.size(); ++i) {
            if (rest->isValid(rows[i])) {
                WEIR_ASSIGN_OR_RETURN(const std::string_view json, rest->text(rows[i]));
                WEIR_RETURN_IF_ERROR(m_parser.parse(json, [&](std::string_view name, const PropertyValue& value) {
                    if (name == m_name) {
                        set(base + i, value);
                    }
                }));
            }
        }
    }
    return {};
}

} // namespace weir::store
