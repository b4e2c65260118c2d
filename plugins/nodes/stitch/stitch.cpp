#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"
#include "plugins/nodes/stitch/stitching.h"

#include <algorithm>

namespace weir::plugins::nodes_stitch {
namespace {

using namespace weir::nodes;

constexpr const char* kId = "stitch_id";
constexpr const char* kRecords = "stitch_records";

expr::Expr asText(const Field& field)
{
    const expr::Expr column = expr::column(field.name);
    return field.type.kind() == TypeKind::Text ? column : expr::cast(column, TypeKind::Text);
}
/// Empty texts are no values.
expr::Expr filledText(const Field& field)
{
    return expr::call(expr::FunctionId::NullIf, {asText(field), expr::literal(Value(std::string()))});
}

plan::Call countCall()
{
    plan::Call count;
    count.function = "count";
    return count;
}
Field countField(std::string name)
{
    return {std::move(name), TypeKind::Integer, false, Privacy::Plain};
}

class Stitch final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("stitch"),
            .family = Family::Identity,
            .title = "Stitch records",
            .summary = "Joins records that share an identifier, directly or through others, into people.",
            .keywords = {"identity", "link", "connected components", "deterministic", "graph", "union", "cluster",
                         "deduplicate", "household"},
            .icon = "stitch",
            .inputs = {tableIn("Records")},
            .outputs = {tableOut("out", "Records with their person")},
            .parameters =
                {{.key = "key",
                  .title = "Record id",
                  .help = "The column that names each record. The smallest id of a person's records names the person.",
                  .kind = ParameterKind::Column,
                  .required = true},
                 {.key = "by",
                  .title = "Identifiers",
                  .help = "Columns whose values belong to one person only, cleaned before.",
                  .kind = ParameterKind::List,
                  .required = true,
                  .items = {{.key = "column",
                             .title = "Column",
                             .help = "Records with an equal value here are one person.",
                             .kind = ParameterKind::Column,
                             .required = true},
                            {.key = "type",
                             .title = "Type",
                             .help = "Columns of one type link with each other, such as two phone columns. Empty is "
                                     "the name of the column.",
                             .kind = ParameterKind::Text}}},
                 {.key = "mostRecords",
                  .title = "Most records per value",
                  .help = "A value that more records carry links nobody, such as a test address. 0 is no limit.",
                  .kind = ParameterKind::Integer,
                  .defaultValue = 100,
                  .minimum = 0,
                  .maximum = 1'000'000'000}},
            .help = kHelp,
            .faster = true};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::string columns = enumerate(textsOf(settings, "by", "column"));
        return columns.empty() ? std::string() : say("by {names}", {{"names", columns}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const std::optional<Field> key = settings.column("key", in->schema());
        if (key) {
            requireComparable(settings, "key", "name records", key->type);
        }
        stitch::RecordLinking linking;
        linking.columns = readColumns(settings, in->schema());
        linking.mostRecords = settings.integer("mostRecords");
        for (const char* added : {kId, kRecords}) {
            if (in->schema().find(added)) {
                settings.note(Severity::Error, {}, "stitch.taken",
                              "The records have a column {column} already, which this node adds. Rename it before.",
                              {{"column", added}});
            }
        }
        if (!settings.ok() || !key) {
            return {};
        }
        linking.key = key->name;
        linking.integerKey = key->type.kind() == TypeKind::Integer;
        return Relations(in, *key, linking, settings.node()).step();
    }

private:
    /// The work as relations.
    class Relations
    {
    public:
        Relations(const plan::RelationPtr& in, const Field& key, stitch::RecordLinking linking, NodeId node)
            : m_in(in), m_linking(std::move(linking)), m_node(std::move(node)),
              m_record(in->schema().freeName("record")),
              m_keyed(
                  withColumns(in,
                              {{m_record, checkedTree(m_linking.integerKey ? expr::column(key.name) : filledText(key),
                                                      in->schema())}},
                              m_node))
        {}

        [[nodiscard]] TableStep step() const
        {
            const plan::RelationPtr cells = carriedCells();
            TableStep step;
            step.outputs = {withPeople(peopleOf(linkingCells(cells)))};
            if (m_linking.mostRecords > 0) {
                step.checks.push_back(check(kCommon, filtered(countBy(cells, {"kind", "value"}),
                                                              "n > " + std::to_string(m_linking.mostRecords))));
            }
            const plan::RelationPtr rows = countBy(m_keyed, {m_record});
            step.checks.push_back(check(kWithoutKey, where(m_keyed, expr::FunctionId::IsNull, m_record)));
            step.checks.push_back(
                check(kKeysTwice, filtered(where(rows, expr::FunctionId::IsNotNull, m_record), "n > 1")));
            step.computation = std::make_shared<const Stitching>(m_linking, step.outputs.front()->schema());
            return step;
        }

    private:
        /// One row for each record and value that it carries: record, kind, value.
        [[nodiscard]] plan::RelationPtr carriedCells() const
        {
            std::vector<plan::RelationPtr> parts;
            for (const stitch::RecordLinking::Column& column : m_linking.columns) {
                const Schema& schema = m_keyed->schema();
                plan::RelationPtr part =
                    plan::project(m_keyed,
                                  {{"record", plan::columnOf(*schema.find(m_record))},
                                   {"kind", checkedTree(expr::literal(Value(column.type)), schema)},
                                   {"value", checkedTree(filledText(*schema.find(column.name)), schema)}},
                                  m_node);
                parts.push_back(
                    where(where(part, expr::FunctionId::IsNotNull, "record"), expr::FunctionId::IsNotNull, "value"));
            }
            plan::RelationPtr all = parts.front();
            if (parts.size() > 1) {
                Schema schema = all->schema();
                all = plan::make(plan::Union{std::move(parts)}, std::move(schema), m_node);
            }
            plan::Aggregate distinct{all, {}, {}};
            for (const Field& field : all->schema().fields()) {
                distinct.groups.push_back({field.name, plan::columnOf(field)});
            }
            Schema schema = all->schema();
            return plan::make(std::move(distinct), std::move(schema), m_node);
        }

        /// Without values that too many records carry.
        [[nodiscard]] plan::RelationPtr linkingCells(const plan::RelationPtr& cells) const
        {
            if (m_linking.mostRecords == 0) {
                return cells;
            }
            return keep(counted(cells, "n", {"kind", "value"}), "n <= " + std::to_string(m_linking.mostRecords),
                        cells->schema(), m_node);
        }

        /// One row for each record that carries a value: record, person, records.
        [[nodiscard]] plan::RelationPtr peopleOf(const plan::RelationPtr& cells) const
        {
            Field record = *cells->schema().find("record");
            record.nullable = false;
            Field person = record;
            person.name = "person";
            return counted(plan::make(plan::ConnectedComponents{cells, "record", {"kind", "value"}},
                                      Schema({record, person}), m_node),
                           "records", {"person"});
        }

        /// All rows; who carries no value is alone.
        [[nodiscard]] plan::RelationPtr withPeople(const plan::RelationPtr& people) const
        {
            const Schema& keyed = m_keyed->schema();
            const std::string person = keyed.freeName("person");
            const std::string records = keyed.freeName("records");
            plan::Join join{m_keyed, people, plan::JoinKind::Left, {}, {}};
            join.keys.push_back(
                {plan::columnOf(*keyed.find(m_record)), plan::columnOf(*people->schema().find("record"))});
            using Side = plan::Join::Output::Side;
            for (const Field& field : keyed.fields()) {
                join.outputs.push_back({Side::Left, field.name, {}, field.name});
            }
            join.outputs.push_back({Side::Right, "person", {}, person});
            join.outputs.push_back({Side::Right, "records", {}, records});
            Schema schema = plan::joinSchema(join);
            const plan::RelationPtr joined = plan::make(std::move(join), std::move(schema), m_node);
            std::vector<plan::NamedExpr> columns;
            for (const Field& field : m_in->schema().fields()) {
                columns.push_back({field.name, plan::columnOf(field)});
            }
            expr::Expr id = expr::call(expr::FunctionId::Coalesce, {expr::column(person), expr::column(m_record)});
            if (m_linking.integerKey) {
                id = expr::cast(id, TypeKind::Text);
            }
            columns.push_back({kId, checkedTree(id, joined->schema())});
            const expr::Expr one = expr::literal(Value(std::int64_t{1}));
            const expr::Expr hasKey = expr::call(expr::FunctionId::IsNotNull, {expr::column(m_record)});
            const expr::Expr size = expr::call(expr::FunctionId::Coalesce, {expr::column(records), one});
            columns.push_back(
                {kRecords, checkedTree(expr::call(expr::FunctionId::If, {hasKey, size}), joined->schema())});
            return plan::project(joined, std::move(columns), m_node);
        }

        /// `input` with the number of rows that are equal in the columns `by`.
        [[nodiscard]] plan::RelationPtr counted(const plan::RelationPtr& input, const std::string& name,
                                                const std::vector<std::string>& by) const
        {
            std::vector<expr::CheckedExpr> partition;
            for (const std::string& column : by) {
                partition.push_back(plan::columnOf(*input->schema().find(column)));
            }
            plan::Window window{input, {{name, countCall(), std::move(partition), {}, std::nullopt}}};
            Schema schema = input->schema();
            schema.add(countField(name));
            return plan::make(std::move(window), std::move(schema), m_node);
        }
        /// One row for each combination of the columns `by`, with its number of rows as n.
        [[nodiscard]] plan::RelationPtr countBy(const plan::RelationPtr& input,
                                                const std::vector<std::string>& by) const
        {
            plan::Aggregate aggregate{input, {}, {{"n", countCall(), {}}}};
            Schema schema;
            for (const std::string& name : by) {
                const Field& field = *input->schema().find(name);
                aggregate.groups.push_back({name, plan::columnOf(field)});
                schema.add(field);
            }
            schema.add(countField("n"));
            return plan::make(std::move(aggregate), std::move(schema), m_node);
        }
        [[nodiscard]] plan::RelationPtr where(const plan::RelationPtr& input, expr::FunctionId condition,
                                              const std::string& column) const
        {
            return plan::filter(input, checkedTree(expr::call(condition, {expr::column(column)}), input->schema()),
                                m_node);
        }
        [[nodiscard]] plan::RelationPtr filtered(const plan::RelationPtr& input, std::string_view condition) const
        {
            return plan::filter(input, checkedText(condition, input->schema()), m_node);
        }
        [[nodiscard]] RunCheck check(const Finding& finding, const plan::RelationPtr& rows) const
        {
            return {finding.messageId,
                    finding.sentence,
                    {{"most", std::to_string(m_linking.mostRecords)}},
                    countOf(rows, m_node)};
        }

        const plan::RelationPtr& m_in;
        stitch::RecordLinking m_linking;
        NodeId m_node;
        std::string m_record; ///< The column of m_keyed with the record's id; NULL where it has none.
        plan::RelationPtr m_keyed;
    };

    static std::vector<stitch::RecordLinking::Column> readColumns(Settings& settings, const Schema& schema)
    {
        std::vector<stitch::RecordLinking::Column> columns;
        for (Settings& item : settings.items("by")) {
            const std::optional<Field> field = item.column("column", schema);
            const std::string type(trimmed(item.text("type")));
            if (field) {
                requireComparable(item, "column", "link records", field->type);
                if (std::any_of(columns.begin(), columns.end(),
                                [&](const auto& known) { return known.name == field->name; })) {
                    item.note(Severity::Error, "column", "stitch.columnTwice",
                              "Column {column} is there twice. Remove one of them.", {{"column", field->name}});
                } else {
                    columns.push_back({field->name, type.empty() ? field->name : type});
                }
            }
            settings.absorb(item);
        }
        if (columns.empty() && settings.ok()) {
            settings.note(Severity::Error, "by", "stitch.noIdentifier",
                          "Choose at least one column that identifies people.");
        }
        return columns;
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Stitch>();
}

} // namespace weir::plugins::nodes_stitch
