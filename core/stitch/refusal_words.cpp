#include "core/stitch/refusal_words.h"

#include "core/base/speech.h"
#include "core/stitch/resolution.h"

namespace weir::stitch {

std::string refusalText(std::string_view refusal, std::string_view limitType)
{
    const auto is = [&](Refusal each) { return refusal == name(each); };
    const Error::Arguments type{{"type", std::string(limitType)}};
    if (is(Refusal::Blocked)) {
        return say("Blocked value");
    }
    if (is(Refusal::Limit)) {
        return limitType.empty() ? say("Too many values") : say("Too many values of {type}", type);
    }
    if (is(Refusal::WindowLimit)) {
        return limitType.empty() ? say("Too many values within the window")
                                 : say("Too many values of {type} within the window", type);
    }
    if (is(Refusal::Merges)) {
        return say("Merged too often");
    }
    if (is(Refusal::Identifiers)) {
        return say("Too many identifiers");
    }
    if (is(Refusal::Weak)) {
        return say("Weak identifier");
    }
    if (is(Refusal::Separated)) {
        return say("Kept apart by a decision");
    }
    if (is(Refusal::Ambiguous)) {
        return say("Could be of several people");
    }
    if (is(Refusal::NoIdentifier)) {
        return say("No identifier left");
    }
    return std::string(refusal);
}

} // namespace weir::stitch
