#pragma once

#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>

/// Puts personal data into one form, so that equal things compare equal. Each function has a version: what it gives for
/// an input may only change together with it, because changed identifiers change people.
/// All take UTF-8, never throw, are thread-safe, and give nothing when the input cannot be cleaned.
namespace weir::clean {

constexpr int kEmailVersion = 1;
constexpr int kPhoneVersion = 1;
constexpr int kNameVersion = 1;
constexpr int kCountryVersion = 1;
constexpr int kDateVersion = 1;

/// Trims white space and invisible characters (also around the @), removes "mailto:" and <...> around the address,
/// NFKC, lower case of the whole (root locale), domain in ASCII by IDNA 2008 (UTS 46 non-transitional).
///
/// Nothing when: no single @, local part empty or over 64 bytes, with a leading, trailing or double point, or with a
/// character outside RFC 5322 atext, point, or letters, digits and marks above ASCII (RFC 6531); quoted local parts;
/// domain without a point, over 253 bytes, with a label that is empty, over 63 bytes or begins or ends with '-', or
/// whose last label is all digits. Aliases stay: neither points nor +tags are removed, that is a decision per provider.
[[nodiscard]] std::optional<std::string> normalizeEmail(std::string_view text);

/// The number in E.164 ("+4930901820") by libphonenumber. `region` (ISO 3166 alpha-2, any case) says how to read a
/// number without '+'; with an empty or unknown region only numbers with '+' (or leading "tel:+") are read.
///
/// Nothing when libphonenumber cannot parse it or says it is no valid number of its region. Extensions are dropped.
[[nodiscard]] std::optional<std::string> normalizePhone(std::string_view text, std::string_view region = {});

/// NFC, invisible characters removed, white space to single spaces, typographic apostrophes to ', dashes to -.
///
/// When all letters are upper case or all are lower case, the name is put into title case: first letter of each word
/// and after - and '; particles (van, von, de, da, du, la, ...) in lower case except at the start; Mc and O'
/// capitalised
/// ("MCDONALD" -> "McDonald", "o'neil" -> "O'Neil"); Roman numerals II, III, IV, VI.. in upper case after the first
/// word. A name in mixed case is somebody's own spelling and stays. Nothing when no letter is left.
[[nodiscard]] std::optional<std::string> normalizeName(std::string_view text);

/// The ISO 3166-1 alpha-2 code. Reads alpha-2, alpha-3 and numeric codes and names in English, German, French and the
/// languages spoken in the country, without regard to case, accents, points and leading "the"; common aliases (UK, USA,
/// England, Holland, ...). Nothing for everything else, historic countries
/// included. Kosovo is XK, the code that the European Union uses.
[[nodiscard]] std::optional<std::string> normalizeCountry(std::string_view text);

/// Which part comes first when a date like 03/04/2024 can be read in two ways.
enum class DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay
};

/// Reads a calendar day: 2024-12-31, 20241231, 2024/12/31, 31.12.2024, 12/31/2024, 31-12-24, 31 Dec 2024,
/// December 31st, 2024, "31. Dezember 2024", "1er janvier 2024", with weekday names and a time behind it, which are
/// left out (the day is the one written, no zone is applied).
///
/// With three numbers: a first part of four digits is the year, then month, day; otherwise the order decides, and where
/// it gives no day (13 as month) the other order of day and month is tried. Years of two digits: 00 to 69 are 2000 to
/// 2069, 70 to 99 are 1970 to 1999. Years 1 to 9999. Numbers alone (Excel's day counts) are no date.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text, DateOrder order = DateOrder::DayMonthYear);

} // namespace weir::clean
