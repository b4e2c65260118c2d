#include "ui/panels/audience/row_editor.h"

#include "core/audience/calendar.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <array>

namespace weir::ui {
namespace {

using namespace audience;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString textOf(const std::vector<Value>& values)
{
    QStringList parts;
    for (const Value& value : values) {
        parts << text(toText(value));
    }
    return parts.join(QStringLiteral(", "));
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

class SpanEditor : public QWidget
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::SpanEditor)

public:
    SpanEditor(const Span& span, QWidget* parent, std::function<void(Span)> use) : QWidget(parent)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kXs);
        auto* count = new QSpinBox(this);
        count->setRange(0, 100'000);
        count->setValue(static_cast<int>(span.count));
        count->setAccessibleName(tr("Length"));
        auto* unit = new QComboBox(this);
        unit->addItems({tr("minutes"), tr("hours"), tr("days"), tr("weeks")});
        unit->setCurrentIndex(static_cast<int>(span.unit));
        unit->setAccessibleName(tr("Unit"));
        row->addWidget(count);
        row->addWidget(unit);
        const auto notify = [count, unit, use = std::move(use)] {
            use({count->value(), static_cast<Unit>(unit->currentIndex())});
        };
        connect(count, &QSpinBox::valueChanged, this, notify);
        connect(unit, &QComboBox::activated, this, notify);
    }
};

/// Edits a moment as a day of a zone ("" is UTC).
QDateEdit* dateEditor(Instant instant, const std::string& zoneName, QWidget* parent, std::function<void(Instant)> use)
{
    const Zone* zone = Zone::find(zoneName.empty() ? "UTC" : zoneName);
    auto* edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    const Instant local = zone ? zone->toLocal(instant) : instant;
    edit->setDate(QDateTime::fromMSecsSinceEpoch(local.micros / 1000, Qt::UTC).date());
    QObject::connect(edit, &QDateEdit::dateChanged, edit, [use = std::move(use), zone](QDate date) {
        const Instant midnight{date.startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1000};
        use(zone ? startOfDay(utcDate(midnight).days, *zone) : midnight);
    });
    return edit;
}

TypeKind kindOf(const Schema& schema, const std::string& name)
{
    const Field* field = schema.find(name);
    return field ? field->type.kind() : TypeKind::Text;
}

QStringList names(const Schema& schema)
{
    QStringList result;
    for (const Field& field : schema.fields()) {
        result << text(field.name);
    }
    result.sort(Qt::CaseInsensitive);
    return result;
}

} // namespace

ComparisonEditor::ComparisonEditor(const Comparison& comparison, TypeKind kind, QWidget* parent)
    : QWidget(parent), m_comparison(comparison), m_kind(kind), m_operator(new QComboBox(this)),
      m_value(new QLineEdit(this))
{
    auto* row = new FlowLayout(this, space::kXs);
    std::vector<Operator> operators = operatorsFor(kind);
    if (std::find(operators.begin(), operators.end(), comparison.op) == operators.end()) {
        operators.push_back(comparison.op);
    }
    for (const Operator op : operators) {
        m_operator->addItem(translated(std::string(title(op))), static_cast<int>(op));
    }
    m_operator->setCurrentIndex(m_operator->findData(static_cast<int>(comparison.op)));
    m_operator->setAccessibleName(tr("Operator"));
    m_value->setText(textOf(comparison.values));
    m_value->setMinimumWidth(90);
    m_value->setAccessibleName(tr("Value"));
    m_span = new SpanEditor(comparison.span, this, [this](Span span) {
        m_comparison.span = span;
        emit changed();
    });
    auto* unknown = new QCheckBox(tr("or not known"), this);
    unknown->setToolTip(tr("People without a value match too"));
    unknown->setChecked(comparison.includeUnknown);
    row->addWidget(m_operator);
    row->addWidget(m_value);
    row->addWidget(m_span);
    row->addWidget(unknown);
    unknown->setVisible(comparison.op != Operator::Exists && comparison.op != Operator::NotExists);
    connect(m_operator, &QComboBox::activated, this, [this] {
        m_comparison.op = static_cast<Operator>(m_operator->currentData().toInt());
        readValues();
        updateFields();
        emit changed();
    });
    connect(m_value, &QLineEdit::textEdited, this, [this] {
        readValues();
        emit changed();
    });
    connect(unknown, &QCheckBox::clicked, this, [this](bool checked) {
        m_comparison.includeUnknown = checked;
        emit changed();
    });
    updateFields();
}

