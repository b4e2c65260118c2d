#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/side_labels.h"
#include "ui/charts/venn_layout.h"

#include <QPainterPath>

#include <memory>
#include <optional>

namespace weir::ui {

/// Says that circles cannot show the figures, and by how much; empty when they do.
[[nodiscard]] QString vennResidualText(const VennLayout& layout);

/// Two or three sets as circles, laid out in an area: areas are numbers of people, and every part has its figure,
/// inside or, where there is no room, beside.
class VennDrawing
{
public:
    VennDrawing(OverlapSets sets, VennLayout layout, const QRectF& area, Mode mode);

    /// `marked`: the part that is looked at, which is outlined.
    void paint(QPainter& painter, std::optional<std::uint32_t> marked) const;
    /// The part at a place; 0 for none.
    [[nodiscard]] std::uint32_t partAt(const QPointF& position) const;
    /// A place well inside a part; the middle of the drawing for a part that has no area.
    [[nodiscard]] QPointF placeOf(std::uint32_t part) const;

private:
    struct Figure
    {
        std::uint32_t part;
        QString people;
        QString share;
        QPointF place; ///< The point of the part that is farthest from every border.
        bool fits = true;
        bool sharesFit = true; ///< The line with the share, below the people.
    };
    void place(const QRectF& room);
    void placeFigure(Figure& figure) const;
    [[nodiscard]] double clearance(std::uint32_t part, const QPointF& point) const;
    [[nodiscard]] QPainterPath pathOf(std::uint32_t part) const;
    void paintNames(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;

    OverlapSets m_sets;
    QRectF m_area;
    Mode m_mode;
    VennLayout m_layout;
    QRectF m_room;                     ///< Of the circles.
    std::vector<VennCircle> m_circles; ///< In pixels.
    std::vector<Figure> m_figures;
};

/// Two or three sets as circles. Keys go from part to part, Enter and clicks pick one.
class Venn : public ChartWidget
{
    Q_OBJECT

public:
    explicit Venn(const QString& name, QWidget* parent = nullptr);

    void setSets(OverlapSets sets);
    [[nodiscard]] const OverlapSets& sets() const { return m_sets; }
    /// The part of a place of the keys.
    [[nodiscard]] std::uint32_t partOf(int stop) const { return m_sets.parts[static_cast<std::size_t>(stop)].sets; }
    [[nodiscard]] const VennDrawing& drawing() const;

    [[nodiscard]] QString spoken(int stop) const override { return partSpoken(m_sets, partOf(stop)); }
    [[nodiscard]] int stopCount() const override { return static_cast<int>(m_sets.parts.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Bit i: in set i. These sets and no other.
    void partPicked(quint32 sets);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int stop) const override { return drawing().placeOf(partOf(stop)); }
    [[nodiscard]] bool isPickable() const override { return true; }
    void pick(int stop) override { emit partPicked(partOf(stop)); }

private:
    OverlapSets m_sets;
    VennLayout m_layout;
    mutable std::unique_ptr<VennDrawing> m_drawing; ///< Of this size and look; made when it is asked for.
};

} // namespace weir::ui
