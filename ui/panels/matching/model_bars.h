#pragma once

#include "core/run/match_findings.h"
#include "ui/charts/chart_widget.h"
#include "ui/theme/tokens.h"

#include <vector>

class QPainter;

namespace weir::ui {

/// One step of a comparison: how often it is seen among records of one person and of two, and what that is worth.
struct ModelRow
{
    QString comparison; ///< Set for the first step of a comparison alone; it stands above it.
    QString step;
    double m = 0;
    double u = 0;
    double bits = 0;
    QString spoken;
};

[[nodiscard]] std::vector<ModelRow> modelRows(const run::MatchFindings& findings);
/// How high the rows are drawn, and the drawing, on the screen and on paper; `current` is marked (-1: none).
[[nodiscard]] int modelHeight(const std::vector<ModelRow>& rows);
void paintModel(QPainter& painter, const QRect& area, const std::vector<ModelRow>& rows, Mode mode,
                Qt::LayoutDirection direction, int current);

/// The steps of all comparisons below each other: two shares as bars and the weight as a bar to the left (against) or
/// to the right (for).
class ModelBars : public ChartWidget
{
    Q_OBJECT

public:
    explicit ModelBars(QWidget* parent = nullptr);
    void setRows(std::vector<ModelRow> rows);
    [[nodiscard]] const std::vector<ModelRow>& rows() const { return m_rows; }
    [[nodiscard]] QString spoken(int row) const override { return m_rows[static_cast<std::size_t>(row)].spoken; }
    [[nodiscard]] int stopCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int row) const override;

private:
    std::vector<ModelRow> m_rows;
};

} // namespace weir::ui
