#include "core/audience/comparison.h"
#include "core/audience/definition.h"

#include <QTest>

using namespace weir;
using namespace weir::audience;

namespace {

Json trait(const char* name, const char* op, const Json& values)
{
    return {{"kind", "trait"}, {"trait", name}, {"operator", op}, {"values", values}};
}

Json example()
{
    const Json bought = {{"kind", "event"},
                         {"event", "Order"},
                         {"times", 2},
                         {"window", {{"kind", "last"}, {"span", {{"count", 90}, {"unit", "days"}}}}},
                         {"where", {{{"property", "amount"}, {"operator", "greater"}, {"values", {10}}}}}};
    return {
        {"include", {{"match", "all"}, {"rows", {trait("country", "anyOf", {"DE", "FR"}), bought}}}},
        {"exclude", {{"match", "any"}, {"rows", {{{"kind", "trait"}, {"trait", "staff"}, {"operator", "isTrue"}}}}}}};
}

Definition read(const Json& json)
{
    auto definition = definitionFromJson(json);
    if (!definition) {
        qFatal("%s", definition.error().fullText().c_str());
    }
    return *definition;
}

std::vector<Verdict> test(const Comparison& is, TypeKind kind, const std::vector<std::string>& texts)
{
    store::TypedColumn column;
    column.kind = kind;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        column.dictionary.push_back(texts[i]);
        column.codes.push_back(static_cast<std::uint32_t>(i));
        column.valid.push_back(1);
    }
    auto matcher = Matcher::make(is, kind, Instant{});
    if (!matcher) {
        qFatal("%s", matcher.error().fullText().c_str());
    }
    return *matcher->test(column);
}

} // namespace

class tst_audience_definition : public QObject
{
    Q_OBJECT
private slots:
    void survivesTheRoundTrip()
    {
        const Definition definition = read(example());
        QVERIFY(read(toJson(definition)) == definition);
        QCOMPARE(hashOf(read(toJson(definition))), hashOf(definition));
    }

    void reportsEveryFindingWithItsPlace()
    {
        Json json = example();
        json["include"]["rows"][0]["operator"] = "resembles";
        json["include"]["rows"][1]["window"]["kind"] = "sometimes";
        json["exclud"] = 1;
        Definition definition;
        const nodes::Diagnostics findings = readDefinition(json, definition);
        QVERIFY(findings.size() >= 3);
        QCOMPARE(findings[0].error.where().key, std::string("/include/rows/0/operator"));
        QVERIFY(findings.back().error.text().find("exclude") != std::string::npos);
    }

    void readsAsASentence()
    {
        QCOMPARE(describe(read(example())),
                 std::string("People whose country is DE or FR and who did Order at least twice in the last 90 days "
                             "where amount is more than 10, except people whose staff is true."));
        QCOMPARE(describe(Definition{}), std::string("All people."));
    }

    void windowsAreHalfOpen()
    {
        const Instant now{1'000'000'000'000'000};
        Window window;
        window.kind = Window::Kind::Last;
        window.near = {1, Unit::Days};
        const Bounds bounds = boundsOf(window, now);
        const std::int64_t start = (now - Duration::days(1)).micros;
        QVERIFY(start < bounds.from);                                // exactly a day ago has left (D6)
        QVERIFY(start + 1 >= bounds.from && now.micros < bounds.to); // now is in
        QVERIFY(now.micros + 1 >= bounds.to);
    }

    void checksAgainstWhatPeopleCarry()
    {
        nodes::ProfileShape shape;
        shape.traits = Schema({{"country", TypeKind::Text}, {"staff", TypeKind::Text}});
        shape.events["Order"] = Schema({{"total", TypeKind::Number}});
        const nodes::Diagnostics findings = validate(read(example()), shape);
        QCOMPARE(findings.size(), std::size_t{2});
        QCOMPARE(findings[0].error.messageId(), std::string("audience.property.missing"));
        QCOMPARE(findings[0].error.where().key, std::string("/include/rows/1/where/0/property"));
        QCOMPARE(findings[1].error.messageId(), std::string("audience.operator.type"));
    }

    void comparesText()
    {
        using enum Verdict;
        const std::vector<std::string> cells = {"Berlin", "berlin", "Bern", ""};
        Comparison is;
        is.values = {Value(std::string("be?l*"))};
        is.op = Operator::Like;
        QVERIFY(test(is, TypeKind::Text, cells) == (std::vector{Yes, Yes, No, No}));
        is.op = Operator::Regex;
        is.values = {Value(std::string("^[Bb]er.in$"))};
        QVERIFY(test(is, TypeKind::Text, cells) == (std::vector{Yes, Yes, No, No}));
        is.op = Operator::StartsWith;
        is.values = {Value(std::string("BER"))};
        is.ignoreCase = true;
        QVERIFY(test(is, TypeKind::Text, cells) == (std::vector{Yes, Yes, Yes, No}));
        is.op = Operator::IsEmpty;
        is.values.clear();
        QVERIFY(test(is, TypeKind::Text, cells) == (std::vector{No, No, No, Yes}));
        is.op = Operator::Contains;
        is.values = {Value(std::string("red"))};
        QVERIFY(test(is, TypeKind::List, {R"(["red","blue"])", R"(["reddish"])", "[]"}) == (std::vector{Yes, No, No}));
    }
};

QTEST_GUILESS_MAIN(tst_audience_definition)
#include "tst_audience_definition.moc"
