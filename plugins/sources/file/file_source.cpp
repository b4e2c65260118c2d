#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/connect/source_node.h"
#include "core/nodes/reject_limits.h"
#include "plugin_help.h"
#include "plugins/sources/file/detection.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <mutex>
#include <sys/stat.h>

namespace weir::plugins::sources_file {
namespace {

using nodes::ParameterKind;
using nodes::ParameterSpec;

ParameterSpec parameter(std::string key, std::string title, std::string help, ParameterKind kind,
                        Json defaultValue = {})
{
    ParameterSpec spec;
    spec.key = std::move(key);
    spec.title = std::move(title);
    spec.help = std::move(help);
    spec.kind = kind;
    spec.defaultValue = std::move(defaultValue);
    return spec;
}

ParameterSpec choice(std::string key, std::string title, std::string help, std::vector<nodes::Choice> choices)
{
    ParameterSpec spec =
        parameter(std::move(key), std::move(title), std::move(help), ParameterKind::Choice, choices.front().value);
    spec.choices = std::move(choices);
    spec.advanced = true;
    return spec;
}

ParameterSpec forCsv(ParameterSpec spec)
{
    spec.visibleWhenKey = "format";
    spec.visibleWhenValues = {"auto", "csv", "tsv"};
    spec.advanced = true;
    return spec;
}

std::vector<ParameterSpec> parameters()
{
    std::vector<ParameterSpec> all;
    all.push_back(parameter("path", "Files", "A file, a folder or a pattern such as orders/*.csv; ** means any depth.",
                            ParameterKind::FilePattern));
    all.back().required = true;
    all.back().placeholder = "orders/*.csv";
    all.push_back(parameter("namePattern", "Names in the folder", "Which files of a folder are read, such as *.csv.",
                            ParameterKind::Text));
    all.back().advanced = true;
    all.push_back(parameter("recursive", "With subfolders", "Also reads the folders below a folder.",
                            ParameterKind::Boolean, false));
    all.back().advanced = true;
    all.push_back(choice("format", "Format", "Detected from the name and the content.",
                         {{"auto", "Detect"},
                          {"csv", "CSV"},
                          {"tsv", "TSV (tabs)"},
                          {"json", "JSON array"},
                          {"ndjson", "NDJSON (one object per line)"},
                          {"parquet", "Parquet"}}));
    all.push_back(forCsv(parameter("delimiter", "Delimiter",
                                   "One character between cells, or \"tab\". Empty: detected.", ParameterKind::Text)));
    all.push_back(forCsv(
        parameter("quote", "Quote", "One character around cells, or \"none\". Empty: detected.", ParameterKind::Text)));
    all.push_back(forCsv(
        parameter("escape", "Escape",
                  "The character before a quote inside a cell; the quote itself when it is doubled. Empty: detected.",
                  ParameterKind::Text)));
    all.push_back(forCsv(choice("header", "Header", "Whether the first line names the columns.",
                                {{"auto", "Detect"}, {"yes", "Yes"}, {"no", "No"}})));
    all.push_back(
        forCsv(parameter("skip", "Skip lines", "Lines before the header. Empty: detected.", ParameterKind::Integer)));
    all.back().maximum = 1'000'000;
    all.push_back(choice("encoding", "Encoding", "How characters are stored.",
                         {{"auto", "Detect"}, {"utf-8", "UTF-8"}, {"utf-16", "UTF-16"}, {"latin-1", "Latin-1"}}));
    all.push_back(forCsv(
        parameter("nullText", "Texts for no value", "Cells with one of these texts are empty.", ParameterKind::List)));
    all.push_back(parameter("dateFormat", "Date format", "Such as %d.%m.%Y. Empty: detected.", ParameterKind::Text));
    all.back().advanced = true;
    all.push_back(
        parameter("timestampFormat", "Time format", "Such as %d.%m.%Y %H:%M. Empty: detected.", ParameterKind::Text));
    all.back().advanced = true;
    all.push_back(forCsv(choice("decimalSeparator", "Decimal separator", "Between whole and fraction of numbers.",
                                {{"auto", "Detect"}, {".", "Point"}, {",", "Comma"}})));
    all.push_back(choice("compression", "Compression", "How the files are packed.",
                         {{"auto", "Detect"}, {"none", "None"}, {"gzip", "gzip"}, {"zstd", "Zstandard"}}));
    all.push_back(parameter("fileNameColumn", "Column for the file name",
                            "Adds a column with the path of each row's file.", ParameterKind::Text));
    all.back().advanced = true;
    all.push_back(forCsv(parameter("maxLineBytes", "Longest line", "Longer lines go to the rejected rows; bytes.",
                                   ParameterKind::Integer, 2'000'000)));
    all.back().minimum = 1'000;
    all.back().maximum = 100'000'000;
    all = nodes::withRejectLimits(std::move(all));
    all.push_back(connect::columnsParameter());
    return all;
}

nodes::NodeSpec makeSpec()
{
    nodes::NodeSpec spec;
    spec.id = NodeTypeId("source.file");
    spec.family = nodes::Family::Source;
    spec.title = "Files";
    spec.summary = "Reads CSV, TSV, JSON, NDJSON and Parquet files.";
    spec.keywords = {"csv",   "tsv",    "json", "ndjson", "jsonl",  "parquet",
                     "excel", "folder", "glob", "import", "upload", "open"};
    spec.icon = "source.file";
    nodes::PortSpec out;
    out.name = "out";
    out.title = "Rows";
    nodes::PortSpec rejected;
    rejected.name = "rejected";
    rejected.title = "Rejected rows";
    spec.outputs = {out, rejected};
    spec.parameters = parameters();
    spec.help = kHelp;
    return spec;
}

class FileSource final : public connect::Source
{
public:
    [[nodiscard]] const nodes::NodeSpec& spec() const override { return m_spec; }

