#include "core/run/expected_rows.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/node_face.h"
#include "ui/kit/messages.h"
#include "ui/kit/unset.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/shell/culprit_controller.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/repairs.h"
#include "ui/shell/selection_controller.h"
#include "ui/shell/status_strip.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTabWidget>

/// Problems of the window: those of the last look and of the last run, with the ways to mend them.
namespace weir::ui {

void MainWindow::showProblems()
{
    std::vector<Problem> problems;
    auto* culprits = findChild<CulpritController*>();
    const std::shared_ptr<const graph::Flat> flat = m_session->controller().flat();
    const graph::Document& document = flat->document; // those of sub-pipelines too
    for (const auto& [id, node] : document.nodes) {
        const nodes::Diagnostics findings = m_session->findingsOf(id);
        const QString title = findings.empty() ? QString() : faceOf(*node, m_session->controller().registry()).title;
        for (nodes::Diagnostic diagnostic : findings) {
            if (isUnset(diagnostic.error)) { // a node that is not configured yet is no error
                diagnostic.severity = nodes::Severity::Hint;
            }
            problems.push_back({diagnostic, title, [this, diagnostic] { return fixesOf(diagnostic); },
                                culprits->of(diagnostic.error)});
        }
    }
    addStrays(problems);
    m_problems->setProblems(std::move(problems));
    const int count = m_problems->model().count();
    const int errors = m_problems->model().errors();
    m_bottom->setTabText(1, count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count));
    m_status->setErrors(errors);
}

/// Expected rows of nodes that are gone: nobody compares them, which must not pass for agreement.
void MainWindow::addStrays(std::vector<Problem>& problems)
{
    const run::ExpectedBook book(m_session->folder());
    const PipelineId pipeline = m_session->active();
    const graph::Document& flat = m_session->controller().flat()->document;
    for (const Error& stray : book.strays(pipeline, run::expectedPorts(flat, m_session->controller().registry()))) {
        const auto remove = [this, book, pipeline, name = std::filesystem::path(stray.where().file).filename()] {
            run::ExpectedBook::Files gone = book.filesOf(pipeline);
            std::erase_if(gone, [&](const auto& each) { return each.first != name.string(); });
            if (const Status done = book.forgetFile(pipeline, name.string()); !done) {
                showError(done.error());
                return;
            }
            m_toasts->show(Tone::Success, tr("Nothing is expected there any more."),
                           {{tr("Undo"), [this, book, pipeline, gone] {
                                 if (const Status back = book.put(pipeline, gone); !back) {
                                     showError(back.error());
                                 }
                                 m_session->inspectSoon();
                             }}});
            m_session->inspectSoon();
        };
        problems.push_back({{nodes::Severity::Warning, stray},
                            tr("(not there)"),
                            [remove] {
                                return std::vector<Fix>{{tr("Expect nothing there"), remove}};
                            },
                            std::nullopt});
    }
}

std::vector<Fix> MainWindow::fixesOf(const nodes::Diagnostic& finding)
{
    std::vector<Fix> fixes;
    DocumentController& pipeline = m_session->controller();
    for (const Repair& repair :
         repairsOf(finding, pipeline.root(), *pipeline.flat(), m_session->inspection(), pipeline.registry())) {
        fixes.push_back({repair.title, [this, repair] {
                             const bool done = m_session->controller().editAt(repair.edits, repair.step).has_value();
                             if (done && !repair.note.isEmpty()) {
                                 m_toasts->show(Tone::Info, repair.note);
                             }
                         }});
    }
    if (finding.error.messageId().starts_with("run.rejectedTooMany")) {
        fixes.push_back({tr("Show the rejected rows"),
                         [this, node = NodeId(finding.error.where().node)] { showQuarantine(node); }});
    }
    if (finding.error.messageId().ends_with(".columnMissing") && finding.error.messageId().starts_with("source.")) {
        const NodeId source(finding.error.where().node);
        if (pipeline.document().find(source)) { // a source inside a sub-pipeline is asked where it stands
            fixes.push_back({tr("Detect again"), [this, source] { m_session->detect(source); }});
        }
    }
    return fixes;
}

void MainWindow::showRows(const graph::PortRef& port, const QString& condition)
{
    showPage(Page::Pipelines);
    m_canvas->revealFlat(port.node);
    m_selection->refresh();
    m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
    m_bottom->setCurrentWidget(m_data);
    m_data->showOutput(QString::fromStdString(port.port), condition);
}

void MainWindow::showCulprit(const Error& error)
{
    const NodeId flat(error.where().node);
    if (!m_session || !m_session->controller().flat()->document.find(flat)) {
        return;
    }
    showPage(Page::Pipelines);
    m_canvas->revealFlat(flat);
    m_selection->refresh();
    const auto node = m_selection->node();
    const std::vector<graph::Wire> wires =
        node ? m_session->controller().document().into(*node, argumentOf(error, "input")) : std::vector<graph::Wire>{};
    const auto wire = QString::fromStdString(argumentOf(error, "wire")).toULongLong();
    if (wire < wires.size()) {
        m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
        m_bottom->setCurrentWidget(m_data);
        m_data->showInputRow(wires[wire].from, QString::fromStdString(argumentOf(error, "row")).toLongLong(),
                             QString::fromStdString(argumentOf(error, "column")));
    }
}

void MainWindow::jumpTo(const Where& where)
{
    if (!where.node.empty()) {
        showPage(Page::Pipelines);
        m_canvas->revealFlat(NodeId(where.node));
        m_selection->refresh();
        m_settings->focusOn(where);
    }
}

} // namespace weir::ui
