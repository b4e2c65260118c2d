#include "core/expr/evaluator.h"
#include "core/expr/json_reader.h"
#include "core/expr/regexp.h"

#include "core/base/json.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace weir;
using namespace weir::expr;

class RegexpTest : public QObject
{
    Q_OBJECT

private slots:
    void isWrittenForEachEngine()
    {
        const auto regexp = Regexp::parse("^\\d+\\b[^a-c.](?:x|y)$");
        QVERIFY(regexp.has_value());
        QCOMPARE(regexp->print(RegexpFlavour::Re2), std::string("^[0-9]+\\b[^\\.a-c](?:x|y)\\z"));
        QVERIFY(regexp->print(RegexpFlavour::Postgres).ends_with("[^\\.a-c](?:x|y)$"));
        QVERIFY(!regexp->firstIsLongest());
        QCOMPARE(Regexp::parse("a.b")->print(RegexpFlavour::Postgres), std::string("a[^\n]b"));
        QCOMPARE(Regexp::parse("(?i)a-k")->print(RegexpFlavour::Postgres), std::string("[Aa]\\-[Kk\xE2\x84\xAA]"));
        QVERIFY(Regexp::parse("(\\d+)-(\\d+)")->firstIsLongest());
        QCOMPARE(Regexp::parse("(\\d+)-(?:x)(y)")->groups(), 2);
        QVERIFY(Regexp::parse("a*|b")->matchesEmpty());
        QVERIFY(!Regexp::parse("a*b")->matchesEmpty());
    }

    void refusesWhatEnginesDoNotShare()
    {
        const std::vector<std::pair<const char*, int>> cases{
            {"(?=a)", 0},       {"(?<n>a)", 0}, {"(a)\\1", 3}, {"\\p{L}", 0},     {"[[:alpha:]]", 1}, {"a++", 2},
            {"a**", 2},         {"*a", 0},      {"(a*)*", 0},  {"^*", 1},         {"a{256}", 1},      {"a{2,1}", 1},
            {"(a{255}){9}", 0}, {"(a", 0},      {"a)", 1},     {"[a", 0},         {"a\\", 1},         {"[z-a]", 1},
            {"\\q", 0},         {"[]a]", 1},    {"a(?i)b", 1}, {"\\x{110000}", 0}};
        for (const auto& [pattern, place] : cases) {
            const auto regexp = Regexp::parse(pattern);
            QVERIFY2(!regexp.has_value(), pattern);
            if (regexp.error().where().begin != place) {
                QFAIL(qPrintable(QString("%1: %2").arg(pattern, regexp.error().text().c_str())));
            }
        }
    }

    /// Against PCRE2, an engine that none of ours is: same answer, same first match, same group.
    void agreesWithPcre()
    {
        std::mt19937 random(20261120);
        const std::vector<std::string> pieces{"a",      "b",   ".", "[ab]",  "[^a]",    "a*",   "b+",
                                              "a?",     "\\d", "|", "(a|b)", "(?:ab)+", "\\b",  "^",
                                              "1{1,2}", "\\s", "$", "-",     "\\w+?",   "(b1?)"};
        const std::vector<std::string> subjects{"",
                                                "a",
                                                "ab",
                                                "aab1",
                                                "b-a 12",
                                                "a\nb",
                                                "1-1",
                                                "\xC3\xA4"
                                                "ab",
                                                "ba\n",
                                                "abab 1b"};
        const EvaluationContext context;
        const std::vector<DataType> types{TypeKind::Text, TypeKind::Text};
        int compared = 0;
        for (int i = 0; i < 400; ++i) {
            std::string pattern;
            std::string theirs;
            for (unsigned k = 0; k < 1 + random() % 5; ++k) {
                const std::string& piece = pieces[random() % pieces.size()];
                pattern += piece;
                theirs += piece == "$" ? "\\z" : piece; // PCRE's $ also matches before a last newline
            }
            if (!Regexp::parse(pattern)) {
                continue;
            }
            const QRegularExpression pcre(QString::fromStdString(theirs));
            QVERIFY2(pcre.isValid(), theirs.c_str());
            for (const std::string& subject : subjects) {
                const auto match = pcre.match(QString::fromUtf8(subject.c_str()));
                const std::vector<Value> arguments{Value(subject), Value(pattern)};
                const auto found = evaluateCall(FunctionId::RegexpExtract, arguments, types, TypeKind::Text, context);
                QVERIFY(found.has_value());
                QCOMPARE(isNull(*found), !match.hasMatch());
                if (match.hasMatch()) {
                    QCOMPARE(QString::fromStdString(toText(*found)), match.captured(0));
                }
                ++compared;
            }
        }
        QVERIFY(compared > 1000);
    }

    void jsonAgreesWithNlohmann()
    {
        const std::vector<std::string> documents{"{}",
                                                 "[]",
                                                 " [1, 2.5e-3, -0, true, null] ",
                                                 "{\"a\":{\"b\":[\"x\\n\\u00e4\"]}}",
                                                 "\"\\\"\"",
                                                 "01",
                                                 "1.",
                                                 ".5",
                                                 "[1,]",
                                                 "{\"a\"}",
                                                 "{'a':1}",
                                                 "nul",
                                                 "\"\t\"",
                                                 "[",
                                                 "]",
                                                 "",
                                                 " ",
                                                 "1 2",
                                                 "\"\\x\"",
                                                 "{\"a\":1,}",
                                                 "-",
                                                 "1e",
                                                 "1e+5",
                                                 "[[[[]]]]",
                                                 "\"\xC3\xA4\""};
        for (const std::string& document : documents) {
            const auto compact = compactJsonText(document);
            QVERIFY2(compact.has_value() == Json::accept(document), document.c_str());
            if (compact) {
                QVERIFY(Json::parse(*compact) == Json::parse(document));
            }
        }
        QVERIFY(!compactJsonText(std::string(100'000, '[')).has_value());
        const std::string text = "quote \" backslash \\ control \x01 \n \xC3\xA4";
        QCOMPARE(jsonStringContent(jsonString(text)), text);
        QCOMPARE(Json::parse(jsonString(text)).get<std::string>(), text);
    }
};

QTEST_GUILESS_MAIN(RegexpTest)
#include "tst_regexp.moc"
