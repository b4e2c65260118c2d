#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/kit/messages.h"
#include "ui/panels/people/people_page.h"
#include "ui/panels/runs/run_report_view.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/identity_controller.h"
#include "ui/shell/match_report_controller.h"
#include "ui/shell/match_review_controller.h"
#include "ui/shell/people_controller.h"
#include "ui/shell/pipelines_controller.h"
#include "ui/shell/run_controller.h"
#include "ui/shell/selection_controller.h"
#include "ui/shell/traits_controller.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace weir::ui {

void MainWindow::wirePipelines()
{
    auto* menu = new QMenu(m_pipelineButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_pipelines->fill(*menu); });
    m_pipelineButton->setMenu(menu);
    m_tabs->addActions({m_commands->undo, m_commands->redo}); // their keys work there as on the canvas
    m_pipelines->setTabs(*m_tabs);
    connect(m_pipelines, &PipelinesController::removed, this, [this](const QString& sentence) {
        m_toasts->show(Tone::Info, sentence,
                       {{tr("Undo"), [this, book = QPointer(&m_session->book()), step = m_session->book().undoText()] {
                             if (book && book->undoText() == step) {
                                 book->undo();
                             }
                         }}});
    });
    const auto runTo = [this](const NodeId& node) {
        if (m_runs) {
            m_bottom->setCurrentWidget(m_lastRun);
            m_runs->runTo(node);
        }
    };
    wireMatching(runTo);
    connect(m_selection, &SelectionController::rulesPreviewRequested, m_identity, &IdentityController::preview);
    m_identity->serve(*m_peoplePage->view());
    connect(m_identity, &IdentityController::personRequested, this, [this](const PublicProfileId& id) {
        showPage(Page::Profiles);
        m_people->open(id);
    });
    connect(m_audiences, &AudiencesController::personRequested, this, [this](const PublicProfileId& id) {
        showPage(Page::Profiles);
        m_people->open(id);
    });
    connect(m_audiences, &AudiencesController::failed, this, &MainWindow::showError);
    connect(m_identity, &IdentityController::failed, this, &MainWindow::showError);
    connect(m_identity, &IdentityController::runRequested, this, runTo);
    connect(m_identity, &IdentityController::decided, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    connect(m_selection, &SelectionController::traitPreviewRequested, m_traits, &TraitsController::preview);
    connect(m_traits, &TraitsController::failed, this, &MainWindow::showError);
    connect(m_pipelines, &PipelinesController::told, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
}

void MainWindow::wireMatching(const std::function<void(const NodeId&)>& runTo)
{
    connect(m_selection, &SelectionController::reviewRequested, m_review, &MatchReviewController::review);
    connect(m_review, &MatchReviewController::failed, this, &MainWindow::showError);
    connect(m_review, &MatchReviewController::runRequested, this, runTo);
    connect(m_review, &MatchReviewController::reportRequested, m_matchReport, &MatchReportController::open);
    connect(m_selection, &SelectionController::matchReportRequested, m_matchReport, &MatchReportController::open);
    connect(m_selection, &SelectionController::saveModelRequested, m_matchReport, &MatchReportController::saveModel);
    connect(m_matchReport, &MatchReportController::reviewRequested, m_review, &MatchReviewController::review);
    connect(m_matchReport, &MatchReportController::runRequested, this, runTo);
    connect(m_matchReport, &MatchReportController::failed, this, &MainWindow::showError);
    connect(m_matchReport, &MatchReportController::said, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    connect(m_matchReport, &MatchReportController::opened, this, [this](QWidget* page) {
        if (m_pages->indexOf(page) < 0) {
            m_pages->addWidget(page);
        }
        m_pages->setCurrentWidget(page);
        page->setFocus();
    });
    connect(m_matchReport, &MatchReportController::closed, this, [this] { showPage(Page::Pipelines); });
}

} // namespace weir::ui
