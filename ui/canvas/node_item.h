#pragma once

#include "ui/document/node_face.h"
#include "ui/document/node_status.h"
#include "ui/document/operations.h"

#include <QGraphicsItem>
#include <QStaticText>

#include <array>
#include <optional>
#include <set>

namespace weir::ui {

/// What makes a node stand out while a wire is dragged.
enum class Emphasis
{
    Normal,
    Dimmed, ///< Cannot take the wire: 35 %.
    Target  ///< Would take it if dropped now.
};

/// Card of one node. Paints itself without effects; below 35 % zoom it is a block of its family's colour.
class NodeItem : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 1
    };

    NodeItem(NodeId id, NodeFace face);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const NodeId& id() const { return m_id; }
    [[nodiscard]] const NodeFace& face() const { return m_face; }
    [[nodiscard]] const NodeStatus& status() const { return m_status; }
    void setFace(NodeFace face);
    void setStatus(const NodeStatus& status);
    void setDisabled(bool disabled);
    [[nodiscard]] bool isDisabled() const { return m_disabled; }
    /// Ports that have a wire are filled.
    void setWired(std::set<std::string> inputs, std::set<std::string> outputs);
    void setEmphasis(Emphasis emphasis);
    [[nodiscard]] Emphasis emphasis() const { return m_emphasis; }
    /// Ports drawn larger because a dragged wire may end there.
    void setOpenPorts(PortSide side, std::set<std::size_t> ports);
    void setHovered(bool hovered);
    /// Fonts are shared by all cards; call once after the theme changed, before setFace.
    static void forgetFonts();

    [[nodiscard]] QRectF cardRect() const;
    /// The card in scene coordinates.
    [[nodiscard]] QRectF sceneCard() const { return cardRect().translated(pos()); }
    [[nodiscard]] const std::vector<nodes::PortSpec>& ports(PortSide side) const;
    [[nodiscard]] QPointF portPoint(PortSide side, std::size_t index) const;
    /// Where a wire at this port ends, in scene coordinates; the middle of the side for a port that is gone.
    [[nodiscard]] QPointF sceneAnchor(PortSide side, const std::string& port) const;

    /// The title as the card has it at far zooms: on up to two lines, shortened where it has no room.
    [[nodiscard]] QString farTitle() const;
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void prepareText();
    void paintBlock(QPainter* painter) const;
    void paintCard(QPainter* painter) const;
    void paintStack(QPainter* painter) const;
    /// The title in large letters on up to two lines, for zooms at which normal ones cannot be read.
    void paintFarTitle(QPainter* painter) const;
    void paintFace(QPainter* painter, double zoom) const;
    void paintPorts(QPainter* painter, PortSide side) const;
    void paintState(QPainter* painter) const;

    NodeId m_id;
    NodeFace m_face;
    NodeStatus m_status;
    bool m_disabled = false;
    bool m_hovered = false;
    Emphasis m_emphasis = Emphasis::Normal;
    std::set<std::string> m_wiredInputs;
    std::set<std::string> m_wiredOutputs;
    std::optional<PortSide> m_openSide;
    std::set<std::size_t> m_openPorts;
    QStaticText m_title;
    QStaticText m_subtitle;
    std::array<QStaticText, 2> m_farTitle; ///< Lines; the second may be empty.
    std::size_t m_farFont = 0;             ///< Of the sizes that it may have, the largest that shortens no word.
};

} // namespace weir::ui
