#include "core/traits/plan.h"

#include "core/audience/definition_parts.h"
#include "core/base/hash.h"
#include "core/base/json_form.h"
#include "core/base/text.h"
#include "core/expr/checker.h"
#include "core/expr/parser.h"

#include <algorithm>
#include <set>

namespace weir::traits {
namespace {

using nodes::Severity;

bool isOrdered(TypeKind kind)
{
    return kind == TypeKind::Integer || kind == TypeKind::Decimal || kind == TypeKind::Number ||
           kind == TypeKind::Date || kind == TypeKind::Instant || kind == TypeKind::Duration;
}

class Planner
{
public:
    Planner(const std::vector<Trait>& traits, const nodes::ProfileShape& people, Plan& out)
        : m_traits(traits), m_people(people), m_plan(out)
    {}

    nodes::Diagnostics go()
    {
        m_plan.clear();
        for (m_at = 0; m_at < m_traits.size(); ++m_at) {
            checkName();
        }
        for (m_at = 0; m_at < m_traits.size(); ++m_at) {
            if (needsEvent(m_traits[m_at].aggregate)) {
                ofEvents(m_traits[m_at]);
            } else if (m_traits[m_at].aggregate == Aggregate::Sql) {
                query(m_traits[m_at]);
            }
        }
        formulas();
        return std::move(m_findings);
    }

private:
    void note(Severity severity, const std::string& key, Error error)
    {
        m_bad = m_bad || severity == Severity::Error;
        Where where = error.where(); // keeps the range in an expression
        where.key = '/' + std::to_string(m_at) + '/' + key;
        m_findings.push_back({severity, std::move(error).at(std::move(where))});
    }

    void note(const std::string& key, std::string id, std::string sentence, Error::Arguments arguments)
    {
        note(Severity::Error, key,
             Error(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(arguments)));
    }

    void checkName()
    {
        const std::string& name = m_traits[m_at].name;
        if (name.empty()) {
            return; // reading it has said so
        }
        if (m_people.traits.find(name)) {
            note("name", "traits.name.taken",
                 "The people that come in already have a trait {trait}. Give the computed trait another name.",
                 {{"trait", name}});
            m_unusable.insert(m_at);
        } else if (!m_names.emplace(name, m_at).second) {
            note("name", "traits.name.twice", "Two computed traits are named {trait}. Give one another name.",
                 {{"trait", name}});
            m_unusable.insert(m_at);
        }
    }

    void keep(Planned planned)
    {
        if (!m_bad && !planned.trait.name.empty() && !m_unusable.contains(m_at)) {
            m_done.insert(m_at);
            m_plan.push_back(std::move(planned));
        }
    }

    void ofEvents(const Trait& trait)
    {
        m_bad = false;
        Planned planned;
        planned.trait = trait;
        if (trait.event.empty()) {
            m_bad = true; // reading it has said so
        } else {
            checkEvents(trait);
        }
        for (const audience::PropertyCondition& condition : trait.where) {
            raise(planned.privacy, findProperty(m_people, trait.event, condition.property));
        }
        if (needsProperty(trait)) {
            readAs(trait, planned);
        }
        planned.type = resultOf(planned);
        keep(std::move(planned));
    }

    /// Event and conditions, by the checks of audiences.
    void checkEvents(const Trait& trait)
    {
        constexpr std::string_view kRow = "/include/rows/0/";
        audience::Definition definition;
        definition.include.rows.push_back({audience::occurrences(trait.event, trait.window, trait.where)});
        for (nodes::Diagnostic& finding : audience::validate(definition, m_people)) {
            const std::string key = finding.error.where().key;
            note(finding.severity, key.starts_with(kRow) ? key.substr(kRow.size()) : "event", std::move(finding.error));
        }
    }

    static void raise(Privacy& privacy, const PropertyLookup& property)
    {
        if (property.field) {
            privacy = std::max(privacy, property.field->privacy);
        }
    }

    void readAs(const Trait& trait, Planned& planned)
    {
        if (trait.property.empty()) {
            m_bad = true; // reading it has said so
            return;
        }
        const PropertyLookup property = findProperty(m_people, trait.event, trait.property);
        if (!property.field && property.complete && !m_bad) {
            const std::string near = closest(trait.property, property.names);
            note("property", "traits.property.unknown",
                 near.empty() ? "The event {event} has no property {property}."
                              : "The event {event} has no property {property}. Did you mean {near}?",
                 {{"event", trait.event}, {"property", trait.property}, {"near", near}});
            return;
        }
        raise(planned.privacy, property);
        const bool number = needsNumber(trait.aggregate);
        DataType type = property.field ? property.field->type : DataType(number ? TypeKind::Number : TypeKind::Text);
        if (type.kind() == TypeKind::JsonValue || type.kind() == TypeKind::List || type.kind() == TypeKind::Null) {
            type = TypeKind::Text;
        }
        planned.reads = trait.reads.value_or(type);
        const bool ordered = trait.aggregate == Aggregate::Minimum || trait.aggregate == Aggregate::Maximum;
        if (number ? !planned.reads.isNumeric() : ordered && !isOrdered(planned.reads.kind())) {
            note("reads", "traits.property.kind",
                 number ? "{property} is {type}, and this needs a number. Choose another property, or read it as a "
                          "number."
                        : "{property} is {type}, and this needs a number, a date or a time. Choose another property, "
                          "or read it as one.",
                 {{"property", trait.property}, {"type", toText(planned.reads)}});
        } else if (planned.reads.kind() == TypeKind::JsonValue || planned.reads.kind() == TypeKind::List) {
            note("reads", "traits.property.list", "Values cannot be read as {type} here. Read them as text.",
                 {{"type", toText(planned.reads)}});
        }
    }

