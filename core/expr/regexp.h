#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weir::expr {

/// Whose spelling of a pattern is wanted.
enum class RegexpFlavour
{
    Re2,      ///< DuckDB, BigQuery and other users of RE2.
    Postgres, ///< Advanced regular expressions; Unicode database encoding.
    Icu
};

struct RegexpNode;

/// A pattern of the language that RE2, PostgreSQL and ICU share, read into a tree and written out for each of them so
/// that they agree.
///
/// Allowed: characters; . (all but newline); [abc], [^a-z]; \d \D \w \W \s \S (ASCII); \n \t \r \f \v, \xHH, \x{H..},
/// backslash before punctuation; ^ and $ (start and end of the whole text); \b \B (border of ASCII words); groups (...)
/// and (?:...); |; * + ? {n} {n,} {n,m} up to 255, and their lazy forms; (?i) at the start for all letters.
/// Refused with a position: look-around, back references, named groups, possessive and atomic forms, \p{..}, [[:..:]],
/// repeating what can be empty or is an anchor, repetitions that multiply to more than 1000.
///
/// Of several matches at one place RE2 and ICU take the first alternative, PostgreSQL the longest. Where that could
/// matter, `firstIsLongest` is false: whether it matches is the same everywhere, what it matches may not be.
class Regexp
{
public:
    /// The error's range counts characters inside the pattern.
    [[nodiscard]] static Result<Regexp> parse(std::string_view pattern);

    [[nodiscard]] std::string print(RegexpFlavour flavour) const;
    /// Number of capturing groups.
    [[nodiscard]] int groups() const { return m_groups; }
    [[nodiscard]] bool matchesEmpty() const;
    /// True when no alternation, lazy or group repetition could make the first and the longest match differ.
    [[nodiscard]] bool firstIsLongest() const { return m_firstIsLongest; }

private:
    std::shared_ptr<const RegexpNode> m_root;
    int m_groups = 0;
    bool m_firstIsLongest = true;
};

/// One piece of a replacement: text, or the number of a group (0 is the whole match).
struct ReplacementPart
{
    std::string text;
    int group = -1;
};
/// Reads \0 to \9 and \\; a backslash before anything else, or a group that the pattern does not have, is an error.
[[nodiscard]] Result<std::vector<ReplacementPart>> parseReplacement(std::string_view text, int groups);

} // namespace weir::expr
