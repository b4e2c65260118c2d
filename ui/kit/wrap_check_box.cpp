#include "ui/kit/wrap_check_box.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kFlags = Qt::TextWordWrap | Qt::TextShowMnemonic | Qt::AlignVCenter;
/// Narrower than this, words would be cut.
constexpr int kLeastText = 96;

} // namespace

WrapCheckBox::WrapCheckBox(const QString& text, QWidget* parent) : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrapCheckBox::indent() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) +
           style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

int WrapCheckBox::oneLine() const
{
    return QCheckBox::sizeHint().height();
}

int WrapCheckBox::heightForWidth(int width) const
{
    const int room = std::max(1, width - indent());
    const int text = fontMetrics().boundingRect(QRect(0, 0, room, 10'000), kFlags, QCheckBox::text()).height();
    return std::max(oneLine(), text + oneLine() - fontMetrics().height());
}

QSize WrapCheckBox::sizeHint() const
{
    return QCheckBox::sizeHint();
}

QSize WrapCheckBox::minimumSizeHint() const
{
    const int width = std::min(QCheckBox::sizeHint().width(), indent() + kLeastText);
    return {width, oneLine()};
}

void WrapCheckBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    // The box stands beside the first line.
    option.rect.setHeight(oneLine());
    painter.drawControl(QStyle::CE_CheckBox, option);
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(indent(), 0, 0, 0));
    painter.drawItemText(text, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | kFlags,
                         palette(), isEnabled(), QCheckBox::text(), QPalette::WindowText);
}

} // namespace weir::ui
