#include "ui/theme/style.h"

#include "ui/theme/rounded_popup.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace weir::ui {
namespace {

bool isPopup(const QWidget* widget)
{
    return widget && (qobject_cast<const QMenu*>(widget) || widget->inherits("QTipLabel"));
}

/// The wheel passes by fields with a value, so that scrolling a form never changes what happens to lie below the
/// cursor.
class PassingWheel : public QObject
{
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Wheel) {
            event->ignore(); // and so it goes to what scrolls
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void setButtonVariant(QAbstractButton* button, ButtonVariant variant)
{
    button->setProperty("weirVariant", static_cast<int>(variant));
    button->update();
}

void setCompact(QWidget* control)
{
    control->setProperty("weirCompact", true);
    // Buttons keep their size hint until their style changes.
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(control, &changed);
    control->updateGeometry();
}

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QSlider*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QHeaderView*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QSlider*>(widget)) {
        static PassingWheel passing;
        widget->installEventFilter(&passing);
        if (widget->focusPolicy() == Qt::WheelFocus) {
            widget->setFocusPolicy(Qt::StrongFocus);
        }
    }
    if (auto* button = qobject_cast<QPushButton*>(widget); button && !qobject_cast<QDialog*>(button->window())) {
        button->setAutoDefault(true); // Enter presses the button that has the focus, as it does in dialogs
    }
    if (isPopup(widget)) {
        roundCorners(widget, metric::kRadiusControl);
    }
}

