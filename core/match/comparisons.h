#pragma once

#include "core/match/comparator.h"

#include <optional>

namespace weir::match {

/// What a column says about a record.
enum class FieldKind
{
    Ignore,
    GivenName,
    MiddleName,
    FamilyName,
    FullName,
    Email,
    Phone,
    BirthDate,
    BirthYear, ///< With BirthMonth and BirthDay one date in three columns.
    BirthMonth,
    BirthDay,
    Postcode,
    City,
    Region,
    Street,
    StreetNumber,
    FullAddress,
    Identifier, ///< A number that singles somebody out: social security, passport.
    Number,
    Category, ///< Few words from a list: occupation, gender.
    Text      ///< Many words: a title, a description.
};
[[nodiscard]] std::string_view name(FieldKind kind);
[[nodiscard]] std::optional<FieldKind> fieldKind(std::string_view name);

/// A column and what it says.
struct FieldChoice
{
    std::size_t column = 0;
    FieldKind kind = FieldKind::Ignore;
};

/// Guesses what columns say from their names and their values. Columns that number the records or have one value are
/// ignored.
[[nodiscard]] std::vector<FieldChoice> detectFields(const Table& table);

/// What records are grouped into.
enum class Entity
{
    Person,
    Household, ///< People of one family name at one address.
    Address    ///< Everybody at one address.
};
/// The fields with those ignored that say nothing about such an entity: people of a household have their family name,
/// their address and perhaps a phone in common, and nothing else.
[[nodiscard]] std::vector<FieldChoice> fieldsFor(Entity entity, std::vector<FieldChoice> fields);

/// Builds the comparisons for what columns say; fields that depend on each other (given and family name, postcode and
/// city) become one comparison, because agreeing on both is not twice the evidence.
[[nodiscard]] std::vector<Comparison> makeComparisons(const Table& table, const std::vector<FieldChoice>& fields);

/// Lower case without accents, punctuation as single spaces; empty for placeholders ("n/a", "unknown", "-", "test").
[[nodiscard]] std::string plainText(std::string_view text);

// One maker per kind; `columns` index into the table, in the order of the kinds named.
[[nodiscard]] Comparison nameComparison(const Table& table, const std::vector<std::size_t>& given,
                                        const std::vector<std::size_t>& family, const std::vector<std::size_t>& full);
[[nodiscard]] Comparison dateComparison(const Table& table, const std::vector<std::size_t>& columns);
[[nodiscard]] Comparison placeComparison(const Table& table, const std::vector<std::size_t>& postcode,
                                         const std::vector<std::size_t>& city, const std::vector<std::size_t>& region);
[[nodiscard]] Comparison streetComparison(const Table& table, const std::vector<std::size_t>& numbers,
                                          const std::vector<std::size_t>& lines);
[[nodiscard]] Comparison emailComparison(const Table& table, std::size_t column);
[[nodiscard]] Comparison phoneComparison(const Table& table, std::size_t column);
[[nodiscard]] Comparison identifierComparison(const Table& table, std::size_t column);
[[nodiscard]] Comparison categoryComparison(const Table& table, std::size_t column);
[[nodiscard]] Comparison textComparison(const Table& table, std::size_t column);
[[nodiscard]] Comparison numberComparison(const Table& table, std::size_t column);

} // namespace weir::match
