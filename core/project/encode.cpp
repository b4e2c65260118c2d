#include "core/project/codec.h"
#include "core/project/file_names.h"
#include "core/project/port_text.h"

#include <cmath>

namespace weir::project {
namespace {

void put(Json& object, const char* key, const std::string& value)
{
    if (!value.empty()) {
        object[key] = value;
    }
}

Json withId(Json object, const std::string& id)
{
    object.erase("id");
    if (idOfFileName(fileNameOf(id)) != id) {
        object["id"] = id;
    }
    return object;
}

Json encodeNode(const graph::Node& node, const graph::Document& document)
{
    Json json = node.extra;
    json["type"] = node.type.str();
    json["version"] = node.typeVersion;
    put(json, "name", node.name);
    if (node.disabled) {
        json["disabled"] = true;
    }
    json["settings"] = node.settings;
    Json inputs = Json::object();
    for (const graph::Wire& wire : document.into(node.id)) {
        inputs[wire.to.port].push_back(portText(wire.from));
    }
    if (!inputs.empty()) {
        json["inputs"] = std::move(inputs);
    }
    return withId(std::move(json), node.id.str());
}

/// A JSON number; whole ones without a fraction, so that equal places print alike.
Json place(double value)
{
    if (!std::isfinite(value)) {
        return 0;
    }
    constexpr double kExact = 9e15;
    return std::floor(value) == value && std::abs(value) < kExact ? Json(static_cast<std::int64_t>(value))
                                                                  : Json(value);
}

enum class Holds
{
    Pipeline,
    Part
};

Json encodeLayout(const graph::Document& document, Holds what)
{
    Json json = document.layoutExtra;
    if (what == Holds::Part && !(document.anchor == graph::Point{})) {
        if (!json.contains("anchor") || !json["anchor"].is_object()) {
            json["anchor"] = Json::object();
        }
        json["anchor"]["x"] = place(document.anchor.x);
        json["anchor"]["y"] = place(document.anchor.y);
    }
    const auto unknown = [&](const char* kind, const std::string& id) {
        const auto all = document.layoutExtra.find(kind);
        const bool known = all != document.layoutExtra.end() && all->is_object() && all->contains(id);
        return known ? (*all)[id] : Json::object();
    };
    for (const char* kind : {"positions", "frames", "notes"}) {
        json.erase(kind);
    }
    for (const auto& [id, point] : document.positions) {
        Json& one = json["positions"][id.str()] = unknown("positions", id.str());
        one["x"] = place(point.x);
        one["y"] = place(point.y);
    }
    const auto area = [](Json& one, const auto& item) {
        one["x"] = place(item.position.x);
        one["y"] = place(item.position.y);
        one["width"] = place(item.size.width);
        one["height"] = place(item.size.height);
    };
    for (const auto& [id, frame] : document.frames) {
        Json& one = json["frames"][id.str()] = unknown("frames", id.str());
        area(one, frame);
        one["title"] = frame.title;
        one["tint"] = frame.tint;
    }
    for (const auto& [id, note] : document.notes) {
        Json& one = json["notes"][id.str()] = unknown("notes", id.str());
        area(one, note);
        one["text"] = note.text;
    }
    return json;
}

void encodeFolder(const std::string& folder, const graph::Document& document, Json json, Holds what,
                  std::map<std::string, Json>& files)
{
    json["name"] = document.name;
    put(json, "description", document.description);
    files[folder + "pipeline.json"] = withId(std::move(json), document.id.str());
    if (Json layout = encodeLayout(document, what); !layout.empty()) {
        files[folder + "layout.json"] = std::move(layout);
    }
    for (const auto& [id, node] : document.nodes) {
        files[folder + "nodes/" + fileNameOf(id.str()) + ".json"] = encodeNode(*node, document);
    }
}

Json partKeys(const graph::Document& part)
{
    Json json = part.extra;
    put(json, "home", part.home.str());
    for (const auto& [key, exposed] : part.exposed) {
        Json one = exposed.extra;
        put(one, "title", exposed.title);
        one["node"] = exposed.node.str();
        one["setting"] = exposed.setting;
        json["exposed"][key] = std::move(one);
    }
    return json;
}

void encodePipeline(const Project& project, const graph::Document& document, std::map<std::string, Json>& files)
{
    const std::string folder = "pipelines/" + fileNameOf(document.id.str()) + '/';
    Json json = document.extra;
    if (const auto engine = project.engines.find(document.id); engine != project.engines.end()) {
        json["engine"] = engine->second.engine;
        put(json, "connection", engine->second.connection.str());
    }
    encodeFolder(folder, document, std::move(json), Holds::Pipeline, files);
    for (const auto& [id, part] : document.parts) {
        const std::string below = folder + std::string(kParts) + fileNameOf(id.str()) + '/';
        encodeFolder(below, *part, partKeys(*part), Holds::Part, files);
    }
}

} // namespace

std::map<std::string, Json> encode(const Project& project)
{
    std::map<std::string, Json> files;
    Json root = project.extra;
    root["formatVersion"] = kFormatVersion;
    root["name"] = project.name;
    put(root, "description", project.description);
    Json defaults = project.defaults.extra;
    put(defaults, "country", project.defaults.country);
    defaults["timeZone"] = project.defaults.timeZone;
    if (project.defaults.runInstant) {
        defaults["runInstant"] = toText(*project.defaults.runInstant);
    }
    root["defaults"] = std::move(defaults);
    files["weir.json"] = std::move(root);
    if (!project.identity.empty()) {
        files["identity.json"] = project.identity;
    }
    for (const auto& [id, document] : project.pipelines) {
        encodePipeline(project, document, files);
    }
    for (const auto& [id, purpose] : project.purposes) {
        Json json = purpose.extra;
        json["title"] = purpose.title;
        put(json, "description", purpose.description);
        json["legalBasis"] = purpose.legalBasis;
        json["strictlyNecessary"] = purpose.strictlyNecessary;
        put(json, "approvedReason", purpose.approvedReason);
        if (purpose.validForDays) {
            json["validForDays"] = *purpose.validForDays;
        }
        files["purposes/" + fileNameOf(id.str()) + ".json"] = withId(std::move(json), id.str());
    }
    for (const auto& [id, audience] : project.audiences) {
        Json json = audience.extra;
        json["title"] = audience.title;
        put(json, "description", audience.description);
        json["definition"] = audience.definition;
        files["audiences/" + fileNameOf(id.str()) + ".json"] = withId(std::move(json), id.str());
    }
    for (const auto& [id, connection] : project.connections) {
        Json json = connection.extra;
        json["type"] = connection.type;
        put(json, "title", connection.title);
        json["settings"] = connection.settings;
        files["connections/" + fileNameOf(id.str()) + ".json"] = withId(std::move(json), id.str());
    }
    return files;
}

} // namespace weir::project
