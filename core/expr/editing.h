#pragma once

#include "core/expr/checker.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expr {

enum class SuggestionKind
{
    Column,
    Function,
    Keyword,
    Value ///< A unit, zone, format or type name at its place.
};

/// One thing that could stand at the cursor.
struct Suggestion
{
    SuggestionKind kind = SuggestionKind::Column;
    std::string label;  ///< What the list shows: the bare name.
    std::string insert; ///< What replaces `Completion::replace`; "substring(" for functions.
    std::string detail; ///< Column: its type. Function: its signature.
    std::string help;   ///< Function: one sentence and the example.
};

/// The function call around the cursor, for the hint above the line.
struct CallHint
{
    std::vector<std::string> signatures;
    std::size_t argument = 0; ///< From 0.
    std::string help;
};

struct Completion
{
    Range replace; ///< The part of the text that a suggestion replaces (the word before the cursor).
    std::vector<Suggestion> suggestions;
    std::optional<CallHint> call;
};

/// What may be typed at `cursor` (in characters): columns that start with the word, then those that contain it, then
/// functions and keywords that fit at this place. Works on broken text.
[[nodiscard]] Completion complete(std::string_view text, int cursor, const Schema& schema,
                                  const CheckOptions& options = {});

/// The text with every use of column `from` renamed; everything else stays byte for byte. Works on broken text too.
[[nodiscard]] std::string renameColumn(std::string_view text, std::string_view from, std::string_view to);
/// The tree with columns replaced by expressions (merging projections); columns not in `replacements` stay.
[[nodiscard]] Expr substitute(const Expr& expr, const std::vector<std::pair<std::string, Expr>>& replacements);

} // namespace weir::expr
