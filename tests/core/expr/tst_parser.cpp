#include "core/expr/parser.h"

#include "core/expr/printer.h"
#include "core/expr/token.h"

#include <QTest>

#include <random>

using namespace weir;
using namespace weir::expr;

namespace {

struct Fault
{
    const char* text;
    int begin;
    int end;
    const char* id;
};

/// Random trees over everything that the parser can make.
class Trees
{
public:
    explicit Trees(unsigned seed) : m_random(seed) {}

    Expr any(int depth)
    {
        if (depth == 0 || chance(5)) {
            return leaf();
        }
        const auto sub = [&] { return any(depth - 1); };
        switch (pick(9)) {
        case 0:
            return call(operatorId(), {sub(), sub()});
        case 1:
            return call(chance(2) ? FunctionId::Negate : FunctionId::Not, {sub()});
        case 2:
            return call(chance(2) ? FunctionId::IsNull : FunctionId::IsNotNull, {sub()});
        case 3:
            return call(FunctionId::Between, {sub(), sub(), sub()});
        case 4: {
            const Expr in = call(FunctionId::In, {sub(), sub(), sub()});
            return chance(2) ? in : call(FunctionId::Not, {in});
        }
        case 5:
            return chance(2) ? call(FunctionId::Case, {sub(), sub(), sub()})
                             : call(FunctionId::Case, {sub(), sub(), sub(), sub()});
        case 6:
            return weir::expr::cast(sub(),
                                    chance(2) ? DataType::list(DataType::decimal(9, 2)) : DataType(TypeKind::Text),
                                    chance(2) ? CastMode::Strict : CastMode::Try);
        case 7:
            return chance(2) ? call(FunctionId::ListOf, {}) : call(FunctionId::ListOf, {sub(), sub()});
        default:
            return call(FunctionId::Coalesce, {sub(), sub()});
        }
    }

private:
    int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    bool chance(int n) { return pick(n) == 0; }

    FunctionId operatorId()
    {
        static const std::vector<FunctionId> kBinary{FunctionId::Add,          FunctionId::Subtract,
                                                     FunctionId::Multiply,     FunctionId::Divide,
                                                     FunctionId::Modulo,       FunctionId::Concatenate,
                                                     FunctionId::Equal,        FunctionId::NotEqual,
                                                     FunctionId::Less,         FunctionId::GreaterOrEqual,
                                                     FunctionId::DistinctFrom, FunctionId::NotDistinctFrom,
                                                     FunctionId::And,          FunctionId::Or,
                                                     FunctionId::Like,         FunctionId::ILike,
                                                     FunctionId::JsonMember,   FunctionId::JsonMemberText};
        return kBinary[static_cast<std::size_t>(pick(static_cast<int>(kBinary.size())))];
    }

    Expr leaf()
    {
        static const std::vector<std::string> kNames{"a",
                                                     "first name",
                                                     "case",
                                                     "gr\xC3\xB6\xC3\x9F"
                                                     "e",
                                                     "say \"hi\"",
                                                     "date",
                                                     "7up",
                                                     "'",
                                                     "--",
                                                     "a.b",
                                                     "\xF0\x9F\x98\x80"};
        const auto number = static_cast<std::int64_t>(m_random()) - INT32_MAX;
        switch (pick(10)) {
        case 0:
            return literal(Value(number));
        case 1:
            return literal(Value(DecimalValue{number, pick(12)}));
        case 2:
            return literal(Value(static_cast<double>(number) / 7));
        case 3:
            return literal(Value(std::string("it's -- \"x\" \\ \n") + std::to_string(number)));
        case 4:
            return literal(Value(Date{pick(40000) - 10000}));
        case 5:
            return literal(Value(Instant{number * 1'000'000}));
        case 6:
            return literal(Value(Duration{number * (chance(2) ? 1 : 1'000'000)}));
        case 7:
            return chance(2) ? nullLiteral() : literal(Value(chance(2)));
        default:
            return column(kNames[static_cast<std::size_t>(pick(static_cast<int>(kNames.size())))]);
        }
    }

    std::mt19937 m_random;
};

} // namespace

