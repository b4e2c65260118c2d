#include "plugins/sources/file/detection.h"

#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/connect/privacy_guess.h"
#include "plugins/sources/file/csv_types.h"
#include "plugins/sources/file/json_detect.h"
#include "plugins/sources/file/parquet_footer.h"
#include "plugins/sources/file/paths.h"

#include <algorithm>
#include <map>

namespace weir::plugins::sources_file {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 64U << 10U;

std::optional<char> oneCharacter(const Json& settings, const char* key)
{
    const auto found = settings.find(key);
    if (found == settings.end() || !found->is_string() || *found == "auto") {
        return std::nullopt;
    }
    const auto text = found->get<std::string>();
    if (text == "\\t" || text == "tab") {
        return '\t';
    }
    return text == "none" || text.empty() ? '\0' : text.front();
}

CsvWishes wishesOf(const Json& settings, const std::string& format)
{
    CsvWishes wishes;
    wishes.delimiter = oneCharacter(settings, "delimiter");
    if (wishes.delimiter == '\0') {
        wishes.delimiter.reset();
    }
    if (format == "tsv" && !wishes.delimiter) {
        wishes.delimiter = '\t';
    }
    wishes.quote = oneCharacter(settings, "quote");
    wishes.escape = oneCharacter(settings, "escape");
    if (wishes.escape == '\0') {
        wishes.escape.reset();
    }
    const std::string header = textAt(settings, "header", "auto");
    if (header == "yes" || header == "no") {
        wishes.header = header == "yes";
    }
    if (const auto skip = settings.find("skip"); skip != settings.end() && skip->is_number_integer()) {
        wishes.skip = skip->get<std::int64_t>();
    }
    return wishes;
}

/// The format that the name says: without ".gz" and ".zst".
std::string formatOfName(const fs::path& file)
{
    std::string name = toLower(file.filename().string());
    for (const char* packed : {".gz", ".gzip", ".zst", ".zstd"}) {
        if (name.ends_with(packed)) {
            name.erase(name.size() - std::string_view(packed).size());
        }
    }
    const std::size_t dot = name.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : name.substr(dot + 1);
    static const std::map<std::string, std::string> formats{
        {"csv", "csv"},      {"tsv", "tsv"},         {"tab", "tsv"},      {"json", "json"}, {"ndjson", "ndjson"},
        {"jsonl", "ndjson"}, {"parquet", "parquet"}, {"parq", "parquet"}, {"pq", "parquet"}};
    const auto found = formats.find(ending);
    return found == formats.end() ? "" : found->second;
}

std::string formatOf(const Json& settings, const fs::path& file, const Sample& sample)
{
    const std::string stated = textAt(settings, "format", "auto");
    if (stated != "auto") {
        return stated;
    }
    if (isParquet(sample)) {
        return "parquet";
    }
    if (const std::string named = formatOfName(file); !named.empty() && named != "parquet") {
        return named;
    }
    const std::size_t first = sample.text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && sample.text[first] == '{') {
        return "ndjson";
    }
    return first != std::string::npos && sample.text.substr(first, 2).find_first_of("{") != std::string::npos &&
                   sample.text[first] == '['
               ? "json"
               : "csv";
}

/// Detects one set of files step by step.
class Detector
{
public:
    Detector(const Json& settings, const connect::SourceContext& context) : m_settings(settings), m_context(context) {}

    Result<Detection> run()
    {
        WEIR_ASSIGN_OR_RETURN(m_files, filesOf(m_settings, m_context));
        WEIR_RETURN_IF_ERROR(readFirst());
        if (m_result.format == "parquet") {
            WEIR_RETURN_IF_ERROR(parquet());
        } else if (m_result.format == "json" || m_result.format == "ndjson") {
            WEIR_RETURN_IF_ERROR(json());
        } else {
            m_result.format = "csv";
            WEIR_RETURN_IF_ERROR(csv());
        }
        std::vector<Field> fields = m_result.schema.fields();
        for (std::string& note : connect::markPrivacy(fields, m_cells)) {
            m_result.notes.push_back(std::move(note));
        }
        m_result.schema = Schema(std::move(fields));
        if (m_result.schema.empty()) {
            return Error(
                ErrorCode::InvalidInput, "source.file.empty",
                "{file} is empty: there is no header and no row. Choose a file with content, or state the columns.",
                {{"file", m_files.front().string()}});
        }
        addFileNameColumn();
        return std::move(m_result);
    }

private:
    /// Takes compression, encoding and format from the first file with content.
    Status readFirst()
    {
        const std::string encoding = textAt(m_settings, "encoding", "auto");
        for (const fs::path& file : m_files) {
            WEIR_ASSIGN_OR_RETURN(m_first, readSample(file, SampleSizes::kFirstBytes, encoding));
            m_firstFile = file;
            if (trimmed(m_first.text).size() > 0) {
                break;
            }
        }
        m_result.format = formatOf(m_settings, m_firstFile, m_first);
        m_result.compression = textAt(m_settings, "compression", "auto");
        if (m_result.compression == "auto") {
            m_result.compression = m_first.compression;
        }
        m_result.encoding = m_first.encoding;
        if (!m_first.note.empty()) {
            m_result.notes.push_back(m_first.note);
        }
        return {};
    }

