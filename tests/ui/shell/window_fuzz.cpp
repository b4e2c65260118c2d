#include "tests/ui/shell/window_fuzz.h"

#include "app/toolbox.h"
#include "core/project/bundle.h"
#include "core/project/folder.h"
#include "core/sample/samples.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QDockWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace weir::test {

using namespace weir::ui;

namespace {

constexpr std::size_t kMostNodes = 20; ///< More than that and the oldest of ten thousand steps would be forgotten.
constexpr std::size_t kTraced = 12;

} // namespace

const std::vector<WindowFuzz::Kind>& WindowFuzz::kinds()
{
    static const std::vector<Kind> all = {{"select", 12, &WindowFuzz::select},
                                          {"command", 20, &WindowFuzz::command},
                                          {"insert", 5, &WindowFuzz::insert},
                                          {"quick add", 4, &WindowFuzz::quickAdd},
                                          {"drop a type", 3, &WindowFuzz::dropType},
                                          {"drop a file", 1, &WindowFuzz::dropFile},
                                          {"drag", 16, &WindowFuzz::drag},
                                          {"bend", 4, &WindowFuzz::bend},
                                          {"nudge", 4, &WindowFuzz::nudge},
                                          {"menu", 4, &WindowFuzz::menu},
                                          {"edit in place", 5, &WindowFuzz::editArea},
                                          {"setting", 30, &WindowFuzz::setting},
                                          {"travel", 3, &WindowFuzz::travel},
                                          {"revert", 1, &WindowFuzz::revert},
                                          {"audience", 2, &WindowFuzz::audience},
                                          {"activation", 1, &WindowFuzz::activation},
                                          {"wander", 1, &WindowFuzz::wander}};
    return all;
}

WindowFuzz::WindowFuzz(unsigned seed) : m_random(seed) {}

WindowFuzz::~WindowFuzz() = default;

bool WindowFuzz::open()
{
    Theme::instance().install(*qApp);
    m_folder = m_home.filePath(QStringLiteral("project"));
    const std::filesystem::path sampled = m_home.filePath(QStringLiteral("shop")).toStdString();
    const std::filesystem::path folder = m_folder.toStdString();
    sample::ShopOptions shop;
    shop.people = 20;
    shop.events = 100;
    const auto toolbox = app::makeToolbox();
    if (!m_home.isValid() || !toolbox || !sample::writeSample("shop", sampled, shop, RunContext{})) {
        return false;
    }
    // As a user has it who saved it once: the sample's own files are written by hand.
    const auto loaded = project::load(sampled);
    if (!loaded || !project::save(loaded->project, folder, {})) {
        return false;
    }
    std::filesystem::copy(sampled / "data", folder / "data", std::filesystem::copy_options::recursive);
    m_window = std::make_unique<MainWindow>(Services{*toolbox, &app::makeSecrets, m_clock});
    m_window->resize(1600, 1000);
    m_window->show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get());
    QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_window->openProject(m_folder);
    if (!ready.wait(60'000)) {
        return false;
    }
    m_view = &m_window->canvas();
    m_commands = m_view->findChild<CanvasCommands*>();
    m_menus = m_view->findChild<CanvasMenus*>();
    m_quickAdd = m_view->findChild<QuickAdd*>();
    m_form = m_window->findChild<QDockWidget*>(QStringLiteral("settings"))->findChild<SettingsForm*>();
    if (m_menus) {
        m_menus->rememberRun();
    }
    QObject::connect(&session().audiences(), &AudienceBook::changed, &m_answer, [this] { ++m_audienceSteps; });
    m_answer.setInterval(5);
    QObject::connect(&m_answer, &QTimer::timeout, &m_answer, [this] { answerPopups(); });
    m_answer.start();
    return m_commands && m_menus && m_quickAdd && m_form;
}

void WindowFuzz::act()
{
    int sum = 0;
    for (const Kind& kind : kinds()) {
        sum += kind.weight;
    }
    int at = static_cast<int>(pick(static_cast<std::size_t>(sum)));
    const Kind* chosen = &kinds().back();
    for (const Kind& kind : kinds()) {
        at -= kind.weight;
        if (at < 0) {
            chosen = &kind;
            break;
        }
    }
    m_window->showPage(MainWindow::Page::Pipelines);
    for (QWidget* above = m_form; above != m_window.get(); above = above->parentWidget()) {
        if (auto* dock = qobject_cast<QDockWidget*>(above)) {
            dock->show(); // some act may have closed it
        }
    }
    const std::size_t before = steps();
    (this->*chosen->act)();
    auto& [tried, made] = m_tally[chosen->name];
    ++tried;
    made += steps() > before ? 1 : 0;
    const auto& names = session().controller().stepNames();
    m_trace.push_back(std::string(chosen->name) + ": " +
                      (steps() > before && !names.empty() ? names.back().toStdString() : std::string("-")));
    if (m_trace.size() > kTraced) {
        m_trace.erase(m_trace.begin());
    }
    m_clock->pass(static_cast<std::int64_t>(pick(1'000'000)));
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
        if (QApplication::activePopupWidget() == popup) {
            break;
        }
    }
    if (document().nodes.size() > kMostNodes) {
        prune();
    }
}

std::size_t WindowFuzz::steps() const
{
    // The book of audiences tells no position; its steps are few and not counted.
    std::size_t sum = 0;
    for (const PipelineId& id : session().pipelines()) {
        sum += session().controller(id).position();
    }
    return sum;
}

