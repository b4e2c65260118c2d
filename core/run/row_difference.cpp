#include "core/run/row_difference.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace weir::run {
namespace {

constexpr double kNear = 1e-9; ///< Sums come in any order, and round in their last digits.

std::optional<double> numberOf(const std::string& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool equal(const RowCell& a, const RowCell& b, bool number)
{
    if (a == b || !number || !a || !b) {
        return a == b;
    }
    const auto x = numberOf(*a);
    const auto y = numberOf(*b);
    return x && y && std::abs(*x - *y) <= kNear * std::max({1.0, std::abs(*x), std::abs(*y)});
}

void list(RowDifferences& differences, RowDifference row)
{
    if (differences.rows.size() < RowDifferences::kListed) {
        differences.rows.push_back(std::move(row));
    }
}

/// Does no row miss a value in these columns, and do all differ in them?
bool name(const std::vector<RowCells>& rows, const std::vector<std::size_t>& columns)
{
    std::set<RowCells> seen;
    return std::all_of(rows.begin(), rows.end(), [&](const RowCells& row) {
        RowCells key;
        for (const std::size_t column : columns) {
            if (!row[column]) {
                return false;
            }
            key.push_back(row[column]);
        }
        return seen.insert(std::move(key)).second;
    });
}

} // namespace

RowCells cellsOf(const RowBatch& batch, std::size_t row, const std::vector<std::size_t>& columns)
{
    RowCells cells;
    cells.reserve(columns.size());
    for (const std::size_t column : columns) {
        const Value value = batch.value(row, column);
        cells.push_back(isNull(value) ? RowCell() : RowCell(toText(value)));
    }
    return cells;
}

RowCells ComparedColumns::foundBy(const RowCells& row) const
{
    RowCells cells;
    for (const std::size_t place : key) {
        cells.push_back(row[place]);
    }
    for (std::size_t i = 0; key.empty() && i < names.size(); ++i) {
        if (!numbers[i]) { // numbers that may differ a little cannot be looked up
            cells.push_back(row[i]);
        }
    }
    return cells;
}

void RowComparison::addBefore(RowCells row)
{
    m_before[m_columns.foundBy(row)].push_back(std::move(row));
}

void RowComparison::addNow(RowCells row)
{
    m_now[m_columns.foundBy(row)].push_back(std::move(row));
}

void RowComparison::compare(const RowCells& key, std::vector<RowCells> before, std::vector<RowCells> now,
                            RowDifferences& differences) const
{
    const auto differ = [&](const RowCells& a, const RowCells& b) {
        std::vector<RowDifference::Cells> changes;
        for (std::size_t i = 0; i < m_columns.names.size(); ++i) {
            if (!equal(a[i], b[i], m_columns.numbers[i])) {
                changes.push_back({m_columns.names[i], a[i], b[i]});
            }
        }
        return changes;
    };
    // Equal ones first, so that of several rows with one key only those count that differ.
    for (auto row = before.begin(); row != before.end();) {
        const auto same =
            std::find_if(now.begin(), now.end(), [&](const RowCells& each) { return differ(*row, each).empty(); });
        if (same == now.end()) {
            ++row;
            continue;
        }
        ++differences.same;
        now.erase(same);
        row = before.erase(row);
    }
    const bool named = !m_columns.key.empty();
    const std::size_t pairs = named ? std::min(before.size(), now.size()) : 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        ++differences.changed;
        list(differences, {RowDifference::Kind::Changed, key, differ(before[i], now[i])});
    }
    for (std::size_t i = pairs; i < before.size(); ++i) {
        ++differences.missing;
        list(differences, {RowDifference::Kind::Missing, named ? key : before[i], {}});
    }
    for (std::size_t i = pairs; i < now.size(); ++i) {
        ++differences.added;
        list(differences, {RowDifference::Kind::Added, named ? key : now[i], {}});
    }
}

void RowComparison::finish(RowDifferences& differences)
{
    for (auto& [key, before] : m_before) {
        auto now = m_now.extract(key);
        compare(key, std::move(before), now ? std::move(now.mapped()) : std::vector<RowCells>{}, differences);
    }
    for (auto& [key, now] : m_now) {
        compare(key, {}, std::move(now), differences);
    }
    m_before.clear();
    m_now.clear();
}

std::vector<std::size_t> namingColumns(const std::vector<std::vector<RowCells>>& tables,
                                       const std::vector<std::size_t>& fit)
{
    const auto all = [&tables](const std::vector<std::size_t>& columns) {
        return std::all_of(tables.begin(), tables.end(), [&](const auto& rows) { return name(rows, columns); });
    };
    if (std::all_of(tables.begin(), tables.end(), [](const auto& rows) { return rows.size() < 2; })) {
        return fit.empty() ? std::vector<std::size_t>{} : std::vector{fit.front()};
    }
    for (const std::size_t one : fit) {
        if (all({one})) {
            return {one};
        }
    }
    constexpr std::size_t kTried = 8;
    for (std::size_t a = 0; a < std::min(fit.size(), kTried); ++a) {
        for (std::size_t b = a + 1; b < std::min(fit.size(), kTried); ++b) {
            if (all({fit[a], fit[b]})) {
                return {fit[a], fit[b]};
            }
        }
    }
    return {};
}

bool canNameRows(const std::string& type)
{
    const bool amount = type == "number" || (type.starts_with("decimal") && !type.ends_with(",0)"));
    return !amount && type != "json" && !type.starts_with("list");
}

} // namespace weir::run
