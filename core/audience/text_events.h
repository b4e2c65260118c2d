#pragma once

#include "core/audience/text_clauses.h"

#include <optional>

namespace weir::audience {

/// Reads the conditions that are about events, each from behind the word that it begins with.
class TextEvents : protected TextClauses
{
protected:
    using TextClauses::TextClauses;

    /// The beginning of a condition of a kind.
    [[nodiscard]] static TextPiece kind(const char* name);
    /// An event that was or was not done, or a sequence.
    TextPiece did();
    /// What comes after the first step, which may be missing.
    TextPiece sequence(std::optional<TextPiece> first);
    TextPiece step(bool done);
    TextPiece aggregate(std::string_view function);
    TextPiece occurrence(const char* which);
    TextPiece lifecycle();

private:
    bool counted(TextPiece& piece);
    bool same(TextPiece& piece);
    void newcomers(TextPiece& piece);
};

} // namespace weir::audience
