// How the rows of a port differ from those that are expected.

#include "core/run/expected_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace weir::run {
namespace {

using Cell = ExpectedRows::Cell;
using Row = std::vector<Cell>;

constexpr double kNear = 1e-9; ///< Sums come in any order, and round in their last digits.

std::optional<double> numberOf(const std::string& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool equal(const Cell& a, const Cell& b, bool number)
{
    if (a == b || !number || !a || !b) {
        return a == b;
    }
    const auto x = numberOf(*a);
    const auto y = numberOf(*b);
    return x && y && std::abs(*x - *y) <= kNear * std::max({1.0, std::abs(*x), std::abs(*y)});
}

/// What is compared: columns that both sides have, by their places on each side.
struct Compared
{
    std::vector<std::string> names;
    std::vector<bool> numbers;
    std::vector<std::size_t> expected;
    std::vector<std::size_t> now; ///< In the stream.
    std::vector<std::size_t> key; ///< Places in the lists above.
};

Compared columnsOf(const ExpectedRows& expected, const Schema& schema, ExpectedDifference& difference)
{
    Compared both;
    for (std::size_t i = 0; i < expected.columns.size(); ++i) {
        const ExpectedRows::Column& column = expected.columns[i];
        const auto at = schema.indexOf(column.name);
        if (!at || toText(schema[*at].type) != column.type) {
            difference.missingColumns.push_back(column.name);
            continue;
        }
        if (schema[*at].privacy != Privacy::Plain) {
            difference.exposed.push_back(column.name);
            continue;
        }
        if (std::find(expected.key.begin(), expected.key.end(), column.name) != expected.key.end()) {
            both.key.push_back(both.names.size());
        }
        both.names.push_back(column.name);
        both.numbers.push_back(schema[*at].type.kind() == TypeKind::Number);
        both.expected.push_back(i);
        both.now.push_back(*at);
    }
    for (const Field& field : schema.fields()) {
        const bool known = std::any_of(expected.columns.begin(), expected.columns.end(),
                                       [&](const ExpectedRows::Column& each) { return each.name == field.name; });
        if (field.privacy != Privacy::Plain) {
            difference.leftOut.push_back(field.name);
        } else if (!known) {
            difference.newColumns.push_back(field.name);
        }
    }
    if (both.key.size() != expected.key.size()) {
        both.key.clear(); // a part of the key is gone: whole rows are compared
    }
    return both;
}

Row picked(const Row& row, const std::vector<std::size_t>& places)
{
    Row cells;
    for (const std::size_t place : places) {
        cells.push_back(row[place]);
    }
    return cells;
}

/// The rows under their keys; one key may name several.
using ByKey = std::map<Row, std::vector<Row>>;

void list(ExpectedDifference& difference, RowDifference row)
{
    if (difference.rows.size() < ExpectedDifference::kListed) {
        difference.rows.push_back(std::move(row));
    }
}

void compareKey(const Row& key, std::vector<Row> expected, std::vector<Row> now, const Compared& both,
                ExpectedDifference& difference)
{
    const auto differ = [&](const Row& a, const Row& b) {
        std::vector<RowDifference::Cells> changes;
        for (std::size_t i = 0; i < both.names.size(); ++i) {
            if (!equal(a[i], b[i], both.numbers[i])) {
                changes.push_back({both.names[i], a[i], b[i]});
            }
        }
        return changes;
    };
    // Equal ones first, so that of several rows with one key only those count that differ.
    for (auto row = expected.begin(); row != expected.end();) {
        const auto same =
            std::find_if(now.begin(), now.end(), [&](const Row& each) { return differ(*row, each).empty(); });
        if (same == now.end()) {
            ++row;
            continue;
        }
        ++difference.same;
        now.erase(same);
        row = expected.erase(row);
    }
    const std::size_t pairs = both.key.empty() ? 0 : std::min(expected.size(), now.size());
    for (std::size_t i = 0; i < pairs; ++i) {
        ++difference.changed;
        list(difference, {RowDifference::Kind::Changed, key, differ(expected[i], now[i])});
    }
    const auto whole = [&](const Row& row) { return both.key.empty() ? row : key; };
    for (std::size_t i = pairs; i < expected.size(); ++i) {
        ++difference.missing;
        list(difference, {RowDifference::Kind::Missing, whole(expected[i]), {}});
    }
    for (std::size_t i = pairs; i < now.size(); ++i) {
        ++difference.added;
        list(difference, {RowDifference::Kind::Added, whole(now[i]), {}});
    }
}

} // namespace

bool ExpectedDifference::any() const
{
    return added > 0 || missing > 0 || changed > 0 || !missingColumns.empty() || !exposed.empty();
}

Result<ExpectedDifference> compareWithExpected(const ExpectedRows& expected, RowStream& rows, const RunContext& context)
{
    if (expected.fault) {
        return *expected.fault;
    }
    ExpectedDifference difference;
    const Compared both = columnsOf(expected, *rows.schema(), difference);
    for (const std::size_t place : both.key) {
        difference.key.push_back(both.names[place]);
    }
    difference.columns = both.key.empty() ? both.names : difference.key;
    if (both.names.empty()) {
        return difference; // its columns tell already that nothing is as expected
    }
    // Without a key, numbers that may differ a little cannot be looked up: the other columns find the rows.
    std::vector<std::size_t> found = both.key;
    if (found.empty()) {
        for (std::size_t i = 0; i < both.names.size(); ++i) {
            if (!both.numbers[i]) {
                found.push_back(i);
            }
        }
    }
    ByKey wanted;
    for (const Row& row : expected.rows) {
        const Row cells = picked(row, both.expected);
        wanted[picked(cells, found)].push_back(cells);
    }
    ByKey there;
    std::int64_t count = 0;
    while (true) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows.next());
        if (batch.rows() == 0) {
            break;
        }
        for (std::size_t at = 0; at < batch.rows(); ++at) {
            // Of a result that grew beyond all measure only the number of rows is told.
            if (++count > static_cast<std::int64_t>(2 * ExpectedBook::kMostRows)) {
                ++difference.added;
                continue;
            }
            Row cells;
            for (const std::size_t column : both.now) {
                const Value value = batch.value(at, column);
                cells.push_back(isNull(value) ? Cell() : Cell(toText(value)));
            }
            Row key = picked(cells, found);
            there[std::move(key)].push_back(std::move(cells));
        }
    }
    for (auto& [key, each] : wanted) {
        auto now = there.extract(key);
        compareKey(key, std::move(each), now ? std::move(now.mapped()) : std::vector<Row>{}, both, difference);
    }
    for (auto& [key, each] : there) {
        compareKey(key, {}, std::move(each), both, difference);
    }
    return difference;
}

