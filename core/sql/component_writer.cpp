#include "core/sql/operator_writer.h"

// Connected components in one statement.
//
// Members are numbered in their order. Each shared value is a star: its smallest member is the centre, and the others
// are joined to it, which connects the same members as joining all pairs with as many edges as cells. A label is the
// number of a member that is the centre of all its stars; labels walk along the edges, and only to members with larger
// numbers than their own. The least label that reaches a member names its component:
//
// - The smallest member of a component is smaller than all others in its stars, so it starts a label; on every path
// from
//   it all members are larger, so this label reaches the whole component.
// - Labels never leave a component, so none that reaches a member is less than that.
//
// Work: one step per member and label that reaches it. Labels are few (members that are least in all their values) and
// end where a smaller member stands, so that this is a small multiple of the members unless one component is huge.

namespace weir::sql {

Result<Text> OperatorWriter::write(const plan::ConnectedComponents& op, const Schema& schema)
{
    const Schema& cells = op.input->schema();
    const auto scope = scopeOf(cells);
    const auto ofCell = scopeOf(cells, "c.");
    const Text member = scope.at(op.member);
    std::vector<Text> shared;
    std::vector<Text> conditions;
    for (const std::string& name : op.shared) {
        shared.push_back(ofCell.at(name));
        conditions.push_back(ofCell.at(name) + " IS NOT NULL");
    }
    const std::vector<Text> names = columnsOf(schema);
    const Text parts[] = {nameOf(op.input),
                          member,
                          m_dialect.sortable(member, cells.find(op.member)->type),
                          ofCell.at(op.member),
                          join(shared, ", "),
                          join(conditions, " AND "),
                          names[0],
                          names[1]};
    return fill("  WITH RECURSIVE numbered AS MATERIALIZED (\n"
                "    SELECT {1} AS member, ROW_NUMBER() OVER (ORDER BY {2}) AS number\n"
                "    FROM (SELECT DISTINCT {1} FROM {0} WHERE {1} IS NOT NULL) AS members\n"
                "  ), stars AS MATERIALIZED (\n"
                "    SELECT DISTINCT centre, number\n"
                "    FROM (\n"
                "      SELECT n.number, MIN(n.number) OVER (PARTITION BY {4}) AS centre\n"
                "      FROM {0} AS c\n"
                "      JOIN numbered AS n ON n.member = {3}\n"
                "      WHERE {5}\n"
                "    ) AS carried\n"
                "    WHERE centre < number\n"
                "  ), edges AS MATERIALIZED (\n"
                "    SELECT centre AS here, number AS there FROM stars\n"
                "    UNION ALL\n"
                "    SELECT number, centre FROM stars\n"
                "  ), reached (number, label) AS (\n"
                "    SELECT DISTINCT s.centre, s.centre\n"
                "    FROM stars AS s\n"
                "    WHERE NOT EXISTS (SELECT 1 FROM stars AS below WHERE below.number = s.centre)\n"
                "    UNION\n"
                "    SELECT edges.there, reached.label\n"
                "    FROM reached\n"
                "    JOIN edges ON edges.here = reached.number\n"
                "    WHERE edges.there > reached.label\n"
                "  ), labels AS (\n"
                "    SELECT number, MIN(label) AS label FROM reached GROUP BY number\n"
                "  )\n"
                "  SELECT own.member AS {6},\n"
                "         smallest.member AS {7}\n"
                "  FROM numbered AS own\n"
                "  LEFT JOIN labels ON labels.number = own.number\n"
                "  JOIN numbered AS smallest ON smallest.number = COALESCE(labels.label, own.number)",
                parts);
}

} // namespace weir::sql
