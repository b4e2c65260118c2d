#pragma once

#include "core/project/codec.h"
#include "tests/ui/support/fake_types.h"
#include "ui/document/document_change.h"

#include <algorithm>
#include <random>
#include <set>

namespace weir::test {

/// A random edit that may or may not fit.
inline graph::Edit randomEdit(const graph::Document& document, std::mt19937& random)
{
    const auto pick = [&](std::size_t below) {
        return static_cast<std::size_t>(std::uniform_int_distribution<std::size_t>(0, below - 1)(random));
    };
    const auto anyNode = [&] {
        return document.nodes.empty()
                   ? NodeId("none")
                   : std::next(document.nodes.begin(), static_cast<std::ptrdiff_t>(pick(document.nodes.size())))->first;
    };
    switch (pick(9)) {
    case 0: {
        graph::Node node;
        node.id = NodeId("n" + std::to_string(pick(60)));
        node.type = NodeTypeId(pick(2) == 0 ? "filter" : "union");
        return {graph::AddNode{node, {static_cast<double>(pick(500)), static_cast<double>(pick(500))}}};
    }
    case 1:
        return {graph::RemoveNode{anyNode()}};
    case 2:
        return {graph::MoveNodes{{{anyNode(), {static_cast<double>(pick(900)), 20}}}}};
    case 3:
        return {graph::RenameNode{anyNode(), "name " + std::to_string(pick(50))}};
    case 4:
        return {graph::SetSetting{anyNode(), "k" + std::to_string(pick(3)), Json(pick(9))}};
    case 5:
        return {graph::Connect{{{anyNode(), "out"}, {anyNode(), "in"}}}};
    case 6:
        return document.wires.empty() ? graph::Edit{graph::SetDisabled{anyNode(), true}}
                                      : graph::Edit{graph::Disconnect{document.wires[pick(document.wires.size())]}};
    case 7: {
        graph::Frame frame;
        frame.title = std::to_string(pick(100));
        frame.size = {200, 100};
        return {graph::PutFrame{graph::FrameId("f" + std::to_string(pick(3))), frame}};
    }
    default:
        return {graph::SetDisabled{anyNode(), pick(2) == 0}};
    }
}

/// What a view that only follows change signals would know.
struct Mirror
{
    std::set<NodeId> nodes;
    std::vector<graph::Wire> wires;
    void start(const graph::Document& document)
    {
        nodes.clear();
        for (const auto& [id, node] : document.nodes) {
            nodes.insert(id);
        }
        wires = document.wires;
    }
    [[nodiscard]] bool agrees(const graph::Document& document) const
    {
        Mirror other;
        other.start(document);
        return other.nodes == nodes && other.wires.size() == wires.size() &&
               std::is_permutation(wires.begin(), wires.end(), other.wires.begin());
    }
    void take(const ui::DocumentChange& change)
    {
        for (const graph::Wire& wire : change.removedWires) {
            std::erase(wires, wire);
        }
        for (const NodeId& id : change.removed) {
            nodes.erase(id);
        }
        nodes.insert(change.added.begin(), change.added.end());
        wires.insert(wires.end(), change.addedWires.begin(), change.addedWires.end());
    }
};

/// The document as it would be saved.
inline std::string bytesOf(const graph::Document& document)
{
    project::Project project;
    project.pipelines[PipelineId("main")] = document;
    std::string bytes;
    for (const auto& [path, json] : project::encode(project)) {
        bytes += path + "\n" + printJson(json);
    }
    return bytes;
}

} // namespace weir::test