    void validate(nodes::Settings& settings) const override
    {
        (void)settings.text("path");
        for (const char* key : {"format", "header", "encoding", "decimalSeparator", "compression"}) {
            (void)settings.choice(key);
        }
        (void)settings.integer("skip");
        (void)settings.integer("maxLineBytes");
        nodes::checkRejectLimits(settings);
        for (const char* key : {"delimiter", "quote", "escape"}) {
            const std::string text = settings.has(key) ? settings.text(key) : std::string{};
            const bool word = text == "tab" || text == "\\t" || text == "none" || text == "auto";
            if (!text.empty() && !word && (text.size() != 1 || static_cast<unsigned char>(text.front()) >= 0x80)) {
                settings.note(nodes::Severity::Error, key, "source.file.oneCharacter",
                              "This must be one ASCII character, \"tab\" or \"none\".");
            }
        }
        for (const char* key : {"dateFormat", "timestampFormat"}) {
            const std::string text = settings.has(key) ? settings.text(key) : std::string{};
            if (!text.empty() && text.find('%') == std::string::npos) {
                settings.note(nodes::Severity::Error, key, "source.file.format",
                              "{format} is no date format. Write parts such as %d.%m.%Y or %H:%M.", {{"format", text}});
            }
        }
    }

    [[nodiscard]] Result<connect::Discovery> discover(const Json& settings,
                                                      const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const std::shared_ptr<const Detection> known, detected(settings, context));
        const Detection& found = *known;
        connect::Discovery discovery;
        discovery.schema = found.schema;
        discovery.notes = found.notes;
        Json& detected = discovery.detected;
        detected["format"] = found.format;
        detected["compression"] = found.compression;
        if (found.format != "parquet") {
            detected["encoding"] = found.encoding;
        }
        if (found.format == "csv") {
            const CsvDialect& dialect = found.layout.dialect;
            detected["delimiter"] = dialect.delimiter == '\t' ? std::string("tab") : std::string(1, dialect.delimiter);
            detected["quote"] = dialect.quote == '\0' ? std::string("none") : std::string(1, dialect.quote);
            detected["escape"] = dialect.escape == '\0' ? std::string("none") : std::string(1, dialect.escape);
            detected["header"] = found.layout.header ? "yes" : "no";
            detected["skip"] = found.layout.skip;
            detected["nullText"] = found.nulls;
            detected["dateFormat"] = found.formats.date;
            detected["timestampFormat"] = found.formats.timestamp;
            detected["decimalSeparator"] = std::string(1, found.formats.decimalSeparator);
        }
        return discovery;
    }

