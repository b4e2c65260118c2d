#include "core/store/reveal_log.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/panels/mapping/what_if_dialog.h"
#include "ui/panels/people/people_page.h"
#include "ui/panels/people/person_graph_view.h"
#include "ui/panels/people/person_identity_pane.h"
#include "ui/panels/people/person_view.h"
#include "ui/shell/identity_controller.h"
#include "ui/shell/people_controller.h"
#include "ui/shell/project_session.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

/// Rules and decisions about people in the window: tried on what is stored, kept with a reason, applied by a run, taken
/// back by undo.
class tst_identity : public QObject
{
    Q_OBJECT

    test::SampleWindow m_shop;
    IdentityController* m_identity = nullptr;
    PeoplePage* m_page = nullptr;

    DocumentController& pipeline() { return m_shop.window->session()->controller(); }
    WhatIfDialog* dialog() { return m_identity->dialog(); }
    [[nodiscard]] identity::Mapping mapping()
    {
        for (const auto& [id, node] : pipeline().document().nodes) {
            if (node->type.str() == "identity") {
                identity::Mapping read;
                static_cast<void>(identity::readMapping(node->settings["mapping"], read));
                return read;
            }
        }
        return {};
    }
    [[nodiscard]] QPushButton* button(const QWidget* in, const QString& text) const
    {
        for (auto* each : in->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString countOf(const QString& what)
    {
        for (int i = 0; i < dialog()->counts()->topLevelItemCount(); ++i) {
            if (dialog()->counts()->topLevelItem(i)->text(0) == what) {
                return dialog()->counts()->topLevelItem(i)->text(1);
            }
        }
        return {};
    }
    /// Is there a label with this text on show?
    [[nodiscard]] static bool said(const QWidget& in, const QString& text)
    {
        const auto labels = in.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(&in) && label->text().contains(text);
        });
    }
    [[nodiscard]] std::vector<store::RevealRecord> reveals()
    {
        const auto store = m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        return *store::RevealLog(*store).newest();
    }
    PublicProfileId idOf(const std::string& type, const std::string& value)
    {
        const auto store = m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        const auto reader = store->openReader();
        const auto profile = *reader->findByIdentifier(type, value);
        return profile ? reader->publicId(*profile) : PublicProfileId();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_shop.open(300));
        m_identity = m_shop.window->findChild<IdentityController*>();
        m_page = m_shop.window->findChild<PeoplePage*>();
        QVERIFY(m_identity && m_page);
    }

    void beforeARunThePreviewSaysWhatToDo()
    {
        m_identity->action()->trigger();
        QVERIFY(dialog());
        QTRY_VERIFY(said(*dialog(), QStringLiteral("Nobody is stored yet.")));
        QVERIFY(!dialog()->counts()->isVisible() && !button(dialog(), QStringLiteral("Run now"))->isEnabled());
        dialog()->reject();
        QTRY_VERIFY(!dialog()); // a dialog that is closed is gone
    }

    void theRulesOfARunChangeNobody()
    {
        QVERIFY(m_shop.run());
        m_identity->action()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->counts()->isVisible(), 20'000);
        QCOMPARE(countOf(QStringLiteral("People who come apart")), QStringLiteral("0"));
        QCOMPARE(countOf(QStringLiteral("People who become one with others")), QStringLiteral("0"));
        QCOMPARE(countOf(QStringLiteral("People now")), countOf(QStringLiteral("People then")));
        dialog()->reject();
    }

    /// Closed while the rules are tried: the work stops, nothing is told to a dialog that is gone, and the next preview
    /// is one of its own.
    void closingWhileRulesAreTriedIsSafe()
    {
        for (int i = 0; i < 3; ++i) {
            m_identity->action()->trigger();
            QVERIFY(dialog());
            dialog()->reject();
            QTRY_VERIFY(!dialog());
        }
        m_identity->refusalsAction()->trigger();
        m_identity->refusals()->reject();
        QTRY_VERIFY(!m_identity->refusals());
        m_identity->action()->trigger();
        QPointer<WhatIfDialog> first = dialog();
        first->reject();
        m_identity->action()->trigger(); // before the first is taken away
        QVERIFY(dialog() && dialog() != first);
        QTRY_VERIFY(!first);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->counts()->isVisible(), 20'000);
        dialog()->reject();
        QTRY_COMPARE(m_shop.window->jobs().active(), 0);
    }

    void aStoreThatIsBeingWrittenIsWaitedFor()
    {
        auto writing =
            std::optional(m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadWrite, SystemClock()));
        QVERIFY(*writing);
        m_identity->action()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            said(*dialog(), QStringLiteral("The store is being written. Try again when that is done.")), 20'000);
        writing.reset();
        dialog()->reject();
    }

    void aSeparationIsTriedKeptAppliedAndTakenBack()
    {
        // Somebody whom links hold together.
        const auto store = m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        QVERIFY(store);
        std::optional<store::LinkRecord> chosen;
        QVERIFY(store->openReader()->eachLink([&](const store::LinkRecord& link) {
            if (!chosen && link.typeA != link.typeB && link.typeA != "record" && link.typeB != "record") {
                chosen = link;
            }
        }));
        QVERIFY(chosen);
        const PublicProfileId person = idOf(chosen->typeA, chosen->valueA);
        QCOMPARE(idOf(chosen->typeB, chosen->valueB), person);

        m_shop.window->showPage(MainWindow::Page::Profiles);
        emit m_page->chosen(person);
        PersonIdentityPane* pane = m_page->view()->identity();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->person().profile.publicId == person, 10'000);
        const auto nodeOf = [&](const std::string& type, const std::string& value) {
            const auto& nodes = pane->drawing()->graph().nodes;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                if (nodes[i].type == type && nodes[i].value == value) {
                    return i;
                }
            }
            return nodes.size();
        };
        QPushButton* separate = button(pane, QStringLiteral("Keep these two apart..."));
        QVERIFY(separate && !separate->isEnabled());
        pane->drawing()->choose({nodeOf(chosen->typeA, chosen->valueA), nodeOf(chosen->typeB, chosen->valueB)});
        QVERIFY(separate->isEnabled());
        separate->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->counts()->isVisible(), 20'000);
        QCOMPARE(countOf(QStringLiteral("People who come apart")), QStringLiteral("1"));
        QVERIFY(!dialog()->windowTitle().contains(QString::fromStdString(chosen->valueA)));
        QVERIFY(mapping().rules.separations.empty()); // nothing is kept yet
        QPushButton* keep = button(dialog(), QStringLiteral("Keep apart"));
        QVERIFY(keep && !keep->isEnabled()); // not without a reason
        const std::size_t before = pipeline().position();
        QTest::keyClicks(dialog()->findChild<QLineEdit*>(), QStringLiteral("called us about it"));
        QVERIFY(keep->isEnabled());
        QVERIFY(said(*dialog(), QStringLiteral("with the values in clear")));
        const std::size_t looked = reveals().size();
        keep->click();
        QTRY_COMPARE_WITH_TIMEOUT(pipeline().position(), before + 1, 10'000);
        QCOMPARE(reveals().size(), looked + 1); // who keeps values in clear is written down before
        QCOMPARE(reveals().front().node, person.str());
        QVERIFY(reveals().front().column.find(chosen->typeA) != std::string::npos);
        QCOMPARE(mapping().rules.separations.size(), std::size_t{1});
        QCOMPARE(mapping().rules.separations[0].reason, std::string("called us about it"));
        QCOMPARE(idOf(chosen->typeB, chosen->valueB), idOf(chosen->typeA, chosen->valueA)); // until a run

        QVERIFY(m_shop.run());
        QVERIFY(idOf(chosen->typeB, chosen->valueB) != idOf(chosen->typeA, chosen->valueA));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->view()->person().notMerged.empty(), 10'000); // and says why
        pipeline().undo();
        QVERIFY(mapping().rules.separations.empty());
        QVERIFY(m_shop.run());
        QCOMPARE(idOf(chosen->typeB, chosen->valueB), idOf(chosen->typeA, chosen->valueA));
        QCOMPARE(idOf(chosen->typeA, chosen->valueA), person);
    }

    void whatWasRefusedIsListedAndLeadsToThePerson()
    {
        const auto store = m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        const auto reader = store->openReader();
        const auto counts = reader->countViolations();
        QVERIFY(counts && !counts->empty()); // the shared tablet of the shop
        const std::vector<store::StoredViolation> all = *reader->violations(1'000);
        m_identity->refusalsAction()->trigger();
        RefusalsDialog* refusals = m_identity->refusals();
        QVERIFY(refusals);
        QTRY_COMPARE(refusals->identifiers()->topLevelItemCount(), static_cast<int>(all.size()));
        QCOMPARE(refusals->counts()->topLevelItemCount(), static_cast<int>(counts->size()));
        int owned = -1;
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(refusals->identifiers()->topLevelItem(static_cast<int>(i))->text(1) !=
                    QString::fromStdString(all[i].value));
            if (owned < 0 && *reader->findByIdentifier(all[i].type, all[i].value)) {
                owned = static_cast<int>(i);
            }
        }
        QVERIFY(owned >= 0);
        const PublicProfileId person =
            idOf(all[static_cast<std::size_t>(owned)].type, all[static_cast<std::size_t>(owned)].value);
        QTreeWidgetItem* item = refusals->identifiers()->topLevelItem(owned);
        refusals->identifiers()->setCurrentItem(item);
        button(refusals, QStringLiteral("Open the person"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->person().profile.publicId == person, 10'000);
        QTRY_VERIFY(!m_identity->refusals());
        const auto* list = m_page->findChild<QListWidget*>(QStringLiteral("people"));
        for (int i = 0; i < list->count(); ++i) { // who is open is who is selected
            QCOMPARE(list->item(i)->isSelected(),
                     list->item(i)->data(Qt::UserRole).toString() == QString::fromStdString(person.str()));
        }
    }

    /// What is chosen in the table can be acted on as in the drawing; a record is no identifier.
    void theTableActsAsTheDrawingDoes()
    {
        PersonIdentityPane* pane = m_page->view()->identity();
        run::Person person = m_page->view()->person();
        for (int i = 0; i < 300; ++i) { // more than are drawn
            person.identifiers.push_back({"cookie", "c" + std::to_string(i), 0, {}, {}, "web"});
        }
        person.links.push_back({"record", "crm 1", "cookie", "c0", "crm", "same record", {}, {}, {}});
        person.links.push_back({"record", "crm 1", "cookie", "c1", "crm", "same record", {}, {}, {}});
        pane->showPerson(person, Mask::Off);
        QPushButton* block = button(pane, QStringLiteral("Block this value..."));
        QPushButton* separate = button(pane, QStringLiteral("Keep these two apart..."));
        const int folded = static_cast<int>(person.identifiers.size()) - 1;
        QVERIFY(pane->drawing()->graph().folded > 0);
        QSignalSpy blocked(pane, &PersonIdentityPane::blockRequested);
        pane->table()->clearSelection();
        pane->table()->topLevelItem(folded)->setSelected(true);
        QVERIFY(pane->drawing()->chosen().empty() && block->isEnabled() && !separate->isEnabled());
        block->click();
        QCOMPARE(blocked.count(), 1);
        QCOMPARE(blocked[0][1].toString(), QString::fromStdString(person.identifiers.back().value));
        dialog()->reject();
        pane->table()->topLevelItem(folded - 1)->setSelected(true);
        QVERIFY(!block->isEnabled() && separate->isEnabled());
        const auto& nodes = pane->drawing()->graph().nodes;
        const auto record =
            std::find_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.type == "record"; });
        QVERIFY(record != nodes.end());
        const auto at = static_cast<std::size_t>(record - nodes.begin());
        pane->drawing()->choose({at});
        QVERIFY(!block->isEnabled() && !separate->isEnabled());
        pane->drawing()->choose({at, at == 0 ? std::size_t{1} : std::size_t{0}});
        QVERIFY(!separate->isEnabled());
        QVERIFY(pane->table()->selectedItems().size() <= 1); // the other end
        pane->showPerson(m_page->view()->person(), Mask::On);
    }

    /// The same identifiers, linked otherwise after a run: the way between the chosen ones is the new one.
    void theWayIsFoundAgainWhenLinksChange()
    {
        PersonGraphView drawing;
        run::PersonGraph graph;
        graph.nodes = {{"email", "a", 2}, {"phone", "b", 2}, {"cookie", "c", 2}};
        graph.edges = {{0, 2, {0}, true}, {1, 2, {1}, true}};
        drawing.setGraph(graph, Mask::On);
        drawing.choose({0, 1});
        QCOMPARE(drawing.way(), (std::vector<std::size_t>{0, 1}));
        QVERIFY(drawing.accessibleDescription().endsWith(QStringLiteral(", chosen")));
        graph.edges.push_back({0, 1, {2}, true});
        drawing.setGraph(graph, Mask::On);
        QCOMPARE(drawing.chosen().size(), std::size_t{2});
        QCOMPARE(drawing.way(), std::vector<std::size_t>{2});
    }

    void theDrawingIsWalkedByKeys()
    {
        PersonGraphView* drawing = m_page->view()->identity()->drawing();
        QVERIFY(drawing->graph().nodes.size() > 1);
        drawing->choose({});
        QVERIFY(!drawing->accessibleDescription().isEmpty());
        const QString first = drawing->accessibleDescription();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            QTest::keyClick(drawing, key);
        }
        QTest::keyClick(drawing, Qt::Key_Space);
        QCOMPARE(drawing->chosen().size(), std::size_t{1});
        QTest::mouseClick(drawing, Qt::LeftButton, {}, drawing->placeOf(drawing->chosen()[0] == 0 ? 1 : 0).toPoint());
        QCOMPARE(drawing->chosen().size(), std::size_t{2});
        QTest::keyClick(drawing, Qt::Key_Escape);
        QVERIFY(drawing->chosen().empty());
    }
};

QTEST_MAIN(tst_identity)
#include "tst_identity.moc"
