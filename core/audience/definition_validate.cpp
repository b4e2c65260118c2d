#include "core/audience/comparison.h"
#include "core/audience/definition.h"
#include "core/base/json_form.h"
#include "core/base/text.h"

#include <algorithm>

namespace weir::audience {
namespace {

using nodes::Severity;

class Validator
{
public:
    explicit Validator(const nodes::ProfileShape& shape) : m_shape(shape) {}

    void group(const Group& group, const std::string& path)
    {
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            const Row& row = group.rows[i];
            if (row.disabled) {
                continue;
            }
            m_path = path + "/rows/" + std::to_string(i);
            std::visit([&](const auto& condition) { check(condition); }, row.condition);
        }
    }

    void cap(const Cap& cap)
    {
        if (!cap.trait.empty()) {
            m_path = "/cap";
            ordered("trait", cap.trait);
        }
    }

    [[nodiscard]] nodes::Diagnostics take() { return std::move(m_diagnostics); }

private:
    void note(Severity severity, const std::string& key, Error error)
    {
        m_diagnostics.push_back({severity, std::move(error).at(atKey(m_path + '/' + key))});
    }

    void note(Severity severity, const std::string& key, std::string id, std::string sentence,
              Error::Arguments arguments)
    {
        note(severity, key, Error(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(arguments)));
    }

    void missing(const std::string& key, std::string id, const std::string& what, const std::string& name,
                 const std::vector<std::string>& candidates)
    {
        const std::string near = closest(name, candidates);
        note(Severity::Error, key, std::move(id),
             near.empty() ? "The people that come in have no {what} \"{name}\"."
                          : "The people that come in have no {what} \"{name}\". Did you mean \"{near}\"?",
             {{"what", what}, {"name", name}, {"near", near}});
    }

    void comparison(const Comparison& is, TypeKind kind, const std::string& place)
    {
        if (auto matcher = Matcher::make(is, kind, Instant{}); !matcher) {
            const bool byOperator = matcher.error().messageId() == "audience.operator.type";
            note(Severity::Error, place + (byOperator ? "operator" : "values"), std::move(matcher).error());
        }
    }

    void check(const TraitCondition& condition)
    {
        if (const Field* field = trait("trait", condition.trait)) {
            comparison(condition.is, field->type.kind(), "");
        }
    }

    void check(const IdentifierCondition& condition)
    {
        if (!m_shape.identifierTypes.contains(condition.type)) {
            missing("type", "audience.identifier.missing", "identifier", condition.type,
                    {m_shape.identifierTypes.begin(), m_shape.identifierTypes.end()});
            return;
        }
        comparison(condition.is, TypeKind::Text, "");
    }

    void check(const EventCondition& condition)
    {
        event("event", condition.event);
        window(condition.window);
        where(condition.event, condition.where, "where");
        property("same", condition.event, condition.same);
        if (condition.compare == EventCondition::Compare::AtLeast && condition.times == 0) {
            note(Severity::Warning, "times", "audience.event.always",
                 condition.did ? "Everybody did this at least 0 times, so this row changes nothing."
                               : "Nobody did this less than 0 times, so this row matches nobody.",
                 {});
        }
    }

    void check(const ConsentCondition& condition)
    {
        if (!m_shape.dynamicPurposes && !m_shape.purposes.contains(condition.purpose)) {
            missing("purpose", "audience.purpose.missing", "recorded consent for", condition.purpose,
                    {m_shape.purposes.begin(), m_shape.purposes.end()});
        }
    }

    void check(const AudienceCondition&) {}

    void check(const PredictionCondition& condition)
    {
        const Schema& traits = m_shape.traits;
        const auto predicts = [&](const std::string& name) {
            return traits.find(name) && traits.find(percentileTrait(name));
        };
        if (!predicts(condition.prediction)) {
            std::vector<std::string> names = traits.names();
            std::erase_if(names, [&](const std::string& name) { return !predicts(name); });
            missing("prediction", "audience.prediction.missing", "prediction", condition.prediction, names);
        } else if (condition.part == PredictionCondition::Part::Score) {
            comparison(condition.is, TypeKind::Number, "");
        }
    }

    void check(const AggregateCondition& condition)
    {
        events(condition.of);
        property("property", condition.of.event, condition.property);
    }

    void check(const OccurrenceCondition& condition)
    {
        events(condition.of);
        where(condition.of.event, condition.having, "having");
    }

    void check(const SequenceCondition& condition)
    {
        for (std::size_t i = 0; i < condition.steps.size(); ++i) {
            const SequenceStep& step = condition.steps[i];
            const std::string place = "steps/" + std::to_string(i) + '/';
            event(place + "event", step.event);
            where(step.event, step.where, place + "where");
            property("same", step.event, condition.same);
        }
        window(condition.window);
    }

    void check(const StateCondition& condition) { check(TraitCondition{condition.trait, condition.is}); }

    void check(const LifecycleCondition& condition)
    {
        event("event", condition.event);
        where(condition.event, condition.where, "where");
    }

