#include "core/match/labelled_sets.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/match/cluster.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace weir::match {
namespace {

namespace fs = std::filesystem;

struct DataFile
{
    fs::path path;
    Table table;
};

const std::string& cell(const Table& table, std::size_t column, std::size_t record)
{
    const CodedColumn& of = table.columns[column];
    return of.values[of.ids[record]];
}

std::size_t columnNamed(const Table& table, std::string_view name)
{
    std::size_t at = 0;
    while (at < table.columns.size() && foldCase(trimmed(table.columns[at].name)) != foldCase(name)) {
        ++at;
    }
    return at;
}

/// The line of the README that says where the truth is.
std::string truthLine(const fs::path& folder)
{
    const auto text = readFile(folder / "README.md");
    if (text) {
        for (const std::string_view line : splitText(*text, '\n')) {
            if (line.find("Ground truth:") != std::string_view::npos) {
                return std::string(line);
            }
        }
    }
    return {};
}

std::vector<std::string> backticked(const std::string& line)
{
    std::vector<std::string> words;
    const auto parts = splitText(line, '`');
    for (std::size_t i = 1; i < parts.size(); i += 2) {
        words.emplace_back(parts[i]);
    }
    return words;
}

/// Records of several tables one after the other.
Table together(const std::vector<const Table*>& tables, bool linked)
{
    TableBuilder builder;
    std::uint8_t origin = 0;
    for (const Table* table : tables) {
        std::vector<Field> fields;
        for (const CodedColumn& column : table->columns) {
            fields.push_back({column.name, TypeKind::Text});
        }
        builder.begin(Schema(std::move(fields)), origin);
        for (std::size_t record = 0; record < table->records; ++record) {
            std::vector<std::string> cells;
            for (std::size_t c = 0; c < table->columns.size(); ++c) {
                cells.push_back(cell(*table, c, record));
            }
            builder.add(cells);
        }
        origin = static_cast<std::uint8_t>(origin + (linked ? 1 : 0));
    }
    return builder.finish();
}

/// Shuffles by a fixed seed and drops columns that may tell the answer.
LabelledSet finished(std::string name, Table table, std::vector<std::uint32_t> labels,
                     const std::set<std::size_t>& dropped)
{
    std::vector<std::uint32_t> order(table.records);
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = 20'260'101;
    for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[static_cast<std::size_t>((state >> 33) % i)]);
    }
    LabelledSet set;
    set.name = std::move(name);
    set.table.records = table.records;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (!dropped.contains(c)) {
            CodedColumn column = std::move(table.columns[c]);
            std::vector<std::uint32_t> ids;
            for (const std::uint32_t i : order) {
                ids.push_back(column.ids[i]);
            }
            column.ids = std::move(ids);
            set.table.columns.push_back(std::move(column));
        }
    }
    for (const std::uint32_t i : order) {
        set.labels.push_back(labels[i]);
        if (!table.origins.empty()) {
            set.table.origins.push_back(table.origins[i]);
        }
    }
    return set;
}

/// "rec-12-dup-0" is of person "rec-12".
std::string withoutCopy(const std::string& id)
{
    const std::size_t first = id.find('-');
    const std::size_t second = first == std::string::npos ? first : id.find('-', first + 1);
    return id.substr(0, second);
}

std::vector<std::uint32_t> labelsByColumn(const Table& table, std::size_t column, bool prefix)
{
    Numbering numbers;
    std::vector<std::uint32_t> labels;
    for (std::size_t record = 0; record < table.records; ++record) {
        const std::string& text = cell(table, column, record);
        labels.push_back(numbers.of(prefix ? withoutCopy(text) : text));
    }
    return labels;
}

