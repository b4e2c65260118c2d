#include "app/cli/commands.h"
#include "app/cli/match_files.h"
#include "core/base/file.h"
#include "core/match/lookup.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace weir::cli {
namespace {

struct LookupWishes
{
    std::filesystem::path table;
    std::filesystem::path records;
    std::filesystem::path out;
    std::vector<std::string> columns;
    double threshold = 0.5;
    std::size_t most = 3;
    int threads = 2;
    std::uint64_t seed = 1;
};

/// A record of `asked` in the columns of `table`; what that has not is left out.
class Asking
{
public:
    Asking(const match::Table& table, const match::Table& asked) : m_cells(table.columns.size())
    {
        for (const match::CodedColumn& column : table.columns) {
            m_columns.push_back(asked.find(column.name));
            m_known += m_columns.back() != nullptr;
        }
    }
    [[nodiscard]] bool anything() const { return m_known > 0; }
    [[nodiscard]] const std::vector<std::string>& cells(std::size_t record)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            m_cells[i] = m_columns[i] ? m_columns[i]->values[m_columns[i]->ids[record]] : std::string();
        }
        return m_cells;
    }

private:
    std::vector<const match::CodedColumn*> m_columns;
    std::vector<std::string> m_cells;
    std::size_t m_known = 0;
};

std::string fixed(double value, int digits)
{
    char text[32];
    std::snprintf(text, sizeof(text), "%.*f", digits, value);
    return text;
}

/// A cell by RFC 4180.
std::string quoted(const std::string& text)
{
    std::string cell = "\"";
    for (const char c : text) {
        cell.append(c == '"' ? 2 : 1, c);
    }
    return cell + '"';
}

/// "name: both spelled alike +5.1, email: same +12.0", the most telling first.
std::string why(std::vector<match::Reason> reasons)
{
    std::erase_if(reasons, [](const match::Reason& reason) { return reason.bits == 0; });
    std::stable_sort(reasons.begin(), reasons.end(), [](const match::Reason& a, const match::Reason& b) {
        return std::abs(a.bits) > std::abs(b.bits);
    });
    std::string text;
    for (const match::Reason& reason : reasons) {
        text += (text.empty() ? "" : ", ") + *reason.comparison + ": " + *reason.level +
                (reason.bits > 0 ? " +" : " ") + fixed(reason.bits, 1);
    }
    return text;
}

Exit lookUp(Session& session, const LookupWishes& wishes)
{
    match::TableBuilder known;
    match::TableBuilder asking;
    for (const auto& [file, builder] : {std::pair(&wishes.table, &known), std::pair(&wishes.records, &asking)}) {
        if (const Status read = readRecords(session, *file, 0, *builder); !read) {
            return session.fail(read.error());
        }
    }
    const match::Table table = known.finish();
    const match::Table asked = asking.finish();
    Asking question(table, asked);
    if (!question.anything()) {
        return session.fail(Error(ErrorCode::InvalidInput, "match.lookup.noColumn",
                                  "{asked} has no column of {file}. Columns are compared by their names.",
                                  {{"asked", wishes.records.string()}, {"file", wishes.table.string()}}));
    }
    match::Options options;
    options.training.seed = wishes.seed;
    options.training.threads = wishes.threads;
    options.clusters.threads = wishes.threads;
    auto fields = fieldsOf(table, wishes.columns);
    if (!fields) {
        return session.fail(fields.error());
    }
    options.fields = std::move(*fields);
    auto made = match::Lookup::make(table, match::match(table, options), {});
    if (!made) {
        return session.fail(made.error());
    }
    match::Lookup lookup = *std::move(made);

    constexpr auto kRight = Table::Align::Right;
    Table rows({{"Record", kRight}, {"Found", kRight}, {"Probability", kRight}, {"Weight", kRight}, {"Why"}});
    Json json = Json::array();
    std::string csv = "record,found,probability,weight,why\n";
    std::int64_t hits = 0;
    for (std::size_t record = 0; record < asked.records; ++record) {
        const std::vector<match::Lookup::Found> found = lookup.find(question.cells(record), bitsAt(wishes.threshold));
        hits += found.empty() ? 0 : 1;
        for (std::size_t i = 0; i < std::min(found.size(), wishes.most); ++i) {
            const std::string reasons = why(lookup.reasons(found[i].record));
            const std::string number = std::to_string(record + 1);
            const std::string place = std::to_string(std::size_t{found[i].record} + 1);
            const std::string probability = fixed(found[i].probability(), 6);
            const std::string weight = fixed(found[i].weight, 2);
            rows.row({number, place, probability, weight, reasons});
            csv += number + ',' + place + ',' + probability + ',' + weight + ',' + quoted(reasons) + '\n';
            json.push_back({{"record", record + 1},
                            {"found", std::size_t{found[i].record} + 1},
                            {"probability", found[i].probability()},
                            {"weight", found[i].weight},
                            {"why", reasons}});
        }
    }
    if (!wishes.out.empty()) {
        if (const Status written = writeFileAtomically(wishes.out, csv); !written) {
            return session.fail(written.error());
        }
    }
    if (session.json) {
        print(printJson(json));
        return Exit::Ok;
    }
    if (wishes.out.empty()) {
        print(rows.text(session.terminal));
    }
    print(grouped(hits) + " of " + counted(static_cast<std::int64_t>(asked.records), "record", "records") +
          " found among " + grouped(static_cast<std::int64_t>(table.records)) + ".\n");
    return Exit::Ok;
}

} // namespace

void addLookupCommand(CLI::App& match, Session& session, Action& action)
{
    static LookupWishes wishes;
    CLI::App* lookup = match.add_subcommand(
        "lookup", "Find for each record of a file the records of another one that are the same person");
    lookup->add_option("table", wishes.table, "The known records: CSV, JSON or Parquet")->required();
    lookup->add_option("records", wishes.records, "The new ones, with columns of the same names")->required();
    lookup->add_option("--out", wishes.out, "Write what was found to this CSV file");
    lookup->add_option("--most", wishes.most, "How many to show for each record")->check(CLI::Range(1, 1000));
    lookup->add_option("--column", wishes.columns, "What a column is, as NAME=KIND; guessed when left out");
    lookup->add_option("--threshold", wishes.threshold, "Probability from which records are one person")
        ->check(CLI::Range(0.001, 0.999));
    lookup->add_option("--seed", wishes.seed, "Number that fixes what is drawn by chance");
    lookup->add_option("--threads", wishes.threads, "Threads to learn with; the result is the same")
        ->check(CLI::Range(1, 64));
    lookup->callback([&] { action = [&session] { return lookUp(session, wishes); }; });
}

} // namespace weir::cli
