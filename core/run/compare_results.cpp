#include "core/run/compare_results.h"

#include "core/engine/local_files.h"
#include "core/run/report.h"
#include "core/run/run_definitions.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace weir::run {
namespace {

constexpr std::size_t kSample = 5'000; ///< Rows by which the columns that name rows are found.
constexpr std::size_t kKeys = 5'000;   ///< Keys with a difference whose cells are compared...
constexpr std::uint32_t kPerKey = 50;  ///< ...and rows of each, on each side. Others are counted.

/// The key of a port in a run: that of "out" stands with the node, others in the report.
ContentKey keyIn(const store::RunNodeRecord& node, const RunReport* report, const std::string& port)
{
    const NodeReport* said = report ? report->find(node.node) : nullptr;
    if (const Json keys = said ? said->details.value("keys", Json::object()) : Json::object(); keys.is_object()) {
        if (const auto key = keys.find(port); key != keys.end() && key->is_string()) {
            return ContentKey(key->get<std::string>());
        }
    }
    return port == "out" ? node.key : ContentKey();
}

/// One of two files, as often as it is asked for.
class Side
{
public:
    [[nodiscard]] static Result<Side> open(const Workspace& workspace, const PortResult& result,
                                           const RunContext& context)
    {
        const connect::Source* files = workspace.toolbox().source("source.file");
        Side side;
        side.m_files = workspace.localFiles();
        if (!files || !side.m_files) {
            return Error(ErrorCode::Unsupported, "run.compareFiles",
                         "This program has no engine duckdb, which reads the results of runs.");
        }
        connect::SourceContext place = workspace.sourceContext(context);
        place.projectFolder = result.file.parent_path();
        WEIR_ASSIGN_OR_RETURN(
            connect::Discovery found,
            files->discover({{"path", result.file.filename().string()}, {"format", "parquet"}}, place));
        side.m_schema = std::move(found.schema);
        side.m_file = result.file;
        return side;
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }

    /// Gives each row to `use` as its cells in `columns`, until it returns false.
    template <class Use>
    Status each(const std::vector<std::string>& columns, const RunContext& context, Use&& use) const
    {
        std::vector<engine::RejectedRow> rejected;
        WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                              m_files->read("result", engine::ParquetScan{{m_file}}, m_schema, rejected, context));
        std::vector<std::size_t> places;
        for (const std::string& column : columns) {
            places.push_back(*m_schema.indexOf(column));
        }
        for (;;) {
            if (context.stopped()) {
                return cancelled();
            }
            WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
            for (std::size_t row = 0; row < batch.rows(); ++row) {
                if (!use(cellsOf(batch, row, places))) {
                    return {};
                }
            }
            if (batch.rows() == 0) {
                return {};
            }
        }
    }

private:
    std::shared_ptr<const engine::LocalFiles> m_files;
    std::filesystem::path m_file;
    Schema m_schema;
};

void append(std::string& text, const RowCell& cell, bool number)
{
    if (!cell) {
        text += "-;";
        return;
    }
    double value = 0;
    if (number) { // with a point whatever the locale; with the same ten digits numbers are the same
        const char* end = cell->data() + cell->size();
        if (const auto read = std::from_chars(cell->data(), end, value); read.ec == std::errc() && read.ptr == end) {
            char rounded[40];
            const auto written =
                std::to_chars(std::begin(rounded), std::end(rounded), value, std::chars_format::general, 10);
            text.append(rounded, written.ptr);
            text += ';';
            return;
        }
    }
    text += std::to_string(cell->size());
    text += ':';
    text += *cell;
}

/// Tells the rows that are the same on both sides from those that may differ, by digests.
class Sieve
{
public:
    explicit Sieve(const ComparedColumns& columns) : m_columns(columns) {}

