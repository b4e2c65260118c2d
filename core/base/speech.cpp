#include "core/base/speech.h"

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

std::string say(std::string_view sentence, const Error::Arguments& arguments)
{
    return fillIn(speech() ? speech()(sentence) : std::string(sentence), arguments);
}

} // namespace weir
