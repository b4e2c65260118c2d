#include "ui/canvas/area_editor.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace weir::ui {

AreaEditor::AreaEditor(CanvasView& view) : QObject(&view), m_view(view)
{
    connect(&view, &CanvasView::frameEditRequested, this, &AreaEditor::editFrame);
    connect(&view, &CanvasView::noteEditRequested, this, &AreaEditor::editNote);
    connect(&view, &CanvasView::zoomChanged, this, [this] { close(End::Keep); });
    connect(&view, &CanvasView::canvasChanged, this, [this] { close(End::Drop); });
}

void AreaEditor::editFrame(const graph::FrameId& id)
{
    close(End::Keep);
    const auto& frames = m_view.canvas()->frameItems();
    const auto found = frames.find(id);
    if (found == frames.end()) {
        return;
    }
    m_frame = id;
    auto* line = new QLineEdit(QString::fromStdString(found->second->frame().title), m_view.viewport());
    line->setAccessibleName(tr("Title of the frame"));
    line->selectAll();
    show(line, found->second->titleRect().translated(found->second->pos()), {160, line->sizeHint().height()});
}

void AreaEditor::editNote(const graph::NoteId& id)
{
    close(End::Keep);
    const auto& notes = m_view.canvas()->noteItems();
    const auto found = notes.find(id);
    if (found == notes.end()) {
        return;
    }
    m_note = id;
    auto* page = new QPlainTextEdit(QString::fromStdString(found->second->note().text), m_view.viewport());
    page->setAccessibleName(tr("Text of the note"));
    page->setToolTip(tr("Markdown. Ctrl+Enter keeps it, Esc gives it up."));
    page->selectAll();
    show(page, QRectF(found->second->pos(), found->second->shownSize()), {200, 100});
}

void AreaEditor::renameNode(const NodeId& id)
{
    close(End::Keep);
    const NodeItem* item = m_view.canvas()->node(id);
    const graph::Node* node = m_view.canvas()->document().find(id);
    if (!item || !node) {
        return;
    }
    if (!m_view.visibleScene().contains(item->sceneCard())) {
        m_view.reveal(id);
    }
    m_node = id;
    auto* line = new QLineEdit(QString::fromStdString(node->name), m_view.viewport());
    line->setAccessibleName(tr("Name of the node"));
    line->setPlaceholderText(item->face().typeTitle);
    line->setToolTip(tr("Enter keeps the name, Esc gives it up. Empty shows the name of the type."));
    line->selectAll();
    const QRectF card = item->sceneCard();
    show(line, QRectF(card.left() + 50, card.top() + 6, card.width() - 56, 28), {150, line->sizeHint().height()});
}

void AreaEditor::show(QWidget* editor, const QRectF& scene, const QSize& least)
{
    m_editor = editor;
    QRect place = m_view.mapFromScene(scene).boundingRect();
    place.setSize(place.size().expandedTo(least));
    if (qobject_cast<QLineEdit*>(editor)) {
        place.setHeight(least.height());
    }
    editor->setGeometry(place);
    editor->installEventFilter(this);
    editor->show();
    editor->setFocus();
}

QString AreaEditor::typed() const
{
    if (const auto* line = qobject_cast<const QLineEdit*>(m_editor)) {
        return line->text().trimmed();
    }
    return qobject_cast<const QPlainTextEdit*>(m_editor)->toPlainText();
}

void AreaEditor::close(End end)
{
    if (!m_editor) {
        return;
    }
    const QString text = typed();
    QWidget* const editor = m_editor;
    m_editor = nullptr; // the focus that goes away closes again
    const bool hadFocus = editor->hasFocus();
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    if (hadFocus) {
        m_view.setFocus();
    }
    const auto frame = std::exchange(m_frame, std::nullopt);
    const auto note = std::exchange(m_note, std::nullopt);
    const auto node = std::exchange(m_node, std::nullopt);
    if (end == End::Drop || !m_view.canvas()) {
        return;
    }
    DocumentController& controller = m_view.canvas()->controller();
    const graph::Document& document = controller.document();
    if (const auto found = frame ? document.frames.find(*frame) : document.frames.end();
        found != document.frames.end() && found->second.title != text.toStdString()) {
        graph::Frame changed = found->second;
        changed.title = text.toStdString();
        static_cast<void>(controller.edit({graph::PutFrame{*frame, changed}}, tr("rename frame")));
    }
    if (const auto found = note ? document.notes.find(*note) : document.notes.end();
        found != document.notes.end() && found->second.text != text.toStdString()) {
        graph::Note changed = found->second;
        changed.text = text.toStdString();
        static_cast<void>(controller.edit({graph::PutNote{*note, changed}}, tr("change note")));
    }
    if (const graph::Node* found = node ? document.find(*node) : nullptr; found && found->name != text.toStdString()) {
        const QString before = faceOf(*found, controller.registry()).title;
        static_cast<void>(
            controller.edit({graph::RenameNode{*node, text.toStdString()}}, tr("rename '%1'").arg(before)));
    }
}

bool AreaEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor) {
        return false;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        close(End::Keep);
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // letters and Del are text here, not commands of the canvas
        return true;
    }
    if (event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        close(End::Drop);
        return true;
    }
    if (enter && (m_frame || m_node || key->modifiers().testFlag(Qt::ControlModifier))) {
        close(End::Keep);
        return true;
    }
    return false;
}

} // namespace weir::ui
