#include "ui/panels/audience/comparison_editor.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audience/row_slots.h"
#include "ui/panels/audience/span_editor.h"
#include "ui/panels/audience/value_chips.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace weir::ui {

using namespace audience;

namespace {

QString wordOf(const std::vector<Value>& values, std::size_t at)
{
    return at < values.size() ? fromUtf8(toText(values[at])) : QString();
}

/// What a written value is in JSON: numbers for numbers, otherwise text; the core reads it in the cell's type.
Value written(const QString& word, TypeKind kind)
{
    if (kind == TypeKind::Integer || kind == TypeKind::Number || kind == TypeKind::Decimal) {
        bool ok = false;
        if (const qlonglong whole = word.toLongLong(&ok); ok) {
            return Value(static_cast<std::int64_t>(whole));
        }
        if (const double number = word.toDouble(&ok); ok && kind == TypeKind::Number) {
            return Value(number);
        }
    }
    return Value(word.toStdString());
}

} // namespace

ComparisonEditor::ComparisonEditor(const Comparison& comparison, TypeKind kind, std::vector<Operator> operators,
                                   QWidget* parent)
    : QWidget(parent), m_comparison(comparison), m_kind(kind), m_operator(new QComboBox(this)),
      m_value(new QLineEdit(wordOf(comparison.values, 0), this)),
      m_between(new TextLabel(tr("and"), TypeRole::Body, Token::Text2, this)),
      m_high(new QLineEdit(wordOf(comparison.values, 1), this)), m_chips(new ValueChips(this))
{
    auto* row = new FlowLayout(this, space::kXs);
    if (std::find(operators.begin(), operators.end(), comparison.op) == operators.end()) {
        operators.push_back(comparison.op);
    }
    for (const Operator op : operators) {
        m_operator->addItem(translated(std::string(title(op))), static_cast<int>(op));
    }
    m_operator->setCurrentIndex(m_operator->findData(static_cast<int>(comparison.op)));
    m_operator->setAccessibleName(tr("Operator"));
    m_value->setMinimumWidth(90);
    m_value->setAccessibleName(tr("Value"));
    m_between->setFixedHeight(metric::kControlHeight);
    m_high->setMinimumWidth(90);
    m_high->setPlaceholderText(tr("high"));
    m_high->setAccessibleName(tr("Highest value"));
    QStringList several;
    for (std::size_t i = 0; i < comparison.values.size(); ++i) {
        several << wordOf(comparison.values, i);
    }
    m_chips->setValues(several);
    m_span = new SpanEditor(comparison.span, this, [this](Span span) {
        m_comparison.span = span;
        emit changed();
    });
    auto* unknown = new QCheckBox(tr("or not known"), this);
    unknown->setToolTip(tr("People without a value match too"));
    unknown->setChecked(comparison.includeUnknown);
    m_unknown = unknown;
    for (QWidget* widget : {static_cast<QWidget*>(m_operator), static_cast<QWidget*>(m_value), m_between,
                            static_cast<QWidget*>(m_high), static_cast<QWidget*>(m_chips), m_span, m_unknown}) {
        row->addWidget(widget);
    }
    connect(m_operator, &QComboBox::activated, this, [this] {
        const int before = valueCount(m_comparison.op);
        m_comparison.op = static_cast<Operator>(m_operator->currentData().toInt());
        const int now = valueCount(m_comparison.op);
        if (before < 0 && now >= 0) { // what was written stays, as far as there is room
            const QStringList values = m_chips->values();
            m_value->setText(values.value(0));
            m_high->setText(values.value(1));
        } else if (before > 0 && now < 0) {
            m_chips->setValues(m_value->text().isEmpty() ? QStringList() : QStringList{m_value->text()});
        }
        if (takesSpan(m_comparison.op) && m_comparison.span.count == 0) {
            m_comparison.span.count = 30;
            m_span->findChild<QAbstractSpinBox*>()->setProperty("value", 30);
        }
        readValues();
        showFields();
        emit changed();
    });
    const auto read = [this] {
        readValues();
        emit changed();
    };
    connect(m_value, &QLineEdit::textEdited, this, read);
    connect(m_high, &QLineEdit::textEdited, this, read);
    connect(m_chips, &ValueChips::changed, this, read);
    connect(unknown, &QCheckBox::clicked, this, [this](bool checked) {
        m_comparison.includeUnknown = checked;
        emit changed();
    });
    showFields();
}

void ComparisonEditor::showFields()
{
    const int values = valueCount(m_comparison.op);
    m_value->setVisible(values > 0);
    m_value->setPlaceholderText(values == 2 ? tr("low") : tr("value"));
    m_between->setVisible(values == 2);
    m_high->setVisible(values == 2);
    m_chips->setVisible(values < 0);
    m_chips->setPlaceholder(tr("add a value"));
    m_span->setVisible(takesSpan(m_comparison.op));
    m_unknown->setVisible(m_comparison.op != Operator::Exists && m_comparison.op != Operator::NotExists);
    updateGeometry();
}

void ComparisonEditor::readValues()
{
    m_comparison.values.clear();
    const int wanted = valueCount(m_comparison.op);
    QStringList words;
    if (wanted < 0) {
        words = m_chips->values();
    } else if (wanted > 0 && !m_value->text().isEmpty()) {
        words << m_value->text();
        if (wanted == 2 && !m_high->text().isEmpty()) {
            words << m_high->text();
        }
    }
    for (const QString& word : std::as_const(words)) {
        m_comparison.values.push_back(written(word, m_kind));
    }
}

} // namespace weir::ui
