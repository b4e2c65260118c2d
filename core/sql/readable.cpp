#include "core/sql/readable.h"

#include "core/sql/operator_writer.h"

#include <algorithm>
#include <set>

namespace weir::sql {
namespace {

using plan::RelationPtr;

/// What a SELECT reads: FROM with its joins, conditions, and what the columns are called in there.
struct Source
{
    Text from;
    std::vector<Text> conditions;
    std::map<std::string, Text> columns;
};

bool isPlainJoin(const plan::Relation& relation)
{
    const auto* join = std::get_if<plan::Join>(&relation.op());
    return join && (join->kind == plan::JoinKind::Inner || join->kind == plan::JoinKind::Left);
}

bool isFilter(const plan::Relation& relation)
{
    return std::holds_alternative<plan::Filter>(relation.op());
}

class ReadableWriter
{
public:
    ReadableWriter(const RelationPtr& root, const Dialect& dialect, const Sentences& sentences, Instant runInstant)
        : m_root(root), m_dialect(dialect), m_sentences(sentences), m_scope(runInstant)
    {}

    Result<Script> run()
    {
        const std::vector<RelationPtr> order = plan::inOrder(m_root);
        for (const RelationPtr& relation : order) {
            for (const RelationPtr& input : readsOf(*relation)) {
                ++m_readers[input.get()];
            }
        }
        for (const RelationPtr& relation : order) {
            findInlined(*relation);
        }
        nameSteps(order);
        OperatorWriter writer(m_dialect, m_scans, m_scope, m_names);
        Script script;
        std::set<NodeId> told;
        bool first = true;
        for (const RelationPtr& relation : order) {
            const bool read = relation == m_root || m_readers.count(relation.get()) > 0;
            if (!read || m_inlined.count(relation.get()) > 0 ||
                (std::holds_alternative<plan::Scan>(relation->op()) && relation != m_root)) {
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(const Text body, statement(*relation, writer));
            Text comment;
            const auto sentence = m_sentences.find(relation->origin());
            if (sentence != m_sentences.end() && told.insert(relation->origin()).second) {
                comment = commentOf(sentence->second) + "\n";
            }
            if (relation == m_root) {
                script.sql += (first ? Text() : Text("\n)\n")).str() + comment.str() + body.str() + "\n";
            } else {
                script.sql += (first ? Text("WITH\n") : Text("\n),\n")).str() + comment.str() +
                              Text::quoted(m_names.at(relation.get())).str() + " AS (\n" + body.str();
            }
            first = false;
        }
        script.schema = m_root->schema();
        script.functions = m_scope.needed();
        script.preparations = m_scope.preparations();
        return script;
    }

private:
    /// Marks the inputs that are written inside the statement of `relation`.
    void findInlined(const plan::Relation& relation)
    {
        const auto inlineIf = [&](const RelationPtr& input, bool may) {
            if (may && m_readers[input.get()] == 1) {
                m_inlined.insert(input.get());
            }
        };
        if (const auto* project = std::get_if<plan::Project>(&relation.op())) {
            inlineIf(project->input, isFilter(*project->input) || isPlainJoin(*project->input));
        } else if (const auto* aggregate = std::get_if<plan::Aggregate>(&relation.op())) {
            inlineIf(aggregate->input, isFilter(*aggregate->input) || isPlainJoin(*aggregate->input));
        } else if (const auto* filter = std::get_if<plan::Filter>(&relation.op())) {
            inlineIf(filter->input, isFilter(*filter->input) || isPlainJoin(*filter->input));
        } else if (isPlainJoin(relation)) {
            const RelationPtr& left = std::get<plan::Join>(relation.op()).left;
            inlineIf(left, isFilter(*left) || isPlainJoin(*left));
        }
    }

    void nameSteps(const std::vector<RelationPtr>& order)
    {
        std::map<NodeId, int> left;
        const auto isStep = [&](const RelationPtr& relation) {
            return m_inlined.count(relation.get()) == 0 && !std::holds_alternative<plan::Scan>(relation->op());
        };
        for (const RelationPtr& relation : order) {
            left[relation->origin()] += isStep(relation) ? 1 : 0;
        }
        std::map<NodeId, int> numbers;
        for (const RelationPtr& relation : order) {
            std::string name = relation->origin().str();
            if (const auto* scan = std::get_if<plan::Scan>(&relation->op())) {
                name = scan->binding;
            } else if (isStep(relation) && --left[relation->origin()] > 0) {
                name += "_step_" + std::to_string(++numbers[relation->origin()]);
            }
            m_names.emplace(relation.get(), Identifier(name));
        }
    }

    Result<Text> statement(const plan::Relation& relation, OperatorWriter& writer)
    {
        if (const auto* project = std::get_if<plan::Project>(&relation.op())) {
            WEIR_ASSIGN_OR_RETURN(const Source source, sourceOf(project->input));
            std::vector<Text> columns;
            m_scope.setColumns(source.columns);
            const std::vector<Identifier> names = m_dialect.columnNames(relation.schema());
            for (std::size_t i = 0; i < project->columns.size(); ++i) {
                WEIR_ASSIGN_OR_RETURN(const Text value, m_dialect.expression(project->columns[i].expr.expr, m_scope));
                columns.push_back(named(value, names[i]));
            }
            return written(columns, source);
        }
        if (const auto* aggregate = std::get_if<plan::Aggregate>(&relation.op())) {
            return grouped(*aggregate, relation.schema());
        }
        if (isFilter(relation) || isPlainJoin(relation)) {
            WEIR_ASSIGN_OR_RETURN(const Source source, contentOf(relation));
            std::vector<Text> columns;
            const std::vector<Identifier> names = m_dialect.columnNames(relation.schema());
            for (std::size_t i = 0; i < names.size(); ++i) {
                columns.push_back(named(source.columns.at(relation.schema()[i].name), names[i]));
            }
            return written(columns, source);
        }
        return writer.write(relation);
    }

    Result<Text> grouped(const plan::Aggregate& aggregate, const Schema& schema)
    {
        WEIR_ASSIGN_OR_RETURN(const Source source, sourceOf(aggregate.input));
        m_scope.setColumns(source.columns);
        const std::vector<Identifier> names = m_dialect.columnNames(schema);
        std::vector<Text> columns;
        std::vector<Text> keys;
        for (const plan::NamedExpr& group : aggregate.groups) {
            WEIR_ASSIGN_OR_RETURN(Text key, m_dialect.expression(group.expr.expr, m_scope));
            columns.push_back(named(key, names[columns.size()]));
            keys.push_back(std::move(key));
        }
        for (const plan::Aggregate::Output& output : aggregate.outputs) {
            AggregateCall call;
            call.function = expr::findFunction(output.call.function)->id;
            call.distinct = output.call.distinct;
            call.result = schema[columns.size()].type;
            for (const expr::CheckedExpr& argument : output.call.arguments) {
                WEIR_ASSIGN_OR_RETURN(call.arguments.emplace_back(), m_dialect.expression(argument.expr, m_scope));
                call.types.push_back(argument.type);
            }
            WEIR_ASSIGN_OR_RETURN(const Text value, m_dialect.aggregate(call));
            columns.push_back(named(value, names[columns.size()]));
        }
        Text text = written(columns, source);
        return keys.empty() ? std::move(text) : std::move(text) + "\n  GROUP BY " + join(keys, ", ");
    }

    static Text named(const Text& value, const Identifier& name)
    {
        const Text quoted = Text::quoted(name);
        return value == quoted ? value : value + " AS " + quoted;
    }

    static Text written(const std::vector<Text>& columns, const Source& source)
    {
        Text text = "  SELECT " + join(columns, ",\n         ") + "\n  FROM " + source.from;
        return source.conditions.empty() ? std::move(text)
                                         : std::move(text) + "\n  WHERE " + join(source.conditions, "\n    AND ");
    }

    /// What a relation is inside of its reader's statement.
    Result<Source> sourceOf(const RelationPtr& relation)
    {
        if (m_inlined.count(relation.get()) > 0) {
            return contentOf(*relation);
        }
        return table(*relation, {});
    }

    /// The table or step itself; its columns carry `side` in front of them when it stands beside others.
    Source table(const plan::Relation& relation, const Text& side) const
    {
        Source source;
        source.from = Text::quoted(m_names.at(&relation));
        const std::vector<Identifier> names = m_dialect.columnNames(relation.schema());
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Text name = Text::quoted(names[i]);
            source.columns.emplace(relation.schema()[i].name, side.empty() ? name : fill("{0}.{1}", {side, name}));
        }
        return source;
    }

