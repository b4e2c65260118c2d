#include "ui/charts/chart_menu.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPrinter>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace weir;
using namespace weir::ui;

/// Charts as files: what they say, how they look, and that the theme of the window does not matter.
class TestChartSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void theDataIsPlainCsvThatNoSpreadsheetRuns()
    {
        ChartSheet sheet = cities();
        sheet.rows << QStringList{QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("-3")};
        sheet.rows << QStringList{QStringLiteral("a \"b\", c"), QStringLiteral("1")};
        QCOMPARE(csvOf(sheet), QByteArray("City,Rows\r\nKöln,340\r\nBonn,2\r\n'=cmd|' /C calc'!A0,-3\r\n"
                                          "\"a \"\"b\"\", c\",1\r\n"));
    }

    void aPictureIsTwiceAsSharpAndLightInEveryTheme()
    {
        QTemporaryDir home;
        Theme::instance().setChoice(ThemeChoice::Light);
        const QString light = home.filePath(QStringLiteral("light.png"));
        QVERIFY(exportChart(cities(), light));
        Theme::instance().setChoice(ThemeChoice::Dark);
        const QString dark = home.filePath(QStringLiteral("dark.png"));
        QVERIFY(exportChart(cities(), dark));
        QCOMPARE(Theme::instance().mode(), Mode::Dark); // the window keeps its look
        Theme::instance().setChoice(ThemeChoice::Light);
        const QImage one(light);
        QCOMPARE(one.width(), 1440);
        QCOMPARE(one, QImage(dark));
        QCOMPARE(one.pixelColor(4, 4), tokenColor(Token::Surface, Mode::Light));
        QVERIFY(countOf(one, tokenColor(Token::AccentTint, Mode::Light)) > 1'000); // its bars are there
    }

    void aPdfHasOnePageOfTextNotOfPixels()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("chart.pdf"));
        QVERIFY(exportChart(cities(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/Count 1"));
        QVERIFY(bytes.contains("/Font"));
        QVERIFY(!bytes.contains("/Subtype /Image")); // vectors
    }

    void anSvgSaysTitleFiltersTimeAndSource()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("chart.svg"));
        QVERIFY(exportChart(cities(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString text;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::Characters) {
                text += xml.text();
            }
        }
        QVERIFY(!xml.hasError());
        for (const QString& each : {QStringLiteral("Most frequent values of city"), QStringLiteral("country = 'DE'"),
                                    QStringLiteral("As of "), QStringLiteral("Source: Orders"), QStringLiteral("Köln"),
                                    QStringLiteral("340")}) {
            QVERIFY2(text.contains(each), qPrintable(each));
        }
    }

    void aFileThatCannotBeWrittenSaysWhy()
    {
        const Status written = exportChart(cities(), QStringLiteral("/nowhere/chart.png"));
        QVERIFY(!written);
        QVERIFY(written.error().text().find("/nowhere/chart.png") != std::string::npos);
    }

    void longChartsArePrintedOnSeveralPages()
    {
        QTemporaryDir home;
        ChartSheet sheet = cities();
        for (int i = 0; i < 200; ++i) {
            sheet.bars.push_back({QString::number(i), 1.0, QStringLiteral("1"), {}});
        }
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(home.filePath(QStringLiteral("print.pdf")));
        printChart(sheet, printer);
        QFile file(printer.outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("/Count 1\n"));
        QVERIFY(bytes.contains("/Count "));
    }

    void theTableSpeaksForTheChart()
    {
        ChartMenu menu(QStringLiteral("Cities"), &TestChartSheet::cities);
        menu.showTable();
        auto* dialog = menu.window()->findChild<ChartTable*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* table = dialog->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Köln"));
        QVERIFY(table->accessibleDescription().contains(QStringLiteral("Köln: 340")));
        bool said = false;
        for (const auto* label : dialog->findChildren<QLabel*>()) {
            said = said || label->text().contains(QLatin1String("The shortest is Bonn: 2"));
        }
        QVERIFY(said);
    }

private:
    static ChartSheet cities()
    {
        ChartSheet sheet;
        sheet.title = QStringLiteral("Most frequent values of city");
        sheet.filters = QStringLiteral("country = 'DE'");
        sheet.source = QStringLiteral("Orders");
        sheet.asOf = QDateTime(QDate(2026, 11, 28), QTime(12, 0));
        sheet.bars = {{QStringLiteral("Köln"), 340, QStringLiteral("340"), {}},
                      {QStringLiteral("Bonn"), 2, QStringLiteral("2"), {}}};
        sheet.summary = chartSummary(sheet.bars);
        sheet.columns = QStringList{QStringLiteral("City"), QStringLiteral("Rows")};
        sheet.rows = {{QStringLiteral("Köln"), QStringLiteral("340")}, {QStringLiteral("Bonn"), QStringLiteral("2")}};
        return sheet;
    }

    static int countOf(const QImage& image, const QColor& color)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += image.pixelColor(x, y) == color ? 1 : 0;
            }
        }
        return count;
    }
};

QTEST_MAIN(TestChartSheet)
#include "tst_chart_sheet.moc"
