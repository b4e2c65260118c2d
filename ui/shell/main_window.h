#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/layouts.h"
#include "ui/shell/project_session.h"

#include <QMainWindow>

class QAction;
class QDockWidget;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace weir::ui {

class AudiencesController;
class AudiencesPage;
class BreakpointController;
class CanvasCommands;
class CanvasFind;
class CanvasMenus;
class CanvasScene;
class CanvasView;
class CommandPalette;
class CommitMarks;
class DataDesk;
class DiffView;
class DocumentTabs;
class GitController;
class Handoff;
class HelpController;
class IdentityController;
class TraitsController;
class InlineMessage;
class Keymap;
class MatchReportController;
class MatchReviewController;
class NoticeBell;
class OutlinePanel;
class PalettePanel;
class PipelinesController;
class Preferences;
class PreferencesPage;
class ProblemsPanel;
struct Problem;
class ProjectOpener;
class PeopleController;
class PeoplePage;
class PublishPage;
class QuickAdd;
class Rail;
class RecoveryController;
class RunController;
class RunOffer;
class RunReportView;
class RunPresenter;
class RunsPage;
class SelectionController;
class SettingsForm;
class SearchPanel;
class SqlController;
class SqlPanel;
class StartPage;
class StatusStrip;
class ToastHost;
class VersionController;
class VersionsPage;
struct Fix;
struct ProjectHit;

/// The one window: rail, pages, docks, tool row and status bar. It arranges and connects; what happens is decided by
/// the session and its controllers.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services services, QWidget* parent = nullptr, std::shared_ptr<JobRunner> jobs = nullptr);
    ~MainWindow() override;

    /// Opens a project folder in a job and shows its first pipeline.
    void openProject(const QString& folder);
    /// Writes a copy of a sample below the user's documents and opens it.
    void openSample(const QString& id);

    enum class Page
    {
        Home,
        Pipelines,
        Profiles,
        Audiences,
        Publish,
        Runs
    };
    void showPage(Page page);
    /// Shows what differs between two pipelines, over the page that is open.
    void showDifference(const graph::Document& before, const graph::Document& after, const QString& beforeTitle,
                        const QString& afterTitle);
    [[nodiscard]] ProjectSession* session() const { return m_session.get(); }
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }
    [[nodiscard]] Preferences& preferences() { return *m_preferences; }

    /// What a window that takes the place of this one begins with.
    struct Place
    {
        std::shared_ptr<JobRunner> jobs;
        std::shared_ptr<ProjectSession> session;
        QByteArray geometry;
        int page = 0;
        int bottom = 0;                 ///< Tab below the canvas.
        std::optional<NodeTypeId> help; ///< The page of the help; none is the list.
        bool preferences = false;       ///< They are open...
        int preference = -1;            ///< ...at this one.
        QString audience;               ///< The saved audience that is open.
        std::set<NodeId> selected;
        double zoom = 1;
        QPointF centre;
    };
    /// Gives everything up that another window goes on with; this one can only be destroyed after that.
    [[nodiscard]] Place handOver();
    void takeOver(const Place& place);
    [[nodiscard]] CanvasView& canvas() { return *m_canvas; }

