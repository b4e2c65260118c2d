#include "core/connect/secret.h"
#include "core/expr/token.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_hash {
namespace {

using namespace weir::nodes;

/// One column to protect.
struct Column
{
    Field field;
    std::string method;
    std::string normalise;
    std::string region;
    std::string salt;
    std::int64_t shown = 0;
};

/// The value as text in the form that is hashed.
std::string normalised(const Column& column)
{
    const std::string name = expr::quotedName(column.field.name);
    const std::string text = column.field.type.kind() == TypeKind::Text ? name : "to_text(" + name + ")";
    if (column.normalise == "trim_lower") {
        return "lower(trim(" + text + "))";
    }
    if (column.normalise == "email") {
        return "normalize_email(" + text + ")";
    }
    if (column.normalise == "phone") {
        return "normalize_phone(" + text +
               (column.region.empty() ? std::string() : ", " + expr::quotedText(column.region)) + ")";
    }
    return text;
}

std::string protectedText(const Column& column)
{
    const std::string text = normalised(column);
    const std::string shown = std::to_string(column.shown);
    if (column.method == "sha256") {
        return column.salt.empty() ? "sha256(" + text + ")"
                                   : "hmac_sha256(" + expr::quotedText(column.salt) + ", " + text + ")";
    }
    if (column.method == "mask_email") { // what stands before the @ goes; text without @ goes wholly
        return "if(position(" + text + ", '@') > 0, '***@' || split_part(" + text + ", '@', 2), if(" + text +
               " is null, null, '***'))";
    }
    if (column.method == "first") {
        return "left(" + text + ", " + shown + ") || repeat('*', greatest(length(" + text + ") - " + shown + ", 0))";
    }
    if (column.method == "last") {
        return "repeat('*', greatest(length(" + text + ") - " + shown + ", 0)) || right(" + text + ", " + shown + ")";
    }
    return "if(" + text + " is null, null, '***')"; // mask
}

class Hash final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("hash"),
            .title = "Hash and mask",
            .summary = "Hashes, masks or drops columns that must not travel in the clear.",
            .keywords = {"sha256", "pseudonymise", "privacy", "anonymise", "pii", "protect"},
            .icon = "hash",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters =
                {{.key = "columns",
                  .title = "Columns",
                  .help = "The columns to protect and how.",
                  .kind = ParameterKind::List,
                  .required = true,
                  .items = {{.key = "column",
                             .title = "Column",
                             .help = "A column of the input.",
                             .kind = ParameterKind::Column,
                             .required = true},
                            {.key = "method",
                             .title = "Method",
                             .help = "What happens to its values.",
                             .kind = ParameterKind::Choice,
                             .defaultValue = "sha256",
                             .choices = {{"sha256", "Hash (SHA-256)"},
                                         {"mask", "Replace by ***"},
                                         {"mask_email", "Keep the domain of an e-mail"},
                                         {"first", "Keep the first characters"},
                                         {"last", "Keep the last characters"},
                                         {"drop", "Drop the column"}}},
                            {.key = "normalise",
                             .title = "Before hashing",
                             .help = "The form that values get first, so that equal people get equal hashes.",
                             .kind = ParameterKind::Choice,
                             .defaultValue = "none",
                             .choices = {{"none", "As it is"},
                                         {"trim_lower", "Trim and lower case"},
                                         {"email", "E-mail address"},
                                         {"phone", "Phone number (E.164)"}}},
                            {.key = "region",
                             .title = "Region",
                             .help = "Two letters: how phone numbers without country code are read.",
                             .kind = ParameterKind::Text,
                             .visibleWhenKey = "normalise",
                             .visibleWhenValues = {"phone"}},
                            {.key = "salt",
                             .title = "Salt",
                             .help =
                                 "Makes hashes differ from other projects (HMAC); a reference, never the value itself.",
                             .kind = ParameterKind::Secret,
                             .visibleWhenKey = "method",
                             .visibleWhenValues = {"sha256"},
                             .advanced = true},
                            {.key = "shown",
                             .title = "Characters",
                             .help = "How many characters stay readable.",
                             .kind = ParameterKind::Integer,
                             .defaultValue = 2,
                             .visibleWhenKey = "method",
                             .visibleWhenValues = {"first", "last"},
                             .minimum = 0,
                             .maximum = 1000},
                            {.key = "name",
                             .title = "New name",
                             .help =
                                 "Keeps the column and writes the result beside it under this name; empty replaces it.",
                             .kind = ParameterKind::Text}}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return enumerate(textsOf(settings, "columns", "column"));
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        std::vector<plan::NamedExpr> columns;
        std::vector<std::string> dropped;
        Schema names = in->schema();
        for (Settings& item : settings.items("columns")) {
            const auto column = read(item, in->schema());
            const std::string wanted = item.text("name");
            if (column && column->method == "drop") {
                dropped.push_back(column->field.name);
            } else if (column) {
                const auto value = expr::compile(protectedText(*column), in->schema());
                const std::string name = wanted.empty() ? column->field.name : wanted;
                if (!value) {
                    item.note(
                        Severity::Error, column->region.empty() ? "column" : "region", "hash.impossible",
                        "Column {column} of type {type} cannot be protected in this way. Choose another method or "
                        "region.",
                        {{"column", column->field.name}, {"type", toText(column->field.type)}});
                } else if (!wanted.empty() && names.find(wanted)) {
                    item.note(Severity::Error, "name", "hash.nameTaken",
                              "There is a column {name} already. Choose another name.", {{"name", wanted}});
                } else {
                    columns.push_back({name, *value});
                    if (!wanted.empty()) {
                        names.add({wanted, value->type, true, value->privacy});
                    }
                }
            }
            settings.absorb(item);
        }
        if (!settings.ok()) {
            return {};
        }
        plan::RelationPtr result = columns.empty() ? in : withColumns(in, std::move(columns), settings.node());
        if (!dropped.empty()) {
            std::vector<std::string> left = result->schema().names();
            std::erase_if(left, [&](const std::string& name) {
                return std::find(dropped.begin(), dropped.end(), name) != dropped.end();
            });
            if (left.empty()) {
                settings.note(Severity::Error, "columns", "hash.nothing",
                              "Every column is dropped. Keep at least one.");
                return {};
            }
            result = plan::selectColumns(result, left, settings.node());
        }
        return {{result}};
    }

private:
    /// The salt itself in a run, which fetches it; else the name of where it is, so that analysis and SQL texts show no
    /// secret.
    static std::string salt(Settings& item)
    {
        const Json& value = item.raw("salt");
        if (value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty())) {
            return {};
        }
        if (value.is_binary()) {
            return {value.get_binary().begin(), value.get_binary().end()};
        }
        auto reference = connect::secretFromJson(value);
        if (!reference) {
            item.note(Severity::Error, "salt", "hash.saltInClear",
                      "A salt is a secret and does not belong into the project file. Put it into an environment "
                      "variable, the keychain or a file, and choose that place here.");
            return {};
        }
        return "secret in " + connect::describe(*reference);
    }

    static std::optional<Column> read(Settings& item, const Schema& schema)
    {
        Column column;
        const auto field = item.column("column", schema);
        column.method = item.choice("method");
        column.normalise = item.choice("normalise");
        column.region = item.text("region");
        column.salt = salt(item);
        column.shown = item.integer("shown");
        if (!field || !item.ok()) {
            return std::nullopt;
        }
        column.field = *field;
        return column;
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Hash>();
}

} // namespace weir::plugins::nodes_hash
