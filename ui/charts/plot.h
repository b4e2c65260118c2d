#pragma once

#include "ui/charts/plot_picture.h"

#include <QWidget>

namespace weir::ui {

/// Figures over a number, as columns, lines and points with their ranges. Arrow keys move along the axis, and what
/// stands there is told in words: every series at once.
class Plot : public QWidget
{
    Q_OBJECT

public:
    explicit Plot(const QString& name, QWidget* parent = nullptr);

    void setPlot(PlotPicture picture);
    [[nodiscard]] const PlotPicture& plot() const { return m_picture; }
    /// The places on the axis at which something stands, in order.
    [[nodiscard]] const std::vector<double>& stops() const { return m_stops; }
    /// What stands at a place, in words.
    [[nodiscard]] QString spokenAt(double x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void moveTo(int stop);
    [[nodiscard]] int stopAt(const QPointF& position) const;

    PlotPicture m_picture;
    std::vector<double> m_stops;
    int m_current = 0; ///< Where the keys are.
    int m_hovered = -1;
};

} // namespace weir::ui
