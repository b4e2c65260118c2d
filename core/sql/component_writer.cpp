#include "core/sql/operator_writer.h"

// Connected components in one statement, by randomised contraction (Boegeholz, Brand and Todor, "In-database connected
// component analysis", ICDE 2020), with window functions instead of one statement per round.
//
// Members have numbers in their order, and each starts as a point of its own, with its number. In a round every point
// is given a number h(point) in another order and becomes the point with the least of these among itself and all points
// that share a value with it:
//
// - Points of one component stay in it, and what shares a value still does, so components stay what they are.
// - h is one to one (x -> a x + b modulo a prime that no number reaches), so that no two points become one by chance.
// - In a component of several points the one with the largest h is nobody's least, so every round leaves fewer. Since
//   the orders have nothing to do with each other, a constant share goes in each round on average: chains, stars and
//   crowds of a million members alike take some twenty rounds. A component that is one point is done and left out.
//
// A round sorts the cells of what is not done twice; no edge is ever laid out. The members of a point are the
// component, and the least of their numbers names it.

namespace weir::sql {

Result<Text> OperatorWriter::write(const plan::ConnectedComponents& op, const Schema& schema)
{
    const Schema& cells = op.input->schema();
    const auto scope = scopeOf(cells);
    const auto ofCell = scopeOf(cells, "c.");
    std::vector<Text> columns{scope.at(op.member)};
    const Text member = scope.at(op.member);
    std::vector<Text> order;
    std::vector<Text> conditions;
    for (const std::string& name : op.shared) {
        columns.push_back(scope.at(name));
        order.push_back(m_dialect.sortable(ofCell.at(name), cells.find(name)->type));
        conditions.push_back(ofCell.at(name) + " IS NOT NULL");
    }
    const std::vector<Text> names = columnsOf(schema);
    const Text parts[] = {nameOf(op.input),
                          member,
                          m_dialect.sortable(member, cells.find(op.member)->type),
                          ofCell.at(op.member),
                          join(order, ", "),
                          join(conditions, " AND "),
                          names[0],
                          names[1],
                          join(columns, ", ")};
    return fill(
        "  SELECT {6},\n"
        "         {7}\n"
        "  FROM (\n"
        "    WITH RECURSIVE carried AS MATERIALIZED (\n"
        "      SELECT {8} FROM {0} WHERE {1} IS NOT NULL\n"
        "    ), numbered AS MATERIALIZED (\n"
        "      SELECT {1} AS member, ROW_NUMBER() OVER (ORDER BY {2}) AS number\n"
        "      FROM (SELECT DISTINCT {1} FROM carried) AS members\n"
        "    ), cells AS (\n"
        "      SELECT n.number, DENSE_RANK() OVER (ORDER BY {4}) AS shared\n"
        "      FROM carried AS c\n"
        "      JOIN numbered AS n ON n.member = {3}\n"
        "      WHERE {5}\n"
        "    ), contracted (round, number, shared, point, done) AS (\n"
        "      SELECT CAST(0 AS bigint), number, shared, number, FALSE\n"
        "      FROM (\n"
        "        SELECT number, shared,\n"
        "               MIN(number) OVER (PARTITION BY shared) < MAX(number) OVER (PARTITION BY shared) AS links\n"
        "        FROM cells\n"
        "      ) AS spans\n"
        "      WHERE links\n"
        "      UNION ALL\n"
        "      SELECT round + 1, number, shared,\n"
        "             MIN(least) OVER (PARTITION BY point),\n"
        "             BOOL_AND(one_point) OVER (PARTITION BY point)\n"
        "      FROM (\n"
        "        SELECT round, number, shared, point,\n"
        "               MIN((point * 1103515245 + 12345) % 2147483647) OVER (PARTITION BY shared) AS least,\n"
        "               MIN(point) OVER (PARTITION BY shared) = MAX(point) OVER (PARTITION BY shared) AS one_point\n"
        "        FROM contracted\n"
        "        WHERE NOT done\n"
        "      ) AS seen\n"
        "    ), labels AS (\n"
        "      SELECT DISTINCT number, MIN(number) OVER (PARTITION BY round, point) AS label\n"
        "      FROM contracted\n"
        "      WHERE done\n"
        "    )\n"
        "    SELECT own.member AS {6},\n"
        "           smallest.member AS {7}\n"
        "    FROM numbered AS own\n"
        "    LEFT JOIN labels ON labels.number = own.number\n"
        "    JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)\n"
        "  ) AS components",
        parts);
}

} // namespace weir::sql
