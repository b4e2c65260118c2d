#include "core/run/expected_rows.h"

#include "core/base/file.h"
#include "core/base/json_text.h"
#include "core/project/file_names.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace weir::run {

namespace fs = std::filesystem;

namespace {

using Cell = ExpectedRows::Cell;
using Row = std::vector<Cell>;

Json namesJson(const std::vector<std::string>& names)
{
    Json list = Json::array();
    for (const std::string& each : names) {
        list.push_back(each);
    }
    return list;
}

/// One row on one line, so that Git shows which rows changed.
std::string written(const PipelineId& pipeline, const graph::PortRef& port, const ExpectedRows& expected)
{
    std::string columns;
    for (const ExpectedRows::Column& each : expected.columns) {
        columns += (columns.empty() ? "\n    " : ",\n    ") + compactJson({{"name", each.name}, {"type", each.type}});
    }
    std::string rows;
    for (const Row& row : expected.rows) {
        Json cells = Json::array();
        for (const Cell& cell : row) {
            cells.push_back(cell ? Json(*cell) : Json());
        }
        rows += (rows.empty() ? "\n    " : ",\n    ") + compactJson(cells);
    }
    return "{\n  \"pipeline\": " + compactJson(Json(pipeline.str())) +
           ",\n  \"node\": " + compactJson(Json(port.node.str())) + ",\n  \"port\": " + compactJson(Json(port.port)) +
           ",\n  \"key\": " + compactJson(namesJson(expected.key)) +
           (expected.keyChosen ? ",\n  \"keyChosen\": true" : "") +
           ",\n  \"leftOut\": " + compactJson(namesJson(expected.leftOut)) + ",\n  \"columns\": [" + columns +
           "\n  ],\n  \"rows\": [" + rows + (rows.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::vector<std::string> namesIn(const Json& json, const char* key)
{
    std::vector<std::string> names;
    if (const auto found = json.find(key); found != json.end() && found->is_array()) {
        for (const Json& each : *found) {
            if (each.is_string()) {
                names.push_back(each.get<std::string>());
            }
        }
    }
    return names;
}

std::optional<std::size_t> placeOf(const ExpectedRows& expected, const std::string& column)
{
    for (std::size_t i = 0; i < expected.columns.size(); ++i) {
        if (expected.columns[i].name == column) {
            return i;
        }
    }
    return std::nullopt;
}

ExpectedRows read(const Json& json, const fs::path& file)
{
    ExpectedRows expected;
    expected.file = file;
    expected.key = namesIn(json, "key");
    expected.keyChosen = json.contains("keyChosen") && json["keyChosen"] == true;
    expected.leftOut = namesIn(json, "leftOut");
    const auto columns = json.find("columns");
    const auto rows = json.find("rows");
    bool whole =
        columns != json.end() && columns->is_array() && !columns->empty() && rows != json.end() && rows->is_array();
    for (std::size_t i = 0; whole && i < columns->size(); ++i) {
        const Json& each = (*columns)[i];
        whole = each.is_object() && !textAt(each, "name").empty();
        if (whole) {
            expected.columns.push_back({textAt(each, "name"), textAt(each, "type")});
        }
    }
    for (std::size_t i = 0; whole && i < rows->size(); ++i) {
        const Json& cells = (*rows)[i];
        whole = cells.is_array() && cells.size() == expected.columns.size();
        Row row;
        for (std::size_t at = 0; whole && at < cells.size(); ++at) {
            whole = cells[at].is_null() || cells[at].is_string();
            row.push_back(whole && cells[at].is_string() ? Cell(cells[at].get<std::string>()) : Cell());
        }
        expected.rows.push_back(std::move(row));
    }
    whole = whole && std::all_of(expected.key.begin(), expected.key.end(),
                                 [&](const std::string& each) { return placeOf(expected, each).has_value(); });
    if (!whole) {
        expected.fault = expectedDamaged(file);
    }
    return expected;
}

/// All rows of a stream with the given columns, at most one more than can be expected.
Result<std::vector<Row>> taken(RowStream& rows, const std::vector<std::size_t>& columns, const RunContext& context)
{
    std::vector<Row> all;
    while (true) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows.next());
        if (batch.rows() == 0) {
            return all;
        }
        for (std::size_t at = 0; at < batch.rows(); ++at) {
            all.push_back(cellsOf(batch, at, columns));
            if (all.size() > ExpectedBook::kMostRows) {
                return all;
            }
        }
    }
}

std::vector<std::string> keyOf(const ExpectedRows& expected)
{
    std::vector<std::size_t> fit;
    for (std::size_t i = 0; i < expected.columns.size(); ++i) {
        if (canNameRows(expected.columns[i].type)) {
            fit.push_back(i);
        }
    }
    std::vector<std::string> key;
    for (const std::size_t column : namingColumns({expected.rows}, fit)) {
        key.push_back(expected.columns[column].name);
    }
    return key;
}

} // namespace

