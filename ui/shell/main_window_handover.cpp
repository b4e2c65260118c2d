#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/help_controller.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/recovery_controller.h"

#include <QDockWidget>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

// One window takes the place of another, as when the language changes: the project stays open with its history.

namespace weir::ui {

MainWindow::Place MainWindow::handOver()
{
    Place place;
    place.jobs = m_jobsOwner;
    place.session = m_session;
    place.geometry = saveGeometry();
    int shown = m_pages->currentIndex();
    if (m_pages->currentWidget() == m_preferencesPage) {
        place.preferences = true;
        place.preference = m_preferencesPage->current();
        shown = m_pages->indexOf(m_preferencesFrom);
    }
    // Versions, comparisons and imports are looked at again from the pipelines.
    place.page = shown <= static_cast<int>(Page::Runs) ? shown : static_cast<int>(Page::Pipelines);
    place.bottom = m_bottom->currentIndex();
    place.help = m_help->shown();
    place.audience = m_session ? m_audiences->openId() : QString();
    if (m_scene) {
        place.selected = m_scene->selectedNodes();
        place.zoom = m_canvas->zoom();
        place.centre = m_canvas->visibleScene().center();
    }
    if (m_paletteFolded) {
        m_paletteDock->show(); // as at the end of a window
    }
    m_layouts.save();
    m_handedOver = true;
    return place;
}

void MainWindow::takeOver(const Place& place)
{
    if (!place.session) {
        if (place.preferences) {
            showPreferences();
            m_preferencesPage->goTo(place.preference);
        }
        return;
    }
    setSession(place.session, {});
    m_recovery->keep();
    m_session->inspectSoon();
    showPage(static_cast<Page>(place.page));
    if (!place.audience.isEmpty()) {
        m_audiences->openSaved(place.audience);
    }
    m_bottom->setCurrentIndex(place.bottom);
    m_scene->selectNodes(place.selected);
    m_help->restore(place.help); // it may be about another node than the selected one
    if (place.preferences) {
        showPreferences();
        m_preferencesPage->goTo(place.preference);
    }
    QTimer::singleShot(0, m_canvas, [this, place] { // when the canvas has its size
        m_canvas->zoomTo(place.zoom);
        m_canvas->centerOn(place.centre);
    });
}

} // namespace weir::ui
