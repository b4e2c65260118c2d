#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

/// Parts of Style that draw one kind of control each.
namespace weir::ui::paint {

enum class Direction
{
    Up,
    Down,
    Left,
    Right
};

/// Rounded rectangle with a crisp one-pixel border; an invalid colour leaves that part out.
void panel(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
           double width = 1.0);
void chevron(QPainter* painter, const QRectF& rect, Direction direction, const QColor& color);
void tick(QPainter* painter, const QRectF& rect, const QColor& color);
void cross(QPainter* painter, const QRectF& rect, const QColor& color);
void focusRing(QPainter* painter, const QRectF& rect, double radius);

void button(QPainter* painter, const QStyleOption* option, const QWidget* widget);
/// Colour of a button's label and icon in its state.
[[nodiscard]] QColor buttonText(const QStyleOption* option, const QWidget* widget);
/// Icon and label of a push button, centred, with the chevron of a menu.
void buttonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget);
void toolButton(QPainter* painter, const QStyleOption* option, const QWidget* widget);
/// Frame of line edits, combos and spin boxes.
void field(QPainter* painter, const QStyleOption* option, const QWidget* widget);
void check(QPainter* painter, const QStyleOption* option);
void radio(QPainter* painter, const QStyleOption* option);
void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& thumb);
void slider(QPainter* painter, const QStyleOptionSlider* option, const QRect& groove, const QRect& handle);
void tab(QPainter* painter, const QStyleOptionTab* option);
void headerSection(QPainter* painter, const QStyleOptionHeader* option);
void menuItem(QPainter* painter, const QStyleOptionMenuItem* option, const QWidget* widget);
void menuBarItem(QPainter* painter, const QStyleOptionMenuItem* option);
void itemBackground(QPainter* painter, const QStyleOptionViewItem* option);
void progress(QPainter* painter, const QStyleOptionProgressBar* option);

} // namespace weir::ui::paint
