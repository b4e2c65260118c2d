#include "ui/shell/layouts.h"

#include <QGuiApplication>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace weir::ui {
namespace {

QString keyOf(const QString& area)
{
    return (QGuiApplication::isRightToLeft() ? QStringLiteral("layout-mirrored/") : QStringLiteral("layout/")) + area;
}

} // namespace

void Layouts::add(const QString& area, QWidget* page)
{
    m_areas.push_back({area, page, {}, false});
}

Layouts::Area* Layouts::find(const QWidget* page)
{
    const auto found =
        std::find_if(m_areas.begin(), m_areas.end(), [page](const Area& each) { return each.page == page; });
    return found == m_areas.end() ? nullptr : &*found;
}

bool Layouts::isEntered(const QWidget* page) const
{
    return std::any_of(m_areas.begin(), m_areas.end(),
                       [page](const Area& each) { return each.page == page && each.entered; });
}

std::vector<QByteArray> Layouts::states(const QWidget& page)
{
    if (const auto* window = qobject_cast<const QMainWindow*>(&page)) {
        return {window->saveState()};
    }
    std::vector<QByteArray> all;
    for (const auto* each : page.findChildren<QSplitter*>()) {
        all.push_back(each->saveState());
    }
    return all;
}

void Layouts::restore(QWidget& page, const std::vector<QByteArray>& states)
{
    if (auto* window = qobject_cast<QMainWindow*>(&page)) {
        if (!states.empty()) {
            window->restoreState(states.front());
        }
        return;
    }
    const QList<QSplitter*> splitters = page.findChildren<QSplitter*>();
    for (std::size_t i = 0; i < states.size() && i < static_cast<std::size_t>(splitters.size()); ++i) {
        splitters[static_cast<qsizetype>(i)]->restoreState(states[i]);
    }
}

void Layouts::enter(const QWidget* page)
{
    Area* area = find(page);
    if (!area || area->entered || !area->page->isVisible()) {
        return;
    }
    area->entered = true;
    area->defaults = states(*area->page);
    std::vector<QByteArray> kept;
    for (const QVariant& each : QSettings().value(keyOf(area->name)).toList()) {
        kept.push_back(each.toByteArray());
    }
    restore(*area->page, kept);
}

void Layouts::reset(const QWidget* page)
{
    if (Area* area = find(page); area && area->entered) {
        restore(*area->page, area->defaults);
        QSettings().remove(keyOf(area->name));
    }
}

void Layouts::save() const
{
    for (const Area& area : m_areas) {
        if (area.entered && area.page) {
            QVariantList kept;
            for (const QByteArray& each : states(*area.page)) {
                kept << each;
            }
            QSettings().setValue(keyOf(area.name), kept);
        }
    }
}

} // namespace weir::ui
