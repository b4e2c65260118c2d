#include "tests/support/flow.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/graph/flatten.h"

#include <algorithm>
#include <sstream>

namespace weir::test {
namespace {

/// Cuts a row at bars outside quotes.
std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && quoted && i + 1 < line.size()) {
            cells.back() += line[i++];
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == '|' && !quoted) {
            cells.emplace_back();
            continue;
        }
        cells.back() += line[i];
    }
    for (std::string& cell : cells) {
        cell = std::string(trimmed(cell));
    }
    return cells;
}

graph::PortRef portRef(const std::string& text, const std::string& standard)
{
    const auto dot = text.find('.');
    return dot == std::string::npos ? graph::PortRef{NodeId(text), standard}
                                    : graph::PortRef{NodeId(text.substr(0, dot)), text.substr(dot + 1)};
}

class Reader
{
public:
    Reader(std::string name, const std::string& text) : m_name(std::move(name))
    {
        std::istringstream stream(text);
        for (std::string line; std::getline(stream, line);) {
            m_lines.push_back(line);
        }
    }

    Result<Flow> read()
    {
        if (!m_lines.empty()) {
            m_flow.title = m_lines.front();
        }
        for (m_at = 1; m_at < m_lines.size();) {
            const std::string line(trimmed(m_lines[m_at]));
            if (line.empty() || line.starts_with('#')) {
                ++m_at;
                continue;
            }
            std::istringstream words(line);
            std::string keyword;
            words >> keyword;
            ++m_at;
            WEIR_RETURN_IF_ERROR(section(keyword, words));
        }
        wireUp();
        return std::move(m_flow);
    }

private:
    Error wrong(const std::string& what) const
    {
        return Error(ErrorCode::InvalidInput, "flow.format", "{what}", {{"what", what}})
            .inFile(m_name, static_cast<int>(m_at));
    }

    /// The lines up to the next empty one.
    std::vector<std::string> block()
    {
        std::vector<std::string> lines;
        for (; m_at < m_lines.size() && !trimmed(m_lines[m_at]).empty(); ++m_at) {
            lines.push_back(m_lines[m_at]);
        }
        return lines;
    }

    Status section(const std::string& keyword, std::istringstream& words)
    {
        std::string a, b, c;
        words >> a >> b >> c;
        if (keyword == "input") {
            return input(a);
        }
        if (keyword == "node") { // node filter | node keep = filter
            const bool named = b == "=";
            return node(named ? a : "node", named ? c : a);
        }
        if (keyword == "part") { // part tidy ... end
            m_part = graph::Document();
            m_part->id = PipelineId(a);
            m_part->name = a;
            m_part->home = NodeId(b);
            return {};
        }
        if (keyword == "entry" || keyword == "exit") { // entry rows profiles
            graph::Node border;
            border.id = NodeId(a);
            const std::string kind = b.empty() ? "table" : b;
            border.type = keyword == "entry" ? graph::entryType(kind) : graph::exitType(kind);
            current().nodes[border.id] = std::make_shared<const graph::Node>(border);
            return {};
        }
        if (keyword == "expose") { // expose least = keep.condition
            const graph::PortRef setting = portRef(c, {});
            current().exposed[a] = {a, setting.node, setting.port, Json::object()};
            return {};
        }
        if (keyword == "off") {
            graph::Node node = *current().nodes.at(NodeId(a));
            node.disabled = true;
            current().nodes[node.id] = std::make_shared<const graph::Node>(node);
            return {};
        }
        if (keyword == "end") {
            if (!m_part) {
                return wrong("There is no part to end");
            }
            sortWires(m_part->wires);
            m_flow.document.parts[PipelineId(m_part->id)] = std::make_shared<const graph::Document>(*m_part);
            m_part.reset();
            return {};
        }
        if (keyword == "wire") { // wire a.out -> b.in
            current().wires.push_back({portRef(a, "out"), portRef(c, "in")});
            m_wired = true;
            return {};
        }
        if (keyword == "output") {
            FlowOutput output{a.find('.') == std::string::npos && !m_wired ? graph::PortRef{NodeId("node"), a}
                                                                           : portRef(a, "out"),
                              b == "ordered",
                              {}};
            WEIR_ASSIGN_OR_RETURN(output.table, table());
            m_flow.outputs.push_back(std::move(output));
            return {};
        }
        if (keyword == "error" ||
            keyword == "warning") { // error id parameter begin-end, or error id @node parameter ...
            FlowFinding finding{keyword, a, "node", {}, -1, -1};
            if (b.starts_with('@')) {
                finding.node = b.substr(1);
                b = c;
                c.clear();
                words >> c;
            }
            finding.parameter = b;
            if (const auto dash = c.find('-'); dash != std::string::npos) {
                finding.begin = std::stoi(c.substr(0, dash));
                finding.end = std::stoi(c.substr(dash + 1));
            }
            m_flow.findings.push_back(std::move(finding));
            return {};
        }
        if (keyword == "check") {
            m_flow.checks.push_back(a + ' ' + b);
            return {};
        }
        if (keyword == "fails") {
            m_flow.fails = a;
            return {};
        }
        if (keyword == "only") {
            m_flow.duckdbOnly = a == "duckdb";
            return {};
        }
        return wrong("Unknown word " + keyword);
    }

