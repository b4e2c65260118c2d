#include "plugins/engines/duckdb/scan_text.h"

#include "plugins/engines/duckdb/csv_format.h"

#include <algorithm>
#include <array>
#include <memory>

namespace weir::plugins::engines_duckdb {
namespace {

using sql::fill;
using sql::Identifier;
using sql::Text;

const sql::DuckdbDialect& dialect()
{
    static const sql::DuckdbDialect kDialect;
    return kDialect;
}

std::vector<Text> quotedNames(const Schema& schema)
{
    std::vector<Text> names;
    for (const Identifier& name : dialect().columnNames(schema)) {
        names.push_back(Text::quoted(name));
    }
    return names;
}

Text listOf(const std::vector<std::string>& texts)
{
    std::vector<Text> parts;
    std::transform(texts.begin(), texts.end(), std::back_inserter(parts),
                   [](const std::string& text) { return Text::quotedText(text); });
    return "[" + join(parts, ", ") + "]";
}

/// How DuckDB's readers are told to read a type: instants with their offset, lists as text.
Text readType(const DataType& type, bool keepOffset)
{
    if (type.kind() == TypeKind::Instant && keepOffset) {
        return "TIMESTAMPTZ";
    }
    if (type.kind() == TypeKind::List) {
        return "JSON";
    }
    return dialect().typeName(type);
}

/// From a reader's column to the type of the schema.
Text converted(const Text& column, const DataType& from, const DataType& to, bool keepOffset)
{
    const bool same = from == to && !(to.kind() == TypeKind::Instant && keepOffset) && to.kind() != TypeKind::List;
    return same ? column : dialect().cast(column, to);
}

/// Chooses and converts what the schema wants from what the reader gives.
Text selectColumns(const Schema& schema, const Schema& given, const std::string& fileNameColumn, const Text& source,
                   const Text& fileName, bool keepOffset)
{
    const std::vector<Text> names = quotedNames(schema);
    const std::vector<Text> givenNames = quotedNames(given);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        Text value;
        if (const auto index = given.indexOf(schema[i].name)) {
            value = converted(givenNames[*index], given[*index].type, schema[i].type, keepOffset);
        } else if (schema[i].name == fileNameColumn) {
            value = fileName;
        } else {
            value = dialect().literal({}, schema[i].type);
        }
        columns.push_back(value == names[i] ? value : value + " AS " + names[i]);
    }
    return "  SELECT " + join(columns, ", ") + "\n  FROM " + source;
}

Text columnTypes(const Schema& given, bool keepOffset)
{
    std::vector<Text> types;
    const std::vector<Identifier> names = dialect().columnNames(given);
    for (std::size_t i = 0; i < given.size(); ++i) {
        types.push_back(Text::quotedText(names[i].name()) + ": " +
                        Text::quotedText(readType(given[i].type, keepOffset).str()));
    }
    return "{" + join(types, ", ") + "}";
}

Text noRows(const Schema& schema)
{
    const std::vector<Text> names = quotedNames(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        columns.push_back(dialect().literal({}, schema[i].type) + " AS " + names[i]);
    }
    return "  SELECT " + join(columns, ", ") + "\n  WHERE FALSE";
}

constexpr std::array<std::string_view, 2> kCompressions{"gzip", "zstd"};

void addCompression(const Json& options, std::vector<Text>& arguments)
{
    const std::string compression = textOption(options, "compression", "auto");
    if (std::find(kCompressions.begin(), kCompressions.end(), compression) != kCompressions.end() ||
        compression == "none") {
        arguments.push_back("compression = " + Text::quotedText(compression));
    }
}

} // namespace

Result<Text> jsonScan(const engine::FileScan& scan, const Schema& schema, const std::vector<PreparedFile>& files)
{
    WEIR_ASSIGN_OR_RETURN(const Schema given, fileColumns(scan.options, schema));
    const std::string fileNameColumn = textOption(scan.options, "fileNameColumn", "");
    std::vector<Text> selects;
    for (const PreparedFile& file : files) {
        std::vector<Text> arguments{Text::quotedText(file.read), file.records == PreparedFile::Records::Array
                                                                     ? Text("format = 'array'")
                                                                     : Text("format = 'newline_delimited'")};
        arguments.push_back("columns = " + columnTypes(given, true));
        if (const std::string format = textOption(scan.options, "dateFormat", ""); !format.empty()) {
            arguments.push_back("dateformat = " + Text::quotedText(format));
        }
        if (const std::string format = textOption(scan.options, "timestampFormat", ""); !format.empty()) {
            arguments.push_back("timestampformat = " + Text::quotedText(format));
        }
        if (file.longestRecord > 16'000'000) {
            arguments.push_back("maximum_object_size = " + Text::number(file.longestRecord + 1024));
        }
        if (file.read == file.original) {
            addCompression(scan.options, arguments);
        }
        selects.push_back(selectColumns(schema, given, fileNameColumn, "read_json(" + join(arguments, ", ") + ")",
                                        Text::quotedText(file.original), true));
    }
    return selects.empty() ? noRows(schema) : join(selects, "\n  UNION ALL\n");
}

Result<Text> parquetScan(const std::vector<std::string>& files, const Schema& schema, const std::string& fileNameColumn)
{
    if (files.empty()) {
        return noRows(schema);
    }
    const std::vector<Text> names = quotedNames(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const Text source = schema[i].name == fileNameColumn ? Text("filename") : names[i];
        columns.push_back(dialect().cast(source, schema[i].type) + " AS " + names[i]);
    }
    Text arguments = listOf(files);
    if (files.size() > 1) {
        arguments += ", union_by_name = true";
    }
    if (!fileNameColumn.empty()) {
        arguments += ", filename = true";
    }
    return "  SELECT " + join(columns, ", ") + "\n  FROM read_parquet(" + arguments + ")";
}

Text nativeScan(const Text& source, const Schema& schema, const std::set<std::string>& intervals)
{
    const std::vector<Text> names = quotedNames(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        const Text column = Text::quoted(Identifier(schema[i].name));
        columns.push_back(schema[i].type.kind() == TypeKind::Duration && intervals.count(schema[i].name) > 0
                              ? fill("EPOCH_US({0}) AS {1}", {column, names[i]})
                              : dialect().cast(column, schema[i].type) + " AS " + names[i]);
    }
    return "  SELECT " + join(columns, ", ") + "\n  FROM " + source;
}

Text functionScan(const char* function, std::int64_t id, const Schema& schema)
{
    const std::vector<Text> names = quotedNames(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        columns.push_back(schema[i].type.kind() == TypeKind::List
                              ? dialect().cast(fill("{0}::JSON", {names[i]}), schema[i].type) + " AS " + names[i]
                              : names[i]);
    }
    return "  SELECT " + join(columns, ", ") + "\n  FROM " + Text::written(function) + "(" + Text::number(id) + ")";
}

} // namespace weir::plugins::engines_duckdb
