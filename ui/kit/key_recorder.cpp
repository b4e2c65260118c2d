#include "ui/kit/key_recorder.h"

#include "ui/kit/icon.h"

#include <QKeyEvent>

namespace weir::ui {
namespace {

/// As keyboards without that character on a key of its own need Shift for it, Shift is no part of "?".
QKeySequence sequenceOf(const QKeyEvent& event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QString text = event.text();
    const bool symbol =
        text.size() == 1 && text.front().isPrint() && !text.front().isLetter() && !text.front().isSpace();
    if (symbol && event.key() != Qt::Key_Delete) {
        modifiers &= ~Qt::ShiftModifier;
    }
    return {QKeyCombination(modifiers, static_cast<Qt::Key>(event.key()))};
}

} // namespace

KeyRecorder::KeyRecorder(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Go here and press the keys"));
    setAccessibleName(tr("New keys"));
    addAction(icon(Icon::Key, Token::Hint), QLineEdit::LeadingPosition);
}

bool KeyRecorder::isBindable(const QKeySequence& keys)
{
    if (keys.count() != 1) {
        return false;
    }
    const QKeyCombination combination = keys[0];
    switch (combination.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_unknown:
        return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return (combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    default:
        return true;
    }
}

bool KeyRecorder::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // the action that has the key today stays quiet
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
        return;
    default:
        break;
    }
    const QKeySequence keys = sequenceOf(*event);
    if (event->key() == Qt::Key_Escape) {
        clearFocus();
    } else if (isBindable(keys)) {
        emit recorded(keys);
    } else {
        emit refused(
            tr("%1 moves about in the window and cannot be bound.").arg(keys.toString(QKeySequence::NativeText)));
    }
}

} // namespace weir::ui
