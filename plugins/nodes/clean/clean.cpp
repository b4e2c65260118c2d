#include "core/expr/token.h"
#include "core/nodes/reject_limits.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_clean {
namespace {

using namespace weir::nodes;

/// One column to clean.
struct Column
{
    Field field;
    std::vector<std::string> steps;
    std::string region;
    std::string regionColumn; ///< Empty: one region for all rows.
    std::string dateOrder;
    std::vector<std::pair<std::string, std::string>> replace;
    std::string onFailure;
    std::string rawName;  ///< Empty: the raw column is not kept.
    std::string flagName; ///< Empty: no flag.
};

bool mayFail(const std::string& step)
{
    return step == "email" || step == "phone" || step == "name" || step == "country" || step == "parse_date";
}

bool mayFail(const Column& column)
{
    return std::any_of(column.steps.begin(), column.steps.end(), [](const std::string& step) { return mayFail(step); });
}

/// The expression of one step around `value`.
std::string applied(const std::string& step, const std::string& value, const Column& column)
{
    if (step == "trim" || step == "lower" || step == "upper") {
        return step + '(' + value + ')';
    }
    if (step == "collapse") {
        return "trim(regexp_replace(" + value + ", '\\s+', ' '))";
    }
    if (step == "empty_to_null") {
        return "nullif(" + value + ", '')";
    }
    if (step == "phone" && !column.regionColumn.empty()) {
        return "normalize_phone(" + value + ", coalesce(normalize_country(" + expr::quotedName(column.regionColumn) +
               "), " + expr::quotedText(column.region) + "))";
    }
    if (step == "phone") {
        return "normalize_phone(" + value +
               (column.region.empty() ? std::string() : ", " + expr::quotedText(column.region)) + ')';
    }
    if (step == "parse_date") {
        return "parse_date(" + value + ", " + expr::quotedText(column.dateOrder) + ')';
    }
    return "normalize_" + step + '(' + value + ')';
}

class Clean final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("clean"),
            .title = "Clean",
            .summary = "Brings columns into one form: white space, case, e-mails, phones, names, countries, dates.",
            .keywords = {"normalise", "normalize", "trim", "email", "phone", "standardise", "tidy"},
            .icon = "clean",
            .inputs = {tableIn()},
            .outputs = {tableOut(), tableOut("rejected", "Rows that could not be cleaned")},
            .parameters = withRejectLimits({{.key = "columns",
                                             .title = "Columns",
                                             .help = "The columns to clean and how.",
                                             .kind = ParameterKind::List,
                                             .required = true,
                                             .items = itemParameters()}}),
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
        Schema names = in->schema();
        std::vector<Column> columns;
        for (Settings& item : settings.items("columns")) {
            if (const auto column = read(item, in->schema(), names)) {
                if (std::any_of(columns.begin(), columns.end(),
                                [&](const Column& c) { return c.field.name == column->field.name; })) {
                    item.note(Severity::Error, "column", "clean.columnTwice",
                              "Column {column} is cleaned twice. Put all steps into one entry.",
                              {{"column", column->field.name}});
                } else {
                    columns.push_back(*column);
                }
            }
            settings.absorb(item);
        }
        checkRejectLimits(settings);
        if (!settings.ok()) {
            return {};
        }
        return step(in, columns, settings.node());
    }

