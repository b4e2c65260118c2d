#include "ui/shell/breakpoint_controller.h"

#include "core/expr/checker.h"
#include "ui/canvas/breakpoint_marks.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/node_face.h"
#include "ui/kit/icon.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/shell/condition_dialog.h"
#include "ui/shell/input_samples.h"
#include "ui/shell/project_session.h"
#include "ui/shell/run_controller.h"

#include <QAction>
#include <QLocale>

namespace weir::ui {

BreakpointController::BreakpointController(CanvasView& canvas, JobRunner& jobs)
    : QObject(&canvas), m_canvas(canvas), m_samples(new InputSamples(jobs, this)),
      m_bar(new InlineMessage(Tone::Info, {}, {}, canvas.window()))
{
    const auto make = [this](Icon glyph, const QString& text, const char* name, const QKeySequence& key) {
        auto* action = new QAction(icon(glyph), text, this);
        action->setObjectName(QLatin1String(name));
        action->setProperty("weirIcon", static_cast<int>(glyph));
        action->setShortcut(key);
        m_actions << action;
        return action;
    };
    m_toggle = make(Icon::Pause, tr("Set breakpoint"), "breakpoint.toggle", Qt::Key_B);
    m_condition = make(Icon::Filter, tr("Breakpoint with condition..."), "breakpoint.condition", Qt::SHIFT | Qt::Key_B);
    m_removeAll = make(Icon::Close, tr("Remove all breakpoints"), "breakpoint.removeAll", {});
    m_goOn = make(Icon::Play, tr("Let the run go on"), "breakpoint.goOn", Qt::ALT | Qt::Key_F5);
    for (QAction* letter : {m_toggle, m_condition}) { // a letter must not be taken from what is typed
        letter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        letter->setProperty("weirWires", true);
        m_canvas.addAction(letter);
    }
    connect(m_toggle, &QAction::triggered, this, &BreakpointController::toggle);
    connect(m_condition, &QAction::triggered, this, &BreakpointController::askCondition);
    connect(m_removeAll, &QAction::triggered, this, &BreakpointController::removeAll);
    connect(m_goOn, &QAction::triggered, this, [this] {
        if (m_runs) {
            m_runs->goOn();
        }
    });
    connect(&m_canvas, &CanvasView::canvasChanged, this, &BreakpointController::follow);
    m_bar->hide();
    follow();
}

void BreakpointController::setSession(ProjectSession* session, RunController* runs)
{
    m_session = session;
    m_runs = runs;
    m_pause.reset();
    m_bar->hide();
    m_samples->setSession(session);
    if (m_session) {
        connect(m_session, &ProjectSession::inspected, this, &BreakpointController::refresh);
    }
    if (m_runs) {
        connect(m_runs, &RunController::paused, this, &BreakpointController::showPause);
        connect(m_runs, &RunController::resumed, this, &BreakpointController::endPause);
        connect(m_runs, &RunController::runningChanged, this, &BreakpointController::endPause);
    }
    refresh();
}

void BreakpointController::follow()
{
    if (CanvasScene* scene = m_canvas.canvas()) {
        m_marks = new BreakpointMarks(*scene);
        connect(scene, &QGraphicsScene::selectionChanged, this, &BreakpointController::refresh);
        connect(&scene->controller(), &DocumentController::changed, m_marks, [this] { refresh(); });
    }
    refresh();
}

std::optional<graph::PortRef> BreakpointController::place() const
{
    const CanvasScene* scene = m_canvas.canvas();
    if (!scene) {
        return std::nullopt;
    }
    const Selection selection = scene->selection();
    std::optional<graph::PortRef> port;
    if (selection.nodes.size() == 1) {
        const graph::Node* node = scene->document().find(*selection.nodes.begin());
        if (node) {
            const NodeFace face = faceOf(scene->document(), *node, scene->controller().registry());
            for (const nodes::PortSpec& each : face.outputs) {
                if (each.kind == nodes::PortKind::Table) {
                    return graph::PortRef{node->id, each.name};
                }
            }
        }
        return std::nullopt;
    }
    if (selection.nodes.empty() && selection.wires.size() == 1) {
        const graph::PortRef from = selection.wires.front().from;
        const graph::Node* node = scene->document().find(from.node);
        if (node && !graph::isEntry(node->type)) {
            const NodeFace face = faceOf(scene->document(), *node, scene->controller().registry());
            for (const nodes::PortSpec& each : face.outputs) {
                if (each.name == from.port && each.kind == nodes::PortKind::Table) {
                    port = from;
                }
            }
        }
    }
    return port;
}

void BreakpointController::refresh()
{
    const auto at = place();
    const CanvasScene* scene = m_canvas.canvas();
    const Breakpoints all = scene ? breakpointsOf(scene->document()) : Breakpoints();
    const bool there = at && all.contains(*at);
    m_toggle->setText(there ? tr("Remove breakpoint") : tr("Set breakpoint"));
    m_toggle->setToolTip(at ? tr("Runs from this window wait when rows come out here")
                            : tr("Select one node or wire that carries a table"));
    m_toggle->setEnabled(at.has_value());
    m_condition->setEnabled(at && schemaAt(*at));
    m_removeAll->setEnabled(!all.empty());
    m_goOn->setEnabled(m_pause.has_value());
    markWaiting();
}

void BreakpointController::toggle()
{
    const auto at = place();
    if (!at) {
        return;
    }
    const bool there = breakpointsOf(m_canvas.canvas()->document()).contains(*at);
    put(*at, there ? std::nullopt : std::optional(std::string()),
        there ? tr("remove a breakpoint") : tr("set a breakpoint"));
}

const Schema* BreakpointController::schemaAt(const graph::PortRef& port) const
{
    return m_session ? m_session->inspection().analysis.schema(m_session->controller().flatPort(port)) : nullptr;
}

QString BreakpointController::titleOf(const graph::Document& document, const NodeId& node) const
{
    const graph::Node* found = document.find(node);
    return found ? faceOf(document, *found, m_session->controller().registry()).title
                 : QString::fromStdString(node.str());
}

void BreakpointController::askCondition()
{
    const auto at = place();
    const Schema* schema = at ? schemaAt(*at) : nullptr;
    if (!schema) {
        return;
    }
    const graph::Document& document = m_canvas.canvas()->document();
    const Breakpoints all = breakpointsOf(document);
    const auto now = all.find(*at);
    const auto check = [schema = *schema](const std::string& condition) -> std::optional<Error> {
        const auto checked = expr::compile(condition, schema, {expr::Aggregates::Refused, DataType(TypeKind::Boolean)});
        return checked ? std::nullopt : std::optional(checked.error());
    };
    auto* dialog = new ConditionDialog(titleOf(document, at->node),
                                       now == all.end() ? QString() : QString::fromStdString(now->second), *schema,
                                       check, m_canvas.window());
    const graph::PortRef flat = m_session->controller().flatPort(*at);
    dialog->setSamples(m_samples->of(flat));
    connect(m_samples, &InputSamples::arrived, dialog,
            [this, dialog, flat] { dialog->setSamples(m_samples->of(flat)); });
    connect(dialog, &ConditionDialog::taken, this, [this, port = *at](const QString& condition) {
        put(port, condition.toStdString(), tr("set a breakpoint"));
    });
    dialog->open();
}

void BreakpointController::put(const graph::PortRef& port, const std::optional<std::string>& condition,
                               const QString& step)
{
    DocumentController& controller = m_canvas.canvas()->controller();
    static_cast<void>(controller.replace(withBreakpoint(controller.document(), port, condition), step));
}

void BreakpointController::removeAll()
{
    DocumentController& controller = m_canvas.canvas()->controller();
    graph::Document bare = controller.document();
    for (const auto& [port, condition] : breakpointsOf(bare)) {
        bare = withBreakpoint(std::move(bare), port, std::nullopt);
    }
    static_cast<void>(controller.replace(std::move(bare), tr("remove all breakpoints")));
}

void BreakpointController::showPause(const run::Pause& pause)
{
    m_pause = pause;
    const graph::Document& flat = m_session->controller().flat()->document;
    const QString title = titleOf(flat, pause.port.node);
    const QString rows = QLocale().toString(static_cast<qlonglong>(pause.rows));
    const QString fit = QLocale().toString(static_cast<qlonglong>(pause.matching));
    m_bar->setMessage(
        Tone::Info, tr("The run waits at '%1'.").arg(title),
        pause.condition.empty()
            ? tr("Rows that came out: %1.").arg(rows)
            : tr("Rows that fit: %1 of %2, where %3.").arg(fit, rows, QString::fromStdString(pause.condition)));
    m_bar->setFixes({{tr("Go on"), [this] { m_goOn->trigger(); }},
                     {tr("Show the rows"),
                      [this] {
                          if (m_pause) {
                              emit rowsRequested(m_pause->port, QString::fromStdString(m_pause->condition));
                          }
                      }},
                     {tr("Stop the run"), [this] {
                          if (m_runs) {
                              m_runs->cancel();
                          }
                      }}});
    m_bar->show();
    refresh();
    emit rowsRequested(pause.port, QString::fromStdString(pause.condition));
}

void BreakpointController::endPause()
{
    m_pause.reset();
    m_bar->hide();
    refresh();
}

void BreakpointController::markWaiting()
{
    if (!m_marks || !m_session) {
        return;
    }
    std::optional<graph::PortRef> shown;
    if (m_pause) {
        graph::Address address = m_session->controller().flat()->addressOf(m_pause->port.node);
        const graph::Address& scope = m_session->controller().scope();
        if (address.size() == scope.size() + 1 && std::equal(scope.begin(), scope.end(), address.begin())) {
            shown = graph::PortRef{address.back(), m_pause->port.port};
        }
    }
    m_marks->setWaiting(shown);
}

} // namespace weir::ui
