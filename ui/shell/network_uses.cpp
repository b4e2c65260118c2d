#include "ui/shell/network_uses.h"

#include "core/graph/flatten.h"
#include "ui/document/node_face.h"
#include "ui/shell/preferences_page.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>

namespace weir::ui {
namespace {

constexpr std::array<std::string_view, 2> kNetworkTypes{"source.postgres", "destination.webhook"};

/// The host of a web address or of a connection ("host=db.example ...", "postgresql://..."), never its password.
QString hostOf(const Json& settings)
{
    for (const char* key : {"url", "connection", "host"}) {
        const auto value = settings.find(key);
        if (value == settings.end() || !value->is_string()) {
            continue;
        }
        const QString text = QString::fromStdString(value->get<std::string>());
        if (key == std::string_view("host")) {
            return text;
        }
        static const QRegularExpression host(QStringLiteral("(?:^|\\s)host\\s*=\\s*([^\\s']+)"));
        if (const auto match = host.match(text); match.hasMatch()) {
            return match.captured(1);
        }
        if (const QString named = QUrl(text).host(); !named.isEmpty()) {
            return named;
        }
    }
    return {};
}

} // namespace

bool usesNetwork(const NodeTypeId& type)
{
    return std::find(kNetworkTypes.begin(), kNetworkTypes.end(), type.str()) != kNetworkTypes.end();
}

std::vector<NetworkUse> networkUses(const project::Project& project, const nodes::Registry& registry)
{
    std::vector<NetworkUse> uses;
    for (const auto& [id, document] : project.pipelines) {
        const QString pipeline = QString::fromStdString(document.name.empty() ? id.str() : document.name);
        const project::EngineChoice engine = project.engineOf(id);
        if (engine.engine == "postgres") {
            const auto connection = project.connections.find(engine.connection);
            uses.push_back({pipeline,
                            connection == project.connections.end() ? QString() : hostOf(connection->second.settings),
                            PreferencesPage::tr("When this pipeline runs or is previewed: it computes in the server")});
        }
        const graph::Flat flat = graph::flatten(document);
        for (const auto& [node, each] : flat.document.nodes) {
            if (!usesNetwork(each->type)) {
                continue;
            }
            const bool sends = registry.find(each->type) && each->type.str().starts_with("destination.");
            uses.push_back(
                {PreferencesPage::tr("%1, in %2").arg(faceOf(*each, registry).title, pipeline), hostOf(each->settings),
                 sends ? PreferencesPage::tr("When you apply a plan, never before")
                       : PreferencesPage::tr("When its columns are looked at, and when it is previewed or run")});
        }
    }
    return uses;
}

} // namespace weir::ui
