#include "ui/panels/audience/row_editor.h"

#include <QCheckBox>
#include <QComboBox>

#include <algorithm>
#include <array>

// Rows about what people are: traits, identifiers, consent, audiences, predictions, related objects, ranks, samples.

namespace weir::ui {

using namespace audience;

void RowEditor::build(TraitCondition& condition)
{
    m_slots.word(tr("whose"));
    const Schema traits = m_slots.traits();
    m_slots.trait(condition.trait, traits);
    m_slots.comparison(condition.is, kindOf(traits, condition.trait));
}

void RowEditor::build(StateCondition& condition)
{
    m_slots.word(tr("whose"));
    const Schema traits = m_slots.traits();
    m_slots.trait(condition.trait, traits);
    m_slots.comparison(condition.is, kindOf(traits, condition.trait));
    m_slots.choice({tr("and has been so for at least"), tr("and has been so for less than")},
                   static_cast<int>(condition.compare), tr("Comparison of the time"),
                   [&condition](int index) { condition.compare = static_cast<StateCondition::Compare>(index); });
    m_slots.span(condition.length);
}

void RowEditor::build(IdentifierCondition& condition)
{
    const nodes::ProfileShape* people = m_context.people();
    QStringList types;
    for (const std::string& type : people ? people->identifierTypes : std::set<std::string>{}) {
        types << fromUtf8(type);
    }
    m_slots.word(tr("whose identifier"));
    m_slots.picker(types, fromUtf8(condition.type), tr("Identifier"),
                   [&condition](const QString& type) { condition.type = type.toStdString(); });
    m_slots.comparison(condition.is, TypeKind::Text);
}

void RowEditor::build(ConsentCondition& condition)
{
    QStringList purposes;
    for (const std::string& purpose : m_context.facts.purposes) {
        purposes << fromUtf8(purpose);
    }
    m_slots.word(tr("consent for"));
    m_slots.picker(purposes, fromUtf8(condition.purpose), tr("Purpose"),
                   [&condition](const QString& purpose) { condition.purpose = purpose.toStdString(); });
    m_slots.word(tr("is"));
    static constexpr std::array kStandings{ConsentStanding::Granted,   ConsentStanding::Denied,
                                           ConsentStanding::Withdrawn, ConsentStanding::Expired,
                                           ConsentStanding::Unknown,   ConsentStanding::NeverAsked};
    const std::array<QString, 6> titles{tr("granted"), tr("denied"),  tr("withdrawn"),
                                        tr("expired"), tr("unknown"), tr("never asked")};
    for (std::size_t i = 0; i < kStandings.size(); ++i) {
        auto* box = new QCheckBox(titles[i], this);
        const auto& now = condition.standings;
        box->setChecked(std::find(now.begin(), now.end(), kStandings[i]) != now.end());
        m_slots.add(box);
        connect(box, &QCheckBox::clicked, this, [this, &condition, standing = kStandings[i]](bool checked) {
            std::erase(condition.standings, standing);
            if (checked) {
                condition.standings.push_back(standing);
                std::sort(condition.standings.begin(), condition.standings.end());
            }
            emit changed();
        });
    }
}

void RowEditor::build(AudienceCondition& condition)
{
    m_slots.choice({tr("are in"), tr("are not in")}, condition.in ? 0 : 1, tr("In or not in"),
                   [&condition](int index) { condition.in = index == 0; });
    QStringList audiences;
    for (const std::string& audience : m_context.facts.audiences) {
        audiences << fromUtf8(audience);
    }
    m_slots.picker(audiences, fromUtf8(condition.audience), tr("Audience"),
                   [&condition](const QString& id) { condition.audience = id.toStdString(); });
}

void RowEditor::build(PredictionCondition& condition)
{
    const Schema traits = m_slots.traits();
    QStringList predictions = namesOf(traits);
    predictions.removeIf([&](const QString& name) { return !traits.find(percentileTrait(name.toStdString())); });
    m_slots.word(tr("whose prediction"));
    m_slots.picker(predictions, fromUtf8(condition.prediction), tr("Prediction"),
                   [&condition](const QString& name) { condition.prediction = name.toStdString(); });
    m_slots.choice({tr("is in the top"), tr("is in the bottom"), tr("has a score that")},
                   static_cast<int>(condition.part), tr("Part"), [this, &condition](int index) {
                       condition.part = static_cast<PredictionCondition::Part>(index);
                       if (condition.part == PredictionCondition::Part::Score && condition.is.values.empty()) {
                           condition.is.op = Operator::Greater;
                           condition.is.values = {Value(0.5)};
                       }
                       m_slots.rebuild();
                   });
    if (condition.part == PredictionCondition::Part::Score) {
        m_slots.amount(condition.is);
        return;
    }
    m_slots.percent(condition.percent, 0.1, tr("Percent"));
    m_slots.check(condition.is.includeUnknown, tr("or not scored"), tr("People without a score match too"));
}

void RowEditor::build(RelatedCondition& condition)
{
    using Compare = RelatedCondition::Compare;
    m_slots.word(tr("have"));
    m_slots.choice({tr("at least"), tr("exactly"), tr("at most"), tr("only"), tr("no")},
                   static_cast<int>(condition.compare), tr("How many"), [this, &condition](int index) {
                       condition.compare = static_cast<Compare>(index);
                       m_slots.rebuild();
                   });
    if (condition.compare != Compare::All && condition.compare != Compare::None) {
        m_slots.whole(condition.times, 0, tr("Count"));
    }
    QStringList types;
    Schema properties;
    QStringList roles;
    if (const auto known = m_context.objectTypes.find(condition.type); known != m_context.objectTypes.end()) {
        properties = known->second.properties;
        for (const std::string& role : known->second.roles) {
            roles << fromUtf8(role);
        }
    }
    for (const auto& [type, shape] : m_context.objectTypes) {
        types << fromUtf8(type);
    }
    QComboBox* type =
        m_slots.picker(types, fromUtf8(condition.type), tr("Type of objects"), [this, &condition](const QString& name) {
            condition.type = name.toStdString();
            m_slots.rebuild();
        });
    if (types.isEmpty()) {
        type->setToolTip(tr("The store has no related objects yet, such as orders or accounts."));
    }
    if (!roles.isEmpty() || !condition.role.empty()) {
        m_slots.word(tr("as"));
        const QString any = tr("any role");
        roles.prepend(any);
        m_slots.picker(roles, condition.role.empty() ? any : fromUtf8(condition.role), tr("Role"),
                       [&condition, any](const QString& role) {
                           condition.role = role == any ? std::string() : role.toStdString();
                       });
    }
    m_slots.where(condition.where, properties, tr("where"), tr("Count only objects with a certain property"));
}

void RowEditor::build(RankCondition& condition)
{
    m_slots.word(tr("are among the"));
    m_slots.choice({tr("top"), tr("bottom")}, static_cast<int>(condition.part), tr("Part"),
                   [&condition](int index) { condition.part = static_cast<RankCondition::Part>(index); });
    if (condition.percent) {
        m_slots.percent(condition.amount, 0, tr("Percent"));
    } else {
        m_slots.number(condition.amount, tr("Count"));
    }
    m_slots.choice({tr("people"), tr("percent")}, condition.percent ? 1 : 0, tr("Counted in"),
                   [this, &condition](int index) {
                       condition.percent = index == 1;
                       condition.amount = condition.percent ? std::min(condition.amount, 100.0) : condition.amount;
                       m_slots.rebuild();
                   });
    m_slots.word(tr("by"));
    Schema ordered;
    const Schema traits = m_slots.traits();
    for (const Field& field : traits.fields()) {
        const TypeKind kind = field.type.kind();
        if (field.type.isNumeric() || kind == TypeKind::Date || kind == TypeKind::Instant ||
            kind == TypeKind::Duration) {
            ordered.add(field);
        }
    }
    m_slots.trait(condition.trait, ordered);
    m_slots.check(condition.includeUnknown, tr("or not known"), tr("People without a value match too"));
}

void RowEditor::build(SampleCondition& condition)
{
    m_slots.word(tr("are in the random part from"));
    m_slots.percent(condition.from, 0, tr("From percent"));
    m_slots.word(tr("to"));
    m_slots.percent(condition.to, 0, tr("To percent"));
    m_slots.word(tr("of the draw"));
    m_slots.line(condition.salt, tr("name, such as spring"), tr("Name of the draw"));
}

} // namespace weir::ui