void ComparisonEditor::updateFields()
{
    const int values = valueCount(m_comparison.op);
    m_value->setVisible(values != 0);
    m_value->setPlaceholderText(values == 2 ? tr("low, high") : values < 0 ? tr("one, two, ...") : tr("value"));
    m_span->setVisible(takesSpan(m_comparison.op));
}

void ComparisonEditor::readValues()
{
    m_comparison.values.clear();
    const int wanted = valueCount(m_comparison.op);
    if (wanted == 0 || m_value->text().isEmpty()) {
        return;
    }
    if (wanted == 1) {
        m_comparison.values.push_back(written(m_value->text(), m_kind));
        return;
    }
    for (const QString& word : m_value->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        m_comparison.values.push_back(written(word.trimmed(), m_kind));
    }
}

RowEditor::RowEditor(const Row& row, const FormContext& context, QWidget* parent, Part part)
    : QWidget(parent), m_row(row), m_context(context), m_part(part), m_flow(new FlowLayout(this, space::kXs))
{
    build();
}

void RowEditor::build()
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the very list whose choice changed the row
        delete item;
    }
    std::visit(
        [this](auto& condition) {
            using C = std::decay_t<decltype(condition)>;
            if constexpr (std::is_same_v<C, TraitCondition>) {
                buildTrait(condition);
            } else if constexpr (std::is_same_v<C, IdentifierCondition>) {
                buildIdentifier(condition);
            } else if constexpr (std::is_same_v<C, EventCondition>) {
                buildEvent(condition);
            } else if constexpr (std::is_same_v<C, ConsentCondition>) {
                buildConsent(condition);
            } else if constexpr (std::is_same_v<C, AudienceCondition>) {
                buildAudience(condition);
            } else if constexpr (std::is_same_v<C, PredictionCondition>) {
                buildPrediction(condition);
            }
        },
        m_row.condition);
    if (m_part == Part::Condition) {
        QToolButton* remove = iconButton(Icon::Delete, tr("Remove condition"), this);
        m_flow->addWidget(remove);
        connect(remove, &QToolButton::clicked, this, &RowEditor::removeRequested);
    }
    updateGeometry();
}

QWidget* RowEditor::word(const QString& text)
{
    auto* label = new TextLabel(text, TypeRole::Body, Token::Text2, this);
    label->setFixedHeight(metric::kControlHeight);
    m_flow->addWidget(label);
    return label;
}

QComboBox* RowEditor::picker(const QStringList& choices, const QString& current, const QString& name,
                             std::function<void(const QString&)> use)
{
    auto* combo = new QComboBox(this);
    combo->addItems(choices);
    if (!current.isEmpty() && combo->findText(current) < 0) {
        combo->addItem(current);
    }
    combo->setCurrentIndex(combo->findText(current));
    combo->setPlaceholderText(tr("Choose"));
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_flow->addWidget(combo);
    connect(combo, &QComboBox::textActivated, this, [this, use = std::move(use)](const QString& text) {
        use(text);
        emit changed();
    });
    return combo;
}

void RowEditor::buildTrait(TraitCondition& condition)
{
    const nodes::ProfileShape* people = m_context.people();
    const Schema traits = people ? people->traits : Schema();
    word(tr("whose"));
    picker(names(traits), text(condition.trait), tr("Trait"), [this](const QString& trait) {
        auto& own = std::get<TraitCondition>(m_row.condition);
        own.trait = trait.toStdString();
        QMetaObject::invokeMethod(
            this, [this] { build(); }, Qt::QueuedConnection);
    });
    auto* comparison = new ComparisonEditor(condition.is, kindOf(traits, condition.trait), this);
    m_flow->addWidget(comparison);
    connect(comparison, &ComparisonEditor::changed, this, [this, comparison] {
        std::get<TraitCondition>(m_row.condition).is = comparison->comparison();
        emit changed();
    });
}

