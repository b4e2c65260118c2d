#include "ui/theme/style_paint.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace weir::ui::paint {
namespace {

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

ButtonVariant variantOf(const QWidget* widget)
{
    return widget ? static_cast<ButtonVariant>(widget->property("weirVariant").toInt()) : ButtonVariant::Secondary;
}

/// Mixes towards the text colour: a shade that works on light and dark alike.
QColor pressed(const QColor& fill)
{
    return mixed(fill, color(Token::Text), 0.12);
}

void stroke(QPainter* painter, const QPainterPath& path, const QColor& ink, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->restore();
}

} // namespace

void panel(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter->setPen(QPen(border, width));
        const double inset = width / 2;
        painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
    }
    painter->restore();
}

void chevron(QPainter* painter, const QRectF& rect, Direction direction, const QColor& ink)
{
    const double reach = std::min({rect.width(), rect.height(), 8.0}) / 2;
    QPainterPath path;
    path.moveTo(-reach, -reach / 2);
    path.lineTo(0, reach / 2);
    path.lineTo(reach, -reach / 2);
    QTransform turn;
    turn.translate(rect.center().x(), rect.center().y());
    turn.rotate(direction == Direction::Down   ? 0
                : direction == Direction::Up   ? 180
                : direction == Direction::Left ? 90
                                               : -90);
    stroke(painter, turn.map(path), ink, 1.6);
}

void tick(QPainter* painter, const QRectF& rect, const QColor& ink)
{
    QPainterPath path;
    path.moveTo(rect.x() + rect.width() * 0.24, rect.y() + rect.height() * 0.52);
    path.lineTo(rect.x() + rect.width() * 0.43, rect.y() + rect.height() * 0.70);
    path.lineTo(rect.x() + rect.width() * 0.77, rect.y() + rect.height() * 0.32);
    stroke(painter, path, ink, 2);
}

void cross(QPainter* painter, const QRectF& rect, const QColor& ink)
{
    const double reach = std::min({rect.width(), rect.height(), 6.5}) / 2;
    const QPointF middle = rect.center();
    QPainterPath path;
    path.moveTo(middle.x() - reach, middle.y() - reach);
    path.lineTo(middle.x() + reach, middle.y() + reach);
    path.moveTo(middle.x() + reach, middle.y() - reach);
    path.lineTo(middle.x() - reach, middle.y() + reach);
    stroke(painter, path, ink, 1.6);
}

void focusRing(QPainter* painter, const QRectF& rect, double radius)
{
    panel(painter, rect, radius, QColor(), color(Token::Focus), metric::kFocusWidth);
}

void button(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const ButtonVariant variant = variantOf(widget);
    const double radius = metric::kRadiusControl;
    if (variant == ButtonVariant::Primary) {
        QColor fill = color(hover ? Token::AccentFillHover : Token::AccentFill);
        if (!enabled) {
            fill = color(Token::Line);
        } else if (down) {
            fill = mixed(color(Token::AccentFillHover), color(Token::App), Theme::instance().isDark() ? 0.15 : 0.0);
        }
        panel(painter, option->rect, radius, fill, QColor());
        return;
    }
    QColor fill = variant == ButtonVariant::Ghost ? QColor() : color(enabled ? Token::Surface : Token::App);
    if (down && enabled) {
        fill = variant == ButtonVariant::Ghost ? color(Token::AccentTint) : pressed(color(Token::Raised));
    } else if (hover) {
        fill = color(variant == ButtonVariant::Danger ? Token::ErrorTint : Token::Raised);
    }
    QColor border;
    if (variant == ButtonVariant::Secondary) {
        border = color(enabled ? Token::Control : Token::Line);
    } else if (variant == ButtonVariant::Danger) {
        border = color(enabled ? Token::Error : Token::Line);
    }
    panel(painter, option->rect, radius, fill, border);
}

QColor buttonText(const QStyleOption* option, const QWidget* widget)
{
    const ButtonVariant variant = variantOf(widget);
    if (!has(option, QStyle::State_Enabled)) {
        return color(variant == ButtonVariant::Primary ? Token::Hint : Token::Disabled);
    }
    switch (variant) {
    case ButtonVariant::Primary:
        return color(Token::OnAccent);
    case ButtonVariant::Danger:
        return color(Token::Error);
    case ButtonVariant::Ghost:
        return color(Token::Accent);
    case ButtonVariant::Secondary:
        break;
    }
    return color(Token::Text);
}

void buttonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget)
{
    const QColor ink = buttonText(option, widget);
    QRect area = option->rect.adjusted(space::kS, 0, -space::kS, 0);
    if (has(option, QStyle::State_Enabled) && option->features.testFlag(QStyleOptionButton::HasMenu)) {
        const QRect arrow(option->rect.right() - 22, option->rect.top(), 16, option->rect.height());
        chevron(painter, QStyle::visualRect(option->direction, option->rect, arrow), Direction::Down, ink);
        area = QStyle::visualRect(option->direction, option->rect, area.adjusted(0, 0, -14, 0));
    }
    const int gap = option->text.isEmpty() ? 0 : 6;
    const int side = option->icon.isNull() ? 0 : option->iconSize.width();
    const int beside = side > 0 ? side + gap : 0;
    // A button in a narrow place shows that there is more; compact ones use their padding first.
    const int room = area.width() + 2 * (space::kS - 2) - beside;
    const QString words = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int total = option->fontMetrics.size(Qt::TextShowMnemonic, words).width() + beside;
    int left = area.left() + std::max(0, (area.width() - total) / 2);
    if (side > 0) {
        const QRect square(left, area.center().y() - side / 2 + 1, side, side);
        const QIcon::Mode mode = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        const QIcon::State state = has(option, QStyle::State_On) ? QIcon::On : QIcon::Off;
        option->icon.paint(painter, QStyle::visualRect(option->direction, area, square), Qt::AlignCenter, mode, state);
        left += side + gap;
    }
    painter->setPen(ink);
    const QRect label(left, area.top(), std::max(0, area.right() - left + 1), area.height());
    painter->drawText(QStyle::visualRect(option->direction, area, label),
                      static_cast<int>(Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::TextDontClip |
                                       (option->direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
                      words);
}

void toolButton(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    QColor fill;
    if (variantOf(widget) == ButtonVariant::Primary) {
        button(painter, option, widget);
        return;
    }
    if (enabled && has(option, QStyle::State_On)) {
        fill = color(Token::AccentTint);
    } else if (enabled && has(option, QStyle::State_Sunken)) {
        fill = color(Token::Line);
    } else if (enabled && has(option, QStyle::State_MouseOver)) {
        fill = color(Token::Raised);
    }
    if (fill.isValid()) {
        panel(painter, option->rect, metric::kRadiusControl, fill, QColor());
    }
}

void field(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focus = has(option, QStyle::State_HasFocus);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    QColor border = color(enabled ? Token::Control : Token::Line);
    double width = 1;
    if (widget && widget->property("weirInvalid").toBool()) {
        border = color(Token::Error);
        width = 1.5;
    } else if (focus) {
        border = color(Token::Accent);
        width = 1.5;
    } else if (hover) {
        border = color(Token::Hint);
    }
    panel(painter, option->rect, metric::kRadiusControl, color(enabled ? Token::Surface : Token::App), border, width);
}

void check(QPainter* painter, const QStyleOption* option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partial = has(option, QStyle::State_NoChange);
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    if (on || partial) {
        panel(painter, box, metric::kRadiusSmall, color(enabled ? Token::AccentFill : Token::Disabled), QColor());
        if (on) {
            tick(painter, box, color(Token::OnAccent));
        } else {
            QPainterPath dash;
            dash.moveTo(box.x() + side * 0.28, box.center().y());
            dash.lineTo(box.x() + side * 0.72, box.center().y());
            stroke(painter, dash, color(Token::OnAccent), 2);
        }
        return;
    }
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    panel(painter, box, metric::kRadiusSmall, color(hover ? Token::Raised : Token::Surface),
          color(enabled ? Token::Control : Token::Disabled));
}

void radio(QPainter* painter, const QStyleOption* option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    if (has(option, QStyle::State_On)) {
        panel(painter, box, side / 2, color(enabled ? Token::AccentFill : Token::Disabled), QColor());
        const double inset = side * 0.31;
        panel(painter, box.adjusted(inset, inset, -inset, -inset), side, color(Token::OnAccent), QColor());
    } else {
        panel(painter, box, side / 2, color(hover ? Token::Raised : Token::Surface),
              color(enabled ? Token::Control : Token::Disabled));
    }
}

void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& thumb)
{
    if (option->minimum == option->maximum) {
        return;
    }
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const double inset = active ? 1 : 2;
    const QRectF body = option->orientation == Qt::Vertical ? QRectF(thumb).adjusted(inset, 2, -inset, -2)
                                                            : QRectF(thumb).adjusted(2, inset, -2, -inset);
    const double radius = std::min(body.width(), body.height()) / 2;
    panel(painter, body, radius, withAlpha(color(Token::Control), active ? 0.95 : 0.6), QColor());
}

void slider(QPainter* painter, const QStyleOptionSlider* option, const QRect& groove, const QRect& handle)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool horizontal = option->orientation == Qt::Horizontal;
    QRectF line(groove);
    if (horizontal) {
        line = QRectF(groove.left(), groove.center().y() - 1.5, groove.width(), 4);
    } else {
        line = QRectF(groove.center().x() - 1.5, groove.top(), 4, groove.height());
    }
    panel(painter, line, 2, color(Token::Line), QColor());
    QRectF filled = line;
    if (horizontal) {
        option->upsideDown ? filled.setLeft(handle.center().x()) : filled.setRight(handle.center().x());
    } else {
        option->upsideDown ? filled.setTop(handle.center().y()) : filled.setBottom(handle.center().y());
    }
    panel(painter, filled, 2, color(enabled ? Token::AccentFill : Token::Disabled), QColor());
    QRectF knob(0, 0, 16, 16);
    knob.moveCenter(QRectF(handle).center());
    panel(painter, knob, 8, color(Token::Surface), color(enabled ? Token::Accent : Token::Disabled), 2);
}

