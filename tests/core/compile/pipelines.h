#pragma once

#include "core/compile/analyze.h"
#include "core/graph/edit.h"
#include "core/graph/topology.h"
#include "plugins/registry.h"
#include "tests/support/fake_nodes.h"

#include <string>
#include <utility>

namespace weir::test {

/// All transforms and the stand-ins for the outside.
inline nodes::Registry testRegistry()
{
    nodes::Registry registry;
    for (auto& type : plugins::all_nodes()) {
        (void)registry.add(std::move(type));
    }
    (void)registry.add(fakeSource());
    (void)registry.add(fakeIdentity());
    (void)registry.add(fakeGate());
    (void)registry.add(fakeDestination());
    return registry;
}

/// Builds a document with edits, as the designer does; an edit that does not fit stops the program.
class Pipeline
{
public:
    graph::Document document;

    Pipeline& node(const std::string& id, const std::string& type, const std::string& settings = "{}")
    {
        graph::Node node;
        node.id = NodeId(id);
        node.type = NodeTypeId(type);
        node.settings = Json::parse(settings);
        return edit(graph::AddNode{std::move(node), {}});
    }
    Pipeline& wire(const std::string& from, const std::string& to)
    {
        return edit(graph::Connect{{port(from, "out"), port(to, "in")}});
    }
    template <class Change>
    Pipeline& edit(Change change)
    {
        auto result = graph::apply(document, graph::Edit{std::move(change)});
        if (!result) {
            qFatal("%s", result.error().fullText().c_str());
        }
        document = *std::move(result);
        return *this;
    }
    static graph::PortRef port(const std::string& text, const std::string& standard)
    {
        const auto dot = text.find('.');
        return dot == std::string::npos ? graph::PortRef{NodeId(text), standard}
                                        : graph::PortRef{NodeId(text.substr(0, dot)), text.substr(dot + 1)};
    }
};

inline const std::string kOrders = R"json({"columns": [{"name": "id", "type": "integer"},
    {"name": "country", "type": "text"}, {"name": "amount", "type": "decimal(18,2)"}]})json";

} // namespace weir::test
