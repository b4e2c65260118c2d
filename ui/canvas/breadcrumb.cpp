#include "ui/canvas/breadcrumb.h"

#include "ui/canvas/canvas_view.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace weir::ui {
namespace {

constexpr int kLongest = 180; ///< Of one name, in pixels.
constexpr int kSeparator = 12;

} // namespace

Breadcrumb::Breadcrumb(CanvasView& view) : QWidget(&view), m_view(view), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(space::kXs, space::kXs, space::kM, space::kXs);
    m_row->setSpacing(0);
    setAccessibleName(tr("Place in the pipeline"));
    view.installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, &Breadcrumb::rebuild);
    hide();
}

void Breadcrumb::show(const std::vector<QString>& trail)
{
    if (trail != m_trail) {
        m_trail = trail;
        rebuild();
    }
}

void Breadcrumb::rebuild()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may have been clicked just now
        delete item;
    }
    for (std::size_t depth = 0; depth < m_trail.size(); ++depth) {
        const QString shown = fontMetrics().elidedText(m_trail[depth], Qt::ElideRight, kLongest);
        if (depth + 1 == m_trail.size()) {
            auto* here = new TextLabel(shown, TypeRole::Strong, Token::Text, this);
            here->setContentsMargins(space::kXs, 0, 0, 0);
            here->setToolTip(m_trail[depth]);
            m_row->addWidget(here);
            break;
        }
        auto* button = new QToolButton(this);
        button->setText(shown);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(tr("Go to %1").arg(m_trail[depth]));
        button->setAccessibleName(tr("Go to %1").arg(m_trail[depth]));
        connect(button, &QToolButton::clicked, this, [this, depth] { emit chosen(depth); });
        m_row->addWidget(button);
        auto* separator = new QLabel(this);
        separator->setPixmap(icon(Icon::ChevronRight, Token::Hint).pixmap(kSeparator, kSeparator));
        m_row->addWidget(separator);
    }
    setVisible(m_trail.size() > 1);
    place();
}

void Breadcrumb::place()
{
    adjustSize();
    const QRect area = m_view.viewport()->geometry();
    const bool mirrored = isRightToLeft();
    move(mirrored ? area.right() - width() - space::kM : area.left() + space::kM, area.top() + space::kM);
    raise();
}

void Breadcrumb::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Line), 1));
    painter.setBrush(color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

bool Breadcrumb::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weir::ui
