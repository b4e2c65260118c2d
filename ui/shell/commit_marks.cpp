#include "ui/shell/commit_marks.h"

#include "core/git/working_tree.h"
#include "core/graph/difference.h"
#include "core/project/bundle.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/change_marks.h"
#include "ui/kit/icon.h"
#include "ui/shell/git_controller.h"
#include "ui/shell/project_session.h"

#include <QAction>
#include <QSettings>

namespace weir::ui {
namespace {

const char* const kShown = "canvas/commitMarks";
constexpr int kPause = 150; ///< ms

/// The pipeline or sub-pipeline of this id in the project.
const graph::Document* find(const project::Project& project, const PipelineId& pipeline, const PipelineId& shown)
{
    const auto root = project.pipelines.find(pipeline);
    if (root == project.pipelines.end()) {
        return nullptr;
    }
    if (pipeline == shown) {
        return &root->second;
    }
    const auto part = root->second.parts.find(shown);
    return part == root->second.parts.end() ? nullptr : part->second.get();
}

} // namespace

CommitMarks::CommitMarks(CanvasView& canvas, JobRunner& jobs)
    : QObject(&canvas), m_canvas(canvas), m_jobs(jobs),
      m_action(new QAction(icon(Icon::Split), tr("Changes since the last commit"), this))
{
    m_action->setObjectName(QStringLiteral("commitMarks"));
    m_action->setCheckable(true);
    m_action->setChecked(QSettings().value(QLatin1String(kShown), true).toBool());
    m_action->setToolTip(tr("Marks the nodes that are new or other than Git has them"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(m_action, &QAction::toggled, this, [this](bool shown) {
        QSettings().setValue(QLatin1String(kShown), shown);
        compare();
    });
    connect(&m_soon, &QTimer::timeout, this, &CommitMarks::compare);
    connect(&m_canvas, &CanvasView::canvasChanged, this, &CommitMarks::follow);
    m_action->setEnabled(false);
    follow();
}

void CommitMarks::setGit(GitController& git)
{
    m_git = &git;
    connect(m_git, &GitController::headChanged, this, &CommitMarks::read);
}

void CommitMarks::setSession(ProjectSession* session)
{
    m_session = session;
    m_committed.reset();
    read();
}

void CommitMarks::follow()
{
    if (CanvasScene* scene = m_canvas.canvas()) {
        m_marks = new ChangeMarks(*scene);
        connect(&scene->controller(), &DocumentController::changed, m_marks, [this] { m_soon.start(); });
    }
    compare();
}

void CommitMarks::read()
{
    const bool known = m_session && m_git && m_git->state();
    m_action->setEnabled(known);
    if (!known || m_git->state()->head.empty()) {
        m_committed.reset();
        compare();
        return;
    }
    m_jobs.run(
        m_session, {QStringLiteral("committed"), tr("Asking Git"), JobRunner::Visibility::Quiet, {}},
        [folder = m_session->folder()](const RunContext&) -> Result<project::Project> {
            WEIR_ASSIGN_OR_RETURN(const auto files, git::committedFiles(folder));
            return project::projectOf(files);
        },
        [this](Result<project::Project> project) {
            // A commit that this program cannot read is nothing to compare with.
            m_committed = project ? std::make_shared<const project::Project>(*std::move(project)) : nullptr;
            compare();
        });
}

void CommitMarks::compare()
{
    m_soon.stop();
    if (!m_marks) {
        return;
    }
    ChangeMarks::Changes changes;
    if (m_action->isChecked() && m_committed && m_session && m_canvas.canvas()) {
        const graph::Document& now = m_canvas.canvas()->document();
        const graph::Document* then = find(*m_committed, m_session->active(), now.id);
        const graph::Document none;
        for (const graph::NodeChange& change : graph::difference(then ? *then : none, now).nodes) {
            changes[change.node] = change.kind;
        }
    }
    m_marks->setChanges(std::move(changes));
}

} // namespace weir::ui
