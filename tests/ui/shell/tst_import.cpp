#include "app/toolbox.h"
#include "core/project/folder.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/wrap_check_box.h"
#include "ui/panels/import/import_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/people_offer.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace weir;
using namespace weir::ui;

/// Files that are dropped are shown before they become sources: what was detected, the first rows, sheets to choose
/// from.
class TestImport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QString path(const char* name) const { return m_home.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] ImportPage& page() const { return *m_window->findChild<ImportPage*>(); }
    [[nodiscard]] GridModel& rows() const { return *page().findChild<DataGrid*>()->grid(); }
    [[nodiscard]] const graph::Document& document() const { return m_window->session()->controller().document(); }
    void drop(const QStringList& files) const { emit m_window->canvas().filesDropped(files, QPointF(0, 0)); }
    [[nodiscard]] QStringList chips() const
    {
        QStringList texts;
        for (const Chip* chip : page().findChildren<Chip*>()) {
            if (chip->isVisible()) {
                texts << chip->text();
            }
        }
        return texts;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : page().findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] const graph::Node* source() const
    {
        return nodeOf([](const std::string& type) { return type.starts_with("source."); });
    }
    [[nodiscard]] const graph::Node* nodeOf(const std::function<bool(const std::string& type)>& wanted) const
    {
        for (const auto& [id, node] : document().nodes) {
            if (wanted(node->type.str())) {
                return node.get();
            }
        }
        return nullptr;
    }
    [[nodiscard]] const graph::Node* people() const
    {
        return nodeOf([](const std::string& type) { return type == "identity"; });
    }

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        QFile file(path("people.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id;email;amount\n1;ann@example.org;12,50\n2;bob@example.org;7,00\n3;zoe@example.org;0,25\n");
        file.close();
        QVERIFY(QFile::copy(QStringLiteral(WEIR_SOURCE_DIR "/tests/plugins/sources/workbooks/people.xlsx"),
                            path("people.xlsx")));
        QFile broken(path("broken.xlsx"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no workbook");
    }

    void init()
    {
        const QString folder = path("project");
        QDir(folder).removeRecursively();
        project::Project project;
        project.name = "Import";
        project.pipelines[PipelineId("main")].id = PipelineId("main");
        QVERIFY(project::save(project, folder.toStdString(), {}));
        auto toolbox = app::makeToolbox();
        m_window = std::make_unique<MainWindow>(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        m_window->resize(1440, 900);
        m_window->show();
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->openProject(folder);
        QVERIFY(ready.wait(30'000));
    }

    void cleanup() { m_window.reset(); }

    void aCsvFileIsShownBeforeItIsAdded()
    {
        drop({path("people.csv")});
        QVERIFY(page().isVisible());
        QVERIFY(document().nodes.empty()); // nothing is added unasked
        QTRY_COMPARE(rows().rowCount(), 3);
        QVERIFY(chips().contains(QStringLiteral("Delimiter: ;")));
        QVERIFY(chips().contains(QStringLiteral("Encoding: UTF-8")));
        QVERIFY(chips().contains(QStringLiteral("Header: Yes")));
        QVERIFY(chips().contains(QStringLiteral("Decimal separator: Comma")));
        // The guess of what is personal holds at once: addresses are masked here already.
        QVERIFY(rows().headerData(1, Qt::Horizontal, GridModel::MaskedRole).toBool());
        QVERIFY(!rows().data(rows().index(0, 1), Qt::DisplayRole).toString().contains(QStringLiteral("ann@example")));
        QTest::mouseClick(button(QStringLiteral("Add 1 source")), Qt::LeftButton);
        QVERIFY(!page().isVisible());
        QVERIFY(source());
        QCOMPARE(source()->type, NodeTypeId("source.file"));
        m_window->session()->controller().undo();
        QVERIFY(m_window->session()->isClean());
    }

    void contactsBecomePeople()
    {
        QFile file(path("contacts.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("customer_email,country,newsletter_opt_in\nann@example.org,DE,yes\nbob@example.org,FR,no\n");
        file.close();
        drop({path("contacts.csv")});
        auto* offer = page().findChild<WrapCheckBox*>(QStringLiteral("importPeople"));
        QTRY_VERIFY(offer->isVisible());
        QVERIFY(offer->isChecked());
        QVERIFY(offer->text().contains(QStringLiteral("newsletter_opt_in")));
        QTest::keyClick(button(QStringLiteral("Add 1 source")), Qt::Key_Return);
        QVERIFY(source() && people());
        QCOMPARE(document().into(people()->id).size(), std::size_t(1));
        const Json& input = people()->settings.at("mapping").at("inputs").at(0);
        QCOMPARE(input.at("identifiers").at(0).at("column").get<std::string>(), std::string("customer_email"));
        QCOMPARE(input.at("identifiers").at(0).at("type").get<std::string>(), std::string("email"));
        QCOMPARE(m_window->session()->facts().purposes.size(), std::size_t(1)); // there was none to ask for
        QVERIFY(input.contains("consent"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session()->inspection().analysis.find(people()->id), 10'000);
        for (const nodes::Diagnostic& finding : m_window->session()->findingsOf(people()->id)) {
            QVERIFY2(finding.severity != nodes::Severity::Error, finding.error.text().c_str());
        }
        m_window->session()->controller().undo();
        QVERIFY(document().nodes.empty());
        // A second file goes to the people that are there.
        m_window->session()->controller().redo();
        emit m_window->canvas().filesDropped({path("people.csv")}, QPointF(0, 2000)); // on no node
        QTRY_VERIFY(offer->isVisible());
        emit page().accepted();
        QCOMPARE(document().nodes.size(), std::size_t(3));
        QCOMPARE(document().into(people()->id).size(), std::size_t(2));
        QCOMPARE(people()->settings.at("mapping").at("inputs").size(), std::size_t(2));
        // Who wants no people says so.
        emit m_window->canvas().filesDropped({path("people.csv")}, QPointF(0, 4000)); // on no node
        QTRY_VERIFY(offer->isVisible());
        offer->click();
        emit page().accepted();
        QCOMPARE(document().nodes.size(), std::size_t(4));
        QCOMPARE(document().into(people()->id).size(), std::size_t(2));
    }

    /// An answer is taken for consent only to what it is clearly about, and a refusal never.
    void consentIsNotGuessed_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QStringList>("purposes");
        QTest::addColumn<QString>("about");
        const QStringList several{QStringLiteral("ads"), QStringLiteral("email_news")};
        QTest::newRow("no purposes") << "newsletter" << QStringList() << "marketing";
        QTest::newRow("named") << "email_opt_in" << several << "email_news";
        QTest::newRow("not named") << "opt_in" << several << "";
        QTest::newRow("the only one") << "opt_in" << QStringList{QStringLiteral("ads")} << "ads";
        QTest::newRow("another thing") << "newsletter" << QStringList{QStringLiteral("ads")} << "";
        QTest::newRow("two of a name") << "email_opt_in"
                                       << QStringList{QStringLiteral("email_news"), QStringLiteral("email_offers")}
                                       << "";
        QTest::newRow("unsubscribed") << "unsubscribed" << QStringList() << "";
        QTest::newRow("withdrawn") << "consent_withdrawn" << QStringList() << "";
        QTest::newRow("no") << "no_newsletter" << QStringList() << "";
    }
    void consentIsNotGuessed()
    {
        QFETCH(QString, column);
        QFETCH(QStringList, purposes);
        QFETCH(QString, about);
        Purposes known;
        for (const QString& each : purposes) {
            const PurposeId id(each.toStdString());
            known[id].id = id;
        }
        const PeopleOffer offer =
            peopleIn(Schema({{"email", TypeKind::Text}, {column.toStdString(), TypeKind::Boolean}}), known);
        QCOMPARE(QString::fromStdString(offer.purpose), about);
        QCOMPARE(offer.consentColumn.empty(), about.isEmpty());
    }

    void whatWasDetectedCanBeCorrected()
    {
        drop({path("people.csv")});
        QTRY_COMPARE(rows().columnCount(), 3);
        emit page().edited(0, Json{{"path", path("people.csv").toStdString()}, {"header", "no"}});
        QTRY_COMPARE(rows().rowCount(), 4);
        QVERIFY(chips().contains(QStringLiteral("Header: No")));
        emit page().accepted();
        QVERIFY(source()->settings.at("header") == Json("no"));
        QVERIFY(!source()->settings.contains("columns")); // only what the user said is kept
    }

    void aSheetOfAWorkbookIsChosen()
    {
        drop({path("people.xlsx")});
        auto* parts = page().findChild<QComboBox*>(QStringLiteral("importParts"));
        QTRY_COMPARE(parts->count(), 3);
        QTRY_COMPARE(rows().rowCount(), 3);
        QCOMPARE(parts->currentText(), QStringLiteral("People"));
        parts->setCurrentIndex(1);
        emit parts->activated(1);
        QTRY_COMPARE(rows().columnCount(), 3);
        QVERIFY(chips().contains(QStringLiteral("Range: B4:D8")));
        emit page().accepted();
        QCOMPARE(source()->type, NodeTypeId("source.spreadsheet"));
        QVERIFY(source()->settings.at("sheet") == Json("With titles"));
    }

    void severalFilesAreOneStepAndCancelAddsNone()
    {
        drop({path("people.csv"), path("people.xlsx"), path("broken.xlsx")});
        auto* files = page().findChild<QListWidget*>();
        QTRY_VERIFY(files->item(2)->text().contains(QStringLiteral("cannot be read")));
        QTRY_COMPARE(rows().rowCount(), 3);
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QVERIFY(!page().isVisible());
        QVERIFY(document().nodes.empty());
        drop({path("people.csv"), path("people.xlsx")});
        emit page().accepted();
        QCOMPARE(document().nodes.size(), std::size_t(2));
        m_window->session()->controller().undo();
        QVERIFY(document().nodes.empty());
    }
};

QTEST_MAIN(TestImport)
#include "tst_import.moc"
