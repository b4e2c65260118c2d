#include "ui/theme/style.h"

#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace weir::ui {
namespace {

int controlHeight(const QWidget* widget)
{
    const bool compact = widget && widget->property("weirCompact").toBool();
    return Theme::instance().px(compact ? metric::kCompactHeight : metric::kControlHeight);
}

bool isPopup(const QWidget* widget)
{
    return widget && (qobject_cast<const QMenu*>(widget) || widget->inherits("QTipLabel"));
}

} // namespace

void setButtonVariant(QAbstractButton* button, ButtonVariant variant)
{
    button->setProperty("weirVariant", static_cast<int>(variant));
    button->update();
}

void setCompact(QWidget* control)
{
    control->setProperty("weirCompact", true);
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
    if (isPopup(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
}

void Style::unpolish(QWidget* widget)
{
    if (isPopup(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground, false);
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
        return;
    case PE_Frame:
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
        painter->save();
        painter->setCompositionMode(QPainter::CompositionMode_Source);
        painter->fillRect(option->rect, Qt::transparent);
        painter->restore();
        paint::panel(painter, option->rect, metric::kRadiusControl, color(Token::Surface), color(Token::Line));
        return;
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
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, paint::buttonText(option, widget));
            if (copy.features.testFlag(QStyleOptionButton::HasMenu)) {
                copy.features &= ~QStyleOptionButton::ButtonFeatures(QStyleOptionButton::HasMenu);
                QRect arrow(copy.rect.right() - 22, copy.rect.top(), 16, copy.rect.height());
                paint::chevron(painter, visualRect(copy.direction, copy.rect, arrow), paint::Direction::Down,
                               paint::buttonText(option, widget));
                copy.rect.adjust(0, 0, -14, 0);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton copy = *button;
            Token ink = option->state.testFlag(State_On) ? Token::Accent : Token::Text;
            if (!option->state.testFlag(State_Enabled)) {
                ink = Token::Disabled;
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

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const QRect rect = option->rect;
    const auto placed = [&](const QRect& wanted) { return visualRect(option->direction, rect, wanted); };
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const bool vertical = bar->orientation == Qt::Vertical;
            const int length = vertical ? rect.height() : rect.width();
            const int range = bar->maximum - bar->minimum;
            int thumb = length;
            if (range > 0) {
                const double share = static_cast<double>(bar->pageStep) / (static_cast<double>(range) + bar->pageStep);
                thumb = std::clamp(static_cast<int>(share * length), std::min(28, length), length);
            }
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                                      bar->upsideDown);
            QRect result = rect;
            switch (part) {
            case SC_ScrollBarSlider:
                result = vertical ? QRect(rect.left(), rect.top() + start, rect.width(), thumb)
                                  : QRect(rect.left() + start, rect.top(), thumb, rect.height());
                break;
            case SC_ScrollBarGroove:
                break;
            case SC_ScrollBarSubPage:
                vertical ? result.setHeight(start) : result.setWidth(start);
                break;
            case SC_ScrollBarAddPage:
                vertical ? result.setTop(rect.top() + start + thumb) : result.setLeft(rect.left() + start + thumb);
                break;
            default:
                return {};
            }
            return vertical ? result : placed(result);
        }
    }
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxArrow) {
            return placed(QRect(rect.right() - 24, rect.top(), 16, rect.height()));
        }
        if (part == SC_ComboBoxEditField) {
            return placed(rect.adjusted(8, 2, -28, -2));
        }
    }
    if (control == CC_SpinBox) {
        const int half = (rect.height() - 4) / 2;
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        switch (part) {
        case SC_SpinBoxUp:
            return buttons ? placed(QRect(rect.right() - 22, rect.top() + 2, 20, half)) : QRect();
        case SC_SpinBoxDown:
            return buttons ? placed(QRect(rect.right() - 22, rect.bottom() - 1 - half, 20, half)) : QRect();
        case SC_SpinBoxEditField:
            return placed(rect.adjusted(6, 2, buttons ? -24 : -6, -2));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) {
            return visualRect(option->direction, option->rect, option->rect.adjusted(7, 2, -7, -2));
        }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const Theme& theme = Theme::instance();
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool menu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
        const bool compact = widget && widget->property("weirCompact").toBool();
        result.setWidth(std::max(size.width() + (compact ? 16 : 24) + (menu ? 14 : 0), theme.px(compact ? 40 : 64)));
        result.setHeight(std::max(controlHeight(widget), size.height() + 6));
        break;
    }
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        const bool withText = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        const int height = controlHeight(widget);
        if (button && button->toolButtonStyle == Qt::ToolButtonTextUnderIcon) {
            result = QSize(std::max(size.width() + 12, height), size.height() + 12);
        } else if (withText) {
            const bool menu = button->features.testFlag(QStyleOptionToolButton::HasMenu);
            result = QSize(size.width() + 20 + (menu ? 16 : 0), std::max(height, size.height() + 6));
        } else {
            result = QSize(std::max(height, size.width() + 8), std::max(height, size.height() + 8));
        }
        break;
    }
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(std::max(controlHeight(widget), size.height() + 4));
        break;
    case CT_ComboBox:
        result.setWidth(size.width() + 40);
        result.setHeight(std::max(controlHeight(widget), size.height() + 6));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), theme.px(24)));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), theme.px(metric::kRowHeight)));
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), theme.px(metric::kComfortableRowHeight)));
        break;
    case CT_TabBarTab:
        result.setHeight(std::max(result.height(), theme.px(34)));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                return QSize(size.width(), item->text.isEmpty() ? 9 : theme.px(24));
            }
            const QFontMetrics metrics(item->font);
            const QStringList parts = item->text.split(QLatin1Char('\t'));
            int width = 34 + metrics.size(Qt::TextShowMnemonic, parts.value(0)).width() + 28;
            if (parts.size() > 1) {
                width += metrics.horizontalAdvance(parts.value(1)) + 24;
            }
            result = QSize(width, theme.px(metric::kRowHeight));
        }
        break;
    case CT_MenuBarItem:
        result = QSize(size.width() + 18, std::max(size.height() + 8, theme.px(metric::kRowHeight)));
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return metric::kScrollBar;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return metric::kSmallIconSize;
    case PM_ToolBarIconSize:
        return metric::kIconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::kS;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return metric::kFocusWidth + metric::kFocusGap;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QMenu*>(widget)) {
            return 1;
        }
        return qobject_cast<const QAbstractItemView*>(widget) ? 0 : 1;
    case PM_MenuVMargin:
        return space::kXs;
    case PM_MenuHMargin:
    case PM_MenuPanelWidth:
        return 1;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return 18;
    case PM_ToolTipLabelFrameWidth:
        return space::kS;
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemSpacing:
        return space::kXs;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::kM;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kS;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animate:
        return Theme::instance().reducedMotion() ? 0 : 1;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ToolTip_Mask:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace weir::ui
