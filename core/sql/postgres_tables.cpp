#include "core/sql/postgres_tables.h"

#include "core/base/utf8.h"
#include "core/sql/text.h"

#include <array>
#include <cstdio>

namespace weir::sql::postgres {
namespace {

std::string escaped(char32_t c)
{
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), c < 0x10000 ? "\\u%04X" : "\\U%08X", static_cast<unsigned>(c));
    return buffer.data();
}

std::string utf8(std::u32string_view text)
{
    std::string result;
    for (const char32_t c : text) {
        appendUtf8(result, c);
    }
    return result;
}

} // namespace

std::string bracket(const clean::CharacterSet& characters)
{
    std::string text;
    for (const clean::CharacterRange& range : characters) {
        text += escaped(range.first);
        if (range.last > range.first) {
            text += '-' + escaped(range.last);
        }
    }
    return text;
}

std::string bracket(clean::CharacterKind kind)
{
    return bracket(clean::charactersOf(kind));
}

std::string literal(std::string_view text)
{
    return Text::quotedText(text).str();
}

std::string changed(std::string expression, const std::vector<clean::CharacterChange>& changes)
{
    std::u32string from;
    std::u32string to;
    std::u32string gone;
    for (const auto& [character, becomes] : changes) {
        if (becomes.size() == 1) {
            from += character;
            to += becomes;
        } else if (becomes.empty()) {
            gone += character;
        } else {
            expression =
                "REPLACE(" + expression + ", " + literal(utf8({&character, 1})) + ", " + literal(utf8(becomes)) + ')';
        }
    }
    if (from.empty() && gone.empty()) {
        return expression;
    }
    return "TRANSLATE(" + expression + ", " + literal(utf8(from + gone)) + ", " + literal(utf8(to)) + ')';
}

std::string replaced(std::string_view body, std::initializer_list<std::pair<std::string_view, std::string>> values)
{
    std::string result(body);
    for (const auto& [name, value] : values) {
        const std::string mark = '%' + std::string(name) + '%';
        for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at + value.size())) {
            result.replace(at, mark.size(), value);
        }
    }
    return result;
}

} // namespace weir::sql::postgres