    void addBefore(const RowCells& row)
    {
        const auto [key, digest] = digestsOf(row);
        m_before.push_back({key, digest, 1});
    }
    void endBefore()
    {
        std::sort(m_before.begin(), m_before.end(), [](const Entry& a, const Entry& b) { return a.id() < b.id(); });
        std::size_t end = 0;
        for (const Entry& entry : m_before) {
            if (end > 0 && m_before[end - 1].id() == entry.id()) {
                ++m_before[end - 1].count;
            } else {
                m_before[end++] = entry;
            }
        }
        m_before.resize(end);
        m_before.shrink_to_fit();
    }
    /// Was this row there before, and not found yet?
    bool take(const RowCells& row)
    {
        const auto [key, digest] = digestsOf(row);
        Entry* entry = find(key, digest);
        if (!entry || entry->count == 0) {
            return false;
        }
        --entry->count;
        return true;
    }
    /// A row that is not as before: are its cells to be compared, or is it only counted?
    bool isListed(const RowCells& row)
    {
        const std::uint64_t key = digestsOf(row).first;
        if (listed(key) && ++m_keys[key].now <= kPerKey) {
            return true;
        }
        m_loose.push_back(key);
        return false;
    }
    /// Call once all rows of now were looked at: keys whose rows went get their place too.
    void endNow()
    {
        std::sort(m_loose.begin(), m_loose.end());
        for (const Entry& entry : m_before) {
            if (entry.count > 0) {
                (void)listed(entry.key);
            }
        }
    }
    /// The same for a row from before, which is looked at again.
    bool isListedBefore(const RowCells& row)
    {
        const auto [key, digest] = digestsOf(row);
        Entry* entry = find(key, digest);
        if (!entry || entry->count == 0) {
            return false;
        }
        const auto place = m_keys.find(key);
        if (place == m_keys.end() || ++place->second.before > kPerKey) {
            return false;
        }
        --entry->count;
        return true;
    }
    /// Counts what was not listed.
    void count(RowDifferences& differences) const
    {
        auto loose = m_loose.begin();
        const auto add = [&](std::int64_t before, std::int64_t now) {
            const std::int64_t changed = m_columns.key.empty() ? 0 : std::min(before, now);
            differences.changed += changed;
            differences.missing += before - changed;
            differences.added += now - changed;
        };
        for (auto entry = m_before.begin(); entry != m_before.end();) {
            const std::uint64_t key = entry->key;
            std::int64_t before = 0;
            for (; entry != m_before.end() && entry->key == key; ++entry) {
                before += entry->count;
            }
            const auto [from, to] = std::equal_range(loose, m_loose.end(), key);
            add(0, from - loose); // of keys that were not there before
            add(before, to - from);
            loose = to;
        }
        add(0, m_loose.end() - loose);
    }

private:
    struct Entry
    {
        std::uint64_t key = 0;
        std::uint64_t digest = 0;
        std::int64_t count = 0; ///< That found no equal row yet.
        [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> id() const { return {key, digest}; }
    };
    struct Taken
    {
        std::uint32_t before = 0;
        std::uint32_t now = 0;
    };

    std::pair<std::uint64_t, std::uint64_t> digestsOf(const RowCells& row)
    {
        const std::hash<std::string_view> hash;
        m_text.clear();
        for (const RowCell& cell : m_columns.foundBy(row)) {
            append(m_text, cell, false);
        }
        const std::uint64_t key = hash(m_text);
        m_text.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            append(m_text, row[i], m_columns.numbers[i]);
        }
        return {key, hash(m_text)};
    }
    Entry* find(std::uint64_t key, std::uint64_t digest)
    {
        const auto wanted = std::pair(key, digest);
        const auto at = std::lower_bound(m_before.begin(), m_before.end(), wanted,
                                         [](const Entry& entry, const auto& id) { return entry.id() < id; });
        return at != m_before.end() && at->id() == wanted ? &*at : nullptr;
    }
    bool listed(std::uint64_t key)
    {
        if (m_keys.size() < kKeys) {
            m_keys.try_emplace(key);
        }
        return m_keys.contains(key);
    }

    const ComparedColumns& m_columns;
    std::vector<Entry> m_before;
    std::unordered_map<std::uint64_t, Taken> m_keys;
    std::vector<std::uint64_t> m_loose; ///< Keys of rows of now that are only counted.
    std::string m_text;
};

/// Which columns are compared, and which are gone, new or personal.
ComparedColumns columnsOf(const Schema& before, const Schema& now, const Schema* known, ResultDifference& difference)
{
    ComparedColumns columns;
    const auto judge = [&](const Field& field) {
        const auto at = known ? known->indexOf(field.name) : std::nullopt;
        if (!at || (*known)[*at].privacy != Privacy::Plain) {
            difference.personal.insert(field.name);
        }
    };
    for (const Field& field : now.fields()) {
        judge(field);
        const auto there = before.indexOf(field.name);
        if (!there || before[*there].type != field.type) {
            difference.newColumns.push_back(field.name);
            continue;
        }
        columns.names.push_back(field.name);
        columns.numbers.push_back(field.type.kind() == TypeKind::Number);
    }
    for (const Field& field : before.fields()) {
        judge(field);
        const auto there = now.indexOf(field.name);
        if (!there || now[*there].type != field.type) {
            difference.missingColumns.push_back(field.name);
        }
    }
    return columns;
}

} // namespace

