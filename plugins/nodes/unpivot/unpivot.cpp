#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_unpivot {
namespace {

using namespace weir::nodes;

class Unpivot final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("unpivot"),
            .title = "Unpivot",
            .summary = "Turns columns into rows of name and value.",
            .keywords = {"melt", "long", "rows", "transpose"},
            .icon = "unpivot",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "columns",
                            .title = "Columns",
                            .help = "The columns that become rows.",
                            .kind = ParameterKind::Columns,
                            .required = true},
                           {.key = "keep",
                            .title = "Keep",
                            .help = "Columns that are repeated on each row; empty keeps all others.",
                            .kind = ParameterKind::Columns},
                           {.key = "nameColumn",
                            .title = "Name column",
                            .help = "Tells which column a row came from.",
                            .kind = ParameterKind::Text,
                            .defaultValue = "name",
                            .required = true},
                           {.key = "valueColumn",
                            .title = "Value column",
                            .help = "Holds the value.",
                            .kind = ParameterKind::Text,
                            .defaultValue = "value",
                            .required = true},
                           {.key = "nulls",
                            .title = "Empty values",
                            .help = "Whether a row is made for an empty cell.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "drop",
                            .choices = {{"drop", "Leave them out"}, {"keep", "Keep them"}}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return enumerate(textsOf(settings, "columns", {}));
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        plan::RelationPtr in = inputs.at("in").front();
        const std::vector<Field> columns = settings.columns("columns", in->schema());
        std::vector<Field> kept = settings.columns("keep", in->schema());
        plan::Unpivot unpivot{in,
                              {},
                              {},
                              settings.text("nameColumn"),
                              settings.text("valueColumn"),
                              settings.choice("nulls") == "keep" ? plan::Unpivot::Nulls::Keep
                                                                 : plan::Unpivot::Nulls::Drop};
        Field value{unpivot.valueColumn, DataType(), unpivot.nulls == plan::Unpivot::Nulls::Keep, Privacy::Plain};
        for (const Field& field : columns) {
            const auto common = commonType(value.type, field.type);
            if (!common) {
                settings.note(Severity::Error, "columns", "unpivot.types",
                              "Column {column} is {type}, the columns before it are {others}. Cast them to one type.",
                              {{"column", field.name}, {"type", toText(field.type)}, {"others", toText(value.type)}});
                continue;
            }
            value.type = *common;
            value.privacy = std::max(value.privacy, field.privacy);
            unpivot.columns.push_back(field.name);
        }
        if (!settings.has("keep") || settings.raw("keep").empty()) {
            std::copy_if(in->schema().fields().begin(), in->schema().fields().end(), std::back_inserter(kept),
                         [&](const Field& f) { return std::find(columns.begin(), columns.end(), f) == columns.end(); });
        }
        Schema schema;
        for (const Field& field : kept) {
            unpivot.keep.push_back(field.name);
            schema.add(field);
        }
        for (const auto& [key, field] :
             {std::pair<std::string, Field>{"nameColumn", {unpivot.nameColumn, TypeKind::Text, false, Privacy::Plain}},
              {"valueColumn", value}}) {
            if (schema.find(field.name)) {
                settings.note(Severity::Error, key, "unpivot.nameTaken",
                              "There is a column {name} already. Choose another name.", {{"name", field.name}});
            } else {
                schema.add(field);
            }
        }
        if (!settings.ok()) {
            return {};
        }
        unpivot.input = converted(in, columns, value.type, settings.node());
        return {{plan::make(std::move(unpivot), std::move(schema), settings.node())}};
    }

private:
    /// The input with the columns to turn in one type.
    static plan::RelationPtr converted(const plan::RelationPtr& in, const std::vector<Field>& columns,
                                       const DataType& type, const NodeId& node)
    {
        std::vector<plan::NamedExpr> casts;
        for (const Field& field : columns) {
            if (!(field.type == type)) {
                casts.push_back({field.name, castTo(plan::columnOf(field), type, in->schema())});
            }
        }
        return casts.empty() ? in : withColumns(in, std::move(casts), node);
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Unpivot>();
}

} // namespace weir::plugins::nodes_unpivot
