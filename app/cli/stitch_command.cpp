#include "app/cli/commands.h"
#include "app/cli/match_files.h"
#include "core/base/csv_cell.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/stitch/record_linker.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace weir::cli {
namespace {

struct StitchWishes
{
    std::vector<std::filesystem::path> files;
    std::filesystem::path out;
    std::vector<std::string> by;
    std::string key;
    std::int64_t mostRecords = 100;
    int threads = 2;
};

/// A CSV file that is there only once it is whole.
class CsvFile
{
public:
    explicit CsvFile(std::filesystem::path target)
        : m_target(std::move(target)), m_part(m_target.string() + ".part"), m_stream(m_part, std::ios::binary)
    {
        noteFailure();
    }
    ~CsvFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_part, ignored); // nothing is there once it was finished
    }
    CsvFile(const CsvFile&) = delete;
    CsvFile& operator=(const CsvFile&) = delete;

    Status write(std::string_view text)
    {
        m_stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        noteFailure();
        return status();
    }
    Status finish()
    {
        m_stream.close();
        noteFailure();
        std::error_code failure;
        if (m_failure == 0) {
            std::filesystem::rename(m_part, m_target, failure);
            m_failure = failure.value();
        }
        return status();
    }

private:
    /// Streams only say that something failed; the reason is that of the system's call, as long as no other came.
    void noteFailure()
    {
        if (!m_stream && m_failure == 0) {
            m_failure = errno != 0 ? errno : EIO;
        }
    }
    [[nodiscard]] Status status() const { return m_failure == 0 ? Status() : Status(fileError(m_failure, m_target)); }

    std::filesystem::path m_target;
    std::filesystem::path m_part;
    std::ofstream m_stream;
    int m_failure = 0;
};

/// The columns of all files by name, in the order in which they come up.
std::vector<std::string> columnsOf(const std::vector<RecordFile>& files)
{
    std::vector<std::string> names;
    for (const RecordFile& file : files) {
        for (const std::string& name : file.schema.names()) {
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    return names;
}

/// "column" or "column=type", each a column of some file.
Result<stitch::RecordLinking> linkingOf(const StitchWishes& wishes, const std::vector<RecordFile>& files)
{
    const std::vector<std::string> names = columnsOf(files);
    const auto missing = [&](const std::string& name) -> Status {
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            return {};
        }
        return Error(ErrorCode::InvalidInput, "stitch.noColumn",
                     "There is no column {column}. The columns are: {columns}.",
                     {{"column", name}, {"columns", joinText(names, ", ")}});
    };
    stitch::RecordLinking linking;
    for (const std::string& wish : wishes.by) {
        const std::size_t cut = wish.rfind('=');
        const std::string column = wish.substr(0, cut);
        WEIR_RETURN_IF_ERROR(missing(column));
        linking.columns.push_back({column, cut == std::string::npos ? column : wish.substr(cut + 1)});
    }
    if (!wishes.key.empty()) {
        WEIR_RETURN_IF_ERROR(missing(wishes.key));
    }
    linking.key = wishes.key;
    linking.integerKey = std::all_of(files.begin(), files.end(), [&](const RecordFile& file) {
        const Field* field = file.schema.find(wishes.key);
        return !field || field->type.kind() == TypeKind::Integer;
    });
    linking.mostRecords = wishes.mostRecords;
    linking.threads = wishes.threads;
    return linking;
}

/// All rows once more, with what was found.
Status writeStitched(const std::filesystem::path& target, const std::vector<RecordFile>& files,
                     const stitch::RecordGroups& groups, const RunContext& context)
{
    const std::vector<std::string> names = columnsOf(files);
    CsvFile file(target);
    std::string csv = "stitch_id,stitch_records";
    for (const std::string& name : names) {
        csv += ',';
        appendCsvCell(csv, name);
    }
    csv += '\n';
    std::size_t record = 0;
    for (const RecordFile& each : files) {
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, each.open());
        for (;;) {
            if (context.stopped()) {
                return cancelled();
            }
            WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
            if (batch.rows() == 0) {
                break;
            }
            for (std::size_t row = 0; row < batch.rows(); ++row, ++record) {
                if (groups.known(record)) {
                    appendCsvCell(csv, groups.id(record));
                    csv += ',' + std::to_string(groups.records(record));
                } else {
                    csv += ',';
                }
                for (const std::string& name : names) {
                    csv += ',';
                    if (const auto column = batch.schema().indexOf(name)) {
                        appendCsvCell(csv, toText(batch.value(row, *column)));
                    }
                }
                csv += '\n';
            }
            WEIR_RETURN_IF_ERROR(file.write(csv));
            csv.clear();
        }
    }
    WEIR_RETURN_IF_ERROR(file.write(csv));
    return file.finish();
}

