#include "core/traits/keep.h"

#include "core/base/hash.h"

#include <algorithm>

namespace weir::traits {
namespace {

/// The hash of the trait with those of the computed traits that it reads.
std::string keyOf(const Plan& plan, std::size_t index)
{
    std::string text = hashOf(plan[index]);
    for (const Field& input : plan[index].inputs.fields()) {
        for (std::size_t other = 0; other < index; ++other) {
            if (plan[other].trait.name == input.name) {
                text += '\n' + keyOf(plan, other);
            }
        }
    }
    return sha256Hex(text);
}

} // namespace

Json toJson(const Kept& kept)
{
    Json traits = Json::object();
    for (const auto& [name, trait] : kept.traits) {
        traits[name] = {{"key", trait.key},
                        {"asOf", trait.asOf.micros},
                        {"validUntil", trait.validUntil.micros},
                        {"people", trait.people},
                        {"unreadable", trait.unreadable}};
    }
    return {{"store", kept.storeVersion}, {"traits", std::move(traits)}};
}

Kept keptFromJson(const Json& json)
{
    Kept kept;
    const auto number = [](const Json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : std::int64_t{0};
    };
    const auto text = [](const Json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (!json.is_object()) {
        return kept;
    }
    kept.storeVersion = text(json, "store");
    const auto traits = json.find("traits");
    if (traits == json.end() || !traits->is_object()) {
        return kept;
    }
    for (const auto& [name, trait] : traits->items()) {
        if (trait.is_object()) {
            kept.traits[name] = {text(trait, "key"),
                                 {number(trait, "asOf")},
                                 {number(trait, "validUntil")},
                                 number(trait, "people"),
                                 number(trait, "unreadable")};
        }
    }
    return kept;
}

std::vector<std::size_t> dueTraits(const Plan& plan, const Kept& kept, const std::string& storeVersion, Instant asOf)
{
    std::vector<std::size_t> due;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const auto known = kept.traits.find(plan[i].trait.name);
        const bool holds = kept.storeVersion == storeVersion && known != kept.traits.end() &&
                           known->second.key == keyOf(plan, i) && known->second.asOf <= asOf &&
                           asOf < known->second.validUntil;
        if (!holds) {
            due.push_back(i);
        }
    }
    return due;
}

Result<KeepReport> keep(store::ProfileStore& store, const Plan& plan, const std::vector<std::size_t>& due,
                        const Kept& before, const std::set<std::string>& elsewhere, Instant asOf, const RunId& run,
                        const RunContext& context, const SqlRunner& sql)
{
    KeepReport report;
    std::vector<std::string> gone;
    for (const auto& [name, trait] : before.traits) {
        const bool planned =
            std::any_of(plan.begin(), plan.end(), [&](const Planned& each) { return each.trait.name == name; });
        if (!planned && !elsewhere.contains(name)) {
            gone.push_back(name);
        }
    }
    std::map<std::string, Computed> values;
    if (!due.empty()) {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        WEIR_ASSIGN_OR_RETURN(values, Computer(reader, sql).compute(plan, due, asOf, context));
    }
    std::map<std::string, std::int64_t> changed;
    if (!due.empty() || !gone.empty()) {
        WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(run, context));
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t source, writer.source(kSource));
        for (const std::size_t index : due) {
            const Planned& planned = plan[index];
            WEIR_ASSIGN_OR_RETURN(
                changed[planned.trait.name],
                writer.replaceTrait({planned.trait.name, planned.type, planned.privacy, planned.trait.description},
                                    source, values.at(planned.trait.name).values, asOf));
        }
        for (const std::string& name : gone) {
            WEIR_ASSIGN_OR_RETURN(const std::int64_t removed, writer.dropTrait(name, source));
            report.changed += removed;
            report.dropped.push_back(name);
        }
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary summary, writer.commit());
    }
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const std::string& name = plan[i].trait.name;
        KeptOutcome outcome{name};
        KeptTrait& kept = report.kept.traits[name];
        outcome.computed = std::find(due.begin(), due.end(), i) != due.end();
        if (outcome.computed) {
            const Computed& computed = values.at(name);
            kept = {keyOf(plan, i), asOf, computed.validUntil, computed.people, computed.unreadable};
            outcome.changed = changed[name];
            report.changed += outcome.changed;
        } else {
            kept = before.traits.at(name);
        }
        outcome.people = kept.people;
        outcome.unreadable = kept.unreadable;
        report.traits.push_back(std::move(outcome));
    }
    return report;
}

} // namespace weir::traits
