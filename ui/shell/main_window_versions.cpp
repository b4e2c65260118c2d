#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/charts/chart_menu.h"
#include "ui/kit/messages.h"
#include "ui/panels/diff/diff_view.h"
#include "ui/panels/import/import_page.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/panels/start/start_page.h"
#include "ui/panels/versions/versions_page.h"
#include "ui/shell/commit_marks.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/git_controller.h"
#include "ui/shell/import_controller.h"
#include "ui/shell/project_opener.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/version_controller.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTabWidget>

namespace weir::ui {

void MainWindow::buildVersions()
{
    m_recovery = new RecoveryController(m_services.clock, findChild<QWidget*>(QStringLiteral("recoveryPlace")), this);
    m_versionsPage = new VersionsPage(m_pages);
    m_versions = new VersionController(*m_versionsPage, m_jobs, m_services.clock, this);
    m_pages->addWidget(m_versionsPage);
    auto* importPage = new ImportPage(m_pages);
    auto* import = new ImportController(*importPage, m_jobs, this);
    m_pages->addWidget(importPage);
    connect(import, &ImportController::opened, this, [this, importPage] { m_pages->setCurrentWidget(importPage); });
    connect(import, &ImportController::closed, this, [this](const std::set<NodeId>& nodes) {
        showPage(Page::Pipelines);
        if (!nodes.empty()) {
            m_scene->selectNodes(nodes); // what they hold is shown below
            m_bottom->setCurrentWidget(m_data);
            if (m_scene->nodeItems().size() == nodes.size()) {
                m_canvas->fitAll();
            }
        }
        m_canvas->setFocus();
    });
    connect(m_recovery, &RecoveryController::compareRequested, this, &MainWindow::showDifference);
    connect(m_recovery, &RecoveryController::failed, this, &MainWindow::showError);
    connect(m_versions, &VersionController::compareRequested, this, &MainWindow::showDifference);
    connect(m_versions, &VersionController::failed, this, &MainWindow::showError);
    connect(m_versions, &VersionController::told, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    connect(m_commands, &CanvasCommands::tablePasted, this, [this](const QString& text, const QPointF& at) {
        if (m_session) {
            m_session->addTable(text, at);
        }
    });
    connect(m_start, &StartPage::projectForgotten, m_opener, &ProjectOpener::forget);
    connect(m_versionsPage, &VersionsPage::closed, this, [this] { showPage(Page::Pipelines); });
    const auto list = [this] {
        if (m_session) {
            m_pages->setCurrentWidget(m_versionsPage);
            m_versions->refresh();
        }
    };
    connect(m_versionsAction, &QAction::triggered, this, list);
    m_git = new GitController(*m_status, *m_versionsPage, m_jobs, m_services.clock, this);
    m_commitMarks->setGit(*m_git);
    connect(m_git, &GitController::versionsRequested, m_versionsAction, &QAction::trigger);
    connect(m_git, &GitController::failed, this, &MainWindow::showError);
    connect(m_git, &GitController::said, this,
            [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    connect(m_versions, &VersionController::versionSaved, this, [this](const QString& note) {
        m_git->commitWhenSaved(note.isEmpty() ? tr("Version of %1").arg(m_session->title()) : note);
    });
    for (const ChartMenu* each : findChildren<ChartMenu*>()) {
        connect(each, &ChartMenu::failed, this, &MainWindow::showError);
        connect(each, &ChartMenu::said, this,
                [this](const QString& sentence) { m_toasts->show(Tone::Success, sentence); });
    }
    connect(m_versionAction, &QAction::triggered, this, [this, list] {
        list();
        m_versionsPage->startNote();
    });
}

void MainWindow::takeDrop(const QStringList& files, const QPointF& at)
{
    if (files.size() == 1 && QFileInfo::exists(QDir(files.front()).filePath(QStringLiteral("weir.json")))) {
        // The program that the folder comes from waits for the end of the drop, not for a question about changes.
        QMetaObject::invokeMethod(
            this, [this, folder = files.front()] { openProject(folder); }, Qt::QueuedConnection);
        return;
    }
    const NodeItem* node = m_scene->nodeAt(at);
    const WireItem* wire = node ? nullptr : m_scene->wireAt(at, canvas::kWireReach);
    if (wire) {
        node = m_scene->node(wire->wire().to.node);
    }
    if (!node) {
        addFiles(files, at);
        return;
    }
    constexpr double kBefore = 280; // a column to the left of the node that takes the rows
    addFiles(files, node->pos() - QPointF(kBefore, 0), node->id());
}

void MainWindow::showDifference(const graph::Document& before, const graph::Document& after, const QString& beforeTitle,
                                const QString& afterTitle)
{
    QWidget* from = m_pages->currentWidget();
    if (!m_diff) { // most windows never compare
        m_diff = new DiffView(m_services.toolbox->registry(), m_pages);
        m_pages->addWidget(m_diff);
    }
    m_pages->setCurrentWidget(m_diff);
    m_diff->show(before, after, beforeTitle, afterTitle);
    disconnect(m_diff, &DiffView::closed, this, nullptr);
    connect(m_diff, &DiffView::closed, this, [this, from] {
        if (from == m_versionsPage || from == m_runsPage) {
            m_pages->setCurrentWidget(from);
        } else {
            showPage(Page::Pipelines);
        }
    });
}

void MainWindow::showDiskChange(const QStringList& files)
{
    if (m_session->isClean()) {
        m_toasts->show(Tone::Info, tr("The project changed on the disk and was loaded again."));
        m_opener->reload();
        return;
    }
    m_banner->setMessage(
        Tone::Warning,
        files.size() == 1
            ? tr("Another program changed %1, and you have changes that are not saved.").arg(files.front())
            : tr("Another program changed %1 files of this project, and you have changes that are not "
                 "saved.")
                  .arg(files.size()),
        files.size() > 1 ? files.mid(0, 8).join(QStringLiteral(", ")) : QString());
    m_banner->setFixes({{tr("Load what is on the disk"), [this] { m_opener->reload(); }},
                        {tr("Keep mine and save"), [this] { m_session->saveOverDisk(); }}});
    m_banner->show();
}

} // namespace weir::ui
