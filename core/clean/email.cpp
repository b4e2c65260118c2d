#include "core/base/text.h"
#include "core/clean/clean.h"
#include "core/clean/text.h"

#include <unicode/idna.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

namespace weir::clean {
namespace {

constexpr std::size_t kLongestLocal = 64;   // RFC 5321, 4.5.3.1.1
constexpr std::size_t kLongestDomain = 253; // RFC 1035: 255 octets with length bytes
constexpr std::size_t kLongestLabel = 63;

bool isAsciiLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isLocalPart(std::string_view local)
{
    if (local.empty() || local.size() > kLongestLocal || local.front() == '.' || local.back() == '.' ||
        local.find("..") != std::string_view::npos) {
        return false;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(local.data());
    const auto size = static_cast<int32_t>(local.size());
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) {
            return false;
        }
        if (c < 0x80) {
            const char ascii = static_cast<char>(c);
            if (!isAsciiLetterOrDigit(ascii) &&
                std::string_view("!#$%&'*+-/=?^_`{|}~.").find(ascii) == std::string_view::npos) {
                return false;
            }
        } else if (!u_isalnum(c) && (U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) {
            return false;
        }
    }
    return true;
}

bool isDomain(std::string_view domain)
{
    if (domain.empty() || domain.size() > kLongestDomain || domain.find('.') == std::string_view::npos) {
        return false;
    }
    const std::vector<std::string_view> labels = splitText(domain, '.');
    for (const std::string_view label : labels) {
        if (label.empty() || label.size() > kLongestLabel || label.front() == '-' || label.back() == '-' ||
            !std::all_of(label.begin(), label.end(), [](char c) { return isAsciiLetterOrDigit(c) || c == '-'; })) {
            return false;
        }
    }
    return !std::all_of(labels.back().begin(), labels.back().end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The domain in the form of the domain name system; nothing when UTS 46 refuses it.
std::optional<std::string> asciiDomain(const std::string& domain)
{
    if (std::all_of(domain.begin(), domain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }) &&
        domain.find("xn--") == std::string::npos) {
        return domain;
    }
    static const std::unique_ptr<const icu::IDNA> converter = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<const icu::IDNA>(icu::IDNA::createUTS46Instance(
            UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ, status));
    }();
    if (!converter) {
        return std::nullopt;
    }
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    icu::IDNAInfo info;
    UErrorCode status = U_ZERO_ERROR;
    converter->nameToASCII_UTF8(domain, sink, info, status);
    return U_FAILURE(status) || info.hasErrors() ? std::nullopt : std::optional(result);
}

} // namespace

std::optional<std::string> normalizeEmail(std::string_view text)
{
    std::string address = toLower(toNfkc(singleSpaced(text)));
    if (const std::size_t open = address.rfind('<'); open != std::string::npos && address.back() == '>') {
        address = address.substr(open + 1, address.size() - open - 2);
    }
    if (address.starts_with("mailto:")) {
        address.erase(0, 7);
    }
    const std::size_t at = address.find('@');
    if (at == std::string::npos || address.find('@', at + 1) != std::string::npos) {
        return std::nullopt;
    }
    const std::string local(trimmed(std::string_view(address).substr(0, at)));
    std::string domain(trimmed(std::string_view(address).substr(at + 1)));
    if (domain.ends_with('.')) {
        domain.pop_back(); // the root of the domain name system, as some programs write it
    }
    if (!isLocalPart(local)) {
        return std::nullopt;
    }
    const auto ascii = asciiDomain(domain);
    if (!ascii || !isDomain(*ascii)) {
        return std::nullopt;
    }
    return local + '@' + *ascii;
}

} // namespace weir::clean
