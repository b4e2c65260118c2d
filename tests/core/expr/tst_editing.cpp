#include "core/expr/editing.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::expr;

namespace {

const Schema kSchema({{"email", TypeKind::Text, true, Privacy::Identifier},
                      {"first name", TypeKind::Text},
                      {"ordered_at", TypeKind::Instant},
                      {"total", DataType::decimal(18, 2)}});

/// Completes at the | of the text.
Completion at(std::string text, Aggregates aggregates = Aggregates::Refused)
{
    const std::size_t cursor = text.find('|');
    text.erase(cursor, 1);
    return complete(text, static_cast<int>(cursor), kSchema, {aggregates, std::nullopt});
}

bool has(const Completion& completion, const std::string& label)
{
    return std::any_of(completion.suggestions.begin(), completion.suggestions.end(),
                       [&](const Suggestion& suggestion) { return suggestion.label == label; });
}

} // namespace

class EditingTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsComeFirst()
    {
        const Completion empty = at("|");
        QCOMPARE(empty.suggestions[0].label, std::string("email"));
        QCOMPARE(empty.suggestions[0].detail, std::string("text"));
        QCOMPARE(empty.suggestions[1].insert, std::string("\"first name\""));
        QVERIFY(has(empty, "lower"));
        QVERIFY(has(empty, "case"));
        QVERIFY(!has(empty, "and"));
        QVERIFY(!has(empty, "sum"));
        QVERIFY(has(at("|", Aggregates::Allowed), "sum"));
        QVERIFY(!has(at("|", Aggregates::Allowed), "row_number"));
        QVERIFY(has(at("|", Aggregates::Windows), "row_number"));
    }

    void wordIsReplaced()
    {
        const Completion word = at("lower(em|ai) = 'x'");
        QCOMPARE(word.replace, (Range{6, 10}));
        QCOMPARE(word.suggestions[0].label, std::string("email"));
        QVERIFY(word.call.has_value());
        QCOMPARE(word.call->signatures[0], std::string("lower(text)"));
        const Completion inner = at("nam|");
        QCOMPARE(inner.suggestions[0].label, std::string("first name")); // contains the word
        QCOMPARE(at("\"first|").replace, (Range{0, 6}));
    }

    void afterAValueComeOperators()
    {
        const Completion completion = at("total |");
        QVERIFY(has(completion, "between"));
        QVERIFY(!has(completion, "email"));
        QVERIFY(!has(completion, "then"));
        QVERIFY(has(at("case when total > 1 |"), "then"));
    }

    void constantsAtTheirPlace()
    {
        QVERIFY(has(at("date_trunc('|', ordered_at)"), "month"));
        QCOMPARE(at("date_trunc('mo|', ordered_at)").suggestions.size(), std::size_t{1});
        QCOMPARE(at("date_trunc('mo|nt', ordered_at)").replace, (Range{12, 16}));
        QVERIFY(has(at("date_trunc('day', ordered_at, 'Europe/B|"), "Europe/Berlin"));
        QVERIFY(has(at("cast(total as |)"), "integer"));
        QVERIFY(at("email = 'mo|'").suggestions.empty());
        QVERIFY(at("email -- mo|").suggestions.empty());
        const Completion hint = at("replace(email, 'a', |");
        QCOMPARE(hint.call->argument, std::size_t{2});
    }

    void renameTouchesColumnsOnly()
    {
        QCOMPARE(renameColumn("lower( email )='email' -- email\n and \"email\" <> Email", "email", "e mail"),
                 std::string("lower( \"e mail\" )='email' -- email\n and \"e mail\" <> Email"));
        QCOMPARE(renameColumn("date > date '2026-01-01' + 7 days", "date", "day"),
                 std::string("day > date '2026-01-01' + 7 days"));
        QCOMPARE(renameColumn("7 days + days", "days", "n"), std::string("7 days + n"));
        QCOMPARE(renameColumn("cast(text as text) || left(left, 2)", "text", "t"),
                 std::string("cast(t as text) || left(left, 2)"));
        QCOMPARE(renameColumn("left(left, 2)", "left", "l"), std::string("left(l, 2)"));
        QCOMPARE(renameColumn("a is distinct from b or count(distinct from) > 1", "from", "f"),
                 std::string("a is distinct from b or count(distinct f) > 1"));
        QCOMPARE(renameColumn("a + (b", "b", "c"), std::string("a + (c")); // broken text too
        QCOMPARE(renameColumn("\"a\"\"b\" + 1", "a\"b", "x"), std::string("x + 1"));
        QCOMPARE(renameColumn("gr\xC3\xB6\xC3\x9F"
                              "e * 2",
                              "gr\xC3\xB6\xC3\x9F"
                              "e",
                              "case"),
                 std::string("\"case\" * 2"));
    }
};

QTEST_GUILESS_MAIN(EditingTest)
#include "tst_editing.moc"
