#include "ui/kit/coach_marks.h"

#include "ui/kit/labels.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kWidth = 300;
constexpr int kTip = 8;

} // namespace

CoachMarks::CoachMarks(const QString& name, std::vector<Mark> marks, QWidget* window)
    : QWidget(window), m_name(name), m_marks(std::move(marks)),
      m_title(new TextLabel({}, TypeRole::Strong, Token::Text, this)),
      m_words(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_count(new TextLabel({}, TypeRole::Caption, Token::Hint, this)), m_next(new QPushButton(this))
{
    hide();
    setAccessibleName(tr("First steps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL + kTip, space::kM + kTip, space::kL, space::kM);
    column->setSpacing(space::kXs);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(Theme::instance().px(kWidth) - 2 * space::kL - kTip);
    column->addWidget(m_title);
    column->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addWidget(m_count);
    row->addStretch();
    auto* skip = new QPushButton(tr("Dismiss"), this);
    for (QPushButton* button : {skip, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(skip, &QPushButton::clicked, this, &CoachMarks::finish);
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_at + 1); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    window->installEventFilter(this);
}

bool CoachMarks::isSeen(const QString& name)
{
    return QSettings().value(QStringLiteral("tours/") + name).toBool();
}

void CoachMarks::start()
{
    if (isSeen(m_name)) {
        deleteLater();
        return;
    }
    go(0);
}

void CoachMarks::go(std::size_t index)
{
    while (index < m_marks.size() && m_marks[index].target().isEmpty()) {
        ++index;
    }
    if (index >= m_marks.size()) {
        finish();
        return;
    }
    m_at = index;
    m_title->setText(m_marks[index].title);
    m_words->setText(m_marks[index].words);
    m_count->setText(tr("%1 of %2").arg(index + 1).arg(m_marks.size()));
    m_next->setText(index + 1 == m_marks.size() ? tr("Got it") : tr("Next"));
    show();
    raise();
    place();
}

void CoachMarks::place()
{
    if (!isVisible() || m_at >= m_marks.size()) {
        return;
    }
    const QRect target = m_marks[m_at].target();
    const QRect room = parentWidget()->rect().adjusted(space::kS, space::kS, -space::kS, -space::kS);
    setFixedWidth(Theme::instance().px(kWidth));
    setFixedHeight(layout()->heightForWidth(width()) > 0 ? layout()->heightForWidth(width()) : sizeHint().height());
    m_below = target.right() + width() > room.right();
    QPoint at = m_below ? QPoint(target.center().x() - width() / 2, target.bottom() + 4)
                        : QPoint(target.right() + 4, target.center().y() - height() / 2);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    m_tip = m_below ? target.center().x() - at.x() : target.center().y() - at.y();
    move(at);
    update();
}

void CoachMarks::finish()
{
    QSettings().setValue(QStringLiteral("tours/") + m_name, true);
    hide();
    deleteLater();
}

void CoachMarks::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(kTip + 0.5, kTip + 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(body, metric::kRadiusPopover, metric::kRadiusPopover);
    QPainterPath tip;
    if (m_below) {
        const double x = std::clamp<double>(m_tip, body.left() + 20, body.right() - 20);
        tip.addPolygon(
            QPolygonF{{QPointF(x - kTip, body.top() + 1), QPointF(x, 0.5), QPointF(x + kTip, body.top() + 1)}});
    } else {
        const double y = std::clamp<double>(m_tip, body.top() + 20, body.bottom() - 20);
        tip.addPolygon(
            QPolygonF{{QPointF(body.left() + 1, y - kTip), QPointF(0.5, y), QPointF(body.left() + 1, y + kTip)}});
    }
    tip.closeSubpath();
    painter.setPen(QPen(color(Token::Accent), 1.5));
    painter.setBrush(color(Token::Surface));
    painter.drawPath(shape.united(tip));
}

void CoachMarks::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool CoachMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weir::ui
