#include "ui/canvas/area_items.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextDocument>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kNotePadding = 12;
constexpr double kFarTitle = 60;
constexpr double kTitle = FrameItem::kTitleHeight;

Token tintOf(int tint)
{
    return static_cast<Token>(static_cast<int>(Token::Frame1) + std::clamp(tint, 0, 5));
}

void paintGrip(QPainter* painter, const QRectF& grip)
{
    painter->setPen(QPen(color(Token::Hint), 1.25, Qt::SolidLine, Qt::RoundCap));
    for (const double inset : {6.0, 10.0}) {
        painter->drawLine(grip.bottomRight() - QPointF(inset, 4), grip.bottomRight() - QPointF(4, inset));
    }
}

/// A document that never fetches anything: pictures in notes stay empty.
class NoteText : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

FrameItem::FrameItem(graph::FrameId id, graph::Frame frame) : m_id(std::move(id))
{
    setFlag(ItemIsSelectable);
    setZValue(-3);
    setFrame(frame);
}

void FrameItem::setFrame(const graph::Frame& frame)
{
    prepareGeometryChange();
    m_frame = frame;
    m_size = {frame.size.width, frame.size.height};
    setPos(frame.position.x, frame.position.y);
    update();
}

void FrameItem::setShownSize(const QSizeF& size)
{
    prepareGeometryChange();
    m_size = size;
    update();
}

QRectF FrameItem::boundingRect() const
{
    // Above the frame stands its title when seen from afar.
    return QRectF(QPointF(), m_size).adjusted(-2, -kFarTitle, 2, 2);
}

QPainterPath FrameItem::shape() const
{
    // Only the title and the border take clicks: the inside belongs to the canvas.
    QPainterPath path;
    path.addRect(titleRect());
    path.addRect(gripRect());
    return path;
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = std::abs(painter->worldTransform().m11());
    const QColor tint = color(tintOf(m_frame.tint));
    const QRectF rect(QPointF(), m_size);
    const bool far = zoom < canvas::kBlockZoom;
    painter->setRenderHint(QPainter::Antialiasing, !far);
    painter->setPen(QPen(isSelected() ? color(Token::Accent) : withAlpha(tint, 0.35), isSelected() ? 2 : 1));
    painter->setBrush(withAlpha(tint, Theme::instance().isDark() ? 0.1 : 0.08));
    painter->drawRoundedRect(rect, 12, 12);
    QFont font = Theme::instance().font(TypeRole::Strong);
    // Seen from afar, frames are the map: their titles stay readable, within the frame while it has room for them.
    font.setPixelSize(far ? static_cast<int>(std::min(40.0, 12 / std::max(zoom, 0.1)))
                          : static_cast<int>(std::clamp(12 / zoom, 13.0, 28.0)));
    painter->setFont(font);
    painter->setPen(mixed(tint, color(Token::Text), 0.35));
    const QRectF area(far ? 4 : 16, far ? -kFarTitle : 0, m_size.width() - 32, far ? kFarTitle - 4 : kTitle);
    painter->drawText(
        area, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetricsF(font).elidedText(QString::fromStdString(m_frame.title), Qt::ElideRight, area.width()));
    if (isSelected() && !far) {
        paintGrip(painter, gripRect());
    }
}

NoteItem::NoteItem(graph::NoteId id, graph::Note note) : m_id(std::move(id)), m_text(std::make_unique<NoteText>())
{
    setFlag(ItemIsSelectable);
    setZValue(-2);
    setNote(note);
}

NoteItem::~NoteItem() = default;

void NoteItem::setNote(const graph::Note& note)
{
    prepareGeometryChange();
    m_note = note;
    m_size = {note.size.width, note.size.height};
    setPos(note.position.x, note.position.y);
    restyle();
}

void NoteItem::setShownSize(const QSizeF& size)
{
    prepareGeometryChange();
    m_size = size;
    m_text->setTextWidth(m_size.width() - 2 * kNotePadding);
    update();
}

void NoteItem::restyle()
{
    QFont font = Theme::instance().font(TypeRole::Body);
    font.setPixelSize(13);
    m_text->setDefaultFont(font);
    m_text->setDocumentMargin(0);
    m_text->setMarkdown(QString::fromStdString(m_note.text), QTextDocument::MarkdownNoHTML);
    m_text->setTextWidth(m_size.width() - 2 * kNotePadding);
    update();
}

QString NoteItem::linkAt(const QPointF& point) const
{
    return m_text->documentLayout()->anchorAt(point - QPointF(kNotePadding, kNotePadding));
}

QRectF NoteItem::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-2, -2, 2, 2);
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double zoom = std::abs(painter->worldTransform().m11());
    const QRectF rect(QPointF(), m_size);
    painter->setRenderHint(QPainter::Antialiasing, zoom >= canvas::kBlockZoom);
    painter->setPen(isSelected() ? QPen(color(Token::Accent), 2) : QPen(Qt::NoPen));
    painter->setBrush(color(Token::Raised));
    painter->drawRoundedRect(rect, 8, 8);
    if (zoom < canvas::kBlockZoom) {
        return;
    }
    painter->save();
    painter->translate(kNotePadding, kNotePadding);
    const QRectF inner(QPointF(), m_size - QSizeF(2 * kNotePadding, 2 * kNotePadding));
    painter->setClipRect(inner);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, color(Token::Text2));
    context.palette.setColor(QPalette::Link, color(Token::Accent));
    context.clip = inner;
    m_text->documentLayout()->draw(painter, context);
    painter->restore();
    if (isSelected()) {
        paintGrip(painter, gripRect());
    }
}

} // namespace weir::ui
