#pragma once

#include "core/types/schema.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::connect {

/// How personal a column probably is, by its name and a sample of its cells, and the reason in a sentence.
struct PrivacyGuess
{
    Privacy privacy = Privacy::Plain;
    std::string reason; ///< "The name says e-mail."; empty for Plain. Never a value.
};

/// Guesses in doubt for the more personal: a column marked too strictly costs a click, one marked too loosely a leak.
/// Names of other languages (German, French, Spanish, Italian) count. `sample` needs a few dozen non-empty cells.
[[nodiscard]] PrivacyGuess guessPrivacy(std::string_view name, std::span<const std::string> sample = {});

/// Marks the fields of `schema` whose privacy is still Plain; `samples` has the cells of each column and may be
/// shorter. Gives a sentence per marked column.
std::vector<std::string> markPrivacy(std::vector<Field>& fields, const std::vector<std::vector<std::string>>& samples);

} // namespace weir::connect
