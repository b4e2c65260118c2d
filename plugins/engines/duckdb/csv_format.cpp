#include "plugins/engines/duckdb/csv_format.h"

namespace weir::plugins::engines_duckdb {
namespace {

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

char characterOption(const Json& options, const char* key, char fallback)
{
    const auto found = options.find(key);
    if (found == options.end() || !found->is_string()) {
        return fallback;
    }
    const auto text = found->get<std::string>();
    return text.empty() ? '\0' : text.front();
}

std::vector<std::string> textsOption(const Json& options, const char* key)
{
    std::vector<std::string> texts;
    if (options.contains(key) && options[key].is_array()) {
        for (const Json& item : options[key]) {
            if (item.is_string()) {
                texts.push_back(item.get<std::string>());
            }
        }
    }
    return texts;
}

} // namespace

std::string textOption(const Json& options, const char* key, const std::string& fallback)
{
    const auto found = options.find(key);
    return found != options.end() && found->is_string() ? found->get<std::string>() : fallback;
}

Result<std::optional<TimeFormat>> formatOption(const Json& options, const char* key)
{
    const std::string text = textOption(options, key, "");
    if (text.empty()) {
        return std::optional<TimeFormat>();
    }
    WEIR_ASSIGN_OR_RETURN(TimeFormat format, TimeFormat::compile(text));
    return std::optional<TimeFormat>(std::move(format));
}

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

Result<CsvFormat> csvFormat(const engine::FileScan& scan)
{
    const Json& options = scan.options;
    CsvFormat format;
    format.delimiter = characterOption(options, "delimiter", scan.format == "tsv" ? '\t' : ',');
    format.delimiter = format.delimiter == '\0' ? ',' : format.delimiter;
    format.quote = characterOption(options, "quote", '"');
    format.escape = format.quote == '\0' ? '\0' : characterOption(options, "escape", format.quote);
    format.header = flagOption(options, "header", true);
    format.skip = numberOption(options, "skip", 0);
    if (const std::int64_t bytes = numberOption(options, "maxLineBytes", 0); bytes > 0) {
        format.maxLineBytes = bytes;
    }
    WEIR_ASSIGN_OR_RETURN(format.encoding, encodingNamed(textOption(options, "encoding", "")));
    format.decimalSeparator = textOption(options, "decimalSeparator", ".") == "," ? ',' : '.';
    if (options.contains("nullText") && options["nullText"].is_array()) {
        format.nulls = textsOption(options, "nullText");
    }
    format.typedNulls = textsOption(options, "typedNullText");
    WEIR_ASSIGN_OR_RETURN(format.date, formatOption(options, "dateFormat"));
    WEIR_ASSIGN_OR_RETURN(format.timestamp, formatOption(options, "timestampFormat"));
    return format;
}

} // namespace weir::plugins::engines_duckdb
