#include "core/audience/text_events.h"
#include "core/audience/text_form.h"
#include "core/audience/text_words.h"
#include "core/base/speech.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

// A recursive descent that gives the JSON of the definition, and where in the text each member of it stands. What JSON
// may say is decided by readDefinition alone, whose findings are led back to the text.

namespace weir::audience {
namespace {

using expr::Token;
using expr::TokenKind;

constexpr int kDeepest = 60; ///< Brackets in brackets; readDefinition then says how many groups there may be.

/// Whether a word is the name of a trait here, whatever else it may mean: something compares it.
bool isCompared(const Token& next)
{
    using Cursor = TextCursor;
    const std::vector<std::string_view> signs{"=", "==", "!=", "<>", "<", "<=", ">", ">="};
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view s) { return Cursor::isSign(next, s); }) ||
           Cursor::isWord(next, "is") || Cursor::isWord(next, "like") || Cursor::isWord(next, "between");
}

class Reader : private TextEvents
{
public:
    explicit Reader(std::string_view text) : TextEvents(text) {}

    TextPiece definition()
    {
        TextPiece whole;
        if (!m_cursor.takeWord("everybody")) {
            whole.put("include", outermost("all"));
        }
        while (!m_cursor.atEnd()) {
            const Token begin = m_cursor.current();
            if (!whole.json.contains("exclude") && m_cursor.takeWord("except")) {
                whole.put("exclude", outermost("any"));
            } else if (!whole.json.contains("cap") && m_cursor.takeWord("limit")) {
                whole.put("cap", cap(begin));
            } else if (!whole.json.contains("split") && m_cursor.takeWord("split")) {
                whole.put("split", split(begin));
            } else if (!whole.json.contains("asOf") && m_cursor.takeWords("as of")) {
                const std::string moment = m_cursor.takeMoment();
                whole.set("asOf", moment, m_cursor.since(begin));
            } else {
                m_cursor.expected(say("and, or, except, limit, split, as of, or the end"),
                                  {"and", "or", "except", "limit", "split", "newcomers", "where"});
            }
        }
        return whole;
    }

    [[nodiscard]] const std::optional<Error>& mistake() const { return m_cursor.mistake(); }
    [[nodiscard]] Error placed(Error error, expr::Range range) const
    {
        return m_cursor.placed(std::move(error), range);
    }

private:
    /// What stands between connectives.
    struct Term
    {
        TextPiece piece;
        bool stands = false; ///< A group that need not stand in another one: it is written with a connective or a name.
    };

    TextPiece outermost(const char* usual)
    {
        Term term = either();
        if (term.stands) {
            term.piece.json.erase("kind");
            return std::move(term.piece);
        }
        TextPiece group;
        group.json["match"] = usual;
        group.append("rows", std::move(term.piece));
        return group;
    }

    Term either()
    {
        return connected("or", "any", [this] { return connected("and", "all", [this] { return row(); }); });
    }

    template <class Next>
    Term connected(std::string_view connective, const char* match, const Next& next)
    {
        const Token begin = m_cursor.current();
        Term first = next();
        if (!m_cursor.isWord(connective)) {
            return first;
        }
        Term all{group(match), true};
        all.piece.append("rows", std::move(first.piece));
        while (m_cursor.takeWord(connective)) {
            all.piece.append("rows", next().piece);
        }
        all.piece.marks.push_back({"", m_cursor.since(begin)});
        return all;
    }

    static TextPiece group(const char* match)
    {
        TextPiece group;
        group.json = {{"kind", "group"}, {"match", match}, {"rows", Json::array()}};
        return group;
    }

    Term row()
    {
        const Token begin = m_cursor.current();
        if (++m_depth > kDeepest) {
            m_cursor.fail(begin.range, "audience.text.tooDeep", "Too many brackets stand in each other here.");
        }
        const bool off = !isCompared(m_cursor.ahead(1)) && m_cursor.takeWord("off");
        Term term = enabledRow();
        if (off) {
            term.piece.json["disabled"] = true;
            term.stands = false;
        }
        term.piece.marks.push_back({"", m_cursor.since(begin)});
        --m_depth;
        return term;
    }

