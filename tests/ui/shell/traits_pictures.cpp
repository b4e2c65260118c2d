#include "tests/ui/shell/traits_pictures.h"

#include "tests/ui/shell/traits_node.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/panels/traits/trait_card.h"
#include "ui/shell/traits_controller.h"

#include <QTest>

namespace weir::test {

using namespace ui;

void takeTraits(MainWindow& window, const std::function<void(const QString&)>& take)
{
    const NodeId node = addTraits(window, shopTraits());
    if (node.empty()) {
        return;
    }
    window.canvas().canvas()->selectNodes({node});
    static_cast<void>(QTest::qWaitFor([&] { return window.findChildren<TraitCard*>().size() == 6; }, 5'000));
    take(QStringLiteral("traits"));
    window.findChildren<TraitCard*>()[0]->setOpen(true);
    take(QStringLiteral("trait-open"));
    window.findChildren<TraitCard*>()[0]->setOpen(false);
    window.findChildren<TraitCard*>()[4]->setOpen(true);
    take(QStringLiteral("trait-formula"));
    auto* traits = window.findChild<TraitsController*>();
    for (const std::size_t index : {std::size_t{1}, std::size_t{2}}) {
        traits->preview(node, index);
        static_cast<void>(QTest::qWaitFor([traits] { return traits->dialog()->panel()->isVisible(); }, 20'000));
        if (index == 1) {
            take(QStringLiteral("trait-preview"));
        }
        traits->dialog()->setRevealed(true);
        take(QStringLiteral("trait-revealed-%1").arg(index));
        traits->dialog()->reject();
    }
    window.session()->controller().undo();
}

} // namespace weir::test
