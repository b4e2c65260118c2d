#include "core/run/match_findings.h"

#include "core/match/group_graph.h"
#include "core/match/model.h"
#include "core/run/report.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace weir::run {
namespace {

Error notTold()
{
    return {ErrorCode::NotFound, "match.noReport",
            "The report of the run that matched these records is no longer there, or of an earlier version. Run the "
            "node again."};
}

/// A number of an object; `other` where it is missing or of another kind.
double number(const Json& json, const char* name, double other = 0)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_number() ? found->get<double>() : other;
}

std::int64_t count(const Json& json, const char* name)
{
    return static_cast<std::int64_t>(number(json, name));
}

std::string text(const Json& json, const char* name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json list(const Json& json, const char* name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() && found->is_array() ? *found : Json::array();
}

MatchFindings findingsOf(const Json& details)
{
    MatchFindings findings;
    findings.records = count(details, "records");
    findings.groups = count(details, "groups");
    findings.compared = count(details, "compared");
    findings.threshold = number(details, "threshold", 0.5);
    findings.pairsFrom = number(details, "pairsFrom", 0.1);
    findings.prior = number(details, "prior");
    findings.report = match::reportFromJson(details.value("report", Json()));
    for (const Json& comparison : list(details, "comparisons")) {
        MatchFindings::Compared compared{text(comparison, "name"), {}};
        for (const Json& step : list(comparison, "steps")) {
            compared.steps.push_back({text(step, "step"), number(step, "m"), number(step, "u")});
        }
        findings.comparisons.push_back(std::move(compared));
    }
    for (const Json& session : list(details, "sessions")) {
        findings.sessions.push_back({text(session, "rule"), count(session, "pairs"), number(session, "matches")});
    }
    for (const Json& answer : list(details, "answers")) {
        findings.answers.push_back({number(answer, "weight"), answer.value("same", Json(false)) == true});
    }
    findings.answersLearned = details.value("answersLearned", Json(false)) == true;
    findings.model = details.value("model", Json());
    return findings;
}

/// Records by name; equal rows have one name.
using Places = std::unordered_map<std::string, std::vector<std::size_t>>;

std::pair<std::size_t, std::size_t> ordered(std::size_t a, std::size_t b)
{
    return {std::min(a, b), std::max(a, b)};
}

/// The records of the pair that is met as the `number`th of these two names. All pairs of equal rows weigh the same, so
/// that any order gives the same graph.
std::optional<std::pair<std::size_t, std::size_t>> pairOf(const Places& places, const std::string& left,
                                                          const std::string& right, std::size_t number)
{
    const std::vector<std::size_t>& first = places.at(std::min(left, right));
    const std::vector<std::size_t>& second = places.at(std::max(left, right));
    if (left != right) {
        return number < first.size() * second.size()
                   ? std::optional(ordered(first[number / second.size()], second[number % second.size()]))
                   : std::nullopt;
    }
    for (std::size_t i = 0; i + 1 < first.size(); ++i) {
        if (number < first.size() - i - 1) {
            return std::pair(first[i], first[i + 1 + number]);
        }
        number -= first.size() - i - 1;
    }
    return std::nullopt;
}

} // namespace

double MatchFindings::Step::bits() const
{
    return m > 0 && u > 0 ? std::log2(m / u) : 0;
}

double MatchFindings::thresholdBits() const
{
    return std::log2(threshold / (1 - threshold));
}

Result<MatchFindings> matchFindings(const Workspace& workspace, const CachedResult& result, const ContentKey& key,
                                    const Clock& clock)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store, workspace.openStore(store::OpenMode::ReadOnly, clock));
    const auto record = store::RunLog(store).run(result.run);
    if (!record) {
        return notTold();
    }
    const auto report = reportFromJson(record->report);
    if (!report) {
        return notTold();
    }
    // Results are kept by content: the run may be of another pipeline, with another name for the node.
    for (const NodeReport& node : report->nodes) {
        const Json keys = node.details.value("keys", Json::object());
        const Json details = node.details.value("matching", Json());
        if (details.is_object() && text(keys, "pairs") == key.str()) {
            MatchFindings findings = findingsOf(details);
            findings.at = result.at;
            return findings;
        }
    }
    return notTold();
}

Result<MatchGroup> matchGroup(const Workspace& workspace, const MatchResults& results, const std::string& id,
                              double least, std::size_t most, const RunContext& context)
{
    MatchGroup group;
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < results.recordSchema.size(); ++c) {
        if (!isAdded(results, c)) {
            columns.push_back(c);
            group.schema.add(results.recordSchema[c]);
        }
    }
    group.records = RowBatch(std::make_shared<const Schema>(group.schema));
    Places places;
    const std::string idColumn = groupColumn(results);
    const std::string nameColumn = recordColumn(results);
    WEIR_RETURN_IF_ERROR(
        eachBatch(workspace, results.records, results.recordSchema, context, [&](const RowBatch& batch) {
            for (std::size_t row = 0; row < batch.rows(); ++row) {
                if (textAt(batch, row, idColumn) != id) {
                    continue;
                }
                ++group.all;
                if (group.records.rows() < most) {
                    places[textAt(batch, row, nameColumn)].push_back(group.records.rows());
                    std::vector<Value> cells;
                    for (const std::size_t column : columns) {
                        cells.push_back(batch.value(row, column));
                    }
                    group.records.appendRow(cells);
                }
            }
        }));
    std::vector<match::Edge> holding;
    std::vector<std::size_t> numbers;                               // of the links that they are
    std::map<std::pair<std::string, std::string>, std::size_t> met; // how many pairs of these names
    WEIR_RETURN_IF_ERROR(eachBatch(workspace, results.pairs, results.pairSchema, context, [&](const RowBatch& batch) {
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const std::string left = textAt(batch, row, "left_record");
            const std::string right = textAt(batch, row, "right_record");
            if (!places.contains(left) || !places.contains(right)) {
                continue;
            }
            const auto pair = pairOf(places, left, right, met[std::minmax(left, right)]++);
            if (!pair) {
                continue;
            }
            MatchGroup::Link link{
                pair->first, pair->second, numberAt(batch, row, "weight"), numberAt(batch, row, "probability"),
                false,       false};
            link.holds = link.weight >= least;
            if (link.holds) {
                holding.push_back(
                    {static_cast<std::uint32_t>(link.a), static_cast<std::uint32_t>(link.b), link.weight});
                numbers.push_back(group.links.size());
            }
            group.links.push_back(link);
        }
    }));
    for (const std::size_t bridge : match::GroupGraph(group.records.rows(), holding).bridges()) {
        group.links[numbers[bridge]].bridge = true;
    }
    std::stable_sort(group.links.begin(), group.links.end(),
                     [](const MatchGroup::Link& a, const MatchGroup::Link& b) { return a.weight > b.weight; });
    return group;
}

} // namespace weir::run
