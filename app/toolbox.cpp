#include "app/toolbox.h"

#include "app/keychain.h"
#include "plugins/registry.h"

#include <cstdlib>

namespace weir::app {

Result<std::shared_ptr<const run::Toolbox>> makeToolbox()
{
    run::Plugins plugins;
    plugins.nodes = plugins::all_nodes();
    plugins.engines = plugins::all_engines();
    plugins.sources = plugins::all_sources();
    plugins.destinations = plugins::all_destinations();
    return run::Toolbox::make(std::move(plugins));
}

std::unique_ptr<connect::SecretResolver> makeSecrets(const std::filesystem::path& projectFolder)
{
    const auto environment = [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value ? std::optional<std::string>(value) : std::nullopt;
    };
    return std::make_unique<connect::StandardSecrets>(projectFolder, environment, keychain());
}

} // namespace weir::app