/// Labels from pairs of ids: what is connected is one person.
std::vector<std::uint32_t> labelsByPairs(const Table& table, const std::vector<std::size_t>& starts,
                                         std::size_t idColumn, const Table& pairs)
{
    std::vector<std::map<std::string, std::uint32_t>> records(starts.size());
    for (std::size_t part = 0; part < starts.size(); ++part) {
        const std::size_t end = part + 1 < starts.size() ? starts[part + 1] : table.records;
        for (std::size_t i = starts[part]; i < end; ++i) {
            records[part].emplace(cell(table, idColumn, i), static_cast<std::uint32_t>(i));
        }
    }
    Sets sets(table.records);
    for (std::size_t i = 0; i < pairs.records; ++i) {
        const auto a = records.front().find(cell(pairs, 0, i));
        const auto b = records.back().find(cell(pairs, 1, i));
        if (a != records.front().end() && b != records.back().end()) {
            sets.unite(a->second, b->second);
        }
    }
    std::vector<std::uint32_t> labels;
    for (std::uint32_t i = 0; i < table.records; ++i) {
        labels.push_back(sets.find(i));
    }
    return labels;
}

/// The column of the table whose values the pairs name best.
std::size_t idColumnFor(const Table& table, const Table& pairs, std::size_t side)
{
    const std::set<std::string> wanted(pairs.columns[side].values.begin() + 1, pairs.columns[side].values.end());
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::size_t hits = 0;
        for (const std::string& value : table.columns[c].values) {
            hits += wanted.contains(value);
        }
        if (hits > most && table.columns[c].distinct() == table.records) {
            most = hits;
            best = c;
        }
    }
    return best;
}

