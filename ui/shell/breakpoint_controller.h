#pragma once

#include "core/run/execute.h"
#include "ui/document/breakpoints.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;

namespace weir::ui {

class BreakpointMarks;
class CanvasView;
class InlineMessage;
class InputSamples;
class JobRunner;
class ProjectSession;
class RunController;

/// Breakpoints of the pipeline on show: sets them at the node or wire that is selected, draws them, and says where a
/// run waits, with the way on.
class BreakpointController : public QObject
{
    Q_OBJECT

public:
    BreakpointController(CanvasView& canvas, JobRunner& jobs);

    void setSession(ProjectSession* session, RunController* runs);
    /// Set or remove, with a condition, remove all, go on: for menus, keys and the palette.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    /// Says that a run waits; stands above the pages.
    [[nodiscard]] InlineMessage* bar() const { return m_bar; }

signals:
    /// The rows at which a run waits should be shown: those of this port of the flat pipeline, and which of them.
    void rowsRequested(const weir::graph::PortRef& port, const QString& condition);

private:
    /// Where a breakpoint would stand; nothing when no one place is selected.
    [[nodiscard]] std::optional<graph::PortRef> place() const;
    void follow();
    void refresh();
    void toggle();
    void askCondition();
    void put(const graph::PortRef& port, const std::optional<std::string>& condition, const QString& step);
    void removeAll();
    void showPause(const run::Pause& pause);
    void endPause();
    void markWaiting();
    /// Of a port of the pipeline that is shown; null as long as its columns are not known.
    [[nodiscard]] const Schema* schemaAt(const graph::PortRef& port) const;
    [[nodiscard]] QString titleOf(const graph::Document& document, const NodeId& node) const;

    CanvasView& m_canvas;
    InputSamples* m_samples;
    ProjectSession* m_session = nullptr;
    RunController* m_runs = nullptr;
    QPointer<BreakpointMarks> m_marks;
    std::optional<run::Pause> m_pause;
    QAction* m_toggle;
    QAction* m_condition;
    QAction* m_removeAll;
    QAction* m_goOn;
    QList<QAction*> m_actions;
    InlineMessage* m_bar;
};

} // namespace weir::ui
