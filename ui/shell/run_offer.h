#pragma once

#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

class QAction;
class QPushButton;

namespace weir::ui {

/// Nodes of the flat pipeline that a run computes: those without a result that holds, of what the shown node `target`
/// needs or of the whole pipeline, in the order of the flow. What is not configured, blocked or disabled is not among
/// them.
[[nodiscard]] std::vector<NodeId> staleNodes(ProjectSession& session, const std::optional<NodeId>& target = {});

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
    };

    RunOffer(const Buttons& buttons, QObject* parent);

    /// Null while no project is open.
    void follow(ProjectSession* session);
    void select(const std::optional<NodeId>& node);

private:
    void show();
    [[nodiscard]] QString titles(const std::vector<NodeId>& nodes) const;

    Buttons m_buttons;
    QPointer<ProjectSession> m_session;
    std::optional<NodeId> m_node;
    QTimer m_soon; ///< A run changes many nodes at once.
};

} // namespace weir::ui
