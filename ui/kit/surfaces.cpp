#include "ui/kit/surfaces.h"

#include "ui/kit/fold_button.h"
#include "ui/kit/labels.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kChipPadding = 8;
constexpr int kChipIcon = 14;

void roundedPanel(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    const double inset = border.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void repaintOnThemeChange(QWidget* widget)
{
    QObject::connect(&Theme::instance(), &Theme::changed, widget, [widget] {
        widget->updateGeometry();
        widget->update();
    });
}

} // namespace

Card::Card(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    m_column->setSpacing(space::kS);
    repaintOnThemeChange(this);
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setProperty("weirFocusRing", clickable);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool hover = m_clickable && underMouse();
    roundedPanel(painter, rect(), metric::kRadiusCard, color(Token::Surface),
                 color(hover ? Token::Control : Token::Line));
}

void Card::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        emit clicked();
    } else {
        QWidget::mouseReleaseEvent(event);
    }
}

void Card::keyPressEvent(QKeyEvent* event)
{
    const bool go = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_clickable && go) {
        emit clicked();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Card::enterEvent(QEnterEvent*)
{
    update();
}

void Card::leaveEvent(QEvent*)
{
    update();
}

Token toneInk(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return Token::Accent;
    case Tone::Info:
        return Token::Info;
    case Tone::Success:
        return Token::Success;
    case Tone::Warning:
        return Token::Warning;
    case Tone::Error:
        return Token::Error;
    case Tone::Neutral:
        break;
    }
    return Token::Text2;
}

Token toneTint(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return Token::AccentTint;
    case Tone::Info:
        return Token::InfoTint;
    case Tone::Success:
        return Token::SuccessTint;
    case Tone::Warning:
        return Token::WarningTint;
    case Tone::Error:
        return Token::ErrorTint;
    case Tone::Neutral:
        break;
    }
    return Token::Raised;
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    repaintOnThemeChange(this);
}

void Chip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setIcon(Icon icon)
{
    m_icon = icon;
    updateGeometry();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
    setProperty("weirFocusRing", removable);
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(Theme::instance().font(TypeRole::Caption));
    int width = metrics.horizontalAdvance(m_text) + 2 * kChipPadding;
    width += m_icon ? kChipIcon + 4 : 0;
    width += m_removable ? kChipIcon + 2 : 0;
    return {width, Theme::instance().px(22)};
}

QRect Chip::crossRect() const
{
    return m_removable ? QRect(width() - kChipIcon - 5, 0, kChipIcon + 5, height()) : QRect();
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    roundedPanel(painter, rect(), height() / 2.0, color(toneTint(m_tone)), QColor());
    const QColor ink = color(toneInk(m_tone));
    QRect area = rect().adjusted(kChipPadding, 0, -kChipPadding, 0);
    if (m_icon) {
        paintIcon(&painter, *m_icon, QRectF(area.left(), (height() - kChipIcon) / 2.0, kChipIcon, kChipIcon), ink);
        area.setLeft(area.left() + kChipIcon + 4);
    }
    if (m_removable) {
        QRectF square(0, 0, 10, 10);
        square.moveCenter(QRectF(crossRect()).center() - QPointF(1, 0));
        paintIcon(&painter, Icon::Close, square, ink);
    }
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(ink);
    painter.drawText(area, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), m_text);
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    if (crossRect().contains(event->pos())) {
        emit removeRequested();
    }
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removeRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

Badge::Badge(int count, Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    repaintOnThemeChange(this);
    setCount(count);
}

void Badge::setCount(int count)
{
    m_count = count;
    setVisible(count > 0);
    updateGeometry();
    update();
}

QString Badge::text() const
{
    return m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(Theme::instance().font(TypeRole::Caption));
    return {std::max(18, metrics.horizontalAdvance(text()) + 10), 18};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    roundedPanel(painter, rect(), 9, color(toneTint(m_tone)), QColor());
    painter.setFont(Theme::instance().font(TypeRole::Caption));
    painter.setPen(color(toneInk(m_tone)));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(3);
    repaintOnThemeChange(this);
}

void ProgressLine::setFraction(double fraction)
{
    m_fraction = std::min(fraction, 1.0);
    const bool moves = fraction < 0 && !Theme::instance().reducedMotion();
    if (moves && m_timer == 0) {
        m_timer = startTimer(100);
    } else if (!moves && m_timer != 0) {
        killTimer(m_timer);
        m_timer = 0;
    }
    update();
}

