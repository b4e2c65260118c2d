#include "ui/document/clipboard.h"

#include "core/base/json_text.h"
#include "core/graph/parts.h"
#include "core/graph/topology.h"

#include <algorithm>
#include <limits>
#include <map>

namespace weir::ui {
namespace {

constexpr const char* kMark = "weirClipboard";
constexpr int kVersion = 1;

bool isReference(const Json& value)
{
    return value.is_object() && value.size() == 1 &&
           (value.contains("env") || value.contains("keychain") || value.contains("file"));
}

/// Removes values of secret parameters that are no references, at any depth.
void dropSecrets(Json& settings, const std::vector<nodes::ParameterSpec>& parameters)
{
    if (!settings.is_object()) {
        return;
    }
    for (const nodes::ParameterSpec& parameter : parameters) {
        const auto found = settings.find(parameter.key);
        if (found == settings.end()) {
            continue;
        }
        switch (parameter.kind) {
        case nodes::ParameterKind::Secret:
            if (!isReference(*found)) {
                settings.erase(found);
            }
            break;
        case nodes::ParameterKind::Object:
            dropSecrets(*found, parameter.items);
            break;
        case nodes::ParameterKind::List:
            if (found->is_array()) {
                for (Json& item : *found) {
                    dropSecrets(item, parameter.items);
                }
            }
            break;
        default:
            break;
        }
    }
}

Json toJson(const graph::Point& point)
{
    return {{"x", point.x}, {"y", point.y}};
}

Json toJson(const graph::Wire& wire)
{
    return {{"from", wire.from.node.str()},
            {"fromPort", wire.from.port},
            {"to", wire.to.node.str()},
            {"toPort", wire.to.port}};
}

Error notOurs()
{
    return Error(ErrorCode::InvalidInput, "clipboard.notNodes",
                 "The clipboard does not hold nodes of Weir. Copy nodes on a canvas first.");
}

double numberAt(const Json& object, const char* key, double fallback)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : fallback;
}

/// The members of an array of objects; anything else is skipped.
std::vector<Json> objectsAt(const Json& object, const char* key)
{
    std::vector<Json> result;
    const auto found = object.find(key);
    if (found != object.end() && found->is_array()) {
        std::copy_if(found->begin(), found->end(), std::back_inserter(result),
                     [](const Json& each) { return each.is_object(); });
    }
    return result;
}

graph::Wire wireOf(const Json& json)
{
    return {{NodeId(textAt(json, "from")), textAt(json, "fromPort")},
            {NodeId(textAt(json, "to")), textAt(json, "toPort")}};
}

} // namespace

