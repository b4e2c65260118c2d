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
        QCOMPARE(rows[0].cells[2], QStringLiteral("text, personal"));
        QCOMPARE(rows[0].cells[3], QStringLiteral("crm"));
        QCOMPARE(rows[0].cells[5], QStringLiteral("said most often, 3 times"));
        QCOMPARE(rows[0].below.size(), std::size_t{2}); // each value and source once, the winner's own not again
        QCOMPARE(rows[0].below[0].cells[1], QStringLiteral("Anna"));
        QCOMPARE(rows[0].below[1].cells[3], QStringLiteral("web"));
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
        QCOMPARE(rows[0].cells[5], QStringLiteral("only value"));
        QVERIFY(rows[0].below.empty());
        one.traits[0].value = {};
        QCOMPARE(traitRows(one, Mask::Off)[0].cells[5], QStringLiteral("its source removed it"));
    }
};

QTEST_MAIN(TestPersonRows)
#include "tst_person_rows.moc"
