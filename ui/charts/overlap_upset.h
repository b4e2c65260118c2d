#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/overlap_sets.h"

#include <memory>

namespace weir::ui {

/// Sets as rows and combinations as columns, the largest first: a bar says how many people are in exactly the sets that
/// have a dot (UpSet). Bars beside the names are whole sets.
class UpSetDrawing
{
public:
    UpSetDrawing(OverlapSets sets, const QRectF& area, Mode mode, Qt::LayoutDirection direction);

    /// How high a drawing of these sets is.
    [[nodiscard]] static double heightOf(const OverlapSets& sets);
    /// The combinations that have a column.
    [[nodiscard]] const std::vector<OverlapSets::Part>& shown() const { return m_shown; }
    /// Says how many combinations have no column; empty when all have one.
    [[nodiscard]] QString leftOutText() const;
    /// The column from top to bottom.
    [[nodiscard]] QRectF column(int number) const;
    /// `looked` and `focused` are columns, -1 for none.
    void paint(QPainter& painter, int looked, int focused) const;

private:
    [[nodiscard]] QRectF row(int set) const;
    [[nodiscard]] QRectF placed(const QRectF& logical) const;
    void paintRows(QPainter& painter) const;
    void paintColumns(QPainter& painter, int looked) const;
    void paintAxis(QPainter& painter) const;

    OverlapSets m_sets;
    QRectF m_area;
    Mode m_mode;
    Qt::LayoutDirection m_direction;
    std::vector<OverlapSets::Part> m_shown;
    std::vector<qint64> m_sizes; ///< Of the sets.
    QRectF m_names;              ///< With the bars of whole sets; from left to right, as all that is stored here.
    QRectF m_bars;
    double m_column = 0; ///< Width.
    double m_row = 0;    ///< Height.
};

/// Four and more sets. Keys go from column to column, Enter and clicks pick one.
class UpSet : public ChartWidget
{
    Q_OBJECT

public:
    explicit UpSet(const QString& name, QWidget* parent = nullptr);

    void setSets(OverlapSets sets);
    [[nodiscard]] const OverlapSets& sets() const { return m_sets; }
    [[nodiscard]] const UpSetDrawing& drawing() const;
    /// The combination of a column.
    [[nodiscard]] std::uint32_t partOf(int stop) const;

    [[nodiscard]] QString spoken(int stop) const override { return partSpoken(m_sets, partOf(stop)); }
    [[nodiscard]] int stopCount() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Bit i: in set i. These sets and no other.
    void partPicked(quint32 sets);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int stop) const override;
    [[nodiscard]] bool isPickable() const override { return true; }
    void pick(int stop) override { emit partPicked(partOf(stop)); }

private:
    OverlapSets m_sets;
    mutable std::unique_ptr<UpSetDrawing> m_drawing; ///< Of this size and look; made when it is asked for.
};

} // namespace weir::ui
