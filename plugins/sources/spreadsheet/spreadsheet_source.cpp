#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json_text.h"
#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/connect/privacy_guess.h"
#include "core/connect/source_node.h"
#include "core/connect/table_source.h"
#include "plugin_help.h"
#include "plugins/sources/spreadsheet/cell_values.h"
#include "plugins/sources/spreadsheet/table_area.h"
#include "plugins/sources/spreadsheet/workbook_reader.h"

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <sys/stat.h>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr std::size_t kBatchRows = 2048;
constexpr std::size_t kSampleCells = 200; ///< Of each column, for the guess of privacy.

nodes::ParameterSpec parameter(const char* key, const char* title, const char* help, nodes::ParameterKind kind)
{
    nodes::ParameterSpec spec;
    spec.key = key;
    spec.title = title;
    spec.help = help;
    spec.kind = kind;
    return spec;
}

nodes::NodeSpec makeSpec()
{
    nodes::NodeSpec spec;
    spec.id = NodeTypeId("source.spreadsheet");
    spec.family = nodes::Family::Source;
    spec.title = "Spreadsheet";
    spec.summary = "Reads a sheet of an Excel or OpenDocument file.";
    spec.keywords = {"xlsx", "xlsm", "ods", "excel", "calc", "libreoffice", "spreadsheet", "workbook", "sheet"};
    spec.icon = "source.file";
    nodes::PortSpec out;
    out.name = "out";
    out.title = "Rows";
    spec.outputs = {out};
    auto path = parameter("path", "Workbook", "An .xlsx or .ods file.", nodes::ParameterKind::File);
    path.required = true;
    auto sheet =
        parameter("sheet", "Sheet", "Its name. Empty: the first sheet that is not empty.", nodes::ParameterKind::Text);
    auto range = parameter("range", "Range", "Such as B2:F100, or B:F for all rows. Empty: where the table is.",
                           nodes::ParameterKind::Text);
    range.placeholder = "B2:F100";
    auto header = parameter("header", "Header", "Whether the first row of the range names the columns.",
                            nodes::ParameterKind::Choice);
    header.choices = {{"auto", "Detect"}, {"yes", "Yes"}, {"no", "No"}};
    header.defaultValue = "auto";
    spec.parameters = {path, sheet, range, header, connect::columnsParameter()};
    spec.help = kHelp;
    return spec;
}

/// The table that some settings mean.
struct Table
{
    std::shared_ptr<const Workbook> book;
    const Sheet* sheet = nullptr;
    Area area;
    bool header = false;
    std::vector<std::string> names;

    [[nodiscard]] std::size_t firstRow() const { return area.firstRow + (header ? 1 : 0); }
    [[nodiscard]] bool isEmptyRow(std::size_t row) const
    {
        for (std::size_t column = area.firstColumn; column < area.endColumn; ++column) {
            if (!std::holds_alternative<std::monostate>(sheet->at(row, column))) {
                return false;
            }
        }
        return true;
    }
};

std::string namesOf(const Workbook& book)
{
    std::vector<std::string> names;
    for (const Sheet& sheet : book.sheets) {
        names.push_back(sheet.name);
    }
    return joinText(names, ", ");
}

Result<const Sheet*> sheetOf(const Workbook& book, const Json& settings, const std::filesystem::path& file)
{
    const std::string wanted = textAt(settings, "sheet");
    if (!wanted.empty()) {
        if (const Sheet* sheet = book.find(wanted)) {
            return sheet;
        }
        return Error(ErrorCode::NotFound, "source.spreadsheet.noSheet",
                     "{file} has no sheet {sheet}. It has: {sheets}.",
                     {{"file", file.string()}, {"sheet", wanted}, {"sheets", namesOf(book)}})
            .inParameter("sheet");
    }
    const auto filled =
        std::find_if(book.sheets.begin(), book.sheets.end(), [](const Sheet& sheet) { return sheet.width() > 0; });
    if (filled == book.sheets.end()) {
        return Error(ErrorCode::InvalidInput, "source.spreadsheet.empty", "{file} has no filled cell.",
                     {{"file", file.string()}});
    }
    return &*filled;
}

class SpreadsheetSource final : public connect::Source
{
public:
    [[nodiscard]] const nodes::NodeSpec& spec() const override { return m_spec; }

