#include "ui/kit/inputs.h"

#include "ui/kit/labels.h"
#include "ui/theme/style.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace weir::ui {
namespace {

constexpr int kDebounce = 120;

/// One part of a SegmentedControl; the control paints the trough, the segment its own raised plate.
class Segment : public QAbstractButton
{
public:
    explicit Segment(const QString& text)
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance().font(TypeRole::Strong));
        return {metrics.horizontalAdvance(text()) + 24, Theme::instance().px(metric::kControlHeight - 4)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked()) {
            painter.setPen(QPen(color(Token::Line), 1));
            painter.setBrush(color(Token::Surface));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        const bool bright = isChecked() || underMouse();
        painter.setFont(Theme::instance().font(isChecked() ? TypeRole::Strong : TypeRole::Body));
        painter.setPen(color(!isEnabled() ? Token::Disabled : bright ? Token::Text : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent), m_timer(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(Icon::Search, Token::Hint), QLineEdit::LeadingPosition);
    QAction* clearAction = addAction(icon(Icon::Close, Token::Hint), QLineEdit::TrailingPosition);
    clearAction->setToolTip(tr("Clear"));
    clearAction->setVisible(false);
    connect(clearAction, &QAction::triggered, this, &QLineEdit::clear);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kDebounce);
    connect(this, &QLineEdit::textChanged, this, [this, clearAction](const QString& text) {
        clearAction->setVisible(!text.isEmpty());
        m_timer->start();
    });
    connect(m_timer, &QTimer::timeout, this, [this] { emit edited(text()); });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Down) {
        emit leaveDown();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_timer->stop();
        emit edited(text());
        QLineEdit::keyPressEvent(event);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

QToolButton* iconButton(Icon icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(ui::icon(icon));
    button->setIconSize(QSize(metric::kIconSize, metric::kIconSize));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton* actionButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setIconSize(QSize(metric::kIconSize, metric::kIconSize));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    const auto describe = [button, action] {
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        button->setAccessibleName(text);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString named = keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
        const QString says = action->toolTip(); // without one of its own, a part of its text
        button->setToolTip(text.startsWith(says)   ? named
                           : says.startsWith(text) ? named + says.mid(text.size())
                                                   : says);
    };
    QObject::connect(action, &QAction::changed, button, describe);
    describe();
    return button;
}

QToolButton* textButton(Icon icon, const QString& text, QWidget* parent)
{
    QToolButton* button = iconButton(icon, text, parent);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

SegmentedControl::SegmentedControl(const QStringList& choices, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (int i = 0; i < choices.size(); ++i) {
        auto* segment = new Segment(choices[i]);
        m_group->addButton(segment, i);
        m_row->addWidget(segment);
    }
    if (QAbstractButton* first = m_group->button(0)) {
        first->setChecked(true);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) {
            emit currentChanged(index);
        }
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
    }
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Raised));
    painter.drawRoundedRect(rect(), metric::kRadiusControl + 1, metric::kRadiusControl + 1);
}

FormRow::FormRow(const QString& label, QWidget* field, const QString& help, QWidget* parent)
    : QWidget(parent), m_text(label), m_help(help), m_label(new TextLabel(label, TypeRole::Body, Token::Text2)),
      m_below(new TextLabel({}, TypeRole::Caption, Token::Hint)), m_field(field), m_top(new QHBoxLayout),
      m_fixes(new FixButtons)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    m_top->addWidget(m_label, 1);
    column->addLayout(m_top);
    column->addWidget(field);
    column->addWidget(m_below);
    column->addWidget(m_fixes);
    m_label->setWordWrap(true);
    m_below->setWordWrap(true);
    m_label->setBuddy(field);
    m_label->setVisible(!label.isEmpty());
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(label);
    }
    showBelow();
}

void FormRow::setRequired(bool required)
{
    m_label->setText(required ? tr("%1 (required)").arg(m_text) : m_text);
}

void FormRow::setError(const QString& error, std::vector<Fix> fixes)
{
    m_error = error;
    m_fixes->setFixes(std::move(fixes));
    showBelow();
}

void FormRow::setPending(const QString& pending)
{
    m_pending = pending;
    showBelow();
}

void FormRow::setHelp(const QString& help)
{
    m_help = help;
    showBelow();
}

void FormRow::setAside(QWidget* widget)
{
    m_top->addWidget(widget);
}

void FormRow::showBelow()
{
    const bool wrong = !m_error.isEmpty();
    m_below->setText(wrong ? m_error : m_pending.isEmpty() ? m_help : m_pending);
    m_below->setTint(wrong ? Token::Error : Token::Hint);
    m_below->setVisible(!m_below->text().isEmpty());
    m_field->setProperty("weirInvalid", wrong);
    m_field->setAccessibleDescription(m_below->text());
    m_field->update();
    if (QWidget* control = m_field->focusProxy()) { // the control inside is what draws a border
        control->setProperty("weirInvalid", wrong);
        control->setAccessibleDescription(m_below->text());
        control->update();
    }
}

} // namespace weir::ui