    /// What other pipelines tell is known to the store alone: an unknown type is an error when the audience is
    /// evaluated.
    void check(const RelatedCondition& condition)
    {
        const auto told = m_shape.objects.find(condition.type);
        if (told == m_shape.objects.end()) {
            return;
        }
        for (std::size_t i = 0; i < condition.where.size(); ++i) {
            const std::string place = "where/" + std::to_string(i) + '/';
            const PropertyCondition& property = condition.where[i];
            if (const Field* field = told->second.find(property.property)) {
                readAs(*field, property.is, place);
            } else {
                missing(place + "property", "audience.related.property", "property of related objects",
                        property.property, told->second.names());
            }
        }
    }

    void check(const RankCondition& condition) { ordered("trait", condition.trait); }

    void check(const SampleCondition&) {}

    void check(const Group& nested)
    {
        const std::string path = m_path;
        group(nested, path);
        m_path = path;
    }

    void events(const EventSet& events)
    {
        event("event", events.event);
        window(events.window);
        where(events.event, events.where, "where");
    }

    void event(const std::string& key, const std::string& name)
    {
        if (m_shape.events.contains(name) || !m_shape.dynamicEvents.empty()) {
            return;
        }
        std::vector<std::string> names;
        for (const auto& [each, properties] : m_shape.events) {
            names.push_back(each);
        }
        missing(key, "audience.event.missing", "event", name, names);
    }

    void property(const std::string& key, const std::string& event, const std::string& name)
    {
        if (!name.empty() && !propertyOf(event, name) && m_known) {
            missing(key, "audience.property.missing", "event property", name, m_names);
        }
    }

    void where(const std::string& event, const std::vector<PropertyCondition>& conditions, const std::string& key)
    {
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            const std::string place = key + '/' + std::to_string(i) + '/';
            const PropertyCondition& property = conditions[i];
            const Field* field = propertyOf(event, property.property);
            if (!field && m_known) {
                missing(place + "property", "audience.property.missing", "event property", property.property, m_names);
                continue;
            }
            if (field) {
                readAs(*field, property.is, place);
            } else {
                comparison(property.is, kindFor(property.is), place);
            }
        }
    }

    /// A property is read in the kind that the comparison is about.
    void readAs(const Field& field, const Comparison& is, const std::string& place)
    {
        const TypeKind read = kindFor(is);
        const bool flag = read == TypeKind::Number && field.type.kind() == TypeKind::Boolean;
        comparison(is, flag ? TypeKind::Boolean : read, place);
    }

    void window(const Window& window)
    {
        if (window.kind == Window::Kind::Around) {
            const Field* anchor = trait("window/trait", window.trait);
            if (anchor && anchor->type.kind() != TypeKind::Date && anchor->type.kind() != TypeKind::Instant) {
                note(Severity::Error, "window/trait", "audience.window.anchor",
                     "\"{trait}\" is no date: a window can only lie around a date.", {{"trait", window.trait}});
            }
        }
    }

    /// A trait whose values have an order.
    void ordered(const std::string& key, const std::string& name)
    {
        const Field* field = trait(key, name);
        if (!field) {
            return;
        }
        switch (field->type.kind()) {
        case TypeKind::Integer:
        case TypeKind::Decimal:
        case TypeKind::Number:
        case TypeKind::Date:
        case TypeKind::Instant:
        case TypeKind::Duration:
            return;
        default:
            note(Severity::Error, key, "audience.rank.type",
                 "\"{trait}\" is {type}: only numbers and times have highest and lowest values.",
                 {{"trait", name}, {"type", toText(field->type)}});
        }
    }

    const Field* trait(const std::string& key, const std::string& name)
    {
        const Field* field = m_shape.traits.find(name);
        if (!field) {
            missing(key, "audience.trait.missing", "trait", name, m_shape.traits.names());
        }
        return field;
    }

    /// The property's field; m_known says whether the list of properties is complete.
    const Field* propertyOf(const std::string& event, const std::string& property)
    {
        m_known = false;
        m_names.clear();
        const Field* found = nullptr;
        if (const auto fixed = m_shape.events.find(event); fixed != m_shape.events.end()) {
            m_known = true;
            m_names = fixed->second.names();
            found = fixed->second.find(property);
        }
        for (const auto& [column, schema] : m_shape.dynamicEvents) {
            m_known = true;
            const std::vector<std::string> names = schema.names();
            m_names.insert(m_names.end(), names.begin(), names.end());
            found = found ? found : schema.find(property);
        }
        return found;
    }

    const nodes::ProfileShape& m_shape;
    nodes::Diagnostics m_diagnostics;
    std::string m_path;
    std::vector<std::string> m_names;
    bool m_known = false;
};

} // namespace

nodes::Diagnostics validate(const Definition& definition, const nodes::ProfileShape& shape)
{
    Validator validator(shape);
    validator.group(definition.include, "/include");
    validator.group(definition.exclude, "/exclude");
    if (definition.cap) {
        validator.cap(*definition.cap);
    }
    return validator.take();
}

} // namespace weir::audience
