#pragma once

#include "core/types/row_batch.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// "No profile": never a dense profile number.
inline constexpr std::uint32_t kNoProfile = 0xffff'ffffU;

/// A column of values with one type, made for fast scans: row i is `integers[i]` (Boolean, Integer, Date in days,
/// Instant and Duration in micros), `numbers[i]` (Number; Decimal is delivered as the nearest double) or
/// `dictionary[codes[i]]` (Text, Json). Rows that are NULL hold zero or code 0 and have `valid[i] == 0`.
struct TypedColumn
{
    TypeKind kind = TypeKind::Null;
    std::vector<std::int64_t> integers;
    std::vector<double> numbers;
    std::vector<std::uint32_t> codes;
    std::vector<std::string> dictionary; ///< Distinct values; not sorted. May be empty when no row is valid.
    std::vector<std::uint8_t> valid;     ///< One byte per row, never empty for a non-empty column.

    [[nodiscard]] std::size_t size() const { return valid.size(); }
    [[nodiscard]] bool isNull(std::size_t row) const { return valid[row] == 0; }
    [[nodiscard]] std::string_view text(std::size_t row) const { return dictionary[codes[row]]; }
    /// The cell as a Value of `kind`; NULL when not valid.
    [[nodiscard]] Value value(std::size_t row) const;
};

/// One property of a batch of events: `values` has the batch's rows; null cells mean that the event lacks the property.
/// Text, numbers, booleans, dates, instants, durations and decimals keep their type; JSON and lists are kept as JSON.
struct EventProperty
{
    std::uint32_t property = 0; ///< From Writer::property.
    const Column* values = nullptr;
};

/// Rows of events to store, column by column; all columns have the same length.
struct EventBatch
{
    std::uint32_t source = 0;                ///< From Writer::source; one source per batch.
    std::span<const std::uint32_t> profiles; ///< Dense profile numbers.
    std::span<const std::uint32_t> names;    ///< From Writer::eventName.
    std::span<const std::int64_t> times;     ///< UTC microseconds.
    /// Duplicate keys: `messageKey` of a message id, or `ContentKeys::key` where the input has none; 0 means "never a
    /// duplicate". Empty means 0 for every row.
    std::span<const std::uint64_t> keys;
    std::vector<EventProperty> properties;
    /// Optional JSON object per row whose members become properties as well (an empty cell has none); a member that is
    /// null is left out, and of members with the same name the last one counts.
    const TextColumn* json = nullptr;
};

/// The duplicate key of a message id (XXH3-64; never 0). Ids are compared byte by byte.
[[nodiscard]] std::uint64_t messageKey(std::string_view messageId);

/// Makes duplicate keys for an input whose events carry no message id, so that reading the same input again adds
/// nothing: the key is a hash of source, name, time, the person's identifiers, the properties and the how-many-eth
/// equal event it is within this input. One object per input and run; feed events in the input's order.
class ContentKeys
{
public:
    explicit ContentKeys(std::string_view source);
    ~ContentKeys();
    ContentKeys(ContentKeys&&) noexcept;
    ContentKeys& operator=(ContentKeys&&) noexcept;
    /// `content` is any canonical text of identifiers and properties, the same for the same row in every run.
    [[nodiscard]] std::uint64_t key(std::string_view eventName, std::int64_t time, std::string_view content);

private:
    std::uint64_t m_seed = 0;
    struct Counts;
    std::unique_ptr<Counts> m_counts;
};

/// Which events a reader wants. Empty lists and unset bounds mean "all". Time bounds: from <= ts < to.
struct EventFilter
{
    std::vector<std::string> names;
    std::optional<std::uint32_t> profile; ///< A surviving profile; events of its merged profiles are included.
    std::optional<Instant> from;
    std::optional<Instant> to;
};

/// A property to read and the type it is wanted in. Values that do not convert without loss are NULL; text that reads
/// as the wanted type converts ("12.5" to Number, ISO text to Instant), and everything converts to Text.
struct PropertyRequest
{
    std::string name;
    TypeKind kind = TypeKind::Text;
};

/// Some events in columns, profiles already resolved to survivors. Row order inside a chunk: see Reader.
struct EventChunk
{
    std::vector<std::uint32_t> profiles;
    std::vector<std::uint32_t> names; ///< Ids of event_name; see Reader::eventNames.
    std::vector<std::int64_t> times;
    std::vector<TypedColumn> properties; ///< In the order of the request.
    [[nodiscard]] std::size_t size() const { return times.size(); }
};

} // namespace weir::store