    void validate(nodes::Settings& settings) const override
    {
        (void)settings.text("path");
        (void)settings.choice("header");
        const std::string range = settings.has("range") ? settings.text("range") : std::string{};
        if (range.empty()) {
            return;
        }
        Sheet any; // as large as sheets can be: only the form of the range is
                   // looked at
        any.rows.resize(2, std::vector<Cell>(1));
        if (const auto area = parseArea(range, any); !area && area.error().messageId() == "source.spreadsheet.range") {
            settings.note(nodes::Severity::Error, "range", "source.spreadsheet.range",
                          "{range} is no range. Write the first and the last cell, "
                          "such as B2:F100, or the columns, "
                          "such as B:F.",
                          {{"range", range}});
        }
    }

    [[nodiscard]] Result<connect::Discovery> discover(const Json& settings,
                                                      const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const Table table, tableOf(settings, context));
        std::vector<Field> fields;
        std::vector<std::vector<std::string>> cells(table.names.size());
        for (std::size_t i = 0; i < table.names.size(); ++i) {
            CellTypes types;
            for (std::size_t row = table.firstRow(); row < table.area.endRow; ++row) {
                const Cell& cell = table.sheet->at(row, table.area.firstColumn + i);
                types.add(cell);
                if (cells[i].size() < kSampleCells && !std::holds_alternative<std::monostate>(cell)) {
                    cells[i].push_back(table.book->textOf(cell));
                }
            }
            fields.push_back({table.names[i], types.type()});
        }
        connect::Discovery discovery;
        discovery.detected["sheet"] = table.sheet->name;
        discovery.detected["range"] = rangeText(table.area);
        discovery.detected["header"] = table.header ? "yes" : "no";
        if (textAt(settings, "sheet").empty() && table.book->sheets.size() > 1) {
            discovery.notes.push_back(say("The workbook has the sheets {sheets}; {sheet} is read.",
                                          {{"sheets", namesOf(*table.book)}, {"sheet", table.sheet->name}}));
        }
        for (std::string& note : connect::markPrivacy(fields, cells)) {
            discovery.notes.push_back(std::move(note));
        }
        discovery.schema = Schema(std::move(fields));
        return discovery;
    }

    /// The sheets that are not empty.
    [[nodiscard]] Result<std::vector<connect::CatalogEntry>>
    catalog(const Json& settings, const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const auto book, workbook(settings, context));
        std::vector<connect::CatalogEntry> entries;
        for (const Sheet& sheet : book->sheets) {
            if (sheet.width() > 0) {
                entries.push_back({{}, sheet.name, "sheet", static_cast<std::int64_t>(sheet.rows.size())});
            }
        }
        return entries;
    }

    [[nodiscard]] Result<engine::ScanBinding> bind(const Json& settings, const Schema& schema, const std::string&,
                                                   const std::string&,
                                                   const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const Table table, tableOf(settings, context));
        auto columns = std::make_shared<std::vector<std::size_t>>();
        for (const Field& field : schema.fields()) {
            const auto found = std::find(table.names.begin(), table.names.end(), field.name);
            if (found == table.names.end()) {
                return Error(ErrorCode::NotFound, "source.spreadsheet.columnMissing",
                             "The sheet {sheet} of {file} has no column {column}. It "
                             "has: {columns}.",
                             {{"sheet", table.sheet->name},
                              {"file", fileOf(settings, context).string()},
                              {"column", field.name},
                              {"columns", joinText(table.names, ", ")}})
                    .inParameter("columns");
            }
            columns->push_back(table.area.firstColumn + static_cast<std::size_t>(found - table.names.begin()));
        }
        engine::StreamScan scan;
        scan.open = [table, columns, schema = std::make_shared<const Schema>(schema)](
                        const RunContext& run) -> Result<std::unique_ptr<RowStream>> {
            auto pull = [table, columns, schema, run, row = table.firstRow()](RowBatch& batch) mutable -> Status {
                if (run.stopped()) {
                    return cancelled();
                }
                std::vector<Value> values(columns->size());
                for (; row < table.area.endRow && batch.rows() < kBatchRows; ++row) {
                    if (table.isEmptyRow(row)) {
                        continue;
                    }
                    for (std::size_t i = 0; i < values.size(); ++i) {
                        const std::size_t column = (*columns)[i];
                        auto value = valueOf(*table.book, table.sheet->at(row, column), (*schema)[i].type);
                        if (!value) {
                            return misfit(table, row, column, (*schema)[i]);
                        }
                        values[i] = *std::move(value);
                    }
                    batch.appendRow(values);
                }
                return {};
            };
            return std::unique_ptr<RowStream>(std::make_unique<connect::PulledStream>(schema, std::move(pull)));
        };
        return engine::ScanBinding(std::move(scan));
    }

    [[nodiscard]] std::int64_t inputBytes(const Json& settings, const connect::SourceContext& context) const override
    {
        std::error_code failure;
        const auto size = std::filesystem::file_size(fileOf(settings, context), failure);
        return failure ? 0 : static_cast<std::int64_t>(size);
    }

    [[nodiscard]] Result<std::string> fingerprint(const Json& settings,
                                                  const connect::SourceContext& context) const override
    {
        const std::filesystem::path file = fileOf(settings, context);
        struct stat status
        {};
        if (::stat(file.c_str(), &status) != 0) {
            return fileError(errno, file);
        }
        const Json state = {file.string(), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                            status.st_ino};
        return sha256Hex(compactJson(state));
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::string sheet = textAt(settings, "sheet");
        const std::string range = textAt(settings, "range");
        const std::string path = connect::pathSubtitle(textAt(settings, "path"));
        return path + (sheet.empty() ? "" : ": " + sheet) + (range.empty() ? "" : " " + range);
    }

