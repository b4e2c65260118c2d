#include "core/base/text.h"
#include "core/expr/evaluation.h"
#include "core/expr/regexp.h"

#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace weir::expr {
namespace {

constexpr std::size_t kLongestRepeat = 16'000'000;
constexpr std::size_t kMostPatterns = 256;

std::u32string decode(std::string_view text)
{
    std::u32string result;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::int64_t at = 0; at < static_cast<std::int64_t>(text.size());) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, static_cast<std::int64_t>(text.size()), c);
        result.push_back(static_cast<char32_t>(c));
    }
    return result;
}

std::string encode(std::u32string_view text)
{
    std::string result;
    for (const char32_t c : text) {
        icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(result);
    }
    return result;
}

enum class Side
{
    Left,
    Right,
    Both
};

std::string trimmedAt(const Call& call, Side side)
{
    const std::u32string text = decode(call.text(0));
    const std::u32string characters = call.count() > 1 ? decode(call.text(1)) : std::u32string();
    const bool white = call.count() < 2;
    const auto goes = [&](char32_t c) {
        return white ? u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 : characters.find(c) != std::u32string::npos;
    };
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (side != Side::Right && begin < end && goes(text[begin])) {
        ++begin;
    }
    while (side != Side::Left && end > begin && goes(text[end - 1])) {
        --end;
    }
    return encode(std::u32string_view(text).substr(begin, end - begin));
}

std::string substring(const Call& call)
{
    const std::u32string text = decode(call.text(0));
    const auto size = static_cast<std::int64_t>(text.size());
    const std::int64_t start = call.integer(1);
    std::int64_t end = size + 1; // behind the last position
    if (call.count() > 2) {
        const std::int64_t count = call.integer(2);
        if (count <= 0 || __builtin_add_overflow(start, count, &end)) {
            end = count <= 0 ? start : size + 1;
        }
    }
    const std::int64_t first = std::clamp<std::int64_t>(start, 1, size + 1);
    const std::int64_t last = std::clamp<std::int64_t>(end, first, size + 1);
    return encode(
        std::u32string_view(text).substr(static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last - first)));
}

std::string replaced(const std::string& text, const std::string& part, const std::string& with)
{
    if (part.empty()) {
        return text;
    }
    std::string result;
    std::size_t at = 0;
    while (true) {
        const std::size_t found = text.find(part, at);
        result += text.substr(at, found - at);
        if (found == std::string::npos) {
            return result;
        }
        result += with;
        at = found + part.size();
    }
}

std::vector<std::string> cut(const std::string& text, const std::string& separator)
{
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (!separator.empty()) {
        const std::size_t found = text.find(separator, at);
        if (found == std::string::npos) {
            break;
        }
        parts.push_back(text.substr(at, found - at));
        at = found + separator.size();
    }
    parts.push_back(text.substr(at));
    return parts;
}

std::string splitPart(const Call& call)
{
    const std::vector<std::string> parts = cut(call.text(0), call.text(1));
    const auto size = static_cast<std::int64_t>(parts.size());
    std::int64_t number = call.integer(2);
    number = number < 0 && number >= -size ? size + 1 + number : number;
    return number >= 1 && number <= size ? parts[static_cast<std::size_t>(number - 1)] : std::string();
}

/// left and right; a negative count leaves so many characters out.
std::string edge(const Call& call)
{
    const std::u32string text = decode(call.text(0));
    const auto size = static_cast<std::int64_t>(text.size());
    const std::int64_t wanted = call.integer(1);
    const std::int64_t count =
        wanted < 0 ? std::max<std::int64_t>(0, wanted < -size ? 0 : size + wanted) : std::min(wanted, size);
    const auto length = static_cast<std::size_t>(count);
    const std::u32string_view view(text);
    return encode(call.function == FunctionId::Left ? view.substr(0, length) : view.substr(text.size() - length));
}

Result<Value> padded(const Call& call)
{
    const std::u32string text = decode(call.text(0));
    const std::u32string fill = call.count() > 2 ? decode(call.text(2)) : U" ";
    const std::int64_t wanted = std::max<std::int64_t>(0, call.integer(1));
    if (static_cast<std::uint64_t>(wanted) > kLongestRepeat) {
        return outOfRange();
    }
    const auto length = static_cast<std::size_t>(wanted);
    if (text.size() >= length || fill.empty()) {
        return Value(encode(std::u32string_view(text).substr(0, length)));
    }
    std::u32string filling;
    while (filling.size() < length - text.size()) {
        filling += fill[filling.size() % fill.size()];
    }
    return Value(encode(call.function == FunctionId::PadLeft ? filling + text : text + filling));
}

Result<Value> repeated(const Call& call)
{
    const std::string& text = call.text(0);
    const std::int64_t count = std::max<std::int64_t>(0, call.integer(1));
    if (!text.empty() && static_cast<std::uint64_t>(count) > kLongestRepeat / text.size()) {
        return outOfRange();
    }
    std::string result;
    for (std::int64_t i = 0; i < count && !text.empty(); ++i) {
        result += text;
    }
    return Value(std::move(result));
}

/// The compiled pattern, kept per thread because compiling costs more than matching.
const icu::RegexPattern* compiled(const std::string& pattern)
{
    thread_local std::unordered_map<std::string, std::unique_ptr<icu::RegexPattern>> known;
    const auto found = known.find(pattern);
    if (found != known.end()) {
        return found->second.get();
    }
    if (known.size() >= kMostPatterns) {
        known.clear();
    }
    std::unique_ptr<icu::RegexPattern> made;
    if (const auto regexp = Regexp::parse(pattern)) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError place{};
        made.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(regexp->print(RegexpFlavour::Icu)), 0, place,
                                              status));
        if (U_FAILURE(status)) {
            made.reset();
        }
    }
    return known.emplace(pattern, std::move(made)).first->second.get();
}

