#pragma once

#include "core/project/project.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace weir::ui {

/// Letters of `title` that fit a file name and an id ("Lapsed buyers" becomes "lapsed-buyers"), or `otherwise`.
[[nodiscard]] QString slugOf(const QString& title, const QString& otherwise);

/// What a project says besides what stands in its pipelines and audiences: its name, defaults, purposes, connections,
/// and which pipelines there are.
struct ProjectState
{
    project::Project facts; ///< Without pipelines and audiences, which have histories of their own.
    std::set<PipelineId> pipelines;
    friend bool operator==(const ProjectState&, const ProjectState&) = default;
};

/// The state of an open project with its history: pipelines that came and went, another name. UI thread only.
///
/// Undo of the window takes the later one of a step here and a step of the pipeline that is shown, so that there is one
/// history for whoever works: a step here remembers how far each pipeline's own history had come.
class ProjectBook : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kSteps = 200;

    explicit ProjectBook(ProjectState state, QObject* parent = nullptr);

    [[nodiscard]] const ProjectState& now() const { return m_steps[m_at].state; }
    /// How far each pipeline's history had come (DocumentController::reached) when something was put.
    using Positions = std::map<PipelineId, std::size_t>;
    /// One named step; what changes nothing adds none.
    void put(ProjectState next, const QString& name, Positions positions);
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_steps.size(); }
    [[nodiscard]] QString undoText() const { return canUndo() ? m_steps[m_at].name : QString(); }
    [[nodiscard]] QString redoText() const { return canRedo() ? m_steps[m_at + 1].name : QString(); }
    /// Was the step that undo takes back made after all of the `position` steps that are applied in a pipeline?
    [[nodiscard]] bool isUndoNext(const PipelineId& pipeline, std::size_t position) const;
    /// Was the step that redo makes again made before what comes after them?
    [[nodiscard]] bool isRedoNext(const PipelineId& pipeline, std::size_t position) const;
    void undo();
    void redo();

    [[nodiscard]] const ProjectState& saved() const { return m_saved; }
    [[nodiscard]] bool isClean() const { return now() == m_saved; }
    void markSaved(const ProjectState& saved);

signals:
    void changed();

private:
    struct Step
    {
        QString name;
        ProjectState state;
        Positions positions;
    };
    [[nodiscard]] static std::size_t positionAt(const Step& step, const PipelineId& pipeline);

    std::vector<Step> m_steps; ///< m_steps[m_at] is now; the first has no name.
    std::size_t m_at = 0;
    ProjectState m_saved;
};

} // namespace weir::ui
