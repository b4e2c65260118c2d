#include "core/store/segment_column.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <zstd.h>

namespace weir::store {

namespace {

// Layout, little endian: magic 'W', encoding, width, flags (1: has a validity bitmap), rows u32, base i64, divisor u64,
// scale digits u32, codes u32; then the bitmap, the packed values, and for texts the block table and the blocks.
constexpr std::size_t kHeader = 32;
constexpr std::uint8_t kMagic = 'W';
constexpr std::uint8_t kHasValidity = 1;
constexpr int kMostDigits = 6;
constexpr int kZstdLevel = 1;

struct Header
{
    SegmentColumn::Encoding encoding = SegmentColumn::Encoding::Integers;
    unsigned width = 0;
    std::int64_t base = 0;
    std::uint64_t divisor = 1;
    std::uint32_t digits = 0;
    std::uint32_t codes = 0;
};

template <class T>
void put(std::uint8_t* at, T value)
{
    std::memcpy(at, &value, sizeof(T));
}

template <class T>
T take(const std::uint8_t* at)
{
    T value;
    std::memcpy(&value, at, sizeof(T));
    return value;
}

std::vector<std::uint8_t> begin(const Header& header, std::size_t rows, std::span<const std::uint8_t> valid)
{
    const bool nulls = std::find(valid.begin(), valid.end(), 0) != valid.end();
    std::vector<std::uint8_t> out(kHeader);
    out[0] = kMagic;
    out[1] = static_cast<std::uint8_t>(header.encoding);
    out[2] = static_cast<std::uint8_t>(header.width);
    out[3] = nulls ? kHasValidity : 0;
    put(&out[4], static_cast<std::uint32_t>(rows));
    put(&out[8], header.base);
    put(&out[16], header.divisor);
    put(&out[24], header.digits);
    put(&out[28], header.codes);
    if (nulls) {
        out.resize(kHeader + (rows + 7) / 8);
        for (std::size_t row = 0; row < rows; ++row) {
            if (valid[row] != 0) {
                out[kHeader + row / 8] = static_cast<std::uint8_t>(out[kHeader + row / 8] | (1U << (row % 8)));
            }
        }
    }
    return out;
}

/// Divides what is a multiple of a fixed number by a product, several times as fast as a division: an odd number has an
/// inverse modulo 2^64, and only multiples of it give a product as small as their quotient (Granlund and Montgomery).
class ExactDivision
{
public:
    explicit ExactDivision(std::uint64_t divisor)
        : m_shift(static_cast<unsigned>(std::countr_zero(divisor))), m_low((std::uint64_t{1} << m_shift) - 1)
    {
        const std::uint64_t odd = divisor >> m_shift;
        m_inverse = odd; // right in its last three bits; each step doubles them
        for (int step = 0; step < 5; ++step) {
            m_inverse *= 2 - odd * m_inverse;
        }
        m_most = std::numeric_limits<std::uint64_t>::max() / odd;
    }
    [[nodiscard]] bool divides(std::uint64_t value) const { return (value & m_low) == 0 && quotient(value) <= m_most; }
    [[nodiscard]] std::uint64_t quotient(std::uint64_t multiple) const { return (multiple >> m_shift) * m_inverse; }

private:
    unsigned m_shift;
    std::uint64_t m_low;
    std::uint64_t m_inverse = 1;
    std::uint64_t m_most = 0;
};

/// The greatest number that divides all distances of the values from `smallest`, at least 1.
std::uint64_t commonDivisor(std::span<const std::int64_t> values, std::span<const std::uint8_t> valid,
                            std::int64_t smallest)
{
    std::uint64_t divisor = 0;
    ExactDivision division(1);
    for (std::size_t row = 0; row < values.size() && divisor != 1; ++row) {
        const std::uint64_t delta = static_cast<std::uint64_t>(values[row]) - static_cast<std::uint64_t>(smallest);
        if ((valid.empty() || valid[row] != 0) && (divisor == 0 ? delta != 0 : !division.divides(delta))) {
            divisor = std::gcd(divisor, delta);
            division = ExactDivision(divisor);
        }
    }
    return std::max<std::uint64_t>(divisor, 1);
}

std::vector<std::uint8_t> encodeFrame(Header header, std::span<const std::int64_t> values,
                                      std::span<const std::uint8_t> valid)
{
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    std::int64_t largest = std::numeric_limits<std::int64_t>::min();
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (valid.empty() || valid[row] != 0) {
            smallest = std::min(smallest, values[row]);
            largest = std::max(largest, values[row]);
        }
    }
    if (smallest > largest) { // no value at all
        smallest = largest = 0;
    }
    header.base = smallest;
    header.divisor = commonDivisor(values, valid, smallest);
    const ExactDivision division(header.divisor);
    header.width =
        packedWidth((static_cast<std::uint64_t>(largest) - static_cast<std::uint64_t>(smallest)) / header.divisor);
    std::vector<std::uint8_t> out = begin(header, values.size(), valid);
    packRows(values.size(), header.width, out, [&](std::size_t row) -> std::uint64_t {
        const std::uint64_t delta = static_cast<std::uint64_t>(values[row]) - static_cast<std::uint64_t>(smallest);
        return valid.empty() || valid[row] != 0 ? division.quotient(delta) : 0;
    });
    return out;
}

/// Numbers the caller's codes that a segment has, in the order of their first appearance: by a table of all codes, or,
/// when they are many more than the rows, by a hash table.
class LocalCodes
{
public:
    LocalCodes(std::size_t codes, std::size_t rows) : m_hashed(codes > rows * 4)
    {
        const std::size_t slots = m_hashed ? std::bit_ceil(rows * 2) : codes;
        m_shift = 64 - static_cast<unsigned>(std::bit_width(slots) - 1);
        m_slots.resize(slots);
    }
    /// The number of `code`; a new one goes to the end of `order`.
    [[nodiscard]] std::uint32_t of(std::uint32_t code, std::vector<std::uint32_t>& order)
    {
        std::size_t slot = m_hashed ? (code * 0x9e37'79b9'7f4a'7c15ULL) >> m_shift : code;
        while (m_hashed && m_slots[slot] != 0 && order[m_slots[slot] - 1] != code) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        if (m_slots[slot] == 0) {
            order.push_back(code);
            m_slots[slot] = static_cast<std::uint32_t>(order.size());
        }
        return m_slots[slot] - 1;
    }

private:
    bool m_hashed;
    unsigned m_shift = 0;
    std::vector<std::uint32_t> m_slots; ///< Number + 1, 0 when free.
};

double powerOfTen(std::uint32_t digits)
{
    static constexpr double kPowers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    return kPowers[digits];
}

/// The integer that `value` is at `scale`, when dividing it again gives the same bits.
bool scaled(double value, double scale, std::int64_t& result)
{
    const double product = std::nearbyint(value * scale);
    if (!(std::fabs(product) < 9.0e15)) {
        return false;
    }
    result = static_cast<std::int64_t>(product);
    return std::bit_cast<std::uint64_t>(static_cast<double>(result) / scale) == std::bit_cast<std::uint64_t>(value);
}

} // namespace

Error segmentDamaged()
{
    return {ErrorCode::Corrupt, "store.segment.damaged",
            "A segment of events is damaged. Restore a backup, or run 'weir store check' to see which events are "
            "affected."};
}

std::vector<std::uint8_t> encodeIntegers(std::span<const std::int64_t> values, std::span<const std::uint8_t> valid)
{
    return encodeFrame({}, values, valid);
}

std::vector<std::uint8_t> encodeNumbers(std::span<const double> values, std::span<const std::uint8_t> valid)
{
    static thread_local std::vector<std::int64_t> integers; // kept: the system would clear such a block each time
    integers.assign(values.size(), 0);
    std::uint32_t digits = 0;
    std::size_t row = 0;
    while (row < values.size() && digits <= kMostDigits) {
        if ((!valid.empty() && valid[row] == 0) || scaled(values[row], powerOfTen(digits), integers[row])) {
            ++row;
        } else {
            // Rows before this one must be redone at the finer scale.
            ++digits;
            row = 0;
        }
    }
    if (digits <= kMostDigits) {
        Header header;
        header.encoding = SegmentColumn::Encoding::ScaledNumbers;
        header.digits = digits;
        return encodeFrame(header, integers, valid);
    }
    Header header;
    header.encoding = SegmentColumn::Encoding::RawNumbers;
    header.width = 64;
    std::vector<std::uint8_t> out = begin(header, values.size(), valid);
    std::vector<std::uint64_t> bits(values.size());
    std::transform(values.begin(), values.end(), bits.begin(),
                   [](double v) { return std::bit_cast<std::uint64_t>(v); });
    pack(bits, 64, out);
    return out;
}

std::vector<std::uint8_t> encodeTexts(std::span<const std::uint32_t> codes, std::span<const std::uint8_t> valid,
                                      std::uint32_t codeCount,
                                      const std::function<std::string_view(std::uint32_t)>& text)
{
    static thread_local std::vector<std::uint32_t> local; // kept, as above
    local.resize(codes.size());
    std::vector<std::uint32_t> order;
    LocalCodes numbers(codeCount, codes.size());
    for (std::size_t row = 0; row < codes.size(); ++row) {
        local[row] = valid.empty() || valid[row] != 0 ? numbers.of(codes[row], order) : 0;
    }
    Header header;
    header.encoding = SegmentColumn::Encoding::Texts;
    header.width = packedWidth(order.empty() ? 0 : order.size() - 1);
    header.codes = static_cast<std::uint32_t>(order.size());
    std::vector<std::uint8_t> out = begin(header, codes.size(), valid);
    packRows(codes.size(), header.width, out, [&](std::size_t row) -> std::uint64_t { return local[row]; });

    const std::size_t blocks = (order.size() + kTextBlock - 1) / kTextBlock;
    const std::size_t table = out.size();
    out.resize(table + blocks * 8);
    std::string raw;
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::size_t first = block * kTextBlock;
        const std::size_t last = std::min(order.size(), first + kTextBlock);
        raw.assign((last - first) * 4, '\0');
        std::uint32_t end = 0;
        for (std::size_t i = first; i < last; ++i) {
            const std::string_view bytes = text(order[i]);
            raw.append(bytes);
            end += static_cast<std::uint32_t>(bytes.size());
            std::memcpy(raw.data() + (i - first) * 4, &end, 4);
        }
        const std::size_t at = out.size();
        out.resize(at + ZSTD_compressBound(raw.size()));
        std::size_t size = ZSTD_compress(out.data() + at, out.size() - at, raw.data(), raw.size(), kZstdLevel);
        if (ZSTD_isError(size) != 0U || size >= raw.size()) {
            size = raw.size(); // Equal sizes mean "stored as it is".
            std::memcpy(out.data() + at, raw.data(), raw.size());
        }
        out.resize(at + size);
        put(&out[table + block * 8], static_cast<std::uint32_t>(size));
        put(&out[table + block * 8 + 4], static_cast<std::uint32_t>(raw.size()));
    }
    return out;
}

