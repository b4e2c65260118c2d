#include "core/run/trait_uses.h"

#include "core/audience/definition_parts.h"
#include "core/deliver/target.h"
#include "core/expr/parser.h"
#include "core/traits/definition.h"

#include <algorithm>

namespace weir::run {
namespace {

bool reads(const Json& json, const std::string& trait)
{
    using Kind = audience::NameInCondition::Kind;
    audience::Definition definition;
    static_cast<void>(audience::readDefinition(json.is_object() ? json : Json::object(), definition));
    const std::vector<audience::NameInCondition> names = audience::namesIn(definition);
    return std::any_of(names.begin(), names.end(), [&](const audience::NameInCondition& name) {
        return name.kind == Kind::Prediction ? trait == *name.name || trait == audience::percentileTrait(*name.name)
                                             : name.kind == Kind::Trait && trait == *name.name;
    });
}

/// The computed traits whose formula reads the trait.
std::vector<std::string> formulasOver(const Json& json, const std::string& trait)
{
    std::vector<traits::Trait> list;
    static_cast<void>(traits::readTraits(json, list));
    std::vector<std::string> names;
    for (const traits::Trait& each : list) {
        const auto parsed = expr::parse(each.formula); // others have none, and reading nothing fails
        if (!parsed) {
            continue;
        }
        const std::vector<std::string> columns = expr::columnsUsed(*parsed);
        if (std::find(columns.begin(), columns.end(), trait) != columns.end()) {
            names.push_back(each.name);
        }
    }
    return names;
}

bool sends(const Json& settings, const std::string& trait)
{
    deliver::Target target;
    static_cast<void>(deliver::readTarget(settings, target));
    const auto is = [&](const deliver::TargetField& field) {
        return field.from.kind == deliver::FieldSource::Kind::Trait && field.from.name == trait;
    };
    return is(target.key) || std::any_of(target.fields.begin(), target.fields.end(), is);
}

} // namespace

std::vector<TraitUse> usesOfTrait(const project::Project& project, const nodes::Registry& registry,
                                  const std::string& trait)
{
    std::vector<TraitUse> uses;
    for (const auto& [pipeline, document] : project.pipelines) {
        for (const auto& [id, node] : document.nodes) {
            const nodes::NodeType* type = registry.find(node->type);
            if (!type) {
                continue;
            }
            const std::string title = node->name.empty() ? type->spec().title : node->name;
            if (type->spec().family == nodes::Family::Destination) {
                if (sends(node->settings, trait)) {
                    uses.push_back({TraitUse::Kind::Destination, pipeline, id, title});
                }
                continue;
            }
            for (const nodes::ParameterSpec& parameter : type->spec().parameters) {
                const Json value = node->settings.is_object() ? node->settings.value(parameter.key, Json()) : Json();
                if (parameter.kind == nodes::ParameterKind::Audience && reads(value, trait)) {
                    uses.push_back({TraitUse::Kind::Audience, pipeline, id, title});
                } else if (parameter.kind == nodes::ParameterKind::Traits) {
                    for (const std::string& name : formulasOver(value, trait)) {
                        uses.push_back({TraitUse::Kind::Formula, pipeline, id, name});
                    }
                }
            }
        }
    }
    for (const auto& [id, audience] : project.audiences) {
        if (reads(audience.definition, trait)) {
            uses.push_back({TraitUse::Kind::SavedAudience, {}, {}, audience.title.empty() ? id.str() : audience.title});
        }
    }
    return uses;
}

} // namespace weir::run