signals:
    /// The project is open and was looked at once: ready to work with.
    void ready();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Undo and redo in a field are those of the document.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildPages();
    void buildDocks();
    void buildActions();
    void buildToolRow();
    void buildStatusBar();
    /// Recovery, versions and the comparison of two pipelines.
    void buildVersions();
    /// Pipelines that come and go, with their tabs and menus.
    void wirePipelines();
    /// The review of pairs and the report of a match.
    void wireMatching(const std::function<void(const NodeId&)>& runTo);
    /// The page of preferences, and the keys of all menus.
    void buildPreferences();
    void nameActions();
    /// Ctrl+K: everything that can be done and gone to.
    void buildPalette();
    /// The search in the whole project.
    void buildSearch();
    /// F1.
    void buildHelp();
    /// Ctrl+P, the ports by number, and the result that is forgotten.
    void buildGoing();
    void goTo(const ProjectHit& hit);
    void wireCanvas();
    void wireSession();
    void setSession(std::shared_ptr<ProjectSession> session, const QStringList& files);
    void showPreferences();
    /// Adds sources for files and shows what the files hold.
    void addFiles(const QStringList& files, const QPointF& at, const std::optional<NodeId>& target = {});
    /// A project folder is opened; files become sources, wired to the node or wire that they were dropped on.
    void takeDrop(const QStringList& files, const QPointF& at);
    void showPipeline();
    void showProblems();
    void addStrays(std::vector<Problem>& problems);
    void showDiskChange(const QStringList& files);
    void jumpTo(const Where& where);
    /// What comes out of a port of the flat pipeline, only the rows that fit.
    void showRows(const graph::PortRef& port, const QString& condition);
    /// The row that made the error, in what goes into its node.
    void showCulprit(const Error& error);
    /// Buttons that mend a finding of the open pipeline.
    [[nodiscard]] std::vector<Fix> fixesOf(const nodes::Diagnostic& finding);
    /// The program's own arrangement of the area that is open.
    void resetLayout();
    /// Gives the docks the user's sizes: once, when the workbench is first shown and has its real size.
    void restoreDocks();
    /// Puts the palette away in a narrow window, and back in a wide one.
    void foldPalette();
    void showTitle();
    void showError(const Error& error);
    /// True when nothing works any more; else asks whether to stop it and leave.
    bool mayLeaveJobs();
    /// Opens the address of a link in a note, if the user agrees.
    void openLink(const QString& address);
    /// The rows that the last run of a node could not use.
    void showQuarantine(const NodeId& node);

    Services m_services;
    std::shared_ptr<JobRunner> m_jobsOwner; ///< A window that takes the place of this one goes on with it.
    JobRunner& m_jobs;
    std::shared_ptr<ProjectSession> m_session;
    std::unique_ptr<RunController> m_runs;
    std::unique_ptr<CanvasScene> m_scene;
    ProjectOpener* m_opener = nullptr;
    PipelinesController* m_pipelines = nullptr;
    SelectionController* m_selection = nullptr;

    Rail* m_rail = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    MatchReviewController* m_review = nullptr;
    MatchReportController* m_matchReport = nullptr;
    IdentityController* m_identity = nullptr;
    TraitsController* m_traits = nullptr;
    QMainWindow* m_workbench = nullptr; ///< Canvas with its docks.
    CanvasView* m_canvas = nullptr;
    QuickAdd* m_quickAdd = nullptr;
    CanvasCommands* m_commands = nullptr;
    CanvasFind* m_find = nullptr;
    CanvasMenus* m_menus = nullptr;
    OutlinePanel* m_outline = nullptr;
    PalettePanel* m_palette = nullptr;
    SettingsForm* m_settings = nullptr;
    QLabel* m_settingsTitle = nullptr;
    QLabel* m_settingsType = nullptr;
    QDockWidget* m_paletteDock = nullptr;
    QTabWidget* m_bottom = nullptr;
    DataDesk* m_data = nullptr;
    ProblemsPanel* m_problems = nullptr;
    RunReportView* m_lastRun = nullptr;
    AudiencesPage* m_audiencesPage = nullptr;
    AudiencesController* m_audiences = nullptr;
    PeoplePage* m_peoplePage = nullptr;
    PeopleController* m_people = nullptr;
    PublishPage* m_publish = nullptr;
    RunsPage* m_runsPage = nullptr;
    SqlPanel* m_sqlPanel = nullptr;
    SqlController* m_sql = nullptr;
    BreakpointController* m_breakpoints = nullptr;
    Handoff* m_handoff = nullptr;
    CommandPalette* m_commandPalette = nullptr;
    ToastHost* m_toasts = nullptr;
    InlineMessage* m_banner = nullptr; ///< Above the pages: files that changed on the disk.

    DiffView* m_diff = nullptr;
    VersionsPage* m_versionsPage = nullptr;
    VersionController* m_versions = nullptr;
    CommitMarks* m_commitMarks = nullptr;
    GitController* m_git = nullptr;
    RecoveryController* m_recovery = nullptr;
    Preferences* m_preferences = nullptr;
    PreferencesPage* m_preferencesPage = nullptr;
    QWidget* m_preferencesFrom = nullptr; ///< The page that was open before them.
    Keymap* m_keymap = nullptr;

    QAction* m_runAction = nullptr;
    QAction* m_runToAction = nullptr;
    QAction* m_forceAction = nullptr;
    QAction* m_runFromAction = nullptr;
    QAction* m_runSelectedAction = nullptr;
    QAction* m_cancelAction = nullptr;
    QAction* m_saveAction = nullptr;
    QAction* m_versionAction = nullptr;
    QAction* m_versionsAction = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_newAction = nullptr;
    QAction* m_paletteAction = nullptr;
    QAction* m_themeAction = nullptr;
    QAction* m_outlineAction = nullptr;
    QAction* m_preferencesAction = nullptr;
    QPushButton* m_runButton = nullptr;
    RunOffer* m_offer = nullptr;
    QPushButton* m_searchButton = nullptr;
    QToolButton* m_pipelineButton = nullptr;
    StatusStrip* m_status = nullptr;
    NoticeBell* m_bell = nullptr;
    SearchPanel* m_searchPanel = nullptr;
    DocumentTabs* m_tabs = nullptr;
    Layouts m_layouts;
    QAction* m_searchAction = nullptr;
    QAction* m_goAction = nullptr;
    QAction* m_resetAction = nullptr;
    HelpController* m_help = nullptr;
    bool m_announced = false;
    bool m_narrow = false;
    bool m_paletteFolded = false; ///< Put away because the window is narrow.
    bool m_leaving = false;       ///< The user decided about unsaved changes...
    bool m_stopping = false;      ///< ...and to stop what works.
    bool m_handedOver = false;
};

} // namespace weir::ui
