#include "ui/charts/chart_menu.h"
#include "ui/kit/labels.h"
#include "ui/panels/audiences/size_pane.h"
#include "ui/panels/runs/run_report_view.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QXmlStreamReader>

using namespace weir;
using namespace weir::ui;

namespace {

run::NodeReport node(const char* id, const char* title, run::NodeState state, std::int64_t micros, std::int64_t in,
                     std::int64_t out)
{
    run::NodeReport report;
    report.node = NodeId(id);
    report.title = title;
    report.state = state;
    report.took = Duration{micros};
    report.rowsIn = in;
    report.rowsOut = out;
    return report;
}

run::RunReport aRun()
{
    run::RunReport report;
    report.id = RunId("01HRUN");
    report.pipeline = PipelineId("main");
    report.state = run::RunState::Succeeded;
    report.startedAt = Instant{1'790'000'000'000'000};
    report.finishedAt = Instant{1'790'000'090'000'000};
    report.nodes = {node("a", "Orders, paid", run::NodeState::Succeeded, 1'250'000, -1, 12'345),
                    node("b", "=Join \"x\"", run::NodeState::Failed, 80'000, 12'345, -1),
                    node("c", "Kept", run::NodeState::Cached, 0, 7, 7)};
    return report;
}

AudienceFigure aFigure()
{
    AudienceFigure figure;
    figure.members = 25;
    figure.people = 4270;
    figure.asOf = Instant{1'790'000'000'000'000};
    figure.judgedAt = Instant{1'790'000'001'000'000};
    figure.rows = {{QStringLiteral("orders in 90 days, at least 2"), 300, 300, false},
                   {QStringLiteral("country is DE"), 1'200, 41, false},
                   {QStringLiteral("bought last week"), 16, 16, true}};
    return figure;
}

/// CSV read by its own rules (RFC 4180), apart from the code that writes it.
QList<QStringList> readCsv(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('"')) {
            if (quoted && i + 1 < text.size() && text[i + 1] == c) {
                rows.last().last() += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (!quoted && c == QLatin1Char(',')) {
            rows.last() << QString();
        } else if (!quoted && c == QLatin1Char('\n')) {
            rows << QStringList{QString()};
        } else if (quoted || c != QLatin1Char('\r')) {
            rows.last().last() += c;
        }
    }
    rows.removeLast();
    return rows;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOfSvg(const QString& path)
{
    QXmlStreamReader xml(contentOf(path));
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters) {
            text += xml.text();
        }
    }
    return xml.hasError() ? QString() : text.simplified();
}

/// The text of a PDF as another program reads it.
QString textOfPdf(const QString& program, const QString& path)
{
    QProcess reader;
    reader.start(program, {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
                           QStringLiteral("-sDEVICE=txtwrite"), QStringLiteral("-o"), QStringLiteral("-"), path});
    return reader.waitForFinished(20'000) ? QString::fromUtf8(reader.readAllStandardOutput()).simplified() : QString();
}

} // namespace

/// The charts of runs and audiences as they leave the window, read again by others than those who wrote them.
class TestChartMenus : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    /// Writes the chart of the only menu in `widget`, as pressing its entry and choosing a file does.
    [[nodiscard]] QString written(QWidget& widget, const char* name) const
    {
        const QString path = m_home.filePath(QLatin1String(name));
        auto* menu = widget.findChild<ChartMenu*>();
        QSignalSpy said(menu, &ChartMenu::said);
        menu->exportTo(path);
        return said.size() == 1 ? path : QString();
    }

    static void pictureIsRight(const QString& png, const QString& svg)
    {
        const QImage picture(png);
        QSvgRenderer drawing(svg);
        QVERIFY(drawing.isValid());
        QCOMPARE(picture.size(), drawing.viewBox().size() * 2);
        QXmlStreamReader xml(contentOf(svg));
        QVERIFY(xml.readNextStartElement());
        // CSS: 96 pixels are 25.4 mm.
        const QString wide = xml.attributes().value(QLatin1String("width")).toString();
        QVERIFY2(std::abs(wide.chopped(2).toDouble() * 96 / 25.4 - picture.width() / 2.0) < 1, qPrintable(wide));
        QImage drawn(drawing.viewBox().size(), QImage::Format_ARGB32_Premultiplied);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        drawing.render(&painter);
        painter.end();
        // The same bars in both: as many pixels of their colour, four to one, but for their edges.
        const auto bars = [](const QImage& image) {
            const QColor wanted = tokenColor(Token::AccentTint, Mode::Light);
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    count += image.pixelColor(x, y).rgb() == wanted.rgb() ? 1 : 0;
                }
            }
            return count;
        };
        QVERIFY(bars(picture) > 2'000);
        QVERIFY(std::abs(bars(picture) / 4 - bars(drawn)) < bars(drawn) / 5);
    }

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        QVERIFY(m_home.isValid());
    }

    void timesOfARunLeaveTheWindow()
    {
        RunReportView view;
        view.setPipeline(QStringLiteral("Win back"));
        view.resize(900, 400);
        view.show();
        view.setReport(aRun());
        QVERIFY(view.findChild<ChartMenu*>()->isVisible());
        const QList<QStringList> rows = readCsv(contentOf(written(view, "run.csv")));
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0], (QStringList{"Node", "State", "Rows in", "Rows out", "Not used", "Seconds"}));
        QCOMPARE(rows[1], (QStringList{"Orders, paid", "Done", "", "12345", "0", "1.250"}));
        QCOMPARE(rows[2], (QStringList{"'=Join \"x\"", "Failed", "12345", "", "0", "0.080"})); // no formula
        QCOMPARE(rows[3], (QStringList{"Kept", "Unchanged", "7", "7", "0", ""}));
        const QString svg = written(view, "run.svg");
        pictureIsRight(written(view, "run.png"), svg);
        const QString text = textOfSvg(svg);
        for (const char* each : {"Win back: time of each node", "Orders, paid", "=Join", "01HRUN", "As of",
                                 "Source:", "nodes computed in", "The longest is Orders, paid"}) {
            QVERIFY2(text.contains(QLatin1String(each)), qPrintable(text));
        }
        QVERIFY(!text.contains(QStringLiteral("Kept"))); // what took no time has no bar, only a row
    }

    void aRunThatGoesOnHasAChartToo()
    {
        RunReportView view;
        view.show();
        view.start();
        QVERIFY(!view.findChild<ChartMenu*>()->isVisible());
        view.setNode(node("a", "First", run::NodeState::Succeeded, 500'000, 1, 1));
        view.setNode(node("b", "Second", run::NodeState::Running, 0, 1, -1));
        QTRY_VERIFY(view.findChild<ChartMenu*>()->isVisible());
        const QList<QStringList> rows = readCsv(contentOf(written(view, "live.csv")));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[1].last(), QStringLiteral("0.500"));
        QVERIFY(!textOfSvg(written(view, "live.svg")).contains(QStringLiteral("run ,")));
        QVERIFY(view.findChild<QTreeWidget*>()->accessibleDescription().contains(QStringLiteral("First")));
        view.clear();
        QVERIFY(!view.findChild<ChartMenu*>()->isVisible());
    }

    void theSizeOfAnAudienceLeavesTheWindow()
    {
        SizePane pane;
        pane.setAudience(QStringLiteral("Lapsed"));
        pane.show();
        QVERIFY(!pane.findChild<ChartMenu*>()->isVisible()); // nothing is counted yet
        pane.setFigure(aFigure());
        QVERIFY(pane.findChild<ChartMenu*>()->isVisible());
        const QList<QStringList> rows = readCsv(contentOf(written(pane, "size.csv")));
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[1], (QStringList{"Everybody", "4270", "4270"}));
        QCOMPARE(rows[2], (QStringList{"orders in 90 days, at least 2", "300", "300"}));
        QCOMPARE(rows[3], (QStringList{"country is DE", "1200", "41"}));
        QCOMPARE(rows[4], (QStringList{"Except: bought last week", "16", ""}));
        QCOMPARE(rows[5], (QStringList{"The audience", "25", "25"}));
        const QString svg = written(pane, "size.svg");
        pictureIsRight(written(pane, "size.png"), svg);
        const QString text = textOfSvg(svg);
        QVERIFY2(text.contains(QStringLiteral("25 of %1 people").arg(QLocale().toString(4270))), qPrintable(text));
        for (const char* each :
             {"Lapsed: size of the audience", "As of", "counted at", "country is DE", "Everybody", "The audience"}) {
            QVERIFY2(text.contains(QLatin1String(each)), qPrintable(text));
        }
    }

    void aPdfSaysTheSameToAnotherProgram()
    {
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("gs"));
        QVERIFY2(!reader.isEmpty(), "Ghostscript reads the file; packaging/setup installs it");
        RunReportView view;
        view.setPipeline(QStringLiteral("Win back"));
        view.setReport(aRun());
        const QString run = textOfPdf(reader, written(view, "run.pdf"));
        QVERIFY2(run.contains(QStringLiteral("Win back: time of each node")) &&
                     run.contains(QStringLiteral("Orders, paid")) && run.contains(QStringLiteral("01HRUN")),
                 qPrintable(run));
        SizePane pane;
        pane.setFigure(aFigure());
        const QString size = textOfPdf(reader, written(pane, "size.pdf"));
        QVERIFY2(size.contains(QStringLiteral("25 of %1 people").arg(QLocale().toString(4270))) &&
                     size.contains(QStringLiteral("Everybody")),
                 qPrintable(size));
    }

    void theTableReadsTheSameAndSaysAmountsAsPeopleDo()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        RunReportView view;
        view.show();
        view.setReport(aRun());
        view.findChild<ChartMenu*>()->menu()->actions().front()->trigger();
        auto* dialog = view.findChild<ChartTable*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* table = dialog->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Orders, paid"));
        QCOMPARE(table->item(0, 3)->text(), QStringLiteral("12.345"));
        QCOMPARE(table->item(0, 5)->text(), QStringLiteral("1,250"));
        QCOMPARE(table->accessibleDescription(), view.sheet().summary);
        QVERIFY(!view.sheet().summary.isEmpty());
        dialog->close();
        QLocale::setDefault(before);
    }
};

QTEST_MAIN(TestChartMenus)
#include "tst_chart_menus.moc"
