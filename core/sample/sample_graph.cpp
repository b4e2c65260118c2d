#include "core/base/embedded.h"
#include "core/base/json.h"
#include "core/sample/samples.h"

#include <map>
#include <span>

namespace weir {
std::span<const EmbeddedFile> embeddedSamples();
}

namespace weir::sample {

SampleGraph graphOf(const std::string& id)
{
    const std::string place = id + "/pipelines/main/";
    SampleGraph graph;
    std::map<std::string, std::size_t> places;
    std::map<std::string, Json> nodes;
    Json positions = Json::object();
    for (const EmbeddedFile& file : embeddedSamples()) {
        if (!file.path.starts_with(place) || !file.path.ends_with(".json")) {
            continue;
        }
        auto json = parseJson(file.content, std::string(file.path));
        if (!json) {
            continue; // a test reads every sample whole
        }
        const std::string name(file.path.substr(place.size()));
        constexpr std::string_view kNodes = "nodes/";
        if (name == "layout.json") {
            positions = json->value("positions", Json::object());
        } else if (name.starts_with(kNodes)) {
            nodes[name.substr(kNodes.size(), name.size() - kNodes.size() - 5)] = *std::move(json);
        }
    }
    for (const auto& [node, json] : nodes) {
        const Json at = positions.value(node, Json::object());
        places[node] = graph.nodes.size();
        graph.nodes.push_back({json.value("type", ""), at.value("x", 0.0), at.value("y", 0.0)});
    }
    for (const auto& [node, json] : nodes) {
        const auto inputs = json.find("inputs");
        if (inputs == json.end() || !inputs->is_object()) {
            continue;
        }
        for (const Json& wires : *inputs) {
            for (const Json& wire : wires) {
                const std::string from = wire.is_string() ? wire.get<std::string>() : std::string();
                const auto source = places.find(from.substr(0, from.find('.')));
                if (source != places.end()) {
                    graph.wires.emplace_back(source->second, places.at(node));
                }
            }
        }
    }
    return graph;
}

} // namespace weir::sample