    Term enabledRow()
    {
        if (m_cursor.takeSign("(")) {
            Term inner = either();
            m_cursor.expectSign(")");
            return {std::move(inner.piece), false};
        }
        if (m_cursor.isWord("not") && TextCursor::isSign(m_cursor.ahead(1), "(")) {
            m_cursor.advance();
            return {negated(), true};
        }
        for (const char* match : {"all", "any", "none"}) {
            const bool of = TextCursor::isWord(m_cursor.ahead(1), "of");
            if (m_cursor.isWord(match) && TextCursor::isSign(m_cursor.ahead(of ? 2 : 1), "(")) {
                m_cursor.advance();
                m_cursor.takeWord("of");
                return {listed(match), true};
            }
        }
        return {condition(), false};
    }

    TextPiece listed(const char* match)
    {
        TextPiece all = group(match);
        m_cursor.expectSign("(");
        while (!m_cursor.isSign(")") && !m_cursor.atEnd()) {
            all.append("rows", either().piece);
            if (!m_cursor.isSign(")")) {
                m_cursor.expectSign(",");
            }
        }
        m_cursor.expectSign(")");
        return all;
    }

    /// not (a or b) is none of a and b.
    TextPiece negated()
    {
        m_cursor.expectSign("(");
        Term inner = either();
        m_cursor.expectSign(")");
        if (inner.stands && inner.piece.json.value("match", "") == "any") {
            inner.piece.json["match"] = "none";
            return std::move(inner.piece);
        }
        TextPiece none = group("none");
        none.append("rows", std::move(inner.piece));
        return none;
    }

    bool lead(std::string_view word) { return !isCompared(m_cursor.ahead(1)) && m_cursor.takeWord(word); }

    TextPiece condition()
    {
        if (m_cursor.current().kind == TokenKind::QuotedIdentifier && TextCursor::isWord(m_cursor.ahead(1), "then")) {
            return sequence(step(true));
        }
        if (lead("did")) {
            return did();
        }
        if (lead("sequence")) {
            const bool some =
                m_cursor.current().kind == TokenKind::QuotedIdentifier || m_cursor.isOpen() || m_cursor.isWord("not");
            return some ? sequence(step(!m_cursor.takeWord("not"))) : sequence(std::nullopt);
        }
        if (lead("first")) {
            return occurrence("first");
        }
        if (lead("last")) {
            return occurrence("last");
        }
        if (lead("lifecycle")) {
            return lifecycle();
        }
        if (lead("has")) {
            return related();
        }
        if (lead("top")) {
            return ranked("top");
        }
        if (lead("bottom")) {
            return ranked("bottom");
        }
        if (lead("sample")) {
            return sample();
        }
        if (lead("consent")) {
            return consent();
        }
        if (lead("identifier")) {
            TextPiece piece = kind("identifier");
            name(piece, "type", say("the type of an identifier"));
            comparison(piece);
            return piece;
        }
        if (lead("prediction")) {
            TextPiece piece = kind("prediction");
            piece.json["part"] = "score";
            name(piece, "prediction", say("the name of a prediction"));
            comparison(piece);
            return piece;
        }
        if (m_cursor.isWord("in") || m_cursor.isWord("not")) {
            TextPiece piece = kind("audience");
            if (m_cursor.takeWord("not")) {
                piece.json["in"] = false;
            }
            m_cursor.expectWord("in");
            m_cursor.expectWord("audience");
            name(piece, "audience", say("the name of an audience"));
            return piece;
        }
        if (TextCursor::isSign(m_cursor.ahead(1), "(")) {
            for (const auto& [word, function] : kFigures) {
                if (m_cursor.takeWord(word)) {
                    return aggregate(function);
                }
            }
        }
        return trait();
    }

