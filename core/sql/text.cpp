#include "core/sql/text.h"

namespace weir::sql {
namespace {

std::string enclosed(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text) {
        result += c;
        if (c == quote) {
            result += quote;
        }
    }
    result += quote;
    return result;
}

} // namespace

Text Text::quoted(const Identifier& identifier)
{
    return {enclosed(identifier.name(), '"'), Made{}};
}

Text Text::quotedText(std::string_view text)
{
    return {enclosed(text, '\''), Made{}};
}

Text fill(Words pattern, std::span<const Text> parts)
{
    std::string result;
    const std::string_view view = pattern.view();
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (view[i] == '{' && i + 2 < view.size() && view[i + 2] == '}') {
            const char which = view[i + 1];
            if (which == '*') {
                for (std::size_t part = 0; part < parts.size(); ++part) {
                    result += part == 0 ? "" : ", ";
                    result += parts[part].str();
                }
                i += 2;
                continue;
            }
            if (which >= '0' && which <= '9' && static_cast<std::size_t>(which - '0') < parts.size()) {
                result += parts[static_cast<std::size_t>(which - '0')].str();
                i += 2;
                continue;
            }
        }
        result += view[i];
    }
    return Text::written(std::move(result));
}

Text fill(Words pattern, std::initializer_list<Text> parts)
{
    return fill(pattern, std::span<const Text>(parts.begin(), parts.size()));
}

Text join(const std::vector<Text>& parts, Words separator)
{
    Text result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            result += Text(separator);
        }
        result += parts[i];
    }
    return result;
}

} // namespace weir::sql
