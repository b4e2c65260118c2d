#include "core/connect/source_node.h"

#include <algorithm>
#include <filesystem>

namespace weir::connect {

std::int64_t Source::inputBytes(const Json&, const SourceContext&) const
{
    return 0;
}

std::string Source::cursorColumn(const Json& settings) const
{
    const auto found = settings.find("cursor");
    return found != settings.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

SourceNode::SourceNode(std::unique_ptr<Source> source) : m_source(std::move(source)) {}

const nodes::NodeSpec& SourceNode::spec() const
{
    return m_source->spec();
}

nodes::Configured SourceNode::configure(nodes::Settings& settings, const nodes::InputContents&) const
{
    settings.checkUnknown();
    m_source->validate(settings);
    std::optional<Schema> schema = settings.schema("columns");
    if (!schema && settings.detected()) {
        schema = *settings.detected();
    }
    if (!schema && settings.ok()) {
        settings.note(nodes::Severity::Error, "columns", "connect.source.columnsUnknown",
                      "The columns are not known yet. Let Weir detect them, or state them here.");
    }
    const std::string cursor = m_source->cursorColumn(settings.values());
    if (schema && !cursor.empty()) {
        const Field* field = schema->find(cursor);
        if (!field) {
            settings.note(nodes::Severity::Error, "cursor", columnMissing(cursor, *schema));
        } else if (field->type.kind() != TypeKind::Integer && field->type.kind() != TypeKind::Decimal &&
                   field->type.kind() != TypeKind::Date && field->type.kind() != TypeKind::Instant) {
            settings.note(
                nodes::Severity::Error, "cursor", "connect.source.cursorType",
                "The cursor column {column} is of type {type}. It must be an integer, decimal, date or instant, "
                "because only those grow in a fixed order.",
                {{"column", cursor}, {"type", toText(field->type)}});
        }
    }
    nodes::Configured result;
    if (schema && settings.ok()) {
        for (const nodes::PortSpec& port : m_source->spec().outputs) {
            nodes::PortContent content;
            content.schema = port.name == "rejected" ? rejectedSchema() : *schema;
            result.outputs.push_back(std::move(content));
        }
    }
    result.diagnostics = settings.takeDiagnostics();
    return result;
}

Result<nodes::Lowered> SourceNode::lower(nodes::Settings& settings, const nodes::InputContents&,
                                         const nodes::InputRelations&) const
{
    return nodes::Lowered(nodes::ScanStep{m_source->spec().id.str(), settings.values()});
}

std::string SourceNode::subtitle(const Json& settings) const
{
    return m_source->subtitle(settings);
}

std::vector<std::unique_ptr<nodes::NodeType>> nodesOf(std::vector<std::unique_ptr<Source>> sources)
{
    std::vector<std::unique_ptr<nodes::NodeType>> types;
    for (auto& source : sources) {
        types.push_back(std::make_unique<SourceNode>(std::move(source)));
    }
    return types;
}

Schema rejectedSchema()
{
    return Schema({{"file", TypeKind::Text},
                   {"line", TypeKind::Integer},
                   {"column", TypeKind::Text},
                   {"reason", TypeKind::Text, false},
                   {"text", TypeKind::Text, true, Privacy::Personal}});
}

std::string pathSubtitle(const std::string& path)
{
    const std::filesystem::path place(path);
    return place.is_absolute() && place.has_filename() ? place.filename().string() : path;
}

nodes::ParameterSpec columnsParameter()
{
    nodes::ParameterSpec columns;
    columns.key = "columns";
    columns.title = "Columns";
    columns.help = "Names and types as they are read. Empty: detected.";
    columns.kind = nodes::ParameterKind::Schema;
    return columns;
}

nodes::ParameterSpec cursorParameter()
{
    nodes::ParameterSpec cursor;
    cursor.key = "cursor";
    cursor.title = "Cursor column";
    cursor.help =
        "A column that only grows, such as a change time or number. Each run then reads from the last value on; "
        "rows that come twice are dropped. Empty: everything, every time.";
    cursor.advanced = true;
    return cursor;
}

Result<std::optional<Schema>> statedColumns(const Json& settings)
{
    const auto found = settings.find("columns");
    if (found == settings.end() || found->is_null() || (found->is_array() && found->empty())) {
        return std::optional<Schema>{};
    }
    WEIR_ASSIGN_OR_RETURN(Schema schema, schemaFromJson(*found));
    return std::optional<Schema>(std::move(schema));
}

} // namespace weir::connect
