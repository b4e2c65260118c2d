#include "plugins/engines/duckdb/text_functions.h"

#include "core/base/text.h"

#include <algorithm>

namespace weir::plugins::engines_duckdb {
namespace {

using Answer = std::optional<std::string_view>;

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

Answer lower(std::string_view text, std::string& buffer)
{
    if (!isAscii(text)) {
        buffer = toLower(text);
        return buffer;
    }
    buffer.resize(text.size());
    std::transform(text.begin(), text.end(), buffer.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return buffer;
}

Answer upper(std::string_view text, std::string& buffer)
{
    if (!isAscii(text)) {
        buffer = toUpper(text);
        return buffer;
    }
    buffer.resize(text.size());
    std::transform(text.begin(), text.end(), buffer.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return buffer;
}

Answer trim(std::string_view text, std::string&)
{
    return trimmed(text);
}

} // namespace

TextFunction textFunction(expr::FunctionId function)
{
    switch (function) {
    case expr::FunctionId::Lower:
        return lower;
    case expr::FunctionId::Upper:
        return upper;
    case expr::FunctionId::Trim:
        return trim;
    default:
        return nullptr;
    }
}

} // namespace weir::plugins::engines_duckdb
