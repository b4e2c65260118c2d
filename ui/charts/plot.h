#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/plot_picture.h"

#include <memory>

namespace weir::ui {

/// Figures over a number, as columns, lines and points with their ranges. Left and right move along the axis, and what
/// stands there is told in words: every series at once.
class Plot : public ChartWidget
{
    Q_OBJECT

public:
    explicit Plot(const QString& name, QWidget* parent = nullptr);
    ~Plot() override;

    void setPlot(PlotPicture picture);
    [[nodiscard]] const PlotPicture& plot() const { return m_picture; }
    /// The places on the axis at which something stands, in order.
    [[nodiscard]] const std::vector<double>& stops() const { return m_stops; }

    [[nodiscard]] QString spoken(int stop) const override;
    [[nodiscard]] int stopCount() const override { return static_cast<int>(m_stops.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int stop) const override;
    [[nodiscard]] std::optional<int> neighbour(int stop, Qt::Key arrow) const override;

private:
    [[nodiscard]] PlotDrawing& drawing() const;

    PlotPicture m_picture;
    std::vector<double> m_stops;
    mutable std::unique_ptr<PlotDrawing> m_drawing; ///< Of this size and look; made when it is asked for.
};

} // namespace weir::ui
