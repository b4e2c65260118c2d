#include "tests/ui/shell/sample_window.h"

#include "app/toolbox.h"
#include "core/sample/samples.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace weir::test {

bool SampleWindow::open(int people, QSize size)
{
    ui::Theme::instance().install(*qApp);
    folder = home.filePath(QStringLiteral("shop"));
    sample::ShopOptions shop;
    shop.people = people;
    shop.events = people * 10;
    const auto toolbox = app::makeToolbox();
    if (!home.isValid() || !toolbox || !sample::writeSample("shop", folder.toStdString(), shop, RunContext{})) {
        return false;
    }
    window =
        std::make_unique<ui::MainWindow>(ui::Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
    window->resize(size);
    window->show();
    QSignalSpy ready(window.get(), &ui::MainWindow::ready);
    window->openProject(folder);
    return ready.wait(30'000);
}

bool SampleWindow::run()
{
    for (QAction* action : window->actions()) {
        if (action->shortcuts().contains(QKeySequence(Qt::Key_F5))) {
            action->trigger();
            return !action->isEnabled() && QTest::qWaitFor([&] { return action->isEnabled(); }, 60'000);
        }
    }
    return false;
}

SampleWindow::~SampleWindow()
{
    if (window) {
        window->close();
    }
}

} // namespace weir::test
