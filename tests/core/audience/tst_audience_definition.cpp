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

    void zonesHaveCalendarDays()
    {
        const auto from = [](const char* asOf, Span span, const char* zone) {
            Window window;
            window.kind = Window::Kind::Last;
            window.near = span;
            window.zone = zone;
            return toText(Instant{boundsOf(window, *parseInstant(asOf)).from});
        };
        // Berlin: the clock jumps from 2 to 3 on 31 March and back on 27 October 2024.
        QCOMPARE(from("2024-03-31T10:00:00Z", {1, Unit::Days}, "Europe/Berlin"), std::string("2024-03-30T23:00:00Z"));
        QCOMPARE(from("2024-04-01T10:00:00Z", {2, Unit::Days}, "Europe/Berlin"), std::string("2024-03-30T23:00:00Z"));
        QCOMPARE(from("2024-10-27T23:30:00Z", {1, Unit::Weeks}, "Europe/Berlin"), std::string("2024-10-21T22:00:00Z"));
        // Havana: one o'clock of 3 November 2024 is midnight again, and the day begins with the first one.
        QCOMPARE(from("2024-11-03T18:00:00Z", {1, Unit::Days}, "America/Havana"), std::string("2024-11-03T04:00:00Z"));
        // Beirut: 31 March 2024 begins at one o'clock.
        QCOMPARE(from("2024-03-31T10:00:00Z", {1, Unit::Days}, "Asia/Beirut"), std::string("2024-03-30T22:00:00Z"));
        QCOMPARE(from("2024-03-31T10:00:00Z", {24, Unit::Hours}, "Asia/Beirut"),
                 std::string("2024-03-30T10:00:00.000001Z"));

        Json json = example();
        json["include"]["rows"][1]["window"] = {
            {"kind", "between"}, {"from", "2024-03-31"}, {"to", "2024-04-01T00:30:00"}, {"zone", "Europe/Berlin"}};
        const Window window = std::get<EventCondition>(read(json).include.rows[1].condition).window;
        QCOMPARE(toText(window.from), std::string("2024-03-30T23:00:00Z"));
        QCOMPARE(toText(window.to), std::string("2024-03-31T22:30:00Z"));
        QCOMPARE(toJson(read(json))["include"]["rows"][1]["window"].dump(),
                 json["include"]["rows"][1]["window"].dump());
        QVERIFY(describe(read(json)).find("from 2024-03-31 until before 2024-04-01T00:30:00 in Europe/Berlin") !=
                std::string::npos);
        json["include"]["rows"][1]["window"]["zone"] = "Europe/Berln";
        Definition definition;
        const nodes::Diagnostics findings = readDefinition(json, definition);
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].error.where().key, std::string("/include/rows/1/window/zone"));
        QVERIFY(findings[0].error.text().find("Europe/Berlin") != std::string::npos);
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
