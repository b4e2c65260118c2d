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
    void everyKindSurvivesTheRoundTrip_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("sentence");
        const auto add = [](const char* name, const char* row, const char* sentence) {
            QTest::newRow(name) << QByteArray(row) << QByteArray(sentence);
        };
        add("aggregate",
            "{'event':'Order','function':'sum','kind':'aggregate','operator':'greater','property':'total',"
            "'values':[100],'window':{'kind':'last','span':{'count':30,'unit':'days'}}}",
            "People whose total total over Order in the last 30 days is more than 100.");
        add("occurrence",
            "{'event':'Order','having':[{'operator':'equals','property':'coupon','values':['A']}],"
            "'kind':'occurrence','which':'last'}",
            "People who did Order for the last time, and then coupon is A.");
        add("sequence",
            "{'kind':'sequence','same':'product','steps':[{'event':'View'},{'event':'Cart','within':{'count':1,"
            "'unit':'hours'}},{'did':false,'event':'Order','within':{'count':2,'unit':'days'}}],"
            "'total':{'count':3,'unit':'days'}}",
            "People who did View, then Cart within hour, then not Order within 2 days, all within 3 days with the same "
            "product.");
        add("state",
            "{'compare':'lessThan','kind':'state','length':{'count':2,'unit':'weeks'},'operator':'equals',"
            "'trait':'plan','values':['pro']}",
            "People whose plan is pro for less than 2 weeks.");
        add("lifecycle",
            "{'event':'Order','kind':'lifecycle','of':4,'period':{'count':7,'unit':'days'},'stage':'regular',"
            "'times':3}",
            "People who did Order in at least 3 of the last 4 times 7 days.");
        add("related",
            "{'compare':'atLeast','kind':'related','times':2,'type':'order','where':[{'operator':'greater',"
            "'property':'total','values':[5]}]}",
            "People who have at least 2 order where total is more than 5.");
        add("rank", "{'kind':'rank','part':'top','percent':2.5,'trait':'spend'}",
            "People who are among the 2.5 % with the highest spend.");
        add("sample", "{'from':10.0,'kind':'sample','salt':'spring','to':20.0}",
            "People who are in the random part from 10 to 20 % of spring.");
        add("same", "{'event':'View','kind':'event','same':'product','times':3}",
            "People who did View at least 3 times with the same product.");
        add("around",
            "{'event':'View','kind':'event','window':{'after':{'count':0,'unit':'days'},'before':{'count':30,"
            "'unit':'days'},'kind':'around','trait':'renewal'}}",
            "People who did View in the 30 days before their renewal.");
        add("anniversary",
            "{'kind':'trait','operator':'anniversaryWithinNext','span':{'count':7,'unit':'days'},'trait':'born'}",
            "People whose born has its day within the next 7 days.");
    }

    void everyKindSurvivesTheRoundTrip()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QByteArray, sentence);
        const Json json = Json::parse(QByteArray(row).replace('\'', '"').toStdString());
        const Definition definition = read({{"include", {{"match", "all"}, {"rows", {json}}}}});
        const Json written = toJson(definition);
        QCOMPARE(QString::fromStdString(written["include"]["rows"][0].dump()), QString::fromStdString(json.dump()));
        QCOMPARE(QString::fromStdString(describe(definition)), QString::fromUtf8(sentence));
        QVERIFY(read(written) == definition);
    }

    void aLimitAndASplitSurviveTheRoundTrip()
    {
        const Json json = {{"include", {{"match", "all"}, {"rows", Json::array()}}},
                           {"cap", {{"people", 100}, {"trait", "spend"}}},
                           {"split", {{"salt", "s"}, {"parts", {{{"name", "A"}, {"percent", 45.0}}}}}}};
        const Definition definition = read(json);
        QVERIFY(toJson(definition) == json);
        QCOMPARE(QString::fromStdString(describe(definition)),
                 QStringLiteral("All people, 100 of them at most, with the highest spend, split into A (45 %)."));
    }

    void anniversariesLookAtTheDayAlone()
    {
        const Instant asOf = *parseInstant("2027-02-25T10:00:00Z");
        Comparison is;
        is.op = Operator::AnniversaryWithinNext;
        is.span = {4, Unit::Days};
        store::TypedColumn column;
        column.kind = TypeKind::Instant;
        for (const char* text : {"1980-02-24", "1980-02-25", "1980-02-28", "1980-02-29", "1980-03-01", "2030-02-26"}) {
            column.integers.push_back(parseInstant(text)->micros);
            column.valid.push_back(1);
        }
        using enum Verdict;
        auto next = Matcher::make(is, TypeKind::Instant, asOf);
        QVERIFY(*next->test(column) == (std::vector{No, Yes, Yes, Yes, No, Yes})); // 2027 has no 29 February
        is.op = Operator::AnniversaryWithinLast;
        is.span = {2, Unit::Days};
        auto last = Matcher::make(is, TypeKind::Instant, asOf);
        QVERIFY(*last->test(column) == (std::vector{Yes, Yes, No, No, No, No}));
    }

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
