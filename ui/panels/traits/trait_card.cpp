#include "ui/panels/traits/trait_card.h"

#include "core/audience/definition_parts.h"
#include "core/base/zone.h"
#include "ui/kit/fold_button.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audience/row_editor.h"
#include "ui/panels/settings/field_editor.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace weir::ui {
namespace {

using traits::Aggregate;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// As narrow as the dock wants it.
void makeNarrow(QComboBox& combo)
{
    combo.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo.setMinimumContentsLength(8);
}

/// Types that a property can be read in, beside "as it is".
const std::array<DataType, 7>& readTypes()
{
    static const std::array<DataType, 7> types{TypeKind::Integer, DataType::decimal(18, 2), TypeKind::Number,
                                               TypeKind::Text,    TypeKind::Date,           TypeKind::Instant,
                                               TypeKind::Boolean};
    return types;
}

} // namespace

TraitCard::TraitCard(const traits::Trait& trait, std::size_t index, const FormContext& context, const Schema& others,
                     QWidget* parent)
    : Card(parent), m_trait(trait), m_index(index), m_context(context), m_others(others),
      m_suggested(suggestedName(trait)), m_fold(new FoldButton({}, this)),
      m_words(new TextLabel({}, TypeRole::Caption, Token::Text2, this)),
      m_faults(new TextLabel({}, TypeRole::Caption, Token::Error, this))
{
    column()->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kXs);
    QToolButton* preview = iconButton(Icon::Eye, tr("Preview the values"), this);
    QToolButton* remove = iconButton(Icon::Delete, tr("Remove the trait"), this);
    head->addWidget(m_fold, 1);
    head->addWidget(preview);
    head->addWidget(remove);
    column()->addLayout(head);
    m_words->setWordWrap(true);
    m_faults->setWordWrap(true);
    m_faults->hide();
    column()->addWidget(m_words);
    column()->addWidget(m_faults);
    connect(m_fold, &QAbstractButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        emit opened(open);
    });
    preview->setEnabled(static_cast<bool>(m_context.previewTrait));
    connect(preview, &QToolButton::clicked, this, [this] { m_context.previewTrait(m_index); });
    connect(remove, &QToolButton::clicked, this, &TraitCard::askRemoval);
    build();
}

void TraitCard::setOpen(bool open)
{
    m_fold->setChecked(open);
    m_body->setVisible(open);
}

bool TraitCard::isOpen() const
{
    return m_fold->isChecked();
}

/// Says who would miss the trait; without anybody it goes at once, since undo brings it back.
void TraitCard::askRemoval()
{
    const QStringList uses =
        m_context.usesOfTrait && !m_trait.name.empty() ? m_context.usesOfTrait(m_trait.name) : QStringList();
    if (uses.isEmpty()) {
        emit removed();
        return;
    }
    delete m_removal;
    m_removal =
        new InlineMessage(Tone::Warning, tr("%n places use this trait.", nullptr, static_cast<int>(uses.size())),
                          tr("%1. They will have errors, and the values go with the next run.",
                             "1: list of audiences, traits and destinations")
                              .arg(uses.join(QStringLiteral("; "))),
                          this);
    m_removal->setFixes(
        {{tr("Remove all the same"), [this] { emit removed(); }}, {tr("Keep it"), [this] {
                                                                       m_removal->deleteLater(); // the button is inside
                                                                       m_removal = nullptr;
                                                                   }}});
    column()->insertWidget(1, m_removal);
}

void TraitCard::edit(const QString& detail)
{
    refresh();
    emit changed(detail);
}

void TraitCard::refresh()
{
    const std::string suggested = suggestedName(m_trait);
    if (m_trait.name.empty() || m_trait.name == m_suggested) {
        m_trait.name = suggested;
        if (m_name && m_name->text() != text(suggested)) {
            m_name->setText(text(suggested));
        }
    }
    m_suggested = suggested;
    m_fold->setText(m_trait.name.empty() ? tr("New trait") : text(m_trait.name));
    const bool said = m_trait.aggregate == Aggregate::Formula ? !m_trait.formula.empty()
                      : m_trait.aggregate == Aggregate::Sql   ? !m_trait.sql.empty()
                                                              : !m_trait.event.empty();
    m_words->setText(said ? text(traits::describe(m_trait)) : QString());
    m_words->setVisible(said);
    m_fold->setAccessibleName(m_fold->text());
    m_fold->update();
}

void TraitCard::buildLater()
{
    QMetaObject::invokeMethod(
        this, [this] { build(); }, Qt::QueuedConnection); // not inside the signal of a widget that goes
}