    Status input(const std::string& name)
    {
        graph::Node source;
        source.id = NodeId(name);
        for (int number = 2; m_flow.document.find(source.id); ++number) {
            source.id = NodeId(name + '_' + std::to_string(number));
        }
        source.type = NodeTypeId("source.test");
        WEIR_ASSIGN_OR_RETURN(FlowTable rows, table());
        source.settings = {{"columns", toJson(rows.schema)}};
        m_ports.emplace_back(source.id, name);
        m_flow.inputs[source.id] = std::move(rows);
        m_flow.document.nodes[source.id] = std::make_shared<const graph::Node>(source);
        return {};
    }

    Status node(const std::string& id, const std::string& type)
    {
        graph::Node made;
        made.id = NodeId(id);
        made.type = NodeTypeId(type);
        const std::string text = joinText(block(), "\n");
        if (!text.empty()) {
            WEIR_ASSIGN_OR_RETURN(made.settings, parseJson(text, m_name));
        }
        current().nodes[made.id] = std::make_shared<const graph::Node>(made);
        return {};
    }

    graph::Document& current() { return m_part ? *m_part : m_flow.document; }

    static void sortWires(std::vector<graph::Wire>& wires)
    {
        std::stable_sort(wires.begin(), wires.end(),
                         [](const graph::Wire& x, const graph::Wire& y) { return x.to < y.to; });
    }

    Result<FlowTable> table()
    {
        FlowTable result;
        const std::vector<std::string> lines = block();
        if (lines.empty()) {
            return wrong("A table needs a line of column names");
        }
        for (const std::string& head : cellsOf(lines.front())) { // name:type!privacy, type and privacy may be left out
            const auto mark = head.find('!');
            const std::string named = head.substr(0, mark);
            const auto colon = named.find(':');
            Field field;
            field.name = named.substr(0, colon);
            field.type = TypeKind::Text;
            if (colon != std::string::npos) {
                WEIR_ASSIGN_OR_RETURN(field.type, parseDataType(named.substr(colon + 1)));
            }
            if (mark != std::string::npos) {
                field.privacy = head.substr(mark + 1) == "personal" ? Privacy::Personal : Privacy::Identifier;
            }
            result.typed.push_back(colon != std::string::npos);
            result.schema.add(std::move(field));
        }
        for (std::size_t i = 1; i < lines.size(); ++i) {
            std::vector<std::string> cells = cellsOf(lines[i]);
            if (cells.size() != result.schema.size()) {
                return wrong("This row has another number of cells than the header: " + lines[i]);
            }
            std::vector<bool> nulls;
            for (std::string& cell : cells) {
                nulls.push_back(cell == "NULL");
                if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') {
                    WEIR_ASSIGN_OR_RETURN(const Json text, parseJson(cell, m_name));
                    cell = text.get<std::string>();
                }
            }
            result.cells.push_back(std::move(cells));
            result.nulls.push_back(std::move(nulls));
        }
        return result;
    }

    /// Without wires in the file, each input goes to the port of its name at the only node.
    void wireUp()
    {
        std::vector<graph::Wire>& wires = m_flow.document.wires;
        if (!m_wired) {
            for (const auto& [source, port] : m_ports) {
                wires.push_back({{source, "out"}, {NodeId("node"), port}});
            }
        }
        sortWires(wires);
        m_flow.document = graph::flatten(m_flow.document).document;
    }

    std::string m_name;
    std::optional<graph::Document> m_part; ///< Being read.
    std::vector<std::string> m_lines;
    std::size_t m_at = 0;
    bool m_wired = false;
    std::vector<std::pair<NodeId, std::string>> m_ports;
    Flow m_flow;
};

} // namespace

Result<Flow> readFlow(const std::filesystem::path& file)
{
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(file));
    return Reader(file.filename().string(), text).read();
}

Result<std::vector<std::vector<Value>>> rowsOf(const FlowTable& table, const Schema& schema)
{
    std::vector<std::vector<Value>> rows;
    for (std::size_t r = 0; r < table.cells.size(); ++r) {
        std::vector<Value> row;
        for (std::size_t c = 0; c < schema.size(); ++c) {
            if (table.nulls[r][c]) {
                row.emplace_back();
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(Value value, parseValue(table.cells[r][c], schema[c].type));
            row.push_back(std::move(value));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace weir::test
