#pragma once

#include "core/base/result.h"
#include "core/store/bit_packing.h"
#include "core/types/data_type.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// Rows of a full segment.
inline constexpr std::size_t kSegmentRows = 65'536;
/// Distinct texts per compressed block: reading one row inflates at most one block.
inline constexpr std::size_t kTextBlock = 4096;

/// Encodes integers: subtracts the smallest, divides by the greatest common divisor of the differences, packs bits.
/// `valid` has one byte per row, or is empty when every row is valid; the value of an invalid row is ignored.
[[nodiscard]] std::vector<std::uint8_t> encodeIntegers(std::span<const std::int64_t> values,
                                                       std::span<const std::uint8_t> valid);
/// Encodes doubles: as packed decimals when every value is one with at most six digits after the point and reads back
/// bit for bit, else as they are.
[[nodiscard]] std::vector<std::uint8_t> encodeNumbers(std::span<const double> values,
                                                      std::span<const std::uint8_t> valid);
/// Encodes texts as packed codes into a dictionary in order of first appearance, compressed in blocks.
/// `codes` index the caller's own numbering below `codeCount`; `text(code)` gives the bytes.
[[nodiscard]] std::vector<std::uint8_t> encodeTexts(std::span<const std::uint32_t> codes,
                                                    std::span<const std::uint8_t> valid, std::uint32_t codeCount,
                                                    const std::function<std::string_view(std::uint32_t)>& text);

/// Reads one encoded column. Keeps its own copy of the bytes; rows are read at random without decoding the others.
/// Every size is checked while parsing, so damaged bytes cannot make it read outside.
class SegmentColumn
{
public:
    enum class Encoding : std::uint8_t
    {
        Integers = 1,
        RawNumbers = 2,
        ScaledNumbers = 3,
        Texts = 4
    };

    SegmentColumn() = default;
    [[nodiscard]] static Result<SegmentColumn> parse(std::vector<std::uint8_t> bytes);

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] bool hasNulls() const { return m_valid != kNone; }
    [[nodiscard]] bool isValid(std::size_t row) const
    {
        return m_valid == kNone || ((m_bytes[m_valid + row / 8] >> (row % 8)) & 1) != 0;
    }
    [[nodiscard]] std::int64_t integer(std::size_t row) const
    {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(m_base) +
                                         m_divisor * unpackOne(packed(), m_width, row));
    }
    [[nodiscard]] double number(std::size_t row) const;
    /// Calls use(int64) for rows begin..end-1, valid or not.
    template <class Use>
    void integers(std::size_t begin, std::size_t end, Use&& use) const
    {
        const auto base = static_cast<std::uint64_t>(m_base);
        const std::uint64_t divisor = m_divisor;
        unpack(packed(), m_width, begin, end,
               [&](std::uint64_t value) { use(static_cast<std::int64_t>(base + divisor * value)); });
    }
    /// Dictionary code of a text row.
    [[nodiscard]] std::uint32_t code(std::size_t row) const
    {
        return static_cast<std::uint32_t>(unpackOne(packed(), m_width, row));
    }
    [[nodiscard]] std::uint32_t codes() const { return m_codes; }
    /// A dictionary entry; inflates its block at the first use. Fails when the block is damaged.
    [[nodiscard]] Result<std::string_view> entry(std::uint32_t code);
    [[nodiscard]] Result<std::string_view> text(std::size_t row) { return entry(code(row)); }

private:
    struct Block
    {
        std::size_t offset = 0;
        std::uint32_t compressed = 0;
        std::uint32_t raw = 0;
        bool inflated = false;
        std::string bytes;
        std::vector<std::uint32_t> ends;
    };
    [[nodiscard]] const std::uint8_t* packed() const { return m_bytes.data() + m_packed; }
    [[nodiscard]] Status inflate(std::size_t block);

    static constexpr std::size_t kNone = ~std::size_t{0};
    std::vector<std::uint8_t> m_bytes;
    Encoding m_encoding = Encoding::Integers;
    unsigned m_width = 0;
    std::size_t m_rows = 0;
    std::int64_t m_base = 0;
    std::uint64_t m_divisor = 1;
    double m_scale = 1;
    std::size_t m_valid = kNone;
    std::size_t m_packed = 0;
    std::uint32_t m_codes = 0;
    std::vector<Block> m_blocks;
};

/// The error for bytes that cannot be a segment column.
[[nodiscard]] Error segmentDamaged();

} // namespace weir::store
