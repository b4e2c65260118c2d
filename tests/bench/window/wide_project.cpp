#include "tests/bench/window/wide_project.h"

#include "core/base/file.h"
#include "core/project/folder.h"

#include <algorithm>
#include <string>

namespace weir::bench {
namespace {

constexpr int kRows = 2'000;
constexpr int kChainLength = 10;

// Columns of even number are text, those of odd number whole numbers.
const char* const kChain[][2] = {
    {"filter", R"json({"condition": "c1 > 10 and c2 in ('a', 'b', 'c')"})json"},
    {"formula", R"json({"columns": [{"name": "x", "expression": "coalesce(c1, 0) * 2"},
                                    {"name": "y", "expression": "x + 1"}]})json"},
    {"clean", R"json({"columns": [{"column": "c2", "steps": ["trim", "lower", "empty_to_null"]}]})json"},
    {"cast", R"json({"columns": [{"column": "c4", "type": "integer", "onFailure": "reject"}]})json"},
    {"sort", R"json({"order": [{"expression": "c1", "direction": "descending"}], "limit": 1000})json"},
    {"deduplicate", R"json({"keys": ["c0"], "keep": "last", "order": [{"expression": "c1"}]})json"},
    {"window", R"json({"partition": ["c0"], "order": [{"expression": "c1"}],
                       "outputs": [{"function": "lag", "expression": "c1", "name": "before"}]})json"},
    {"select", R"json({"others": "keep", "without": ["x", "y", "before"]})json"},
    {"split", R"json({"cases": [{"condition": "c1 > 5", "port": "out"}]})json"}};

std::string csvOf(int columns)
{
    std::string text;
    for (int column = 0; column < columns; ++column) {
        text += (column == 0 ? "c" : ",c") + std::to_string(column);
    }
    text += '\n';
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < columns; ++column) {
            text += column == 0 ? "" : ",";
            text += column % 2 == 0 ? std::string(1, static_cast<char>('a' + (row * 7 + column) % 26)) + "x"
                                    : std::to_string((row * 31 + column) % 1000);
        }
        text += '\n';
    }
    return text;
}

} // namespace

Status writeWideProject(const std::filesystem::path& folder, int nodes, int columns)
{
    project::Project project;
    project.name = "Wide";
    graph::Document& document = project.pipelines[PipelineId("main")];
    document.id = PipelineId("main");
    document.name = "Main";
    std::string last;
    for (int made = 0; made < nodes; ++made) {
        const int place = made % kChainLength;
        graph::Node node;
        node.id = NodeId("n" + std::to_string(10'000 + made));
        node.type = NodeTypeId(place == 0 ? "source.file" : kChain[place - 1][0]);
        node.settings = place == 0 ? Json{{"path", "data/wide.csv"}} : Json::parse(kChain[place - 1][1]);
        document.positions[node.id] = {280.0 * place, 120.0 * (made / kChainLength)};
        if (place != 0) {
            document.wires.push_back({{NodeId(last), "out"}, {node.id, "in"}});
        }
        last = node.id.str();
        document.nodes[node.id] = std::make_shared<const graph::Node>(node);
    }
    std::stable_sort(document.wires.begin(), document.wires.end(),
                     [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
    if (const auto saved = project::save(project, folder, {}); !saved) {
        return saved.error();
    }
    std::error_code failure;
    std::filesystem::create_directories(folder / "data", failure);
    return writeFileAtomically(folder / "data" / "wide.csv", csvOf(columns));
}

} // namespace weir::bench
