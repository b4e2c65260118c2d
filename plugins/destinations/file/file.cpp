#include "core/base/file.h"
#include "core/deliver/destination.h"
#include "plugin_help.h"
#include "plugins/destinations/file/csv.h"

#include <filesystem>
#include <limits>

namespace weir::plugins::destinations_file {
namespace {

using namespace weir::deliver;
using namespace weir::nodes;

std::string replaced(std::string text, const std::string& placeholder, const std::string& value)
{
    for (std::size_t at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at)) {
        text.replace(at, placeholder.size(), value);
        at += value.size();
    }
    return text;
}

std::string setting(const Json& settings, const char* key, const char* fallback)
{
    const auto found = settings.find(key);
    return found != settings.end() && found->is_string() ? found->get<std::string>() : std::string(fallback);
}

bool isOn(const Json& settings, const char* key, bool fallback)
{
    const auto found = settings.find(key);
    return found != settings.end() && found->is_boolean() ? found->get<bool>() : fallback;
}

bool writesChanges(const Json& settings)
{
    return setting(settings, "content", "snapshot") == "changes";
}

std::filesystem::path pathOf(const Json& settings, const PushInfo& info, const DestinationContext& context)
{
    const std::string instant = toText(info.runInstant); // 2026-11-20T12:06:10Z
    std::string path = setting(settings, "path", "");
    path = replaced(std::move(path), "{date}", instant.substr(0, 10));
    path = replaced(std::move(path), "{time}", instant.substr(11, 2) + instant.substr(14, 2) + instant.substr(17, 2));
    path = replaced(std::move(path), "{plan}", info.plan.str());
    path = replaced(std::move(path), "{run}", info.run.str());
    return context.projectFolder / path;
}

std::string_view operationName(store::DeliveryOp op)
{
    switch (op) {
    case store::DeliveryOp::Add:
        return "add";
    case store::DeliveryOp::Remove:
        return "remove";
    case store::DeliveryOp::Change:
    case store::DeliveryOp::Keep:
        break;
    }
    return "change";
}

/// The columns of the file and the rows that stand in it.
class Table
{
public:
    Table(const Delivery& delivery, bool changes) : m_changes(changes)
    {
        if (changes) {
            m_schema.add({"op", TypeKind::Text, false, Privacy::Plain});
        }
        for (const Field& field : delivery.fields().fields()) {
            m_schema.add(field);
        }
        for (const Record& record : delivery.records()) {
            if (changes || record.op != store::DeliveryOp::Remove) {
                m_rows.push_back(&record);
            }
        }
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] std::vector<Value> row(std::size_t index) const
    {
        const Record& record = *m_rows[index];
        std::vector<Value> cells;
        if (m_changes) {
            cells.emplace_back(std::string(operationName(record.op)));
        }
        if (record.op == store::DeliveryOp::Remove) {
            cells.emplace_back(record.key);
        } else {
            cells.insert(cells.end(), record.values.begin(), record.values.end());
        }
        cells.resize(m_schema.size());
        return cells;
    }

private:
    bool m_changes;
    Schema m_schema;
    std::vector<const Record*> m_rows;
};

std::string csvOf(const Table& table, const Json& settings)
{
    const std::string separator = setting(settings, "delimiter", ",");
    const char delimiter = separator == "\\t" || separator == "tab" ? '\t' : separator.front();
    const Formulas formulas = isOn(settings, "formulaSafe", true) ? Formulas::MadeHarmless : Formulas::AsTheyAre;
    std::string text;
    if (isOn(settings, "header", true)) {
        for (std::size_t i = 0; i < table.schema().size(); ++i) {
            text += i == 0 ? "" : std::string(1, delimiter);
            appendText(text, table.schema()[i].name, delimiter, formulas);
        }
        text += '\n';
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::vector<Value> cells = table.row(row);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += i == 0 ? "" : std::string(1, delimiter);
            appendCell(text, cells[i], delimiter, formulas);
        }
        text += '\n';
    }
    return text;
}

std::string ndjsonOf(const Table& table)
{
    std::string text;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::vector<Value> cells = table.row(row);
        Json object = Json::object();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            object[table.schema()[i].name] = toJson(cells[i]);
        }
        text += compactJson(object) + '\n';
    }
    return text;
}

std::unique_ptr<RowStream> streamOfTable(const Table& table)
{
    constexpr std::size_t kBatch = 2048;
    const auto schema = std::make_shared<const Schema>(table.schema());
    std::vector<RowBatch> batches;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (row % kBatch == 0) {
            batches.emplace_back(schema);
        }
        batches.back().appendRow(table.row(row));
    }
    return streamOf(schema, std::move(batches));
}

