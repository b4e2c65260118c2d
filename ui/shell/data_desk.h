#pragma once

#include "ui/shell/preview_controller.h"

#include <QList>
#include <QWidget>

#include <array>

class QAction;
class QSplitter;

namespace weir::ui {

class ColumnViewsController;
class DataPanel;
class CompareController;
class ExpectedController;
class PinController;
class ProfileController;
class SegmentedControl;

/// The data of the selected node: what goes in, what comes out, or both side by side.
class DataDesk : public QWidget
{
    Q_OBJECT

public:
    enum class View
    {
        Input,
        Output,
        Both
    };
    explicit DataDesk(JobRunner& jobs, QWidget* parent = nullptr);

    /// `runs` knows what the last run could not use.
    void setSession(ProjectSession* session, RunController* runs);
    /// The node to show; nothing clears the desk.
    void select(const std::optional<NodeId>& node);
    /// The rows that the node could not use.
    void showRejected();
    /// What comes out of a port of the node that is selected, only the rows that fit; an empty condition keeps all.
    void showOutput(const QString& port, const QString& condition);
    /// One row of what goes into the node that is selected, from a port before it, with the cursor in `column`.
    void showInputRow(const graph::PortRef& from, std::int64_t row, const QString& column);
    /// The same node again, after inspection or a run.
    void refresh();
    void setView(View view);
    /// Shows what comes out of the port, counted from 0; nothing when there is none.
    void showOutputAt(int port);
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] DataPanel* output() const { return m_output; }
    [[nodiscard]] DataPanel* input() const { return m_input; }

    /// The switch between views, to stand wherever the window has room for it.
    [[nodiscard]] QWidget* viewSwitch() const;
    /// Pins what the selected node gives, or takes the pin away.
    [[nodiscard]] QAction* pin() const;
    /// The views and the column profile as commands; one that is triggered emits `wanted` first.
    [[nodiscard]] const QList<QAction*>& commands() const { return m_commands; }

signals:
    /// The desk should be brought to the front.
    void wanted();
    /// The user wants to see the publish plan of the destination that is selected.
    void publishRequested();
    /// Something was done, in one sentence.
    void said(const QString& sentence);
    void failed(const weir::Error& error);
    /// A node was made out of what was looked at.
    void nodeMade(const weir::NodeId& node);

private:
    void buildCommands();
    void addColumnCommands();

    View m_view = View::Output;
    QSplitter* m_sides;
    DataPanel* m_output;
    DataPanel* m_input;
    PreviewController* m_outputs;
    PreviewController* m_inputs;
    PinController* m_pins;
    CompareController* m_compare = nullptr;
    ExpectedController* m_expected;
    std::array<ColumnViewsController*, 2> m_columns{}; ///< Of the input and of the output.
    SegmentedControl* m_switch;
    QList<QAction*> m_commands;
};

} // namespace weir::ui
