// How the rows of a port differ from those that are expected.

#include "core/run/expected_rows.h"

#include <algorithm>

namespace weir::run {
namespace {

/// Columns that both sides have, by their places on each side.
struct Compared
{
    ComparedColumns columns;
    std::vector<std::size_t> expected;
    std::vector<std::size_t> now; ///< In the stream.
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
            both.columns.key.push_back(both.columns.names.size());
        }
        both.columns.names.push_back(column.name);
        both.columns.numbers.push_back(schema[*at].type.kind() == TypeKind::Number);
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
    if (both.columns.key.size() != expected.key.size()) {
        both.columns.key.clear(); // a part of the key is gone: whole rows are compared
    }
    return both;
}

RowCells picked(const RowCells& row, const std::vector<std::size_t>& places)
{
    RowCells cells;
    for (const std::size_t place : places) {
        cells.push_back(row[place]);
    }
    return cells;
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
    Compared both = columnsOf(expected, *rows.schema(), difference);
    for (const std::size_t place : both.columns.key) {
        difference.key.push_back(both.columns.names[place]);
    }
    difference.columns = both.columns.key.empty() ? both.columns.names : difference.key;
    if (both.columns.names.empty()) {
        return difference; // its columns tell already that nothing is as expected
    }
    RowComparison comparison(std::move(both.columns));
    for (const RowCells& row : expected.rows) {
        comparison.addBefore(picked(row, both.expected));
    }
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
            comparison.addNow(cellsOf(batch, at, both.now));
        }
    }
    comparison.finish(difference);
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
