#include "ui/kit/scrolled_page.h"

#include "ui/theme/metrics.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace weir::ui {

QVBoxLayout* scrolledColumn(QWidget* page, int width)
{
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    outer->addWidget(scroll);
    auto* inside = new QWidget;
    scroll->setWidget(inside);
    auto* centre = new QHBoxLayout(inside);
    auto* body = new QWidget(inside);
    body->setMaximumWidth(width);
    centre->addStretch();
    centre->addWidget(body, 10);
    centre->addStretch();
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->setSpacing(space::kM);
    return column;
}

} // namespace weir::ui
