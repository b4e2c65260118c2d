#include "ui/panels/matching/waterfall.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr int kBar = 10; ///< Height of a bar.

QString signedBits(double bits)
{
    const QString number = QLocale().toString(std::abs(bits), 'f', 1);
    if (std::abs(bits) < 0.05) {
        return number;
    }
    return (bits < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + number;
}

} // namespace

Waterfall::Waterfall(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void Waterfall::setSteps(std::vector<WaterfallStep> steps, const QString& sum)
{
    m_steps = std::move(steps);
    m_sum = sum;
    setAccessibleName(tr("Evidence"));
    setAccessibleDescription(summary());
    updateGeometry();
    update();
}

QString Waterfall::summary() const
{
    QStringList parts;
    for (const WaterfallStep& step : m_steps) {
        parts << tr("%1: %2, %3 bits", "1: comparison, 2: the step it reached, 3: figure with sign")
                     .arg(step.title, step.detail, signedBits(step.bits));
    }
    parts << m_sum;
    return parts.join(QStringLiteral("; "));
}

int Waterfall::rowHeight() const
{
    return fontMetrics().height() + Theme::instance().px(space::kS);
}

QSize Waterfall::sizeHint() const
{
    return {Theme::instance().px(560), static_cast<int>(m_steps.size() + 1) * rowHeight()};
}

QSize Waterfall::minimumSizeHint() const
{
    return {Theme::instance().px(360), sizeHint().height()};
}

bool Waterfall::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->pos().y() / rowHeight();
        if (row >= 0 && row < static_cast<int>(m_steps.size())) {
            const WaterfallStep& step = m_steps[static_cast<std::size_t>(row)];
            QToolTip::showText(help->globalPos(), step.title + QStringLiteral(": ") + step.detail, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void Waterfall::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = rowHeight();
    const int gap = Theme::instance().px(space::kM);
    const int words = width() * 45 / 100;
    const int figures = fontMetrics().horizontalAdvance(QStringLiteral("\u221200.0")) + gap;
    double low = 0;
    double high = 0;
    double sum = 0;
    for (const WaterfallStep& step : m_steps) {
        sum += step.bits;
        low = std::min(low, sum);
        high = std::max(high, sum);
    }
    const double left = words + gap;
    const double room = std::max(1.0, width() - left - figures);
    const double scale = room / std::max(high - low, 1.0);
    const auto xOf = [&](double bits) { return left + (bits - low) * scale; };

    const int rows = static_cast<int>(m_steps.size()) + 1;
    painter.setPen(QPen(color(Token::Line), 1));
    const double zero = std::round(xOf(0)) + 0.5;
    painter.drawLine(QPointF(zero, 0), QPointF(zero, rows * height));
    double at = 0;
    const double bar = Theme::instance().px(kBar);
    const auto drawRow = [&](int row, const QString& title, const QString& detail, double from, double to,
                             const QString& figure, Token fill, bool strong) {
        const QRect line(0, row * height, width(), height);
        QFont font = this->font();
        font.setBold(strong);
        painter.setFont(font);
        const QFontMetrics metrics(font);
        painter.setPen(color(Token::Text));
        const QString name = metrics.elidedText(title, Qt::ElideRight, words);
        painter.drawText(line.adjusted(0, 0, words - width(), 0), Qt::AlignVCenter | Qt::AlignLeft, name);
        const int used = metrics.horizontalAdvance(name) + gap;
        if (used < words && !detail.isEmpty()) {
            painter.setPen(color(Token::Text2));
            painter.drawText(QRect(used, line.top(), words - used, height), Qt::AlignVCenter | Qt::AlignLeft,
                             metrics.elidedText(detail, Qt::ElideRight, words - used));
        }
        if (from != to) {
            const double start = xOf(std::min(from, to));
            const QRectF shape(start, line.center().y() - bar / 2, std::max(2.0, xOf(std::max(from, to)) - start), bar);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(fill));
            painter.drawRoundedRect(shape, 2, 2);
        }
        painter.setPen(color(Token::Text));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, figure);
    };
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const WaterfallStep& step = m_steps[i];
        drawRow(static_cast<int>(i), step.title, step.detail, at, at + step.bits, signedBits(step.bits),
                step.start      ? Token::Hint
                : step.bits < 0 ? Token::Error
                                : Token::Success,
                false);
        at += step.bits;
    }
    drawRow(rows - 1, m_sum, {}, 0, at, signedBits(at), Token::Accent, true);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace weir::ui
