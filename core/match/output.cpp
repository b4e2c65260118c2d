#include "core/match/output.h"

#include "core/base/csv_cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

namespace weir::match {
namespace {

/// With a point, whatever the locale.
std::string number(double value, int digits)
{
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

} // namespace

std::vector<Reason> reasonsOf(const Outcome& outcome, std::uint32_t a, std::uint32_t b)
{
    std::vector<Reason> reasons;
    for (std::size_t c = 0; c < outcome.comparisons.size(); ++c) {
        const Comparison& comparison = outcome.comparisons[c];
        const std::uint32_t first = comparison.ids[a];
        const std::uint32_t second = comparison.ids[b];
        const Judged judged = first != 0 && second != 0 ? comparison.comparator->judge(first, second) : Judged{};
        const Level& level = comparison.comparator->levels()[judged.level];
        reasons.push_back({&comparison.name, &level.name, bitsOf(outcome.trained.model, c, judged, level.byFrequency)});
    }
    return reasons;
}

std::vector<Edge> surestPairs(const Outcome& outcome, double least)
{
    std::vector<Edge> edges;
    std::copy_if(outcome.scored.edges.begin(), outcome.scored.edges.end(), std::back_inserter(edges),
                 [&](const Edge& edge) { return edge.weight >= least; });
    std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
        return x.weight != y.weight ? x.weight > y.weight : x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    return edges;
}

std::vector<double> surestWeights(const Outcome& outcome)
{
    std::vector<double> weights(outcome.groups.size(), std::numeric_limits<double>::quiet_NaN());
    for (const Edge& edge : outcome.scored.edges) {
        if (outcome.groups[edge.a] == outcome.groups[edge.b]) {
            weights[edge.a] = std::fmax(weights[edge.a], edge.weight);
            weights[edge.b] = std::fmax(weights[edge.b], edge.weight);
        }
    }
    return weights;
}

std::string groupsAsCsv(const Table& table, const std::vector<std::uint32_t>& groups)
{
    std::string csv = table.origins.empty() ? "cluster_id" : "cluster_id,table";
    for (const CodedColumn& column : table.columns) {
        csv += ',';
        appendCsvCell(csv, column.name);
    }
    csv += '\n';
    for (std::size_t record = 0; record < table.records; ++record) {
        csv += std::to_string(groups[record] + 1);
        if (!table.origins.empty()) {
            csv += ',' + std::to_string(table.origins[record] + 1);
        }
        for (const CodedColumn& column : table.columns) {
            csv += ',';
            appendCsvCell(csv, column.values[column.ids[record]]);
        }
        csv += '\n';
    }
    return csv;
}

std::string pairsAsCsv(const Outcome& outcome, double least)
{
    std::string csv = "record_a,record_b,probability,weight,prior";
    for (const Comparison& comparison : outcome.comparisons) {
        csv += ',';
        appendCsvCell(csv, comparison.name);
        csv += ',';
        appendCsvCell(csv, comparison.name + " bits");
    }
    csv += '\n';
    const Model& model = outcome.trained.model;
    for (const Edge& edge : surestPairs(outcome, least)) {
        const double weight = edge.weight;
        csv += std::to_string(edge.a + 1) + ',' + std::to_string(edge.b + 1) + ',' + number(probabilityOf(weight), 6) +
               ',' + number(weight, 7) + ',' + number(model.priorWeight(), 7);
        for (const Reason& reason : reasonsOf(outcome, edge.a, edge.b)) {
            csv += ',';
            appendCsvCell(csv, *reason.level);
            csv += ',' + number(reason.bits, 7);
        }
        csv += '\n';
    }
    return csv;
}

} // namespace weir::match
