#include "ui/panels/audience/row_slots.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/panels/audience/comparison_editor.h"
#include "ui/panels/audience/span_editor.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <limits>

namespace weir::ui {

using namespace audience;

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

TypeKind kindOf(const Schema& schema, const std::string& name)
{
    const Field* field = schema.find(name);
    return field ? field->type.kind() : TypeKind::Text;
}

QStringList namesOf(const Schema& schema)
{
    QStringList result;
    for (const Field& field : schema.fields()) {
        result << fromUtf8(field.name);
    }
    result.sort(Qt::CaseInsensitive);
    return result;
}

RowSlots::RowSlots(QWidget* host, FlowLayout* flow, const FormContext& context, std::function<void()> changed,
                   std::function<void()> rebuild)
    : m_host(host), m_flow(flow), m_context(context), m_changed(std::move(changed)), m_rebuild(std::move(rebuild))
{}

void RowSlots::add(QWidget* widget)
{
    m_flow->addWidget(widget);
}

void RowSlots::rebuild() const
{
    QMetaObject::invokeMethod(m_host, m_rebuild, Qt::QueuedConnection);
}

void RowSlots::word(const QString& text)
{
    auto* label = new TextLabel(text, TypeRole::Body, Token::Text2, m_host);
    label->setFixedHeight(metric::kControlHeight);
    add(label);
}

QComboBox* RowSlots::picker(const QStringList& choices, const QString& current, const QString& name,
                            std::function<void(const QString&)> use)
{
    auto* combo = new QComboBox(m_host);
    combo->addItems(choices);
    if (!current.isEmpty() && combo->findText(current) < 0) {
        combo->addItem(current);
    }
    combo->setCurrentIndex(combo->findText(current));
    combo->setPlaceholderText(tr("Choose"));
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    add(combo);
    QObject::connect(combo, &QComboBox::textActivated, m_host,
                     [use = std::move(use), changed = m_changed](const QString& text) {
                         use(text);
                         changed();
                     });
    return combo;
}

QComboBox* RowSlots::choice(const QStringList& choices, int current, const QString& name, std::function<void(int)> use)
{
    return picker(choices, choices.value(current), name, [choices, use = std::move(use)](const QString& text) {
        use(static_cast<int>(choices.indexOf(text)));
    });
}

void RowSlots::whole(std::int64_t& value, std::int64_t least, const QString& name, const QString& suffix)
{
    auto* box = new QSpinBox(m_host);
    box->setRange(static_cast<int>(least), 1'000'000'000);
    box->setValue(static_cast<int>(std::min<std::int64_t>(value, 1'000'000'000)));
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setAccessibleName(name);
    add(box);
    QObject::connect(box, &QSpinBox::valueChanged, m_host, [&value, changed = m_changed](int now) {
        value = now;
        changed();
    });
}

void RowSlots::number(double& value, const QString& name)
{
    auto* box = new QSpinBox(m_host);
    box->setRange(0, 1'000'000'000);
    box->setValue(static_cast<int>(value));
    box->setGroupSeparatorShown(true);
    box->setAccessibleName(name);
    add(box);
    QObject::connect(box, &QSpinBox::valueChanged, m_host, [&value, changed = m_changed](int now) {
        value = now;
        changed();
    });
}

void RowSlots::percent(double& value, double least, const QString& name)
{
    auto* box = new QDoubleSpinBox(m_host);
    box->setRange(least, 100);
    box->setDecimals(1);
    box->setSuffix(tr(" %"));
    box->setValue(value);
    box->setAccessibleName(name);
    add(box);
    QObject::connect(box, &QDoubleSpinBox::valueChanged, m_host, [&value, changed = m_changed](double now) {
        value = now;
        changed();
    });
}

void RowSlots::line(std::string& value, const QString& placeholder, const QString& name)
{
    auto* edit = new QLineEdit(fromUtf8(value), m_host);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(name);
    edit->setMinimumWidth(110);
    add(edit);
    QObject::connect(edit, &QLineEdit::textEdited, m_host, [&value, changed = m_changed](const QString& now) {
        value = now.toStdString();
        changed();
    });
}

void RowSlots::check(bool& value, const QString& text, const QString& hint)
{
    auto* box = new QCheckBox(text, m_host);
    box->setToolTip(hint);
    box->setChecked(value);
    add(box);
    QObject::connect(box, &QCheckBox::clicked, m_host, [&value, changed = m_changed](bool checked) {
        value = checked;
        changed();
    });
}

void RowSlots::span(Span& span)
{
    add(new SpanEditor(span, m_host, [&span, changed = m_changed](Span now) {
        span = now;
        changed();
    }));
}

void RowSlots::optionalSpan(std::optional<Span>& span, const QString& lead, const QString& text, const QString& hint)
{
    if (!span) {
        action(text, hint, [&span] { span = Span{1, Unit::Days}; });
        return;
    }
    word(lead);
    this->span(*span);
    remove(tr("Remove the length of time"), [&span] { span.reset(); });
}

void RowSlots::comparison(Comparison& is, TypeKind kind)
{
    auto* editor = new ComparisonEditor(is, kind, operatorsFor(kind), m_host);
    add(editor);
    QObject::connect(editor, &ComparisonEditor::changed, m_host, [&is, editor, changed = m_changed] {
        is = editor->comparison();
        changed();
    });
}

void RowSlots::amount(Comparison& is)
{
    const std::vector<Operator> operators{Operator::Greater,     Operator::GreaterOrEqual, Operator::Less,
                                          Operator::LessOrEqual, Operator::Between,        Operator::Equals,
                                          Operator::NotEquals};
    auto* editor = new ComparisonEditor(is, TypeKind::Number, operators, m_host);
    add(editor);
    QObject::connect(editor, &ComparisonEditor::changed, m_host, [&is, editor, changed = m_changed] {
        is = editor->comparison();
        changed();
    });
}

void RowSlots::action(const QString& text, const QString& hint, std::function<void()> use)
{
    QToolButton* button = textButton(Icon::Add, text, m_host);
    button->setToolTip(hint);
    add(button);
    QObject::connect(button, &QToolButton::clicked, m_host, [this, use = std::move(use)] {
        use();
        rebuild();
        changed();
    });
}

void RowSlots::remove(const QString& name, std::function<void()> use)
{
    QToolButton* button = iconButton(Icon::Close, name, m_host);
    add(button);
    QObject::connect(button, &QToolButton::clicked, m_host, [this, use = std::move(use)] {
        use();
        rebuild();
        changed();
    });
}

void RowSlots::trait(std::string& trait, const Schema& among)
{
    picker(namesOf(among), fromUtf8(trait), tr("Trait"), [this, &trait](const QString& name) {
        trait = name.toStdString();
        rebuild(); // its type decides what follows
    });
}

void RowSlots::event(std::string& event)
{
    const nodes::ProfileShape* people = m_context.people();
    QStringList events;
    if (people) {
        for (const auto& [name, schema] : people->events) {
            events << fromUtf8(name);
        }
    }
    QComboBox* combo = picker(events, fromUtf8(event), tr("Event"), [this, &event](const QString& name) {
        event = name.toStdString();
        rebuild();
    });
    combo->setEditable(people && !people->dynamicEvents.empty()); // names that come from data cannot all be known
    if (combo->isEditable()) {
        combo->setCurrentText(fromUtf8(event));
        QObject::connect(combo->lineEdit(), &QLineEdit::editingFinished, m_host, [&event, combo, changed = m_changed] {
            if (event != combo->currentText().toStdString()) {
                event = combo->currentText().toStdString();
                changed();
            }
        });
    }
}

Schema RowSlots::traits() const
{
    const nodes::ProfileShape* people = m_context.people();
    return people ? people->traits : Schema();
}

Schema RowSlots::propertiesOf(const std::string& event) const
{
    Schema properties;
    const nodes::ProfileShape* people = m_context.people();
    if (!people) {
        return properties;
    }
    if (const auto fixed = people->events.find(event); fixed != people->events.end()) {
        properties = fixed->second;
    }
    for (const auto& [column, schema] : people->dynamicEvents) {
        for (const Field& field : schema.fields()) {
            if (!properties.find(field.name)) {
                properties.add(field);
            }
        }
    }
    return properties;
}

void RowSlots::where(std::vector<PropertyCondition>& where, const Schema& properties, const QString& first,
                     const QString& hint)
{
    for (std::size_t i = 0; i < where.size(); ++i) {
        word(i == 0 ? first : tr("and"));
        picker(namesOf(properties), fromUtf8(where[i].property), tr("Property"),
               [this, &where, i](const QString& name) {
                   where[i].property = name.toStdString();
                   rebuild();
               });
        comparison(where[i].is, kindOf(properties, where[i].property));
        remove(tr("Remove property"), [&where, i] { where.erase(where.begin() + static_cast<std::ptrdiff_t>(i)); });
    }
    action(first, hint, [&where] { where.emplace_back(); });
}

void RowSlots::same(std::string& property, const Schema& properties, const QString& hint)
{
    const QString none = tr("any");
    word(tr("same"));
    QStringList names = namesOf(properties);
    names.prepend(none);
    picker(names, property.empty() ? none : fromUtf8(property), tr("Same property"),
           [&property, none](const QString& name) { property = name == none ? std::string() : name.toStdString(); })
        ->setToolTip(hint);
}

} // namespace weir::ui
