#include "ui/kit/messages.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/wrap_button.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kToastMilliseconds = 6000;
constexpr int kWatchMilliseconds = 250;
constexpr int kToastWidth = 360;
constexpr std::size_t kToasts = 3;
constexpr std::size_t kHistory = 100;

Icon toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return Icon::Check;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Error:
        return Icon::Error;
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Info:
        break;
    }
    return Icon::Info;
}

/// One toast: a popover surface with icon, sentence, actions and a close button; lives until its time is over.
class Toast : public QWidget
{
public:
    Toast(Tone tone, const QString& sentence, const std::vector<Fix>& actions, QWidget* parent)
        : QWidget(parent), m_tone(tone), m_text(new TextLabel(sentence))
    {
        setFixedWidth(kToastWidth);
        setAccessibleName(sentence);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(44, space::kM, space::kS, space::kM);
        auto* column = new QVBoxLayout;
        column->setSpacing(space::kS);
        m_text->setWordWrap(true);
        column->addWidget(m_text);
        if (!actions.empty()) {
            auto* buttons = new QHBoxLayout;
            for (const Fix& action : actions) {
                auto* button = new QPushButton(action.text);
                setCompact(button);
                connect(button, &QPushButton::clicked, this, [this, act = action.act] {
                    act();
                    finish();
                });
                buttons->addWidget(button);
            }
            buttons->addStretch();
            column->addLayout(buttons);
        }
        row->addLayout(column, 1);
        QToolButton* close = iconButton(Icon::Close, ToastHost::tr("Dismiss"), this);
        close->setIconSize(QSize(14, 14));
        setCompact(close);
        close->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(close, &QToolButton::clicked, this, [this] { finish(); });
        row->addWidget(close, 0, Qt::AlignTop);
        m_timer.setSingleShot(true);
        m_timer.start(kToastMilliseconds);
        connect(&m_timer, &QTimer::timeout, this, [this] { finish(); });
    }
    std::function<void()> onFinished;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Control), 1));
        painter.setBrush(color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadiusCard,
                                metric::kRadiusCard);
        paintIcon(&painter, toneIcon(m_tone), QRectF(14, firstLine() - 9, 18, 18), color(toneInk(m_tone)));
    }
    void enterEvent(QEnterEvent*) override { m_timer.stop(); }
    void leaveEvent(QEvent*) override { m_timer.start(kToastMilliseconds); }

private:
    /// The middle of the sentence's first line.
    [[nodiscard]] double firstLine() const
    {
        const int text = m_text->heightForWidth(m_text->width());
        return m_text->y() + (m_text->height() - text) / 2.0 + m_text->fontMetrics().lineSpacing() / 2.0;
    }
    void finish()
    {
        if (onFinished) {
            std::exchange(onFinished, nullptr)();
        }
    }
    Tone m_tone;
    TextLabel* m_text;
    QTimer m_timer;
};

/// Where the visible buttons of a window stand that lead on, from below upwards.
std::vector<QRect> leadingButtons(const QWidget& window)
{
    std::vector<QRect> places;
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        const bool leads = button->property("weirVariant").toInt() == static_cast<int>(ButtonVariant::Primary);
        if (leads && button->isVisible() && button->window() == &window) {
            places.emplace_back(button->mapTo(&window, QPoint()), button->size());
        }
    }
    std::sort(places.begin(), places.end(), [](const QRect& a, const QRect& b) { return a.bottom() > b.bottom(); });
    return places;
}

} // namespace

FixButtons::FixButtons(QWidget* parent) : QWidget(parent), m_row(new FlowLayout(this, space::kS))
{
    hide();
}

void FixButtons::setFixes(std::vector<Fix> fixes)
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setVisible(!fixes.empty());
    for (Fix& fix : fixes) {
        auto* button = new WrapButton(fix.text);
        setCompact(button);
        connect(button, &QPushButton::clicked, this, [act = std::move(fix.act)] { act(); });
        m_row->addWidget(button);
    }
}

