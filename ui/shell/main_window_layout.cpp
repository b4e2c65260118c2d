#include "ui/shell/main_window.h"

#include "ui/canvas/area_editor.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_find.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/empty_canvas.h"
#include "ui/canvas/quick_add.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/data/sql_panel.h"
#include "ui/panels/outline/outline_panel.h"
#include "ui/panels/palette/palette_panel.h"
#include "ui/panels/people/people_page.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/panels/settings/expose_panel.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/panels/start/start_page.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/breakpoint_controller.h"
#include "ui/shell/commit_marks.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/handoff.h"
#include "ui/shell/help_controller.h"
#include "ui/shell/identity_controller.h"
#include "ui/shell/keymap.h"
#include "ui/shell/match_report_controller.h"
#include "ui/shell/match_review_controller.h"
#include "ui/shell/people_controller.h"
#include "ui/shell/pipelines_controller.h"
#include "ui/shell/preferences.h"
#include "ui/shell/project_opener.h"
#include "ui/shell/rail.h"
#include "ui/shell/regions.h"
#include "ui/shell/run_controller.h"
#include "ui/shell/run_offer.h"
#include "ui/shell/selection_controller.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/special_editors.h"
#include "ui/shell/sql_controller.h"
#include "ui/shell/status_strip.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// What a dock holds, with the size it asks for before the user drags a border.
class DockBody : public QWidget
{
public:
    DockBody(const QSize& wanted, QWidget* parent) : QWidget(parent), m_wanted(wanted)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }
    [[nodiscard]] QSize sizeHint() const override { return m_wanted; }

private:
    QSize m_wanted;
};

/// A dock without the style's title bar: `head` names it and the cross at its end closes it.
QDockWidget* dock(const QString& title, const QString& name, QWidget* head, DockBody* body, QMainWindow* window)
{
    auto* result = new QDockWidget(title, window);
    result->setObjectName(name);
    result->setFeatures(QDockWidget::DockWidgetClosable);
    result->setWidget(body);
    auto* none = new QWidget(result);
    none->setFixedHeight(0);
    result->setTitleBarWidget(none);
    QToolButton* close = iconButton(Icon::Close, MainWindow::tr("Close %1").arg(title), body);
    setCompact(close);
    QObject::connect(close, &QToolButton::clicked, result, &QWidget::close);
    if (auto* tabs = qobject_cast<QTabWidget*>(head)) {
        tabs->setCornerWidget(close);
    } else {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(space::kL, space::kS, space::kS, 0);
        row->addWidget(head, 1);
        row->addWidget(close, 0, Qt::AlignTop);
        qobject_cast<QVBoxLayout*>(body->layout())->insertLayout(0, row);
    }
    return result;
}

} // namespace

