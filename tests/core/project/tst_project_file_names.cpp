#include "core/base/text.h"
#include "core/project/file_names.h"

#include <QFileInfo>
#include <QTest>

#include <random>
#include <set>

using namespace weir;
using namespace weir::project;

class TestFileNames : public QObject
{
    Q_OBJECT

private slots:
    void knownNames_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << "filter_2"
                               << "filter_2";
        QTest::newRow("inner dot") << "source.file"
                                   << "source.file";
        QTest::newRow("outer dots") << ".x."
                                    << "%2ex%2e";
        QTest::newRow("only dots") << ".."
                                   << "%2e%2e";
        QTest::newRow("capitals") << "Filter"
                                  << "%46ilter";
        QTest::newRow("slash") << "a/b"
                               << "a%2fb";
        QTest::newRow("percent") << "50%"
                                 << "50%25";
        QTest::newRow("umlaut") << QString::fromUtf8("\xC3\xA4") << "%c3%a4";
        QTest::newRow("device") << "con"
                                << "%63on";
        QTest::newRow("device with extension") << "nul.out"
                                               << "%6eul.out";
        QTest::newRow("device port") << "lpt1"
                                     << "%6cpt1";
        QTest::newRow("no device") << "console"
                                   << "console";
        QTest::newRow("empty") << ""
                               << "%";
        QTest::newRow("space") << "a b"
                               << "a%20b";
    }
    void knownNames()
    {
        QFETCH(QString, id);
        QFETCH(QString, file);
        QCOMPARE(QString::fromStdString(fileNameOf(id.toStdString())), file);
        QCOMPARE(QString::fromStdString(idOfFileName(file.toStdString()).value()), id);
    }

    void longIdsAreShortenedAndStayApart()
    {
        const std::string a(500, 'a');
        const std::string b = a + 'b';
        QVERIFY(fileNameOf(a).size() <= 120);
        QVERIFY(fileNameOf(a) != fileNameOf(b));
        QVERIFY(!idOfFileName(fileNameOf(a)));
    }

    void malformedNamesStandForNothing()
    {
        for (const char* name : {"", "a%", "a%4", "a%zz", "x~y", "%ff"}) {
            QVERIFY2(!idOfFileName(name), name);
        }
        QCOMPARE(idOfFileName("Filter").value(), std::string("Filter"));
    }

    /// Names of different ids differ even where capitals and Unicode forms do not count.
    void randomIdsRoundTripAndNeverMeet()
    {
        std::mt19937 random(20260101);
        const std::vector<std::string> parts{"a",  "A",  "con",      ".",         "/",
                                             "%",  "\\", ":",        " ",         "~",
                                             "\t", "\"", "\xC3\xA9", "e\xCC\x81", "\xF0\x9F\x98\x80",
                                             "2e"};
        std::set<std::string> ids;
        std::set<std::string> names;
        for (int i = 0; i < 5000; ++i) {
            std::string id;
            for (auto n = random() % 6; n > 0; --n) {
                id += parts[random() % parts.size()];
            }
            const std::string name = fileNameOf(id);
            QCOMPARE(idOfFileName(name).value(), id);
            QVERIFY(name.find_first_of("/\\:*?\"<>|~ ") == std::string::npos);
            QVERIFY(name != "." && name != ".." && !name.ends_with('.'));
            ids.insert(id);
            names.insert(foldCase(toNfc(name)));
        }
        QCOMPARE(names.size(), ids.size());
    }
};

QTEST_GUILESS_MAIN(TestFileNames)
#include "tst_project_file_names.moc"
