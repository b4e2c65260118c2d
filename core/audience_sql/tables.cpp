#include "core/audience_sql/tables.h"

#include "core/audience/comparison.h"
#include "core/audience/row_logic.h"

namespace weir::audience {
namespace {

/// Walks over the rows that count and writes down what they read.
class Collector
{
public:
    void group(const Group& group)
    {
        for (const Row& row : group.rows) {
            if (isActive(row)) {
                std::visit(*this, row.condition);
            }
        }
    }
    void cap(const Cap& cap)
    {
        if (!cap.trait.empty()) {
            traits.insert(cap.trait);
        }
    }

    void operator()(const TraitCondition& condition) { traits.insert(condition.trait); }
    void operator()(const IdentifierCondition& condition) { identifiers.insert(condition.type); }
    void operator()(const EventCondition& condition)
    {
        set(condition.event, condition.window, condition.where);
        property(condition.same, TypeKind::Text);
    }
    void operator()(const ConsentCondition& condition) { purposes.insert(condition.purpose); }
    void operator()(const AudienceCondition& condition) { audiences.insert(condition.audience); }
    void operator()(const PredictionCondition& condition) { traits.insert(onTrait(condition).trait); }
    void operator()(const AggregateCondition& condition)
    {
        set(condition.of.event, condition.of.window, condition.of.where);
        const bool distinct = condition.function == AggregateCondition::Function::Distinct;
        property(condition.property, distinct ? TypeKind::Text : TypeKind::Number);
    }
    void operator()(const OccurrenceCondition& condition)
    {
        set(condition.of.event, condition.of.window, condition.of.where);
        where(condition.having);
    }
    void operator()(const SequenceCondition& condition)
    {
        for (const SequenceStep& step : condition.steps) {
            set(step.event, condition.window, step.where);
        }
        property(condition.same, TypeKind::Text);
    }
    void operator()(const StateCondition& condition)
    {
        traits.insert(condition.trait);
        since.insert(condition.trait);
    }
    void operator()(const LifecycleCondition& condition) { set(condition.event, {}, condition.where); }
    void operator()(const RelatedCondition& condition)
    {
        objectTypes.insert(condition.type);
        for (const PropertyCondition& property : condition.where) {
            objectProperties.insert({property.property, kindFor(property.is)});
        }
    }
    void operator()(const RankCondition& condition) { traits.insert(condition.trait); }
    void operator()(const SampleCondition&) {}
    void operator()(const Group& nested) { group(nested); }

    std::set<std::string> traits;
    std::set<std::string> since;
    std::set<std::string> identifiers;
    std::set<Tables::Property> properties;
    std::set<Tables::Property> objectProperties;
    std::set<std::string> events;
    std::set<std::string> purposes;
    std::set<std::string> audiences;
    std::set<std::string> objectTypes;

private:
    void set(const std::string& event, const Window& window, const std::vector<PropertyCondition>& conditions)
    {
        events.insert(event);
        if (window.kind == Window::Kind::Around) {
            traits.insert(window.trait);
        }
        where(conditions);
    }
    void where(const std::vector<PropertyCondition>& conditions)
    {
        for (const PropertyCondition& condition : conditions) {
            properties.insert({condition.property, kindFor(condition.is)});
        }
    }
    void property(const std::string& name, TypeKind kind)
    {
        if (!name.empty()) {
            properties.insert({name, kind});
        }
    }
};

/// Adds a column per property; of a property in several kinds, all but texts say theirs.
void addProperties(const std::set<Tables::Property>& properties, Schema& schema,
                   std::map<Tables::Property, std::string>& names)
{
    std::map<std::string, int> kinds;
    for (const auto& [name, kind] : properties) {
        ++kinds[name];
    }
    for (const Tables::Property& property : properties) {
        const auto& [name, kind] = property;
        const bool plain = kinds[name] == 1 || kind == TypeKind::Text;
        const std::string column = schema.freeName(plain ? name : name + " as " + toText(DataType(kind)));
        schema.add({column, kind, true, Privacy::Personal});
        names.emplace(property, column);
    }
}

} // namespace

DataType columnType(const DataType& traitType)
{
    switch (traitType.kind()) {
    case TypeKind::Decimal:
        return TypeKind::Number;
    case TypeKind::List:
        return DataType::list(TypeKind::Text);
    case TypeKind::Null:
        return TypeKind::Text;
    default:
        return traitType;
    }
}

Tables tablesOf(const Definition& definition, const nodes::ProfileShape& shape)
{
    Collector needed;
    needed.group(definition.include);
    needed.group(definition.exclude);
    if (definition.cap) {
        needed.cap(*definition.cap);
    }
    Tables tables;
    tables.people = Schema({{"person", TypeKind::Integer, false},
                            {"id", TypeKind::Text, false, Privacy::Identifier},
                            {"first_seen", TypeKind::Instant, true, Privacy::Personal}});
    const auto personal = [&](const std::string& wanted, const DataType& type, Privacy privacy) {
        std::string column = tables.people.freeName(wanted);
        tables.people.add({column, type, true, privacy});
        return column;
    };
    for (const std::string& trait : needed.traits) {
        if (const Field* field = shape.traits.find(trait)) {
            tables.traits[trait] = personal(trait, columnType(field->type), Privacy::Personal);
        }
    }
    for (const std::string& trait : needed.since) {
        tables.since[trait] = personal(trait + " since", TypeKind::Instant, Privacy::Personal);
    }
    for (const std::string& type : needed.identifiers) {
        tables.identifiers[type] = personal(type + " identifier", TypeKind::Text, Privacy::Identifier);
    }
    tables.eventNames = std::move(needed.events);
    tables.purposes = std::move(needed.purposes);
    tables.audiences = std::move(needed.audiences);
    tables.objectTypes = std::move(needed.objectTypes);
    if (!tables.eventNames.empty()) {
        tables.events = Schema({{"person", TypeKind::Integer, false},
                                {"event", TypeKind::Text, false},
                                {"time", TypeKind::Instant, false, Privacy::Personal},
                                {"arrival", TypeKind::Integer, false}});
        addProperties(needed.properties, tables.events, tables.properties);
    }
    if (!tables.purposes.empty()) {
        tables.consents = Schema({{"person", TypeKind::Integer, false},
                                  {"purpose", TypeKind::Text, false},
                                  {"state", TypeKind::Text, false, Privacy::Personal},
                                  {"time", TypeKind::Instant, false, Privacy::Personal}});
    }
    if (!tables.audiences.empty()) {
        tables.members = Schema({{"audience", TypeKind::Text, false}, {"person", TypeKind::Integer, false}});
    }
    if (!tables.objectTypes.empty()) {
        tables.related = Schema({{"person", TypeKind::Integer, false},
                                 {"role", TypeKind::Text, false},
                                 {"type", TypeKind::Text, false},
                                 {"object", TypeKind::Integer, false}});
        addProperties(needed.objectProperties, tables.related, tables.objectProperties);
    }
    return tables;
}

} // namespace weir::audience
