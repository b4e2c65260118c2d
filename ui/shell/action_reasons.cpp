#include "ui/shell/action_reasons.h"

#include "ui/shell/main_window.h"

namespace weir::ui {

QString whyDisabled(const QString& id, const ActionState& state)
{
    const auto is = [&id](const char* part) { return id.startsWith(QLatin1String(part)); };
    if (!state.open) {
        return MainWindow::tr("Open a project first");
    }
    if (is("pipelines.delete")) {
        return state.running ? MainWindow::tr("A run is working")
                             : MainWindow::tr("A project has at least one pipeline");
    }
    if (is("breakpoint.goOn")) {
        return MainWindow::tr("No run waits at a breakpoint");
    }
    if (is("breakpoint.removeAll")) {
        return MainWindow::tr("This pipeline has no breakpoint");
    }
    if (is("breakpoint.")) {
        return MainWindow::tr("Select one node or wire that carries a table");
    }
    if (is("run.stop")) {
        return MainWindow::tr("No run is working");
    }
    if (is("run.")) {
        return state.running ? MainWindow::tr("A run is working") : MainWindow::tr("Select a node first");
    }
    if (is("commitMarks")) {
        return MainWindow::tr("The project lies in no Git working tree");
    }
    if (is("edit.undo")) {
        return MainWindow::tr("There is nothing to undo");
    }
    if (is("edit.redo")) {
        return MainWindow::tr("There is nothing to do again");
    }
    if (is("edit.rename")) {
        return MainWindow::tr("Select one node, frame or note first");
    }
    if (is("match.review")) {
        return MainWindow::tr("Select a node that matches people first");
    }
    if (is("match.report")) {
        return MainWindow::tr("Select a node that matches people first");
    }
    if (is("canvas.replace")) {
        return MainWindow::tr("Select one node first");
    }
    if (is("canvas.revert")) {
        return MainWindow::tr("The settings are those of the last run");
    }
    if (is("canvas.export")) {
        return MainWindow::tr("The pipeline is empty");
    }
    if (is("distribute.")) {
        return MainWindow::tr("Select three nodes or more first");
    }
    if (is("align.") || is("canvas.connect") || is("canvas.disconnect")) {
        return MainWindow::tr("Select two nodes or more first");
    }
    if (is("subpipeline.collapse")) {
        return MainWindow::tr("Select the nodes that belong together first");
    }
    if (is("subpipeline.leave")) {
        return MainWindow::tr("This is the outermost pipeline");
    }
    if (is("subpipeline.")) {
        return MainWindow::tr("Select a sub-pipeline first");
    }
    if (is("edit.") || is("select.") || is("canvas.") || is("zoom.") || is("command.") || is("show") || is("column") ||
        is("pin") || is("expected") || is("compareResults")) {
        return MainWindow::tr("Select a node first");
    }
    return MainWindow::tr("Not available here");
}

} // namespace weir::ui
