#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/trend_picture.h"

#include <memory>

namespace weir::ui {

/// An audience over days. Left and right move by a day, up and down to the mark before and after.
class Trend : public ChartWidget
{
    Q_OBJECT

public:
    explicit Trend(const QString& name, QWidget* parent = nullptr);

    /// Keys begin at the last day.
    void setTrend(TrendPicture picture);
    /// Begins the axis of the size at 0, or near the least size.
    void setFromZero(bool fromZero);
    [[nodiscard]] const TrendPicture& trend() const { return m_picture; }

    [[nodiscard]] QString spoken(int day) const override { return trendSpoken(m_picture, day); }
    [[nodiscard]] int stopCount() const override { return m_picture.dayCount(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void dayPicked(const QDate& day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int day) const override;
    [[nodiscard]] std::optional<int> neighbour(int day, Qt::Key arrow) const override;
    [[nodiscard]] bool isPickable() const override { return true; }
    void pick(int day) override { emit dayPicked(m_picture.days.front().day.addDays(day)); }

private:
    [[nodiscard]] TrendDrawing& drawing() const;

    TrendPicture m_picture;
    mutable std::unique_ptr<TrendDrawing> m_drawing; ///< Of this size and look; made when it is asked for.
};

} // namespace weir::ui
