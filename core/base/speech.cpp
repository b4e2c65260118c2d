#include "core/base/speech.h"

#include <charconv>

namespace weir {
namespace {

Speech& speech()
{
    static Speech chosen;
    return chosen;
}

} // namespace

void setSpeech(Speech chosen)
{
    speech() = std::move(chosen);
}

int countOf(std::string_view sentence, const Error::Arguments& arguments)
{
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
        const std::string_view inside = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
        const std::size_t colon = inside.find(':');
        if (colon == std::string_view::npos || inside.find('|') == std::string_view::npos) {
            continue;
        }
        for (const auto& [argument, value] : arguments) {
            int count = 0;
            const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), count);
            if (argument == inside.substr(0, colon)) {
                // What is no small number is many in every language that we know of.
                return fault == std::errc() && end == value.data() + value.size() ? count : 1'000;
            }
        }
    }
    return -1;
}

std::string say(std::string_view sentence, const Error::Arguments& arguments)
{
    return fillIn(speech() ? speech()(sentence, countOf(sentence, arguments)) : std::string(sentence), arguments);
}

} // namespace weir
