#include "ui/shell/rail.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

/// An icon over its word.
class RailButton : public QAbstractButton
{
public:
    RailButton(Icon glyph, const QString& title, QWidget* parent) : QAbstractButton(parent), m_glyph(glyph)
    {
        setText(title);
        setCheckable(true);
        setAccessibleName(title);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setToolTip(title);
        setProperty("weirNoRing", true); // it paints its own, inside the rail
    }
    QSize sizeHint() const override
    {
        // Of this screen: at 150 % letters are not exactly half as wide again.
        const double word = QFontMetricsF(Theme::instance().font(TypeRole::Caption), this).horizontalAdvance(text());
        const int room = static_cast<int>(std::ceil(word)) + Theme::instance().px(20);
        return {std::max(Theme::instance().px(72), room), Theme::instance().px(60)};
    }

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
        QAbstractButton::focusInEvent(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF back = QRectF(rect()).adjusted(6, 3, -6, -3);
        if (isChecked() || underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(isChecked() ? Token::AccentTint : Token::Raised));
            painter.drawRoundedRect(back, metric::kRadiusCard, metric::kRadiusCard);
        }
        const QColor ink = color(!isEnabled() ? Token::Disabled : isChecked() ? Token::Accent : Token::Text2);
        const double size = Theme::instance().px(22);
        paintIcon(&painter, m_glyph, QRectF((width() - size) / 2, Theme::instance().px(10), size, size), ink);
        painter.setFont(Theme::instance().font(TypeRole::Caption));
        painter.setPen(ink);
        painter.drawText(QRect(0, height() - Theme::instance().px(24), width(), Theme::instance().px(16)),
                         Qt::AlignCenter, text());
        if (hasFocus() && m_byKeyboard) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color(Token::Focus), metric::kFocusWidth));
            painter.drawRoundedRect(back, metric::kRadiusCard, metric::kRadiusCard);
        }
    }

private:
    Icon m_glyph;
    bool m_byKeyboard = false;
};

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, space::kS, 0, space::kS);
    m_column->setSpacing(2);
    m_column->addStretch();
    setMinimumWidth(Theme::instance().px(76));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as wide as its longest word
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setMinimumWidth(Theme::instance().px(76)); });
}

void Rail::add(Icon icon, const QString& title)
{
    auto* button = new RailButton(icon, title, this);
    m_group->addButton(button, m_count);
    m_column->insertWidget(m_count, button);
    const int index = m_count++;
    auto* go = new QAction(ui::icon(icon), tr("Go to %1").arg(title), this);
    go->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(m_count)));
    go->setProperty("weirIcon", static_cast<int>(icon));
    go->setObjectName(QStringLiteral("area.%1").arg(m_count));
    connect(go, &QAction::triggered, this, [this, index] { emit chosen(index); });
    addAction(go);
    m_goTo.push_back(go);
}

void Rail::setCurrent(int index)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
    } else if (QAbstractButton* was = m_group->checkedButton()) {
        m_group->setExclusive(false); // an exclusive group keeps one checked
        was->setChecked(false);
        m_group->setExclusive(true);
    }
}

void Rail::setEnabled(int index, bool enabled)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setEnabled(enabled);
        m_goTo[static_cast<std::size_t>(index)]->setEnabled(enabled);
    }
}

QWidget* Rail::button(int index) const
{
    return m_group->button(index);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
    painter.setPen(color(Token::Line));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace weir::ui