void MainWindow::buildPages()
{
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(centre);
    m_rail->add(Icon::Home, tr("Home"));
    m_rail->add(Icon::Pipelines, tr("Pipelines"));
    m_rail->add(Icon::Profiles, tr("Profiles"));
    m_rail->add(Icon::Audiences, tr("Audiences"));
    m_rail->add(Icon::Publish, tr("Publish"));
    m_rail->add(Icon::Runs, tr("Runs"));
    row->addWidget(m_rail);
    m_pages = new QStackedWidget(centre);
    row->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_start = new StartPage(m_pages);
    m_workbench = new QMainWindow(m_pages);
    m_workbench->setWindowFlags(Qt::Widget);
    m_canvas = new CanvasView(m_workbench);
    auto* desk = new QWidget(m_workbench);
    auto* deskColumn = new QVBoxLayout(desk);
    deskColumn->setContentsMargins(0, 0, 0, 0);
    deskColumn->setSpacing(0);
    m_tabs = new DocumentTabs(desk);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(0, 0, space::kXs, 0);
    tabRow->setSpacing(space::kXs);
    tabRow->addWidget(m_tabs, 0, Qt::AlignBottom);
    QToolButton* addPipeline = actionButton(m_pipelines->add(), desk);
    setCompact(addPipeline);
    tabRow->addWidget(addPipeline);
    tabRow->addStretch();
    deskColumn->addLayout(tabRow);
    deskColumn->addWidget(m_canvas, 1);
    m_workbench->setCentralWidget(desk);
    m_peoplePage = new PeoplePage(m_pages);
    m_people = new PeopleController(*m_peoplePage, m_jobs, this);
    m_audiencesPage = new AudiencesPage(specialEditors(), m_pages);
    m_audiences = new AudiencesController(*m_audiencesPage, m_jobs, this);
    m_publish = new PublishPage(m_pages);
    m_runsPage = new RunsPage(m_pages);
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_start, m_workbench, m_peoplePage, m_audiencesPage, m_publish, m_runsPage}) {
        m_pages->addWidget(page);
    }
    connect(m_rail, &Rail::chosen, this, [this](int index) { showPage(static_cast<Page>(index)); });
    connect(m_start, &StartPage::recentShown, m_opener, &ProjectOpener::look);
    connect(m_opener, &ProjectOpener::looked, m_start, &StartPage::setMissing);
    connect(m_start, &StartPage::newRequested, this, [this] { m_opener->make({}); });
    connect(m_start, &StartPage::openRequested, m_opener, &ProjectOpener::choose);
    connect(m_start, &StartPage::projectChosen, this, &MainWindow::openProject);
    connect(m_start, &StartPage::sampleChosen, this, &MainWindow::openSample);
    // The program that the files come from waits for the end of the drop, not for the user's choice of a folder.
    connect(m_start, &StartPage::filesDropped, m_opener, &ProjectOpener::make, Qt::QueuedConnection);
}

