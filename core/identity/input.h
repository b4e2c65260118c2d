#pragma once

#include "core/identity/identifier_reader.h"
#include "core/identity/mapping.h"
#include "core/store/writer.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::identity {

/// A part of a mapping whose text is fixed or stands in a column.
struct NamePlace
{
    std::string constant;
    std::optional<std::size_t> column;
    /// The text of a row; empty when the cell is missing.
    [[nodiscard]] std::string_view of(const RowBatch& rows, std::size_t row) const;
};

/// One input with its columns looked up: positions in the batches instead of names.
struct Input
{
    const InputMapping* mapping = nullptr;
    std::uint32_t source = 0;
    std::vector<IdentifierReader> identifiers;
    struct Trait
    {
        std::size_t column = 0;
        std::uint32_t definition = 0;
        std::string name;
    };
    std::vector<Trait> traits;
    std::optional<std::size_t> traitTime;
    std::vector<std::size_t> recordKey;

    NamePlace eventName;
    std::optional<std::size_t> eventTime;
    std::optional<std::size_t> received;
    std::optional<std::size_t> messageId;
    struct Property
    {
        std::size_t column = 0;
        std::uint32_t id = 0;
    };
    std::vector<Property> properties;

    NamePlace purpose;
    std::optional<std::size_t> consentState;
    std::optional<std::size_t> consentTime;
    std::optional<std::size_t> method;
    std::optional<std::size_t> evidence;

    struct Links
    {
        IdentifierReader left;
        IdentifierReader right;
        std::size_t confidence = 0;
        double least = 0;
    };
    std::optional<Links> links;

    /// Where a row's time comes from: its event, the traits' own, its consent, or nothing.
    [[nodiscard]] std::optional<std::size_t> rowTime() const;
};

/// Looks up the columns and registers names, traits and properties in the store. Fails when a column is missing or a
/// trait has another type in the store.
[[nodiscard]] Result<Input> prepareInput(const InputMapping& mapping, const Mapping& all, const Schema& schema,
                                         store::Writer& writer, store::IdentifierIndex& index);

/// A cell of an instant or date column in micros, or nothing when it is NULL.
[[nodiscard]] std::optional<std::int64_t> timeAt(const RowBatch& rows, std::size_t column, std::size_t row);

/// The traits of an input: the mapped ones, and for each identifier type with a normaliser "<type>_raw", which keeps
/// the text as it came (D13).
[[nodiscard]] std::vector<TraitColumn> traitsOf(const InputMapping& mapping);

/// Rows with traits or consents that came in together and wait for their people. `anchors` holds an identifier number
/// per row.
struct PendingBatch
{
    std::size_t input = 0;
    RowBatch rows;
    std::vector<std::uint32_t> anchors;
};

} // namespace weir::identity
