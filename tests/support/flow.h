#pragma once

#include "core/graph/document.h"
#include "core/types/row_batch.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weir::test {

/// Rows with a schema, as a flow file writes them.
struct FlowTable
{
    Schema schema;
    std::vector<bool> typed; ///< Per column: a type was written.
    std::vector<std::vector<std::string>> cells;
    std::vector<std::vector<bool>> nulls;
};
struct FlowOutput
{
    graph::PortRef port;
    bool ordered = false;
    FlowTable table;
};
/// "error expr.unknownColumn node condition 0-5"; parts that are left out are "" and -1.
struct FlowFinding
{
    std::string severity;
    std::string messageId;
    std::string node;
    std::string parameter;
    int begin = -1;
    int end = -1;
};

/// One flow test; tests/flows/README.md describes the text.
struct Flow
{
    std::string title;
    graph::Document document; ///< Flat. Inputs are nodes of type "source.test".
    std::map<NodeId, FlowTable> inputs;
    std::vector<FlowOutput> outputs;
    std::vector<FlowFinding> findings;
    std::vector<std::string> checks; ///< "join.fanOut 2": run checks that count more than 0, with their count.
    std::string fails;               ///< Code of the failure when it runs: "InvalidInput".
    bool duckdbOnly = false;         ///< "only duckdb"
};

/// Reads a flow file; an error names the line.
[[nodiscard]] Result<Flow> readFlow(const std::filesystem::path& file);
/// The rows of a table as values.
[[nodiscard]] Result<std::vector<std::vector<Value>>> rowsOf(const FlowTable& table, const Schema& schema);

} // namespace weir::test
