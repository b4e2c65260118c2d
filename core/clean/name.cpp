#include "core/base/text.h"
#include "core/clean/clean.h"
#include "core/clean/rules.h"
#include "core/clean/text.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace weir::clean {
namespace {

/// Words between given name and family name that stay in lower case (German, Dutch, French, Spanish, Portuguese,
/// Italian, Scandinavian, Arabic, Hebrew).
constexpr std::array<std::string_view, 36> kParticles{
    "af",  "al",  "av",    "aw",  "ben", "bin", "bint", "da",  "dal", "das", "de", "degli",
    "dei", "del", "della", "den", "der", "des", "di",   "do",  "dos", "du",  "e",  "el",
    "ibn", "la",  "las",   "le",  "los", "ten", "ter",  "van", "vom", "von", "y",  "zu"};

constexpr std::array<std::string_view, 9> kNumerals{"ii", "iii", "iv", "ix", "v", "vi", "vii", "viii", "x"};

bool isApostrophe(UChar32 c)
{
    return c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x00B4 || c == '`' || c == 0x2032 || c == 0xFF07;
}

bool isDash(UChar32 c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

icu::UnicodeString plainPunctuation(const icu::UnicodeString& name)
{
    icu::UnicodeString result;
    for (int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        const UChar32 c = name.char32At(at);
        result.append(isApostrophe(c) ? static_cast<UChar32>('\'') : isDash(c) ? static_cast<UChar32>('-') : c);
    }
    return result;
}

struct Cases
{
    bool letters = false;
    bool upper = false;
    bool lower = false;
};

Cases casesOf(const icu::UnicodeString& text)
{
    Cases cases;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        cases.letters = cases.letters || u_isalpha(c);
        cases.upper = cases.upper || u_isUUppercase(c) || u_istitle(c);
        cases.lower = cases.lower || u_isULowercase(c);
    }
    return cases;
}

/// Upper case for the first letter of `word` and after - and ', and after Mc.
icu::UnicodeString titled(const icu::UnicodeString& word)
{
    icu::UnicodeString result;
    bool start = true;
    for (int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
        const UChar32 c = word.char32At(at);
        // What follows ' at the end of a word is a suffix ("Ali's"), not a name.
        const bool suffix = at > 0 && word[at - 1] == '\'' && word.moveIndex32(at, 1) >= word.length();
        result.append(start && !suffix ? u_totitle(c) : c);
        start = c == '-' || c == '\'' || (start && !u_isalpha(c) && c != '.') || c == '.';
        const int32_t length = result.length();
        const bool atPartStart =
            length == 2 || (length > 2 && (result[length - 3] == '-' || result[length - 3] == '\''));
        start = start || (atPartStart && result.endsWith(icu::UnicodeString("Mc")) && word.length() - at > 2);
    }
    return result;
}

std::string toUtf8(const icu::UnicodeString& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

} // namespace

std::optional<std::string> normalizeName(std::string_view text)
{
    icu::UnicodeString name = plainPunctuation(icu::UnicodeString::fromUTF8(toNfc(singleSpaced(text))));
    const Cases cases = casesOf(name);
    if (!cases.letters) {
        return std::nullopt;
    }
    if (cases.upper == cases.lower) {
        return toUtf8(name); // mixed case is a person's own spelling; a script without case has none to change
    }
    name.toLower(icu::Locale::getRoot());
    const std::string lowered = toUtf8(name);
    const std::vector<std::string_view> words = splitText(lowered, ' ');
    std::vector<std::string> result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const bool inner = i > 0;
        if (inner && i + 1 < words.size() &&
            std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end()) {
            result.emplace_back(word);
        } else if (inner && i + 1 == words.size() &&
                   std::find(kNumerals.begin(), kNumerals.end(), word) != kNumerals.end()) {
            result.push_back(toUpper(word));
        } else {
            result.push_back(toUtf8(titled(icu::UnicodeString::fromUTF8(std::string(word)))));
        }
    }
    return joinText(result, " ");
}

std::vector<CharacterChange> namePunctuationChanges()
{
    std::vector<CharacterChange> changes;
    for (UChar32 c = 1; c < 0x10000; ++c) {
        if (isApostrophe(c) || isDash(c)) {
            changes.emplace_back(static_cast<char32_t>(c), isDash(c) ? U"-" : U"'");
        }
    }
    return changes;
}

std::vector<std::string_view> nameParticles()
{
    return {kParticles.begin(), kParticles.end()};
}

std::vector<std::string_view> nameNumerals()
{
    return {kNumerals.begin(), kNumerals.end()};
}

} // namespace weir::clean
