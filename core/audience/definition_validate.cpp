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
        const Field* trait = m_shape.traits.find(condition.trait);
        if (!trait) {
            missing("trait", "audience.trait.missing", "trait", condition.trait, m_shape.traits.names());
            return;
        }
        comparison(condition.is, trait->type.kind(), "");
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
        const auto event = m_shape.events.find(condition.event);
        if (event == m_shape.events.end() && m_shape.dynamicEvents.empty()) {
            std::vector<std::string> names;
            for (const auto& [name, properties] : m_shape.events) {
                names.push_back(name);
            }
            missing("event", "audience.event.missing", "event", condition.event, names);
        }
        for (std::size_t i = 0; i < condition.where.size(); ++i) {
            const std::string place = "where/" + std::to_string(i) + '/';
            const PropertyCondition& property = condition.where[i];
            const Field* field = propertyOf(condition.event, property.property);
            if (!field && m_known) {
                missing(place + "property", "audience.property.missing", "event property", property.property, m_names);
                continue;
            }
            const TypeKind read = kindFor(property.is);
            if (field && read == TypeKind::Number && field->type.kind() == TypeKind::Boolean) {
                comparison(property.is, TypeKind::Boolean, place);
            } else {
                comparison(property.is, read, place);
            }
        }
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

    void check(const Group& nested)
    {
        const std::string path = m_path;
        group(nested, path);
        m_path = path;
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
    return validator.take();
}

} // namespace weir::audience
