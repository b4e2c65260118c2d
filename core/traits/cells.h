#pragma once

#include "core/store/columns.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::traits {

/// A property of many events as 64-bit keys whose order is the order of the values, so that every aggregate works on
/// integers: whole numbers, days and micros themselves, decimals unscaled, doubles by their bits, texts by their place
/// among the distinct ones (bytes of UTF-8, which is the order of code points).
class Cells
{
public:
    /// The kind to ask the store for when a property is read as `type`.
    [[nodiscard]] static TypeKind kindFor(const DataType& type);
    /// `column` has that kind. Decimals come as the nearest double: nothing is returned when one is too large to be
    /// told from its neighbours; then ask for Text and call fromText.
    [[nodiscard]] static std::optional<Cells> make(const store::TypedColumn& column, const DataType& type);
    /// Decimals, exactly, from their texts.
    [[nodiscard]] static Cells fromText(const store::TypedColumn& column, const DataType& type);

    [[nodiscard]] bool has(std::size_t row) const { return m_valid[row] != 0; }
    [[nodiscard]] std::int64_t key(std::size_t row) const { return m_keys[row]; }
    [[nodiscard]] Value valueOf(std::int64_t key) const;
    [[nodiscard]] double numberOf(std::int64_t key) const;
    /// Of a number: how many millionths it is, where it is that exactly (0.1 and 12.5 are, a third is not), so that
    /// numbers with a few digits add up to what people expect.
    [[nodiscard]] static std::optional<std::int64_t> millionths(double number);
    [[nodiscard]] const DataType& type() const { return m_type; }

private:
    DataType m_type;
    std::vector<std::int64_t> m_keys;
    std::vector<std::uint8_t> m_valid;
    std::vector<std::string> m_texts; ///< Distinct, sorted.
};

} // namespace weir::traits