void RowEditor::buildIdentifier(IdentifierCondition& condition)
{
    const nodes::ProfileShape* people = m_context.people();
    QStringList types;
    for (const std::string& type : people ? people->identifierTypes : std::set<std::string>{}) {
        types << text(type);
    }
    word(tr("whose identifier"));
    picker(types, text(condition.type), tr("Identifier"),
           [this](const QString& type) { std::get<IdentifierCondition>(m_row.condition).type = type.toStdString(); });
    auto* comparison = new ComparisonEditor(condition.is, TypeKind::Text, this);
    m_flow->addWidget(comparison);
    connect(comparison, &ComparisonEditor::changed, this, [this, comparison] {
        std::get<IdentifierCondition>(m_row.condition).is = comparison->comparison();
        emit changed();
    });
}

void RowEditor::buildEvent(EventCondition& condition)
{
    const nodes::ProfileShape* people = m_context.people();
    QStringList events;
    Schema properties;
    if (people) {
        for (const auto& [name, schema] : people->events) {
            events << text(name);
            if (name == condition.event) {
                properties = schema;
            }
        }
        for (const auto& [column, schema] : people->dynamicEvents) {
            for (const Field& field : schema.fields()) {
                if (!properties.find(field.name)) {
                    properties.add(field);
                }
            }
        }
    }
    if (m_part == Part::Condition) {
        const QStringList did{tr("did"), tr("did not do")};
        picker(did, did[condition.did ? 0 : 1], tr("Did or did not"),
               [this, did](const QString& word) { std::get<EventCondition>(m_row.condition).did = word == did[0]; });
    }
    QComboBox* event = picker(events, text(condition.event), tr("Event"), [this](const QString& name) {
        std::get<EventCondition>(m_row.condition).event = name.toStdString();
        QMetaObject::invokeMethod(
            this, [this] { build(); }, Qt::QueuedConnection);
    });
    event->setEditable(people && !people->dynamicEvents.empty()); // names that come from data cannot all be known
    if (event->isEditable()) {
        event->setCurrentText(text(condition.event));
        connect(event->lineEdit(), &QLineEdit::editingFinished, this, [this, event] {
            auto& own = std::get<EventCondition>(m_row.condition);
            if (own.event != event->currentText().toStdString()) {
                own.event = event->currentText().toStdString();
                emit changed();
            }
        });
    }
    if (m_part == Part::Condition) {
        buildCount(condition);
    }
    buildWindow(condition);
    for (std::size_t i = 0; i < condition.where.size(); ++i) {
        word(i == 0 ? tr("where") : tr("and"));
        picker(names(properties), text(condition.where[i].property), tr("Property"), [this, i](const QString& name) {
            std::get<EventCondition>(m_row.condition).where[i].property = name.toStdString();
            QMetaObject::invokeMethod(
                this, [this] { build(); }, Qt::QueuedConnection);
        });
        auto* comparison =
            new ComparisonEditor(condition.where[i].is, kindOf(properties, condition.where[i].property), this);
        m_flow->addWidget(comparison);
        connect(comparison, &ComparisonEditor::changed, this, [this, i, comparison] {
            std::get<EventCondition>(m_row.condition).where[i].is = comparison->comparison();
            emit changed();
        });
        QToolButton* remove = iconButton(Icon::Close, tr("Remove property"), this);
        m_flow->addWidget(remove);
        connect(remove, &QToolButton::clicked, this, [this, i] {
            auto& where = std::get<EventCondition>(m_row.condition).where;
            where.erase(where.begin() + static_cast<std::ptrdiff_t>(i));
            QMetaObject::invokeMethod(
                this, [this] { build(); }, Qt::QueuedConnection);
            emit changed();
        });
    }
    QToolButton* add = textButton(Icon::Add, tr("where"), this);
    add->setToolTip(tr("Count only events with a certain property"));
    m_flow->addWidget(add);
    connect(add, &QToolButton::clicked, this, [this] {
        std::get<EventCondition>(m_row.condition).where.emplace_back();
        QMetaObject::invokeMethod(
            this, [this] { build(); }, Qt::QueuedConnection);
        emit changed();
    });
}

