#pragma once

#include "core/expr/token.h"

#include <cstddef>
#include <optional>

namespace weir::expr {

/// Walks over the tokens of a text for the parser, and collects what is wrong with them, each fault in its own words.
class TokenCursor
{
public:
    explicit TokenCursor(std::string_view text);

    [[nodiscard]] const Token& current() const { return m_tokens[m_at]; }
    [[nodiscard]] const Token& following() const { return m_tokens[m_at + 1 < m_tokens.size() ? m_at + 1 : m_at]; }
    [[nodiscard]] const Token& previous() const { return m_tokens[m_at == 0 ? 0 : m_at - 1]; }
    const Token& advance() { return m_at + 1 < m_tokens.size() ? m_tokens[m_at++] : m_tokens[m_at]; }
    void skipToEnd() { m_at = m_tokens.size() - 1; }

    [[nodiscard]] bool isSign(std::string_view sign) const;
    [[nodiscard]] bool isKeyword(std::string_view word) const;
    /// True for an identifier that is `word` in any case.
    [[nodiscard]] static bool isWord(const Token& token, std::string_view word);
    bool takeSign(std::string_view sign);
    bool takeKeyword(std::string_view word);

    /// Notes a fault, unless there is one at the same place already. Returns nullptr, so that callers can return it.
    std::nullptr_t fail(Range range, std::string id, std::string sentence, Error::Arguments arguments = {});
    /// Notes that the current token does not fit here.
    std::nullptr_t unexpected();
    /// Notes that a value should stand before the current token.
    std::nullptr_t missingValue();
    /// Skips to the next place where an expression can go on after a fault.
    void synchronize();
    /// Takes `sign`, or notes that it is missing to close `opening` and skips on.
    [[nodiscard]] bool expect(std::string_view sign, const Token& opening);

    /// Notes that there is no such function, with the closest name.
    void unknownFunction(const Token& word);
    /// Takes the type behind "as", up to the closing bracket, under our names or those of SQL; notes when it is none.
    [[nodiscard]] std::optional<DataType> takeType();

    [[nodiscard]] std::vector<Error>& errors() { return m_errors; }

private:
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    std::vector<Error> m_errors;
};

} // namespace weir::expr