void Style::unpolish(QWidget* widget)
{
    if (isPopup(widget)) {
        squareCorners(widget);
    }
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        paint::button(painter, option, widget);
        return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        paint::toolButton(painter, option, widget);
        return;
    case PE_FrameFocusRect:
        // Buttons and fields get the ring outside their border (see Theme); items and tabs get it here.
        if (qobject_cast<const QAbstractItemView*>(widget)) {
            paint::focusRing(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), metric::kRadiusSmall);
        }
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            paint::field(painter, option, widget);
        }
        return;
    case PE_FrameLineEdit:
        paint::field(painter, option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::check(painter, option);
        return;
    case PE_IndicatorRadioButton:
        paint::radio(painter, option);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            paint::itemBackground(painter, item);
        }
        return;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            item && item->features.testFlag(QStyleOptionViewItem::Alternate)) {
            painter->fillRect(option->rect, color(Token::App));
        }
        if (option->state.testFlag(State_Selected)) {
            painter->fillRect(option->rect, color(Token::AccentTint));
        }
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget)) {
            paint::field(painter, option, widget);
            return;
        }
        // Scroll areas stand on their region without a frame; regions are divided by one line.
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameDockWidget:
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        if (widget && widget->testAttribute(Qt::WA_TranslucentBackground)) {
            painter->save();
            painter->setCompositionMode(QPainter::CompositionMode_Source);
            painter->fillRect(option->rect, Qt::transparent);
            painter->restore();
        } else {
            painter->fillRect(option->rect, color(Token::Line)); // what the cut corners leave of the border
        }
        paint::panel(painter, option->rect, metric::kRadiusControl, color(Token::Surface), color(Token::Line));
        return;
    case PE_PanelScrollAreaCorner:
    case PE_PanelStatusBar:
    case PE_PanelToolBar:
    case PE_PanelMenuBar:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorBranch: {
        const QColor ink = color(option->state.testFlag(State_Enabled) ? Token::Text2 : Token::Disabled);
        paint::Direction direction = paint::Direction::Down;
        if (element == PE_IndicatorBranch) {
            if (!option->state.testFlag(State_Children)) {
                return;
            }
            direction = option->state.testFlag(State_Open)     ? paint::Direction::Down
                        : option->direction == Qt::RightToLeft ? paint::Direction::Left
                                                               : paint::Direction::Right;
        } else if (element == PE_IndicatorArrowUp) {
            direction = paint::Direction::Up;
        } else if (element == PE_IndicatorArrowLeft) {
            direction = paint::Direction::Left;
        } else if (element == PE_IndicatorArrowRight) {
            direction = paint::Direction::Right;
        } else if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            if (header->sortIndicator == QStyleOptionHeader::None) {
                return;
            }
            direction =
                header->sortIndicator == QStyleOptionHeader::SortUp ? paint::Direction::Up : paint::Direction::Down;
        }
        paint::chevron(painter, option->rect, direction, ink);
        return;
    }
    case PE_IndicatorTabClose:
        if (option->state.testFlag(State_MouseOver)) {
            paint::panel(painter, option->rect, metric::kRadiusSmall, color(Token::Line), QColor());
        }
        paint::cross(painter, option->rect, color(Token::Text2));
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect rect = option->rect;
        if (option->state.testFlag(State_Horizontal)) {
            painter->fillRect(QRect(rect.center().x(), rect.top() + 6, 1, rect.height() - 12), color(Token::Line));
        } else {
            painter->fillRect(QRect(rect.left() + 6, rect.center().y(), rect.width() - 12, 1), color(Token::Line));
        }
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, color(option->state.testFlag(State_MouseOver) ? Token::Accent : Token::Line));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_FocusFrame:
        paint::focusRing(painter, option->rect, metric::kRadiusControl + metric::kFocusWidth + metric::kFocusGap);
        return;
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton plain = *button;
            plain.features &= ~QStyleOptionButton::HasMenu; // the label has the arrow
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paint::buttonLabel(painter, button, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton copy = *button;
            Token ink = option->state.testFlag(State_On) ? Token::Accent : Token::Text;
            if (!option->state.testFlag(State_Enabled)) {
                ink = Token::Disabled;
            } else if (widget && widget->property("weirVariant").toInt() == static_cast<int>(ButtonVariant::Primary)) {
                ink = Token::OnAccent;
            }
            copy.palette.setColor(QPalette::ButtonText, color(ink));
            copy.palette.setColor(QPalette::WindowText, color(ink));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paint::tab(painter, tab);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab copy = *tab;
            const bool bright = option->state.testFlag(State_Selected) || option->state.testFlag(State_MouseOver);
            copy.palette.setColor(QPalette::WindowText, color(bright ? Token::Text : Token::Text2));
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paint::headerSection(painter, header);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Token::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Token::Line));
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, color(Token::Text2));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->save();
            paint::menuItem(painter, item, widget);
            painter->restore();
        }
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paint::menuBarItem(painter, item);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, color(Token::App));
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paint::progress(painter, bar);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, color(option->state.testFlag(State_MouseOver) ? Token::Accent : Token::Line));
        return;
    case CE_ToolBar:
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox copy = *combo;
            copy.palette.setColor(QPalette::ButtonText,
                                  color(option->state.testFlag(State_Enabled) ? Token::Text : Token::Disabled));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const QColor ink = color(option->state.testFlag(State_Enabled) ? Token::Text2 : Token::Disabled);
    switch (control) {
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (combo->frame) {
                paint::field(painter, option, widget);
            }
            paint::chevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), paint::Direction::Down,
                           ink);
        }
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            if (spin->frame) {
                paint::field(painter, option, widget);
            }
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
                return;
            }
            const auto arrow = [&](SubControl part, paint::Direction direction, bool can) {
                const QRect rect = subControlRect(control, option, part, widget);
                if (option->activeSubControls.testFlag(part) && can) {
                    paint::panel(painter, QRectF(rect).adjusted(1, 1, -1, -1), 3,
                                 color(option->state.testFlag(State_Sunken) ? Token::Line : Token::Raised), QColor());
                }
                paint::chevron(painter, rect, direction, can ? ink : color(Token::Disabled));
            };
            arrow(SC_SpinBoxUp, paint::Direction::Up, spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
            arrow(SC_SpinBoxDown, paint::Direction::Down,
                  spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::scrollBar(painter, bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
        }
        return;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::slider(painter, slider, subControlRect(control, option, SC_SliderGroove, widget),
                          subControlRect(control, option, SC_SliderHandle, widget));
        }
        return;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            paint::toolButton(painter, option, widget);
            QStyleOptionToolButton label = *button;
            const bool menu = button->features.testFlag(QStyleOptionToolButton::HasMenu) ||
                              button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
            const bool withText = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            label.rect = subControlRect(control, option, SC_ToolButton, widget);
            if (button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull()) {
                // The base style leaves 4 px between icon and text; a space makes it the 8 of the grid.
                label.text.prepend(QLatin1Char(' '));
            }
            if (menu && withText) {
                const QRect arrow(option->rect.right() - 20, option->rect.top(), 16, option->rect.height());
                paint::chevron(painter, visualRect(option->direction, option->rect, arrow), paint::Direction::Down,
                               ink);
                label.rect = visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, -16, 0));
            }
            drawControl(CE_ToolButtonLabel, &label, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace weir::ui