void RowEditor::buildCount(const EventCondition& condition)
{
    const QStringList compare{tr("at least"), tr("exactly"), tr("at most")};
    picker(compare, compare[static_cast<int>(condition.compare)], tr("Comparison of the count"),
           [this, compare](const QString& word) {
               std::get<EventCondition>(m_row.condition).compare =
                   static_cast<EventCondition::Compare>(compare.indexOf(word));
           });
    auto* times = new QSpinBox(this);
    times->setRange(0, 1'000'000);
    times->setValue(static_cast<int>(condition.times));
    times->setSuffix(condition.times == 1 ? tr(" time") : tr(" times"));
    times->setAccessibleName(tr("Count"));
    m_flow->addWidget(times);
    connect(times, &QSpinBox::valueChanged, this, [this, times](int value) {
        std::get<EventCondition>(m_row.condition).times = value;
        times->setSuffix(value == 1 ? tr(" time") : tr(" times"));
        emit changed();
    });
}

void RowEditor::buildWindow(EventCondition& condition)
{
    const QStringList kinds{tr("ever"),  tr("in the last"), tr("ago, between"),
                            tr("since"), tr("before"),      tr("between")};
    picker(kinds, kinds[static_cast<int>(condition.window.kind)], tr("Window"), [this, kinds](const QString& word) {
        Window& window = std::get<EventCondition>(m_row.condition).window;
        window.kind = static_cast<Window::Kind>(kinds.indexOf(word));
        if (window.near.count == 0) {
            window.near.count = 30;
            window.far.count = 90;
        }
        QMetaObject::invokeMethod(
            this, [this] { build(); }, Qt::QueuedConnection);
    });
    const auto window = [this]() -> Window& { return std::get<EventCondition>(m_row.condition).window; };
    const Window::Kind kind = condition.window.kind;
    if (kind == Window::Kind::Last || kind == Window::Kind::Ago) {
        m_flow->addWidget(new SpanEditor(condition.window.near, this, [this, window](Span span) {
            window().near = span;
            emit changed();
        }));
    }
    if (kind == Window::Kind::Ago) {
        word(tr("and"));
        m_flow->addWidget(new SpanEditor(condition.window.far, this, [this, window](Span span) {
            window().far = span;
            emit changed();
        }));
    }
    if (kind == Window::Kind::Since || kind == Window::Kind::Between) {
        m_flow->addWidget(
            dateEditor(condition.window.from, condition.window.zone, this, [this, window](Instant instant) {
                window().from = instant;
                emit changed();
            }));
    }
    if (kind == Window::Kind::Between) {
        word(tr("and"));
    }
    if (kind == Window::Kind::Before || kind == Window::Kind::Between) {
        m_flow->addWidget(dateEditor(condition.window.to, condition.window.zone, this, [this, window](Instant instant) {
            window().to = instant;
            emit changed();
        }));
    }
    if (kind != Window::Kind::Ever) {
        buildZone(condition.window);
    }
}

/// Where the days of a window are: everywhere 24 hours long, or those of a place's calendar.
void RowEditor::buildZone(const Window& window)
{
    QStringList zones{tr("days of 24 hours, UTC")};
    for (const std::string& name : zoneNames()) {
        zones << text(name);
    }
    const QString current = window.zone.empty() ? zones.front() : text(window.zone);
    picker(zones, current, tr("Zone"), [this, zones](const QString& word) {
        Window& edited = std::get<EventCondition>(m_row.condition).window;
        const std::string zone = word == zones.front() ? std::string() : word.toStdString();
        const auto moved = [&](Instant instant) { // the same day and hour on the clock of the new place
            const Zone* before = Zone::find(edited.zone.empty() ? "UTC" : edited.zone);
            const Zone* after = Zone::find(zone.empty() ? "UTC" : zone);
            return before && after ? after->fromLocal(before->toLocal(instant)) : instant;
        };
        edited.from = moved(edited.from);
        edited.to = moved(edited.to);
        edited.zone = zone;
    });
}

