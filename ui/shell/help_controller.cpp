#include "ui/shell/help_controller.h"

#include "ui/kit/icon.h"
#include "ui/panels/help/help_panel.h"
#include "ui/panels/palette/palette_panel.h"

#include <QAction>

namespace weir::ui {

HelpController::HelpController(HelpPanel& panel, const PalettePanel& palette,
                               std::function<std::optional<NodeTypeId>()> selected, QObject* parent)
    : QObject(parent), m_panel(panel), m_palette(palette), m_selected(std::move(selected)),
      m_action(new QAction(icon(Icon::Help), tr("Help for the selection"), this))
{
    m_action->setShortcut(Qt::Key_F1);
    m_action->setObjectName(QStringLiteral("help.selection"));
    m_action->setProperty("weirIcon", static_cast<int>(Icon::Help));
    connect(m_action, &QAction::triggered, this, &HelpController::show);
}

void HelpController::show()
{
    const std::optional<NodeTypeId> inPalette = m_palette.focused();
    const std::optional<NodeTypeId> type = inPalette ? inPalette : m_selected();
    type ? m_panel.showType(*type) : m_panel.showList();
    emit wanted();
}

void HelpController::open(const NodeTypeId& type)
{
    m_panel.showType(type);
    emit wanted();
}

std::optional<NodeTypeId> HelpController::shown() const
{
    return m_panel.type();
}

void HelpController::restore(const std::optional<NodeTypeId>& type)
{
    type ? m_panel.showType(*type) : m_panel.showList();
}

void HelpController::follow()
{
    if (const auto type = m_panel.isVisible() ? m_selected() : std::nullopt) {
        m_panel.showType(*type);
    }
}

} // namespace weir::ui
