#include "ui/kit/wrap_button.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kFlags = Qt::TextWordWrap | Qt::TextShowMnemonic | Qt::AlignCenter;
constexpr int kLeastText = 96; ///< Narrower than this, words would be cut.

} // namespace

WrapButton::WrapButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrapButton::textRect(int width) const
{
    const QRect room(0, 0, std::max(1, width - 2 * space::kS), 10'000);
    return fontMetrics().boundingRect(room, kFlags, text());
}

int WrapButton::heightForWidth(int width) const
{
    const int one = sizeHint().height();
    return wraps(width) ? std::max(one, textRect(width).height() + one - fontMetrics().height()) : one;
}

QSize WrapButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), kLeastText + 2 * space::kS), sizeHint().height()};
}

void WrapButton::paintEvent(QPaintEvent* event)
{
    if (!wraps(width())) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    painter.setPen(color(isEnabled() ? Token::Text : Token::Disabled));
    painter.drawText(rect().adjusted(space::kS, 0, -space::kS, 0), kFlags, text());
}

} // namespace weir::ui