void RowEditor::buildConsent(ConsentCondition& condition)
{
    QStringList purposes;
    for (const std::string& purpose : m_context.facts.purposes) {
        purposes << text(purpose);
    }
    word(tr("consent for"));
    picker(purposes, text(condition.purpose), tr("Purpose"), [this](const QString& purpose) {
        std::get<ConsentCondition>(m_row.condition).purpose = purpose.toStdString();
    });
    word(tr("is"));
    static constexpr std::array kStandings{ConsentStanding::Granted,   ConsentStanding::Denied,
                                           ConsentStanding::Withdrawn, ConsentStanding::Expired,
                                           ConsentStanding::Unknown,   ConsentStanding::NeverAsked};
    const std::array<QString, 6> titles{tr("granted"), tr("denied"),  tr("withdrawn"),
                                        tr("expired"), tr("unknown"), tr("never asked")};
    for (std::size_t i = 0; i < kStandings.size(); ++i) {
        auto* box = new QCheckBox(titles[i], this);
        const auto& now = condition.standings;
        box->setChecked(std::find(now.begin(), now.end(), kStandings[i]) != now.end());
        m_flow->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, standing = kStandings[i]](bool checked) {
            auto& standings = std::get<ConsentCondition>(m_row.condition).standings;
            std::erase(standings, standing);
            if (checked) {
                standings.push_back(standing);
                std::sort(standings.begin(), standings.end());
            }
            emit changed();
        });
    }
}

void RowEditor::buildAudience(AudienceCondition& condition)
{
    const QStringList in{tr("are in"), tr("are not in")};
    picker(in, in[condition.in ? 0 : 1], tr("In or not in"),
           [this, in](const QString& word) { std::get<AudienceCondition>(m_row.condition).in = word == in[0]; });
    QStringList audiences;
    for (const std::string& audience : m_context.facts.audiences) {
        audiences << text(audience);
    }
    picker(audiences, text(condition.audience), tr("Audience"),
           [this](const QString& id) { std::get<AudienceCondition>(m_row.condition).audience = id.toStdString(); });
}

void RowEditor::buildPrediction(const PredictionCondition& condition)
{
    const nodes::ProfileShape* people = m_context.people();
    const Schema traits = people ? people->traits : Schema();
    QStringList predictions = names(traits);
    predictions.removeIf([&](const QString& name) { return !traits.find(percentileTrait(name.toStdString())); });
    const auto own = [this]() -> PredictionCondition& { return std::get<PredictionCondition>(m_row.condition); };
    word(tr("whose prediction"));
    picker(predictions, text(condition.prediction), tr("Prediction"),
           [own](const QString& name) { own().prediction = name.toStdString(); });
    const QStringList parts{tr("is in the top"), tr("is in the bottom"), tr("has a score that")};
    picker(parts, parts[static_cast<int>(condition.part)], tr("Part"), [this, own, parts](const QString& part) {
        own().part = static_cast<PredictionCondition::Part>(parts.indexOf(part));
        if (own().part == PredictionCondition::Part::Score && own().is.values.empty()) {
            own().is.op = Operator::Greater;
            own().is.values = {Value(0.5)};
        }
        QMetaObject::invokeMethod(
            this, [this] { build(); }, Qt::QueuedConnection);
    });
    if (condition.part == PredictionCondition::Part::Score) {
        auto* comparison = new ComparisonEditor(condition.is, TypeKind::Number, this);
        m_flow->addWidget(comparison);
        connect(comparison, &ComparisonEditor::changed, this, [this, own, comparison] {
            own().is = comparison->comparison();
            emit changed();
        });
        return;
    }
    auto* percent = new QDoubleSpinBox(this);
    percent->setRange(0.1, 100);
    percent->setDecimals(1);
    percent->setSuffix(tr(" %"));
    percent->setValue(condition.percent);
    percent->setAccessibleName(tr("Percent"));
    m_flow->addWidget(percent);
    connect(percent, &QDoubleSpinBox::valueChanged, this, [this, own](double value) {
        own().percent = value;
        emit changed();
    });
    auto* unknown = new QCheckBox(tr("or not scored"), this);
    unknown->setToolTip(tr("People without a score match too"));
    unknown->setChecked(condition.is.includeUnknown);
    m_flow->addWidget(unknown);
    connect(unknown, &QCheckBox::clicked, this, [this, own](bool checked) {
        own().is.includeUnknown = checked;
        emit changed();
    });
}

} // namespace weir::ui
