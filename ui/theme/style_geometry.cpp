// Sizes and places of the standard controls; style.cpp paints them.
#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTreeView>

#include <algorithm>

namespace weir::ui {
namespace {

int controlHeight(const QWidget* widget)
{
    const bool compact = widget && widget->property("weirCompact").toBool();
    return Theme::instance().px(compact ? metric::kCompactHeight : metric::kControlHeight);
}

} // namespace

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
        result.setHeight(std::max(controlHeight(widget), size.height()));
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
    case PM_HeaderMargin:
        return space::kS;
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
        if (qobject_cast<const QTreeView*>(widget)) {
            return space::kS - 1; // views add one; cells then stand below the text of their header
        }
        [[fallthrough]];
    case PM_FocusFrameVMargin:
        return metric::kFocusWidth + metric::kFocusGap;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QMenu*>(widget)) {
            return 1;
        }
        if (qobject_cast<const QPlainTextEdit*>(widget)) {
            return space::kXs;
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
