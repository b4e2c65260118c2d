#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/nodes/build.h"
#include "core/nodes/decisions.h"
#include "plugin_help.h"
#include "plugins/nodes/match/matching.h"

#include <algorithm>
#include <cmath>

namespace weir::plugins::nodes_match {
namespace {

using namespace weir::nodes;

std::vector<Choice> kindChoices()
{
    return {{"auto", "Guess from name and values"},
            {"given_name", "Given name"},
            {"middle_name", "Middle name"},
            {"family_name", "Family name"},
            {"full_name", "Whole name"},
            {"email", "E-mail address"},
            {"phone", "Phone number"},
            {"date", "Date of birth"},
            {"year", "Year of birth"},
            {"month", "Month of birth"},
            {"day", "Day of birth"},
            {"postcode", "Postcode"},
            {"city", "City"},
            {"region", "State or region"},
            {"street", "Street"},
            {"street_number", "House number"},
            {"address", "Whole address"},
            {"identifier", "Number of a person (passport, tax)"},
            {"category", "One of few words"},
            {"number", "Number"},
            {"text", "Free text"}};
}

class Match final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("match"),
            .family = Family::Identity,
            .title = "Match people",
            .summary = "Finds records of the same person by names, dates and addresses, without a common identifier.",
            .keywords = {"fuzzy", "probabilistic", "record linkage", "entity resolution", "duplicates", "splink",
                         "households", "similar"},
            .icon = "match",
            .inputs = {{.name = "in", .title = "Records", .kind = PortKind::Table, .arity = PortSpec::Arity::Many}},
            .outputs = {tableOut("out", "Records with their group"), tableOut("pairs", "Pairs, with the reasons")},
            .parameters = parameters(),
            .help = kHelp,
            .computed = true};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        std::vector<Schema> tables;
        for (const PortContent& content : inputs.at("in")) {
            tables.push_back(content.schema);
        }
        const Plan plan = planOf(settings, tables);
        settings.checkUnknown();
        Configured configured;
        configured.outputs = {table(plan.records), table(plan.pairs)};
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents& contents,
                                        const InputRelations&) const override
    {
        std::vector<Schema> tables;
        for (const PortContent& content : contents.at("in")) {
            tables.push_back(content.schema);
        }
        Plan plan = planOf(settings, tables);
        return Lowered(ComputeStep{std::make_shared<const Matching>(std::move(plan.wishes), plan.records, plan.pairs)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::string columns = enumerate(textsOf(settings, "columns", "column"));
        return columns.empty() ? std::string() : say("by {names}", {{"names", columns}});
    }

private:
    struct Plan
    {
        Wishes wishes;
        Schema records;
        Schema pairs;
    };

    static std::vector<ParameterSpec> parameters()
    {
        return {{.key = "columns",
                 .title = "Columns to compare",
                 .help = "Those that say who somebody is. Without any, all columns are looked at.",
                 .kind = ParameterKind::List,
                 .items = {{.key = "column",
                            .title = "Column",
                            .help = "A column of the records.",
                            .kind = ParameterKind::Column,
                            .required = true},
                           {.key = "kind",
                            .title = "What it says",
                            .help = "Decides how values are compared.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "auto",
                            .choices = kindChoices()}}},
                {.key = "key",
                 .title = "Record id",
                 .help = "The column that names a record in the pairs; without one, rows are numbered.",
                 .kind = ParameterKind::Column},
                {.key = "of",
                 .title = "Group into",
                 .help = "People, or those who live together.",
                 .kind = ParameterKind::Choice,
                 .defaultValue = "people",
                 .choices = {{"people", "People"},
                             {"households", "Households: one family name, one address"},
                             {"addresses", "Addresses: everybody at one address"}}},
                {.key = "threshold",
                 .title = "Same from",
                 .help = "Probability from which records belong together, between 0 and 1.",
                 .kind = ParameterKind::Number,
                 .defaultValue = 0.5,
                 .minimum = 0.01,
                 .maximum = 0.999},
                {.key = "linking",
                 .title = "Look for",
                 .help = "People within and across all tables, or links between two tables without duplicates.",
                 .kind = ParameterKind::Choice,
                 .defaultValue = "groups",
                 .choices = {{"groups", "Everybody's records, wherever they are"},
                             {"oneToOne", "Links between two tables, one to one"}}},
                {.key = "decisions",
                 .title = "Decisions",
                 .help = "What people said about pairs of records. They always hold, and the weights learn from them.",
                 .kind = ParameterKind::Decisions},
                {.key = "model",
                 .title = "Model",
                 .help = "Weights that were learned before. Without one, every run learns from its records.",
                 .kind = ParameterKind::Object},
                {.key = "pairsFrom",
                 .title = "Show pairs from",
                 .help = "Probability from which pairs leave through the port Pairs.",
                 .kind = ParameterKind::Number,
                 .defaultValue = 0.1,
                 .advanced = true,
                 .minimum = 0.001,
                 .maximum = 0.999},
                {.key = "pairsPerRecord",
                 .title = "Comparisons per record",
                 .help = "At most so many on average: more finds more, and takes longer.",
                 .kind = ParameterKind::Integer,
                 .defaultValue = 300,
                 .advanced = true,
                 .minimum = 10,
                 .maximum = 10'000},
                {.key = "seed",
                 .title = "Seed",
                 .help = "Fixes what is drawn by chance while learning. Equal seeds give equal results.",
                 .kind = ParameterKind::Integer,
                 .defaultValue = 1,
                 .advanced = true,
                 .minimum = 0,
                 .maximum = 1'000'000'000}};
    }

    static Plan planOf(Settings& settings, const std::vector<Schema>& tables)
    {
        Plan plan;
        const std::string of = settings.choice("of");
        const std::vector<std::string> added = addedBy(of);
        const Schema all = together(settings, tables, added);
        readColumns(settings, all, plan.wishes);
        const std::optional<Field> key = settings.column("key", all);
        plan.wishes.key = key ? key->name : std::string();
        plan.wishes.threshold = settings.number("threshold");
        plan.wishes.pairsFrom = settings.number("pairsFrom");
        plan.wishes.oneToOne = settings.choice("linking") == "oneToOne";
        plan.wishes.options.entity = of == "households"  ? match::Entity::Household
                                     : of == "addresses" ? match::Entity::Address
                                                         : match::Entity::Person;
        plan.wishes.options.limits.pairsPerRecord = settings.integer("pairsPerRecord");
        plan.wishes.options.training.seed = static_cast<std::uint64_t>(settings.integer("seed"));
        if (plan.wishes.oneToOne && tables.size() != 2) {
            settings.note(
                Severity::Error, "linking", "match.twoTables",
                "Links one to one need two tables, and {count} {count:is|are} connected. Connect two, or look for "
                "everybody's records.",
                {{"count", std::to_string(tables.size())}});
        }
        Diagnostics unread;
        plan.wishes.decisions = readDecisions(settings.raw("decisions"), unread);
        for (Diagnostic& finding : unread) {
            settings.note(finding.severity, "decisions", std::move(finding.error));
        }
        readModel(settings, all, plan.wishes);
        plan.records = withFields(all, {{added[0], TypeKind::Text, false, Privacy::Plain},
                                        {added[1], TypeKind::Text, false, Privacy::Plain},
                                        {added[2], TypeKind::Integer, false, Privacy::Plain},
                                        {added[3], TypeKind::Number, true, Privacy::Plain}});
        const DataType named = key ? key->type : DataType(TypeKind::Integer);
        const Privacy privacy = key ? key->privacy : Privacy::Plain;
        plan.pairs = Schema({{"left", named, key && key->nullable, privacy},
                             {"right", named, key && key->nullable, privacy},
                             {"probability", TypeKind::Number, false, Privacy::Plain},
                             {"weight", TypeKind::Number, false, Privacy::Plain},
                             {"why", TypeKind::JsonValue, false, Privacy::Plain},
                             {"left_record", TypeKind::Text, false, Privacy::Plain},
                             {"right_record", TypeKind::Text, false, Privacy::Plain}});
        return plan;
    }

    static std::vector<std::string> addedBy(const std::string& of)
    {
        const std::string stem = of == "households" ? "household" : of == "addresses" ? "address" : "match";
        std::vector<std::string> names;
        for (const char* end : kAdded) {
            names.push_back(stem + end);
        }
        return names;
    }

    /// The columns of all tables, by name; notes those whose types do not go together and names that are taken.
    static Schema together(Settings& settings, const std::vector<Schema>& tables, const std::vector<std::string>& added)
    {
        std::vector<Field> fields = fieldsByName(tables, [&](const Field& known, const Field& other) {
            settings.note(Severity::Error, {}, "match.types",
                          "Column {column} is {first} in one table and {second} in another. Change the type "
                          "of one of them before this node.",
                          {{"column", other.name}, {"first", toText(known.type)}, {"second", toText(other.type)}});
            return known.type;
        });
        for (const Field& field : fields) {
            if (std::find(added.begin(), added.end(), field.name) != added.end()) {
                settings.note(Severity::Error, {}, "match.taken",
                              "The records have a column {column} already, which this node adds. Rename it before.",
                              {{"column", field.name}});
            }
        }
        return Schema(std::move(fields));
    }

    /// What was learned before: it says what is compared, and has to fit the columns and what is grouped.
    static void readModel(Settings& settings, const Schema& all, Wishes& wishes)
    {
        const Json json = settings.raw("model");
        if (json.is_null()) {
            return;
        }
        auto model = match::savedModelFromJson(json);
        if (!model) {
            settings.note(Severity::Error, "model", model.error());
            return;
        }
        if (model->entity != wishes.options.entity) {
            settings.note(Severity::Error, "model", "match.modelEntity",
                          "The model was learned for {entity}. Choose the same under Group into, or take another "
                          "model.",
                          {{"entity", std::string(match::name(model->entity))}});
        }
        wishes.columns.clear();
        for (const match::SavedModel::Column& column : model->columns) {
            if (!all.find(column.name)) {
                settings.note(Severity::Error, "model", "match.modelColumn",
                              "The model compares the column {column}, which the records do not have.",
                              {{"column", column.name}});
            }
            wishes.columns.push_back({column.name, column.kind});
        }
        wishes.options.limits = model->limits;
        wishes.model = std::move(*model);
    }

    static void readColumns(Settings& settings, const Schema& all, Wishes& wishes)
    {
        for (Settings& item : settings.items("columns")) {
            const std::optional<Field> field = item.column("column", all);
            const std::string kind = item.choice("kind");
            if (field && std::any_of(wishes.columns.begin(), wishes.columns.end(),
                                     [&](const ComparedColumn& known) { return known.name == field->name; })) {
                item.note(Severity::Error, "column", "match.columnTwice",
                          "Column {column} is there twice. Remove one of them.", {{"column", field->name}});
            } else if (field) {
                wishes.columns.push_back({field->name, match::fieldKind(kind)});
            }
            settings.absorb(item);
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Match>();
}

} // namespace weir::plugins::nodes_match
