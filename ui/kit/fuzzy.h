#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace weir::ui {

/// How well a text matches what was typed, and which characters to mark.
struct FuzzyMatch
{
    int score = 0;
    std::vector<int> positions;
};

/// Matches when all characters of `query` occur in `text` in order, ignoring case. Characters at the start of the text
/// or of a word and runs of neighbours score higher, gaps lower; an empty query matches everything with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView query, QStringView text);

} // namespace weir::ui
