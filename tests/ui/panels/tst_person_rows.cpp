#include "ui/panels/people/person_audience_rows.h"
#include "ui/panels/people/person_heading.h"
#include "ui/panels/people/person_rows.h"

#include <QTest>

using namespace weir;
using namespace weir::ui;

/// The table of traits: what stands, why, and what lost.
class TestPersonRows : public QObject
{
    Q_OBJECT

private:
    static run::Person person(store::Survivor survivor)
    {
        run::Person person;
        person.types.emplace("name", DataType(TypeKind::Text));
        person.privacy["name"] = Privacy::Personal;
        person.survivorship["name"] = {survivor, {}};
        const auto text = [](const char* value) { return Value(std::string(value)); };
        person.traits = {{"name", text("Ann"), 0, "crm", Instant{60'000'000}, true},
                         {"name", text("Anna"), 0, "web", Instant{120'000'000}, false}};
        person.said = {{"name", "web", text("Anna"), Instant{120'000'000}, Instant{120'000'000}, 1},
                       {"name", "crm", text("Ann"), Instant{0}, Instant{60'000'000}, 2},
                       {"name", "web", text("Ann"), Instant{0}, Instant{0}, 1}};
        return person;
    }

private slots:
    void theWinnerSaysWhyAndTheLosersAreBelow()
    {
        const std::vector<PersonRow> rows = traitRows(person(store::Survivor::MostFrequent), Mask::Off);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].cells[0], QStringLiteral("name"));
        QCOMPARE(rows[0].cells[1], QStringLiteral("Ann"));
        QCOMPARE(rows[0].cells[3], QStringLiteral("text, personal"));
        QCOMPARE(rows[0].cells[4], QStringLiteral("crm"));
        QCOMPARE(rows[0].cells[6], QStringLiteral("said most often, 3 times"));
        QCOMPARE(rows[0].below.size(), std::size_t{2}); // each value and source once, the winner's own not again
        QCOMPARE(rows[0].below[0].cells[1], QStringLiteral("Anna"));
        QCOMPARE(rows[0].below[1].cells[4], QStringLiteral("web"));
        QVERIFY(!rows[0].below[0].strong);
    }

    void losersAreMaskedToo()
    {
        for (const PersonRow& row : traitRows(person(store::Survivor::First), Mask::On)) {
            QVERIFY(!row.cells[1].contains(QStringLiteral("Ann")));
            for (const PersonRow& below : row.below) {
                QVERIFY(!below.cells[1].contains(QStringLiteral("Ann")));
            }
        }
    }

    void anOnlyValueNeedsNoRule()
    {
        run::Person one = person(store::Survivor::Longest);
        one.traits.resize(1);
        one.said.clear();
        const std::vector<PersonRow> rows = traitRows(one, Mask::Off);
        QCOMPARE(rows[0].cells[6], QStringLiteral("only value"));
        QVERIFY(rows[0].below.empty());
        one.traits[0].value = {};
        QCOMPARE(traitRows(one, Mask::Off)[0].cells[6], QStringLiteral("its source removed it"));
    }

    /// Numbers at their height, texts by which of them it was; nothing where nothing changed, or is personal and
    /// masked.
    void thePastOfATraitIsALine()
    {
        run::Person one = person(store::Survivor::Latest);
        one.past["name"] = {{Instant{1'000'000}, Value(std::string("silver")), "crm"},
                            {Instant{2'000'000}, Value(std::string("gold")), "crm"},
                            {Instant{5'000'000}, Value(std::string("silver")), "web"}};
        const QVector<QPointF> texts{{1, 0}, {2, 1}, {5, 0}};
        QCOMPARE(traitRows(one, Mask::Off)[0].past, texts);
        QVERIFY(traitRows(one, Mask::On)[0].past.isEmpty());
        one.privacy["name"] = Privacy::Plain;
        QCOMPARE(traitRows(one, Mask::On)[0].past, texts);
        one.past["name"] = {{Instant{1'000'000}, Value(std::int64_t{7}), "crm"},
                            {Instant{3'000'000}, Value(-2.5), "crm"},
                            {Instant{4'000'000}, Value(std::string("12.50")), "web"}}; // a decimal
        QCOMPARE(traitRows(one, Mask::On)[0].past, (QVector<QPointF>{{1, 7}, {3, -2.5}, {4, 12.5}}));
        one.past["name"].resize(1);
        QVERIFY(traitRows(one, Mask::On)[0].past.isEmpty());
    }

    void nothingGrantedHoldsEverythingBack()
    {
        run::Person one = person(store::Survivor::Latest);
        QVERIFY(!personHold(one)); // no purpose is declared or answered
        one.consents = {{PurposeId("mail"), "Mail", audience::ConsentStanding::Withdrawn, Instant{0}},
                        {PurposeId("ads"), "Ads", audience::ConsentStanding::NeverAsked, std::nullopt}};
        QVERIFY(personHold(one) && personHold(one)->detail.isEmpty());
        one.held = {{"ads_list", "main/lapsed", Instant{0}}};
        QVERIFY(personHold(one)->detail.contains(QStringLiteral("ads_list")));
        one.consents[1].standing = audience::ConsentStanding::Granted;
        QVERIFY(!personHold(one));
    }

    void whereSomebodyLivesIsMaskedWhenItIsPersonal()
    {
        run::Person one = person(store::Survivor::Latest);
        one.traits.push_back({"country", Value(std::string("Liechtenstein")), 0, "crm", Instant{0}, true});
        QVERIFY(!personSummary(one, Mask::On).contains(QStringLiteral("Liechtenstein")));
        QVERIFY(personSummary(one, Mask::Off).contains(QStringLiteral("Liechtenstein")));
        one.privacy["country"] = Privacy::Plain;
        QVERIFY(personSummary(one, Mask::On).contains(QStringLiteral("Liechtenstein")));
    }

    /// Why somebody is in an audience: every row with what it found, masked where it is personal.
    void audiencesSayWhy()
    {
        run::Person one = person(store::Survivor::Latest);
        audience::Explanation why;
        why.member = true;
        why.include.emplace();
        audience::Reason named;
        named.kind = audience::Reason::Kind::Trait;
        named.text = "whose name is known";
        named.subject = "name";
        named.found = Value(std::string("Annabella"));
        named.verdict = audience::Verdict::Yes;
        named.turns = true;
        audience::Reason bought;
        bought.kind = audience::Reason::Kind::Event;
        bought.text = "who did Purchase";
        bought.found = Value(std::int64_t{0});
        bought.verdict = audience::Verdict::No;
        why.include->below = {named, bought};
        run::PersonAudience in{"main/a", "Readers", Instant{0}, {}, why, {}};
        in.changes = {{"main/a", "Readers", true, Instant{0}, "evaluated", RunId("r1")}};
        why.member = true;
        const run::PersonAudience out{"main/b", "Buyers", {}, {}, why, {}};
        const std::vector<PersonRow> rows = audienceRows({in, out}, one, Mask::On);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].cells[1], QStringLiteral("is in it"));
        QCOMPARE(rows[1].cells[1], QStringLiteral("is not in it"));
        QCOMPARE(rows[0].below.size(), std::size_t{2}); // the rules, and when it was entered
        QCOMPARE(rows[0].below[1].cells[0], QStringLiteral("Entered"));
        const std::vector<PersonRow>& reasons = rows[0].below[0].below;
        QCOMPARE(reasons[0].cells[0], QStringLiteral("Whose name is known"));
        QCOMPARE(reasons[0].cells[3], QStringLiteral("decides"));
        QVERIFY(!reasons[0].cells[2].contains(QStringLiteral("Annabella")));
        QCOMPARE(reasons[1].cells[2], QStringLiteral("never"));
        QVERIFY(rows[1].below[0].cells[0].contains(QStringLiteral("would let this person in"))); // a note
        QCOMPARE(audienceRows({in}, one, Mask::Off)[0].below[0].below[0].cells[2], QStringLiteral("Annabella"));
    }
};

QTEST_MAIN(TestPersonRows)
#include "tst_person_rows.moc"
