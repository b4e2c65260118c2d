#pragma once

#include "core/base/result.h"
#include "core/store/segment_column.h"
#include "core/types/data_type.h"

#include <cstdint>
#include <vector>

namespace weir::store {

/// What a column of a segment holds. Properties take slot FirstProperty and up, one per (property, kind, scale).
enum class Slot : std::uint32_t
{
    Profile = 0,
    Name = 1,
    Time = 2,
    Key = 3,    ///< Duplicate keys; left out when every key is 0.
    Import = 4, ///< Row of event_import: source, run and time of arrival.
    Rest = 5,   ///< JSON object of the properties that are too rare for a column; left out when there are none.
    FirstProperty = 16
};

/// Properties on at least one row in this many get a column of their own.
inline constexpr std::size_t kColumnShare = 20;

/// An encoded column as event_seg_col stores it.
struct EncodedColumn
{
    std::uint32_t slot = 0;
    std::uint32_t property = 0;
    TypeKind kind = TypeKind::Null;
    int scale = 0; ///< Digits after the point of a Decimal.
    std::vector<std::uint8_t> data;
    std::uint64_t checksum = 0; ///< XXH3-64 of `data`.
};

/// What pruning needs to know of a segment: the row of event_seg.
struct SegmentHeader
{
    std::int64_t id = 0;
    int level = 0; ///< 0: as it came; 1: sorted within its run; 2: sorted within the store.
    std::uint32_t rows = 0;
    bool sorted = false; ///< By (profile, time, arrival).
    std::int64_t minTime = 0;
    std::int64_t maxTime = 0;
    std::uint32_t minProfile = 0;
    std::uint32_t maxProfile = 0;
    std::uint32_t minImport = 0;
    std::uint32_t maxImport = 0;
    std::vector<std::uint32_t> names;          ///< Sorted ids of the names that occur.
    std::vector<std::uint32_t> restProperties; ///< Sorted ids of the properties inside the Rest column.
    std::uint64_t checksum = 0;                ///< Of everything above and the columns' checksums.
};

/// A segment in memory, ready to store or to read.
struct Segment
{
    SegmentHeader header;
    std::vector<EncodedColumn> columns; ///< In slot order.
};

[[nodiscard]] std::uint64_t checksumOf(std::span<const std::uint8_t> bytes);
/// The header's checksum, given the checksums of its columns in slot order. The id is not part of it.
[[nodiscard]] std::uint64_t checksumOf(const SegmentHeader& header, std::span<const std::uint64_t> columns);

/// "[1,2,3]": id lists are stored as JSON, so that any SQL tool reads them with json_each.
[[nodiscard]] std::string idListText(std::span<const std::uint32_t> ids);
[[nodiscard]] std::vector<std::uint32_t> parseIdList(std::string_view text);

} // namespace weir::store