class ParserTest : public QObject
{
    Q_OBJECT

private slots:
    void printsCanonically()
    {
        const std::vector<std::pair<const char*, const char*>> cases{
            {"a+1*2", "a + 1 * 2"},
            {"(a+1)*2", "(a + 1) * 2"},
            {"a - (b - c)", "a - (b - c)"},
            {"(a - b) - c", "a - b - c"},
            {"a OR b AND NOT c", "a or b and not c"},
            {"(a or b) and c", "(a or b) and c"},
            {"NOT (a = b)", "not a = b"},
            {"not a in (1)", "a not in (1)"},
            {"a == 1 or a != 2", "a = 1 or a <> 2"},
            {"- - a", "-(-a)"},
            {"-5", "-5"},
            {"-(5)", "-(5)"},
            {"a - -5", "a - -5"},
            {"1.50", "1.50"},
            {".5", "0.5"},
            {"5.", "5."},
            {"1e3", "1e+03"},
            {"7 days", "duration '7 days'"},
            {"1.5 hours", "duration '1 hour 30 minutes'"},
            {"Substr(a, 1)", "substring(a, 1)"},
            {"count(*)", "count()"},
            {"COUNT(DISTINCT a)", "count_distinct(a)"},
            {"case a when 1 then 'x' else 'y' end", "case when a = 1 then 'x' else 'y' end"},
            {"cast(a AS varchar)", "cast(a as text)"},
            {"try_cast(a as Decimal ( 10 , 2 ))", "try_cast(a as decimal(10,2))"},
            {"cast(a as list<list<text>>)", "cast(a as list<list<text>>)"},
            {"\"a\" -- comment\n = 'it''s'", "a = 'it''s'"},
            {"a is not distinct from null", "a is not distinct from null"},
            {"p -> 'a' ->> 0", "p -> 'a' ->> 0"},
            {"instant '2026-11-20 13:00+01:00'", "instant '2026-11-20T12:00:00Z'"},
            {"99999999999999999999", "99999999999999999999."},
            {"((((a))))", "a"},
        };
        for (const auto& [text, expected] : cases) {
            const auto expr = parse(text);
            QVERIFY2(expr.has_value(), text);
            QCOMPARE(print(*expr), std::string(expected));
        }
    }

    void printIsParsedBack()
    {
        const unsigned seed = 20261120;
        Trees trees(seed);
        for (int i = 0; i < 1000; ++i) {
            const Expr expr = trees.any(1 + i % 5);
            const std::string text = print(expr);
            const auto back = parse(text);
            QVERIFY2(back.has_value(), (text + " [seed " + std::to_string(seed) + "]").c_str());
            QVERIFY2(equal(*back, expr), (text + " became " + print(*back)).c_str());
            QCOMPARE(print(*back), text);
        }
    }

    void faultsHaveTheirPlace()
    {
        const std::vector<Fault> faults{
            {"", 0, 0, "expr.ended"},
            {"   ", 3, 3, "expr.ended"},
            {"a +", 3, 3, "expr.ended"},
            {"substring(a, 2", 14, 14, "expr.unclosed"},
            {"(a + 1", 6, 6, "expr.unclosed"},
            {"[1, 2", 5, 5, "expr.unclosed"},
            {"a)", 1, 2, "expr.closing"},
            {"a b", 2, 3, "expr.missingOperator"},
            {"a = = b", 4, 5, "expr.missingValue"},
            {"1 < a < 3", 6, 7, "expr.chained"},
            {"'abc", 0, 4, "expr.unclosedText"},
            {"\"abc", 0, 4, "expr.unclosedName"},
            {"a ? b", 2, 3, "expr.strangeCharacter"},
            {"lowr(a)", 0, 4, "expr.unknownFunctionNear"},
            {"now()", 0, 3, "expr.unknownFunctionNear"},
            {"xyzzy(a)", 0, 5, "expr.unknownFunction"},
            {"date '2026-02-30'", 0, 17, "expr.notADate"},
            {"7 months", 0, 8, "expr.notAUnit"},
            {"a is 5", 5, 6, "expr.isWhat"},
            {"a in 5", 5, 6, "expr.inWhat"},
            {"a in ()", 6, 7, "expr.inNothing"},
            {"a between 1", 11, 11, "expr.betweenWhat"},
            {"case a end", 7, 10, "expr.caseWhen"},
            {"case when a then b", 18, 18, "expr.caseEnd"},
            {"cast(a)", 6, 7, "expr.castAs"},
            {"cast(a as strnig)", 10, 16, "expr.unknownType"},
            {"lower(a,)", 7, 8, "expr.trailingComma"},
            {"a.b", 1, 2, "expr.dotted"},
            {"1e999", 0, 5, "expr.numberRange"},
            {"\xC3\xA4 + \xC3\xB6 \xC3\xBC", 6, 7, "expr.missingOperator"}, // characters, not bytes
        };
        for (const Fault& fault : faults) {
            const Parsed parsed = parseAll(fault.text);
            QVERIFY2(!parsed.expr && !parsed.errors.empty(), fault.text);
            const Error& error = parsed.errors.front();
            if (error.messageId() != fault.id || error.where().begin != fault.begin || error.where().end != fault.end) {
                QFAIL(qPrintable(QString("%1: %2 at %3-%4: %5")
                                     .arg(fault.text, error.messageId().c_str())
                                     .arg(error.where().begin)
                                     .arg(error.where().end)
                                     .arg(error.text().c_str())));
            }
            QVERIFY2(error.text().find('{') == std::string::npos, error.text().c_str());
        }
    }

