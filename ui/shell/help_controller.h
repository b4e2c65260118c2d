#pragma once

#include "core/base/ids.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QAction;

namespace weir::nodes {
class Registry;
}

namespace weir::ui {

class HelpPanel;
class PalettePanel;

/// F1: the help of what is chosen, in the palette if one is there, else on the canvas, else the list of all nodes.
/// While the help can be seen it follows the selection.
class HelpController : public QObject
{
    Q_OBJECT

public:
    /// `selected` gives the type of the node that is selected.
    HelpController(HelpPanel& panel, const PalettePanel& palette, std::function<std::optional<NodeTypeId>()> selected,
                   QObject* parent);
    [[nodiscard]] QAction* action() const { return m_action; }
    void follow();
    void open(const NodeTypeId& type);
    /// The page that is shown; none is the list. A window that takes the place of this one shows it again.
    [[nodiscard]] std::optional<NodeTypeId> shown() const;
    void restore(const std::optional<NodeTypeId>& type);

signals:
    /// The help is to be brought to the front.
    void wanted();

private:
    void show();

    HelpPanel& m_panel;
    const PalettePanel& m_palette;
    std::function<std::optional<NodeTypeId>()> m_selected;
    QAction* m_action;
};

} // namespace weir::ui