void TraitCard::build()
{
    const bool open = !m_body || m_fold->isChecked();
    delete m_body;
    m_fields.clear();
    m_name = nullptr;
    m_body = new QWidget(this);
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::kM);
    addAggregate();
    if (traits::needsEvent(m_trait.aggregate)) {
        addEvents();
        if (traits::needsProperty(m_trait)) {
            addProperty();
        }
        addOptions();
    } else if (m_trait.aggregate == Aggregate::Formula) {
        addFormula();
    } else {
        addQuery();
    }
    addName();
    column()->addWidget(m_body);
    m_body->setVisible(open);
    refresh();
}

void TraitCard::row(const std::string& key, const QString& label, QWidget* field, const QString& help)
{
    field->setAccessibleName(label);
    m_rows->addWidget(new FormRow(label, field, help, m_body));
    m_fields[key] = field;
}

QComboBox* TraitCard::choice(const QString& label, const QStringList& texts, int current, const QString& help,
                             std::function<void(int)> use)
{
    auto* combo = new QComboBox(m_body);
    combo->addItems(texts);
    combo->setCurrentIndex(current);
    makeNarrow(*combo);
    connect(combo, &QComboBox::activated, this, [this, label, use = std::move(use)](int index) {
        use(index);
        edit(label);
    });
    row(label.toStdString(), label, combo, help);
    return combo;
}

void TraitCard::addName()
{
    m_name = new QLineEdit(text(m_trait.name), m_body);
    m_name->setPlaceholderText(QStringLiteral("orders_90_days"));
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_trait.name = name.trimmed().toStdString();
        m_fold->setText(m_trait.name.empty() ? tr("New trait") : text(m_trait.name));
        emit changed(tr("name"));
    });
    row("name", tr("Name"), m_name, tr("Audiences and destinations use this name."));
}

void TraitCard::addAggregate()
{
    auto* combo = new QComboBox(m_body);
    for (const Aggregate each : traits::aggregates()) {
        combo->addItem(translated(std::string(traits::title(each))), static_cast<int>(each));
    }
    combo->setCurrentIndex(combo->findData(static_cast<int>(m_trait.aggregate)));
    makeNarrow(*combo);
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_trait.aggregate = static_cast<Aggregate>(combo->currentData().toInt());
        if (m_trait.aggregate == Aggregate::Streak && m_trait.unit != audience::Unit::Weeks) {
            m_trait.unit = audience::Unit::Days;
        }
        m_trait.whenNone = traits::WhenNone::Usual;
        buildLater();
        edit(tr("what is computed"));
    });
    row("aggregate", tr("What"), combo);
}

Schema TraitCard::propertiesOf(const std::string& event) const
{
    Schema properties;
    const nodes::ProfileShape* people = m_context.people();
    const auto add = [&](const Schema& schema) {
        for (const Field& field : schema.fields()) {
            if (!properties.find(field.name)) {
                properties.add(field);
            }
        }
    };
    if (people) {
        if (const auto fixed = people->events.find(event); fixed != people->events.end()) {
            add(fixed->second);
        }
        for (const auto& [column, schema] : people->dynamicEvents) {
            add(schema);
        }
    }
    return properties;
}

void TraitCard::addProperty()
{
    const Schema properties = propertiesOf(m_trait.event);
    auto* combo = new QComboBox(m_body);
    for (const Field& field : properties.fields()) {
        const bool fits = !traits::needsNumber(m_trait.aggregate) || field.type.isNumeric();
        if (fits || m_trait.property == field.name || m_trait.reads) {
            combo->addItem(text(field.name));
            combo->setItemData(combo->count() - 1, text(toText(field.type)), Qt::ToolTipRole);
        }
    }
    if (!m_trait.property.empty() && combo->findText(text(m_trait.property)) < 0) {
        combo->addItem(text(m_trait.property));
    }
    combo->setPlaceholderText(tr("Choose"));
    combo->setCurrentIndex(m_trait.property.empty() ? -1 : combo->findText(text(m_trait.property)));
    makeNarrow(*combo);
    connect(combo, &QComboBox::textActivated, this, [this](const QString& name) {
        m_trait.property = name.toStdString();
        buildLater();
        edit(tr("property"));
    });
    row("property", tr("Property"), combo, tr("The value of each event."));

    addType(tr("Read as"), tr("as it is"), tr("Values that do not fit are left out, and the run says how many."));
}

