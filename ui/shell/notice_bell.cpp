#include "ui/shell/notice_bell.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/popover.h"
#include "ui/shell/status_strip.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kGlyph = 16;

QIcon glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return icon(Icon::Check, Token::Success);
    case Tone::Warning:
        return icon(Icon::Warning, Token::Warning);
    case Tone::Error:
        return icon(Icon::Error, Token::Error);
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Info:
        break;
    }
    return icon(Icon::Info, Token::Info);
}

} // namespace

NoticeBell::NoticeBell(ToastHost& toasts, StatusStrip& strip, QObject* parent)
    : QObject(parent), m_toasts(toasts), m_button(statusButton(tr("Notices"), toasts.parentWidget())),
      m_popover(new Popover(tr("Notices"), toasts.parentWidget()))
{
    m_button->setObjectName(QStringLiteral("bell"));
    strip.addButton(m_button);
    connect(m_button, &QToolButton::clicked, this, &NoticeBell::open);
    connect(&toasts, &ToastHost::historyChanged, this, &NoticeBell::took);
    show();
}

void NoticeBell::took()
{
    ++m_unread;
    m_errors = m_errors || m_toasts.history().back().tone == Tone::Error;
    if (m_popover->isVisible()) {
        open();
    } else {
        show();
    }
}

void NoticeBell::open()
{
    m_unread = 0;
    m_errors = false;
    show();
    fill();
    if (m_popover->isVisible()) {
        m_popover->fit();
    } else {
        m_popover->openAt(m_button);
    }
}

void NoticeBell::show()
{
    m_button->setIcon(icon(Icon::Bell, m_errors ? Token::Error : m_unread > 0 ? Token::Accent : Token::Text2));
    m_button->setText(m_unread == 0 ? QString() : QLocale().toString(m_unread));
    m_button->setToolButtonStyle(m_unread == 0 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_button->setAccessibleName(m_unread == 0 ? tr("Notices") : tr("%n new notice(s)", nullptr, m_unread));
    m_button->setToolTip(m_button->accessibleName());
}

void NoticeBell::fill()
{
    m_popover->clear();
    const std::vector<Notification>& history = m_toasts.history();
    for (auto each = history.rbegin(); each != history.rend(); ++each) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kS);
        auto* glyph = new QLabel(line);
        glyph->setPixmap(glyphOf(each->tone).pixmap(kGlyph, kGlyph));
        row->addWidget(glyph, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        auto* sentence = new TextLabel(each->sentence, TypeRole::Body, Token::Text, line);
        sentence->setWordWrap(true);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->addWidget(sentence);
        words->addWidget(new TextLabel(QLocale().toString(each->at.time(), QLocale::ShortFormat), TypeRole::Caption,
                                       Token::Hint, line));
        row->addLayout(words, 1);
        m_popover->addLine(line);
    }
    if (history.empty()) {
        m_popover->addLine(new TextLabel(tr("Nothing was reported yet."), TypeRole::Body, Token::Text2));
    }
}

} // namespace weir::ui
