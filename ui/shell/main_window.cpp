#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/diff/diff_view.h"
#include "ui/panels/outline/outline_panel.h"
#include "ui/panels/palette/palette_panel.h"
#include "ui/panels/people/people_page.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/panels/start/start_page.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/breakpoint_controller.h"
#include "ui/shell/commit_marks.h"
#include "ui/shell/culprit_controller.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/git_controller.h"
#include "ui/shell/handoff.h"
#include "ui/shell/identity_controller.h"
#include "ui/shell/import_controller.h"
#include "ui/shell/match_report_controller.h"
#include "ui/shell/match_review_controller.h"
#include "ui/shell/menu_keys.h"
#include "ui/shell/notice_bell.h"
#include "ui/shell/people_controller.h"
#include "ui/shell/pipelines_controller.h"
#include "ui/shell/preferences.h"
#include "ui/shell/project_opener.h"
#include "ui/shell/rail.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/run_controller.h"
#include "ui/shell/run_offer.h"
#include "ui/shell/run_presenter.h"
#include "ui/shell/run_versions.h"
#include "ui/shell/sample_tour.h"
#include "ui/shell/search_panel.h"
#include "ui/shell/selection_controller.h"
#include "ui/shell/sql_controller.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/traits_controller.h"
#include "ui/shell/version_controller.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

