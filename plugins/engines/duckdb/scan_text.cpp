#include "plugins/engines/duckdb/scan_text.h"

#include "plugins/engines/duckdb/byte_reader.h"

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

std::string textOption(const Json& options, const char* key, const std::string& fallback)
{
    const auto found = options.find(key);
    return found != options.end() && found->is_string() ? found->get<std::string>() : fallback;
}

std::int64_t numberOption(const Json& options, const char* key, std::int64_t fallback)
{
    const auto found = options.find(key);
    return found != options.end() && found->is_number_integer() ? found->get<std::int64_t>() : fallback;
}

bool flagOption(const Json& options, const char* key, bool fallback)
{
    const auto found = options.find(key);
    return found != options.end() && found->is_boolean() ? found->get<bool>() : fallback;
}

/// The columns in the order of the file. Without the option: those of the schema but the one for the file's name.
Result<Schema> fileColumns(const Json& options, const Schema& schema)
{
    if (options.contains("columns") && options["columns"].is_array() && !options["columns"].empty()) {
        return schemaFromJson(options["columns"]);
    }
    const std::string fileName = textOption(options, "fileNameColumn", "");
    Schema columns;
    for (const Field& field : schema.fields()) {
        if (field.name != fileName) {
            columns.add(field);
        }
    }
    return columns;
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

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// True when the start of a file has times with an offset other than Z (12:30+02:00). DuckDB's quick reader of
/// timestamps drops offsets; its other reader keeps them but gives NULL for a time that it cannot read.
bool hasOffsets(const std::vector<std::string>& files)
{
    for (const std::string& file : files) {
        const Result<std::unique_ptr<ByteReader>> reader = ByteReader::open(file);
        if (!reader) {
            continue;
        }
        std::string head(std::size_t{1} << 16, '\0');
        head.resize((*reader)->read(head.data(), head.size()).value_or(0));
        for (std::size_t at = head.find(':'); at != std::string::npos; at = head.find(':', at + 1)) {
            std::size_t end = at + 1;
            while (end < head.size() && (isDigit(head[end]) || head[end] == ':' || head[end] == '.')) {
                ++end;
            }
            if (end + 2 < head.size() && (head[end] == '+' || head[end] == '-') && isDigit(head[end + 1]) &&
                isDigit(head[end + 2])) {
                return true;
            }
        }
    }
    return false;
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

Result<Text> csvScan(const engine::FileScan& scan, const Schema& schema, const std::vector<std::string>& files,
                     const RejectTables& rejects)
{
    if (files.empty()) {
        return noRows(schema);
    }
    const Json& options = scan.options;
    WEIR_ASSIGN_OR_RETURN(const Schema given, fileColumns(options, schema));
    const std::string timestampFormat = textOption(options, "timestampFormat", "");
    const bool keepOffset = timestampFormat.empty() && hasOffsets(files);
    std::vector<Text> arguments{listOf(files), "auto_detect = false"};
    const auto add = [&](const Text& name, const std::string& value) {
        arguments.push_back(name + " = " + Text::quotedText(value));
    };
    add("delim", textOption(options, "delimiter", scan.format == "tsv" ? "\t" : ","));
    add("quote", textOption(options, "quote", "\""));
    add("escape", textOption(options, "escape", textOption(options, "quote", "\"")));
    arguments.push_back(flagOption(options, "header", true) ? Text("header = true") : Text("header = false"));
    arguments.push_back("skip = " + Text::number(numberOption(options, "skip", 0)));
    std::vector<std::string> nulls{""};
    if (options.contains("nullText") && options["nullText"].is_array()) {
        nulls.clear();
        for (const Json& item : options["nullText"]) {
            if (item.is_string()) {
                nulls.push_back(item.get<std::string>());
            }
        }
    }
    if (nulls.empty()) {
        nulls.emplace_back("\x01weir\x01"); // DuckDB takes no empty list
    }
    arguments.push_back("nullstr = " + listOf(nulls));
    if (const std::string format = textOption(options, "dateFormat", ""); !format.empty()) {
        add("dateformat", format);
    }
    if (!timestampFormat.empty()) {
        add("timestampformat", timestampFormat);
    }
    if (const std::string separator = textOption(options, "decimalSeparator", "."); separator != ".") {
        add("decimal_separator", separator);
    }
    addCompression(options, arguments);
    if (const std::int64_t bytes = numberOption(options, "maxLineBytes", 0); bytes > 0) {
        arguments.push_back("max_line_size = " + Text::number(bytes));
    }
    const std::string fileNameColumn = textOption(options, "fileNameColumn", "");
    if (!fileNameColumn.empty()) {
        arguments.push_back("filename = 'weir_file_name'");
    }
    arguments.push_back("columns = " + columnTypes(given, keepOffset));
    arguments.push_back("store_rejects = true");
    add("rejects_table", rejects.rows);
    add("rejects_scan", rejects.scans);
    arguments.push_back("rejects_limit = " + Text::number(engine::kMaxRejectedRows));
    return selectColumns(schema, given, fileNameColumn, "read_csv(" + join(arguments, ",\n    ") + ")",
                         "weir_file_name", keepOffset);
}

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

Text streamScan(std::int64_t id, const Schema& schema)
{
    const std::vector<Text> names = quotedNames(schema);
    std::vector<Text> columns;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        columns.push_back(schema[i].type.kind() == TypeKind::List
                              ? dialect().cast(fill("{0}::JSON", {names[i]}), schema[i].type) + " AS " + names[i]
                              : names[i]);
    }
    return "  SELECT " + join(columns, ", ") + "\n  FROM weir_stream(" + Text::number(id) + ")";
}

} // namespace weir::plugins::engines_duckdb
