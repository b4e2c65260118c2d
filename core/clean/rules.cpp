#include "core/clean/rules.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <functional>

namespace weir::clean {
namespace {

constexpr UChar32 kLastCharacter = 0x10FFFF;

void eachCharacter(const std::function<void(UChar32)>& visit)
{
    for (UChar32 c = 1; c <= kLastCharacter; ++c) {
        const int8_t type = u_charType(c);
        if (type != U_SURROGATE && type != U_PRIVATE_USE_CHAR && type != U_UNASSIGNED) {
            visit(c);
        }
    }
}

CharacterSet setOf(const std::function<bool(UChar32)>& belongs)
{
    CharacterSet set;
    eachCharacter([&](UChar32 c) {
        if (!belongs(c)) {
            return;
        }
        const auto character = static_cast<char32_t>(c);
        if (!set.empty() && set.back().last + 1 == character) {
            set.back().last = character;
        } else {
            set.push_back({character, character});
        }
    });
    return set;
}

std::u32string utf32(const icu::UnicodeString& text)
{
    std::u32string result;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        result += static_cast<char32_t>(text.char32At(at));
    }
    return result;
}

/// Characters that `change` makes something else of.
std::vector<CharacterChange> changesBy(const std::function<icu::UnicodeString(UChar32)>& change)
{
    std::vector<CharacterChange> changes;
    eachCharacter([&](UChar32 c) {
        const icu::UnicodeString changed = change(c);
        if (changed != icu::UnicodeString(c)) {
            changes.emplace_back(static_cast<char32_t>(c), utf32(changed));
        }
    });
    return changes;
}

/// nullptr never in practice: the data is part of ICU.
const icu::Normalizer2* normalizer(const char* name, UNormalization2Mode mode)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getInstance(nullptr, name, mode, status);
    return U_FAILURE(status) ? nullptr : found;
}

icu::UnicodeString normalized(const icu::Normalizer2& by, UChar32 c)
{
    UErrorCode status = U_ZERO_ERROR;
    return by.normalize(icu::UnicodeString(c), status);
}

bool isDomainValid(const icu::Normalizer2& uts46, UChar32 c)
{
    return c != 0xFFFD && normalized(uts46, c) == icu::UnicodeString(c);
}

bool hasDirection(UChar32 c, std::initializer_list<UCharDirection> wanted)
{
    const UCharDirection direction = u_charDirection(c);
    for (const UCharDirection one : wanted) {
        if (direction == one) {
            return true;
        }
    }
    return false;
}

bool joins(UChar32 c, int32_t side)
{
    const int32_t type = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
    return type == side || (type == U_JT_DUAL_JOINING && side != U_JT_TRANSPARENT);
}

bool isMark(UChar32 c)
{
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

} // namespace

