#pragma once

#include "core/audience/text_cursor.h"

#include <string>

namespace weir::audience {

/// Reads the clauses that many conditions share: names, lengths of time, windows, comparisons, properties.
class TextClauses
{
protected:
    explicit TextClauses(std::string_view text) : m_cursor(text) {}

    void name(TextPiece& into, const char* key, const std::string& what);
    void span(TextPiece& into, const char* key);
    /// Takes a window when one stands here.
    bool window(TextPiece& piece);
    /// Takes "where ..." or "having ...": one comparison, or several in brackets.
    bool where(TextPiece& piece, const char* key);
    void comparison(TextPiece& piece);
    void orUnknown(TextPiece& piece);

    TextCursor m_cursor;

private:
    /// The kind of the window that stands here and its members; false when there is none.
    bool windowKind(TextPiece& window);
    void moment(TextPiece& into, const char* key);
    /// Takes the operator, and its length of time; empty when there is none.
    std::string operation(TextPiece& piece);
    void values(TextPiece& piece, const std::string& op);
};

} // namespace weir::audience