Result<SegmentColumn> SegmentColumn::parse(std::vector<std::uint8_t> bytes)
{
    if (bytes.size() < kHeader || bytes[0] != kMagic || bytes[1] < 1 || bytes[1] > 4 || bytes[2] > 64 ||
        (bytes[2] > 57 && bytes[2] < 64) || bytes[3] > 1) {
        return segmentDamaged();
    }
    SegmentColumn column;
    column.m_encoding = static_cast<Encoding>(bytes[1]);
    column.m_width = bytes[2];
    column.m_rows = take<std::uint32_t>(&bytes[4]);
    column.m_base = take<std::int64_t>(&bytes[8]);
    column.m_divisor = take<std::uint64_t>(&bytes[16]);
    const auto digits = take<std::uint32_t>(&bytes[24]);
    column.m_codes = take<std::uint32_t>(&bytes[28]);
    std::size_t at = kHeader;
    if (bytes[3] == kHasValidity) {
        column.m_valid = at;
        at += (column.m_rows + 7) / 8;
    }
    column.m_packed = at;
    at += packedBytes(column.m_rows, column.m_width);
    if (digits > kMostDigits || at > bytes.size() ||
        (column.m_encoding == Encoding::RawNumbers && column.m_width != 64)) {
        return segmentDamaged();
    }
    column.m_scale = powerOfTen(digits);
    if (column.m_encoding == Encoding::Texts) {
        const std::size_t blocks = (column.m_codes + kTextBlock - 1) / kTextBlock;
        std::size_t data = at + blocks * 8;
        for (std::size_t block = 0; block < blocks; ++block, at += 8) {
            if (at + 8 > bytes.size()) {
                return segmentDamaged();
            }
            Block entry;
            entry.offset = data;
            entry.compressed = take<std::uint32_t>(&bytes[at]);
            entry.raw = take<std::uint32_t>(&bytes[at + 4]);
            data += entry.compressed;
            if (data > bytes.size() || entry.compressed > entry.raw) {
                return segmentDamaged();
            }
            column.m_blocks.push_back(std::move(entry));
        }
    }
    column.m_bytes = std::move(bytes);
    return column;
}