Error expectedError(const ExpectedDifference& difference, const graph::PortRef& port)
{
    const auto names = [](const std::vector<std::string>& columns) {
        std::string all;
        for (const std::string& each : columns) {
            all += (all.empty() ? "" : ", ") + each;
        }
        return all;
    };
    Where where;
    where.node = port.node.str();
    where.port = port.port;
    if (!difference.exposed.empty()) {
        return Error(ErrorCode::Denied, "run.expectedExposed",
                     "The expected rows hold {columns} in clear, which is personal data now. Keep the rows again.",
                     {{"columns", names(difference.exposed)}})
            .at(where);
    }
    if (!difference.missingColumns.empty()) {
        return Error(ErrorCode::Conflict, "run.expectedColumns",
                     "Expected columns are gone or of another type: {columns}. If that is right, keep the rows again.",
                     {{"columns", names(difference.missingColumns)}})
            .at(where);
    }
    return Error(ErrorCode::Conflict, "run.expectedDiffers",
                 "The rows are not as expected: {added} added, {missing} missing, {changed} changed, {same} as "
                 "before. If they are right, keep them as the expected ones.",
                 {{"added", std::to_string(difference.added)},
                  {"missing", std::to_string(difference.missing)},
                  {"changed", std::to_string(difference.changed)},
                  {"same", std::to_string(difference.same)}})
        .at(where);
}

} // namespace weir::run
