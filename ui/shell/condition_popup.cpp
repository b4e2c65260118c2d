#include "ui/shell/condition_popup.h"

#include "ui/kit/labels.h"
#include "ui/kit/popover.h"
#include "ui/theme/rounded_popup.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {

namespace {

constexpr qsizetype kNamed = 8; ///< Columns that are named as a help.

} // namespace

ConditionPopup::ConditionPopup(const QString& title, const QString& condition, const QStringList& columns,
                               std::function<QString(const QString&)> check, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), m_check(std::move(check)),
      m_condition(new QLineEdit(condition, this)), m_fault(new TextLabel({}, TypeRole::Caption, Token::Error, this)),
      m_accept(new QPushButton(tr("Set breakpoint"), this)), m_focusBefore(QApplication::focusWidget())
{
    roundCorners(this, metric::kRadiusPopover);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    setFixedWidth(Theme::instance().px(420));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    column->addWidget(new TextLabel(title, TypeRole::Strong, Token::Text, this));
    auto* help = new TextLabel(tr("A run waits here as soon as a row fits. Leave it empty to wait for any row."),
                               TypeRole::Body, Token::Text2, this);
    help->setWordWrap(true);
    column->addWidget(help);
    m_condition->setAccessibleName(tr("Condition"));
    m_condition->setPlaceholderText(tr("any row"));
    column->addWidget(m_condition);
    m_fault->setWordWrap(true);
    column->addWidget(m_fault);
    if (!columns.isEmpty()) {
        const QString named = columns.mid(0, kNamed).join(QStringLiteral(", "));
        auto* names = new TextLabel(columns.size() > kNamed ? tr("Columns: %1 and more.").arg(named)
                                                            : tr("Columns: %1.").arg(named),
                                    TypeRole::Caption, Token::Text2, this);
        names->setWordWrap(true);
        column->addWidget(names);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    setButtonVariant(m_accept, ButtonVariant::Primary);
    connect(m_condition, &QLineEdit::textChanged, this, &ConditionPopup::judge);
    connect(m_accept, &QPushButton::clicked, this, &ConditionPopup::take);
    judge();
}

void ConditionPopup::openAt(const QPoint& global)
{
    adjustSize();
    const QRect room = screen()->availableGeometry();
    move(std::clamp(global.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(global.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_condition->setFocus();
    m_condition->selectAll();
}

void ConditionPopup::judge()
{
    const QString fault = m_check(m_condition->text().trimmed());
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_accept->setEnabled(fault.isEmpty());
    if (isVisible()) {
        adjustSize();
    }
}

void ConditionPopup::take()
{
    if (m_accept->isEnabled()) {
        emit taken(m_condition->text().trimmed());
        close();
    }
}

void ConditionPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        take();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ConditionPopup::paintEvent(QPaintEvent*)
{
    paintPopover(*this);
}

void ConditionPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_focusBefore) {
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace weir::ui
