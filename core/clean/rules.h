#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the rules of clean.h are made of, as data: for engines that compute them in a language of their own. The
/// functions of clean.h and these tables come from the same Unicode data, so that both give the same.
namespace weir::clean {

struct CharacterRange
{
    char32_t first = 0;
    char32_t last = 0;
};
/// In ascending order, without surrogates and without U+0000.
using CharacterSet = std::vector<CharacterRange>;

enum class CharacterKind
{
    WhiteSpace,
    Invisible,         ///< Control and format characters that are no white space.
    Accent,            ///< Non-spacing and enclosing marks, which bareLetters removes.
    LetterDigitOrMark, ///< What a local part of an e-mail address and the key of a country keep.
    Letter,
    UpperOrTitle,
    Lower,
    // Of internationalised domain names (UTS 46, RFC 5893, RFC 5892):
    DomainValid,         ///< Valid as it is, after mapping; ASCII included.
    Mark,                ///< May not begin a label.
    LeftToRight,         ///< Bidi class L.
    RightToLeft,         ///< R and AL.
    ArabicNumber,        ///< AN.
    EuropeanNumber,      ///< EN.
    NonSpacing,          ///< NSM.
    NoBidiLabel,         ///< Classes that no label may have when the domain has right-to-left characters.
    Virama,              ///< Canonical combining class 9.
    JoinsLeft,           ///< Joining types L and D.
    JoinsRight,          ///< Joining types R and D.
    TransparentInJoining ///< Joining type T.
};
/// Goes over all of Unicode: some milliseconds.
[[nodiscard]] CharacterSet charactersOf(CharacterKind kind);

/// One character and what it becomes (which may be nothing, or several).
using CharacterChange = std::pair<char32_t, std::u32string>;
/// First letters of names: simple title case.
[[nodiscard]] std::vector<CharacterChange> titleCaseChanges();
/// Full case folding of what NFKD leaves.
[[nodiscard]] std::vector<CharacterChange> foldingChanges();
/// Mapping of UTS 46 of what NFKC and lower case leave.
[[nodiscard]] std::vector<CharacterChange> domainChanges();
/// Compatibility decompositions (NFKC) of characters newer than Unicode 13, which older databases do not know.
[[nodiscard]] std::vector<CharacterChange> newCompatibilityChanges();
/// Punctuation of names in its plain form.
[[nodiscard]] std::vector<CharacterChange> namePunctuationChanges();

/// Words that stay in lower case between given name and family name.
[[nodiscard]] std::vector<std::string_view> nameParticles();
/// Roman numerals behind a name, in lower case.
[[nodiscard]] std::vector<std::string_view> nameNumerals();

/// Names of countries in bare letters, digits and single spaces, and their codes; sorted.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> countryKeys();
/// What may be left out at the start of a key when more than three letters remain.
[[nodiscard]] std::vector<std::string_view> countryArticles();

/// Every way to write a month in bare letters, with its number; sorted.
[[nodiscard]] std::vector<std::pair<std::string, int>> monthWords();
/// Weekdays and their short forms, ordinals and particles that a date may have; sorted.
[[nodiscard]] std::vector<std::string> dateFillers();

} // namespace weir::clean
