#pragma once

#include "core/identity/mapping.h"
#include "core/store/identifier_index.h"
#include "core/types/row_batch.h"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weir::identity {

/// "This row has no usable identifier here."
inline constexpr std::uint32_t kNoIdentifier = 0xffff'ffffU;

/// True for values that stand for "nothing" and must never identify anybody: empty, "null", "n/a", "unknown",
/// "anonymous", "-1", and texts of only zeros and dashes (also the all-zero UUID). Case is ignored.
[[nodiscard]] bool isNullLike(std::string_view value);

/// The key of a raw value, or nothing when it identifies nobody.
[[nodiscard]] std::optional<std::string> normalize(std::string_view raw, Normalizer normalizer,
                                                   std::string_view region);

/// Turns one identifier column into dense identifier numbers, batch by batch.
///
/// Recently seen raw values are remembered in a small direct-mapped table, so that repeated ones (a session's cookie,
/// an ordered customer id) cost one comparison and are normalised once. Values that need no normaliser are looked up
/// together instead.
class IdentifierReader
{
public:
    /// `region` is the position of the column that regionColumn names.
    IdentifierReader(const IdentifierColumn& column, std::size_t position, std::optional<std::size_t> region,
                     std::uint32_t type, store::IdentifierIndex& index);

    [[nodiscard]] std::size_t position() const { return m_position; }
    /// One number per row in `numbers`; returns how many non-null cells identified nobody.
    std::int64_t read(const RowBatch& rows, std::vector<std::uint32_t>& numbers);

private:
    struct TextSlot
    {
        std::uint64_t hash = 0;
        std::uint32_t number = kNoIdentifier;
        bool used = false;
        std::string raw;
        std::string region;
    };
    struct WholeSlot
    {
        std::int64_t value = 0;
        std::uint32_t number = kNoIdentifier;
        bool used = false;
        std::string region;
    };
    std::int64_t readPlain(const Column& column, std::vector<std::uint32_t>& numbers);
    void internWaiting(std::vector<std::uint32_t>& numbers);
    void readRegion(const Column& column, std::size_t row);
    [[nodiscard]] std::uint32_t ofText(std::string_view raw);
    [[nodiscard]] std::uint32_t ofWhole(std::int64_t value);
    [[nodiscard]] std::uint32_t intern(std::string_view raw);

    IdentifierColumn m_column;
    std::size_t m_position;
    std::optional<std::size_t> m_regionPosition;
    std::string m_region; ///< Of the row at hand, and the cell that says so.
    std::string m_regionRaw;
    std::uint32_t m_type;
    store::IdentifierIndex* m_index;
    std::vector<TextSlot> m_texts;
    std::vector<WholeSlot> m_wholes;
    std::vector<std::string_view> m_waiting; ///< Keys that are looked up together, and the rows they belong to.
    std::vector<std::uint32_t> m_waitingRows;
    std::vector<std::uint32_t> m_found;
};

} // namespace weir::identity
