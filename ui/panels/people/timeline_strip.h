#pragma once

#include "core/base/time.h"

#include <QPoint>
#include <QWidget>

#include <optional>
#include <vector>

namespace weir::ui {

/// How many moments fell when, as bars, and the stretch of time that the list below shows. The wheel and + and - zoom,
/// dragging zooms to what is marked, arrow keys go through time, Home and a double click show everything.
class TimelineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget* parent = nullptr);

    /// Shows all of it; the moments may come in any order.
    void setTimes(std::vector<Instant> times);
    /// The stretch on show: from <= t < to.
    [[nodiscard]] Instant from() const { return m_from; }
    [[nodiscard]] Instant to() const { return m_to; }
    [[nodiscard]] bool isZoomed() const { return m_from != m_first || m_to != m_last; }
    /// Makes the stretch `factor` times as long, about a place in it (0 is its begin, 1 its end).
    void zoom(double factor, double about = 0.5);
    void showRange(Instant from, Instant to);
    void showAll();

    struct Bar
    {
        Instant from;
        int count = 0;
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    /// The stretch in equal steps of an hour, a day, a week or longer ones; the first may begin before it.
    [[nodiscard]] std::vector<Bar> bars() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The length of one bar, so that there are not more than can be told apart.
    [[nodiscard]] std::int64_t step() const;
    [[nodiscard]] Instant timeAt(double x) const;
    [[nodiscard]] double placeOf(Instant time) const;
    [[nodiscard]] QRect plot() const;
    void describe();

    std::vector<Instant> m_times; ///< Oldest first.
    Instant m_first;              ///< Begin of the oldest day...
    Instant m_last;               ///< ...and end of the newest.
    Instant m_from;
    Instant m_to;
    std::optional<double> m_marked; ///< Where a drag began...
    double m_pointer = 0;           ///< ...and where it is.
};

} // namespace weir::ui
