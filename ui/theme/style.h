#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace weir::ui {

/// How loud a button is. One primary button per view at most.
enum class ButtonVariant
{
    Secondary, ///< Surface with a border; what a QPushButton is by itself.
    Primary,   ///< Accent fill.
    Ghost,     ///< No border until hovered.
    Danger     ///< Border and text in the error colour.
};

/// Sets the variant that the style draws.
void setButtonVariant(QAbstractButton* button, ButtonVariant variant);
/// Makes a control 26 px high, for tool rows inside docks and tables.
void setCompact(QWidget* control);

/// Draws every standard control from the tokens, over Fusion. The only style of the program; no style sheets.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

} // namespace weir::ui