std::map<std::string, std::string> WindowFuzz::bytes() const
{
    return project::filesOf(session().project());
}

std::map<std::string, std::string> WindowFuzz::disk() const
{
    std::map<std::string, std::string> files;
    const QDir folder(m_folder);
    QDirIterator each(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = folder.relativeFilePath(each.next());
        if (path.endsWith(QLatin1String(".json")) && !path.startsWith(QLatin1String(".weir/")) &&
            !path.startsWith(QLatin1String("data/")) && !path.startsWith(QLatin1String("out/"))) {
            QFile file(each.filePath());
            if (file.open(QIODevice::ReadOnly)) {
                files[path.toStdString()] = file.readAll().toStdString();
            }
        }
    }
    return files;
}

void WindowFuzz::undoAll()
{
    for (const PipelineId& id : session().pipelines()) {
        session().activate(id);
        while (session().controller().canUndo()) {
            m_commands->undo->trigger();
        }
    }
    while (session().audiences().canUndo()) {
        session().audiences().undo();
    }
}

void WindowFuzz::redoAll()
{
    for (const PipelineId& id : session().pipelines()) {
        session().activate(id);
        while (session().controller().canRedo()) {
            m_commands->redo->trigger();
        }
    }
    while (session().audiences().canRedo()) {
        session().audiences().redo();
    }
}

bool WindowFuzz::save()
{
    QSignalSpy saved(&session(), &ProjectSession::saved);
    const auto told = QObject::connect(&session(), &ProjectSession::failed, &session(),
                                       [](const Error& error) { qWarning("%s", error.fullText().c_str()); });
    session().save();
    const bool done = saved.wait(30'000);
    QObject::disconnect(told);
    return done;
}

std::string WindowFuzz::canvasFault() const
{
    const CanvasScene& scene = *m_view->canvas();
    for (const auto& [id, node] : document().nodes) {
        const NodeItem* item = scene.node(id);
        if (!item) {
            return "node " + id.str() + " is not shown";
        }
        const auto place = document().positions.find(id);
        if (place != document().positions.end() && item->pos() != QPointF(place->second.x, place->second.y)) {
            return "node " + id.str() + " is shown elsewhere";
        }
    }
    for (const graph::Wire& wire : document().wires) {
        if (!scene.wire(wire)) {
            return "the wire from " + wire.from.node.str() + " to " + wire.to.node.str() + " is not shown";
        }
    }
    for (const auto& [id, frame] : document().frames) {
        const auto found = scene.frameItems().find(id);
        if (found == scene.frameItems().end() || !(found->second->frame() == frame)) {
            return "frame " + id.str() + " is not shown as it is";
        }
    }
    for (const auto& [id, note] : document().notes) {
        const auto found = scene.noteItems().find(id);
        if (found == scene.noteItems().end() || !(found->second->note() == note)) {
            return "note " + id.str() + " is not shown as it is";
        }
    }
    const bool same =
        scene.nodeItems().size() == document().nodes.size() && scene.wireItems().size() == document().wires.size() &&
        scene.frameItems().size() == document().frames.size() && scene.noteItems().size() == document().notes.size();
    return same ? std::string() : "something is shown that is no more";
}

std::string WindowFuzz::tally() const
{
    std::string text;
    for (const auto& [kind, counts] : m_tally) {
        text += "  " + kind + ": " + std::to_string(counts.second) + " steps of " + std::to_string(counts.first) + '\n';
    }
    return text;
}

std::string WindowFuzz::trace() const
{
    std::string text;
    for (const std::string& line : m_trace) {
        text += "  " + line + '\n';
    }
    return text;
}

std::size_t WindowFuzz::pick(std::size_t below)
{
    return below < 2 ? 0 : std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random);
}

NodeId WindowFuzz::anyNode()
{
    const auto& nodes = document().nodes;
    return nodes.empty() ? NodeId() : std::next(nodes.begin(), static_cast<std::ptrdiff_t>(pick(nodes.size())))->first;
}

QString WindowFuzz::anyType()
{
    const auto all = session().controller().registry().all();
    return QString::fromStdString(all[pick(all.size())]->spec().id.str());
}

QString WindowFuzz::anyText()
{
    static const char* const texts[] = {"country", "amount > 10", "'a", "x y", "12",
                                        "-3.5",    "a b c",       "d",  "",    "sum(amount)"};
    return QString::fromLatin1(texts[pick(std::size(texts))]);
}

/// Where a scene point is in the view; what lies outside is brought in first.
QPoint WindowFuzz::inView(const QPointF& scene)
{
    if (!m_view->visibleScene().contains(scene)) {
        m_view->fitAll();
    }
    return m_view->mapFromScene(scene);
}

/// Menus take an entry, dialogs are left; both would wait for a hand for ever.
void WindowFuzz::answerPopups()
{
    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
        QList<QAction*> entries;
        for (QAction* action : menu->actions()) {
            const bool ofWindow = m_window->actions().contains(action); // running, saving, leaving
            if (action->isEnabled() && action->isVisible() && !action->isSeparator() && !ofWindow) {
                entries << action;
            }
        }
        if (entries.isEmpty() || chance(6)) {
            QTest::keyClick(menu, Qt::Key_Escape);
            return;
        }
        menu->setActiveAction(entries[static_cast<qsizetype>(pick(static_cast<std::size_t>(entries.size())))]);
        QTest::keyClick(menu, Qt::Key_Return);
    } else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
        dialog->reject();
    }
}

} // namespace weir::test
