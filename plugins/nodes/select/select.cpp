#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

#include <functional>
#include <set>

namespace weir::plugins::nodes_select {
namespace {

using namespace weir::nodes;

class Select final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("select"),
            .title = "Select and rename",
            .summary = "Chooses, orders, renames and drops columns.",
            .keywords = {"columns", "rename", "reorder", "drop", "project"},
            .icon = "select",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "columns",
                            .title = "Columns",
                            .help = "The columns in the order of the result, each with a new name if wanted.",
                            .kind = ParameterKind::List,
                            .items = {{.key = "column",
                                       .title = "Column",
                                       .help = "A column of the input.",
                                       .kind = ParameterKind::Column,
                                       .required = true},
                                      {.key = "name",
                                       .title = "New name",
                                       .help = "Its name in the result; empty keeps the name.",
                                       .kind = ParameterKind::Text}}},
                           {.key = "others",
                            .title = "Other columns",
                            .help = "What happens to columns that are not listed.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "drop",
                            .choices = {{"drop", "Drop them"}, {"keep", "Keep them behind the listed ones"}}},
                           {.key = "without",
                            .title = "Without",
                            .help = "Columns to drop from the others.",
                            .kind = ParameterKind::Columns,
                            .visibleWhenKey = "others",
                            .visibleWhenValues = {"keep"}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::vector<std::string> names = textsOf(settings, "columns", "column");
        if (textOf(settings, "others", "drop") == "drop") {
            return enumerate(names);
        }
        const std::vector<std::string> without = textsOf(settings, "without", {});
        return without.empty() ? enumerate(names) : say("without {columns}", {{"columns", enumerate(without)}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        std::vector<plan::NamedExpr> result;
        std::set<std::string, std::less<>> taken; // columns that are listed, and those left out
        Schema names;
        const auto add = [&](const Field& field, const std::string& name) {
            result.push_back({name, plan::columnOf(field)});
            names.add({name, field.type, field.nullable, field.privacy});
        };
        for (Settings& item : settings.items("columns")) {
            const auto field = item.column("column", in->schema());
            const std::string wanted = item.text("name");
            if (field) {
                const std::string& name = wanted.empty() ? field->name : wanted;
                if (names.find(name)) {
                    item.note(Severity::Error, wanted.empty() ? "column" : "name", "select.nameTwice",
                              "Two columns would be called {name}. Give one of them another name.", {{"name", name}});
                } else {
                    add(*field, name);
                    taken.insert(field->name);
                }
            }
            settings.absorb(item);
        }
        for (const Field& field : settings.columns("without", in->schema())) {
            taken.insert(field.name);
        }
        if (settings.choice("others") == "keep") {
            for (const Field& field : in->schema().fields()) {
                if (taken.contains(field.name)) {
                    continue;
                }
                if (names.find(field.name)) {
                    settings.note(
                        Severity::Error, "columns", "select.nameTaken",
                        "A column is renamed to {name}, but the input has a column {name} too. Rename or drop "
                        "that one.",
                        {{"name", field.name}});
                } else {
                    add(field, field.name);
                }
            }
        }
        if (result.empty()) {
            if (settings.ok()) {
                settings.note(Severity::Error, "columns", "select.nothing",
                              "No column is left. Choose at least one column.");
            }
            return {};
        }
        return {{plan::project(in, std::move(result), settings.node())}};
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Select>();
}

} // namespace weir::plugins::nodes_select
