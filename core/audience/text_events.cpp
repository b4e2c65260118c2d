#include "core/audience/text_events.h"

#include "core/audience/text_words.h"
#include "core/base/speech.h"

namespace weir::audience {
namespace {

using expr::Token;
using expr::TokenKind;

std::string anEvent()
{
    return say("the name of an event");
}

} // namespace

TextPiece TextEvents::kind(const char* name)
{
    TextPiece piece;
    piece.json["kind"] = name;
    return piece;
}

TextPiece TextEvents::did()
{
    const bool done = !m_cursor.takeWord("not");
    if (!done) {
        m_cursor.takeWord("do");
    }
    TextPiece first = step(done);
    if (m_cursor.isWord("then")) {
        return sequence(std::move(first));
    }
    TextPiece& piece = first;
    piece.json["kind"] = "event";
    while (counted(piece) || window(piece) || where(piece, "where") || same(piece)) {
    }
    newcomers(piece);
    return piece;
}

bool TextEvents::counted(TextPiece& piece)
{
    const Token begin = m_cursor.current();
    const auto times = [&](const char* compare, std::int64_t more) {
        const std::int64_t count = m_cursor.takeWhole() + more;
        if (!m_cursor.takeWord("time")) {
            m_cursor.expectWord("times");
        }
        piece.json["compare"] = compare;
        piece.set("times", count, m_cursor.since(begin));
        return true;
    };
    if (m_cursor.takeSign(">=") || m_cursor.takeWords("at least")) {
        return times("atLeast", 0);
    }
    if (m_cursor.takeSign("<=") || m_cursor.takeWords("at most")) {
        return times("atMost", 0);
    }
    if (m_cursor.takeSign("=") || m_cursor.takeWord("exactly")) {
        return times("exactly", 0);
    }
    if (m_cursor.takeSign(">")) {
        return times("atLeast", 1);
    }
    if (m_cursor.takeSign("<")) {
        return times("atMost", -1);
    }
    return false;
}

bool TextEvents::same(TextPiece& piece)
{
    const bool taken = m_cursor.takeWord("same");
    if (taken) {
        name(piece, "same", say("the name of a property"));
    }
    return taken;
}

void TextEvents::newcomers(TextPiece& piece)
{
    if (m_cursor.takeWord("newcomers")) {
        m_cursor.expectWord("too");
        piece.json["everyone"] = true;
    }
}

TextPiece TextEvents::aggregate(std::string_view function)
{
    TextPiece piece = kind("aggregate");
    piece.json["function"] = function;
    m_cursor.expectSign("(");
    name(piece, "property", say("the name of a property"));
    m_cursor.expectSign(")");
    m_cursor.expectWord("of");
    name(piece, "event", anEvent());
    while (window(piece) || where(piece, "where")) {
    }
    comparison(piece);
    newcomers(piece);
    return piece;
}

TextPiece TextEvents::occurrence(const char* which)
{
    TextPiece piece = kind("occurrence");
    piece.json["which"] = which;
    name(piece, "event", anEvent());
    while (window(piece) || where(piece, "where") || where(piece, "having")) {
    }
    return piece;
}

TextPiece TextEvents::step(bool done)
{
    TextPiece step;
    if (!done) {
        step.json["did"] = false;
    }
    name(step, "event", anEvent());
    where(step, "where");
    if (m_cursor.isWord("within") && m_cursor.isSpan(1)) {
        m_cursor.advance();
        span(step, "within");
    }
    return step;
}

TextPiece TextEvents::sequence(std::optional<TextPiece> first)
{
    TextPiece piece = kind("sequence");
    piece.json["steps"] = Json::array();
    if (first) {
        piece.append("steps", std::move(*first));
    }
    while (m_cursor.takeWord("then")) {
        const bool done = !m_cursor.takeWord("not");
        piece.append("steps", step(done));
    }
    while (true) {
        if (m_cursor.takeWords("all within")) {
            span(piece, "total");
        } else if (!window(piece) && !same(piece)) {
            return piece;
        }
    }
}

TextPiece TextEvents::lifecycle()
{
    TextPiece piece = kind("lifecycle");
    name(piece, "event", anEvent());
    where(piece, "where");
    const std::vector<std::string_view> stages(words::kStages.begin(), words::kStages.end());
    if (const auto stage = m_cursor.takeOneOf(stages, say("new, active, returning, stopped, dormant or regular"))) {
        piece.json["stage"] = stages[*stage];
    }
    const Token begin = m_cursor.current();
    if (begin.kind == TokenKind::Number) {
        const std::int64_t times = m_cursor.takeWhole();
        piece.set("times", times, m_cursor.since(begin));
        m_cursor.expectWord("of");
        const Token of = m_cursor.current();
        const std::int64_t periods = m_cursor.takeWhole();
        piece.set("of", periods, m_cursor.since(of));
    }
    m_cursor.expectWord("per");
    span(piece, "period");
    return piece;
}

} // namespace weir::audience
