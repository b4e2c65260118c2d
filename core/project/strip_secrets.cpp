#include "core/project/strip_secrets.h"

#include "core/project/secret_scan.h"

namespace weir::project {

graph::Document withoutSecrets(graph::Document document)
{
    for (auto& [id, node] : document.nodes) {
        const std::vector<std::string> secrets = literalSecrets(node->settings);
        if (secrets.empty()) {
            continue;
        }
        graph::Node clean = *node;
        for (const std::string& pointer : secrets) {
            clean.settings[Json::json_pointer(pointer)] = "";
        }
        node = std::make_shared<const graph::Node>(std::move(clean));
    }
    for (auto& [id, part] : document.parts) {
        part = std::make_shared<const graph::Document>(withoutSecrets(*part));
    }
    return document;
}

} // namespace weir::project
