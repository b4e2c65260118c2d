#include "core/base/text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

namespace weir {
namespace {

icu::UnicodeString decode(std::string_view utf8)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string encode(const icu::UnicodeString& text)
{
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string normalized(std::string_view utf8, const icu::Normalizer2* (*instance)(UErrorCode&))
{
    if (isAscii(utf8)) {
        return std::string(utf8);
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = instance(status);
    const icu::UnicodeString text = decode(utf8);
    return U_SUCCESS(status) ? encode(normalizer->normalize(text, status)) : encode(text);
}

} // namespace

std::string toNfc(std::string_view utf8)
{
    return normalized(utf8, &icu::Normalizer2::getNFCInstance);
}

std::string toNfkc(std::string_view utf8)
{
    return normalized(utf8, &icu::Normalizer2::getNFKCInstance);
}

std::string foldCase(std::string_view utf8)
{
    return encode(decode(utf8).foldCase());
}

std::string toLower(std::string_view utf8)
{
    return encode(decode(utf8).toLower(icu::Locale::getRoot()));
}

std::string toUpper(std::string_view utf8)
{
    return encode(decode(utf8).toUpper(icu::Locale::getRoot()));
}

std::string_view trimmed(std::string_view utf8)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto size = static_cast<int32_t>(utf8.size());
    int32_t first = 0;
    while (first < size) {
        int32_t next = first;
        UChar32 c = 0;
        U8_NEXT(bytes, next, size, c);
        if (c < 0 || !u_isUWhiteSpace(c)) {
            break;
        }
        first = next;
    }
    int32_t last = size;
    while (last > first) {
        int32_t before = last;
        UChar32 c = 0;
        do { // back to the first byte of the code point
            --before;
        } while (before > first && (bytes[before] & 0xC0U) == 0x80U);
        int32_t after = before;
        U8_NEXT(bytes, after, size, c);
        if (c < 0 || !u_isUWhiteSpace(c)) {
            break;
        }
        last = before;
    }
    return utf8.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
}

bool isValidUtf8(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<int64_t>(text.size());
    for (int64_t at = 0; at < size;) {
        if (bytes[at] < 0x80) {
            ++at;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) {
            return false;
        }
    }
    return true;
}

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string_view> splitText(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) {
            return parts;
        }
        begin = end + 1;
    }
}

std::string joinText(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += i == 0 ? std::string_view{} : separator;
        text += parts[i];
    }
    return text;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    const icu::UnicodeString first = decode(a);
    const icu::UnicodeString second = decode(b);
    std::vector<std::size_t> row(static_cast<std::size_t>(second.length()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = j;
    }
    std::vector<std::size_t> above;
    for (int32_t i = 0; i < first.length(); ++i) {
        const std::vector<std::size_t> twoAbove = std::exchange(above, row);
        ++row[0];
        for (int32_t j = 0; j < second.length(); ++j) {
            const auto column = static_cast<std::size_t>(j) + 1;
            const std::size_t substitute = above[column - 1] + (first[i] == second[j] ? 0U : 1U);
            row[column] = std::min({above[column] + 1, row[column - 1] + 1, substitute});
            if (i > 0 && j > 0 && first[i] == second[j - 1] && first[i - 1] == second[j]) {
                row[column] = std::min(row[column], twoAbove[column - 2] + 1);
            }
        }
    }
    return row.back();
}

std::string closest(std::string_view word, const std::vector<std::string>& candidates)
{
    const std::string folded = foldCase(word);
    std::size_t best = std::max<std::size_t>(1, codePoints(word) / 3) + 1;
    std::string result;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(folded, foldCase(candidate));
        if (distance < best) {
            best = distance;
            result = candidate;
        }
    }
    return result;
}

} // namespace weir