namespace {

/// Nodes, wires, frames and notes of a pipeline or of a part of one.
Json contentJson(const graph::Document& document, const nodes::Registry& registry, const Selection& selection)
{
    Json result = Json::object();
    Json nodes = Json::array();
    for (const NodeId& id : selection.nodes) {
        const graph::Node& node = *document.find(id);
        Json settings = node.settings;
        if (const nodes::NodeType* type = registry.find(node.type)) {
            dropSecrets(settings, type->spec().parameters);
        }
        const auto position = document.positions.find(id);
        Json json{{"id", id.str()},
                  {"type", node.type.str()},
                  {"typeVersion", node.typeVersion},
                  {"settings", std::move(settings)},
                  {"position", toJson(position == document.positions.end() ? graph::Point{} : position->second)}};
        if (!node.name.empty()) {
            json["name"] = node.name;
        }
        if (node.disabled) {
            json["disabled"] = true;
        }
        nodes.push_back(std::move(json));
    }
    result["nodes"] = std::move(nodes);
    Json inner = Json::array();
    Json incoming = Json::array();
    for (const graph::Wire& wire : document.wires) {
        if (selection.nodes.contains(wire.to.node)) {
            (selection.nodes.contains(wire.from.node) ? inner : incoming).push_back(toJson(wire));
        }
    }
    result["wires"] = std::move(inner);
    if (!incoming.empty()) {
        result["incoming"] = std::move(incoming);
    }
    for (const graph::FrameId& id : selection.frames) {
        const graph::Frame& frame = document.frames.at(id);
        result["frames"].push_back({{"title", frame.title},
                                    {"tint", frame.tint},
                                    {"position", toJson(frame.position)},
                                    {"width", frame.size.width},
                                    {"height", frame.size.height}});
    }
    for (const graph::NoteId& id : selection.notes) {
        const graph::Note& note = document.notes.at(id);
        result["notes"].push_back({{"text", note.text},
                                   {"position", toJson(note.position)},
                                   {"width", note.size.width},
                                   {"height", note.size.height}});
    }
    return result;
}

/// The sub-pipelines that the nodes stand for, with those inside.
void addParts(const graph::Document& document, const nodes::Registry& registry, const graph::Document& pipeline,
              const std::set<NodeId>& nodes, Json& parts)
{
    for (const NodeId& id : nodes) {
        const graph::Document* part = graph::partAt(document, *pipeline.find(id));
        if (!part || parts.contains(part->id.str())) {
            continue;
        }
        Selection all;
        for (const auto& [inner, node] : part->nodes) {
            all.nodes.insert(inner);
        }
        for (const auto& [frame, ignored] : part->frames) {
            all.frames.insert(frame);
        }
        for (const auto& [note, ignored] : part->notes) {
            all.notes.insert(note);
        }
        Json json = contentJson(*part, registry, all);
        json["name"] = part->name;
        json["description"] = part->description;
        json["anchor"] = toJson(part->anchor);
        for (const auto& [key, exposed] : part->exposed) {
            json["exposed"][key] = {
                {"title", exposed.title}, {"node", exposed.node.str()}, {"setting", exposed.setting}};
        }
        parts[part->id.str()] = std::move(json);
        addParts(document, registry, *part, all.nodes, parts);
    }
}

} // namespace

std::string toClipboard(const graph::Document& document, const nodes::Registry& registry, const Selection& selection)
{
    Json result = contentJson(document, registry, selection);
    if (!result.contains("incoming")) {
        result["incoming"] = Json::array();
    }
    result[kMark] = kVersion;
    Json parts = Json::object();
    addParts(document, registry, document, selection.nodes, parts);
    if (!parts.empty()) {
        result["parts"] = std::move(parts);
    }
    return printJson(result);
}