Error patternFailed()
{
    return {ErrorCode::InvalidInput, "expr.regexpFailed",
            "The pattern takes too long on at least one row. Write it with fewer nested repetitions."};
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

Result<Value> regexp(const Call& call)
{
    const icu::RegexPattern* pattern = compiled(call.text(1));
    if (!pattern) {
        return Error(ErrorCode::InvalidInput, "expr.regexpUnknown", "The pattern cannot be read.");
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString input = icu::UnicodeString::fromUTF8(call.text(0));
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern->matcher(input, status));
    if (U_FAILURE(status)) {
        return patternFailed();
    }
    matcher->setTimeLimit(10'000, status); // steps of the engine: about a second
    if (call.function == FunctionId::RegexpReplace) {
        const auto parts = parseReplacement(call.text(2), 9);
        if (!parts) {
            return parts.error();
        }
        icu::UnicodeString result;
        std::int32_t at = 0;
        while (matcher->find(status) && U_SUCCESS(status)) {
            result.append(input, at, matcher->start(status) - at);
            for (const ReplacementPart& part : *parts) {
                if (part.group < 0) {
                    result.append(icu::UnicodeString::fromUTF8(part.text));
                } else if (part.group <= matcher->groupCount()) {
                    result.append(matcher->group(part.group, status));
                }
            }
            at = matcher->end(status);
        }
        result.append(input, at, input.length() - at);
        return U_FAILURE(status) ? Result<Value>(patternFailed()) : Result<Value>(Value(utf8(result)));
    }
    const bool found = matcher->find(status) != 0;
    if (U_FAILURE(status)) {
        return patternFailed();
    }
    if (call.function == FunctionId::RegexpMatches) {
        return Value(found);
    }
    if (!found) {
        return Value{};
    }
    const auto group = call.count() > 2 ? static_cast<std::int32_t>(call.integer(2)) : 0;
    const icu::UnicodeString part = matcher->group(group, status);
    return U_FAILURE(status) ? Result<Value>(patternFailed()) : Result<Value>(Value(utf8(part)));
}

Value joined(const Call& call, std::size_t first, std::string_view separator)
{
    std::string result;
    bool any = false;
    for (std::size_t i = first; i < call.count(); ++i) {
        if (!isNull(call[i])) {
            result += any ? separator : std::string_view{};
            result += call.text(i);
            any = true;
        }
    }
    return Value(std::move(result));
}

Value position(const std::string& text, const std::string& part)
{
    const std::size_t found = text.find(part);
    return Value(found == std::string::npos
                     ? std::int64_t{0}
                     : static_cast<std::int64_t>(codePoints(std::string_view(text).substr(0, found))) + 1);
}

} // namespace

bool isLike(std::string_view text, std::string_view pattern)
{
    const std::u32string subject = decode(text);
    const std::u32string wild = decode(pattern);
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::u32string::npos;
    std::size_t retry = 0;
    while (at < subject.size()) {
        if (in < wild.size() && wild[in] == U'%') {
            star = in++;
            retry = at;
        } else if (in < wild.size() && (wild[in] == U'_' || wild[in] == subject[at])) {
            ++in;
            ++at;
        } else if (star != std::u32string::npos) {
            in = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    while (in < wild.size() && wild[in] == U'%') {
        ++in;
    }
    return in == wild.size();
}

Result<Value> evaluateText(const Call& call)
{
    switch (call.function) {
    case FunctionId::Trim:
        return Value(trimmedAt(call, Side::Both));
    case FunctionId::TrimLeft:
        return Value(trimmedAt(call, Side::Left));
    case FunctionId::TrimRight:
        return Value(trimmedAt(call, Side::Right));
    case FunctionId::Lower:
        return Value(toLower(call.text(0)));
    case FunctionId::Upper:
        return Value(toUpper(call.text(0)));
    case FunctionId::Length:
        return Value(static_cast<std::int64_t>(codePoints(call.text(0))));
    case FunctionId::Substring:
        return Value(substring(call));
    case FunctionId::Position:
        return position(call.text(0), call.text(1));
    case FunctionId::Replace:
        return Value(replaced(call.text(0), call.text(1), call.text(2)));
    case FunctionId::Split: {
        const std::vector<std::string> parts = cut(call.text(0), call.text(1));
        return listOf(std::vector<Value>(parts.begin(), parts.end()));
    }
    case FunctionId::SplitPart:
        return Value(splitPart(call));
    case FunctionId::RegexpMatches:
    case FunctionId::RegexpExtract:
    case FunctionId::RegexpReplace:
        return regexp(call);
    case FunctionId::Concat:
        return joined(call, 0, {});
    case FunctionId::ConcatWith:
        return isNull(call[0]) ? Value{} : joined(call, 1, call.text(0));
    case FunctionId::StartsWith:
        return Value(call.text(0).starts_with(call.text(1)));
    case FunctionId::EndsWith:
        return Value(call.text(0).ends_with(call.text(1)));
    case FunctionId::Contains:
        return Value(call.text(0).find(call.text(1)) != std::string::npos);
    case FunctionId::Left:
    case FunctionId::Right:
        return Value(edge(call));
    case FunctionId::PadLeft:
    case FunctionId::PadRight:
        return padded(call);
    case FunctionId::Repeat:
        return repeated(call);
    case FunctionId::Reverse: {
        std::u32string text = decode(call.text(0));
        std::reverse(text.begin(), text.end());
        return Value(encode(text));
    }
    default:
        break;
    }
    return Error(ErrorCode::Internal, "expr.notAText", "A text function has no rule.");
}

} // namespace weir::expr
