#include "plugins/sources/file/csv_types.h"

#include "core/base/speech.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <system_error>

namespace weir::plugins::sources_file {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCells = 200; ///< Cells per column for the guess of privacy.

/// Collects the cells of the samples and decides.
class Types
{
public:
    Types(const Json& settings, const connect::SourceContext& context, Detection& result)
        : m_settings(settings), m_context(context), m_result(result)
    {}

    Result<std::vector<std::vector<std::string>>> decide(const fs::path& firstFile, const Sample& first)
    {
        std::vector<TypeGuess> guesses(m_result.schema.size());
        m_cells.assign(m_result.schema.size(), {});
        std::size_t rows = 0;
        std::size_t count = 0;
        for (const FileGroup& group : m_result.groups) {
            count += group.files.size();
        }
        const std::size_t step = std::max<std::size_t>(1, count / SampleSizes::kTypedFiles);
        for (const FileGroup& group : m_result.groups) {
            const std::size_t stride = group.files.size() > 4 ? step : 1;
            for (std::size_t i = 0; i < group.files.size(); i += stride) {
                if (m_context.run.stopped()) {
                    return cancelled();
                }
                const fs::path& file = group.files[i];
                if (file == firstFile) {
                    rows += addRows(first, m_result.layout, group.names, guesses);
                } else {
                    WEIR_ASSIGN_OR_RETURN(const Sample sample,
                                          readSample(file, SampleSizes::kOtherBytes, m_result.encoding));
                    rows += addRows(sample, m_result.layout, group.names, guesses);
                }
                rows += addLaterRows(file, group.names, guesses);
            }
        }
        if (m_context.run.stopped()) {
            return cancelled();
        }
        chooseTypes(guesses);
        m_result.notes.push_back(
            say("Types are decided from {rows} {rows:row|rows}. Later rows that do not fit are rejected.",
                {{"rows", std::to_string(rows)}}));
        return std::move(m_cells);
    }

private:
    std::size_t addRows(const Sample& sample, const CsvLayout& layout, const std::vector<std::string>& names,
                        std::vector<TypeGuess>& guesses)
    {
        const auto rows = dataRows(sample, layout, SampleSizes::kRows);
        std::vector<std::size_t> columns;
        for (const std::string& name : names) {
            columns.push_back(m_result.schema.indexOf(name).value_or(0));
        }
        std::size_t used = 0;
        for (const auto& row : rows) {
            if (used % 512 == 0 && m_context.run.stopped()) {
                break; // decide says so
            }
            if (row.size() != names.size()) {
                continue; // ragged rows are rejected when they are read; their cells say nothing
            }
            ++used;
            for (std::size_t c = 0; c < row.size(); ++c) {
                guesses[columns[c]].add(row[c]);
                if (!row[c].empty() && m_cells[columns[c]].size() < kCells) {
                    m_cells[columns[c]].push_back(row[c]);
                }
            }
        }
        return used;
    }

    /// Rows from later places of a large plain file: types that hold only at its beginning are no types.
    std::size_t addLaterRows(const fs::path& file, const std::vector<std::string>& names,
                             std::vector<TypeGuess>& guesses)
    {
        constexpr std::uintmax_t places = 8;
        std::error_code failure;
        const std::uintmax_t size = fs::file_size(file, failure);
        if (failure || size <= SampleSizes::kFirstBytes || m_result.compression != "none" ||
            m_result.encoding != "utf-8") {
            return 0;
        }
        std::size_t rows = 0;
        for (std::uintmax_t place = 1; place <= places; ++place) {
            std::ifstream stream(file, std::ios::binary);
            Sample sample;
            sample.text.resize(SampleSizes::kOtherBytes);
            stream.seekg(static_cast<std::streamoff>((size - SampleSizes::kOtherBytes) / places * place));
            stream.read(sample.text.data(), static_cast<std::streamsize>(sample.text.size()));
            sample.text.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
            const std::size_t line = sample.text.find('\n');
            sample.text.erase(0, line == std::string::npos ? sample.text.size() : line + 1);
            CsvLayout layout = m_result.layout;
            layout.skip = 0;
            layout.header = false;
            rows += addRows(sample, layout, names, guesses);
        }
        return rows;
    }

    void chooseTypes(const std::vector<TypeGuess>& guesses)
    {
        m_result.formats =
            chooseFormats(guesses, m_result.schema.names(), m_result.layout.dialect.delimiter, m_result.notes);
        if (const std::string stated = textAt(m_settings, "dateFormat"); !stated.empty()) {
            m_result.formats.date = stated;
        }
        if (const std::string stated = textAt(m_settings, "timestampFormat"); !stated.empty()) {
            m_result.formats.timestamp = stated;
        }
        if (const std::string stated = textAt(m_settings, "decimalSeparator", "auto"); stated == "," || stated == ".") {
            m_result.formats.decimalSeparator = stated.front();
        }
        m_result.nulls = {""};
        if (const auto stated = m_settings.find("nullText");
            stated != m_settings.end() && stated->is_array() && !stated->empty()) {
            m_result.nulls.clear();
            for (const Json& word : *stated) {
                if (word.is_string()) {
                    m_result.nulls.push_back(word.get<std::string>());
                }
            }
        }
        // "NA" in a column of numbers means no value, but in one of countries it is Namibia.
        std::vector<Field> fields = m_result.schema.fields();
        std::set<std::string> words;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            fields[i].type = guesses[i].type(m_result.formats, fields[i].name);
            for (const auto& [word, count] : guesses[i].nullWords()) {
                if (fields[i].type != DataType(TypeKind::Text)) {
                    words.insert(word);
                }
            }
        }
        for (const std::string& word : words) {
            if (std::find(m_result.nulls.begin(), m_result.nulls.end(), word) == m_result.nulls.end()) {
                m_result.typedNulls.push_back(word);
                m_result.notes.push_back(
                    say("The text {word} is read as no value in columns that are not text.", {{"word", word}}));
            }
        }
        m_result.schema = Schema(std::move(fields));
    }

    const Json& m_settings;
    const connect::SourceContext& m_context;
    Detection& m_result;
    std::vector<std::vector<std::string>> m_cells;
};

} // namespace

Result<std::vector<std::vector<std::string>>> decideTypes(const Json& settings, const connect::SourceContext& context,
                                                          const fs::path& firstFile, const Sample& first,
                                                          Detection& result)
{
    return Types(settings, context, result).decide(firstFile, first);
}

} // namespace weir::plugins::sources_file