    static DataType resultOf(const Planned& planned)
    {
        constexpr int kDigits = 38;
        const DataType& reads = planned.reads;
        switch (planned.trait.aggregate) {
        case Aggregate::Count:
        case Aggregate::UniqueCount:
        case Aggregate::TimeSinceFirst:
        case Aggregate::TimeSinceLast:
        case Aggregate::Streak:
            return TypeKind::Integer;
        case Aggregate::Sum:
            return reads.kind() == TypeKind::Decimal ? DataType::decimal(kDigits, reads.scale()) : reads;
        case Aggregate::Average:
        case Aggregate::Median:
        case Aggregate::Percentile:
            return TypeKind::Number;
        case Aggregate::UniqueList:
            return DataType::list(reads);
        case Aggregate::FirstTime:
        case Aggregate::LastTime:
            return TypeKind::Instant;
        case Aggregate::Rfm:
            return planned.trait.part == RfmPart::All ? TypeKind::Text : TypeKind::Integer;
        default:
            return reads;
        }
    }

    /// A query gets the columns whose names stand in its text, all of them where it may mean all. It cannot be traced,
    /// so its result is as personal as the most personal of them.
    void query(const Trait& trait)
    {
        m_bad = false;
        if (trait.sql.empty()) {
            return; // reading it has said so
        }
        if (!trait.reads) {
            note("reads", "traits.sql.type", "Say of which type the values of {trait} are.", {{"trait", trait.name}});
        }
        const std::string folded = foldCase(trait.sql);
        const bool all = folded.find('*') != std::string::npos || folded.find("columns") != std::string::npos;
        const auto isRead = [&](const std::string& name) {
            return all || folded.find(foldCase(name)) != std::string::npos;
        };
        Planned planned;
        planned.trait = trait;
        planned.type = trait.reads.value_or(TypeKind::Text);
        const auto add = [&](const Field& field, Schema& schema, std::initializer_list<std::string_view> own) {
            const bool taken = std::find(own.begin(), own.end(), foldCase(field.name)) != own.end() ||
                               schema.find(field.name) != nullptr;
            if (isRead(field.name) && !taken) {
                planned.privacy = std::max(planned.privacy, field.privacy);
                schema.add(field);
            }
        };
        for (const Field& field : m_people.traits.fields()) {
            add(field, planned.inputs, {"person"});
        }
        for (const auto* events : {&m_people.events, &m_people.dynamicEvents}) {
            for (const auto& [name, schema] : *events) {
                for (const Field& field : schema.fields()) {
                    add(field, planned.events, {"person", "event", "time"});
                }
            }
        }
        keep(std::move(planned));
    }

    /// Formulas, as soon as all that they read is there; what is left reads itself.
    void formulas()
    {
        std::vector<std::size_t> open;
        for (m_at = 0; m_at < m_traits.size(); ++m_at) {
            if (m_traits[m_at].aggregate == Aggregate::Formula) {
                open.push_back(m_at);
            }
        }
        for (bool moved = true; moved;) {
            moved = false;
            std::vector<std::size_t> later;
            for (const std::size_t index : open) {
                if (!waits(index)) {
                    m_at = index;
                    formula(m_traits[index]);
                    moved = true;
                } else {
                    later.push_back(index);
                }
            }
            open = std::move(later);
        }
        for (const std::size_t index : open) {
            m_at = index;
            if (readsItself(index, {})) {
                note("formula", "traits.formula.circle",
                     "{trait} is computed from itself, over the traits that it reads. Change one of the formulas.",
                     {{"trait", m_traits[index].name}});
            }
        }
    }

    static std::vector<std::string> readBy(const Trait& trait)
    {
        const auto parsed = expr::parse(trait.formula);
        return parsed ? expr::columnsUsed(*parsed) : std::vector<std::string>();
    }

    /// Whether the formula reads a computed trait that has no place in the plan yet.
    bool waits(std::size_t index) const
    {
        const std::vector<std::string> names = readBy(m_traits[index]);
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            const auto known = m_names.find(name);
            return known != m_names.end() && !m_done.contains(known->second) &&
                   (known->second == index || m_traits[known->second].aggregate == Aggregate::Formula);
        });
    }

