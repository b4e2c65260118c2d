// Times the whole window on a wide and large pipeline (1,000 nodes, 500 columns by default), offscreen.
//
// Method: a project of chains of ten nodes over one CSV file is written to a temporary folder and opened in a real
// MainWindow. Times are those of the wall clock; beside them stands the processor time of the UI thread, which says
// what the work costs on a machine that others use. "Feedback" is from the edit until the event loop has painted;
// "analysed" until the window knows the columns and findings of all nodes again, without the 150 ms that it waits for
// the next keystroke. Memory is the resident size.
#include "tests/bench/window/hands.h"
#include "tests/bench/window/measure.h"
#include "tests/bench/window/wide_project.h"

#include "app/toolbox.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/data_grid.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace weir;
using namespace weir::ui;
using namespace weir::bench;

namespace {

WatchedApplication& application()
{
    return *static_cast<WatchedApplication*>(QCoreApplication::instance());
}

void benchEdits(MainWindow& window, int rounds)
{
    constexpr double kQuiet = 150; // the window waits so long for the next keystroke
    DocumentController& controller = window.session()->controller();
    const NodeId id = std::next(controller.document().nodes.begin())->first;
    window.canvas().reveal(id);
    QApplication::processEvents();
    Times feedback;
    Times analysed;
    for (int i = 0; i < rounds; ++i) {
        const auto edit = [&] {
            (void)controller.edit({graph::SetSetting{id, "condition", "c1 > " + std::to_string(i)}},
                                  QStringLiteral("change"));
            QApplication::processEvents();
        };
        timed(feedback, edit);
        const double before = threadMillis();
        const double waited = waitFor(window.session(), &ProjectSession::inspected);
        analysed.add(waited - kQuiet, threadMillis() - before);
    }
    feedback.print("edit to feedback");
    analysed.print("edit to all nodes analysed again");
    application().printLongest("editing");
}

void benchPages(MainWindow& window, int rounds)
{
    Times times;
    for (int i = 0; i < rounds; ++i) {
        for (const auto page : {MainWindow::Page::Audiences, MainWindow::Page::Runs, MainWindow::Page::Publish,
                                MainWindow::Page::Home, MainWindow::Page::Pipelines}) {
            timed(times, [&] {
                window.showPage(page);
                QApplication::processEvents();
            });
        }
    }
    times.print("another area is shown");
    application().printLongest("areas");
}

void benchSelection(MainWindow& window, int rounds)
{
    Times times;
    const auto& nodes = window.session()->controller().document().nodes;
    auto node = nodes.begin();
    for (int i = 0; i < rounds; ++i, std::advance(node, 7)) {
        timed(times, [&] {
            window.canvas().canvas()->selectNodes({node->first});
            QApplication::processEvents();
        });
        idle(300); // the preview arrives, and the next person's choice is no burst
    }
    times.print("a node is selected: form and data");
    idle(3'000);
    application().printLongest("selecting, previews and samples arrive");
}

void benchCanvas(MainWindow& window, int rounds)
{
    CanvasView& view = window.canvas();
    QImage image(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    for (const double zoom : {1.0, 0.36, 0.1}) {
        view.zoomTo(zoom);
        Times times;
        for (int i = 0; i < rounds; ++i) {
            timed(times, [&] {
                view.panBy(QPoint(i % 2 == 0 ? 90 : -70, i % 3 == 0 ? 60 : -30));
                QPainter painter(&image);
                view.viewport()->render(&painter, {}, QRegion(), QWidget::DrawWindowBackground);
            });
        }
        char what[64];
        std::snprintf(what, sizeof what, "canvas, a frame while panning at %.0f %%", zoom * 100);
        times.print(what);
    }
}

void benchUndo(MainWindow& window, int edits)
{
    DocumentController& controller = window.session()->controller();
    const double before = residentMegabytes();
    const std::size_t start = controller.position();
    std::vector<NodeId> ids;
    for (const auto& [id, node] : controller.document().nodes) {
        ids.push_back(id);
    }
    Times edit;
    for (int i = 0; i < edits; ++i) {
        const NodeId& id = ids[static_cast<std::size_t>(i) * 37 % ids.size()];
        timed(edit, [&] {
            (void)controller.edit(i % 2 == 0 ? graph::Edit{graph::RenameNode{id, "Name " + std::to_string(i)}}
                                             : graph::Edit{graph::MoveNodes{{{id, {i % 2000 * 1.0, 40}}}}},
                                  QStringLiteral("edit"));
        });
    }
    edit.print("an edit: document, history, canvas");
    std::printf("  %d edits: %zu steps kept, %.0f MB more\n", edits, controller.position() - start,
                residentMegabytes() - before);
    Times undo;
    while (controller.position() > start) {
        timed(undo, [&] { controller.undo(); });
    }
    undo.print("an undo");
    application().printLongest("history");
}

void benchGrid(int rows, int rounds)
{
    Schema schema;
    for (int column = 0; column < 12; ++column) {
        schema.add({"column_" + std::to_string(column), column % 2 == 0 ? TypeKind::Text : TypeKind::Integer});
    }
    const auto shared = std::make_shared<const Schema>(schema);
    std::vector<RowBatch> batches;
    for (int first = 0; first < rows; first += 2048) {
        RowBatch batch(shared);
        for (int row = first; row < std::min(rows, first + 2048); ++row) {
            std::vector<Value> values;
            for (int column = 0; column < 12; ++column) {
                values.push_back(column % 2 == 0 ? Value("text " + std::to_string(row % 977))
                                                 : Value(static_cast<std::int64_t>(row)));
            }
            batch.appendRow(values);
        }
        batches.push_back(std::move(batch));
    }
    DataGrid grid;
    grid.resize(1400, 600);
    grid.setPages(std::make_unique<MemoryPages>(shared, std::move(batches)));
    grid.show();
    QApplication::processEvents();
    QImage image(grid.size(), QImage::Format_ARGB32_Premultiplied);
    Times times;
    for (int i = 0; i < rounds; ++i) {
        timed(times, [&] {
            grid.verticalScrollBar()->setValue(static_cast<int>(static_cast<std::int64_t>(i) * 7919 * 997 % rows));
            grid.render(&image);
        });
    }
    std::printf("grid of %d rows and 12 columns, to a random place each time\n", rows);
    times.print("a frame");
    std::printf("  longest frame %.2f ms\n", times.wall.back());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication program(argc, argv);
    Theme::instance().install(program);
    const int nodes = argc > 1 ? std::max(20, std::atoi(argv[1])) : 1'000;
    const int columns = argc > 2 ? std::max(10, std::atoi(argv[2])) : 500;
    const int edits = argc > 3 ? std::max(10, std::atoi(argv[3])) : 10'000;
    const std::string only = argc > 4 ? argv[4] : "";
    const auto wanted = [&only](const char* part) { return only.empty() || only.find(part) != std::string::npos; };
    constexpr int kRounds = 30;

    QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("wide"));
    if (const Status written = bench::writeWideProject(folder.toStdString(), nodes, columns); !written) {
        std::fprintf(stderr, "%s\n", written.error().fullText().c_str());
        return 1;
    }
    auto toolbox = app::makeToolbox();
    if (!toolbox) {
        return 1;
    }
    MainWindow window(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
    window.resize(1600, 1000);
    window.show();
    QApplication::processEvents();
    std::printf("window without a project: %.0f MB resident\n", residentMegabytes());
    window.openProject(folder);
    const double opened = waitFor(&window, &MainWindow::ready);
    std::printf("%d nodes, %d columns: ready after %.0f ms, %.0f MB resident\n", nodes, columns, opened,
                residentMegabytes());
    idle(3'000);
    program.printLongest("opening, and 3 s after it");
    if (wanted("edits")) {
        benchEdits(window, kRounds);
    }
    if (wanted("selection")) {
        benchSelection(window, kRounds);
    }
    if (wanted("areas")) {
        benchPages(window, 6);
    }
    if (wanted("quick-add")) {
        benchQuickAdd(window, 10);
    }
    if (wanted("palette")) {
        benchCommandPalette(window, 10);
    }
    if (wanted("problems")) {
        benchProblems(window, 5);
    }
    if (wanted("save")) {
        benchSave(window, 5);
    }
    if (wanted("canvas")) {
        benchCanvas(window, kRounds);
    }
    if (wanted("history")) {
        benchUndo(window, edits);
    }
    if (wanted("grid")) {
        benchGrid(1'000'000, 300);
    }
    if (only.find("run") != std::string::npos) {
        benchRun(window);
    }
    return 0;
}