private:
    static std::vector<ParameterSpec> itemParameters()
    {
        return {{.key = "column",
                 .title = "Column",
                 .help = "A text column of the input.",
                 .kind = ParameterKind::Column,
                 .required = true},
                {.key = "steps",
                 .title = "Steps",
                 .help = "What is done, in this order.",
                 .kind = ParameterKind::Choices,
                 .choices = {{"trim", "Remove white space at both ends"},
                             {"collapse", "Make runs of white space one space"},
                             {"lower", "Lower case"},
                             {"upper", "Upper case"},
                             {"empty_to_null", "Make empty text an empty cell"},
                             {"email", "E-mail address"},
                             {"phone", "Phone number (E.164)"},
                             {"name", "Name of a person"},
                             {"country", "Country code"},
                             {"parse_date", "Date"}}},
                {.key = "replace",
                 .title = "Replace",
                 .help = "Values to replace, after the steps.",
                 .kind = ParameterKind::List,
                 .items = {{.key = "from", .title = "Value", .help = "The whole value.", .kind = ParameterKind::Text},
                           {.key = "to",
                            .title = "By",
                            .help = "What it becomes; left out, the cell is emptied.",
                            .kind = ParameterKind::Text}}},
                {.key = "region",
                 .title = "Region",
                 .help = "Two letters (DE, US): how phone numbers without country code are read.",
                 .kind = ParameterKind::Text,
                 .placeholder = "DE"},
                {.key = "regionColumn",
                 .title = "Region from column",
                 .help = "The country of the row, in any spelling. Where it says none, the region counts.",
                 .kind = ParameterKind::Column,
                 .advanced = true},
                {.key = "dateOrder",
                 .title = "Order of dates",
                 .help = "How dates are read whose day and month could be swapped.",
                 .kind = ParameterKind::Choice,
                 .defaultValue = "dmy",
                 .choices = {{"dmy", "Day, month, year"}, {"mdy", "Month, day, year"}, {"ymd", "Year, month, day"}},
                 .advanced = true},
                {.key = "onFailure",
                 .title = "When a value cannot be read",
                 .help = "Empty the cell and count it, keep the value as it was, or move the row to the second output.",
                 .kind = ParameterKind::Choice,
                 .defaultValue = "null",
                 .choices = {{"null", "Empty the cell"},
                             {"keep", "Keep the value"},
                             {"reject", "Move the row to the second output"}}},
                {.key = "keepRaw",
                 .title = "Keep the raw value",
                 .help = "Adds a column with the value as it came, named like the column with _raw behind.",
                 .kind = ParameterKind::Boolean,
                 .defaultValue = false,
                 .advanced = true},
                {.key = "flag",
                 .title = "Flag column",
                 .help = "Adds a column that is true where a value was there and could not be read; its name.",
                 .kind = ParameterKind::Text,
                 .advanced = true}};
    }

    static std::optional<Column> read(Settings& item, const Schema& schema, Schema& names)
    {
        Column column;
        const auto field = item.column("column", schema);
        column.steps = item.texts("steps");
        column.region = item.text("region");
        const auto country = item.column("regionColumn", schema);
        column.regionColumn = country ? country->name : std::string();
        column.dateOrder = item.choice("dateOrder");
        column.onFailure = item.choice("onFailure");
        column.flagName = item.text("flag");
        const bool keepRaw = item.flag("keepRaw");
        for (Settings& pair : item.items("replace")) {
            column.replace.emplace_back(pair.text("from"), pair.text("to"));
            item.absorb(pair);
        }
        if (!field) {
            return std::nullopt;
        }
        column.field = *field;
        if (field->type.kind() != TypeKind::Text) {
            item.note(Severity::Error, "column", "clean.notText",
                      "Column {column} is {type}; only text needs cleaning. Leave it out, or turn it into text first.",
                      {{"column", field->name}, {"type", toText(field->type)}});
        }
        if (column.steps.empty() && column.replace.empty()) {
            item.note(Severity::Error, "steps", "clean.noSteps", "Nothing is done to {column}. Choose a step.",
                      {{"column", field->name}});
        }
        const auto date = std::find(column.steps.begin(), column.steps.end(), "parse_date");
        if (date != column.steps.end() && (date + 1 != column.steps.end() || !column.replace.empty())) {
            item.note(Severity::Error, "steps", "clean.afterDate",
                      "After the step Date the column is a date, and text steps cannot follow. Put it last.");
        }
        if (date != column.steps.end() && column.onFailure == "keep") {
            item.note(Severity::Error, "onFailure", "clean.keepDate",
                      "A value that is no date cannot stay in a column of dates. Empty it, or move the row.");
        }
        if (keepRaw) {
            column.rawName = names.freeName(field->name + "_raw");
            names.add({column.rawName, field->type, true, field->privacy});
        }
        if (!column.flagName.empty() && names.find(column.flagName)) {
            item.note(Severity::Error, "flag", "clean.flagTaken",
                      "There is a column {column} already. Choose another name.", {{"column", column.flagName}});
        } else if (!column.flagName.empty()) {
            names.add({column.flagName, TypeKind::Boolean, false, Privacy::Plain});
        }
        if (country && country->type.kind() != TypeKind::Text) {
            item.note(Severity::Error, "regionColumn", "clean.regionType",
                      "Column {column} is {type}; a country must be text.",
                      {{"column", country->name}, {"type", toText(country->type)}});
        }
        if (item.ok()) {
            checkRegion(item, column);
        }
        return item.ok() ? std::optional(column) : std::nullopt;
    }

    static void checkRegion(Settings& item, const Column& column)
    {
        if (column.region.empty()) {
            return;
        }
        const auto checked = expr::compile("normalize_phone('1', " + expr::quotedText(column.region) + ')', {});
        if (!checked) {
            item.note(Severity::Error, "region", "clean.region",
                      "{region} is no region. Write two letters such as DE or US.", {{"region", column.region}});
        }
    }

    /// The raw values stand in hidden columns while the steps work, because failures are told by comparing both.
    static TableStep step(const plan::RelationPtr& in, const std::vector<Column>& columns, const NodeId& node)
    {
        Schema names = in->schema();
        for (const Column& column : columns) {
            for (const std::string& name : {column.rawName, column.flagName}) {
                if (!name.empty()) {
                    names.add({name, TypeKind::Text, true, Privacy::Plain});
                }
            }
        }
        std::vector<plan::NamedExpr> cleaned;
        std::map<std::string, std::string> rawOf; // column -> hidden raw column
        for (const Column& column : columns) {
            std::string text = expr::quotedName(column.field.name);
            if (mayFail(column) || !column.rawName.empty()) {
                const std::string raw =
                    column.rawName.empty() ? names.freeName("raw_" + column.field.name) : column.rawName;
                names.add({raw, column.field.type, true, column.field.privacy});
                rawOf[column.field.name] = raw;
                cleaned.push_back({raw, plan::columnOf(column.field)});
            }
            for (const std::string& name : column.steps) {
                text = applied(name, text, column);
            }
            cleaned.push_back({column.field.name, checkedText(text, in->schema())});
        }
        plan::RelationPtr work = withColumns(in, std::move(cleaned), node);
        std::map<std::string, std::string> failure; // column -> condition
        for (const Column& column : columns) {
            if (mayFail(column)) {
                const std::string raw = expr::quotedName(rawOf.at(column.field.name));
                failure[column.field.name] = "(" + raw + " is not null and trim(" + raw + ") <> '' and " +
                                             expr::quotedName(column.field.name) + " is null)";
            }
        }
        return finish(in, work, columns, rawOf, failure, node);
    }

    static TableStep finish(const plan::RelationPtr& in, const plan::RelationPtr& work,
                            const std::vector<Column>& columns, const std::map<std::string, std::string>& rawOf,
                            const std::map<std::string, std::string>& failure, const NodeId& node)
    {
        TableStep result;
        std::string rejecting;
        std::string reasons = "case";
        std::vector<plan::NamedExpr> last;
        Schema schema = in->schema();
        std::vector<Field> added;
        for (const Column& column : columns) {
            const std::string& name = column.field.name;
            const auto failed = failure.find(name);
            if (const std::string text = afterSteps(column, rawOf, failed != failure.end() ? failed->second : "");
                !text.empty()) {
                last.push_back({name, checkedText(text, work->schema())});
            }
            if (!column.rawName.empty()) {
                added.push_back(*work->schema().find(column.rawName));
            }
            if (!column.flagName.empty()) {
                const std::string text = failed == failure.end() ? "false" : failed->second;
                last.push_back({column.flagName, checkedText(text, work->schema())});
                added.push_back({column.flagName, TypeKind::Boolean, false, Privacy::Plain});
            }
            if (failed == failure.end()) {
                continue;
            }
            if (column.onFailure == "reject") {
                rejecting += (rejecting.empty() ? "" : " or ") + failed->second;
                reasons += " when " + failed->second + " then " +
                           expr::quotedText(name + " could not be read (" + column.steps.back() + ")");
            } else if (column.onFailure == "null") {
                result.checks.push_back(
                    {"clean.emptied",
                     "{count} {count:value|values} of {column} could not be read and {count:was|were} emptied.",
                     {{"column", name}},
                     countOf(plan::filter(work, checkedText(failed->second, work->schema()), node), node)});
            }
        }
        plan::RelationPtr kept = work;
        if (!rejecting.empty()) {
            kept = plan::filter(work, checkedText("not (" + rejecting + ")", work->schema()), node);
        }
        kept = withColumns(kept, std::move(last), node);
        std::vector<std::string> order = schema.names();
        for (const Field& field : added) {
            order.push_back(field.name);
        }
        kept = plan::selectColumns(kept, order, node);
        result.outputs = {kept, rejected(in, work, rawOf, rejecting, reasons + " else '' end", node)};
        return result;
    }

    /// Replacements and "keep the value" for one column over the work relation; empty when there is nothing to do.
    static std::string afterSteps(const Column& column, const std::map<std::string, std::string>& rawOf,
                                  const std::string& failed)
    {
        const std::string value = expr::quotedName(column.field.name);
        std::string text;
        if (!column.replace.empty()) {
            text = "case";
            for (const auto& [from, to] : column.replace) {
                text += " when " + value + " = " + expr::quotedText(from) + " then " +
                        (to.empty() ? std::string("null") : expr::quotedText(to));
            }
            text += " else " + value + " end";
        }
        if (column.onFailure == "keep" && !failed.empty()) {
            text = "case when " + failed + " then " + expr::quotedName(rawOf.at(column.field.name)) + " else " +
                   (text.empty() ? value : text) + " end";
        }
        return text;
    }

    /// Rows of the input as they came, with the reason.
    static plan::RelationPtr rejected(const plan::RelationPtr& in, const plan::RelationPtr& work,
                                      const std::map<std::string, std::string>& rawOf, const std::string& rejecting,
                                      const std::string& reasons, const NodeId& node)
    {
        const std::string reason = in->schema().freeName("reason");
        if (rejecting.empty()) {
            return withColumns(noRows(in, node), {{reason, checkedText("''", in->schema())}}, node);
        }
        const plan::RelationPtr rows = plan::filter(work, checkedText(rejecting, work->schema()), node);
        std::vector<plan::NamedExpr> columns;
        for (const Field& field : in->schema().fields()) {
            const auto raw = rawOf.find(field.name);
            const std::string& name = raw == rawOf.end() ? field.name : raw->second;
            columns.push_back({field.name, plan::columnOf(*rows->schema().find(name))});
        }
        columns.push_back({reason, checkedText(reasons, rows->schema())});
        return plan::project(rows, std::move(columns), node);
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Clean>();
}

} // namespace weir::plugins::nodes_clean
