#pragma once

#include "core/graph/document.h"

#include <QObject>

#include <optional>

namespace weir::ui {

class CanvasScene;

/// Draws the breakpoints of the pipeline that a scene shows: a diamond where the wire begins, with two bars for any row
/// and a funnel for a condition. The one at which a run waits is filled with the accent.
class BreakpointMarks : public QObject
{
    Q_OBJECT

public:
    /// Lives with the scene.
    explicit BreakpointMarks(CanvasScene& scene);
    /// The port of the pipeline on show at which a run waits; none for nowhere.
    void setWaiting(const std::optional<graph::PortRef>& port);
    /// Draws them anew.
    void refresh();

private:
    CanvasScene& m_scene;
    std::optional<graph::PortRef> m_waiting;
};

} // namespace weir::ui