void MainWindow::buildDocks()
{
    m_quickAdd = new QuickAdd(*m_canvas);
    m_commands = new CanvasCommands(*m_canvas, *m_quickAdd);
    auto* empty = new EmptyCanvas(*m_canvas);
    connect(empty, &EmptyState::primaryTriggered, this,
            [this] { m_quickAdd->openAt(m_canvas->visibleScene().center()); });
    connect(empty, &EmptyState::secondaryTriggered, this, [this] { showPage(Page::Home); });
    m_find = new CanvasFind(*m_canvas);
    m_find->setColumns([this](const NodeId& node) {
        const compile::NodeAnalysis* analysis =
            m_session ? m_session->inspection().analysis.find(m_session->controller().flatId(node)) : nullptr;
        const bool known = analysis && !analysis->contents.empty() && analysis->contents.front();
        return known ? analysis->contents.front()->schema.names() : std::vector<std::string>{};
    });
    m_menus = new CanvasMenus(*m_canvas, *m_commands, *m_quickAdd);
    m_breakpoints = new BreakpointController(*m_canvas, m_jobs);
    m_commitMarks = new CommitMarks(*m_canvas, m_jobs);
    connect(m_commands, &CanvasCommands::renameRequested, new AreaEditor(*m_canvas), &AreaEditor::renameNode);
    auto* paletteBody = new DockBody({232, 400}, m_workbench);
    m_palette = new PalettePanel(m_services.toolbox->registry(), paletteBody);
    paletteBody->layout()->addWidget(m_palette);
    paletteBody->setMinimumWidth(190);
    m_paletteDock =
        dock(tr("Node types"), QStringLiteral("palette"),
             new TextLabel(tr("Add node"), TypeRole::Strong, Token::Text, paletteBody), paletteBody, m_workbench);
    // Docks do not follow the direction of reading by themselves.
    const bool mirrored = isRightToLeft();
    m_workbench->addDockWidget(mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea, m_paletteDock);

    auto* config = new DockBody({356, 400}, m_workbench);
    auto* head = new QWidget(config);
    auto* headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(0, space::kXs, 0, 0);
    headColumn->setSpacing(0);
    m_settingsTitle = new TextLabel(tr("Settings"), TypeRole::Section, Token::Text, head);
    m_settingsTitle->setWordWrap(true);
    m_settingsType = new TextLabel({}, TypeRole::Caption, Token::Hint, head);
    headColumn->addWidget(m_settingsTitle);
    headColumn->addWidget(m_settingsType);
    m_settings = new SettingsForm(specialEditors(), config);
    m_selection = new SelectionController(*m_settings, *m_settingsTitle, *m_settingsType, m_jobs, this);
    config->layout()->addWidget(m_settings);
    auto* expose = new ExposePanel(config);
    config->layout()->addWidget(expose);
    m_selection->setExposePanel(expose);
    config->setMinimumWidth(300);
    m_workbench->addDockWidget(mirrored ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea,
                               dock(tr("Settings"), QStringLiteral("settings"), head, config, m_workbench));

    auto* dataBody = new DockBody({600, 250}, m_workbench);
    m_bottom = new QTabWidget(dataBody);
    m_bottom->setDocumentMode(true);
    m_data = new DataDesk(m_jobs, m_bottom);
    m_problems = new ProblemsPanel(m_bottom);
    m_lastRun = new RunReportView(m_bottom);
    m_bottom->addTab(m_data, tr("Data"));
    m_bottom->addTab(m_problems, tr("Problems"));
    m_bottom->addTab(m_lastRun, tr("Run", "tab: the last run"));
    QStringList dialects;
    QStringList dialectTitles;
    for (const std::string& id : m_services.toolbox->engineIds()) {
        dialects << QString::fromStdString(id);
        dialectTitles << QString::fromStdString(m_services.toolbox->engine(id)->title());
    }
    m_sqlPanel = new SqlPanel(dialects, dialectTitles, m_bottom);
    m_bottom->addTab(m_sqlPanel, tr("SQL"));
    m_outline = new OutlinePanel(*m_canvas, m_bottom);
    m_outline->setActions(m_commands->all());
    m_bottom->addTab(m_outline, tr("Outline"));
    for (int i = 0; i < m_bottom->count(); ++i) {
        // What a page shows must not push the border that the user has set.
        m_bottom->widget(i)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    }
    dataBody->layout()->addWidget(m_bottom);
    dataBody->setMinimumHeight(140);
    m_workbench->addDockWidget(Qt::BottomDockWidgetArea,
                               dock(tr("Data"), QStringLiteral("data"), m_bottom, dataBody, m_workbench));
    m_workbench->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_workbench->setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_bottom->setCornerWidget(m_data->viewSwitch());
    m_canvas->addAction(m_data->pin()); // P works there as well
    connect(m_bottom, &QTabWidget::currentChanged, this,
            [this] { m_data->viewSwitch()->setVisible(m_bottom->currentWidget() == m_data); });
    m_sql = new SqlController(*m_sqlPanel, m_jobs, this);
}