    Status parquet()
    {
        for (const fs::path& file : m_files) {
            WEIR_ASSIGN_OR_RETURN(const ParquetFooter footer, readParquetFooter(file));
            WEIR_RETURN_IF_ERROR(widen(footer.schema, file));
            group(file, {});
        }
        m_cells.resize(m_result.schema.size());
        return {};
    }

    Status json()
    {
        std::map<std::string, std::vector<std::string>> cells;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            group(m_files[i], {});
            if (i >= SampleSizes::kTypedFiles && m_files[i] != m_firstFile) {
                continue;
            }
            if (m_context.run.stopped()) {
                return cancelled();
            }
            WEIR_ASSIGN_OR_RETURN(
                const Sample sample,
                readSample(m_files[i], m_files[i] == m_firstFile ? SampleSizes::kFirstBytes : SampleSizes::kOtherBytes,
                           m_result.encoding));
            WEIR_ASSIGN_OR_RETURN(const JsonShape shape, detectJson(sample, m_files[i], SampleSizes::kRows));
            if (m_files[i] == m_firstFile) {
                m_result.format = shape.newlineDelimited ? "ndjson" : "json";
            }
            if (shape.broken > 0) {
                m_result.notes.push_back(
                    say("Records of {file} that are no JSON and go to the rejected rows: {count}.",
                        {{"file", m_files[i].filename().string()}, {"count", std::to_string(shape.broken)}}));
            }
            WEIR_RETURN_IF_ERROR(widen(shape.schema, m_files[i]));
            for (std::size_t c = 0; c < shape.schema.size(); ++c) {
                cells[shape.schema[c].name] = shape.cells[c];
            }
        }
        for (const Field& field : m_result.schema.fields()) {
            m_cells.push_back(cells[field.name]);
        }
        return {};
    }

    Status csv()
    {
        m_result.layout = detectLayout(m_first, wishesOf(m_settings, m_result.format));
        m_result.notes.insert(m_result.notes.end(), m_result.layout.notes.begin(), m_result.layout.notes.end());
        for (const fs::path& file : m_files) {
            if (m_context.run.stopped()) {
                return cancelled();
            }
            WEIR_RETURN_IF_ERROR(csvHeader(file));
        }
        noteDifferences();
        WEIR_ASSIGN_OR_RETURN(m_cells, decideTypes(m_settings, m_context, m_firstFile, m_first, m_result));
        return {};
    }

    /// The layout of the first file with the header of this one.
    Result<CsvLayout> layoutOf(const Sample& sample) const
    {
        CsvWishes wishes;
        wishes.delimiter = m_result.layout.dialect.delimiter;
        wishes.quote = m_result.layout.dialect.quote;
        wishes.escape = m_result.layout.dialect.escape;
        wishes.header = m_result.layout.header;
        wishes.skip = m_result.layout.skip;
        return detectLayout(sample, wishes);
    }

    Status csvHeader(const fs::path& file)
    {
        std::vector<std::string> names = m_result.layout.names;
        if (file != m_firstFile) {
            WEIR_ASSIGN_OR_RETURN(const Sample head, readSample(file, kHeadBytes, m_result.encoding));
            if (trimmed(head.text).empty()) {
                group(file, m_result.layout.names); // an empty file has no rows, whatever its columns
                return {};
            }
            WEIR_ASSIGN_OR_RETURN(const CsvLayout layout, layoutOf(head));
            names = layout.names;
        }
        for (const std::string& name : names) {
            if (!m_result.schema.indexOf(name)) {
                m_result.schema.add({name, TypeKind::Text});
            }
        }
        group(file, names);
        return {};
    }

    void group(const fs::path& file, const std::vector<std::string>& names)
    {
        const auto same = std::find_if(m_result.groups.begin(), m_result.groups.end(),
                                       [&](const FileGroup& known) { return known.names == names; });
        if (same == m_result.groups.end()) {
            m_result.groups.push_back({{file}, names});
        } else {
            same->files.push_back(file);
        }
    }

    /// Says for each group but the first what differs.
    void noteDifferences()
    {
        const auto& first = m_result.groups.front();
        for (std::size_t i = 1; i < m_result.groups.size() && i <= 10; ++i) {
            const FileGroup& other = m_result.groups[i];
            std::vector<std::string> missing;
            std::vector<std::string> extra;
            for (const std::string& name : first.names) {
                if (std::find(other.names.begin(), other.names.end(), name) == other.names.end()) {
                    missing.push_back(name);
                }
            }
            for (const std::string& name : other.names) {
                if (std::find(first.names.begin(), first.names.end(), name) == first.names.end()) {
                    extra.push_back(name);
                }
            }
            const std::string more = other.files.size() > 1 ? " +" + std::to_string(other.files.size() - 1) : "";
            const Error::Arguments arguments{{"file", other.files.front().filename().string() + more},
                                             {"first", first.files.front().filename().string()},
                                             {"missing", joinText(missing, ", ")},
                                             {"extra", joinText(extra, ", ")}};
            const std::string differs =
                missing.empty() && extra.empty()
                    ? say("{file} differs from {first}: the columns stand in another order.", arguments)
                : extra.empty()   ? say("{file} differs from {first}: without {missing}.", arguments)
                : missing.empty() ? say("{file} differs from {first}: with {extra}.", arguments)
                                  : say("{file} differs from {first}: without {missing}; with {extra}.", arguments);
            m_result.notes.push_back(differs + ' ' + say("Columns are matched by name; missing ones are empty."));
        }
    }

    /// Adds the columns of one more file; types that differ widen.
    Status widen(const Schema& schema, const fs::path& file)
    {
        std::vector<Field> fields = m_result.schema.fields();
        for (const Field& field : schema.fields()) {
            const auto known =
                std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field.name; });
            if (known == fields.end()) {
                fields.push_back(field);
                if (m_files.size() > 1 && !m_result.schema.empty()) {
                    fields.back().nullable = true;
                    m_result.notes.push_back(say("Column {column} is first in {file}; it is empty in the files before.",
                                                 {{"column", field.name}, {"file", file.filename().string()}}));
                }
                continue;
            }
            known->nullable = known->nullable || field.nullable;
            if (known->type != field.type) {
                const auto common = commonType(known->type, field.type);
                const DataType wide = common ? *common : DataType(TypeKind::Text);
                m_result.notes.push_back(
                    say("Column {column} is {type} in {file} and {before} before; it is read as {wide}.",
                        {{"column", field.name},
                         {"type", toText(field.type)},
                         {"file", file.filename().string()},
                         {"before", toText(known->type)},
                         {"wide", toText(wide)}}));
                known->type = wide;
            }
        }
        m_result.schema = Schema(std::move(fields));
        return {};
    }

    void addFileNameColumn()
    {
        const std::string name = textAt(m_settings, "fileNameColumn");
        if (!name.empty() && !m_result.schema.indexOf(name)) {
            m_result.schema.add({name, TypeKind::Text, false});
        }
    }

    const Json& m_settings;
    const connect::SourceContext& m_context;
    std::vector<fs::path> m_files;
    fs::path m_firstFile;
    Sample m_first;
    std::vector<std::vector<std::string>> m_cells;
    Detection m_result;
};

} // namespace

std::string textAt(const Json& settings, const char* key, const std::string& fallback)
{
    const auto found = settings.find(key);
    return found != settings.end() && found->is_string() ? found->get<std::string>() : fallback;
}

Result<std::vector<fs::path>> filesOf(const Json& settings, const connect::SourceContext& context)
{
    const auto recursive = settings.find("recursive");
    const bool search = recursive != settings.end() && recursive->is_boolean() && recursive->get<bool>();
    return expand(context.projectFolder, textAt(settings, "path"), textAt(settings, "namePattern"),
                  search ? Subfolders::Search : Subfolders::Skip);
}

Result<Detection> detect(const Json& settings, const connect::SourceContext& context)
{
    return Detector(settings, context).run();
}

} // namespace weir::plugins::sources_file
