#include "core/audience/text_clauses.h"

#include "core/base/speech.h"

#include <array>

namespace weir::audience {
namespace {

using expr::Token;

struct Wording
{
    std::string_view words;
    std::string_view op;
};

/// Longer ones before those that they begin with.
constexpr auto kWordings = std::to_array<Wording>({{"is not empty", "isNotEmpty"},
                                                   {"is empty", "isEmpty"},
                                                   {"is not known", "notExists"},
                                                   {"is not null", "exists"},
                                                   {"is known", "exists"},
                                                   {"is null", "notExists"},
                                                   {"is true", "isTrue"},
                                                   {"is false", "isFalse"},
                                                   {"not in", "noneOf"},
                                                   {"in", "anyOf"},
                                                   {"between", "between"},
                                                   {"contains any of", "containsAny"},
                                                   {"contains", "contains"},
                                                   {"does not contain", "notContains"},
                                                   {"not contains", "notContains"},
                                                   {"starts with", "startsWith"},
                                                   {"ends with", "endsWith"},
                                                   {"like", "like"},
                                                   {"matches", "regex"},
                                                   {"before", "before"},
                                                   {"after", "after"}});

constexpr auto kSigns = std::to_array<Wording>({{"=", "equals"},
                                                {"==", "equals"},
                                                {"!=", "notEquals"},
                                                {"<>", "notEquals"},
                                                {"<=", "lessOrEqual"},
                                                {"<", "less"},
                                                {">=", "greaterOrEqual"},
                                                {">", "greater"}});

} // namespace

void TextClauses::name(TextPiece& into, const char* key, const std::string& what)
{
    const Token begin = m_cursor.current();
    std::string name = m_cursor.takeName(what);
    into.set(key, std::move(name), m_cursor.since(begin));
}

void TextClauses::span(TextPiece& into, const char* key)
{
    const Token begin = m_cursor.current();
    Json span = m_cursor.takeSpan();
    into.set(key, std::move(span), m_cursor.since(begin));
}

void TextClauses::moment(TextPiece& into, const char* key)
{
    const Token begin = m_cursor.current();
    std::string text = m_cursor.takeMoment();
    into.set(key, std::move(text), m_cursor.since(begin));
}

bool TextClauses::window(TextPiece& piece)
{
    const Token begin = m_cursor.current();
    TextPiece window;
    if (!windowKind(window)) {
        return false;
    }
    if (m_cursor.takeWords("in zone")) {
        name(window, "zone", say("the name of a zone such as 'Europe/Berlin'"));
    }
    window.marks.push_back({"", m_cursor.since(begin)});
    piece.put("window", std::move(window));
    return true;
}

bool TextClauses::windowKind(TextPiece& window)
{
    if (m_cursor.takeWords("in last") || m_cursor.takeWords("in the last")) {
        window.json["kind"] = "last";
        span(window, "span");
    } else if (m_cursor.isWord("between") && m_cursor.isSpan(1)) {
        m_cursor.advance();
        window.json["kind"] = "ago";
        span(window, "near");
        m_cursor.expectWord("and");
        span(window, "far");
        m_cursor.expectWord("ago");
    } else if (m_cursor.takeWord("since")) {
        window.json["kind"] = "since";
        moment(window, "from");
    } else if (m_cursor.takeWord("before")) {
        window.json["kind"] = "before";
        moment(window, "to");
    } else if (m_cursor.isWord("from") && m_cursor.isSpan(1)) {
        m_cursor.advance();
        window.json["kind"] = "around";
        span(window, "before");
        m_cursor.expectWord("before");
        m_cursor.expectWord("until");
        span(window, "after");
        m_cursor.expectWord("after");
        name(window, "trait", say("the name of a trait"));
    } else if (m_cursor.takeWord("from")) {
        window.json["kind"] = "between";
        moment(window, "from");
        m_cursor.expectWord("until");
        moment(window, "to");
    } else {
        return false;
    }
    return true;
}

bool TextClauses::where(TextPiece& piece, const char* key)
{
    if (!m_cursor.takeWord(key)) {
        return false;
    }
    const auto property = [&] {
        TextPiece part;
        const Token begin = m_cursor.current();
        name(part, "property", say("the name of a property"));
        comparison(part);
        part.marks.push_back({"", m_cursor.since(begin)});
        piece.append(key, std::move(part));
    };
    if (!m_cursor.takeSign("(")) {
        property();
        return true;
    }
    do {
        property();
    } while (m_cursor.takeWord("and") || m_cursor.takeSign(","));
    m_cursor.expectSign(")");
    return true;
}

void TextClauses::comparison(TextPiece& piece)
{
    const Token begin = m_cursor.current();
    const std::string op = operation(piece);
    if (op.empty()) {
        m_cursor.expected(say("a comparison such as = or in"),
                          {"is", "in", "like", "between", "contains", "does", "starts", "ends", "matches", "before",
                           "after", "within", "more", "anniversary"});
        return;
    }
    piece.set("operator", op, m_cursor.since(begin));
    if (valueCount(operatorFromName(op).value_or(Operator::Equals)) != 0) {
        values(piece, op);
    }
    if (m_cursor.takeWord("ignoring")) {
        m_cursor.expectWord("case");
        piece.json["ignoreCase"] = true;
    }
    orUnknown(piece);
}

void TextClauses::orUnknown(TextPiece& piece)
{
    if (m_cursor.takeWords("or unknown")) {
        piece.json["includeUnknown"] = true;
    }
}

void TextClauses::values(TextPiece& piece, const std::string& op)
{
    const Token begin = m_cursor.current();
    Json values = Json::array();
    if (m_cursor.isOpen()) {
        m_cursor.advance();
    } else if (m_cursor.takeSign("(")) {
        while (!m_cursor.isSign(")") && !m_cursor.atEnd()) {
            values.push_back(m_cursor.takeValue());
            if (!m_cursor.isSign(")")) {
                m_cursor.expectSign(",");
            }
        }
        m_cursor.expectSign(")");
    } else {
        values.push_back(m_cursor.takeValue());
        if (op == "between") {
            m_cursor.expectWord("and");
            values.push_back(m_cursor.takeValue());
        }
    }
    piece.set("values", std::move(values), m_cursor.since(begin));
}

std::string TextClauses::operation(TextPiece& piece)
{
    for (const Wording& sign : kSigns) {
        if (m_cursor.takeSign(sign.words)) {
            return std::string(sign.op);
        }
    }
    for (const Wording& wording : kWordings) {
        if (m_cursor.takeWords(wording.words)) {
            return std::string(wording.op);
        }
    }
    const bool day = m_cursor.takeWords("anniversary within");
    if (day || m_cursor.takeWord("within")) {
        m_cursor.takeWord("the");
        const bool last = m_cursor.takeWord("last");
        if (!last) {
            m_cursor.expectWord("next");
        }
        span(piece, "span");
        return day ? (last ? "anniversaryWithinLast" : "anniversaryWithinNext") : last ? "withinLast" : "withinNext";
    }
    if (m_cursor.takeWords("more than")) {
        span(piece, "span");
        if (m_cursor.takeWord("ahead")) {
            return "afterNext";
        }
        m_cursor.expectWord("ago");
        return "beforeLast";
    }
    return {};
}

} // namespace weir::audience
