#include "ui/kit/popover.h"

#include "ui/kit/labels.h"
#include "ui/theme/rounded_popup.h"

#include <QApplication>
#include <QLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kWidth = 380;
constexpr int kHighest = 420;

} // namespace

Popover::Popover(const QString& title, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), m_body(new QWidget), m_lines(new QVBoxLayout(m_body))
{
    roundCorners(this, metric::kRadiusPopover);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(new TextLabel(title, TypeRole::Strong, Token::Text, this));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false); // the surface of the popover shows through
    scroll->viewport()->setAutoFillBackground(false);
    m_lines->setContentsMargins(2, space::kXs, space::kXs, space::kXs); // room for focus rings
    m_lines->setSpacing(space::kM);
    column->addWidget(scroll, 1);
}

void Popover::clear()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void Popover::addLine(QWidget* line)
{
    m_lines->addWidget(line);
}

void Popover::fit()
{
    const int width = Theme::instance().px(kWidth);
    const int inner = width - 2 * space::kM;
    m_lines->activate();
    const int wanted = m_lines->hasHeightForWidth() ? m_lines->heightForWidth(inner) : m_lines->sizeHint().height();
    const QMargins margins = layout()->contentsMargins();
    const int head = layout()->itemAt(0)->sizeHint().height() + layout()->spacing();
    resize(width, std::min(wanted + head + margins.top() + margins.bottom() + 2, Theme::instance().px(kHighest)));
    if (m_anchor) {
        const QRect screen = m_anchor->screen()->availableGeometry();
        const QPoint corner = m_anchor->mapToGlobal(QPoint());
        const int left = isRightToLeft() ? corner.x() : corner.x() + m_anchor->width() - this->width();
        const int above = corner.y() - height() - space::kXs;
        const QWidget* over = m_anchor->window();
        const int from = over->mapToGlobal(QPoint()).x() + space::kXs;
        move(std::clamp(left, std::max(screen.left(), from), std::max(from, screen.right() - this->width())),
             above >= screen.top() ? above : corner.y() + m_anchor->height() + space::kXs);
    }
}

void Popover::openAt(QWidget* anchor)
{
    m_anchor = anchor;
    m_focusBefore = QApplication::focusWidget();
    fit();
    show();
    fit(); // labels know their height only when they are shown
    focusNextChild();
}

void Popover::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_focusBefore && m_focusBefore->isVisible()) {
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    }
}

void Popover::paintEvent(QPaintEvent*)
{
    paintPopover(*this);
}

void paintPopover(QWidget& popup)
{
    QPainter painter(&popup);
    if (!popup.testAttribute(Qt::WA_TranslucentBackground)) {
        painter.fillRect(popup.rect(), color(Token::Line)); // what the cut corners leave of the border
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Line), 1));
    painter.setBrush(color(Token::Surface));
    painter.drawRoundedRect(QRectF(popup.rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadiusPopover,
                            metric::kRadiusPopover);
}

} // namespace weir::ui
