#include "ui/charts/bars_picture.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kRow = 22;
constexpr int kTallest = 88; ///< Of columns on the screen.

double greatest(const BarsPicture& picture)
{
    double most = picture.most;
    for (const Bar& bar : picture.bars) {
        most = std::max(most, bar.amount);
    }
    return most;
}

void paintColumns(QPainter& painter, const QRect& area, const BarsPicture& picture)
{
    const auto ink = [&](Token token) { return tokenColor(token, picture.mode); };
    const double most = greatest(picture);
    const int bottom = area.top() + barAxis(area);
    for (int bar = 0; bar < static_cast<int>(picture.bars.size()); ++bar) {
        const QRectF whole = QRectF(barPlace(picture, area, bar)).adjusted(0.5, 0, -0.5, 0);
        if (bar == picture.hovered) {
            painter.fillRect(whole, ink(Token::Raised));
        }
        const double amount = picture.bars[static_cast<std::size_t>(bar)].amount;
        if (amount <= 0 || most <= 0) {
            continue;
        }
        const double height = std::max(2.0, amount / most * (barAxis(area) - 2)); // what is there is seen
        const bool quiet = picture.picked >= 0 && bar != picture.picked;
        painter.fillRect(QRectF(whole.left(), bottom - height, whole.width(), height),
                         quiet ? mixed(ink(Token::Surface), ink(Token::Series1), 0.4) : ink(Token::Series1));
    }
    painter.fillRect(QRect(area.left(), bottom, area.width(), 1), ink(Token::Control));
    painter.setFont(Theme::instance().tabularFont(TypeRole::Caption));
    painter.setPen(ink(Token::Hint));
    const QFontMetrics metrics(painter.font());
    const QRect line(area.left(), bottom + space::kXs, area.width(), metrics.height());
    const bool mirrored = picture.direction == Qt::RightToLeft;
    const int half = area.width() / 2 - space::kXs;
    painter.drawText(line, (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     metrics.elidedText(picture.low, Qt::ElideRight, half));
    painter.drawText(line, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                     metrics.elidedText(picture.high, Qt::ElideRight, half));
}

void paintRows(QPainter& painter, const QRect& area, const BarsPicture& picture)
{
    const auto ink = [&](Token token) { return tokenColor(token, picture.mode); };
    const double most = greatest(picture);
    const QFont text = Theme::instance().font(TypeRole::Body);
    const QFont digits = Theme::instance().tabularFont(TypeRole::Caption);
    for (int bar = 0; bar < static_cast<int>(picture.bars.size()); ++bar) {
        const Bar& each = picture.bars[static_cast<std::size_t>(bar)];
        const QRect row = barPlace(picture, area, bar).adjusted(0, 1, 0, -1);
        const int length = each.amount > 0
                               ? std::max(2, static_cast<int>(std::lround(each.amount / most * row.width())))
                               : 0; // what is there is seen, and nothing else
        const QRect filled =
            QStyle::visualRect(picture.direction, row, QRect(row.left(), row.top(), length, row.height()));
        if (bar == picture.hovered) {
            painter.fillRect(row, ink(Token::Raised));
        }
        painter.fillRect(filled, ink(Token::AccentTint));
        if (bar == picture.picked) {
            painter.fillRect(QStyle::visualRect(picture.direction, row, QRect(row.left(), row.top(), 3, row.height())),
                             ink(Token::Accent));
        }
        const QRect inner = row.adjusted(space::kS, 0, -space::kXs, 0);
        painter.setFont(digits);
        painter.setPen(ink(Token::Text2));
        const int taken = QFontMetrics(digits).horizontalAdvance(each.figure) + space::kS;
        painter.drawText(inner, QStyle::visualAlignment(picture.direction, Qt::AlignRight) | Qt::AlignVCenter,
                         each.figure);
        painter.setFont(text);
        painter.setPen(ink(Token::Text));
        const QRect rest = QStyle::visualRect(picture.direction, inner,
                                              QRect(inner.left(), inner.top(), inner.width() - taken, inner.height()));
        painter.drawText(rest, QStyle::visualAlignment(picture.direction, Qt::AlignLeft) | Qt::AlignVCenter,
                         QFontMetrics(text).elidedText(each.label, Qt::ElideRight, rest.width()));
    }
}

} // namespace

int barRowHeight()
{
    return Theme::instance().px(kRow);
}

int barAxis(const QRect& area)
{
    const int line = QFontMetrics(Theme::instance().tabularFont(TypeRole::Caption)).height();
    return std::max(1, std::min(area.height() - line - space::kXs, Theme::instance().px(kTallest)));
}

QRect barPlace(const BarsPicture& picture, const QRect& area, int bar)
{
    const int count = std::max(1, static_cast<int>(picture.bars.size()));
    QRect logical;
    if (picture.shape == Bars::Shape::Rows) {
        const int row = barRowHeight();
        logical = QRect(area.left(), area.top() + bar * row, area.width(), row);
    } else {
        const int left = bar * area.width() / count;
        logical = QRect(area.left() + left, area.top(), (bar + 1) * area.width() / count - left, barAxis(area));
    }
    return QStyle::visualRect(picture.direction, area, logical);
}

void paintBars(QPainter& painter, const QRect& area, const BarsPicture& picture)
{
    painter.setRenderHint(QPainter::Antialiasing);
    picture.shape == Bars::Shape::Rows ? paintRows(painter, area, picture) : paintColumns(painter, area, picture);
}

} // namespace weir::ui
