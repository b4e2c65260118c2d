#include "core/net/redaction.h"

#include "core/net/http.h"

#include <algorithm>
#include <array>

namespace weir::net {
namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void hide(std::string& text, const std::string& secret)
{
    if (secret.empty()) {
        return;
    }
    const bool wholeWord = secret.size() < 4;
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at)) {
        const std::size_t end = at + secret.size();
        const bool inWord = (at > 0 && isWord(text[at - 1])) || (end < text.size() && isWord(text[end]));
        if (wholeWord && inWord) {
            at = end;
            continue;
        }
        text.replace(at, secret.size(), kHidden);
        at += kHidden.size();
    }
}

/// A "name=value" pair in a text: where its value lies.
struct Pair
{
    std::string_view name;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The pairs of "host=h password='a b'" or of "a=1&b=2". Quotes ('...' with \' inside) belong to values of the first
/// form.
std::vector<Pair> pairsOf(std::string_view text, std::size_t from, std::size_t to, std::string_view separators)
{
    std::vector<Pair> pairs;
    std::size_t at = from;
    while (at < to) {
        at = text.find_first_not_of(separators, at);
        const std::size_t equals = at < to ? text.find('=', at) : std::string_view::npos;
        if (equals >= to) {
            break;
        }
        std::string_view name = text.substr(at, equals - at);
        if (const std::size_t space = name.find_last_not_of(" \t"); space != std::string_view::npos) {
            name = name.substr(0, space + 1);
        }
        if (const std::size_t last = name.find_last_of(" \t;&?"); last != std::string_view::npos) {
            name.remove_prefix(last + 1);
        }
        std::size_t begin = equals + 1;
        while (begin < to && text[begin] == ' ' && separators.front() == ' ') {
            ++begin;
        }
        std::size_t end = begin;
        if (begin < to && text[begin] == '\'') {
            for (++end; end < to && text[end] != '\''; ++end) {
                end += text[end] == '\\' ? 1U : 0U;
            }
            end = std::min(end + 1, to);
        } else if (text.substr(begin, 2) == "${") {
            end = std::min(text.find('}', begin), to - 1) + 1;
        } else {
            end = std::min(text.find_first_of(separators, begin), to);
        }
        pairs.push_back({name, begin, end});
        at = end;
    }
    return pairs;
}

bool isLiteral(std::string_view value)
{
    if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'') {
        value = value.substr(1, value.size() - 2);
    }
    return !value.empty() && !(value.starts_with("${") && value.ends_with('}'));
}

struct UrlParts
{
    std::size_t authority = 0; ///< Begin of "user:password@host".
    std::size_t host = 0;      ///< Begin of the host; equal to `authority` without user information.
    std::size_t query = 0;     ///< Begin after '?', or the end.
    std::size_t fragment = 0;  ///< Position of '#', or the end.
};

bool splitUrl(std::string_view url, UrlParts& parts)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos || scheme == 0 ||
        !std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(scheme),
                     [](char c) { return isWord(c) || c == '+' || c == '-' || c == '.'; })) {
        return false;
    }
    parts.authority = scheme + 3;
    const std::size_t end = std::min(url.find_first_of("/?#", parts.authority), url.size());
    const std::size_t at = url.substr(0, end).rfind('@');
    parts.host = at == std::string_view::npos || at < parts.authority ? parts.authority : at + 1;
    parts.fragment = std::min(url.find('#', end), url.size());
    const std::size_t question = url.find('?', end);
    parts.query = question < parts.fragment ? question + 1 : parts.fragment;
    return true;
}

} // namespace

bool isSecretName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_' && c != ' ' && c != '.') {
            plain += lower(c);
        }
    }
    constexpr std::array<std::string_view, 25> names{"password",      "passwd",
                                                     "passphrase",    "pwd",
                                                     "secret",        "clientsecret",
                                                     "apikey",        "xapikey",
                                                     "accesstoken",   "refreshtoken",
                                                     "authtoken",     "bearertoken",
                                                     "token",         "privatekey",
                                                     "secretkey",     "accesskey",
                                                     "authorization", "signature",
                                                     "appsecret",     "appsecretproof",
                                                     "sslpassword",   "proxyauthorization",
                                                     "cookie",        "setcookie",
                                                     "signingkey"};
    return std::find(names.begin(), names.end(), plain) != names.end();
}

bool holdsSecret(std::string_view text)
{
    UrlParts parts;
    if (splitUrl(text, parts)) {
        if (parts.host > parts.authority) {
            const std::string_view user = text.substr(parts.authority, parts.host - 1 - parts.authority);
            const std::size_t colon = user.find(':');
            if (colon != std::string_view::npos && isLiteral(user.substr(colon + 1))) {
                return true;
            }
        }
        const auto pairs = pairsOf(text, parts.query, parts.fragment, "&");
        return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
            return isSecretName(pair.name) && isLiteral(text.substr(pair.begin, pair.end - pair.begin));
        });
    }
    const auto pairs = pairsOf(text, 0, text.size(), " ;\t\n");
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return isSecretName(pair.name) && isLiteral(text.substr(pair.begin, pair.end - pair.begin));
    });
}

std::string redactUrl(std::string_view url)
{
    UrlParts parts;
    const bool isUrl = splitUrl(url, parts);
    std::string result(isUrl ? url.substr(0, parts.fragment) : url);
    auto pairs = isUrl ? pairsOf(url, parts.query, parts.fragment, "&") : pairsOf(url, 0, url.size(), " ;\t\n");
    std::reverse(pairs.begin(), pairs.end());
    for (const Pair& pair : pairs) {
        if (isSecretName(pair.name) && pair.end > pair.begin) {
            result.replace(pair.begin, pair.end - pair.begin, kHidden);
        }
    }
    if (isUrl && parts.host > parts.authority) {
        result.erase(parts.authority, parts.host - parts.authority);
    }
    return result;
}

std::string redact(std::string_view text, const std::vector<std::string>& secrets)
{
    std::string result(text);
    std::vector<std::string> longestFirst = secrets; // else a part of a longer secret would be left over
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    for (const std::string& secret : longestFirst) {
        hide(result, secret);
        hide(result, encodeUrlPart(secret));
    }
    return result;
}

} // namespace weir::net
