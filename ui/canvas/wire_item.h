#pragma once

#include "ui/document/routes.h"

#include <QGraphicsItem>
#include <QPainterPath>
#include <QStaticText>

#include <optional>
#include <vector>

namespace weir::ui {

/// Horizontal Bezier from an output to an input; handles of at least 40 px.
[[nodiscard]] QPainterPath wirePath(const QPointF& from, const QPointF& to);

enum class WireLook
{
    Normal,
    Rejects, ///< Carries rejected rows: dashed.
    Stale    ///< Its rows are out of date: dotted.
};

/// One wire, with its row count for WireCounts to draw; shows a plus at its middle while hovered.
class WireItem : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 2
    };

    explicit WireItem(graph::Wire wire);
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const graph::Wire& wire() const { return m_wire; }
    void setEnds(const QPointF& from, const QPointF& to);
    void setRoute(const WireRoute& route);
    [[nodiscard]] const WireRoute& route() const { return m_route; }
    /// Titles of its nodes, shown when it is a pair of links.
    void setNames(const QString& from, const QString& to);
    /// The bend within `reach` scene units.
    [[nodiscard]] std::optional<std::size_t> bendAt(const QPointF& scenePoint, double reach) const;
    /// The piece between two bends that is nearest: a bend put there gets this place in the list.
    [[nodiscard]] std::size_t pieceAt(const QPointF& scenePoint) const;
    void setLook(WireLook look);
    /// "48.2k", empty hides the chip; `exact` is for the tooltip.
    void setLabel(const QString& label, const QString& exact);
    void setHovered(bool hovered);
    /// A dragged node would land on this wire.
    void setDropTarget(bool target);

    [[nodiscard]] QPointF middle() const { return m_middle; }
    /// Where its count stands at this zoom: beside the port it comes from, in the middle where there is no room.
    [[nodiscard]] QRectF countRect(double zoom) const;
    void paintCount(QPainter* painter, double zoom) const;
    [[nodiscard]] QRectF plusRect() const;
    [[nodiscard]] double distanceTo(const QPointF& scenePoint) const;
    [[nodiscard]] bool isHovered() const { return m_hovered; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void rebuild();
    void paintLinks(QPainter* painter, const QColor& ink) const;
    [[nodiscard]] QRectF linkChip(bool atOutput) const;
    [[nodiscard]] double countScale(double zoom) const;

    graph::Wire m_wire;
    WireRoute m_route;
    QPointF m_from;
    QPointF m_to;
    QString m_fromName;
    QString m_toName;
    QPainterPath m_path;
    QPolygonF m_line; ///< The path in a few straight pieces, for far zooms and for distances.
    QPointF m_middle;
    QRectF m_bounds;
    WireLook m_look = WireLook::Normal;
    QStaticText m_label;
    bool m_hovered = false;
    bool m_target = false;
};

/// Row counts of all wires, above every wire and below the cards: none is struck through by another wire.
class WireCounts : public QGraphicsItem
{
public:
    explicit WireCounts(const std::vector<WireItem*>& wires);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const std::vector<WireItem*>& m_wires;
};

} // namespace weir::ui