void TraitCard::addType(const QString& label, const QString& none, const QString& help)
{
    QStringList types{none};
    int current = 0;
    for (std::size_t i = 0; i < readTypes().size(); ++i) {
        types << text(toText(readTypes()[i]));
        current = m_trait.reads == readTypes()[i] ? static_cast<int>(i) + 1 : current;
    }
    if (m_trait.reads && current == 0) {
        types << text(toText(*m_trait.reads));
        current = static_cast<int>(types.size()) - 1;
    }
    auto* reads = new QComboBox(m_body);
    reads->addItems(types);
    reads->setCurrentIndex(current);
    makeNarrow(*reads);
    connect(reads, &QComboBox::activated, this, [this](int index) {
        if (index == 0) {
            m_trait.reads.reset();
        } else if (static_cast<std::size_t>(index) <= readTypes().size()) {
            m_trait.reads = readTypes()[static_cast<std::size_t>(index) - 1];
        }
        buildLater();
        edit(tr("type"));
    });
    row("reads", label, reads, help);
}

void TraitCard::addOptions()
{
    const auto number = [this](const std::string& key, const QString& label, const QString& help, int least, int most,
                               int value, const QString& suffix, std::function<void(int)> use) {
        auto* spin = new QSpinBox(m_body);
        spin->setRange(least, most);
        spin->setValue(value);
        spin->setSuffix(suffix);
        connect(spin, &QSpinBox::valueChanged, this, [this, label, use = std::move(use)](int next) {
            use(next);
            edit(label);
        });
        row(key, label, spin, help);
        return spin;
    };
    constexpr int kMany = 1'000'000;
    switch (m_trait.aggregate) {
    case Aggregate::Percentile:
        number("share", tr("Percentile"), tr("This share of the values is at most the result."), 0, 100,
               static_cast<int>(m_trait.share * 100 + 0.5), QStringLiteral(" %"),
               [this](int percent) { m_trait.share = percent / 100.0; });
        break;
    case Aggregate::MostFrequent:
        number("atLeast", tr("At least"), tr("A value that occurs less often counts for nothing."), 1, kMany,
               static_cast<int>(std::min<std::int64_t>(m_trait.atLeast, kMany)), {},
               [this](int times) { m_trait.atLeast = times; });
        break;
    case Aggregate::UniqueList:
        number("most", tr("At most"), tr("Only the first so many, in order of the values."), 0, kMany,
               static_cast<int>(std::min<std::int64_t>(m_trait.most, kMany)), {},
               [this](int values) { m_trait.most = values; })
            ->setSpecialValueText(tr("all of them"));
        break;
    case Aggregate::TimeSinceFirst:
    case Aggregate::TimeSinceLast:
        choice(tr("Unit"), {tr("minutes"), tr("hours"), tr("days"), tr("weeks")}, static_cast<int>(m_trait.unit),
               tr("Whole ones are counted."), [this](int unit) { m_trait.unit = static_cast<audience::Unit>(unit); });
        break;
    case Aggregate::Streak: {
        choice(tr("Unit"), {tr("days"), tr("weeks")}, m_trait.unit == audience::Unit::Weeks ? 1 : 0,
               tr("Weeks begin on Monday."),
               [this](int unit) { m_trait.unit = unit == 1 ? audience::Unit::Weeks : audience::Unit::Days; });
        choice(tr("Which"), {tr("the one that goes on"), tr("the longest ever")}, m_trait.longest ? 1 : 0, {},
               [this](int which) { m_trait.longest = which == 1; });
        QStringList zones{tr("UTC")};
        for (const std::string& name : zoneNames()) {
            zones << text(name);
        }
        const auto at = m_trait.zone.empty() ? 0 : zones.indexOf(text(m_trait.zone));
        choice(tr("Calendar"), zones, static_cast<int>(at), tr("Where a day begins at midnight."),
               [this, zones](int zone) { m_trait.zone = zone == 0 ? std::string() : zones[zone].toStdString(); });
        break;
    }
    case Aggregate::Rfm: {
        QComboBox* part = choice(
            tr("Result"),
            {tr("three digits, 111 to 555"), tr("recency, 1 to 5"), tr("frequency, 1 to 5"), tr("amount, 1 to 5")},
            static_cast<int>(m_trait.part),
            tr("Five groups of equal size; 5 are the most recent, most frequent and "
               "highest."),
            [this](int index) {
                m_trait.part = static_cast<traits::RfmPart>(index);
                buildLater(); // the amount needs a property
            });
        part->setAccessibleDescription(tr("Recency, frequency and amount"));
        break;
    }
    default:
        break;
    }
    const bool sum = m_trait.aggregate == Aggregate::Sum;
    if (sum || m_trait.aggregate == Aggregate::Count || m_trait.aggregate == Aggregate::UniqueCount ||
        m_trait.aggregate == Aggregate::Streak) {
        auto* zero = new QCheckBox(tr("0 for people without such an event"), m_body);
        const traits::WhenNone usual = traits::WhenNone::Usual;
        zero->setChecked(sum ? m_trait.whenNone == traits::WhenNone::Zero
                             : m_trait.whenNone != traits::WhenNone::Missing);
        zero->setToolTip(tr("Without it they have no value, which conditions of audiences take as unknown"));
        m_rows->addWidget(zero);
        m_fields["whenNone"] = zero;
        connect(zero, &QCheckBox::clicked, this, [this, sum, usual](bool checked) {
            m_trait.whenNone = sum       ? (checked ? traits::WhenNone::Zero : usual)
                               : checked ? usual
                                         : traits::WhenNone::Missing;
            edit(tr("people without an event"));
        });
    }
}

