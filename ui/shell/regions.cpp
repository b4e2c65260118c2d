#include "ui/shell/regions.h"

#include <QApplication>
#include <QWidget>

#include <utility>

namespace weir::ui {

namespace {

bool takesFocus(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// The first control of a region in tab order; null when nothing in it takes the focus.
QWidget* entrance(QWidget* region)
{
    if (takesFocus(region)) {
        return region;
    }
    for (QWidget* each = region->nextInFocusChain(); each != region; each = each->nextInFocusChain()) {
        if (region->isAncestorOf(each) && takesFocus(each)) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

Regions::Regions(std::function<std::vector<QWidget*>()> list, QObject* parent)
    : QObject(parent), m_list(std::move(list))
{}

void Regions::step(int direction)
{
    const std::vector<QWidget*> regions = m_list();
    const int count = static_cast<int>(regions.size());
    QWidget* focus = QApplication::focusWidget();
    int at = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        QWidget* region = regions[static_cast<std::size_t>(i)];
        if (region && focus && (region == focus || region->isAncestorOf(focus))) {
            at = i;
        }
    }
    for (int tried = 0; tried < count; ++tried) {
        at = (at + direction + count) % count;
        QWidget* region = regions[static_cast<std::size_t>(at)];
        if (!region || !region->isVisible()) {
            continue;
        }
        if (QWidget* control = entrance(region)) {
            control->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace weir::ui