private:
    static std::filesystem::path fileOf(const Json& settings, const connect::SourceContext& context)
    {
        return (context.projectFolder / textAt(settings, "path")).lexically_normal();
    }

    static Error misfit(const Table& table, std::size_t row, std::size_t column, const Field& field)
    {
        const std::string cell = rangeText({row, column, row + 1, column + 1});
        return Error(ErrorCode::InvalidInput, "source.spreadsheet.value",
                     "Cell {cell} of the sheet {sheet} has a value in column "
                     "{column} that is no {type}. Set the "
                     "column to text in the list of columns, and convert it with "
                     "the node Cast.",
                     {{"cell", cell.substr(0, cell.find(':'))},
                      {"sheet", table.sheet->name},
                      {"column", field.name},
                      {"type", toText(field.type)}})
            .inParameter("columns");
    }

    Result<Table> tableOf(const Json& settings, const connect::SourceContext& context) const
    {
        Table table;
        WEIR_ASSIGN_OR_RETURN(table.book, workbook(settings, context));
        WEIR_ASSIGN_OR_RETURN(table.sheet, sheetOf(*table.book, settings, fileOf(settings, context)));
        const std::string range = textAt(settings, "range");
        if (range.empty()) {
            table.area = findTable(*table.sheet);
        } else {
            WEIR_ASSIGN_OR_RETURN(table.area, parseArea(range, *table.sheet));
        }
        const std::string header = textAt(settings, "header");
        table.header = header == "yes" || (header != "no" && hasHeader(*table.book, *table.sheet, table.area));
        table.names = columnNames(*table.book, *table.sheet, table.area, table.header);
        return table;
    }

    /// Reads a workbook once per state of its file: columns, preview and run ask
    /// for the same one.
    Result<std::shared_ptr<const Workbook>> workbook(const Json& settings, const connect::SourceContext& context) const
    {
        WEIR_ASSIGN_OR_RETURN(const std::string state, fingerprint(settings, context));
        {
            const std::lock_guard lock(m_mutex);
            if (m_book && m_state == state) {
                return m_book;
            }
        }
        WEIR_ASSIGN_OR_RETURN(Workbook read, readWorkbook(fileOf(settings, context), context.run));
        auto book = std::make_shared<const Workbook>(std::move(read));
        const std::lock_guard lock(m_mutex);
        m_state = state;
        m_book = book;
        return book;
    }

    nodes::NodeSpec m_spec = makeSpec();
    mutable std::mutex m_mutex;
    mutable std::string m_state;
    mutable std::shared_ptr<const Workbook> m_book; ///< The one that was read last.
};

} // namespace

std::unique_ptr<connect::Source> create()
{
    return std::make_unique<SpreadsheetSource>();
}

} // namespace weir::plugins::sources_spreadsheet
