#include "core/store/reveal_log.h"
#include "tests/ui/shell/sample_window.h"
#include "tests/ui/shell/traits_node.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/panels/traits/trait_card.h"
#include "ui/shell/traits_controller.h"

#include <QPushButton>
#include <QTest>

using namespace weir;
using namespace weir::ui;

/// Computed traits in the window: edited in the form, previewed on who is stored, computed by a run.
class TestTraitsWindow : public QObject
{
    Q_OBJECT

    test::SampleWindow m_shop;
    TraitsController* m_traits = nullptr;
    NodeId m_node;

    TraitPreviewDialog* dialog() { return m_traits->dialog(); }
    [[nodiscard]] QPushButton* reveal()
    {
        for (auto* each : dialog()->findChildren<QPushButton*>()) {
            if (each->accessibleName() == QLatin1String("Reveal personal data")) {
                return each;
            }
        }
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_shop.open(300));
        m_traits = m_shop.window->findChild<TraitsController*>();
        QVERIFY(m_traits);
        m_node = test::addTraits(*m_shop.window, test::shopTraits());
        QVERIFY(!m_node.empty());
    }

    void everyTraitHasItsCard()
    {
        m_shop.window->canvas().canvas()->selectNodes({m_node});
        QTRY_COMPARE(m_shop.window->findChildren<TraitCard*>().size(), 6);
    }

    void beforeARunThePreviewSaysWhatToDo()
    {
        m_traits->preview(m_node, 0);
        QVERIFY(dialog());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog()->panel()->isVisible(), 5'000);
        dialog()->reject();
    }

    void aRunComputesThem()
    {
        QVERIFY(m_shop.run());
        const auto store = m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        QVERIFY(store);
        const auto reader = store->openReader();
        const auto purchases = reader->traitColumn("purchases");
        QVERIFY(purchases);
        store::EventFilter filter;
        filter.names = {"Purchase"};
        std::int64_t sum = 0;
        for (const std::int64_t each : purchases->integers) {
            sum += each;
        }
        QVERIFY(sum > 0 && sum <= *reader->countEvents(filter)); // the sample's instant may lie before some
    }

    void thePreviewIsMaskedAndEveryLookIsWrittenDown()
    {
        m_traits->preview(m_node, 1);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->panel()->isVisible(), 20'000);
        QVERIFY(reveal() && reveal()->isVisible());
        const run::ColumnProfile& profile = dialog()->panel()->profile();
        QVERIFY(profile.rows > 0 && profile.nulls < profile.rows);
        reveal()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!reveal()->isVisible(), 10'000);
        const auto store = m_shop.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        const auto looks = store::RevealLog(*store).newest();
        QVERIFY(looks && !looks->empty());
        QCOMPARE(looks->front().column, std::string("spent"));
        dialog()->reject();
    }

    void whatUsesATraitIsSaid()
    {
        QCOMPARE(usesInWords(*m_shop.window->session(), "spent"),
                 QStringList{QStringLiteral("the computed trait average_basket")});
    }
};

QTEST_MAIN(TestTraitsWindow)
#include "tst_traits_window.moc"
