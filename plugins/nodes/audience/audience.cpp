#include "core/audience/definition.h"
#include "core/audience/saved.h"
#include "core/nodes/node_type.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_audience {
namespace {

using namespace weir::nodes;

class Audience final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("audience"),
            .family = Family::Audience,
            .title = "Audience",
            .summary = "Selects people by traits, events, consent and other audiences.",
            .keywords = {"segment", "filter people", "members", "condition", "who", "target group"},
            .icon = "audience",
            .inputs = {{.name = "in", .title = "People", .kind = PortKind::Profiles}},
            .outputs = {{.name = "out", .title = "Members", .kind = PortKind::Profiles}},
            .parameters = {{.key = "key",
                            .title = "Key",
                            .help = "Permanent name in the store; empty uses the node's own.",
                            .advanced = true},
                           {.key = "definition",
                            .title = "Definition",
                            .help = "Who belongs to the audience, or a saved audience.",
                            .kind = ParameterKind::Audience,
                            .defaultValue = Json::object()}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        Configured configured;
        static_cast<void>(settings.text("key"));
        audience::Definition definition;
        if (const auto missing = audience::savedReference(settings.raw("definition"))) {
            settings.note(Severity::Error, "definition", "audience.savedMissing",
                          "There is no saved audience {audience} in this project. Choose another one, or define the "
                          "audience here.",
                          {{"audience", *missing}});
        } else {
            take(settings, audience::readDefinition(settings.raw("definition"), definition));
        }
        PortContent out;
        out.kind = PortKind::Profiles;
        if (const auto in = inputs.find("in"); in != inputs.end() && !in->second.empty()) {
            out.profiles = in->second.front().profiles;
            if (settings.ok()) {
                take(settings, audience::validate(definition, out.profiles));
            }
        }
        settings.checkUnknown();
        configured.outputs.push_back(std::move(out));
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents&, const InputRelations&) const override
    {
        WEIR_ASSIGN_OR_RETURN(const audience::Definition definition,
                              audience::definitionFromJson(settings.raw("definition")));
        return Lowered(AudienceStep{audience::toJson(definition)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const Json stored = settings.is_object() ? settings.value("definition", Json::object()) : Json::object();
        if (const auto saved = audience::savedReference(stored)) {
            return "Saved audience " + *saved;
        }
        audience::Definition definition;
        static_cast<void>(audience::readDefinition(stored, definition));
        return audience::describe(definition);
    }

private:
    static void take(Settings& settings, Diagnostics findings)
    {
        for (Diagnostic& finding : findings) {
            const std::string key = "definition" + finding.error.where().key;
            settings.note(finding.severity, key, std::move(finding.error));
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Audience>();
}

} // namespace weir::plugins::nodes_audience
