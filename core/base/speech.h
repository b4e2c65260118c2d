#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>
#include <string_view>

namespace weir {

/// Turns an English source sentence, placeholders and all, into the user's language; called from any thread.
using Speech = std::function<std::string(std::string_view sentence)>;

/// Chooses the language of `say`; none is English. Call before other threads run.
void setSpeech(Speech speech);

/// A text for people made by the core, such as a node's subtitle: the English source text with {name} placeholders, in
/// the user's language, filled in. Only for what is shown at once; what is stored or compared is made without it.
[[nodiscard]] std::string say(std::string_view sentence, const Error::Arguments& arguments = {});

} // namespace weir
