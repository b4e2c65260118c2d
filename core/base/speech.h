#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>
#include <string_view>

namespace weir {

/// Turns an English source sentence, placeholders and all, into the user's language; called from any thread. `count` is
/// the number that a sentence with plural forms speaks of, and -1 for others.
using Speech = std::function<std::string(std::string_view sentence, int count)>;

/// Chooses the language of `say`; none is English. Call before other threads run.
void setSpeech(Speech speech);

/// The number that chooses the plural form of `sentence`, among its arguments; -1 when it has no plural forms. English
/// sentences have them as "{count} {count:row|rows}", which `fillIn` resolves: the first for 1, the other else. A
/// translation is chosen by the count, so that other languages have as many forms as they need.
[[nodiscard]] int countOf(std::string_view sentence, const Error::Arguments& arguments);

/// A text for people made by the core, such as a node's subtitle: the English source text with {name} placeholders, in
/// the user's language, filled in. Only for what is shown at once; what is stored or compared is made without it.
[[nodiscard]] std::string say(std::string_view sentence, const Error::Arguments& arguments = {});

} // namespace weir
