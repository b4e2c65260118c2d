// The text form of audiences against the JSON of the same definitions, which is an older door to the same values;
// random definitions, spellings that people use, and text that means nothing.
#include "core/audience/text_form.h"

#include <QtTest>

#include <random>

using namespace weir;
using namespace weir::audience;

namespace {

/// Random definitions that JSON can hold, as JSON would give them back.
class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    Definition definition()
    {
        Definition made;
        made.include = group(0);
        if (flip()) {
            made.exclude = group(0);
        }
        if (pick(3) == 0) {
            made.cap = Cap{pick(5000), flip() ? name() : "", flip(), flip() ? text() : ""};
        }
        if (pick(3) == 0) {
            made.split = Split{flip() ? text() : "", {}};
            for (unsigned i = 0, n = 1 + pick(3); i < n; ++i) {
                made.split->parts.push_back({name() + std::to_string(i), percent() / 4});
            }
        }
        if (pick(3) == 0) {
            made.asOf = moment();
        }
        return made;
    }

private:
    unsigned pick(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    bool flip() { return pick(2) == 0; }
    template <class E>
    E any(unsigned count)
    {
        return static_cast<E>(pick(count));
    }

    std::string name()
    {
        static const std::vector<std::string> names = {"country", "first",      "a \"b\"", "unknown", "x'y", "and",
                                                       "Größe",   "lines\nof",  "last",    "of",      "?",   "a -- b",
                                                       "any",     "2024-01-01", "in",      "for",     "was", "Sum"};
        return names[pick(static_cast<unsigned>(names.size()))];
    }

    std::string text()
    {
        static const std::vector<std::string> texts = {"DE", "it's", "", "\"", "2024-02-30", "?", "%", "ä\tb", "or"};
        const std::string text = texts[pick(static_cast<unsigned>(texts.size()))];
        return text.empty() ? "salt" : text;
    }

    double percent()
    {
        static const std::vector<double> amounts = {20, 33.3, 0.1, 99.999, 1e-7, 100};
        return amounts[pick(static_cast<unsigned>(amounts.size()))];
    }

    Value value()
    {
        switch (pick(7)) {
        case 0:
            return Value(static_cast<std::int64_t>(pick(100)) - 50);
        case 1:
            return Value(flip() ? INT64_MIN : INT64_MAX);
        case 2:
            return Value(flip() ? 5.0 : -1.5e300);
        case 3:
            return Value(flip());
        case 4:
            return Value(std::string());
        default:
            return Value(text());
        }
    }

    Value number() { return flip() ? Value(static_cast<std::int64_t>(pick(100))) : Value(0.1 * pick(100)); }

    Span span() { return {1 + pick(40), any<Unit>(4)}; }

    Instant moment()
    {
        const std::int64_t day = static_cast<std::int64_t>(pick(40'000)) * 86'400'000'000;
        return Instant{flip() ? day : day + pick(86'400) * 1'000'000LL + pick(1'000'000)};
    }

    Comparison compares()
    {
        Comparison is;
        is.op = any<Operator>(static_cast<unsigned>(Operator::AnniversaryWithinLast) + 1);
        const int wanted = valueCount(is.op);
        for (unsigned i = 0, n = wanted < 0 ? 1 + pick(3) : static_cast<unsigned>(wanted); i < n; ++i) {
            is.values.push_back(value());
        }
        if (takesSpan(is.op)) {
            is.span = span();
        }
        is.ignoreCase = pick(4) == 0;
        is.includeUnknown = pick(4) == 0;
        return is;
    }

    Comparison comparesNumbers()
    {
        static const std::vector<Operator> operators = {
            Operator::Equals,  Operator::NotEquals,      Operator::Less,   Operator::LessOrEqual,
            Operator::Greater, Operator::GreaterOrEqual, Operator::Between};
        Comparison is;
        is.op = operators[pick(static_cast<unsigned>(operators.size()))];
        is.values.push_back(number());
        if (is.op == Operator::Between) {
            is.values.push_back(number());
        }
        is.includeUnknown = flip();
        return is;
    }

    std::vector<PropertyCondition> where()
    {
        std::vector<PropertyCondition> all;
        for (unsigned i = 0, n = pick(3); i < n; ++i) {
            all.push_back({name(), compares()});
        }
        return all;
    }

    Window window()
    {
        Window window;
        window.kind = any<Window::Kind>(7);
        switch (window.kind) {
        case Window::Kind::Ever:
            return window;
        case Window::Kind::Last:
            window.near = span();
            break;
        case Window::Kind::Ago:
            window.near = {pick(3), Unit::Days};
            window.far = {1 + pick(9), Unit::Weeks};
            break;
        case Window::Kind::Since:
            window.from = moment();
            break;
        case Window::Kind::Before:
            window.to = moment();
            break;
        case Window::Kind::Between:
            window.from = moment();
            window.to = Instant{window.from.micros + 1 + pick(1'000'000)};
            break;
        case Window::Kind::Around:
            window.near = span();
            window.far = {pick(3), Unit::Hours};
            window.trait = name();
            break;
        }
        window.zone = flip() ? "" : flip() ? "Europe/Berlin" : "America/Havana";
        return window;
    }

    EventSet events() { return {name(), window(), where()}; }

    Condition condition(int depth)
    {
        switch (pick(depth < 4 ? 16 : 14)) {
        case 0:
            return TraitCondition{name(), compares()};
        case 1:
            return IdentifierCondition{name(), compares()};
        case 2: {
            EventCondition event;
            event.event = name();
            event.did = flip();
            event.compare = any<EventCondition::Compare>(3);
            event.times = pick(4);
            event.window = window();
            event.where = where();
            event.same = flip() ? name() : "";
            event.everyone = flip();
            return event;
        }
        case 3: {
            ConsentCondition consent{name(), {any<ConsentStanding>(6)}};
            if (flip()) {
                consent.standings.push_back(any<ConsentStanding>(6));
            }
            return consent;
        }
        case 4:
            return AudienceCondition{name(), flip()};
        case 5: {
            PredictionCondition prediction;
            prediction.prediction = name();
            prediction.part = any<PredictionCondition::Part>(3);
            if (prediction.part == PredictionCondition::Part::Score) {
                prediction.is = compares();
            } else {
                prediction.percent = percent();
                prediction.is.includeUnknown = flip();
            }
            return prediction;
        }
        case 6:
            return AggregateCondition{events(), any<AggregateCondition::Function>(5), name(), comparesNumbers(),
                                      flip()};
        case 7:
            return OccurrenceCondition{events(), any<OccurrenceCondition::Which>(2), where()};
        case 8: {
            SequenceCondition sequence;
            for (unsigned i = 0, n = 2 + pick(3); i < n; ++i) {
                sequence.steps.push_back({name(), where(), i == 0 || flip(), std::nullopt});
                if (i > 0 && flip()) {
                    sequence.steps.back().within = span();
                }
            }
            if (flip()) {
                sequence.total = span();
            }
            sequence.window = window();
            sequence.same = flip() ? name() : "";
            return sequence;
        }
        case 9: {
            StateCondition state{name(), compares(), any<StateCondition::Compare>(2), span()};
            if (state.is.op == Operator::NotExists) {
                state.is.op = Operator::Exists;
            }
            return state;
        }
        case 10: {
            LifecycleCondition lifecycle{name(), where(), any<LifecycleCondition::Stage>(6), span(), 3, 4};
            if (lifecycle.stage == LifecycleCondition::Stage::Regular) {
                lifecycle.times = 1 + pick(2);
                lifecycle.of = 2 + pick(5);
            }
            return lifecycle;
        }
        case 11: {
            RelatedCondition related{name(), flip() ? name() : "", where(), any<RelatedCondition::Compare>(5), 1};
            if (related.compare != RelatedCondition::Compare::All &&
                related.compare != RelatedCondition::Compare::None) {
                related.times = pick(4);
            }
            return related;
        }
        case 12: {
            const bool percents = flip();
            return RankCondition{name(), any<RankCondition::Part>(2), percents,
                                 percents ? percent() : static_cast<double>(pick(100'000)), flip()};
        }
        case 13:
            return SampleCondition{flip() ? text() : "", percent() / 3, 40 + percent() / 2};
        default:
            return group(depth + 1);
        }
    }

    Group group(int depth)
    {
        Group group{any<Group::Match>(3), {}};
        for (unsigned i = 0, n = pick(4); i < n; ++i) {
            group.rows.push_back(Row{condition(depth), pick(5) == 0});
        }
        return group;
    }

    std::mt19937 m_random;
};

std::string canonical(const Definition& definition)
{
    return compactJson(toJson(definition));
}

QByteArray textOf(const nodes::Diagnostics& findings)
{
    QByteArray text;
    for (const nodes::Diagnostic& finding : findings) {
        text += finding.error.fullText().c_str();
        text += '\n';
    }
    return text;
}

nodes::ProfileShape shop()
{
    nodes::ProfileShape shape;
    shape.traits.add({"country", TypeKind::Text, true, {}});
    shape.traits.add({"spend", TypeKind::Number, true, {}});
    shape.events["Order"].add({"total", TypeKind::Number, true, {}});
    return shape;
}

} // namespace

class tst_audience_text : public QObject
{
    Q_OBJECT

private slots:
    /// What is printed reads as the same definition, without findings, and prints the same.
    void randomDefinitionsComeBack()
    {
        for (unsigned seed = 0; seed < 1500; ++seed) {
            const Definition made = Maker(seed).definition();
            const auto viaJson = definitionFromJson(toJson(made));
            QVERIFY2(viaJson, viaJson ? "" : viaJson.error().fullText().c_str());
            const std::string text = printText(made);
            const TextForm read = parseText(text);
            QVERIFY2(read.findings.empty(), (text + "\n" + textOf(read.findings).toStdString()).c_str());
            QVERIFY2(canonical(*read.definition) == canonical(made), text.c_str());
            QVERIFY2(*read.definition == *viaJson, text.c_str());
            QCOMPARE(printText(*read.definition), text);
        }
    }

    /// Rows that are not finished are text too: with findings, but nothing is lost.
    void unfinishedRowsComeBack()
    {
        Definition made;
        made.include.rows = {Row{TraitCondition{}, false},    Row{EventCondition{}, true},
                             Row{SequenceCondition{}, false}, Row{ConsentCondition{}, false},
                             Row{RelatedCondition{}, false},  Row{Group{Group::Match::Any, {}}, false}};
        SequenceCondition odd;
        odd.steps = {{"Buy", {}, false, Span{2, Unit::Hours}}};
        made.include.rows.push_back(Row{odd, false});
        made.include.rows.push_back(
            Row{TraitCondition{"x", {Operator::Equals, {Value(true), Value(false)}, {}, false, false}}, false});
        const std::string text = printText(made);
        const TextForm read = parseText(text);
        QVERIFY2(read.definition, textOf(read.findings).constData());
        QVERIFY(!read.findings.empty());
        QCOMPARE(canonical(*read.definition), canonical(made));
        QCOMPARE(printText(*read.definition), text);
    }

    void readsAsPeopleWrite_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char* name, const char* written, const char* printed) {
            QTest::newRow(name) << written << printed;
        };
        row("sql",
            "country IN (\"DE\", 'FR') AND did \"Order\" >= 2 times in the last 90 days where total > 10 "
            "EXCEPT staff is true",
            "country in ('DE', 'FR') and did \"Order\" >= 2 times in last 90 days where total > 10 except staff is "
            "true");
        row("precedence", "a = 1 or b = 2 and c = 3", "a = 1 or (b = 2 and c = 3)");
        row("brackets", "(a = 1 or b = 2) and c = 3", "(a = 1 or b = 2) and c = 3");
        row("needless brackets", "((a = 1)) and (b = 2)", "a = 1 and b = 2");
        row("not", "not (a = 1 or b = 2)", "none of (a = 1, b = 2)");
        row("not all", "c = 3 and not (a = 1 and b = 2)", "c = 3 and none of ((a = 1 and b = 2))");
        row("null", "a is null and b is not null", "a is not known and b is known");
        row("unequal", "a <> 1", "a != 1");
        row("sequence", "\"View\" then \"Cart\" within 1 hour then not \"Order\" within 2 days same product",
            "did \"View\" then \"Cart\" within 1 hour then not \"Order\" within 2 days same product");
        row("state", "plan = 'pro' for at least 2 weeks", "plan = 'pro' for at least 2 weeks");
        row("sum", "sum(total) of Order in last 30 days where qty > 1 > 100",
            "sum(total) of \"Order\" in last 30 days where (qty > 1) > 100");
        row("counts", "did A > 2 times and did B < 3 times and did C at most 1 time",
            "did \"A\" >= 3 times and did \"B\" <= 2 times and did \"C\" <= 1 time");
        row("first", "first \"Order\" in last 30 days having coupon = 'A'",
            "first \"Order\" in last 30 days having coupon = 'A'");
        row("lifecycle", "lifecycle Order returning per 30 days", "lifecycle \"Order\" returning per 30 days");
        row("regular", "lifecycle Order regular 3 of 4 per 1 week", "lifecycle \"Order\" regular 3 of 4 per 1 week");
        row("has", "has order and has no account", "has at least 1 \"order\" and has no \"account\"");
        row("role", "has exactly 2 account as 'owner' where open is true",
            "has exactly 2 \"account\" as \"owner\" where open is true");
        row("rank", "top 10% by spend or bottom 5 by spend", "top 10% by spend or bottom 5 by spend");
        row("prediction", "top 20% of prediction churn and prediction churn > 0.5",
            "top 20% of prediction \"churn\" and prediction \"churn\" > 0.5");
        row("sample", "sample 10% to 20% of \"spring\"", "sample 10 to 20% of 'spring'");
        row("consent", "consent ads is granted and consent mail in (expired, never asked)",
            "consent \"ads\" is granted and consent \"mail\" in (expired, never asked)");
        row("audience", "in audience \"vip\" and not in audience staff",
            "in audience \"vip\" and not in audience \"staff\"");
        row("around", "did Order from 3 days before until 1 week after birthday",
            "did \"Order\" from 3 days before until 1 week after birthday");
        row("dates", "did Order from 2024-01-01 until '2024-02-01T12:00:00Z' in zone 'Europe/Berlin'",
            "did \"Order\" from '2024-01-01T01:00:00' until '2024-02-01T13:00:00' in zone 'Europe/Berlin'");
        row("tail", "everybody limit 100 by spend split A 45%, B 45% of 'x' as of 2024-01-01",
            "everybody limit 100 by spend split A 45%, B 45% of 'x' as of 2024-01-01");
        row("words as names", "first = 'x' and has is true and last between 1 and 2",
            "\"first\" = 'x' and \"has\" is true and \"last\" between 1 and 2");
        row("comment", "a = 1 -- only these\n and b = 2", "a = 1 and b = 2");
        row("off", "off a = 1 and b = 2", "off a = 1 and b = 2");
    }

    void readsAsPeopleWrite()
    {
        QFETCH(QString, written);
        QFETCH(QString, printed);
        if (QByteArray(QTest::currentDataTag()) == "dates") {
            // Days of a zone are its midnights.
            printed.replace(QStringLiteral("'2024-01-01T01:00:00'"), QStringLiteral("2024-01-01"));
        }
        const TextForm read = parseText(written.toStdString());
        QVERIFY2(read.findings.empty(), textOf(read.findings).constData());
        QCOMPARE(QString::fromStdString(printText(*read.definition)), printed);
    }

    void findingsSayWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("culprit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* text, const char* culprit, const char* words) {
            QTest::newRow(name) << text << culprit << words;
        };
        row("trait", "country = 'DE' and contry = 'FR'", "contry", "\"country\"");
        row("event", "did Ordr in last 3 days", "Ordr", "\"Order\"");
        row("property", "did Order where totl > 3", "totl", "\"total\"");
        row("no value", "country = ?", "?", "one value");
        row("bare text", "country = DE", "DE", "'DE'");
        row("end", "country", "", "comparison");
        row("word", "country contians 'x'", "contians", "contains");
        row("unit", "did Order in last 3 dys", "dys", "days");
        row("unclosed", "country = 'DE", "'DE", "closed");
        row("rest", "country = 'DE' country = 'FR'", "country", "the end");
        row("span", "lifecycle Order new per 0 days", "0 days", "longer than 0");
        row("sample", "sample 20 to 10%", "10%", "above");
        row("split", "everybody split A 60%, B 60%", "split A 60%, B 60%", "120");
        row("type", "spend starts with 'x'", "starts with", "");
    }

    void findingsSayWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, culprit);
        QFETCH(QString, words);
        const nodes::ProfileShape shape = shop();
        const TextForm read = parseText(text.toStdString(), &shape);
        QVERIFY(!read.findings.empty());
        const Error& error = read.findings.front().error;
        QCOMPARE(text.mid(error.where().begin, error.where().end - error.where().begin), culprit);
        QCOMPARE(error.where().column, error.where().begin + 1);
        QCOMPARE(error.where().line, 1);
        QVERIFY2(QString::fromStdString(error.text()).contains(words), error.text().c_str());
    }

    void linesAreCounted()
    {
        const TextForm read = parseText("ä = 1 and\n  b ~ 2");
        QCOMPARE(read.findings.size(), std::size_t{1});
        QCOMPARE(read.findings[0].error.where().line, 2);
        QCOMPARE(read.findings[0].error.where().column, 5);
    }

    /// Texts with a few words moved, lost and doubled: never a crash, and what is read prints and reads again.
    void nonsenseIsRefused()
    {
        std::mt19937 random(7);
        for (unsigned seed = 0; seed < 1500; ++seed) {
            std::string text = printText(Maker(seed).definition());
            for (int i = 0; i < 3 && !text.empty(); ++i) {
                const std::size_t at = random() % text.size();
                const std::size_t length = 1 + random() % 12;
                const std::string piece = text.substr(at, length);
                text.erase(at, random() % 2 == 0 ? length : 0);
                text.insert(text.empty() ? 0 : random() % text.size(), piece);
            }
            const TextForm read = parseText(text);
            QVERIFY(read.definition || !read.findings.empty());
            if (read.definition && read.findings.empty()) {
                const TextForm again = parseText(printText(*read.definition));
                QVERIFY2(again.findings.empty(), text.c_str());
                QVERIFY2(*again.definition == *read.definition, text.c_str());
            }
        }
        QVERIFY(!parseText(std::string(100'000, '(')).definition);
        QVERIFY(!parseText("").definition);
        QVERIFY(!parseText("\xff = 1").definition);
    }
};

QTEST_GUILESS_MAIN(tst_audience_text)
#include "tst_audience_text.moc"
