#include "plugins/sources/file/parquet_footer.h"

#include "core/base/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace weir::plugins::sources_file {
namespace {

/// Reads Thrift's compact protocol. After a fault everything reads as zero and `failed` says so.
class Thrift
{
public:
    explicit Thrift(std::string_view bytes) : m_bytes(bytes) {}

    enum Type : unsigned
    {
        Stop = 0,
        True = 1,
        False = 2,
        Byte = 3,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Struct = 12
    };
    struct Header
    {
        unsigned type = Stop;
        std::int64_t id = 0;
    };

    Header field(std::int64_t& last)
    {
        const unsigned byte = next();
        if ((byte & 15U) == Stop) {
            return {};
        }
        last = (byte >> 4U) != 0 ? last + (byte >> 4U) : integer();
        return {byte & 15U, last};
    }
    std::pair<unsigned, std::uint64_t> list()
    {
        const unsigned byte = next();
        const std::uint64_t size = (byte >> 4U) == 15 ? varint() : byte >> 4U;
        if (size > m_bytes.size()) {
            m_failed = true;
            return {byte & 15U, 0};
        }
        return {byte & 15U, size};
    }
    std::int64_t integer() // zigzag
    {
        const std::uint64_t value = varint();
        return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
    }
    std::string text()
    {
        const std::uint64_t size = varint();
        if (size > m_bytes.size() - m_at) {
            m_failed = true;
            return {};
        }
        m_at += size;
        return std::string(m_bytes.substr(m_at - size, size));
    }
    void skip(unsigned type, int depth = 0)
    {
        if (depth > 32) {
            m_failed = true;
        }
        if (m_failed) {
            return;
        }
        switch (type) {
        case True:
        case False:
            return;
        case Byte:
            (void)next();
            return;
        case Double:
            m_at = std::min(m_at + 8, m_bytes.size());
            return;
        case Binary:
            (void)text();
            return;
        case List:
        case Set: {
            const auto [element, size] = list();
            for (std::uint64_t i = 0; i < size && !m_failed; ++i) {
                element == True || element == False ? static_cast<void>(next()) : skip(element, depth + 1);
            }
            return;
        }
        case Map: {
            const std::uint64_t size = varint();
            const unsigned kinds = size > 0 ? next() : 0;
            for (std::uint64_t i = 0; i < size && !m_failed; ++i) {
                skip(kinds >> 4U, depth + 1);
                skip(kinds & 15U, depth + 1);
            }
            return;
        }
        case Struct: {
            std::int64_t last = 0;
            for (Header header = field(last); header.type != Stop && !m_failed; header = field(last)) {
                skip(header.type, depth + 1);
            }
            return;
        }
        default:
            (void)varint();
        }
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    unsigned next()
    {
        if (m_at >= m_bytes.size()) {
            m_failed = true;
            return 0;
        }
        return static_cast<unsigned char>(m_bytes[m_at++]);
    }
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const unsigned byte = next();
            value |= static_cast<std::uint64_t>(byte & 127U) << shift;
            if ((byte & 128U) == 0) {
                return value;
            }
        }
        m_failed = true;
        return 0;
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

/// SchemaElement of parquet.thrift; -1 is "not set".
struct Element
{
    std::int64_t type = -1;
    std::int64_t repetition = 0;
    std::string name;
    std::int64_t children = 0;
    std::int64_t converted = -1;
    std::int64_t scale = 0;
    std::int64_t precision = 0;
    std::int64_t logical = -1; ///< Field number in the union LogicalType.
};

Element readElement(Thrift& thrift)
{
    Element element;
    std::int64_t last = 0;
    for (auto header = thrift.field(last); header.type != Thrift::Stop && !thrift.failed();
         header = thrift.field(last)) {
        switch (header.id) {
        case 1:
            element.type = thrift.integer();
            break;
        case 3:
            element.repetition = thrift.integer();
            break;
        case 4:
            element.name = thrift.text();
            break;
        case 5:
            element.children = thrift.integer();
            break;
        case 6:
            element.converted = thrift.integer();
            break;
        case 7:
            element.scale = thrift.integer();
            break;
        case 8:
            element.precision = thrift.integer();
            break;
        case 10: {
            std::int64_t inner = 0;
            for (auto kind = thrift.field(inner); kind.type != Thrift::Stop && !thrift.failed();
                 kind = thrift.field(inner)) {
                element.logical = kind.id;
                thrift.skip(kind.type);
            }
            break;
        }
        default:
            thrift.skip(header.type);
        }
    }
    return element;
}

DataType decimalOf(const Element& element)
{
    const auto precision = static_cast<int>(std::min<std::int64_t>(std::max<std::int64_t>(element.precision, 1), 38));
    return DataType::decimal(
        precision, static_cast<int>(std::min<std::int64_t>(std::max<std::int64_t>(element.scale, 0), precision)));
}

DataType leafType(const Element& element)
{
    enum Logical : std::int64_t
    {
        LogicalDecimal = 5,
        LogicalDate = 6,
        LogicalTimestamp = 8,
        LogicalJson = 12
    };
    enum Converted : std::int64_t
    {
        ConvertedDecimal = 5,
        ConvertedDate = 6,
        TimestampMillis = 9,
        TimestampMicros = 10,
        Uint64 = 14,
        ConvertedJson = 19,
        Interval = 21
    };
    if (element.logical == LogicalDecimal || element.converted == ConvertedDecimal) {
        return decimalOf(element);
    }
    if (element.logical == LogicalDate || element.converted == ConvertedDate) {
        return TypeKind::Date;
    }
    if (element.logical == LogicalTimestamp || element.converted == TimestampMillis ||
        element.converted == TimestampMicros) {
        return TypeKind::Instant;
    }
    if (element.logical == LogicalJson || element.converted == ConvertedJson) {
        return TypeKind::JsonValue;
    }
    switch (element.type) {
    case 0:
        return TypeKind::Boolean;
    case 1:
        return TypeKind::Integer;
    case 2:
        return element.converted == Uint64 ? DataType::decimal(20, 0) : DataType(TypeKind::Integer);
    case 3: // INT96, the old timestamp
        return TypeKind::Instant;
    case 4:
    case 5:
        return TypeKind::Number;
    default:
        return element.converted == Interval ? TypeKind::Duration : TypeKind::Text;
    }
}

/// The type of the element at `at` and the position after it and all below it.
DataType typeAt(const std::vector<Element>& elements, std::size_t& at, int depth = 0)
{
    const Element& element = elements[at++];
    if (element.children <= 0) {
        const DataType type = leafType(element);
        return element.repetition == 2 && depth == 0 ? DataType::list(type) : type;
    }
    const bool isList = element.converted == 3 || element.logical == 3;
    DataType inner = TypeKind::JsonValue;
    std::size_t leaves = 0;
    for (std::int64_t i = 0; i < element.children && at < elements.size() && depth < 64; ++i) {
        inner = typeAt(elements, at, depth + 1);
        ++leaves;
    }
    if (depth == 0) {
        const bool plain = leaves == 1 && inner.kind() != TypeKind::JsonValue;
        return isList && plain ? DataType::list(inner) : DataType(TypeKind::JsonValue);
    }
    return leaves == 1 && element.repetition == 2 ? inner : DataType(TypeKind::JsonValue);
}

} // namespace

Result<ParquetFooter> readParquetFooter(const std::filesystem::path& file)
{
    const Error broken(
        ErrorCode::Corrupt, "source.file.parquet",
        "{file} is no whole Parquet file; its end is missing or damaged. Copy it again, or ask who wrote it.",
        {{"file", file.string()}});
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    if (!stream) {
        return fileError(errno, file);
    }
    const std::int64_t size = stream.tellg();
    std::array<char, 8> tail{};
    if (size < 12 || !stream.seekg(size - 8) || !stream.read(tail.data(), 8) ||
        std::string_view(tail.data() + 4, 4) != "PAR1") {
        return broken;
    }
    std::int64_t length = 0;
    for (std::size_t i = 4; i-- > 0;) {
        length = length * 256 + static_cast<unsigned char>(tail[i]);
    }
    constexpr std::int64_t longest = 256LL << 20;
    if (length > size - 12 || length > longest) {
        return broken;
    }
    std::string footer(static_cast<std::size_t>(length), '\0');
    if (!stream.seekg(size - 8 - length) || !stream.read(footer.data(), length)) {
        return broken;
    }
    Thrift thrift(footer);
    std::vector<Element> elements;
    ParquetFooter result;
    std::int64_t last = 0;
    for (auto header = thrift.field(last); header.type != Thrift::Stop && !thrift.failed();
         header = thrift.field(last)) {
        if (header.id == 2 && header.type == Thrift::List) {
            const auto [element, count] = thrift.list();
            for (std::uint64_t i = 0; i < count && !thrift.failed(); ++i) {
                elements.push_back(readElement(thrift));
            }
        } else if (header.id == 3) {
            result.rows = thrift.integer();
            break; // the row groups that follow are long, and of no use here
        } else {
            thrift.skip(header.type);
        }
    }
    if (thrift.failed() || elements.empty()) {
        return broken;
    }
    for (std::size_t at = 1; at < elements.size();) {
        const std::string name = elements[at].name;
        const bool nullable = elements[at].repetition != 0;
        result.schema.add({result.schema.freeName(name), typeAt(elements, at), nullable});
    }
    return result;
}

} // namespace weir::plugins::sources_file
