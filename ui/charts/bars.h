#pragma once

#include "ui/charts/chart_widget.h"

#include <QString>

#include <vector>

namespace weir::ui {

struct BarsPicture;

/// One amount of a chart.
struct Bar
{
    QString label;     ///< Beside a row; columns show theirs in tips.
    double amount = 0; ///< 0 and more.
    QString figure;    ///< The amount in words: "1,204".
    QString spoken;    ///< The whole: tip and text for screen readers. Empty joins label and figure.
};

/// Amounts as bars from a common zero, side by side or one below the other. Enter and clicks pick a bar.
class Bars : public ChartWidget
{
    Q_OBJECT

public:
    enum class Shape
    {
        Columns, ///< A histogram: no gaps to speak of, the ends of the axis below.
        Rows     ///< Names on the left, figures on the right.
    };
    Bars(Shape shape, const QString& name, QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    /// What stands at the ends of the axis of columns.
    void setEnds(const QString& low, const QString& high);
    /// Nothing happens on a click of bars that cannot be picked, and none is marked.
    void setPickable(bool pickable);
    /// Marks what was picked; -1 is nothing.
    void setPicked(int bar);
    [[nodiscard]] int picked() const { return m_picked; }
    /// Where a bar can be clicked.
    [[nodiscard]] QRect place(int bar) const;
    [[nodiscard]] QString spoken(int bar) const override;
    [[nodiscard]] int stopCount() const override { return static_cast<int>(m_bars.size()); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void barPicked(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int bar) const override { return place(bar).bottomLeft(); }
    [[nodiscard]] bool isPickable() const override { return m_pickable; }
    void pick(int bar) override { emit barPicked(bar); }

private:
    [[nodiscard]] BarsPicture picture() const;

    Shape m_shape;
    std::vector<Bar> m_bars;
    QString m_low;
    QString m_high;
    bool m_pickable = true;
    int m_picked = -1;
};

} // namespace weir::ui