fs::path ExpectedBook::fileOf(const PipelineId& pipeline, const graph::PortRef& port) const
{
    return m_folder / project::fileNameOf(pipeline.str()) /
           (project::fileNameOf(port.node.str() + (port.port == "out" ? "" : "." + port.port)) + ".json");
}

std::map<graph::PortRef, ExpectedRows> ExpectedBook::of(const PipelineId& pipeline) const
{
    std::map<graph::PortRef, ExpectedRows> all;
    std::error_code error;
    for (fs::directory_iterator it(m_folder / project::fileNameOf(pipeline.str()), error), end; !error && it != end;
         it.increment(error)) {
        if (it->path().extension() != ".json") {
            continue;
        }
        const auto text = readFile(it->path());
        const auto json = text ? parseJson(*text) : Result<Json>(text.error());
        if (json && json->is_object() && !textAt(*json, "node").empty() && !textAt(*json, "port").empty()) {
            all.insert_or_assign({NodeId(textAt(*json, "node")), textAt(*json, "port")}, read(*json, it->path()));
            continue;
        }
        // The name of the file tells which port it is of: what cannot be read must not pass for agreement.
        if (const auto id = project::idOfFileName(it->path().stem().string())) {
            ExpectedRows broken;
            broken.file = it->path();
            broken.fault = expectedDamaged(it->path());
            all.insert_or_assign({NodeId(*id), "out"}, std::move(broken));
        }
    }
    return all;
}

Result<ExpectedRows> ExpectedBook::keep(const PipelineId& pipeline, const graph::PortRef& port, RowStream& rows,
                                        const RunContext& context) const
{
    ExpectedRows expected;
    expected.file = fileOf(pipeline, port);
    const Schema schema = *rows.schema();
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        if (schema[i].privacy == Privacy::Plain) {
            columns.push_back(i);
            expected.columns.push_back({schema[i].name, toText(schema[i].type)});
        } else {
            expected.leftOut.push_back(schema[i].name);
        }
    }
    if (columns.empty()) {
        return Error(ErrorCode::Denied, "run.expectedPersonal",
                     "Every column here holds personal data, and such data is not kept in files of the project. Keep "
                     "the rows of a node that counts or drops it.");
    }
    WEIR_ASSIGN_OR_RETURN(expected.rows, taken(rows, columns, context));
    if (expected.rows.size() > kMostRows) {
        return Error(ErrorCode::Unsupported, "run.expectedTooMany",
                     "There are more than {most} rows here, too many for a file of the project. Keep the rows of an "
                     "aggregate or of a filter.",
                     {{"most", std::to_string(kMostRows)}});
    }
    std::sort(expected.rows.begin(), expected.rows.end()); // an engine gives them in any order
    const auto before = of(pipeline);
    const auto same = before.find(port);
    expected.keyChosen = same != before.end() && !same->second.fault && same->second.keyChosen &&
                         std::all_of(same->second.key.begin(), same->second.key.end(),
                                     [&](const std::string& each) { return placeOf(expected, each).has_value(); });
    expected.key = expected.keyChosen ? same->second.key : keyOf(expected);
    std::error_code error;
    fs::create_directories(expected.file.parent_path(), error);
    if (error) {
        return fileError(error.value(), expected.file.parent_path());
    }
    WEIR_RETURN_IF_ERROR(writeFileAtomically(expected.file, written(pipeline, port, expected)));
    found(pipeline, port, {}, ExpectedDifference{}); // these rows agree with themselves
    return expected;
}

Result<ExpectedRows> ExpectedBook::nameBy(const PipelineId& pipeline, const graph::PortRef& port,
                                          std::vector<std::string> key) const
{
    auto all = of(pipeline);
    const auto found = all.find(port);
    if (found == all.end()) {
        return Error(ErrorCode::NotFound, "run.expectedNone", "No rows are expected of {node} yet. Keep them first.",
                     {{"node", port.node.str()}});
    }
    ExpectedRows& expected = found->second;
    if (expected.fault) {
        return *expected.fault;
    }
    for (const std::string& each : key) {
        if (!placeOf(expected, each)) {
            return Error(ErrorCode::NotFound, "run.expectedNoColumn",
                         "{column} is none of the columns that are kept. Name rows by one of those.",
                         {{"column", each}});
        }
    }
    expected.key = std::move(key);
    expected.keyChosen = true;
    WEIR_RETURN_IF_ERROR(writeFileAtomically(expected.file, written(pipeline, port, expected)));
    return expected;
}

Status ExpectedBook::forget(const PipelineId& pipeline, const graph::PortRef& port) const
{
    const fs::path file = fileOf(pipeline, port);
    std::error_code error;
    if (!fs::remove(file, error) && error) {
        return fileError(error.value(), file);
    }
    found(pipeline, port, {}, ExpectedDifference{}); // what differed from nothing is nothing
    fs::remove(file.parent_path(), error);           // only when it is empty
    fs::remove(m_folder, error);
    return {};
}

} // namespace weir::run
