#pragma once

#include "core/project/project.h"

#include <random>
#include <string>
#include <vector>

/// Projects with every kind of object and difficult texts, made from a seed.
class RandomProject
{
public:
    explicit RandomProject(unsigned seed) : m_random(seed) {}

    weir::project::Project make()
    {
        using namespace weir;
        project::Project project;
        project.name = text();
        project.description = text();
        project.defaults = {pick() ? "DE" : "", "Europe/Berlin",
                            pick() ? std::optional(weir::Instant{number(1000) * 1'000'000'123LL}) : std::nullopt,
                            extra()};
        project.extra = extra();
        if (pick()) {
            project.identity = {{"limits", {{"email", 5}}}, {text(), number(3)}};
        }
        for (int i = number(3); i > 0; --i) {
            graph::Document document = pipeline();
            for (int part = number(3); part > 0; --part) {
                graph::Document inner = pipeline();
                inner.home = NodeId(text());
                inner.anchor = {number(4000) / 8.0 - 100, number(300) / 7.0};
                for (int exposed = number(3); exposed > 0; --exposed) {
                    inner.exposed[text()] = {text(), NodeId(text()), text(), extra()};
                }
                document.parts[inner.id] = std::make_shared<const graph::Document>(inner);
            }
            if (pick()) {
                project.engines[document.id] = {pick() ? "postgres" : "duckdb", project::ConnectionId(text())};
            }
            project.pipelines[document.id] = std::move(document);
        }
        for (int i = number(3); i > 0; --i) {
            const PurposeId id(text());
            project.purposes[id] = {id,     text(), text(),  pick() ? "consent" : "contract",
                                    pick(), text(), extra(), pick() ? std::optional(1 + number(900)) : std::nullopt};
            const project::AudienceId audience(text());
            project.audiences[audience] = {audience, text(), text(), settings(2), extra()};
            const project::ConnectionId connection(text());
            project.connections[connection] = {connection, "postgres", text(), {{"host", text()}}, extra()};
        }
        return project;
    }

    weir::graph::Document pipeline()
    {
        using namespace weir;
        graph::Document document;
        document.id = PipelineId(text());
        document.name = text();
        document.description = text();
        document.extra = extra();
        std::vector<NodeId> ids;
        for (int i = number(12); i > 0; --i) {
            graph::Node node{NodeId(text() + std::to_string(i)),
                             NodeTypeId(pick() ? "filter" : "of-tomorrow"),
                             number(3) + 1,
                             text(),
                             settings(3),
                             pick(),
                             extra()};
            ids.push_back(node.id);
            if (pick()) {
                document.positions[node.id] = {number(4000) / 8.0 - 100, number(300) / 7.0};
            }
            document.nodes[ids.back()] = std::make_shared<const graph::Node>(node);
        }
        for (const NodeId& to : ids) {
            for (int i = number(3); i > 0; --i) {
                const NodeId from = pick() ? ids[m_random() % ids.size()] : NodeId(text());
                const graph::Wire wire{{from, port()}, {to, port()}};
                if (std::find(document.wires.begin(), document.wires.end(), wire) == document.wires.end()) {
                    document.wires.push_back(wire);
                }
            }
        }
        std::stable_sort(document.wires.begin(), document.wires.end(),
                         [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
        for (int i = number(3); i > 0; --i) {
            document.frames[graph::FrameId(text())] = {text(), {1.5, -2}, {300, 200.25}, number(6)};
            document.notes[graph::NoteId(text())] = {text(), {0.1, 1e6}, {10, 20}};
        }
        document.layoutExtra = extra();
        return document;
    }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool pick() { return m_random() % 2 == 0; }
    std::string port() { return std::vector<std::string>{"in", "left", "a.b", "50%", "", "x%2e"}[m_random() % 6]; }
    std::string text()
    {
        static const std::vector<std::string> parts{"a",
                                                    "Ab",
                                                    "\"",
                                                    "\\",
                                                    "\n",
                                                    "\t",
                                                    ".",
                                                    "/",
                                                    "~",
                                                    "%",
                                                    "con",
                                                    "\xC3\xBC",
                                                    "\xE2\x80\xAE",
                                                    "\xF0\x9F\x98\x80",
                                                    " ",
                                                    "{x}",
                                                    "\x01",
                                                    std::string(60, 'z')};
        std::string result;
        for (int i = number(5); i > 0; --i) {
            result += parts[m_random() % parts.size()];
        }
        return result;
    }
    weir::Json extra() { return pick() ? weir::Json::object() : weir::Json{{"xFuture" + text(), settings(1)}}; }
    weir::Json settings(int depth)
    {
        weir::Json json = weir::Json::object();
        for (int i = number(4); i > 0; --i) {
            weir::Json value;
            switch (number(7)) {
            case 0:
                value = text();
                break;
            case 1:
                value = number(1000) - 500;
                break;
            case 2:
                value = number(1000) / 7.0;
                break;
            case 3:
                value = nullptr;
                break;
            case 4:
                value = weir::Json::array({1, text(), true});
                break;
            case 5:
                value = 18446744073709551615U;
                break;
            default:
                value = depth > 0 ? settings(depth - 1) : weir::Json(false);
            }
            json["k" + text()] = value;
        }
        return json;
    }

    std::mt19937 m_random;
};
