#include "core/deliver/destination_node.h"

#include "core/base/json_form.h"

namespace weir::deliver {
namespace {

using nodes::ParameterKind;
using nodes::ParameterSpec;

std::vector<nodes::Choice> sources()
{
    return {{"trait", "Trait"}, {"identifier", "Identifier"}, {"profileId", "Profile id"}, {"constant", "Fixed text"}};
}

std::vector<ParameterSpec> fieldItems()
{
    std::vector<ParameterSpec> items(5);
    items[0].key = "from";
    items[0].title = "From";
    items[0].help = "What the value is taken from.";
    items[0].kind = ParameterKind::Choice;
    items[0].choices = sources();
    items[0].defaultValue = "trait";
    items[1].key = "of";
    items[1].title = "Name";
    items[1].help = "The trait or the identifier type, or the fixed text.";
    items[2].key = "name";
    items[2].title = "Field at the destination";
    items[2].help = "Empty uses the same name.";
    items[3].key = "required";
    items[3].title = "Required";
    items[3].help = "People without a value are not sent.";
    items[3].kind = ParameterKind::Boolean;
    items[3].defaultValue = false;
    items[4].key = "hash";
    items[4].title = "Hash";
    items[4].help = "SHA-256 sends a fingerprint instead of the value.";
    items[4].kind = ParameterKind::Choice;
    items[4].choices = {{"none", "As it is"}, {"sha256", "SHA-256"}};
    items[4].defaultValue = "none";
    return items;
}

std::vector<ParameterSpec> commonParameters()
{
    std::vector<ParameterSpec> parameters(5);
    parameters[0].key = "key";
    parameters[0].title = "Key";
    parameters[0].help = "What identifies a person at the destination.";
    parameters[0].kind = ParameterKind::Object;
    parameters[0].items = fieldItems();
    parameters[0].required = true;
    parameters[1].key = "fields";
    parameters[1].title = "Fields";
    parameters[1].help = "What is sent about a person beside the key.";
    parameters[1].kind = ParameterKind::List;
    parameters[1].items = fieldItems();
    parameters[1].defaultValue = Json::array();
    parameters[2].key = "mode";
    parameters[2].title = "Send";
    parameters[2].help = "Which differences from the last publish are sent.";
    parameters[2].kind = ParameterKind::Choice;
    parameters[2].choices = {
        {"mirror", "Added, changed and removed"}, {"update", "Added and changed"}, {"add", "Added only"}};
    parameters[2].defaultValue = "mirror";
    parameters[3].key = "removalLimit";
    parameters[3].title = "Confirm removals above (%)";
    parameters[3].help = "A plan that removes a larger share must be confirmed.";
    parameters[3].kind = ParameterKind::Integer;
    parameters[3].defaultValue = 20;
    parameters[3].minimum = 0;
    parameters[3].maximum = 100;
    parameters[3].advanced = true;
    parameters[4].key = "audience";
    parameters[4].title = "Audience key";
    parameters[4].help = "Name of the audience in ledgers; empty uses the node's own.";
    parameters[4].advanced = true;
    return parameters;
}

} // namespace

DestinationNode::DestinationNode(std::unique_ptr<Destination> destination)
    : m_destination(std::move(destination)), m_spec(m_destination->spec())
{
    m_spec.family = nodes::Family::Destination;
    nodes::PortSpec in;
    in.name = "in";
    in.title = "People who may be sent";
    in.kind = nodes::PortKind::Consented;
    m_spec.inputs = {std::move(in)};
    m_spec.outputs.clear();
    std::vector<ParameterSpec> parameters = commonParameters();
    parameters.insert(parameters.end(), m_spec.parameters.begin(), m_spec.parameters.end());
    m_spec.parameters = std::move(parameters);
}

nodes::Configured DestinationNode::configure(nodes::Settings& settings, const nodes::InputContents& inputs) const
{
    nodes::Configured configured;
    Target target;
    const auto take = [&](nodes::Diagnostics findings) {
        for (nodes::Diagnostic& finding : findings) {
            // "/fields/0/of" is a place inside the parameter "fields".
            const std::string key = finding.error.where().key;
            settings.note(finding.severity, key.empty() ? key : key.substr(1), std::move(finding.error));
        }
    };
    take(readTarget(settings.values(), target));
    Schema traits;
    const auto in = inputs.find("in");
    if (in != inputs.end() && !in->second.empty()) {
        const nodes::ProfileShape& shape = in->second.front().profiles;
        traits = shape.traits;
        take(validate(target, shape));
    }
    m_destination->validate(settings, fieldsOf(target, traits));
    settings.checkUnknown();
    configured.diagnostics = settings.takeDiagnostics();
    return configured;
}

Result<nodes::Lowered> DestinationNode::lower(nodes::Settings& settings, const nodes::InputContents&,
                                              const nodes::InputRelations&) const
{
    return nodes::Lowered(nodes::DeliverStep{m_spec.id.str(), settings.values()});
}

std::string DestinationNode::subtitle(const Json& settings) const
{
    return m_destination->subtitle(settings);
}

} // namespace weir::deliver