Result<stitch::RecordGroups> stitched(const stitch::RecordLinking& linking, const std::vector<RecordFile>& files,
                                      const RunContext& context)
{
    stitch::RecordLinker linker(linking);
    for (const RecordFile& file : files) {
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, file.open());
        linker.begin(file.schema);
        for (;;) {
            if (context.stopped()) {
                return cancelled();
            }
            WEIR_ASSIGN_OR_RETURN(RowBatch batch, rows->next());
            if (batch.rows() == 0) {
                break;
            }
            WEIR_RETURN_IF_ERROR(linker.add(std::move(batch)));
        }
    }
    return linker.finish(context.stop);
}

std::string summary(const stitch::LinkCounts& counts, std::int64_t most)
{
    std::string text = counted(counts.records, "record", "records") + ", " +
                       counted(counts.groups, "person", "people") + ", the largest with " +
                       counted(counts.largest, "record", "records") + "; " +
                       counted(counts.shared, "value links", "values link") + ".\n";
    if (counts.common > 0) {
        text += counted(counts.common, "value is", "values are") + " carried by more than " +
                counted(most, "record", "records") + " and " + (counts.common == 1 ? "links" : "link") + " nobody.\n";
    }
    if (counts.withoutKey > 0) {
        text += counted(counts.withoutKey, "row has", "rows have") + " no record id and " +
                (counts.withoutKey == 1 ? "belongs" : "belong") + " to nobody.\n";
    }
    if (counts.keysTwice > 0) {
        text += counted(counts.keysTwice, "record id stands", "record ids stand") +
                " in more than one row; such rows count as one record.\n";
    }
    return text;
}

Exit stitchFiles(Session& session, const StitchWishes& wishes)
{
    std::vector<RecordFile> files;
    for (const std::filesystem::path& path : wishes.files) {
        Result<RecordFile> file = recordFile(session, path);
        if (!file) {
            return session.fail(file.error());
        }
        files.push_back(*std::move(file));
    }
    const auto linking = linkingOf(wishes, files);
    if (!linking) {
        return session.fail(linking.error());
    }
    const RunContext context = session.context();
    const auto groups = stitched(*linking, files, context);
    if (!groups) {
        return session.fail(groups.error());
    }
    if (!wishes.out.empty()) {
        if (const Status written = writeStitched(wishes.out, files, *groups, context); !written) {
            return session.fail(written.error());
        }
    }
    const stitch::LinkCounts& counts = groups->counts();
    if (session.json) {
        print(printJson({{"rows", counts.rows},
                         {"records", counts.records},
                         {"people", counts.groups},
                         {"largest", counts.largest},
                         {"linkingValues", counts.shared},
                         {"commonValues", counts.common},
                         {"rowsWithoutKey", counts.withoutKey},
                         {"keysTwice", counts.keysTwice}}));
    } else {
        print(summary(counts, wishes.mostRecords));
    }
    return Exit::Ok;
}

} // namespace

void addStitchCommand(CLI::App& app, Session& session, Action& action)
{
    static StitchWishes wishes;
    CLI::App* stitching =
        app.add_subcommand("stitch", "Join the records of files that share an identifier into people");
    stitching->add_option("files", wishes.files, "CSV, JSON or Parquet files")->required();
    stitching->add_option("--by", wishes.by, "Columns that identify, as NAME or NAME=TYPE; columns of one type link")
        ->delimiter(',')
        ->required();
    stitching->add_option("--key", wishes.key, "The column that names a record; rows are numbered without one");
    stitching->add_option("--most", wishes.mostRecords, "Values that more records carry link nobody; 0 is no limit")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000'000}));
    stitching->add_option("--out", wishes.out, "Write the records with stitch_id and stitch_records to this CSV file");
    stitching->add_option("--threads", wishes.threads, "Threads to use; the result is the same")
        ->check(CLI::Range(1, 64));
    stitching->callback([&] { action = [&session] { return stitchFiles(session, wishes); }; });
}

} // namespace weir::cli
