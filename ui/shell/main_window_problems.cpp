#include "ui/canvas/canvas_view.h"
#include "ui/document/node_face.h"
#include "ui/kit/messages.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/shell/main_window.h"
#include "ui/shell/repairs.h"
#include "ui/shell/selection_controller.h"
#include "ui/shell/status_strip.h"

#include <QTabWidget>

/// Problems of the window: those of the last look and of the last run, with the ways to mend them.
namespace weir::ui {

void MainWindow::showProblems()
{
    std::vector<Problem> problems;
    const std::shared_ptr<const graph::Flat> flat = m_session->controller().flat();
    const graph::Document& document = flat->document; // those of sub-pipelines too
    for (const auto& [id, node] : document.nodes) {
        nodes::Diagnostics findings = m_session->inspection().diagnostics(id);
        if (const Error* failure = m_session->failureOf(id)) {
            findings.push_back({nodes::Severity::Error, *failure});
        }
        const QString title = findings.empty() ? QString() : faceOf(*node, m_session->controller().registry()).title;
        for (const nodes::Diagnostic& diagnostic : findings) {
            problems.push_back({diagnostic, title, [this, diagnostic] { return fixesOf(diagnostic); }});
        }
    }
    m_problems->setProblems(std::move(problems));
    const int count = m_problems->model().count();
    const int errors = m_problems->model().errors();
    m_bottom->setTabText(1, count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count));
    m_status->setErrors(errors);
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
    return fixes;
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
