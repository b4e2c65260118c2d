#include "core/match/output.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir::match {
namespace {

/// A cell by RFC 4180.
void put(std::string& csv, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) {
        csv += c;
        if (c == '"') {
            csv += c;
        }
    }
    csv += '"';
}

/// With a point, whatever the locale.
std::string number(double value, int digits)
{
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

} // namespace

std::string groupsAsCsv(const Table& table, const std::vector<std::uint32_t>& groups)
{
    std::string csv = table.origins.empty() ? "cluster_id" : "cluster_id,table";
    for (const CodedColumn& column : table.columns) {
        csv += ',';
        put(csv, column.name);
    }
    csv += '\n';
    for (std::size_t record = 0; record < table.records; ++record) {
        csv += std::to_string(groups[record] + 1);
        if (!table.origins.empty()) {
            csv += ',' + std::to_string(table.origins[record] + 1);
        }
        for (const CodedColumn& column : table.columns) {
            csv += ',';
            put(csv, column.values[column.ids[record]]);
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
        put(csv, comparison.name);
        csv += ',';
        put(csv, comparison.name + " bits");
    }
    csv += '\n';
    std::vector<Edge> edges;
    for (const Edge& edge : outcome.scored.edges) {
        if (edge.weight >= least) {
            edges.push_back(edge);
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
        return x.weight != y.weight ? x.weight > y.weight : x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    const Model& model = outcome.trained.model;
    for (const Edge& edge : edges) {
        const double weight = edge.weight;
        csv += std::to_string(edge.a + 1) + ',' + std::to_string(edge.b + 1) + ',' + number(probabilityOf(weight), 6) +
               ',' + number(weight, 7) + ',' + number(model.priorWeight(), 7);
        for (std::size_t c = 0; c < outcome.comparisons.size(); ++c) {
            const Comparison& comparison = outcome.comparisons[c];
            const std::uint32_t a = comparison.ids[edge.a];
            const std::uint32_t b = comparison.ids[edge.b];
            const Judged judged = a != 0 && b != 0 ? comparison.comparator->judge(a, b) : Judged{};
            const Level& level = comparison.comparator->levels()[judged.level];
            csv += ',';
            put(csv, level.name);
            csv += ',' + number(bitsOf(model, c, judged, level.byFrequency), 7);
        }
        csv += '\n';
    }
    return csv;
}

} // namespace weir::match