Result<std::vector<PortResult>> resultsOf(const Workspace& workspace, const PipelineId& pipeline,
                                          const graph::PortRef& port, const Clock& clock)
{
    std::vector<PortResult> results;
    std::set<ContentKey> seen;
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, clock));
    const store::RunLog log(store);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunRecord> runs, log.runs(kKeptRuns));
    for (const store::RunRecord& run : runs) {
        if (run.pipeline != pipeline.str()) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunNodeRecord> nodes, log.nodes(run.id));
        const auto node = std::find_if(nodes.begin(), nodes.end(),
                                       [&](const store::RunNodeRecord& each) { return each.node == port.node; });
        if (node == nodes.end()) {
            continue;
        }
        const auto report = reportFromJson(run.report);
        const ContentKey key = keyIn(*node, report ? &*report : nullptr, port.port);
        if (key.empty() || !seen.insert(key).second) {
            continue;
        }
        PortResult result{run.id, run.startedAt, 0, key, {}, false};
        if (const auto kept = workspace.cache().find(key)) {
            result.at = kept->at;
            result.rows = kept->rows;
            result.file = kept->file;
        } else if (node->state != "succeeded" && node->state != "cached") {
            continue; // it never gave anything
        }
        results.push_back(std::move(result));
    }
    const Pins pins = workspace.pinBook().of(pipeline);
    if (const auto pin = pins.find(port); pin != pins.end()) {
        results.push_back({{}, pin->second.rows.at, pin->second.rows.rows, {}, pin->second.rows.file, true});
    }
    return results;
}

bool ResultDifference::any() const
{
    return added > 0 || missing > 0 || changed > 0 || !missingColumns.empty() || !newColumns.empty();
}

Result<ResultDifference> compareResults(const Workspace& workspace, const PortResult& before, const PortResult& now,
                                        const Schema* known, const std::optional<std::vector<std::string>>& key,
                                        const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const Side then, Side::open(workspace, before, context));
    WEIR_ASSIGN_OR_RETURN(const Side here, Side::open(workspace, now, context));
    ResultDifference difference;
    difference.before = before.rows;
    difference.now = now.rows;
    ComparedColumns columns = columnsOf(then.schema(), here.schema(), known, difference);
    difference.compared = columns.names;
    if (columns.names.empty()) {
        return difference;
    }
    if (key) {
        for (const std::string& name : *key) {
            const auto at = std::find(columns.names.begin(), columns.names.end(), name);
            if (at == columns.names.end()) {
                return Error(ErrorCode::NotFound, "run.compareNoColumn",
                             "{column} is no column that both results have. Name rows by another.", {{"column", name}});
            }
            columns.key.push_back(static_cast<std::size_t>(at - columns.names.begin()));
        }
        std::sort(columns.key.begin(), columns.key.end());
    } else {
        std::vector<std::vector<RowCells>> samples(2);
        for (const Side* side : {&then, &here}) {
            std::vector<RowCells>& sample = samples[side == &then ? 0 : 1];
            WEIR_RETURN_IF_ERROR(side->each(columns.names, context, [&](RowCells row) {
                sample.push_back(std::move(row));
                return sample.size() < kSample;
            }));
        }
        std::vector<std::size_t> fit;
        for (std::size_t i = 0; i < columns.names.size(); ++i) {
            if (canNameRows(toText(here.schema()[*here.schema().indexOf(columns.names[i])].type))) {
                fit.push_back(i);
            }
        }
        columns.key = namingColumns(samples, fit);
    }
    for (const std::size_t place : columns.key) {
        difference.key.push_back(columns.names[place]);
    }
    difference.columns = columns.key.empty() ? columns.names : difference.key;

    RowComparison comparison(columns);
    Sieve sieve(columns);
    WEIR_RETURN_IF_ERROR(then.each(columns.names, context, [&](const RowCells& row) {
        sieve.addBefore(row);
        return true;
    }));
    sieve.endBefore();
    WEIR_RETURN_IF_ERROR(here.each(columns.names, context, [&](RowCells row) {
        if (sieve.take(row)) {
            ++difference.same;
        } else if (sieve.isListed(row)) {
            comparison.addNow(std::move(row));
        }
        return true;
    }));
    sieve.endNow();
    if (difference.same < before.rows) {
        WEIR_RETURN_IF_ERROR(then.each(columns.names, context, [&](RowCells row) {
            if (sieve.isListedBefore(row)) {
                comparison.addBefore(std::move(row));
            }
            return true;
        }));
    }
    comparison.finish(difference);
    sieve.count(difference);
    return difference;
}

} // namespace weir::run
