#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_sort {
namespace {

using namespace weir::nodes;

class Sort final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("sort"),
            .title = "Sort and top N",
            .summary = "Orders rows and keeps the first ones, of all or of each group.",
            .keywords = {"order by", "top", "limit", "first", "largest", "ranking"},
            .icon = "sort",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {orderParameter("order", "Order", "What is compared first, then second, and so on."),
                           {.key = "limit",
                            .title = "Keep the first",
                            .help = "Number of rows to keep; empty keeps all.",
                            .kind = ParameterKind::Integer,
                            .minimum = 0,
                            .maximum = 1e15},
                           {.key = "offset",
                            .title = "After skipping",
                            .help = "Number of rows to leave out at the start.",
                            .kind = ParameterKind::Integer,
                            .defaultValue = 0,
                            .advanced = true,
                            .minimum = 0,
                            .maximum = 1e15},
                           {.key = "within",
                            .title = "Of each",
                            .help = "Columns whose values form groups; rows are counted in each group.",
                            .kind = ParameterKind::Columns}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        std::vector<std::string> by;
        const Json order = settings.is_object() ? settings.value("order", Json::array()) : Json::array();
        for (const Json& item : order) {
            by.push_back(readable(textOf(item, "expression"), 24) +
                         (textOf(item, "direction") == "descending" ? " ↓" : ""));
        }
        std::string text = enumerate(by);
        if (settings.is_object() && settings.contains("limit") && settings["limit"].is_number_integer()) {
            const Error::Arguments arguments{{"count", settings["limit"].dump()}, {"order", text}};
            text = by.empty() ? say("first {count}", arguments) : say("first {count} by {order}", arguments);
        }
        const std::vector<std::string> within = textsOf(settings, "within", {});
        return within.empty() ? text : say("{rows}, of each {group}", {{"rows", text}, {"group", enumerate(within)}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const Schema& schema = in->schema();
        const NodeId node = settings.node();
        std::vector<plan::Ordering> order = readOrder(settings, "order", schema);
        const bool limited = settings.has("limit");
        const std::int64_t limit = settings.integer("limit");
        const std::int64_t offset = settings.integer("offset");
        const std::vector<Field> within = settings.columns("within", schema);
        for (const Field& field : within) {
            requireComparable(settings, "within", "be grouped", field.type);
        }
        if (order.empty() && !limited && offset == 0 && settings.ok()) {
            settings.note(Severity::Error, "order", "sort.nothing",
                          "Nothing is sorted. Choose a column to order by, or a number of rows to keep.");
        }
        if (!settings.ok()) {
            return {{in}};
        }
        plan::RelationPtr result = in;
        if (!within.empty() && (limited || offset > 0)) {
            const std::string row = schema.freeName("row_in_group");
            std::string condition = row + " > " + std::to_string(offset);
            if (limited) {
                condition += " and " + row + " <= " + std::to_string(offset + limit);
            }
            result = keep(numbered(in, row, columnsOf(within), order, node), condition, schema, node);
            return {{order.empty() ? result : plan::sort(result, std::move(order), node)}};
        }
        if (limited || offset > 0) { // which of several equal rows stays must not depend on the engine
            result = plan::sort(result, total(std::move(order), schema), node);
            return {{plan::limit(result, limited ? limit : INT64_MAX, node, offset)}};
        }
        return {{plan::sort(result, std::move(order), node)}};
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Sort>();
}

} // namespace weir::plugins::nodes_sort