void TraitCard::addEvents()
{
    const audience::Row events{audience::occurrences(m_trait.event, m_trait.window, m_trait.where)};
    auto* editor = new RowEditor(events, m_context, m_body, RowEditor::Part::Occurrences);
    m_rows->addWidget(new TextLabel(tr("Events that count"), TypeRole::Caption, Token::Text2, m_body));
    m_rows->addWidget(editor);
    for (const char* key : {"event", "window", "where"}) {
        m_fields[key] = editor;
    }
    connect(editor, &RowEditor::changed, this, [this, editor] {
        const auto& condition = std::get<audience::EventCondition>(editor->row().condition);
        const bool other = condition.event != m_trait.event;
        m_trait.event = condition.event;
        m_trait.window = condition.window;
        m_trait.where = condition.where;
        if (other) {
            buildLater(); // its properties are others
        }
        edit(tr("events"));
    });
}

void TraitCard::addFormula()
{
    nodes::ParameterSpec parameter;
    parameter.key = "formula";
    parameter.title = "Formula";
    parameter.kind = nodes::ParameterKind::Expression;
    FieldEditor* editor = makeFieldEditor(parameter, {}, m_body);
    FormContext context = m_context;
    nodes::PortContent table;
    table.schema = m_others;
    if (const nodes::ProfileShape* people = m_context.people()) {
        for (const Field& field : people->traits.fields()) {
            if (!table.schema.find(field.name)) {
                table.schema.add(field);
            }
        }
    }
    context.inputs = {{"", {table}}};
    editor->setContext(context);
    editor->setValue(m_trait.formula);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        const Json value = editor->value();
        m_trait.formula = value.is_string() ? value.get<std::string>() : std::string();
        edit(tr("formula"));
    });
    row("formula", tr("Formula"), editor, tr("Over traits of the people and of this list."));
}

void TraitCard::addQuery()
{
    nodes::ParameterSpec parameter;
    parameter.key = "sql";
    parameter.title = "SQL";
    parameter.kind = nodes::ParameterKind::Sql;
    parameter.placeholder = "SELECT person, count(*) AS value FROM events GROUP BY person";
    FieldEditor* editor = makeFieldEditor(parameter, {}, m_body);
    editor->setContext(m_context);
    editor->setValue(m_trait.sql);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        const Json value = editor->value();
        m_trait.sql = value.is_string() ? value.get<std::string>() : std::string();
        edit(tr("query"));
    });
    row("sql", tr("Query"), editor,
        tr("Gives person and value. people has the traits of each person; events has person, event, time and the "
           "properties."));
    addType(tr("Type"), tr("Choose"), tr("Of the values."));
}

void TraitCard::setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings)
{
    QStringList lines;
    std::vector<std::pair<std::string, nodes::Diagnostic>> inFormula;
    for (const auto& [key, diagnostic] : findings) {
        lines << sentence(diagnostic.error);
        if (key == "formula") {
            inFormula.emplace_back(std::string(), diagnostic);
        }
    }
    if (const auto formula = m_fields.find("formula"); formula != m_fields.end()) {
        static_cast<FieldEditor*>(formula->second)->setFindings(inFormula); // marks the place in the text
    }
    m_faults->setText(lines.join(QLatin1Char('\n')));
    m_faults->setVisible(!lines.isEmpty());
}

void TraitCard::focusOn(const std::string& key)
{
    setOpen(true);
    const auto field = m_fields.find(key.substr(0, key.find('/')));
    QWidget* target = field == m_fields.end() ? static_cast<QWidget*>(m_fold) : field->second;
    if (target->focusPolicy() == Qt::NoFocus && !target->focusProxy()) {
        target->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
    } else {
        target->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace weir::ui