    TextPiece trait()
    {
        TextPiece piece = kind("trait");
        name(piece, "trait", say("a condition"));
        comparison(piece);
        if (m_cursor.takeWord("for")) {
            piece.json["kind"] = "state";
            if (m_cursor.takeWords("less than")) {
                piece.json["compare"] = "lessThan";
            } else {
                m_cursor.expectWord("at");
                m_cursor.expectWord("least");
            }
            span(piece, "length");
        }
        return piece;
    }

    TextPiece related()
    {
        TextPiece piece = kind("related");
        const Token begin = m_cursor.current();
        const bool counts = m_cursor.isWord("exactly") || m_cursor.isWord("at");
        piece.json["compare"] = m_cursor.takeWord("no")         ? "none"
                                : m_cursor.takeWord("only")     ? "all"
                                : m_cursor.takeWord("exactly")  ? "exactly"
                                : m_cursor.takeWords("at most") ? "atMost"
                                                                : "atLeast";
        if (counts) {
            m_cursor.takeWords("at least");
            const std::int64_t times = m_cursor.takeWhole();
            piece.set("times", times, m_cursor.since(begin));
        }
        name(piece, "type", say("a type of objects"));
        const bool role = !TextCursor::isWord(m_cursor.ahead(1), "of"); // else the day of the whole
        if (role && m_cursor.takeWord("as")) {
            name(piece, "role", say("the role of the relation"));
        }
        where(piece, "where");
        return piece;
    }

    /// "top 10% by spend" is a rank, "top 10% of prediction churn" a prediction.
    TextPiece ranked(const char* part)
    {
        TextPiece piece;
        const Token begin = m_cursor.current();
        const double amount = m_cursor.takeNumber();
        const bool percent = m_cursor.takeSign("%");
        const expr::Range range = m_cursor.since(begin);
        piece.json["part"] = part;
        if (percent && m_cursor.takeWord("of")) {
            piece.json["kind"] = "prediction";
            m_cursor.expectWord("prediction");
            piece.set("percent", amount, range);
            name(piece, "prediction", say("the name of a prediction"));
        } else {
            piece.json["kind"] = "rank";
            constexpr double kWhole = 9e15;
            const bool whole = amount < kWhole && static_cast<double>(static_cast<std::int64_t>(amount)) == amount;
            piece.set(percent ? "percent" : "people",
                      percent || !whole ? Json(amount) : Json(static_cast<std::int64_t>(amount)), range);
            m_cursor.expectWord("by");
            name(piece, "trait", say("the name of a trait"));
        }
        orUnknown(piece);
        return piece;
    }

    TextPiece sample()
    {
        TextPiece piece = kind("sample");
        const Token begin = m_cursor.current();
        const double from = m_cursor.takeNumber();
        m_cursor.takeSign("%");
        piece.set("from", from, m_cursor.since(begin));
        m_cursor.expectWord("to");
        const Token end = m_cursor.current();
        const double to = m_cursor.takeNumber();
        m_cursor.expectSign("%");
        piece.set("to", to, m_cursor.since(end));
        ofSalt(piece);
        return piece;
    }

    void ofSalt(TextPiece& piece)
    {
        if (m_cursor.takeWord("of")) {
            name(piece, "salt", say("a name for the draw"));
        }
    }

    TextPiece consent()
    {
        TextPiece piece = kind("consent");
        name(piece, "purpose", say("the name of a purpose"));
        piece.json["standings"] = Json::array();
        const Token begin = m_cursor.current();
        const std::vector<std::string_view> states(words::kStandings.begin(), words::kStandings.end());
        const auto state = [&] {
            const auto index =
                m_cursor.takeOneOf(states, say("granted, denied, withdrawn, expired, unknown or never asked"));
            const auto never = static_cast<std::size_t>(ConsentStanding::NeverAsked);
            if (index && *index == never) {
                m_cursor.expectWord("asked");
            }
            if (index) {
                piece.json["standings"].push_back(audience::name(static_cast<ConsentStanding>(*index)));
            }
        };
        if (m_cursor.takeWord("in")) {
            m_cursor.expectSign("(");
            do {
                state();
            } while (m_cursor.takeSign(","));
            m_cursor.expectSign(")");
        } else {
            m_cursor.expectWord("is");
            if (m_cursor.isOpen()) {
                m_cursor.advance();
            } else {
                state();
            }
        }
        piece.marks.push_back({"/standings", m_cursor.since(begin)});
        return piece;
    }