    bool readsItself(std::size_t index, std::set<std::size_t> path) const
    {
        if (!path.insert(index).second) {
            return true;
        }
        const std::vector<std::string> names = readBy(m_traits[index]);
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            const auto known = m_names.find(name);
            return known != m_names.end() && readsItself(known->second, path);
        });
    }

    void formula(const Trait& trait)
    {
        m_bad = false;
        if (trait.formula.empty()) {
            return; // reading it has said so
        }
        Schema schema = m_people.traits;
        for (const Planned& planned : m_plan) {
            schema.add({planned.trait.name, planned.type, true, planned.privacy});
        }
        expr::Checked checked = expr::compileAll(trait.formula, schema);
        for (Error& error : checked.errors) {
            note(Severity::Error, "formula", std::move(error));
        }
        if (!checked.expr) {
            return;
        }
        Planned planned;
        planned.trait = trait;
        planned.type = checked.expr->type.kind() == TypeKind::Null ? DataType(TypeKind::Text) : checked.expr->type;
        planned.privacy = std::max(Privacy::Personal, checked.expr->privacy);
        for (const std::string& name : expr::columnsUsed(checked.expr->expr)) {
            planned.inputs.add(*schema.find(name));
        }
        keep(std::move(planned));
    }

    const std::vector<Trait>& m_traits;
    const nodes::ProfileShape& m_people;
    Plan& m_plan;
    nodes::Diagnostics m_findings;
    std::map<std::string, std::size_t> m_names;
    std::set<std::size_t> m_unusable; ///< Names that are taken.
    std::set<std::size_t> m_done;     ///< In the plan.
    std::size_t m_at = 0;             ///< The trait that is looked at, and ...
    bool m_bad = false;               ///< ... whether it has an error.
};

Json toJson(const Planned& planned)
{
    Json json = traits::toJson(planned.trait);
    json["type"] = toText(planned.type);
    if (planned.reads.kind() != TypeKind::Null) {
        json["readAs"] = toText(planned.reads);
    }
    json["privacy"] = name(planned.privacy);
    if (!planned.inputs.empty()) {
        json["inputs"] = weir::toJson(planned.inputs);
    }
    if (!planned.events.empty()) {
        json["events"] = weir::toJson(planned.events);
    }
    return json;
}

} // namespace

PropertyLookup findProperty(const nodes::ProfileShape& people, const std::string& event, const std::string& property)
{
    PropertyLookup found;
    const auto look = [&](const Schema& schema) {
        found.complete = true;
        const std::vector<std::string> names = schema.names();
        found.names.insert(found.names.end(), names.begin(), names.end());
        found.field = found.field ? found.field : schema.find(property);
    };
    if (const auto fixed = people.events.find(event); fixed != people.events.end()) {
        look(fixed->second);
    }
    for (const auto& [column, schema] : people.dynamicEvents) {
        look(schema);
    }
    return found;
}

nodes::Diagnostics makePlan(const std::vector<Trait>& traits, const nodes::ProfileShape& people, Plan& out)
{
    return Planner(traits, people, out).go();
}

nodes::ProfileShape withTraits(nodes::ProfileShape people, const Plan& plan)
{
    for (const Planned& planned : plan) {
        people.traits.add({planned.trait.name, planned.type, true, planned.privacy});
    }
    return people;
}

Json toJson(const Plan& plan)
{
    Json json = Json::array();
    for (const Planned& planned : plan) {
        json.push_back(toJson(planned));
    }
    return json;
}

Result<Plan> planFromJson(const Json& json)
{
    Plan plan;
    if (!json.is_array()) {
        return Error(ErrorCode::Internal, "traits.plan.shape", "A plan of computed traits is no list.");
    }
    for (const Json& item : json) {
        Json own = item;
        Planned planned;
        WEIR_ASSIGN_OR_RETURN(planned.type, parseDataType(own.value("type", "")));
        if (own.contains("readAs")) {
            WEIR_ASSIGN_OR_RETURN(planned.reads, parseDataType(own.value("readAs", "")));
        }
        const std::string privacy = own.value("privacy", "");
        planned.privacy = privacy == name(Privacy::Identifier) ? Privacy::Identifier : Privacy::Personal;
        if (own.contains("inputs")) {
            WEIR_ASSIGN_OR_RETURN(planned.inputs, schemaFromJson(own["inputs"]));
        }
        if (own.contains("events")) {
            WEIR_ASSIGN_OR_RETURN(planned.events, schemaFromJson(own["events"]));
        }
        for (const char* key : {"type", "readAs", "privacy", "inputs", "events"}) {
            own.erase(key);
        }
        std::vector<Error> findings;
        planned.trait = readTrait(own, "", findings);
        if (!findings.empty()) {
            return std::move(findings.front());
        }
        plan.push_back(std::move(planned));
    }
    return plan;
}

std::string hashOf(const Planned& planned)
{
    Json json = toJson(planned);
    json.erase("description");
    return sha256Hex(compactJson(json));
}

} // namespace weir::traits