CharacterSet charactersOf(CharacterKind kind)
{
    switch (kind) {
    case CharacterKind::WhiteSpace:
        return setOf([](UChar32 c) { return u_isUWhiteSpace(c) != 0; });
    case CharacterKind::Invisible:
        return setOf([](UChar32 c) {
            const int8_t type = u_charType(c);
            return (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR) && !u_isUWhiteSpace(c);
        });
    case CharacterKind::Accent:
        return setOf([](UChar32 c) {
            const int8_t type = u_charType(c);
            return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
        });
    case CharacterKind::LetterDigitOrMark:
        return setOf([](UChar32 c) { return u_isalnum(c) || isMark(c); });
    case CharacterKind::Letter:
        return setOf([](UChar32 c) { return u_isalpha(c) != 0; });
    case CharacterKind::UpperOrTitle:
        return setOf([](UChar32 c) { return u_isUUppercase(c) || u_istitle(c); });
    case CharacterKind::Lower:
        return setOf([](UChar32 c) { return u_isULowercase(c) != 0; });
    case CharacterKind::DomainValid: {
        const icu::Normalizer2* uts46 = normalizer("uts46", UNORM2_COMPOSE);
        return uts46 ? setOf([&](UChar32 c) { return isDomainValid(*uts46, c); }) : CharacterSet();
    }
    case CharacterKind::Mark:
        return setOf(isMark);
    case CharacterKind::LeftToRight:
        return setOf([](UChar32 c) { return hasDirection(c, {U_LEFT_TO_RIGHT}); });
    case CharacterKind::RightToLeft:
        return setOf([](UChar32 c) { return hasDirection(c, {U_RIGHT_TO_LEFT, U_RIGHT_TO_LEFT_ARABIC}); });
    case CharacterKind::ArabicNumber:
        return setOf([](UChar32 c) { return hasDirection(c, {U_ARABIC_NUMBER}); });
    case CharacterKind::EuropeanNumber:
        return setOf([](UChar32 c) { return hasDirection(c, {U_EUROPEAN_NUMBER}); });
    case CharacterKind::NonSpacing:
        return setOf([](UChar32 c) { return hasDirection(c, {U_DIR_NON_SPACING_MARK}); });
    case CharacterKind::NoBidiLabel:
        return setOf([](UChar32 c) {
            return !hasDirection(c, {U_LEFT_TO_RIGHT, U_RIGHT_TO_LEFT, U_RIGHT_TO_LEFT_ARABIC, U_ARABIC_NUMBER,
                                     U_EUROPEAN_NUMBER, U_EUROPEAN_NUMBER_SEPARATOR, U_COMMON_NUMBER_SEPARATOR,
                                     U_EUROPEAN_NUMBER_TERMINATOR, U_OTHER_NEUTRAL, U_BOUNDARY_NEUTRAL,
                                     U_DIR_NON_SPACING_MARK});
        });
    case CharacterKind::Virama:
        return setOf([](UChar32 c) { return u_getCombiningClass(c) == 9; });
    case CharacterKind::JoinsLeft:
        return setOf([](UChar32 c) { return joins(c, U_JT_LEFT_JOINING); });
    case CharacterKind::JoinsRight:
        return setOf([](UChar32 c) { return joins(c, U_JT_RIGHT_JOINING); });
    case CharacterKind::TransparentInJoining:
        return setOf([](UChar32 c) { return joins(c, U_JT_TRANSPARENT); });
    }
    return {};
}

std::vector<CharacterChange> titleCaseChanges()
{
    return changesBy([](UChar32 c) { return icu::UnicodeString(u_totitle(c)); });
}

std::vector<CharacterChange> foldingChanges()
{
    const icu::Normalizer2* nfkd = normalizer("nfkc", UNORM2_DECOMPOSE);
    return changesBy([&](UChar32 c) {
        icu::UnicodeString text(c);
        if (nfkd && normalized(*nfkd, c) == text) {
            text.foldCase();
        }
        return text;
    });
}

std::vector<CharacterChange> domainChanges()
{
    const icu::Normalizer2* nfkc = normalizer("nfkc", UNORM2_COMPOSE);
    const icu::Normalizer2* uts46 = normalizer("uts46", UNORM2_COMPOSE);
    return changesBy([&](UChar32 c) {
        const icu::UnicodeString text(c);
        if (!nfkc || !uts46 || normalized(*nfkc, c) != text ||
            icu::UnicodeString(text).toLower(icu::Locale::getRoot()) != text) {
            return text;
        }
        const icu::UnicodeString mapped = normalized(*uts46, c);
        return mapped.indexOf(static_cast<UChar32>(0xFFFD)) < 0 ? mapped : text;
    });
}

std::vector<CharacterChange> newCompatibilityChanges()
{
    constexpr std::uint8_t kLastOldVersion = 13;
    const icu::Normalizer2* nfkc = normalizer("nfkc", UNORM2_COMPOSE);
    return changesBy([&](UChar32 c) {
        UVersionInfo age{};
        u_charAge(c, age);
        return nfkc && age[0] > kLastOldVersion ? normalized(*nfkc, c) : icu::UnicodeString(c);
    });
}

} // namespace weir::clean
