#include "core/run/match_review.h"
#include "core/store/reveal_log.h"
#include "tests/ui/shell/match_node.h"
#include "tests/ui/shell/sample_window.h"
#include "tests/ui/shell/window_crawl.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/charts/chart_menu.h"
#include "ui/language/language.h"
#include "ui/panels/matching/chart_card.h"
#include "ui/panels/matching/group_graph_view.h"
#include "ui/panels/matching/groups_pane.h"
#include "ui/panels/matching/match_report_page.h"
#include "ui/shell/match_nodes.h"
#include "ui/shell/match_report_controller.h"

#include <QAction>
#include <QFileDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <cmath>
#include <functional>

using namespace weir;
using namespace weir::ui;

/// The report of a match in the window, in the pseudo language, on contacts of which some hang on one pair.
class tst_match_report_page : public QObject
{
    Q_OBJECT

    std::unique_ptr<Language> m_language;
    test::SampleWindow m_sample;
    MatchReportController* m_report = nullptr;
    NodeId m_node;

    DocumentController& pipeline() { return m_sample.window->session()->controller(); }
    MatchReportPage* page() { return m_report->page(); }
    bool matched()
    {
        return QTest::qWaitFor(
            [this] {
                return m_sample.window->session()->inspection().results.contains({m_node, "pairs"});
            },
            30'000);
    }
    /// Calls `look` with every tab.
    void eachTab(const std::function<void()>& look)
    {
        for (int i = 0; i < page()->tabs()->count(); ++i) {
            page()->tabs()->setCurrentIndex(i);
            QTest::qWait(200);
            look();
        }
    }

private slots:
    void initTestCase()
    {
        m_language = std::make_unique<Language>(*qApp, QStringLiteral("pseudo"));
        QVERIFY(m_sample.open(60));
        m_report = m_sample.window->findChild<MatchReportController*>();
        QVERIFY(m_report);
        QVERIFY(m_report->action()->isEnabled()); // the only node that matches is meant
        m_node = test::addMatch(*m_sample.window, {{"pairsFrom", 0.001}});
        QVERIFY(!m_node.empty());
        QTRY_VERIFY(!m_report->action()->isEnabled()); // which of the two?
        m_sample.window->canvas().canvas()->selectNodes({m_node});
        QVERIFY(m_report->action()->isEnabled());
    }

    void withoutARunItOffersOne()
    {
        m_report->action()->trigger();
        QVERIFY(page() && page()->isVisible());
        QTRY_VERIFY(!page()->tabs()->isVisible());
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
    }

    void afterARunItTellsEverything()
    {
        QVERIFY(m_sample.run());
        QVERIFY(matched());
        m_report->action()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(page()->tabs()->isVisible(), 20'000);
        const run::MatchFindings& findings = page()->findings();
        QVERIFY(findings.records > 300);
        std::int64_t grouped = 0;
        for (std::size_t size = 0; size < findings.report.sizes.size(); ++size) {
            grouped += findings.report.sizes[size] * static_cast<std::int64_t>(size + 1);
        }
        QCOMPARE(grouped, findings.records);
        QVERIFY(findings.report.unlinkable > 0);
        QVERIFY(!findings.report.questionable.empty());
        QVERIFY(findings.model.is_object());
        QVERIFY(!findings.sessions.empty());
        QVERIFY(findings.answers.empty()); // nobody has said anything
    }

    void theSameRunIsFoundWhenItsResultsAreKept()
    {
        const std::int64_t records = page()->findings().records;
        QVERIFY(m_sample.run()); // everything comes from the cache
        m_report->open(m_node);
        QTRY_VERIFY_WITH_TIMEOUT(page()->tabs()->isVisible(), 20'000);
        QCOMPARE(page()->findings().records, records);
    }

    /// A chosen group is drawn; its bridges are those of leaving every pair out, and the weakest is the one listed.
    void aGroupIsDrawnWithItsBridges()
    {
        page()->tabs()->setCurrentWidget(page()->groups());
        auto* list = page()->groups()->groups();
        QCOMPARE(list->topLevelItemCount(), static_cast<int>(page()->findings().report.questionable.size()));
        for (int i = 0; i < std::min(list->topLevelItemCount(), 5); ++i) {
            const match::GroupShape& shape = page()->findings().report.questionable[static_cast<std::size_t>(i)];
            list->setCurrentItem(list->topLevelItem(i));
            auto* records = page()->groups()->records();
            auto* graph = page()->groups()->graph();
            QTRY_COMPARE_WITH_TIMEOUT(records->topLevelItemCount(), static_cast<int>(shape.records), 20'000);
            QCOMPARE(graph->places().size(), static_cast<std::size_t>(shape.records));
            const ChartSheet* sheet = nullptr;
            for (const ChartCard* card : page()->groups()->findChildren<ChartCard*>()) {
                sheet = card->isAncestorOf(graph) ? &card->sheet() : sheet;
            }
            QVERIFY(sheet);
            struct Link
            {
                int a;
                int b;
                double bits;
                bool bridge;
            };
            std::vector<Link> links;
            for (const QStringList& row : sheet->rows) {
                if (row[3].toDouble() >= page()->findings().thresholdBits()) {
                    links.push_back(
                        {row[0].toInt(), row[1].toInt(), row[3].toDouble(), row[4] == GroupsPane::tr("yes")});
                }
            }
            QCOMPARE(links.size(), static_cast<std::size_t>(shape.pairs));
            const auto joined = [&](std::size_t without) {
                std::map<int, int> part;
                for (int r = 1; r <= static_cast<int>(shape.records); ++r) {
                    part[r] = r;
                }
                for (std::uint32_t round = 0; round < shape.records; ++round) {
                    for (std::size_t l = 0; l < links.size(); ++l) {
                        if (l != without) {
                            part[links[l].a] = part[links[l].b] = std::min(part[links[l].a], part[links[l].b]);
                        }
                    }
                }
                std::set<int> parts;
                for (const auto& [record, number] : part) {
                    parts.insert(number);
                }
                return parts.size();
            };
            double weakest = 1e9;
            for (std::size_t l = 0; l < links.size(); ++l) {
                const bool bridge = joined(l) > joined(links.size());
                QCOMPARE(links[l].bridge, bridge);
                weakest = bridge ? std::min(weakest, links[l].bits) : weakest;
            }
            QVERIFY(std::abs(weakest - shape.weakestBridge) < 0.001);
        }
    }

    void recordsAreMaskedUntilRevealed()
    {
        auto* records = page()->groups()->records();
        const auto masked = [&] {
            int count = 0;
            for (int row = 0; row < records->topLevelItemCount(); ++row) {
                for (int column = 0; column < records->columnCount(); ++column) {
                    count += records->topLevelItem(row)->text(column).contains(QStringLiteral("***")) ? 1 : 0;
                }
            }
            return count;
        };
        QVERIFY(masked() > 0);
        const auto leaked = [&] { // what leaves the window is masked as well
            for (const ChartCard* card : page()->groups()->findChildren<ChartCard*>()) {
                if (csvOf(card->sheet()).contains("@example.org") &&
                    !csvOf(card->sheet()).contains("***@example.org")) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(!leaked());
        QPushButton* reveal = nullptr;
        for (auto* button : page()->groups()->findChildren<QPushButton*>()) {
            reveal = button->text() == GroupsPane::tr("Reveal") ? button : reveal;
        }
        QVERIFY(reveal && reveal->isVisible());
        reveal->click();
        QTRY_COMPARE_WITH_TIMEOUT(masked(), 0, 10'000);
        const auto store = m_sample.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        QVERIFY(store);
        const auto audited = store::RevealLog(*store).newest(100);
        QVERIFY(audited && !audited->empty());
        QCOMPARE(QString::fromStdString(audited->front().node), QString::fromStdString(m_node.str()));
        // Another group is masked again.
        auto* list = page()->groups()->groups();
        list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1));
        QTRY_VERIFY_WITH_TIMEOUT(masked() > 0, 10'000);
    }

    void theDrawingAndTheRowsGoTogether()
    {
        auto* graph = page()->groups()->graph();
        auto* records = page()->groups()->records();
        graph->setFocus();
        QTest::keyClick(graph, Qt::Key_End);
        QTest::keyClick(graph, Qt::Key_Return);
        QCOMPARE(records->indexOfTopLevelItem(records->currentItem()), records->topLevelItemCount() - 1);
        records->setCurrentItem(records->topLevelItem(0));
        QCOMPARE(graph->chosen(), 0);
    }

    void theModelIsWrittenAndUsed()
    {
        QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("model.json"));
        emit page()->saveModelRequested();
        auto* dialog = m_sample.window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = parseJson(file.readAll().toStdString());
        QVERIFY(json);
        QVERIFY(*json == page()->findings().model);
        const auto before = page()->findings();
        QVERIFY(pipeline().edit({graph::SetSetting{m_node, "model", *json}}, QStringLiteral("model")));
        QTRY_VERIFY_WITH_TIMEOUT(!page()->tabs()->isVisible(), 20'000); // other settings, no report yet
        QVERIFY(m_sample.run());
        QTRY_VERIFY_WITH_TIMEOUT(page()->tabs()->isVisible(), 30'000); // and the page shows it by itself
        QCOMPARE(page()->findings().report.weights, before.report.weights);
        QVERIFY(page()->findings().sessions.empty());
        QVERIFY(page()->findings().model == before.model);
        pipeline().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!page()->findings().sessions.empty(), 20'000);
    }

    void answersGiveFigures()
    {
        // The truth of a pair does not matter here, only that both answers are there.
        Json decisions = Json::array();
        const auto& results = m_sample.window->session()->inspection().results;
        QVERIFY(results.contains({m_node, "pairs"}));
        const auto review =
            run::pairsToReview(*m_sample.window->session()->workspace(),
                               *matchResults(*m_sample.window->session(), m_node), {}, 30, RunContext());
        QVERIFY(review);
        for (const run::ReviewPair& pair : review->pairs) {
            decisions.push_back({{"left", pair.left}, {"right", pair.right}, {"same", decisions.size() % 2 == 0}});
        }
        QVERIFY(pipeline().edit({graph::SetSetting{m_node, "decisions", decisions}}, QStringLiteral("answers")));
        QTRY_VERIFY_WITH_TIMEOUT(!page()->tabs()->isVisible(), 20'000);
        QVERIFY(m_sample.run());
        QTRY_VERIFY_WITH_TIMEOUT(page()->tabs()->isVisible(), 30'000);
        QCOMPARE(page()->findings().answers.size(), decisions.size());
        QVERIFY(!page()->findings().answersLearned);
    }

    void everyControlHasANameAndFits()
    {
        QStringList faults;
        eachTab([&] {
            for (const QString& control : test::unnamedControls(*page())) {
                faults << QStringLiteral("without a name: ") + control;
            }
            for (const QString& text : test::clippedTexts(*page())) {
                faults << QStringLiteral("clipped: ") + text;
            }
        });
        for (const QString& fault : faults) {
            qWarning().noquote() << fault;
        }
        QCOMPARE(faults.size(), 0);
    }

    void everyTextCanBeTranslated()
    {
        static const QRegularExpression letters(QStringLiteral("[A-Za-z]{3,}"));
        static const QRegularExpression own(QStringLiteral("^([a-z_]+|same-people|CSV|weir match.*)$"));
        QStringList plain;
        eachTab([&] {
            for (const test::ShownText& text : test::shownTexts(*page())) {
                if (text.text.contains(letters) && !text.text.contains(QLatin1Char('[')) &&
                    !own.match(text.text.trimmed()).hasMatch()) {
                    plain << text.place + QStringLiteral(": ") + text.text.left(80);
                }
            }
        });
        for (const QString& text : plain) {
            qWarning().noquote() << "not translated:" << text;
        }
        QCOMPARE(plain.size(), 0);
    }

    /// Every chart leaves the window in every form.
    void everyChartIsExported()
    {
        QTemporaryDir home;
        int number = 0;
        eachTab([&] {
            for (auto* menu : page()->findChildren<ChartMenu*>()) {
                if (!menu->isVisible()) {
                    continue;
                }
                for (const char* ending : {".csv", ".svg", ".png"}) {
                    const QString path = home.filePath(QString::number(++number) + QLatin1String(ending));
                    menu->exportTo(path);
                    QVERIFY(QFileInfo(path).size() > 40);
                }
                menu->showTable();
                auto* table = m_sample.window->findChild<ChartTable*>();
                QVERIFY(table);
                delete table;
            }
        });
        QVERIFY(number >= 8 * 3);
    }
};

QTEST_MAIN(tst_match_report_page)
#include "tst_match_report_page.moc"
