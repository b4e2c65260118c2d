#pragma once

#include "core/base/ids.h"
#include "core/graph/difference.h"

#include <QObject>

#include <map>

namespace weir::ui {

class CanvasScene;

/// Draws on the tiles of nodes that they were added or changed since the last commit: a round badge with a plus or a
/// wave. Belongs to the scene, and is found there by whoever speaks of a node.
class ChangeMarks : public QObject
{
    Q_OBJECT

public:
    using Changes = std::map<NodeId, graph::ChangeKind>;

    explicit ChangeMarks(CanvasScene& scene);

    /// Of nodes that are there; none takes all badges away.
    void setChanges(Changes changes);
    [[nodiscard]] const Changes& changes() const { return m_changes; }

private:
    void refresh();

    CanvasScene& m_scene;
    Changes m_changes;
};

} // namespace weir::ui
