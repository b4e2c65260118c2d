#include "ui/shell/name_popup.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/popover.h"
#include "ui/theme/rounded_popup.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kWidth = 380;
constexpr int kLines = 64;    ///< Height of the description.
constexpr int kLongest = 120; ///< Letters of a name.

} // namespace

NamePopup::NamePopup(const Words& words, const QString& name, const QString& description,
                     std::function<QString(const QString&)> check, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), m_check(std::move(check)), m_name(new QLineEdit(name, this)),
      m_description(new QPlainTextEdit(description, this)), m_accept(new QPushButton(words.accept, this))
{
    roundCorners(this, metric::kRadiusPopover);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(words.title);
    setFixedWidth(Theme::instance().px(kWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(words.title, words.explanation, this));
    m_name->setMaxLength(kLongest);
    m_name->selectAll();
    m_row = new FormRow(tr("Name"), m_name, {}, this);
    m_row->setRequired(true);
    column->addWidget(m_row);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(Theme::instance().px(kLines));
    column->addWidget(new FormRow(tr("Description"), m_description, words.descriptionHelp, this));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addStretch();
    auto* leave = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(leave);
    setButtonVariant(m_accept, ButtonVariant::Primary);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_touched = true;
        judge();
        settle();
    });
    connect(leave, &QPushButton::clicked, this, &QWidget::close);
    connect(m_accept, &QPushButton::clicked, this, &NamePopup::take);
    judge();
}

void NamePopup::openBelow(const QRect& place)
{
    m_place = place;
    m_focusBefore = QApplication::focusWidget();
    settle();
    show();
    settle(); // labels know their height only when they are shown
    m_name->setFocus(Qt::PopupFocusReason);
}

void NamePopup::settle()
{
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
    const QRect room = parentWidget()->screen()->availableGeometry();
    const int left = isRightToLeft() ? m_place.right() - width() : m_place.left();
    const int below = m_place.bottom() + space::kXs;
    move(std::clamp(left, room.left(), std::max(room.left(), room.right() - width())),
         below + height() <= room.bottom() ? below : std::max(room.top(), m_place.top() - height() - space::kXs));
}

void NamePopup::judge()
{
    const QString wrong = m_check(m_name->text().simplified());
    m_row->setError(m_touched ? wrong : QString());
    m_accept->setEnabled(wrong.isEmpty());
}

void NamePopup::take()
{
    const QString name = m_name->text().simplified();
    const QString description = m_description->toPlainText().trimmed();
    close(); // the focus goes back before whoever hears of the name moves it on
    emit named(name, description);
}

void NamePopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_accept->isEnabled()) {
        take();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void NamePopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_focusBefore && m_focusBefore->isVisible()) {
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    }
}

void NamePopup::paintEvent(QPaintEvent*)
{
    paintPopover(*this);
}

} // namespace weir::ui
