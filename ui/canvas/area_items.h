#pragma once

#include "core/graph/document.h"

#include <QGraphicsItem>

class QTextDocument;

namespace weir::ui {

/// A titled area behind nodes, in one of six tints.
class FrameItem : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 3
    };

    static constexpr double kTitleHeight = 36;

    FrameItem(graph::FrameId id, graph::Frame frame);
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const graph::FrameId& id() const { return m_id; }
    [[nodiscard]] const graph::Frame& frame() const { return m_frame; }
    void setFrame(const graph::Frame& frame);
    /// Shows another size while it is dragged.
    void setShownSize(const QSizeF& size);
    [[nodiscard]] QSizeF shownSize() const { return m_size; }
    [[nodiscard]] QRectF titleRect() const { return {0, 0, m_size.width(), kTitleHeight}; }
    [[nodiscard]] QRectF gripRect() const { return {m_size.width() - 18, m_size.height() - 18, 18, 18}; }

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    graph::FrameId m_id;
    graph::Frame m_frame;
    QSizeF m_size;
};

/// Text on the canvas, a Markdown subset without images.
class NoteItem : public QGraphicsItem
{
public:
    enum
    {
        Type = UserType + 4
    };

    NoteItem(graph::NoteId id, graph::Note note);
    ~NoteItem() override;
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const graph::NoteId& id() const { return m_id; }
    [[nodiscard]] const graph::Note& note() const { return m_note; }
    void setNote(const graph::Note& note);
    void setShownSize(const QSizeF& size);
    [[nodiscard]] QSizeF shownSize() const { return m_size; }
    [[nodiscard]] QRectF gripRect() const { return {m_size.width() - 18, m_size.height() - 18, 18, 18}; }
    /// The address of the link at this point (item coordinates), or nothing.
    [[nodiscard]] QString linkAt(const QPointF& point) const;
    void restyle();

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    graph::NoteId m_id;
    graph::Note m_note;
    QSizeF m_size;
    std::unique_ptr<QTextDocument> m_text;
};

} // namespace weir::ui
