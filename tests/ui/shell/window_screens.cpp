// Takes pictures of every page of the real window on a small shop, run and planned:
//   window_screens FOLDER [THEME] [LANGUAGE] [WIDTHxHEIGHT] [PART]
// THEME is light, dark or contrast; PART is matching, or nothing for all. `packaging/screenshots` takes them in all
// themes, sizes and languages.
#include "core/project/versions.h"
#include "tests/ui/shell/match_pictures.h"
#include "tests/ui/shell/sample_window.h"
#include "tests/ui/shell/traits_pictures.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/charts/chart_menu.h"
#include "ui/document/breakpoints.h"
#include "ui/document/column_views.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/surfaces.h"
#include "ui/language/language.h"
#include "ui/panels/audiences/audience_list.h"
#include "ui/panels/audiences/size_pane.h"
#include "ui/panels/data/columns_popover.h"
#include "ui/panels/data/compare_dialog.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/data/expected_dialog.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/panels/import/import_page.h"
#include "ui/panels/mapping/link_fields.h"
#include "ui/panels/mapping/rules_card.h"
#include "ui/panels/mapping/survivors_card.h"
#include "ui/panels/mapping/what_if_dialog.h"
#include "ui/panels/people/forget_dialog.h"
#include "ui/panels/people/person_graph_view.h"
#include "ui/panels/people/person_identity_pane.h"
#include "ui/panels/people/person_view.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/panels/versions/versions_page.h"
#include "ui/shell/breakpoint_controller.h"
#include "ui/shell/condition_dialog.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/identity_controller.h"
#include "ui/shell/name_popup.h"
#include "ui/shell/notice_bell.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/search_panel.h"
#include "ui/shell/status_strip.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTest>
#include <QThread>
#include <QTreeView>
#include <QTreeWidget>
#include <algorithm>
#include <cstdio>

using namespace weir;
using namespace weir::ui;