class FileDestination final : public Destination
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("destination.file"),
            .family = Family::Destination,
            .title = "File",
            .summary = "Writes people to a CSV, NDJSON or Parquet file.",
            .keywords = {"csv", "export", "parquet", "ndjson", "json", "download", "save"},
            .icon = "file",
            .parameters = {{.key = "path",
                            .title = "File",
                            .help = "Where the file is written; {date}, {time}, {plan} and {run} are filled in.",
                            .kind = ParameterKind::File,
                            .required = true,
                            .placeholder = "out/audience-{date}.csv"},
                           {.key = "format",
                            .title = "Format",
                            .help = "How rows are written.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "csv",
                            .choices = {{"csv", "CSV"}, {"ndjson", "NDJSON"}, {"parquet", "Parquet"}}},
                           {.key = "content",
                            .title = "Content",
                            .help = "The whole audience, or what has changed since the last publish.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "snapshot",
                            .choices = {{"snapshot", "The whole audience"}, {"changes", "Changes only"}}},
                           {.key = "delimiter",
                            .title = "Delimiter",
                            .help = "Between CSV cells; \\t is a tab.",
                            .defaultValue = ",",
                            .visibleWhenKey = "format",
                            .visibleWhenValues = {"csv"},
                            .advanced = true},
                           {.key = "header",
                            .title = "Header",
                            .help = "A first line with the names of the columns.",
                            .kind = ParameterKind::Boolean,
                            .defaultValue = true,
                            .visibleWhenKey = "format",
                            .visibleWhenValues = {"csv"},
                            .advanced = true},
                           {.key = "formulaSafe",
                            .title = "Safe for spreadsheets",
                            .help = "An apostrophe before texts that a spreadsheet would run as a formula.",
                            .kind = ParameterKind::Boolean,
                            .defaultValue = true,
                            .visibleWhenKey = "format",
                            .visibleWhenValues = {"csv"},
                            .advanced = true}},
            .help = kHelp};
        return spec;
    }

    void validate(Settings& settings, const Schema&) const override
    {
        const std::string path = settings.text("path");
        static_cast<void>(settings.choice("format"));
        const std::string content = settings.choice("content");
        const std::string delimiter = settings.text("delimiter");
        static_cast<void>(settings.flag("header"));
        static_cast<void>(settings.flag("formulaSafe"));
        if (delimiter != "\\t" && delimiter != "tab" &&
            (delimiter.size() != 1 || delimiter == "\"" || delimiter == "\n" || delimiter == "\r")) {
            settings.note(Severity::Error, "delimiter", "destination.file.delimiter",
                          "The delimiter must be one character other than a quote or a line break.");
        }
        const bool changing = path.find("{date}") != std::string::npos || path.find("{run}") != std::string::npos ||
                              path.find("{plan}") != std::string::npos;
        if (content == "changes" && !path.empty() && !changing) {
            settings.note(
                Severity::Error, "path", "destination.file.sameName",
                "Each publish of changes needs a file of its own: put {plan}, {run} or {date} into the name.");
        }
    }

    [[nodiscard]] Capabilities capabilities(const Json& settings) const override
    {
        Capabilities capabilities;
        capabilities.style = writesChanges(settings) ? Style::Changes : Style::Snapshot;
        capabilities.maxRows = std::numeric_limits<std::size_t>::max();
        capabilities.maxBytes = std::numeric_limits<std::size_t>::max();
        return capabilities;
    }

    [[nodiscard]] Result<PushResult> push(const Json& settings, const Delivery& delivery, const PushInfo& info,
                                          const DestinationContext& context) const override
    {
        const std::filesystem::path path = pathOf(settings, info, context);
        std::error_code problem;
        std::filesystem::create_directories(path.parent_path(), problem);
        if (problem) {
            return fileError(problem.value(), path.parent_path());
        }
        const Table table(delivery, writesChanges(settings));
        const std::string format = setting(settings, "format", "csv");
        if (format == "parquet") {
            if (!context.parquet) {
                return Error(
                    ErrorCode::Unsupported, "destination.file.noParquet",
                    "Parquet cannot be written here, because no engine that writes it is at hand. Choose CSV.");
            }
            WEIR_RETURN_IF_ERROR(context.parquet(streamOfTable(table), path, context.run));
        } else {
            WEIR_RETURN_IF_ERROR(writeFileAtomically(path, format == "csv" ? csvOf(table, settings) : ndjsonOf(table)));
        }
        PushResult result;
        result.rows.resize(delivery.records().size());
        return result;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override { return setting(settings, "path", ""); }
};

} // namespace

std::unique_ptr<Destination> create()
{
    return std::make_unique<FileDestination>();
}

} // namespace weir::plugins::destinations_file
