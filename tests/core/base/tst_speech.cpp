#include <QtTest>

#include "core/base/speech.h"

using namespace weir;

/// Sentences with a count are right for one, in English by themselves and in other languages by their plural forms.
class tst_speech : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { setSpeech({}); }

    void theCountChoosesTheForm_data()
    {
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("said");
        QTest::newRow("one") << "1"
                             << "1 value of age was emptied.";
        QTest::newRow("none") << "0"
                              << "0 values of age were emptied.";
        QTest::newRow("two") << "2"
                             << "2 values of age were emptied.";
        QTest::newRow("eleven") << "11"
                                << "11 values of age were emptied.";
        QTest::newRow("unknown") << "?"
                                 << "? values of age were emptied.";
    }
    void theCountChoosesTheForm()
    {
        QFETCH(QString, count);
        QFETCH(QString, said);
        const Error::Arguments arguments{{"count", count.toStdString()}, {"column", "age"}};
        QCOMPARE(say("{count} {count:value|values} of {column} {count:was|were} emptied.", arguments),
                 said.toStdString());
    }

    void bracesWithoutArgumentsStay()
    {
        QCOMPARE(fillIn("Write {n}, {n,} or {a:b|c}.", {{"count", "1"}}), std::string("Write {n}, {n,} or {a:b|c}."));
    }

    void translationsAreAskedWithTheCount()
    {
        std::vector<int> counts;
        setSpeech([&counts](std::string_view sentence, int count) {
            counts.push_back(count);
            return sentence.starts_with("{rows}") ? std::string(count == 1 ? "{rows} Zeile" : "{rows} Zeilen")
                                                  : std::string(sentence);
        });
        QCOMPARE(say("{rows} {rows:row|rows}", {{"rows", "1"}}), std::string("1 Zeile"));
        QCOMPARE(say("{rows} {rows:row|rows}", {{"rows", "48210"}}), std::string("48210 Zeilen"));
        QCOMPARE(say("{rows} {rows:row|rows}", {{"rows", "99999999999"}}), std::string("99999999999 Zeilen"));
        QCOMPARE(say("nothing is counted"), std::string("nothing is counted"));
        QCOMPARE(counts, (std::vector<int>{1, 48210, 1000, -1}));
    }
};

QTEST_APPLESS_MAIN(tst_speech)
#include "tst_speech.moc"