void ProgressLine::timerEvent(QTimerEvent*)
{
    m_phase = m_phase >= 1 ? 0 : m_phase + 0.06;
    update();
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    roundedPanel(painter, rect(), 1.5, color(Token::Line), QColor());
    QRectF bar(rect());
    if (m_fraction >= 0) {
        bar.setWidth(bar.width() * m_fraction);
    } else {
        bar.setWidth(width() * 0.3);
        bar.moveLeft((width() + bar.width()) * m_phase - bar.width());
        bar = bar.intersected(QRectF(rect()));
    }
    if (bar.width() > 0.5) {
        roundedPanel(painter, bar, 1.5, color(Token::AccentFill), QColor());
    }
}

FoldButton::FoldButton(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setCheckable(true);
    setChecked(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    repaintOnThemeChange(this);
}

void FoldButton::setSummary(const QString& summary)
{
    m_summary = summary;
    update();
}

QSize FoldButton::sizeHint() const
{
    return {160, Theme::instance().px(metric::kRowHeight)};
}

void FoldButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse()) {
        roundedPanel(painter, rect(), metric::kRadiusSmall, color(Token::Raised), QColor());
    }
    const double side = 14;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF chevron(mirrored ? width() - side - 4 : 4, (height() - side) / 2, side, side);
    const Icon folded = mirrored ? Icon::ChevronLeft : Icon::ChevronRight;
    paintIcon(&painter, isChecked() ? Icon::ChevronDown : folded, chevron, color(Token::Hint));
    QRect area = rect().adjusted(mirrored ? 4 : 24, 0, mirrored ? -24 : -4, 0);
    painter.setFont(Theme::instance().font(TypeRole::Strong));
    painter.setPen(color(Token::Text));
    painter.drawText(area, static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    if (!isChecked() && !m_summary.isEmpty()) {
        const int used = QFontMetrics(painter.font()).horizontalAdvance(text()) + space::kM;
        area.adjust(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0);
        painter.setFont(Theme::instance().font(TypeRole::Body));
        painter.setPen(color(Token::Hint));
        painter.drawText(area, static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight)),
                         QFontMetrics(painter.font()).elidedText(m_summary, Qt::ElideRight, area.width()));
    }
}

CollapsibleSection::CollapsibleSection(const QString& title, QWidget* parent)
    : QWidget(parent), m_header(new FoldButton(title)), m_body(new QWidget), m_column(new QVBoxLayout(m_body))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_header);
    outer->addWidget(m_body);
    m_column->setContentsMargins(space::kXs, space::kS, 0, space::kM);
    m_column->setSpacing(space::kM);
    connect(m_header, &QAbstractButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        emit expandedChanged(open);
    });
}

bool CollapsibleSection::isExpanded() const
{
    return m_header->isChecked();
}

void CollapsibleSection::setExpanded(bool expanded)
{
    m_header->setChecked(expanded);
}

void CollapsibleSection::setSummary(const QString& summary)
{
    m_header->setSummary(summary);
}

namespace {

/// The large quiet icon of an empty state.
class IconPlate : public QWidget
{
public:
    explicit IconPlate(Icon icon) : m_icon(icon)
    {
        setFixedSize(56, 56);
        repaintOnThemeChange(this);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        roundedPanel(painter, rect(), 16, color(Token::AccentTint), QColor());
        paintIcon(&painter, m_icon, QRectF(14, 14, 28, 28), color(Token::Accent));
    }

private:
    Icon m_icon;
};

} // namespace

EmptyState::EmptyState(Icon icon, const QString& sentence, const QString& detail, QWidget* parent)
    : QWidget(parent), m_plate(new IconPlate(icon)), m_primary(new QPushButton), m_secondary(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kM, space::kXl, space::kM);
    column->setSpacing(space::kS);
    column->addStretch();
    column->addWidget(m_plate, 0, Qt::AlignHCenter);
    column->addSpacing(space::kXs);
    auto* title = new TextLabel(sentence, TypeRole::Section);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!detail.isEmpty()) {
        auto* more = new TextLabel(detail, TypeRole::Body, Token::Hint);
        more->setAlignment(Qt::AlignCenter);
        more->setWordWrap(true);
        column->addWidget(more);
    }
    column->addSpacing(space::kS);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    setButtonVariant(m_primary, ButtonVariant::Primary);
    setButtonVariant(m_secondary, ButtonVariant::Ghost);
    m_primary->hide();
    m_secondary->hide();
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_plate->setVisible(height() >= Theme::instance().px(150));
}

void EmptyState::setPrimary(const QString& text, std::optional<Icon> icon)
{
    m_primary->setText(text);
    if (icon) {
        m_primary->setIcon(ui::icon(*icon, Token::OnAccent));
    }
    m_primary->setVisible(!text.isEmpty());
}

void EmptyState::setSecondary(const QString& text)
{
    m_secondary->setText(text);
    m_secondary->setVisible(!text.isEmpty());
}

} // namespace weir::ui