bool isPartOfName(const fs::path& path, std::initializer_list<std::string_view> words)
{
    const std::string name = foldCase(path.stem().string());
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

Result<std::vector<LabelledSet>> readSet(const fs::path& folder, const ReadTable& read)
{
    const std::string line = truthLine(folder);
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".csv") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<DataFile> data;
    std::vector<DataFile> truths;
    for (const fs::path& path : paths) {
        WEIR_ASSIGN_OR_RETURN(Table table, read(path));
        const bool named = line.find(path.filename().string()) != std::string::npos;
        const bool truth =
            named || isPartOfName(path, {"truth", "mapping", "label", "_gt", "_key", "matches"}) || path.stem() == "gt";
        (truth ? truths : data).push_back({path, std::move(table)});
        if (named && truths.size() > 1) {
            std::swap(truths.front(), truths.back());
        }
    }
    std::vector<LabelledSet> sets;
    const std::string name = folder.filename().string();
    const auto nameOf = [&](const fs::path& path) {
        return data.size() == 1 ? name : name + '/' + path.stem().string();
    };
    if (data.empty()) {
        return sets;
    }
    // A column of the data, or the beginning of its ids.
    std::size_t column = data.front().table.columns.size();
    for (const std::string& word : backticked(line)) {
        if (column == data.front().table.columns.size() && !word.ends_with(".csv")) {
            column = columnNamed(data.front().table, word);
        }
    }
    const bool prefix = line.find("prefix") != std::string::npos;
    const bool pairs = !truths.empty() && truths.front().table.columns.size() == 2;
    if (prefix) {
        column = 0;
    }
    if (column < data.front().table.columns.size() && !(pairs && line.find("pairs over") != std::string::npos)) {
        for (std::size_t i = 0; i < data.size(); ++i) {
            const std::string stem = data[i].path.stem().string();
            const bool isFirst = i + 1 < data.size() && stem.back() == 'a' &&
                                 data[i + 1].path.stem().string() == stem.substr(0, stem.size() - 1) + 'b';
            std::vector<const Table*> parts{&data[i].table};
            const std::string title = isFirst ? name + '/' + stem + "+b" : nameOf(data[i].path);
            if (isFirst) {
                parts.push_back(&data[++i].table);
            }
            Table table = together(parts, isFirst);
            std::vector<std::uint32_t> labels = labelsByColumn(table, column, prefix);
            sets.push_back(finished(title, std::move(table), std::move(labels), {column}));
        }
        return sets;
    }
    if (truths.empty()) {
        return Error(
            ErrorCode::InvalidInput, "match.noTruth",
            "The set {set} does not say who is who. Name the column or file in a line \"Ground truth:\" of its "
            "README.md.",
            {{"set", name}});
    }
    const Table& truth = truths.front().table;
    std::vector<const Table*> parts;
    std::vector<std::size_t> starts;
    std::size_t records = 0;
    const bool linked = pairs && data.size() == 2;
    if (linked && idColumnFor(data[0].table, truth, 0) < data[0].table.columns.size()) {
        // The left column of the pairs belongs to whichever file has its ids.
        const auto hits = [&](const Table& table) {
            const std::set<std::string> wanted(truth.columns[0].values.begin() + 1, truth.columns[0].values.end());
            std::size_t count = 0;
            for (const CodedColumn& of : table.columns) {
                for (const std::string& value : of.values) {
                    count += wanted.contains(value);
                }
            }
            return count;
        };
        if (hits(data[1].table) > hits(data[0].table)) {
            std::swap(data[0], data[1]);
        }
    }
    for (const DataFile& file : data) {
        parts.push_back(&file.table);
        starts.push_back(records);
        records += file.table.records;
    }
    Table table = together(parts, linked);
    if (pairs) {
        const std::size_t id = idColumnFor(data.front().table, truth, 0);
        std::vector<std::uint32_t> labels = labelsByPairs(table, starts, id, truth);
        sets.push_back(finished(name, std::move(table), std::move(labels), {id}));
        return sets;
    }
    const std::size_t cluster = columnNamed(truth, "CLUSTER_ID");
    const std::size_t record = columnNamed(truth, "RECORD_ID");
    const std::size_t source = columnNamed(truth, "DATA_SOURCE");
    const std::size_t ownRecord = columnNamed(table, "RECORD_ID");
    const std::size_t ownSource = columnNamed(table, "DATA_SOURCE");
    if (cluster == truth.columns.size() || record == truth.columns.size() || ownRecord == table.columns.size()) {
        return Error(ErrorCode::InvalidInput, "match.truthUnknown",
                     "The set {set} has a truth in no known form: two columns of ids, or CLUSTER_ID and RECORD_ID.",
                     {{"set", name}});
    }
    const bool bySource = source < truth.columns.size() && ownSource < table.columns.size();
    std::map<std::string, std::string> clusterOf;
    for (std::size_t i = 0; i < truth.records; ++i) {
        clusterOf[cell(truth, record, i) + '\x1f' + (bySource ? cell(truth, source, i) : "")] = cell(truth, cluster, i);
    }
    Numbering numbers;
    std::vector<std::uint32_t> labels;
    for (std::size_t i = 0; i < table.records; ++i) {
        const auto found =
            clusterOf.find(cell(table, ownRecord, i) + '\x1f' + (bySource ? cell(table, ownSource, i) : ""));
        labels.push_back(numbers.of(found == clusterOf.end() ? "alone " + std::to_string(i) : found->second));
    }
    sets.push_back(finished(name, std::move(table), std::move(labels), {ownRecord}));
    return sets;
}

} // namespace

Result<std::vector<LabelledSet>> readLabelledSets(const fs::path& folder, const ReadTable& read)
{
    std::error_code failure;
    std::vector<fs::path> folders;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure)) {
        if (entry.is_directory()) {
            folders.push_back(entry.path());
        }
    }
    if (failure) {
        return fileError(failure.value(), folder);
    }
    std::sort(folders.begin(), folders.end());
    if (folders.empty()) {
        folders.push_back(folder);
    }
    std::vector<LabelledSet> sets;
    for (const fs::path& one : folders) {
        WEIR_ASSIGN_OR_RETURN(std::vector<LabelledSet> read_, readSet(one, read));
        std::move(read_.begin(), read_.end(), std::back_inserter(sets));
    }
    return sets;
}

} // namespace weir::match
