#include "core/run/secret_settings.h"

#include <algorithm>

namespace weir::run {
namespace {

using nodes::ParameterKind;
using nodes::ParameterSpec;

bool asksForSecrets(const std::vector<ParameterSpec>& parameters)
{
    return std::any_of(parameters.begin(), parameters.end(), [](const ParameterSpec& parameter) {
        return parameter.kind == ParameterKind::Secret || asksForSecrets(parameter.items);
    });
}

Status fetch(Json& settings, const std::vector<ParameterSpec>& parameters, connect::SecretResolver* secrets)
{
    for (const ParameterSpec& parameter : parameters) {
        const auto value = settings.is_object() ? settings.find(parameter.key) : settings.end();
        if (!settings.is_object() || value == settings.end() || value->is_null()) {
            continue;
        }
        if (parameter.kind == ParameterKind::Secret) {
            WEIR_ASSIGN_OR_RETURN(const connect::SecretRef reference, connect::secretFromJson(*value));
            if (!secrets) {
                return Error(ErrorCode::Unsupported, "run.noSecrets", "Secrets cannot be fetched here.");
            }
            WEIR_ASSIGN_OR_RETURN(const connect::Secret secret, secrets->resolve(reference));
            const std::string& text = secret.reveal();
            if (text.empty()) {
                return Error(ErrorCode::InvalidInput, "run.secretEmpty",
                             "The secret in the {place} is empty. Give it a value.",
                             {{"place", connect::describe(reference)}});
            }
            *value = Json::binary({text.begin(), text.end()});
        } else if (value->is_array()) {
            for (Json& item : *value) {
                WEIR_RETURN_IF_ERROR(fetch(item, parameter.items, secrets));
            }
        } else {
            WEIR_RETURN_IF_ERROR(fetch(*value, parameter.items, secrets));
        }
    }
    return {};
}

} // namespace

compile::Analysis withSecrets(const compile::Analysis& analysis, const nodes::Registry& registry,
                              connect::SecretResolver* secrets, std::map<NodeId, Error>& failures)
{
    compile::Analysis result = analysis;
    for (auto& [id, node] : result.nodes) {
        const nodes::NodeType* type = registry.find(node->node->type);
        if (!type || type->spec().family != nodes::Family::Transform || !node->runs() ||
            node->state == compile::NodeState::Disabled || !asksForSecrets(type->spec().parameters)) {
            continue;
        }
        auto filled = std::make_shared<compile::NodeAnalysis>(*node);
        if (Status done = fetch(filled->settings, type->spec().parameters, secrets); !done) {
            failures.emplace(id, std::move(done).error().inNode(id.str()));
        } else {
            node = std::move(filled);
        }
    }
    return result;
}

} // namespace weir::run