    [[nodiscard]] Result<std::vector<connect::CatalogEntry>> catalog(const Json&,
                                                                     const connect::SourceContext&) const override
    {
        return std::vector<connect::CatalogEntry>{};
    }

    [[nodiscard]] Result<engine::ScanBinding> bind(const Json& settings, const Schema& schema, const std::string&,
                                                   const std::string&,
                                                   const connect::SourceContext& context) const override
    {
        // Settings may say all, but the headers must be compared with the columns in any case.
        const auto known = detected(settings, context);
        if (!known) {
            if (known.error().messageId() != "source.file.empty") {
                return known.error();
            }
            WEIR_ASSIGN_OR_RETURN(const auto files, filesOf(settings, context)); // empty files have no rows: fine
            return engine::ScanBinding(scanOf("csv", {files, schema.names()}, Json::object(), schema));
        }
        const Detection& found = **known;
        WEIR_RETURN_IF_ERROR(checkColumns(found, schema, settings));
        const Json options = optionsOf(found, settings);
        engine::FileScan scan = scanOf(found.format, found.groups.front(), options, schema);
        for (std::size_t i = 1; i < found.groups.size(); ++i) {
            scan.parts.push_back(scanOf(found.format, found.groups[i], options, schema));
        }
        return engine::ScanBinding(std::move(scan));
    }

    [[nodiscard]] std::int64_t inputBytes(const Json& settings, const connect::SourceContext& context) const override
    {
        std::int64_t sum = 0;
        if (const auto files = filesOf(settings, context)) { // files that cannot be listed fail when they are read
            for (const std::filesystem::path& file : *files) {
                std::error_code failure;
                const auto size = std::filesystem::file_size(file, failure);
                sum += failure ? 0 : static_cast<std::int64_t>(size);
            }
        }
        return sum;
    }

    /// Path, size, modification time, inode of each file.
    [[nodiscard]] Result<std::string> fingerprint(const Json& settings,
                                                  const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const auto files, filesOf(settings, context));
        Json all = Json::array();
        for (const std::filesystem::path& file : files) {
            struct stat status
            {};
            if (::stat(file.c_str(), &status) != 0) {
                return fileError(errno, file);
            }
            if (!S_ISREG(status.st_mode)) {
                return std::string{}; // a pipe gives something else each time
            }
            all.push_back(
                {file.string(), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ino});
        }
        return sha256Hex(compactJson(all));
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return connect::pathSubtitle(textAt(settings, "path"));
    }

private:
    struct Known
    {
        std::string key;
        std::shared_ptr<const Detection> detection;
    };

    /// Detects once per state of the files: the schema, each binding and each statement of a run ask the same.
    Result<std::shared_ptr<const Detection>> detected(const Json& settings, const connect::SourceContext& context) const
    {
        WEIR_ASSIGN_OR_RETURN(const std::string state, fingerprint(settings, context));
        const std::string key = state.empty() ? std::string{} : state + compactJson(settings);
        {
            const std::lock_guard lock(m_mutex);
            const auto same =
                std::find_if(m_known.begin(), m_known.end(), [&](const Known& known) { return known.key == key; });
            if (!key.empty() && same != m_known.end()) {
                return same->detection;
            }
        }
        WEIR_ASSIGN_OR_RETURN(Detection found, detect(settings, context));
        auto detection = std::make_shared<const Detection>(std::move(found));
        if (!key.empty()) {
            const std::lock_guard lock(m_mutex);
            if (m_known.size() >= kRemembered) {
                m_known.erase(m_known.begin());
            }
            m_known.push_back({key, detection});
        }
        return detection;
    }