    void allFaultsAreFound()
    {
        const Parsed parsed = parseAll("lowr(a) = 1 and substring(?, 2) or (1 < 2 < 3) and x y");
        std::vector<std::string> ids;
        for (const Error& error : parsed.errors) {
            ids.push_back(error.messageId());
        }
        const std::vector<std::string> expected{"expr.unknownFunctionNear", "expr.strangeCharacter", "expr.chained",
                                                "expr.missingOperator"};
        QCOMPARE(ids, expected);
        QVERIFY(std::is_sorted(parsed.errors.begin(), parsed.errors.end(),
                               [](const Error& a, const Error& b) { return a.where().begin < b.where().begin; }));
    }

    void limitsHold()
    {
        const std::string deep = std::string(20'000, '(') + "a" + std::string(20'000, ')');
        QCOMPARE(parse(deep).error().messageId(), std::string("expr.tooDeep"));
        std::string deepNot;
        std::string longChain = "a";
        for (int i = 0; i < 20'000; ++i) {
            deepNot += "not ";
            longChain += " + a";
        }
        QCOMPARE(parse(deepNot + "a").error().messageId(), std::string("expr.tooDeep"));
        QCOMPARE(parse(longChain).error().messageId(), std::string("expr.tooLong"));
        QCOMPARE(parse(std::string(2'000'000, ' ')).error().messageId(), std::string("expr.tooLarge"));
        QVERIFY(!parse("a\xFF").has_value());
    }

    void tokensCoverTheText()
    {
        const std::string text = "lower(\"x y\") <> 'a''b' -- end\n and 1.5e3 ? [";
        const std::vector<Token> tokens = tokenize(text);
        const std::vector<TokenKind> kinds{TokenKind::Identifier,  TokenKind::Punctuation, TokenKind::QuotedIdentifier,
                                           TokenKind::Punctuation, TokenKind::Operator,    TokenKind::Text,
                                           TokenKind::Comment,     TokenKind::Keyword,     TokenKind::Number,
                                           TokenKind::Error,       TokenKind::Punctuation};
        QCOMPARE(tokens.size(), kinds.size());
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            QCOMPARE(tokens[i].kind, kinds[i]);
            QCOMPARE(byteOffset(text, tokens[i].range.begin), tokens[i].begin);
        }
    }

    void durationsRoundTrip()
    {
        for (const std::int64_t micros :
             {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{86'400'000'000},
              std::int64_t{90'061'500'000}, INT64_MAX, INT64_MIN}) {
            const std::string text = durationText(Duration{micros});
            const auto back = parseDuration(text);
            QVERIFY2(back.has_value(), text.c_str());
            QCOMPARE(back->micros, micros);
        }
        QCOMPARE(durationText(Duration{90'061'500'000}), std::string("1 day 1 hour 1 minute 1.5 seconds"));
        QVERIFY(!parseDuration("1 month").has_value());
        QVERIFY(!parseDuration("").has_value());
        QVERIFY(!parseDuration("99999999999999 days").has_value());
    }
};

QTEST_GUILESS_MAIN(ParserTest)
#include "tst_parser.moc"
