#include "ui/canvas/change_marks.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/theme/theme.h"

#include <QGraphicsItem>
#include <QPainter>

namespace weir::ui {
namespace {

constexpr double kRadius = 7;
constexpr QPointF kPlace(46, 46); ///< The lower right corner of the tile, from that of the card.

/// One badge, a child of its node's card; never takes the mouse.
class Badge : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 21
    };
    Badge(NodeItem* card, graph::ChangeKind kind) : QGraphicsItem(card), m_kind(kind)
    {
        setAcceptedMouseButtons(Qt::NoButton);
        setPos(card->cardRect().topLeft() + kPlace);
        setToolTip(kind == graph::ChangeKind::Added ? ChangeMarks::tr("New since the last commit")
                                                    : ChangeMarks::tr("Changed since the last commit"));
    }
    [[nodiscard]] graph::ChangeKind kind() const { return m_kind; }
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override
    {
        return {-kRadius - 2, -kRadius - 2, 2 * kRadius + 4, 2 * kRadius + 4};
    }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        if (std::abs(painter->worldTransform().m11()) < canvas::kBlockZoom) {
            return;
        }
        painter->setRenderHint(QPainter::Antialiasing);
        const bool added = m_kind == graph::ChangeKind::Added;
        painter->setPen(QPen(color(Token::Surface), 1.5));
        painter->setBrush(color(added ? Token::DiffAdd : Token::DiffChange));
        painter->drawEllipse(QPointF(), kRadius, kRadius);
        painter->setPen(QPen(color(Token::Surface), 1.75, Qt::SolidLine, Qt::RoundCap));
        painter->setBrush(Qt::NoBrush);
        if (added) {
            painter->drawLine(QPointF(-3.2, 0), QPointF(3.2, 0));
            painter->drawLine(QPointF(0, -3.2), QPointF(0, 3.2));
            return;
        }
        QPainterPath wave(QPointF(-3.6, 0.8));
        wave.cubicTo({-2.2, -2.6}, {-0.8, -1.4}, {0, 0});
        wave.cubicTo({0.8, 1.4}, {2.2, 2.6}, {3.6, -0.8});
        painter->drawPath(wave);
    }

private:
    graph::ChangeKind m_kind;
};

Badge* badgeOf(const NodeItem& card)
{
    for (QGraphicsItem* child : card.childItems()) {
        if (child->type() == Badge::Type) {
            return static_cast<Badge*>(child);
        }
    }
    return nullptr;
}

} // namespace

ChangeMarks::ChangeMarks(CanvasScene& scene) : QObject(&scene), m_scene(scene)
{
    connect(&scene.controller(), &DocumentController::changed, this, &ChangeMarks::refresh);
}

void ChangeMarks::setChanges(Changes changes)
{
    m_changes = std::move(changes);
    refresh();
}

void ChangeMarks::refresh()
{
    for (const auto& [id, card] : m_scene.nodeItems()) {
        const auto wanted = m_changes.find(id);
        Badge* badge = badgeOf(*card);
        const bool fits = badge && wanted != m_changes.end() && badge->kind() == wanted->second;
        if (!fits) {
            delete badge;
            if (wanted != m_changes.end() && wanted->second != graph::ChangeKind::Removed) {
                new Badge(card, wanted->second);
            }
        }
    }
}

} // namespace weir::ui