double SegmentColumn::number(std::size_t row) const
{
    if (m_encoding == Encoding::RawNumbers) {
        return std::bit_cast<double>(unpackOne(packed(), 64, row));
    }
    return static_cast<double>(integer(row)) / m_scale;
}

Status SegmentColumn::inflate(std::size_t index)
{
    Block& block = m_blocks[index];
    const std::size_t entries = std::min(kTextBlock, m_codes - index * kTextBlock);
    const std::uint8_t* const compressed = m_bytes.data() + block.offset;
    if (block.compressed != block.raw && ZSTD_getFrameContentSize(compressed, block.compressed) != block.raw) {
        return segmentDamaged();
    }
    std::string raw(block.raw, '\0');
    if (block.compressed == block.raw) {
        std::memcpy(raw.data(), compressed, block.raw);
    } else if (ZSTD_decompress(raw.data(), raw.size(), compressed, block.compressed) != block.raw) {
        return segmentDamaged();
    }
    if (raw.size() < entries * 4) {
        return segmentDamaged();
    }
    block.ends.resize(entries);
    std::memcpy(block.ends.data(), raw.data(), entries * 4);
    if (!std::is_sorted(block.ends.begin(), block.ends.end()) ||
        (entries != 0 && block.ends.back() != raw.size() - entries * 4)) {
        return segmentDamaged();
    }
    block.bytes = raw.substr(entries * 4);
    block.inflated = true;
    return {};
}

Result<std::string_view> SegmentColumn::entry(std::uint32_t code)
{
    if (code >= m_codes) {
        return segmentDamaged();
    }
    const std::size_t index = code / kTextBlock;
    if (!m_blocks[index].inflated) {
        WEIR_RETURN_IF_ERROR(inflate(index));
    }
    const Block& block = m_blocks[index];
    const std::size_t i = code % kTextBlock;
    const std::uint32_t first = i == 0 ? 0 : block.ends[i - 1];
    return std::string_view(block.bytes).substr(first, block.ends[i] - first);
}

} // namespace weir::store
