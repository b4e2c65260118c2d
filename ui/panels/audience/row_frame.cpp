#include "ui/panels/audience/row_frame.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/panels/audience/group_editor.h"
#include "ui/panels/audience/row_editor.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QDrag>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {

using namespace audience;

RowFrame::RowFrame(const Row& row, const std::string& path, const FormContext& context, int depth, QWidget* parent)
    : Card(parent), m_path(path), m_phrase(QString::fromStdString(describe(row))),
      m_handle(iconButton(Icon::DragHandle, tr("Drag the condition, or move it with Alt+Up and Alt+Down"), this)),
      m_menu(new QMenu(this)), m_figures(new TextLabel({}, TypeRole::Caption, Token::Text2, this)),
      m_share(new ProgressLine(this)), m_notice(new TextLabel({}, TypeRole::Caption, Token::Warning, this))
{
    column()->setContentsMargins(space::kXs, space::kXs, space::kXs, space::kS);
    column()->setSpacing(space::kXs);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->installEventFilter(this);
    line->addWidget(m_handle, 0, Qt::AlignTop);
    if (const auto* nested = std::get_if<Group>(&row.condition)) {
        m_group = new GroupEditor(*nested, path, context, depth + 1, this);
        line->addWidget(m_group, 1);
    } else {
        m_editor = new RowEditor(row, context, this);
        line->addWidget(m_editor, 1);
        connect(m_editor, &RowEditor::changed, this, [this] { emit rowEdited(m_path, m_editor->row()); });
    }
    QWidget* body = m_group ? static_cast<QWidget*>(m_group) : m_editor;
    body->setEnabled(!row.disabled);
    QToolButton* more =
        iconButton(Icon::More, m_group ? tr("What to do with this group") : tr("What to do with this condition"), this);
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    line->addWidget(more, 0, Qt::AlignTop);
    column()->addLayout(line);
    fillMenu(row.disabled);

    auto* below = new QWidget(this);
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(metric::kControlHeight, 0, space::kS, 0);
    belowColumn->setSpacing(space::kXs);
    m_figures->setTabular(true);
    m_figures->setWordWrap(true);
    m_notice->setWordWrap(true);
    belowColumn->addWidget(m_figures);
    belowColumn->addWidget(m_share);
    belowColumn->addWidget(m_notice);
    column()->addWidget(below);
    setFigures(row.disabled ? tr("Switched off: as if it were not there.") : QString(), -1, {});
}

void RowFrame::fillMenu(bool disabled)
{
    const auto offer = [this](const QString& text, Icon glyph, RowCommand command, const QKeySequence& keys = {}) {
        QAction* action =
            m_menu->addAction(icon(glyph), text, this, [this, command] { emit commanded(m_path, command); });
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown only: keyPressEvent acts
    };
    offer(tr("Duplicate"), Icon::Copy, RowCommand::Duplicate, QKeySequence(Qt::CTRL | Qt::Key_D));
    offer(disabled ? tr("Switch on") : tr("Switch off"), disabled ? Icon::Eye : Icon::EyeOff, RowCommand::Toggle);
    m_menu->addSeparator();
    offer(tr("Copy"), Icon::Copy, RowCommand::Copy, QKeySequence::Copy);
    offer(tr("Cut"), Icon::Copy, RowCommand::Cut, QKeySequence::Cut);
    offer(tr("Paste below"), Icon::Paste, RowCommand::Paste, QKeySequence::Paste);
    m_menu->addSeparator();
    offer(tr("Move up"), Icon::ChevronUp, RowCommand::Up, QKeySequence(Qt::ALT | Qt::Key_Up));
    offer(tr("Move down"), Icon::ChevronDown, RowCommand::Down, QKeySequence(Qt::ALT | Qt::Key_Down));
    m_menu->addSeparator();
    offer(m_group ? tr("Remove group") : tr("Remove condition"), Icon::Delete, RowCommand::Remove);
}

void RowFrame::setFigures(const QString& figures, double share, const QString& notice)
{
    m_figures->setText(figures);
    m_figures->setVisible(!figures.isEmpty());
    m_share->setVisible(share >= 0);
    if (share >= 0) {
        m_share->setFraction(share);
    }
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_figures->parentWidget()->setVisible(!figures.isEmpty() || !notice.isEmpty());
}

void RowFrame::focusFirst()
{
    if (m_editor) {
        m_editor->focusFirst();
    } else {
        m_handle->setFocus(Qt::OtherFocusReason);
    }
}

void RowFrame::focusHandle()
{
    m_handle->setFocus(Qt::TabFocusReason);
}

void RowFrame::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    std::optional<RowCommand> command;
    if (enter && modifiers == Qt::NoModifier) {
        command = RowCommand::AddBelow;
    } else if (enter && modifiers == Qt::ControlModifier) {
        command = RowCommand::AddGroupBelow;
    } else if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Up) {
        command = RowCommand::Up;
    } else if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Down) {
        command = RowCommand::Down;
    } else if (modifiers == Qt::ControlModifier && event->key() == Qt::Key_D) {
        command = RowCommand::Duplicate;
    } else if (event->matches(QKeySequence::Copy)) {
        command = RowCommand::Copy;
    } else if (event->matches(QKeySequence::Cut)) {
        command = RowCommand::Cut;
    } else if (event->matches(QKeySequence::Paste)) {
        command = RowCommand::Paste;
    } else if (event->key() == Qt::Key_Delete && m_handle->hasFocus()) {
        command = RowCommand::Remove;
    }
    if (!command) {
        Card::keyPressEvent(event);
        return;
    }
    event->accept();
    emit commanded(m_path, *command);
}

bool RowFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_handle && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (arrow && key->modifiers() == Qt::AltModifier) { // else buttons move the focus by arrows
            keyPressEvent(key);
            return true;
        }
    } else if (watched == m_handle && event->type() == QEvent::MouseButtonPress) {
        m_pressed = static_cast<QMouseEvent*>(event)->pos();
    } else if (watched == m_handle && event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool far = (mouse->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if ((mouse->buttons() & Qt::LeftButton) && far) {
            m_handle->setDown(false);
            drag();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void RowFrame::drag()
{
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(kMime), QByteArray::fromStdString(m_path));
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(grab().scaledToWidth(std::min(width(), 320), Qt::SmoothTransformation));
    drag->exec(Qt::MoveAction);
}

} // namespace weir::ui
