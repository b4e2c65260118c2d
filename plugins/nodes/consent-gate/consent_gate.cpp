#include "core/consent/policy.h"
#include "core/nodes/node_type.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_consent_gate {
namespace {

using namespace weir::nodes;

/// The policy inside the settings: exactly its keys, so that an unset one is not read as something else.
Json policyOf(const Json& settings)
{
    Json policy = Json::object();
    for (const char* key : {"purposes", "match", "strictlyNecessary"}) {
        if (const auto value = settings.find(key); settings.is_object() && value != settings.end()) {
            policy[key] = *value;
        }
    }
    return policy;
}

class ConsentGateNode final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("consent-gate"),
            .family = Family::Consent,
            .title = "Consent gate",
            .summary = "Lets people pass who have agreed to a purpose. Unknown means no.",
            .keywords = {"privacy", "gdpr", "permission", "opt-in", "purpose", "allow", "block"},
            .icon = "consent",
            .inputs = {{.name = "in", .title = "People", .kind = PortKind::Profiles}},
            .outputs = {{.name = "out", .title = "May be sent", .kind = PortKind::Consented},
                        {.name = "blocked", .title = "Blocked", .kind = PortKind::Profiles}},
            .parameters = {{.key = "purposes",
                            .title = "Purposes",
                            .help = "What people must have agreed to.",
                            .kind = ParameterKind::Purposes,
                            .defaultValue = Json::array()},
                           {.key = "match",
                            .title = "Needed",
                            .help = "Whether all purposes are needed or one is enough.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "all",
                            .choices = {{"all", "All of them"}, {"any", "Any of them"}}},
                           {.key = "strictlyNecessary",
                            .title = "Strictly necessary",
                            .help = "For data that needs no consent: the reason, and who approved it.",
                            .kind = ParameterKind::Object,
                            .items = {{.key = "reason", .title = "Reason", .help = "Why no consent is needed."},
                                      {.key = "approvedBy", .title = "Approved by", .help = "Who decided that."}},
                            .advanced = true}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        Configured configured;
        consent::Policy policy;
        Diagnostics findings = consent::readPolicy(policyOf(settings.values()), policy);
        for (Diagnostic& finding : findings) {
            const std::string place = finding.error.where().key;
            settings.note(finding.severity, place.empty() ? "purposes" : place.substr(1), std::move(finding.error));
        }
        static_cast<void>(settings.purposes("purposes"));
        settings.checkUnknown();
        PortContent out;
        out.kind = PortKind::Consented;
        PortContent blocked;
        blocked.kind = PortKind::Profiles;
        if (const auto in = inputs.find("in"); in != inputs.end() && !in->second.empty()) {
            out.profiles = in->second.front().profiles;
            blocked.profiles = in->second.front().profiles;
            checkRecorded(settings, policy, out.profiles);
        }
        for (const PurposeId& purpose : policy.purposes) {
            out.profiles.gatedFor.insert(purpose.str());
        }
        configured.outputs = {std::move(out), std::move(blocked)};
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents&, const InputRelations&) const override
    {
        WEIR_ASSIGN_OR_RETURN(const consent::Policy policy, consent::policyFromJson(policyOf(settings.values())));
        return Lowered(GateStep{consent::toJson(policy)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        consent::Policy policy;
        return consent::readPolicy(policyOf(settings), policy).empty() ? consent::describe(policy) : std::string();
    }

private:
    /// A purpose that no input records would block everybody: worth a word before the run.
    static void checkRecorded(Settings& settings, const consent::Policy& policy, const ProfileShape& people)
    {
        for (const PurposeId& purpose : policy.purposes) {
            if (!people.dynamicPurposes && !people.purposes.contains(purpose.str())) {
                settings.note(Severity::Warning, "purposes", "consent.purpose.notRecorded",
                              "No input records consent for {purpose}, so nobody may pass.",
                              {{"purpose", purpose.str()}});
            }
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<ConsentGateNode>();
}

} // namespace weir::plugins::nodes_consent_gate
