#pragma once

#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>
#include <set>
#include <vector>

class QAction;
class QPushButton;

namespace weir::ui {

/// Nodes of the flat pipeline that a run computes: those without a result that holds, of what `targets` (flat) need or
/// of the whole pipeline, in the order of the flow. What is not configured, blocked or disabled is not among them;
/// `forced` are, whatever they have.
[[nodiscard]] std::vector<NodeId> nodesToRun(ProjectSession& session, const std::set<NodeId>& targets = {},
                                             const std::set<NodeId>& forced = {});

/// Says on the buttons for running what a run will do, before it starts.
class RunOffer : public QObject
{
    Q_OBJECT

public:
    struct Buttons
    {
        QPushButton* primary = nullptr;
        QAction* run = nullptr;
        QAction* runTo = nullptr;
        QAction* force = nullptr;
        QAction* runFrom = nullptr;
        QAction* runSelected = nullptr;
        QAction* reset = nullptr;
    };

    /// `selected` says which nodes of the shown pipeline are selected now.
    RunOffer(const Buttons& buttons, std::function<std::set<NodeId>()> selected, QObject* parent);

    /// Null while no project is open.
    void follow(ProjectSession* session);
    void select(const std::optional<NodeId>& node);

private:
    void show();
    void showForNode();
    void showForSelection();
    /// What is about nodes needs some.
    void enable();
    /// Nodes that have to be mended or set up before they can run.
    [[nodiscard]] int unready() const;
    [[nodiscard]] QString titles(const std::vector<NodeId>& nodes) const;

    Buttons m_buttons;
    QPointer<ProjectSession> m_session;
    std::optional<NodeId> m_node;
    std::function<std::set<NodeId>()> m_selected;
    QTimer m_soon; ///< A run changes many nodes at once.
};

} // namespace weir::ui