void MainWindow::buildActions()
{
    const auto make = [this](Icon glyph, const QString& text, const QList<QKeySequence>& keys) {
        auto* action = new QAction(icon(glyph), text, this);
        action->setShortcuts(keys);
        action->setProperty("weirIcon", static_cast<int>(glyph));
        addAction(action);
        return action;
    };
    m_newAction = make(Icon::Add, tr("New project..."), {QKeySequence::New});
    m_openAction = make(Icon::Open, tr("Open project..."), {QKeySequence::Open});
    m_saveAction = make(Icon::Save, tr("Save"), {QKeySequence::Save});
    m_versionAction = make(Icon::History, tr("Save a version..."), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    m_versionsAction = make(Icon::History, tr("Versions"), {});
    m_runAction = make(Icon::Play, tr("Run"), {QKeySequence(Qt::Key_F5)});
    m_runToAction = make(Icon::PlayTo, tr("Run to here"), {QKeySequence(Qt::Key_F7)});
    m_forceAction = make(Icon::Refresh, tr("Run this node again"), {QKeySequence(Qt::SHIFT | Qt::Key_F7)});
    m_runFromAction = make(Icon::Play, tr("Run from here"), {QKeySequence(Qt::CTRL | Qt::Key_F7)});
    m_runSelectedAction = make(Icon::Play, tr("Run what is selected"), {QKeySequence(Qt::CTRL | Qt::Key_F5)});
    m_cancelAction = make(Icon::Stop, tr("Stop the run"), {QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    m_paletteAction = make(Icon::Search, tr("Search or command"),
                           {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    m_themeAction = make(Icon::Contrast, tr("Switch between light and dark"), {});
    m_outlineAction = make(Icon::Pipelines, tr("Outline"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    m_cancelAction->setEnabled(false);

    connect(m_newAction, &QAction::triggered, this, [this] { m_opener->make({}); });
    connect(m_openAction, &QAction::triggered, m_opener, &ProjectOpener::choose);
    connect(m_saveAction, &QAction::triggered, this, [this] {
        if (m_session) {
            m_session->save();
        }
    });
    connect(m_runAction, &QAction::triggered, this, [this] {
        if (m_runs) {
            m_bottom->setCurrentWidget(m_lastRun);
            m_runs->runAll();
        }
    });
    connect(m_runToAction, &QAction::triggered, this, [this] {
        if (const auto node = m_selection->node(); node && m_runs) {
            m_bottom->setCurrentWidget(m_lastRun);
            m_runs->runTo(*node);
        }
    });
    connect(m_forceAction, &QAction::triggered, this, [this] {
        if (const auto node = m_selection->node(); node && m_runs) {
            m_bottom->setCurrentWidget(m_lastRun);
            m_runs->force(*node);
        }
    });
    connect(m_runFromAction, &QAction::triggered, this, [this] {
        if (const auto node = m_selection->node(); node && m_runs) {
            m_bottom->setCurrentWidget(m_lastRun);
            m_runs->runFrom(*node);
        }
    });
    connect(m_runSelectedAction, &QAction::triggered, this, [this] {
        if (m_runs && m_scene) {
            m_bottom->setCurrentWidget(m_lastRun);
            m_runs->runSelected(m_scene->selectedNodes());
        }
    });
    connect(m_cancelAction, &QAction::triggered, this, [this] {
        if (m_runs) {
            m_runs->cancel();
        }
    });
    connect(m_themeAction, &QAction::triggered, this,
            [this] { m_preferences->setTheme(Theme::instance().isDark() ? ThemeChoice::Light : ThemeChoice::Dark); });
    QAction* nextProblem = make(Icon::Warning, tr("Next problem"), {QKeySequence(Qt::Key_F4)});
    QAction* lastProblem = make(Icon::Warning, tr("Previous problem"), {QKeySequence(Qt::SHIFT | Qt::Key_F4)});
    const auto toProblem = [this](int by) {
        if (m_session) {
            m_bottom->setCurrentWidget(m_problems);
            m_problems->step(by);
        }
    };
    connect(nextProblem, &QAction::triggered, this, [toProblem] { toProblem(1); });
    connect(lastProblem, &QAction::triggered, this, [toProblem] { toProblem(-1); });
    m_handoff = new Handoff(
        this, [this] { return m_session.get(); }, [this] { return m_selection->node(); },
        [this] { return m_sqlPanel->dialect(); });
    connect(m_handoff, &Handoff::copied, this, [this](const QString& what) { m_toasts->show(Tone::Info, what); });
    QAction* next = make(Icon::ChevronRight, tr("Next part of the window"), {QKeySequence(Qt::Key_F6)});
    QAction* previous =
        make(Icon::ChevronLeft, tr("Previous part of the window"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)});
    QAction* sheet = make(Icon::Help, tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_Question)});
    // The order in which F6 goes through the window; a new dock is named here.
    auto* regions = new Regions(
        [this] {
            std::vector<QWidget*> list{m_rail, findChild<QWidget*>(QStringLiteral("toolRow"))};
            if (!m_canvas->isVisible()) {
                list.insert(list.end(), {m_pages->currentWidget(), statusBar()});
                return list;
            }
            list.push_back(m_paletteDock);
            list.push_back(m_canvas);
            for (QDockWidget* each : m_workbench->findChildren<QDockWidget*>()) {
                if (each != m_paletteDock) {
                    list.push_back(each);
                }
            }
            list.push_back(statusBar());
            return list;
        },
        this);
    connect(next, &QAction::triggered, regions, &Regions::next);
    connect(previous, &QAction::triggered, regions, &Regions::previous);
    connect(sheet, &QAction::triggered, this, [this] {
        auto* shown = new ShortcutSheet(*menuBar(), this);
        connect(shown, &ShortcutSheet::changeRequested, m_preferencesAction, &QAction::trigger);
        shown->show();
    });
    QAction* nextTab = make(Icon::ChevronRight, tr("Next pipeline"), {QKeySequence(Qt::CTRL | Qt::Key_Tab)});
    QAction* lastTab =
        make(Icon::ChevronLeft, tr("Previous pipeline"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab)});
    QAction* resetLayout = make(Icon::Panel, tr("Reset layout"), {});
    connect(nextTab, &QAction::triggered, m_tabs, [this] { m_tabs->step(1); });
    connect(lastTab, &QAction::triggered, m_tabs, [this] { m_tabs->step(-1); });
    connect(resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    m_preferencesAction = make(Icon::Settings, tr("Preferences"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    for (const auto& [action, id] :
         {std::pair(nextProblem, "problem.next"), std::pair(lastProblem, "problem.last"), std::pair(next, "part.next"),
          std::pair(previous, "part.last"), std::pair(sheet, "help.keys"), std::pair(nextTab, "pipeline.next"),
          std::pair(lastTab, "pipeline.last"), std::pair(resetLayout, "view.resetLayout")}) {
        action->setObjectName(QLatin1String(id));
    }
    connect(m_outlineAction, &QAction::triggered, this, [this] {
        showPage(Page::Pipelines);
        m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
        m_bottom->setCurrentWidget(m_outline);
        m_outline->focusTree();
    });
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_newAction, m_openAction, m_saveAction});
    file->addAction(m_handoff->describe);
    file->addSeparator();
    file->addActions({m_versionAction, m_versionsAction});
    file->addSeparator();
    file->addActions(m_pipelines->actions());
    file->addAction(m_pipelines->details());
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    // One menu for each kind of thing: what is chosen, what is looked at, what is drawn, what is in it.
    QMenu* canvas = menuBar()->addMenu(tr("&Canvas"));
    QMenu* dataMenu = menuBar()->addMenu(tr("&Data"));
    QMenu* into = edit;
    for (QAction* action : m_commands->all()) {
        into = action == m_commands->connectSelected ? canvas : action == m_commands->zoomIn ? view : into;
        if (action == m_commands->frame || action == m_commands->align.front() ||
            action == m_commands->subPipelines->actions().front()) {
            into->addSeparator();
        }
        into->addAction(action);
    }
    edit->addSeparator();
    edit->addMenu(m_menus->history);
    edit->addSeparator();
    for (QAction* action : m_find->actions()) {
        edit->addAction(action);
    }
    edit->addActions({m_searchAction, m_goAction, nextProblem, lastProblem});
    canvas->addSeparator();
    canvas->addActions({m_menus->replaceNode, m_menus->revertToRun});
    canvas->addMenu(m_menus->tints);
    edit->addSeparator();
    edit->addAction(m_preferencesAction);
    file->addAction(m_menus->exportImage);
    view->addMenu(m_menus->frames);
    view->addSeparator();
    view->addAction(m_outlineAction);
    for (QDockWidget* each : m_workbench->findChildren<QDockWidget*>()) {
        view->addAction(each->toggleViewAction());
    }
    view->addActions({m_commitMarks->action(), resetLayout, m_themeAction});
    file->addSeparator();
    file->addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close)
        ->setObjectName(QStringLiteral("quit"));
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addActions({m_runAction, m_runToAction, m_runFromAction, m_runSelectedAction, m_forceAction, m_resetAction,
                     m_cancelAction});
    run->addSeparator();
    run->addActions({m_review->action(), m_matchReport->action(), m_identity->action(), m_identity->refusalsAction()});
    run->addSeparator();
    run->addActions(m_breakpoints->actions());
    run->addSeparator();
    run->addActions({m_handoff->copyRun, m_handoff->copyRunTo, m_handoff->copyPreview, m_handoff->copySql});
    run->setToolTipsVisible(true); // they name the nodes that will run
    view->addSeparator();
    for (QAction* each : m_rail->goTo()) {
        view->addAction(each);
    }
    dataMenu->addActions(m_data->commands());
    view->addSeparator();
    view->addActions({nextTab, lastTab, next, previous});
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_help->action(), m_paletteAction, sheet});
}

void MainWindow::buildToolRow()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    row->setSpacing(space::kXs);
    m_pipelineButton = new QToolButton(bar);
    m_pipelineButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pipelineButton->setPopupMode(QToolButton::InstantPopup);
    m_pipelineButton->setAccessibleName(tr("Pipeline"));
    row->addWidget(m_pipelineButton);
    row->addWidget(actionButton(m_commands->undo, bar));
    row->addWidget(actionButton(m_commands->redo, bar));
    row->addSpacing(space::kS);
    m_runButton = new QPushButton(icon(Icon::Play, Token::OnAccent), m_runAction->text(), bar);
    m_runButton->setFocusPolicy(Qt::TabFocus);
    m_runButton->setToolTip(
        tr("Run what is out of date (%1)").arg(m_runAction->shortcut().toString(QKeySequence::NativeText)));
    setButtonVariant(m_runButton, ButtonVariant::Primary);
    connect(m_runButton, &QPushButton::clicked, m_runAction, &QAction::trigger);
    connect(m_runAction, &QAction::changed, m_runButton, [this] { m_runButton->setEnabled(m_runAction->isEnabled()); });
    m_runButton->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_runButton->addActions({m_runAction, m_handoff->copyRun});
    m_offer = new RunOffer(
        {m_runButton, m_runAction, m_runToAction, m_forceAction, m_runFromAction, m_runSelectedAction, m_resetAction},
        [this] { return m_scene ? m_scene->selectedNodes() : std::set<NodeId>(); }, this);
    row->addWidget(m_runButton);
    row->addWidget(actionButton(m_runToAction, bar));
    row->addWidget(actionButton(m_cancelAction, bar));
    row->addWidget(actionButton(m_commands->tidyUp, bar));
    row->addStretch();
    m_searchButton = new QPushButton(icon(Icon::Search, Token::Hint), tr("Search"), bar);
    auto* publish = new QPushButton(icon(Icon::Publish), tr("Plan and publish"), bar);
    for (QPushButton* button : {m_searchButton, publish}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_searchButton, &QPushButton::clicked, m_paletteAction, &QAction::trigger);
    connect(publish, &QPushButton::clicked, this, [this] { showPage(Page::Publish); });
    row->addWidget(m_searchButton);
    row->addSpacing(space::kS);
    row->addWidget(actionButton(m_themeAction, bar));
    row->addWidget(publish);
    auto* column = new QWidget(this);
    auto* stacked = new QVBoxLayout(column);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(0);
    QWidget* pages = m_pages;
    auto* centreRow = qobject_cast<QHBoxLayout*>(centralWidget()->layout());
    centreRow->removeWidget(pages);
    stacked->addWidget(bar);
    m_banner = new InlineMessage(Tone::Warning, {}, {}, column);
    m_banner->hide();
    stacked->addWidget(m_banner);
    stacked->addWidget(m_breakpoints->bar());
    auto* recovery = new QWidget(column);
    recovery->setObjectName(QStringLiteral("recoveryPlace"));
    stacked->addWidget(recovery);
    stacked->addWidget(pages, 1);
    centreRow->addWidget(column, 1);
    bar->setObjectName(QStringLiteral("toolRow"));
}

void MainWindow::buildStatusBar()
{
    m_status = new StatusStrip(*statusBar(), m_jobs, *m_canvas);
    connect(m_status, &StatusStrip::errorsRequested, this, [this] {
        showPage(Page::Pipelines);
        m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
        m_bottom->setCurrentWidget(m_problems);
    });
    connect(m_status, &StatusStrip::nodeRequested, this, [this](const NodeId& node) {
        showPage(Page::Pipelines);
        m_canvas->revealFlat(node);
    });
}

} // namespace weir::ui
