#include "ui/shell/window_host.h"

#include "ui/language/language.h"
#include "ui/shell/preferences.h"

#include <QApplication>

namespace weir::ui {
namespace {

constexpr int kLook = 100; ///< Milliseconds until it is looked again whether the window can change.

} // namespace

WindowHost::WindowHost(Services services, Language& language)
    : m_services(std::move(services)), m_language(language), m_window(std::make_unique<MainWindow>(m_services))
{
    m_wanted = m_window->preferences().language();
    m_soon.setInterval(kLook);
    connect(&m_soon, &QTimer::timeout, this, &WindowHost::changeIfPossible);
    follow();
}

WindowHost::~WindowHost() = default;

void WindowHost::follow()
{
    connect(&m_window->preferences(), &Preferences::changed, this, [this] {
        if (m_window->preferences().language() != m_wanted) {
            m_wanted = m_window->preferences().language();
            if (Language::resolve(m_wanted) != m_language.code()) {
                m_soon.start(); // the list in which the language was chosen must not vanish under its own click
            } else {
                m_soon.stop();
            }
        }
    });
}

void WindowHost::changeIfPossible()
{
    if (m_window->jobs().atStake() > 0 || QApplication::activeModalWidget() || QApplication::activePopupWidget()) {
        return;
    }
    m_soon.stop();
    const MainWindow::Place place = m_window->handOver();
    place.jobs->drop(); // what is left only reads, and is read again by the next window
    m_language.change(m_wanted);
    auto next = std::make_unique<MainWindow>(m_services, nullptr, place.jobs);
    next->restoreGeometry(place.geometry);
    if (m_window->isVisible()) {
        next->show(); // over the one that goes: nothing else is seen in between
    }
    m_window = std::move(next);
    m_window->takeOver(place);
    follow();
    emit rebuilt();
}

} // namespace weir::ui