InlineMessage::InlineMessage(Tone tone, const QString& sentence, const QString& detail, QWidget* parent)
    : QWidget(parent), m_tone(tone), m_sentence(new TextLabel(sentence)),
      m_detail(new TextLabel(detail, TypeRole::Caption, Token::Text2)), m_fixes(new FixButtons)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(40, 10, space::kM, 10);
    column->setSpacing(space::kXs);
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setVisible(!detail.isEmpty());
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    column->addWidget(m_fixes);
    setAccessibleName(sentence);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void InlineMessage::setMessage(Tone tone, const QString& sentence, const QString& detail)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(sentence);
    update();
}

void InlineMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(toneTint(m_tone)));
    painter.drawRoundedRect(rect(), metric::kRadiusControl, metric::kRadiusControl);
    paintIcon(&painter, toneIcon(m_tone), QRectF(12, 10, 18, 18), color(toneInk(m_tone)));
}

ToastHost::ToastHost(QWidget* window) : QWidget(window)
{
    hide();
    window->installEventFilter(this);
    auto* watch = new QTimer(this); // pages come and go below toasts that stay
    watch->setInterval(kWatchMilliseconds);
    connect(watch, &QTimer::timeout, this, [this, watch] {
        place();
        if (m_toasts.empty()) {
            watch->stop();
        }
    });
    connect(this, &ToastHost::historyChanged, watch, qOverload<>(&QTimer::start));
}

void ToastHost::show(Tone tone, const QString& sentence, std::vector<Fix> actions)
{
    m_history.push_back({tone, sentence, QDateTime::currentDateTime()});
    if (m_history.size() > kHistory) {
        m_history.erase(m_history.begin());
    }
    emit historyChanged();
    while (m_toasts.size() >= kToasts) {
        dismiss(m_toasts.front());
    }
    auto* toast = new Toast(tone, sentence, actions, parentWidget());
    toast->onFinished = [this, toast] { dismiss(toast); };
    m_toasts.emplace_back(toast);
    toast->adjustSize();
    toast->show();
    toast->raise();
    place();
    if (const int duration = Theme::instance().motion(160); duration > 0) {
        auto* slide = new QPropertyAnimation(toast, "pos", toast);
        slide->setDuration(duration);
        slide->setEasingCurve(QEasingCurve::OutCubic);
        slide->setStartValue(toast->pos() + QPoint(0, 16));
        slide->setEndValue(toast->pos());
        slide->start(QAbstractAnimation::DeleteWhenStopped);
    }
}

int ToastHost::visibleToasts() const
{
    return static_cast<int>(m_toasts.size());
}

void ToastHost::setBottomMargin(int margin)
{
    m_bottom = margin;
    place();
}

void ToastHost::setHome(QWidget* home)
{
    m_home = home;
    place();
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void ToastHost::place()
{
    const bool atHome = m_home && m_home->isVisible();
    const QRect home = atHome ? QRect(m_home->mapTo(parentWidget(), QPoint()), m_home->size()) : QRect();
    int bottom = atHome ? home.bottom() - space::kL : parentWidget()->height() - m_bottom;
    const std::vector<QRect> leading = m_toasts.empty() ? std::vector<QRect>() : leadingButtons(*parentWidget());
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        if (*toast) {
            const int x = atHome ? std::max(space::kL, home.center().x() - (*toast)->width() / 2)
                          : layoutDirection() == Qt::RightToLeft
                              ? space::kL
                              : parentWidget()->width() - (*toast)->width() - space::kL;
            QRect where(QPoint(x, bottom - (*toast)->height()), (*toast)->size());
            // What leads on must be reached while a toast is there: it stands above such a button.
            for (const QRect& button : leading) {
                if (where.adjusted(-space::kS, -space::kS, space::kS, space::kS).intersects(button)) {
                    where.moveBottom(button.top() - space::kS);
                }
            }
            (*toast)->move(where.topLeft());
            bottom = where.top() - space::kS;
        }
    }
}

void ToastHost::dismiss(QWidget* toast)
{
    std::erase_if(m_toasts, [toast](const QPointer<QWidget>& each) { return !each || each == toast; });
    toast->hide();
    toast->deleteLater();
    place();
}

} // namespace weir::ui
