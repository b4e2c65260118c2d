#pragma once

#include "core/audience/definition.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir::audience {

/// Definitions as one line of text, for people who know SQL:
///
///     country in ('DE', 'FR') and did "Order" >= 2 times in last 90 days where total > 10 except staff is true
///
/// Names stand bare or in double quotes, texts in single quotes (double ones are understood where only a text can
/// stand). `?` stands for what is not chosen yet. "and" binds before "or"; brackets make groups.
struct TextForm
{
    /// Nothing after a mistake of grammar. After other findings the definition is there as far as it could be read.
    std::optional<Definition> definition;
    /// Each with line and column (from 1) and the range of characters that it is about.
    nodes::Diagnostics findings;
};

/// Reads the text. With a shape, names, types and values are checked as `validate` does.
[[nodiscard]] TextForm parseText(std::string_view text, const nodes::ProfileShape* shape = nullptr);

/// The one way in which a definition is written: parseText gives back a definition with the same canonical JSON.
[[nodiscard]] std::string printText(const Definition& definition);
/// One row, as it stands within a definition.
[[nodiscard]] std::string printText(const Row& row);

} // namespace weir::audience
