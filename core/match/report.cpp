#include "core/match/report.h"

#include "core/match/group_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <type_traits>

namespace weir::match {
namespace {

/// Counts numbers by whole bits.
class Histogram
{
public:
    void add(double bits)
    {
        const auto bin = static_cast<std::int64_t>(std::floor(std::clamp(bits, -200.0, 200.0)));
        ++m_counts[bin];
    }
    void into(std::int64_t& least, std::vector<std::int64_t>& counts) const
    {
        if (m_counts.empty()) {
            return;
        }
        least = m_counts.begin()->first;
        counts.assign(static_cast<std::size_t>(m_counts.rbegin()->first - least) + 1, 0);
        for (const auto& [bin, count] : m_counts) {
            counts[static_cast<std::size_t>(bin - least)] = count;
        }
    }

private:
    std::map<std::int64_t, std::int64_t> m_counts;
};

} // namespace

Report reportOf(const Outcome& outcome, double least, std::size_t most)
{
    constexpr std::uint32_t kMostForDiameter = 200;
    Report report;
    Histogram weights;
    for (const Edge& edge : outcome.scored.edges) {
        weights.add(edge.weight);
        report.kept += edge.weight >= least ? 1 : 0;
    }
    weights.into(report.leastBits, report.weights);

    if (!outcome.trained.model.comparisons.empty()) {
        Histogram selves;
        const Rows rows(outcome.comparisons);
        Judge judge(outcome.comparisons, &outcome.trained.model);
        const double prior = outcome.trained.model.priorWeight();
        for (const Comparison& comparison : outcome.comparisons) {
            report.lacks.push_back({comparison.name, comparison.columns, 0, 0});
        }
        for (std::uint32_t record = 0; record < rows.records(); ++record) {
            const std::uint32_t* row = rows.row(record);
            const double self = prior + judge.weight(row, row);
            const bool unlinkable = self < least;
            selves.add(self);
            report.unlinkable += unlinkable ? 1 : 0;
            for (std::size_t c = 0; c < report.lacks.size(); ++c) {
                report.lacks[c].all += row[c] == 0 ? 1 : 0;
                report.lacks[c].unlinkable += row[c] == 0 && unlinkable ? 1 : 0;
            }
        }
        selves.into(report.leastSelf, report.selves);
    }

    std::vector<std::uint32_t> sizes(outcome.groups.size(), 0);
    std::vector<std::uint32_t> places(outcome.groups.size(), 0); // of a record in its group
    for (std::size_t record = 0; record < outcome.groups.size(); ++record) {
        places[record] = sizes[outcome.groups[record]]++;
    }
    for (const std::uint32_t size : sizes) {
        if (size > 0) {
            report.sizes.resize(std::max<std::size_t>(report.sizes.size(), size), 0);
            ++report.sizes[size - 1];
        }
    }
    std::map<std::uint32_t, std::vector<Edge>> inside; // of groups of three and more
    for (const Edge& edge : outcome.scored.edges) {
        const std::uint32_t group = outcome.groups[edge.a];
        if (edge.weight >= least && group == outcome.groups[edge.b] && sizes[group] > 2) {
            inside[group].push_back({places[edge.a], places[edge.b], edge.weight});
        }
    }
    for (const auto& [group, edges] : inside) {
        const GroupGraph graph(sizes[group], edges);
        GroupShape shape{group, sizes[group], static_cast<std::uint32_t>(edges.size()), 0, 0, 0};
        shape.weakestBridge = std::numeric_limits<double>::infinity();
        for (const std::size_t bridge : graph.bridges()) {
            shape.weakestBridge = std::min(shape.weakestBridge, edges[bridge].weight);
        }
        if (std::isinf(shape.weakestBridge)) {
            continue;
        }
        shape.density = 2.0 * shape.pairs / (static_cast<double>(shape.records) * (shape.records - 1.0));
        shape.diameter = shape.records <= kMostForDiameter ? graph.diameter() : 0;
        report.questionable.push_back(shape);
    }
    std::sort(report.questionable.begin(), report.questionable.end(), [](const GroupShape& a, const GroupShape& b) {
        return a.weakestBridge != b.weakestBridge ? a.weakestBridge < b.weakestBridge : a.group < b.group;
    });
    report.questionable.resize(std::min(report.questionable.size(), most));
    return report;
}

namespace {

/// A member of an object if it is of the kind that is asked for, else what such a thing is without a value.
template <class T>
T member(const Json& json, const char* name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (found == json.end()) {
        return {};
    }
    if constexpr (std::is_same_v<T, std::string>) {
        return found->is_string() ? found->get<std::string>() : T();
    } else if constexpr (std::is_arithmetic_v<T>) {
        return found->is_number() ? found->get<T>() : T();
    } else {
        T list;
        for (const Json& each : found->is_array() ? *found : Json::array()) {
            if (each.is_string() == std::is_same_v<T, std::vector<std::string>> &&
                (each.is_string() || each.is_number())) {
                list.push_back(each.get<typename T::value_type>());
            }
        }
        return list;
    }
}

Json listOf(const Json& json, const char* name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_array() ? *found : Json::array();
}

} // namespace

Json toJson(const Report& report)
{
    Json questionable = Json::array();
    for (const GroupShape& shape : report.questionable) {
        questionable.push_back({{"group", std::size_t{shape.group} + 1},
                                {"id", shape.id},
                                {"records", shape.records},
                                {"pairs", shape.pairs},
                                {"density", shape.density},
                                {"weakestBridge", shape.weakestBridge},
                                {"diameter", shape.diameter}});
    }
    Json lacks = Json::array();
    for (const Lack& lack : report.lacks) {
        lacks.push_back({{"comparison", lack.comparison},
                         {"columns", lack.columns},
                         {"unlinkable", lack.unlinkable},
                         {"all", lack.all}});
    }
    return {{"weights", {{"from", report.leastBits}, {"counts", report.weights}}},
            {"selves", {{"from", report.leastSelf}, {"counts", report.selves}}},
            {"kept", report.kept},
            {"unlinkable", report.unlinkable},
            {"lacks", std::move(lacks)},
            {"sizes", report.sizes},
            {"questionable", std::move(questionable)}};
}

Report reportFromJson(const Json& json)
{
    using Counts = std::vector<std::int64_t>;
    Report report;
    const Json object = json.is_object() ? json : Json::object();
    const Json weights = object.value("weights", Json());
    const Json selves = object.value("selves", Json());
    report.leastBits = member<std::int64_t>(weights, "from");
    report.weights = member<Counts>(weights, "counts");
    report.kept = member<std::int64_t>(object, "kept");
    report.leastSelf = member<std::int64_t>(selves, "from");
    report.selves = member<Counts>(selves, "counts");
    report.unlinkable = member<std::int64_t>(object, "unlinkable");
    report.sizes = member<Counts>(object, "sizes");
    for (const Json& lack : listOf(object, "lacks")) {
        report.lacks.push_back({member<std::string>(lack, "comparison"),
                                member<std::vector<std::string>>(lack, "columns"),
                                member<std::int64_t>(lack, "unlinkable"), member<std::int64_t>(lack, "all")});
    }
    for (const Json& shape : listOf(object, "questionable")) {
        const auto group = member<std::uint32_t>(shape, "group");
        report.questionable.push_back({group > 0 ? group - 1 : 0, member<std::uint32_t>(shape, "records"),
                                       member<std::uint32_t>(shape, "pairs"), member<double>(shape, "density"),
                                       member<double>(shape, "weakestBridge"), member<std::uint32_t>(shape, "diameter"),
                                       member<std::string>(shape, "id")});
    }
    return report;
}

} // namespace weir::match