void tab(QPainter* painter, const QStyleOptionTab* option)
{
    const bool selected = has(option, QStyle::State_Selected);
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const QRectF rect(option->rect);
    if (hover && !selected) {
        panel(painter, rect.adjusted(2, 4, -2, -4), metric::kRadiusControl, color(Token::Raised), QColor());
    }
    if (selected) {
        const bool below = option->shape == QTabBar::RoundedSouth || option->shape == QTabBar::TriangularSouth;
        const double y = below ? rect.top() : rect.bottom() - 2;
        panel(painter, QRectF(rect.left() + 8, y, rect.width() - 16, 2), 1, color(Token::Accent), QColor());
    }
    if (has(option, QStyle::State_HasFocus)) {
        focusRing(painter, rect.adjusted(2, 3, -2, -4), metric::kRadiusControl);
    }
}

void headerSection(QPainter* painter, const QStyleOptionHeader* option)
{
    const QRect rect = option->rect;
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter->fillRect(rect, color(hover ? Token::Raised : Token::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Token::Line));
}

void menuItem(QPainter* painter, const QStyleOptionMenuItem* option, const QWidget* widget)
{
    const QRect rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = rect.center().y();
        if (!option->text.isEmpty()) {
            painter->setFont(Theme::instance().font(TypeRole::Caption));
            painter->setPen(color(Token::Hint));
            painter->drawText(rect.adjusted(space::kM, 0, -space::kM, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              option->text);
            return;
        }
        painter->fillRect(QRect(rect.left() + space::kXs, middle, rect.width() - 2 * space::kXs, 1),
                          color(Token::Line));
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && enabled) {
        panel(painter, QRectF(rect).adjusted(4, 1, -4, -1), metric::kRadiusSmall, color(Token::AccentTint), QColor());
    }
    const bool mirrored = option->direction == Qt::RightToLeft;
    const auto placed = [&](const QRect& part) { return QStyle::visualRect(option->direction, rect, part); };
    const int iconSpace = 34;
    const QRect iconRect = placed(QRect(rect.left() + 12, rect.top(), 16, rect.height()));
    QRect square(0, 0, 16, 16);
    square.moveCenter(iconRect.center());
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked) {
        if (option->checkType == QStyleOptionMenuItem::Exclusive) {
            panel(painter, QRectF(square).adjusted(5, 5, -5, -5), 3, color(Token::Accent), QColor());
        } else {
            tick(painter, square, color(Token::Accent));
        }
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool hasArrow = option->menuItemType == QStyleOptionMenuItem::SubMenu;
    const QRect textRect = placed(rect.adjusted(iconSpace, 0, -(hasArrow ? 28 : 16), 0));
    const QStringList parts = option->text.split(QLatin1Char('\t'));
    painter->setFont(option->font);
    painter->setPen(color(enabled ? Token::Text : Token::Disabled));
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->drawText(textRect, flags | (mirrored ? Qt::AlignRight : Qt::AlignLeft), parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(color(enabled ? Token::Hint : Token::Disabled));
        painter->drawText(textRect, Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight), parts.value(1));
    }
    if (hasArrow) {
        chevron(painter, placed(QRect(rect.right() - 24, rect.top(), 16, rect.height())),
                mirrored ? Direction::Left : Direction::Right, color(enabled ? Token::Text2 : Token::Disabled));
    }
    Q_UNUSED(widget)
}

void menuBarItem(QPainter* painter, const QStyleOptionMenuItem* option)
{
    painter->fillRect(option->rect, color(Token::App));
    const bool enabled = has(option, QStyle::State_Enabled);
    if (enabled && (has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken))) {
        panel(painter, QRectF(option->rect).adjusted(1, 2, -1, -2), metric::kRadiusSmall,
              color(has(option, QStyle::State_Sunken) ? Token::AccentTint : Token::Raised), QColor());
    }
    painter->setPen(color(enabled ? Token::Text : Token::Disabled));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->text);
}

void itemBackground(QPainter* painter, const QStyleOptionViewItem* option)
{
    if (option->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option->rect, option->backgroundBrush);
    }
    QColor fill;
    if (has(option, QStyle::State_Selected)) {
        fill = color(Token::AccentTint);
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        fill = withAlpha(color(Token::Raised), 0.7);
    }
    if (fill.isValid()) {
        painter->fillRect(option->rect, fill);
    }
}

void progress(QPainter* painter, const QStyleOptionProgressBar* option)
{
    QRectF groove(option->rect);
    groove.setTop(groove.center().y() - 2);
    groove.setHeight(4);
    panel(painter, groove, 2, color(Token::Line), QColor());
    const double span = option->maximum - option->minimum;
    QRectF bar = groove;
    if (span > 0) {
        const double share = std::clamp((option->progress - option->minimum) / span, 0.0, 1.0);
        bar.setWidth(groove.width() * share);
    } else {
        bar.setWidth(groove.width() / 3);
        bar.moveCenter(groove.center());
    }
    if (bar.width() > 1) {
        panel(painter, bar, 2, color(Token::AccentFill), QColor());
    }
}

} // namespace weir::ui::paint
