// Times compile::analyze on generated graphs. Method: chains of nine different transforms, each behind its own source;
// best of 20 fresh analyses, and the median of 200 re-analyses after an edit of one node's setting, both in processor
// time of the one thread that they need. Run it from a release build; it prints one line per size.
#include "core/compile/analyze.h"
#include "core/graph/edit.h"
#include "plugins/registry.h"
#include "tests/support/fake_nodes.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace weir;

namespace {

/// Processor time of this thread in microseconds: what the work costs, whoever else uses the machine.
double processorMicros()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

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

graph::Document makeGraph(int nodeCount, int columns)
{
    Schema schema;
    for (int i = 0; i < columns; ++i) {
        schema.add({"c" + std::to_string(i), i % 2 == 0 ? TypeKind::Text : TypeKind::Integer, true, Privacy::Plain});
    }
    graph::Document document;
    const auto add = [&](const std::string& id, const std::string& type, Json settings) {
        graph::Node node;
        node.id = NodeId(id);
        node.type = NodeTypeId(type);
        node.settings = std::move(settings);
        document.nodes[node.id] = std::make_shared<const graph::Node>(node);
    };
    std::string last;
    for (int made = 0; made < nodeCount; ++made) {
        const std::string id = "n" + std::to_string(made);
        const int place = made % 10;
        if (place == 0) {
            add(id, "source.test", {{"columns", toJson(schema)}});
        } else {
            add(id, kChain[place - 1][0], Json::parse(kChain[place - 1][1]));
            document.wires.push_back({{NodeId(last), "out"}, {NodeId(id), "in"}});
        }
        last = id;
    }
    std::stable_sort(document.wires.begin(), document.wires.end(),
                     [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
    return document;
}

void measure(const nodes::Registry& registry, int nodeCount, int columns)
{
    graph::Document document = makeGraph(nodeCount, columns);
    double fresh = 1e12;
    compile::Analysis analysis;
    for (int i = 0; i < 20; ++i) {
        const double begin = processorMicros();
        analysis = compile::analyze(document, registry);
        fresh = std::min(fresh, processorMicros() - begin);
    }
    std::vector<double> again;
    for (int i = 0; i < 200; ++i) {
        auto edited = graph::apply(
            document, graph::Edit{graph::SetSetting{NodeId("n1"), "condition", "c1 > " + std::to_string(i)}});
        document = *std::move(edited);
        const double begin = processorMicros();
        analysis = compile::analyze(document, registry, {}, {}, &analysis);
        again.push_back(processorMicros() - begin);
    }
    std::nth_element(again.begin(), again.begin() + 100, again.end());
    std::printf("%5d nodes x %4d columns: fresh %8.2f ms, after one edit %8.1f us%s\n", nodeCount, columns,
                fresh / 1000, again[100], analysis.ok() ? "" : "  (with errors!)");
    for (const nodes::Diagnostic& finding : analysis.diagnostics()) {
        if (finding.severity == nodes::Severity::Error) {
            std::printf("      %s\n", finding.error.fullText().c_str());
            break;
        }
    }
}

} // namespace

int main()
{
    nodes::Registry registry;
    for (auto& type : plugins::all_nodes()) {
        (void)registry.add(std::move(type));
    }
    (void)registry.add(test::fakeSource());
    measure(registry, 200, 20);
    measure(registry, 200, 100);
    measure(registry, 200, 500);
    measure(registry, 500, 20);
    measure(registry, 500, 100);
    measure(registry, 1000, 20);
    measure(registry, 1000, 500);
    return 0;
}