namespace weir::ui {
namespace {

constexpr int kTitleBar = 40;     ///< What a window manager puts above a window; known only once it is shown.
constexpr int kNarrow = 1280;     ///< Below this width the palette makes room for the canvas.
constexpr int kNarrowPlace = 190; ///< Of the name of what is open, in the tool row of a narrow window...
constexpr int kWidePlace = 420;   ///< ...and of a wide one.
constexpr int kSearchWidth = 240;

} // namespace

MainWindow::MainWindow(Services services, QWidget* parent, std::shared_ptr<JobRunner> jobs)
    : QMainWindow(parent), m_services(std::move(services)),
      m_jobsOwner(jobs ? std::move(jobs) : std::make_shared<JobRunner>(m_services.clock)), m_jobs(*m_jobsOwner)
{
    setMinimumSize(1024, 680);
    const QSize room = screen()->availableSize() - QSize(0, kTitleBar);
    resize(QSize(1440, 900).boundedTo(room).expandedTo(minimumSize()));
    m_preferences = new Preferences(this);
    m_opener = new ProjectOpener(m_services, m_jobs, this);
    m_pipelines = new PipelinesController(m_jobs, this);
    m_review = new MatchReviewController(m_jobs, this);
    m_matchReport = new MatchReportController(m_jobs, this);
    m_identity = new IdentityController(m_jobs, this);
    m_traits = new TraitsController(m_jobs, this);
    buildPages();
    buildDocks();
    buildSearch();
    buildHelp();
    buildGoing();
    buildActions();
    buildToolRow();
    buildStatusBar();
    buildVersions();
    buildPreferences();
    wireCanvas();
    wirePipelines();
    m_toasts = new ToastHost(this);
    m_toasts->setHome(m_canvas);
    m_bell = new NoticeBell(*m_toasts, *m_status, this);
    m_start->setRecent(ProjectOpener::recent());
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    qApp->installEventFilter(this);
    new MenuKeys(this);
    showPage(Page::Home);
    showTitle();
    m_start->setFocus();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    if (!m_handedOver) {
        m_jobs.cancelAll();
    }
    m_recovery->setSession(nullptr);
    m_versions->setSession(nullptr);
    m_git->setSession(nullptr);
    m_commitMarks->setSession(nullptr);
    m_pipelines->setSession(nullptr);
    m_review->setSession(nullptr);
    m_matchReport->setSession(nullptr);
    m_identity->setSession(nullptr);
    m_traits->setSession(nullptr);
    m_commands->setProjectBook(nullptr);
    m_selection->follow(nullptr, nullptr);
    m_audiences->follow(nullptr, nullptr);
    m_people->setSession(nullptr);
    m_canvas->setCanvas(nullptr);
    m_scene.reset();
    m_runs.reset();
    m_session.reset();
}

void MainWindow::wireCanvas()
{
    connect(m_opener, &ProjectOpener::opened, this, &MainWindow::setSession);
    connect(m_opener, &ProjectOpener::recentChanged, m_start, &StartPage::setRecent);
    connect(m_opener, &ProjectOpener::failed, this, &MainWindow::showError);
    connect(m_opener, &ProjectOpener::warned, this,
            [this](const QString& text) { m_toasts->show(Tone::Warning, text); });
    connect(m_palette, &PalettePanel::chosen, this, [this](const NodeTypeId& type) {
        if (m_scene) {
            m_quickAdd->insert(type, {});
            m_canvas->setFocus();
        }
    });
    connect(m_canvas, &CanvasView::filesDropped, this,
            [this](const QStringList& files, const QPointF& at) { takeDrop(files, at); });
    const auto openMenu = [this](const QPoint& at) {
        const std::unique_ptr<QMenu> command(m_handoff->commandMenu(this));
        QList<QAction*> more{m_runToAction,
                             m_runFromAction,
                             m_runSelectedAction,
                             m_forceAction,
                             m_data->pin(),
                             m_breakpoints->actions()[0],
                             m_breakpoints->actions()[1]};
        if (m_review->action()->isEnabled()) {
            more << m_review->action() << m_matchReport->action();
        }
        m_menus->open(at, more << command->menuAction());
    };
    connect(m_canvas, &CanvasView::menuRequested, this, openMenu);
    connect(m_outline, &OutlinePanel::menuRequested, this, openMenu);
    connect(m_menus, &CanvasMenus::failed, this, &MainWindow::showError);
    connect(m_menus, &CanvasMenus::exported, this, [this](const QString& path) {
        m_toasts->show(Tone::Success, tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_quickAdd, &QuickAdd::inserted, this, [this](const NodeId& node) {
        if (const graph::Node* made = m_session->controller().document().find(node)) {
            m_palette->noteUsed(made->type);
        }
    });
    connect(m_canvas, &CanvasView::nodeActivated, this, [this](const NodeId& node) {
        if (!m_commands->subPipelines->goInto(node)) {
            m_settings->focusFirst();
        }
    });
    connect(m_canvas, &CanvasView::linkActivated, this, &MainWindow::openLink);
    connect(m_commands, &CanvasCommands::failed, this, &MainWindow::showError);
    connect(m_selection, &SelectionController::nodeChanged, this, [this](const std::optional<NodeId>& node) {
        m_data->select(node);
        m_offer->select(node);
        m_sql->select(node);
        m_review->select(node);
        m_matchReport->select(node);
        const bool reading = m_lastRun->isAncestorOf(focusWidget());
        if (node && m_bottom->currentWidget() == m_lastRun && !m_runs->isRunning() && !reading) {
            m_bottom->setCurrentWidget(m_data);
        }
    });
    connect(m_problems, &ProblemsPanel::activated, this, &MainWindow::jumpTo);
    auto* culprits = new CulpritController(m_jobs, this);
    connect(culprits, &CulpritController::rowRequested, this, &MainWindow::showCulprit);
    connect(culprits, &CulpritController::failed, this, &MainWindow::showError);
    connect(m_breakpoints, &BreakpointController::rowsRequested, this, &MainWindow::showRows);
    connect(m_lastRun, &RunReportView::nodeChosen, m_canvas, &CanvasView::revealFlat);
    m_settings->setFixes([this](const nodes::Diagnostic& finding) { return fixesOf(finding); });
    connect(m_runsPage->report(), &RunReportView::nodeChosen, this, [this](const NodeId& node) {
        if (m_scene && m_session->controller().flat()->document.find(node)) {
            showPage(Page::Pipelines);
            m_canvas->revealFlat(node);
        }
    });
    connect(m_lastRun, &RunReportView::quarantineRequested, this, &MainWindow::showQuarantine);
    connect(m_runsPage->report(), &RunReportView::quarantineRequested, this, &MainWindow::showQuarantine);
    connect(m_data, &DataDesk::publishRequested, this, [this] { showPage(Page::Publish); });
    connect(m_data, &DataDesk::said, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    connect(m_data, &DataDesk::failed, this, &MainWindow::showError);
    connect(m_data, &DataDesk::wanted, this, [this] {
        showPage(Page::Pipelines);
        m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
        m_bottom->setCurrentWidget(m_data);
    });
    connect(m_data, &DataDesk::nodeMade, this, [this](const NodeId& node) {
        m_scene->selectNodes({node});
        m_canvas->reveal(node);
    });
    connect(m_publish, &PublishPage::runRequested, m_runAction, &QAction::trigger);
    connect(m_peoplePage, &PeoplePage::runRequested, m_runAction, &QAction::trigger);
    connect(m_people, &PeopleController::failed, this, &MainWindow::showError);
    connect(m_people, &PeopleController::said, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    connect(m_audiences, &AudiencesController::nodeRequested, this, [this](const NodeId& node) {
        showPage(Page::Pipelines);
        m_canvas->reveal(node);
    });
    connect(m_audiences, &AudiencesController::unfinished, this, [this](const NodeId& node) {
        showPage(Page::Pipelines);
        m_canvas->reveal(node);
        m_selection->refresh();
        m_settings->focusFirst();
        m_toasts->show(Tone::Info, tr("The destination needs a few settings. Then run it to make the plan."));
    });
    connect(m_audiences, &AudiencesController::planRequested, this, [this](const NodeId& node) {
        showPage(Page::Publish);
        m_publish->showPlanOf(node);
    });
    connect(m_selection, &SelectionController::audienceRequested, this, [this](const QString& id) {
        showPage(Page::Audiences);
        m_audiences->openSaved(id);
    });
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_session) {
            m_git->look();
            m_session->checkDisk();
        }
    });
}

void MainWindow::showQuarantine(const NodeId& node)
{
    showPage(Page::Pipelines);
    m_canvas->revealFlat(node);
    m_selection->refresh();
    m_bottom->setCurrentWidget(m_data);
    m_data->showRejected();
}

void MainWindow::openLink(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))) {
        m_toasts->show(Tone::Warning, tr("Only web addresses are opened from notes."));
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Open this address?"), url.toDisplayString(),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* open = box->addButton(tr("Open in the browser"), QMessageBox::AcceptRole);
    box->addButton(tr("Keep working"), QMessageBox::RejectRole);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    box->open();
}

