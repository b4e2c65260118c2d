#include "ui/kit/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace weir::ui {

namespace {

constexpr int kLeastWidth = 140;

} // namespace

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), Place::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->widget() || !item->widget()->isHidden()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    size.setWidth(std::min(size.width(), kLeastWidth)); // wider parts are given the width there is
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->widget() && item->widget()->isHidden()) {
            continue;
        }
        width += (width > 0 ? m_gap : 0) + item->sizeHint().width();
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, Place::Apply);
}

int FlowLayout::place(const QRect& rect, Place what) const
{
    struct Placed
    {
        QLayoutItem* item;
        int x;
        QSize size;
    };
    std::vector<Placed> line;
    int x = rect.x();
    int y = rect.y();
    int height = 0;
    const auto endLine = [&] {
        for (const Placed& each : line) { // words of one line stand on one middle
            if (what == Place::Apply) {
                each.item->setGeometry(QRect(QPoint(each.x, y + (height - each.size.height()) / 2), each.size));
            }
        }
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->widget() && item->widget()->isHidden()) {
            continue;
        }
        const int width = std::min(item->sizeHint().width(), rect.width());
        const QSize size(width, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            endLine();
            x = rect.x();
            y += height + m_gap;
            height = 0;
        }
        line.push_back({item, x, size});
        x += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    endLine();
    return y + height - rect.y();
}

} // namespace weir::ui
