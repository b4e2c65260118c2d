#include "ui/panels/audience/value_chips.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace weir::ui {

ValueChips::ValueChips(QWidget* parent)
    : QWidget(parent), m_flow(new FlowLayout(this, space::kXs)), m_line(new QLineEdit(this))
{
    m_line->setAccessibleName(tr("Value"));
    m_line->setMinimumWidth(110);
    m_line->installEventFilter(this);
    m_flow->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.endsWith(QLatin1Char(','))) {
            take(text);
        } else {
            emit changed();
        }
    });
}

void ValueChips::setValues(const QStringList& values)
{
    m_values = values;
    showChips();
}

QStringList ValueChips::values() const
{
    const QString open = m_line->text().trimmed();
    return open.isEmpty() || m_values.contains(open) ? m_values : m_values + QStringList{open};
}

void ValueChips::setPlaceholder(const QString& text)
{
    m_line->setPlaceholderText(text);
}

void ValueChips::take(const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\n\\r\\t;,]+"));
    for (const QString& piece : text.split(kBetween, Qt::SkipEmptyParts)) {
        if (const QString value = piece.trimmed(); !value.isEmpty() && !m_values.contains(value)) {
            m_values << value;
        }
    }
    m_line->clear();
    showChips();
    m_line->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void ValueChips::showChips()
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        if (item->widget() != m_line) {
            item->widget()->hide();
            item->widget()->deleteLater(); // its cross may just have been clicked
        }
        delete item;
    }
    for (const QString& value : std::as_const(m_values)) {
        auto* chip = new Chip(value.isEmpty() ? tr("the empty text") : value, Tone::Accent, this);
        chip->setRemovable(true);
        chip->setAccessibleName(value);
        m_flow->addWidget(chip);
        chip->show();
        connect(chip, &Chip::removeRequested, this, [this, value] {
            m_values.removeAll(value);
            showChips();
            emit changed();
        });
    }
    m_flow->addWidget(m_line);
    updateGeometry();
}

bool ValueChips::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::NoModifier && !m_line->text().trimmed().isEmpty()) {
            take(m_line->text());
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_values.isEmpty()) {
            m_values.removeLast();
            showChips();
            emit changed();
            return true;
        }
        if (key->matches(QKeySequence::Paste)) {
            const QString text = QGuiApplication::clipboard()->text();
            if (m_line->text().isEmpty() && text.contains(QRegularExpression(QStringLiteral("[\\n\\t;,]")))) {
                take(text);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weir::ui