    TextPiece cap(const Token& begin)
    {
        TextPiece cap;
        const Token number = m_cursor.current();
        const std::int64_t people = m_cursor.takeWhole();
        cap.set("people", people, m_cursor.since(number));
        if (m_cursor.takeWord("by")) {
            name(cap, "trait", say("the name of a trait"));
        }
        if (m_cursor.takeWord("ascending") || m_cursor.takeWord("asc")) {
            cap.json["lowest"] = true;
        }
        ofSalt(cap);
        cap.marks.push_back({"", m_cursor.since(begin)});
        return cap;
    }

    TextPiece split(const Token& begin)
    {
        TextPiece split;
        split.json["parts"] = Json::array();
        bool more = !m_cursor.atEnd() && !m_cursor.isWord("of") && !m_cursor.isWord("as");
        while (more) {
            TextPiece part;
            const Token at = m_cursor.current();
            name(part, "name", say("the name of a part"));
            const Token amount = m_cursor.current();
            const double percent = m_cursor.takeNumber();
            m_cursor.expectSign("%");
            part.set("percent", percent, m_cursor.since(amount));
            part.marks.push_back({"", m_cursor.since(at)});
            split.append("parts", std::move(part));
            more = m_cursor.takeSign(",");
        }
        ofSalt(split);
        split.marks.push_back({"", m_cursor.since(begin)});
        return split;
    }

    struct Figure
    {
        std::string_view word;
        std::string_view function;
    };
    static constexpr std::array<Figure, 8> kFigures{{{"sum", "sum"},
                                                     {"average", "average"},
                                                     {"avg", "average"},
                                                     {"minimum", "minimum"},
                                                     {"min", "minimum"},
                                                     {"maximum", "maximum"},
                                                     {"max", "maximum"},
                                                     {"distinct", "distinct"}}};

    int m_depth = 0;
};

/// The range of the closest part of the text that a key of the JSON comes from.
expr::Range rangeOf(const std::string& key, const std::vector<TextPiece::Mark>& marks)
{
    expr::Range range{0, 0};
    std::size_t longest = 0;
    for (const TextPiece::Mark& mark : marks) {
        const std::string& pointer = mark.pointer;
        const bool above = key.starts_with(pointer) && (key.size() == pointer.size() || key[pointer.size()] == '/');
        if (above && pointer.size() >= longest) {
            longest = pointer.size();
            range = mark.range;
        }
    }
    return range;
}

} // namespace

TextForm parseText(std::string_view text, const nodes::ProfileShape* shape)
{
    TextForm form;
    if (!isValidUtf8(text)) {
        form.findings.push_back({nodes::Severity::Error, Error(ErrorCode::InvalidInput, "audience.text.encoding",
                                                               "This text is not valid UTF-8.")});
        return form;
    }
    Reader reader(text);
    const TextPiece whole = reader.definition();
    if (reader.mistake()) {
        form.findings.push_back({nodes::Severity::Error, *reader.mistake()});
        return form;
    }
    form.definition.emplace();
    nodes::Diagnostics findings = readDefinition(whole.json, *form.definition);
    if (shape) {
        for (nodes::Diagnostic& finding : validate(*form.definition, *shape)) {
            findings.push_back(std::move(finding));
        }
    }
    for (nodes::Diagnostic& finding : findings) {
        const expr::Range range = rangeOf(finding.error.where().key, whole.marks);
        const auto atSamePlace = [&](const nodes::Diagnostic& other) {
            return other.error.where().begin == range.begin && other.error.where().end == range.end;
        };
        if (std::none_of(form.findings.begin(), form.findings.end(), atSamePlace)) {
            form.findings.push_back({finding.severity, reader.placed(std::move(finding.error), range)});
        }
    }
    return form;
}

} // namespace weir::audience
