#pragma once

#include "ui/canvas/canvas_view.h"

#include <QObject>

class QLineEdit;
class QPlainTextEdit;

namespace weir::ui {

/// Edits the title of a frame and the text of a note in place, over the canvas: Enter (in notes Ctrl+Enter) or a click
/// elsewhere keeps what was typed as one undo step, Esc gives it up.
class AreaEditor : public QObject
{
    Q_OBJECT

public:
    explicit AreaEditor(CanvasView& view);

    void editFrame(const graph::FrameId& frame);
    void editNote(const graph::NoteId& note);
    /// An empty name shows the type's title again.
    void renameNode(const NodeId& node);
    [[nodiscard]] bool isOpen() const { return m_editor != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class End
    {
        Keep,
        Drop
    };
    void show(QWidget* editor, const QRectF& scene, const QSize& least);
    void close(End end);
    [[nodiscard]] QString typed() const;

    CanvasView& m_view;
    QWidget* m_editor = nullptr;
    std::optional<graph::FrameId> m_frame;
    std::optional<graph::NoteId> m_note;
    std::optional<NodeId> m_node;
};

} // namespace weir::ui
