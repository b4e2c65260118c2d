#include "core/base/json_form.h"
#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/identity/mapping.h"
#include "core/nodes/node_type.h"
#include "plugin_help.h"

#include <algorithm>

namespace weir::plugins::nodes_identity {
namespace {

using namespace weir::nodes;

class Identity final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("identity"),
            .family = Family::Identity,
            .title = "Resolve identities",
            .summary = "Links records of the same person and stores people, traits, events and consent.",
            .keywords = {"people", "profiles", "merge", "link", "match", "stitch", "resolve", "customer"},
            .icon = "identity",
            .inputs = {{.name = "in", .title = "Records", .kind = PortKind::Table, .arity = PortSpec::Arity::Many}},
            .outputs = {{.name = "out", .title = "People", .kind = PortKind::Profiles}},
            .parameters = {{.key = "mapping",
                            .title = "Mapping",
                            .help = "What the columns of each connected table mean.",
                            .kind = ParameterKind::Mapping,
                            .required = true}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        Configured configured;
        identity::Mapping mapping;
        std::vector<Schema> schemas;
        if (const auto in = inputs.find("in"); in != inputs.end()) {
            for (const PortContent& content : in->second) {
                schemas.push_back(content.schema);
            }
        }
        if (!settings.has("mapping")) {
            settings.note(Severity::Error, "mapping", "identity.mapping.missing",
                          "Say what the columns of the connected tables mean.");
        } else {
            take(settings, identity::readMapping(settings.raw("mapping"), mapping));
            if (settings.ok()) {
                take(settings, identity::validate(mapping, schemas));
            }
        }
        settings.checkUnknown();
        PortContent out;
        out.kind = PortKind::Profiles;
        out.profiles = identity::shapeOf(mapping, schemas);
        configured.outputs.push_back(std::move(out));
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents&, const InputRelations&) const override
    {
        WEIR_ASSIGN_OR_RETURN(const identity::Mapping mapping, identity::mappingFromJson(settings.raw("mapping")));
        return Lowered(ResolveStep{identity::toJson(mapping)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        identity::Mapping mapping;
        static_cast<void>(identity::readMapping(
            settings.is_object() ? settings.value("mapping", Json::object()) : Json::object(), mapping));
        std::vector<std::string> types;
        for (const identity::InputMapping& input : mapping.inputs) {
            for (const identity::IdentifierColumn& identifier : input.identifiers) {
                if (std::find(types.begin(), types.end(), identifier.type) == types.end()) {
                    types.push_back(identifier.type);
                }
            }
        }
        return types.empty() ? std::string() : say("by {names}", {{"names", joinText(types, ", ")}});
    }

private:
    static void take(Settings& settings, Diagnostics findings)
    {
        for (Diagnostic& finding : findings) {
            const std::string& place = finding.error.where().key;
            const std::string key =
                place.empty() ? "mapping" : "mapping" + std::string(place.front() == '/' ? "" : "/") + place;
            settings.note(finding.severity, key, std::move(finding.error));
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Identity>();
}

} // namespace weir::plugins::nodes_identity
