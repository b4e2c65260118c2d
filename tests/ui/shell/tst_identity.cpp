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
#include <QLineEdit>
#include <QPushButton>
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
        QTRY_VERIFY(!dialog()->counts()->isVisible() && !button(dialog(), QStringLiteral("Run now"))->isEnabled());
        dialog()->reject();
    }

    void theRulesOfARunChangeNobody()
    {
        QVERIFY(m_shop.run());
        m_identity->action()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->counts()->isVisible(), 20'000);
        QCOMPARE(countOf(QStringLiteral("people who come apart")), QStringLiteral("0"));
        QCOMPARE(countOf(QStringLiteral("people who become one with others")), QStringLiteral("0"));
        QCOMPARE(countOf(QStringLiteral("people now")), countOf(QStringLiteral("people then")));
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
        QCOMPARE(countOf(QStringLiteral("people who come apart")), QStringLiteral("1"));
        QVERIFY(!dialog()->windowTitle().contains(QString::fromStdString(chosen->valueA)));
        QVERIFY(mapping().rules.separations.empty()); // nothing is kept yet
        QPushButton* keep = button(dialog(), QStringLiteral("Keep apart"));
        QVERIFY(keep && !keep->isEnabled()); // not without a reason
        const std::size_t before = pipeline().position();
        QTest::keyClicks(dialog()->findChild<QLineEdit*>(), QStringLiteral("called us about it"));
        QVERIFY(keep->isEnabled());
        keep->click();
        QCOMPARE(pipeline().position(), before + 1);
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
        QVERIFY(!refusals->isVisible());
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
