#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_join {
namespace {

using namespace weir::nodes;

struct KindName
{
    const char* value;
    const char* title;
    plan::JoinKind kind;
};
constexpr KindName kKinds[] = {{"inner", "Rows that match on both sides", plan::JoinKind::Inner},
                               {"left", "All left rows, with matches", plan::JoinKind::Left},
                               {"right", "All right rows, with matches", plan::JoinKind::Right},
                               {"full", "All rows of both sides", plan::JoinKind::Full},
                               {"semi", "Left rows that have a match", plan::JoinKind::Semi},
                               {"anti", "Left rows that have no match", plan::JoinKind::Anti}};

std::vector<Choice> kindChoices()
{
    std::vector<Choice> choices;
    for (const KindName& kind : kKinds) {
        choices.push_back({kind.value, kind.title});
    }
    return choices;
}

/// The column that a key reads when it is nothing else.
std::string plainColumn(const expr::CheckedExpr& key)
{
    return key.expr->kind() == expr::NodeKind::Column ? key.expr->name() : std::string();
}

class Join final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("join"),
            .title = "Join",
            .summary = "Puts rows of two inputs together where their keys are equal.",
            .keywords = {"merge", "lookup", "combine", "match", "vlookup"},
            .icon = "join",
            .inputs = {{.name = "left", .title = "Left rows"}, {.name = "right", .title = "Right rows"}},
            .outputs = {tableOut()},
            .parameters = {{.key = "kind",
                            .title = "Keep",
                            .help = "Which rows come out.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "inner",
                            .choices = kindChoices()},
                           {.key = "keys",
                            .title = "Where equal",
                            .help = "Pairs of columns or expressions that must all be equal; empty cells never match.",
                            .kind = ParameterKind::List,
                            .required = true,
                            .items = {{.key = "left",
                                       .title = "Left",
                                       .help = "A column or expression of the left input.",
                                       .kind = ParameterKind::Expression,
                                       .required = true,
                                       .port = "left"},
                                      {.key = "right",
                                       .title = "Right",
                                       .help = "A column or expression of the right input.",
                                       .kind = ParameterKind::Expression,
                                       .required = true,
                                       .port = "right"}}},
                           {.key = "suffix",
                            .title = "Suffix for names taken",
                            .help = "Added to columns of the right input whose name the left input has too.",
                            .kind = ParameterKind::Text,
                            .defaultValue = "_right",
                            .advanced = true},
                           {.key = "matches",
                            .title = "Expected matches",
                            .help = "How many right rows a left row should find; the run warns when it is more.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "one",
                            .choices = {{"one", "At most one"}, {"many", "Any number"}},
                            .advanced = true}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        std::vector<std::string> pairs;
        const Json keys = settings.is_object() ? settings.value("keys", Json::array()) : Json::array();
        for (const Json& key : keys) {
            const std::string left = readable(textOf(key, "left"), 24);
            const std::string right = readable(textOf(key, "right"), 24);
            pairs.push_back(left == right ? left : left + " = " + right);
        }
        return pairs.empty() ? std::string() : textOf(settings, "kind", "inner") + " by " + enumerate(pairs, 2);
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& left = inputs.at("left").front();
        const plan::RelationPtr& right = inputs.at("right").front();
        const std::string kindName = settings.choice("kind");
        plan::Join join{left, right, plan::JoinKind::Inner, {}, {}};
        for (const KindName& kind : kKinds) {
            if (kind.value == kindName) {
                join.kind = kind.kind;
            }
        }
        readKeys(settings, left->schema(), right->schema(), join.keys);
        const std::string suffix = settings.text("suffix");
        const bool expectOne = settings.choice("matches") == "one";
        if (!settings.ok()) {
            return {};
        }
        const bool leftOnly = join.kind == plan::JoinKind::Semi || join.kind == plan::JoinKind::Anti;
        chooseOutputs(join, leftOnly, suffix.empty() ? "_right" : suffix);
        TableStep step;
        if (expectOne && !leftOnly) {
            step.checks.push_back(fanOut(right, join.keys, settings.node()));
        }
        Schema schema = plan::joinSchema(join);
        step.outputs = {plan::make(std::move(join), std::move(schema), settings.node())};
        return step;
    }

private:
    static void readKeys(Settings& settings, const Schema& left, const Schema& right,
                         std::vector<plan::Join::Key>& keys)
    {
        for (Settings& item : settings.items("keys")) {
            auto a = item.expression("left", left);
            auto b = item.expression("right", right);
            if (a && b) {
                requireComparable(item, "left", "be joined", a->type);
                requireComparable(item, "right", "be joined", b->type);
                const auto common = commonType(a->type, b->type);
                if (!common) {
                    item.note(Severity::Error, "right", "join.types",
                              "The left key is {left} and the right key is {right}; they are never equal. Cast one of "
                              "them.",
                              {{"left", toText(a->type)}, {"right", toText(b->type)}});
                } else {
                    keys.push_back({castTo(*a, *common, left), castTo(*b, *common, right)});
                }
            }
            settings.absorb(item);
        }
    }

    /// All left columns, then the right ones. A right key column that is called like its left partner is left out: both
    /// are equal, and where one side may miss the column takes the value of the side that is there.
    static void chooseOutputs(plan::Join& join, bool leftOnly, const std::string& suffix)
    {
        using Side = plan::Join::Output::Side;
        const bool leftMayMiss = join.kind == plan::JoinKind::Right || join.kind == plan::JoinKind::Full;
        const auto shared = [&](const std::string& column) {
            return std::any_of(join.keys.begin(), join.keys.end(), [&](const plan::Join::Key& key) {
                return plainColumn(key.left) == column && plainColumn(key.right) == column;
            });
        };
        Schema names;
        for (const Field& field : join.left->schema().fields()) {
            const bool coalesced = !leftOnly && leftMayMiss && shared(field.name);
            join.outputs.push_back({coalesced ? Side::Coalesced : Side::Left, field.name,
                                    coalesced ? field.name : std::string(), field.name});
            names.add(field);
        }
        if (leftOnly) {
            return;
        }
        for (const Field& field : join.right->schema().fields()) {
            if (shared(field.name)) {
                continue;
            }
            const bool taken = names.find(field.name) != nullptr || join.left->schema().find(field.name);
            const std::string name = names.freeName(taken ? field.name + suffix : field.name);
            join.outputs.push_back({Side::Right, field.name, {}, name});
            names.add({name, field.type, field.nullable, field.privacy});
        }
    }

    /// Counts the keys that the right input has more than once.
    static RunCheck fanOut(const plan::RelationPtr& right, const std::vector<plan::Join::Key>& keys, const NodeId& node)
    {
        plan::Aggregate groups{right, {}, {}};
        Schema schema;
        std::string present;
        for (const plan::Join::Key& key : keys) {
            const std::string name = "k" + std::to_string(groups.groups.size());
            groups.groups.push_back({name, key.right});
            schema.add({name, key.right.type, key.right.nullable, key.right.privacy});
            present += " and " + name + " is not null";
        }
        plan::Call count;
        count.function = "count";
        groups.outputs.push_back({"n", std::move(count), {}});
        schema.add({"n", TypeKind::Integer, false, Privacy::Plain});
        const plan::RelationPtr counted = plan::make(std::move(groups), schema, node);
        return {"join.fanOut",
                "{count} {count:key stands|keys stand} in several rows of the right input, so left rows are repeated. "
                "Deduplicate the right "
                "input by its key, or expect any number of matches.",
                {},
                countOf(plan::filter(counted, checkedText("n > 1" + present, schema), node), node)};
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Join>();
}

} // namespace weir::plugins::nodes_join