void MainWindow::wireSession()
{
    ProjectSession* session = m_session.get();
    connect(session, &ProjectSession::inspected, this, [this] {
        showProblems();
        m_selection->refresh();
        m_data->refresh();
        m_sql->refresh();
        if (!m_announced) {
            m_announced = true;
            emit ready();
        }
    });
    connect(session, &ProjectSession::activated, this, [this] {
        showPipeline();
        m_runs->recall();
    });
    connect(session, &ProjectSession::cleanChanged, this, &MainWindow::showTitle);
    connect(session, &ProjectSession::pipelinesChanged, this, [this] {
        showTitle();
        m_runs->loadRuns(); // they name their pipelines
    });
    connect(session, &ProjectSession::saved, this, [this] {
        m_banner->hide();
        m_session->checkDisk(); // files that this save did not touch may still be others'
        m_status->setSaved(tr("Saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    });
    connect(session, &ProjectSession::tableAdded, this, [this](const NodeId& node) {
        m_scene->selectNodes({node});
        m_bottom->setCurrentWidget(m_data);
    });
    connect(session, &ProjectSession::failed, this, &MainWindow::showError);
    connect(session, &ProjectSession::changedOnDisk, this, &MainWindow::showDiskChange);
    connect(session, &ProjectSession::detected, this,
            [this](const NodeId&, const QString& note) { m_toasts->show(Tone::Success, note); });
    connect(m_runs.get(), &RunController::runningChanged, this, [this](bool running) {
        if (running) {
            m_recovery->keep(); // a run that brings the program down costs no work
        }
        m_runAction->setEnabled(!running);
        m_cancelAction->setEnabled(running);
        m_pipelines->setRunning(running);
        if (running) {
            m_menus->rememberRun();
        }
    });
    connect(m_runs.get(), &RunController::failed, this, &MainWindow::showError);
    auto* presenter =
        new RunPresenter(*m_session, *m_runs, {m_lastRun, m_runsPage, m_publish, m_toasts}, *m_services.clock);
    connect(presenter, &RunPresenter::publishRequested, this, [this] { showPage(Page::Publish); });
    connect(presenter, &RunPresenter::heldBackRequested, this, [this](const PlanId& plan) {
        showPage(Page::Publish);
        m_publish->showPart(plan, run::PlanPart::Blocked);
    });
    auto* versions = new RunVersions(*m_session, m_jobs, *m_runsPage, presenter);
    connect(versions, &RunVersions::failed, this, &MainWindow::showError);
    connect(versions, &RunVersions::differenceRequested, this, &MainWindow::showDifference);
    connect(versions, &RunVersions::versionRequested, this,
            [this](const graph::Document& document, const QString& title, const std::map<NodeId, NodeStatus>& states) {
                showDifference(document, document, title, title);
                m_diff->showOne(document, title, states);
            });
    connect(presenter, &RunPresenter::liveRequested, this, [this] { m_bottom->setCurrentWidget(m_lastRun); });
}

void MainWindow::showPipeline()
{
    m_selection->follow(nullptr, nullptr);
    m_canvas->setCanvas(nullptr);
    m_scene = std::make_unique<CanvasScene>(m_session->controller(), m_session->board());
    m_canvas->setCanvas(m_scene.get());
    m_commands->follow();
    m_selection->follow(m_session.get(), m_scene.get());
    m_quickAdd->counts().learn(m_scene->document());
    m_canvas->fitAll();
    showTitle();
}

void MainWindow::setSession(std::shared_ptr<ProjectSession> session, const QStringList& files)
{
    m_selection->follow(nullptr, nullptr);
    m_canvas->setCanvas(nullptr);
    m_scene.reset();
    m_data->setSession(nullptr, nullptr);
    findChild<CulpritController*>()->setSession(nullptr);
    m_breakpoints->setSession(nullptr, nullptr);
    m_audiences->follow(nullptr, nullptr);
    m_people->setSession(nullptr);
    m_sql->setSession(nullptr);
    m_recovery->setSession(nullptr);
    m_runs.reset();
    m_session = std::move(session);
    m_opener->setSession(m_session.get());
    m_announced = false;
    m_runs = std::make_unique<RunController>(*m_session, m_jobs);
    wireSession();
    m_recovery->setSession(m_session.get());
    m_pipelines->setSession(m_session.get());
    m_review->setSession(m_session.get());
    m_matchReport->setSession(m_session.get());
    m_identity->setSession(m_session.get());
    m_traits->setSession(m_session.get());
    m_commands->setProjectBook(&m_session->book());
    m_versions->setSession(m_session.get());
    m_git->setSession(m_session.get());
    m_commitMarks->setSession(m_session.get());
    m_status->setSession(m_session.get());
    m_searchPanel->setSession(m_session.get());
    m_tabs->setSession(m_session.get());
    m_banner->hide();
    m_lastRun->clear();
    m_publish->clearResult();
    showPipeline();
    m_data->setSession(m_session.get(), m_runs.get());
    findChild<CulpritController*>()->setSession(m_session.get());
    m_breakpoints->setSession(m_session.get(), m_runs.get());
    m_sql->setSession(m_session.get());
    m_offer->follow(m_session.get());
    m_audiences->follow(m_session.get(), m_runs.get());
    m_people->setSession(m_session.get());
    connect(m_runs.get(), &RunController::finished, m_people, &PeopleController::refresh);
    showPage(Page::Pipelines);
    m_canvas->setFocus();
    m_runs->loadPlans();
    m_runs->loadRuns();
    m_runs->recall();
    if (m_opener->takeFreshSample()) { // a sample is there to be looked at: its people come at once
        m_bottom->setCurrentWidget(m_lastRun);
        m_runs->runAll();
        QTimer::singleShot(300, this, [this] { // when the canvas has its place
            startSampleTour(this, m_canvas, m_rail, static_cast<int>(Page::Audiences));
        });
    }
    if (!files.isEmpty()) {
        addFiles(files, QPointF(0, 0));
        m_canvas->fitAll();
    }
}

void MainWindow::addFiles(const QStringList& files, const QPointF& at, const std::optional<NodeId>& target)
{
    if (m_session) {
        findChild<ImportController*>()->start(m_session.get(), files, at, target);
        activateWindow();
    }
}

void MainWindow::showPage(Page page)
{
    const bool open = m_session != nullptr;
    for (int i = 1; i < m_pages->count(); ++i) {
        m_rail->setEnabled(i, open);
    }
    const int index = open ? static_cast<int>(page) : 0;
    m_rail->setCurrent(index);
    m_pages->setCurrentIndex(index);
    if (QWidget* row = findChild<QWidget*>(QStringLiteral("toolRow"))) {
        row->setVisible(index != 0);
    }
    for (QAction* action : {m_saveAction, m_versionAction, m_versionsAction, m_searchAction, m_goAction}) {
        action->setEnabled(open);
    }
    m_runAction->setEnabled(open && !(m_runs && m_runs->isRunning())); // those about nodes follow it, RunOffer
    if (index == static_cast<int>(Page::Pipelines)) {
        restoreDocks();
    } else {
        m_layouts.enter(m_pages->currentWidget());
    }
    if (index == static_cast<int>(Page::Profiles)) {
        m_people->refresh();
        m_peoplePage->focusSearch();
    } else if (index == static_cast<int>(Page::Runs)) {
        m_runs->loadRuns(); // which of them ran what is open now
    } else if (index == static_cast<int>(Page::Audiences)) {
        m_audiences->enter();
    }
}

void MainWindow::restoreDocks()
{
    if (m_layouts.isEntered(m_workbench) || !m_workbench->isVisible()) {
        return;
    }
    m_pages->parentWidget()->layout()->activate();
    m_workbench->setGeometry(m_pages->contentsRect());
    m_layouts.enter(m_workbench);
    m_paletteFolded = false;
    foldPalette();
}

void MainWindow::foldPalette()
{
    if (m_narrow && !m_paletteFolded && !m_paletteDock->isHidden()) {
        m_paletteFolded = true;
        m_paletteDock->hide();
    } else if (!m_narrow && m_paletteFolded) {
        m_paletteFolded = false;
        m_paletteDock->show();
    }
}

void MainWindow::openProject(const QString& folder)
{
    m_opener->open(folder);
}

void MainWindow::openSample(const QString& id)
{
    m_opener->openSample(id);
}

void MainWindow::showTitle()
{
    if (!m_session) {
        setWindowTitle(tr("Weir"));
        return;
    }
    setWindowTitle(tr("%1[*] - Weir").arg(m_session->title()));
    setWindowModified(!m_session->isClean());
    const QString pipeline = m_session->pipelineTitle(m_session->active());
    const QString place = m_session->title() + QStringLiteral("  /  ") + pipeline;
    m_pipelineButton->setText(m_pipelineButton->fontMetrics().elidedText(m_narrow ? pipeline : place, Qt::ElideRight,
                                                                         m_narrow ? kNarrowPlace : kWidePlace));
    m_pipelineButton->setToolTip(place);
    const QString keys = m_paletteAction->shortcut().toString(QKeySequence::NativeText);
    m_searchButton->setText(m_narrow ? tr("Search") : tr("Search or command   %1").arg(keys));
    m_searchButton->setMinimumWidth(m_narrow ? 0 : kSearchWidth);
    m_status->setSaved(m_session->isClean() ? tr("Saved") : tr("Not saved"));
}

void MainWindow::showError(const Error& error)
{
    if (error.code() != ErrorCode::Cancelled) {
        QString text = sentence(error);
        if (error.cause()) {
            text += QLatin1Char('\n') + sentence(*error.cause());
        }
        m_toasts->show(Tone::Error, text); // the bell of the status bar keeps it
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeaveJobs()) {
        event->ignore();
        return;
    }
    if (!m_leaving && m_session && !m_session->isClean()) {
        event->ignore();
        m_opener->leaveThen([this] {
            m_leaving = true;
            close();
        });
        return;
    }
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_paletteFolded) {
        m_paletteDock->show(); // a wide window shows it again
    }
    m_layouts.save();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < Theme::instance().px(kNarrow); // larger texts need more room
    if (narrow != m_narrow) {
        m_narrow = narrow;
        showTitle();
        if (narrow) { // what is left belongs to the canvas first
            m_workbench->resizeDocks({m_workbench->findChild<QDockWidget*>(QStringLiteral("settings"))}, {300},
                                     Qt::Horizontal);
            m_workbench->resizeDocks({m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))}, {210},
                                     Qt::Vertical);
        }
    }
    foldPalette();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return QMainWindow::eventFilter(watched, event);
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
    if (!widget || (!undo && !redo) || !m_settings->isAncestorOf(widget)) {
        return QMainWindow::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        (undo ? m_commands->undo : m_commands->redo)->trigger();
    }
    event->accept();
    return true;
}

} // namespace weir::ui
