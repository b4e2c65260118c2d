#pragma once

#include "core/engine/engine.h"
#include "core/engine/streams.h"
#include "core/expr/checker.h"
#include "core/plan/builders.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace weir::testing {

/// A checked expression over a schema; aborts with the message when it does not compile, since that is the test's
/// fault.
inline expr::CheckedExpr compiled(const std::string& text, const Schema& schema)
{
    auto checked = expr::compile(text, schema);
    if (!checked) {
        std::fprintf(stderr, "%s: %s\n", text.c_str(), checked.error().fullText().c_str());
        std::abort();
    }
    return *std::move(checked);
}

inline NodeId node(const std::string& id)
{
    return NodeId(id);
}

/// Doubles with 14 digits: sums of doubles depend on the order of rows in the last ones. -0 is 0: both are equal, and
/// an engine shows either for a group that has both.
inline std::string cellText(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.14g", *number == 0 ? 0.0 : *number);
        return buffer;
    }
    return isNull(value) ? "NULL" : toText(value);
}

/// "1|a\n2|NULL\n", one line per row in the order of the stream; errors as "error: ...".
inline std::string rowsText(Result<std::unique_ptr<RowStream>> stream)
{
    if (!stream) {
        return "error: " + stream.error().fullText();
    }
    const auto rows = engine::rowsOf(**stream);
    if (!rows) {
        return "error: " + rows.error().fullText();
    }
    std::string text;
    for (const std::vector<Value>& row : *rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += (i > 0 ? "|" : "") + cellText(row[i]);
        }
        text += '\n';
    }
    return text;
}

/// The lines of rowsText in alphabetical order, for results without an order.
inline std::string sortedLines(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(lines.begin(), lines.end());
    std::string result;
    for (const std::string& line : lines) {
        result += line + '\n';
    }
    return result;
}

/// Customers and orders with the cells that go wrong easily: NULLs, empty texts, umlauts, equal keys, negatives.
struct Shop
{
    Schema customers{{{"id", TypeKind::Integer},
                      {"name", TypeKind::Text},
                      {"country", TypeKind::Text},
                      {"born", TypeKind::Date},
                      {"score", TypeKind::Number}}};
    Schema orders{{{"order_id", TypeKind::Integer},
                   {"customer", TypeKind::Integer},
                   {"amount", DataType::decimal(12, 2)},
                   {"at", TypeKind::Instant},
                   {"tag", TypeKind::Text}}};
    std::vector<std::vector<Value>> customerRows{
        {std::int64_t{1}, "Ada", "GB", Date{-55000}, 1.5},   {std::int64_t{2}, "bob", "DE", Date{10957}, -2.25},
        {std::int64_t{3}, "Zoë", Value{}, Value{}, Value{}}, {std::int64_t{4}, "", "DE", Date{0}, 0.0},
        {std::int64_t{5}, "Änne", "de", Date{11016}, 1e15},  {std::int64_t{5}, "Änne", "FR", Date{11016}, 3.0}};
    std::vector<std::vector<Value>> orderRows{
        {std::int64_t{10}, std::int64_t{1}, DecimalValue{1050, 2}, Instant{1'700'000'000'000'000}, "web"},
        {std::int64_t{11}, std::int64_t{1}, DecimalValue{-500, 2}, Instant{1'700'000'500'123'000}, "Shop"},
        {std::int64_t{12}, std::int64_t{2}, DecimalValue{99999, 2}, Instant{1'600'000'000'000'000}, Value{}},
        {std::int64_t{13}, Value{}, DecimalValue{1, 2}, Value{}, "web"},
        {std::int64_t{14}, std::int64_t{9}, Value{}, Instant{-1'000'000}, "émoi"},
        {std::int64_t{15}, std::int64_t{5}, DecimalValue{700, 2}, Instant{1'700'000'000'000'000}, "web"}};

    [[nodiscard]] plan::RelationPtr customerScan() const
    {
        return plan::scan("customers", customers, node("customers"));
    }
    [[nodiscard]] plan::RelationPtr orderScan() const { return plan::scan("orders", orders, node("orders")); }
    [[nodiscard]] engine::Bindings bindings() const
    {
        return {{"customers", engine::scanOf(customers, customerRows)}, {"orders", engine::scanOf(orders, orderRows)}};
    }
};

} // namespace weir::testing
