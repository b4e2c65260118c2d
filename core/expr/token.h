#pragma once

#include "core/expr/node.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expr {

enum class TokenKind
{
    Identifier,       ///< name
    QuotedIdentifier, ///< "any name"
    Keyword,          ///< and, or, case, date, ...
    Number,           ///< 1, 1.5, 1e3
    Text,             ///< 'text'
    Operator,         ///< + - <= || -> ...
    Punctuation,      ///< ( ) [ ] ,
    Comment,          ///< -- to the end of the line
    Error,            ///< A character that means nothing, or an unclosed quote.
    End               ///< After the last token; never in tokenize()'s result.
};

/// A piece of the text. `begin` and `end` are byte offsets of the same piece as `range`.
struct Token
{
    TokenKind kind = TokenKind::End;
    Range range;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text; ///< Keyword: lower case; Identifier, Text: content without quotes; otherwise as written.
};

/// Cuts any text into tokens, for highlighting and for the parser; never fails. White space is left out.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);
/// True for the words that cannot be a bare column name ("case", "and", "date" can: only reserved words count).
[[nodiscard]] bool isReserved(std::string_view word);
/// All keywords, for completion.
[[nodiscard]] const std::vector<std::string>& keywords();
/// The name as it must be written: bare when it can be, otherwise in double quotes with "" for ".
[[nodiscard]] std::string quotedName(std::string_view name);
/// The text in single quotes with '' for '.
[[nodiscard]] std::string quotedText(std::string_view text);
/// Byte offset of character `character` in `text` (its size when behind the end).
[[nodiscard]] std::size_t byteOffset(std::string_view text, int character);

} // namespace weir::expr