namespace {

/// The sub-pipeline as its JSON describes it, without its own places' ids settled.
graph::Document partOfJson(const Json& json)
{
    graph::Document part;
    part.name = textAt(json, "name");
    part.description = textAt(json, "description");
    const auto point = [](const Json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_object()
                   ? graph::Point{numberAt(*found, "x", 0), numberAt(*found, "y", 0)}
                   : graph::Point{};
    };
    part.anchor = point(json, "anchor");
    for (const Json& each : objectsAt(json, "nodes")) {
        graph::Node node;
        node.id = NodeId(textAt(each, "id"));
        node.type = NodeTypeId(textAt(each, "type"));
        node.typeVersion = static_cast<int>(numberAt(each, "typeVersion", 1));
        node.name = textAt(each, "name");
        node.disabled = each.value("disabled", Json(false)) == Json(true);
        if (const auto settings = each.find("settings"); settings != each.end() && settings->is_object()) {
            node.settings = *settings;
        }
        part.positions[node.id] = point(each, "position");
        part.nodes[node.id] = std::make_shared<const graph::Node>(node);
    }
    for (const Json& each : objectsAt(json, "wires")) {
        part.wires.push_back(wireOf(each));
    }
    std::stable_sort(part.wires.begin(), part.wires.end(),
                     [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
    for (const Json& each : objectsAt(json, "frames")) {
        part.frames[freeFrameId(part)] = {textAt(each, "title"),
                                          point(each, "position"),
                                          {numberAt(each, "width", 300), numberAt(each, "height", 200)},
                                          std::clamp(static_cast<int>(numberAt(each, "tint", 0)), 0, 5)};
    }
    for (const Json& each : objectsAt(json, "notes")) {
        part.notes[freeNoteId(part)] = {textAt(each, "text"),
                                        point(each, "position"),
                                        {numberAt(each, "width", 200), numberAt(each, "height", 100)}};
    }
    if (const auto exposed = json.find("exposed"); exposed != json.end() && exposed->is_object()) {
        for (const auto& [key, each] : exposed->items()) {
            if (each.is_object()) {
                part.exposed[key] = {textAt(each, "title"), NodeId(textAt(each, "node")), textAt(each, "setting"),
                                     Json::object()};
            }
        }
    }
    return part;
}

/// Two sub-pipelines that do and look the same, whatever their ids, homes and what the clipboard leaves out.
bool sameContent(graph::Document a, const graph::Document& b)
{
    a.id = b.id;
    a.home = b.home;
    a.frames = b.frames;
    a.notes = b.notes;
    a.extra = b.extra;
    a.layoutExtra = b.layoutExtra;
    return a == b;
}

/// Puts the copied sub-pipelines into the document; those that it has stay the same one. Gives the new ids by the old.
std::map<PipelineId, PipelineId> takeParts(const Json& root, graph::Document& draft, graph::EditGroup& group)
{
    std::map<PipelineId, PipelineId> ids;
    std::map<PipelineId, graph::Document> fresh;
    const auto found = root.find("parts");
    if (found == root.end() || !found->is_object()) {
        return ids;
    }
    for (const auto& [text, json] : found->items()) {
        if (!json.is_object()) {
            continue;
        }
        const PipelineId old(text);
        graph::Document part = partOfJson(json);
        const auto present = draft.parts.find(old);
        if (present != draft.parts.end() && sameContent(part, *present->second)) {
            ids[old] = old;
            continue;
        }
        part.id = graph::freePartId(draft, present == draft.parts.end() ? text : std::string("sub"));
        ids[old] = part.id;
        draft.parts[part.id] = std::make_shared<const graph::Document>(part); // the id is taken now
        fresh[part.id] = std::move(part);
    }
    for (auto& [id, part] : fresh) {
        for (auto& [inner, node] : part.nodes) {
            const auto of = graph::partOf(node->type);
            if (of && ids.contains(*of) && ids.at(*of) != *of) {
                graph::Node renamed = *node;
                renamed.type = graph::placeType(ids.at(*of));
                node = std::make_shared<const graph::Node>(std::move(renamed));
            }
        }
        auto kept = std::make_shared<const graph::Document>(part);
        draft.parts[id] = kept;
        group.edits.push_back({graph::PutPart{id, kept}});
    }
    return ids;
}

} // namespace

Result<Insertion> fromClipboard(std::string_view text, const graph::Document& document, const nodes::Registry& registry,
                                graph::Point at, PasteInputs inputs)
{
    const Result<Json> parsed = parseJson(text);
    if (!parsed || !parsed->is_object() || !parsed->contains(kMark)) {
        return notOurs();
    }
    const Json& root = *parsed;
    if (!root[kMark].is_number_integer() || root[kMark].get<int>() > kVersion) {
        return Error(ErrorCode::Unsupported, "clipboard.newer",
                     "These nodes were copied with a newer Weir. Update this one to paste them.");
    }
    graph::Point corner{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    const auto placeOf = [](const Json& object) {
        const auto found = object.find("position");
        return found != object.end() && found->is_object()
                   ? graph::Point{numberAt(*found, "x", 0), numberAt(*found, "y", 0)}
                   : graph::Point{};
    };
    for (const char* kind : {"nodes", "frames", "notes"}) {
        for (const Json& each : objectsAt(root, kind)) {
            corner.x = std::min(corner.x, placeOf(each).x);
            corner.y = std::min(corner.y, placeOf(each).y);
        }
    }
    const auto moved = [&](const Json& object) {
        const graph::Point old = placeOf(object);
        return graph::Point{old.x - corner.x + at.x, old.y - corner.y + at.y};
    };
    Insertion result;
    graph::EditGroup group;
    graph::Document draft = document;
    const auto add = [&](graph::Edit edit) {
        auto next = graph::apply(draft, edit);
        if (next) {
            draft = *std::move(next);
            group.edits.push_back(std::move(edit));
        }
        return static_cast<bool>(next);
    };
    std::map<NodeId, NodeId> ids;
    const std::map<PipelineId, PipelineId> partIds = takeParts(root, draft, group);
    for (const Json& json : objectsAt(root, "nodes")) {
        graph::Node node;
        std::string type = textAt(json, "type");
        if (const auto part = graph::partOf(NodeTypeId(type)); part && partIds.contains(*part)) {
            type = graph::placeType(partIds.at(*part)).str();
        }
        if (type.empty()) {
            return notOurs();
        }
        const bool border = graph::isEntry(NodeTypeId(type)) || graph::isExit(NodeTypeId(type));
        if (border && !document.parts.contains(PipelineId())) {
            continue; // the outermost pipeline has no inputs and outputs
        }
        const std::string old = textAt(json, "id");
        std::string stem = old.empty() ? type : old;
        if (const auto bar = stem.find_last_of('_');
            bar != std::string::npos && stem.find_first_not_of("0123456789", bar + 1) == std::string::npos) {
            stem.resize(bar);
        }
        node.id = graph::freeNodeId(draft, stem);
        node.type = NodeTypeId(type);
        node.typeVersion = static_cast<int>(numberAt(json, "typeVersion", 1));
        node.name = textAt(json, "name");
        node.disabled = json.value("disabled", Json(false)) == Json(true);
        if (const auto settings = json.find("settings"); settings != json.end() && settings->is_object()) {
            node.settings = *settings;
        }
        ids[NodeId(old)] = node.id;
        result.nodes.push_back(node.id);
        add({graph::AddNode{std::move(node), moved(json)}});
    }
    for (const Json& json : objectsAt(root, "wires")) {
        graph::Wire wire = wireOf(json);
        if (ids.contains(wire.from.node) && ids.contains(wire.to.node)) {
            wire.from.node = ids[wire.from.node];
            wire.to.node = ids[wire.to.node];
            add({graph::Connect{wire}});
        }
    }
    if (inputs == PasteInputs::Keep) {
        for (const Json& json : objectsAt(root, "incoming")) {
            graph::Wire wire = wireOf(json);
            if (ids.contains(wire.to.node)) {
                wire.to.node = ids[wire.to.node];
                if (!nodes::whyNotConnect(draft, registry, wire)) {
                    add({graph::Connect{wire}});
                }
            }
        }
    }
    for (const Json& json : objectsAt(root, "frames")) {
        graph::Frame frame;
        frame.title = textAt(json, "title");
        frame.tint = std::clamp(static_cast<int>(numberAt(json, "tint", 0)), 0, 5);
        frame.position = moved(json);
        frame.size = {numberAt(json, "width", 300), numberAt(json, "height", 200)};
        add({graph::PutFrame{freeFrameId(draft), frame}});
    }
    for (const Json& json : objectsAt(root, "notes")) {
        graph::Note note;
        note.text = textAt(json, "text");
        note.position = moved(json);
        note.size = {numberAt(json, "width", 200), numberAt(json, "height", 100)};
        add({graph::PutNote{freeNoteId(draft), note}});
    }
    result.edit = graph::Edit{std::move(group)};
    return result;
}

bool isTable(const QString& text)
{
    qsizetype tabs = -1;
    qsizetype here = 0;
    int lines = 0;
    bool quoted = false; // a cell with line breaks or tabs in it
    const auto endLine = [&] {
        if (tabs >= 0 && here != tabs) {
            return false;
        }
        tabs = here;
        here = 0;
        ++lines;
        return tabs > 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool starts = i == 0 || text[i - 1] == QLatin1Char('\t') || text[i - 1] == QLatin1Char('\n');
        if (c == QLatin1Char('"') && (quoted || starts)) {
            quoted = !quoted;
        } else if (!quoted && c == QLatin1Char('\t')) {
            ++here;
        } else if (!quoted && c == QLatin1Char('\n') && !endLine()) {
            return false;
        }
    }
    const bool open = !text.endsWith(QLatin1Char('\n'));
    return (!open || endLine()) && tabs > 0 && lines > 1 && !quoted;
}

} // namespace weir::ui
