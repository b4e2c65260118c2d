#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_view.h"
#include "ui/kit/command_palette.h"
#include "ui/panels/help/help_panel.h"
#include "ui/panels/people/people_page.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/help_controller.h"
#include "ui/shell/run_controller.h"
#include "ui/shell/selection_controller.h"

#include <QAction>
#include <QDockWidget>
#include <QTabWidget>

namespace weir::ui {

void MainWindow::buildHelp()
{
    auto* panel = new HelpPanel(m_services.toolbox->registry(), m_bottom);
    panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_bottom->addTab(panel, tr("Help"));
    m_help = new HelpController(
        *panel, *m_palette,
        [this]() -> std::optional<NodeTypeId> {
            const auto id = m_selection->node();
            const graph::Node* node = id && m_session ? m_session->controller().document().find(*id) : nullptr;
            // A sub-pipeline is made of nodes that have help; itself it has none.
            return node && m_services.toolbox->registry().find(node->type) ? std::optional(node->type) : std::nullopt;
        },
        this);
    addAction(m_help->action());
    connect(m_help, &HelpController::wanted, this, [this, panel] {
        showPage(Page::Pipelines);
        m_workbench->findChild<QDockWidget*>(QStringLiteral("data"))->show();
        m_bottom->setCurrentWidget(panel);
        panel->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_selection, &SelectionController::nodeChanged, m_help, &HelpController::follow);
    connect(m_bottom, &QTabWidget::currentChanged, m_help, &HelpController::follow);
}

void MainWindow::buildGoing()
{
    const auto make = [this](Icon glyph, const QString& text, const QKeySequence& key, const char* name) {
        auto* action = new QAction(icon(glyph), text, this);
        action->setShortcut(key);
        action->setProperty("weirIcon", static_cast<int>(glyph));
        action->setObjectName(QLatin1String(name));
        addAction(action);
        return action;
    };
    m_goAction = make(Icon::Search, tr("Go to..."), QKeySequence(Qt::CTRL | Qt::Key_P), "go.object");
    connect(m_goAction, &QAction::triggered, this, [this] { m_commandPalette->open(QStringLiteral("@")); });
    m_resetAction = make(Icon::Undo, tr("Forget the result"), QKeySequence(Qt::Key_F8), "run.reset");
    connect(m_resetAction, &QAction::triggered, this, [this] {
        if (m_runs && m_scene) {
            m_runs->reset(m_scene->selectedNodes());
        }
    });
    // Like the arrows, these are keys of the canvas that no menu has room for.
    for (int i = 0; i < 9; ++i) {
        auto* port = new QAction(m_canvas);
        port->setShortcut(QKeySequence(Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + i)));
        port->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(port, &QAction::triggered, this, [this, i] { m_data->showOutputAt(i); });
        m_canvas->addAction(port);
    }
}

} // namespace weir::ui
