#pragma once

#include "core/audience/definition.h"
#include "core/expr/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::audience {

/// A part of the JSON of a definition, with the places in the text that its members come from.
struct TextPiece
{
    struct Mark
    {
        std::string pointer; ///< Relative to this part: "/values".
        expr::Range range;
    };
    Json json = Json::object();
    std::vector<Mark> marks;

    void set(const std::string& key, Json value, expr::Range range);
    void put(const std::string& key, TextPiece part);
    /// Adds to the list in a member.
    void append(const std::string& key, TextPiece part);
};

/// Walks over the words of the text form. The first mistake of grammar ends the walk: after it there is only the end.
class TextCursor
{
public:
    explicit TextCursor(std::string_view text);

    [[nodiscard]] const expr::Token& current() const { return m_tokens[m_at]; }
    [[nodiscard]] const expr::Token& ahead(std::size_t count) const;
    [[nodiscard]] bool atEnd() const { return current().kind == expr::TokenKind::End; }
    void advance();
    /// From the beginning of the piece at `begin` to the end of the last one taken.
    [[nodiscard]] expr::Range since(const expr::Token& begin) const;

    [[nodiscard]] static bool isWord(const expr::Token& token, std::string_view word);
    [[nodiscard]] static bool isSign(const expr::Token& token, std::string_view sign);
    /// A number with a unit of time behind it, `at` pieces ahead.
    [[nodiscard]] bool isSpan(std::size_t at) const;
    [[nodiscard]] bool isWord(std::string_view word) const { return isWord(current(), word); }
    [[nodiscard]] bool isSign(std::string_view sign) const { return isSign(current(), sign); }
    [[nodiscard]] bool isOpen() const; ///< "?": not chosen yet.

    bool takeWord(std::string_view word);
    /// Words with a space between them: all in this order, or none.
    bool takeWords(std::string_view words);
    bool takeSign(std::string_view sign);
    void expectWord(std::string_view word);
    void expectSign(std::string_view sign);

    /// A name, "" for what is open. `what` is told when there is none: "the name of an event".
    std::string takeName(const std::string& what);
    std::int64_t takeWhole();
    double takeNumber();
    /// "30 days" as JSON.
    Json takeSpan();
    /// A day, or a text with a moment.
    std::string takeMoment();
    /// A text, number, true or false; a day counts as text.
    Json takeValue();
    /// One of the words: its index, or nothing after a mistake.
    std::optional<std::size_t> takeOneOf(const std::vector<std::string_view>& words, const std::string& what);

    /// Notes that something else should stand here. `words` are searched for what was meant.
    void expected(const std::string& what, const std::vector<std::string_view>& words = {});
    void fail(expr::Range range, std::string id, std::string sentence, Error::Arguments arguments = {});
    [[nodiscard]] const std::optional<Error>& mistake() const { return m_mistake; }
    /// The error at a range of characters, with line and column.
    [[nodiscard]] Error placed(Error error, expr::Range range) const;

private:
    [[nodiscard]] std::string found() const;
    [[nodiscard]] std::optional<std::string> dayHere() const;

    std::string m_text;
    std::vector<expr::Token> m_tokens;
    std::size_t m_at = 0;
    std::optional<Error> m_mistake;
};

} // namespace weir::audience
