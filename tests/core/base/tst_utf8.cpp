#include "core/base/utf8.h"

#include "core/base/text.h"

#include <QString>
#include <QtTest>

#include <array>

using namespace weir;

/// UTF-8 as Qt writes it.
class TestUtf8 : public QObject
{
    Q_OBJECT

private slots:
    void everyCodePoint()
    {
        for (char32_t c = 0; c < 0x11'0000; ++c) {
            std::string text;
            appendUtf8(text, c);
            if (c >= 0xD800 && c < 0xE000) {
                QCOMPARE(text, std::string("\xEF\xBF\xBD"));
            } else if (const std::array<char32_t, 2> after{U'a', c}; // alone, U+FEFF is a mark that Qt takes away
                       'a' + text != QString::fromUcs4(after.data(), 2).toUtf8().toStdString()) {
                QFAIL(qPrintable(QString::number(c, 16)));
            }
        }
    }

    void whatIsNoCodePointIsReplaced()
    {
        std::string text = "a";
        appendUtf8(text, 0x11'0000);
        appendUtf8(text, 0xFFFF'FFFF);
        appendUtf8(text, U'b');
        QCOMPARE(text, std::string("a\xEF\xBF\xBD\xEF\xBF\xBD") + "b");
        QVERIFY(isValidUtf8(text));
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
