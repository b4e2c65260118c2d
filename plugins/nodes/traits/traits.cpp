#include "core/traits/plan.h"

#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/nodes/node_type.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_traits {
namespace {

using namespace weir::nodes;

class ComputedTraits final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("traits"),
            .family = Family::Identity,
            .title = "Computed traits",
            .summary = "Computes traits of people from their events: counts, sums, favourites, time since, streaks.",
            .keywords = {"trait", "attribute", "calculated", "count", "sum", "average", "lifetime value", "rfm",
                         "recency", "last", "first", "most frequent", "formula"},
            .icon = "traits",
            .inputs = {{.name = "in", .title = "People", .kind = PortKind::Profiles}},
            .outputs = {{.name = "out", .title = "People", .kind = PortKind::Profiles}},
            .parameters = {{.key = "traits",
                            .title = "Traits",
                            .help = "What is computed for each person.",
                            .kind = ParameterKind::Traits,
                            .defaultValue = Json::array()}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        Configured configured;
        std::vector<traits::Trait> list;
        take(settings, traits::readTraits(settings.raw("traits"), list));
        PortContent out;
        out.kind = PortKind::Profiles;
        if (const auto in = inputs.find("in"); in != inputs.end() && !in->second.empty()) {
            traits::Plan plan;
            take(settings, traits::makePlan(list, in->second.front().profiles, plan));
            out.profiles = traits::withTraits(in->second.front().profiles, plan);
        }
        if (list.empty() && settings.ok()) {
            settings.note(Severity::Warning, "traits", "traits.none",
                          "No trait is computed here yet. Add one, or remove the node.");
        }
        settings.checkUnknown();
        configured.outputs.push_back(std::move(out));
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents& contents,
                                        const InputRelations&) const override
    {
        std::vector<traits::Trait> list;
        Diagnostics findings = traits::readTraits(settings.raw("traits"), list);
        const auto in = contents.find("in");
        traits::Plan plan;
        if (!hasErrors(findings) && in != contents.end() && !in->second.empty()) {
            findings = traits::makePlan(list, in->second.front().profiles, plan);
        }
        for (Diagnostic& finding : findings) {
            if (finding.severity == Severity::Error) {
                return std::move(finding.error);
            }
        }
        return Lowered(TraitsStep{traits::toJson(plan)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        constexpr std::size_t kShown = 3;
        std::vector<traits::Trait> list;
        static_cast<void>(traits::readTraits(settings.is_object() ? settings.value("traits", Json()) : Json(), list));
        std::vector<std::string> names;
        for (const traits::Trait& trait : list) {
            if (!trait.name.empty() && names.size() < kShown) {
                names.push_back(trait.name);
            }
        }
        const std::string text = joinText(names, ", ");
        return list.size() > names.size() && !names.empty()
                   ? say("{names} and {count} more",
                         {{"names", text}, {"count", std::to_string(list.size() - names.size())}})
                   : text;
    }

private:
    static void take(Settings& settings, Diagnostics findings)
    {
        for (Diagnostic& finding : findings) {
            const std::string key = "traits" + finding.error.where().key;
            settings.note(finding.severity, key, std::move(finding.error));
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<ComputedTraits>();
}

} // namespace weir::plugins::nodes_traits