    Result<Source> contentOf(const plan::Relation& relation)
    {
        if (const auto* filter = std::get_if<plan::Filter>(&relation.op())) {
            WEIR_ASSIGN_OR_RETURN(Source source, sourceOf(filter->input));
            m_scope.setColumns(source.columns);
            // A condition per line; each is in brackets of its own where it needs them.
            for (const expr::Expr& condition : expr::conjuncts(filter->predicate.expr)) {
                WEIR_ASSIGN_OR_RETURN(source.conditions.emplace_back(), m_dialect.expression(condition, m_scope));
            }
            return source;
        }
        const auto& joined = std::get<plan::Join>(relation.op());
        const bool nested = m_inlined.count(joined.left.get()) > 0 && isPlainJoin(*joined.left);
        const Text right = Text::quoted(m_names.at(joined.right.get()));
        Source source;
        if (nested) {
            WEIR_ASSIGN_OR_RETURN(source, contentOf(*joined.left));
        } else if (m_inlined.count(joined.left.get()) > 0) {
            // A filter below a join: its rows in brackets, so that names stay clear.
            WEIR_ASSIGN_OR_RETURN(const Source inner, contentOf(*joined.left));
            std::vector<Text> columns;
            const std::vector<Identifier> names = m_dialect.columnNames(joined.left->schema());
            for (std::size_t i = 0; i < names.size(); ++i) {
                columns.push_back(named(inner.columns.at(joined.left->schema()[i].name), names[i]));
            }
            source = table(*joined.left, "own");
            source.from = fill("(\n{0}\n  ) AS own", {written(columns, inner)});
        } else {
            const bool twice = joined.left == joined.right;
            source = table(*joined.left, twice ? Text("own") : Text::quoted(m_names.at(joined.left.get())));
            source.from = twice ? source.from + " AS own" : source.from;
        }
        const Source other = table(*joined.right, right);
        std::vector<Text> conditions;
        for (const plan::Join::Key& key : joined.keys) {
            WEIR_ASSIGN_OR_RETURN(const DataType type, commonType(key.left.type, key.right.type));
            WEIR_ASSIGN_OR_RETURN(const Text a, keyText(key.left, source.columns, type));
            WEIR_ASSIGN_OR_RETURN(const Text b, keyText(key.right, other.columns, type));
            conditions.push_back(fill("{0} = {1}", {b, a}));
        }
        const Text on = conditions.empty() ? Text("TRUE") : join(conditions, " AND ");
        source.from +=
            fill(joined.kind == plan::JoinKind::Left ? Words("\n  LEFT JOIN {0} ON {1}") : Words("\n  JOIN {0} ON {1}"),
                 {right, on});
        std::map<std::string, Text> columns;
        for (const plan::Join::Output& output : joined.outputs) {
            const bool fromRight = output.side == plan::Join::Output::Side::Right;
            columns.emplace(output.name, (fromRight ? other : source).columns.at(output.column));
        }
        source.columns = std::move(columns);
        return source;
    }

    Result<Text> keyText(const expr::CheckedExpr& key, const std::map<std::string, Text>& columns, const DataType& type)
    {
        m_scope.setColumns(columns);
        WEIR_ASSIGN_OR_RETURN(Text text, m_dialect.expression(key.expr, m_scope));
        return key.type == type ? std::move(text) : m_dialect.cast(text, type);
    }

    const RelationPtr& m_root;
    const Dialect& m_dialect;
    const Sentences& m_sentences;
    Scope m_scope;
    ScanTexts m_scans;
    std::map<const plan::Relation*, std::size_t> m_readers;
    std::set<const plan::Relation*> m_inlined;
    std::map<const plan::Relation*, Identifier> m_names;
};

} // namespace

Text commentOf(std::string_view text)
{
    // Nothing in the text may end the comment.
    std::string line = "-- ";
    for (const char c : text) {
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return Text::written(line);
}

Result<Script> readable(const plan::RelationPtr& root, const Dialect& dialect, const Sentences& sentences,
                        Instant runInstant)
{
    return ReadableWriter(root, dialect, sentences, runInstant).run();
}

} // namespace weir::sql
