#include "core/clean/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace weir::clean {
namespace {

icu::UnicodeString decode(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

} // namespace

std::string bareLetters(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) {
        return {};
    }
    const icu::UnicodeString decomposed = normalizer->normalize(decode(text), status);
    icu::UnicodeString letters;
    for (int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
        const UChar32 c = decomposed.char32At(at);
        const int8_t type = u_charType(c);
        if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) {
            letters.append(c);
        }
    }
    letters.foldCase();
    std::string result;
    letters.toUTF8String(result);
    return result;
}

std::string singleSpaced(std::string_view text)
{
    const icu::UnicodeString decoded = decode(text);
    icu::UnicodeString result;
    bool space = false;
    for (int32_t at = 0; at < decoded.length(); at = decoded.moveIndex32(at, 1)) {
        const UChar32 c = decoded.char32At(at);
        if (u_isUWhiteSpace(c)) {
            space = !result.isEmpty();
            continue;
        }
        const int8_t type = u_charType(c);
        if (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR) {
            continue;
        }
        if (space) {
            result.append(static_cast<UChar32>(' '));
            space = false;
        }
        result.append(c);
    }
    std::string utf8;
    result.toUTF8String(utf8);
    return utf8;
}

} // namespace weir::clean
