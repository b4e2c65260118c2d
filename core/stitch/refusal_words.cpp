#include "core/stitch/refusal_words.h"

#include "core/base/speech.h"
#include "core/stitch/resolution.h"

namespace weir::stitch {

std::string refusalText(std::string_view refusal, std::string_view limitType)
{
    const auto is = [&](Refusal each) { return refusal == name(each); };
    const Error::Arguments type{{"type", std::string(limitType)}};
    if (is(Refusal::Blocked)) {
        return say("the value is blocked");
    }
    if (is(Refusal::Limit)) {
        return limitType.empty() ? say("more values than one person may have")
                                 : say("one person may not have so many values of {type}", type);
    }
    if (is(Refusal::WindowLimit)) {
        return limitType.empty() ? say("more values within the window than one person may have")
                                 : say("one person may not have so many values of {type} within the window", type);
    }
    if (is(Refusal::Merges)) {
        return say("the person was merged as often as it may be");
    }
    if (is(Refusal::Identifiers)) {
        return say("the person has as many identifiers as it may have");
    }
    if (is(Refusal::Weak)) {
        return say("a weak identifier makes nobody one person");
    }
    if (is(Refusal::Separated)) {
        return say("somebody decided that these are different people");
    }
    if (is(Refusal::Ambiguous)) {
        return say("it could be of several people and belongs to none of them");
    }
    if (is(Refusal::NoIdentifier)) {
        return say("nothing was left that identifies anybody");
    }
    return std::string(refusal);
}

} // namespace weir::stitch