    static Json optionsOf(const Detection& found, const Json& settings)
    {
        Json options = Json::object();
        options["encoding"] = found.encoding;
        options["compression"] = found.compression;
        options["fileNameColumn"] = textAt(settings, "fileNameColumn");
        options["dateFormat"] = found.format == "csv" ? found.formats.date : textAt(settings, "dateFormat");
        options["timestampFormat"] =
            found.format == "csv" ? found.formats.timestamp : textAt(settings, "timestampFormat");
        if (found.format == "json" || found.format == "ndjson") {
            if (found.compression == "none") {
                options["compression"] = "auto"; // DuckDB's JSON reader knows "none" by another name
            }
            options["records"] = found.format == "json" ? "array" : "newline";
            return options;
        }
        const auto character = [](char c) { return c == '\0' ? std::string{} : std::string(1, c); };
        options["delimiter"] = character(found.layout.dialect.delimiter);
        options["quote"] = character(found.layout.dialect.quote);
        options["escape"] = found.layout.dialect.quote == '\0' ? "" : character(found.layout.dialect.escape);
        options["header"] = found.layout.header;
        options["skip"] = found.layout.skip;
        options["nullText"] = found.nulls;
        options["typedNullText"] = found.typedNulls;
        options["decimalSeparator"] = std::string(1, found.formats.decimalSeparator);
        const auto longest = settings.find("maxLineBytes");
        options["maxLineBytes"] =
            longest != settings.end() && longest->is_number_integer() ? *longest : Json(2'000'000);
        return options;
    }

    /// One part of a scan: the columns as they stand in its files, with the types of the schema.
    static engine::FileScan scanOf(const std::string& format, const FileGroup& group, Json options,
                                   const Schema& schema)
    {
        engine::FileScan scan;
        scan.format = format;
        for (const std::filesystem::path& file : group.files) {
            scan.paths.push_back(file.string());
        }
        if (!group.names.empty()) {
            Schema columns;
            for (const std::string& name : group.names) {
                const Field* wanted = schema.find(name);
                columns.add({name, wanted ? wanted->type : DataType(TypeKind::Text)});
            }
            options["columns"] = toJson(columns);
        }
        scan.options = std::move(options);
        return scan;
    }

    /// Every column of the schema must be in some file; one that is in none is a mistake, not an empty column.
    static Status checkColumns(const Detection& found, const Schema& schema, const Json& settings)
    {
        const std::string fileName = textAt(settings, "fileNameColumn");
        if (found.format == "json" || found.format == "ndjson") {
            return {}; // a field may appear after the sample
        }
        std::vector<std::string> missing;
        for (const Field& field : schema.fields()) {
            if (field.name != fileName && !found.schema.indexOf(field.name)) {
                missing.push_back(field.name);
            }
        }
        if (missing.empty()) {
            return {};
        }
        const std::string meant = missing.size() == 1 ? closest(missing.front(), found.schema.names()) : std::string();
        const char* sentence =
            !meant.empty() ? "{file} has no column {columns}. Did you mean {meant}? See what it has: weir schema NODE "
                             "--detect, or Detect again in the node's settings."
            : missing.size() == 1
                ? "{file} has no column {columns}, which the node's list of columns names. See what it has with weir "
                  "schema NODE --detect, or Detect again in the node's settings; then change the list or the file."
                : "{file} has no columns {columns}, which the node's list of columns names. See what it has with weir "
                  "schema NODE --detect, or Detect again in the node's settings; then change the list or the file.";
        return Error(ErrorCode::NotFound, "source.file.columnMissing", sentence,
                     {{"file", found.groups.front().files.front().string()},
                      {"columns", joinText(missing, ", ")},
                      {"meant", meant}})
            .inParameter("columns");
    }

    static constexpr std::size_t kRemembered = 64;

    nodes::NodeSpec m_spec = makeSpec();
    mutable std::mutex m_mutex;
    mutable std::vector<Known> m_known; ///< Oldest first.
};

} // namespace

std::unique_ptr<connect::Source> create()
{
    return std::make_unique<FileSource>();
}

} // namespace weir::plugins::sources_file