namespace {

/// Saves what the window and the popups over it show, as "01-start.png" and so on.
class Camera
{
public:
    Camera(QWidget& window, QString folder) : m_window(window), m_folder(std::move(folder)) {}
    void take(const QString& name)
    {
        QTest::qWait(700);
        QPixmap picture = m_window.grab();
        QPainter painter(&picture);
        for (QWidget* over : QApplication::topLevelWidgets()) {
            if (over != &m_window && over->isVisible()) {
                painter.drawPixmap(over->mapToGlobal(QPoint()) - m_window.mapToGlobal(QPoint()), over->grab());
            }
        }
        painter.end();
        const QString file =
            QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
        picture.save(file);
        std::printf("%s\n", qPrintable(file));
    }
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    QWidget& m_window;
    QString m_folder;
    int m_number = 0;
};

void press(MainWindow& window, const QKeySequence& keys)
{
    for (QAction* action : window.findChildren<QAction*>()) {
        if (action->shortcuts().contains(keys) && action->isEnabled()) {
            action->trigger();
            return;
        }
    }
}

void closePopups(MainWindow& window)
{
    for (QWidget* popup : QApplication::topLevelWidgets()) {
        if (popup != &window && popup->isVisible()) {
            popup->close();
        }
    }
}

/// The data of a chart as a table, and the chart as a picture beside the others.
void takeChart(QWidget& panel, const QString& name, Camera& camera)
{
    auto* menu = panel.findChild<ChartMenu*>();
    if (!QTest::qWaitFor([menu] { return menu->isVisible(); }, 10'000)) {
        std::fprintf(stderr, "window_screens: no %s\n", qPrintable(name));
        return;
    }
    menu->exportTo(camera.folder() + QLatin1Char('/') + name + QStringLiteral(".png"));
    menu->showTable();
    camera.take(name + QStringLiteral("-table"));
    for (auto* dialog : menu->window()->findChildren<ChartTable*>()) {
        dialog->close();
    }
}

/// A view of the columns with something that does not fit, and the list of columns.
void takeColumns(MainWindow& window, DataDesk& desk, Camera& camera)
{
    DocumentController& controller = window.session()->controller();
    const ColumnView view{"States of orders",
                          {NodeId("orders"), "out"},
                          {{"status", 140}, {"order_id", 160}, {"discount", 90}},
                          {"customer_email"}};
    static_cast<void>(controller.replace(withColumnView(controller.document(), view), QStringLiteral("save a view")));
    emit desk.output()->columnsRequested();
    auto* popover = window.findChild<ColumnsPopover*>();
    popover->viewMenu()->actions().front()->trigger();
    camera.take(QStringLiteral("columns"));
    popover->askName();
    camera.take(QStringLiteral("columns-save"));
    closePopups(window);
    camera.take(QStringLiteral("column-view"));
    controller.undo();
    emit desk.output()->allColumnsRequested();
}

/// Rows that are expected of a node, and how they differ after somebody changed the file.
void takeExpected(MainWindow& window, DataDesk& desk, CanvasView& canvas, Camera& camera)
{
    canvas.canvas()->selectNodes({NodeId("sales")});
    QTest::qWait(700);
    auto* action = desk.findChild<QAction*>(QStringLiteral("expectedRows"));
    action->trigger();
    camera.take(QStringLiteral("expected-none"));
    auto* dialog = window.findChild<ExpectedDialog*>();
    emit dialog->keepRequested();
    QTest::qWait(700);
    dialog->close();
    QFile file(QString::fromStdString((window.session()->folder() / "expected" / "main" / "sales.json").string()));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray text = file.readAll();
        file.close();
        text.replace("EUR\",\"1", "EUR\",\"2").replace("2026-01", "2031-01");
        static_cast<void>(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
        file.close();
    }
    QTest::qWait(100);
    action->trigger();
    camera.take(QStringLiteral("expected-differs"));
    dialog = window.findChild<ExpectedDialog*>();
    emit dialog->forgetRequested();
    QTest::qWait(300);
    dialog->close();
}

/// A run that stops at one personal value, and what is told and offered there.
void takeFailure(test::SampleWindow& shop, CanvasView& canvas, Camera& camera)
{
    DocumentController& pipeline = shop.window->session()->controller();
    graph::Node picky;
    picky.id = NodeId("picky");
    picky.type = NodeTypeId("filter");
    picky.settings = {{"condition", "cast(customer_email as integer) > 0"}};
    const graph::EditGroup added{
        {{graph::AddNode{picky, {0, 400}}}, {graph::Connect{{{NodeId("orders"), "out"}, {picky.id, "in"}}}}}};
    if (!pipeline.edit({added}, QStringLiteral("add"))) {
        return;
    }
    QTest::qWait(1'500);
    static_cast<void>(shop.run());
    QTest::qWait(700);
    canvas.canvas()->selectNodes({picky.id});
    auto* problems = shop.window->findChild<ProblemsPanel*>();
    auto* list = problems->findChild<QTreeView*>();
    for (QWidget* each = problems->parentWidget(); each; each = each->parentWidget()) {
        if (auto* tabs = qobject_cast<QTabWidget*>(each)) {
            tabs->setCurrentWidget(problems);
            list->setCurrentIndex(list->model()->index(0, 0));
            camera.take(QStringLiteral("run-failed"));
            tabs->setCurrentIndex(0);
            break;
        }
    }
    pipeline.undo();
    static_cast<void>(shop.run());
}

/// Breakpoints of both kinds, the popup for a condition, and a run that waits.
void takeBreakpoints(MainWindow& window, CanvasView& canvas, Camera& camera)
{
    const auto trigger = [&](const char* id) { window.findChild<QAction*>(QLatin1String(id))->trigger(); };
    DocumentController& controller = window.session()->controller();
    const std::size_t before = controller.position();
    static_cast<void>(controller.replace(
        withBreakpoint(withBreakpoint(controller.document(), {NodeId("orders"), "out"}, std::string()),
                       {NodeId("paid"), "out"}, std::string("quantity > 3")),
        QStringLiteral("set")));
    canvas.canvas()->selectNodes({NodeId("paid")});
    trigger("breakpoint.condition");
    camera.take(QStringLiteral("breakpoint-condition"));
    if (auto* dialog = window.findChild<ConditionDialog*>()) {
        dialog->reject();
    }
    static_cast<void>(controller.replace(withBreakpoint(controller.document(), {NodeId("orders"), "out"}, std::nullopt),
                                         QStringLiteral("remove")));
    static_cast<void>(controller.replace(withBreakpoint(controller.document(), {NodeId("sales"), "out"}, std::string()),
                                         QStringLiteral("set")));
    canvas.canvas()->selectNodes({NodeId("orders")});
    trigger("run.fromHere");
    static_cast<void>(
        QTest::qWaitFor([&] { return window.findChild<BreakpointController*>()->bar()->isVisible(); }, 20'000));
    QTest::qWait(1'000);
    camera.take(QStringLiteral("breakpoint-waiting"));
    trigger("run.stop");
    static_cast<void>(
        QTest::qWaitFor([&] { return window.findChild<QAction*>(QStringLiteral("run.stale"))->isEnabled(); }, 30'000));
    while (controller.position() > before) {
        controller.undo();
    }
    emit window.findChild<DataDesk*>()->output()->refreshRequested();
}

/// Two results of one node, after its condition became narrower, and the same by a personal column.
void takeCompare(test::SampleWindow& shop, DataDesk& desk, CanvasView& canvas, Camera& camera)
{
    DocumentController& pipeline = shop.window->session()->controller();
    graph::Node sales = *pipeline.document().find(NodeId("paid"));
    sales.settings["condition"] = "status <> 'open' and quantity > 1";
    if (!pipeline.edit({graph::SetSettings{sales.id, sales.settings}}, QStringLiteral("change")) || !shop.run()) {
        return;
    }
    emit desk.wanted(); // the run has brought its own page to the front
    for (const auto& [node, name] : {std::pair("sales", "compare-results"), std::pair("paid", "compare-rows")}) {
        canvas.canvas()->selectNodes({NodeId(node)});
        auto* action = desk.findChild<QAction*>(QStringLiteral("compareResults"));
        static_cast<void>(QTest::qWaitFor([action] { return action->isEnabled(); }, 20'000));
        action->trigger();
        QTest::qWait(1'500);
        camera.take(QString::fromLatin1(name));
        if (auto* dialog = shop.window->findChild<CompareDialog*>()) {
            dialog->reject();
        }
    }
    pipeline.undo();
    static_cast<void>(shop.run());
}

/// Two neighbours in the middle become a sub-pipeline, which is gone into and undone.
void takeSubPipeline(MainWindow& window, CanvasView& canvas, Camera& camera)
{
    const graph::Document before = window.session()->controller().document();
    for (const auto& [id, node] : before.nodes) {
        const auto found = std::find_if(before.wires.begin(), before.wires.end(), [&](const graph::Wire& wire) {
            return wire.from.node == id && node->type == NodeTypeId("clean");
        });
        if (found == before.wires.end()) {
            continue;
        }
        canvas.canvas()->selectNodes({found->from.node, found->to.node});
        press(window, QKeySequence(Qt::CTRL | Qt::Key_G));
        camera.take(QStringLiteral("sub-pipeline-card"));
        for (const auto& [place, made] : window.session()->controller().document().nodes) {
            if (!before.nodes.contains(place) && window.session()->controller().enter(place)) {
                camera.take(QStringLiteral("sub-pipeline-inside"));
                break;
            }
        }
        window.session()->controller().undo();
        return;
    }
}

/// A pipeline is named, copied and deleted.
void takePipelines(MainWindow& window, Camera& camera)
{
    const auto trigger = [&](const char* id) { window.findChild<QAction*>(QLatin1String(id))->trigger(); };
    trigger("pipelines.rename");
    camera.take(QStringLiteral("pipeline-name"));
    closePopups(window);
    trigger("pipelines.duplicate");
    trigger("pipelines.new");
    for (auto* popup : window.findChildren<NamePopup*>()) {
        popup->findChild<QLineEdit*>()->setText(window.session()->pipelineTitle(window.session()->active()));
    }
    camera.take(QStringLiteral("pipeline-new"));
    closePopups(window);
    trigger("pipelines.delete");
    camera.take(QStringLiteral("pipeline-deleted"));
    window.session()->book().undo();
    window.session()->book().undo();
}

/// A version is saved, the pipeline is changed, and both are compared.
void takeVersions(MainWindow& window, Camera& camera)
{
    auto* page = window.findChild<VersionsPage*>();
    emit page->saveRequested(QStringLiteral("Before the summer sale"));
    const auto versions = [&] { return project::versionsOf(window.session()->folder()); };
    if (!QTest::qWaitFor([&] { return !versions().empty(); }, 10'000)) {
        std::fprintf(stderr, "window_screens: no version was saved\n");
        return;
    }
    DocumentController& controller = window.session()->controller();
    const NodeId first = controller.document().nodes.begin()->first;
    const NodeId last = controller.document().nodes.rbegin()->first;
    static_cast<void>(controller.edit({graph::RenameNode{first, "Newsletter readers"}}, QStringLiteral("rename")));
    static_cast<void>(controller.edit({graph::RemoveNode{last}}, QStringLiteral("remove")));
    press(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    camera.take(QStringLiteral("versions"));
    emit page->compareRequested(QString::fromStdString(versions().front().id));
    camera.take(QStringLiteral("difference"));
    controller.undo();
    controller.undo();
    window.showPage(MainWindow::Page::Pipelines);
}

/// The pipeline as it was in the last run.
void takeRunVersion(MainWindow& window, Camera& camera)
{
    for (QPushButton* button : window.findChild<RunsPage*>()->findChildren<QPushButton*>()) {
        if (button->text() == RunsPage::tr("Open this version")) {
            button->click();
        }
    }
    camera.take(QStringLiteral("run-version"));
    window.showPage(MainWindow::Page::Runs);
}

/// Two jobs that work until they are stopped, in the list of jobs.
void takeJobs(MainWindow& window, Camera& camera)
{
    JobRunner::Options options{{}, QStringLiteral("Reading shop.csv"), JobRunner::Visibility::Listed, {}};
    for (const double done : {0.35, -1.0}) {
        window.jobs().run(
            &window, options,
            [done](const RunContext& context) -> Result<int> {
                context.progress->progress("job", done, done < 0 ? 48'210 : 0);
                while (!context.stop.stop_requested()) {
                    QThread::msleep(10);
                }
                return 1;
            },
            [](Result<int>) {});
        options.title = QStringLiteral("Looking at a source");
    }
    QTest::qWait(JobRunner::kPatience + 300);
    if (auto* strip = window.findChild<StatusStrip*>()) {
        strip->showJobs();
    }
    camera.take(QStringLiteral("jobs"));
    window.jobs().cancelAll();
    closePopups(window);
}

void scrollTo(QWidget& field)
{
    for (QWidget* over = field.parentWidget(); over; over = over->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(over)) {
            area->ensureWidgetVisible(&field);
        }
    }
}

/// The links and the rules of the identity node further down in its form, and what they would change.
void takeRules(MainWindow& window, Camera& camera)
{
    for (const auto& [id, node] : window.session()->controller().document().nodes) {
        if (node->type.str() == "identity") {
            window.canvas().canvas()->selectNodes({id});
            QTest::qWait(300);
            if (auto* links = window.findChild<LinkFields*>()) {
                scrollTo(*links);
                camera.take(QStringLiteral("links"));
            }
            if (auto* rules = window.findChild<RulesCard*>()) {
                scrollTo(*rules);
                camera.take(QStringLiteral("rules"));
            }
            if (auto* card = window.findChild<SurvivorsCard*>()) {
                scrollTo(*card->findChildren<QComboBox*>().back());
                camera.take(QStringLiteral("survivors"));
            }
            auto* identity = window.findChild<IdentityController*>();
            identity->preview(id);
            static_cast<void>(
                QTest::qWaitFor([identity] { return identity->dialog()->counts()->isVisible(); }, 20'000));
            camera.take(QStringLiteral("what-if"));
            identity->dialog()->reject();
            identity->showRefusals();
            static_cast<void>(
                QTest::qWaitFor([identity] { return identity->refusals()->counts()->isVisible(); }, 10'000));
            camera.take(QStringLiteral("refusals"));
            identity->refusals()->reject();
            return;
        }
    }
}

/// Two files of the shop are dropped and looked at, and given up again.
void takeImport(MainWindow& window, Camera& camera)
{
    const QDir data(QString::fromStdString((window.session()->folder() / "data").string()));
    QStringList files;
    for (const QString& name : data.entryList({QStringLiteral("*.csv")}, QDir::Files).mid(0, 2)) {
        files << data.filePath(name);
    }
    auto* page = window.findChild<ImportPage*>();
    emit window.canvas().filesDropped(files, QPointF(0, 4000)); // on no node: then people are offered too
    static_cast<void>(QTest::qWaitFor([&] { return page->findChild<DataGrid*>()->grid()->rowCount() > 0; }, 10'000));
    camera.take(QStringLiteral("import"));
    emit page->cancelled();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr,
                     "usage: window_screens FOLDER [light|dark|contrast] [LANGUAGE] [WIDTHxHEIGHT] [matching]\n");
        return 64;
    }
    const QString theme = arguments.value(2, QStringLiteral("light"));
    const Language language(application, arguments.value(3, QStringLiteral("en")));
    const QStringList size = arguments.value(4, QStringLiteral("1440x900")).split(QLatin1Char('x'));
    QDir().mkpath(arguments[1]);

    test::SampleWindow shop;
    Theme::instance().install(application);
    Theme::instance().setChoice(theme == QLatin1String("dark")       ? ThemeChoice::Dark
                                : theme == QLatin1String("contrast") ? ThemeChoice::HighContrast
                                                                     : ThemeChoice::Light);
    if (!shop.open(500, {size.value(0).toInt(), size.value(1).toInt()})) {
        std::fprintf(stderr, "window_screens: the sample did not open\n");
        return 1;
    }
    MainWindow& window = *shop.window;
    Camera camera(window, arguments[1]);
    window.showPage(MainWindow::Page::Home);
    camera.take(QStringLiteral("home"));
    window.showPage(MainWindow::Page::Pipelines);
    camera.take(QStringLiteral("canvas-fresh"));
    if (!shop.run()) {
        std::fprintf(stderr, "window_screens: the run did not end\n");
        return 1;
    }
    camera.take(QStringLiteral("canvas-run"));
    const auto takeMatches = [&] {
        test::takeMatching(
            window, [&shop] { return shop.run(); }, [&camera](const QString& name) { camera.take(name); });
    };
    if (arguments.value(5) == QLatin1String("matching")) {
        takeMatches();
        return 0;
    }
    auto* canvas = &window.canvas();
    takeFailure(shop, *canvas, camera);
    std::set<std::string> seen;
    for (const auto& [id, node] : window.session()->controller().document().nodes) {
        if (seen.insert(node->type.str()).second) {
            canvas->canvas()->selectNodes({id});
            camera.take(QStringLiteral("form-") + QString::fromStdString(node->type.str()));
        }
    }
    auto* desk = window.findChild<DataDesk*>();
    canvas->canvas()->selectNodes({NodeId("orders")});
    QTest::qWait(700);
    desk->output()->openProfile(
        static_cast<int>(desk->output()->grid()->columnNames().indexOf(QStringLiteral("total"))));
    camera.take(QStringLiteral("profile"));
    emit desk->output()->profile()->closeRequested();
    takeColumns(window, *desk, camera);
    takeExpected(window, *desk, *canvas, camera);
    desk->setView(DataDesk::View::Both);
    canvas->canvas()->selectNodes({NodeId("paid")});
    camera.take(QStringLiteral("input-and-output"));
    desk->setView(DataDesk::View::Output);
    for (auto* tabs : window.findChildren<QTabWidget*>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            camera.take(QStringLiteral("tab-%1").arg(i + 1));
        }
    }
    press(window, QKeySequence(Qt::CTRL | Qt::Key_K));
    camera.take(QStringLiteral("palette"));
    QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : &window, Qt::Key_Escape);
    press(window, QKeySequence(Qt::CTRL | Qt::Key_Period));
    camera.take(QStringLiteral("quick-add"));
    closePopups(window);
    takeBreakpoints(window, *canvas, camera);
    takeCompare(shop, *window.findChild<DataDesk*>(), *canvas, camera);
    takeSubPipeline(window, *canvas, camera);
    takePipelines(window, camera);
    takeVersions(window, camera);
    takeImport(window, camera);
    press(window, QKeySequence(Qt::Key_Question));
    camera.take(QStringLiteral("shortcuts"));
    closePopups(window);
    press(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    if (auto* find = window.findChild<SearchPanel*>()) {
        find->startWith(QStringLiteral("email"));
    }
    camera.take(QStringLiteral("find-in-project"));
    if (auto* bell = window.findChild<NoticeBell*>()) {
        bell->open();
    }
    camera.take(QStringLiteral("notices"));
    closePopups(window);
    takeJobs(window, camera);
    takeRules(window, camera);
    takeMatches();
    test::takeTraits(window, [&camera](const QString& name) { camera.take(name); });
    window.showPage(MainWindow::Page::Profiles);
    auto* people = window.findChild<QListWidget*>(QStringLiteral("people"));
    if (QTest::qWaitFor([people] { return people->count() > 0; }, 10'000)) {
        people->setCurrentRow(0);
        QTest::qWait(500);
    }
    auto* person = window.findChild<PersonView*>();
    person->identity()->drawing()->choose({0, 1});
    for (int i = 0; i < person->findChild<QTabWidget*>()->count(); ++i) {
        person->findChild<QTabWidget*>()->setCurrentIndex(i);
        camera.take(QStringLiteral("person-%1").arg(i + 1));
    }
    emit person->forgetRequested();
    auto* forget = window.findChild<ForgetDialog*>();
    if (QTest::qWaitFor([forget] { return forget->applyButton()->isEnabled(); }, 20'000)) {
        camera.take(QStringLiteral("person-forget"));
    }
    forget->close();
    window.showPage(MainWindow::Page::Audiences);
    camera.take(QStringLiteral("audiences"));
    for (auto* card : window.findChild<AudienceList*>()->findChildren<Card*>()) {
        if (card->accessibleName() == QStringLiteral("Lapsed customers")) {
            emit card->clicked();
            break;
        }
    }
    camera.take(QStringLiteral("audience"));
    takeChart(*window.findChild<SizePane*>(), QStringLiteral("chart-audience"), camera);
    window.showPage(MainWindow::Page::Publish);
    camera.take(QStringLiteral("publish"));
    window.showPage(MainWindow::Page::Runs);
    camera.take(QStringLiteral("runs"));
    takeChart(*window.findChild<RunsPage*>(), QStringLiteral("chart-run"), camera);
    takeRunVersion(window, camera);
    press(window, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    camera.take(QStringLiteral("preferences"));
    if (auto* page = window.findChild<PreferencesPage*>()) {
        page->filter(QStringLiteral("keyboard"));
        camera.take(QStringLiteral("preferences-keys"));
        page->filter(QStringLiteral("network"));
        camera.take(QStringLiteral("preferences-network"));
    }
    return 0;
}
