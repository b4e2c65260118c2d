#pragma once

#include "core/types/data_type.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::plugins::sources_file {

/// Collects the cells of one column and says which type they all fit. Text that looks like a number but is a name of
/// something (leading zeros, a plus sign, postcodes and phone numbers by the column's name) stays text.
class TypeGuess
{
public:
    TypeGuess();
    void add(std::string_view cell);

    /// How the formats of a file were decided; one for all its columns, as the reader takes one.
    struct Formats
    {
        std::string date;      ///< strftime style; empty: ISO.
        std::string timestamp; ///< strftime style; empty: ISO.
        char decimalSeparator = '.';
    };
    [[nodiscard]] DataType type(const Formats& formats, std::string_view columnName) const;

    [[nodiscard]] std::size_t filled() const { return m_filled; }
    /// Words for "no value" among the cells ("NULL", "NA", ...).
    [[nodiscard]] const std::map<std::string, std::size_t>& nullWords() const { return m_nullWords; }
    /// Numbers with a comma that can only be that of decimals ("1,50"; "1,234" may be a thousand).
    [[nodiscard]] bool fitsDecimalComma() const;
    /// Numbers whose every comma may be that of thousands.
    [[nodiscard]] bool hasUnclearCommas() const;
    [[nodiscard]] bool fitsDecimalPoint() const;
    /// Formats (not ISO) that every cell fits.
    [[nodiscard]] std::vector<std::string> dateFormats() const;
    [[nodiscard]] std::vector<std::string> timestampFormats() const;

private:
    enum Possible : unsigned
    {
        Boolean = 1U,
        Integer = 2U,
        Decimal = 4U, ///< With a point.
        Comma = 8U,   ///< With a comma.
        Number = 16U, ///< With an exponent allowed.
        IsoDate = 32U,
        IsoInstant = 64U,
        All = 127U
    };
    void addNumber(std::string_view cell);

    unsigned m_possible = All;
    std::size_t m_filled = 0;
    std::size_t m_points = 0;
    std::size_t m_commas = 0;
    std::size_t m_thousands = 0; ///< Of m_commas, those that may stand for thousands: one to three digits, then three.
    bool m_fitsNumber = true;    ///< Every cell is what a 64-bit floating point number prints.
    int m_wholeDigits = 0;
    int m_scale = 0;
    std::vector<std::uint8_t>
        m_dateFormats; ///< Places in the list of formats that every cell so far has fitted; mostly none.
    std::vector<std::uint8_t> m_timestampFormats; ///< The same for times.
    std::map<std::string, std::size_t> m_nullWords;
};

/// Does `text` have this strftime-style form (%Y %y %m %d %H %I %M %S %p, %b)? Month, day and hour may have one digit.
[[nodiscard]] bool fitsFormat(std::string_view text, std::string_view format);

/// Chooses formats for a whole file from its columns. `monthFirst` decides when every date can be read both ways; a
/// note then says so.
[[nodiscard]] TypeGuess::Formats chooseFormats(const std::vector<TypeGuess>& columns,
                                               const std::vector<std::string>& names, char delimiter,
                                               std::vector<std::string>& notes);

} // namespace weir::plugins::sources_file
