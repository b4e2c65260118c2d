#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_find.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/shell/handoff.h"
#include "ui/shell/keymap.h"
#include "ui/shell/network_uses.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/rail.h"

#include <QAction>
#include <QDockWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>

namespace weir::ui {

/// Names that keep the user's keys from one version, and one language, to the next.
void MainWindow::nameActions()
{
    const CanvasCommands& c = *m_commands;
    const std::vector<QAction*> find = m_find->actions();
    const std::pair<QAction*, const char*> names[]{
        {m_newAction, "project.new"},
        {m_openAction, "project.open"},
        {m_saveAction, "project.save"},
        {m_handoff->describe, "pipeline.describe"},
        {m_versionAction, "version.save"},
        {m_versionsAction, "version.list"},
        {m_menus->exportImage, "canvas.export"},
        {find.at(0), "find.canvas"},
        {find.at(1), "find.next"},
        {find.at(2), "find.last"},
        {c.undo, "edit.undo"},
        {c.redo, "edit.redo"},
        {c.cut, "edit.cut"},
        {c.copy, "edit.copy"},
        {c.paste, "edit.paste"},
        {c.pasteKeepingInputs, "edit.pasteKeepingInputs"},
        {c.duplicate, "edit.duplicate"},
        {c.remove, "edit.delete"},
        {c.removeAndHeal, "edit.deleteAndReconnect"},
        {c.selectAll, "select.all"},
        {c.selectNone, "select.none"},
        {c.selectUpstream, "select.upstream"},
        {c.selectDownstream, "select.downstream"},
        {c.connectSelected, "canvas.connect"},
        {c.disconnectSelected, "canvas.disconnect"},
        {c.quickAdd, "canvas.addNode"},
        {c.rename, "edit.rename"},
        {c.toggleDisabled, "canvas.disable"},
        {c.tidyUp, "canvas.tidyUp"},
        {c.frame, "canvas.frame"},
        {c.note, "canvas.note"},
        {c.subPipelines->collapse, "subpipeline.collapse"},
        {c.subPipelines->expand, "subpipeline.expand"},
        {c.subPipelines->enter, "subpipeline.open"},
        {c.subPipelines->leave, "subpipeline.leave"},
        {c.align.at(0), "align.left"},
        {c.align.at(1), "align.centre"},
        {c.align.at(2), "align.right"},
        {c.align.at(3), "align.top"},
        {c.align.at(4), "align.middle"},
        {c.align.at(5), "align.bottom"},
        {c.distribute.at(0), "distribute.horizontally"},
        {c.distribute.at(1), "distribute.vertically"},
        {c.zoomIn, "zoom.in"},
        {c.zoomOut, "zoom.out"},
        {c.zoomActual, "zoom.actual"},
        {c.zoomFit, "zoom.fit"},
        {c.zoomSelection, "zoom.selection"},
        {c.minimap, "view.minimap"},
        {m_menus->replaceNode, "canvas.replace"},
        {m_menus->revertToRun, "canvas.revert"},
        {m_outlineAction, "view.outline"},
        {m_themeAction, "view.theme"},
        {m_preferencesAction, "preferences"},
        {m_runAction, "run.stale"},
        {m_runToAction, "run.toHere"},
        {m_forceAction, "run.again"},
        {m_runFromAction, "run.fromHere"},
        {m_runSelectedAction, "run.selected"},
        {m_cancelAction, "run.stop"},
        {m_handoff->copyRun, "command.run"},
        {m_handoff->copyRunTo, "command.runTo"},
        {m_handoff->copyPreview, "command.preview"},
        {m_handoff->copySql, "command.sql"},
        {m_paletteAction, "palette"},
    };
    for (const auto& [action, id] : names) {
        action->setObjectName(QLatin1String(id));
    }
    for (const QDockWidget* each : m_workbench->findChildren<QDockWidget*>()) {
        each->toggleViewAction()->setObjectName(QStringLiteral("dock.") + each->objectName());
    }
}

void MainWindow::buildPreferences()
{
    nameActions();
    m_keymap = new Keymap(this);
    m_keymap->addMenus(*menuBar());
    m_preferencesPage = new PreferencesPage(*m_preferences, *m_keymap, m_pages);
    m_pages->addWidget(m_preferencesPage);
    const auto apply = [this] {
        m_commands->setTabMovesFocus(m_preferences->tabMovesFocus());
        m_canvas->setWheelAction(m_preferences->wheelZooms() ? CanvasView::WheelAction::Zooms
                                                             : CanvasView::WheelAction::Scrolls);
    };
    connect(m_preferences, &Preferences::changed, this, apply);
    apply();
    const auto showKeys = [this] {
        showTitle();
        const QString keys = m_paletteAction->shortcut().toString(QKeySequence::NativeText);
        m_searchButton->setToolTip(keys.isEmpty() ? tr("Search or command") : tr("Search or command (%1)").arg(keys));
    };
    connect(m_keymap, &Keymap::changed, this, showKeys);
    showKeys();
    connect(m_preferencesAction, &QAction::triggered, this, &MainWindow::showPreferences);
    buildPalette();
    m_layouts.add(QStringLiteral("pipelines"), m_workbench);
    m_layouts.add(QStringLiteral("audiences"), m_audiencesPage);
    m_layouts.add(QStringLiteral("publish"), m_publish);
    m_layouts.add(QStringLiteral("runs"), m_runsPage);
}

void MainWindow::resetLayout()
{
    m_layouts.reset(m_pages->currentWidget());
    if (m_pages->currentWidget() == m_workbench) {
        m_paletteFolded = false;
        foldPalette();
    }
}

void MainWindow::showPreferences()
{
    QWidget* from = m_pages->currentWidget();
    if (from == m_preferencesPage) {
        m_preferencesPage->focusSearch();
        return;
    }
    m_preferencesPage->setNetworkUses(m_session ? networkUses(m_session->project(), m_services.toolbox->registry())
                                                : std::vector<NetworkUse>());
    m_preferencesFrom = from;
    m_pages->setCurrentWidget(m_preferencesPage);
    m_rail->setCurrent(-1);
    m_preferencesPage->focusSearch();
    disconnect(m_preferencesPage, &PreferencesPage::closed, this, nullptr);
    connect(m_preferencesPage, &PreferencesPage::closed, this, [this, from] {
        if (const int index = m_pages->indexOf(from); index <= static_cast<int>(Page::Runs)) {
            showPage(static_cast<Page>(index));
        } else {
            m_pages->setCurrentWidget(from);
            m_rail->setCurrent(static_cast<int>(Page::Pipelines)); // versions, a comparison or an import
        }
    });
}

} // namespace weir::ui
