#include "app/cli/row_differences.h"

namespace weir::cli {
namespace {

std::string shown(const run::RowCell& cell, bool masked)
{
    return !cell ? "NULL" : masked ? "***" : *cell;
}

Json shownJson(const run::RowCell& cell, bool masked)
{
    return cell ? Json(shown(cell, masked)) : Json();
}

} // namespace

void addDifferences(const run::RowDifferences& found, const std::set<std::string>& masked,
                    const std::vector<std::string>& first, const char* before, Table& table, Json& json)
{
    using Kind = run::RowDifference::Kind;
    const auto line = [&](std::vector<std::string> cells) {
        cells.insert(cells.begin(), first.begin(), first.end());
        table.row(std::move(cells));
    };
    for (const run::RowDifference& row : found.rows) {
        const std::string what = row.kind == Kind::Added ? "added" : row.kind == Kind::Missing ? "missing" : "changed";
        std::string name;
        Json named = Json::object();
        for (std::size_t i = 0; i < row.key.size() && i < found.columns.size(); ++i) {
            const bool hidden = masked.contains(found.columns[i]);
            name += (i > 0 ? ", " : "") + found.columns[i] + ' ' + shown(row.key[i], hidden);
            named[found.columns[i]] = shownJson(row.key[i], hidden);
        }
        Json changes = Json::array();
        for (const run::RowDifference::Cells& each : row.changes) {
            const bool hidden = masked.contains(each.column);
            line({what, name, each.column, shown(each.before, hidden), shown(each.now, hidden)});
            changes.push_back({{"column", each.column},
                               {before, shownJson(each.before, hidden)},
                               {"now", shownJson(each.now, hidden)}});
        }
        if (row.changes.empty()) {
            line({what, name, "", "", ""});
        }
        json.push_back({{"what", what}, {"row", std::move(named)}, {"changes", std::move(changes)}});
    }
}

} // namespace weir::cli
