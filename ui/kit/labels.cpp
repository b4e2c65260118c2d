#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHelpEvent>
#include <QKeySequence>
#include <QPainter>
#include <QToolTip>

namespace weir::ui {

TextLabel::TextLabel(const QString& text, TypeRole role, Token tint, QWidget* parent)
    : QLabel(text, parent), m_role(role), m_tint(tint)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &TextLabel::restyle);
    restyle();
}

void TextLabel::setRole(TypeRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::setTint(Token tint)
{
    m_tint = tint;
    restyle();
}

void TextLabel::setTabular(bool tabular)
{
    m_tabular = tabular;
    restyle();
}

void TextLabel::restyle()
{
    const Theme& theme = Theme::instance();
    setFont(m_tabular ? theme.tabularFont(m_role) : theme.font(m_role));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, theme.color(m_tint));
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.color(Token::Disabled));
    setPalette(own);
}

SectionHeading::SectionHeading(const QString& title, const QString& explanation, QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(title, TypeRole::Section)),
      m_explanation(new TextLabel(explanation, TypeRole::Body, Token::Hint)), m_row(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_row->setSpacing(space::kS);
    m_row->addWidget(m_title, 1);
    column->addLayout(m_row);
    column->addWidget(m_explanation);
    m_explanation->setWordWrap(true);
    m_explanation->setVisible(!explanation.isEmpty());
}

void SectionHeading::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeading::setExplanation(const QString& explanation)
{
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void SectionHeading::addAction(QWidget* widget)
{
    m_row->addWidget(widget);
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QWidget(parent), m_text(text)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(Theme::instance().font(m_role));
    setAccessibleName(text);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setRole(m_role); });
}

void ElidedLabel::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setRole(TypeRole role)
{
    m_role = role;
    setFont(Theme::instance().font(role));
    updateGeometry();
    update();
}

void ElidedLabel::setTint(Token tint)
{
    m_tint = tint;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_text) > width();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("MM…")), fontMetrics().height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(color(isEnabled() ? m_tint : Token::Disabled));
    painter.drawText(rect(), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                     fontMetrics().elidedText(m_text, m_mode, width()));
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_text, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

namespace {

QStringList caps(const QKeySequence& keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // "Ctrl++" ends in a plus that is a key, not a separator.
    const bool plus = text.endsWith(QStringLiteral("++")) || text == QStringLiteral("+");
    if (plus) {
        text.chop(text == QStringLiteral("+") ? 1 : 2);
    }
    QStringList result = text.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    if (plus) {
        result << QStringLiteral("+");
    }
    return result;
}

constexpr int kCapPadding = 5;
constexpr int kCapGap = 3;

} // namespace

KeyHint::KeyHint(const QKeySequence& keys, QWidget* parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

int KeyHint::widthOf(const QKeySequence& keys)
{
    const QFontMetrics metrics(Theme::instance().font(TypeRole::Caption));
    int width = 0;
    for (const QString& cap : caps(keys)) {
        width += std::max(metrics.horizontalAdvance(cap) + 2 * kCapPadding, 18) + kCapGap;
    }
    return std::max(0, width - kCapGap);
}

QSize KeyHint::sizeHint() const
{
    return {widthOf(m_keys), Theme::instance().px(18)};
}

int KeyHint::paintKeys(QPainter* painter, const QRect& rect, const QKeySequence& keys)
{
    const int total = widthOf(keys);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::instance().font(TypeRole::Caption);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    double x = rect.right() + 1 - total;
    const double height = Theme::instance().px(18);
    const double y = rect.center().y() - height / 2 + 0.5;
    for (const QString& cap : caps(keys)) {
        const QRectF box(x + 0.5, y, std::max(metrics.horizontalAdvance(cap) + 2 * kCapPadding, 18) - 1, height - 1);
        painter->setPen(color(Token::Line));
        painter->setBrush(color(Token::Raised));
        painter->drawRoundedRect(box, 4, 4);
        painter->setPen(color(Token::Hint));
        painter->drawText(box, Qt::AlignCenter, cap);
        x += box.width() + 1 + kCapGap;
    }
    painter->restore();
    return total;
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeys(&painter, rect(), m_keys);
}

} // namespace weir::ui
