#include "core/graph/parts.h"

#include <algorithm>

namespace weir::graph {
namespace {

constexpr std::string_view kPlace = "part.";
constexpr std::string_view kEntry = "part-input.";
constexpr std::string_view kExit = "part-output.";

/// Every pipeline of a document: itself and its parts.
template <class Visit>
void eachPipeline(const Document& root, Visit&& visit)
{
    visit(root);
    for (const auto& [id, part] : root.parts) {
        visit(*part);
    }
}

void addParts(const Document& root, const Document& from, std::set<PipelineId>& found)
{
    for (const auto& [id, node] : from.nodes) {
        const auto part = partOf(node->type);
        if (part && root.parts.contains(*part) && found.insert(*part).second) {
            addParts(root, *root.parts.at(*part), found);
        }
    }
}

/// The place that names a port of its sub-pipeline which is not there.
bool dangles(const Document& root, const Document& pipeline, const PortRef& port, bool (*isBorder)(const NodeTypeId&),
             const std::set<PipelineId>& changed)
{
    const Node* node = pipeline.find(port.node);
    const auto id = node ? partOf(node->type) : std::nullopt;
    if (!id || !changed.contains(*id)) {
        return false;
    }
    const Node* border = root.parts.at(*id)->find(NodeId(port.port));
    return !border || !isBorder(border->type);
}

Document withoutDanglingWires(const Document& root, Document pipeline, const std::set<PipelineId>& changed)
{
    std::erase_if(pipeline.wires, [&](const Wire& wire) {
        return dangles(root, pipeline, wire.from, isExit, changed) ||
               dangles(root, pipeline, wire.to, isEntry, changed);
    });
    return pipeline;
}

/// A name that the edit gave to the only place of a sub-pipeline becomes the name of that.
void nameParts(Document& root, const Document& before)
{
    const auto takeNames = [&](Document& pipeline, const Document& old) {
        for (auto& [id, node] : pipeline.nodes) {
            const Node* was = old.find(id);
            const auto part = partOf(node->type);
            if (!part || node->name.empty() || !was || was == node.get() || was->name == node->name ||
                !root.parts.contains(*part) || placesOf(root, *part) != 1) {
                continue;
            }
            Document named = *root.parts.at(*part);
            named.name = node->name;
            root.parts[*part] = std::make_shared<const Document>(std::move(named));
            Node plain = *node;
            plain.name.clear();
            node = std::make_shared<const Node>(std::move(plain));
        }
    };
    takeNames(root, before);
    for (auto& [id, part] : std::map(root.parts)) {
        const auto old = before.parts.find(id);
        if (old != before.parts.end() && old->second != part) {
            Document pipeline = *root.parts.at(id);
            takeNames(pipeline, *old->second);
            if (!(pipeline == *root.parts.at(id))) {
                root.parts[id] = std::make_shared<const Document>(std::move(pipeline));
            }
        }
    }
}

} // namespace

std::optional<PipelineId> partOf(const NodeTypeId& type)
{
    return type.str().starts_with(kPlace) ? std::optional(PipelineId(type.str().substr(kPlace.size()))) : std::nullopt;
}

NodeTypeId placeType(const PipelineId& part)
{
    return NodeTypeId(std::string(kPlace) + part.str());
}

NodeTypeId entryType(std::string_view kind)
{
    return NodeTypeId(std::string(kEntry).append(kind));
}

NodeTypeId exitType(std::string_view kind)
{
    return NodeTypeId(std::string(kExit).append(kind));
}

bool isEntry(const NodeTypeId& type)
{
    return type.str().starts_with(kEntry);
}

bool isExit(const NodeTypeId& type)
{
    return type.str().starts_with(kExit);
}

const Document* partAt(const Document& document, const Node& node)
{
    const auto id = partOf(node.type);
    const auto found = id ? document.parts.find(*id) : document.parts.end();
    return found == document.parts.end() ? nullptr : found->second.get();
}

std::optional<Document> viewInto(const Document& root, const Address& places)
{
    if (places.empty()) {
        return root;
    }
    const Document* inside = &root;
    for (const NodeId& place : places) {
        const Node* node = inside->find(place);
        inside = node ? partAt(root, *node) : nullptr;
        if (!inside) {
            return std::nullopt;
        }
    }
    Document view = *inside;
    view.parts = root.parts;
    Document outermost = root;
    outermost.parts.clear();
    view.parts[PipelineId()] = std::make_shared<const Document>(std::move(outermost));
    return view;
}

Result<Document> putBack(const Document& before, const Address& places, Document view)
{
    if (before.parts.empty() && view.parts.empty()) {
        return view;
    }
    Document root;
    if (places.empty()) {
        root = std::move(view);
    } else {
        root = before;
        root.parts = std::move(view.parts);
        root.parts.erase(PipelineId());
        view.parts.clear();
        std::erase_if(view.exposed, [&](const auto& each) { return !view.find(each.second.node); });
        const PipelineId id = view.id;
        auto& part = root.parts[id];
        if (!part || !(*part == view)) {
            part = std::make_shared<const Document>(std::move(view));
        }
    }
    std::set<PipelineId> changed;
    for (const auto& [id, part] : root.parts) {
        const auto old = before.parts.find(id);
        if (old == before.parts.end() || old->second != part) {
            changed.insert(id);
        }
    }
    for (const PipelineId& id : changed) {
        if (wouldRecur(root, id, id)) {
            const std::string& name = root.parts.at(id)->name;
            return Error(ErrorCode::InvalidInput, "graph.partRecursion",
                         "The sub-pipeline {part} cannot stand inside itself. Place another one there.",
                         {{"part", name.empty() ? id.str() : name}});
        }
    }
    if (!changed.empty()) {
        for (const auto& [id, part] : std::map(root.parts)) {
            Document clean = withoutDanglingWires(root, *part, changed);
            if (clean.wires.size() != part->wires.size()) {
                root.parts[id] = std::make_shared<const Document>(std::move(clean));
            }
        }
        const Document parts = root;
        root = withoutDanglingWires(parts, std::move(root), changed);
    }
    nameParts(root, before);
    const std::set<PipelineId> placed = placedParts(root);
    for (const PipelineId& was : placedParts(before)) {
        if (!placed.contains(was)) {
            root.parts.erase(was);
        }
    }
    return root;
}

std::set<PipelineId> placedParts(const Document& root)
{
    std::set<PipelineId> found;
    addParts(root, root, found);
    return found;
}

bool hasPlaces(const Document& document)
{
    return std::any_of(document.nodes.begin(), document.nodes.end(),
                       [](const auto& entry) { return partOf(entry.second->type).has_value(); });
}

int placesOf(const Document& root, const PipelineId& part)
{
    int count = 0;
    eachPipeline(root, [&](const Document& pipeline) {
        count += static_cast<int>(std::count_if(pipeline.nodes.begin(), pipeline.nodes.end(), [&](const auto& entry) {
            return partOf(entry.second->type) == std::optional(part);
        }));
    });
    return count;
}

bool wouldRecur(const Document& root, const PipelineId& part, const PipelineId& inside)
{
    const auto found = root.parts.find(part);
    std::set<PipelineId> below;
    if (found != root.parts.end()) {
        addParts(root, *found->second, below);
    }
    return below.contains(inside);
}

PipelineId freePartId(const Document& document, std::string_view stem)
{
    PipelineId id{std::string(stem)};
    for (int number = 2; document.parts.contains(id); ++number) {
        id = PipelineId(std::string(stem) + '_' + std::to_string(number));
    }
    return id;
}

} // namespace weir::graph
