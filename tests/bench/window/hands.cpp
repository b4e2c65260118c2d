#include "tests/bench/window/hands.h"

#include "ui/canvas/quick_add.h"
#include "ui/kit/command_palette.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

namespace weir::bench {

using namespace weir::ui;

namespace {

WatchedApplication& application()
{
    return *static_cast<WatchedApplication*>(QCoreApplication::instance());
}

/// Types a word into the field, one key after another.
void type(QLineEdit& field, const QString& word, Times& times)
{
    for (const QChar& letter : word) {
        timed(times, [&] {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(&field, &press);
            QCoreApplication::sendEvent(&field, &release);
            QApplication::processEvents();
        });
    }
}

} // namespace

void benchQuickAdd(MainWindow& window, int rounds)
{
    auto* quickAdd = window.findChild<QuickAdd*>();
    Times opened;
    Times keys;
    for (int i = 0; i < rounds; ++i) {
        timed(opened, [&] {
            quickAdd->openAt({0, -400});
            QApplication::processEvents();
        });
        type(*quickAdd->popup().findChild<QLineEdit*>(), QStringLiteral("remove"), keys);
        quickAdd->popup().hide();
        QApplication::processEvents();
    }
    opened.print("quick-add opens");
    keys.print("quick-add, one key");
    application().printLongest("quick-add");
}

void benchCommandPalette(MainWindow& window, int rounds)
{
    auto* palette = window.findChild<CommandPalette*>();
    Times opened;
    Times keys;
    for (int i = 0; i < rounds; ++i) {
        timed(opened, [&] {
            palette->open();
            QApplication::processEvents();
        });
        type(*palette->findChild<QLineEdit*>(), i % 2 == 0 ? QStringLiteral("filter") : QStringLiteral("@clean"), keys);
        palette->hide();
        QApplication::processEvents();
    }
    opened.print("command palette opens");
    keys.print("command palette, one key");
    application().printLongest("command palette");
}

void benchProblems(MainWindow& window, int rounds)
{
    DocumentController& controller = window.session()->controller();
    graph::EditGroup all;
    for (const auto& [id, node] : controller.document().nodes) {
        all.edits.push_back({graph::SetSetting{id, "nobodyKnowsThis", 1}});
    }
    Times change;
    Times arrives;
    Times undo;
    for (int i = 0; i < rounds; ++i) {
        timed(change, [&] {
            (void)controller.edit({all}, QStringLiteral("change all"));
            QApplication::processEvents();
        });
        const double before = threadMillis();
        const double waited = waitFor(window.session(), &ProjectSession::inspected);
        arrives.add(waited, threadMillis() - before);
        timed(undo, [&] {
            controller.undo();
            QApplication::processEvents();
        });
        waitFor(window.session(), &ProjectSession::inspected);
    }
    change.print("all nodes are edited in one step");
    arrives.print("a problem in every node is known");
    undo.print("that step is undone");
    application().printLongest("problems everywhere");
}

void benchSave(MainWindow& window, int rounds)
{
    DocumentController& controller = window.session()->controller();
    const NodeId id = controller.document().nodes.begin()->first;
    Times saved;
    for (int i = 0; i < rounds; ++i) {
        (void)controller.edit({graph::RenameNode{id, "Name " + std::to_string(i)}}, QStringLiteral("rename"));
        const double before = threadMillis();
        window.session()->save();
        const double waited = waitFor(window.session(), &ProjectSession::saved);
        saved.add(waited, threadMillis() - before);
    }
    saved.print("saved");
    application().printLongest("saving");
    (void)controller.edit({graph::RenameNode{id, "kept"}}, QStringLiteral("rename"));
    idle(6'000);
    application().printLongest("the journal is written, 6 s");
}

void benchRun(MainWindow& window)
{
    const auto actions = window.findChildren<QAction*>();
    const auto run = std::find_if(actions.begin(), actions.end(),
                                  [](const QAction* action) { return action->shortcut() == QKeySequence(Qt::Key_F5); });
    QElapsedTimer watch;
    watch.start();
    (*run)->trigger();
    while (!(*run)->isEnabled() && watch.elapsed() < 1'800'000) {
        idle(50);
    }
    std::printf("  run of all nodes: %.1f s\n", static_cast<double>(watch.elapsed()) / 1e3);
    idle(2'000);
    application().printLongest("a run of all nodes, with its end");
}

} // namespace weir::bench
